import { isEmptyToken } from '../../model/text.ts';
import { isFillerRow } from '../vocabulary.ts';
import { fitIndicator } from './column-fit.ts';
import type { IndicatorRole } from './define-form.ts';
import type { Token, TokenRow } from './form-row.ts';
import { isTotalLabel } from './form-words.ts';
import type { IndicatorHeader } from './indicator-header.ts';
import { splitMeasures } from './measures-in-cell.ts';
import { rowsByCount } from './rows-by-count.ts';
import type { Slot, SolvedRow } from './solve.ts';

/**
 * Rows of a list with one project a row and a column for each level. The measures of one level look like those of another, so that a cell
 * is told by its column alone: a row whose cells do not come out with the columns is read as none.
 */

export const hasLevelColumns = ({ slots }: Pick<IndicatorHeader, 'slots'>): boolean => slots.some(({ under }) => under !== undefined);

type Row = SolvedRow<IndicatorRole>;

export function alignProjects({ columns }: IndicatorHeader, rows: readonly TokenRow[], stream: boolean): Row[] {
  return withoutOrphans(stream ? rowsOfCells(columns, rows) : rowsOfGrid(columns, rows));
}

const isFilled = ({ text }: Token): boolean => text !== '';
const unread = (tokens: readonly Token[]): Row => ({ cells: [], unplaced: tokens.filter(isFilled), uncertain: false });

/** What goes on with the project above goes on with none where the row of that could not be read. */
function withoutOrphans(rows: readonly Row[]): Row[] {
  let isLost = false;
  return rows.map((row) => {
    const isNamed = row.cells.some(({ slot, token }) => slot.role === 'project:name' && isFilled(token));
    isLost = row.cells.length === 0 || (isLost && !isNamed);
    return isLost && row.cells.length > 0 ? unread(row.cells.map(({ token }) => token)) : row;
  });
}

function rowsOfGrid(columns: readonly Slot<IndicatorRole>[], rows: readonly TokenRow[]): Row[] {
  const lists = rows
    .map(({ tokens }) => tokens)
    .filter((tokens) => !isFillerRow(tokens.map(({ text }) => text)) && !isNumbering(tokens, columns.length));
  // Blanks between cells leave no empty one: only where every row has all its cells is each known.
  if (lists.some((tokens) => tokens.some(({ words }) => words !== undefined))) {
    const cells = lists.map((tokens) => tokens.flatMap(wordsOf));
    const isWhole = cells.every((each) => each.length === columns.length);
    return cells.map((each) => (isWhole ? rowUnder(columns, each) : unread(each)));
  }
  const printsBlanks = lists.some((tokens) => tokens.some(({ text }, at) => text === '' && tokens.slice(at).some(isFilled)));
  return lists.map((tokens) => (tokens.length >= columns.length || printsBlanks ? rowUnder(columns, tokens) : unread(tokens)));
}

/** What blanks divide; a value is no cell of its own behind its name. */
const wordsOf = (token: Token): readonly Token[] =>
  token.words === undefined ? [token] : token.words.map((text) => ({ ...token, text, words: undefined }));

/** 1 | 2 | 3 below the header. */
const isNumbering = (tokens: readonly Token[], columns: number): boolean =>
  tokens.length === columns && tokens.every(({ text }, at) => Number(text) === at + 1);

/** The cells of a row under their columns; none where one cannot stand there. */
function rowUnder(columns: readonly Slot<IndicatorRole>[], tokens: readonly Token[]): Row {
  const cells = tokens.flatMap((token, at) => {
    const slot = columns[at];
    return slot === undefined ? [] : [{ token, slot }];
  });
  const isOver = tokens.slice(columns.length).some(isFilled);
  const fits = cells.every(({ token, slot }) => isEmptyToken(token.text) || canStand(token, slot.role));
  const isTotal = cells.some(({ token, slot }) => slot.under === undefined && isTotalLabel(token.text));
  return isOver || !fits || isTotal ? unread(tokens) : { cells, unplaced: [], uncertain: false };
}

/** A cell at or below this cannot stand under a header. */
const MISPLACED = -2;

function canStand(token: Token, role: IndicatorRole): boolean {
  // 宣传活动：≥9场次 is the name of no project.
  if (role === 'project:name' && /[≥≤]|[：:].*\d/.test(token.text) && splitMeasures(token, undefined) !== undefined) return false;
  return fitIndicator(token)(role) > MISPLACED;
}

/** One cell a line: rows end where the source says so, where all cells come out even, or where the next number stands. */
function rowsOfCells(columns: readonly Slot<IndicatorRole>[], rows: readonly TokenRow[]): Row[] {
  const tokens = rows.flatMap((row) => row.tokens);
  if (tokens.some(({ ends }) => ends === true))
    return cutAt(tokens, (at) => tokens[at - 1]?.ends === true).map((each) => ofCount(columns, each));
  return rowsByCount(columns, rows) ?? rowsByNumber(columns, tokens);
}

function cutAt(tokens: readonly Token[], begins: (at: number) => boolean): Token[][] {
  const rows: Token[][] = [];
  for (const [at, token] of tokens.entries()) {
    if (begins(at) || rows.length === 0) rows.push([]);
    rows.at(-1)?.push(token);
  }
  return rows;
}

const ofCount = (columns: readonly Slot<IndicatorRole>[], tokens: readonly Token[]): Row =>
  tokens.length === columns.length ? rowUnder(columns, tokens) : unread(tokens);

function rowsByNumber(columns: readonly Slot<IndicatorRole>[], tokens: readonly Token[]): Row[] {
  if (columns[0]?.role !== 'number') return [unread(tokens)];
  let next = 0;
  const isNext = (at: number) => {
    if (tokens[at]?.text !== String(next + 1)) return false;
    next += 1;
    return true;
  };
  return cutAt(tokens, isNext).map((each) => ofCount(columns, each));
}
