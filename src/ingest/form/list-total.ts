import { greatest } from '../../model/lists.ts';
import { isEmptyToken } from '../../model/text.ts';
import type { Cell, Row, TableBlock } from '../block.ts';
import { cellsOf } from '../table/cells.ts';
import type { IndicatorRole } from './define-form.ts';
import type { FormDraft } from './form-draft.ts';
import { unreadCells } from './form-draft.ts';
import type { Token, TokenRow } from './form-row.ts';
import { projectRole } from './header-cell.ts';
import type { IndicatorHeader } from './indicator-header.ts';
import { isNameOfLevel } from './level-names.ts';
import { hasLevelColumns } from './rows-of-projects.ts';

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

/** Names and amounts of the list, from its header to the row of totals; undefined where its rows have not all their cells. */
function moneyOf({ block, place }: TokenRow, header: IndicatorHeader): Money | undefined {
  if (block.kind !== 'table') return undefined;
  const columns = header.slots.flatMap(({ role, column }) => (MONEY.has(role) && column !== undefined ? [column] : []));
  const name = header.slots.find(({ role }) => role === 'project:name')?.column;
  if (name === undefined || columns.length === 0) return undefined;
  const above = block.rows.slice(0, block.rows.findIndex((row) => row.place.line === place.line) + 1);
  const rows = hasLevelColumns(header) ? besideLevels(above, name, columns, header) : besideEachOther(above, header);
  if (rows === undefined || rows.length < FEWEST_ROWS) return undefined;
  const kept = rows.map(
    (row): Row => ({ ...row, cells: [nameIn(row.cells, name), ...columns.flatMap((column) => row.cells[column] ?? [])] }),
  );
  return { table: { ...block, rows: kept }, columns: new Set(columns) };
}

/** Below a header of one line every row has as many cells. */
function besideEachOther(above: readonly Row[], { words, width }: IndicatorHeader): readonly Row[] | undefined {
  const first = above.findIndex(({ cells }) => cells.filter(({ text }) => text !== '').length === words.length);
  const rows = above.slice(Math.max(0, first));
  const isWhole = ({ cells }: Row) => cells.length === width && cells.every(({ colSpan }) => (colSpan ?? 1) === 1);
  return first >= 0 && rows.every(isWhole) ? rows : undefined;
}

/** In front of the names of levels: the header may take several lines and come again on the next page, and a row lack its last cells. */
function besideLevels(
  above: readonly Row[],
  name: number,
  columns: readonly number[],
  { width }: IndicatorHeader,
): readonly Row[] | undefined {
  const rows = above.map((row): Row => ({ ...row, cells: cellsOf(row) }));
  const isNamed = ({ cells }: Row) => projectRole(cells[name]?.text ?? '') === 'project:name';
  const first = rows.findIndex(isNamed);
  const kept = [name, ...columns];
  const isBelow = (row: Row, index: number) =>
    index > first &&
    !isNamed(row) &&
    !row.cells.some(({ text }) => isNameOfLevel({ text })) &&
    kept.some((at) => (row.cells[at]?.text ?? '') !== '');
  const below = rows.filter(isBelow);
  const isWhole = ({ cells }: Row) => cells.length > greatest(kept) && cells.length <= width;
  const header = rows[first];
  return header === undefined || !below.every(isWhole) ? undefined : [header, ...below];
}
const FEWEST_ROWS = 3;

/** 合计 may stand below 序号. */
const nameIn = (cells: readonly Cell[], column: number): Cell => {
  const own = cells[column] as Cell;
  return isEmptyToken(own.text) ? (cells.slice(0, column).find(({ text }) => !isEmptyToken(text)) ?? own) : own;
};
