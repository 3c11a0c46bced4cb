import { describe, expect, it } from 'vitest';
import { auditText } from './audit-text.ts';

/** Total rows of 收入支出决算总表 as final accounts print it, with the numbers of rows and columns. */

interface Figures {
  readonly source?: string;
  readonly income?: string;
  readonly spending?: string;
  readonly text?: string;
}

const paper = ({ source = '100.00', income = '130.00', spending = '130.00', text = '130.00' }: Figures): string =>
  `云溪县民政局2023年度部门决算

第二部分 2023年度部门决算表
收入支出决算总表
公开01表
部门：云溪县民政局	金额单位：万元
收入	支出
项目	行次	金额	项目	行次	金额
栏次		1	栏次		2
一、一般公共预算财政拨款收入	1	${source}	一、教育支出	32	110.00
二、其他收入	2	20.00	二、国有资本经营预算支出	33	0.00
	3		三、其他支出	34	15.00
本年收入合计	4	120.00	本年支出合计	35	125.00
年初结转和结余	5	10.00	年末结转和结余	36	5.00
总计	6	${income}	总计	37	${spending}

第三部分 2023年度部门决算情况说明
一、收入支出决算总体情况说明
2023年度收、支总计${text}万元。
`;

const errors = (figures: Figures): readonly string[] =>
  auditText('paper.txt', paper(figures))
    .findings.filter(({ severity }) => severity === 'error')
    .map(({ rule }) => rule);

describe('the table of both sides', () => {
  it('is clean as it stands', () => expect(errors({})).toEqual([]));
  it('holds its sources against 本年收入合计 although its columns are numbered', () =>
    expect(errors({ source: '113.00' })).toEqual(['arithmetic/revenue-equals-its-sources']));
  it('holds 总计 against 总计', () => expect(errors({ spending: '103.00' })).not.toEqual([]));
  it('holds the total of the text against its own', () =>
    expect(errors({ text: '103.00' })).toEqual(['arithmetic/revenue-equals-expenditure']));
});
