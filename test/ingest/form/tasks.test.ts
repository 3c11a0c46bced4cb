import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../src/ingest/read-document.ts';
import { recordToLine } from '../../../src/ingest/write-records.ts';
import { readRecords } from '../../../src/model/read-record.ts';
import type { Funds, Project, TaskMoney } from '../../../src/model/record.ts';

const HEAD = '2024年部门整体支出绩效目标表\n部门（单位）名称 | 云溪县水务局 | | | | 单位：万元';
const REST = `年度目标 | 管好水资源
年度绩效指标 | 一级指标 | 二级指标 | 三级指标 | 绩效标准 | 指标值
 | 产出指标 | 数量指标 | 巡查河道次数 | 计划标准 | ≥30次
 | 效益指标 | 社会效益指标 | 供水保证率 | 计划标准 | ≥95%
 | 满意度指标 | 服务对象满意度指标 | 群众满意度 | 计划标准 | ≥90%`;

const readText = (text: string): Project | undefined => readDocument('x.txt', new TextEncoder().encode(text)).projects[0];
const formOf = (...rows: readonly string[]): Project | undefined => readText([HEAD, ...rows, REST].join('\n'));

const fundsOf = (name: string, funds: Funds | undefined): string[] =>
  Object.entries(funds ?? {}).map(([part, field]) => `${name}${part} ${field.text}${field.value?.unit}`);
const moneyOf = ({ budgeted, spent, executionRate, share }: TaskMoney): string =>
  [
    ...fundsOf('', budgeted),
    ...fundsOf('spent ', spent),
    ...(executionRate === undefined ? [] : [`rate ${executionRate.text}`]),
    ...(share === undefined ? [] : [`share ${share.text}`]),
  ].join(', ');
const tasksOf = (project: Project | undefined): readonly string[] =>
  (project?.tasks ?? []).map((task) => `${task.name.text}: ${moneyOf(task)}`);
const isWhollyRead = (project: Project | undefined): boolean =>
  project !== undefined && project.cells.read === project.cells.recognised && project.problems.length === 0;

describe('the tasks of a department with their money', () => {
  it('have their total and its parts in columns', () => {
    const project = formOf(
      '年度工作任务 | 任务名称 | 主要内容 | 预算金额（万元） | 其中：财政拨款 | 其他资金',
      ' | 任务1：水资源调查 | 调查水源，补助12.5万元 | 150.00 | 140.00 | 10.00',
      ' | 任务2：河道巡查 | 巡查30次 | 60.00 | 60.00 | ',
      ' | 合计 | | 210.00 | 200.00 | 10.00',
    );
    expect(tasksOf(project)).toEqual([
      '任务1：水资源调查: total 150.00万元, fiscal 140.00万元, other 10.00万元',
      '任务2：河道巡查: total 60.00万元, fiscal 60.00万元',
    ]);
    expect(moneyOf(project?.tasksTotal ?? {})).toBe('total 210.00万元, fiscal 200.00万元, other 10.00万元');
    expect(project?.tasks?.map(({ content, place }) => [content?.text, place?.line])).toEqual([
      ['调查水源，补助12.5万元', 4],
      ['巡查30次', 5],
    ]);
    expect(project?.indicators).toHaveLength(3);
    expect(isWhollyRead(project)).toBe(true);
  });

  it('have lost the title that spans their rows', () => {
    const project = formOf(
      '年度工作任务 | 任务名称 | 主要内容 | 完成情况 | 其中：财政拨款 | |',
      '水资源调查 | 调查水源 | 已完成 | 140.00 | | |',
      '河道巡查 | 巡查河道 | 已完成 | 60.00 | | |',
      '合计 | | | 200.00 | | |',
    );
    expect(tasksOf(project)).toEqual(['水资源调查: fiscal 140.00万元', '河道巡查: fiscal 60.00万元']);
    expect(moneyOf(project?.tasksTotal ?? {})).toBe('fiscal 200.00万元');
    expect(isWhollyRead(project)).toBe(true);
  });

  it('have parts in a second row of headers, of budget and spending', () => {
    const project = formOf(
      '年度主要任务 | 任务名称 | 预算数 | | | 执行数 | |',
      ' | | 小计 | 财政拨款 | 其他资金 | 小计 | 财政拨款 | 其他资金',
      ' | 水资源调查与评价工 | 150 | 140 | 10 | 100 | 90 | 10',
      ' | 作 | | | | | |',
      ' | 河道巡查 | 60 | 60 | | 50 | 50 |',
    );
    expect(tasksOf(project)).toEqual([
      '水资源调查与评价工作: total 150万元, fiscal 140万元, other 10万元, spent total 100万元, spent fiscal 90万元, spent other 10万元',
      '河道巡查: total 60万元, fiscal 60万元, spent total 50万元, spent fiscal 50万元',
    ]);
    expect(isWhollyRead(project)).toBe(true);
  });

  it('have their total in the first row, and the unit in the title', () => {
    const project = formOf(
      '年度工作任务（单位：元） | 工作任务 | 主要内容 | 财政拨款 | 其他资金 | 合计',
      ' | 合计 | | 2000000 | 100000 | 2100000',
      ' | 水资源调查 | 调查水源 | 1500000 | | 1500000',
      ' | 河道巡查 | 巡查河道 | 500000 | 100000 | 600000',
    );
    expect(tasksOf(project)).toEqual([
      '水资源调查: fiscal 1500000元, total 1500000元',
      '河道巡查: fiscal 500000元, other 100000元, total 600000元',
    ]);
    expect(moneyOf(project?.tasksTotal ?? {})).toBe('fiscal 2000000元, other 100000元, total 2100000元');
  });

  it('have a rate beside their spending, between tabs', () => {
    const text = `云溪县水务局部门整体支出绩效自评表
部门名称\t云溪县水务局
年度主要任务完成情况\t任务名称\t完成情况\t预算数（万元）\t执行数（万元）\t执行率
\t水资源调查\t已完成\t189.57\t180.00\t94.95%
\t河道巡查\t已完成\t156.76\t156.76\t100%
\t合计\t\t346.33\t336.76\t97.24%
一级指标\t二级指标\t三级指标\t年度指标值\t实际完成值\t分值\t得分
产出指标\t数量指标\t巡查次数\t≥30次\t32次\t90\t90
满意度指标\t服务对象满意度指标\t满意度\t≥90%\t95%\t10\t10
总分\t\t\t\t\t100\t100`;
    const project = readText(text);
    expect(tasksOf(project)).toEqual([
      '水资源调查: total 189.57万元, spent total 180.00万元, rate 94.95%',
      '河道巡查: total 156.76万元, spent total 156.76万元, rate 100%',
    ]);
    expect(project?.tasks?.map(({ completion }) => completion?.text)).toEqual(['已完成', '已完成']);
    expect(isWhollyRead(project)).toBe(true);
  });

  describe('one cell a line', () => {
    const linesOf = (...tasks: readonly string[]): Project | undefined =>
      readText(
        [
          ...['2024年部门整体支出绩效目标表', '部门名称', '云溪县水务局', '预算总额（万元）', '750.90', '年度主要任务'],
          ...['任务名称', '预算金额', '占项目支出比重', ...tasks, '年度总体目标', '目标1：管好水资源，供水保证率达到95%以上。'],
          ...['一级指标', '二级指标', '三级指标', '指标值', '产出指标', '数量指标', '巡查河道次数', '≥30次', '质量指标', '合格率', '=100%'],
          ...['效益指标', '社会效益指标', '供水保证率', '≥95%', '满意度指标', '服务对象满意度指标', '群众满意度', '≥90%'],
        ].join('\n'),
      );

    it('have a cell for every column', () => {
      const project = linesOf('水资源调查', '96.40', '40.00%', '河道巡查', '144.60', '60.00%', '合计', '241.00', '100.00%');
      expect(tasksOf(project)).toEqual(['水资源调查: total 96.40万元, share 40.00%', '河道巡查: total 144.60万元, share 60.00%']);
      expect(moneyOf(project?.tasksTotal ?? {})).toBe('total 241.00万元, share 100.00%');
      expect(isWhollyRead(project)).toBe(true);
    });

    it('are not read where a cell is lost', () => {
      const project = linesOf('水资源调查', '96.40', '河道巡查', '144.60', '60.00%', '合计', '241.00', '100.00%');
      expect(project?.tasks).toBeUndefined();
      expect(project?.tasksTotal).toBeUndefined();
      expect(isWhollyRead(project)).toBe(false);
    });
  });

  it('are not read where a cell may be of several columns', () => {
    const project = formOf(
      '年度主要任务 | 任务名称 | 主要内容 | 预算金额 | 财政拨款 | 其他资金',
      '水资源调查 | 150 | 140 | 10',
      '河道巡查 | 巡查河道 | 60 | 60',
      '节水宣传 | 宣传12场 | 60 | 60 | 0',
      '合计 | 270 | 260 | 10',
    );
    expect(tasksOf(project)).toEqual(['节水宣传: total 60万元, fiscal 60万元, other 0万元']);
    expect(project?.problems.map(({ code, subject, place }) => `${code} ${subject} ${place?.line}`)).toEqual([
      'unreadableRow tasks 4',
      'unreadableRow tasks 5',
    ]);
  });

  it('are texts where no column is of money', () => {
    const project = formOf(
      '年度主要任务 | 任务名称 | 主要内容 | 完成情况',
      ' | 水资源调查 | 调查水源 | 已完成',
      ' | 河道巡查 | 巡查30次 | 已完成',
    );
    expect(tasksOf(project)).toEqual(['水资源调查: ', '河道巡查: ']);
    expect(isWhollyRead(project)).toBe(true);
  });

  it('are the same in a normalized record', () => {
    const project = formOf(
      '年度工作任务 | 任务名称 | 主要内容 | 预算金额 | 执行数 | 占比',
      ' | 水资源调查 | 调查水源 | 150.00 | 140.00 | 71.43%',
      ' | 河道巡查 | 巡查河道 | 60.00 | 60.00 | 28.57%',
      ' | 合计 | | 210.00 | 200.00 | 100%',
    );
    if (project === undefined) throw new Error('no form');
    const [again] = readRecords(JSON.parse(recordToLine(project)), { file: 'x.txt' }).records;
    expect(again).toMatchObject({ tasks: project.tasks, tasksTotal: project.tasksTotal, cells: project.cells });
  });
});
