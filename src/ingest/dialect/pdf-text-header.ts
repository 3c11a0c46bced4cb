import { type ColumnRole, columnRole, headerRoles, LEVEL1_NAMES } from '../vocabulary.ts';
import type { Layout, PrintedLine } from './pdf-text-lines.ts';
import { joinPieces, type Piece, splitPieces } from './pdf-text-pieces.ts';

/** The header of an indicator table in printed lines. */
export interface PrintedHeader {
  /** Index of its first line, and of the line after its last. */
  readonly start: number;
  readonly end: number;
  readonly cells: readonly { readonly text: string; readonly line: number; readonly endLine: number }[];
  readonly roles: readonly (ColumnRole | undefined)[];
}

const LONGEST_HEADER = 30;
const FIRST_COLUMN = /^(?:一级|一\s*级\s*指|指标名称|三级指标)/;

/**
 * Finds a header that begins at a line: the text up to the first first-level name, or as many lines as make a header.
 * Its cells may wrap; they are put together by the closed list of column headers.
 */
export function headerAt(lines: readonly PrintedLine[], start: number, layout: Layout): PrintedHeader | undefined {
  const first = lines[start];
  if (first === undefined || !FIRST_COLUMN.test(first.text)) return undefined;
  let found: PrintedHeader | undefined;
  for (let end = start + 1; end <= Math.min(lines.length, start + LONGEST_HEADER); end++) {
    const line = lines[end - 1];
    if (line === undefined || (end > start + 1 && beginsBody(line.text))) break;
    const pieces = splitPieces(lines.slice(start, end), layout);
    const cells = headerCells(pieces);
    const roles = cells === undefined ? undefined : headerRoles(cells.map((cell) => cell.text));
    if (cells !== undefined && roles !== undefined && !roles.includes(undefined)) found = { start, end, cells, roles };
  }
  return found;
}

function beginsBody(text: string): boolean {
  const core = text.replace(/\s/g, '');
  return LEVEL1_NAMES.some((name) => core.startsWith(name)) || /[。；]/.test(core);
}

/** Groups pieces into header cells: at every piece the longest run that is a known header. */
function headerCells(pieces: readonly Piece[]): PrintedHeader['cells'] | undefined {
  const cells: { text: string; line: number; endLine: number }[] = [];
  let at = 0;
  while (at < pieces.length) {
    const cell = longestHeader(pieces, at);
    if (cell === undefined) return undefined;
    cells.push(cell.cell);
    at = cell.end;
  }
  return cells;
}

function longestHeader(pieces: readonly Piece[], at: number) {
  for (let end = Math.min(pieces.length, at + 5); end > at; end--) {
    const run = pieces.slice(at, end);
    const first = run[0];
    const last = run.at(-1);
    if (first === undefined || last === undefined) continue;
    const text = joinPieces(run);
    if (columnRole(text) === undefined) continue;
    // A run of several known headers is not one header.
    if (run.length > 1 && run.every((piece) => columnRole(piece.text) !== undefined)) continue;
    return { cell: { text, line: first.line, endLine: last.line }, end };
  }
  return undefined;
}
