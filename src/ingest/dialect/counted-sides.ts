import type { Cell } from '../block.ts';
import { isFigure, isFigureOrNone } from '../table/cells.ts';
import type { FlatGrid } from './flat-grid.ts';

/**
 * Two sides whose rows are counted (项目 | 行次 | 决算数 | 项目 | 行次 | 决算数), one cell a line, blank cells left out: the numbers count through the
 * one side and go on in the other, so that they say of each name and figure where it stands. Nothing is made of cells of which one does not.
 */

const COUNTER = '行次';
const SIDE = 3;

/** A side of a row: its name, its number, its figure; blanks where they were not printed. */
type Part = readonly [Cell, Cell, Cell];

class Parts {
  readonly left: Part[] = [];
  readonly right: Part[] = [];
  at: number;
  private readonly cells: readonly Cell[];

  constructor(cells: readonly Cell[], at: number) {
    this.cells = cells;
    this.at = at;
  }

  private text(at: number): string {
    return this.cells[at]?.text ?? '';
  }

  /** The number of a part may be the next of the left side, or of the right, whose first is any that the left has not. */
  private sideOf(text: string): 'left' | 'right' | undefined {
    if (!/^\d{1,3}$/.test(text)) return undefined;
    const last = Number(this.right.at(-1)?.[1].text ?? Number.NaN);
    if (Number(text) === this.left.length + 1 && this.left.length <= this.right.length) return 'left';
    return Number.isNaN(last) ? (Number(text) > 1 ? 'right' : undefined) : Number(text) === last + 1 ? 'right' : undefined;
  }

  /** Takes one part; false where the next cells are none. */
  private take(): boolean {
    const isNamed = !isFigureOrNone(this.text(this.at));
    const number = this.cells[this.at + (isNamed ? 1 : 0)];
    const side = this.sideOf(number?.text ?? '');
    if (number === undefined || side === undefined) return false;
    const behind = this.at + (isNamed ? 2 : 1);
    const holds = isFigure(this.text(behind)) && this.sideAfter(side, this.text(behind)) === undefined;
    const blank: Cell = { text: '', place: number.place };
    const part: Part = [(isNamed ? this.cells[this.at] : undefined) ?? blank, number, (holds ? this.cells[behind] : undefined) ?? blank];
    this[side].push(part);
    this.at = behind + (holds ? 1 : 0);
    return true;
  }

  /** Whether a bare whole number is rather the number of the next part, whose name is blank. */
  private sideAfter(side: 'left' | 'right', text: string): 'left' | 'right' | undefined {
    if (side === 'right') return /^\d{1,3}$/.test(text) && Number(text) === this.left.length + 1 ? 'left' : undefined;
    const last = Number(this.right.at(-1)?.[1].text ?? Number.NaN);
    return /^\d{1,3}$/.test(text) && Number(text) === last + 1 ? 'right' : undefined;
  }

  /** 总计 | 138.00 | 总计 | 138.00: the last row may not be counted. */
  private takeTotals(): boolean {
    const [name, figure, other, second] = this.cells.slice(this.at, this.at + 4);
    if (name === undefined || figure === undefined || other === undefined || second === undefined) return false;
    if (!/[合总]计$/.test(name.text) || !/[合总]计$/.test(other.text) || !isFigure(figure.text) || !isFigure(second.text)) return false;
    this.left.push([name, { text: '', place: name.place }, figure]);
    this.right.push([other, { text: '', place: other.place }, second]);
    this.at += 4;
    return true;
  }

  /** Takes all parts; false where the numbers do not run through both sides. */
  takeAll(): boolean {
    while (this.take());
    const [first] = this.right;
    const counted = this.left.length;
    this.takeTotals();
    return counted > 1 && Number(first?.[1].text) === counted + 1 && this.left.length === this.right.length;
  }
}

export function countedSides(given: readonly Cell[]): FlatGrid | undefined {
  const cells = given.filter(({ text }) => text !== '');
  const start = cells.findIndex((_, at) => cells[at + 1]?.text === COUNTER && cells[at + 1 + SIDE]?.text === COUNTER);
  const header = cells.slice(start, start + 2 * SIDE);
  const [first] = header;
  if (start < 0 || first === undefined || header.length < 2 * SIDE || header.some(({ text }) => isFigure(text))) return undefined;
  const parts = new Parts(cells, start + 2 * SIDE);
  const last = parts.takeAll() ? cells[parts.at - 1] : undefined;
  // What goes on with a figure is no row of its own.
  if (last === undefined || isFigure(cells[parts.at]?.text ?? '')) return undefined;
  const rows = parts.left.map((part, row) => [...part, ...(parts.right[row] ?? [])]);
  const figures = rows.reduce((sum, row) => sum + row.filter(({ text }) => isFigure(text)).length, 0);
  return { first, last, header: [header], rows, figures, short: 0 };
}
