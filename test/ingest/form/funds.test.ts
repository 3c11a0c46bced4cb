import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../src/ingest/read-document.ts';
import { extract } from './extract.ts';

describe('the unit of a form', () => {
  const lines = (title: string) =>
    [
      ...['部门整体支出绩效自评表', '部门名称', '云溪县某中心', title, '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
      ...['资金总额', '1580.00', '1612.50', '1580.25', '10', '98.00%', '9.80'],
      ...['年度总体目标', '预期目标', '实际完成情况', '扩大覆盖面。', '发放贷款9.8亿元，运行平稳。'],
      ...['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '产出指标', '数量指标', '新增人数'],
      ...['≥6000人', '6230人', '90', '90'],
    ].join('\n');

  it.each(['部门整体支出（万元）', '整体资金投入（单位：万元）', '项目资金（万元）'])(
    'is that of %s, whatever its sentences speak in',
    (title) => {
      const [project] = readDocument('x.txt', new TextEncoder().encode(lines(title))).projects;
      expect(project?.budgeted?.total).toMatchObject({ text: '1612.50', value: { unit: '万元' } });
    },
  );
});

describe('money of several levels of government', () => {
  const read = (...sources: readonly string[]) => {
    const text = `2020年度项目支出绩效自评表
项目名称\t某补助\t\t
项目资金（万元）\t\t年初预算数\t全年预算数\t全年执行数\t分值\t执行率\t得分
\t年度资金总额\t96.48\t96.48\t96.48\t10\t100%\t10
${sources.map((source) => `\t${source}\t—\t—\t—\n`).join('')}一级指标\t二级指标\t三级指标\t年度指标值\t实际完成值\t分值\t得分\t偏差原因分析
产出指标\t数量指标\t人数\t≥130人\t134人\t90\t90\t
`;
    const [project] = readDocument('x.txt', new TextEncoder().encode(text)).projects;
    return Object.entries(project?.spent ?? {}).map(([part, field]) => `${part} ${field?.text}`);
  };

  it('is kept level by level', () => {
    expect(read('其中：中央财政\t60\t60\t60', '自治区财政\t24.48\t24.48\t24.48', '县级财政\t12\t12\t12')).toEqual([
      'total 96.48',
      'central 60',
      'province 24.48',
      'county 12',
    ]);
  });

  it('is the fiscal money where one level alone holds any', () => {
    expect(read('其中：中央财政\t96.48\t96.48\t96.48', '地方资金\t0\t0\t0')).toEqual(['total 96.48', 'fiscal 96.48']);
  });

  it('is left out where one level may be part of another', () => {
    expect(read('其中：中央财政\t60\t60\t60', '地方资金\t36.48\t36.48\t36.48', '县级财政\t12\t12\t12')).toEqual(['total 96.48']);
  });
});

describe('sources of money side by side', () => {
  const LIST = ['一级指标 | 二级指标 | 三级指标 | 指标值', '产出指标 | 数量指标 | 车辆数 | 10辆', '效益指标 | 社会效益指标 | 出行 | 便利'];
  const read = (...funds: readonly string[]) => {
    const text = ['项目绩效目标表', '项目名称 | 街道清扫', '主管部门 | 云溪县环卫处', ...funds, ...LIST, ''].join('\n');
    const [project] = readDocument('x.txt', new TextEncoder().encode(text)).projects;
    const amounts = (column: object | undefined) => Object.entries(column ?? {}).map(([part, field]) => `${part} ${field?.text}`);
    return [...amounts(project?.budgeted), ...amounts(project?.spent).map((each) => `spent ${each}`)];
  };

  it('have their amounts below, in their columns', () => {
    const header = '项目资金来源 | 中央（万元） | 省级（万元） | 本级（万元） | 合计（万元） | 执行数（万元） | 执行率';
    expect(read(header, ' | 4.9 | 18.4 | | 23.3 | 20 | 85.84%')).toEqual(['total 23.3', 'central 4.9', 'province 18.4', 'spent total 20']);
  });

  it('may be divided once more, and are then counted', () => {
    const funds = ['资金情况 | 本年度预计投入（万元） | 财政资金（万元） | 其他', '中央 | 省级 | 市级 | 本级', '7 | 0 | 6 | 0 | 0 | 1'];
    expect(read(...funds)).toEqual(['total 7', 'fiscal 6', 'other 1']);
  });

  it('give the whole alone where one of them is not known', () => {
    expect(read('项目资金来源 | 中央 | 省、地 | 本级 | 合计', ' | 4 | 5 | 1 | 10')).toEqual(['total 10']);
  });
});

describe('a title of the money printed in every row', () => {
  const row = (...cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const SIDE = ['项目资金（万元）', '项目资金（万元）'];
  const all = (text: string) => row(...Array.from({ length: 9 }, () => text));
  const TEXT = [
    all('项目支出绩效自评表'),
    row(...Array.from({ length: 9 }, () => '---')),
    all('（2022年度）'),
    row('项目名称', '项目名称', ...Array.from({ length: 7 }, () => '渠道清淤')),
    row(...SIDE, '', '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'),
    row(...SIDE, '年度资金总额', '25', '24', '22.8', '10', '95.00%', '9.5'),
    row(...SIDE, '其中：本年财政拨款', '20', '20', '18.8', '—', '94.00%', '—'),
    row(...SIDE, '上年结转资金', '5', '4', '4', '—', '100.00%', '—'),
    row('绩效指标', '一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因分析'),
    row('绩效指标', '产出指标（90分）', '数量指标', '清淤长度', '≥60公里', '62公里', '90', '90', ''),
    row(...Array.from({ length: 6 }, () => '总分'), '100', '99.5', ''),
  ].join('\n');
  const [project] = extract(TEXT).projects;

  it('is the label of none', () => {
    expect(project?.spent).toMatchObject({ total: { text: '22.8' }, fiscal: { text: '18.8' }, carriedOver: { text: '4' } });
    expect(project?.spent?.total?.uncertain).toBeUndefined();
  });

  it('does not count as unread, nor does the title of the form', () => {
    expect(project?.problems).toEqual([]);
    expect(project?.cells.read).toBe(project?.cells.recognised);
  });
});

describe('the whole of the money', () => {
  const read = (...money: readonly string[]) => {
    const list = ['一级指标    二级指标    三级指标    指标值', '产出指标    数量指标    改造长度    ≥12公里', ''];
    const [project] = extract(['项目绩效目标表', '项目名称    管网改造', ...money, ...list].join('\n')).projects;
    return [project?.budgeted?.total?.text, project?.budgeted?.fiscal?.text];
  };

  it('may stand beside the title of the money that names its unit', () => {
    expect(read('预算资金情况（万元）    1254.40', '其中：财政资金    1254.40')).toEqual(['1254.40', '1254.40']);
    expect(read('预算资金情况（万元）', '资金总额    1254.40', '其中：财政资金    1000')).toEqual(['1254.40', '1000']);
  });

  it('is no body, where a label is left beside a unit', () => {
    const [project] = extract(
      '项目绩效目标表\n项目名称\t管网改造\n某金额（万元）\t总额：\t24\n一级指标\t二级指标\t三级指标\t指标值\n',
    ).projects;
    expect(project?.reportingUnit).toBeUndefined();
    expect(project?.budgeted?.total?.text).toBe('24');
  });

  it('is that of the column 调整预算 beside 年初预算', () => {
    const rows = ['资金来源\t年初预算\t调整预算\t决算数', '合计\t85\t80\t78', '财政拨款\t85\t80\t78'];
    const list = ['一级指标\t二级指标\t三级指标\t年度指标值\t全年完成值', '产出指标\t数量指标\t巡查次数\t48次\t50次', ''];
    const [project] = extract(['项目支出绩效自评表', '项目名称\t巡查', ...rows, ...list].join('\n')).projects;
    expect([project?.initialBudget?.total?.text, project?.budgeted?.total?.text]).toEqual(['85', '80']);
  });
});

describe('the money of a whole period beside that of the year', () => {
  const LIST = '一级指标\t二级指标\t三级指标\t中期指标值\t年度指标值\n产出指标\t数量指标\t改造长度\t≥36公里\t≥12公里\n';
  const read = (period: string, year: string) => {
    const money = `项目资金（万元）\t实施期资金总额：\t${period}\t年度资金总额：\t${year}\n\t其中：财政拨款\t30.60\t其中：财政拨款\t10.20\n\t其他资金\t0.80\t其他资金\t0.20\n`;
    return extract(`项目绩效目标表\n（2024年度）\n项目名称\t管网改造\n${money}${LIST}`).projects[0];
  };

  it('is kept, each with its own sources', () => {
    const project = read('31.40', '10.40');
    const textsOf = (funds: object | undefined) => Object.values(funds ?? {}).map(({ text }: { readonly text: string }) => text);
    expect([textsOf(project?.periodBudget), textsOf(project?.budgeted)]).toEqual([
      ['31.40', '30.60', '0.80'],
      ['10.40', '10.20', '0.20'],
    ]);
    expect(project?.problems).toEqual([]);
  });
});

describe('a table of sources side by side', () => {
  const form = (number: string, name: string) => `项目支出绩效目标表（${number}）
（2024年度）
项目名称：${name}
金额单位：万元
| 资金总额 | 其中：财政拨款 | 其他资金 |
|---|---|---|
| 100.00 | 80.00 | 20.00 |
年度总体目标：新建24个社区助餐点，为3150名老年人提供就餐服务。
| 一级指标 | 二级指标 | 三级指标 | 指标值 | 权重 |
|---|---|---|---|---|
| 产出指标 | 数量指标 | 新建助餐点数量 | ≥24个 | 50 |
| 满意度指标 | 服务对象满意度指标 | 就餐老人满意度 | ≥92% | 50 |
| 合计 |  |  |  | 100 |
`;

  it('is part of its form, and ends none', () => {
    const text = `云溪县社会事业局2024年预算项目绩效目标\n\n${form('一', '社区助餐')}\n${form('二', '技能培训')}`;
    const { projects } = readDocument('x.md', new TextEncoder().encode(text));
    expect(projects.map(({ name, indicators, goals }) => [name.text, indicators.length, goals.length])).toEqual([
      ['社区助餐', 2, 1],
      ['技能培训', 2, 1],
    ]);
    expect(projects[0]?.budgeted).toMatchObject({ total: { text: '100.00' }, fiscal: { text: '80.00' }, other: { text: '20.00' } });
    expect(projects.flatMap(({ problems }) => problems)).toEqual([]);
  });
});
