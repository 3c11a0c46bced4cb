import type { Cell } from '../block.ts';
import { isFigure, isFigureOrNone } from '../table/cells.ts';
import type { FlatGrid } from './flat-grid.ts';

/**
 * Two sides, revenue and expenditure, one cell a line, blank cells left out: rows have two to four cells and nothing divides them. Of each name
 * its words, the number in front of it and the names that come twice say of which side it is; where one may be of both, nothing is made of the table.
 */

const SIDE = 2;
const REVENUE = /^(?:收入|资金来源|来源)(?:项目|来源|科目|名称|内容)?$/;
const EXPENDITURE = /^(?:支出|资金运用|用途|运用)(?:项目|用途|科目|名称|内容|功能分类)?$/;

const LEFT =
  /收入(?!.*支出)|(?:上年|年初|期初)(?:财政拨款|一般公共预算)?结转|弥补收支差额|^(?:使用|动用|调用)|^调入|拨款(?:资金)?$|^(?:单位|其他|自有)资金$/;
const RIGHT = /支出(?:总计|合计)?$|结余分配|(?:年末|年终|期末)(?:财政拨款)?结转|^(?:结转|结余)(?:结余)?下年|^(?:安排|补充)预算稳定/;
const TOTAL = /[合总]计$/;
const NUMBER = /^([一二三四五六七八九十]{1,3})、/;
const DIGITS = '一二三四五六七八九';

function numberOf(text: string): number | undefined {
  const digits = NUMBER.exec(text)?.[1];
  if (digits === undefined) return undefined;
  const [tens, ones] = digits.includes('十') ? digits.split('十') : ['', digits];
  const ten = !digits.includes('十') ? 0 : tens === '' ? 1 : DIGITS.indexOf(tens ?? '') + 1;
  return ten * 10 + DIGITS.indexOf(ones === '' ? 'x' : (ones ?? '')) + 1;
}

/** A name with the figure behind it, if one is printed. */
interface Item {
  readonly name: Cell;
  readonly figure: Cell | undefined;
}

type SideName = 'left' | 'right';
const BOTH: readonly SideName[] = ['left', 'right'];

function itemsOf(cells: readonly Cell[]): Item[] {
  const items: Item[] = [];
  for (let at = 0; at < cells.length; at += 1) {
    const [name, figure] = cells.slice(at, at + 2);
    if (name === undefined || isFigureOrNone(name.text)) break;
    const holds = figure !== undefined && isFigureOrNone(figure.text);
    items.push({ name, figure: holds ? figure : undefined });
    if (holds) at += 1;
  }
  return items;
}

class Sides {
  private readonly numbers = { left: 0, right: 0 };
  private readonly totals = { left: 0, right: 0 };
  private readonly items: readonly Item[];
  readonly rows: { left?: Item; right?: Item }[] = [];
  /** Items that both sides have come to a total with. */
  closed = 0;
  private closedRows = 0;

  constructor(items: readonly Item[]) {
    this.items = items;
  }

  private sideOf(index: number): SideName | undefined {
    const text = this.items[index]?.name.text ?? '';
    const bare = text.replace(NUMBER, '');
    const number = numberOf(text);
    const [left, right] = [LEFT.test(bare), RIGHT.test(bare)];
    const possible = BOTH.filter(
      (side) => (left === right || (side === 'left') === left) && (number === undefined || number === this.numbers[side] + 1),
    );
    if (possible.length === 1) return possible[0];
    if (possible.length === 0 || left) return undefined;
    return this.ofTwins(index, number);
  }

  /** 总计 and 二、 come once on each side: the first is of the left, whose cell is printed in front. */
  private ofTwins(index: number, number: number | undefined): SideName | undefined {
    const text = this.items[index]?.name.text ?? '';
    const isTwin = (item: Item) => (number === undefined ? item.name.text === text : numberOf(item.name.text) === number);
    if (number === undefined && !TOTAL.test(text)) return undefined;
    const before = number === undefined && this.items.slice(this.closed, index).some(isTwin);
    if (before) return 'right';
    return this.items.slice(index + 1, index + 1 + LOOK).some(isTwin) ? 'left' : undefined;
  }

  private put(side: SideName, item: Item): void {
    const row = this.rows.at(-1);
    if (row === undefined || side === 'left' || row.right !== undefined) this.rows.push({ [side]: item });
    else row[side] = item;
    this.numbers[side] = numberOf(item.name.text) ?? this.numbers[side];
    if (TOTAL.test(item.name.text)) this.totals[side] += 1;
  }

  /** Takes what is sure, and keeps it as far as both sides came to their totals. */
  take(): void {
    for (const [index, item] of this.items.entries()) {
      const side = this.sideOf(index);
      if (side === undefined) break;
      this.put(side, item);
      if (!TOTAL.test(item.name.text) || this.totals.left !== this.totals.right) continue;
      this.closed = index + 1;
      this.closedRows = this.rows.length;
    }
    this.rows.splice(this.closedRows);
  }
}

/** The other side of a row is right behind. */
const LOOK = 3;

/** 收入项目 | 决算数 | 支出项目 | 决算数. */
function headerAt(cells: readonly Cell[], at: number): readonly Cell[] | undefined {
  const header = cells.slice(at, at + 2 * SIDE);
  const [name, figure, other, second] = header.map(({ text }) => text);
  if (!REVENUE.test(name ?? '') || !EXPENDITURE.test(other ?? '') || figure !== second) return undefined;
  return /(?:数|金额|预算|决算)(?:（[^（）]+）)?$/.test(figure ?? '') ? header : undefined;
}

export function namedSides(given: readonly Cell[]): FlatGrid | undefined {
  const cells = given.filter(({ text }) => text !== '');
  const start = cells.findIndex((_, at) => headerAt(cells, at) !== undefined);
  const header = start < 0 ? undefined : headerAt(cells, start);
  const [first] = header ?? [];
  if (header === undefined || first === undefined) return undefined;
  const items = itemsOf(cells.slice(start + 2 * SIDE));
  const sides = new Sides(items);
  sides.take();
  const ending = items[sides.closed - 1];
  const last = ending?.figure ?? ending?.name;
  // What goes on with a figure is no row of its own.
  if (last === undefined || isFigure(cells[cells.indexOf(last) + 1]?.text ?? '')) return undefined;
  const cellsOf = (item: Item | undefined, place: Cell['place']): readonly Cell[] => {
    const blank: Cell = { text: '', place };
    return [item?.name ?? blank, item?.figure ?? blank];
  };
  const rows = sides.rows.map(({ left, right }) => {
    const { place } = left?.name ?? right?.name ?? first;
    return [...cellsOf(left, place), ...cellsOf(right, place)];
  });
  const figures = rows.reduce((sum, row) => sum + row.filter(({ text }) => isFigure(text)).length, 0);
  return { first, last, header: [header], rows, figures, short: 0 };
}
