import type { Field } from '../../model/field.ts';
import type { Mutable } from '../../model/mutable.ts';
import type { Amount } from '../../model/number.ts';
import { spanPlaces } from '../../model/place.ts';
import type { Funds, Task, TaskMoney } from '../../model/record.ts';
import { isEmptyToken } from '../../model/text.ts';
import { amountField, type FormDraft, percentageField, plainField, unreadCells } from './form-draft.ts';
import type { Token, TokenRow } from './form-row.ts';
import { labelOf } from './label.ts';
import { sectionAt } from './sections.ts';
import { type Column, cellsOf, type TaskHeader, taskHeaderAt, taskHeaderBelow } from './task-header.ts';
import { type Cells, cellsByColumn, isMoney, isTasksTotal, textsByColumn } from './task-row.ts';

/** Reads the table of a department's tasks with their money (年度工作任务), which forms about a whole department print. */

interface Row {
  /** Undefined for a row whose cells cannot be told. */
  readonly at: Cells | undefined;
  readonly total: boolean;
  readonly cells: readonly Token[];
  /** What its texts go on with in the lines below. */
  readonly below: readonly Cells[];
}

export interface TaskTable {
  readonly header: TaskHeader;
  readonly list: readonly Row[];
  /** Rows it takes, with those of its header. */
  readonly rows: number;
}

/** The table that begins at a row; undefined where none does, or where it has no row that can be read. */
export function tasksAt(rows: readonly TokenRow[], index: number, stream: boolean): TaskTable | undefined {
  return stream ? tasksBelow(rows, index) : tasksBeside(rows, index);
}

function tasksBeside(rows: readonly TokenRow[], index: number): TaskTable | undefined {
  const header = taskHeaderAt(rows, index);
  if (header === undefined) return undefined;
  const list: Row[] = [];
  let end = index + header.rows;
  for (let at = end; at < rows.length; at += 1) {
    const row = rows[at];
    if (row === undefined || hasEnded(list)) break;
    if (row.filled.length === 0) continue;
    const again = taskHeaderAt(rows, at);
    const kind = again === undefined ? rowAt(rows, at, header) : undefined;
    if (again === undefined && kind === undefined) break;
    if (again !== undefined) {
      // The header printed again on the next page.
      if (!isSameHeader(again, header)) break;
      at += again.rows - 1;
    } else if (kind !== undefined && !goOn(list, kind)) list.push(kind);
    end = at + 1;
  }
  return list.some(({ at, total }) => at !== undefined && !total) ? { header, list, rows: end - index } : undefined;
}

/** Nothing stands below the row of totals, where that is not the first. */
const hasEnded = (list: readonly Row[]): boolean => list.length > 1 && list.at(-1)?.total === true && list.at(-1)?.at !== undefined;

/** Adds what goes on with the task above to it. */
function goOn(list: Row[], { at, below }: Row): boolean {
  const last = list.at(-1);
  if (below.length === 0 || at !== undefined) return false;
  if (last !== undefined && last.at !== undefined && !last.total) list[list.length - 1] = { ...last, below: [...last.below, ...below] };
  return true;
}

const isSameHeader = (a: TaskHeader, b: TaskHeader): boolean =>
  a.columns.length === b.columns.length && a.columns.every(({ text }, index) => text === b.columns[index]?.text);

/** A row of the table, or texts that go on with the row above. Undefined where the table has ended. */
function rowAt(rows: readonly TokenRow[], index: number, header: TaskHeader): Row | undefined {
  const row = rows[index];
  if (row === undefined || isNext(rows, index, header)) return undefined;
  const cells = cellsOf(row);
  const found = cellsByColumn(header, cells);
  if (found !== undefined) return { ...found, cells, below: [] };
  const filled = cells.filter(({ text }) => text !== '');
  const unread = { at: undefined, total: false, cells, below: [] };
  if (filled.length > 1 && filled.some(({ text }) => isMoney(text))) return unread;
  const texts = textsByColumn(header, cells);
  return texts !== undefined && filled.every(({ text }) => text.length <= LONGEST_LINE) ? { ...unread, below: [texts] } : undefined;
}
const LONGEST_LINE = 20;

/** Kinds of expenditure that tasks may be named by, and labels of money elsewhere. */
const KINDS: ReadonlySet<string> = new Set(['basic', 'project']);

/** Another part of the form begins: a section, or a label with its value. */
function isNext(rows: readonly TokenRow[], index: number, header: TaskHeader): boolean {
  const first = rows[index]?.filled.find(({ text }) => text !== header.title);
  if (first === undefined || isTasksTotal(first.text)) return false;
  const section = sectionAt(rows, index, false, false);
  if (section !== undefined && section.kind !== 'pairFunds') return true;
  const label = labelOf(first.text)?.label;
  return label !== undefined && !(label.kind === 'amount' && KINDS.has(label.part));
}

/** A table whose cells stand one a line: read where each row has a cell for every column, or not at all. */
function tasksBelow(rows: readonly TokenRow[], index: number): TaskTable | undefined {
  const header = taskHeaderBelow(rows, index);
  if (header === undefined) return undefined;
  const count = header.columns.length;
  const list: Row[] = [];
  let at = index + header.rows;
  while (at < rows.length && !hasEnded(list) && (list.length === 0 || !isNextBelow(rows, at))) {
    const total = isTasksTotal(onlyText(rows[at]));
    const taken = total ? lengthOfTotal(rows, at) : count;
    const cells = rows.slice(at, at + taken).flatMap(({ filled }) => (filled.length === 1 ? filled : []));
    const found = cells.length === taken ? cellsByColumn({ ...header, width: Number.POSITIVE_INFINITY }, cells) : undefined;
    if (found === undefined) return undefined;
    list.push({ ...found, cells, below: [] });
    at += taken;
  }
  return list.some(({ total }) => !total) ? { header, list, rows: at - index } : undefined;
}

const onlyText = (row: TokenRow | undefined): string => (row?.filled.length === 1 ? (row.filled[0]?.text ?? '') : '');

/** 合计 with the dashes and figures below it. */
function lengthOfTotal(rows: readonly TokenRow[], index: number): number {
  let end = index + 1;
  while (/^(?:[—\-/]+|-?\d+(?:\.\d+)?%?)$/.test(onlyText(rows[end]))) end += 1;
  return end - index;
}

const isNextBelow = (rows: readonly TokenRow[], index: number): boolean => {
  const text = onlyText(rows[index]);
  if (isTasksTotal(text)) return false;
  return sectionAt(rows, index, true, false) !== undefined || labelOf(text) !== undefined;
};

/** Puts the tasks into the draft, and what of them cannot be told among what was not read. */
export function readTasks(draft: FormDraft, { header, list }: TaskTable): void {
  // A sum of some of the tasks beside that of all: only one of several is known to be of all.
  const totals = list.filter(({ total }) => total);
  for (const row of list) {
    if (row.at === undefined || (row.total && totals.length > 1) || (row.total && draft.tasksTotal !== undefined)) {
      unreadCells(
        draft,
        'unreadableRow',
        row.cells.filter(({ text }) => /\d/.test(text)),
        'tasks',
      );
      continue;
    }
    const money = moneyOf(draft, header, row.at);
    if (row.total) draft.tasksTotal = money;
    else draft.tasks.push({ ...textsOf(draft, header, row), ...money });
  }
}

function textsOf(draft: FormDraft, { columns }: TaskHeader, { at, cells, below }: Row): Omit<Task, keyof TaskMoney> {
  const cellOf = (role: Column['role'], cellsAt: Cells | undefined) =>
    columns.flatMap((column) => (column.role === role ? (cellsAt?.get(column) ?? []) : [])).slice(0, 1);
  const fieldOf = (role: Column['role']): Field<string> | undefined => {
    const [cell, ...lines] = [at, ...below].flatMap((each) => cellOf(role, each)).filter(({ text }) => !isEmptyToken(text));
    if (cell === undefined) return undefined;
    const text = [cell, ...lines].map((line) => line.text).join('');
    return plainField(draft, { ...cell, text, place: spanPlaces(cell.place, lines.at(-1)?.place ?? cell.place) });
  };
  const [name, content, completion] = [fieldOf('name'), fieldOf('content'), fieldOf('completion')];
  const place = cells.find(({ text }) => text !== '')?.place;
  return {
    name: name ?? { text: '' },
    ...(content === undefined ? {} : { content }),
    ...(completion === undefined ? {} : { completion }),
    ...(place === undefined ? {} : { place }),
  };
}

function moneyOf(draft: FormDraft, { columns }: TaskHeader, at: Cells): TaskMoney {
  const money: Mutable<TaskMoney> = {};
  for (const column of columns) {
    const cell = at.get(column);
    if (cell === undefined || isEmptyToken(cell.text)) continue;
    if (column.role === 'rate') money.executionRate = percentageField(draft, cell, 'tasks');
    else if (column.role === 'share') money.share = percentageField(draft, cell, 'tasks');
    else if (column.role === 'unknown' && isMoney(cell.text)) unreadCells(draft, 'unreadableCell', [cell], 'tasks');
    else if (column.role === 'money' && column.part !== undefined) {
      const of = column.of ?? 'budgeted';
      const amount: Field<Amount> = amountField(draft, cell, 'tasks', column.unit ?? draft.fundsUnit);
      const funds: Funds = { ...money[of], [column.part]: amount };
      money[of] = funds;
    }
  }
  return money;
}
