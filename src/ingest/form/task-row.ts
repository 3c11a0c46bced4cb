import { isBareNumber } from '../../model/digits.ts';
import { readAmount, readPercentage } from '../../model/number.ts';
import { isEmptyToken } from '../../model/text.ts';
import type { Token } from './form-row.ts';
import { labelKeys } from './form-words.ts';
import type { Column, TaskHeader } from './task-header.ts';

/** Finds the column of each cell in a row of a table of tasks, where there is only one way to do it. */

export type Cells = ReadonlyMap<Column, Token>;

const TOTAL = /^(?:任务|金额|经费|资金|预算)?(?:合计|总计|共计|小计)(?:金额|数)?$/;
export const isTasksTotal = (text: string): boolean => text.length <= 12 && TOTAL.test(labelKeys(text).short);

export const isMoney = (text: string): boolean => !text.endsWith('%') && readAmount(text, '万元').kind === 'value';
const isShare = (text: string): boolean => readPercentage(text, { bare: true, share: true }).kind === 'value';
const isNumbering = (text: string): boolean =>
  /^(?:任务)?(?:\d{1,3}|[一二三四五六七八九十]{1,3}|（[一二三四五六七八九十\d]{1,3}）)[、.．]?$/.test(text);
const isFigure = (text: string): boolean => isBareNumber(text) || isMoney(text);

/** Whether a text may stand in a column; `total`: in the row of totals, which names no task. */
function fits({ role }: Column, text: string, total: boolean): boolean {
  const isBlank = isEmptyToken(text);
  switch (role) {
    case 'money':
      return isBlank || isMoney(text);
    case 'rate':
    case 'share':
      return isBlank || isShare(text);
    case 'name':
      return total ? isBlank || isTasksTotal(text) : !isBlank && !isFigure(text) && !text.endsWith('%');
    case 'number':
      return isBlank || isNumbering(text) || (total && isTasksTotal(text));
    case 'unknown':
      return !total || isBlank;
    default:
      return isBlank || (total ? isTasksTotal(text) : !isFigure(text));
  }
}

/** The cells of a row that goes on with the texts of the row above, where all of them are printed. */
export function textsByColumn(header: TaskHeader, cells: readonly Token[]): Cells | undefined {
  const at = byPlace(header, cells, 0);
  return at !== undefined && [...at].every(([{ role }, { text }]) => text === '' || TEXTS.has(role)) ? at : undefined;
}
const TEXTS: ReadonlySet<Column['role']> = new Set(['name', 'content', 'completion', 'unknown']);

const isFilled = ({ text }: Token): boolean => text !== '';

/** A row whose cells are all printed, `shift` columns to the left of the header where the title that spans rows is lost. */
function byPlace({ columns, title, width }: TaskHeader, cells: readonly Token[], shift: number): Cells | undefined {
  const end = (cells.at(-1)?.column ?? -1) + 1 + shift;
  if (end < width || cells.some(({ before, piece }) => before !== undefined || piece !== undefined)) return undefined;
  const at = new Map<Column, Token>();
  for (const cell of cells) {
    const column = columns.find((each) => each.columns.includes(cell.column + shift));
    const first = column === undefined ? undefined : at.get(column);
    if (column === undefined) {
      if (isFilled(cell) && cell.text !== title) return undefined;
    } else if (first === undefined || !isFilled(first)) at.set(column, cell);
    // A cell that spans columns is printed in each, or in the first.
    else if (isFilled(cell) && cell.text !== first.text) return undefined;
  }
  return at;
}

/** As many cells as there are columns. */
function byOrder({ columns, title }: TaskHeader, cells: readonly Token[]): Cells | undefined {
  const filled = cells.filter(isFilled);
  const own = filled.length === columns.length + 1 && filled[0]?.text === title ? filled.slice(1) : filled;
  return own.length === columns.length ? pair(columns, own) : undefined;
}

const pair = (columns: readonly Column[], cells: readonly Token[]): Cells =>
  new Map(
    columns.flatMap((column, index): (readonly [Column, Token])[] => {
      const cell = cells[index];
      return cell === undefined ? [] : [[column, cell]];
    }),
  );

const isOfFigures = ({ role }: Column): boolean => role === 'money' || role === 'rate' || role === 'share';

/** 合计 and as many figures as there are columns of them; what stands between is dashes. */
function totalsByOrder({ columns, title }: TaskHeader, cells: readonly Token[]): Cells | undefined {
  const filled = cells.filter((cell) => isFilled(cell) && cell.text !== title);
  const [label, ...rest] = filled;
  const figures = columns.filter(isOfFigures);
  const before = rest.slice(0, Math.max(0, rest.length - figures.length));
  if (label === undefined || !isTasksTotal(label.text) || rest.length < figures.length) return undefined;
  return before.every(({ text }) => isEmptyToken(text) || isTasksTotal(text)) ? pair(figures, rest.slice(-figures.length)) : undefined;
}

const areSame = (a: Cells, b: Cells): boolean => {
  const filledOf = (cells: Cells) => [...cells].filter(([, cell]) => isFilled(cell));
  const own = filledOf(a);
  return own.length === filledOf(b).length && own.every(([column, cell]) => b.get(column)?.text === cell.text);
};

/** What stands in which column; undefined where that cannot be told for sure. */
export function cellsByColumn(header: TaskHeader, cells: readonly Token[]): { readonly at: Cells; readonly total: boolean } | undefined {
  const [first] = cells.filter((cell) => isFilled(cell) && cell.text !== header.title);
  if (first === undefined) return undefined;
  const total = isTasksTotal(first.text);
  const lost = header.columns[0]?.columns[0] ?? 0;
  const ways = [
    byPlace(header, cells, 0),
    lost > 0 ? byPlace(header, cells, lost) : undefined,
    total ? totalsByOrder(header, cells) : byOrder(header, cells),
  ];
  const fitting = ways.flatMap((way) => (way !== undefined && isPossible(header, way, total) ? [way] : []));
  const [at, ...others] = fitting;
  return at === undefined || others.some((other) => !areSame(figuresOnly(at), figuresOnly(other))) ? undefined : { at, total };
}

const figuresOnly = (cells: Cells): Cells => new Map([...cells].filter(([column]) => isOfFigures(column)));

function isPossible({ columns }: TaskHeader, at: Cells, total: boolean): boolean {
  const texts = columns.map((column) => [column, at.get(column)?.text ?? ''] as const);
  const hasFigures = texts.some(([column, text]) => isOfFigures(column) && text !== '');
  return (
    (hasFigures || !columns.some(isOfFigures)) &&
    texts.every(([column, text]) => fits(column, text, total) || (total && column.role === 'name' && text === ''))
  );
}
