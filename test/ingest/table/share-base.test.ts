import { describe, expect, it } from 'vitest';
import { findingsOf } from '../../sentences/audit.ts';

const paper = (shares: readonly string[]) => `云溪县水利局2023年度部门决算

第二部分 收入情况
表一 收入情况（单位：万元）
来源	2023年度	占本年收入比例
一般公共预算财政拨款	1273.90	${shares[0]}
其他收入	17.02	${shares[1]}
本年收入小计	1290.92	${shares[2]}
年初结转和结余	5.79	-
收入总计	1296.71	-
`;
const errors = (...shares: readonly string[]) =>
  findingsOf(paper(shares)).flatMap(({ severity, rule }) => (severity === 'error' ? [rule] : []));

describe('a column of shares that names what they are of', () => {
  it('is of that row, and not of the total below it', () => {
    expect(errors('98.7%', '1.3%', '100%')).toEqual([]);
  });
  it('is held to it', () => {
    expect(errors('97.8%', '1.3%', '100%')).not.toEqual([]);
  });
});
