import { isBareNumber } from '../model/digits.ts';
import { memoise } from '../model/memoise.ts';
import { cellText, isEmptyToken } from '../model/text.ts';
import { isVariantForm } from '../model/traditional.ts';
import { forms } from './form/declared/index.ts';
import { type Category, type ColumnRole, type Dimension1, wordsOf } from './form/define-form.ts';

export type { ColumnRole };

/**
 * Recognises the columns of a list of indicators and the names of its levels, as the forms declare them, whatever the source format.
 * Everything is matched without spaces, so that names that wrap over lines (`服务对象满 / 意度指标`) match as well.
 */

const LEVEL1_BY_NAME = wordsOf(forms, 'first level', ({ lists }) => lists.level1);
const LEVEL2_BY_NAME = wordsOf(forms, 'second level', ({ lists }) => lists.level2);

/** A recognised first- or second-level name. `points` is what stands in brackets behind it, `40` of `产出指标（40分）`. */
export interface LevelName<T> {
  readonly kind: T;
  /** Without spaces, brackets and points: 产出指标. */
  readonly name: string;
  readonly points?: string;
  /** Whether 指标 is printed: a bare 满意度 or 成本 may also be the name of a measure. */
  readonly explicit: boolean;
}

const BRACKETED = /[（【[〔]([^）】\]〕]*)[）】\]〕]分?$/;
const POINTS = /^(\d+(?:\.\d+)?(?:[-~]\d+(?:\.\d+)?)?)分?$/;
const NUMBERED = /^(?:[（]?[一二三四五六七八九十\d]+[）、.]|[★☆*])/;

function splitLevelName(text: string): { readonly name: string; readonly points?: string } {
  let name = cellText(text)
    .replace(/\s+/g, '')
    .replace(NUMBERED, '')
    .replace(/[：:]$/, '');
  const bracket = BRACKETED.exec(name);
  // 预算执行率90 may be a name with its value; 预算执行率10分 is one with its points.
  const trailing = bracket === null ? /^(.*?(?:指标|产出|效益|效果|满意度|\D(?=[\d.]+分$)))(\d+(?:\.\d+)?)分?$/.exec(name) : null;
  const inside = bracket?.[1] ?? trailing?.[2];
  if (bracket !== null) name = name.slice(0, bracket.index);
  else if (trailing !== null) name = trailing[1] ?? name;
  const points = inside === undefined ? null : POINTS.exec(inside);
  return points?.[1] === undefined ? { name } : { name, points: points[1] };
}

/** Characters with which a name, or a number in front of one, begins. */
const BEGINNINGS = new Set(
  [...LEVEL1_BY_NAME.keys(), ...LEVEL2_BY_NAME.keys(), ...'一二三四五六七八九十'].map((name) => name.charCodeAt(0)),
);
const mayBeLevel = (text: string): boolean => {
  const code = text.charCodeAt(0);
  return text.length <= 40 && !isBareNumber(text) && (code < 0x4e00 || code > 0x9fff || BEGINNINGS.has(code) || isVariantForm(code));
};

function matchLevel<T extends string>(text: string, names: ReadonlyMap<string, T>): LevelName<T> | undefined {
  const { name, points } = splitLevelName(text);
  const explicit = name.endsWith('指标');
  const kind = names.get(explicit ? name.slice(0, -2) : name);
  if (kind === undefined) return undefined;
  return { kind, name, explicit, ...(points === undefined ? {} : { points }) };
}

/** Reads a first-level indicator cell: `产出指标`, `产 出 指 标 （50分）`, `效益`, `成本指标（0-20）分`; undefined when it is none. */
export const matchLevel1 = (text: string): LevelName<Dimension1> | undefined => (mayBeLevel(text) ? level1Of(text) : undefined);
const level1Of = memoise((text) => matchLevel(text, LEVEL1_BY_NAME), 10_000, 48);

/** Reads a second-level indicator cell: `数量指标`, `可持 续影 响指标`, `服务对象满意度`; undefined when it is none. */
export const matchLevel2 = (text: string): LevelName<Category> | undefined => (mayBeLevel(text) ? level2Of(text) : undefined);
const level2Of = memoise((text) => matchLevel(text, LEVEL2_BY_NAME), 10_000, 48);

/** All first-level names with 指标, longest first; for text in which cells are not cut yet. */
export const LEVEL1_NAMES: readonly string[] = explicitNames(LEVEL1_BY_NAME);
/** All second-level names with 指标, longest first. */
export const LEVEL2_NAMES: readonly string[] = explicitNames(LEVEL2_BY_NAME);

function explicitNames(names: ReadonlyMap<string, string>): string[] {
  return [...names.keys()].map((name) => `${name}指标`).sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
}

const ROLE_BY_HEADER = wordsOf(forms, 'column of the indicators', ({ lists }) => lists.indicators);

/** Tried in order on a header that no list has: the end of the name decides. */
const ROLE_PATTERNS: ReadonlyArray<readonly [RegExp, ColumnRole]> = [
  [/^(?:截至)?\d{1,2}(?:月?[-—–至~]?\d{1,2})?月(?:底|末|份)?(?:累计|实际)?(?:完成|实际)/, 'actual'],
  [/一级/, 'level1'],
  [/二级/, 'level2'],
  [/权重占比|权重比例/, 'weightShare'],
  [/原因|措施|偏差/, 'explanation'],
  [/依据|标准$|规则$|来源$/, 'basis'],
  [/(?:描述|解释|说明|内容|定义|公式)$/, 'description'],
  [/(?:完成值|实际值|完成情况|实现值|完成指标值)$/, 'actual'],
  [/(?:指标值|目标值|预期值|计划值)(?:及单位|和单位)?$/, 'target'],
  [/单位$/, 'unit'],
  [/(?:性质|符号)$/, 'comparator'],
  [/得分$/, 'score'],
  [/(?:分值|权重|分数)$/, 'weight'],
  [/三级|四级/, 'level3'],
];

/** A header without spaces, bracketed remarks (（A）, （40分）) and punctuation. */
function headerKey(text: string): string {
  return cellText(text)
    .replace(/\s+/g, '')
    .replace(/（[^（）]*）?/g, '')
    .replace(/[()（）：:、，,。\-_/*]/g, '');
}

/** The role of a column by its header; undefined when the header is unknown. Long texts are no headers. */
export const columnRole = (header: string): ColumnRole | undefined => (isBareNumber(header) ? undefined : namedColumnRole(header));
const namedColumnRole = memoise(readColumnRole, 10_000, 48);

/** All names of columns, and of levels with 指标. */
export const NAMES: readonly string[] = [...ROLE_BY_HEADER.keys(), ...LEVEL1_NAMES, ...LEVEL2_NAMES];

/** Whether a text is the name of a column as the lists have it, not only like one. */
export function isColumnName(text: string): boolean {
  return text.length <= 24 && ROLE_BY_HEADER.has(headerKey(text));
}

function readColumnRole(header: string): ColumnRole | undefined {
  if (header.length > 48) return undefined;
  const whole = cellText(header).replace(/[\s（）()：:、，,。\-_/*]/g, '');
  const key = headerKey(header);
  const exact = ROLE_BY_HEADER.get(whole) ?? ROLE_BY_HEADER.get(key);
  if (exact !== undefined) return exact;
  if (key.length > 24 || matchLevel1(header) !== undefined || matchLevel2(header) !== undefined) return undefined;
  if (!/指标|目标|得分|分值|权重|单位|完成|原因|依据|标准/.test(key) || key.length < 3) return undefined;
  return ROLE_PATTERNS.find(([pattern]) => pattern.test(key))?.[1];
}

/**
 * Roles of the columns when a row is the header of an indicator table, else undefined. A header names a level column and a value
 * column (target or actual), and at least three columns; of two columns with one role the first keeps it.
 * Where no column is the third level, the one that describes the indicator is (指标内容 beside 一级 and 二级 only).
 */
export function headerRoles(cells: readonly string[]): readonly (ColumnRole | undefined)[] | undefined {
  const roles = cells.map((cell) => columnRole(cell));
  const has = (role: ColumnRole) => roles.includes(role);
  if (!has('level1') && !has('level2') && !has('level3')) return undefined;
  if (!has('target') && !has('actual')) return undefined;
  if (roles.filter((role) => role !== undefined).length < 3) return undefined;
  if (cells.some((cell) => matchLevel1(cell)?.explicit === true)) return undefined;
  clearBlockLabels(roles);
  if (!has('level3')) {
    const described = roles.indexOf('description');
    if (described >= 0) roles[described] = 'level3';
  }
  const seen = new Set<ColumnRole>();
  return roles.map((role) => {
    if (role === undefined || seen.has(role)) return undefined;
    seen.add(role);
    return role;
  });
}

/** A cell before the first-level column (绩效指标, 年度绩效指标) is the label of the whole block, merged over its rows. */
function clearBlockLabels(roles: (ColumnRole | undefined)[]): void {
  const level1 = roles.indexOf('level1');
  for (let index = 0; index < level1; index++) if (roles[index] !== 'number') roles[index] = undefined;
}

/** Which way is better: 正向, 反向指标. */
export const isDirectionCell = (text: string): boolean => /^[正反逆负]向(?:型|性)?(?:指标)?$/.test(text);

/** Whether a cell holds nothing but a comparator: ≥, =, 大于等于, 不少于; 正向 and 定性 are no comparators but stand in that column. */
export function isComparatorCell(text: string): boolean {
  return (
    isDirectionCell(text) || /^(?:[≥≤><=＝]|大于等于|小于等于|大于|小于|等于|不低于|不少于|不超过|不高于|定[量性](?:指标)?)$/.test(text)
  );
}

/** Whether a row of an indicator table is filler: nothing, dashes, or `……` in every cell. */
export function isFillerRow(cells: readonly string[]): boolean {
  return cells.every((cell) => isEmptyToken(cell) || /^[.…。、·]+$/.test(cell));
}
