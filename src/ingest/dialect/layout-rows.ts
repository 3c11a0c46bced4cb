import { greatest } from '../../model/lists.ts';
import { conceptOf } from '../narrative/label.ts';
import type { Token } from './layout-tokens.ts';
import { plainText } from './layout-tokens.ts';

/** The rows of one side of a printed table: names that wrap over lines are put together. */

/** What one line holds of one side. */
export interface Piece {
  readonly line: number;
  readonly code: readonly Token[];
  readonly name: readonly Token[];
  readonly amounts: ReadonlyMap<number, Token>;
}

const isEmpty = ({ code, name, amounts }: Piece) => code.length === 0 && name.length === 0 && amounts.size === 0;
const isNumbered = (text: string) =>
  /^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十\d]+）|\d{1,2}[、.．](?!\d)|其中|合计|总计|小计)/.test(text);
const nameOf = (piece: Piece) => piece.name.map(plainText).join('');

/** A line of a name that begins or ends on another line: no code, no amount, and no name of its own. */
function isFragment(piece: Piece, coded: boolean): boolean {
  if (piece.name.length === 0 || piece.code.length > 0 || piece.amounts.size > 0) return false;
  const text = nameOf(piece);
  return !isNumbered(text) && (coded || (conceptOf(text) === undefined && !/(?:合计|总计|小计|收入|结转|结余|资金)$/.test(text)));
}

const wantsName = (piece: Piece) => piece.name.length === 0 && (piece.code.length > 0 || piece.amounts.size > 0);

/** A numbered name whose amounts stand half a line lower. */
const isOpen = (piece: Piece) => piece.amounts.size === 0 && isNumbered(nameOf(piece));

/** Joins a code to the name and amounts printed a line lower. */
function joinCodes(pieces: readonly Piece[], coded: boolean): Piece[] {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    const open = coded && last !== undefined && last.code.length > 0 && last.name.length === 0 && last.amounts.size === 0;
    if (last !== undefined && open && piece.code.length === 0 && piece.amounts.size > 0)
      joined[joined.length - 1] = { ...last, name: piece.name, amounts: piece.amounts };
    else joined.push(piece);
  }
  return joined;
}

/** Names begin and end half a line above and below their figures in some tables: some figures then stand beside no name. */
function isCentred(pieces: readonly Piece[], coded: boolean): boolean {
  return pieces.some((piece, index) => {
    const before = pieces[index - 1];
    return wantsName(piece) && before !== undefined && isFragment(before, coded) && !isOpen(before);
  });
}

interface OpenRow {
  readonly piece: Piece;
  /** Lines of its name above its figures: as many stand below them where names are centred. */
  readonly above: number;
}

function withNames({ piece, above }: OpenRow, names: readonly Piece[]): OpenRow {
  return { piece: { ...piece, name: [...piece.name, ...names.flatMap((each) => each.name)] }, above };
}

/** The rows of a side, without the lines that only go on with a name. */
export function joinPieces(given: readonly Piece[], coded: boolean): readonly Piece[] {
  const pieces = joinCodes(
    given.filter((piece) => !isEmpty(piece)),
    coded,
  );
  const centred = isCentred(pieces, coded);
  const widest = greatest(pieces.flatMap((piece) => piece.name.map((token) => token.end)));
  const rows: OpenRow[] = [];
  let waiting: Piece[] = [];
  for (const piece of pieces) {
    const previous = rows.at(-1);
    if (isFragment(piece, coded) && (centred || isFull(waiting.at(-1) ?? previous?.piece, widest))) waiting.push(piece);
    else if (previous !== undefined && waiting.length === 0 && wantsName(piece) && piece.code.length === 0 && isOpen(previous.piece))
      rows[rows.length - 1] = { ...previous, piece: { ...previous.piece, amounts: piece.amounts } };
    else if (previous !== undefined && waiting.length === 0 && !coded && endsName(previous.piece, piece, widest))
      rows[rows.length - 1] = {
        ...previous,
        piece: { ...previous.piece, name: [...previous.piece.name, ...piece.name], amounts: piece.amounts },
      };
    else {
      // One line goes to the row that has none yet, the others to the row above as far as they are its.
      const own = wantsName(piece) ? waiting.slice(-1) : [];
      const others = waiting.slice(0, waiting.length - own.length);
      const below = previous === undefined ? 0 : centred ? previous.above : others.length;
      const lead = [...others.slice(below), ...own];
      if (previous !== undefined) rows[rows.length - 1] = withNames(previous, others.slice(0, below));
      rows.push({ piece: { ...piece, name: [...lead.flatMap((each) => each.name), ...piece.name] }, above: lead.length });
      waiting = [];
    }
  }
  const last = rows.at(-1);
  if (last !== undefined) rows[rows.length - 1] = withNames(last, waiting);
  return rows.map(({ piece }) => piece);
}

/** The end of a numbered name that fills its column, with the amounts of the row beside it. */
function endsName(open: Piece, piece: Piece, widest: number): boolean {
  const text = nameOf(piece);
  return (
    isOpen(open) &&
    isFull(open, widest) &&
    piece.code.length === 0 &&
    text.length <= 6 &&
    !isNumbered(text) &&
    conceptOf(text) === undefined
  );
}

/** A name that fills its column may go on below. */
function isFull(piece: Piece | undefined, widest: number): boolean {
  return piece !== undefined && (piece.name.at(-1)?.end ?? 0) >= widest - 3;
}
