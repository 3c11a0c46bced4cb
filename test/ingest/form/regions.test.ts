import { describe, expect, it } from 'vitest';
import { extract } from './extract.ts';

describe('a list with a column for each region', () => {
  const read = (list: readonly (readonly string[])[], write: (cells: readonly string[]) => string) => {
    const head = ['2022年某项补助资金区域绩效目标表', '专项名称    某项补助资金', '省级主管部门    省某厅'];
    const header = ['一级指标', '二级指标', '三级指标', '东丘市', '西丘县', '北丘区'];
    const [project] = extract([...head, ...[header, ...list].map(write), ''].join('\n')).projects;
    return {
      rows: project?.indicators.map(({ level3, target }) => `${level3.text}|${target.text}${target.uncertain === true ? '?' : ''}`),
      problems: project?.problems.map(({ code, text }) => `${code} ${text}`),
    };
  };
  const apart = (cells: readonly string[]) => cells.join('    ');
  const LIST = [
    ['产出指标', '数量指标', '新增学位数', '≥300个', '≥300个', '≥300个'],
    ['效益指标', '社会效益指标', '保教质量', '稳步提升', '稳步提升', '稳步提升'],
  ];

  it.each([apart, (cells: readonly string[]) => cells.join('\t'), (cells: readonly string[]) => `| ${cells.join(' | ')} |`])(
    'has the targets that all of them share',
    (write) => {
      expect(read(LIST, write)).toEqual({ rows: ['新增学位数|≥300个', '保教质量|稳步提升'], problems: [] });
    },
  );

  it('may name them in a second line, below the name of the target that spans them', () => {
    const grid = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
    const upper = ['一级指标', '二级指标', '三级指标', '区域目标值', '', ''];
    const lower = ['', '', '', '东丘市', '西丘县', '北丘区'];
    const text = ['2022年某项补助资金区域绩效目标表', '专项名称 | 某项补助资金', ...[upper, lower, ...LIST].map(grid), ''].join('\n');
    const [project] = extract(text).projects;
    expect(project?.indicators.map(({ level3, target }) => `${level3.text}|${target.text}`)).toEqual([
      '新增学位数|≥300个',
      '保教质量|稳步提升',
    ]);
    expect(project?.problems).toEqual([]);
  });

  it('is unsure of a target where another region has a different one, and says which was not read', () => {
    const [first = [], ...more] = LIST;
    expect(read([[...first.slice(0, -1), '≥200个'], ...more], apart)).toEqual({
      rows: ['新增学位数|≥300个?', '保教质量|稳步提升'],
      problems: ['unreadableCell ≥200个'],
    });
  });
});
