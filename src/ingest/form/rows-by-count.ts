import { fitIndicator } from './column-fit.ts';
import type { IndicatorRole } from './define-form.ts';
import type { TokenRow } from './form-row.ts';
import { readByCount } from './printed-grid.ts';
import type { Slot, SolvedRow } from './solve.ts';

/** Rows of cells that stand one a line, where they come out even: without the empty ones, or with them. */
export function rowsByCount(columns: readonly Slot<IndicatorRole>[], rows: readonly TokenRow[]): SolvedRow<IndicatorRole>[] | undefined {
  const filled = rows.flatMap((row) => row.filled);
  return (
    readByCount(filled, columns, fitIndicator) ??
    readByCount(
      rows.flatMap((row) => row.tokens),
      columns,
      fitIndicator,
    ) ??
    (losesItsNumbers(columns) ? readByCount(filled, columns.slice(1), fitIndicator) : undefined)
  );
}

/** A number on a line of its own is taken for that of a page; in a list of projects every row has its name and an amount. */
function losesItsNumbers(columns: readonly Slot<IndicatorRole>[]): boolean {
  const roles = columns.map(({ role }) => role);
  const isOfRows = roles[0] === 'number' && roles[1] === 'project:name' && !roles.includes('level3');
  return isOfRows && roles.some((role) => role === 'project:budgeted' || role === 'project:initialBudget');
}
