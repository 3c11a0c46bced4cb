import type { FactMeasure } from '../model/fact.ts';
import type { LocalText } from '../model/finding.ts';
import type { DocumentKind } from '../model/record.ts';

/** Parts of a form that it may or may not have. */
export type FormPart =
  | 'sources'
  | 'indicators'
  | 'targets'
  | 'goals'
  | 'plan'
  | 'rate'
  | 'executionScore'
  | 'weights'
  | 'scores'
  | 'totalScore';

/** A form with this part. */
export interface FormSign {
  readonly kind: 'form';
  readonly form: 'target' | 'selfEvaluation' | 'any';
  readonly part: FormPart;
}

/**
 * A chapter with such a heading, or figures of its concept. It shows nothing of the duty where these stand alone: one amount without parts,
 * a number of things.
 */
export interface ChapterSign {
  readonly kind: 'chapter';
  readonly heading: RegExp;
  readonly concept: string;
}

/** Something in a paper by which a duty applies to it. */
export type Sign =
  | ChapterSign
  /** So many of these chapters that the paper may be a whole one; with fewer, or beginning with a later part, it is an excerpt. */
  | { readonly kind: 'wholePaper'; readonly chapters: readonly RegExp[]; readonly atLeast: number }
  /** Figures of all of these concepts. */
  | { readonly kind: 'figures'; readonly concepts: readonly string[] }
  /** A figure of this concept with some of its parts; where `withTotal` is not set, also parts listed under a total that is not printed. */
  | { readonly kind: 'parts'; readonly concept: string; readonly withTotal?: true }
  /** A section whose paragraphs, each on a line, have such words. */
  | { readonly kind: 'text'; readonly pattern: RegExp }
  /** A figure of one of these measures; where concepts are named, one of the text and of one of them. */
  | { readonly kind: 'measure'; readonly measures: readonly FactMeasure[]; readonly inTextOf?: readonly string[] }
  /** A rate of change counted in another way than the figures printed beside it (同口径, 环比, 年均): nothing of the paper says what it should be. */
  | { readonly kind: 'rateOfOtherBasis' }
  /** Both sides of one account, with what makes them comparable: of a year gone by the totals of both, or what crossed the year. */
  | { readonly kind: 'balance' }
  /** A figure beside its budget, as final accounts print it. */
  | { readonly kind: 'finalAndBudget' }
  /** Figures of one concept in the text and in a table. */
  | { readonly kind: 'textAndTable' }
  /** A chapter with such a heading below which nothing stands: its forms were taken for forms, or are not there. */
  | { readonly kind: 'emptyChapter'; readonly heading: RegExp }
  | FormSign;

/**
 * One thing that must be checked in a paper of a kind. Whether it was is told by the verdicts of its rules: a rule that found nothing to
 * look at in a paper with a sign of the duty has not checked it.
 */
export interface Duty {
  readonly id: string;
  readonly title: LocalText;
  /** Rules that hold it: a verdict of any of them is one on the duty, a failure of any breaks it. */
  readonly rules: readonly string[];
  /** Those of its rules that look at tables of every chapter: a verdict of theirs is one on the duty where its cell stands in a chapter of the duty. */
  readonly ofItsChapters?: readonly string[];
  /** Relations of any rule that are one on the duty too: those of this concept as the total of parts, or those that hold it at all. */
  readonly about?: { readonly concept: string; readonly as: 'total' | 'operand' };
  /** Only the relations of `about` are verdicts on it: its rules look at much else. Without `about` nothing is: its sign leaves it open. */
  readonly aboutAlone?: true;
  /** It applies where any of these is there. */
  readonly signs: readonly Sign[];
}

/** What must be checked, by kind of paper. */
export type Duties = Readonly<Partial<Record<DocumentKind, readonly Duty[]>>>;
