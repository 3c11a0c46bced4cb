import { PRINTED_NUMBER } from './digits.ts';
import type { Fact, Figure } from './fact.ts';
import type { Paragraph, Section } from './record.ts';

/*
 * Figures that the text of a record prints, found by their units alone: fewer than our reader meets, and hardly one that
 * it would not meet. They are held against the facts of records without our seal, which may leave out what their paper says.
 */

const WITH_UNIT = new RegExp(
  `(?<![\\d.A-Za-z/])(${PRINTED_NUMBER}) ?[多余]?(?:(?:亿|千万|百万|万|千)?元|%|个百分点|百分点|平方米|㎡|平米)`,
  'g',
);
const DECIMAL_CELL = /^[+-]?\d+\.\d+$/;
const NUMBER_CELL = /^[+-]?\d+(?:\.\d+)?$/;
const ANY_NUMBER = new RegExp(PRINTED_NUMBER, 'g');

/** 减少5.9 and -5.90 print one number. */
const keyOf = (number: string): string => String(Math.abs(Number(number.replaceAll(' ', ''))));

/** A figure as it is printed, and the number by which it is known again. */
interface Printed {
  readonly figure: Figure;
  readonly key: string;
}

const placed = ({ place }: Paragraph): Pick<Figure, 'place'> => (place === undefined ? {} : { place });

/** Without its position: what nobody read is no other reading of a relation. */
const inParagraph = (paragraph: Paragraph): Printed[] =>
  [...paragraph.text.matchAll(WITH_UNIT)].map(([text, number = '']) => ({ figure: { text, ...placed(paragraph) }, key: keyOf(number) }));

/** Columns that hold amounts: below the names of the rows, with a decimal in one of them. */
function columnsOfAmounts(rows: Section['tables'][number]['rows']): ReadonlySet<number> {
  return new Set(rows.flatMap((row) => row.flatMap(({ text }, column) => (column > 0 && DECIMAL_CELL.test(text) ? [column] : []))));
}

function inTable({ rows }: Section['tables'][number]): Printed[] {
  const columns = columnsOfAmounts(rows);
  return rows.flatMap((row) =>
    row.flatMap((cell, column): Printed[] =>
      columns.has(column) && NUMBER_CELL.test(cell.text)
        ? [{ figure: { text: cell.text, ...placed(cell) }, key: keyOf(cell.text) }]
        : inParagraph(cell),
    ),
  );
}

/** How often each number stands in what was read. */
function numbersOf(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts)
    for (const [number] of text.matchAll(ANY_NUMBER)) {
      const key = keyOf(number);
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  return counts;
}

/** What the sections print oftener than facts and figures say it. A fact counts with its own text: a figure may name another. */
export function leftOutOf(sections: readonly Section[], facts: readonly Fact[], figures: readonly Figure[]): readonly Figure[] {
  const known = new Set(facts.map(({ id }) => id));
  const unread = figures.filter(({ fact }) => fact === undefined || !known.has(fact));
  const left = numbersOf([...facts.map(({ field }) => field.text), ...unread.map(({ text }) => text)]);
  const printed = sections.flatMap(({ paragraphs, tables }) => [...paragraphs.flatMap(inParagraph), ...tables.flatMap(inTable)]);
  return printed.flatMap(({ figure, key }) => {
    const count = left.get(key) ?? 0;
    if (count === 0) return [figure];
    left.set(key, count - 1);
    return [];
  });
}
