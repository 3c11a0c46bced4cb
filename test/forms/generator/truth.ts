/** What a person reads in a form: the values as printed. '' is an empty cell, a field left out is not printed or not decidable. */

export const PROJECT_FIELDS = [
  'name',
  'department',
  'unit',
  'budget',
  'fiscal',
  'initialBudget',
  'spent',
  'executionRate',
  'executionWeight',
  'executionScore',
  'totalScore',
  'goals',
  'achievement',
] as const;

export const ROW_FIELDS = ['level1', 'level2', 'level3', 'target', 'actual', 'weight', 'score', 'reason'] as const;

export type ProjectField = (typeof PROJECT_FIELDS)[number];
export type RowField = (typeof ROW_FIELDS)[number];

/** Fields whose values compare as numbers. */
export const FIGURES: ReadonlySet<string> = new Set<ProjectField | RowField>([
  'budget',
  'fiscal',
  'initialBudget',
  'spent',
  'executionRate',
  'executionWeight',
  'executionScore',
  'totalScore',
  'weight',
  'score',
]);

export type RowTruth = Readonly<Partial<Record<RowField, string>>> & { readonly level3: string };

export interface FormTruth {
  readonly fields: Readonly<Partial<Record<ProjectField, string>>>;
  /** The goal for the whole term, where one is printed beside the year's: it may be read in front of that or left alone. */
  readonly termGoals?: string;
  readonly rows: readonly RowTruth[];
}
