import { describe, expect, it } from 'vitest';
import { readBlocks } from '../../../src/ingest/blocks.ts';
import { readDocument } from '../../../src/ingest/read-document.ts';

describe('page margins', () => {
  const PAGES = `某某中学2020年度单位决算公开

某某中学2020年度单位决算公开          第 1 页

一、收入支出决算总体情况

2020年度支出总计3845.62万元，其中：本年支出合计3820.15万元，结余分配0万元，年末结
某某中学2020年度单位决算公开          第 2 页
转和结余25.47万元。

— 3 —
二、收入决算情况
本年收入合计3812.40万元。
`;

  it('are taken out, and a sentence they cut in two is put together', () => {
    const { blocks } = readBlocks('x.txt', PAGES);
    expect(blocks.map((block) => (block.kind === 'table' ? '' : block.text))).toEqual([
      '某某中学2020年度单位决算公开',
      '收入支出决算总体情况',
      '2020年度支出总计3845.62万元，其中：本年支出合计3820.15万元，结余分配0万元，年末结转和结余25.47万元。',
      '收入决算情况',
      '本年收入合计3812.40万元。',
    ]);
    const [sentence] = blocks.filter((block) => block.kind === 'paragraph');
    expect(sentence?.kind === 'paragraph' && sentence.lines.map((each) => each.line)).toEqual([7, 9]);
  });
});

describe('Markdown', () => {
  it('marks headings with hashes, which are no part of them', () => {
    const { blocks } = readBlocks('x.txt', '# 2021年度某某局部门预算公开\n\n## 收入情况\n\n收入预算10万元。\n');
    expect(blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []))).toEqual(['2021年度某某局部门预算公开', '收入情况']);
  });
});

describe('cells one a line', () => {
  const FORM = `项目支出绩效目标申报表
项目名称
水库维修
资金总额（万元）：
10
年度目标
完成2座水库维修，
确保安全度汛。
一级指标
二级指标
三级指标
指标值
产出指标
数量指标
维修水库数量
2座
满意度指标
服务对象满意度指标
群众满意度
≥90%
填报人：某某
`;

  it('join a goal on two lines, and end at the signature', () => {
    const [project] = readDocument('x.txt', new TextEncoder().encode(FORM)).projects;
    expect(project?.goals.map((goal) => goal.text)).toEqual(['完成2座水库维修，确保安全度汛。']);
    expect(project?.indicators.map((row) => row.target.text)).toEqual(['2座', '≥90%']);
    expect(project?.problems).toEqual([]);
  });
});

describe('a header of funds with the amounts below', () => {
  it('is no row of labels and amounts by turns', () => {
    const text = `2022年度项目支出绩效自评结果
项目名称：环境整治
资金情况（单位：万元）
预算数    到位数    执行数    执行率
600       600       588       98%
一级指标  二级指标  三级指标  年度指标值  实际完成值  分值  得分
产出指标  数量指标  改造厕所数量  ≥2000座  2010座  90  90
预算执行率  预算执行率  预算执行率  100%  98%  10  9.8
总分  100  99.8
`;
    const [project] = readDocument('x.txt', new TextEncoder().encode(text)).projects;
    expect([project?.budgeted, project?.received, project?.spent].map((funds) => funds?.total?.text)).toEqual(['600', '600', '588']);
    expect(project?.executionRate?.text).toBe('98%');
  });
});

describe('titles between the parts of a form', () => {
  it('do not run on from the row above', () => {
    const text = `2022年度项目支出绩效自评表
单位：万元
项目名称\t助学金\t项目编码\t4200
一、预算执行情况（10分）
\t预算数（A）\t执行数（B）\t执行率（B/A）\t得分（10分×执行率）
年度财政资金总额\t86.4\t82.08\t95%\t9.5
二、绩效指标（90分）
一级指标\t二级指标\t三级指标\t分值\t年初目标值（A）\t实际完成值（B）\t得分
产出指标\t数量指标\t资助人数\t90\t≥1440人次\t1440人次\t90
总分\t\t\t\t\t\t99.5
`;
    const [project] = readDocument('x.txt', new TextEncoder().encode(text)).projects;
    expect(project?.executionScore?.value).toEqual({ points: 9.5, decimals: 1 });
    expect(project?.problems).toEqual([]);
  });
});

describe('rows that blanks separate', () => {
  it('have no cell for the side heading of the header, and are not cut off at the end of the text', () => {
    const text = `部门整体支出绩效目标表（2023年）
项目名称    街道运转
年度绩效指标    一级指标    二级指标    三级指标    指标值
产出指标    数量指标    整治小巷    ≥12条
质量指标    网格覆盖率    100%
时效指标    任务完成及时率    ≥95%
满意度指标    服务对象满意度指标    居民满意度    ≥90%
`;
    const [project] = readDocument('x.txt', new TextEncoder().encode(text)).projects;
    expect(project?.cutOff).toBeUndefined();
    expect(project?.indicators.map((row) => [row.level2.text, row.target.text])).toEqual([
      ['数量指标', '≥12条'],
      ['质量指标', '100%'],
      ['时效指标', '≥95%'],
      ['服务对象满意度指标', '≥90%'],
    ]);
  });
});
