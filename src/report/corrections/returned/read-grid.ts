import { unzipSync } from 'fflate';
import { type CellValue, type Sheet as HucreSheet, readXls, readXlsx } from 'hucre/xlsx';
import { refuseWorkbook } from './trouble.ts';

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

/** More than any list becomes; a package may unpack to thousands of times its size. */
const LARGEST = 1 << 30;
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
  const unvalued = new Set<string>();
  for (const [at, cell] of sheet.cells ?? [])
    if (cell.formula !== undefined && (cell.formulaResult ?? cell.value) === null) unvalued.add(at);
  return { name: sheet.name, rows: sheet.rows.map((row) => row.map(textOf)), merges: sheet.merges ?? [], unvalued };
}

/** The parts of a package by name, without unpacking any; a package that would unpack beyond all measure is refused. */
function partNames(file: string, bytes: Uint8Array): Set<string> {
  const names = new Set<string>();
  let size = 0;
  unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      names.add(name);
      size += originalSize;
      return false;
    },
  });
  if (size > LARGEST)
    throw refuseWorkbook(
      file,
      (say) => say('tooLarge'),
      (say) => say('useIssued'),
    );
  return names;
}

/** What the content is, whatever the file is called. Formats that the reader would lose cells of are refused, not half read. */
function formatOf(file: string, bytes: Uint8Array): 'xlsx' | 'xls' {
  const refuse = (what: 'notWorkbook' | 'binaryWorkbook' | 'openDocument') =>
    refuseWorkbook(
      file,
      (say) => say(what),
      (say) => say('saveAsXlsx'),
    );
  if (startsWith(bytes, COMPOUND)) return 'xls';
  if (!startsWith(bytes, PACKAGE)) throw refuse('notWorkbook');
  const names = partNames(file, bytes);
  if (names.has('xl/workbook.bin')) throw refuse('binaryWorkbook');
  if (names.has('content.xml') && names.has('mimetype')) throw refuse('openDocument');
  if (!names.has('xl/workbook.xml')) throw refuse('notWorkbook');
  return 'xlsx';
}

/** Reads the sheets of a workbook, hidden ones included. Throws a usage error when it cannot be read whole. */
export async function readGrids(file: string, bytes: Uint8Array): Promise<readonly Grid[]> {
  try {
    const workbook = formatOf(file, bytes) === 'xls' ? await readXls(bytes) : await readXlsx(bytes);
    return workbook.sheets.map(gridOf);
  } catch (error) {
    if (!(error instanceof Error) || error.name === 'UsageError') throw error;
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
