import { groupBy } from '../../model/once.ts';
import type { Disclosure, Paragraph, Section } from '../../model/record.ts';
import { matchKey } from '../../model/text.ts';
import { spend } from '../../model/work.ts';
import { type CellNumber, numbersOf } from './named-rows.ts';
import { type FigureParagraph, type PrintedFigure, printedFigures } from './printed-figures.ts';
import type { SaidClaim } from './said-claims.ts';
import { nameKey, type TableGrid, tableGrids } from './table-grids.ts';

/* （二）过程（20分，得17分）: chapters that open with what a part of the score sheet could give and gave, beside the table of the parts. */

const OPENS =
  /^(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十\d]+）|\d{1,2}[.、])?\s*([\p{Script=Han}]{2,12})（(?:满分|分值|权重|标准分)?(?:为|：)?\d+(?:\.\d+)?分[，、；](?:实际|自评)?得分?(?:为|：)?\d+(?:\.\d+)?分/u;
const FULL = /^(?:分值|满分|权重|标准分|分数)/;
const GOT = /^(?:实际|自评|评价)?(?:得分|评分)(?:（分）)?$/;

interface Opening {
  readonly in: FigureParagraph;
  readonly name: string;
  readonly full: PrintedFigure;
  readonly got: PrintedFigure;
}

const partKey = (name: string): string => nameKey(matchKey(name)).replace(/(?:指标|情况|分析|方面)+$/, '');

function openingOf(section: Section, paragraph: Paragraph): Opening[] {
  const name = OPENS.exec(paragraph.text)?.[1];
  const figures = name === undefined ? [] : printedFigures(paragraph.text);
  const [full, got] = figures.filter(({ unit }) => unit === '分');
  return name === undefined || full === undefined || got === undefined ? [] : [{ in: { section, paragraph, figures }, name, full, got }];
}

/** What headings and first words of paragraphs say of the parts of a score. */
const openingsOf = ({ sections }: Disclosure): readonly Opening[] =>
  sections.flatMap((section) => {
    const heading = { text: section.heading, ...(section.place === undefined ? {} : { place: section.place }) };
    return [heading, ...section.paragraphs].flatMap((paragraph) => openingOf(section, paragraph));
  });

/** The points of a table's rows by the names of these; a name of two rows is left out. */
function pointsOf(grid: TableGrid): ReadonlyMap<string, { readonly full: CellNumber; readonly got: CellNumber }> | undefined {
  const [full, got] = [FULL, GOT].map((words) => grid.columns.findIndex((name) => words.test(matchKey(name))));
  if (full === undefined || got === undefined || full < 0 || got < 0) return undefined;
  spend(grid.rows.length);
  const found = [...groupBy(grid.rows, ({ name }) => partKey(name))].flatMap(([key, [row, second]]) => {
    const numbers = row === undefined || second !== undefined ? [] : numbersOf(grid, row);
    const [ofFull, ofGot] = [full, got].map((column) => numbers.find((number) => number.column === column));
    return ofFull === undefined || ofGot === undefined ? [] : [[key, { full: ofFull, got: ofGot }] as const];
  });
  return new Map(found);
}

/** So many openings that agree with the table tell that it is meant. */
const PROVING = 2;

/** The points that openings give a part, against those of its row. */
export function* tabledPoints(disclosure: Disclosure): Generator<SaidClaim> {
  const openings = openingsOf(disclosure);
  if (openings.length <= PROVING) return;
  for (const grid of tableGrids(disclosure)) {
    const points = pointsOf(grid);
    if (points === undefined) continue;
    const claims = openings.flatMap((opening): SaidClaim[] => {
      const row = points.get(partKey(opening.name));
      if (row === undefined || row.full.value !== opening.full.value) return [];
      const { in: at, got, name } = opening;
      const right = `${row.got.cell.text}分`;
      const holds = row.got.value === got.value;
      return [{ in: at, start: 0, end: got.end, label: `${name}得分`, figure: got, holds, right, terms: name }];
    });
    if (claims.filter(({ holds }) => holds).length >= PROVING) yield* claims;
  }
}
