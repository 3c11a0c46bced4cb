import { tellingDigits } from '../../model/number.ts';
import { groupBy } from '../../model/once.ts';
import type { Disclosure } from '../../model/record.ts';
import { spend } from '../../model/work.ts';
import { type GreaterRow, greaterRow } from './greater-rows.ts';
import { type CellNumber, mayBeSame, type NamedRow, namedRowsOf, namesIn, rowsByName, type SaidName } from './named-rows.ts';
import type { FigureParagraph, PrintedFigure } from './printed-figures.ts';
import { followsFrom, isBorneOut } from './row-figures.ts';
import { type SaidSentence, saidSentences } from './said-figures.ts';

/** 花岭镇使用率最高，为94.91%: a row that a sentence calls the greatest or least, with the figure that makes it so. */
export interface SaidGreatest {
  readonly in: FigureParagraph;
  readonly start: number;
  readonly end: number;
  readonly word: string;
  readonly name: string;
  readonly figure: PrintedFigure;
  /** The row that has this figure, and is the greatest or least by it; nothing where it is the one that is named. */
  readonly other?: { readonly name: string; readonly cell: CellNumber };
  /** The row that is greater, or less, by the same column of the table that is spoken of. */
  readonly greater?: GreaterRow;
  /** What the row prints where it is the greatest by right and the figure is in no cell. */
  readonly right?: CellNumber;
}

const WORD =
  /最(高|多|大|低|少|小|快|慢|好|差|突出)|(居首位?|居第一位?|[排位][在居列名]*(?:首位|第一|前列首位))|(垫底|居末位?|[排位][在居列名]*(?:末位|最后|倒数第一))/g;
/** 最多的是, 居首的为: the name stands behind. */
const NAME_BEHIND = /^的?[\p{Script=Han}]{0,6}?(?:是|为|有|：|属)/u;
/** How far from the word its name and figure may stand, in characters. */
const NEAR = 30;
/** Fewer rows have no greatest. */
const FEWEST = 3;

/** Rows called the greatest or least, each with a figure that a table prints. */
export function saidGreatest(disclosure: Disclosure): SaidGreatest[] {
  if (rowsByName(disclosure).size === 0) return [];
  return saidSentences(disclosure).flatMap((sentence) => {
    const { text } = sentence.in.paragraph;
    const words = [...text.slice(sentence.start, sentence.end).matchAll(WORD)];
    return words.flatMap((match, index): SaidGreatest[] => {
      const at = sentence.start + match.index;
      const from = Math.max(sentence.start, at - NEAR, sentence.start + (words[index - 1]?.index ?? 0));
      const to = Math.min(sentence.end, sentence.start + (words[index + 1]?.index ?? text.length), at + NEAR);
      const found = spokenOf(disclosure, sentence, { at, word: match[0], from, to });
      const judged = found === undefined ? undefined : judge(disclosure, found, isDown(match));
      return judged === undefined ? [] : [judged];
    });
  });
}

const isDown = ([, most = '', , last]: RegExpMatchArray): boolean => last !== undefined || /[低少小慢差]/.test(most);

interface Spoken extends Pick<SaidGreatest, 'in' | 'start' | 'end' | 'word' | 'figure'> {
  readonly name: SaidName;
}

interface Around {
  readonly at: number;
  readonly word: string;
  readonly from: number;
  readonly to: number;
}

/** 最多的是产业扶贫，其次是基础设施，两类合计8441万元. */
const OF_SEVERAL = /合计|共计|总计|其次|[两二三四五六七八九十]者|[两二三四五六七八九十\d][类项个家]/;

/** The name and the figure that stand nearest to the word on its side of the marks. */
function spokenOf(disclosure: Disclosure, sentence: SaidSentence, { at, word, from, to }: Around): Spoken | undefined {
  const { text } = sentence.in.paragraph;
  const behind = text.slice(at + word.length, to);
  const clause = from + greatestMark(text.slice(from, at)) + 1;
  const isBehind = NAME_BEHIND.exec(behind);
  const start = isBehind === null ? clause : at + word.length + isBehind[0].length;
  const names = namesIn(disclosure, text.slice(start, isBehind === null ? at : to));
  const name = isBehind === null ? names.at(-1) : names[0];
  if (name === undefined || (isBehind !== null && name.start > 0)) return undefined;
  const nameEnd = start + name.end;
  const figures = sentence.figures.map(({ figure }) => figure);
  const figure =
    figures.find((each) => each.start >= nameEnd && each.start < at) ??
    figures.find((each) => each.start >= Math.max(nameEnd, at) && each.start < Math.max(to, nameEnd + NEAR / 2));
  // 240，672.63元: a figure that was broken apart.
  if (figure === undefined || /\d/.test(text.slice(Math.max(nameEnd, Math.min(at, figure.start)), figure.start))) return undefined;
  if (OF_SEVERAL.test(text.slice(nameEnd, Math.max(nameEnd, figure.start)))) return undefined;
  return { in: sentence.in, start: Math.min(start + name.start, at), end: figure.end, word, figure, name };
}

const greatestMark = (text: string): number => Math.max(text.lastIndexOf('，'), text.lastIndexOf('；'), text.lastIndexOf('：'));

/** Digits of a figure that another measure hardly has as well. */
const TELLING = 3;
const isTelling = ({ digits, unit, text }: PrintedFigure): boolean =>
  (unit === '元' && text.includes('.') ? String(digits) : tellingDigits(digits)).length >= TELLING;

function judge(disclosure: Disclosure, { name, figure, ...said }: Spoken, down: boolean): SaidGreatest | undefined {
  const result = { ...said, figure, name: name.key };
  const isRate = figure.unit === '%';
  const own = name.rows.flatMap(({ numbers }) => numbers);
  if (own.some((number) => mayBeSame(figure, number))) {
    const greater = greaterRow({ ...said, figure, name }, down);
    return greater === undefined ? result : { ...result, greater };
  }
  const tops = name.rows.flatMap(({ grid }) => topsOf(namedRowsOf(disclosure).get(grid) ?? [], isRate, down));
  const isNamed = ({ number }: Top) => name.rows.some(({ grid }) => namesColumn(said, figure, grid.columns[number.column] ?? ''));
  const others = tops.filter((top) => top.name !== name.key && mayBeSame(figure, top.number) && (isTelling(figure) || isNamed(top)));
  const [other] = others;
  if (other !== undefined)
    return new Set(others.map((each) => each.name)).size > 1 ? undefined : { ...result, other: { name: other.name, cell: other.number } };
  const [only, second] = tops;
  const [row] = name.rows;
  // A figure that is in no cell may be of another measure, unless the words are those over the column.
  if (row === undefined || only?.name !== name.key || second !== undefined || !isNamed(only)) return undefined;
  return isBorneOut(disclosure, figure) || followsFrom(figure, row) ? undefined : { ...result, right: only.number };
}

/** Whether two signs of the name of a column stand beside each other in what is said up to the figure. */
function namesColumn({ in: { paragraph }, start }: Pick<SaidGreatest, 'in' | 'start'>, figure: PrintedFigure, column: string): boolean {
  const words = paragraph.text.slice(Math.max(0, start - NEAR / 2), figure.start);
  const name = column.replace(/（[^（）]*）/g, '');
  return Array.from({ length: Math.max(0, name.length - 1) }, (_, at) => name.slice(at, at + 2)).some((pair) => words.includes(pair));
}

interface Top {
  readonly name: string;
  readonly number: CellNumber;
}

/** The greatest or least of each column that holds rates, or that does not, where it is but one. */
function topsOf(rows: readonly { readonly name: string; readonly row: NamedRow }[], isRate: boolean, down: boolean): Top[] {
  if (rows.length < FEWEST) return [];
  const columns = groupBy(
    rows.flatMap(({ name, row }) => row.numbers.flatMap((number) => (number.isRate === isRate ? [{ name, number }] : []))),
    ({ number }) => number.column,
  );
  return [...columns.values()].flatMap((column) => {
    spend(column.length);
    const sorted = column.toSorted((a, b) => (down ? a.number.value - b.number.value : b.number.value - a.number.value));
    const [first, next] = sorted;
    return first === undefined || column.length < FEWEST || next?.number.value === first.number.value ? [] : [first];
  });
}
