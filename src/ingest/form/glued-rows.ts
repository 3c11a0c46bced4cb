import { append } from '../../model/lists.ts';
import { columnRole, isColumnName, LEVEL1_NAMES, LEVEL2_NAMES } from '../vocabulary.ts';
import type { Token, TokenRow } from './form-row.ts';
import { closingLabel, fundRole, fundRow, goalRole, isSideLabel, isTotalLabel } from './form-words.ts';
import { valuePieces } from './glued-cells.ts';
import { needsSpan } from './header-cell.ts';

/**
 * Text of a PDF that keeps its rows, one a line, but no blank between Hanzi: 一级指标二级指标三级指标… above 数量指标新建站点≥20个 21个 10 10. Names
 * that are known are cut; where values begin and end decides the solver.
 */

const LEVELS: readonly string[] = [...LEVEL1_NAMES, ...LEVEL2_NAMES].toSorted((a, b) => b.length - a.length);
const POINTS = /^（\d{1,3}(?:\.\d+)?分?）|^\d{1,3}(?:\.\d+)?分(?=\p{Script=Han})/u;
const LONGEST = 20;
const LONGEST_LINE = 120;
/** A name of a column that is only like one (参考分值) is short. */
const SHORT = 5;
/** A header of fewer names shows no table. */
const FEWEST = 4;

const isFundsName = (text: string): boolean => fundRole(text) !== undefined || isSideLabel(text);
const isGoalsName = (text: string): boolean => goalRole(text) !== undefined || isSideLabel(text);
/** 二级指标 is never 二级 and 指标. */
const isListName = (text: string): boolean =>
  (isColumnName(text) && !/^[一二三四]级$/.test(text)) ||
  isSideLabel(text) ||
  (text.length <= SHORT && /^(?:weight|score)$/.test(columnRole(text) ?? ''));

/** Ways to go on from any place in a text: a header has few, and a text of very many is none. */
const WAYS = 96;

/** The ways to read a text as nothing but names, those of long names first; none where there are too many to tell. */
function readings(text: string, isName: (text: string) => boolean): readonly (readonly string[])[] {
  const from: (readonly string[])[][] = Array.from({ length: text.length + 1 }, () => []);
  from[text.length] = [[]];
  for (let at = text.length - 2; at >= 0; at -= 1) {
    const ways: (readonly string[])[] = [];
    for (let end = Math.min(text.length, at + LONGEST); end > at + 1; end -= 1) {
      const rest = from[end] ?? [];
      const name = text.slice(at, end);
      if (rest.length > 0 && isName(name))
        append(
          ways,
          rest.map((names) => [name, ...names]),
        );
    }
    if (ways.length > WAYS) return [];
    from[at] = ways;
  }
  return from[0] ?? [];
}

/** A text cut into names, as many as there are cells below where that is known. */
function namesOf(text: string, isName: (text: string) => boolean, cells?: number): readonly string[] | undefined {
  if (text.length > LONGEST_LINE || /[。；]/.test(text)) return undefined;
  const all = readings(text, isName);
  return all.find((names) => names.filter((name) => !isSideLabel(name)).length === cells) ?? all[0];
}

/** 分值得分 is one name or two: a list has as many columns as it can, and none of them twice where that can be. */
function columnsOf(text: string): readonly string[] | undefined {
  if (text.length > LONGEST_LINE) return undefined;
  const all = readings(text, isListName);
  const once = all.filter((names) => {
    const roles = names.flatMap((name) => (isSideLabel(name) ? [] : (columnRole(name) ?? [])));
    return new Set(roles).size === roles.length;
  });
  return once.toSorted((a, b) => b.length - a.length)[0] ?? all[0];
}

const textOf = (row: TokenRow | undefined): string => (row?.block.kind === 'paragraph' ? (row.filled[0]?.text ?? '') : '');
const wordsOf = (row: TokenRow): readonly string[] => row.filled[0]?.words ?? [textOf(row)];

function rowOf(row: TokenRow, texts: readonly string[], rest: Partial<Token> = {}): TokenRow {
  const [token] = row.filled;
  if (token === undefined) return row;
  const { words: _words, lines: _lines, ...plain } = token;
  const tokens = texts.map((text, column): Token => ({ ...plain, ...rest, text, column }));
  return { ...row, tokens, filled: tokens };
}

const AMOUNT = /^(?:-?[\d,]+(?:\.\d+)?(?:%|万?元|分)?|[-—/]+)$/;

/** 年度资金总额480 | 480 | 456: a label with the first of its amounts, the others divided by blanks. */
function amountsIn(row: TokenRow, isLabel: (text: string) => boolean): readonly string[] | undefined {
  const [first = '', ...more] = wordsOf(row);
  const [, label = '', amount = ''] = /^(.*?[^\d.,-])((?:-?[\d,]+(?:\.\d+)?(?:%|万?元|分)?)?)$/.exec(first) ?? [];
  const title = titleOf(label, isLabel);
  const amounts = [...(amount === '' ? [] : [amount]), ...more];
  return isLabel(label.slice(title.length)) && amounts.length > 0 && amounts.every((word) => AMOUNT.test(word))
    ? [...(title === '' ? [] : [title]), label.slice(title.length), ...amounts]
    : undefined;
}

/** 项目资金（万元） in front of 年度资金总额: the title of the money, on one line with its first row. */
function titleOf(text: string, isLabel: (text: string) => boolean): string {
  for (let end = text.length - 1; end > 1; end -= 1)
    if (isSideLabel(text.slice(0, end)) && isLabel(text.slice(end))) return text.slice(0, end);
  return '';
}

/** The names of the levels that a row begins with, and what stands behind them. */
function levelsOf(text: string): { readonly levels: readonly string[]; readonly rest: string } {
  const levels: string[] = [];
  let rest = text;
  for (let level = levelAt(rest); level !== undefined; level = levels.length < 2 ? levelAt(rest) : undefined) {
    levels.push(level);
    rest = rest.slice(level.length);
  }
  return { levels, rest };
}

/** 社会效益 without 指标, which no measure is called. */
const BARE: readonly string[] = LEVEL2_NAMES.map((name) => name.slice(0, -2)).filter((name) => name.length >= 4);
/** 指标1：… begins the name of a measure. */
const NUMBERED = /^指标\d{1,2}[：:.、]/;

function levelAt(text: string): string | undefined {
  const whole = LEVELS.find((each) => text.startsWith(each) && !NUMBERED.test(text.slice(each.length - 2)));
  const name =
    whole ??
    BARE.find(
      (each) =>
        text.startsWith(each) && /^(?:（|指标\d|\d{1,3}(?:\.\d+)?分\p{Script=Han}|\p{Script=Han}{3})/u.test(text.slice(each.length)),
    );
  return name === undefined ? undefined : name + (POINTS.exec(text.slice(name.length))?.[0] ?? '');
}

/** Before the number that a word ends with: 检定器具数量3374台件. */
const LAST_NUMBER = /(?<=\p{Script=Han}{2})(?=\d[\d.]*\D{0,6}$)/u;
const DATE = /(20\d\d年(?:\d{1,2}月(?:\d{1,2}日|[上中下]旬)?|上半年|下半年)?(?:年?底|末)?(?:之前|以前|前)?)/;
/** 等级稳步提升稳步提升: what was to be reached and what was, in the same words. */
const TWICE = /^(\p{Script=Han}{2,}?)(\p{Script=Han}{2,6})\2(?!\p{Script=Han})(.*)$/u;

/** The pieces of a word of the list, of which any may be cells and several one. */
function piecesOf(word: string): readonly string[] {
  const twice = TWICE.exec(word);
  if (twice !== null) {
    const [, name = '', value = '', rest = ''] = twice;
    return [name, value, value, ...(rest === '' ? [] : piecesOf(rest))];
  }
  return word
    .split(DATE)
    .flatMap((part) => (part === '' ? [] : DATE.test(part) ? [part] : valuePieces(part).flatMap((piece) => piece.split(LAST_NUMBER))));
}

/** A row of the list: names of levels, and pieces of cells behind them. */
function listRow(row: TokenRow): TokenRow {
  const [first = '', ...more] = wordsOf(row);
  const { levels, rest } = levelsOf(first);
  const pieces = (rest === '' ? more : [rest, ...more]).flatMap((word, at) =>
    piecesOf(word).map((text, part) => ({ text, before: part > 0 ? ('nothing' as const) : at > 0 ? ('blank' as const) : undefined })),
  );
  const whole = rowOf(row, [...levels, ...pieces.map(({ text }) => text)]);
  const tokens = whole.tokens.map((token, at): Token => {
    const before = pieces[at - levels.length]?.before;
    if (at < levels.length) return token;
    return { ...token, glued: 'row', ...(before === undefined ? {} : { before }) };
  });
  return { ...whole, tokens, filled: tokens };
}

/** A row in front of the list: the header of the money or of the goals, or money. */
function frontRow(row: TokenRow, below: TokenRow | undefined): TokenRow {
  const amounts = amountsIn(row, (text) => fundRow(text) !== undefined);
  if (amounts !== undefined) return rowOf(row, amounts);
  const text = textOf(row);
  const cells = below === undefined ? undefined : amountsIn(below, (label) => fundRow(label) !== undefined);
  const names = (cells === undefined ? undefined : namesOf(text, isFundsName, cells.length - 1)) ?? namesOf(text, isGoalsName);
  return names === undefined || names.length < 2 ? row : rowOf(row, names);
}

const endsList = (row: TokenRow): boolean => row.block.kind !== 'paragraph' || closingLabel(textOf(row)) !== undefined;

/** Cuts the rows of such forms into cells; all others stay as they are. */
export function cutGluedRows(rows: readonly TokenRow[]): readonly TokenRow[] {
  const headers = rows.map((row, at) => headerNames(row) ?? secondLine(rows[at - 1], row));
  if (headers.every((names) => names === undefined)) return rows;
  let inList = false;
  return rows.map((row, at): TokenRow => {
    const names = headers[at];
    if (names !== undefined) inList = true;
    else if (endsList(row)) inList = false;
    if (names !== undefined) return rowOf(row, names);
    if (row.block.kind !== 'paragraph' || row.filled.length !== 1) return row;
    const total = inList ? amountsIn(row, isTotalLabel) : undefined;
    if (total !== undefined) inList = false;
    if (total !== undefined) return rowOf(row, total);
    return inList ? listRow(row) : frontRow(row, rows[at + 1]);
  });
}

/** 符号值（内容）计量单位 below the header. */
function secondLine(above: TokenRow | undefined, row: TokenRow): readonly string[] | undefined {
  if (above === undefined || headerNames(above) === undefined || row.filled.length !== 1) return undefined;
  // 指标性质数值度量单位 is like a name of its own, and none.
  const names = namesOf(textOf(row), (text) => needsSpan(text) || isColumnName(text));
  return names !== undefined && names.length > 1 ? names : undefined;
}

function headerNames(row: TokenRow): readonly string[] | undefined {
  const text = textOf(row);
  if (!/级指标|指标名称/.test(text) || row.filled[0]?.words !== undefined) return undefined;
  const names = columnsOf(text);
  return names !== undefined && names.filter((name) => !isSideLabel(name)).length >= FEWEST ? names : undefined;
}
