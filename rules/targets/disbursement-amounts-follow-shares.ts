import { exampleProject } from '../../src/engine/kit/example-records.ts';
import { defineProjectRule } from '../../src/engine/rule.ts';
import type { Field } from '../../src/model/field.ts';
import { type Amount, FEN_PER_UNIT, formatFen } from '../../src/model/number.ts';
import type { Project } from '../../src/model/record.ts';

interface Paid {
  readonly month: number;
  readonly share: Field<unknown>;
  readonly amount: Field<Amount>;
  readonly value: Amount;
  /** What the share of the budget makes, in fen, and how far rounding may take the two apart. */
  readonly fen: number;
  readonly within: number;
}

const HUNDRED = 100;
/** Other months that must bear out what the shares are of. */
const FEWEST = 2;

/** The months that print a share and an amount; undefined where one of them cannot be told. */
function paidOf({ disbursementPlan = [], budgeted }: Project): readonly Paid[] | undefined {
  const total = budgeted?.total;
  if (total?.value === undefined || total.uncertain === true) return undefined;
  const whole = total.value.fen;
  const paid: Paid[] = [];
  for (const { month, share, amount } of disbursementPlan) {
    if (amount === undefined || share.value === undefined) continue;
    if (amount.value === undefined || amount.uncertain === true || share.uncertain === true) return undefined;
    const { percent, decimals } = share.value;
    const step = whole / HUNDRED / 10 ** decimals;
    const own = FEN_PER_UNIT[amount.value.unit] / 10 ** amount.value.decimals;
    paid.push({ month, share, amount, value: amount.value, fen: (whole * percent) / HUNDRED, within: (step + own) / 2 + 1 });
  }
  return paid;
}

const follows = ({ value, fen, within }: Paid): boolean => Math.abs(value.fen - fen) <= within;

const plan = (...steps: readonly (readonly [share: string, amount: string])[]) =>
  exampleProject({
    budgeted: '50.00',
    disbursementPlan: steps.map(([share, amount], index) => ({ month: [3, 6, 9, 12][index], share, amount })),
  });

export const disbursementAmountsFollowShares = defineProjectRule({
  id: 'targets/disbursement-amounts-follow-shares',
  version: 1,
  severity: 'error',
  concern: 'disbursement',
  title: { zh: '支出计划的累计金额等于预算数乘以累计比例', en: 'Amounts of the disbursement plan follow its shares of the budget' },
  rationale: {
    zh: '支出计划同时写比例和金额的，金额由预算数和比例算出；其余各期都相符而一期不符，必有一处写错。',
    en: 'Where a plan gives shares and amounts, the amounts are those shares of the budget; one that is not, among others that are, is wrong.',
  },
  remedy: { zh: '按预算数重新计算这一期的金额，或改正比例。', en: 'Work out the amount of this month again, or correct its share.' },
  basis: [],
  messages: {
    differs: {
      zh: '{month}月底的支出计划为{share}，金额应为{right}，却写{printed}',
      en: 'By the end of month {month} the plan stands at {share}, which is {right}; the amount printed is {printed}',
    },
  },
  check(project, verdicts) {
    if (project.disbursementPlan?.some(({ amount }) => amount !== undefined) !== true) return;
    const paid = paidOf(project);
    if (paid === undefined || paid.length <= FEWEST) return verdicts.skip('plan-not-readable');
    const [wrong, second] = paid.filter((each) => !follows(each));
    if (wrong === undefined) return verdicts.pass(paid.length);
    // Several that do not follow: the shares are of something else, or of each period.
    if (second !== undefined) return verdicts.skip('shares-of-something-else');
    const right = formatFen(Math.round(wrong.fen), wrong.value.unit, wrong.value.decimals);
    verdicts.fail({
      message: 'differs',
      at: wrong.amount,
      args: { month: wrong.month, share: wrong.share.text, right, printed: wrong.amount.text },
      others: [{ at: wrong.share }],
      provided: wrong.amount.text,
      possible: right,
    });
  },
  examples: [
    { name: '金额都等于比例', given: plan(['20%', '10.00'], ['45%', '22.50'], ['70%', '35.00'], ['100%', '50.00']), expect: 'pass' },
    { name: '一期金额不符', given: plan(['20%', '10.00'], ['45%', '25.20'], ['70%', '35.00'], ['100%', '50.00']), expect: ['differs'] },
    { name: '比例取整，金额在取整范围内', given: plan(['33%', '16.67'], ['67%', '33.33'], ['100%', '50.00']), expect: 'pass' },
    {
      name: '金额是当期的，不是累计的',
      given: plan(['20%', '10.00'], ['45%', '12.50'], ['70%', '12.50'], ['100%', '15.00']),
      expect: 'skip',
    },
  ],
});
