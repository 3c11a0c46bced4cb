import { describe, expect, it } from 'vitest';
import { readContext } from '../../../src/ingest/context/read-context.ts';
import { heading, paragraph, table } from '../narrative/given.ts';

describe('readContext', () => {
  it('reads title, department, region, year and kind from the title', () => {
    const context = readContext([heading('某某县水利局2023年部门预算公开情况说明', 0, 3), paragraph('2022年预算收入为100万元。')], 'x.txt');
    expect(context).toMatchObject({ region: '某某县', department: '某某县水利局', year: 2023, documentKind: 'departmentalBudget' });
    expect(context.title).toMatchObject({ value: '某某县水利局2023年部门预算公开情况说明', place: { line: 3 } });
  });

  it.each([
    ['某某市教育局2022年度部门决算', 'finalAccounts'],
    ['某某市公安局2025年项目绩效目标和指标', 'performanceTargets'],
    ['某某局2020年度预算项目绩效自评表', 'selfEvaluation'],
  ])('%s is %s', (title, kind) => {
    expect(readContext([heading(title, 0)], 'x.txt').documentKind).toBe(kind);
  });

  it.each([
    [['云溪县水务局2023年度部门决算'], '云溪县水务局', 2023, 'finalAccounts', 'department'],
    [['云溪县中医医院', '2023年度部门决算说明'], '云溪县中医医院', 2023, 'finalAccounts', 'department'],
    [['2019年云溪县初级中学', '部门项目支出预算绩效目标公开'], '云溪县初级中学', 2019, 'performanceTargets', undefined],
    [['附件1', '云溪县残联2022年部门预算', '目录'], '云溪县残联', 2022, 'departmentalBudget', 'department'],
    [['云溪市青禾区规划和自然', '资源局', '2024年度部门决算'], '云溪市青禾区规划和自然资源局', 2024, 'finalAccounts', 'department'],
    [['2022年', '云溪县交通运输局（本级）单位预算'], '云溪县交通运输局', 2022, 'departmentalBudget', 'unit'],
    [['云溪县文化馆', '二〇二三年度单位预算'], '云溪县文化馆', 2023, 'departmentalBudget', 'unit'],
    [['关于云溪县民政局2024年部门预算公开的说明'], '云溪县民政局', 2024, 'departmentalBudget', 'department'],
    [['2024年度云溪县司法局部门预算公开'], '云溪县司法局', 2024, 'departmentalBudget', 'department'],
    [['2023年度部门决算'], undefined, 2023, 'finalAccounts', 'department'],
    [['关于云溪县2024年预算执行情况和2025年预算草案的报告'], undefined, 2024, 'governmentReport', 'government'],
    [['云溪县2024年1-6月财政收支情况'], undefined, 2024, 'monthlyReport', 'government'],
    [['2024年1至5月云溪县一般公共预算收支情况'], undefined, 2024, 'monthlyReport', 'government'],
    [['云溪县2024年4月财政收支情况'], undefined, 2024, 'monthlyReport', 'government'],
    [['关于云溪市2023年国有资本经营决算的说明'], undefined, 2023, 'finalAccounts', 'government'],
    [['云溪县2025年社会保险基金预算'], undefined, 2025, 'governmentReport', 'government'],
    [['2023年云溪县地方政府债务限额情况表'], undefined, 2023, 'governmentReport', 'government'],
  ] as const)('reads the cover %j', (lines, department, year, kind, level) => {
    const blocks = [...lines.map((line, at) => paragraph(line, at + 1)), paragraph('2018年收入合计100万元。', 9)];
    const context = readContext(blocks, 'x.txt');
    expect([context.department, context.year, context.documentKind, context.level]).toEqual([department, year, kind, level]);
    expect(context.documentKindUnsure).toBeUndefined();
  });

  it.each([
    [[paragraph('编制单位：云溪县青石小学'), paragraph('2023年度部门决算')], '云溪县青石小学'],
    [[heading('第二部分 云溪县水务局2023年度部门决算情况说明', 1), paragraph('2023年度收入合计100万元。')], '云溪县水务局'],
    [[paragraph('云溪县残联2022年预算收入100万元，支出100万元。')], '云溪县残联'],
    [[paragraph('云溪县水务局2022年收入100万元。'), paragraph('云溪县民政局2022年收入90万元。')], undefined],
    [[paragraph('2022年财政拨款收入100万元，各部门2022年支出相应减少。')], undefined],
  ] as const)('finds the body of a paper whose title names none, or leaves it out', (blocks, department) => {
    expect(readContext(blocks, 'x.txt').department).toBe(department);
  });

  it('is unsure of a kind that only running text shows', () => {
    const context = readContext([paragraph('截至8月底，累计完成公共财政预算总收入68000万元，为年初预算61.82%。')], 'x.txt');
    expect(context).toMatchObject({ documentKind: 'monthlyReport', documentKindUnsure: true });
    expect(readContext([paragraph('2023年，预算收入100万元。')], 'x.txt').documentKindUnsure).toBe(true);
  });

  it('keeps a title that is printed again with another year', () => {
    const titles = ['云溪州2022年度"三公"经费决算支出情况说明', '云溪州2021年度"三公"经费决算支出情况说明'];
    const context = readContext([heading(titles[0] ?? '', 0, 1), paragraph(titles[1] ?? '', 2)], 'x.txt');
    expect(context).toMatchObject({ year: 2022, level: 'government', otherTitle: { text: titles[1], place: { line: 2 } } });
    expect(context.department).toBeUndefined();
  });

  it('takes the year of a text without a title from its own year, not from the one compared with', () => {
    const text = '2019年，三公经费预算为3328万元。同口径比2018年减少830万元。比2018年减少9万元，比2018年减少38万元。';
    expect(readContext([paragraph(text)], 'x.txt').year).toBe(2019);
  });

  it('takes department and unit from the head of a table', () => {
    const blocks = [table('203001某某区文化馆本级 | 单位：万元\n项目编码 | 1303'), table('203001某某区文化馆本级 | 单位：万元')];
    expect(readContext(blocks, 'x.txt')).toMatchObject({ department: '某某区文化馆', unit: '万元' });
  });

  it('takes the unit that titles have in brackets before that of amounts, and none of the targets in cells', () => {
    const notice = paragraph('附件1资金分配表单位名称分配金额（万元）1云溪县水务局52合计52附件2总体目标：产业收入不低于3亿元');
    expect(readContext([notice], 'x.txt').unit).toBe('万元');
    expect(readContext([paragraph('年度资金总额：52'), table('户均增收 | ≥8000元')], 'x.txt').unit).toBeUndefined();
  });

  it('takes the unit most amounts are printed with where none is named', () => {
    expect(readContext([paragraph('政府采购预算17000元，同比增加17000元，其中0.5万元未支出。')], 'x.txt').unit).toBe('元');
  });

  it('takes the finest decimals of each unit as its precision, but for slips beyond two', () => {
    const usual = readContext([paragraph('收入100万元，支出28.34万元，房屋0.5亿元。')], 'x.txt');
    expect(usual.precision).toEqual({ 万元: 2, 亿元: 1 });
    const many = Array.from({ length: 60 }, (_, index) => paragraph(`甲${index}.5万元。`));
    expect(readContext([...many, paragraph('乙1.234万元。')], 'x.txt').precision).toEqual({ 万元: 1 });
    expect(readContext([...many, paragraph('乙1.234万元，丙2.345万元。')], 'x.txt').precision).toEqual({ 万元: 3 });
  });

  it('counts bare numbers of a table with the unit it names', () => {
    expect(readContext([table('单位：万元\n合计 | 10.123\n甲 | 2.001')], 'x.txt').precision).toEqual({ 万元: 3 });
  });
});
