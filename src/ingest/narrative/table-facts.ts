import type { Field } from '../../model/field.ts';
import type { ParseProblem } from '../../model/record.ts';
import type { Target } from '../../model/target.ts';
import { isEmptyToken } from '../../model/text.ts';
import type { Cell, Row, TableBlock } from '../block.ts';
import type { DraftFact, Subject } from './fact-draft.ts';
import { isComplete } from './partition.ts';
import type { ProseState } from './prose-state.ts';
import { draftCell, readCell, rowSubject } from './table-cells.ts';
import { type Columns, cellsOf, readColumns } from './table-columns.ts';
import { closingDate } from './table-date.ts';
import { type Frame, frameOf, type Side, sidesOf, type TableContext } from './table-frame.ts';
import { type NamedRow, nameRow } from './table-rows.ts';
import { tieRows } from './table-ties.ts';

/** Reads summary tables (assets, three public expenses, revenue and expenditure) into facts with source `table`. */

interface TableReading {
  readonly assetDate?: Field<Target>;
  readonly problems: readonly ParseProblem[];
}

/** Reads a table that is no form. Tables without a header of figures (机构设置) yield nothing. */
export function readSummaryTable(state: ProseState, table: TableBlock, context: TableContext): TableReading {
  state.block += 1;
  const assetDate = table.rows.flatMap((row) => row.cells.map(closingDate)).find((date) => date !== undefined);
  const dated = assetDate === undefined ? {} : { assetDate };
  if (context.kind === 'narrative') return { ...dated, problems: [] };
  const columns = readColumns(table, state.context.year);
  if (columns === undefined) return { ...dated, problems: unreadNumbers(state, table) };
  const frame = frameOf(state, table, context, columns);
  const problems: ParseProblem[] = [];
  const rows = table.rows.slice(columns.firstRow);
  for (const side of sidesOf(columns, frame.head)) readSide(state, rows, columns, side, frame, problems);
  return { ...dated, problems };
}

/** Numbers of a table whose header says nothing are reported, not guessed at. */
function unreadNumbers(state: ProseState, table: TableBlock): ParseProblem[] {
  const numbers = table.rows.flatMap((row) => row.cells.filter((cell) => /^-?\d+\.\d+$/.test(cell.text)));
  if (numbers.length < 2) return [];
  state.recognised += numbers.length;
  const text = table.rows[0]?.cells.map((cell) => cell.text).join(' ') ?? '';
  return [{ code: 'unreadableForm', text: text.slice(0, 80), subject: 'table', place: table.place }];
}

function readSide(state: ProseState, rows: readonly Row[], columns: Columns, side: Side, frame: Frame, problems: ParseProblem[]): void {
  const named: NamedRow[] = [];
  for (const row of rows) {
    const cells = align(cellsOf(row), columns);
    const label = cells[side.label]?.text ?? '';
    if (isEmptyToken(label) || /^[….·\d、]+$/.test(label) || /^(?:注|备注|说明)：?/.test(label)) continue;
    named.push(nameRow(label, side.code === undefined ? undefined : cells[side.code]?.text, side.head, cells));
  }
  const subjects = named.map((row) => rowSubject(row.concept, row.label, frame));
  const byColumn = side.figures.some((index) => columns.roles[index]?.kind === 'concept' || columns.roles[index]?.kind === 'total');
  named.forEach((row, index) => {
    const subject = subjects[index];
    if (subject === undefined) return;
    if (byColumn) readDividedRow(state, row, subject, columns, side, frame, problems);
    else readPlainRow(state, row, subject, columns, side, frame, problems);
  });
  if (named.length > 0) tieRows(state, named, subjects, frame);
}

/** `合计 | 100` under four columns: the label first, the figures last. */
function align(cells: readonly Cell[], columns: Columns): readonly Cell[] {
  const missing = columns.roles.length - cells.length;
  const [first, ...others] = cells;
  if (missing <= 0 || first === undefined || others.length === 0 || !/^(?:合计|总计|小计)/.test(first.text)) return cells;
  return [...Array.from({ length: missing + 1 }, () => first), ...others];
}

function readPlainRow(
  state: ProseState,
  row: NamedRow,
  subject: Subject,
  columns: Columns,
  side: Side,
  frame: Frame,
  problems: ParseProblem[],
): void {
  for (const index of side.figures) {
    const cell = row.cells[index];
    const role = columns.roles[index];
    if (cell === undefined || role === undefined || isEmptyToken(cell.text)) continue;
    state.recognised += 1;
    const reading = readCell(cell, role, frame.unit, row.label);
    if (reading === undefined) {
      problems.push({ code: 'unreadableCell', text: cell.text.slice(0, 80), subject: row.label.slice(0, 40), place: cell.place });
      continue;
    }
    state.read += 1;
    draftCell(state, subject, reading.measure, reading.value, cell, role);
  }
}

/** A row whose columns divide it: 合计 | 基本支出 | 项目支出, or the three public expenses side by side. */
function readDividedRow(
  state: ProseState,
  row: NamedRow,
  subject: Subject,
  columns: Columns,
  side: Side,
  frame: Frame,
  problems: ParseProblem[],
): void {
  let total: DraftFact | undefined;
  const parts: DraftFact[] = [];
  for (const index of side.figures) {
    const cell = row.cells[index];
    const role = columns.roles[index];
    if (cell === undefined || role === undefined || isEmptyToken(cell.text)) continue;
    state.recognised += 1;
    const reading = readCell(cell, role, frame.unit, row.label);
    if (reading === undefined) {
      problems.push({ code: 'unreadableCell', text: cell.text.slice(0, 80), subject: row.label.slice(0, 40), place: cell.place });
      continue;
    }
    state.read += 1;
    if (role.kind === 'concept' && role.concept !== subject.concept) {
      const isOwn = row.concept === side.head;
      const part = rowSubject(isOwn ? role.concept : 'item', isOwn ? role.label : `${row.label}${role.label}`, frame);
      parts.push(draftCell(state, part, 'amount', reading.value, cell, role));
    } else total ??= draftCell(state, subject, reading.measure, reading.value, cell, role);
  }
  if (total === undefined) return;
  const concepts = side.figures.flatMap((index) => {
    const role = columns.roles[index];
    return role?.kind === 'concept' ? [role.concept] : [];
  });
  const exhaustive = isComplete(concepts, frame.head === 'unknown' ? 'expenditure' : side.head);
  const key = {};
  for (const part of parts) {
    part.partOf = total;
    part.list = { key, measure: 'amount', exhaustive };
  }
}
