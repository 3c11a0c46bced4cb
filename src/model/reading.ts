import type { Fact, FactMeasure, FigureReason } from './fact.ts';
import type { FigureCount } from './finding.ts';
import type { ParseProblem } from './parse-problem.ts';
import type { Place } from './place.ts';
import type { DocumentKind } from './record.ts';

/**
 * How a paper was read, figure by figure: what each was taken for, and what looked at it. It is for people who check the reading, and
 * for those who look for what is missing in it.
 */

export type FigureShare = keyof FigureCount;

/** A rule that looked at a figure, and how its relations and verdicts with it came out: one failure is a failure. */
export interface FigureCheck {
  readonly rule: string;
  readonly outcome: 'passed' | 'failed';
}

/** What a figure of a disclosure was taken for. */
export interface FigureRole {
  /** What it is called in the paper, and its concept in the glossary. */
  readonly label: string;
  readonly concept: string;
  readonly measure: FactMeasure;
  readonly basis: Fact['basis'];
  readonly period: Fact['period'];
  readonly year?: number;
  readonly fund?: NonNullable<Fact['fund']>;
  /** Tier of government and months, where the paper speaks of several. */
  readonly tier?: string;
  readonly months?: string;
  readonly source: Fact['source'];
  /** The total it is a part of, as printed. */
  readonly scope?: string;
  /** The amount that a change, rate or share speaks about, as printed. */
  readonly base?: string;
}

export interface ReadingFigure {
  readonly text: string;
  readonly share: FigureShare;
  readonly unit?: string;
  readonly place?: Place;
  /** Path of its cell in the record; absent when it is not in the record. */
  readonly field?: string;
  readonly role?: FigureRole;
  readonly reason?: FigureReason;
  readonly checks: readonly FigureCheck[];
}

/** How a figure fared: one that was judged either agrees with all that looked at it, or not. */
export type FigureState = 'held' | 'broken' | 'read' | 'notRead';

export function stateOf({ share, checks }: Pick<ReadingFigure, 'share' | 'checks'>): FigureState {
  if (share !== 'judged') return share;
  return checks.some(({ outcome }) => outcome === 'failed') ? 'broken' : 'held';
}

/** A stretch of a text that is a figure: its number in the list of the record. */
export interface FigureMark {
  readonly start: number;
  readonly end: number;
  readonly figure: number;
}

/** A cell; `name` is a field name of the records in forms. */
export interface ReadingCell {
  readonly name?: string;
  readonly text: string;
  readonly figure?: number;
}

/** The paper as it stands in the record, in its order. */
export type ReadingBlock =
  | { readonly kind: 'heading'; readonly level: number; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string; readonly marks: readonly FigureMark[] }
  | { readonly kind: 'table'; readonly title?: string; readonly rows: readonly (readonly ReadingCell[])[] };

/** One record as it was read. */
export interface RecordReading {
  readonly kind: 'disclosure' | 'project';
  readonly document: string;
  /** Title of the paper, or name of the project. */
  readonly title?: string;
  readonly documentKind?: DocumentKind;
  readonly count: FigureCount;
  readonly figures: readonly ReadingFigure[];
  readonly blocks: readonly ReadingBlock[];
  readonly problems: readonly ParseProblem[];
}
