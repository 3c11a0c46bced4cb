import { findDigitSlip } from '../../model/digit-slip.ts';
import type { Field } from '../../model/field.ts';
import type { LocalText } from '../../model/finding.ts';
import type { Percentage, Points } from '../../model/number.ts';
import type { Indicator, Project } from '../../model/record.ts';
import type { Target } from '../../model/target.ts';
import type { Operand } from '../relation.ts';
import { shareAsPercent } from './attainment.ts';
import { isDisplaced } from './displaced.ts';
import { executionRow, nameOf } from './indicators.ts';

const text = (zh: string, en: string): LocalText => ({ zh, en });

export const RATE_LABEL = text('预算执行率', 'execution rate');
const ROW_RATE_LABEL = text('指标行的执行率', 'execution rate in the indicator row');
export const TOTAL_SCORE_LABEL = text('总分', 'total score');
export const EXECUTION_SCORE_LABEL = text('预算执行得分', 'score for execution');
export const EXECUTION_POINTS_LABEL = text('预算执行分值', 'points for execution');

/** Full marks, as a figure no form needs to print. */
export const FULL_MARKS: Operand = {
  field: { text: '100', value: { points: 100, decimals: 0 } },
  label: text('满分', 'full marks'),
  trust: Number.POSITIVE_INFINITY,
};

export const scoreLabel = (indicator: Indicator): string => nameOf(indicator);

/** An operand for points or a score. */
export const pointsOperand = (field: Field<Points>, label: string | LocalText): Operand => ({ field, label });

/** A rate printed among the values: `27.73%`, a share such as 0.992, or a bare 100 in a column of percentages. */
function rateOperand(cell: Field<Target>, label: LocalText): Operand | undefined {
  const value = cell.value;
  if (value?.kind !== 'quantity') return undefined;
  if (value.unit?.unitClass === 'percent' && value.unit.printed === '%') return { field: cell, label };
  if (value.unit !== undefined && value.unit.unitClass !== 'percent') return undefined;
  const share = shareAsPercent(value);
  const percent = share ?? value;
  const read: Percentage = { percent: percent.number, decimals: percent.decimals };
  return { field: { ...cell, value: read }, label, cell };
}

/** What of a self-evaluation is about the execution of the budget. */
export interface Execution {
  /** Rate printed beside the funds. */
  readonly rate?: Operand;
  /** Rate printed as the actual value of the indicator row. */
  readonly rowRate?: Operand;
  readonly row?: Indicator;
  readonly spent?: Operand;
  /** What the rate is of: the budget, or what was received of it. */
  readonly base?: Operand;
}

/** The budget; what was received where the list shows that its rates are of that, or where only that gives the rate. */
function baseOf(project: Project): Operand | undefined {
  const { prints, budgeted, received, spent, executionRate } = project;

  const ofBudget = budgeted?.total?.value === undefined ? undefined : { field: budgeted.total, label: text('预算数', 'budgeted') };
  const ofReceived = received?.total?.value === undefined ? undefined : { field: received.total, label: text('到位数', 'received') };
  if (prints?.includes('rateOfReceived') === true) return ofReceived ?? ofBudget;
  if (ofBudget === undefined && ofReceived === undefined) return initialBase(project);
  const rate = executionRate?.value?.percent;
  const paid = spent?.total?.value?.fen;
  const gives = (fen: number | undefined) =>
    rate !== undefined && paid !== undefined && fen !== undefined && fen > 0 && Math.abs((100 * paid) / fen - rate) < 0.011;
  return gives(received?.total?.value?.fen) && !gives(budgeted?.total?.value?.fen) ? ofReceived : ofBudget;
}

/**
 * What was budgeted when the year began, where a form prints no other: it may have been adjusted, so that it is the base only of a rate that
 * it gives, or would with two digits in their places.
 */
function initialBase({ initialBudget, spent, executionRate }: Project): Operand | undefined {
  const [total, paid, rate] = [initialBudget?.total, spent?.total?.value?.fen, executionRate?.value];
  const fen = total?.value?.fen ?? 0;
  if (total === undefined || paid === undefined || rate === undefined || fen <= 0) return undefined;
  const [printed, right] = [rate.percent, (100 * paid) / fen].map((percent) => Math.round(percent * 10 ** rate.decimals)) as [
    number,
    number,
  ];
  const isGiven = Math.abs(printed - right) <= 1 || (rate.decimals > 0 && findDigitSlip(printed, right)?.slip.kind === 'swapped');
  return isGiven ? { field: total, label: text('年初预算数', 'budgeted at first') } : undefined;
}

/** Collects the figures on execution; those that are not printed are left out. */
export function executionOf(project: Project): Execution {
  const { executionRate } = project;
  const printed = executionRow(project);
  // A row whose values have changed places says nothing of the rate.
  const row = printed === undefined || isDisplaced(project, printed) ? undefined : printed;
  const rowRate = row?.actual === undefined ? undefined : rateOperand(row.actual, ROW_RATE_LABEL);
  const spent = project.spent?.total;
  const base = baseOf(project);
  return {
    ...(executionRate?.value === undefined ? {} : { rate: { field: executionRate, label: RATE_LABEL } }),
    ...(row === undefined ? {} : { row }),
    ...(rowRate === undefined ? {} : { rowRate }),
    ...(spent?.value === undefined ? {} : { spent: { field: spent, label: text('执行数', 'spent') } }),
    ...(base === undefined ? {} : { base }),
  };
}

/** spent ÷ budgeted in percent; undefined when either is missing or nothing was budgeted. */
export function computedRate(project: Project): number | undefined {
  const spent = project.spent?.total?.value?.fen;
  const budgeted = project.budgeted?.total?.value?.fen;
  return spent === undefined || budgeted === undefined || budgeted === 0 ? undefined : (100 * spent) / budgeted;
}
