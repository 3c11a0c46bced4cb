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

/** Whether cells may be what one cell above them is divided into. */
function divides(above: string, cells: readonly string[]): boolean {
  const [first = ''] = cells;
  if (WIDE.test(above)) return above.startsWith('项目') && LEAD.test(first);
  // 2023年 over 预算数 and 决算数.
  if (/^(?:20\d\d年度?|[本上去今]年度?)$/.test(above) && cells.every((text) => isTime(text) && !/年/.test(text.replace('年初', ''))))
    return true;
  if (isTotalName(above) || isTime(first)) return false;
  const parent = conceptOf(above)?.concept;
  const isPart = (text: string) => parent !== undefined && isPartOf(conceptOf(text)?.concept ?? '', parent);
  if (cells.every((text, index) => (index === 0 && SUBTOTAL.test(text)) || isPart(text))) return true;
  if (isTime(above)) return SUBTOTAL.test(first) || isTotalName(first);
  if (SUBTOTAL.test(first)) return !cells.slice(1).some((text) => SUBTOTAL.test(text) || isTime(text)) && isGroup(above);
  return LEAD.test(first) && !cells.slice(1).includes(first) && isGroup(above);
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
  const fits = first.every(isTime) || leaves.every((leaf) => divides(leaf.at(-1) ?? '', first));
  return fits ? leaves.flatMap((leaf) => first.map((text) => [...leaf, text])) : undefined;
}

/** All ways to put the cells, in order, under leaves; a leaf without cells reaches down to the figures. */
function* placements(leaves: readonly Path[], cells: readonly string[], at = 0, from = 0): Generator<readonly Path[]> {
  const leaf = leaves[at];
  if (leaf === undefined) {
    if (from === cells.length) yield [];
    return;
  }
  for (let size = 0; from + size <= cells.length; size += size === 0 ? 2 : 1) {
    const below = cells.slice(from, from + size);
    if (size > 0 && !divides(leaf.at(-1) ?? '', below)) continue;
    const own: readonly Path[] = size === 0 ? [leaf] : below.map((text) => [...leaf, text]);
    for (const rest of placements(leaves, cells, at + 1, from + size)) yield [...own, ...rest];
  }
}

/** All headers that rows of cells without their spans can make; `rows` hold no blanks. */
function* headers(rows: readonly (readonly string[])[]): Generator<readonly Path[]> {
  const [first = [], ...others] = rows;
  let open: (readonly Path[])[] = [first.map((text) => [text])];
  for (const cells of others) {
    open = open.flatMap((leaves) => {
      if (leaves.length > MAX_LEAVES || cells.length > MAX_LEAVES) return [];
      const even = evenly(leaves, cells);
      return even === undefined ? [...placements(leaves, cells)] : [even];
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
