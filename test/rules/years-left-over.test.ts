import { describe, expect, it } from 'vitest';
import { auditText } from './audit-text.ts';

/** Years of last year's paper in short papers, whose figures and tables say which year is meant; each paper once as it is right. */

const errorsOf = (text: string): string[] =>
  auditText('paper.txt', `${text}\n`).findings.flatMap(({ severity, rule }) => (severity === 'error' ? [rule] : []));

const TABLES = `收入支出决算总表
单位：万元
收入 | 决算数 | 支出 | 决算数
财政拨款收入 | 675.45 | 公共安全支出 | 635.08
其他收入 | 12.05 | 住房保障支出 | 41.98
本年收入合计 | 687.50 | 本年支出合计 | 677.06
年初结转和结余 | 4.27 | 年末结转和结余 | 14.71
总计 | 691.77 | 总计 | 691.77
`.replaceAll(' | ', '\t');

const accounts = (sentence: string, title = '云溪县司法局2018年度部门决算公开说明') => `${title}

一、收入支出总体情况
${sentence}
二、机关运行经费
本年机关运行经费146.55万元。
三、附表
${TABLES}`;

const RIGHT = [
  '2018年度收入总计691.77万元，支出总计相同。其中当年取得收入687.50万元，（上年度为705.74万元），减少18.24万元。',
  '2018年度收、支总计均为691.77万元，较上年减少18.24万元，系以前年度项目完工所致。',
  '2018年收入总计691.77万元，与2017年收支总计710.01万元相比，减少18.24万元。',
  '2017年度收入总计710.01万元，2018年度收入总计691.77万元。',
  '2017年，本局收入总计710.01万元。本年收入总计691.77万元，减少18.24万元。',
  '本年收入总计691.77万元，在2017年710.01万元的基础上减少18.24万元。',
  '2017年结转资金4.27万元，本年收入687.50万元，收入总计691.77万元。',
  '2017年收入总计与本年一致，同为691.77万元。',
];

const WRONG = [
  '2017年度收入总计691.77万元，支出总计相同。其中当年取得收入687.50万元，（上年度为705.74万元），减少18.24万元。',
  '2017年度收、支总计均为691.77万元，较上年减少18.24万元，系以前年度项目完工所致。',
  '2017年收入总计691.77万元，与2017年收支总计710.01万元相比，减少18.24万元。',
  '2017年度本年支出合计677.06万元，上年为737.52万元，减少60.46万元。',
];

describe('a year that the tables of the paper disprove', () => {
  it.each(RIGHT)('right: %s', (sentence) => expect(errorsOf(accounts(sentence))).toEqual([]));
  it.each(WRONG)('wrong: %s', (sentence) => expect(errorsOf(accounts(sentence))).toEqual(['consistency/no-year-left-over']));
  it('is read though blanks stand around the year of the title', () =>
    expect(errorsOf(accounts(WRONG[1] ?? '', '云溪县司法局 2018 年部门决算信息公开'))).toEqual(['consistency/no-year-left-over']));
});

const budget = (vehicles: string, columns: string) =>
  `云溪市水利局2019年部门预算信息公开情况说明
一、收支情况
2019年收入预算2157.72万元，支出预算2157.72万元。
二、附表
附表1：2019年收入预算总表
编制单位：云溪市水利局    单位：万元
资金来源 | 金额
一般公共预算 | 1817.72
政府性基金预算 | 340.00
合计 | 2157.72

附表2：2019年支出预算总表
编制单位：云溪市水利局    单位：万元
科目 | 金额
基本支出 | 1032.77
项目支出 | 1124.95
合计 | 2157.72

附表3：${vehicles}“三公”经费预算表
编制单位：云溪市水利局    单位：万元
项目 | ${columns}
合计 | 21.48 | 20.75
公务用车运行维护费 | 15.48 | 15.75
公务接待费 | 6.00 | 5.00
`.replaceAll(' | ', '\t');

describe('a table of two years', () => {
  it('is of the year of its last column', () => {
    expect(errorsOf(budget('2019年', '2018年预算数 | 2019年预算数'))).toEqual([]);
    expect(errorsOf(budget('2018年', '2018年预算数 | 2019年预算数'))).toEqual(['consistency/no-year-left-over']);
  });
  it('may be one of last year only', () => expect(errorsOf(budget('2018年', '2017年预算数 | 2018年预算数'))).toEqual([]));
});

const report = (base: string) => `关于云溪县2019年预算执行情况与2020年预算草案的报告
一、2019年预算执行情况
2019年一般公共预算收入完成98300万元，比上年增加3341万元，增长3.5%。
二、2020年预算草案
2020年一般公共预算收入拟安排103215万元，比${base}增长5.0%。
`;

describe('the base of what is planned', () => {
  it.each(['2019年完成数', '上年完成数'])('right: %s', (base) => expect(errorsOf(report(base))).toEqual([]));
  it('wrong: the year before last', () => expect(errorsOf(report('2018年完成数'))).toEqual(['consistency/no-year-left-over']));
});
