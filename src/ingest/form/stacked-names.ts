import { spanPlaces } from '../../model/place.ts';
import { isColumnName, matchLevel1, matchLevel2 } from '../vocabulary.ts';
import type { Token, TokenRow } from './form-row.ts';
import { fundRole } from './form-words.ts';
import { labelOf } from './label.ts';

/** Names that a narrow column prints on several lines, one or a few characters a line: 产 / 出 / 指 / 标, 社会效益 / 指标. */

/** Lines that a name may take, and characters of one of them. */
const LINES = 9;
const CHARACTERS = 6;
/** What a piece of a name is made of. */
const PIECE = /^[\p{Script=Han}（）\d]*\p{Script=Han}[\p{Script=Han}（）\d]*$/u;
/** What stands in brackets behind a name: （A）, （万元）. */
const REMARK = /^（[^（）]{1,8}）$/;
/** A word that ends many names and stands for none of them. */
const ENDINGS = /^(?:指标|目标|情况|资金)$/;

function isName(text: string): boolean {
  if (matchLevel1(text)?.explicit === true || matchLevel2(text)?.explicit === true || isColumnName(text) || fundRole(text) !== undefined)
    return true;
  const found = labelOf(text);
  return found !== undefined && found.value === undefined;
}

/** 经济效益 without 指标: a name where its pieces are none. */
const isBareName = (text: string): boolean => text.length >= 4 && matchLevel2(text) !== undefined;

/** A word that many names begin with. */
const BEGINNINGS = /^(?:年度|全年|项目)$/;

const isFragment = (text: string): boolean => ENDINGS.test(text) || BEGINNINGS.test(text) || !isName(text);

/** Puts such names together; the rows that held their pieces become one, or lose them to the row above. */
export function joinStacks(rows: readonly TokenRow[]): TokenRow[] {
  const joined: TokenRow[] = [];
  for (let at = 0; at < rows.length; ) {
    const row = rows[at];
    if (row === undefined) break;
    const hung = hungStack(joined.at(-1), rows, at);
    if (hung !== undefined) {
      joined[joined.length - 1] = hung.above;
      at += hung.lines;
      continue;
    }
    const stack = stackAt(rows, at);
    if (stack !== undefined) {
      joined.push(stack.row);
      at += stack.lines;
      continue;
    }
    const tail = tailOf(joined.at(-1), row);
    if (tail === undefined) joined.push(row);
    else {
      joined[joined.length - 1] = tail.above;
      if (tail.rest !== undefined) joined.push(tail.rest);
    }
    at += 1;
  }
  return joined;
}

/** The longest run of short lines from here that are pieces of one name. */
function stackAt(rows: readonly TokenRow[], start: number): { row: TokenRow; lines: number } | undefined {
  const pieces: Token[] = [];
  let found: { row: TokenRow; lines: number } | undefined;
  let text = '';
  for (let at = start; at < Math.min(rows.length, start + LINES); at += 1) {
    const row = rows[at];
    const [only, ...more] = row?.filled ?? [];
    if (
      row === undefined ||
      only === undefined ||
      more.length > 0 ||
      only.text.length > CHARACTERS ||
      !(PIECE.test(only.text) || (at > start && REMARK.test(only.text)))
    )
      break;
    pieces.push(only);
    text += only.text;
    const first = rows[start];
    if (
      pieces.length < 2 ||
      first === undefined ||
      !(isName(text) || isBareName(text)) ||
      !pieces.some((piece, index) => isFragment(piece.text) || (index > 0 && REMARK.test(piece.text)))
    )
      continue;
    const token = {
      ...pieces[0],
      ...only,
      text,
      row: pieces[0]?.row ?? only.row,
      place: spanPlaces(pieces[0]?.place ?? only.place, only.place),
    };
    found = { row: { ...first, tokens: [token], filled: [token], place: token.place }, lines: at - start + 1 };
  }
  return found;
}

/** 满 at the end of a row, with 意 / 度 / 指标 on the lines below it. */
function hungStack(above: TokenRow | undefined, rows: readonly TokenRow[], start: number): { above: TokenRow; lines: number } | undefined {
  const last = above?.filled.at(-1);
  const word = last?.words?.at(-1) ?? last?.text;
  if (above === undefined || last === undefined || word === undefined || word.length > 2 || !PIECE.test(word)) return undefined;
  if (above.filled.length < 2 && last.words === undefined) return undefined;
  let text = word;
  for (let lines = 1; lines < LINES; lines += 1) {
    const [only, ...more] = rows[start + lines - 1]?.filled ?? [];
    if (only === undefined || more.length > 0 || only.text.length > CHARACTERS || !PIECE.test(only.text)) return undefined;
    text += only.text;
    if (!isLevelName(text)) continue;
    const words = last.words === undefined ? {} : { words: [...last.words.slice(0, -1), text] };
    const token = {
      ...last,
      ...words,
      text: last.text.slice(0, last.text.length - word.length) + text,
      place: spanPlaces(last.place, only.place),
    };
    const put = (tokens: readonly Token[]) => tokens.map((each) => (each === last ? token : each));
    return { above: { ...above, tokens: put(above.tokens), filled: put(above.filled) }, lines };
  }
  return undefined;
}

/** The end of a name whose beginning is the last cell of the row above: 经济效益 | 指标, 社会 | 效益指标. */
function tailOf(above: TokenRow | undefined, row: TokenRow): { above: TokenRow; rest: TokenRow | undefined } | undefined {
  const last = above?.filled.at(-1);
  const [first] = row.filled;
  if (above === undefined || last === undefined || first === undefined || (above.filled.length < 2 && row.filled.length < 2))
    return undefined;
  if (last.text.length > CHARACTERS || first.text.length > CHARACTERS || !PIECE.test(last.text)) return undefined;
  if (
    !(PIECE.test(first.text) || REMARK.test(first.text)) ||
    !(isFragment(last.text) || ENDS_NAME.test(first.text) || REMARK.test(first.text))
  )
    return undefined;
  const text = last.text + first.text;
  if (!isName(text) || isLevelName(last.text)) return undefined;
  const token = { ...last, text, place: spanPlaces(last.place, first.place) };
  const put = (tokens: readonly Token[]) => tokens.map((each) => (each === last ? token : each));
  const tokens = row.tokens.filter((each) => each !== first);
  const filled = row.filled.filter((each) => each !== first);
  return {
    above: { ...above, tokens: put(above.tokens), filled: put(above.filled) },
    rest: filled.length === 0 ? undefined : { ...row, tokens, filled },
  };
}

const ENDS_NAME = /^指标$/;
const isLevelName = (text: string) => matchLevel1(text)?.explicit === true || matchLevel2(text)?.explicit === true;
