import { isEmptyToken } from '../../model/text.ts';
import type { Cell, Row, TableBlock } from '../block.ts';
import type { IndicatorRole } from './define-form.ts';
import type { FormDraft } from './form-draft.ts';
import { unreadCells } from './form-draft.ts';
import type { Token, TokenRow } from './form-row.ts';
import type { IndicatorHeader } from './indicator-header.ts';

/**
 * The row of totals below a list of projects: what several projects have together belongs to none of them. The money of the list and its
 * totals are left to who reads tables, where the rows are held against their sum; what else stands in the row is unread.
 */

const MONEY: ReadonlySet<IndicatorRole> = new Set(['project:initialBudget', 'project:budgeted', 'project:received', 'project:spent']);

export const isOfProjects = (header: IndicatorHeader | undefined): header is IndicatorHeader =>
  header?.slots.some(({ role }) => role === 'project:name') === true;

/** Reads the total of such a list. */
export function readListTotal(draft: FormDraft, row: TokenRow, tokens: readonly Token[], header: IndicatorHeader): void {
  const rest = moneyOf(row, header);
  if (rest !== undefined && row.block.kind === 'table') draft.lists.set(row.block, rest.table);
  const isLeft = ({ column }: Token): boolean => rest?.columns.has(column) !== true;
  for (const token of tokens) if (!isLeft(token)) draft.bounds.add(token);
  unreadCells(
    draft,
    'unreadableRow',
    tokens.filter((token) => /\d/.test(token.text) && isLeft(token)),
    'total',
  );
}

interface Money {
  readonly table: TableBlock;
  readonly columns: ReadonlySet<number>;
}

/** Names and amounts of the list, from its header to the row of totals; undefined where its rows have not all the same cells. */
function moneyOf({ block, place }: TokenRow, { slots, words, width }: IndicatorHeader): Money | undefined {
  if (block.kind !== 'table') return undefined;
  const columns = slots.flatMap(({ role, column }) => (MONEY.has(role) && column !== undefined ? [column] : []));
  const name = slots.find(({ role }) => role === 'project:name')?.column;
  const last = block.rows.findIndex((row) => row.place.line === place.line);
  const first = block.rows.findIndex(({ cells }) => cells.filter(({ text }) => text !== '').length === words.length);
  const rows = block.rows.slice(Math.max(0, first), last + 1);
  if (name === undefined || columns.length === 0 || first < 0 || rows.length < FEWEST_ROWS) return undefined;
  if (rows.some(({ cells }) => cells.length !== width || cells.some(({ colSpan }) => (colSpan ?? 1) > 1))) return undefined;
  const kept = rows.map(
    (row): Row => ({ ...row, cells: [nameIn(row.cells, name), ...columns.flatMap((column) => row.cells[column] ?? [])] }),
  );
  return { table: { ...block, rows: kept }, columns: new Set(columns) };
}
const FEWEST_ROWS = 3;

/** 合计 may stand below 序号. */
const nameIn = (cells: readonly Cell[], column: number): Cell => {
  const own = cells[column] as Cell;
  return isEmptyToken(own.text) ? (cells.slice(0, column).find(({ text }) => !isEmptyToken(text)) ?? own) : own;
};
