import { describe, expect, it } from 'vitest';
import { readDocument } from '../../src/ingest/read-document.ts';
import { auditText } from './audit-text.ts';

/** What rows and columns are is told by what most of a table adds up to: each table once as it is right, and once with a wrong cell. */

const saidOf = (text: string): string[] =>
  auditText('paper.txt', `${text}\n`)
    .findings.filter(({ severity, rule }) => severity === 'error' && /^(?:arithmetic|consistency|completeness)\//.test(rule))
    .map(({ rule }) => rule.slice(rule.indexOf('/') + 1));

const tabs = (title: string, rows: string): string => `${title}\n${rows.trim().replaceAll(/ *\| */g, '\t')}`;

const MONTHLY = tabs(
  '云溪县2024年5月财政收支月报\n一、收入情况\n表1 全县收入情况表\n单位：万元',
  `
预算科目 | 累计本期 | 累计同期 | 累计增减额 | 累计增减率%
税收收入 | 35898 | 31968 | 3930 | 12.3
增值税 | 15966 | 12163 | 3803 | 31.3
企业所得税 | 4900 | 4521 | 379 | 8.4
个人所得税 | 1012 | 1063 | -51 | -4.8
资源税 | 440 | 340 | 100 | 29.4
房产税 | 2238 | 2312 | -74 | -3.2
契税 | 11342 | 11569 | -227 | -2.0
`,
);

const AREAS = tabs(
  '云溪市2024年预算执行情况的报告\n一、收入\n表2 分县（区）收入情况\n单位：万元',
  `
县（区） | 年度收入预算 | 累计收入 | 其中：税收 | 非税
华亭区 | 34740 | 12948 | 9202 | 3746
开源区 | 28821 | 11862 | 7230 | 4632
金湖区 | 39255 | 14206 | 11877 | 2329
川阳县 | 122236 | 34746 | 28161 | 6585
丰岭县 | 86483 | 31975 | 17983 | 13992
合计 | 311535 | 105737 | 74453 | 31284
`,
);

const SUBSIDIES = tabs(
  '云溪县2023年补贴资金情况的报告\n一、支出\n表1 分乡镇支出情况表\n单位：元',
  `
乡镇 | 标准 | 应补金额 | 已补金额 | 未补金额
城关镇 | 96.30 | 2267272.76 | 2200000.00 | 67272.76
古渡镇 | 96.30 | 2041358.73 | 2041358.73 | 0.00
柳林镇 | 96.30 | 3490252.90 | 3390252.90 | 100000.00
合计 | 96.30 | 7798884.39 | 7631611.63 | 167272.76
`,
);

const FUNDS = tabs(
  '云溪县2024年预算草案的报告\n一、收支平衡\n表3 一般公共预算收支平衡表\n单位：万元',
  `
收入 | 预算数 | 支出 | 预算数
一、本级收入 | 59845 | 一、本级支出 | 294183
二、上级补助收入 | 217695 | 二、上解支出 | 5832
三、动用预算稳定调节基金 | 5500 | 三、债务还本支出 | 2021
四、调入资金 | 17811 | |
五、上年结转 | 1185 | |
收入总计 | 302036 | 支出总计 | 302036
注：增减%以执行数为基数，预备费上年执行数为零，不计算增减%。
`,
);

const ADMINISTRATIVE = tabs(
  '云溪县司法局2021年部门预算\n一、“三公”经费\n表9 行政经费及“三公”经费预算表\n单位：万元',
  `
项目 | 2021年预算
行政经费 | 855.75
“三公”经费 | 9.91
其中：（一）因公出国（境）支出 | 3.47
（二）公务用车购置及运行维护支出 | 4.43
1.公务用车购置 | 0.00
2.公务用车运行维护费 | 4.43
（三）公务接待费支出 | 2.01
`,
);

const CODES = tabs(
  '云溪县水务局2024年部门预算\n一、支出预算\n2024年部门支出预算总表\n单位：元',
  `
类 | 款 | 项 | 功能分类科目名称 | 合计 | 基本支出 | 项目支出
208 | | | 社会保障和就业支出 | 984600 | 984600 |
208 | 05 | | 行政事业单位养老支出 | 984600 | 984600 |
208 | 05 | 05 | 机关事业单位基本养老保险缴费支出 | 984600 | 984600 |
213 | | | 农林水支出 | 19979300 | 7036400 | 12942900
213 | 03 | | 水利 | 19979300 | 7036400 | 12942900
213 | 03 | 01 | 行政运行 | 7036400 | 7036400 |
213 | 03 | 06 | 水利工程运行与维护 | 12942900 | | 12942900
| | | 合计 | 20963900 | 8021000 | 12942900
`,
);

const TWO_UNITS = `${CODES}\n${tabs(
  '二、“三公”经费\n2024年部门“三公”经费预算表\n单位：万元',
  `
“三公”经费预算数 | | |
合计 | 因公出国（境）费 | 公务接待费 | 公务用车购置及运行费
10.45 | 3.44 | 1.98 | 5.03
`,
)}
2024年“三公”经费预算数为10.45万元，比2023年预算增加0.76万元，增长7.8%。其中：公务接待费1.98万元，比上年减少0.06万元，下降2.9%；公务用车购置及运行费5.03万元，比上年增加0.56万元，增长12.5%。`;

const DIVIDED = `云溪县水务局2024年部门预算
一、收支情况
2024年收入总预算1002.32万元，支出总预算1002.32万元。收入中一般公共预算拨款收入954.06万元，占95.19%；上年结转48.26万元，占4.81%。
支出按项目类型划分：人员类项目555.04万元，占55.38%；运转类公用经费项目82.48万元，占8.23%；特定目标类项目364.80万元，占36.40%。`;

const ABOUT_ANOTHER = `云溪县妇幼保健院2024年单位预算
一、政府采购
政府采购预算2053.10万元，其中货物1489.40万元、服务375.70万元、工程188.00万元。
${tabs(
  '附表一 分科室工作量及收入',
  `
科室 | 门急诊收入 | 住院收入 | 医疗收入合计
内科 | 2993.59 | 8028.68 | 11022.27
外科 | 1941.81 | 4450.57 | 6392.38
儿科 | 3567.98 | 6894.98 | 10462.96
合计 | 8503.38 | 19374.23 | 27877.61
`,
)}`;

/** Blanks keep the columns, and one row with most of them blank does not say whether they were counted in signs or in widths. */
const BLANKS = `云溪县商务局2025年部门预算
一、部门预算表
                    2025年部门一般公共预算基本支出表
编制部门：云溪县商务局                                                单位:万元
编码       科目名称                  合计          人员经费       公用经费
310        资本性支出             78,000.00                      78,000.00
310   02   办公设备购置            78,000.00                      78,000.00
                    合计      78,000.00                      78,000.00
                    2025年部门“三公”经费和机关运行经费预算表
编制部门：云溪县商务局                                                单位:万元

                            “三公”经费预算数
                                                             机关运行经费预算
                                          公务用车购置及运行费
                                                                 数
   合计          因公出国(境)费   公务接待费
                                     小计      购置费       运行费


        1.00                  1.00                                171.01
                            其他相关情况说明

 一、2025年“三公”经费预算情况说明
2025年“三公”经费预算数为1.00万元，与上年持平。`;

/** A right paper, a figure of it with what stands there when it is wrong, and the rule that says so. */
const CASES: readonly (readonly [string, string, readonly [string, string], string])[] = [
  ['columns that no list of words knows', MONTHLY, ['2312\t-74', '2312\t74'], 'change-agrees-with-both-years'],
  ['a year’s plan beside what came in so far', AREAS, ['14206\t11877', '14206\t11787'], 'row-figures-add-up'],
  ['a column of standards', SUBSIDIES, ['3490252.90\t3390252.90', '3490252.90\t3930252.90'], 'listed-parts-add-up'],
  ['one of several numbered sources', FUNDS, ['17811', '18711'], 'revenue-equals-its-sources'],
  ['a row under which others stand', ADMINISTRATIVE, ['支出\t3.47', '支出\t4.37'], 'three-public-expenses-add-up'],
  ['codes in columns of their own', CODES, ['维护\t12942900', '维护\t12492900'], 'listed-parts-add-up'],
  ['a table in another unit, and a part left out in words', TWO_UNITS, ['3.44', '4.34'], 'three-public-expenses-add-up'],
  ['a side divided behind a sentence on the other', DIVIDED, ['364.80', '346.80'], 'expenditure-equals-its-parts'],
  ['a table under the heading of another chapter', ABOUT_ANOTHER, ['1941.81\t4450.57', '1941.81\t4540.57'], 'listed-parts-add-up'],
];

describe('a table', () => {
  it.each(CASES)('%s', (_, text, [right, wrong], rule) => {
    expect(text).toContain(right);
    expect(saidOf(text)).toEqual([]);
    expect(saidOf(text.replace(right, wrong))).toContain(rule);
  });

  it('of columns that nothing tells is held to nothing', () => {
    expect(saidOf(BLANKS)).toEqual([]);
  });

  it('with a slot in its note has no more figures read than met', () => {
    const { read, recognised } = readDocument('paper.txt', Buffer.from(FUNDS, 'utf8')).disclosure.cells;
    expect(read).toBeLessThanOrEqual(recognised);
  });
});

describe('a table whose number and title stand in cells of their own', () => {
  const funds = (spent: string) =>
    tabs(
      '关于云溪市2023年上半年预算执行情况的报告\n现将情况报告如下（金额单位：亿元）。\n一、社会保险基金',
      `
表4 | 上半年社会保险基金收支
险种 | 收入 | 支出 | 结余
养老保险 | 39.85 | 36.10 | 3.75
医疗保险 | 31.20 | 27.45 | 3.75
失业保险 | 1.68 | 1.82 | -0.14
合计 | 72.73 | ${spent} | 7.36
`,
    );
  it('is read like any other', () => {
    expect(saidOf(funds('65.37'))).toEqual([]);
    expect(saidOf(funds('65.73'))).not.toEqual([]);
  });
});
