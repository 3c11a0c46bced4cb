import type { Place } from '../../model/place.ts';
import type { FactMeasure, FactValue, RecordContext } from '../../model/record.ts';
import type { DraftFact, Scope, Subject } from './fact-draft.ts';
import type { Fund, Label } from './label.ts';
import type { Comparison, Direction } from './phrases.ts';

/** What the heading of a section says about the figures below it. */
export interface SectionDefaults {
  readonly concept?: string;
  readonly label?: string;
  readonly fund?: Fund;
  readonly basis?: 'budget' | 'final';
  readonly year?: number;
  /** 结构情况: the classes that stand below it are all there are. */
  readonly structure?: true;
  readonly level: number;
}

/** Where the reader of a document's prose stands. Reset at sentences, paragraphs and sections as marked. */
export interface ProseState {
  readonly context: RecordContext;
  /** The facts of the document so far, and every list opened. */
  readonly facts: DraftFact[];
  readonly lists: Scope[];
  recognised: number;
  read: number;
  // Section
  sectionIndex: number;
  defaults: SectionDefaults;
  /** Head of the paragraph before, to which `其中：` and numbered parts may belong; and the lists left open for them, outermost first. */
  carriedRoot: Subject | undefined;
  carriedLevel: number;
  carriedScopes: Scope[];
  /** Level of the section that left the lists open: a heading of its own level ends them. */
  carriedScopesLevel: number;
  // Paragraph
  block: number;
  placeOf: (start: number, end: number) => Place;
  root: Subject | undefined;
  /** What the paragraph named first, a part of an earlier total included. */
  lead: Subject | undefined;
  current: Subject | undefined;
  scopes: Scope[];
  brackets: Saved[];
  /** A name in a sentence of its own (`…（款）行政运行（项）。年初预算为…`). */
  topic: Label | undefined;
  // Sentence
  comparison: Comparison | undefined;
  sentenceYear: Label | undefined;
  reason: boolean;
  lastLead: string;
  /** Names that wait for their figures: 收入、支出分别为…. */
  names: string[];
}

interface Saved {
  readonly current: Subject | undefined;
  readonly comparison: Comparison | undefined;
  readonly scopes: number;
  readonly reason: boolean;
}

export function startProse(context: RecordContext): ProseState {
  return {
    context,
    facts: [],
    lists: [],
    recognised: 0,
    read: 0,
    sectionIndex: 0,
    defaults: { level: 0 },
    carriedRoot: undefined,
    carriedLevel: 0,
    carriedScopes: [],
    carriedScopesLevel: 0,
    block: 0,
    placeOf: () => ({ file: '' }),
    root: undefined,
    lead: undefined,
    current: undefined,
    scopes: [],
    brackets: [],
    topic: undefined,
    comparison: undefined,
    sentenceYear: undefined,
    reason: false,
    lastLead: '',
    names: [],
  };
}

export function openBracket(state: ProseState): void {
  state.brackets.push({ current: state.current, comparison: state.comparison, scopes: state.scopes.length, reason: state.reason });
}

export function closeBracket(state: ProseState): void {
  const saved = state.brackets.pop();
  if (saved === undefined) return;
  state.current = saved.current;
  state.comparison = saved.comparison;
  state.reason = saved.reason;
  state.scopes.length = Math.min(state.scopes.length, saved.scopes);
}

/** How many scopes the open bracket protects from being left. */
export function protectedScopes(state: ProseState): number {
  return state.brackets.at(-1)?.scopes ?? 0;
}

export interface FigureReading {
  readonly measure: FactMeasure;
  readonly value: FactValue | undefined;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly direction?: Direction;
  readonly period?: 'current' | 'previous';
  readonly year?: number;
  readonly basis?: 'budget' | 'final';
  readonly shareOf?: string;
  readonly uncertain?: boolean;
  /** What a share is measured against (占预算数25万元的82%): no list divides it. */
  readonly base?: boolean;
}

/** Adds a figure to what it speaks about. */
export function addFigure(state: ProseState, subject: Subject, reading: FigureReading): DraftFact {
  const year = reading.year ?? (reading.period === undefined || reading.period === subject.period ? subject.year : undefined);
  const fact: DraftFact = {
    subject,
    measure: reading.measure,
    value: reading.value,
    text: reading.text,
    place: state.placeOf(reading.start, reading.end),
    ...(reading.direction === undefined ? {} : { direction: reading.direction }),
    period: reading.period ?? subject.period,
    ...(year === undefined ? {} : { year }),
    basis: reading.basis ?? subject.basis,
    source: 'text',
    ...(reading.uncertain === true || reading.value === undefined ? { uncertain: true as const } : {}),
    block: state.block,
    section: state.sectionIndex,
    ...(reading.base === true ? { base: true as const } : {}),
    ...(reading.shareOf === undefined ? {} : { shareOf: reading.shareOf }),
  };
  subject.figures.push(fact);
  state.facts.push(fact);
  return fact;
}
