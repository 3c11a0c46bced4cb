import { type Field, makeField } from '../../model/field.ts';
import { type Percentage, readPercentage } from '../../model/number.ts';
import type { Cell } from '../block.ts';
import type { FormFields } from './target-form-fields.ts';
import { matchLabel, planMonth } from './target-form-labels.ts';

const PLAN_STEP = /(\d{1,2}月(?:底|末)?|[第一二三四]{1,2}季度(?:底|末)?|上半年|全年)[^\d%]{0,6}?(\d{1,3}(?:\.\d+)?%)/g;
const isShare = (cell: Cell): boolean => /^\d{1,3}(?:\.\d+)?%?$/.test(cell.text);

/** Shares that a source without columns runs together: `10%45%80%100%`. */
function splitShares(cells: readonly Cell[]): readonly Cell[] {
  const [only, second] = cells;
  if (only === undefined || second !== undefined || !/^(?:\d{1,3}(?:\.\d+)?%){2,}$/.test(only.text)) return cells;
  return [...only.text.matchAll(/[\d.]+%/g)].map(([text]) => ({ ...only, text }));
}

/** Reads the disbursement plan (资金支出计划) of a form: months with their shares below them, behind them, or by turns. */
export class PlanReader {
  private readonly fields: FormFields;
  private months: readonly (number | undefined)[] | undefined;

  constructor(fields: FormFields) {
    this.fields = fields;
  }

  /** Takes a row that belongs to the plan; false for any other. */
  read(cells: readonly Cell[]): boolean {
    if (matchLabel(cells[0]?.text ?? '')?.kind === 'plan' && this.readPlanLine(cells)) return true;
    return this.readMonths(cells) || (this.months !== undefined && this.readSharesBelow(cells));
  }

  private readMonths(cells: readonly Cell[]): boolean {
    const months = cells.map((cell) => planMonth(cell.text));
    if (months.filter((month) => month !== undefined).length < 2) return false;
    this.months = months;
    // One cell a line: the shares follow their months without a row of their own.
    const behind = months.findLastIndex((month) => month !== undefined) + 1;
    const shares = cells.slice(behind);
    if (shares.length === 0 || !shares.every(isShare)) return true;
    this.months = months.slice(0, behind);
    this.readSharesBelow(shares);
    return true;
  }

  /** Months and shares by turns on the line of their label: `资金支出计划：3月底25% 6月底50%…`. */
  private readPlanLine(cells: readonly Cell[]): boolean {
    const starts = cells.map((_cell, index) => cells.slice(0, index).reduce((sum, { text }) => sum + text.length + 1, 0));
    const steps = [
      ...cells
        .map(({ text }) => text)
        .join(' ')
        .matchAll(PLAN_STEP),
    ].flatMap((match) => {
      const at = match.index + match[0].length - 1;
      const cell = cells[starts.findLastIndex((start) => start <= at)];
      return cell === undefined ? [] : [{ cell, month: match[1] ?? '', share: match[2] ?? '' }];
    });
    if (steps.length < 2 || this.fields.disbursementPlan !== undefined) return false;
    const read = steps.flatMap(({ cell, month, share }) => {
      const at = planMonth(month);
      return at === undefined ? [] : [{ month: at, share: this.readShare({ ...cell, text: share }) }];
    });
    if (read.length !== steps.length) return false;
    this.fields.disbursementPlan = read;
    return true;
  }

  /** The row below the months: in its columns, or one share for each month where blanks are not printed. */
  private readSharesBelow(cells: readonly Cell[]): boolean {
    if (cells[0]?.text === '') return this.readShares(cells);
    const shares = splitShares(cells);
    const months = this.months?.filter((month) => month !== undefined) ?? [];
    if (shares.length < 2 || shares.length > months.length || !shares.every(isShare)) return false;
    // Months without a share come first: what is printed belongs to the last ones.
    this.months = months.slice(months.length - shares.length);
    return this.readShares(shares);
  }

  /** Shares stand below their months, column by column; an empty cell is a month without a share. */
  private readShares(cells: readonly Cell[]): boolean {
    const months = this.months ?? [];
    if (!cells.some((cell) => /\d/.test(cell.text)) || cells.some((cell) => cell.text.length > 12)) return false;
    this.months = undefined;
    if (cells.length !== months.length) {
      const place = cells[0]?.place;
      this.fields.problems.push({
        code: 'unreadableRow',
        text: cells
          .map((cell) => cell.text)
          .join(' ')
          .slice(0, 80),
        subject: 'disbursementPlan',
        ...(place === undefined ? {} : { place }),
      });
      for (const cell of cells) this.count(cell, false);
      return true;
    }
    this.fields.disbursementPlan = months.flatMap((month, index) => {
      const cell = cells[index];
      return month === undefined || cell === undefined ? [] : [{ month, share: this.readShare(cell) }];
    });
    return true;
  }

  private readShare(cell: Cell): Field<Percentage> {
    const reading = readPercentage(cell.text, { bare: true });
    this.count(cell, reading.kind !== 'problem');
    if (reading.kind === 'problem') this.problem('disbursementPlan', cell);
    return makeField(cell.text, reading.kind === 'value' ? reading.value : undefined, cell.place, cell.uncertain);
  }

  private count(cell: Cell, read: boolean): void {
    if (cell.text === '') return;
    this.fields.recognised += 1;
    if (read) this.fields.read += 1;
  }

  private problem(subject: string, cell: Cell): void {
    this.fields.problems.push({ code: 'unreadableCell', text: cell.text.slice(0, 80), subject, place: cell.place });
  }
}
