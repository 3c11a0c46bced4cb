import { describe, expect, it } from 'vitest';
import { printedYuan } from './printed-money.ts';

describe('printedYuan', () => {
  it.each([
    ['项目资金（万元）\t年度预算数\n\t12.50', ['12.50'], [125_000]],
    ['单位：元\n资金总额 1,200.00 指标 ≤3万元', ['1,200.00'], [1200]],
    ['资金总额 62万元', ['62'], [620_000]],
    ['资金总额 62', ['62'], [620_000]],
    ['项目资金（元）总额 300\n项目资金（万元）总额 300', ['300', '300'], [300, 3_000_000]],
  ])('%j', (text, printed, yuan) => {
    expect(printedYuan(text, printed)).toEqual(yuan);
  });
});
