import type { Field } from '../../model/field.ts';
import { append } from '../../model/lists.ts';
import type { ParseProblem } from '../../model/parse-problem.ts';
import type { Target } from '../../model/target.ts';
import { isEmptyToken } from '../../model/text.ts';
import type { Cell, Row, TableBlock } from '../block.ts';
import { isWhole } from '../bound.ts';
import type { DraftFact } from '../narrative/fact-draft.ts';
import { basisOf } from '../narrative/label.ts';
import type { ProseState } from '../narrative/prose-state.ts';
import { closingDate } from '../narrative/table-date.ts';
import { leaveFact } from '../narrative/unread-parts.ts';
import { bindSums } from './bind-sums.ts';
import { filledOf, isNumbered, isNumbering, looksLikeFigure, timeLine } from './cells.ts';
import { isOfEach } from './column-evidence.ts';
import { bindFormulas, COMPARING, columnFormulas, type FormulaRow, withFormulas } from './column-formula.ts';
import { bindProducts, columnProducts, withProducts } from './column-products.ts';
import type { ColumnRole, Time } from './column-role.ts';
import { columnRoles, isOfYears, unitColumn, yearColumn } from './column-roles.ts';
import { fitRow, keepsBlanks } from './fit-row.ts';
import { type Frame, frameOf, type TableContext } from './frame.ts';
import { type Header, readHeader } from './header.ts';
import { type FittedRow, readSide } from './read-side.ts';
import { isTotalName } from './row-name.ts';
import { isMean } from './row-ties.ts';
import { type Side, sidesOf } from './side.ts';

/** Reads summary tables (assets, three public expenses, revenue and expenditure, classes) into facts with source `table`. */

interface TableReading {
  readonly assetDate?: Field<Target>;
  readonly problems: readonly ParseProblem[];
}

/** No table that can be printed has more columns: what its rows say together is not looked for. */
const MOST_COLUMNS = 256;

/** Reads a table that is no form. Tables without figures (机构设置) yield nothing. */
export function readSummaryTable(state: ProseState, table: TableBlock, context: TableContext): TableReading {
  const [first, ...others] = tablesIn(table).map((part) => readOneTable(state, part, context));
  if (first === undefined || others.length === 0) return first ?? { problems: [] };
  const dated = [first, ...others].find(({ assetDate }) => assetDate !== undefined);
  return { ...dated, problems: [first, ...others].flatMap(({ problems }) => problems) };
}

const namesNoFigure = (row: Row): boolean => row.cells.length > 2 && row.cells.every(({ text }) => text !== '' && !looksLikeFigure(text));

/** 收入来源 | 决算数 | 比重 below the rows of 功能科目 | 决算数 | 比重: other rows under the same columns are a table of their own. */
function tablesIn(table: TableBlock): readonly TableBlock[] {
  const [header, ...rows] = table.rows;
  if (header === undefined || !namesNoFigure(header)) return [table];
  const begins = (row: Row) =>
    namesNoFigure(row) &&
    row.cells.length === header.cells.length &&
    row.cells[0]?.text !== header.cells[0]?.text &&
    row.cells.slice(1).every(({ text }, at) => text === header.cells[at + 1]?.text);
  if (!rows.some(begins)) return [table];
  const parts: Row[][] = [[header]];
  for (const row of rows) {
    if (begins(row)) parts.push([]);
    parts.at(-1)?.push(row);
  }
  return parts.map((own): TableBlock => ({ ...table, rows: own, ...(own[0] === undefined ? {} : { place: own[0].place }) }));
}

function readOneTable(state: ProseState, table: TableBlock, context: TableContext): TableReading {
  state.block += 1;
  const assetDate = table.rows.flatMap((row) => row.cells.map(closingDate)).find((date) => date !== undefined);
  const dated = assetDate === undefined ? {} : { assetDate };
  const found = readHeader(table);
  const header = found !== undefined && found.paths.length > MOST_COLUMNS ? undefined : found;
  const frame = header === undefined ? undefined : frameOf(state, table, context, header);
  const roles = header === undefined || frame === undefined ? [] : columnRoles(header, frame.unitPrinted, state.context.year);
  if (header === undefined || frame === undefined || !roles.some((role) => role.kind === 'amount' || role.kind === 'count'))
    return { ...dated, problems: countUnread(state, table, context) };
  return { ...dated, problems: readRows(state, header, roles, isOfYears(header, roles) ? { ...frame, head: 'unknown' } : frame) };
}

function readRows(state: ProseState, header: Header, given: readonly ColumnRole[], frame: Frame): ParseProblem[] {
  const problems: ParseProblem[] = [];
  const fitted: FittedRow[] = [];
  const label = given.findIndex((role) => role.kind === 'label');
  const years = yearColumn(header, given, state.context.year) ?? (isOfYears(header, given) ? label : undefined);
  const units = unitColumn(header);
  const whole = keepsBlanks(header.body, given.length);
  let time: Time | undefined;
  for (const row of header.body) {
    const line = timeLine(row);
    if (line !== undefined) {
      time = timeOfLine(line, state.context.year);
      continue;
    }
    const cells = fitRow(row, given, whole);
    if (cells === undefined) append(problems, countRow(state, row));
    else {
      const unit = units === undefined || isEmptyToken(cells[units]?.text ?? '') ? undefined : cells[units]?.text;
      fitted.push({ cells, row, unit, time: years === undefined ? time : timeOfLine(cells[years]?.text ?? '', state.context.year) });
    }
  }
  const rows = fitted.map(({ cells }) => ({ cells, isTotal: isTotalName(cells[label]?.text ?? '') }));
  let formulas: ReturnType<typeof columnFormulas> = new Map();
  const isSure = isWhole(() => {
    formulas = columnFormulas(rows, given);
  });
  const products = columnProducts(rows, given, header.paths, frame.unit);
  const roles = withProducts(withFormulas(given, formulas), products, header.paths);
  const before = state.facts.length;
  const sides = sidesOf(header, roles, frame.head);
  for (const side of sides) {
    if (side.figures.length > 0) append(problems, readSide(state, side, frame, fitted));
    for (const column of side.unknown) append(problems, countColumn(state, fitted, column, header.paths[column]?.join('') ?? ''));
  }
  const read = new Map(state.facts.slice(before).map((fact) => [fact.cell, fact]));
  const figureAt = (cell: Cell | undefined) => (cell === undefined ? undefined : read.get(cell));
  bindFormulas(rows, formulas, figureAt);
  if (!isSure) leaveComparing(state, rows, given, figureAt);
  bindProducts(rows, products, figureAt);
  // Figures in several units add up to nothing.
  const summedAt = (cell: Cell | undefined) => {
    const figure = figureAt(cell);
    return figure === undefined || isMean(figure) ? undefined : figure;
  };
  if (units === undefined) for (const side of sides) bindSumsOf(side, header, rows, summedAt);
  return problems;
}

/** The figures of columns that compare where nobody knows with what. */
function leaveComparing(
  state: ProseState,
  rows: readonly FormulaRow[],
  roles: readonly ColumnRole[],
  figureAt: (cell: Cell | undefined) => DraftFact | undefined,
): void {
  const columns = roles.flatMap(({ kind }, column) => (COMPARING.has(kind) ? [column] : []));
  for (const { cells } of rows)
    for (const column of columns) {
      const figure = figureAt(cells[column]);
      if (figure !== undefined) leaveFact(state, figure);
    }
}

/** Amounts and counts add up along their rows and, with the changes, along their columns. */
function bindSumsOf(
  side: Side,
  { paths }: Header,
  rows: readonly FormulaRow[],
  figureAt: (cell: Cell | undefined) => DraftFact | undefined,
): void {
  const columnsOf = (kinds: readonly string[]) => side.figures.flatMap(({ column, role }) => (kinds.includes(role.kind) ? [column] : []));
  const rowNames = rows.map(({ cells }) => side.labels.map((column) => cells[column]?.text ?? '').filter((text) => text !== ''));
  for (const kind of ['amount', 'count']) {
    const columns = columnsOf([kind]);
    bindSums({
      along: 'row',
      lines: rows.map(({ cells }) => columns.map((column) => cells[column])),
      figureAt,
      isTotal: () => false,
      names: columns.map((column) => paths[column] ?? []),
      isOfEach: (row) => isOfEach(rowNames[row]?.join('') ?? ''),
    });
  }
  const down = columnsOf(['amount', 'change', 'count']);
  bindSums({
    along: 'column',
    lines: down.map((column) => rows.map(({ cells }) => cells[column])),
    figureAt,
    isTotal: (row) => rows[row]?.isTotal === true,
    names: rowNames.map((names) => names.slice(-1)),
    isOfEach: (line) => isOfEach((paths[down[line] ?? 0] ?? []).join('')),
  });
}

function timeOfLine(line: string, ownYear: number | undefined): Time {
  const year = /20\d\d/.exec(line)?.[0];
  const back = year === undefined || ownYear === undefined ? 0 : ownYear - Number(year);
  const basis = basisOf(line);
  return {
    period: /上年/.test(line) || back > 0 ? 'previous' : 'current',
    ...(basis === undefined ? {} : { basis }),
    ...(back === 0 || back === 1 ? {} : { year: Number(year) }),
  };
}

/** 4辆61.27: two figures in one cell. */
const GLUED = /^\d[\d.]*\p{Script=Han}{1,4}.{0,4}?\d[\d.]*$/u;

/** A row that has not the cells of its table: nobody can say which figure stands under which column. */
function countRow(state: ProseState, row: Row): ParseProblem[] {
  const isLost = ({ text }: Cell) => looksLikeFigure(text) || GLUED.test(text);
  const figures = row.cells.filter((cell, index) => isLost(cell) && !(index === 0 && isNumbered(cell.text)));
  state.recognised += figures.length;
  const text = filledOf(row)
    .map((cell) => cell.text)
    .join(' ');
  return figures.length === 0 ? [] : [{ code: 'unreadableRow', text: text.slice(0, 80), subject: 'table', place: row.place }];
}

function countColumn(state: ProseState, rows: readonly FittedRow[], column: number, name: string): ParseProblem[] {
  const figures = rows.flatMap(({ cells }) => cells[column] ?? []).filter((cell) => looksLikeFigure(cell.text));
  state.recognised += figures.length;
  const [first] = figures;
  return first === undefined
    ? []
    : [{ code: 'unreadableRow', text: (name === '' ? first.text : name).slice(0, 80), subject: 'column', place: first.place }];
}

const MONEY = /预算|决算|经费|收入|支出|资金|金额|债务|税|单位：(?:万|亿|千)?元/;

/** Figures of a table whose header says nothing sure are reported, not guessed at. */
function countUnread(state: ProseState, table: TableBlock, context: TableContext): ParseProblem[] {
  const texts = table.rows.flatMap((row) => row.cells.map((cell) => cell.text));
  const isMoney = [context.title, ...texts].some((text) => MONEY.test(text));
  const rows = table.rows.filter((row) => !isNumbering(row));
  const figures = rows.flatMap((row) =>
    row.cells.filter((cell, index) =>
      isMoney ? looksLikeFigure(cell.text) && !(index === 0 && isNumbered(cell.text)) : /^-?\d+\.\d+$/.test(cell.text),
    ),
  );
  if (figures.length < 2) return [];
  state.recognised += figures.length;
  const text = table.rows[0]?.cells.map((cell) => cell.text).join(' ') ?? '';
  return [
    { code: 'unreadableForm', text: (context.title === '' ? text : context.title).slice(0, 80), subject: 'table', place: table.place },
  ];
}
