import type { Field } from '../../model/field.ts';
import type { Cell } from '../block.ts';
import { columnFormulas } from '../table/column-formula.ts';
import type { ColumnRole } from '../table/column-role.ts';
import type { FormDraft } from './form-draft.ts';

/** What the rates of a list of projects were computed of: 支出率 may be of 到位资金 as well as of the budget. The rows say so. */

const AMOUNT: ColumnRole = { kind: 'amount', time: { period: 'current' } };
const RATE: ColumnRole = { kind: 'completion', time: { period: 'current' } };
const COLUMNS = ['budgeted', 'received', 'initialBudget', 'spent'] as const;
const ROLES: readonly ColumnRole[] = [...COLUMNS.map(() => AMOUNT), RATE];

const cellOf = (field: Field<unknown> | undefined): Cell | undefined =>
  field?.place === undefined || field.value === undefined ? undefined : { text: field.text, place: field.place };

/** A rate is of what was received where the rows bear that out; one that is of nothing the list prints proves nothing. */
export function settleListRates({ others, ...draft }: FormDraft): void {
  if (others.length === 0) return;
  const drafts = [draft, ...others];
  const rows = drafts.map(({ funds, fields }) => ({
    cells: [...COLUMNS.map((column) => cellOf(funds[column]?.total)), cellOf(fields.executionRate)],
    isTotal: false,
  }));
  const formula = columnFormulas(rows, ROLES).get(COLUMNS.length);
  const base = formula === undefined || formula === 'none' || formula.kind !== 'completion' ? undefined : COLUMNS[formula.from ?? -1];
  if (formula === undefined || base === 'budgeted') return;
  for (const { fields, prints } of drafts) {
    if (base === 'received') prints.add('rateOfReceived');
    else if (fields.executionRate !== undefined) fields.executionRate = { ...fields.executionRate, uncertain: true };
  }
}
