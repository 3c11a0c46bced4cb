import { describe, expect, it } from 'vitest';
import { columnRole, headerRoles, matchLevel1, matchLevel2 } from '../../src/ingest/vocabulary.ts';

describe('level names', () => {
  it.each([
    ['产出指标', 'output', undefined],
    ['产 出 指 标（50分）', 'output', '50'],
    ['产出指标(40-50)分', 'output', '40-50'],
    ['效果指标', 'benefit', undefined],
    ['实施效果指标', 'benefit', undefined],
    ['满意\n度指标', 'satisfaction', undefined],
    ['预算执行率', 'execution', undefined],
    ['预算执行率20分', 'execution', '20'],
  ])('reads %s on the first level', (text, kind, points) => {
    const level = matchLevel1(text);
    expect([level?.kind, level?.points]).toEqual([kind, points]);
  });

  it.each([
    ['数量指标', 'quantity'],
    ['可持 续影 响指标', 'sustainability'],
    ['社会公众或服务对象满意度指标', 'satisfaction'],
    ['生态环境成本指标', 'ecologicalCost'],
    ['成本', 'cost'],
  ])('reads %s on the second level', (text, kind) => expect(matchLevel2(text)?.kind).toBe(kind));

  it.each(['群众满意度', '培训合格率', '成本控制情况', '预算执行率90', ''])('takes %j for no level', (text) => {
    expect(matchLevel2(text)).toBeUndefined();
    expect(matchLevel1(text)).toBeUndefined();
  });

  it('says whether 指标 is printed', () => {
    expect(matchLevel2('成本')?.explicit).toBe(false);
    expect(matchLevel2('成本指标')?.explicit).toBe(true);
  });
});

describe('column headers', () => {
  it.each([
    ['指标值及单位', 'target'],
    ['年度指标值（A）', 'target'],
    ['指标性质', 'comparator'],
    ['度量单位', 'unit'],
    ['指标值确定依据', 'basis'],
    ['评（扣）分标准', 'basis'],
    ['分值（100分）', 'weight'],
    ['全年完成值', 'actual'],
    ['自评得分', 'score'],
    ['偏差原因分析及改进措施', 'explanation'],
    ['绩效 指标\n描述', 'description'],
  ])('reads %s', (text, role) => expect(columnRole(text)).toBe(role));

  it.each(['产出指标', '工作计划', '培训人次', '100%'])('takes %s for no header', (text) => expect(columnRole(text)).toBeUndefined());

  it('lets the description be the third level where there is none', () => {
    expect(headerRoles(['一级指标', '二级指标', '指标内容', '指标值', '备注'])).toEqual(['level1', 'level2', 'level3', 'target', 'remark']);
  });

  it('needs a level and a value column', () => {
    expect(headerRoles(['项目名称', '预算资金', '合计'])).toBeUndefined();
    expect(headerRoles(['一级指标', '二级指标', '三级指标'])).toBeUndefined();
  });
});
