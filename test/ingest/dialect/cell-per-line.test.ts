import { describe, expect, it } from 'vitest';
import { readBlocks } from '../../../src/ingest/blocks.ts';
import { rowsOf, show, tablesOf, tabs } from './show.ts';

const HEADER = '→一级指标\n→二级指标\n→三级指标\n→指标值\n';
const FORM = `${HEADER}
→产出指标
→数量指标
→培训次数
→≥3次

→
→质量指标
→合格率
→≥95%

→满意度指标
→服务对象满意度
→满意度
→≥90%
`;

describe('one cell a line', () => {
  it('ends a row at an empty line and keeps lone tabs as empty cells', () => {
    expect(rowsOf(tabs(FORM))).toEqual([
      ['一级指标', '二级指标', '三级指标', '指标值'],
      ['产出指标', '数量指标', '培训次数', '≥3次'],
      ['', '质量指标', '合格率', '≥95%'],
      ['满意度指标', '服务对象满意度', '满意度', '≥90%'],
    ]);
  });

  it('ends the table at two empty lines', () => {
    const blocks = readBlocks('f', tabs(`→绩效目标\n→保障运转\n\n\n\n${FORM}`)).blocks;
    expect(blocks.map((block) => [block.kind, block.place.line])).toEqual([
      ['table', 1],
      ['table', 6],
    ]);
  });

  it('goes on with a cell on lines without a tab', () => {
    const text = tabs('→绩效目标\n→1.保障办公运转10\n2.提高效率。\n\n→项目名称\n→印刷费\n\n→项目编码\n→A1\n');
    expect(rowsOf(text)[0]).toEqual(['绩效目标', '1.保障办公运转10 2.提高效率。']);
    const cell = readBlocks('f', text).blocks[0];
    expect(cell?.kind === 'table' && cell.rows[0]?.cells[1]?.place).toEqual({ file: 'f', line: 2, endLine: 3 });
  });

  it.each([
    ['2.网络运行费绩效目标表', 'H3 20 2.|网络运行费绩效目标表'],
    ['[bookmark: _Toc1]2.网络运行费绩效目标表{ TC 2、网络 \\f C \\l 1 }', 'H3 20 2.|网络运行费绩效目标表'],
    [' 七、国有资产信息', 'H1 20 七、|国有资产信息'],
    ['无此项公开内容，空表列示。', 'P 20 无此项公开内容，空表列示。'],
  ])('does not swallow %j into the cell above it', (line, expected) => {
    const text = tabs(`${FORM.trimEnd()}\n${line}\n`);
    expect(show(text).at(-1)).toBe(expected);
    expect(rowsOf(text).at(-1)?.at(-1)).toBe('≥90%');
  });

  it('ends a table at the chapter that follows the last one, whatever its name', () => {
    const text = tabs(`一、概述\n\n二、有关表格\n→甲\n→乙\n\n→丙\n→丁\n三、后续安排\n正文如下。\n`);
    expect(show(text)).toContain('H1 9 三、|后续安排');
  });

  it('rejoins a row that an empty line inside a cell has split, and says so', () => {
    const text = tabs(FORM.replace('→满意度\n→≥90%', '→满意度\n\n→≥90%'));
    const document = readBlocks('f', text);
    expect(rowsOf(text)).toEqual(rowsOf(tabs(FORM)));
    expect(document.problems).toEqual([{ code: 'splitRow', text: '≥90%', place: { file: 'f', line: 16, endLine: 20 } }]);
  });

  it('rejoins a cell that goes on below an empty line', () => {
    const text = tabs(FORM.replace('→满意度\n→≥90%', '→满意\n\n度\n→≥90%'));
    expect(rowsOf(text).at(-1)).toEqual(['满意度指标', '服务对象满意度', '满意度', '≥90%']);
  });

  it('leaves caption rows above the first whole row alone', () => {
    const rows = tablesOf(
      tabs(
        '→固定资产情况表\n\n→编制部门：局\n→截止时间：2021年12月31日\n\n→项目\n→数量\n→价值\n\n→车辆\n→3\n→51.28\n\n→其他\n→142\n→155.06\n',
      ),
    );
    // What stands above the columns is no part of their table, and each of its rows is whole.
    expect(rows.map((table) => table.map((row) => row.length))).toEqual([
      [1, 2],
      [3, 3, 3],
    ]);
  });
});
