import { isEmptyToken } from '../../model/text.ts';
import { type ColumnFormula, columnFormulas, type FormulaRow, printedIn } from './column-formula.ts';
import { type ColumnRole, isFigureRole, isPointsOfPart, looseRole } from './column-role.ts';
import type { Path } from './header-spans.ts';
import { entryIn, judgeSum, type LineSum, type Lines, lineSums } from './line-sums.ts';
import { signedSums } from './signed-sums.ts';

/**
 * What columns hold whose header no vocabulary knows (累计本期, 上年资产, 教育): figures that add up with others or that rates are computed of are
 * amounts, or counts where the header says so. Columns that nothing bears out stay unread.
 */

/** Fewer figures show nothing. */
const FEWEST = 3;

/** What is of each or between two adds up to nothing, though it may seem to. */
const OF_EACH = /%|率|比|均(?!衡)|每|百分点|标准|定额|单价|价格|系数|[年期]限|年份|排名|名次|序号|电话|编[号码]/;

/** （约60%）: a remark with a figure of its own says nothing of what the column holds. */
const REMARK = /（[^（）]*\d[^（）]*）/g;

/** Whether a name is of what falls to each, or stands between two others. */
export const isOfEach = (name: string): boolean => !isPointsOfPart(name) && OF_EACH.test(name.replace(REMARK, ''));

/** Columns under an unknown header that hold bare figures. */
function bareColumns(all: readonly FormulaRow[], roles: readonly ColumnRole[], paths: readonly Path[]): readonly number[] {
  // A row of rates below the amounts (累计占全年) says nothing of the columns.
  const rows = all.filter(({ cells }) => cells.some((cell) => printedIn(cell)?.percent === false));
  return roles.flatMap((role, column) => {
    if (role.kind !== 'unknown' || isOfEach(paths[column]?.join('') ?? '')) return [];
    const filled = rows.flatMap(({ cells }) => (cells[column] === undefined || isEmptyToken(cells[column].text) ? [] : [cells[column]]));
    const bare = filled.filter((cell) => printedIn(cell) !== undefined && !cell.text.endsWith('%'));
    return bare.length >= FEWEST && bare.length * 5 >= filled.length * 4 ? [column] : [];
  });
}

const operandsOf = ({ of, from }: ColumnFormula): readonly number[] => (from === undefined ? [of] : [of, from]);

/** Columns that a rate or a change was computed of. */
function operands(rows: readonly FormulaRow[], roles: readonly ColumnRole[], bare: readonly number[]): readonly number[] {
  const tried = roles.map((role, column): ColumnRole => (bare.includes(column) ? AMOUNT : role));
  return [...columnFormulas(rows, tried).values()].flatMap((formula) => (formula === 'none' ? [] : operandsOf(formula)));
}

const provenSums = (lines: Lines, names: readonly Path[]): readonly LineSum[] =>
  signedSums(lines, names).filter(({ verdict }) => verdict.proven);

const AMOUNT: ColumnRole = { kind: 'amount', time: { period: 'current' } };

/** Columns that add up from row to row like others, or that are the sum of others in their rows or a part of it. */
function summed(rows: readonly FormulaRow[], columns: readonly number[], paths: readonly Path[]): readonly number[] {
  const down = columns.map((column) => rows.map(({ cells }) => entryIn(cells[column])));
  const across = rows.map(({ cells }) => columns.map((column) => entryIn(cells[column])));
  const vertical = [...lineSums(down, rows.length, () => false).values()].flatMap(({ whole, parts }) =>
    columns.filter((_, at) => judgeSum([down[at] ?? []], whole, parts).held > 0),
  );
  const names = columns.map((column) => paths[column] ?? []);
  const horizontal = [...lineSums(across, columns.length, () => false).values(), ...provenSums(across, names)].flatMap(
    ({ whole, parts, less }) => [whole, ...parts, ...less].flatMap((at) => columns[at] ?? []),
  );
  return [...vertical, ...horizontal];
}

/** The roles with those of columns that their figures show. */
export function provenRoles(
  rows: readonly FormulaRow[],
  roles: readonly ColumnRole[],
  paths: readonly Path[],
  ownYear: number | undefined,
): readonly ColumnRole[] {
  const bare = bareColumns(rows, roles, paths);
  if (bare.length === 0) return roles;
  const amounts = roles.flatMap((role, column) => (isFigureRole(role) && role.kind === 'amount' ? [column] : []));
  const proven = new Set([
    ...operands(rows, roles, bare),
    ...summed(
      rows,
      [...amounts, ...bare].toSorted((a, b) => a - b),
      paths,
    ),
  ]);
  return roles.map((role, column) => (bare.includes(column) && proven.has(column) ? looseRole(paths[column] ?? [], ownYear) : role));
}
