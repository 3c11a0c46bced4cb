import { isMoneyUnit, type MoneyUnit } from '../../model/number.ts';
import type { Funds } from '../../model/record.ts';
import { forms } from './declared/index.ts';
import { type FundPart, type TaskColumn, wordsOf } from './define-form.ts';
import type { Token, TokenRow } from './form-row.ts';
import { fundRow, labelKeys } from './form-words.ts';
import { moneyUnitIn } from './head.ts';
import { kindOfOther } from './source-words.ts';

/** The header of a table of tasks: 任务名称 | 主要内容 | 预算金额（万元） | 其中：财政拨款 | 其他资金, in one row or two. */

const WORDS = wordsOf(forms, 'column of the tasks', ({ lists }) => lists.tasks);

/** A column of the table, or several printed as one: where it stands in its row, and what it holds. */
export interface Column {
  readonly text: string;
  readonly columns: readonly number[];
  readonly role: 'title' | 'number' | 'name' | 'content' | 'completion' | 'money' | 'part' | 'rate' | 'share' | 'unknown';
  /** Of money: budget or spending, the whole or which part, and its unit where the header names one. */
  readonly of?: 'budgeted' | 'spent';
  readonly part?: keyof Funds;
  readonly unit?: MoneyUnit | undefined;
}

export interface TaskHeader {
  /** Without the title of the table. */
  readonly columns: readonly Column[];
  /** The title of the table, where it stands in the header. */
  readonly title: string | undefined;
  /** Cells of its row, without empty ones at the end. */
  readonly width: number;
  /** Rows it takes. */
  readonly rows: number;
}

const LONGEST = 16;
const OF_YEAR = /^(?:20\d\d年度?|本年度?|当年)/;

const wordOf = (text: string): TaskColumn | undefined => {
  const { short, whole } = labelKeys(text);
  return WORDS.get(short) ?? WORDS.get(whole) ?? WORDS.get(short.replace(OF_YEAR, ''));
};

/** 财政拨款预算数, 其他资金执行数: the part and the column in one name. */
const PART_AND_COLUMN = /^(\p{Script=Han}{2,8}?)(预算数|预算金额|执行数|支出数|金额)$/u;

function columnOf(text: string): Pick<Column, 'role' | 'of' | 'part'> {
  const word = wordOf(text);
  if (word === 'budgeted' || word === 'spent') return { role: 'money', of: word, part: 'total' };
  if (word !== undefined) return { role: word };
  const part = fundRow(text);
  if (part !== undefined) return { role: 'money', part };
  const [, name = '', amount = ''] = PART_AND_COLUMN.exec(labelKeys(text.replace(/^其中[：:]?/, '')).short) ?? [];
  const named: FundPart | undefined = name === '' ? undefined : fundRow(name);
  if (named === undefined || named === 'total') return { role: 'unknown' };
  return { role: 'money', part: named, of: /执行|支出/.test(amount) ? 'spent' : 'budgeted' };
}

/** The cells of a row; words that blanks divide are cells where nothing else stands in it. */
export function cellsOf({ tokens, filled, block }: TokenRow): readonly Token[] {
  const [only, ...more] = filled;
  if (only?.words === undefined || more.length > 0 || block.kind === 'table') return tokens;
  const { words, ...plain } = only;
  return words.map((text, column) => ({ ...plain, text, column }));
}

/** Filled cells; one that spans columns may be printed in each. */
function printedColumns(cells: readonly Token[]): Column[] {
  const columns: Column[] = [];
  for (const { text, column } of cells) {
    if (text === '') continue;
    const last = columns.at(-1);
    if (last !== undefined && last.text === text && last.columns.at(-1) === column - 1)
      columns[columns.length - 1] = { ...last, columns: [...last.columns, column] };
    else columns.push({ text, columns: [column], ...columnOf(text), unit: moneyUnitIn(text) });
  }
  return columns;
}

const isName = ({ text }: { readonly text: string }): boolean => text.length <= LONGEST && !/\d/.test(text.replace(OF_YEAR, ''));

/** Parts below the money of the first row: 总额 | 财政拨款 | 其他资金, and nothing else. */
function partsBelow(row: TokenRow | undefined): readonly Column[] | undefined {
  const parts = row === undefined ? [] : printedColumns(cellsOf(row));
  return parts.length > 1 && parts.every((part) => isName(part) && part.role === 'money') ? parts : undefined;
}

/** Puts the parts in the place of what spans them; undefined where it cannot be told which spans which. */
function nest(columns: readonly Column[], parts: readonly Column[]): readonly Column[] | undefined {
  const titles = columns.filter(({ role }) => role === 'part');
  const spanning = titles.length > 0 ? titles : columns.filter(({ role, part }) => role === 'money' && part === 'total');
  const each = parts.length / spanning.length;
  if (spanning.length === 0 || !Number.isInteger(each) || each < 2) return undefined;
  const isSame = parts.every(({ text }, index) => text === parts[index % each]?.text);
  if (spanning.length > 1 && !isSame) return undefined;
  return columns.flatMap((column, index): readonly Column[] => {
    const at = spanning.indexOf(column);
    if (at < 0) return [column];
    const of: 'budgeted' | 'spent' = column.of ?? columns.slice(0, index).findLast(({ of: own }) => own !== undefined)?.of ?? 'budgeted';
    return parts.slice(at * each, (at + 1) * each).map((part) => ({ ...part, of: part.of ?? of, unit: part.unit ?? column.unit }));
  });
}

/** Money without a column of its own is of the column before; kinds of other money are told apart; what is named twice is not known. */
function settle(columns: readonly Column[], unit: MoneyUnit | undefined): readonly Column[] {
  let of: 'budgeted' | 'spent' = 'budgeted';
  let own = unit;
  const others = columns.filter(({ part }) => part === 'other').length;
  const settled = columns.map((column): Column => {
    if (column.role === 'part') return { ...column, role: 'unknown' };
    if (column.role !== 'money') return column;
    of = column.of ?? of;
    own = column.unit ?? own;
    const part = column.part === 'other' && others > 1 ? (kindOfOther(column.text) ?? 'other') : column.part;
    return { ...column, of, ...(own === undefined ? {} : { unit: own }), ...(part === undefined ? {} : { part }) };
  });
  const isOnce = ({ role, of: a, part }: Column) =>
    settled.filter((other) => other.role === role && other.of === a && other.part === part).length === 1;
  const mayRepeat = new Set<Column['role']>(['content', 'completion', 'unknown']);
  return settled.map((column) => (mayRepeat.has(column.role) || isOnce(column) ? column : { ...column, role: 'unknown' }));
}

/** The title of the table, and its columns: where no column has the name of a task, the last such title stands for it. */
function withName(printed: readonly Column[]): { readonly columns: readonly Column[]; readonly title: Column | undefined } | undefined {
  const titles = printed.filter(({ role }) => role === 'title');
  const own = printed.some(({ role }) => role === 'name') ? undefined : titles.at(-1);
  const [title, ...more] = titles.filter((each) => each !== own);
  if (more.length > 0 || (title !== undefined && title !== printed[0])) return undefined;
  const columns = printed
    .filter((column) => column !== title)
    .map((column): Column => (column === own ? { ...column, role: 'name' } : column));
  return { columns, title };
}

function headerOf(printed: readonly Column[], width: number, rows: number): TaskHeader | undefined {
  const named = withName(printed);
  if (named === undefined) return undefined;
  const isOfTasks = printed.some(({ role }) => role === 'name');
  const unit = named.title === undefined ? undefined : moneyUnitIn(named.title.text);
  const columns = settle(named.columns, isMoneyUnit(unit) ? unit : undefined);
  const count = (role: Column['role']) => columns.filter((column) => column.role === role).length;
  // 任务名称 | 主要内容 | 完成情况: a table without money.
  const isText = isOfTasks && count('content') + count('completion') > 0;
  if (count('name') !== 1 || (count('money') === 0 && !isText)) return undefined;
  const before = columns.slice(
    0,
    columns.findIndex(({ role }) => role === 'name'),
  );
  return before.every(({ role }) => role !== 'money') ? { columns, title: named.title?.text, width, rows } : undefined;
}

const widthOf = (cells: readonly Token[]): number => (cells.findLast(({ text }) => text !== '')?.column ?? -1) + 1;

/** The header that begins at a row whose cells stand side by side. */
export function taskHeaderAt(rows: readonly TokenRow[], index: number): TaskHeader | undefined {
  const row = rows[index];
  if (row === undefined || row.filled.some(({ piece }) => piece !== undefined)) return undefined;
  const cells = cellsOf(row);
  // Most rows hold something that is no name: what its columns would be called is not asked.
  if (!cells.every(isName)) return undefined;
  const printed = printedColumns(cells);
  if (printed.length < 2 || !printed.some(({ role }) => role === 'name' || role === 'title')) return undefined;
  const below = partsBelow(rows[index + 1]);
  const nested = below === undefined ? printed : nest(printed, below);
  if (nested === undefined) return undefined;
  const header =
    below === undefined
      ? headerOf(printed, widthOf(cells), 1)
      : headerOf(nested, isInOrder(nested) ? widthOf(cellsOf(rows[index + 1] ?? row)) : UNKNOWN_WIDTH, 2);
  return header === undefined || row.block.kind === 'table' || hasMoney(header) ? header : undefined;
}

const hasMoney = ({ columns }: TaskHeader): boolean => columns.some(({ role }) => role === 'money');

/** Where the cells of two rows do not stand one behind the other, columns have no number: cells are matched by their order alone. */
const UNKNOWN_WIDTH = Number.POSITIVE_INFINITY;
const isInOrder = (columns: readonly Column[]): boolean =>
  columns.every(({ columns: [at = 0] }, index) => index === 0 || at > (columns[index - 1]?.columns.at(-1) ?? 0));

/** The header of a table whose cells stand one a line: every name is known. */
export function taskHeaderBelow(rows: readonly TokenRow[], index: number): TaskHeader | undefined {
  const names: Token[] = [];
  for (let at = index; at < rows.length; at += 1) {
    const [only, ...more] = rows[at]?.filled ?? [];
    if (only === undefined || more.length > 0 || only.text.length > LONGEST || columnOf(only.text).role === 'unknown') break;
    names.push({ ...only, column: at - index });
  }
  const printed = printedColumns(names);
  if (printed.length !== names.length || !printed.every(isName) || printed.some(({ role }) => role === 'part')) return undefined;
  const header = headerOf(printed, names.length, names.length);
  return header?.columns.every(({ role }) => role !== 'unknown') === true && hasMoney(header) ? header : undefined;
}
