import type { FactMeasure } from '../../../src/model/fact.ts';
import type { Comparator } from '../../../src/model/target.ts';

export type Stratum =
  | 'amount'
  | 'change'
  | 'rate'
  | 'share'
  | 'count'
  | 'aim'
  | 'cell'
  | 'funds'
  | 'plan'
  | 'weight'
  | 'score'
  | 'target'
  | 'actual';

/** Fields of a form that are figures; `points` are those of a first-level indicator. */
export type FieldRole =
  | 'budgeted.total'
  | 'budgeted.fiscal'
  | 'spent.total'
  | 'spent.fiscal'
  | 'purposeAmounts.total'
  | 'purposeAmounts.fiscal'
  | 'executionRate'
  | 'plan'
  | 'points'
  | 'target'
  | 'actual'
  | 'weight'
  | 'score'
  | 'totalScore';

/** What the paper says of a figure, to someone who reads it. */
export interface Label {
  readonly line: number;
  /** Which of the same figures in that line; the first when left out. */
  readonly nth?: number;
  /** The number as printed. */
  readonly text: string;
  readonly unit?: string;
  readonly stratum: Stratum;
  /** A field of a form, a measure, or `aim`: a target that stands in running text, which is no measure of a fact. */
  readonly is: FieldRole | FactMeasure | 'aim';
  /** A concept, or the name in print; of a step of a plan its month. */
  readonly of: string;
  /** Of changes and rates. */
  readonly sign?: 1 | -1;
  readonly comparator?: Comparator;
  /** Of a cell: its column. */
  readonly column?: string;
  readonly fund?: 'fiscalAppropriation';
  readonly period?: 'previous';
  /** A stock at the end of a year: period and basis are not asked. */
  readonly standing?: true;
  readonly basis?: 'budget' | 'final';
  /** Basis of what a change is measured against, where the text says so. */
  readonly against?: 'budget' | 'final';
}
