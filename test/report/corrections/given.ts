import * as XLSX from '@e965/xlsx';
import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { DEFAULT_GATE } from '../../../src/model/gate.ts';
import { type CorrectionContext, type CorrectionList, correctionLists } from '../../../src/report/corrections/correction-list.ts';
import { writeCorrectionWorkbook } from '../../../src/report/corrections/workbook.ts';
import { ALL_READ } from '../../../src/report/report.ts';
import { result, ruleTexts } from '../fixture.ts';

export const context: CorrectionContext = {
  lang: 'zh',
  rules: ruleTexts,
  unread: ALL_READ,
  tone: 'plain',
  gate: DEFAULT_GATE,
  color: false,
  width: 80,
  deadline: { year: 2024, month: 3, day: 15 },
  from: '某县财政局',
  number: '某财预〔2024〕5号',
};

/** The lists of the made-up submission: 某局 with 111 findings, and what names no department. */
export const lists: readonly CorrectionList[] = correctionLists(result, context);

export function listOf(name: string): CorrectionList {
  const list = lists.find((each) => each.name === name);
  if (list === undefined) throw new Error(`no list ${name}`);
  return list;
}

export function joinBytes(pieces: Iterable<Uint8Array>): Uint8Array {
  return Uint8Array.from(Buffer.concat([...pieces]));
}

export const workbookOf = (list: CorrectionList, given: CorrectionContext = context): Uint8Array =>
  joinBytes(writeCorrectionWorkbook(list, given));

/** The parts of a package, every XML part parsed to its end: throws when one is not well-formed. */
export function partsOf(bytes: Uint8Array): ReadonlyMap<string, string> {
  const parts = new Map(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]));
  for (const [path, text] of parts) {
    const parser = new SaxesParser();
    parser.on('error', (error) => {
      throw new Error(`${path}: ${error.message}`);
    });
    parser.write(text).close();
  }
  return parts;
}

export interface Edited {
  /** The list, header first. */
  readonly rows: (string | number | Date | undefined)[][];
  readonly merges: string[];
}

/**
 * Opens a workbook with another program's library, lets a test edit the list, and saves it: the styles are gone, as after some
 * exports, the cells and the hidden sheets are there.
 */
export function editWorkbook(
  bytes: Uint8Array,
  edit: (list: Edited) => void,
  options: { readonly rename?: string; readonly drop?: string } = {},
): Uint8Array {
  const book = XLSX.read(bytes, { cellDates: true });
  const sheet = book.Sheets['整改清单'];
  if (sheet === undefined) throw new Error('no list');
  const rows: Edited['rows'] = XLSX.utils.sheet_to_json(sheet, { header: 1, raw: true, defval: undefined });
  const merges: string[] = [];
  edit({ rows, merges });
  const edited = XLSX.utils.aoa_to_sheet(rows, { cellDates: true });
  edited['!merges'] = merges.map((range) => XLSX.utils.decode_range(range));
  book.Sheets['整改清单'] = edited;
  if (options.rename !== undefined) {
    book.Sheets[options.rename] = edited;
    book.SheetNames = book.SheetNames.map((name) => (name === '整改清单' ? (options.rename ?? name) : name));
  }
  if (options.drop !== undefined) book.SheetNames = book.SheetNames.filter((name) => name !== options.drop);
  return new Uint8Array(XLSX.write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
}

/** Column of a header. */
export function columnOf(rows: Edited['rows'], header: string): number {
  const column = rows[0]?.indexOf(header) ?? -1;
  if (column < 0) throw new Error(`no column ${header}`);
  return column;
}
