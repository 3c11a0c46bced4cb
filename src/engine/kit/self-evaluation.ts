import type { Field } from '../../model/field.ts';
import type { Points } from '../../model/number.ts';
import { oncePer } from '../../model/once.ts';
import type { Dimension, Indicator, Project } from '../../model/record.ts';
import { dimensionKey, readDimension, saysNothing } from './indicators.ts';

/**
 * A sheet of scores (决策 过程 产出 效益 with 分值 and 得分) says nothing of targets: none of its rows lacks one, whatever
 * form it was taken for. Beside what was reached a target is asked for: a column of them that is not there may not have been read.
 */
export const asksForTargets: (project: Project) => boolean = oncePer(({ form, indicators }) => {
  const scored = indicators.filter(({ score }) => score !== undefined);
  return form !== 'score-sheet' && !(scored.length > 1 && scored.every(({ target, actual }) => target.text === '' && actual === undefined));
});

/** The rows printed under a first-level indicator with points in brackets. */
export function rowsOf(project: Project, dimension: Dimension): readonly Indicator[] {
  const key = dimensionKey(dimension.name.text);
  return project.indicators.filter((indicator) => dimensionKey(indicator.level1.text) === key);
}

/** The bracketed first level a row stands under, when its name is printed once only. */
export function dimensionAbove(project: Project, indicator: Indicator): Dimension | undefined {
  const key = dimensionKey(indicator.level1.text);
  let found: Dimension | undefined;
  for (const dimension of project.dimensions ?? []) {
    if (dimensionKey(dimension.name.text) !== key) continue;
    if (found !== undefined) return undefined;
    found = dimension;
  }
  return found;
}

/** The most a row can be given: its own points, or those of the bracket it has for itself alone. */
export function pointsOf(project: Project, indicator: Indicator): Field<Points> | undefined {
  if (indicator.weight?.value !== undefined) return indicator.weight;
  if (indicator.weight !== undefined && indicator.weight.text !== '') return undefined;
  const dimension = dimensionAbove(project, indicator);
  if (dimension?.points?.value === undefined) return undefined;
  return rowsOf(project, dimension).length === 1 ? dimension.points : undefined;
}

/**
 * What full marks are for a row: its points, or its very score where the scores under its bracket fill the bracket, for then every row
 * has been given all there is. Undefined when nothing says.
 */
export function fullMarksOf(project: Project, indicator: Indicator): number | undefined {
  const points = pointsOf(project, indicator)?.value?.points;
  if (points !== undefined || (indicator.weight !== undefined && indicator.weight.text !== '')) return points;
  const dimension = dimensionAbove(project, indicator);
  if (dimension?.points?.value === undefined) return undefined;
  let given = 0;
  for (const row of rowsOf(project, dimension)) {
    if (row.score?.value === undefined || row.score.uncertain === true) return undefined;
    given += row.score.value.points;
  }
  return Math.abs(given - dimension.points.value.points) < 0.001 ? indicator.score?.value?.points : undefined;
}

/** Whether a reason is given for a row: in its own column, or, where that is missing or left empty, among the problems of the project. */
export function isExplained(project: Project, indicator: Indicator): boolean {
  if (indicator.explanation !== undefined && indicator.explanation.text !== '') return !saysNothing(indicator.explanation.text);
  return project.issues !== undefined && !saysNothing(project.issues.text);
}

/** Whether the form asks for reasons at all. */
export const hasPlaceForReasons = (project: Project, indicator: Indicator): boolean =>
  indicator.explanation !== undefined || project.issues !== undefined;

/** Whether the execution of the budget has points of its own outside the indicator rows. */
export const hasExecutionCell = (project: Project): boolean =>
  project.executionWeight?.value !== undefined || project.executionScore?.value !== undefined;

/** Whether a bracket is the one of budget execution. */
export const isExecutionDimension = (dimension: Dimension): boolean => readDimension(dimension.name.text) === 'execution';

/** Indicator rows whose points and scores count: all of them, without an execution row that the funds table repeats. */
export function scoredRows(project: Project): readonly Indicator[] {
  return hasExecutionCell(project) && project.indicators.some(({ execution }) => execution === true)
    ? project.indicators.filter(({ execution }) => execution !== true)
    : project.indicators;
}

const POINTS = /(?:^|\s)\d{1,2}(?:\.\d+)?分?(?:\s|$)/;

/** Whether the rows are those of one list: first levels that come back, two and more, are those of another form that ran on into it. */
export function isOneList({ indicators }: Project): boolean {
  const seen = new Set<string>();
  const again = new Set<string>();
  let last = '';
  for (const { level1 } of indicators) {
    const key = dimensionKey(level1.text);
    if (key === '' || key === last) continue;
    if (seen.has(key)) again.add(key);
    seen.add(key);
    last = key;
  }
  return again.size < 2;
}

/** Whether every row that may hold points was read, and none of another form: a sum over the others is not the form's. */
export function holdsAllRows(project: Project): boolean {
  if (!isOneList(project)) return false;
  return !project.problems.some(({ code, subject, text }) => {
    if (code === 'unreadableForm') return true;
    return code === 'unreadableRow' && (subject?.startsWith('indicators') === true || (subject === 'form' && POINTS.test(text)));
  });
}
