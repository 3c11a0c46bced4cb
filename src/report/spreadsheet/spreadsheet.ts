import { printable } from './xml-text.ts';

/** What a workbook is made of, as far as this program needs it: plain data, written by write-workbook.ts. */

export interface CellLook {
  readonly size?: number;
  readonly bold?: boolean;
  /** RRGGBB. */
  readonly color?: string;
  readonly fill?: string;
  readonly border?: boolean;
  readonly horizontal?: 'left' | 'center' | 'right';
  readonly vertical?: 'top' | 'center';
  readonly wrap?: boolean;
  /** `text`: what is typed stays as it is typed. */
  readonly format?: 'text' | 'date';
  /** Cells are locked unless they say otherwise; that only counts on a protected sheet. */
  readonly unlocked?: boolean;
}

/** A text or a whole number; nothing for an empty cell. Texts are always texts, never formulas. */
export interface SheetCell {
  readonly value?: string | number;
  readonly look: CellLook;
}

export interface SheetRow {
  readonly cells: readonly (SheetCell | undefined)[];
  /** In points. The program that opens the file may fit it to what is typed later, unless it is `fixed`. */
  readonly height?: number;
  readonly fixed?: true;
}

export interface SheetColumn {
  /** In characters. */
  readonly width: number;
  readonly hidden?: boolean;
}

/** What may be typed into a range of cells. */
export interface Validation {
  readonly range: string;
  readonly kind:
    | { readonly type: 'list'; readonly source: string }
    /** A day on or after this serial number. */
    | { readonly type: 'date'; readonly from: number };
  readonly title: string;
  readonly prompt: string;
  readonly error: string;
}

/** Colours the cells of a range where a formula holds. */
export interface Highlight {
  readonly range: string;
  readonly formula: string;
  readonly fill: string;
}

export interface Sheet {
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  /** Taken once, while the sheet is written. */
  readonly rows: Iterable<SheetRow>;
  readonly merges?: readonly string[];
  /** Rows at the top that stay in sight and are repeated on every printed page. */
  readonly headerRows?: number;
  /** Columns at the left that stay in sight. */
  readonly frozenColumns?: number;
  readonly filter?: string;
  readonly validations?: readonly Validation[];
  readonly highlights?: readonly Highlight[];
  /** Hidden sheets cannot be shown again from the menu when `very`. */
  readonly hidden?: true | 'very';
  readonly landscape?: boolean;
  readonly tabColor?: string;
  readonly footer?: string;
}

/** Every sheet is protected without a password: the unlocked cells are the only ones to type in. */
export interface Workbook {
  readonly title: string;
  readonly sheets: readonly Sheet[];
}

const LIMIT = 32_767;

/** A text cut to what a cell may hold. */
export function fitCell(text: string): string {
  return text.length <= LIMIT ? text : `${text.slice(0, LIMIT - 2).replace(/[\ud800-\udbff]$/, '')}…`;
}

/** `A` for 0, `AB` for 27. */
export function columnLetters(index: number): string {
  const rest = Math.floor(index / 26) - 1;
  return (rest >= 0 ? columnLetters(rest) : '') + String.fromCharCode(65 + (index % 26));
}

/** The day as spreadsheets count it: 1 is the first of January 1900, and 1900 counts as a leap year. */
export function daySerial(year: number, month: number, day: number): number {
  return Math.round((Date.UTC(year, month - 1, day) - Date.UTC(1899, 11, 30)) / 86_400_000);
}

/** The day of a serial number as `YYYY-MM-DD`. */
export function serialDay(serial: number): string {
  return new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * 86_400_000).toISOString().slice(0, 10);
}

const FORBIDDEN_IN_NAME = /[[\]:*?/\\]/g;

/** A name a sheet may have: at most 31 characters, none of `[]:*?/\`, no apostrophe at either end. */
export function sheetName(text: string): string {
  const name = printable(text)
    .replace(FORBIDDEN_IN_NAME, ' ')
    .replace(/^'+|'+$/g, '')
    .trim();
  return (name === '' ? 'Sheet' : name).slice(0, 31).replace(/[\ud800-\udbff]$/, '');
}

/** Lines a text takes in a column of so many characters; Chinese characters are two wide. */
export function linesIn(text: string, width: number): number {
  const room = Math.max(1, width - 1);
  let lines = 1;
  let taken = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    const wide = code >= 0x2000 ? 2 : 1;
    if (code === 10 || taken + wide > room) {
      lines++;
      taken = 0;
    }
    if (code !== 10) taken += wide;
  }
  return lines;
}
