import { greatest } from '../../model/lists.ts';
import type { IndicatorRole } from './define-form.ts';
import { headersIn, type Named, needsSpan, SPANNED, secondLineKey } from './header-cell.ts';

/** Headers of two lines: which columns stand below a header that spans them. */

/** In a printed grid a header of the second line stands below the one that spans it, and takes its place: 评分 above 权重 and 自评. */
export function underSpans(named: readonly Named[]): Named[] {
  const first = named[0]?.token.row;
  const lines = new Set(named.map(({ token }) => token.row));
  const below = named.filter(({ token }) => token.row !== first);
  const above = named.filter(({ token }) => token.row === first);
  const columns = new Set(below.map(({ token }) => token.column));
  const isSpanned = ({ token }: Named) => columns.has(token.column);
  if (lines.size !== 2 || below.length < 2 || columns.size !== below.length || !above.some(isSpanned)) return [...named];
  const last = (list: readonly Named[]) => greatest(list.map(({ token }) => token.column));
  const inside = last(above) + 2 >= last(below) && below.every(({ token }) => above.some((each) => each.token.column <= token.column));
  // 值 and 优 say what they are only by what spans them, and no part of a value replaces the name of a level.
  const isPlain = below.every(({ token, role }) => role !== 'unknown' && !needsSpan(token.text));
  const keepsLevels = above.every((each) => !isSpanned(each) || keepsLevel(each.role, roleIn(below, each.token.column)));
  if (!inside || !isPlain || !keepsLevels) return [...named];
  return [...above.filter((each) => !isSpanned(each)), ...below].toSorted((a, b) => a.token.column - b.token.column);
}

const LEVELS: ReadonlySet<IndicatorRole> = new Set(['level1', 'level2', 'level3']);
/** 绩效指标 spans all levels; 三级指标 below 一级指标 stands on the next line of a header that was broken. */
const keepsLevel = (above: IndicatorRole, below: IndicatorRole): boolean =>
  !LEVELS.has(above) || below === above || (above === 'level3' && LEVELS.has(below));

const roleIn = (parts: readonly Named[], column: number): IndicatorRole =>
  parts.find(({ token }) => token.column === column)?.role ?? 'unknown';

/** 指标值 above 符号, 值 and 单位, or 评价标准 above 优 良 中 差: the columns are those below, in the place of the one above. */
export function spreadSpanning(named: readonly Named[]): Named[] {
  for (const { columns, endings } of SPANNED) {
    const parts = partsOf(named, columns);
    const first = named.length - parts.length;
    const above = named
      .slice(0, first)
      .findLastIndex(({ token, role }) => role === 'target' || endings.some((end) => keyOf(token).endsWith(end)));
    const below = parts.flatMap(({ token }) =>
      partsIn(token, columns).map((text): Named => ({ token: { ...token, text }, role: columns.get(text) ?? 'unknown' })),
    );
    if (above >= 0 && below.length >= 2 && below.some(({ role }) => role === 'target'))
      return [...named.slice(0, above), ...below, ...named.slice(above + 1, first)];
  }
  return [...named];
}

/** The headers in a cell; where blanks divide them nobody knows which cells stand below. */
const partsIn = (token: Named['token'], columns: ReadonlyMap<string, IndicatorRole>): readonly string[] =>
  token.text.includes(' ') ? [keyOf(token)] : headersIn(keyOf(token), columns);

const keyOf = ({ text }: Named['token']): string => secondLineKey(text);

/** The headers at the end that are parts of what stands above them. */
function partsOf(named: readonly Named[], columns: ReadonlyMap<string, IndicatorRole>): readonly Named[] {
  let first = named.length;
  const isPart = (each: Named | undefined) => each !== undefined && partsIn(each.token, columns).every((text) => columns.has(text));
  while (isPart(named[first - 1])) first -= 1;
  // 目标值 above 符号, 值, 单位: of two names of a value the first spans the others.
  const values = named.flatMap(({ token }, index) => (index >= first && columns.get(keyOf(token)) === 'target' ? [index] : []));
  return named.slice(values.length > 1 ? (values[0] ?? 0) + 1 : first);
}

/** Sub-headers of a second line are put under their header: 符号 before the target, 单位 behind it, folded scores for the score. */
export function placeSubheaders(named: readonly Named[]): Named[] {
  const folded = named.some((each) => each.role === 'rawScore' || each.role === 'weightShare');
  let roles = [...named];
  if (folded && roles.filter((each) => each.role === 'score').length > 1) {
    const first = roles.findIndex((each) => each.role === 'score');
    roles.splice(first, 1);
  }
  const actual = roles.findIndex((each) => each.role === 'actual');
  for (const role of ['comparator', 'unit'] as const) {
    const at = roles.findIndex((each) => each.role === role);
    const entry = roles[at];
    if (entry === undefined || actual < 0 || at < actual) continue;
    roles = roles.filter((each) => each !== entry);
    const target = roles.findIndex((each) => each.role === 'target');
    if (target >= 0) roles.splice(role === 'unit' ? target + 1 : target, 0, entry);
  }
  return roles;
}
