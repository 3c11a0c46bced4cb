import { type Field, makeField } from '../../model/field.ts';
import { type Percentage, readAmount, readPercentage } from '../../model/number.ts';
import type { DisbursementStep } from '../../model/record.ts';
import { isEmptyToken } from '../../model/text.ts';
import { amountField, type FormDraft, unreadCells } from './form-draft.ts';
import type { Token, TokenRow } from './form-row.ts';
import { isPlanLabel } from './form-words.ts';
import { moneyUnitIn } from './head.ts';
import { planBelow, planDown } from './plan-layouts.ts';
import { isShare, planMonth, rowOfPlan } from './plan-words.ts';

const PLAN_STEP = /(\d{1,2}月(?:底|末)?|[第一二三四]{1,2}季度(?:底|末)?|上半年|全年)[^\d%]{0,6}?(\d{1,3}(?:\.\d+)?%)/g;
/** 支付计划（累计%）: the label says what the numbers behind the months are: 3月15. */
const BARE_STEP = /(\d{1,2}月(?:底|末)?|[第一二三四]{1,2}季度(?:底|末)?|上半年|全年)[：:]?(\d{1,3}(?:\.\d+)?%?)(?=\s|$)/g;
/** Shares that a source without columns runs together: `10%45%80%100%`. */
function splitShares(cells: readonly Token[]): readonly Token[] {
  const [only, second] = cells;
  if (only === undefined || second !== undefined || !/^(?:\d{1,3}(?:\.\d+)?%){2,}$/.test(only.text)) return cells;
  return [...only.text.matchAll(/[\d.]+%/g)].map(([text]) => ({ ...only, text }));
}

/** Reads a row of the disbursement plan (资金支出计划): months with their shares below, behind, or by turns; false for any other row. */
export function readPlan(draft: FormDraft, cells: readonly Token[]): boolean {
  const first = cells[0]?.text ?? '';
  const colon = first.indexOf('：');
  if (isPlanLabel(colon > 0 ? first.slice(0, colon) : first) && readPlanLine(draft, cells)) return true;
  return (
    readMonths(draft, cells) ||
    readNamedRow(draft, cells) ||
    readBareAmounts(draft, cells) ||
    (draft.months !== undefined && readSharesBelow(draft, cells))
  );
}

const isRate = ({ share }: DisbursementStep): boolean => share.text !== '';

/** 累计支付比例 | 20% | 45% | 100%, 累计支付金额 | 20.00 | 45.00 | 100.00: rows below the months that say what they hold. */
function readNamedRow(draft: FormDraft, cells: readonly Token[]): boolean {
  const [label, ...values] = cells;
  const months = draft.months?.filter((month) => month !== undefined) ?? draft.fields.disbursementPlan?.map(({ month }) => month) ?? [];
  const kind = label === undefined ? undefined : rowOfPlan(label.text.replace(/\s+/g, ''));
  if (label === undefined || kind === undefined || months.length < 2 || values.length === 0) return false;
  const before = draft.fields.disbursementPlan;
  const isTaken = before?.some((step) => (kind === 'share' ? isRate(step) : step.amount !== undefined)) === true;
  if (isTaken || values.length !== months.length || (kind === 'share' && !values.every((cell) => cell.text === '' || isShare(cell)))) {
    unreadCells(draft, 'unreadableRow', values, 'disbursementPlan');
    return true;
  }
  const unit = moneyUnitIn(label.text) ?? draft.fundsUnit;
  draft.months = undefined;
  draft.fields.disbursementPlan = months.flatMap((month, index) => {
    const cell = values[index];
    const step = before?.[index] ?? { month, share: makeField<Percentage>('', undefined, cell?.place ?? label.place) };
    if (cell === undefined) return [step];
    if (kind === 'share') return [{ ...step, share: readShare(draft, cell) }];
    return [cell.text === '' ? step : { ...step, amount: amountField(draft, cell, 'disbursementPlan', unit) }];
  });
  return true;
}

/** 15% | 45% | 100% and below it 30.00 | 90.00 | 200.00: a row without a name that has an amount for each share. */
function readBareAmounts(draft: FormDraft, cells: readonly Token[]): boolean {
  const plan = draft.fields.disbursementPlan;
  const filled = cells.filter(({ text }) => text !== '');
  const isBelow = draft.heading === 'plan' && plan !== undefined && plan.every((step) => isRate(step) && step.amount === undefined);
  if (!isBelow || filled.length !== plan.length || !filled.every(({ text }) => /^\d+\.\d+$/.test(text))) return false;
  draft.fields.disbursementPlan = plan.map((step, index) => {
    const cell = filled[index];
    return cell === undefined ? step : { ...step, amount: amountField(draft, cell, 'disbursementPlan', draft.fundsUnit) };
  });
  return true;
}

const SAID =
  /(?:到|至|截至|截止|截止到)(\d{1,2}月(?:底|末)|上半年末?|[第一二三四]{1,2}季度末?|年底|年末)[^\d，。；]{0,12}?(\d+(?:\.\d+)?(?:亿|万)?元)/g;

/**
 * 按计划，到6月底累计支出45.00万元，到9月底累计支出70.00万元: a sentence below the plan that gives the amounts of its months. False for any
 * other, and where it holds amounts beside these.
 */
function readPlanSentence(draft: FormDraft, { filled: [only, ...more], block }: TokenRow): boolean {
  const plan = draft.fields.disbursementPlan;
  if (only === undefined || plan === undefined || more.length > 0 || block.kind !== 'paragraph' || draft.prints.has('indicators'))
    return false;
  const said = [...only.text.matchAll(SAID)].map(([, month = '', amount = '']) => ({
    month: planMonth(month.replace(/^上半年末$/, '上半年')),
    amount,
  }));
  const amounts = only.text.match(/\d+(?:\.\d+)?(?:亿|万)?元/g) ?? [];
  const isOfPlan = said.every(
    ({ month, amount }) =>
      plan.some((step) => step.month === month && step.amount === undefined) && readAmount(amount, '万元').kind === 'value',
  );
  if (said.length === 0 || said.length !== amounts.length || !isOfPlan) return false;
  draft.fields.disbursementPlan = plan.map((step) => {
    const found = said.find(({ month }) => month === step.month);
    return found === undefined ? step : { ...step, amount: amountField(draft, { ...only, text: found.amount }, 'disbursementPlan') };
  });
  return true;
}

/**
 * Reads what of the plan takes several rows, or stands in a sentence: the rows taken, 0 where none of this begins here. `rows` are those
 * of the form.
 */
export function readPlanRows(draft: FormDraft, rows: readonly TokenRow[], at: number): number {
  const below = planBelow(rows, at);
  const down = below === undefined ? planDown(rows, at) : undefined;
  if (below !== undefined || down !== undefined) {
    for (const cells of down?.across ?? [below?.cells ?? []]) readPlan(draft, cells);
    draft.heading = 'plan';
    return below?.rows ?? down?.rows ?? 0;
  }
  const row = rows[at];
  return row !== undefined && draft.heading === 'plan' && readPlanSentence(draft, row) ? 1 : 0;
}

function readMonths(draft: FormDraft, cells: readonly Token[]): boolean {
  const months = cells.map((cell) => planMonth(cell.text));
  if (months.filter((month) => month !== undefined).length < 2) return false;
  draft.months = months;
  draft.blankPlan ??= months.flatMap((month, index) => {
    const place = cells[index]?.place;
    return month === undefined || place === undefined ? [] : [{ month, share: makeField<Percentage>('', undefined, place) }];
  });
  // One cell a line: the shares follow their months without a row of their own.
  const behind = months.findLastIndex((month) => month !== undefined) + 1;
  const shares = cells.slice(behind);
  if (shares.length === 0 || !shares.every(isShare)) return true;
  draft.months = months.slice(0, behind);
  readSharesBelow(draft, shares);
  return true;
}

/** Months and shares by turns on the line of their label: `资金支出计划：3月底25% 6月底50%…`. */
function readPlanLine(draft: FormDraft, cells: readonly Token[]): boolean {
  const starts = cells.map((_cell, index) => cells.slice(0, index).reduce((sum, { text }) => sum + text.length + 1, 0));
  const line = cells.map(({ text }) => text).join(' ');
  const signed = [...line.matchAll(PLAN_STEP)];
  const isOfPercents = signed.length === 0 && /（[^（）]*%）/.test(cells[0]?.text ?? '');
  const steps = (isOfPercents ? [...line.matchAll(BARE_STEP)] : signed).flatMap((match) => {
    const at = match.index + match[0].length - 1;
    const cell = cells[starts.findLastIndex((start) => start <= at)];
    return cell === undefined ? [] : [{ cell, month: planMonth(match[1] ?? ''), share: match[2] ?? '' }];
  });
  if (steps.length < 2 || draft.fields.disbursementPlan !== undefined) return false;
  const known = steps.flatMap(({ cell, month, share }) => (month === undefined ? [] : [{ cell, month, share }]));
  if (known.length !== steps.length) return false;
  draft.fields.disbursementPlan = known.map(({ cell, month, share }) => ({ month, share: readShare(draft, { ...cell, text: share }) }));
  return true;
}

/** The row below the months: in its columns, or one share for each month where blanks are not printed. */
function readSharesBelow(draft: FormDraft, cells: readonly Token[]): boolean {
  if (cells[0]?.text === '') return readShares(draft, cells);
  const shares = splitShares(cells);
  const months = draft.months?.filter((month) => month !== undefined) ?? [];
  if (shares.length < 2 || shares.length > months.length || !shares.every(isShare)) return false;
  // Months without a share come first: what is printed belongs to the last ones.
  draft.months = months.slice(months.length - shares.length);
  return readShares(draft, shares);
}

/** Shares stand below their months, column by column; an empty cell is a month without a share. */
function readShares(draft: FormDraft, cells: readonly Token[]): boolean {
  const months = draft.months ?? [];
  // Signs in the place of all shares: a plan that nobody filled in.
  const signs = cells.every((cell) => isEmptyToken(cell.text)) && cells.some((cell) => cell.text !== '');
  if ((!signs && !cells.some((cell) => /\d/.test(cell.text))) || cells.some((cell) => cell.text.length > 12)) return false;
  draft.months = undefined;
  if (cells.length !== months.length) {
    unreadCells(draft, 'unreadableRow', cells, 'disbursementPlan');
    return true;
  }
  // 0.55 beside 20% may be 55%.
  const isSigned = cells.some(({ text }) => text.endsWith('%'));
  const doubtful = isSigned ? cells.filter(({ text }) => /^0\.\d+$/.test(text)) : [];
  if (doubtful.length > 0) {
    unreadCells(draft, 'unreadableCell', doubtful, 'disbursementPlan');
    return true;
  }
  draft.fields.disbursementPlan = months.flatMap((month, index) => {
    const cell = cells[index];
    return month === undefined || cell === undefined ? [] : [{ month, share: readShare(draft, cell) }];
  });
  return true;
}

function readShare(draft: FormDraft, cell: Token): Field<Percentage> {
  if (cell.text === '') return makeField<Percentage>('', undefined, cell.place);
  const reading = readPercentage(cell.text, { bare: true });
  draft.cells.recognised += 1;
  if (reading.kind === 'problem')
    draft.problems.push({ code: 'unreadableCell', text: cell.text.slice(0, 80), subject: 'disbursementPlan', place: cell.place });
  else draft.cells.read += 1;
  return makeField(cell.text, reading.kind === 'value' ? reading.value : undefined, cell.place, cell.uncertain);
}
