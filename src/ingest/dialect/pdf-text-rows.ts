import type { Place } from '../../model/place.ts';
import type { Cell, Row } from '../block.ts';
import { type ColumnRole, LEVEL1_NAMES, LEVEL2_NAMES, matchLevel1, matchLevel2 } from '../vocabulary.ts';
import { type Cutting, cutPieces } from './pdf-text-cut.ts';
import { type Learned, NOTHING_LEARNED } from './pdf-text-evidence.ts';
import { joinPieces, type Piece, splitPiece } from './pdf-text-pieces.ts';

/** A level name in the run of pieces: pieces start … end-1 spell it. */
interface LevelAt {
  readonly level: 1 | 2;
  readonly start: number;
  readonly end: number;
}

/** What stands under one second-level name (or under a first-level name without one): usually one row. */
interface Chunk {
  readonly level1: readonly Piece[];
  readonly level2: readonly Piece[];
  readonly rest: readonly Piece[];
  readonly cutting: Cutting;
}

/** Below this margin a cutting is not to be relied on. */
const SURE = 1;
/** A cost per cell above which even the best cutting is strange. */
const STRANGE = 2.5;

/** Cuts the body of an indicator table into rows of exactly the columns of its header. */
export function cutRows(pieces: readonly Piece[], roles: readonly (ColumnRole | undefined)[], file: string, learned: Learned): Row[] {
  const rows: Row[] = [];
  for (const chunk of cutChunks(pieces, roles, learned)) rows.push(...chunkRows(chunk, roles, file));
  return rows;
}

/** Texts that recur in the value and grounds columns of rows that could be cut with confidence. */
export function learn(
  bodies: readonly { readonly pieces: readonly Piece[]; readonly roles: readonly (ColumnRole | undefined)[] }[],
): Learned {
  const counts = new Map<ColumnRole, Map<string, number>>();
  for (const { pieces, roles } of bodies) {
    const rest = restRoles(roles);
    for (const chunk of cutChunks(pieces, roles, NOTHING_LEARNED)) {
      if (chunk.cutting.margin < SURE) continue;
      for (const row of chunk.cutting.rows)
        for (const [index, cell] of row.cells.entries()) countText(counts, rest[index], joinPieces(chunk.rest.slice(cell.start, cell.end)));
    }
  }
  const known = new Map<ColumnRole, ReadonlySet<string>>();
  for (const [role, texts] of counts) known.set(role, new Set([...texts].filter(([, count]) => count >= 2).map(([text]) => text)));
  return { known };
}

function countText(counts: Map<ColumnRole, Map<string, number>>, role: ColumnRole | undefined, text: string): void {
  if (role === undefined || role === 'level3' || role === 'description' || text === '') return;
  const texts = counts.get(role) ?? new Map<string, number>();
  texts.set(text, (texts.get(text) ?? 0) + 1);
  counts.set(role, texts);
}

function restRoles(roles: readonly (ColumnRole | undefined)[]): (ColumnRole | undefined)[] {
  return roles.filter((role) => role !== 'level1' && role !== 'level2');
}

function cutChunks(source: readonly Piece[], roles: readonly (ColumnRole | undefined)[], learned: Learned): Chunk[] {
  const { pieces, levels } = findLevels(source, roles.includes('level2'));
  const rest = restRoles(roles);
  const chunks: Chunk[] = [];
  let level1: readonly Piece[] = [];
  for (let index = -1; index < levels.length; index++) {
    const at = levels[index];
    const end = levels[index + 1]?.start ?? pieces.length;
    const own = at === undefined ? [] : pieces.slice(at.start, at.end);
    const body = pieces.slice(at?.end ?? 0, end);
    if (at?.level === 1) level1 = own;
    const nextIsUnder = levels[index + 1]?.level === 2 && body.length === 0;
    if ((at === undefined && body.length === 0) || (at?.level === 1 && nextIsUnder)) continue;
    chunks.push({ level1, level2: at?.level === 2 ? own : [], rest: body, cutting: cutPieces(body, rest, learned) });
    level1 = [];
  }
  return chunks;
}

/** Finds the level names that begin at a boundary, across wraps; a name glued to what follows is split off. */
function findLevels(
  source: readonly Piece[],
  hasLevel2: boolean,
): { readonly pieces: readonly Piece[]; readonly levels: readonly LevelAt[] } {
  const pieces = [...source];
  const levels: LevelAt[] = [];
  for (let at = 0; at < pieces.length; at++) {
    const found = spellAt(pieces, at, LEVEL1_NAMES, 1) ?? (hasLevel2 ? spellAt(pieces, at, LEVEL2_NAMES, 2) : undefined);
    if (found === undefined) continue;
    // 成本指标 is a name on both levels: right below another first-level name, or after rows of one, it is the second.
    const level = found.level === 1 && hasLevel2 && isSecondHere(pieces, found, levels) ? 2 : found.level;
    levels.push({ ...found, level });
    at = found.end - 1;
  }
  return { pieces, levels };
}

function isSecondHere(pieces: readonly Piece[], found: LevelAt, levels: readonly LevelAt[]): boolean {
  const text = joinPieces(pieces.slice(found.start, found.end));
  if (matchLevel2(text) === undefined) return false;
  const above = levels.findLast((level) => level.level === 1);
  if (above === undefined) return false;
  const aboveKind = matchLevel1(joinPieces(pieces.slice(above.start, above.end)))?.kind;
  const kind = matchLevel1(text)?.kind;
  return aboveKind === kind || (kind === 'cost' && aboveKind === 'output' && !secondFollows(pieces, found.end));
}

function secondFollows(pieces: readonly Piece[], at: number): boolean {
  return spellAt([...pieces], at, LEVEL2_NAMES, 2) !== undefined;
}

function spellAt(pieces: Piece[], at: number, names: readonly string[], level: 1 | 2): LevelAt | undefined {
  const first = pieces[at];
  if (first === undefined) return undefined;
  for (const name of names) {
    if (!name.startsWith(first.text) && !first.text.startsWith(name)) continue;
    const end = spelledUntil(pieces, at, name);
    if (end !== undefined) return { level, start: at, end };
  }
  return undefined;
}

/** The piece after the name when pieces from `at` spell it and it ends at a piece end; splits a longer first piece. */
function spelledUntil(pieces: Piece[], at: number, name: string): number | undefined {
  let spelled = '';
  for (let end = at; end < pieces.length && end < at + 6; end++) {
    const piece = pieces[end];
    if (piece === undefined) return undefined;
    const text = spelled + piece.text;
    if (text === name || (text.startsWith(name) && /^[（(]\d+分?[）)]$/.test(text.slice(name.length)))) return end + 1;
    if (text.startsWith(name)) {
      if (end > at && piece.before.kind === 'blank') return undefined;
      const [head, tail] = splitPiece(piece, name.length - spelled.length);
      pieces.splice(end, 1, head, tail);
      return end + 1;
    }
    if (!name.startsWith(text)) return undefined;
    spelled = text;
  }
  return undefined;
}

function chunkRows(chunk: Chunk, roles: readonly (ColumnRole | undefined)[], file: string): Row[] {
  const rows = chunk.cutting.rows;
  const cost = chunk.cutting.cost / Math.max(1, rows.length * roles.length);
  const uncertain = chunk.cutting.margin < (rows.length > 1 ? 2 * SURE : SURE) || cost > STRANGE;
  if (rows.length === 0) return [makeRow(chunk, [], roles, file, chunk.rest.length > 0, true)];
  return rows.map((row, index) =>
    makeRow(
      chunk,
      row.cells.map((cell) => chunk.rest.slice(cell.start, cell.end)),
      roles,
      file,
      uncertain,
      index === 0,
    ),
  );
}

function makeRow(
  chunk: Chunk,
  rest: readonly (readonly Piece[])[],
  roles: readonly (ColumnRole | undefined)[],
  file: string,
  uncertain: boolean,
  first: boolean,
): Row {
  let index = 0;
  const columns = roles.map((role) =>
    role === 'level1' ? (first ? chunk.level1 : []) : role === 'level2' ? (first ? chunk.level2 : []) : (rest[index++] ?? []),
  );
  const all = columns.flat();
  const place = placeOf(all.length > 0 ? all : chunk.rest, file) ?? { file };
  let last = place;
  const cells = columns.map((pieces, column) => {
    last = placeOf(pieces, file) ?? { file, ...(last.line === undefined ? {} : { line: last.endLine ?? last.line }) };
    const sure = roles[column] === 'level1' || roles[column] === 'level2';
    return makeCell(pieces, last, uncertain && !sure);
  });
  return { cells, place };
}

function makeCell(pieces: readonly Piece[], place: Place, uncertain: boolean): Cell {
  const lines = lineOffsets(pieces);
  return { text: joinPieces(pieces), place, ...(lines.length > 1 ? { lines } : {}), ...(uncertain ? { uncertain } : {}) };
}

function lineOffsets(pieces: readonly Piece[]): { offset: number; line: number }[] {
  const lines: { offset: number; line: number }[] = [];
  for (const [index, piece] of pieces.entries()) {
    if (lines.at(-1)?.line === piece.line) continue;
    lines.push({ offset: joinPieces(pieces.slice(0, index)).length, line: piece.line });
  }
  return lines;
}

function placeOf(pieces: readonly Piece[], file: string): Place | undefined {
  const first = pieces[0];
  const last = pieces.at(-1);
  if (first === undefined || last === undefined) return undefined;
  return last.line > first.line ? { file, line: first.line, endLine: last.line } : { file, line: first.line };
}
