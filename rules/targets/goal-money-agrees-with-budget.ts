import { exampleProject } from '../../src/engine/kit/example-records.ts';
import { FUNDS_KEYS } from '../../src/engine/kit/funds.ts';
import { defineProjectRule } from '../../src/engine/rule.ts';
import { areTransposed, findDigitSlip } from '../../src/model/digit-slip.ts';
import type { Field } from '../../src/model/field.ts';
import { type Amount, FEN_PER_UNIT, readAmount } from '../../src/model/number.ts';
import type { Project } from '../../src/model/record.ts';

/** How likely a slip may be found by chance. */
const BY_CHANCE = 0.02;

/** 安排项目资金120万元, 年度预算120万元: the money of the project, and not what something in it costs. */
const MONEY =
  /(?:项目(?:预算|支出)?(?:总)?(?:资金|经费|投入|金额|总额|总预算)|年度(?:总)?预算|资金总额|(?:安排|投入|申请|使用)(?:项目|财政|预算|专项)?(?:资金|经费))(?:总额|总计|共计|合计|总共|为|共|：)?(\d+(?:\.\d+)?)(亿元|万元|元)(?!\/|／|左右|以上|以内|的|每)/g;
/** Money of another year, of several years, of a part, of others. */
const ELSEWHERE =
  /上年|去年|累计|历年|其中|每|人均|撬动|带动|拉动|争取|社会|十[二三四五]五|20\d\d年?[-—至]20?\d\d|[二两三四五]年|中期|结余|结转|节约|追加|调减|增加|减少|约|分别/;

interface SaidMoney {
  readonly in: Field<string>;
  readonly printed: string;
  readonly value: Amount;
}

/** The amounts that a text calls the money of the project. */
function moneyIn(field: Field<string>): SaidMoney[] {
  if (!/\d/.test(field.text) || field.uncertain === true) return [];
  return field.text.split(/[。；，]/).flatMap((clause) =>
    ELSEWHERE.test(clause)
      ? []
      : [...clause.matchAll(MONEY)].flatMap(({ 1: number = '', 2: unit = '' }): SaidMoney[] => {
          const printed = `${number}${unit}`;
          const read = readAmount(printed, '元');
          return read.kind === 'value' ? [{ in: field, printed, value: read.value }] : [];
        }),
  );
}

const stepOf = ({ unit, decimals }: Amount): number => FEN_PER_UNIT[unit] / 10 ** decimals;

/** Every amount that the form prints of its money. */
const amountsOf = (project: Project): Amount[] =>
  [...FUNDS_KEYS, 'purposeAmounts' as const].flatMap((key) => Object.values(project[key] ?? {}).flatMap(({ value }) => value ?? []));

const same = (a: Amount, b: Amount): boolean => Math.abs(a.fen - b.fen) <= Math.max(stepOf(a), stepOf(b)) / 2 + 0.5;

/** Whether digits were exchanged or mistyped, which chance hardly does. */
function isSlip(said: Amount, budget: Amount): boolean {
  const step = Math.min(stepOf(said), stepOf(budget));
  const found = findDigitSlip(said.fen / step, budget.fen / step);
  return found !== undefined && found.tried <= found.space * BY_CHANCE;
}

/** 用于村级组织运转相关支出115万元: the only amount that the purpose of the money names, where it is the budget with two digits exchanged. */
function exchangedInPurpose({ purpose, purposeAmounts }: Project, budget: Amount, known: readonly Amount[]): string | undefined {
  if (purpose === undefined || purpose.uncertain === true || purposeAmounts !== undefined || ELSEWHERE.test(purpose.text)) return undefined;
  const [only, another] = purpose.text.match(/\d+(?:\.\d+)?(?:亿元|万元|元)/g) ?? [];
  const read = only === undefined || another !== undefined ? undefined : readAmount(only, '元');
  if (only === undefined || read?.kind !== 'value' || known.some((amount) => same(amount, read.value))) return undefined;
  const step = Math.min(stepOf(read.value), stepOf(budget));
  return areTransposed(read.value.fen / step, budget.fen / step) ? only : undefined;
}

const form = (goal: string, budgeted: unknown = '120', more: Readonly<Record<string, unknown>> = {}) =>
  exampleProject({ name: '养老服务', goals: [goal], budgeted, ...more });

export const goalMoneyAgreesWithBudget = defineProjectRule({
  id: 'targets/goal-money-agrees-with-budget',
  version: 2,
  severity: 'error',
  title: { zh: '绩效目标中写明的项目资金与资金栏一致', en: 'The money named in the goal is that of the form' },
  rationale: {
    zh: '总体目标写“安排项目资金120万元”，资金栏却是另一个数，必有一处没有更新。',
    en: 'Where the goal says that the project has 1.2 million and the funds say otherwise, one was not updated.',
  },
  remedy: { zh: '按批复的预算数统一两处。', en: 'Print the approved amount in both.' },
  basis: [],
  messages: {
    differs: {
      zh: '绩效目标写项目资金{said}，资金栏为{budget}',
      en: 'The goal says that the project has {said}; its funds are {budget}',
    },
    purpose: {
      zh: '资金用途写{said}，资金栏为{budget}，两位数字颠倒',
      en: 'The purpose names {said}, the funds are {budget}: two digits are exchanged',
    },
  },
  check(project, verdicts) {
    const budget = project.budgeted?.total ?? project.initialBudget?.total;
    if (budget?.value === undefined || budget.uncertain === true) return;
    const exchanged = exchangedInPurpose(project, budget.value, amountsOf(project));
    if (exchanged !== undefined && project.purpose !== undefined)
      verdicts.fail({
        message: 'purpose',
        at: project.purpose,
        args: { said: exchanged, budget: budget.text },
        others: [{ at: budget, role: 'candidate' }],
        provided: exchanged,
        possible: budget.text,
      });
    const said = [...project.goals, ...(project.achievement === undefined ? [] : [project.achievement])].flatMap(moneyIn);
    if (said.length === 0) return;
    const known = amountsOf(project);
    const sum = said.reduce((all, { value }) => all + value.fen, 0);
    const wrong = said.filter(({ value }) => !known.some((amount) => same(amount, value)));
    if (wrong.length === 0) return verdicts.pass(1, [budget]);
    // Several amounts are those of several tasks.
    const [only, another] = wrong;
    if (only === undefined || another !== undefined || known.some(({ fen }) => fen === sum)) return verdicts.skip('several-amounts');
    verdicts.fail({
      message: 'differs',
      at: budget,
      args: { said: only.printed, budget: budget.text },
      others: [{ at: only.in, role: 'candidate' }],
      provided: budget.text,
      possible: only.printed,
      ...(isSlip(only.value, budget.value) ? {} : { severity: 'warning' }),
    });
  },
  examples: [
    { name: '目标写的资金与预算数一致', given: form('安排项目资金120万元，新建服务站8个。'), expect: 'pass' },
    { name: '数字颠倒', given: form('安排项目资金102万元，新建服务站8个。'), expect: ['differs'] },
    { name: '金额不同', given: form('使用专项资金95万元，新建服务站8个。'), expect: ['differs'] },
    {
      name: '写的是其中的财政资金',
      given: form('安排财政资金100万元，新建服务站8个。', { total: '120', fiscal: '100', other: '20' }),
      expect: 'pass',
    },
    { name: '资金用途的数字颠倒', given: form('', '115.00', { purpose: '用于养老服务相关支出151.00万元' }), expect: ['purpose'] },
    { name: '资金用途写的是另一个数', given: form('', '115.00', { purpose: '用于购置设备80.00万元' }), expect: 'pass' },
    { name: '补助标准不是项目资金', given: form('每个服务站补助15万元。'), expect: 'pass' },
    { name: '几年的资金', given: form('2023—2025年投入资金360万元，新建服务站24个。'), expect: 'pass' },
  ],
});
