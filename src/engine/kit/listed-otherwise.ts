import type { Disclosure } from '../../model/record.ts';
import { matchKey } from '../../model/text.ts';
import { type NamedList, type NamedRow, namedLists } from './named-lists.ts';
import { type FigureParagraph, figureParagraphs } from './printed-figures.ts';

/*
 * What else the paper calls the things of a list: another list of the same things in the same order, or sentences on each of them with
 * its amount. Where a list prints one name twice, they say which of the two rows has the name of the other.
 */

/** Whether two lists name the same things in the same order but for one, which they name otherwise. */
function differsOnlyAt({ rows }: NamedList, other: NamedList, row: NamedRow): boolean {
  if (other.rows.length !== rows.length) return false;
  const names = new Set(rows.map(({ key }) => key));
  return rows.every((each, index) => {
    const key = other.rows[index]?.key ?? '';
    return each === row ? key !== each.key && !names.has(key) : key === each.key;
  });
}

/** The amount of a row: its only number with decimals. */
function amountOf({ cells }: NamedRow): string | undefined {
  const amounts = cells.map(({ text }) => text).filter((text) => /^\d+\.\d+$/.test(text));
  return amounts.length === 1 ? amounts[0] : undefined;
}

/** 项目3“就业技能培训”…安排89.13万元: the one paragraph whose only amount of money is that of the row. */
function paragraphOf(row: NamedRow, paragraphs: readonly FigureParagraph[]): FigureParagraph | undefined {
  const amount = amountOf(row);
  if (amount === undefined) return undefined;
  const [only, another] = paragraphs.filter(({ figures }) => {
    const money = figures.filter(({ unit }) => unit === '元');
    return money.length === 1 && /^[\d.]+/.exec(money[0]?.text ?? '')?.[0] === amount;
  });
  return another === undefined ? only : undefined;
}

const speaksOf = ({ paragraph }: FigureParagraph, { key }: NamedRow): boolean => matchKey(paragraph.text).includes(key);

/** All other rows have a sentence of their own that names them, and that of the row names nothing in the list. */
function isToldOtherwise(list: NamedList, row: NamedRow, paragraphs: readonly FigureParagraph[]): boolean {
  const own = paragraphOf(row, paragraphs);
  if (own === undefined || list.rows.some((each) => speaksOf(own, each))) return false;
  return list.rows.every((each) => {
    const told = each === row ? own : paragraphOf(each, paragraphs);
    return told !== undefined && (each === row || speaksOf(told, each));
  });
}

/** Of two rows with one name the one that the rest of the paper calls otherwise. */
export function namedOtherwise(disclosure: Disclosure, list: NamedList, twice: readonly NamedRow[]): NamedRow | undefined {
  if (list.rows.length < FEWEST) return undefined;
  const others = namedLists(disclosure).filter((other) => other !== list);
  const paragraphs = figureParagraphs(disclosure);
  const found = twice.filter((row) => others.some((other) => differsOnlyAt(list, other, row)) || isToldOtherwise(list, row, paragraphs));
  return found.length === 1 ? found[0] : undefined;
}

/** So many rows make two lists alike that name the same things. */
const FEWEST = 4;
