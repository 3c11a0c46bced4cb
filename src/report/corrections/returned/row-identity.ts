import { addTo } from '../../../model/once.ts';
import { checkCode } from '../check-code.ts';
import { type ColumnKey, columnHeader, IDENTITY_COLUMNS } from '../columns.ts';
import type { Header } from './header.ts';
import type { Grid } from './read-grid.ts';
import type { IssuedRecord, IssuedRow } from './record.ts';
import { both, cellName, type ReturnedNotice } from './trouble.ts';

/** A row of the returned list, and which issued finding it is. */
export interface KnownRow {
  readonly row: number;
  readonly placeKey: string;
}

/** How well the texts of a row fit what was issued. */
interface Likeness {
  /** Identity columns that the sheet still has. */
  readonly known: number;
  readonly equal: number;
  readonly changed: readonly ColumnKey[];
}

const cleanId = (text: string): string => text.replace(/[\s'’]/g, '').toLowerCase();

/** Says which issued finding every row of a sheet is: by its id, and by its content where the id does not say it. */
export class RowReader {
  readonly #file: string;
  readonly #grid: Grid;
  readonly #header: Header;
  readonly #record: IssuedRecord;
  readonly #notices: ReturnedNotice[];
  /** Issued rows by the code of their problem, for rows whose id is lost. */
  readonly #byProblem = new Map<string, IssuedRow[]>();

  constructor(file: string, grid: Grid, header: Header, record: IssuedRecord, notices: ReturnedNotice[]) {
    this.#file = file;
    this.#grid = grid;
    this.#header = header;
    this.#record = record;
    this.#notices = notices;
    const problem = IDENTITY_COLUMNS.indexOf('problem');
    for (const row of record.rows.values()) {
      if (row.sharedWith !== undefined) continue;
      const code = row.codes[problem] ?? '';
      addTo(this.#byProblem, code, row);
    }
  }

  text(row: number, key: ColumnKey): string {
    const column = this.#header.columns.get(key);
    return column === undefined ? '' : (this.#grid.rows[row]?.[column] ?? '');
  }

  /** The rows below the header that are issued findings; the others are noted or refused. `answered` tells rows that matter. */
  read(answered: (row: number) => boolean): KnownRow[] {
    const known: KnownRow[] = [];
    const unclear: number[] = [];
    for (let row = this.#header.row + 1; row < this.#grid.rows.length; row++) {
      if ((this.#grid.rows[row] ?? []).every((text) => text.trim() === '')) continue;
      const placeKey = this.#byId(row, answered(row));
      if (placeKey === undefined) unclear.push(row);
      else if (placeKey !== 'refused') known.push({ row, placeKey });
    }
    const present = new Set(known.map(({ placeKey }) => placeKey));
    for (const row of unclear) {
      const placeKey = this.#byContent(row, present, answered(row));
      if (placeKey === undefined) continue;
      present.add(placeKey);
      known.push({ row, placeKey });
    }
    return known.sort((a, b) => a.row - b.row);
  }

  #likeness(row: number, codes: readonly string[]): Likeness {
    let known = 0;
    const changed: ColumnKey[] = [];
    for (const [at, key] of IDENTITY_COLUMNS.entries()) {
      if (!this.#header.columns.has(key)) continue;
      known++;
      if (checkCode(this.text(row, key)) !== codes[at]) changed.push(key);
    }
    return { known, equal: known - changed.length, changed };
  }

  /** The finding a row's id names; undefined when it names none, `refused` when id and content belong to different findings. */
  #byId(row: number, answered: boolean): string | undefined {
    const id = cleanId(this.text(row, 'id'));
    const issued = this.#record.rows.get(id);
    if (issued === undefined) return undefined;
    const likeness = this.#likeness(row, issued.codes);
    if (likeness.changed.length === 0) return id;
    const other = this.#alike(row).find((candidate) => candidate.issued.placeKey !== id);
    if (other !== undefined) {
      this.#note(
        answered ? 'refused' : 'understood',
        row,
        'id',
        both((say) => say('idAndContent', { id, other: other.issued.placeKey })),
      );
      return 'refused';
    }
    for (const key of likeness.changed)
      this.#note(
        'understood',
        row,
        key,
        both((say) => say('cellChanged', { column: columnHeader(key, this.#record.head.lang) })),
      );
    return id;
  }

  /** Issued rows all of whose texts are those of the row. */
  #alike(row: number): readonly IssuedRow[] {
    const candidates = this.#byProblem.get(checkCode(this.text(row, 'problem'))) ?? [];
    return candidates.filter(({ codes }) => {
      const { known, changed } = this.#likeness(row, codes);
      return known >= 2 && changed.length === 0;
    });
  }

  #byContent(row: number, present: ReadonlySet<string>, answered: boolean): string | undefined {
    const id = cleanId(this.text(row, 'id'));
    const [match, ...others] = this.#alike(row).filter(({ issued }) => !present.has(issued.placeKey));
    if (match !== undefined && others.length === 0) {
      const known = match.issued.placeKey;
      this.#note(
        'understood',
        row,
        'id',
        both((say) => say('idRestored', { id, known })),
      );
      return known;
    }
    this.#note(
      answered || id !== '' ? 'refused' : 'understood',
      row,
      'id',
      answered || id !== '' ? both((say) => say('unknownId', { id })) : both((say) => say('strayRow')),
    );
    return undefined;
  }

  #note(kind: ReturnedNotice['kind'], row: number, key: ColumnKey, message: ReturnedNotice['message']): void {
    const column = this.#header.columns.get(key) ?? 0;
    this.#notices.push({ kind, file: this.#file, sheet: this.#grid.name, cell: cellName(row, column), message });
  }
}
