import { least } from '../../model/lists.ts';
import { isPartOf } from '../narrative/partition.ts';
import { isTotalName, type NamedRow } from './row-name.ts';

/** Which row each row of a side is a part of. */

export interface RowTie {
  /** Position of the row it is a part of; undefined for the outermost. */
  readonly parent: number | undefined;
  /** By formula or by code: all rows with this parent are all of it. */
  readonly sure: boolean;
}

const NONE: RowTie = { parent: undefined, sure: false };

/** `A=B+C` beside one row, B and C beside others. */
function byFormula(rows: readonly NamedRow[]): RowTie[] {
  const printed = new Map<string, number>();
  const sums = new Map<string, number[]>();
  rows.forEach(({ symbol, terms }, index) => {
    if (symbol !== undefined) printed.set(symbol, (printed.get(symbol) ?? 0) + 1);
    for (const term of new Set(terms)) {
      const known = sums.get(term);
      if (known === undefined) sums.set(term, [index]);
      else known.push(index);
    }
  });
  return rows.map(({ symbol }) => {
    const parents = symbol === undefined ? [] : (sums.get(symbol) ?? []);
    const [parent] = parents;
    const whole = parent === undefined ? [] : (rows[parent]?.terms ?? []);
    const known = parents.length === 1 && whole.every((term) => printed.get(term) === 1);
    return known ? { parent, sure: true } : NONE;
  });
}

/** A row of codes belongs to the row above it whose code begins its own. */
function byCode(rows: readonly NamedRow[]): readonly (number | undefined)[] {
  const above = new Map<string, number>();
  return rows.map(({ code }, index) => {
    if (code === undefined) return undefined;
    let parent: number | undefined;
    for (let length = 0; length < code.length; length += 1) {
      const found = above.get(code.slice(0, length));
      if (found !== undefined && found > (parent ?? -1)) parent = found;
    }
    above.set(code, index);
    return parent;
  });
}

const FUND = /^revenue\.(?:generalPublicBudget|governmentFundBudget|stateCapitalBudget)$/;

/** What a government gets from others, or has from before, stands beside its own revenue and is no part of it. */
const TRANSFER = /^(?:上级补助|(?:地方政府)?(?:一般|专项)?债[务券]|上年结[转余]|调入资金|动用|下级上解|再融资)/;
const OWN_REVENUE = /^(?:[本当]年|[本省市县区镇乡]级|地方|全[省市县区])?(?:一般公共预算)?(?:本级)?收入$|本级收入$|^一般公共预算/;

/** The rows above the one that is looked at: of each sort the last. */
class RowsAbove {
  private readonly rows: readonly NamedRow[];
  private total = -1;
  /** The last that is of no fund. */
  private noFund = -1;
  /** The last that is neither a total nor 其中. */
  private whole = -1;
  private readonly depths = new Map<number, number>();
  /** By concept and depth: they say what a row may be the whole of. */
  private readonly kinds = new Map<string, number>();

  constructor(rows: readonly NamedRow[]) {
    this.rows = rows;
  }

  add(row: NamedRow, index: number): void {
    if (!FUND.test(row.concept)) this.noFund = index;
    if (row.isTotal) {
      this.total = index;
      return;
    }
    if (!row.within) this.whole = index;
    if (row.depth !== undefined) this.depths.set(row.depth, index);
    this.kinds.set(`${row.concept} ${row.depth ?? ''}`, index);
  }

  /** 年初财政拨款结转和结余 below 本年收入合计: the funds below it say what was left over of which. */
  private remainder(row: NamedRow): number | undefined {
    if (!FUND.test(row.concept) || this.total < 0) return undefined;
    return this.noFund > this.total && /结转|结余/.test(this.rows[this.noFund]?.label ?? '') ? this.noFund : undefined;
  }

  /** Rows of one numbering stand beside each other, and a total closes what stands above it. */
  private ofConcept({ concept, depth, label }: NamedRow): number | undefined {
    if (concept === 'item') return undefined;
    const isTransfer = TRANSFER.test(label);
    let found = this.total;
    for (const index of this.kinds.values()) {
      const other = this.rows[index];
      if (index <= found || other === undefined || (isTransfer && OWN_REVENUE.test(other.label))) continue;
      if (isPartOf(concept, other.concept) && (other.depth === undefined || other.depth !== depth)) found = index;
    }
    return found > this.total ? found : undefined;
  }

  parentOf(row: NamedRow, highest: number): number | undefined {
    const named = this.remainder(row) ?? this.ofConcept(row);
    if (named !== undefined) return named;
    if (row.within) return this.whole < 0 ? undefined : this.whole;
    const { depth } = row;
    if (depth === undefined || depth <= highest) return undefined;
    let found: number | undefined;
    for (const [other, index] of this.depths) if (other < depth && index > (found ?? -1)) found = index;
    return found;
  }
}

/**
 * Names that stand further in than the one above them are its details. Two at least: one alone may have a blank too many. Numbers
 * and codes say more.
 */
function byIndent(rows: readonly NamedRow[]): readonly (number | undefined)[] {
  const parents: (number | undefined)[] = [];
  const details = new Map<number, number>();
  /** Rows that stand around the next one, each further in than the one before. */
  const around: number[] = [];
  rows.forEach((row, index) => {
    while (around.length > 0 && (rows[around.at(-1) ?? 0]?.indent ?? 0) >= row.indent) around.pop();
    const isPlain = !row.isTotal && row.code === undefined && row.depth === undefined;
    const parent = isPlain ? around.at(-1) : undefined;
    parents.push(parent);
    if (parent !== undefined) details.set(parent, (details.get(parent) ?? 0) + 1);
    if (!row.isTotal) around.push(index);
  });
  return parents.map((parent) => (parent !== undefined && (details.get(parent) ?? 0) > 1 ? parent : undefined));
}

/** 收入总计 and then 本年支出合计 in one column: a grand total is no part of a lesser one, nor one side of the other. */
function isApart(row: NamedRow | undefined, total: NamedRow): boolean {
  if (row?.isTotal !== true) return false;
  const otherSide = /收入/.test(row.label) ? /^[^收]*支出/.test(total.label) : /支出/.test(row.label) && /收入(?!支出)/.test(total.label);
  return otherSide || (/总计/.test(row.label) && !/总计/.test(total.label));
}

/** What stands beside the outlay of a year, and not below it: 年末结转. */
const BESIDE = /结[转余]/;

/** “三公”经费 with 因公出国（境）费 below it, under no name for a sum: it sums up what comes, not what stands above it. */
const isHead = (row: NamedRow, next: NamedRow | undefined): boolean =>
  next !== undefined && !next.isTotal && !BESIDE.test(next.label) && !isTotalName(row.label) && isPartOf(next.concept, row.concept);

/** Outermost rows belong to the total below them, or to the one above when it comes first. */
function tieTotals(rows: readonly NamedRow[], parents: (number | undefined)[], isTop: (row: NamedRow) => boolean): void {
  if (rows[0]?.isTotal === true) {
    let head = 0;
    rows.forEach((row, index) => {
      if (index > 0 && row.isTotal) head = index;
      else if (index > 0 && parents[index] === undefined && isTop(row)) parents[index] = head;
    });
    return;
  }
  let open: number[] = [];
  rows.forEach((row, index) => {
    if (row.isTotal) {
      // 合计 right below 公用经费合计 sums up more than this side.
      const alone = open.length === 1 && rows[open[0] ?? 0]?.isTotal === true;
      if (!alone) for (const part of open) if (!isApart(rows[part], row)) parents[part] = index;
      open = [index];
    } else if (parents[index] === undefined && isTop(row)) open.push(index);
  });
}

/** For each row what it is a part of. A row without figures may be the heading of what comes next, and its number tells nothing. */
export function parentsOf(given: readonly NamedRow[], isFilled: (index: number) => boolean): readonly RowTie[] {
  const transfers = given.some(({ label }) => TRANSFER.test(label));
  const isOne = (row: NamedRow, index: number) =>
    (index > 0 && isHead(row, given[index + 1])) || (transfers && OWN_REVENUE.test(row.label));
  const rows = given.map((row, index) => (row.isTotal && isOne(row, index) ? { ...row, isTotal: false } : row));
  if (rows.some((row) => row.terms.length > 0)) return byFormula(rows);
  const coded = byCode(rows);
  const highest = least(rows.map((row, index) => (row.isTotal || !isFilled(index) ? undefined : row.depth) ?? Number.POSITIVE_INFINITY));
  const isTop = (row: NamedRow) =>
    !row.within && !row.isSubtotal && (row.code !== undefined || row.depth === undefined || row.depth === highest);
  const indented = byIndent(rows);
  const above = new RowsAbove(rows);
  const parents = rows.map((row, index) => {
    const parent = row.isTotal ? undefined : (coded[index] ?? indented[index] ?? above.parentOf(row, highest));
    above.add(row, index);
    return parent;
  });
  // A class without its 类 above it belongs to nothing that is printed.
  tieTotals(rows, parents, (row) => isTop(row) && (row.code === undefined || row.code.length === 3));
  const open = openAtEnd(rows, coded);
  return parents.map((parent, index) => ({ parent, sure: coded[index] !== undefined && !open.has(parent ?? -1) }));
}

/** A table that no total closes may be cut off: what stands above its last row may have more rows than are printed here. */
function openAtEnd(rows: readonly NamedRow[], coded: readonly (number | undefined)[]): ReadonlySet<number> {
  const open = new Set<number>();
  if (rows.some((row) => row.isTotal)) return open;
  for (let above = coded[rows.length - 1]; above !== undefined; above = coded[above]) open.add(above);
  return open;
}
