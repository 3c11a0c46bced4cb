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

const sumOf = (steps: readonly Printed[]): number => steps.reduce((sum, { percent }) => sum + percent, 0);
const WHOLE = 100;
const ROUNDING = 0.1;
/** Shares of each period come to about the whole where they are what was meant; cumulative ones to much more. */
const ABOUT = 15;

/** Whether a plan gives what is paid in each period and not by its end: 20% | 30% | 30% | 20%. */
const isByPeriod = (steps: readonly Printed[]): boolean =>
  steps.length > 1 && (steps.at(-1)?.percent ?? WHOLE) < WHOLE && Math.abs(sumOf(steps) - WHOLE) < ABOUT;

const writePlan = (steps: readonly Printed[]): string => steps.map(({ step }) => `${step.month}月${step.share.text}`).join(' → ');

const plan = (...shares: readonly string[]) =>
  exampleProject({ budgeted: '10', disbursementPlan: shares.map((share, index) => ({ month: [3, 6, 10, 12][index], share })) });

export const disbursementPlanRisesTo100 = defineProjectRule({
  id: 'targets/disbursement-plan-rises-to-100',
  version: 2,
  severity: 'error',
  concern: 'disbursement',
  title: { zh: '资金支出计划逐期累计，年底达到100%', en: 'The disbursement plan rises to 100%' },
  rationale: {
    zh: '支出计划多为截至各月底的累计比例，只能增加，年底应全部支出；按各期填写的，各期之和是100%。',
    en: 'The plan mostly gives cumulative shares by the end of each month: they only rise, and the year ends at 100%; shares of each period make 100%.',
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
    periods: {
      zh: '各期支出计划之和为{sum}，不是100%；如为累计数，则没有逐期增加到100%（{plan}）',
      en: 'The shares of all periods make {sum}, not 100%; read as cumulative shares they do not rise to 100% ({plan})',
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
    if (isByPeriod(printed)) {
      const sum = sumOf(printed);
      const cells = printed.map(({ step }) => step.share);
      if (Math.abs(sum - WHOLE) <= ROUNDING) return verdicts.pass(1, cells);
      const plan = writePlan(printed);
      verdicts.fail({
        message: 'periods',
        at: last.share,
        args: { sum: `${Number(sum.toFixed(2))}%`, plan },
        others: cells.slice(0, -1).map((at) => ({ at })),
        provided: last.share.text,
        arithmetic: plan,
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
    { name: '按季填写，合计100%', given: plan('20%', '30%', '35%', '15%'), expect: 'pass' },
    { name: '按季填写，合计不是100%', given: plan('20%', '30%', '35%', '25%'), expect: ['periods'] },
    { name: '前两期空白，可以', given: plan('', '', '60%', '100%'), expect: 'pass' },
    { name: '三月底就是100%，可以', given: plan('100%', '100%', '100%', '100%'), expect: 'pass' },
  ],
});
