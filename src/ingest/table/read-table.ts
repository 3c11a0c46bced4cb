import type { Field } from '../../model/field.ts';
import { append } from '../../model/lists.ts';
import type { ParseProblem } from '../../model/record.ts';
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
import { filledOf, isFigure, isNumbered, isNumbering, looksLikeFigure, timeLine } from './cells.ts';
import { isOfEach, provenRoles } from './column-evidence.ts';
import { bindFormulas, COMPARING, columnFormulas, type FormulaRow, withFormulas } from './column-formula.ts';
import { bindProducts, columnProducts, withProducts } from './column-products.ts';
import { type ColumnRole, isFigureRole, looseAmount, roleOf, type Time, unitOfColumn } from './column-role.ts';
import { fitRow } from './fit-row.ts';
import { type Frame, frameOf, type TableContext } from './frame.ts';
import { type Header, readHeader } from './header.ts';
import { type FittedRow, readSide } from './read-side.ts';
import { isTotalName } from './row-name.ts';
import { isCountTable, isScoreTable } from './score-table.ts';
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
  state.block += 1;
  const assetDate = table.rows.flatMap((row) => row.cells.map(closingDate)).find((date) => date !== undefined);
  const dated = assetDate === undefined ? {} : { assetDate };
  if (context.kind === 'narrative' && !namesMoney(table, context.below.join(' ')) && !isScoreTable(table) && !isCountTable(table))
    return { ...dated, problems: [] };
  const found = readHeader(table);
  const header = found !== undefined && found.paths.length > MOST_COLUMNS ? undefined : found;
  const frame = header === undefined ? undefined : frameOf(state, table, context, header);
  const roles = header === undefined || frame === undefined ? [] : rolesOf(state, header, frame);
  if (header === undefined || frame === undefined || !roles.some((role) => role.kind === 'amount' || role.kind === 'count'))
    return { ...dated, problems: context.kind === 'narrative' ? [] : countUnread(state, table, context) };
  return { ...dated, problems: readRows(state, header, roles, frame) };
}

/** 拟批复一般公共预算拨款（万元）: a table of amounts, whatever chapter it stands in. */
function namesMoney({ rows }: TableBlock, unitLine: string): boolean {
  const isMoney = (text: string) => /[（(](?:万元|元|亿元)[）)]|单位：(?:[^，。：]{1,8}、)?(?:万元|元|亿元)/.test(text);
  return isMoney(unitLine) || rows.slice(0, 3).some((row) => row.cells.some(({ text }) => isMoney(text)));
}

function rolesOf(state: ProseState, header: Header, frame: Frame): readonly ColumnRole[] {
  const roles = header.paths.map((path, column) => {
    const named = roleOf(path, state.context.year);
    const texts = header.body.flatMap((row) => row.cells[column]?.text ?? []).filter(isFigure);
    // 预算指标 over figures is an amount, whatever stands under it elsewhere.
    const role = named.kind === 'label' && texts.length * 2 > header.body.length ? { kind: 'unknown' as const } : named;
    // 比上年 over 6.6% is by how much, in percent.
    if (role.kind === 'change' && texts.length > 0 && texts.every((text) => text.endsWith('%')))
      return { ...role, kind: 'changeRate' as const };
    if (holdsNames(header, column, role.kind)) return { kind: 'label' as const };
    if (role.kind === 'label' && path.join('') === '单位' && holdsUnits(header, column)) return { kind: 'ignored' as const };
    if (role.kind !== 'unknown' || !frame.unitPrinted) return role;
    return looseAmount(path, texts, state.context.year) ?? role;
  });
  return withUnits(withOneBasis(provenRoles(fittedRows(header, roles), roles, header.paths, state.context.year)), header.paths);
}

/** 金额（万元）: what the header of a column says of its unit goes before what the table says. */
const withUnits = (roles: readonly ColumnRole[], paths: Header['paths']): readonly ColumnRole[] =>
  roles.map((role, column) => {
    const unit = isFigureRole(role) ? unitOfColumn(paths[column] ?? []) : undefined;
    return unit === undefined || !isFigureRole(role) ? role : { ...role, unit };
  });

/** The rows that fit the columns, for what their figures show. */
function fittedRows(header: Header, roles: readonly ColumnRole[]): readonly FormulaRow[] {
  const label = roles.findIndex((role) => role.kind === 'label');
  return header.body.flatMap((row) => {
    const cells = timeLine(row) === undefined ? fitRow(row, roles) : undefined;
    return cells === undefined ? [] : [{ cells, isTotal: isTotalName(cells[label]?.text ?? '') }];
  });
}

/** 单位 over 台, 张, 台 names what is counted and no body. */
function holdsUnits({ body }: Header, column: number): boolean {
  const texts = body.flatMap((row) => row.cells[column]?.text ?? '').filter((text) => text !== '');
  return texts.length > 0 && column > 0 && texts.every((text) => /^\p{Script=Han}{1,2}$/u.test(text) && !isTotalName(text));
}

/**
 * A column under a header that says nothing holds names where most of its cells are words, each its own; the first column, and one that
 * should hold amounts (本年支出), where all are, whatever stands above.
 */
function holdsNames({ body }: Header, column: number, kind: ColumnRole['kind']): boolean {
  if (kind === 'label' || kind === 'code' || kind === 'ignored' || kind === 'formula') return false;
  const filled = body.map((row) => row.cells[column]?.text ?? '').filter((text) => !isEmptyToken(text));
  const mayName = column === 0 || kind === 'amount';
  if (mayName && filled.length > 1 && filled.every((text) => /\p{Script=Han}/u.test(text) && !looksLikeFigure(text))) return true;
  const names = filled.filter((text) => /\p{Script=Han}{2}/u.test(text) && !isFigure(text));
  return kind === 'unknown' && names.length >= 3 && names.length * 4 >= filled.length * 3 && new Set(names).size * 4 >= names.length * 3;
}

/** Where the header names one side of the accounts over parts (2023年“三公”经费预算数), the parts beside them are of that side too. */
function withOneBasis(roles: readonly ColumnRole[]): readonly ColumnRole[] {
  const amounts = roles.filter((role) => isFigureRole(role) && role.kind === 'amount').filter(isFigureRole);
  const named = amounts.filter((role) => role.time.basis !== undefined);
  const [first] = named;
  const basis = first?.time.basis;
  if (basis === undefined || named.some((role) => role.part === undefined || role.time.basis !== basis)) return roles;
  return roles.map((role) => (isFigureRole(role) && role.kind === 'amount' ? { ...role, time: { ...role.time, basis } } : role));
}

function readRows(state: ProseState, header: Header, given: readonly ColumnRole[], frame: Frame): ParseProblem[] {
  const problems: ParseProblem[] = [];
  const fitted: FittedRow[] = [];
  let time: Time | undefined;
  for (const row of header.body) {
    const line = timeLine(row);
    if (line !== undefined) {
      time = timeOfLine(line, state.context.year);
      continue;
    }
    const cells = fitRow(row, given);
    if (cells === undefined) append(problems, countRow(state, row));
    else fitted.push({ cells, row, time });
  }
  const label = given.findIndex((role) => role.kind === 'label');
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
  for (const side of sides) bindSumsOf(side, header, rows, figureAt);
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
  const previous = /上年/.test(line) || (year !== undefined && ownYear !== undefined && Number(year) < ownYear);
  const basis = basisOf(line);
  return { period: previous ? 'previous' : 'current', ...(basis === undefined ? {} : { basis }) };
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
