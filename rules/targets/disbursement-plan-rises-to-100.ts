import { exampleProject } from '../../src/engine/kit/example-records.ts';
import { defineProjectRule } from '../../src/engine/rule.ts';
import type { DisbursementStep } from '../../src/model/record.ts';

interface Printed {
  readonly step: DisbursementStep;
  readonly percent: number;
}

const rises = (steps: readonly Printed[]): boolean =>
  steps.every((step, index) => index === 0 || step.percent >= (steps[index - 1]?.percent ?? 0));

/** The one cell without which the rest rises; the first that falls when several would do. */
function fallingStep(steps: readonly Printed[]): Printed | undefined {
  const falling = steps.findIndex((step, index) => index > 0 && step.percent < (steps[index - 1]?.percent ?? 0));
  if (falling < 0) return undefined;
  const without = steps.filter((_step, index) => rises(steps.filter((_other, other) => other !== index)));
  return without.length === 1 ? without[0] : steps[falling];
}

const writePlan = (steps: readonly Printed[]): string => steps.map(({ step }) => `${step.month}月${step.share.text}`).join(' → ');

const plan = (...shares: readonly string[]) =>
  exampleProject({ budgeted: '10', disbursementPlan: shares.map((share, index) => ({ month: [3, 6, 10, 12][index], share })) });

export const disbursementPlanRisesTo100 = defineProjectRule({
  id: 'targets/disbursement-plan-rises-to-100',
  version: 1,
  severity: 'error',
  concern: 'disbursement',
  title: { zh: '资金支出计划逐期累计，年底达到100%', en: 'The disbursement plan rises to 100%' },
  rationale: {
    zh: '支出计划是截至各月底的累计比例，只能增加，年底应全部支出。',
    en: 'The plan gives cumulative shares by the end of each month: they can only rise, and the year ends at 100%.',
  },
  remedy: { zh: '按累计口径改正支出计划，12月底为100%。', en: 'Give cumulative shares and end the year at 100%.' },
  basis: [],
  messages: {
    falls: {
      zh: '{month}月底的累计支出计划“{printed}”与前后各期矛盾（{plan}）',
      en: 'The cumulative share “{printed}” by the end of month {month} contradicts the others ({plan})',
    },
    over100: {
      zh: '{month}月底的累计支出计划“{printed}”超过100%',
      en: 'The cumulative share “{printed}” by the end of month {month} exceeds 100%',
    },
    notComplete: {
      zh: '支出计划到{month}月底为“{printed}”，没有达到100%',
      en: 'The plan stands at “{printed}” by the end of month {month} and does not reach 100%',
    },
  },
  check(project, verdicts) {
    const steps = project.disbursementPlan;
    const last = steps?.at(-1);
    if (steps === undefined || last === undefined) return;
    const printed: Printed[] = [];
    for (const step of steps) if (step.share.value !== undefined) printed.push({ step, percent: step.share.value.percent });
    if (printed.length === 0) return verdicts.skip('plan-not-filled-in');
    if (steps.some(({ share }) => share.uncertain === true || (share.text !== '' && share.value === undefined)))
      return verdicts.skip('plan-not-readable');
    const over = printed.find(({ percent }) => percent > 100);
    if (over !== undefined) {
      verdicts.fail({
        message: 'over100',
        at: over.step.share,
        args: { month: over.step.month, printed: over.step.share.text },
        provided: over.step.share.text,
        expected: '≤100%',
      });
      return;
    }
    const falling = fallingStep(printed);
    if (falling !== undefined) {
      const plan = writePlan(printed);
      verdicts.fail({
        message: 'falls',
        at: falling.step.share,
        args: { month: falling.step.month, printed: falling.step.share.text, plan },
        others: printed.filter((step) => step !== falling).map(({ step }) => ({ at: step.share, label: `${step.month}月` })),
        provided: falling.step.share.text,
        arithmetic: plan,
      });
      return;
    }
    if (last.share.value?.percent === 100)
      return verdicts.pass(
        1,
        printed.map(({ step }) => step.share),
      );
    if (last.month < 12) return verdicts.skip('year-end-not-printed');
    const plan = writePlan(printed);
    verdicts.fail({
      message: 'notComplete',
      at: last.share,
      args: { month: last.month, printed: last.share.text },
      provided: last.share.text,
      expected: '100%',
      arithmetic: plan,
    });
  },
  examples: [
    { name: '25%、50%、75%、100%', given: plan('25%', '50%', '75%', '100%'), expect: 'pass' },
    { name: '中间下降', given: plan('25%', '50%', '45%', '100%'), expect: ['falls'] },
    { name: '年底不到100%', given: plan('25%', '50%', '75%', '90%'), expect: ['notComplete'] },
    { name: '超过100%', given: plan('25%', '50%', '175%', '100%'), expect: ['over100'] },
    { name: '前两期空白，可以', given: plan('', '', '60%', '100%'), expect: 'pass' },
    { name: '三月底就是100%，可以', given: plan('100%', '100%', '100%', '100%'), expect: 'pass' },
  ],
});
