import { memoise } from '../../model/memoise.ts';
import { readTarget } from '../../model/target.ts';
import { isEmptyToken } from '../../model/text.ts';
import { readUnit } from '../../model/unit.ts';
import { isComparatorCell, isDirectionCell, matchLevel1, matchLevel2 } from '../vocabulary.ts';
import type { IndicatorRole, ProjectRole } from './define-form.ts';
import type { Token } from './form-row.ts';
import { isOtherLevel } from './pieces.ts';
import type { Fit } from './solve.ts';

/** What a cell looks like, so far as it says under which header of an indicator table it belongs. */
interface Looks {
  readonly empty: boolean;
  readonly number: boolean;
  readonly points: boolean;
  readonly percent: boolean;
  /** A percentage that may be a weight. */
  readonly share: boolean;
  /** A number with a unit or comparator, or a date: a value, no name. */
  readonly value: boolean;
  readonly embedded: boolean;
  /** Begins or ends with a comparator, as targets do. */
  readonly compared: boolean;
  readonly comparator: boolean;
  /** 正向, 反向指标: which way is better. */
  readonly direction: boolean;
  readonly unit: boolean;
  /** 优, 良好, 完成: a value in words. */
  readonly graded: boolean;
  readonly level1: 'named' | 'bare' | 'bracketed' | undefined;
  readonly level2: 'named' | 'bare' | undefined;
  /** Points in brackets stand behind the name. */
  readonly pointed: boolean;
  readonly cost: boolean;
  /** 计划管理指标: the name of a level that is in no list. */
  readonly otherLevel: boolean;
  /** 指标1：培训人次: the name of a measure. */
  readonly numbered: boolean;
  readonly length: number;
}

const VALUE = /^(?:[≥≤><=]|不低于|不少于|不超过|大于|小于|达到)?[+-]?\d+(?:\.\d+)?(?:[-~至]\d+(?:\.\d+)?)?\D{0,8}$/;
/** ≥**%, **元/人: a value that a template leaves open. */
const UNFILLED = /^[≥≤><=]?[*×]{2,}\D{0,6}$/;
const DATE = /^(?:20\d\d[年.\-/])?\d{1,2}(?:月|[.\-/]\d{1,2})/;

function looksOf(text: string): Looks {
  const level1 = matchLevel1(text);
  const level2 = matchLevel2(text);
  const number = /^[+-]?\d+(?:\.\d+)?$/.test(text);
  return {
    empty: isEmptyToken(text),
    number,
    points: /^\d{1,3}(?:\.\d+)?分?$/.test(text) && Number.parseFloat(text) <= 200,
    share: /^(?:[1-5]?\d)(?:\.\d+)?%$/.test(text),
    percent: /^[+-]?\d+(?:\.\d+)?%$/.test(text),
    value: VALUE.test(text) || DATE.test(text) || UNFILLED.test(text),
    compared: /^(?:[≥≤><]|不[低少高大多超]|大于|小于)|(?:以上|以下|以内)$/.test(text),
    embedded: /[≥≤><]\s*\d/.test(text),
    comparator: isComparatorCell(text),
    direction: isDirectionCell(text),
    unit: readUnit(text) !== undefined || text === '%',
    graded: readTarget(text).kind === 'graded',
    level1: level1 === undefined ? (/（\d+(?:\.\d+)?分?）$/.test(text) ? 'bracketed' : undefined) : level1.explicit ? 'named' : 'bare',
    level2: level2 === undefined ? undefined : level2.explicit ? 'named' : 'bare',
    pointed: level1?.points !== undefined,
    cost: level1?.kind === 'cost',
    otherLevel: isOtherLevel(text),
    numbered: /^[★☆]?指标\d{1,2}[：:.、]./.test(text),
    length: text.length,
  };
}

const looksOfText = memoise(looksOf, 20_000, 60);
const looks = ({ text, inner, measure }: Pick<Token, 'text' | 'inner' | 'measure'>): Looks => {
  if (inner === true) return { ...looksOfText(text), level1: undefined, level2: 'named' };
  return measure === true ? { ...looksOfText(text), level1: undefined } : looksOfText(text);
};

function fitLevel1(cell: Looks): number {
  if (cell.number || cell.value || cell.empty) return -8;
  if (cell.numbered) return -4;
  if (cell.level1 === 'named') {
    // 满意度指标 and 成本指标 are names of both levels; alone in a row the one is the first, the other the second level.
    if (cell.pointed || cell.level2 !== 'named') return 6.5;
    return cell.cost ? 4.5 : 5.5;
  }
  if (cell.level1 === 'bare') return 2;
  if (cell.level2 === 'named') return -4;
  return cell.level1 === 'bracketed' ? 2 : -1.2;
}

function fitLevel2(cell: Looks): number {
  if (cell.number || cell.value || cell.percent) return -6;
  if (cell.numbered) return -4;
  if (cell.empty) return -0.5;
  if (cell.level2 === 'named') return 5;
  if (cell.level2 === 'bare') return 2;
  if (cell.level1 === 'named') return -4;
  if (cell.otherLevel) return 2;
  return cell.embedded ? -1 : -0.1;
}

function fitLevel3(cell: Looks): number {
  if (cell.number || cell.percent) return -5;
  if (cell.empty) return -1;
  if (cell.level1 === 'named' || cell.level2 === 'named') return -3;
  if (cell.value) return -2;
  if (cell.numbered) return 2;
  if (cell.otherLevel) return 0.2;
  return cell.embedded ? 0.4 : 1;
}

function fitText(cell: Looks, plain: number): number {
  if (cell.number || cell.percent) return -4;
  if (cell.level1 === 'named' || cell.level2 === 'named') return -3;
  if (cell.empty) return 0;
  return cell.value ? -1 : plain;
}

function fitValue(cell: Looks): number {
  if (cell.numbered) return -2;
  if (cell.level1 === 'named' || cell.level2 === 'named') return -3;
  if (cell.comparator) return -2;
  if (cell.empty) return 0.2;
  return cell.number || cell.percent || cell.value || cell.embedded ? 1 : 0.6;
}

function fitPoints(cell: Looks): number {
  if (cell.points) return 2;
  if (cell.share) return 0.6;
  return cell.empty ? 0.3 : -5;
}

const BODY = /^\d{3,8}[-—]|(?:局|院|站|中心|单位|机关|办公室|办|所|学校|校|馆|公司|委员会|委|部|政府|街道|医院|本级)$/;

/** The columns of a project stand before those of its indicators and hold texts, but for its figures. */
function fitProject(text: string, cell: Looks, role: ProjectRole): number {
  if (cell.level1 === 'named' || cell.level2 === 'named' || cell.comparator) return -8;
  switch (role) {
    // A small number is rather the weight of the row before than the budget of the next project.
    case 'project:initialBudget':
    case 'project:budgeted':
    case 'project:received':
    case 'project:spent':
      return /^\d[\d,]*(?:\.\d+)?(?:万?元)?$/.test(text) ? (cell.points ? 0.8 : 3) : -6;
    case 'project:rate':
      return cell.percent ? 3 : cell.number ? 0.3 : -5;
    case 'project:totalScore':
      return fitPoints(cell);
    case 'project:gradeWord':
      return cell.graded ? 3 : -2;
    default:
  }
  if (role.endsWith('Unit') && BODY.test(text)) return 2;
  if (cell.number || cell.percent || (cell.value && !/\p{Script=Han}{4}/u.test(text)))
    return role === 'project:code' && cell.number ? 1 : -5;
  if (role === 'project:code') return /^[0-9A-Z-]{6,}$/.test(text) ? 3 : -4;
  if (role === 'project:goal') return /[。；，]/.test(text) ? 2 : text.length > 12 ? 0.5 : -1;
  // A text alone is the name of a measure; the other cells of a project tell that one begins.
  if (role === 'project:name') return /[。；]/.test(text) ? -3 : BODY.test(text) ? -1 : -0.5;
  return BODY.test(text) ? 2 : -1;
}

const isProjectRole = (role: IndicatorRole): role is ProjectRole => role.startsWith('project:');

const fitTarget = (cell: Looks): number => fitValue(cell) + (cell.compared ? 0.5 : 0);
const fitFurther = (cell: Looks, plain: number): number => (cell.value ? -3 : fitText(cell, plain) - (cell.empty ? 1 : 0));
const isNamed = (cell: Looks): boolean => cell.level1 === 'named' || cell.level2 === 'named';
const fitOther = (cell: Looks): number => (isNamed(cell) ? -3 : 0.2);
const fitReason = (cell: Looks): number => (cell.number || cell.percent ? -1.5 : isNamed(cell) ? -3 : cell.empty ? 0.3 : 0.5);
const fitOnly = (fits: boolean, cell: Looks, best: number): number => (fits ? best : cell.empty ? 0 : -6);

function fitUnit(cell: Looks): number {
  if (cell.unit) return 4;
  return cell.empty ? 0.2 : cell.number || cell.percent || cell.length > 8 || cell.graded ? -5 : -1;
}

/** What it costs to leave a column empty, and how well a cell goes into it. */
const KINDS: Readonly<Record<Exclude<IndicatorRole, ProjectRole>, readonly [skip: number, fit: (cell: Looks, text: string) => number]>> = {
  number: [0.3, (_cell, text) => (/^\d{1,3}$/.test(text) ? 1 : -6)],
  level1: [0.2, fitLevel1],
  level2: [0.4, fitLevel2],
  'period:level2': [0.4, fitLevel2],
  level3: [1.5, fitLevel3],
  'period:level3': [1.5, fitLevel3],
  description: [0.1, (cell, text) => fitText(cell, /^(?:反映|考核)/.test(text) ? 1.5 : 0.5)],
  aside: [0, (cell) => fitFurther(cell, -1)],
  gap: [0, (cell) => fitFurther(cell, -0.2)],
  comparator: [0.8, (cell) => fitOnly(cell.comparator, cell, cell.direction ? 3 : 5)],
  direction: [0.3, (cell) => fitOnly(cell.direction, cell, 5)],
  target: [1, fitTarget],
  'period:target': [1, fitTarget],
  revised: [0.2, fitTarget],
  region: [1, fitTarget],
  unit: [0.8, fitUnit],
  basis: [0.3, fitReason],
  weight: [1, fitPoints],
  levelWeight: [0.2, fitPoints],
  actual: [1, fitValue],
  completion: [0.3, (cell) => (cell.number && !cell.percent ? 0.2 : fitValue(cell))],
  score: [1, fitPoints],
  rawScore: [1, fitPoints],
  deduction: [1, fitPoints],
  scoreRate: [1, (cell) => (cell.percent ? 2.5 : cell.number ? 0.3 : cell.empty ? 0.3 : -5)],
  weightShare: [0.6, (cell) => (cell.percent ? 2 : fitPoints(cell))],
  explanation: [0, fitReason],
  remark: [0, fitReason],
  // A bare number is that of another column.
  measures: [0.2, (cell) => (cell.number || cell.percent || isNamed(cell) ? -6 : cell.empty ? 0 : 0.5)],
  grade: [0.7, fitOther],
  unknown: [0.2, fitOther],
};

/** Columns in which 正向 may stand; it is the name or value of no measure. */
const OF_SIGNS: ReadonlySet<IndicatorRole> = new Set(['comparator', 'direction', 'grade', 'unknown', 'remark']);

/** How well a cell goes under a header of an indicator table. */
export const fitIndicator: Fit<IndicatorRole> = (token) => {
  const cell = looks(token);
  return (role) => {
    if (cell.direction && !OF_SIGNS.has(role)) return -8;
    return isProjectRole(role) ? fitProject(token.text, cell, role) : KINDS[role][1](cell, token.text);
  };
};

/** What it costs to leave a column of an indicator table empty. */
export const skipOf = (role: IndicatorRole): number => (isProjectRole(role) ? 0.1 : KINDS[role][0]);
