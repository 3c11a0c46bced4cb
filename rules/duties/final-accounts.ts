import type { Duty } from '../../src/engine/duty.ts';
import { accountDuties } from './accounts.ts';
import { selfEvaluationDuties } from './self-evaluation.ts';

const finalAndBudget: Duty = {
  id: 'final-and-budget',
  title: { zh: '决算与预算相比的数字相符', en: 'Final figures agree with the budget they are compared with' },
  rules: ['consistency/completion-agrees-with-budget', 'consistency/final-within-budget'],
  signs: [{ kind: 'finalAndBudget' }, { kind: 'measure', measures: ['completion'] }],
};

/** Final accounts as they are published; the self-evaluations stand in them. */
export const finalAccountsDuties: readonly Duty[] = [...accountDuties, finalAndBudget, ...selfEvaluationDuties];
