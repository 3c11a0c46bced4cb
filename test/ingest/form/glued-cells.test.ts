import { expect, it } from 'vitest';
import { readDocument } from '../../../src/ingest/read-document.ts';

const read = (header: string, list: string) => {
  const head =
    '街道清扫资金绩效目标表（2024年度）项目名称街道清扫经费主管部门云溪县环卫处资金情况（万元）资金总额：46其中：财政拨款46其他资金总体目标街道整洁，方便市民出行绩效指标';
  const [project] = readDocument('x.txt', new TextEncoder().encode(`${head}一级指标二级指标三级指标${header}${list}\n`)).projects;
  return project?.indicators.map(({ level3, target }) => `${level3.text}|${target.text}`);
};

it('cuts a value in words off its name where it takes up the beginning of it', () => {
  const list = '产出指标数量指标清扫车辆≥10辆效益指标社会效益指标不发生重大交通事故不发生满意度指标服务对象满意度指标市民满意度≥90%';
  expect(read('指标值', list)).toEqual(['清扫车辆|≥10辆', '不发生重大交通事故|不发生', '市民满意度|≥90%']);
});

it('takes a word that is repeated for every region once', () => {
  const list =
    '产出指标数量指标清扫车辆反映车辆情况≥10辆≥10辆≥10辆效益指标社会效益指标市民出行便利程度反映出行情况便利便利便利满意度指标服务对象满意度指标市民满意度反映满意情况≥90%≥90%≥90%';
  expect(read('指标解释区域目标值', list)).toEqual(['清扫车辆|≥10辆', '市民出行便利程度|便利', '市民满意度|≥90%']);
});
