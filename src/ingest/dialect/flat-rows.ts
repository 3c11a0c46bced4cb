import { isEmptyToken } from '../../model/text.ts';
import type { Cell } from '../block.ts';
import { isFigure, isFigureOrNone } from '../table/cells.ts';

/** Rows of cells that stand one behind another, where each has so many: the first says which hold names and which figures. */

export interface RowsBelow {
  readonly rows: readonly (readonly Cell[])[];
  /** Index of the cell behind the last. */
  readonly end: number;
  /** Rows that have fewer cells than there are columns. */
  readonly short: number;
}

type Kind = 'name' | 'figure' | 'code' | 'any' | undefined;

const TOTAL = /^(?:[本全]?[年县市区省乡镇校院局]?(?:合计|总计|小计|共计|总分|总得分)|.{2,12}(?:合计|总计|小计))$/;
const isTotal = (cell: Cell | undefined): boolean => TOTAL.test(cell?.text.replace(/\s/g, '') ?? '');
/** 合计 stands where the other rows have their code or number. */
const CODE = /^\d{1,3}(?:\d\d){0,2}$/;
const YEAR = /^20\d\d$/;
/** A figure; 2023 over a column is its name. */
export const isValue = (text: string): boolean => isFigure(text) && !YEAR.test(text);

function kindsOf(row: readonly Cell[], mayBeAny: (column: number) => boolean): Kind[] {
  const codes = row.findIndex(({ text }) => !CODE.test(text));
  return row.map(({ text }, column): Kind => {
    if (mayBeAny(column)) return 'any';
    if (isEmptyToken(text)) return undefined;
    if (column < codes && column < 3 && row[codes] !== undefined && !isFigureOrNone(row[codes].text)) return 'code';
    return isFigure(text) && !(column === 0 && YEAR.test(text)) ? 'figure' : 'name';
  });
}

class Rows {
  readonly rows: (readonly Cell[])[] = [];
  private readonly cells: readonly Cell[];
  private readonly width: number;
  private readonly kinds: Kind[];
  whole = 0;
  short = 0;
  /** Rows with codes lack cells: a blank line is the end of the table and no cell of its last row. */
  private leavesBlanks = false;

  constructor(cells: readonly Cell[], width: number, kinds: Kind[]) {
    this.cells = cells;
    this.width = width;
    this.kinds = kinds;
  }

  private fits({ text }: Cell, column: number): boolean {
    const kind = this.kinds[column];
    if (kind === 'any' || kind === undefined) return kind === 'any' || text.length <= LONGEST;
    if (isEmptyToken(text)) return true;
    if (kind === 'code') return CODE.test(text) || TOTAL.test(text);
    return kind === 'figure' ? isFigure(text) : !isValue(text);
  }

  /** How many columns stand in front of the figures. */
  private get leads(): number {
    const figure = this.kinds.findIndex((kind) => kind === 'figure' || kind === 'any');
    return figure < 0 ? this.width : figure;
  }

  private wholeAt(at: number): readonly Cell[] | undefined {
    const row = this.cells.slice(at, at + this.width);
    if (this.endsInCode(at + this.width - 1) || (this.leavesBlanks && row.at(-1)?.text === '')) return undefined;
    return row.length === this.width && row.some(({ text }) => text !== '') && row.every((cell, column) => this.fits(cell, column))
      ? row
      : undefined;
  }

  /** 合计 in front of all its figures, or a name whose code is missing: the blanks before or behind it were not printed. */
  private totalAt(at: number): readonly Cell[] | undefined {
    const { leads, width, cells } = this;
    const total = cells[at];
    const isName = this.kinds[0] === 'code' && leads === 2 && !isFigureOrNone(total?.text ?? '');
    if (leads < 2 || total === undefined || !(isTotal(total) || isName)) return undefined;
    const figures = cells.slice(at + 1, at + 1 + width - leads);
    const isAll = figures.length === width - leads && figures.every(({ text }) => isFigureOrNone(text));
    if (!isAll || this.endsInCode(at + width - leads) || this.goesOn(at + 1 + width - leads)) return undefined;
    return [...Array.from({ length: leads - 1 }, () => ({ ...total, text: '' })), total, ...figures];
  }

  /** The last figure of a row with codes, where it is the code of the next name: the row has fewer figures than there are columns. */
  private endsInCode(at: number): boolean {
    return this.kinds[0] === 'code' && this.leads > 1 && this.isCoded(at) && !isTotal(this.cells[at + 1]);
  }

  /** A figure more than the row has columns; a code in front of a name begins the next. */
  private goesOn(at: number): boolean {
    if (!isValue(this.cells[at]?.text ?? '')) return false;
    return !(this.kinds[0] === 'code' && this.isCoded(at));
  }

  /** Where names stand in the first column only: a name alone above the rows that it heads, or one with fewer figures than there are columns: nothing is made of those. */
  private shortAt(at: number): readonly Cell[] | undefined {
    const { leads, width, cells } = this;
    const name = cells[at];
    if (leads !== 1 || this.kinds.slice(1).some((kind) => kind !== 'figure') || name === undefined || isFigureOrNone(name.text))
      return undefined;
    let end = at + 1;
    while (end < at + width && isFigureOrNone(cells[end]?.text ?? 'x') && cells[end]?.text !== '') end += 1;
    const next = cells[end];
    if (next === undefined ? end === at + 1 : isFigureOrNone(next.text)) return undefined;
    if (end === at + 1 && (this.rows.length === 0 || this.wholeAt(end) === undefined || !this.isRow(end))) return undefined;
    return cells.slice(at, end);
  }

  /** Behind a code and its name fewer figures than there are columns, and 小计 with one figure at the very end: nothing is made of those. */
  private lostAt(at: number): readonly Cell[] | undefined {
    const { leads, width, cells } = this;
    const isCoded = this.kinds[0] === 'code' && CODE.test(cells[at]?.text ?? '');
    const names = isCoded ? leads : 1;
    if (leads < 2 || !(isCoded || /^[合总小共]计/.test(cells[at]?.text ?? ''))) return undefined;
    if (cells.slice(at + (isCoded ? 1 : 0), at + names).some(({ text }) => isFigureOrNone(text))) return undefined;
    let end = at + names;
    while (end < at + width && isValue(cells[end]?.text ?? '') && !(isCoded && this.isCoded(end))) end += 1;
    const isOver = cells[end] === undefined || cells[end]?.text === '' || (isCoded && this.isCoded(end));
    return end > at + names && isOver ? cells.slice(at, end) : undefined;
  }

  /** A code with a name behind it. */
  private isCoded(at: number): boolean {
    const [code, name] = this.cells.slice(at, at + 2);
    return code !== undefined && name !== undefined && CODE.test(code.text) && !isFigureOrNone(name.text);
  }

  private isRow(at: number): boolean {
    return isValue(this.cells[at + 1]?.text ?? '');
  }

  take(from: number): number {
    let at = from;
    while (at < this.cells.length) {
      const whole = this.wholeAt(at);
      const total = whole === undefined ? this.totalAt(at) : undefined;
      const row = whole ?? total ?? this.shortAt(at) ?? this.lostAt(at);
      if (row === undefined) break;
      this.rows.push(row);
      this.leavesBlanks ||= whole === undefined && total === undefined && this.kinds[0] === 'code';
      row.forEach(({ text }, column) => {
        if (whole !== undefined && this.kinds[column] === undefined && !isEmptyToken(text))
          this.kinds[column] = isFigure(text) ? 'figure' : 'name';
      });
      if (whole !== undefined || (total !== undefined && isTotal(total[this.leads - 1]))) this.whole += 1;
      else this.short += 1;
      at += total === undefined ? row.length : 1 + this.width - this.leads;
    }
    return at;
  }

  get isEven(): boolean {
    return this.whole > 0 && (this.short <= this.whole || (this.kinds[0] === 'code' && this.whole > 2)) && this.kinds.includes('figure');
  }
}

const LONGEST = 30;

/**
 * The ways to read the rows from a cell on, as far as they go: the first row says what the columns hold, or, where its code was left out (合计),
 * the next. Cut as the first says, the codes of the others would stand behind the figures of the row before: the header tells which holds.
 * @param mayBeAny Whether a column may hold words beside figures.
 */
export function rowsBelow(
  cells: readonly Cell[],
  from: number,
  width: number,
  mayBeAny: (column: number) => boolean,
): readonly RowsBelow[] {
  return [from, from + width - 1].flatMap((model) => rowsLike(cells, from, width, mayBeAny, model) ?? []);
}

function rowsLike(
  cells: readonly Cell[],
  from: number,
  width: number,
  mayBeAny: (column: number) => boolean,
  model: number,
): RowsBelow | undefined {
  const kinds = kindsOf(cells.slice(model, model + width), mayBeAny);
  if (kinds.length < width || (model > from && kinds[0] !== 'code')) return undefined;
  const found = new Rows(cells, width, kinds);
  let end = found.take(from);
  while (end > from && cells[end - 1]?.text === '') end -= 1;
  if (!found.isEven || (found.whole < 2 && end < cells.length)) return undefined;
  // What goes on with a figure is no row of its own.
  return isValue(cells[end]?.text ?? '') ? undefined : { rows: found.rows, end, short: found.short };
}
