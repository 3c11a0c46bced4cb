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
});
