import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { measurePart } from '../../../src/report/corrections/returned/measure-sheet.ts';
import { LARGEST_WORKBOOK } from '../../../src/report/corrections/returned/read-grid.ts';
import { readReturnedList } from '../../../src/report/corrections/returned/returned-list.ts';
import { PackageLimitError, unpack } from '../../../src/report/corrections/returned/unpack.ts';
import { listOf, workbookOf } from './given.ts';

const issued = unzipSync(workbookOf(listOf('某局')));
const LIST = 'xl/worksheets/sheet1.xml';
const MEGABYTE = 1 << 20;

const read = (parts: Zippable): Promise<unknown> => readReturnedList('back.xlsx', zipSync(parts, { level: 1 }));
const changed = (path: string, change: (text: string) => string): Zippable => ({
  ...issued,
  [path]: strToU8(change(strFromU8(issued[path] ?? new Uint8Array()))),
});
const nested = (depth: number): string => '<a>'.repeat(depth) + '</a>'.repeat(depth);

/** The sizes that a package states of its parts, in both of its places, made small. */
function understate(bytes: Uint8Array): Uint8Array {
  const lying = bytes.slice();
  const view = new DataView(lying.buffer);
  for (let at = 0; at + 4 < lying.length; at++) {
    const signature = view.getUint32(at, true);
    if (signature === 0x04034b50) view.setUint32(at + 22, 10, true);
    else if (signature === 0x02014b50) view.setUint32(at + 24, 10, true);
  }
  return lying;
}

describe('a returned workbook that would take all memory is refused', () => {
  it.each<readonly [string, () => Zippable]>([
    ['a part of many megabytes', () => ({ ...issued, 'xl/media/a.bin': new Uint8Array(LARGEST_WORKBOOK + 1) })],
    [
      'too many parts',
      () => ({ ...issued, ...Object.fromEntries(Array.from({ length: 2001 }, (_, at) => [`xl/a${at}`, new Uint8Array(1)])) }),
    ],
    ['elements within elements', () => ({ ...issued, 'xl/deep.xml': strToU8(nested(200)) })],
    ['a document type', () => changed('xl/workbook.xml', (text) => text.replace('<workbook', '<!DOCTYPE workbook><workbook'))],
    [
      'a cell in the last corner of every sheet',
      () => changed(LIST, (text) => text.replace('</sheetData>', '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>')),
    ],
    [
      'a text longer than any program takes',
      () =>
        changed(LIST, (text) =>
          text.replace(
            '</sheetData>',
            `<row r="900"><c r="A900" t="inlineStr"><is><t>${'长'.repeat(40_000)}</t></is></c></row></sheetData>`,
          ),
        ),
    ],
  ])('%s', async (_name, parts) => {
    await expect(read(parts())).rejects.toMatchObject({ name: 'UsageError', what: { en: 'This workbook is too large when unpacked.' } });
  });

  it('unless nothing is wrong but what it says of its size', async () => {
    await expect(readReturnedList('back.xlsx', understate(zipSync(issued)))).resolves.toMatchObject({ notices: [] });
  });

  it('with ten thousand merged cells over one another in no time', async () => {
    const merges = Array.from({ length: 10_000 }, () => '<mergeCell ref="N3:N1048576"/>').join('');
    const list = await read(
      changed(LIST, (text) => text.replace('<dataValidations', `<mergeCells count="10000">${merges}</mergeCells><dataValidations`)),
    );
    expect(list).toMatchObject({ issued: { length: 111 } });
  });
});

describe('unpacking', () => {
  it.each([
    ['one part', { a: new Uint8Array(MEGABYTE + 1) }],
    ['parts together', { a: new Uint8Array(MEGABYTE / 2), b: new Uint8Array(MEGABYTE / 2 + 1) }],
  ])('ends at the limit, whatever the package says of its size: %s', (_name, parts) => {
    expect(() => unpack(zipSync(parts), MEGABYTE)).toThrow(PackageLimitError);
    expect(() => unpack(understate(zipSync(parts)), MEGABYTE)).toThrow(PackageLimitError);
  });
  it('gives what was packed, stored or deflated', () => {
    const parts = { a: strToU8('文本'.repeat(1000)), b: new Uint8Array(0), 'c/d': strToU8('x') };
    for (const level of [0, 6] as const) expect(Object.fromEntries(unpack(zipSync(parts, { level }), MEGABYTE))).toEqual(parts);
  });
  it('says that a package is damaged', () => {
    const whole = zipSync({ a: strToU8('文本'.repeat(1000)) });
    expect(() => unpack(whole.subarray(0, 40), MEGABYTE)).toThrow('no directory');
    expect(() => unpack(new Uint8Array(3), MEGABYTE)).toThrow();
  });
});

describe('the rectangle of a sheet', () => {
  it.each([
    ['<sheetData/>', 0],
    ['<row r="3"><c r="AA3"><v>1</v></c></row>', 81],
    ['<x:row><x:c/><x:c/></x:row><x:row/>', 4],
  ])('%s', (text, cells) => {
    expect(measurePart(strToU8(text))).toBe(cells);
  });
});
