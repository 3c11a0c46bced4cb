/**
 * The table a converter starts from: cells with spans, as in HTML. A row holds the cells that begin in it, from left to right.
 * Renderers lose of it what their dialect loses; templates know nothing of dialects.
 */
export type CellKind =
  /** A heading or label: converters break these over lines. */
  | 'label'
  /** A name of the first level beside its rows: some papers print it one character a line. */
  | 'level'
  | 'value';

export interface Cell {
  readonly text: string;
  readonly kind: CellKind;
  /** Columns and rows the cell covers. */
  readonly across: number;
  readonly down: number;
}

export type Row = readonly Cell[];

export interface Table {
  readonly kind: 'table';
  readonly columns: number;
  readonly rows: readonly Row[];
}

export interface Line {
  readonly kind: 'line';
  readonly text: string;
}

export type Block = Table | Line;
export type Page = readonly Block[];

interface Span {
  readonly across?: number;
  readonly down?: number;
}

const cell = (kind: CellKind, text: string, span: Span): Cell => ({ kind, text, across: span.across ?? 1, down: span.down ?? 1 });

export const label = (text: string, span: Span = {}): Cell => cell('label', text, span);
export const level = (text: string, span: Span = {}): Cell => cell('level', text, span);
export const value = (text: string, span: Span = {}): Cell => cell('value', text, span);
export const line = (text: string): Line => ({ kind: 'line', text });

/** The row with one cell widened, so that it covers `columns` in all; cells reaching in from rows above count as `covered`. */
export function stretch(row: Row, columns: number, at = row.length - 1, covered = 0): Row {
  const width = row.reduce((all, each) => all + each.across, covered);
  return row.map((each, index) => (index === at ? { ...each, across: each.across + Math.max(0, columns - width) } : each));
}

/** Rows with one label beside all of them. */
export function beside(text: string, rows: readonly Row[]): readonly Row[] {
  return rows.map((row, index) => (index === 0 ? [label(text, { down: rows.length }), ...row] : row));
}

/** What stands at a place of the grid: a cell where it begins, or its own shadow where it only reaches. */
export interface Place {
  readonly cell: Cell;
  readonly begins: boolean;
}

/** Every place of the grid, merged cells spread out. */
export function placesOf(table: Table): readonly (readonly Place[])[] {
  const grid: Place[][] = table.rows.map(() => []);
  for (const [at, row] of table.rows.entries()) {
    let column = 0;
    for (const each of row) {
      while (grid[at]?.[column] !== undefined) column += 1;
      for (let down = 0; down < each.down; down += 1)
        for (let across = 0; across < each.across; across += 1) {
          const line = grid[at + down];
          if (line === undefined) throw new Error(`a cell reaches below its table: ${each.text}`);
          if (line[column + across] !== undefined) throw new Error(`two cells in one place: ${each.text}`);
          line[column + across] = { cell: each, begins: down === 0 && across === 0 };
        }
      column += each.across;
    }
  }
  for (const [at, line] of grid.entries())
    for (let column = 0; column < table.columns; column += 1)
      if (line[column] === undefined || line.length > table.columns)
        throw new Error(`row ${at} does not fill ${table.columns} columns: ${(table.rows[at] ?? []).map((each) => each.text).join('|')}`);
  return grid;
}
