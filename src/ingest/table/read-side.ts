import type { ParseProblem } from '../../model/parse-problem.ts';
import { isEmptyToken } from '../../model/text.ts';
import type { Cell, Row } from '../block.ts';
import type { DraftFact, Subject } from '../narrative/fact-draft.ts';
import { namesFund } from '../narrative/label.ts';
import { isPartOf } from '../narrative/partition.ts';
import type { ProseState } from '../narrative/prose-state.ts';
import { looksLikeFigure } from './cells.ts';
import type { ColumnPart, FigureRole, Time } from './column-role.ts';
import { type PartFigure, tieColumns } from './column-ties.ts';
import { type CellFigure, draftFigure, openFigure, readFigure, readMeasured, subjectOf } from './figure.ts';
import type { Frame } from './frame.ts';
import { type NamedRow, nameRow, withFirstAsTotal } from './row-name.ts';
import { tieRows } from './row-ties.ts';
import type { Side } from './side.ts';

/** A row whose cells stand under their columns, and the year its block of rows is about where a line above it says so. */
export interface FittedRow {
  readonly cells: readonly (Cell | undefined)[];
  readonly row: Row;
  readonly time: Time | undefined;
  /** What a column says that its figures are counted in. */
  readonly unit?: string | undefined;
}

interface Reading {
  readonly state: ProseState;
  readonly side: Side;
  readonly frame: Frame;
  readonly problems: ParseProblem[];
}

interface ReadCell {
  readonly cell: Cell;
  readonly column: number;
  readonly role: FigureRole;
  readonly time: Time;
  readonly figure: CellFigure;
}

export function readSide(state: ProseState, side: Side, frame: Frame, rows: readonly FittedRow[]): readonly ParseProblem[] {
  const reading: Reading = { state, side, frame, problems: [] };
  // One row alone needs no name; of several it cannot be told what each is of.
  const isNameless = side.labels.length === 0 && side.codes.length === 0 && new Set(rows.map(({ time }) => time)).size < rows.length;
  const named = withTotal(
    side,
    rows.flatMap((fitted) => {
      const row = isNameless ? undefined : nameRow(side, fitted.cells);
      if (row !== undefined) return [{ row, time: fitted.time, unit: fitted.unit }];
      countNameless(reading, fitted);
      return [];
    }),
  );
  const subjects = named.map(({ row }) => subjectOf(conceptOfRow(side, row), row.label, frame));
  const parts = named.map(({ row, time, unit }, index) => {
    const subject = subjects[index];
    return subject === undefined ? [] : readRow(reading, row, subject, time, unit);
  });
  // Last year's rows stand below their own line: they are a table of their own.
  const blocks = new Map<Time | undefined, number[]>();
  named.forEach(({ time }, index) => {
    const at = blocks.get(time) ?? [];
    blocks.set(time, at);
    at.push(index);
  });
  for (const at of blocks.values()) {
    const pick = <T>(all: readonly T[]): T[] => at.flatMap((index) => all[index] ?? []);
    const rows = pick(named).map(({ row }) => row);
    tieRows(state, { rows, subjects: pick(subjects), parts: at.map((index) => parts[index] ?? []) }, frame);
  }
  return reading.problems;
}

interface TimedRow {
  readonly row: NamedRow;
  readonly time: Time | undefined;
  readonly unit: string | undefined;
}

/** 固定资产 beside 流动资产 and 在建工程 is one form of assets, and not all of them. */
const OTHER_ASSETS = /^(?:流动资产|在建工程|无形资产|公共基础设施)/;

function withTotal({ head }: Side, named: readonly TimedRow[]): readonly TimedRow[] {
  const isForm = head === 'stateAssets' && named.some(({ row }) => OTHER_ASSETS.test(row.label));
  const rows = withFirstAsTotal(
    named.map(({ row }) => (isForm && /^固定资产/.test(row.label) ? { ...row, concept: 'item', isTotal: false } : row)),
    head,
  );
  return named.map((timed, index) => ({ ...timed, row: rows[index] ?? timed.row }));
}

/** 合计 of “三公”经费、会议费、培训费 is more than the first of them. */
function conceptOfRow({ figures, head }: Side, row: NamedRow): string {
  if (row.concept !== head || !/^(?:threePublicExpenses|procurement|stateAssets)$/.test(head)) return row.concept;
  const parts = figures.flatMap(({ role }) => (role.kind === 'amount' && role.part !== undefined ? [role.part] : []));
  const bare = parts.some((part) => part.total && part.groups.length === 0 && part.concept === undefined);
  const beyond = parts.some(({ concept, groups, total }) =>
    concept === head ? total && groups.length > 0 : concept !== undefined && !isPartOf(concept, head),
  );
  return bare && beyond ? 'item' : row.concept;
}

/** Figures beside no name are met and not understood. */
function countNameless({ state, side, problems }: Reading, { cells }: FittedRow): void {
  const found = side.figures
    .flatMap(({ column }) => cells[column] ?? [])
    .filter((cell) => /\d/.test(cell.text) || looksLikeFigure(cell.text));
  state.recognised += found.length;
  const [first] = found;
  if (first !== undefined) problems.push({ code: 'unreadableRow', text: first.text.slice(0, 80), subject: 'table', place: first.place });
}

const mayBeFigure = (text: string): boolean => /[\d\p{No}\ufffd]/u.test(text) || looksLikeFigure(text);

/** The filled cells of a row that hold figures, read; what cannot be read is a problem. */
function figuresOfRow(
  { state, side, frame, problems }: Reading,
  row: NamedRow,
  given: Time | undefined,
  unit: string | undefined,
): readonly ReadCell[] {
  return side.figures.flatMap(({ column, role }) => {
    const cell = row.cells[column];
    if (cell === undefined || isEmptyToken(cell.text)) return [];
    state.recognised += 1;
    const figure =
      unit === undefined ? readFigure(cell, role, role.unit ?? frame.unit, row.label) : readMeasured(cell, role, unit, row.label);
    if (figure === undefined)
      problems.push({ code: 'unreadableCell', text: cell.text.slice(0, 80), subject: row.label.slice(0, 40), place: cell.place });
    else state.read += 1;
    const time = given === undefined ? role.time : { ...role.time, ...given };
    // A note in the place of a figure (详见附表) is none.
    if (figure === undefined && !mayBeFigure(cell.text)) return [];
    return [{ cell, column, role, time, figure: figure ?? openFigure(role) }];
  });
}

function readRow(
  reading: Reading,
  row: NamedRow,
  subject: Subject,
  given: Time | undefined,
  unit: string | undefined,
): readonly PartFigure[] {
  const groups = new Map<string, ReadCell[]>();
  for (const read of figuresOfRow(reading, row, given, unit)) {
    const key = read.role.kind === 'amount' ? `${read.time.period} ${read.time.basis ?? ''}` : 'other';
    const group = groups.get(key) ?? [];
    groups.set(key, group);
    group.push(read);
  }
  return [...groups.values()].flatMap((group) => readGroup(reading, row, subject, group));
}

/** The column that holds the row's own figure: the outermost total, where the columns divide the row. */
function ownColumn(side: Side, group: readonly ReadCell[]): ReadCell | undefined {
  const key = (time: Time) => `${time.period} ${time.basis ?? ''}`;
  const columns = side.figures.filter(({ role }) => role.kind === 'amount' && role.part?.total === true);
  const outermost = columns.filter(
    ({ role }) =>
      role.part !== undefined &&
      !columns.some(
        (other) =>
          other.role !== role &&
          other.role.part !== undefined &&
          key(other.role.time) === key(role.time) &&
          contains(other.role.part, role.part),
      ),
  );
  return (
    group.find((read) => read.role.part === undefined) ??
    group.find((read) => outermost.some(({ column }) => column === read.column)) ??
    (isOnlyColumn(side) ? group[0] : undefined)
  );
}

/** “三公”经费, 当年财政拨款预算安排: the one column of a table about accounts of their own says whose money they are, and divides nothing. */
function isOnlyColumn({ figures, head }: Side): boolean {
  const [only, second] = figures;
  return second === undefined && only?.role.kind === 'amount' && /^(?:threePublicExpenses|agencyOperatingExpenses|procurement)/.test(head);
}

function contains(outer: ColumnPart, inner: ColumnPart | undefined): boolean {
  if (inner === undefined) return false;
  if (outer.groups.length !== inner.groups.length) return outer.groups.length < inner.groups.length;
  if (outer.concept !== undefined && inner.concept !== undefined) return isPartOf(inner.concept, outer.concept);
  return outer.concept === undefined && inner.concept !== undefined && /^(?:合计|总计|共计)/.test(outer.label);
}

function readGroup({ state, side, frame }: Reading, row: NamedRow, subject: Subject, group: readonly ReadCell[]): readonly PartFigure[] {
  const own = ownColumn(side, group);
  const parts: PartFigure[] = [];
  let total: DraftFact | undefined;
  for (const read of group) {
    const { part } = read.role;
    if (read === own || part === undefined) {
      const fact = draftFigure(state, subject, read.figure, read.cell, read.time, side.names.get(read.column));
      if (read === own) total = fact;
    } else {
      const isHead = row.concept === side.head;
      const concept = isHead && part.concept !== undefined ? onSide(part.concept, side.head) : 'item';
      const piece = subjectOf(concept, isHead ? part.label : `${row.label}${part.label}`, frame);
      parts.push({ column: read.column, part, fact: draftFigure(state, piece, read.figure, read.cell, read.time) });
    }
  }
  tieColumns(total === undefined ? undefined : { fact: total, part: own?.role.part }, parts);
  return parts;
}

/** 一般公共预算 over a column of expenditure is the expenditure of that fund. */
function onSide(concept: string, head: string): string {
  return head.startsWith('expenditure') && namesFund(concept) ? concept.replace(/^revenue/, 'expenditure') : concept;
}
