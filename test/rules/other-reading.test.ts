import { describe, expect, it } from 'vitest';
import { auditText } from './audit-text.ts';

/** A broken relation is no error where the same words can be read so that it holds; two printings of one thing are no two readings. */

const TITLE = '云溪县水务局2023年度部门决算公开\n\n第二部分 决算情况说明\n';
const saidOf = (text: string): string[] =>
  auditText('paper.txt', `${TITLE}${text}\n`)
    .findings.filter(({ severity, rule }) => severity !== 'info' && /^(?:arithmetic|consistency)\//.test(rule))
    .map(({ rule }) => rule.slice(rule.indexOf('/') + 1));

/** Each text once as it is meant, and once with a figure that no reading explains. */
const CASES: readonly (readonly [string, string, readonly [string, string], string])[] = [
  [
    'a share is of the whole that makes it right',
    '一、债务情况\n2023年发行债券89.63万元，其中一般债券20.55万元、专项债券69.08万元，分别占22.9%、77.1%。再融资债券33.83万元，占发行总额的37.7%。',
    ['占22.9%', '占29.2%'],
    'share-agrees-with-amounts',
  ],
  [
    'a change is of what it makes right',
    '一、收入决算\n2023年收入总计1768.91万元，其中年初结转和结余186.24万元，较2022年（1640.58万元）增加128.33万元。',
    ['1640.58万元', '1604.58万元'],
    'change-agrees-with-both-years',
  ],
  [
    'what stands behind the list is beside it',
    '一、收入决算\n本年收入合计1386.42万元，其中：一般公共预算财政拨款收入1352.60万元；其他收入33.82万元。年初结转和结余58.30万元。',
    ['1352.60万元', '1325.60万元'],
    'revenue-equals-its-sources',
  ],
  [
    'what is added up begins before the words say so',
    '一、收入决算\n2023年一般公共预算财政拨款收入46380万元。加上上级补助4210万元、上年结转9015万元，收入总计59605万元。',
    ['总计59605万元', '总计56905万元'],
    'revenue-equals-its-sources',
  ],
  [
    'what is missing is printed beside the list',
    '一、支出决算\n支出安排5127.25万元，上解支出70万元，支出总计5197.25万元。其中：\n（1）人员经费1680.00万元；\n（2）公用经费320.00万元；\n（3）项目支出3127.25万元。',
    ['公用经费320.00', '公用经费302.00'],
    'expenditure-equals-its-parts',
  ],
];

describe('another reading of the words', () => {
  it.each(CASES)('%s', (_, text, [printed, wrong], rule) => {
    expect(text).toContain(printed);
    expect(saidOf(text)).toEqual([]);
    expect(saidOf(text.replace(printed, wrong))).toContain(rule);
  });

  it('is not what a slip of the pen leads to', () => {
    // 收入合计 was 1386.42; 支出合计 prints what it should be.
    const text =
      '一、收入决算\n本年收入合计1368.42万元，其中：一般公共预算财政拨款收入1352.60万元；其他收入33.82万元。本年支出合计1386.42万元。';
    expect(saidOf(text)).toContain('revenue-equals-its-sources');
  });

  it('is not the wrong base of a rate', () => {
    const text = '一、机关运行经费\n2023年机关运行经费支出251.36万元，较上年决算数（274.83万元）减少23.47万元，下降9.3%。';
    expect(saidOf(text)).toContain('change-rate-agrees-with-figures');
  });

  it('is not a wrong share among right ones', () => {
    const text =
      '一、支出决算\n本年支出合计1390.00万元，其中：教育支出834.00万元，占60.00%；卫生健康支出437.58万元，占31.48%；住房保障支出118.24万元，占8.52%。本年收入合计1387.80万元。';
    expect(saidOf(text)).not.toEqual([]);
  });

  it('is not asked for where one part of those counted is named', () => {
    expect(saidOf('一、国有资产占用情况\n2023年末共有车辆31辆，其中：特种专业技术用车9辆（含校车8辆）、其他用车22辆。')).toEqual([]);
  });

  it('of a sum begins with what came in, not with what is told of it', () => {
    const text =
      '一、收入决算\n一般公共预算收入902315万元，完成预算的95.2%（预算数948000万元，上年决算数888640万元），加上上级补助收入764228万元、调入资金41266万元，收入总计1707809万元。';
    expect(saidOf(text)).toEqual([]);
    expect(saidOf(text.replace('调入资金41266', '调入资金42166'))).not.toEqual([]);
  });

  it('leaves what was left over beside what came in', () => {
    const text = '一、收入决算\n2023年度收入合计3412.58万元。其中：财政拨款收入3412.58万元，占100%。此外，年初结转和结余46.35万元。';
    expect(saidOf(text)).toEqual([]);
  });

  it('takes off what falls short', () => {
    const text = '一、社会保险基金\n当年收支结余7137万元，其中城乡居民养老保险基金结余7322万元，机关事业单位养老保险基金收支缺口185万元。';
    expect(saidOf(text)).toEqual([]);
  });

  it('is sought for parts that come nowhere near their total', () => {
    const text =
      '一、支出决算\n一般公共预算拨款收入1684.24万元，支出1689.29万元，年末结转26.46万元。按功能分类分述如下：\n教育支出1200.00万元，占71.04%；\n住房保障支出489.29万元，占28.96%。';
    expect(saidOf(text)).toEqual([]);
  });

  it('is no excuse for kinds of procurement', () => {
    expect(
      saidOf(
        '一、政府采购\n政府采购支出总额362.50万元，其中：政府采购工程支出184.00万元、政府采购货物支出46.50万元、政府采购服务支出0万元。',
      ),
    ).toContain('procurement-adds-up');
  });

  it('is in doubt of two figures that are nowhere near each other, and not of a slip', () => {
    const text = (said: string) =>
      `一、收入决算\n2023年财政拨款收入${said}万元，用于日常运转。\n\n表1 收入决算表\n单位：万元\n| 项目 | 决算数 |\n|---|---|\n| 财政拨款收入 | 1173.06 |\n| 事业收入 | 14.98 |\n| 合计 | 1188.04 |\n`;
    expect(saidOf(text('1173.06'))).toEqual([]);
    expect(saidOf(text('1137.06'))).toContain('text-agrees-with-table');
    expect(saidOf(text('117.306'))).toContain('text-agrees-with-table');
    expect(saidOf(text('98.38'))).toEqual([]);
  });

  it('is in doubt of two figures that sums of their own bear out', () => {
    const text = (total: string) =>
      `一、收入决算\n2023年本年收入合计${total}万元，其中：财政拨款收入1180.05万元、事业收入14.98万元。\n\n表1 收入决算表\n单位：万元\n| 项目 | 决算数 |\n|---|---|\n| 财政拨款收入 | 1173.06 |\n| 事业收入 | 34.98 |\n| 合计 | 1208.04 |\n`;
    expect(saidOf(text('1195.03')).filter((rule) => rule === 'text-agrees-with-table')).toHaveLength(0);
  });

  it('is not sought for figures in one another’s place', () => {
    const text =
      '一、“三公”经费\n2023年公务用车购置费60.00万元，公务用车运行维护费28.00万元。\n\n表1 “三公”经费支出表\n单位：万元\n| 项目 | 决算数 |\n|---|---|\n| 公务用车购置费 | 28.00 |\n| 公务用车运行维护费 | 60.00 |\n';
    expect(saidOf(text).length).toBeGreaterThan(0);
  });

  it('takes base and change behind a list for those of the whole where the figures say so', () => {
    const text = '一、收入决算\n2023年收入总计1768.91万元，其中年初结转和结余186.24万元，较2022年（1640.58万元）增加128.33万元。';
    expect(saidOf(text)).toEqual([]);
    expect(saidOf(text.replace('128.33', '123.83'))).toContain('change-agrees-with-both-years');
  });

  it('warns, and proposes no value, where nothing explains what two places contradict each other by', () => {
    const text = (cars: string) =>
      `一、“三公”经费\n2023年公务用车运行维护费${cars}万元。\n\n表1 “三公”经费支出表\n单位：万元\n| 项目 | 决算数 |\n|---|---|\n| 公务接待费 | 4.12 |\n| 公务用车运行维护费 | 16.35 |\n| 合计 | 20.47 |\n`;
    const found = (cars: string) =>
      auditText('paper.txt', `${TITLE}${text(cars)}\n`).findings.filter(({ rule }) => rule === 'consistency/text-agrees-with-table');
    expect(found('16.35')).toEqual([]);
    expect(found('16.53').map(({ severity }) => severity)).toEqual(['error']);
    expect(found('16.46').map(({ severity, expected }) => [severity, expected])).toEqual([['warning', undefined]]);
    expect(found('14.28').map(({ severity, expected }) => [severity, expected])).toEqual([['warning', undefined]]);
  });
});
