import { describe, expect, it } from 'vitest';
import { readContext } from '../../../src/ingest/narrative/context.ts';
import { heading, paragraph, table } from './given.ts';

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

  it('takes the year of a text without a title from its own year, not from the one compared with', () => {
    const text = '2019年，三公经费预算为3328万元。同口径比2018年减少830万元。比2018年减少9万元，比2018年减少38万元。';
    expect(readContext([paragraph(text)], 'x.txt').year).toBe(2019);
  });

  it('takes department and unit from the head of a table', () => {
    const blocks = [table('203001某某区文化馆本级 | 单位：万元\n项目编码 | 1303'), table('203001某某区文化馆本级 | 单位：万元')];
    expect(readContext(blocks, 'x.txt')).toMatchObject({ department: '某某区文化馆', unit: '万元' });
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
