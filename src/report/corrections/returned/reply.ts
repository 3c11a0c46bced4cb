import { CORRECTION_TEXTS } from '../../../i18n/correction-texts.ts';
import type { Reply } from '../../../model/correction.ts';
import { serialDay } from '../../spreadsheet/spreadsheet.ts';
import type { ColumnKey } from '../columns.ts';
import type { Header } from './header.ts';
import type { Grid, Merge } from './read-grid.ts';
import { both, cellName, type ReturnedNotice } from './trouble.ts';

const CORRECTED = new Set(['已改', '已整改', '已更正', '已修改', '已改正', '改', 'corrected', 'yes', CORRECTION_TEXTS.corrected.en]);
const DECLINED = new Set(['不改', '不整改', '不予整改', '不更正', '不修改', '无需整改', 'declined', CORRECTION_TEXTS.declined.en]);
const REPLY_KEYS = ['answer', 'reason', 'newValue', 'person', 'date'] as const;
type ReplyKey = (typeof REPLY_KEYS)[number];

const normalise = (text: string): string =>
  text
    .trim()
    .replace(/[。.!！]+$/, '')
    .toLowerCase();

/** What the drop-down means, in either language and in the words people type instead; undefined when it is neither. */
export function readAnswer(text: string): Reply['answer'] {
  const word = normalise(text);
  return CORRECTED.has(word) ? 'corrected' : DECLINED.has(word) ? 'declined' : undefined;
}

const DAY = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/;
const SERIAL = /^\d{5}(?:\.\d+)?$/;
/** Serial numbers from 2000 to 2099: what a day looks like in a cell that has lost its format. */
const FIRST_SERIAL = 36_526;
const LAST_SERIAL = 73_050;

/** A day in any of the ways people write one, as `YYYY-MM-DD`; undefined when it is none. */
export function readDay(text: string): string | undefined {
  const match = DAY.exec(text.trim());
  if (match !== null) {
    const [, year = '', month = '', day = ''] = match;
    const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
    return date.getUTCMonth() + 1 === Number(month) && date.getUTCDate() === Number(day) ? date.toISOString().slice(0, 10) : undefined;
  }
  const serial = SERIAL.test(text.trim()) ? Number(text) : 0;
  return serial >= FIRST_SERIAL && serial <= LAST_SERIAL ? serialDay(serial) : undefined;
}

/** Reads the cells of the reply columns: what stands in a merged cell counts for every row that it covers. */
export class ReplyReader {
  readonly #file: string;
  readonly #grid: Grid;
  readonly #header: Header;
  readonly #notices: ReturnedNotice[];
  readonly #merged = new Map<string, Merge>();
  readonly #noted = new Set<Merge>();

  constructor(file: string, grid: Grid, header: Header, notices: ReturnedNotice[]) {
    this.#file = file;
    this.#grid = grid;
    this.#header = header;
    this.#notices = notices;
    const columns = new Set(REPLY_KEYS.map((key) => header.columns.get(key)));
    for (const merge of grid.merges) {
      if (!columns.has(merge.startCol) || merge.startRow <= header.row) continue;
      const last = Math.min(merge.endRow, grid.rows.length - 1);
      for (let row = merge.startRow + 1; row <= last; row++) {
        const cell = `${row},${merge.startCol}`;
        // No program writes merged cells that overlap; ten thousand of them over all rows would be looked at for ever.
        if (this.#merged.has(cell)) break;
        this.#merged.set(cell, merge);
      }
    }
  }

  #at(row: number, key: ReplyKey): { readonly text: string; readonly unvalued: boolean } {
    const column = this.#header.columns.get(key);
    if (column === undefined) return { text: '', unvalued: false };
    const merge = this.#merged.get(`${row},${column}`);
    if (merge !== undefined) this.#noteMerge(merge);
    const source = merge?.startRow ?? row;
    return { text: (this.#grid.rows[source]?.[column] ?? '').trim(), unvalued: this.#grid.unvalued.has(`${source},${column}`) };
  }

  #noteMerge(merge: Merge): void {
    if (this.#noted.has(merge)) return;
    this.#noted.add(merge);
    const range = `${cellName(merge.startRow, merge.startCol)}:${cellName(merge.endRow, merge.endCol)}`;
    this.#note(
      'understood',
      cellName(merge.startRow, merge.startCol),
      both((say) => say('mergedUnderstood', { range })),
    );
  }

  #note(kind: ReturnedNotice['kind'], cell: string, message: ReturnedNotice['message']): void {
    this.#notices.push({ kind, file: this.#file, sheet: this.#grid.name, cell, message });
  }

  cell(row: number, key: ColumnKey): string {
    return cellName(row, this.#header.columns.get(key) ?? 0);
  }

  /** Whether anything at all was filled in. */
  answered(row: number): boolean {
    return REPLY_KEYS.some((key) => this.#at(row, key).text !== '' || this.#at(row, key).unvalued);
  }

  /** The reply of a row; undefined when nothing was filled in. What cannot be understood is refused by cell and left out. */
  read(row: number): Reply | undefined {
    if (!this.answered(row)) return undefined;
    for (const key of REPLY_KEYS)
      if (this.#at(row, key).unvalued)
        this.#note(
          'refused',
          this.cell(row, key),
          both((say) => say('formulaWithoutValue')),
        );
    const { text } = this.#at(row, 'answer');
    const answer = readAnswer(text);
    if (text !== '' && answer === undefined)
      this.#note(
        'refused',
        this.cell(row, 'answer'),
        both((say) => say('answerUnknown', { text })),
      );
    if (text === '')
      this.#note(
        'understood',
        this.cell(row, 'answer'),
        both((say) => say('answerMissing')),
      );
    const reason = this.#at(row, 'reason').text;
    const newValue = this.#at(row, 'newValue').text;
    const date = this.#date(row);
    return {
      ...(answer === undefined ? {} : { answer }),
      ...(reason === '' ? {} : { reason }),
      ...(newValue === '' ? {} : { newValue }),
      ...(date === '' ? {} : { date }),
      signed: this.#at(row, 'person').text !== '',
      sheet: this.#grid.name,
      cell: this.cell(row, 'answer'),
    };
  }

  #date(row: number): string {
    const { text } = this.#at(row, 'date');
    const day = readDay(text);
    if (text !== '' && day === undefined)
      this.#note(
        'understood',
        this.cell(row, 'date'),
        both((say) => say('dateUnclear', { text })),
      );
    return day ?? text;
  }
}
