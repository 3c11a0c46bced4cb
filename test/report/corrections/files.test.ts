import { describe, expect, it } from 'vitest';
import { fileNames } from '../../../src/report/corrections/file-names.ts';
import { writeCorrectionCsv } from '../../../src/report/corrections/list-csv.ts';
import { noticeBytes } from '../../../src/report/corrections/notice.ts';
import { noticeProblems } from '../../../src/report/corrections/notice-problems.ts';
import { writeCsv } from '../../../src/report/spreadsheet/csv.ts';
import { daySerial, serialDay, sheetName } from '../../../src/report/spreadsheet/spreadsheet.ts';
import { context, listOf, partsOf, workbookOf } from './given.ts';

describe('file names', () => {
  it('are safe everywhere and different from one another', () => {
    const names = fileNames([
      '某县/文化局',
      '某县:文化局',
      'CON',
      'con',
      '../../etc',
      '',
      '...',
      'A局',
      'a局',
      '长'.repeat(200),
      '\u202e局\u0000',
    ]);
    expect(names).toEqual(['某县_文化局', '某县_文化局-2', '_CON', '_con-2', 'etc', '_', '_-2', 'A局', 'a局-2', '长'.repeat(50), '局']);
  });
});

describe('sheet names and days', () => {
  it('are what spreadsheets allow', () => {
    expect(sheetName(`'${'甲'.repeat(40)}[1]:?`)).toBe('甲'.repeat(31));
    expect(sheetName('[]')).toBe('Sheet');
    expect(sheetName('\ufffe\uffff')).toBe('Sheet');
    expect([daySerial(2024, 3, 15), serialDay(45_366)]).toEqual([45_366, '2024-03-15']);
  });
});

describe('the CSV', () => {
  it('has a byte order mark and quotes what needs it', () => {
    const [mark, ...rest] = [...writeCsv([['a', 'b"c', 'd\ne', '=1', '-5.30', '+2', '@x', '-5 apples', '-3%']])];
    expect(mark).toBe('\ufeff');
    expect(rest).toEqual([`a,"b""c","d\ne",'=1,-5.30,+2,'@x,'-5 apples,-3%\r\n`]);
  });
  it.each(['=1', '＝1', '＋1+2', '－2+3', '＠x', ' =1', '\u3000=1', '\u00a0@x', '\u3000＝1', '\t1', '-1+2'])('%j is no formula', (text) => {
    expect([...writeCsv([[text]])][1]).toMatch(/^"?'/);
  });
  it.each(['-12.5', '+3%', '-5.30万元', '12', '文本=1'])('%s stays as it is', (text) => {
    expect([...writeCsv([[text]])][1]).toBe(`${text}\r\n`);
  });
  it('has a line a finding, without the columns of the reply', () => {
    const text = [...writeCorrectionCsv(listOf('某局'), context)].join('');
    const lines = text.slice(1).split('\r\n');
    expect(lines[0]).toBe('序号,级别,项目,指标或栏目,位置,印出的文字,填报值,应为,差额,问题,整改要求,依据,整改期限,编号');
    expect(lines.filter((line) => /unit-\d+$/.test(line))).toHaveLength(110);
    expect(lines[2]).toContain(',2024-03-15,');
  });
});

const FORBIDDEN = /[\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

it('no file holds what XML forbids, whatever the names are', async () => {
  const name = '某\ufffe\uffff\ud800局';
  const hostile = { ...context, from: name, number: name };
  expect(fileNames([name]).join('')).not.toMatch(FORBIDDEN);
  const notice = partsOf(await noticeBytes({ ...listOf('某局'), name, department: name }, `${name}.xlsx`, hostile));
  const workbook = partsOf(workbookOf({ ...listOf('某局'), name, department: name }));
  for (const [path, part] of [...notice, ...workbook]) expect([path, FORBIDDEN.test(part)]).toEqual([path, false]);
});

describe('the notice', () => {
  const textsOf = (document: string) => [...document.matchAll(/<w:p[ >].*?<\/w:p>/gs)].map(([p]) => p.replace(/<[^>]+>/g, ''));

  it('is an official letter: head, number, title, addressee, problems, demands, attachment, signature, and no date of its own', async () => {
    const parts = partsOf(await noticeBytes(listOf('某局'), '某局整改清单.xlsx', context));
    const texts = textsOf(parts.get('word/document.xml') ?? '');
    expect(texts.slice(0, 2)).toEqual(['某县财政局', '某财预〔2024〕5号']);
    expect(texts).toContain('某县财政局关于《某局2022年部门预算信息公开》的整改通知');
    expect(texts).toContain('某局：');
    expect(texts.find((text) => text.startsWith('1. '))).toContain('不符合“收入等于各来源之和”（错误）');
    expect(texts.find((text) => text.startsWith('2. '))).toContain('（警告，110处）');
    expect(texts.some((text) => text.includes('2024年3月15日前'))).toBe(true);
    expect(texts).toContain('附件：某局整改清单.xlsx');
    expect(texts.at(-2)).toBe('某县财政局');
    expect(texts.at(-1)?.replace(/\s/g, '')).toBe('年月日');
    expect(parts.get('docProps/core.xml')).not.toMatch(/created|modified/);
  });
  it('has the same bytes every time', async () => {
    const [first, second] = [await noticeBytes(listOf('某局'), 'x', context), await noticeBytes(listOf('某局'), 'x', context)];
    expect(Buffer.compare(first, second)).toBe(0);
  });
  it('leaves blank what is not known', async () => {
    const { deadline: _deadline, from: _from, number: _number, ...bare } = context;
    const parts = partsOf(await noticeBytes(listOf('未写明部门'), 'x', bare));
    const texts = textsOf(parts.get('word/document.xml') ?? '');
    expect(texts[0]).toBe('关于未写明部门预决算公开材料的整改通知');
    expect(texts[1]).toBe('＿＿＿＿＿＿＿＿：');
    expect(texts.some((text) => text.includes('＿＿＿＿年＿＿月＿＿日前'))).toBe(true);
    expect(texts.at(-2)).toBe('（发文机关印章）');
  });
  it('groups what one rule repeats and leaves information to the attachment', () => {
    const { problems, rest } = noticeProblems(listOf('某局'), context);
    expect(problems.map(({ count }) => count)).toEqual([1, 110]);
    expect(rest).toBe(0);
    expect(noticeProblems(listOf('未写明部门'), context).problems).toHaveLength(1);
  });
});
