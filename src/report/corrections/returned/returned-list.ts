import type { IssuedFinding, Reply } from '../../../model/correction.ts';
import type { IssuedHead } from '../issued-record.ts';
import { findHeader, type Header } from './header.ts';
import { type Grid, readGrids } from './read-grid.ts';
import { type IssuedRecord, readRecord } from './record.ts';
import { ReplyReader, readAnswer } from './reply.ts';
import { RowReader } from './row-identity.ts';
import { both, type ReturnedNotice, refuseWorkbook } from './trouble.ts';

/** A correction list that came back: what was issued, what was answered, what was odd. */
export interface ReturnedList {
  readonly file: string;
  readonly head: IssuedHead;
  readonly issued: readonly IssuedFinding[];
  /** By place key; a row without an answer has none. */
  readonly replies: ReadonlyMap<string, Reply>;
  /** Place keys whose rows are no longer in the workbook. */
  readonly missingRows: readonly string[];
  /** Place keys of findings without a row of their own: the one whose row says them too. */
  readonly sharedRows: ReadonlyMap<string, string>;
  readonly notices: readonly ReturnedNotice[];
}

/**
 * Reads a returned workbook. Columns are found by their headers, rows by their ids and where these fail by their content; what was
 * issued is known from the hidden record. Throws a usage error that names the sheet or cell when the workbook as a whole cannot be
 * understood; a single row that cannot be is refused in the notices, and its answer is not used.
 */
export async function readReturnedList(file: string, bytes: Uint8Array): Promise<ReturnedList> {
  const grids = await readGrids(file, bytes);
  const record = readRecord(file, grids);
  const notices: ReturnedNotice[] = [];
  const replies = new Map<string, Reply>();
  const present = new Set<string>();
  const refused = new Set<string>();
  const tests = { isId: (text: string) => record.rows.has(text.trim()), isAnswer: (text: string) => readAnswer(text) !== undefined };
  let lists = 0;
  for (const grid of grids) {
    if (grid.name === record.sheet) continue;
    const header = findHeader(file, grid, record.head.lang, tests, notices);
    if (header === undefined) continue;
    lists++;
    readSheet({ file, grid, header, record, notices }, { replies, present, refused });
  }
  if (lists === 0)
    throw refuseWorkbook(
      file,
      (say) => say('listMissing'),
      (say) => say('useIssued'),
    );
  answerForSharedRows(record, replies, present);
  const issued = [...record.rows.values()].map((row) => row.issued);
  const missingRows = issued.map(({ placeKey }) => placeKey).filter((key) => !present.has(key));
  const sharedRows = new Map(
    [...record.rows].flatMap(([placeKey, { sharedWith }]) => (sharedWith === undefined ? [] : [[placeKey, sharedWith] as const])),
  );
  return { file, head: record.head, issued, replies, missingRows, sharedRows, notices };
}

/** The answer to a row is the answer to everything that is wrong with its cell. */
function answerForSharedRows({ rows }: IssuedRecord, replies: Map<string, Reply>, present: Set<string>): void {
  for (const [placeKey, { sharedWith }] of rows) {
    if (sharedWith === undefined) continue;
    const reply = replies.get(sharedWith);
    if (reply !== undefined) replies.set(placeKey, reply);
    if (present.has(sharedWith)) present.add(placeKey);
  }
}

interface SheetInHand {
  readonly file: string;
  readonly grid: Grid;
  readonly header: Header;
  readonly record: IssuedRecord;
  readonly notices: ReturnedNotice[];
}

interface ReadSoFar {
  readonly replies: Map<string, Reply>;
  readonly present: Set<string>;
  readonly refused: Set<string>;
}

const sameReply = (a: Reply, b: Reply): boolean =>
  a.answer === b.answer && a.reason === b.reason && a.newValue === b.newValue && a.date === b.date;

function readSheet({ file, grid, header, record, notices }: SheetInHand, { replies, present, refused }: ReadSoFar): void {
  const answers = new ReplyReader(file, grid, header, notices);
  const rows = new RowReader(file, grid, header, record, notices);
  for (const { row, placeKey } of rows.read((at) => answers.answered(at))) {
    present.add(placeKey);
    const reply = answers.read(row);
    if (reply === undefined || refused.has(placeKey)) continue;
    const before = replies.get(placeKey);
    const cell = answers.cell(row, 'id');
    if (before === undefined) replies.set(placeKey, reply);
    else if (sameReply(before, reply))
      notices.push({ kind: 'understood', file, sheet: grid.name, cell, message: both((say) => say('sameTwice', { id: placeKey })) });
    else {
      replies.delete(placeKey);
      refused.add(placeKey);
      const other = `${before.sheet}!${before.cell}`;
      notices.push({ kind: 'refused', file, sheet: grid.name, cell, message: both((say) => say('twice', { id: placeKey, other })) });
    }
  }
}
