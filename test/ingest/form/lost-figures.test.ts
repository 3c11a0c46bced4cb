import { describe, expect, it } from 'vitest';
import { extract } from './extract.ts';

const form = (...further: readonly string[]) =>
  extract(
    [
      '项目支出绩效自评表',
      '项目名称\t渠道清淤',
      '一级指标\t二级指标\t三级指标\t年度指标值\t实际完成值\t分值\t得分',
      '产出指标\t数量指标\t清淤长度\t≥12公里\t12公里\t100\t100',
      '总分\t\t\t\t\t100\t100.00',
      ...further,
      '',
    ].join('\n'),
  ).projects[0];

const unreadOf = (...further: readonly string[]) => form(...further)?.problems.map(({ code, text }) => `${code} ${text}`);

describe('a figure of a form that no field holds', () => {
  it('is unread, wherever it stands', () => {
    expect(unreadOf('说明：结余38.42万元已上缴。')).toEqual(['unreadableCell 38.42']);
    expect(unreadOf('自评结论：执行率97.02%，调减5.46万元。')).toEqual(['unreadableCell 97.02 5.46']);
  });
  it('is none where it is a date, a telephone number or a scale', () => {
    expect(unreadOf('填报日期\t2024年3月1日', '联系电话\t86680000')).toEqual([]);
    expect(unreadOf('说明：90分以上为优，80分至90分为良，60分以下为差。')).toEqual([]);
  });
});

describe('a total that a form says once more in words', () => {
  it.each([
    ['自评总分：98.60分\t自评等级：优', '98.60分', '优'],
    ['自评得分98.60分，自评等级：优。', '98.60分', '优'],
    ['自评结论：本项目得98.60分，自评为优。', '98.60分', undefined],
  ])('is kept beside it: %s', (line, total, grade) => {
    const project = form(line);
    expect([project?.totalScore?.text, project?.totalScoreAgain?.text]).toEqual(['100.00', total]);
    if (grade !== undefined) expect(project?.gradeWord?.text).toBe(grade);
    expect(project?.problems).toEqual([]);
  });
  it('is none where a grade begins at it', () => {
    expect(form('自评得分90分以上为优，80分至90分为良，60分以下为差。')?.totalScoreAgain).toBeUndefined();
  });
});
