import * as XLSX from '@e965/xlsx';
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../src/model/finding.ts';
import { columnHeader, columnsOf } from '../../../src/report/corrections/columns.ts';
import { correctionLists } from '../../../src/report/corrections/correction-list.ts';
import { readReturnedList } from '../../../src/report/corrections/returned/returned-list.ts';
import { writeCorrectionWorkbook } from '../../../src/report/corrections/workbook.ts';
import { result } from '../fixture.ts';
import { context, joinBytes, listOf, lists, partsOf, workbookOf } from './given.ts';

const department = listOf('某局');
const bytes = workbookOf(department);
const HOSTILE = [
  '=1+1',
  '+86',
  '-cmd|calc',
  '@SUM(A1)',
  '<script>&"\'',
  'a\u0000b\u001b[31m',
  '\ud800',
  '_x000D_',
  'c\u0085\u009f\uffff',
  '很'.repeat(40_000),
];

function hostileFindings(): Finding[] {
  const [first] = result.findings;
  if (first === undefined) throw new Error('no finding');
  return HOSTILE.map((text, at) => ({
    ...first,
    subject: { document: 'd', department: text, project: text, indicator: text },
    places: [{ role: 'culprit', text, place: { file: 'd', line: at + 1 } }],
    provided: text,
    expected: text,
    placeKey: `key-${at}`,
    fingerprint: `print-${at}`,
  }));
}

describe('the lists', () => {
  it('are one per department, what names none last and together', () => {
    expect(lists.map(({ name, size, counts }) => [name, size, counts])).toEqual([
      ['某局', 111, { error: 1, warning: 110, info: 0 }],
      ['未写明部门', 2, { error: 0, warning: 1, info: 1 }],
    ]);
  });
  it('begin with what is most serious', () => {
    expect([...department.items()].slice(0, 2).map(({ issued }) => issued.placeKey)).toEqual(['revenue-1', 'unit-0']);
  });
});

describe('the workbook of a department', () => {
  it('is a package of well-formed parts', () => {
    expect([...partsOf(bytes).keys()]).toContain('xl/worksheets/sheet5.xml');
  });
  it('has the same bytes every time', () => {
    expect(Buffer.compare(workbookOf(department), bytes)).toBe(0);
    expect(partsOf(bytes).get('docProps/core.xml')).not.toMatch(/created|modified/);
  });
  it('is written in pieces, before all rows are taken', () => {
    let taken = 0;
    const many = {
      ...department,
      size: 2_000,
      *items() {
        for (let at = 0; at < 2_000; at++) {
          taken++;
          const [item] = department.items();
          if (item !== undefined) yield { issued: { ...item.issued, placeKey: `key-${at}` } };
        }
      },
    };
    const steps = new Set<number>();
    for (const _ of writeCorrectionWorkbook(many, context)) steps.add(taken);
    expect(steps.size).toBeGreaterThan(10);
  });
  it('says the same to a second library', async () => {
    const theirs = XLSX.read(bytes, { cellDates: true });
    const ours = await readXlsx(bytes);
    expect(theirs.SheetNames).toEqual(['封面', '整改清单', '填写说明', '字典', '下发记录']);
    expect(theirs.Workbook?.Sheets?.map(({ Hidden }) => Hidden)).toEqual([0, 0, 0, 1, 2]);
    const sheet = theirs.Sheets['整改清单'];
    const rows = sheet === undefined ? [] : XLSX.utils.sheet_to_json<unknown[]>(sheet, { header: 1, defval: null, blankrows: true });
    const list = ours.sheets[1];
    expect(rows.length).toBe(112);
    expect(rows.map((row) => row.slice(0, 12))).toEqual(list?.rows.map((row) => row.slice(0, 12)));
    expect(rows[0]).toEqual(columnsOf(1).map(({ key }) => columnHeader(key, 'zh')));
    expect(rows[1]?.slice(0, 10)).toEqual([
      1,
      '错误',
      '全文',
      '预算收入',
      expect.stringMatching(/^in\/预算 甲\.txt 第 12 行\n原文：.*1090\.88/),
      '1090.88',
      '1090.88万元',
      '1035.08万元',
      '55.80万元',
      '「预算收入」与各来源之和不符，相差 55.80万元。\n一般公共预算1035.08 + 其他0 = 1035.08 ≠ 1090.88\n可能：差额等于以下 5 个上年结转项目之和。',
    ]);
  });
  it('has drop-downs from a hidden sheet, a frozen header that is printed on every page, and A4 in landscape', async () => {
    const { sheets } = await readXlsx(bytes);
    const list = sheets[1];
    expect(list?.dataValidations?.map(({ type, range, formula1 }) => [type, range, formula1])).toEqual([
      ['list', 'N2:N112', "'字典'!$A$2:$A$3"],
      ['date', 'R2:R112', '36526'],
    ]);
    expect(sheets[3]?.rows).toEqual([['答复'], ['已改'], ['不改']]);
    expect(list?.freezePane).toEqual({ rows: 1, columns: 2 });
    expect(list?.autoFilter).toEqual({ range: 'A1:S112' });
    expect(list?.pageSetup).toMatchObject({
      paperSize: 'a4',
      orientation: 'landscape',
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '$1:$1',
    });
  });
  it('is protected without a password, but for the columns of the reply', async () => {
    const { sheets } = await readXlsx(bytes, { readStyles: true });
    for (const sheet of sheets) {
      expect(sheet.protection?.sheet).toBe(true);
      expect(sheet.protection?.password).toBeUndefined();
    }
    const header = sheets[1]?.rows[0] ?? [];
    const unlocked = header.filter((_, column) => sheets[1]?.cells?.get(`5,${column}`)?.style?.protection?.locked === false);
    expect(unlocked).toEqual(['答复', '不改理由', '新值', '责任人', '完成日期']);
    expect(partsOf(bytes).get('xl/workbook.xml')).toContain('<workbookProtection lockStructure="1"/>');
  });
  it('uses a Chinese font, wraps, and keeps what is typed as it is typed', async () => {
    const { sheets, defaultFont } = await readXlsx(bytes, { readStyles: true });
    const header = sheets[1]?.rows[0] ?? [];
    const style = (name: string) => sheets[1]?.cells?.get(`1,${header.indexOf(name)}`)?.style;
    expect(defaultFont).toMatchObject({ name: '宋体', charset: 134 });
    expect(style('级别')?.font).toMatchObject({ name: '宋体', charset: 134 });
    expect(style('问题')?.alignment?.wrapText).toBe(true);
    expect(style('新值')?.numFmt).toBe('@');
    expect(style('整改期限')?.numFmt?.replaceAll('\\', '')).toBe('yyyy-mm-dd');
    for (const column of sheets[1]?.columns ?? []) expect(column.width).toBeGreaterThan(4);
  });
  it('holds hostile texts as texts', async () => {
    const hostile = {
      ...department,
      size: HOSTILE.length,
      *items() {
        for (const finding of hostileFindings())
          yield* correctionLists({ ...result, findings: [finding], documents: [] }, context)[0]?.items() ?? [];
      },
    };
    const written = workbookOf(hostile);
    const parts = partsOf(written);
    expect(parts.get('xl/worksheets/sheet2.xml')).not.toContain('<f>');
    const { sheets } = await readXlsx(written, { readStyles: true });
    const printed = sheets[1]?.rows.slice(1).map((row) => row[5]);
    expect(printed?.slice(0, 8)).toEqual(['=1+1', '+86', '-cmd|calc', '@SUM(A1)', '<script>&"\'', 'a b [31m', '\ufffd', '_x000D_']);
    expect(String(printed?.[8]).length).toBeLessThanOrEqual(32_767);
    const theirs = XLSX.read(written).Sheets['整改清单'];
    expect([theirs?.['F2']?.t, theirs?.['F2']?.v, theirs?.['F2']?.f]).toEqual(['s', '=1+1', undefined]);
    expect(parts.get('xl/styles.xml')).toContain('quotePrefix="1"');
    const back = await readReturnedList('back.xlsx', written);
    expect(back.issued.map(({ provided }) => provided)).toEqual(HOSTILE);
    expect([back.missingRows, back.notices]).toEqual([[], []]);
  });
  it('speaks English where it is asked to', async () => {
    const english = { ...context, lang: 'en' as const };
    const [list] = correctionLists(result, english);
    const { sheets } = await readXlsx(list === undefined ? new Uint8Array() : joinBytes(writeCorrectionWorkbook(list, english)));
    expect(sheets.map(({ name }) => name)).toEqual(['Cover', 'Corrections', 'Instructions', 'Choices', 'Issued']);
    expect(sheets[1]?.rows[1]?.[1]).toBe('error');
  });
});
