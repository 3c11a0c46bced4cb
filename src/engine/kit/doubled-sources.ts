import type { Disclosure, Paragraph, SectionTable } from '../../model/record.ts';
import { matchKey } from '../../model/text.ts';
import type { PrintedFigure } from './printed-figures.ts';

/*
 * 中央补助260万元、省级补助180万元、省级补助180万元: an item of a sentence that stands there twice, where a table of the paper has the same
 * items with the same amounts and in place of the second another one.
 */

interface Item {
  readonly key: string;
  readonly figure: PrintedFigure;
}

const TOTAL = /^(?:合计|总计|共计|小计)/;

const numberOf = (text: string): string | undefined => /^\d+(?:\.\d+)?/.exec(text)?.[0];

/** The rows of a table that name something, with the amounts beside the name. */
const namedRows = ({ rows }: SectionTable) =>
  rows.slice(1).flatMap((cells) => {
    const name = cells.find(({ text }) => /\p{Script=Han}{2}/u.test(text));
    return name === undefined || TOTAL.test(name.text) ? [] : [{ name, key: matchKey(name.text), cells }];
  });

/** The cell that names what a sentence leaves out and names another thing twice instead; undefined where no table tells. */
export function leftOutFor({ sections }: Disclosure, items: readonly Item[], second: Item): Paragraph | undefined {
  const others = items.filter((item) => item !== second);
  const found = sections.flatMap(({ tables }) =>
    tables.flatMap((table) => {
      const rows = namedRows(table);
      if (rows.length !== items.length) return [];
      const left = rows.filter(({ key, cells }) => !others.some((item) => item.key === key && holds(cells, item)));
      const [only, another] = left;
      return only === undefined || another !== undefined || items.some(({ key }) => key === only.key) ? [] : [only.name];
    }),
  );
  return found[0];
}

const holds = (cells: readonly Paragraph[], { figure }: Item): boolean => cells.some(({ text }) => text === numberOf(figure.text));
