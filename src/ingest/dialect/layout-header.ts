import { greatest, least } from '../../model/lists.ts';
import { spend } from '../../model/work.ts';
import { conceptOf } from '../narrative/label.ts';
import { isPartOf } from '../narrative/partition.ts';
import { centre, overlap, plainText, splitWords, type Token } from './layout-tokens.ts';

/** The names of columns in a header printed over several lines: which words make one cell, and which cells stand over others. */

export interface HeaderCell {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly first: number;
  readonly last: number;
}

export interface HeaderColumn {
  readonly path: readonly HeaderCell[];
  readonly leaf: HeaderCell;
}

const SIDE = /^(?:本年)?(?:财政拨款)?(?:收入|支出)$|^支出用途$|^功能分类$/;
const WHOLE =
  /^(?:合计|小计|总计|项目|类|款|项|预算数|决算数|金额|项目名称|科目名称|(?:本年)?(?:财政拨款)?(?:收入|支出)|支出用途|功能分类)$/;
const TIME = /^(?:(?:20\d\d|上|本)年度?)?(?:预算|决算|执行)数$/;
const SUBTOTAL = /^(?:小计|合计)$/;

function partOfName(text: string, group: string): boolean {
  const parent = conceptOf(group)?.concept;
  const concept = conceptOf(text)?.concept;
  return parent !== undefined && concept !== undefined && isPartOf(concept, parent);
}

/** Whether the word below goes on with the cell: centred under it, alone there, and no name of its own. */
function goesOn(cell: HeaderCell, below: Token, others: readonly Token[]): boolean {
  const text = plainText(below);
  if (WHOLE.test(cell.text) || WHOLE.test(text) || partOfName(text, cell.text)) return false;
  if (Math.abs(centre(cell) - centre(below)) > 3 || overlap(cell, below) <= 0) return false;
  return !others.some((other) => other !== below && other.line === below.line && overlap(cell, other) > 0);
}

const WORK_OF_PAIR = 4;

/** Words of the header put together to cells. */
function cellsOfHeader(lines: readonly (readonly Token[])[]): HeaderCell[] {
  const tokens = lines.flat().flatMap(splitWords);
  // Each is held against every other, for what it goes on with and for what it stands over.
  spend(WORK_OF_PAIR * tokens.length ** 2);
  const cells: HeaderCell[] = [];
  for (const token of tokens) {
    const above = cells.findLastIndex((cell) => cell.last < token.line && token.line - cell.last <= 3 && overlap(cell, token) > 0);
    const cell = cells[above];
    if (cell !== undefined && goesOn(cell, token, tokens)) {
      const start = Math.min(cell.start, token.start);
      cells[above] = { ...cell, text: cell.text + plainText(token), start, end: Math.max(cell.end, token.end), last: token.line };
    } else cells.push({ text: plainText(token), start: token.start, end: token.end, first: token.line, last: token.line });
  }
  return cells;
}

/** Cells that stand over others: nothing right below a column's own name. */
function isGroup(cell: HeaderCell, cells: readonly HeaderCell[]): boolean {
  const lower = cells.filter((other) => other.first > cell.last);
  if (lower.some((other) => overlap(cell, other) > 0)) return true;
  // Centred over two columns, between them.
  const left = lower.some((other) => other.end <= cell.start && cell.start - other.end <= cell.end - cell.start + 24);
  const right = lower.some((other) => other.start >= cell.end && other.start - cell.end <= cell.end - cell.start + 24);
  return left && right && (SIDE.test(cell.text) || lower.some((other) => partOfName(other.text, cell.text)));
}

/** The columns under a cell: its parts by name, else the run that the cell is centred over. */
function runUnder(group: HeaderCell, leaves: readonly HeaderCell[]): readonly HeaderCell[] {
  const isLower = (leaf: HeaderCell | undefined) => leaf !== undefined && leaf.last > group.last && leaf.first > group.first;
  const parts = leaves.map((leaf) => isLower(leaf) && (partOfName(leaf.text, group.text) || SUBTOTAL.test(leaf.text)));
  const named = leaves.findIndex((leaf, index) => parts[index] === true && partOfName(leaf.text, group.text));
  if (named >= 0) return stretch(leaves, parts, named);
  let best: readonly HeaderCell[] = [];
  let least = Number.POSITIVE_INFINITY;
  for (let from = 0; from < leaves.length; from += 1) {
    for (let to = from + 1; to < leaves.length && leaves.slice(from, to + 1).every(isLower); to += 1) {
      const run = leaves.slice(from, to + 1);
      const off = Math.abs(centre(group) - (zoneStart(leaves, from) + zoneEnd(leaves, to)) / 2);
      if (off < least) [best, least] = [run, off];
    }
  }
  return least <= 6 ? best : [];
}

function stretch(leaves: readonly HeaderCell[], parts: readonly boolean[], at: number): readonly HeaderCell[] {
  let from = at;
  let to = at;
  while (parts[from - 1] === true) {
    from -= 1;
    // 小计 opens the group.
    if (SUBTOTAL.test(leaves[from]?.text ?? '')) break;
  }
  // A 小计 further right opens a group inside this one, or one beside it.
  const isEnd = (at: number) =>
    SUBTOTAL.test(leaves[at]?.text ?? '') && (parts[at + 1] !== true || SUBTOTAL.test(leaves[at + 1]?.text ?? ''));
  while (parts[to + 1] === true && !isEnd(to + 1)) to += 1;
  return leaves.slice(from, to + 1);
}

function zoneStart(leaves: readonly HeaderCell[], at: number): number {
  const own = leaves[at]?.start ?? 0;
  return at === 0 ? own : (own + (leaves[at - 1]?.end ?? own)) / 2;
}

function zoneEnd(leaves: readonly HeaderCell[], at: number): number {
  const own = leaves[at]?.end ?? 0;
  return at === leaves.length - 1 ? own : (own + (leaves[at + 1]?.start ?? own)) / 2;
}

/** 收入 and 支出 divide what stands below them half way between. */
function sideRun(group: HeaderCell, groups: readonly HeaderCell[], leaves: readonly HeaderCell[]): readonly HeaderCell[] {
  const beside = groups.filter((other) => other !== group && other.first === group.first);
  const right = beside.filter((other) => other.start > group.start).map((other) => (group.end + other.start) / 2);
  const left = beside.filter((other) => other.start < group.start).map((other) => (other.end + group.start) / 2);
  return leaves.filter(
    (leaf) =>
      leaf.first > group.first &&
      centre(leaf) < Math.min(least(right), Number.POSITIVE_INFINITY) &&
      centre(leaf) > Math.max(greatest(left), 0),
  );
}

/** 支出用途 stands under 支出 and takes only columns of that. */
function runsOf(groups: readonly HeaderCell[], leaves: readonly HeaderCell[]): { group: HeaderCell; run: readonly HeaderCell[] }[] {
  const runs: { group: HeaderCell; run: readonly HeaderCell[] }[] = [];
  for (const group of groups) {
    if (!SIDE.test(group.text)) runs.push({ group, run: runUnder(group, leaves) });
    else {
      const above = runs.filter((outer) => SIDE.test(outer.group.text) && outer.group.first < group.first);
      const outer = above.findLast((each) => each.run.some((leaf) => Math.abs(centre(leaf) - centre(group)) < 24));
      runs.push({ group, run: sideRun(group, groups, outer?.run ?? leaves) });
    }
  }
  return runs;
}

/** Every expense has a 预算数 and a 决算数 below it, or 预算数 and 决算数 each have all expenses: the last line repeats one run of names. */
function repeatedLine(lines: readonly (readonly Token[])[]): readonly HeaderColumn[] | undefined {
  const last = (lines.at(-1) ?? []).flatMap(splitWords);
  if (lines.length < 2 || last.length < 4) return undefined;
  const upper = headerColumns(lines.slice(0, -1));
  const size = last.length / upper.length;
  if (size < 2 || upper.length < 2 || !Number.isInteger(size)) return undefined;
  const names = last.map(plainText);
  if (!names.every((name, index) => name === names[index % size]) || new Set(names).size !== size) return undefined;
  // Runs of amounts stand under anything; other names only under a side of the accounts.
  if (!names.every((name) => TIME.test(name)) && !upper.every(({ leaf }) => TIME.test(leaf.text))) return undefined;
  return last.map((token, index) => {
    const leaf: HeaderCell = { text: plainText(token), start: token.start, end: token.end, first: token.line, last: token.line };
    return { leaf, path: [...(upper[Math.floor(index / size)]?.path ?? []), leaf] };
  });
}

/** Columns from left to right with the cells above each. */
export function headerColumns(lines: readonly (readonly Token[])[]): readonly HeaderColumn[] {
  const repeated = repeatedLine(lines);
  if (repeated !== undefined) return repeated;
  const cells = cellsOfHeader(lines);
  const groups = cells.filter((cell) => isGroup(cell, cells)).toSorted((a, b) => a.first - b.first);
  const leaves = cells.filter((cell) => !groups.includes(cell)).toSorted((a, b) => a.start - b.start);
  const runs = runsOf(groups, leaves);
  return leaves.map((leaf) => ({ leaf, path: [...runs.flatMap(({ group, run }) => (run.includes(leaf) ? [group] : [])), leaf] }));
}
