import { expect, it } from 'vitest';
import { extract } from './extract.ts';

const form = (title: string, ...above: readonly string[]) =>
  [
    title,
    ...above,
    '项目名称\t路灯维修',
    '主管部门\t柏庄镇人民政府',
    '一级指标\t二级指标\t三级指标\t年度指标值\t实际完成值\t分值\t得分',
    '产出指标\t数量指标\t维修路灯\t≥80盏\t80盏\t50\t50',
    '效益指标\t社会效益\t照明覆盖率\t≥90%\t95%\t30\t30',
    '满意度指标\t满意度\t居民满意度\t≥90%\t92%\t20\t20',
    '总分\t\t\t\t\t100\t100',
  ].join('\n');

it.each([
  ['under the title', form('项目支出绩效自评表', '（2019年度）'), '（2019年度）', 2],
  ['in the title', form('2019年度项目支出绩效自评表'), '2019年度项目支出绩效自评表', 1],
])('keeps where the year of a form is printed: %s', (_name, text, printed, line) => {
  const [project] = extract(text).projects;
  expect(project).toMatchObject({ year: 2019, yearLine: { text: printed, place: { line } } });
});
