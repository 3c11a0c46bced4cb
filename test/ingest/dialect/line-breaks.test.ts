import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../../src/ingest/block.ts';
import { readBlocks } from '../../../src/ingest/blocks.ts';
import { BREAKERS, breakLines } from '../variants/broken-lines.ts';
import { show } from './show.ts';

const TEXTS = 'test/rules/texts';
const SAMPLES = ['samples/clean-disclosure/water-bureau-2024.txt', 'samples/faulty-self-evaluations/water-bureau-2023.txt'];
/** One of the texts has page margins of its own, which nothing may break. */
const files = [...readdirSync(TEXTS).map((name) => `${TEXTS}/${name}`), ...SAMPLES].filter((file) => !file.includes('school'));

function texts(blocks: readonly Block[]): string[] {
  return blocks.map((block) => {
    if (block.kind === 'table') return block.rows.map((row) => row.cells.map((cell) => cell.text).join('|')).join('\n');
    return block.kind === 'heading' ? `# ${block.number ?? ''}${block.text}` : block.text;
  });
}

/** Where the indent is gone a full line that ends a sentence may end a paragraph too: its words are the same, not its paragraphs. */
const sections = (parts: readonly string[]) => parts.join('').split('# ');

describe('text with hard line breaks', () => {
  for (const breaker of BREAKERS) {
    it(`reads as the same text without them: ${breaker.name}`, () => {
      for (const file of files) {
        const text = readFileSync(file, 'utf8');
        const plain = texts(readBlocks('f', text).blocks);
        const read = texts(readBlocks('f', breakLines(text, breaker)).blocks);
        // Where empty lines stand between all lines, none tells one table from the next.
        if (breaker.spaced === true && file.startsWith('samples')) continue;
        if (breaker.indentLost === true) expect(sections(read), file).toEqual(sections(plain));
        else expect(read, file).toEqual(plain);
      }
    });
  }

  it('keeps the line of each part of a paragraph', () => {
    const text = [
      '一、收入情况',
      '　　2023年度收入合计1200.00万元，其中：财政拨款收入1100.0',
      '0万元，占91.67%；事业收入50.00万元，占4.17%；其他收入50.00万',
      '',
      '- 3 -',
      '',
      '元，占4.17%。收入比上年增加，主要原因是人员增加，项目也增加了。',
    ].join('\n');
    const paragraph = readBlocks('f', text).blocks[1];
    expect(paragraph?.kind === 'paragraph' && paragraph.text).toBe(
      '2023年度收入合计1200.00万元，其中：财政拨款收入1100.00万元，占91.67%；事业收入50.00万元，占4.17%；其他收入50.00万元，占4.17%。收入比上年增加，主要原因是人员增加，项目也增加了。',
    );
    expect(paragraph?.kind === 'paragraph' && paragraph.lines.map(({ line }) => line)).toEqual([2, 3, 7]);
  });

  it('puts numbers, years and names together that a break cut', () => {
    const joined = [
      ['本单位2023年度收入合计12.3', '万元，比上年增加。', '本单位2023年度收入合计12.3万元，比上年增加。'],
      ['与上年相比增加20.00万元，主要原因是2', '023年人员增加。', '与上年相比增加20.00万元，主要原因是2023年人员增加。'],
      [
        '一般公共服务支出（类）财政事务（',
        '款）行政运行（项）支出10万元。',
        '一般公共服务支出（类）财政事务（款）行政运行（项）支出10万元。',
      ],
      ['机关运行经费支出80.00万元，比上年减少5.00万元，', '降低5.88%。', '机关运行经费支出80.00万元，比上年减少5.00万元，降低5.88%。'],
    ];
    for (const [first, second, whole] of joined) expect(show(`${first}\n${second}\n`)).toEqual([`P 1-2 ${whole}`]);
  });

  it('puts a pasted paragraph together in a text whose lines are paragraphs', () => {
    const whole =
      '2024年，我部门机关运行经费共计安排104.2万元，主要用于：办公费18.6万元、水费1.45万元、电费7.9万元、邮电费4.25万元、其他费用72万元。';
    const pasted = (whole.match(/.{1,30}/gu) ?? []).join('\n');
    const other = `${whole}与上年相比增加3.00万元，主要原因是人员增加，办公费、水费、电费都有增加，其他费用没有增加。`;
    expect(show(`${other}\n${pasted}\n${other}\n`).map((line) => line.replace(/^P \S+ /, ''))).toEqual([other, whole, other]);
    // Lines of different widths are paragraphs whose ends were forgotten.
    const items = [
      '本年收入合计100.00万元，与上年相比增加，见下表',
      '本年支出合计100.00万元，与上年相比持平，没有任何增减，见下表',
      '都有说明。',
    ];
    expect(show(`${other}\n${items.join('\n')}\n${other}\n`)).toHaveLength(5);
  });

  it('puts a side of the accounts and its sum together', () => {
    expect(show('2024年度收入总计34.56万元，支出\n总计34.56万元。\n')).toEqual(['P 1-2 2024年度收入总计34.56万元，支出总计34.56万元。']);
  });

  it('leaves titles, list items and cells apart', () => {
    const cells = [
      '项目',
      '决算数',
      '一、一般公共预算财政拨款收入',
      '9746.50',
      '二、政府性基金预算财政拨款收入',
      '本年收入合计',
      '9746.50',
    ];
    expect(show(`${cells.join('\n')}\n`)).toEqual([
      'T 1-7',
      '项目 / 决算数',
      '一、一般公共预算财政拨款收入 / 9746.50',
      '二、政府性基金预算财政拨款收入',
      '本年收入合计 / 9746.50',
    ]);
    const titles = [
      '云溪县水务局',
      '2023年度部门决算',
      '第一部分 部门概况',
      '一、主要职责',
      '负责全县水务工作。',
      '二、机构设置',
      '内设股室8个。',
    ];
    expect(show(`${titles.join('\n')}\n`)).toHaveLength(titles.length);
    const items = ['公用经费包括：', '办公费10.00万元；', '印刷费2.00万元；', '水费1.00万元。'];
    expect(show(`${items.join('\n')}\n`)).toHaveLength(items.length);
  });

  it('leaves rows of figures between broken lines alone', () => {
    const sentence = '云溪县水务局2023年度收入合计1200.00万元，与上年相比增加100.00万元，增长9.09%，主要原因是人员增加和项目增加。';
    const broken = breakLines(`${sentence}\n${sentence}`, { name: '', width: 50, indent: true });
    const rows = [
      '科目名称    本年支出合计    基本支出    项目支出',
      '住房保障支出    445.69    445.69    0.00',
      '合计    445.69    445.69    0.00',
    ];
    const read = show(`${broken}\n${rows.join('\n')}\n${broken}\n`).filter((line) => line.startsWith('P') && line.includes('，'));
    expect(read.map((line) => line.replace(/^P \S+ /, ''))).toEqual(Array.from({ length: 4 }, () => sentence));
  });

  it('closes words that were stretched', () => {
    expect(show('　　收 入 合 计 1 0 0 . 5 0 万 元 ， 比 上 年 增 加 。\n')).toEqual(['P 1 收入合计100.50万元，比上年增加。']);
    expect(show('目      录\n')).toEqual(['P 1 目录']);
  });
});
