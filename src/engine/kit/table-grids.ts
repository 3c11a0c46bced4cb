import type { Fact } from '../../model/fact.ts';
import { groupBy, oncePer } from '../../model/once.ts';
import type { Place } from '../../model/place.ts';
import type { Disclosure, Paragraph, Section, SectionTable } from '../../model/record.ts';
import { matchKey } from '../../model/text.ts';

/** The tables of a paper as named rows under named columns, for sentences that speak of rows by name or number. */

export interface GridCell {
  readonly text: string;
  readonly place?: Place;
  /** What the cell became, where it was read. */
  readonly fact?: Fact;
}

export interface GridRow {
  readonly name: string;
  /** 合计 and the like. */
  readonly isTotal: boolean;
  readonly cells: readonly GridCell[];
}

export interface TableGrid {
  readonly section: Section;
  readonly title: string;
  /** Names of the columns, all words above each joined. */
  readonly columns: readonly string[];
  /** The column that names the rows. */
  readonly label: number;
  readonly rows: readonly GridRow[];
}

const FIGURE = /^[-+]?（?\d[\d.]*）?%?$/;
const TOTAL = /^(?:合计|总计|共计|小计)|(?:合计|总计|小计)$/;
const HAN = /\p{Script=Han}/u;

/** The tables that could be laid out as a grid; read once for each disclosure. */
export const tableGrids: (disclosure: Disclosure) => readonly TableGrid[] = oncePer((disclosure) => {
  const byLine = groupBy(
    disclosure.facts.filter(({ source }) => source === 'table'),
    ({ field }) => field.place?.line,
  );
  return disclosure.sections.flatMap((section) => section.tables.flatMap((table) => gridOf(section, table, byLine) ?? []));
});

function widthOf(rows: SectionTable['rows']): number {
  const counts = new Map<number, number>();
  for (const row of rows) counts.set(row.length, (counts.get(row.length) ?? 0) + 1);
  return [...counts].toSorted((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 0;
}

const isData = (row: readonly Paragraph[]): boolean => row.slice(1).some(({ text }) => FIGURE.test(text) && !/^20\d\d$/.test(text));

function gridOf(section: Section, table: SectionTable, byLine: ReadonlyMap<number, readonly Fact[]>): TableGrid | undefined {
  const start = table.rows.findIndex(isData);
  const data = table.rows.slice(start);
  const width = widthOf(data);
  if (start < 1 || width < 2) return undefined;
  const whole = data.filter((row) => row.length === width);
  const label = Array.from({ length: width }, (_, column) => column).find((column) => namesRows(whole, column));
  if (label === undefined) return undefined;
  const header = table.rows.slice(0, start).filter((row) => row.length === width);
  const columns = Array.from({ length: width }, (_, column) => [...new Set(header.map((row) => row[column]?.text ?? ''))].join(''));
  const used = new Set<Fact>();
  const rows = whole.map((row): GridRow => {
    const name = row[label]?.text ?? '';
    const isTotal = row.slice(0, label + 1).some(({ text }) => TOTAL.test(text.replace(/\s/g, '')));
    return { name, isTotal, cells: row.map((cell) => cellOf(cell, byLine, used)) };
  });
  return { section, title: table.title ?? '', columns, label, rows };
}

/** Half the cells or more are words, each its own. */
function namesRows(rows: SectionTable['rows'], column: number): boolean {
  const names = rows.map((row) => row[column]?.text ?? '').filter((text) => HAN.test(text) && !FIGURE.test(text));
  return names.length * 2 >= rows.length && new Set(names).size * 4 >= names.length * 3;
}

function cellOf({ text, place }: Paragraph, byLine: ReadonlyMap<number, readonly Fact[]>, used: Set<Fact>): GridCell {
  const facts = place?.line === undefined ? [] : (byLine.get(place.line) ?? []);
  const fact = FIGURE.test(text) ? facts.find((found) => found.field.text === text && !used.has(found)) : undefined;
  const cell = { text, ...(place === undefined ? {} : { place }) };
  if (fact === undefined) return cell;
  used.add(fact);
  return { ...cell, fact };
}

/** The name of a row or of what a sentence calls it, without numbers in front and words that say nothing. */
export const nameKey = (text: string): string =>
  matchKey(
    text
      .replace(
        /^(?:其中：?|[一二三四五六七八九十]+[、.．]|（[一二三四五六七八九十\d]+）|\d{1,2}[、.．](?!\d)|\d{3,7}(?=\p{Script=Han}))/u,
        '',
      )
      .replace(/（[类款项]）/g, ''),
  ).replace(/(?:支出|经费|资金|项目)$/, '');
