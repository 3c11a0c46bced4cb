import { describe, expect, it } from 'vitest';
import { readBlocks } from '../../../src/ingest/blocks.ts';

/** Tables with one cell a line, in papers put together from several files. */

const CELLS = ['项目', '2023年预算数', '2022年预算数', '教育支出', '60.00', '50.00', '合计', '60.00', '50.00'];
const rowsIn = (text: string) =>
  readBlocks('paper.txt', text).blocks.flatMap((block) =>
    block.kind === 'table' ? block.rows.map(({ cells }) => cells.map((cell) => cell.text).join('|')) : [],
  );
const ROWS = ['项目|2023年预算数|2022年预算数', '教育支出|60.00|50.00', '合计|60.00|50.00'];

describe('a table with one cell a line', () => {
  it('ends where the next chapter begins', () => {
    const text = ['单位：万元', ...CELLS, '', '三、支出预算情况', '2023年支出预算60万元。'].join('\n');
    expect(rowsIn(text)).toEqual(ROWS);
    expect(readBlocks('paper.txt', text).blocks).toContainEqual(expect.objectContaining({ kind: 'heading', text: '支出预算情况' }));
  });

  it('stands below a title, too, and in text with tabs elsewhere', () => {
    expect(rowsIn(['表3 支出预算表', ...CELLS, '', '三、支出预算情况'].join('\n'))).toEqual(ROWS);
    const mixed = ['名称\t数量', '车辆\t3', '设备\t2', '表3 支出预算表', ...CELLS, '三、支出预算情况'].join('\n');
    expect(rowsIn(mixed)).toEqual(expect.arrayContaining(ROWS));
  });

  it('may have a total without the code that all other rows have', () => {
    const cells = [
      '科目编码',
      '科目名称',
      '金额',
      '2080502',
      '事业单位离退休',
      '60.00',
      '2210201',
      '住房公积金',
      '40.00',
      '总计',
      '100.00',
    ];
    expect(rowsIn(['支出预算表', ...cells].join('\n'))).toEqual([
      '科目编码|科目名称|金额',
      '2080502|事业单位离退休|60.00',
      '2210201|住房公积金|40.00',
      '|总计|100.00',
    ]);
  });

  it('may have two sides under names that come twice, and blank lines for cells', () => {
    const sides = ['项目', '决算数', '项目', '决算数', '一、事业收入', '80.00', '一、教育支出', '60.00', '', '', '二、其他支出', '25.00'];
    const totals = ['本年收入合计', '80.00', '本年支出合计', '85.00', '年初结转和结余', '10.00', '年末结转和结余', '5.00'];
    expect(rowsIn(['单位：万元', ...sides, ...totals, '总计', '90.00', '总计', '90.00', '', '三、说明'].join('\n'))).toEqual([
      '项目|决算数|项目|决算数',
      '一、事业收入|80.00|一、教育支出|60.00',
      '||二、其他支出|25.00',
      '本年收入合计|80.00|本年支出合计|85.00',
      '年初结转和结余|10.00|年末结转和结余|5.00',
      '总计|90.00|总计|90.00',
    ]);
  });
});
