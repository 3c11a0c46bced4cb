import { isBareNumber } from '../../model/digits.ts';
import { memoise } from '../../model/memoise.ts';
import { columnRole, matchLevel1, matchLevel2 } from '../vocabulary.ts';
import { forms } from './declared/index.ts';
import { type IndicatorRole, type ProjectColumn, type ProjectRole, wordsOf } from './define-form.ts';
import type { Token } from './form-row.ts';
import { fundRole, isSideLabel, labelKeys } from './form-words.ts';
import { type Label, labelOf } from './label.ts';

/** What one header of an indicator table says of its column. */

export interface Named {
  readonly token: Token;
  readonly role: IndicatorRole;
}

/** Headers of a second line by declaration. */
const SECOND_LINES = forms.flatMap((form) => {
  const { secondLine } = form.lists;
  if (secondLine === undefined) return [];
  const columns = wordsOf([form], 'second line of a header', () => secondLine.columns);
  return [{ columns, spanned: secondLine.spanned, endings: secondLine.below?.split(' ') ?? [] }];
});
/** Those that stand under a header that spans them. */
export const SPANNED = SECOND_LINES.filter(({ spanned }) => spanned);
const PLAIN = SECOND_LINES.filter(({ spanned }) => !spanned);

/** 优良中差: several headers in one cell. */
export const headersIn = (text: string, columns: ReadonlyMap<string, IndicatorRole>): readonly string[] =>
  !columns.has(text) && text.length > 1 && [...text].every((each) => columns.has(each)) ? [...text] : [text];

/** A header of a second line as it is declared; 2023年度 beside 实施期 is the year's. */
export const secondLineKey = (text: string): string => labelKeys(text).short.replace(/^20\d\d年度?$/, '年度');

/** Whether a text is a header of a second line that says nothing without the one that spans it. */
export function needsSpan(text: string): boolean {
  const short = secondLineKey(text);
  return SPANNED.some(({ columns }) => headersIn(short, columns).every((each) => columns.has(each)));
}

/** What a header of a second line is a part of, where it stands without the one that spans it. */
export const valueRole = (text: string): IndicatorRole | undefined =>
  SPANNED.map(({ columns }) => columns.get(secondLineKey(text))).find((role) => role !== undefined);

const plainRole = (text: string): IndicatorRole | undefined =>
  PLAIN.map(({ columns }) => columns.get(text)).find((role) => role !== undefined);

export const isHeaderCell = (text: string): boolean => !isBareNumber(text) && isNamedHeader(text);
const isNamedHeader = memoise(readHeaderCell, 20_000, 60);

function readHeaderCell(text: string): boolean {
  // A sentence names no column: 年度目标：完成首批任务。
  if (/[。；]/.test(text)) return false;
  if (matchLevel1(text)?.explicit === true || matchLevel2(text)?.explicit === true || matchLevel1(text)?.kind === 'execution') return false;
  return (
    needsSpan(text) ||
    plainRole(text) !== undefined ||
    projectRole(text) !== undefined ||
    columnRole(text) !== undefined ||
    isSideLabel(text)
  );
}

export const isLevelName = (text: string) => matchLevel1(text)?.explicit === true || matchLevel2(text)?.explicit === true;

/** The column of a list of projects that a header names. */
export function projectRole(text: string): ProjectRole | undefined {
  const found = text.length > 16 ? undefined : labelOf(text);
  // 项目名称：沟渠疏通 names a project, and no column.
  const label = found?.value === undefined || found.value === '' ? found?.label : undefined;
  const column = label === undefined ? undefined : columnNamedBy(label);
  return PROJECTS.has(column ?? '') ? `project:${column as ProjectColumn}` : undefined;
}
const PROJECTS: ReadonlySet<string> = new Set(forms.flatMap(({ lists }) => lists.projects));

/** The same among the columns of one: 年初预算 and 到位资金 are labels of nothing by themselves. */
export function columnOfProjects(text: string): ProjectRole | undefined {
  const fund = fundRole(text);
  return projectRole(text) ?? (fund === 'initialBudget' || fund === 'received' ? `project:${fund}` : undefined);
}

function columnNamedBy(label: Label): string | undefined {
  if (label.kind === 'amount') return label.part === 'total' ? 'budgeted' : undefined;
  if (label.kind === 'goal' || label.kind === 'fund') return label.role;
  return label.kind === 'head' ? label.field : undefined;
}

/** A part of the country by its name; 全市 is no part of what the form is of. */
const REGION = /^(?!全|各|本)\p{Script=Han}{2,9}[省市县区旗州盟镇乡]$/u;
export const isRegion = (text: string): boolean => REGION.test(text) && !isHeaderCell(text);

/** 三级指标 in front of nothing but regions, where no column has the name of a target: each region has one of its own. */
export function isOverRegions(texts: readonly string[]): boolean {
  const roles = texts.map(columnRole);
  if (!roles.includes('level3') || roles.includes('target') || roles.includes('actual')) return false;
  return texts.some(isRegion) && texts.every((text, index) => isHeaderCell(text) || (isRegion(text) && index > roles.indexOf('level3')));
}

/** 上坪县 | 双溪县 below 区域目标值, the last header of the line above: the regions that it spans. */
export function areRegionsBelow(above: readonly Token[], below: readonly Token[]): boolean {
  const last = above.at(-1);
  return (
    last !== undefined &&
    columnRole(last.text) === 'target' &&
    below.length > 1 &&
    below.every(({ text, column }, index) => column === last.column + index && isRegion(text))
  );
}

export function roleOf(text: string): IndicatorRole {
  return columnRole(text) ?? plainRole(text) ?? 'unknown';
}
