import type { Field } from '../../model/field.ts';
import type { ParseProblem } from '../../model/record.ts';
import type { Target } from '../../model/target.ts';
import { isEmptyToken } from '../../model/text.ts';
import type { Cell, Row, TableBlock } from '../block.ts';
import type { DraftFact, Subject } from './fact-draft.ts';
import { namesFund } from './label.ts';
import { isComplete, isPartOf } from './partition.ts';
import type { ProseState } from './prose-state.ts';
import { type CellFigure, draftCell, readCell, rowSubject } from './table-cells.ts';
import { type ColumnRole, type Columns, cellsOf, readColumns } from './table-columns.ts';
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
  for (const side of sidesOf(columns, frame.head)) readSide({ state, columns, side, frame, problems }, rows);
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

function readSide(reading: SideReading, rows: readonly Row[]): void {
  const { state, columns, side, frame } = reading;
  const named: NamedRow[] = [];
  for (const row of rows) {
    const cells = align(cellsOf(row), columns);
    const label = side.label === undefined ? '合计' : rowLabel(cells, side.label, side.code);
    if (isEmptyToken(label) || /^[….·\d、]+$/.test(label) || /^(?:注|备注|说明)：?/.test(label)) continue;
    named.push(nameRow(label, side.code === undefined ? undefined : cells[side.code]?.text, side.head, cells));
  }
  const subjects = named.map((row) => rowSubject(row.concept, row.label, frame));
  const byColumn = side.figures.some((index) => columns.roles[index]?.kind === 'concept' || columns.roles[index]?.kind === 'total');
  named.forEach((row, index) => {
    const subject = subjects[index];
    if (subject === undefined) return;
    if (byColumn) readDividedRow(reading, row, subject);
    else readPlainRow(reading, row, subject);
  });
  if (named.length > 0) tieRows(state, named, subjects, frame);
}

/** 合计 may stand in the column of codes, which is merged with that of names. */
function rowLabel(cells: readonly Cell[], label: number, code: number | undefined): string {
  const own = cells[label]?.text ?? '';
  const beside = code === undefined ? '' : (cells[code]?.text ?? '');
  return own === '' && /\p{Script=Han}/u.test(beside) ? beside : own;
}

/** `合计 | 100` under four columns: the label first, the figures last. */
function align(cells: readonly Cell[], columns: Columns): readonly Cell[] {
  const missing = columns.roles.length - cells.length;
  const [first, ...others] = cells;
  if (missing <= 0 || first === undefined || others.length === 0 || !/^(?:合计|总计|小计)/.test(first.text)) return cells;
  return [...Array.from({ length: missing + 1 }, () => first), ...others];
}

/** What the rows of one side have in common. */
interface SideReading {
  readonly state: ProseState;
  readonly columns: Columns;
  readonly side: Side;
  readonly frame: Frame;
  readonly problems: ParseProblem[];
}

/** The filled cells of a row that hold figures, read; what cannot be read is a problem. */
function* figuresOfRow(reading: SideReading, row: NamedRow): Generator<{ cell: Cell; role: ColumnRole; figure: CellFigure }> {
  for (const index of reading.side.figures) {
    const cell = row.cells[index];
    const role = reading.columns.roles[index];
    if (cell === undefined || role === undefined || isEmptyToken(cell.text)) continue;
    reading.state.recognised += 1;
    const figure = readCell(cell, role, reading.frame.unit, row.label);
    if (figure === undefined) {
      const subject = row.label.slice(0, 40);
      reading.problems.push({ code: 'unreadableCell', text: cell.text.slice(0, 80), subject, place: cell.place });
      continue;
    }
    reading.state.read += 1;
    yield { cell, role, figure };
  }
}

function readPlainRow(reading: SideReading, row: NamedRow, subject: Subject): void {
  for (const { cell, role, figure } of figuresOfRow(reading, row))
    draftCell(reading.state, subject, figure.measure, figure.value, cell, role);
}

/** A row whose columns divide it: 合计 | 基本支出 | 项目支出, or the three public expenses side by side. */
function readDividedRow(reading: SideReading, row: NamedRow, subject: Subject): void {
  const { state, side, frame } = reading;
  let total: DraftFact | undefined;
  const parts: { readonly concept: string; readonly fact: DraftFact }[] = [];
  for (const { cell, role, figure } of figuresOfRow(reading, row)) {
    if (role.kind === 'concept' && role.concept !== subject.concept) {
      const isOwn = row.concept === side.head;
      const part = rowSubject(isOwn ? onSide(role.concept, side.head) : 'item', isOwn ? role.label : `${row.label}${role.label}`, frame);
      parts.push({ concept: role.concept, fact: draftCell(state, part, 'amount', figure.value, cell, role) });
    } else total ??= draftCell(state, subject, figure.measure, figure.value, cell, role);
  }
  // Columns with a header that says nothing may hold parts too.
  const named = reading.columns.roles.every((role) => role.kind !== 'unnamed');
  tieColumns(total, parts, named);
}

/** 一般公共预算 over a column of expenditure is the expenditure of that fund. */
function onSide(concept: string, head: string): string {
  return head === 'expenditure' && namesFund(concept) ? concept.replace(/^revenue/, 'expenditure') : concept;
}

function tieColumns(total: DraftFact | undefined, parts: readonly { concept: string; fact: DraftFact }[], complete: boolean): void {
  const keys = new Map<DraftFact, object>();
  for (const { concept, fact } of parts) {
    const group = parts.find((other) => other.fact !== fact && isPartOf(concept, other.concept));
    const whole = group?.fact ?? total;
    if (whole === undefined) continue;
    const key = keys.get(whole) ?? {};
    keys.set(whole, key);
    const siblings = parts.filter((other) => group !== undefined && isPartOf(other.concept, group.concept)).map((other) => other.concept);
    const exhaustive = group === undefined ? complete : isComplete(siblings, group.concept);
    fact.partOf = whole;
    if (group !== undefined && !exhaustive) fact.within = true;
    fact.list = { key, measure: 'amount', exhaustive };
  }
}
