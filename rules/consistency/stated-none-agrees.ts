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
        for (const { pattern, concepts } of STATEMENTS) {
          const words = pattern.exec(paragraph.text)?.[0].replace(/[。：]/g, '');
          if (words === undefined) continue;
          const spent = disclosure.facts.find((each) => concepts.includes(each.concept) && isSpent(each, disclosure));
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
      name: '只说其中没有工程采购',
      given: budget([fact(1, 'procurement', '50.00万元')], { sections: [section('政府采购', '本部门无政府采购工程预算。')] }),
      expect: 'skip',
    },
  ],
});
