import type { DraftFact } from '../narrative/fact-draft.ts';
import { isComplete, isPartOf } from '../narrative/partition.ts';
import { type ColumnPart, isLevelOfGovernment } from './column-role.ts';

/** Ties the figures of one row to each other: 合计 | 基本支出 | 项目支出. */

export interface PartFigure {
  readonly column: number;
  readonly part: ColumnPart;
  readonly fact: DraftFact;
}

const sameGroups = (a: readonly string[], b: readonly string[]) => a.length === b.length && a.every((word, index) => word === b[index]);

/** The subtotal of the innermost group a column stands in: 公务用车购置及运行费 › 小计. */
function subtotalByGroup(own: PartFigure, others: readonly PartFigure[]): PartFigure | undefined {
  for (let depth = own.part.groups.length; depth > 0; depth -= 1) {
    const groups = own.part.groups.slice(0, depth);
    const found = others.find((other) => other !== own && other.part.total && sameGroups(other.part.groups, groups));
    if (found !== undefined) return found;
  }
  return undefined;
}

/** What the columns of one year and side are parts of, and where that stands. */
export interface TotalFigure {
  readonly fact: DraftFact;
  /** Undefined where it is a column of its own kind (预算数). */
  readonly part: ColumnPart | undefined;
}

/** Whether a column may stand beside others under this total: in its group, and no other chapter's. */
function isUnder(own: ColumnPart, total: TotalFigure): boolean {
  const groups = total.part?.groups ?? [];
  if (!sameGroups(own.groups.slice(0, groups.length), groups)) return false;
  const whole = total.part?.concept;
  return whole === undefined || own.concept === undefined || isPartOf(own.concept, whole) || !CHAPTER.test(whole);
}

const CHAPTER = /^(?:threePublicExpenses|procurement|stateAssets|agencyOperatingExpenses)$/;

/** 上年结余 | 本年收入 | 本年支出 | 年末结余: what was carried over is no part of what came in or was spent in the year. */
const isBesideYear = (part: ColumnPart, whole: ColumnPart): boolean => /结转|结余/.test(part.label) && /^(?:本|当)年/.test(whole.label);

function wholeOf(own: PartFigure, others: readonly PartFigure[], total: TotalFigure | undefined): DraftFact | undefined {
  const { concept } = own.part;
  if (own.part.loose === true) return undefined;
  const byConcept = others
    .filter((other) => other !== own && concept !== undefined && other.part.concept !== undefined && isPartOf(concept, other.part.concept))
    .filter((other) => !isBesideYear(own.part, other.part))
    .toSorted((a, b) => (b.part.concept?.length ?? 0) - (a.part.concept?.length ?? 0))[0];
  const inner = subtotalByGroup(
    own,
    others.filter((other) => other.fact !== own.fact),
  );
  const found = (inner ?? byConcept)?.fact;
  if (found !== undefined || total === undefined || own.fact === total.fact || !isUnder(own.part, total)) return found;
  return total.part !== undefined && isBesideYear(own.part, total.part) ? undefined : total.fact;
}

/** `parts` are the columns of one year and side, `total` the row's own figure for these. */
export function tieColumns(total: TotalFigure | undefined, parts: readonly PartFigure[]): void {
  const lists = new Map<DraftFact, PartFigure[]>();
  for (const own of parts) {
    const whole = wholeOf(own, parts, total);
    if (whole === undefined) continue;
    const list = lists.get(whole) ?? [];
    lists.set(whole, list);
    list.push(own);
  }
  for (const [whole, list] of lists) {
    const parent = parts.find((other) => other.fact === whole);
    if (!isListed(parent, parts, list)) continue;
    const exhaustive = !parts.some(({ part }) => part.loose === true) && isExhaustive(parent, list);
    const key = {};
    for (const own of list) {
      own.fact.partOf = whole;
      if (own.part.within || (parent !== undefined && !exhaustive)) own.fact.within = true;
      own.fact.list = { key, measure: 'amount', exhaustive: exhaustive && !own.part.within };
    }
  }
}

/** Columns that nothing ties to their total by name are its parts only where it stands at their head or at their end. */
function isListed(parent: PartFigure | undefined, parts: readonly PartFigure[], list: readonly PartFigure[]): boolean {
  if (list.every(({ part }) => part.concept !== undefined || isLevelOfGovernment(part.label))) return true;
  if (parent !== undefined && list.every(({ part }) => part.groups.length > 0)) return true;
  // 基本支出小计 | 工资 | 补助 | 项目支出 in one row: what belongs to the subtotal is not said.
  return !parts.some(({ part, fact }) => part.total && part.groups.length === 0 && fact !== parent?.fact && part.concept === undefined);
}

function isExhaustive(parent: PartFigure | undefined, list: readonly PartFigure[]): boolean {
  if (parent === undefined || parent.part.total) return true;
  return isComplete(
    list.map(({ part }) => part.concept ?? 'item'),
    parent.part.concept ?? '',
  );
}
