import { looksLikeNumeral } from '../../model/chinese-number.ts';
import { makeField } from '../../model/field.ts';
import { type Amount, isMoneyUnit, type MoneyUnit, readAmount } from '../../model/number.ts';
import { groupBy } from '../../model/once.ts';
import type { Place } from '../../model/place.ts';
import type { FundPart } from './define-form.ts';
import type { FormDraft } from './form-draft.ts';
import type { Token, TokenRow } from './form-row.ts';
import { type FundEntry, setFunds } from './funds-table.ts';
import type { Label } from './label.ts';
import { kindOfOther } from './source-words.ts';

/** Amounts beside their labels (年度资金总额 900 | 其中：财政拨款 700), put into the record once all of them have been seen. */

/** An amount with the row it stands in and what its label says. */
export interface LabelledAmount extends FundEntry {
  readonly row: number;
  readonly annual: boolean;
}

/** An amount that its label leaves empty. */
export interface EmptyAmount {
  readonly part: FundPart;
  readonly place: Place;
}

/** The unit of an amount printed without one. */
function unitFor(draft: FormDraft, printed: string | undefined): MoneyUnit {
  if (isMoneyUnit(printed)) return printed;
  return draft.fundsUnit ?? draft.unit ?? '万元';
}

/** Keeps an amount until the form has been read; false where the cell holds a text instead, for then the amount is blank. */
export function keepAmount(draft: FormDraft, label: Extract<Label, { kind: 'amount' }>, cell: Token): boolean {
  // 854万（建设400万元，示范295万元）: a breakdown in brackets behind the amount.
  const printed = cell.text.replace(/（[^）]*\d[^）]*）$/, (tail, at: number) => (at === 0 ? tail : ''));
  const unit = unitFor(draft, label.unit);
  const isRead = readAmount(printed, unit).kind === 'value';
  if (!isRead && !looksLikeNumeral(printed) && /\p{Script=Han}{4}/u.test(printed.replace(/（[^）]*）/g, ''))) return false;
  const { part, annual, name } = label;
  draft.amounts.push({
    part,
    name,
    annual,
    row: cell.row,
    column: 'budgeted',
    printed: { ...cell, text: isRead ? printed : cell.text },
    unit,
  });
  return true;
}

const SOURCE = /资金|配套|补助|补贴|奖励|奖补|拨款|经费|投入|贷款|自筹|债券|捐赠|捐款|收入|公益金/;

/**
 * 考核奖励 | 36.06 right below the amounts of the money: a source under a name of its own is other money. Below a name that is none of
 * money, the parts may not be all.
 */
export function keepFreeSource(draft: FormDraft, { block, filled: [name, amount, ...more] }: TokenRow): boolean {
  const above = draft.amounts.at(-1);
  if (above === undefined || name === undefined || name.row - above.row !== 1 || !/^\p{Script=Han}{2,14}$/u.test(name.text)) return false;
  // One cell a line: its amount stands below it, and cannot be told from others.
  if (amount === undefined && SOURCE.test(name.text)) draft.unsureFunds = true;
  if (block.kind !== 'table' || amount === undefined || more.length > 0) return false;
  const unit = unitFor(draft, undefined);
  if (readAmount(amount.text, unit).kind !== 'value') return false;
  if (!SOURCE.test(name.text)) {
    draft.unsureFunds = true;
    return false;
  }
  draft.amounts.push({ part: 'other', name: name.text, annual: false, row: amount.row, column: 'budgeted', printed: amount, unit });
  return true;
}

/**
 * Puts the amounts into the record. Where a form prints those of a longer period in front of those of the year, the second of two
 * amounts of a part is the year's.
 */
export function settleAmounts(draft: FormDraft): void {
  const { amounts } = draft;
  const totals = amounts.filter(({ part }) => part === 'total');
  const isPeriodic = totals.some(({ annual }) => annual) && totals.some(({ annual }) => !annual);
  if (isPeriodic) draft.prints.add('periodBudget');
  const keyOf = ({ part, name }: LabelledAmount): string => (part === 'other' ? `${part} ${kindOfOther(name ?? '') ?? ''}` : part);
  const ofPart = groupBy(amounts, keyOf);
  setFunds(
    draft,
    amounts.map((entry) =>
      isPeriodic && isOfPeriod(entry, ofPart.get(keyOf(entry)) ?? []) ? { ...entry, column: 'periodBudget' } : entry,
    ),
  );
  for (const { part, place } of draft.blanks) {
    const funds = draft.funds.budgeted ?? {};
    draft.funds.budgeted = funds;
    funds[part] ??= makeField<Amount>('', undefined, place);
  }
}

/** Whether an amount is that of a longer period, among all `same` of its part. */
function isOfPeriod(entry: LabelledAmount, same: readonly LabelledAmount[]): boolean {
  if (entry.part === 'total') return !entry.annual;
  // 当年财政拨款 above 财政资金: where one of two says that it is the year's, it is, wherever it stands.
  if (same.some(({ annual }) => annual !== entry.annual)) return !entry.annual;
  return entry !== same.at(-1);
}
