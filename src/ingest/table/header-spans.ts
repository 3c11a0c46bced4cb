import { conceptOf } from '../narrative/label.ts';
import { isPartOf } from '../narrative/partition.ts';

/** Header rows whose spanned cells were lost: which cells of a lower row stand under which cell of an upper one. */

export type Path = readonly string[];

/** Names of years and sides of the accounts: whatever divides the table may stand below. */
const TIME = /^(?:(?:20\d\d|上|本|去|今)年度?)?(?:年初|调整后?|全年)?(?:预算|决算|执行|完成)数?$|^20\d\d年度?$/;
const WIDE = /^(?:序号|行次|栏次|备注|项目|科目名称|功能分类科目名称|经济分类科目名称|编码|科目编码|公式)$/;
const SUBTOTAL = /^(?:小计|合计|总计)$/;
const LEAD = /^(?:项目|科目|功能分类|经济分类|类|编码|代码|科目编码|科目代码|科目名称|金额|数量)/;
const MAX_LEAVES = 40;

function isTime(text: string): boolean {
  return TIME.test(text);
}

/** The index of the first cell from one on that is not so. */
function endOf(cells: readonly string[], from: number, isSo: (text: string) => boolean): number {
  let end = from;
  for (let text = cells[end]; text !== undefined && isSo(text); text = cells[end]) end += 1;
  return end;
}

/** How far the cells from one on may be what one cell above them is divided into: the index behind the last that may. */
function dividedTo(above: string, cells: readonly string[], from: number): number {
  const first = cells[from] ?? '';
  if (WIDE.test(above)) return above.startsWith('项目') && LEAD.test(first) ? cells.length : from;
  // 2023年 over 预算数 and 决算数.
  const isYear = /^(?:20\d\d年度?|[本上去今]年度?)$/.test(above);
  const times = isYear ? endOf(cells, from, (text) => isTime(text) && !/年/.test(text.replace('年初', ''))) : from;
  if (isTotalName(above) || isTime(first)) return times;
  const isSubtotal = SUBTOTAL.test(first);
  const parent = conceptOf(above)?.concept;
  const isPart = (text: string) => parent !== undefined && isPartOf(conceptOf(text)?.concept ?? '', parent);
  const parts = endOf(cells, isSubtotal ? from + 1 : from, isPart);
  if (isTime(above)) return isSubtotal || isTotalName(first) ? cells.length : parts;
  if (!(isSubtotal || LEAD.test(first)) || !isGroup(above)) return parts;
  const isOther = (text: string) => (isSubtotal ? !SUBTOTAL.test(text) && !isTime(text) : text !== first);
  return Math.max(parts, endOf(cells, from + 1, isOther));
}

function isTotalName(text: string): boolean {
  return /(?:合计|总计|总额|小计)$/.test(text);
}

/** Three public expenses and the like have parts of their own; a group is named by money or by a side of the accounts. */
function isGroup(text: string): boolean {
  return /收入|支出|资金|拨款|预算|决算|经费|编码|项目|采购|资产|金额|其中/.test(text) && !/接待|出国|购置费$|运行(?:维护)?费$/.test(text);
}

/** Under every leaf the same run of cells: 预算数, 决算数 below each expense. */
function evenly(leaves: readonly Path[], cells: readonly string[]): readonly Path[] | undefined {
  const size = cells.length / leaves.length;
  if (!Number.isInteger(size) || size < 2) return undefined;
  if (!cells.every((text, index) => text === cells[index % size])) return undefined;
  const first = cells.slice(0, size);
  const fits = first.every(isTime) || leaves.every((leaf) => dividedTo(leaf.at(-1) ?? '', first, 0) === size);
  return fits ? leaves.flatMap((leaf) => first.map((text) => [...leaf, text])) : undefined;
}

/** All ways to put the cells, in order, under leaves; a leaf without cells reaches down to the figures. */
function placements(leaves: readonly Path[], cells: readonly string[]): (readonly Path[])[] {
  const found: (readonly Path[])[] = [];
  /** For each leaf: how many of the cells stand before those below it. */
  const starts: number[] = [];
  // Which leaf and cell lead nowhere is found out once.
  const dead = new Set<number>();
  const place = (at: number, from: number): boolean => {
    starts[at] = from;
    const leaf = leaves[at];
    if (leaf === undefined) {
      if (from === cells.length) found.push(placed(leaves, cells, starts));
      return from === cells.length;
    }
    const key = at * (cells.length + 1) + from;
    if (dead.has(key)) return false;
    let isAny = place(at + 1, from);
    const end = from + 2 > cells.length ? from : dividedTo(leaf.at(-1) ?? '', cells, from);
    for (let to = from + 2; to <= end; to += 1) isAny = place(at + 1, to) || isAny;
    if (!isAny) dead.add(key);
    return isAny;
  };
  place(0, 0);
  return found;
}

/** The leaves with the cells below them, which begin where `starts` says. */
const placed = (leaves: readonly Path[], cells: readonly string[], starts: readonly number[]): readonly Path[] =>
  leaves.flatMap((leaf, at) => {
    const below = cells.slice(starts[at], starts[at + 1]);
    return below.length === 0 ? [leaf] : below.map((text) => [...leaf, text]);
  });

/** All headers that rows of cells without their spans can make; `rows` hold no blanks. */
function* headers(rows: readonly (readonly string[])[]): Generator<readonly Path[]> {
  const [first = [], ...others] = rows;
  let open: (readonly Path[])[] = [first.map((text) => [text])];
  for (const cells of others) {
    open = open.flatMap((leaves) => {
      if (leaves.length > MAX_LEAVES || cells.length > MAX_LEAVES) return [];
      const even = evenly(leaves, cells);
      return even === undefined ? placements(leaves, cells) : [even];
    });
  }
  yield* open;
}

/** The one header that these rows make for so many columns; undefined when there is none or more than one. */
export function spreadHeader(rows: readonly (readonly string[])[], isWidth: (columns: number) => boolean): readonly Path[] | undefined {
  // 小计 stands under what it sums up, where the header has a second row.
  const isPlain = (paths: readonly Path[]) => rows.length === 1 || !paths.some((path) => path.length === 1 && path[0] === '小计');
  const fitting = [...headers(rows)].filter((paths) => isWidth(paths.length) && isPlain(paths));
  return fitting.length === 1 ? fitting[0] : undefined;
}
