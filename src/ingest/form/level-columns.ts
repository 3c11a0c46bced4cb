import { isBareNumber } from '../../model/digits.ts';
import { greatest } from '../../model/lists.ts';
import { columnRole } from '../vocabulary.ts';
import { skipOf } from './column-fit.ts';
import type { IndicatorRole } from './define-form.ts';
import type { Token, TokenRow } from './form-row.ts';
import { isSideLabel } from './form-words.ts';
import { columnOfProjects, projectRole } from './header-cell.ts';
import { isFirstLevel, isNameOfLevel, isSecondLevel, levelsOf, standsUnder } from './level-names.ts';
import type { Slot } from './solve.ts';

/**
 * The header of a list with one row a project and a column for each level: 项目名称 | 预算数 | 数量指标 | 质量指标, or these names below
 * 产出指标 | 效益指标, which span them or, where merged cells are lost, stand side by side.
 */
export interface LevelHeader {
  readonly slots: readonly Slot<IndicatorRole>[];
  readonly lines: readonly (readonly Token[])[];
}

/** Lines that a header may take: 绩效指标 over 产出指标 over 数量指标. */
const LINES = 3;
/** One cell a line: columns, and what spans some of them. */
const CELLS = 40;
const FEWEST_LEVELS = 2;
const LONGEST_NAME = 16;

export function levelHeader(rows: readonly TokenRow[], index: number, stream: boolean): LevelHeader | undefined {
  const header = stream ? headerOfCells(rows, index) : headerOfRows(rows, index);
  return header !== undefined && isWhole(header.slots) ? header : undefined;
}

/** It names projects, and two levels or more. */
function isWhole(slots: readonly Slot<IndicatorRole>[]): boolean {
  const count = (role: IndicatorRole) => slots.filter((slot) => slot.role === role).length;
  const known = slots.length - count('unknown');
  return count('project:name') === 1 && count('measures') >= FEWEST_LEVELS && count('unknown') <= known - count('measures');
}

/** 绩效指标 over all the levels. */
const spansAll = ({ text }: Token): boolean => isSideLabel(text) && /指标/.test(text) && projectRole(text) === undefined;

/** What may name a column of a project: no measure, whose columns are those of another kind of list. */
function isPlain({ text }: Token): boolean {
  const column = columnRole(text);
  if (text.length > LONGEST_NAME || isBareNumber(text) || /[。；]|(?<!^其中)：./.test(text)) return false;
  return projectRole(text) !== undefined || column === undefined || column === 'number' || column === 'remark' || column === 'unit';
}

const isKnown = (token: Token): boolean =>
  isNameOfLevel(token) || spansAll(token) || projectRole(token.text) !== undefined || ENDS.has(columnRole(token.text) ?? '');
/** Columns at the ends of a list. */
const ENDS: ReadonlySet<string> = new Set(['number', 'remark']);

const isOfHeader = (token: Token): boolean => isNameOfLevel(token) || spansAll(token) || isPlain(token);

function headerOfRows(rows: readonly TokenRow[], index: number): LevelHeader | undefined {
  const first = rows[index];
  if (first === undefined || !first.filled.some(({ text }) => projectRole(text) === 'project:name')) return undefined;
  if (!first.filled.every(isOfHeader)) return undefined;
  const lines = [first];
  for (let row = rows[index + 1]; row !== undefined && lines.length < LINES; row = rows[index + lines.length]) {
    // A row of a project holds no names of levels.
    const levels = row.filled.filter(isNameOfLevel).length;
    if (levels === 0 || levels * 2 < row.filled.length || !row.filled.every(isOfHeader)) break;
    lines.push(row);
  }
  const slots = underEachOther(lines) ?? sideBySide(lines);
  return slots === undefined ? undefined : { slots, lines: lines.map(({ filled }) => filled) };
}

const slotOf = (token: Token, column: number, role: IndicatorRole): Slot<IndicatorRole> => ({
  role,
  skip: skipOf(role),
  row: token.row,
  column,
});

const plainSlot = (token: Token, column: number): Slot<IndicatorRole> =>
  slotOf(token, column, columnOfProjects(token.text) ?? (columnRole(token.text) === 'number' ? 'number' : 'unknown'));

function levelSlot(token: Token, above: Token | undefined, others: readonly Token[], column: number): Slot<IndicatorRole> | undefined {
  const under = levelsOf(token, above, others);
  return under === undefined ? undefined : { ...slotOf(token, column, 'measures'), under };
}

const whole = <T>(list: readonly (T | undefined)[]): readonly T[] | undefined =>
  list.every((each) => each !== undefined) ? (list as readonly T[]) : undefined;

/** A grid that keeps its merged cells: every name stands under the one that spans it. */
function underEachOther(lines: readonly TokenRow[]): readonly Slot<IndicatorRole>[] | undefined {
  const width = greatest(lines.flatMap(({ filled }) => filled.map(({ column }) => column))) + 1;
  const stacks = Array.from({ length: width }, (_, column) => stackAt(lines, column));
  const own = stacks.flatMap((stack) => stack?.at(-1) ?? []).filter(isNameOfLevel);
  return whole(
    stacks.map((stack, column) => {
      const name = stack?.at(-1);
      if (stack === undefined || name === undefined || spansAll(name)) return undefined;
      const above = stack.slice(0, -1).filter((token) => token.text !== name.text);
      if (!isNameOfLevel(name)) return above.some(isNameOfLevel) ? undefined : plainSlot(name, column);
      const first = above.findLast(isNameOfLevel);
      const spans = (token: Token) => spansAll(token) || (token.column < column && spansGoals(lines, token));
      const isUnder = above.every((token) => spans(token) || (token === first && isFirstLevel(token) && standsUnder(name, token)));
      return isUnder ? levelSlot(name, first, own, column) : undefined;
    }),
  );
}

/** 绩效目标 over 总体目标 | 产出指标 | 效益指标. */
const spansGoals = (lines: readonly TokenRow[], { text, row, column }: Token): boolean =>
  projectRole(text) === 'project:goal' &&
  lines.some(({ filled }) => filled.some((each) => each.column === column && each.row > row && each.text !== text));

/** The names over one column, those that span it from further left among them; undefined where there is none. */
function stackAt(lines: readonly TokenRow[], column: number): readonly Token[] | undefined {
  const at = (row: TokenRow | undefined) => row?.filled.find((token) => token.column === column);
  const deepest = lines.findLastIndex((row) => at(row) !== undefined);
  if (deepest < 0) return undefined;
  return lines.slice(0, deepest + 1).flatMap((row) => at(row) ?? row.filled.findLast((token) => token.column < column) ?? []);
}

/** Merged cells are lost: the names of the columns are told by their order, where they can stand in one alone. */
function sideBySide(lines: readonly TokenRow[]): readonly Slot<IndicatorRole>[] | undefined {
  const [first, ...below] = lines;
  if (first === undefined || below.length === 0 || !below.every(({ filled }) => filled.every(isNameOfLevel))) return undefined;
  const isPadded = first.tokens.at(-1)?.text === '';
  return inOrder(
    first.filled,
    below.map(({ filled }) => filled),
    isPadded ? first.tokens.length : undefined,
  );
}

/** `width`: of the header, where what is left of its merged cells stands behind it; a last bar may end the row, or begin one more cell. */
function inOrder(
  first: readonly Token[],
  below: readonly (readonly Token[])[],
  width: number | undefined,
): readonly Slot<IndicatorRole>[] | undefined {
  const isOfLevels = (token: Token) => isNameOfLevel(token) || spansAll(token);
  const from = first.findIndex(isOfLevels);
  const to = first.findLastIndex(isOfLevels) + 1;
  const spanning = first.slice(from, to);
  if (from < 0 || !spanning.every(isOfLevels)) return undefined;
  const groups = [spanning.filter(isNameOfLevel), ...below].filter((group) => group.length > 0);
  const [uppers = [], lowers, ...more] = groups;
  if (more.length > 0) return undefined;
  const plain = first.length - spanning.length;
  const readings = lowers === undefined ? [uppers.map((name) => ({ name, above: undefined }))] : pairings(uppers, lowers);
  const fits = (count: number): boolean => width === undefined || count === width || count === width - 1;
  const fitting = readings.filter((reading) => fits(plain + reading.length));
  // 满意度指标 spans 服务对象满意度指标 rather than standing beside it.
  const spanned = fitting.filter((reading) => reading.every(({ above }) => above !== undefined));
  const [only, ...others] = spanned.length > 0 ? spanned : fitting;
  if (only === undefined || others.length > 0) return undefined;
  const own = only.map(({ name }) => name);
  return whole([
    ...first.slice(0, from).map((token, at) => plainSlot(token, at)),
    ...only.map(({ name, above }, at) => levelSlot(name, above, own, from + at)),
    ...first.slice(to).map((token, at) => plainSlot(token, from + only.length + at)),
  ]);
}

interface Pairing {
  readonly name: Token;
  readonly above: Token | undefined;
}

/** Readings of a longer header are not asked for. */
const MOST_READINGS = 64;

/** All ways in which the names of the second line stand in order under those of the first; one without any is a column itself. */
function pairings(uppers: readonly Token[], lowers: readonly Token[]): readonly (readonly Pairing[])[] {
  const [upper, ...rest] = uppers;
  if (upper === undefined) return lowers.length === 0 ? [[]] : [];
  if (!isFirstLevel(upper)) return [];
  const found: (readonly Pairing[])[] = [];
  for (let count = 0; count <= lowers.length && found.length < MOST_READINGS; count += 1) {
    const last = lowers[count - 1];
    if (last !== undefined && !standsUnder(last, upper)) break;
    const own = count === 0 ? [{ name: upper, above: undefined }] : lowers.slice(0, count).map((name) => ({ name, above: upper }));
    for (const others of pairings(rest, lowers.slice(count))) found.push([...own, ...others]);
  }
  return found;
}

/** One cell a line: the names of the first line, then those below them. */
function headerOfCells(rows: readonly TokenRow[], index: number): LevelHeader | undefined {
  const [begin] = rows[index]?.filled ?? [];
  const [before] = rows[index - 1]?.filled ?? [];
  // What begins further down lacks its first columns.
  if (begin === undefined || !mayBegin(begin) || (before !== undefined && isKnown(before))) return undefined;
  const lines = cellsOfHeader(rows, index);
  const tokens = lines.flat();
  const second = secondLineOf(tokens);
  const slots = inOrder(tokens.slice(0, second), second < tokens.length ? [tokens.slice(second)] : [], undefined);
  return slots === undefined ? undefined : { slots, lines };
}

const mayBegin = ({ text }: Token): boolean => projectRole(text) !== undefined || columnRole(text) === 'number';

/** Behind the first name of a level only what is known is a header: the rows begin there. Merged cells may have left empty lines. */
function cellsOfHeader(rows: readonly TokenRow[], index: number): readonly (readonly Token[])[] {
  const lines: (readonly Token[])[] = [];
  let [isBelow, end] = [false, 0];
  for (let at = index; at < rows.length && lines.length < CELLS; at += 1) {
    const cells = rows[at]?.filled ?? [];
    const [only, ...more] = cells;
    if (more.length > 0 || (only !== undefined && !(isBelow ? isKnown(only) : isOfHeader(only)))) break;
    lines.push(cells);
    if (only === undefined) continue;
    end = lines.length;
    isBelow ||= isNameOfLevel(only);
  }
  return lines.slice(0, end);
}

/** Where the second line begins: behind another column, or at the first name that stands for no first level. */
function secondLineOf(tokens: readonly Token[]): number {
  const first = tokens.findIndex(isNameOfLevel);
  const gap = tokens.findIndex((token, at) => at > first && isNameOfLevel(token) && !isNameOfLevel(tokens[at - 1] ?? token));
  if (gap >= 0) return gap;
  const second = tokens.findIndex((token) => isSecondLevel(token) && !isFirstLevel(token));
  const last = tokens.findLastIndex((token) => isFirstLevel(token) && !isSecondLevel(token));
  return second < 0 || last < 0 || second < last ? tokens.length : second;
}
