import type { Duties } from '../../src/engine/duty.ts';
import { departmentalBudgetDuties } from './departmental-budget.ts';
import { finalAccountsDuties } from './final-accounts.ts';
import { performanceTargetDuties } from './performance-targets.ts';
import { selfEvaluationDuties } from './self-evaluation.ts';

/** What must be checked, by kind of paper. Of a paper whose kind is not known nothing is asked but what its forms show. */
export const duties: Duties = {
  departmentalBudget: departmentalBudgetDuties,
  finalAccounts: finalAccountsDuties,
  performanceTargets: performanceTargetDuties,
  selfEvaluation: selfEvaluationDuties,
};
