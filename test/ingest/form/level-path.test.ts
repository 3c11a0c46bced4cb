import { describe, expect, it } from 'vitest';
import { extract, rows } from './extract.ts';

const HEAD = ['项目支出绩效目标表', '| 项目名称 | 清扫服务 | 主管部门 | 云溪县环卫处 |', '|---|---|---|---|'];
const READ = [
  '产出指标|数量指标|车辆数||≥10辆|',
  '产出指标|质量指标|按时/准点率||≥95%|',
  '满意度指标|服务对象满意度指标|市民满意度||≥90%|',
];

describe('levels that stand in one cell with the name of the measure', () => {
  for (const divider of ['—', '-', '/', ' > ', '→', '·'])
    it(`reads them divided by ${divider.trim()}`, () => {
      const path = (...names: readonly string[]) => names.join(divider);
      const lines = [
        ...HEAD,
        '| 指标 | 指标值 | 权重 |',
        '|---|---|---|',
        `| ${path('产出指标', '数量指标', '车辆数')} | ≥10辆 | 30 |`,
        `| ${path('产出指标', '质量指标', '按时/准点率')} | ≥95% | 40 |`,
        `| ${path('满意度指标', '服务对象满意度指标', '市民满意度')} | ≥90% | 20 |`,
      ];
      expect(rows(extract(lines.join('\n')).projects[0])).toEqual(READ);
    });

  it('reads bare levels in front of a dot, and leaves measures that hold a dash alone', () => {
    const cells = [
      ['考核内容', '目标', '完成', '权重', '自评', '说明'],
      ['产出·车辆数', '≥10辆', '12辆', '40', '40.0', '完成'],
      ['效益·成本-效益比', '≥1.2', '1.1', '40', '36.7', '收入下降'],
      ['满意·市民满意度', '≥90%', '1.35万人次', '20', '20.0', '完成'],
    ];
    const wide = (text: string) => [...text].reduce((sum, each) => sum + (/[\p{Script=Han}·]/u.test(each) ? 2 : 1), 0);
    const front = ['2023年度项目支出绩效自评表', '自评项目：清扫服务   承担单位：云溪县环卫处', ''];
    const bars = cells.map((row) => `| ${row.join(' | ')} |`);
    const spaced = cells.map((row) => row.map((text) => text + ' '.repeat(Math.max(1, 24 - wide(text)))).join(''));
    for (const lines of [bars, spaced]) {
      const [project] = extract([...front, ...lines, ''].join('\n')).projects;
      expect(project?.name.text).toBe('清扫服务');
      expect(project?.indicators.map(({ level1, level3, actual }) => `${level1.text} ${level3.text} ${actual?.text ?? ''}`)).toEqual([
        '产出 车辆数 12辆',
        '效益 成本-效益比 1.1',
        '满意 市民满意度 1.35万人次',
      ]);
    }
  });
});
