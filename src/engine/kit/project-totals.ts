import type { MoneyUnit } from '../../model/number.ts';
import type { AuditRecord } from '../../model/record.ts';
import type { Located } from '../rule.ts';

/** What the project forms of one document add up to, and what its text says. Order of records does not matter. */
export interface ProjectTotals {
  /** 分. */
  sum: number;
  count: number;
  /** Forms whose budget could not be read. */
  unread: number;
  /** Projects that the text lists with amounts. */
  listed: number;
  /** A form holds the plan as it was adjusted in the year. */
  adjusted: boolean;
  expenditure?: { readonly at: Located; readonly fen: number; readonly unit: MoneyUnit };
}

const emptyTotals = (): ProjectTotals => ({ sum: 0, count: 0, unread: 0, listed: 0, adjusted: false });

/** The totals of the document a record belongs to. */
export function totalsFor(state: Map<string, ProjectTotals>, record: AuditRecord): ProjectTotals {
  const known = state.get(record.document);
  if (known !== undefined) return known;
  const totals = emptyTotals();
  state.set(record.document, totals);
  return totals;
}

/** Joins the totals of two shards. */
export function mergeStates(a: Map<string, ProjectTotals>, b: Map<string, ProjectTotals>): Map<string, ProjectTotals> {
  for (const [document, totals] of b) {
    const own = a.get(document);
    if (own === undefined) {
      a.set(document, totals);
      continue;
    }
    own.sum += totals.sum;
    own.count += totals.count;
    own.unread += totals.unread;
    own.listed += totals.listed;
    own.adjusted ||= totals.adjusted;
    if (own.expenditure === undefined && totals.expenditure !== undefined) own.expenditure = totals.expenditure;
  }
  return a;
}
