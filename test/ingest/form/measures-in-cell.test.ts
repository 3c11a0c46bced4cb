import { describe, expect, it } from 'vitest';
import { splitMeasures } from '../../../src/ingest/form/measures-in-cell.ts';

const split = (text: string, isFirstLevel = false) =>
  splitMeasures({ text }, isFirstLevel)?.map(({ name, target, level2 }) => [level2, name, target].filter(Boolean).join(' '));

describe('the measures of a cell', () => {
  it.each([
    ['宣传场次：≥9场次', ['宣传场次 ≥9场次']],
    ['宣传场次≥9场次', ['宣传场次 ≥9场次']],
    ['宣传场次不少于9场次', ['宣传场次 不少于9场次']],
    ['宣传场次 9场次', ['宣传场次 9场次']],
    ['验收合格率100%', ['验收合格率 100%']],
    ['机柜数量（≥77台）', ['机柜数量 ≥77台']],
    ['补贴农机数量≥150台（套）', ['补贴农机数量 ≥150台（套）']],
    ['社会和谐稳定：有效维护', ['社会和谐稳定 有效维护']],
    ['指标1：宣传场次：≥9场次', ['宣传场次 ≥9场次']],
    ['宣传场次≥9场次；发放资料：≥300份。', ['宣传场次 ≥9场次', '发放资料 ≥300份']],
    ['1.宣传场次≥9场次；2.发放资料≥300份', ['宣传场次 ≥9场次', '发放资料 ≥300份']],
    ['1.宣传场次≥9场次 2.发放资料≥300份', ['宣传场次 ≥9场次', '发放资料 ≥300份']],
    ['宣传场次≥9场次，发放资料≥300份', ['宣传场次 ≥9场次', '发放资料 ≥300份']],
    ['干部、职工培训人次≥300人次', ['干部、职工培训人次 ≥300人次']],
  ])('are told in %s', (text, measures) => {
    expect(split(text)).toEqual(measures);
  });

  it.each([
    '≥9场次',
    '2024年12月底前',
    '及时',
    '完成2个项目',
    '困难群众生活得到保障',
    '宣传场次≥9场次发放资料≥300份',
    '宣传场次：≥9场次，每场≥50人',
    '宣传场次≥9场次；及时',
    '宣传：场次：≥9场次',
  ])('are not in %s', (text) => {
    expect(split(text)).toBeUndefined();
  });

  it('have their second level in front of them below the name of a first', () => {
    const text = '数量指标：建设面积≥1.2万亩；质量指标：验收合格率100%';
    expect(split(text, true)).toEqual(['数量指标 建设面积 ≥1.2万亩', '质量指标 验收合格率 100%']);
    expect(split(text)).toBeUndefined();
  });

  it('stand one a line where each line holds one', () => {
    const text = '维修面积≥120平方米维修门窗≥6扇';
    const lines = (offset: number) => [0, offset].map((each) => ({ offset: each, line: 1 }));
    expect(splitMeasures({ text, lines: lines(11) }, false)?.map(({ name }) => name)).toEqual(['维修面积', '维修门窗']);
    expect(splitMeasures({ text: '维修门窗数量≥6扇', lines: lines(4) }, false)).toEqual([{ name: '维修门窗数量', target: '≥6扇' }]);
  });
});
