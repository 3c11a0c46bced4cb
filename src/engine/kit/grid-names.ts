import { addTo, oncePer } from '../../model/once.ts';
import type { Disclosure } from '../../model/record.ts';
import { matchKey } from '../../model/text.ts';
import { spend } from '../../model/work.ts';
import { type CellNumber, numbersOf } from './named-rows.ts';
import { type TableGrid, tableGrids } from './table-grids.ts';

/* What the rows and columns of tables are called where a text says one beside a figure and the other around it. */

type Axis = 'row' | 'column';

/** A name of one table: of a row or of a column, by its place. */
export interface GridName {
  readonly names: GridNames;
  readonly axis: Axis;
  readonly at: number;
  readonly printed: string;
}

export interface GridNames {
  readonly grid: TableGrid;
  readonly row: ReadonlyMap<string, GridName>;
  readonly column: ReadonlyMap<string, GridName>;
  /** By row and column. */
  readonly cells: ReadonlyMap<string, CellNumber>;
}

const NUMBERED = /^(?:其中：?|[一二三四五六七八九十]+[、.．]|（[一二三四五六七八九十\d]+）|\d{1,2}[、.．](?!\d))/;
/** What a name may be said without. */
const OMITTED = /(?:基金|情况|金额|数)$/;
/** No name is longer, in characters. */
export const LONGEST_NAME = 24;
/** Tables with more columns are lists of things, not of kinds. */
const WIDEST = 24;

/** How a name of a table is said in a text; nothing for what is no name. */
function callingsOf(name: string): string[] {
  const bare = matchKey(name.replace(NUMBERED, '').replace(/（[^（）]*）/g, ''));
  const callings = [bare, bare.replace(OMITTED, '')];
  return [...new Set(callings)].filter((key) => key.length <= LONGEST_NAME && /\p{Script=Han}{2}/u.test(key));
}

function namesOf(grid: TableGrid): GridNames {
  const cells = new Map<string, CellNumber>();
  for (const [at, row] of grid.rows.entries()) for (const number of numbersOf(grid, row)) cells.set(`${at} ${number.column}`, number);
  const names: { grid: TableGrid; row: Map<string, GridName>; column: Map<string, GridName>; cells: typeof cells } = {
    grid,
    row: new Map(),
    column: new Map(),
    cells,
  };
  fill(
    names,
    'row',
    grid.rows.map(({ name }) => name),
  );
  fill(
    names,
    'column',
    grid.columns.map((name, at) => (at === grid.label ? '' : name)),
  );
  return names;
}

/** A calling of two rows or columns is that of neither. */
function fill(names: GridNames & Record<Axis, Map<string, GridName>>, axis: Axis, all: readonly string[]): void {
  const twice = new Set<string>();
  for (const [at, printed] of all.entries())
    for (const key of callingsOf(printed)) {
      if (names[axis].has(key)) twice.add(key);
      names[axis].set(key, { names, axis, at, printed });
    }
  for (const key of twice) names[axis].delete(key);
}

/** The names of all tables that have several rows and columns of figures. */
export const namesOfTables = oncePer((disclosure: Disclosure): ReadonlyMap<string, readonly GridName[]> => {
  const found = new Map<string, GridName[]>();
  for (const grid of tableGrids(disclosure)) {
    spend(grid.rows.length * grid.columns.length);
    if (grid.columns.length > WIDEST || grid.columns.length < 3 || grid.rows.length < 2) continue;
    const names = namesOf(grid);
    for (const axis of ['row', 'column'] as const) for (const [key, name] of names[axis]) addTo(found, key, name);
  }
  return found;
});
