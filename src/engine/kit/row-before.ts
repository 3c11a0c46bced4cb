import type { Fact } from '../../model/fact.ts';
import { tellingDigits } from '../../model/number.ts';
import { groupBy, oncePer } from '../../model/once.ts';
import type { Disclosure } from '../../model/record.ts';
import { indexFacts, magnitude, oneValue } from './facts.ts';

/*
 * 税收收入24318万元，较上年增长3.14%, above a table that gives 24318 beside last year's 25106: what the amount was a year ago is read in
 * the row that prints it, whatever the row is called.
 */

/** An amount of so many digits that tell something stands for itself; with fewer its row must go by its name. */
const TELLING = 5;

const rows = oncePer(({ facts }: Disclosure) => {
  const amounts = facts.filter(({ source, measure, field }) => source === 'table' && measure === 'amount' && field.value !== undefined);
  return {
    byValue: groupBy(amounts, (fact) => (fact.period === 'current' ? magnitude(fact) : undefined)),
    previous: groupBy(amounts, ({ period, field }) => (period === 'previous' ? field.place?.line : undefined)),
  };
});

const isOfName = (a: string, b: string): boolean => a.includes(b) || b.includes(a);

/** Whether the row of a table prints this amount: of the tier and months of the text, and under its name where few digits tell it apart. */
function isSame(current: Fact, row: Fact): boolean {
  if ((current.tier ?? row.tier) !== (row.tier ?? current.tier) || current.months !== row.months) return false;
  return tellingDigits(magnitude(current) ?? 0).length >= TELLING || isOfName(current.label, row.label);
}

/**
 * Last year's amount in the rows of tables that print an amount of the text; undefined where there is none, where rows differ, or where
 * such a row prints the movement of the text itself.
 */
export function rowBefore(disclosure: Disclosure, moved: Fact, current: Fact): Fact | undefined {
  const value = magnitude(current);
  if (current.source === 'table' || current.period === 'previous' || value === undefined || value === 0) return undefined;
  const { byValue, previous } = rows(disclosure);
  const same = (byValue.get(value) ?? []).filter((row) => isSame(current, row));
  if (same.some((row) => printsMovement(disclosure, row, moved))) return undefined;
  return oneValue(same.flatMap((row) => beforeIn(previous.get(row.field.place?.line ?? -1) ?? [], row)));
}

/** Whether a row of a table prints the movement of the text itself. */
const printsMovement = (disclosure: Disclosure, { id }: Fact, moved: Fact): boolean =>
  indexFacts(disclosure)
    .said.get(id)
    ?.some((fact) => fact.measure === moved.measure && magnitude(fact) === magnitude(moved)) === true;

/** Whether last year's amount and that of the text stand in one row, of one side of the accounts and in years that the movement does not tell apart. */
export function areOfOneRow(disclosure: Disclosure, moved: Fact, current: Fact, before: Fact): boolean {
  const value = magnitude(current);
  const { against } = moved;
  if (current.source === 'table' || before.source !== 'table' || before.period !== 'previous' || value === undefined) return false;
  if ((against?.basis ?? before.basis) !== before.basis || (against?.stage ?? before.stage) !== before.stage) return false;
  const same = (rows(disclosure).byValue.get(value) ?? []).filter(
    (row) =>
      row.field.place?.line === before.field.place?.line &&
      row.label === before.label &&
      row.basis === before.basis &&
      row.stage === before.stage &&
      row.fund === before.fund &&
      isSame(current, row),
  );
  return same.length > 0 && !same.some((row) => printsMovement(disclosure, row, moved));
}

/** Last year's amount of a row: the one of its side and list, or the only one. */
function beforeIn(previous: readonly Fact[], row: Fact): readonly Fact[] {
  const own = previous.filter(({ label, fund }) => label === row.label && fund === row.fund);
  const ofSide = own.filter(({ basis }) => basis === row.basis);
  const found = ofSide.length > 0 ? ofSide : own;
  return found.length === 1 ? found : [];
}
