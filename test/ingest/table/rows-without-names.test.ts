import { describe, expect, it } from 'vitest';
import { figuresOf, readPaper } from './given.ts';

/** Tables that lack what others have: names of columns, cells at the end of rows, one unit for all rows. */

const paper = (...lines: readonly string[]) => ['云溪县水利局2023年部门预算', '一、部门预算报表', ...lines, ''].join('\n');
const unread = (text: string) => {
  const { cells } = readPaper(text);
  return cells.recognised - cells.read;
};

describe('rows of a name and an amount without names of columns', () => {
  const ROWS = ['清淤机械租赁|40.00', '人工费|15.00', '弃土运输|5.00', '合计|60.00'];
  const WAYS: readonly (readonly [string, readonly string[]])[] = [
    ['tabs', ROWS.map((row) => row.replace('|', '\t'))],
    ['bars', ROWS.map((row) => `| ${row.replace('|', ' | ')} |`)],
    ['dots', ROWS.map((row) => row.replace('|', '…………'))],
  ];

  it.each(WAYS)('%s: add up to their total', (_way, rows) => {
    const text = paper('二、资金测算（万元）', ...rows);
    expect(unread(text)).toBe(0);
    const { facts } = readPaper(text);
    expect(facts.filter(({ partOf }) => partOf !== undefined)).toHaveLength(3);
  });

  it('are none where pages are counted, or a cell holds anything else', () => {
    const money = '2023年收入总计125.00万元。';
    expect(figuresOf(paper(money, '目录', '收支总表…………3', '收入总表…………4', '支出总表…………5'))).toEqual([]);
    expect(figuresOf(paper(money, '联系人', '办公室\t62021', '财务科\t62022', '项目科\t62023'))).toEqual([]);
  });
});

describe('rows that are too short', () => {
  const HEADER = '收入\t预算数\t支出\t预算数';
  const short = ['一、财政拨款收入\t120.00\t一、农林水支出\t90.00', '二、其他收入\t5.00', '收入总计\t125.00\t支出总计\t125.00'];

  it('lack their end where other rows print the blanks in front', () => {
    const text = paper('表1 收支总表', '单位：万元', HEADER, ...short.slice(0, 2), '\t\t二、住房保障支出\t35.00', ...short.slice(2));
    expect(unread(text)).toBe(0);
    expect(figuresOf(text).join()).toContain('5');
  });

  it('are not read where nothing says which cells they lack', () => {
    expect(unread(paper('表1 收支总表', '单位：万元', HEADER, ...short.map((row) => row.replace('其他收入', '其他'))))).toBe(1);
  });

  it('are of the side that their name belongs to', () => {
    const rows = [...short.slice(0, 2), '二、住房保障支出\t35.00', ...short.slice(2)];
    const { facts } = readPaper(paper('表1 收支总表', '单位：万元', HEADER, ...rows));
    expect(facts.filter(({ concept }) => concept === 'revenue.other')).toHaveLength(1);
    expect(facts.filter(({ partOf }) => partOf !== undefined)).toHaveLength(4);
  });
});

describe('rows with units of their own', () => {
  it('are counts, percents and money', () => {
    const rows = ['供水人口\t万人\t12.8\t13.1', '水质达标率\t%\t98.9\t99.1', '水费收入\t万元\t335.50\t350.20'];
    const { facts } = readPaper(paper('表13 主要指标', '指标\t单位\t2022年\t2023年', ...rows));
    expect(
      facts.map(({ label, measure, field }) => `${label} ${measure} ${field.value?.kind === 'number' ? field.value.unit : ''}`.trim()),
    ).toEqual(['供水人口 count 万人', '供水人口 count 万人', '水质达标率 share', '水质达标率 share', '水费收入 amount', '水费收入 amount']);
  });

  it('speak of the number alone beside an amount', () => {
    const rows = ['台式电脑\t台\t10\t5000.00\t50000.00', '打印机\t台\t4\t2500.00\t10000.00', '课桌椅\t套\t200\t300.00\t60000.00'];
    const { facts } = readPaper(paper('表1 设备购置情况', '名称\t单位\t数量\t单价（元）\t金额（元）', ...rows, '合计\t\t—\t—\t120000.00'));
    expect(facts.filter(({ product }) => product !== undefined)).toHaveLength(3);
    expect(facts.filter(({ measure }) => measure === 'amount')).toHaveLength(4);
  });

  it('may be percents among amounts', () => {
    const rows = ['基本支出\t30.00\t35.00\t65.00', '项目支出\t20.00\t15.00\t35.00', '合计\t50.00\t50.00\t100.00'];
    const text = paper('表20 用款计划', '（单位：万元）', '项目\t上半年\t下半年\t全年', ...rows, '累计占全年\t50.00%\t100.00%\t');
    expect(unread(text)).toBe(0);
  });
});
