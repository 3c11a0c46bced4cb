import { DISCLOSURE_INSPECTION } from '../../src/engine/kit/basis.ts';
import { budget, fact, section } from '../../src/engine/kit/example-facts.ts';
import { magnitude } from '../../src/engine/kit/facts.ts';
import { defineDocumentRule } from '../../src/engine/rule.ts';
import type { Fact } from '../../src/model/fact.ts';
import type { Disclosure } from '../../src/model/record.ts';

/** What a paper may say that there is none of, and the accounts that would belong to it. */
const ACCOUNTS: ReadonlyArray<readonly [words: string, concepts: readonly string[]]> = [
  ['"?三公"?经费', ['threePublicExpenses']],
  ['政府采购', ['procurement']],
  ['机关运行经费', ['agencyOperatingExpenses']],
  ['政府性基金', ['expenditure.governmentFundBudget', 'revenue.governmentFundBudget']],
  ['国有资本经营', ['expenditure.stateCapitalBudget', 'revenue.stateCapitalBudget']],
];

/** 2022年本部门无政府采购预算。: the whole sentence, and no part of one. */
const statement = (words: string): RegExp =>
  new RegExp(
    `(?:^|[。：])(?:20\\d\\d年度?，?)?(?:[我本](?:部门|单位|局|委|办)?)?(?:20\\d\\d年度?)?(?:无|没有|未安排|未编制|没有安排)(?:财政拨款|使用)?${words}(?:预算)?(?:财政)?(?:拨款)?(?:支出|收入|收支|安排|情况|经费|预算)*(?:。|$)`,
  );
const STATEMENTS = ACCOUNTS.map(([words, concepts]) => ({ pattern: statement(words), concepts }));

const OWN =
  '(?:[我本](?:部门|单位|局|委|办)|.{2,16}（含[^（）]{2,12}）)?(?:截至?)?(?:20\\d\\d年|上年)?(?:\\d{1,2}月)?(?:末|底|\\d{1,2}日)?，?';
const NONE = '(?:暂|尚)?(?:无|没有|未占用|不占用|未拥有|不拥有)(?:任何)?';
const END = '(?=[，。；（]|$)';

/** 上年末无固定资产（详见下表）: what a body has none of, in a clause of its own. */
const THINGS: ReadonlyArray<{ readonly pattern: RegExp; readonly concepts: readonly string[] }> = [
  {
    pattern: new RegExp(
      `(?:^|[。：；，])${OWN}(?:${NONE}(?:国有|固定)资产|(?:国有|固定)资产(?:总额|金额|价值)?(?:为|是|共)?(?:零|无|0)(?:万?元)?)${END}`,
    ),
    concepts: ['stateAssets'],
  },
  { pattern: new RegExp(`(?:^|[。：；，])${OWN}${NONE}(?:公务用|公务|机动)?车辆?${END}`), concepts: ['stateAssets.vehicles'] },
  {
    pattern: new RegExp(`(?:^|[。：；，])${OWN}${NONE}房屋、(?:公务用)?车辆?[^，。；]{0,8}${END}`),
    concepts: ['stateAssets', 'stateAssets.vehicles', 'stateAssets.buildings'],
  },
];

const ALL = [...STATEMENTS.map((each) => ({ ...each, isThing: false })), ...THINGS.map((each) => ({ ...each, isThing: true }))];

/** What the body itself has, in whatever measure. */
const isHad = ({ measure, scope, field, within }: Fact): boolean =>
  measure !== 'share' &&
  measure !== 'change' &&
  measure !== 'changeRate' &&
  scope === undefined &&
  within !== true &&
  field.uncertain !== true;

/** An amount of the paper's own year and side for the whole body. */
function isSpent(fact: Fact, { documentKind }: Disclosure): boolean {
  const side = documentKind === 'finalAccounts' ? 'final' : 'budget';
  return (
    fact.measure === 'amount' &&
    fact.period === 'current' &&
    fact.basis === side &&
    fact.scope === undefined &&
    // A budget spends what comes in; at the end of the year it may be carried over.
    (side === 'budget' || !fact.concept.startsWith('revenue')) &&
    fact.field.uncertain !== true &&
    (magnitude(fact) ?? 0) > 0
  );
}

export const statedNoneAgrees = defineDocumentRule({
  id: 'consistency/stated-none-agrees',
  version: 1,
  severity: 'warning',
  title: { zh: '写明没有的支出，别处也没有数字', en: 'What is said not to be there has no amount elsewhere' },
  rationale: {
    zh: '正文写“本部门无政府采购预算”，表里却有金额，读者不知道该信哪一个。',
    en: 'Text that says there is no procurement and a table that prints an amount for it contradict each other.',
  },
  remedy: { zh: '核对正文和表格，改正其中一处。', en: 'Check text and tables, and correct one of them.' },
  basis: [DISCLOSURE_INSPECTION],
  papers: 'department',
  messages: {
    contradiction: {
      zh: '正文写明“{words}”，别处却有“{label}”{figure}',
      en: 'The text says "{words}", yet "{label}" is given as {figure}',
    },
  },
  check(disclosure, verdicts) {
    for (const { paragraphs } of disclosure.sections)
      for (const paragraph of paragraphs)
        for (const { pattern, concepts, isThing } of ALL) {
          const words = pattern.exec(paragraph.text)?.[0].replace(/^[，；]|[。：]/g, '');
          if (words === undefined) continue;
          const spent = disclosure.facts.find(
            (each) => concepts.includes(each.concept) && (isThing ? isHad(each) && (magnitude(each) ?? 0) > 0 : isSpent(each, disclosure)),
          );
          if (spent === undefined) verdicts.pass();
          else
            verdicts.fail({
              message: 'contradiction',
              at: paragraph,
              args: { words, label: spent.label, figure: spent.field.text },
              others: [{ at: spent.field, label: spent.label }],
            });
        }
  },
  examples: [
    {
      name: '写明没有，也没有数字',
      given: budget([], { sections: [section('政府采购', '2022年本部门无政府采购预算。')] }),
      expect: 'pass',
    },
    {
      name: '写明没有，表中却有金额',
      given: budget([fact(1, 'procurement', '50.00万元', { source: 'table' })], {
        sections: [section('政府采购', '2022年本部门无政府采购预算。')],
      }),
      expect: ['contradiction'],
    },
    {
      name: '表中是0',
      given: budget([fact(1, 'procurement', '0万元', { source: 'table' })], { sections: [section('政府采购', '本部门无政府采购支出。')] }),
      expect: 'pass',
    },
    {
      name: '写明没有固定资产，表中却有',
      given: budget([fact(1, 'stateAssets', '418.36万元', { source: 'table', basis: 'final' })], {
        sections: [section('国有资产', '本部门上年末无固定资产（详见下表），拟购置设备。')],
      }),
      expect: ['contradiction'],
    },
    {
      name: '没有购置计划，不是没有资产',
      given: budget([fact(1, 'stateAssets', '418.36万元', { source: 'table', basis: 'final' })], {
        sections: [section('国有资产', '本部门无固定资产购置计划，没有车辆更新。')],
      }),
      expect: 'skip',
    },
    {
      name: '只说其中没有工程采购',
      given: budget([fact(1, 'procurement', '50.00万元')], { sections: [section('政府采购', '本部门无政府采购工程预算。')] }),
      expect: 'skip',
    },
  ],
});
