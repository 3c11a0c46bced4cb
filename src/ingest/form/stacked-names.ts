import { memoise } from '../../model/memoise.ts';
import { spanPlaces } from '../../model/place.ts';
import { columnRole, isColumnName, matchLevel1, matchLevel2, NAMES } from '../vocabulary.ts';
import type { Token, TokenRow } from './form-row.ts';
import { fundRole, WORDS } from './form-words.ts';
import { labelOf } from './label.ts';
import { planMonth } from './plan-words.ts';

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

const isName: (text: string) => boolean = memoise(readName, 20_000, 40);

/** What names end in; behind them stand brackets, figures and units only. 当年资金, 本年度预算数 are made of any year. */
const LAST_SIGNS: ReadonlySet<string> = new Set(
  [...NAMES, ...WORDS, '资金', '金额', '预算', '总额', '资金数', '金额数', '预算数'].map((word) => word.slice(-2)),
);
const HANZI_ONLY = /^\p{Script=Han}{2,}$/u;
const mayBeName = (text: string): boolean => !HANZI_ONLY.test(text) || LAST_SIGNS.has(text.slice(-2)) || text.endsWith('元');

function readName(text: string): boolean {
  if (!mayBeName(text)) return false;
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
    const above = joined.at(-1);
    const begun = (above?.filled.length ?? 0) > 1 && !isName(above?.filled.at(-1)?.text ?? '');
    // What ends a name above is not the beginning of one below.
    const stack = begun && tailOf(above, row) !== undefined ? undefined : stackAt(rows, at);
    if (stack !== undefined) {
      joined.push(stack.row);
      at += stack.lines;
      continue;
    }
    const tail = tailOf(above, row) ?? bodyOver(above, row);
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
      !pieces.some((piece, index) => isFragment(piece.text) || (index > 0 && REMARK.test(piece.text))) ||
      // Of short lines below one another each makes other texts with those behind it: none of them is asked for twice.
      !(readName(text) || isBareName(text))
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

/** 其中：当年财政 | 拨款: what stands in front of the label is no part of the name. */
const AMONG = /^其中[：:]/;
/** 偏差原因分析 | 及改进措施: no cell begins so. */
const GOES_ON = /^[及和与、]/;
const ENDS_NAME = /^指标$/;
const CELLS_OF_GRID = 3;

/** The end of a name whose beginning is the last cell of the row above: 经济效益 | 指标, 社会 | 效益指标. */
function tailOf(above: TokenRow | undefined, row: TokenRow): { above: TokenRow; rest: TokenRow | undefined } | undefined {
  const last = above?.filled.at(-1);
  const [first] = row.filled;
  const tail = first?.words?.[0] ?? first?.text;
  if (above === undefined || last === undefined || last.words !== undefined || first === undefined || tail === undefined) return undefined;
  const stands = above.filled.length < 2 && row.filled.length < 2 && first.words === undefined && !REMARK.test(tail);
  // Rows of a grid that is printed have all their cells: no cell begins in one and ends in the next.
  const isGrid = above.block === row.block && above.tokens.length === row.tokens.length && row.tokens.length >= CELLS_OF_GRID;
  const isWhole = row.filled.length === 1 && first.words === undefined && isBareTail(last.text, tail);
  if (stands || isGrid || !(isWhole || isTail(last.text, tail))) return undefined;
  const token = { ...last, text: last.text + tail, place: spanPlaces(last.place, first.place) };
  const put = (tokens: readonly Token[]) => tokens.map((each) => (each === last ? token : each));
  const rest = (tokens: readonly Token[]) => tokens.flatMap((each) => (each === first ? withoutFirstWord(each) : [each]));
  const filled = rest(row.filled);
  return {
    above: { ...above, tokens: put(above.tokens), filled: put(above.filled) },
    rest: filled.length === 0 ? undefined : { ...row, tokens: rest(row.tokens), filled },
  };
}

const BODIES: ReadonlySet<string> = new Set(['supervisingDepartment', 'implementingUnit', 'reportingUnit']);
const BODY = /(?:局|中心|委员会|委|办公室|院|站|所|处|队|校|厅|社|馆)$/;

/** 主管部门 | 云溪县住房和城乡建设, with 局 on the line below: the end of a body's name is no cell of its own. */
function bodyOver(above: TokenRow | undefined, row: TokenRow): ReturnType<typeof tailOf> {
  const [only, ...more] = row.filled;
  const [label, last] = above?.filled.slice(-2) ?? [];
  if (above === undefined || only === undefined || more.length > 0 || label === undefined || last === undefined) return undefined;
  const asked = labelOf(label.text);
  if (asked?.label.kind !== 'head' || !BODIES.has(asked.label.field) || asked.value !== undefined) return undefined;
  if (only.text.length > 4 || labelOf(only.text) !== undefined || BODY.test(last.text) || !BODY.test(last.text + only.text))
    return undefined;
  const token = { ...last, text: last.text + only.text, place: spanPlaces(last.place, only.place) };
  const put = (tokens: readonly Token[]) => tokens.map((each) => (each === last ? token : each));
  return { above: { ...above, tokens: put(above.tokens), filled: put(above.filled) }, rest: undefined };
}

/** 经济 | 成本, alone on its line: a second level without 指标. */
const isBareTail = (begun: string, tail: string): boolean =>
  begun.length + tail.length <= CHARACTERS && PIECE.test(begun) && PIECE.test(tail) && !isName(begun) && isBareName(begun + tail);

/** 全年实际完成值 | （B）, 全年 | 完成值: what the name of a column ends with. */
const endsColumn = (begun: string, tail: string): boolean =>
  columnRole(begun + tail) !== undefined &&
  (REMARK.test(tail) ? columnRole(begun) !== undefined : BEGINNINGS.test(begun) && PIECE.test(tail));

/** Whether a text ends the name that the cell before begins, and neither is a name of its own. */
function isTail(begun: string, tail: string): boolean {
  const name = begun.replace(AMONG, '');
  const text = name + tail;
  if (endsColumn(name, tail)) return true;
  // 12月底 over 累计支出进度: the months of a plan are cells of their own.
  if (planMonth(name) !== undefined) return false;
  if (tail.length > CHARACTERS || !PIECE.test(name) || !(PIECE.test(tail) || REMARK.test(tail))) return false;
  if (!isName(text) || isLevelName(begun)) return false;
  if (ENDS_NAME.test(tail) && isLevelName(text)) return true;
  if (name.length > CHARACTERS) return false;
  // A single sign is no cell beside others: 全年执行 | 数.
  return isFragment(name) || ENDS_NAME.test(tail) || REMARK.test(tail) || tail.length === 1 || GOES_ON.test(tail);
}

function withoutFirstWord({ words, ...token }: Token): Token[] {
  const [first = '', ...more] = words ?? [];
  return more.length === 0 ? [] : [{ ...token, text: token.text.slice(first.length), words: more }];
}

const isLevelName = (text: string) => matchLevel1(text)?.explicit === true || matchLevel2(text)?.explicit === true;
