import { describe, expect, it } from 'vitest';
import type { Block } from '../../../src/ingest/block.ts';
import { readBlocks } from '../../../src/ingest/blocks.ts';

/** Tables that a converter left as HTML in text or Markdown. */

const blocksOf = (text: string): readonly Block[] => readBlocks('paper.md', text).blocks;
const shown = (text: string) =>
  blocksOf(text).map((block) =>
    block.kind === 'table' ? block.rows.map(({ cells }) => cells.map((cell) => cell.text).join('|')) : block.text,
  );

const ROWS = [
  '<tr><td>科目</td><td>预算数</td><td>决算数</td></tr>',
  '<tr><td>教育支出</td><td>1,200.00</td><td>1,180.50</td></tr>',
  '<tr><td>合计</td><td>1,200.00</td><td>1,180.50</td></tr>',
];
const READ = ['科目|预算数|决算数', '教育支出|1200.00|1180.50', '合计|1200.00|1180.50'];

describe('a table in HTML', () => {
  it('is the same table on one line, on a line a row and on a line a cell', () => {
    const wide = `<table border="1">${ROWS.join('')}</table>`;
    const rows = ['<table>', '<tbody>', ...ROWS, '</tbody>', '</table>'].join('\n');
    const cells = rows.replace(/></g, '>\n<');
    for (const text of [wide, rows, cells, rows.toUpperCase().replaceAll('</TD>', '')]) expect(shown(text)).toEqual([READ]);
  });

  it('keeps the places of its cells', () => {
    const [table] = blocksOf(`表1 支出表\n<table>\n${ROWS.join('\n')}\n</table>`).filter((block) => block.kind === 'table');
    expect(table?.rows[1]?.cells[2]?.place).toEqual({ file: 'paper.md', line: 4 });
  });

  it('covers rows and columns as its cells say', () => {
    const text = [
      '<table>',
      '<tr><th rowspan="2">科目</th><th colspan="2">本年支出</th></tr>',
      '<tr><th>基本支出</th><th>项目支出</th></tr>',
      '<tr><td>教育支出</td><td>80.00</td><td>20.00</td></tr>',
      '</table>',
    ].join('\n');
    const [table] = blocksOf(text).filter((block) => block.kind === 'table');
    expect(table?.rows.map(({ cells }) => cells.map((cell) => `${cell.text}${cell.colSpan ?? ''}`).join('|'))).toEqual([
      '科目|本年支出2',
      '|基本支出|项目支出',
      '教育支出|80.00|20.00',
    ]);
  });

  it('loses nothing that stands before, between and behind it', () => {
    const text = `支出情况如下：<table><caption>表1 支出表</caption>${ROWS.join('')}</table>以上单位为万元。`;
    expect(shown(text)).toEqual(['支出情况如下：', '表1支出表', READ, '以上单位为万元。']);
    expect(shown(`<table>${ROWS.join('')}`)).toEqual([READ]);
    expect(shown(`<table><tr><td>外</td><td><table>${ROWS.join('')}</table></td></tr></table>`)).toEqual([READ, ['外|']]);
  });

  it('bounds what a cell may cover', () => {
    const text = '<table><tr><td colspan="900000000">科目</td><td rowspan="999999999">1.00</td></tr><tr><td>2.00</td></tr></table>';
    const [table] = blocksOf(text).filter((block) => block.kind === 'table');
    expect(table?.rows[0]?.cells[0]?.colSpan).toBe(257);
    expect(table?.rows).toHaveLength(2);
  });

  it('makes no more cells of what covers the rows below than a table has that is read', () => {
    const far = '<tr><td rowspan="999" colspan="99">水费</td><td>12.50</td></tr>'.repeat(300);
    const [table] = blocksOf(`<table>${far}</table>`).filter((block) => block.kind === 'table');
    expect(Math.max(...(table?.rows ?? []).map(({ cells }) => cells.length))).toBeLessThan(300);
  });

  it('leaves figures that are struck out unread', () => {
    expect(shown('<table><tr><td>合计</td><td><s>12.00</s></td></tr></table>')).toEqual([['合计|<s>12.00</s>']]);
  });
});

it('reads a heading in HTML as one', () => {
  expect(blocksOf('<h3>表1 收支总表</h3>\n单位：万元').at(0)).toMatchObject({ kind: 'heading', text: '表1收支总表' });
});
