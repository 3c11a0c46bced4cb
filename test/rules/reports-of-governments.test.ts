import { describe, expect, it } from 'vitest';
import { auditText } from './audit-text.ts';

/** What reports of governments and accounts of departments word in ways of their own: each once as it is right, and once wrong. */

const REPORT = '云溪县2023年财政决算草案的报告\n\n一、2023年财政决算情况\n';
const ACCOUNTS = '云溪县水务局2023年度部门决算公开\n\n第二部分 决算情况说明\n';
const saidOf = (title: string, text: string): string[] =>
  auditText('paper.txt', `${title}${text}\n`)
    .findings.filter(({ severity, rule }) => severity !== 'info' && /^(?:arithmetic|consistency)\//.test(rule))
    .map(({ rule }) => rule.slice(rule.indexOf('/') + 1));

const CASES: readonly (readonly [string, string, string, readonly [string, string], string])[] = [
  [
    'classes that end in the rest are all of the expenditure before them',
    REPORT,
    '一般公共预算支出完成287316万元，占调整预算294620万元的97.52%。分科目看：一般公共服务支出38022万元；教育支出61347万元；社会保障和就业支出52180万元；卫生健康支出30115万元；农林水支出55471万元；其他支出50181万元。',
    ['其他支出50181', '其他支出51081'],
    'listed-parts-add-up',
  ],
  [
    'the room below the debt limit is limit less balance',
    REPORT,
    '2023年末政府债务限额248700万元，政府债务余额241975万元，低于限额6725万元。',
    ['6725', '7625'],
    'debt-room-equals-limit-less-balance',
  ],
  [
    'debt above its limit is above it',
    REPORT,
    '2023年末政府债务限额21.30亿元，政府债务余额20.58亿元，低于限额0.72亿元。',
    ['低于限额', '高于限额'],
    'debt-room-equals-limit-less-balance',
  ],
  [
    'a share is of what was spent, where that was printed beside what was planned',
    REPORT,
    '一般公共预算支出年初预算300267万元，完成292644万元，完成率为97.46%。\n民生领域支出84969万元，占一般公共预算支出的29.03%。',
    ['29.03%', '31.03%'],
    'share-agrees-with-amounts',
  ],
  [
    'the bodies of a department are counted',
    ACCOUNTS,
    '一、单位构成\n纳入2023年度部门决算编制范围的单位共5个，其中：局本级1个，局属事业单位4个。',
    ['事业单位4个', '事业单位3个'],
    'listed-parts-add-up',
  ],
  [
    'a class is named above or below its budget',
    ACCOUNTS,
    '一、预决算对比\n单位：万元\n功能科目  年初预算  决算数  差额\n一般公共服务支出  10.00  12.60  2.60\n社会保障和就业支出  618.75  602.14  -16.61\n合计  628.75  614.74  -14.01\n社会保障和就业支出决算低于预算，原因是人员减少。',
    ['决算低于预算', '决算高于预算'],
    'direction-word-agrees-with-figures',
  ],
  [
    'names before 分别为 go to their figures',
    ACCOUNTS,
    '一、支出情况\n项目支出954.3万元，全部为商品和服务支出、资本性支出，分别为312.8万元、641.5万元。按用途，项目支出954.3万元。',
    ['按用途，项目支出954.3', '按用途，项目支出945.3'],
    'figure-agrees-throughout',
  ],
];

/** Texts in which nothing is wrong, each with what was once read into it. */
const CLEAN: readonly (readonly [string, string, string])[] = [
  [
    'changes that go to several names in their order',
    ACCOUNTS,
    '一、支出情况\n人员经费支出1128.40万元，占68.71%；公用经费支出164.58万元，占10.02%；专项业务经费支出349.40万元，占21.27%。分别较上年增加42.15万元、减少6.78万元、增加88.09万元。',
  ],
  [
    'the sum of the numbered is no whole of what comes next',
    ACCOUNTS,
    '一、支出情况\n支出总额3075.30万元。按支出性质划分如下：\n①工资福利支出2486.73万元，占80.86%；\n②商品和服务支出218.40万元，占7.10%；\n③对个人和家庭的补助96.52万元，占3.14%；\n④项目支出273.65万元，占8.90%。\n其中①至③项合计为基本支出，共2801.65万元，占91.10%。\n按支出功能分类划分如下：\n教育支出2318.46万元，占75.39%；\n社会保障和就业支出378.20万元，占12.30%；\n卫生健康支出112.64万元，占3.66%；\n住房保障支出266.00万元，占8.65%。',
  ],
  [
    'a change of the grand total behind the year’s own',
    ACCOUNTS,
    '一、收入支出总体情况\n2023年度收入总计3986.42万元，其中年初结转和结余812.55万元，本年收入3173.87万元；收入总计较2022年减少226.65万元，下降5.38%。',
  ],
  [
    'shares of the grand total in a table with the year’s own in it',
    ACCOUNTS,
    '一、收入情况\n|项目|金额（万元）|占收入总计比重|\n|财政拨款收入|612.84|41.23%|\n|事业收入|758.30|51.02%|\n|其他收入|21.46|1.44%|\n|本年收入合计|1392.60|93.70%|\n|年初结转和结余|93.65|6.30%|\n|总计|1486.25|100.00%|',
  ],
  [
    'what was reported before the accounts were closed',
    REPORT,
    '一般公共预算支出1328.5亿元，比上年增加40.6亿元，增长3.2%。与年初向人大报告的执行数相比，支出决算数减少1.1亿元（执行数1329.6亿元）。\n教育支出268.4亿元，占支出的20.2%。',
  ],
  [
    'what came in in some months is no budget',
    REPORT,
    '全县一般公共预算收入完成120.50亿元，为预算的101.2%。其中：税收收入80.30亿元。\n1-6月，全县一般公共预算收入62.00亿元。',
  ],
  [
    'last year’s staff in brackets',
    ACCOUNTS,
    '一、机构人员\n实有人数147人，其中：在职51人，减少2人（上年在职53人）；退休38人；劳务派遣58人。',
  ],
];

describe('a report', () => {
  it.each(CASES)('%s', (_, title, text, [right, wrong], rule) => {
    expect(text).toContain(right);
    expect(saidOf(title, text)).toEqual([]);
    expect(saidOf(title, text.replace(right, wrong))).toContain(rule);
  });

  it.each(CLEAN)('%s', (_, title, text) => {
    expect(saidOf(title, text)).toEqual([]);
  });

  it('of a 人民政府 on its budget is one of a government', () => {
    const text =
      '云溪市人民政府关于2022年预算执行情况的报告\n\n一、全市预算执行情况\n一般公共预算收入211.13亿元，增长4.6%。\n二、市本级预算执行情况\n市本级一般公共预算收入42.18亿元，为预算的101.2%。\n';
    expect(saidOf('', text)).toEqual([]);
  });

  it('joins a sentence of a page’s width that ends nowhere to the line below', () => {
    const text =
      '平衡情况。总财力312947万元，其中：地方一般公共预算收入31264万元，上级补助收入241870万元，债券转贷收入18460万元，调入资金12035万元，上年\n结转7318万元，动用预算稳定调节基金2000万元。总支出310282万元，其中：一般公共预算支出287316万元，上解支出9716万元，债务还本支出13250万元。收\n支相抵，年终结转2665万元。';
    expect(saidOf(REPORT, text)).toEqual([]);
    expect(saidOf(REPORT, text.replace('2665', '3665'))).toContain('remainder-equals-revenue-less-expenditure');
  });
});
