import type { Field } from '../../model/field.ts';
import type { Points } from '../../model/number.ts';
import type { Indicator, Project } from '../../model/record.ts';
import { readTarget, type Target } from '../../model/target.ts';
import type { Operand } from '../relation.ts';
import { isForeignTarget } from './foreign-target.ts';
import { impliedUnit } from './implied-unit.ts';
import { nameOf } from './indicators.ts';

/**
 * Rows of a self-evaluation whose values stand in the wrong columns or rows:
 * - `scores`: the score stands before the actual value;
 * - `values`: what was planned stands where the result should be;
 * - `rotated`: the targets stand one row off.
 */
export interface Displaced {
  readonly kind: 'scores' | 'values' | 'rotated';
  readonly rows: ReadonlySet<Indicator>;
}

const EPSILON = 0.001;

/** A figure with nothing around it, as scores are written. */
function bareNumber(value: Indicator['target']['value']): number | undefined {
  if (value?.kind !== 'quantity' || value.unit !== undefined || value.comparator !== undefined) return undefined;
  return value.lead === undefined && value.tail === undefined && value.number >= 0 && value.number <= 100 ? value.number : undefined;
}

const isBound = (value: Indicator['target']['value']): boolean =>
  value?.kind === 'quantity' && value.comparator !== undefined && value.comparator !== '=';

/** The score of a row that was read without one: a bare number before a percentage, both read one column too far to the left. */
function strayScore({ target, actual, score, weight }: Indicator): number | undefined {
  if ((score !== undefined && score.text !== '') || weight !== undefined) return undefined;
  if (actual?.value?.kind !== 'quantity' || actual.value.unit?.unitClass !== 'percent') return undefined;
  return bareNumber(target.value);
}

/** What the scores sum to when the rows given are read the other way round; undefined when one cannot be. */
function sumWith(rows: readonly Indicator[], swapped: (row: Indicator) => boolean): number | undefined {
  let sum = 0;
  for (const row of rows) {
    const points = swapped(row) ? (strayScore(row) ?? bareNumber(row.actual?.value)) : row.score?.value?.points;
    if (points === undefined) return undefined;
    sum += points;
  }
  return sum;
}

/** Rows whose actual value and score have changed places: those that show it, all, or the one that makes the sum right. */
function swappedScores(project: Project): readonly Indicator[] {
  const rows = project.indicators;
  if (rows.some(({ weight }) => weight !== undefined) || project.executionScore !== undefined) return [];
  const strays = rows.filter((row) => strayScore(row) !== undefined);
  if (strays.length > 1 && strays.length === rows.length) return strays;
  const total = project.totalScore?.value?.points;
  const agrees = (swapped: (row: Indicator) => boolean): boolean =>
    Math.abs((sumWith(rows, swapped) ?? Number.NaN) - (total ?? Number.NaN)) < EPSILON;
  if (strays.length > 0 && total !== undefined && agrees((row) => strays.includes(row))) return strays;
  if (rows.length > 1 && !agrees(() => false) && agrees(() => true)) return rows;
  // The target itself, pushed into the column before.
  const pushed = strays.filter(({ description }) => description !== undefined && isBound(readTarget(description.text)));
  if (pushed.length > 0 || agrees(() => false)) return pushed;
  // Any other total may be the wrong figure itself.
  if (total !== 100) return [];
  const single = rows.filter((row) => agrees((other) => other === row));
  return single.length === 1 ? single : [];
}

/** Rows whose results are written as bounds while no target is: the two columns, or all of them, have moved. */
function swappedValues(project: Project): readonly Indicator[] {
  const bounds: Indicator[] = [];
  for (const row of project.indicators) {
    if (isBound(row.target.value)) return [];
    if (isBound(row.actual?.value)) bounds.push(row);
    else if (row.actual?.value?.kind === 'quantity') return [];
  }
  return bounds.length > 1 ? bounds : [];
}

/** How badly the target of one row would go with the name of another: 1 when it contradicts it. */
function contradicts(row: Indicator, from: Indicator): boolean {
  const moved = row === from ? row : { ...row, target: from.target };
  const { value } = moved.target;
  if (value?.kind !== 'quantity') return false;
  if (isForeignTarget(moved)) return true;
  const unit = value.unit;
  const fits = impliedUnit(nameOf(row))?.fits;
  return unit !== undefined && fits !== undefined && unit.per === undefined && !fits.includes(unit.unitClass);
}

/** Rows whose targets contradict their names, and no longer do when the whole column is moved by one row. */
function rotatedTargets(project: Project): readonly Indicator[] {
  const rows = project.indicators;
  if (rows.length < 3) return [];
  const wrong = rows.filter((row) => contradicts(row, row));
  if (wrong.length < 2) return [];
  for (const step of [1, rows.length - 1]) {
    const fits = rows.every((row, index) => {
      const from = rows[(index + step) % rows.length];
      return from !== undefined && !contradicts(row, from);
    });
    if (fits) return rows;
  }
  return [];
}

function find(project: Project): Displaced | undefined {
  if (project.cutOff !== undefined || !project.indicators.some(({ actual }) => actual !== undefined)) return undefined;
  for (const [kind, rows] of [
    ['scores', swappedScores(project)],
    ['values', swappedValues(project)],
    ['rotated', rotatedTargets(project)],
  ] as const)
    if (rows.length > 0) return { kind, rows: new Set(rows) };
  return undefined;
}

/** What was found of the project at hand: rules ask for it row by row. */
let last: { readonly project: Project; readonly displaced: Displaced | undefined } | undefined;

/** The rows of a self-evaluation that are not where they belong; undefined when all are. Looked up once for each project. */
export function displacedOf(project: Project): Displaced | undefined {
  if (last?.project !== project) last = { project, displaced: find(project) };
  return last.displaced;
}

/** The score of a row as an operand, from the cell it stands in where it has changed places; undefined when there is none. */
export function scoreOperand(project: Project, row: Indicator, label: string): Operand | undefined {
  const score: Field<Points> | undefined = row.score;
  if (!isDisplaced(project, row) || displacedOf(project)?.kind !== 'scores')
    return score?.value === undefined ? undefined : { field: score, label };
  const cell: Field<Target> | undefined = strayScore(row) === undefined ? row.actual : row.target;
  const points = bareNumber(cell?.value);
  if (cell?.value?.kind !== 'quantity' || points === undefined) return undefined;
  return { field: { ...cell, value: { points, decimals: cell.value.decimals } }, label, cell };
}

/** Whether nothing can be said of the values of a row, because they are not its own. */
export function isDisplaced(project: Project, indicator: Indicator): boolean {
  // Target forms have no actual values, and nothing to be exchanged with.
  return indicator.actual !== undefined && displacedOf(project)?.rows.has(indicator) === true;
}
