import type { Duty } from '../../src/engine/duty.ts';
import { formDuties } from './forms.ts';

const plan: Duty = {
  id: 'disbursement-plan',
  title: { zh: '资金支出计划升至100%', en: 'The disbursement plan rises to 100%' },
  rules: ['targets/disbursement-plan-rises-to-100'],
  signs: [{ kind: 'form', form: 'target', part: 'plan' }],
};

/** Forms of performance targets. */
export const performanceTargetDuties: readonly Duty[] = [...formDuties, plan];
