import { isColumnName } from '../vocabulary.ts';
import { forms } from './declared/index.ts';
import { type IndicatorRole, wordsOf } from './define-form.ts';
import { goalRole, isSideLabel, labelKeys } from './form-words.ts';
import { areRegionsBelow, columnOfProjects, isOverRegions, isRegion, type Named, projectRole, valueRole } from './header-cell.ts';
import { placeSubheaders, spreadSpanning, underSpans } from './header-spans.ts';

/** Which role each column of a header has, seen together with the others. */

export function settleRoles(named: readonly Named[]): Named[] {
  let roles = withSigns(withValues(spreadSpanning(underSpans(withRegions(withAims(named))))));
  roles = roles.some(({ token }) => projectRole(token.text) === 'project:name') ? withProjects(roles) : dropSideLabels(roles);
  roles = preferMeasure(roles);
  roles = withLevelWeights(splitPeriods(placeSubheaders(roles)));
  return dropRepeated(roles);
}

/** 指标名称 | 年度目标 | 实际完成: what is a goal elsewhere is what a measure aims at between its name and what was reached. */
function withAims(named: readonly Named[]): readonly Named[] {
  const has = (role: IndicatorRole) => named.some((each) => each.role === role);
  if (!has('actual') || !has('level3') || has('target')) return named;
  const aims = named.filter(({ token, role }) => role === 'unknown' && goalRole(token.text) === 'goal');
  return aims.length === 1 ? named.map((each) => (each === aims[0] ? { ...each, role: 'target' as const } : each)) : named;
}

/** 三级指标 | 符号 | 值 | 单位 (| 实际完成值) in one line: what is the part of a value below a header that spans it is the value where none does. */
function withValues(named: readonly Named[]): readonly Named[] {
  const has = (role: IndicatorRole) => named.some((each) => each.role === role);
  // 值 in front of 实际完成值 is the aim only beside its 符号.
  if (!has('level3') || has('target') || (has('actual') && !has('comparator'))) return named;
  const isValue = ({ token, role }: Named) => role === 'unknown' && valueRole(token.text) === 'target';
  return named.filter(isValue).length === 1 ? named.map((each) => (isValue(each) ? { ...each, role: 'target' as const } : each)) : named;
}

/** 三级指标 | 性质 | 指标值 in one line: what is the sign of a value below a header that spans it is so right in front of the value. */
function withSigns(named: readonly Named[]): Named[] {
  const isSign = ({ token, role }: Named, index: number) =>
    role === 'unknown' && valueRole(token.text) === 'comparator' && named[index + 1]?.role === 'target';
  if (named.some(({ role }) => role === 'comparator')) return [...named];
  return named.map((each, index) => (isSign(each, index) ? { ...each, role: 'comparator' as const } : each));
}

/** Columns of regions hold their targets: the first is that of the measure as far as the others are the same. */
function withRegions(given: readonly Named[]): readonly Named[] {
  const named = withoutSpanning(given);
  if (!isOverRegions(named.map(({ token }) => token.text))) return named;
  const first = named.findIndex(({ token }) => isRegion(token.text));
  return named.map((each, index) => (isRegion(each.token.text) ? { ...each, role: index === first ? 'target' : 'region' } : each));
}

/** 区域目标值 above the regions is the name of none of their columns. */
function withoutSpanning(named: readonly Named[]): readonly Named[] {
  const at = named.findIndex(({ token }) => isRegion(token.text)) - 1;
  const tokens = named.map(({ token }) => token);
  const isSpanned = at > 0 && tokens[at]?.row !== tokens[at + 1]?.row && areRegionsBelow(tokens.slice(0, at + 1), tokens.slice(at + 1));
  return isSpanned ? named.filter((_, index) => index !== at) : named;
}

/** A table of several projects: what stands before the names of levels is the project's. */
function withProjects(named: readonly Named[]): Named[] {
  const level = named.findIndex(({ role }) => role === 'level1' || role === 'level2');
  const first = level < 0 && named.every(({ role }) => role !== 'level3' && role !== 'target') ? named.length : level;
  return named.map((each, index) =>
    index < first ? { ...each, role: columnOfProjects(each.token.text) ?? (each.role === 'number' ? 'number' : 'unknown') } : each,
  );
}

const TWICE = new Set(forms.flatMap(({ lists }) => lists.twice));
const isTwice = (role: IndicatorRole): role is 'level2' | 'level3' | 'target' => TWICE.has(role as 'target');

/** 二级指标 | 三级指标 | 指标值 printed twice: the first is the whole period's, the second the year's. */
function splitPeriods(named: readonly Named[]): Named[] {
  const counts = (role: IndicatorRole) => named.filter((each) => each.role === role).length;
  if (counts('level3') !== 2 || counts('target') !== 2) return [...named];
  const second = named.findLastIndex(({ role }) => role === 'level2' || role === 'level3');
  const from = named[second - 1]?.role === 'level2' ? second - 1 : second;
  return named.map((each, index) => (index < from && isTwice(each.role) ? { ...each, role: `period:${each.role}` } : each));
}

/** 一级指标 | 权重 | 二级指标 | 分值: of several columns of points the last is that of the measure, the first that of its first level. */
function withLevelWeights(named: readonly Named[]): Named[] {
  const at = named.flatMap(({ role }, index) => (role === 'weight' ? [index] : []));
  const last = at.at(-1) ?? 0;
  if (at.length < 2 || !at.every((index) => LEVELS.has(named[index - 1]?.role ?? 'unknown'))) return [...named];
  return named.map((each, index): Named => {
    if (each.role !== 'weight' || index === last) return each;
    return { ...each, role: named[index - 1]?.role === 'level1' ? 'levelWeight' : 'unknown' };
  });
}

const LEVELS: ReadonlySet<IndicatorRole> = new Set(['level1', 'level2', 'level3']);

/** What stands before 一级指标 titles the whole table (`绩效指标`), or numbers its rows. */
function dropSideLabels(named: readonly Named[]): Named[] {
  const level1 = named.findIndex((each) => each.role === 'level1');
  const level2 = named.findIndex((each) => each.role === 'level2');
  const first = level1 >= 0 ? level1 : level2;
  // 绩效指标 in front of 指标名称 titles the table as well.
  const titled =
    first < 0 && named[0]?.role === 'level3' && isSideLabel(named[0].token.text) && named.slice(1).some(({ role }) => role === 'level3');
  const kept = titled ? named.slice(1) : first < 0 ? named : named.filter((each, index) => index >= first || each.role === 'number');
  return kept.filter((each) => each.role !== 'unknown' || !isSideLabel(each.token.text));
}

/** Where goals and measures both have target and actual columns, those of the measure are compared: 标准值 with 评价指标值. */
function preferMeasure(named: readonly Named[]): Named[] {
  for (const own of OF_MEASURE) {
    const roles = named.map(({ token }) => own.get(labelKeys(token.text).short));
    if (!roles.includes('target') || !roles.includes('actual')) continue;
    // 绩效目标设置情况 and 绩效目标完成情况 in front are titles of columns.
    const first = named.findIndex(({ token }) => isColumnName(token.text));
    return named.slice(first).map((each, at): Named => {
      const index = first + at;
      const role = roles[index] ?? (each.role === 'target' || each.role === 'actual' ? 'unknown' : each.role);
      return { ...each, role };
    });
  }
  return [...named];
}

const OF_MEASURE = forms.flatMap((form) => {
  const { ofMeasure } = form.lists;
  return ofMeasure === undefined ? [] : [wordsOf([form], 'column of the measure', () => ofMeasure)];
});

const isDirection = (text: string) => /方向/.test(text);

/** A second target is the revised one; any other second column of a role is unknown. A description serves as third level if none is. */
function dropRepeated(named: readonly Named[]): Named[] {
  const seen = new Set<IndicatorRole>();
  const hasSign = named.some(({ token, role }) => role === 'comparator' && !isDirection(token.text));
  const roles = named.map(({ token, role }): Named => {
    // 指标方向 beside 指标性质 says which way is better, and holds no sign.
    if (role === 'comparator' && hasSign && isDirection(token.text)) return { token, role: 'direction' };
    if (!seen.has(role) || role === 'grade' || role === 'region') {
      seen.add(role);
      return { token, role };
    }
    // 指标类型 | 指标分类: two names of a first level are the first and the second.
    if (role === 'level1' && !named.some((each) => each.role === 'level2')) return { token, role: 'level2' };
    return { token, role: role === 'target' ? 'revised' : 'unknown' };
  });
  if (seen.has('level3')) return roles;
  return roles.map((each) => (each.role === 'description' ? { ...each, role: 'level3' } : each));
}
