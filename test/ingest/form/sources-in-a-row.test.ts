import { describe, expect, it } from 'vitest';
import { extract } from './extract.ts';

const LIST = '一级指标\t二级指标\t三级指标\t预期指标值\t分值\t自评得分\t实际完成值\n产出指标\t数量指标\t巡查次数\t12次\t90\t90\t12次\n';

const partsOf = (text: string) =>
  Object.entries(extract(text).projects[0]?.budgeted ?? {}).map(([part, field]) => `${part} ${field?.text}`);

describe('sources of the money that stand in one row or one cell', () => {
  it('are those of the first column, where the row names each once', () => {
    const text = `项目绩效自评表\n项目名称\t河道巡查\t填报单位\t云溪县水利局\n预算执行情况（万元）\n预算数\t286.00\t到位数\t286.00\t执行数\t271.70\n其中：市级资金\t180.00\t区级资金\t106.00\t预算执行率\t95.00%\n${LIST}`;
    expect(partsOf(text)).toEqual(['total 286.00', 'prefecture 180.00', 'county 106.00']);
    expect(extract(text).projects[0]).toMatchObject({ executionRate: { text: '95.00%' }, received: { total: { text: '286.00' } } });
  });

  it('are those of the column above, where the row names one again', () => {
    const text = `项目绩效自评表\n项目名称\t河道巡查\t填报单位\t云溪县水利局\n预算数\t286.00\t到位数\t286.00\t执行数\t271.70\n其中：财政资金\t286.00\t其中：财政资金\t286.00\t其中：财政资金\t271.70\n${LIST}`;
    expect(partsOf(text)).toEqual(['total 286.00', 'fiscal 286.00']);
    expect(extract(text).projects[0]?.spent).toMatchObject({ fiscal: { text: '271.70' } });
  });

  it('are read behind 资金来源', () => {
    const text = `项目支出绩效目标表\n项目名称：河道巡查\n预算金额：95.25万元\n资金来源：财政拨款44.08万元，其他资金51.17万元\n一级指标\t二级指标\t三级指标\t指标值\n产出指标\t数量指标\t巡查次数\t≥12次\n`;
    expect(partsOf(text)).toEqual(['total 95.25万元', 'fiscal 44.08万元', 'other 51.17万元']);
  });
});

describe('a header 一级 | 指标', () => {
  it('names two columns where nothing else names the measure', () => {
    const text =
      '部门整体支出绩效自评表\n填报单位：云溪县档案局\n| 一级 | 指标 | 目标值 | 完成值 | 分值 | 得分 |\n|---|---|---|---|---|---|\n| 履职产出 | 编研成果 | ≥4种 | 4种 | 100 | 100 |\n';
    expect(extract(text).projects[0]?.indicators.map(({ level1, level3 }) => `${level1.text} ${level3.text}`)).toEqual([
      '履职产出 编研成果',
    ]);
  });
});
