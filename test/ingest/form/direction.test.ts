import { describe, expect, it } from 'vitest';
import { extract, rows } from './extract.ts';

/** 指标方向 says which way is better: it is the sign, name or value of no measure. */

const HEAD = ['绩效目标表', '项目名称\t清扫服务', '主管部门\t云溪县环卫处'];
const LEVELS = '一级指标\t二级指标\t三级指标';
const ALONE = [
  `${LEVELS}\t指标性质\t指标值\t度量单位`,
  '产出指标\t数量指标\t车辆数\t正向\t≥10\t辆',
  '产出指标\t成本指标\t车辆费用\t反向\t≤5\t万元',
  '效益指标\t社会效益指标\t市民出行\t正向\t便利\t',
  '满意度指标\t服务对象满意度指标\t市民满意度\t正向指标\t≥90\t%',
];
const BESIDE = [
  `${LEVELS}\t指标性质\t指标值\t度量单位\t指标方向`,
  '产出指标\t数量指标\t车辆数\t≥\t10\t辆\t正向',
  '产出指标\t成本指标\t车辆费用\t≤\t5\t万元\t逆向指标',
  '效益指标\t社会效益指标\t市民出行\t定性\t便利\t\t正向指标',
  '满意度指标\t服务对象满意度指标\t市民满意度\t≥\t90\t%\t正向',
];
const READ = [
  '产出指标|数量指标|车辆数||≥10辆|',
  '产出指标|成本指标|车辆费用||≤5万元|',
  '效益指标|社会效益指标|市民出行||便利|',
  '满意度指标|服务对象满意度指标|市民满意度||≥90%|',
];
const WAYS: readonly (readonly [string, (tabs: string) => string])[] = [
  ['tabs', (tabs) => tabs],
  ['bars', (tabs) => tabs.replace(/\t/g, ' | ')],
  ['blanks, empty cells lost', (tabs) => tabs.replace(/\t+/g, ' ').replace(/ $/gm, '')],
  ['one cell a line, empty cells lost', (tabs) => tabs.replace(/\t+/g, '\n').replace(/^\n/gm, '')],
];

describe('the direction of a measure', () => {
  it.each(WAYS)('takes the place of no other column, alone or beside the sign, in %s', (_name, write) => {
    for (const list of [ALONE, BESIDE]) {
      const [project] = extract(write([...HEAD, ...list].join('\n'))).projects;
      expect(rows(project)).toEqual(READ);
      expect(project?.problems).toEqual([]);
    }
  });
});
