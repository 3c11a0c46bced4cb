import type { IssuedFinding } from '../../../model/correction.ts';
import { RunningCode } from '../check-code.ts';
import { type IssuedHead, readHead, readIssued } from '../issued-record.ts';
import { RECORD_FOOT } from '../record-sheet.ts';
import type { Grid } from './read-grid.ts';
import { cellName, refuseWorkbook } from './trouble.ts';

/** One finding of the record, with the check codes of the texts its row had. */
export interface IssuedRow {
  readonly issued: IssuedFinding;
  readonly codes: readonly string[];
}

export interface IssuedRecord {
  readonly head: IssuedHead;
  /** By place key, in the order of the list. */
  readonly rows: ReadonlyMap<string, IssuedRow>;
  readonly sheet: string;
}

/** Reads what was issued. Throws a usage error, naming sheet and cell, when it is missing or not as it was written. */
export function readRecord(file: string, grids: readonly Grid[]): IssuedRecord {
  for (const grid of grids) {
    const head = readHead(grid.rows[0]?.[0] ?? '');
    if (head !== undefined) return readRows(file, grid, head);
  }
  throw refuseWorkbook(
    file,
    (say) => say('recordMissing'),
    (say) => say('useIssued'),
  );
}

function readRows(file: string, grid: Grid, head: IssuedHead): IssuedRecord {
  const damaged = (row: number) =>
    refuseWorkbook(
      `${file} ${grid.name}!${cellName(row, 0)}`,
      (say) => say('recordDamaged'),
      (say) => say('useIssued'),
    );
  const running = new RunningCode();
  running.add(grid.rows[0]?.[0] ?? '');
  const rows = new Map<string, IssuedRow>();
  for (let at = 1; at <= head.size; at++) {
    const [key = '', codes = '', ...cells] = grid.rows[at] ?? [];
    const record = cells.join('');
    const issued = readIssued(record);
    if (issued === undefined || issued.placeKey !== key || rows.has(key)) throw damaged(at);
    running.add(`${key} ${codes} ${record}`);
    rows.set(key, { issued, codes: codes.split(' ') });
  }
  const [foot, code] = grid.rows[head.size + 1] ?? [];
  if (foot !== RECORD_FOOT || code !== running.code) throw damaged(head.size + 1);
  return { head, rows, sheet: grid.name };
}
