import { describe, expect, it } from 'vitest';
import { auditText } from './audit-text.ts';

/** Tables with one column of figures: their sums within sums say what is a part of what, and one wrong cell is seen among them. */

const errorsOf = (rows: string): string[] =>
  auditText(
    'paper.txt',
    `云溪县水利局2021年度部门决算

表三 一般公共预算财政拨款基本支出决算表
单位：万元
经济分类科目\t金额
${rows.trim().replaceAll(/ *\| */g, '\t')}
`,
  ).findings.flatMap(({ severity, rule, places }) => (severity === 'error' ? [`${rule}@${places[0]?.place?.line ?? '?'}`] : []));

const BELOW = (pay: string, travel: string) => `
工资福利支出 | ${pay}
基本工资 | 394.99
津贴补贴 | 182.94
社会保障缴费 | 175.35
对个人和家庭的补助 | 408.16
人员经费小计 | 1161.44
商品和服务支出 | 221.23
办公费 | 59.49
水电费 | 39.99
差旅费 | ${travel}
维修（护）费 | 34.33
其他商品和服务支出 | 35.99
公用经费小计 | 221.23
合计 | 1382.67`;

const ABOVE = (water: string, operating: string) => `
工资福利支出 | 817.34
其中：社会保障缴费 | 150.85
对个人和家庭的补助 | 31.25
人员经费合计 | 848.59
办公费 | 13.04
水电费 | ${water}
差旅费 | 10.09
公务接待费 | 1.11
公务用车运行维护费 | 3.07
其他商品和服务支出 | 19.02
公用经费合计 | ${operating}
基本支出合计 | 900.66`;

const HEADS = (travel: string, personnel: string) => `
人员经费小计 | ${personnel}
工资福利支出 | 464.80
对个人和家庭的补助 | 199.20
公用经费小计 | 166.00
办公费 | 83.00
差旅费 | ${travel}
其他商品和服务支出 | 41.50
基本支出合计 | 830.00`;

const FIRST = (travel: string) => `
合计 | 830.00
人员经费小计 | 664.00
工资福利支出 | 464.80
对个人和家庭的补助 | 199.20
公用经费小计 | 166.00
办公费 | 83.00
差旅费 | ${travel}
其他商品和服务支出 | 41.50`;

describe('a column whose sums make one total', () => {
  it.each([
    ['parts below and subtotals', BELOW('753.28', '51.43')],
    ['totals below their parts', ABOVE('5.74', '52.07')],
    ['subtotals above their parts', HEADS('41.50', '664.00')],
    ['the total first', FIRST('41.50')],
  ])('right: %s', (_, rows) => expect(errorsOf(rows)).toEqual([]));
  it.each([
    ['a subtotal that two sums disprove', BELOW('735.28', '51.43'), 6],
    ['a part of the last class', BELOW('753.28', '51.34'), 12],
    ['a part above its total', ABOVE('5.47', '52.07'), 11],
    ['a digit of a part', HEADS('51.50', '664.00'), 9],
    ['a subtotal with its digits exchanged', HEADS('41.50', '646.00'), 6],
  ])('wrong: %s', (_, rows, line) => {
    const found = errorsOf(rows);
    expect(found).toHaveLength(1);
    expect(Math.abs(Number(found[0]?.split('@')[1]) - line)).toBeLessThanOrEqual(line === 6 ? 0 : 6);
  });
});

describe('a column that says too little', () => {
  it.each([
    ['no total', '工资福利支出 | 464.80\n对个人和家庭的补助 | 199.20\n办公费 | 83.00\n差旅费 | 51.50'],
    ['a difference of rounding', HEADS('41.51', '664.00')],
    [
      'a class that is not of the total',
      '办公费 | 83.00\n差旅费 | 51.50\n印刷费 | 12.40\n小计 | 146.90\n上年结转 | 20.00\n会议费 | 33.10\n总计 | 200.00',
    ],
  ])('%s', (_, rows) => expect(errorsOf(rows)).toEqual([]));
});
