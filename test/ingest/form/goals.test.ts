import { describe, expect, it } from 'vitest';
import { extract } from './extract.ts';

/** Goals and what became of them, beside and below their labels. */

const LIST = [
  '一级指标\t二级指标\t三级指标\t年度指标值\t实际完成值\t分值\t得分',
  '产出指标\t数量指标\t车辆数\t10辆\t10辆\t50\t50',
  '效益指标\t社会效益指标\t市民出行\t便利\t便利\t50\t50',
];
const FUNDS = ['资金情况（万元）\t全年预算数\t全年执行数\t执行率', '资金总额\t80\t60\t75%', '单位资金\t0\t0\t/'];
const form = (...goals: readonly string[]) =>
  ['项目支出绩效自评表', '项目名称\t清扫服务', '主管部门\t云溪县环卫处', ...FUNDS, ...goals, ...LIST].join('\n');
const WAYS: readonly (readonly [string, (tabs: string) => string])[] = [
  ['tabs', (tabs) => tabs],
  ['bars', (tabs) => tabs.replace(/\t/g, ' | ')],
  ['one cell a line', (tabs) => tabs.replace(/\t+/g, '\n').replace(/^\n/gm, '')],
];
const goalsOf = (text: string) => {
  const [project] = extract(text).projects;
  return { goals: project?.goals.flatMap(({ value }) => value ?? []), achievement: project?.achievement?.value };
};

describe('goals', () => {
  it.each(WAYS)('stand below their labels, which are no part of them, in %s', (_name, write) => {
    const text = write(form('年度总体目标\t预期目标\t实际完成情况', '街道整洁，群众满意。\t全年清扫到位，街道整洁。'));
    expect(goalsOf(text)).toEqual({ goals: ['街道整洁，群众满意。'], achievement: '全年清扫到位，街道整洁。' });
  });

  it.each(WAYS)('stand beside their label right below the funds in %s', (_name, write) => {
    expect(goalsOf(write(form('年度目标\t街道整洁，群众满意。'))).goals).toEqual(['街道整洁，群众满意。']);
  });

  it.each(WAYS)('are not what a template leaves to be filled in, in %s', (_name, write) => {
    const text = write(form('年度总体目标\t预期目标\t实际完成情况', '\t目标1：街道整洁。\t目标1：……', '\t目标2：……\t目标2：……'));
    expect(goalsOf(text)).toEqual({ goals: ['街道整洁。'], achievement: undefined });
    expect(extract(text).projects[0]?.achievement?.text).toBe('目标1：……');
  });
});
