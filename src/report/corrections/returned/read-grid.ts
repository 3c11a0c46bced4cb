import { zipSync } from 'fflate';
import { type CellValue, type Sheet as HucreSheet, readXls, readXlsx } from 'hucre/xlsx';
import { measurePart } from './measure-sheet.ts';
import { refuseWorkbook } from './trouble.ts';
import { PackageLimitError, unpack } from './unpack.ts';

/** A sheet as texts; rows and columns count from 0. */
export interface Grid {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
  readonly merges: readonly Merge[];
  /** `row,column` of formulas that have no value. */
  readonly unvalued: ReadonlySet<string>;
}

export interface Merge {
  readonly startRow: number;
  readonly startCol: number;
  readonly endRow: number;
  readonly endCol: number;
}

/** More than any list becomes: a list of 50,000 rows unpacks to some 60 MB. Bytes, of a file as of all parts unpacked. */
export const LARGEST_WORKBOOK = 64 << 20;
/** Cells of the rectangles that the sheets take up, empty ones included, over all sheets. */
const MOST_CELLS = 20_000_000;
/** Characters that a cell may hold in any spreadsheet program. */
const LONGEST_TEXT = 32_767;
const PACKAGE = [0x50, 0x4b, 0x03, 0x04];
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];

const startsWith = (bytes: Uint8Array, magic: readonly number[]): boolean => magic.every((byte, at) => bytes[at] === byte);

function textOf(value: CellValue | undefined): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return String(value).replace(/\r\n?/g, '\n');
}

function gridOf(sheet: HucreSheet): Grid {
  // The reader of .xls leaves out rows that are empty.
  const rows: readonly (HucreSheet['rows'][number] | undefined)[] = sheet.rows;
  const unvalued = new Set<string>();
  for (const [at, cell] of sheet.cells ?? [])
    if (cell.formula !== undefined && (cell.formulaResult ?? cell.value) === null) unvalued.add(at);
  return { name: sheet.name, rows: Array.from(rows, (row) => row?.map(textOf) ?? []), merges: sheet.merges ?? [], unvalued };
}

/**
 * A package with nothing in it but what was unpacked within the limits, so that the reader of the library unpacks the very same. Formats
 * that it would lose cells of are refused, not half read.
 */
function measuredPackage(file: string, bytes: Uint8Array): Uint8Array {
  const refuse = (what: 'notWorkbook' | 'binaryWorkbook' | 'openDocument') =>
    refuseWorkbook(
      file,
      (say) => say(what),
      (say) => say('saveAsXlsx'),
    );
  if (!startsWith(bytes, PACKAGE)) throw refuse('notWorkbook');
  const parts = unpack(bytes, LARGEST_WORKBOOK);
  if (parts.has('xl/workbook.bin')) throw refuse('binaryWorkbook');
  if (parts.has('content.xml') && parts.has('mimetype')) throw refuse('openDocument');
  if (!parts.has('xl/workbook.xml')) throw refuse('notWorkbook');
  let cells = 0;
  for (const [name, part] of parts) if (/\.(?:xml|rels|vml)$/i.test(name)) cells += measurePart(part);
  if (cells > MOST_CELLS) throw new PackageLimitError(`${cells} cells`);
  return zipSync(Object.fromEntries(parts), { level: 0 });
}

function refuseLongTexts({ rows }: Grid): void {
  for (const row of rows) for (const text of row) if (text.length > LONGEST_TEXT) throw new PackageLimitError('a cell is too long');
}

async function sheetsOf(file: string, bytes: Uint8Array): Promise<readonly Grid[]> {
  if (bytes.length > LARGEST_WORKBOOK) throw new PackageLimitError('too large');
  const workbook = startsWith(bytes, COMPOUND) ? await readXls(bytes) : await readXlsx(measuredPackage(file, bytes));
  const grids = workbook.sheets.map(gridOf);
  for (const grid of grids) refuseLongTexts(grid);
  return grids;
}

/** Reads the sheets of a workbook, hidden ones included. Throws a usage error when it cannot be read whole. */
export async function readGrids(file: string, bytes: Uint8Array): Promise<readonly Grid[]> {
  try {
    return await sheetsOf(file, bytes);
  } catch (error) {
    if (!(error instanceof Error) || error.name === 'UsageError') throw error;
    if (error instanceof PackageLimitError)
      throw refuseWorkbook(
        file,
        (say) => say('tooLarge'),
        (say) => say('useIssued'),
      );
    if (/encrypt/i.test(`${error.name} ${error.message}`))
      throw refuseWorkbook(
        file,
        (say) => say('encrypted'),
        (say) => say('withoutPassword'),
      );
    throw refuseWorkbook(
      file,
      (say) => say('damaged', { cause: error.message }),
      (say) => say('saveAsXlsx'),
    );
  }
}
