import { memoise } from '../../model/memoise.ts';
import { columnRole, matchLevel1, matchLevel2 } from '../vocabulary.ts';
import type { IndicatorRole, ProjectRole } from './define-form.ts';
import type { Token } from './form-row.ts';
import { isSideLabel, labelKeys } from './form-words.ts';
import { labelOf } from './label.ts';

/** What one header of an indicator table says of its column. */

export interface Named {
  readonly token: Token;
  readonly role: IndicatorRole;
}

/** Headers of a second line, below a header that spans their columns: parts of a value, or the grades it is measured by. */
export const SUBHEADER =
  /^(?:(?:绩效)?指标性质|(?:绩效)?度量单位|符号|比较符号?|性质|数值|值|指标值|目标值|计量单位|度量单位|单位|优|良|中|差|优秀|良好|合格|不合格|一般|较差|优良中差)$/;
export const GRADES = /^优良中差$/;
export const GRADE = /^(?:优|优秀|良|良好|中|合格|差|不合格|一般|较差)$/;
export const VALUE = /^(?:数值|值|指标值|目标值)$/;
export const GRADED = /(?:评价标准|评分标准)$/;

/** What parts of a value and of a mark are called on a second line. */
const WITHIN: ReadonlyArray<readonly [RegExp, IndicatorRole]> = [
  [/^(?:预期值?|计划值?|目标值?|设定值?)$/, 'target'],
  [/^(?:实现值?|实际值?|完成值?)$/, 'actual'],
  [/^(?:自评分?|自评得分|得分|评分)$/, 'score'],
  [/^(?:权重|分值|满分)$/, 'weight'],
];

export const isHeaderCell: (text: string) => boolean = memoise(readHeaderCell, 20_000, 60);

function readHeaderCell(text: string): boolean {
  if (matchLevel1(text)?.explicit === true || matchLevel2(text)?.explicit === true || matchLevel1(text)?.kind === 'execution') return false;
  return (
    SUBHEADER.test(labelKeys(text).short) ||
    WITHIN.some(([word]) => word.test(text)) ||
    projectRole(text) !== undefined ||
    columnRole(text) !== undefined ||
    isSideLabel(text) ||
    text === '目标名称'
  );
}

export const isLevelName = (text: string) => matchLevel1(text)?.explicit === true || matchLevel2(text)?.explicit === true;

/** The column of a list of projects that a header names. */
export function projectRole(text: string): ProjectRole | undefined {
  if (/^单位名称[、（(]?项目名称[）)]?$/.test(text)) return 'projectName';
  const label = text.length > 16 ? undefined : labelOf(text)?.label;
  if (label?.kind === 'amount') return label.part === 'total' ? 'projectBudget' : undefined;
  if (label?.kind === 'goal') return label.role === 'goal' ? 'projectGoal' : undefined;
  if (label?.kind !== 'head') return undefined;
  if (label.field === 'name') return 'projectName';
  if (label.field === 'code') return 'projectCode';
  if (label.field === 'supervisingDepartment') return 'projectDepartment';
  return label.field === 'implementingUnit' || label.field === 'reportingUnit' ? 'projectBody' : undefined;
}

export function roleOf(text: string): IndicatorRole {
  if (text === '目标名称') return 'description';
  return columnRole(text) ?? WITHIN.find(([word]) => word.test(text))?.[1] ?? 'unknown';
}
