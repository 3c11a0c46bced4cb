import { DISCLOSURE_INSPECTION } from '../../src/engine/kit/basis.ts';
import { budget, change, fact, section } from '../../src/engine/kit/example-facts.ts';
import { sureYear } from '../../src/engine/kit/paper-year.ts';
import { documentCell } from '../../src/engine/kit/sentences.ts';
import { staleBases } from '../../src/engine/kit/stale-bases.ts';
import { staleYears } from '../../src/engine/kit/stale-years.ts';
import { defineDocumentRule } from '../../src/engine/rule.ts';

const LAST = fact(3, 'expenditure', '95万元', { period: 'previous' });
const COMPARED = [fact(1, 'expenditure', '100万元'), change(2, 'expenditure', '5万元', { of: 1, against: { kind: 'year', year: 2020 } })];
const TITLES: Readonly<Record<string, string>> = { finalAccounts: '度部门决算', selfEvaluation: '度部门整体支出绩效自评报告' };
const paper = (kind: string, ...sections: readonly ReturnType<typeof section>[]) => ({
  title: `云溪县水务局2022年${TITLES[kind] ?? '部门预算'}`,
  documentKind: kind,
  sections: [section('总体情况', '2022年收支总预算100万元。2022年收入100万元，2022年支出100万元。')].concat(sections),
});
const said = (kind: string, heading: string, text: string) => budget([], paper(kind, section(heading, text)));
const OWN = [
  section('收入', '2022年收入预算安排100万元。'),
  section('支出', '2022年支出预算安排100万元。'),
  section('采购', '2022年政府采购预算20万元。'),
];

export const noYearLeftOver = defineDocumentRule({
  id: 'consistency/no-year-left-over',
  version: 6,
  severity: 'error',
  title: { zh: '没有遗留上年文件的年度', en: "No year is left over from last year's paper" },
  rationale: {
    zh: '沿用上年的文件而漏改年度，读者就不知道数字是哪一年的。',
    en: "Where a year of last year's paper was not changed nobody knows which year the figures belong to.",
  },
  remedy: { zh: '核对该处数字后改正年度。', en: 'Check the figures there and correct the year.' },
  basis: [DISCLOSURE_INSPECTION],
  concern: 'stale-year',
  messages: {
    left: {
      zh: '此处写{found}年，全文是{year}年的说明：“{text}”',
      en: 'This says {found}; the document is about {year}: "{text}"',
    },
    base: {
      zh: '“{label}”写明与{found}年相比，而比较的基数{amount}在文中是{year}年的数',
      en: '"{label}" is compared with {found}, but the base of {amount} is printed as the figure of {year}',
    },
  },
  check(disclosure, verdicts) {
    if (disclosure.cutOff !== undefined) return;
    let count = 0;
    for (const { at, quote, found, year } of staleYears(disclosure)) {
      count += 1;
      verdicts.fail({
        message: 'left',
        at,
        quote,
        args: { found: String(found), year: String(year), text: quote },
        others: [{ at: documentCell(disclosure) }],
        provided: `${found}年`,
        possible: `${year}年`,
      });
    }
    for (const { moved, last, found, year } of staleBases(disclosure)) {
      count += 1;
      verdicts.fail({
        message: 'base',
        at: moved.field,
        args: { label: moved.label, found: String(found), year: String(year), amount: last.field.text },
        others: [{ at: last.field }],
        provided: `${found}年`,
        possible: `${year}年`,
      });
    }
    if (count === 0 && sureYear(disclosure) !== undefined) verdicts.pass();
  },
  examples: [
    {
      name: '都是2022年',
      given: said('departmentalBudget', '机关运行经费', '2022年机关运行经费预算9万元，比上年增加1万元。'),
      expect: 'pass',
    },
    {
      name: '机关运行经费写的是2021年',
      given: budget([], {
        ...paper('departmentalBudget'),
        sections: OWN.concat([section('机关运行经费', '2021年机关运行经费预算9万元，比上年增加1万元。')]),
      }),
      expect: ['left'],
    },
    {
      name: '回顾上年的一章',
      given: budget([], {
        ...paper('departmentalBudget'),
        sections: OWN.concat([section('2021年预算执行情况回顾', '2021年机关运行经费预算9万元，比上年增加1万元。')]),
      }),
      expect: 'pass',
    },
    {
      name: '标题是2021年，下面说的是2022年',
      given: said('finalAccounts', '2021年度支出决算情况', '2022年度支出决算100万元。'),
      expect: ['left'],
    },
    {
      name: '决算的资产时点是上年末',
      given: said('finalAccounts', '国有资产占用情况', '截至2021年12月31日，本部门共有车辆3辆。'),
      expect: ['left'],
    },
    {
      name: '预算的资产时点是上年末，可以',
      given: said('departmentalBudget', '国有资产占用情况', '截至2021年12月31日，本部门共有车辆3辆。'),
      expect: 'pass',
    },
    {
      name: '上年度的数就是表中本年的数',
      given: budget([], {
        ...paper('finalAccounts'),
        sections: [
          section('总体情况', '2022年收支总预算100万元。2022年收入100万元，2022年支出100万元。'),
          section('基本支出', '2021年度基本支出900.66万元。'),
          {
            ...section('基本支出决算表'),
            tables: [
              {
                rows: [
                  ['科目', '决算数'],
                  ['合计', '900.66'],
                ],
              },
            ],
          },
        ],
      }),
      expect: ['left'],
    },
    {
      name: '上年度没有使用政府性基金',
      given: said('finalAccounts', '政府性基金预算支出决算情况', '本单位2021年度没有使用政府性基金预算拨款安排的支出。'),
      expect: ['left'],
    },
    {
      name: '一张空表的附注是上年度，另一张的是本年度',
      given: budget([], {
        title: '云溪县水务局2022年度部门决算',
        documentKind: 'finalAccounts',
        sections: [
          section('政府性基金预算支出决算表', '注：本单位2021年度没有政府性基金预算收支，本表为空表。'),
          section('国有资本经营预算支出决算表', '注：本单位2022年度没有国有资本经营预算支出，本表为空表。'),
        ],
      }),
      expect: ['left'],
    },
    {
      name: '本年的收入写作上年，另有上年安排的数',
      given: budget([], {
        ...paper('departmentalBudget'),
        sections: [
          section('收支', '2021年收入安排308.31万元（含上年结转23.81万元），上年安排314.26万元，减少5.95万元。'),
          {
            ...section('收支总表'),
            tables: [
              {
                rows: [
                  ['项目', '上年预算', '本年预算'],
                  ['收入总计', '314.26', '308.31'],
                ],
              },
            ],
          },
        ],
      }),
      expect: ['left'],
    },
    {
      name: '上年的收入，其中有再上年的结转',
      given: budget([], {
        ...paper('departmentalBudget'),
        sections: [
          section('收支', '2021年收入安排314.26万元（含上年结转23.81万元），2022年减少5.95万元。'),
          {
            ...section('收支总表'),
            tables: [
              {
                rows: [
                  ['项目', '上年预算', '本年预算'],
                  ['收入总计', '314.26', '308.31'],
                ],
              },
            ],
          },
        ],
      }),
      expect: 'skip',
    },
    {
      name: '上年没有，本年有',
      given: budget([], {
        ...paper('finalAccounts'),
        sections: [
          section('总体情况', '2022年收支总预算100万元。2022年收入100万元，2022年支出100万元。'),
          {
            ...section('政府性基金预算支出决算情况'),
            paragraphs: [{ text: '2022年政府性基金支出8万元。' }, { text: '2021年度没有使用政府性基金预算拨款安排的支出。' }],
          },
        ],
      }),
      expect: 'pass',
    },
    {
      name: '本年的数与同一年相比',
      given: said('finalAccounts', '机关运行经费', '（一）机关运行经费。2021年度支出90万元，在2021年度100万元的基础上降低10%。'),
      expect: ['left'],
    },
    {
      name: '先说本年，再说上年的数并与它相比',
      given: said('finalAccounts', '总体情况', '决算收支总计90万元，2021年度决算收支总计100万元，较2021年度下降10%。'),
      expect: 'pass',
    },
    {
      name: '上年决算与上年预算相比',
      given: said('finalAccounts', '机关运行经费', '2021年度支出90万元，比2021年年初预算降低10%。'),
      expect: 'pass',
    },
    {
      name: '自评结论写的是上年',
      given: said('selfEvaluation', '自评结论', '2021年度部门整体支出自评得分93.5分。'),
      expect: ['left'],
    },
    {
      name: '上年自评结果的应用',
      given: said('selfEvaluation', '上年自评结果应用情况', '2021年度部门整体支出自评得分93.5分。'),
      expect: 'pass',
    },
    {
      name: '与2020年相比，基数却是上年的数',
      given: budget([...COMPARED, LAST], paper('departmentalBudget')),
      expect: ['base'],
    },
    {
      name: '下年预算与上上年相比，基数却是本年的数',
      given: budget(
        [
          fact(1, 'revenue', '2144.83万元', { basis: 'final' }),
          fact(2, 'revenue', '2273.49万元', { year: 2023 }),
          change(3, 'revenue', '6.0%', { of: 2, measure: 'changeRate', year: 2023, against: { kind: 'year', year: 2021 } }),
        ],
        { ...paper('governmentReport'), title: '关于云溪县2022年预算执行情况和2023年预算草案的报告' },
      ),
      expect: ['base'],
    },
    {
      name: '下年预算与本年相比',
      given: budget(
        [
          fact(1, 'revenue', '2144.83万元', { basis: 'final' }),
          fact(2, 'revenue', '2273.49万元', { year: 2023 }),
          change(3, 'revenue', '6.0%', { of: 2, measure: 'changeRate', year: 2023, against: { kind: 'year', year: 2022 } }),
        ],
        { ...paper('governmentReport'), title: '关于云溪县2022年预算执行情况和2023年预算草案的报告' },
      ),
      expect: 'pass',
    },
    {
      name: '确与2020年相比',
      given: budget([...COMPARED, fact(3, 'expenditure', '97万元', { period: 'previous' })], paper('departmentalBudget')),
      expect: 'pass',
    },
  ],
});
