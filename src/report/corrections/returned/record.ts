import type { IssuedFinding } from '../../../model/correction.ts';
import { RunningCode } from '../check-code.ts';
import { type IssuedHead, readHead, readIssued } from '../issued-record.ts';
import { RECORD_FOOT, rowSharedBy } from '../record-sheet.ts';
import type { Grid } from './read-grid.ts';
import { cellName, refuseWorkbook } from './trouble.ts';

/** One finding of the record, with the check codes of the texts its row had. */
export interface IssuedRow {
  readonly issued: IssuedFinding;
  readonly codes: readonly string[];
  /** Place key of the finding in whose row this one stands, where it has none of its own. */
  readonly sharedWith?: string;
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
  let own = 0;
  let at = 1;
  for (; at < grid.rows.length && grid.rows[at]?.[0] !== RECORD_FOOT; at++) {
    const [key = '', codes = '', ...cells] = grid.rows[at] ?? [];
    const record = cells.join('');
    const issued = readIssued(record);
    const sharedWith = rowSharedBy(codes);
    if (sharedWith === undefined) own++;
    if (issued === undefined || issued.placeKey !== key || rows.has(key) || own > head.size) throw damaged(at);
    running.add(`${key} ${codes} ${record}`);
    rows.set(key, sharedWith === undefined ? { issued, codes: codes.split(' ') } : { issued, codes: [], sharedWith });
  }
  const [foot, code] = grid.rows[at] ?? [];
  if (foot !== RECORD_FOOT || code !== running.code || own !== head.size) throw damaged(at);
  return { head, rows, sheet: grid.name };
}
