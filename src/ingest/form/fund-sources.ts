import type { Field } from '../../model/field.ts';
import { readAmount } from '../../model/number.ts';
import type { FundSource, Funds, SourceExecution } from '../../model/record.ts';
import { isEmptyToken } from '../../model/text.ts';
import type { FundColumn } from './define-form.ts';
import { amountField, type FormDraft, type Printed, percentageField, pointsField, unreadCells } from './form-draft.ts';
import type { Token } from './form-row.ts';
import { fundRole, pointsInBrackets } from './form-words.ts';
import type { FundEntry } from './funds-table.ts';
import { kindOfOther } from './source-words.ts';

/*
 * What a funds table says of each source of the money: which rows are parts of the total, and the rate and the points that stand beside
 * their amounts.
 */

/** Rate and points of a row below the total, with the amounts of the row. */
export interface SourceRow {
  readonly entries: readonly FundEntry[];
  readonly printed: Readonly<Partial<Record<keyof SourceExecution, Printed>>>;
}

const fenOf = ({ printed, unit }: FundEntry, other: FundEntry): number | undefined => {
  const read = readAmount(printed.text, unit ?? other.unit ?? '万元');
  return read.kind === 'value' ? read.value.fen : undefined;
};

/**
 * Whether money of levels of government is a source beside 财政拨款 (财政拨款 | 上级补助 | 其他资金) or part of it. The total says so: with the levels
 * it is all of them, or without. More columns decide; undefined where none does.
 */
export function placeOfLevels(
  entries: readonly FundEntry[],
  isLevel: (part: FundEntry['part']) => boolean,
): 'beside' | 'within' | undefined {
  let beside = 0;
  let within = 0;
  const columns = new Set(entries.map(({ column }) => column));
  for (const column of columns) {
    const own = entries.filter((entry) => entry.column === column && !isEmptyToken(entry.printed.text));
    const total = own.find(({ part }) => part === 'total');
    if (total === undefined) continue;
    const sum = (parts: readonly FundEntry[]) => parts.reduce((all, entry) => all + (fenOf(entry, total) ?? Number.NaN), 0);
    const parts = own.filter(({ part }) => part !== 'total' && part !== 'basic' && part !== 'project');
    const levels = sum(parts.filter(({ part }) => isLevel(part)));
    const whole = fenOf(total, total);
    if (whole === undefined || !(levels > 0)) continue;
    const without = sum(parts.filter(({ part }) => !isLevel(part)));
    if (without === whole) within += 1;
    else if (Math.abs(without + levels - whole) <= parts.length) beside += 1;
  }
  return beside > within ? 'beside' : within > 0 ? 'within' : undefined;
}

/** The key under which the amounts of a row stand in the record; undefined where they stand nowhere. */
function keyOf(draft: FormDraft, { entries }: SourceRow): FundSource | undefined {
  for (const { column, printed } of entries.filter((entry) => !isNought(entry)).concat(entries)) {
    const funds: Funds = draft.funds[column] ?? {};
    for (const [key, field] of Object.entries(funds) as [keyof Funds, Field<unknown>][])
      if (key !== 'total' && field.place === printed.place && field.text === printed.text) return key;
  }
  return undefined;
}

/** A merged cell that holds the points of the total is printed again beside every row by tools that have no merged cells, and its rate with it. */
function withoutMerged({ fields }: FormDraft, printed: SourceRow['printed']): SourceRow['printed'] {
  const { rate, weight, score } = printed;
  const repeats = (cell: Printed | undefined, of: Field<unknown> | undefined) => cell !== undefined && cell.text === of?.text;
  const merged = repeats(score, fields.executionScore) || (score === undefined && repeats(weight, fields.executionWeight));
  if (!merged) return printed;
  return rate === undefined || repeats(rate, fields.executionRate) ? {} : { rate };
}

const isNought = ({ printed }: FundEntry): boolean => isEmptyToken(printed.text) || /^0+(?:\.0+)?$/.test(printed.text);

/** The rate and the points of the row of the total. */
export function setExecution(draft: FormDraft, { printed: { rate, weight, score } }: SourceRow): void {
  const { fields } = draft;
  if (rate !== undefined) fields.executionRate ??= percentageField(draft, rate, 'executionRate');
  if (weight !== undefined) fields.executionWeight ??= pointsField(draft, weight, 'executionWeight');
  if (score !== undefined) fields.executionScore ??= pointsField(draft, score, 'executionScore');
}

/** Puts the rates and points of the sources into the record, once it is known which of their amounts it holds. */
export function setSources(draft: FormDraft, rows: readonly SourceRow[]): void {
  for (const row of rows) {
    const part = row.entries[0]?.part;
    // Of several rows of one kind (单位资金, 财政专户管理资金) those that hold nothing have rates of nothing.
    if (row.entries.every(isNought) && rows.some((other) => other !== row && other.entries[0]?.part === part)) continue;
    const { rate, weight, score } = withoutMerged(draft, row.printed);
    const cells = [rate, weight, score].filter((cell) => cell !== undefined);
    if (cells.length === 0) continue;
    const key = keyOf(draft, row);
    if (key === undefined || draft.sources[key] !== undefined) {
      if (!row.entries.every(isNought)) unreadCells(draft, 'unreadableCell', cells, 'executionRate');
      continue;
    }
    draft.sources[key] = {
      ...(rate === undefined ? {} : { rate: percentageField(draft, rate, 'executionRate') }),
      ...(weight === undefined ? {} : { weight: pointsField(draft, weight, 'executionWeight') }),
      ...(score === undefined ? {} : { score: pointsField(draft, score, 'executionScore') }),
    };
  }
}

/** 政府性基金 0.00 beside the one kind of other money that the project has. */
export function keepNoughts(draft: FormDraft, column: FundColumn, own: readonly FundEntry[]): void {
  const funds = draft.funds[column] ?? {};
  for (const { part, name, printed, unit } of own) {
    const isOther = funds.other?.place === printed.place && funds.other.text === printed.text;
    const kind = part === 'other' && !isOther ? kindOfOther(name ?? '') : undefined;
    if (kind !== undefined) funds[kind] ??= amountField(draft, printed, `${column}.${kind}`, unit ?? draft.fundsUnit);
  }
}

/** Points of execution that stand in a header: `预算执行情况（20分）`, `得分（20分*执行率）`. */
export function setExecutionWeight(draft: FormDraft, header: readonly Token[]): void {
  const roles = new Set(header.map(({ text }) => fundRole(text)));
  // 分值, 执行率 and 得分 side by side, or 20分×执行率: the form says how the score is made.
  const isFormula = (['weight', 'rate', 'score'] as const).every((role) => roles.has(role));
  if (isFormula || header.some(({ text }) => /[*×]执行率/.test(text))) draft.prints.add('executionFormula');
  if (draft.fields.executionWeight !== undefined) return;
  for (const token of header) {
    const points = pointsInBrackets(token.text);
    if (points === undefined || !/执行|得分|分值/.test(token.text)) continue;
    draft.fields.executionWeight = pointsField(draft, { ...token, text: points }, 'executionWeight');
    return;
  }
}
