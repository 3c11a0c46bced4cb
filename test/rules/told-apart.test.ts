import { describe, expect, it } from 'vitest';
import { auditText } from './audit-text.ts';

/** What stands beside each other and is not one thing: right texts that were accused, and the same with one figure wrong. */

const TITLE = '云溪县水务局2023年度部门决算公开\n\n第二部分 决算情况说明\n一、收支情况\n';
const errorsOf = (text: string): string[] =>
  auditText('paper.txt', `${TITLE}${text}\n`)
    .findings.filter(({ severity }) => severity === 'error')
    .map(({ rule }) => rule.slice(rule.indexOf('/') + 1));

const CASES: readonly (readonly [string, string, readonly [string, string], string])[] = [
  [
    'what the year took in is not the grand total named before',
    '本部门2023年度收入总计、支出总计各2556.21万元。本年收入2514.54万元，上一年度为2577.90万元，同比下降2.46%。',
    ['2.46%', '2.64%'],
    'change-rate-agrees-with-figures',
  ],
  [
    'rates behind 分别为 go to the items in their order',
    '支出合计5612.40万元，其中基本支出执行2136.50万元（预算2164.00万元），项目支出执行3475.90万元（预算3741.00万元），执行率分别为98.73%和92.91%。',
    ['92.91%', '92.19%'],
    'completion-agrees-with-budget',
  ],
  [
    'a total adds up what stands behind the total before it',
    '可用财力中本级收入22.62亿元、上级补助29.15亿元、调入资金11.83亿元，共63.60亿元；一般支出62.76亿元、上解支出0.84亿元，共63.60亿元。',
    ['上解支出0.84亿元', '上解支出0.48亿元'],
    'said-parts-add-up',
  ],
  [
    'kinds with how many there are of each are no list of names',
    '五个领域共安排项目58个：交通14个、市政和园区16个、安居8个、农林水利11个、社会事业9个。财政拨款收入100.00万元，占本年收入200.00万元的50.00%。',
    ['占本年收入200.00万元的50.00%', '占本年收入200.00万元的55.00%'],
    'share-agrees-with-amounts',
  ],
  [
    'what a rate is held against is no rate of the same',
    '一般公共预算收入累计4827.74万元，占年度任务9869.70万元的48.9%，较时间进度（50%）慢1.1个百分点。',
    ['48.9%', '49.8%'],
    'completion-agrees-with-budget',
  ],
  [
    'last year’s end beside this year’s amount is last year’s',
    '资产总额270.19万元，上年末为276.62万元，减少6.43万元，降低2.32%。',
    ['降低2.32%', '降低3.22%'],
    'change-rate-agrees-with-figures',
  ],
  [
    'shares of a greater whole make the share of their own total',
    '“三公”经费支出150.30万元。其中公务接待费30.70万元，占总额的20.43%；公务用车购置及运行维护费119.60万元，占总额的79.57%，其中公务用车购置费19.80万元，占总额的13.17%；公务用车运行维护费99.80万元，占总额的66.40%。',
    ['30.70万元，占总额的20.43%', '30.70万元，占总额的24.03%'],
    'shares-add-up-to-100',
  ],
];

describe('figures that stand beside each other', () => {
  it.each(CASES)('%s', (_, text, [printed, wrong], rule) => {
    expect(text).toContain(printed);
    expect(errorsOf(text)).toEqual([]);
    expect(errorsOf(text.replace(printed, wrong))).toContain(rule);
  });

  it('are told apart where the words count rows without naming them', () => {
    const table =
      '| 项目 | 2023年 |\n|---|---|\n| 日常公用支出 | 1563400 |\n| 课后服务 | 1236000 |\n| 校舍维修 | 1164000 |\n| 合计 | 3963400 |';
    expect(errorsOf(`单位：元\n${table}\n\n日常公用支出1563400元；后两项按项目管理，共2400000元。`)).toEqual([]);
  });

  it('take the unit of the paper from its amounts, not from a price', () => {
    const tables =
      '| 项目 | 金额 |\n|---|---|\n| 财政补助收入 | 1964.20 |\n| 事业收入 | 7066.80 |\n| 总计 | 9031.00 |\n\n| 项目 | 任务数 | 补助标准（元） | 所需资金（万元） |\n|---|---|---|---|\n| 培训 | 100 | 300 | 3.00 |';
    expect(errorsOf(`收入总计9031.00万元。\n${tables}`)).toEqual([]);
  });
});

describe('faults of one paragraph', () => {
  const PARAGRAPH = '安排甲镇22万元、乙镇29万元，两镇合计51万元。安排中央资金500万元、省级资金200万元、县级资金160万元，三项合计860万元。';

  it('are told one by one, and each once', () => {
    expect(errorsOf(PARAGRAPH)).toEqual([]);
    const wrong = PARAGRAPH.replace('合计51万元', '合计61万元').replace('合计860万元', '合计890万元');
    expect(errorsOf(wrong)).toEqual(['said-parts-add-up', 'said-parts-add-up']);
    const { findings } = auditText('paper.txt', `${TITLE}${wrong}\n`);
    expect(findings.flatMap(({ evidence = [] }) => evidence)).toEqual([]);
  });
});
