import { makeField } from '../../model/field.ts';
import type { Place } from '../../model/place.ts';
import type { Fact, FactMeasure, FactValue } from '../../model/record.ts';
import type { Fund } from './label.ts';
import type { Direction, IntroKind } from './phrases.ts';

/** Facts while a document is being read: parts and parents point at each other, ids and lists are given at the end. */

/** What one or several figures speak about: `基本支出95万元，比上年减少5万元，下降5%`. */
export interface Subject {
  readonly concept: string;
  readonly label: string;
  readonly period: 'current' | 'previous';
  readonly year?: number;
  readonly basis: 'budget' | 'final';
  readonly fund?: Fund;
  readonly figures: DraftFact[];
  /** The list it stands in. */
  scope?: Scope;
}

/** A list of parts that is being read. */
export interface Scope {
  readonly kind: IntroKind | 'carried';
  readonly parent: Subject | undefined;
  /** The figure the list was opened after: what its parts add up to. */
  readonly parentFigure: DraftFact | undefined;
  readonly punctuated: boolean;
  readonly parts: Subject[];
  /** Brackets open when it began. */
  readonly depth: number;
  /** 等 behind the last item, or the text breaks off. */
  softened?: boolean;
  /** Separators between its parts so far. */
  semicolons: boolean;
}

export interface DraftFact {
  readonly subject: Subject;
  readonly measure: FactMeasure;
  readonly value: FactValue | undefined;
  readonly text: string;
  readonly place: Place;
  readonly direction?: Direction;
  readonly period: 'current' | 'previous';
  readonly year?: number;
  readonly basis: 'budget' | 'final';
  readonly source: 'text' | 'table';
  readonly uncertain?: true;
  /** What a share is measured against (占预算数25万元的82%): no list divides it. */
  readonly base?: true;
  /** Paragraph or table and section it stands in: where to look first for the amount it speaks about. */
  readonly block: number;
  readonly section: number;
  /** For a share: what it is a share of, where the text says so. */
  readonly shareOf?: string;
  within?: true;
  partOf?: DraftFact | undefined;
  of?: DraftFact | undefined;
  list?: { readonly key: object; readonly measure: FactMeasure; readonly exhaustive: boolean };
}

/**
 * The year that is worth printing: none where it follows from the period, so that equal facts are equal however they are worded.
 * A change carries the year it is measured against, when that is not the one before.
 */
function yearOf(draft: DraftFact, own: number | undefined): number | undefined {
  const usual = draft.measure === 'change' || draft.measure === 'changeRate' || draft.period === 'previous' ? (own ?? Number.NaN) - 1 : own;
  return draft.year === usual ? undefined : draft.year;
}

/** Gives ids and writes out the facts. `own` is the year the document is about. */
export function settleFacts(drafts: readonly DraftFact[], own: number | undefined): Fact[] {
  const ids = new Map<DraftFact, number>(drafts.map((draft, index) => [draft, index + 1]));
  const lists = new Map<object, Map<string, number>>();
  let lastList = 0;
  const listId = (key: object, measure: string): number => {
    const own = lists.get(key) ?? new Map<string, number>();
    lists.set(key, own);
    let id = own.get(measure);
    if (id === undefined) {
      lastList += 1;
      id = lastList;
      own.set(measure, id);
    }
    return id;
  };
  return drafts.map((draft, index) => {
    const { subject } = draft;
    const partOf = draft.partOf === undefined ? undefined : ids.get(draft.partOf);
    const of = draft.of === undefined ? undefined : ids.get(draft.of);
    const year = yearOf(draft, own);
    return {
      id: index + 1,
      concept: subject.concept,
      label: subject.label,
      measure: draft.measure,
      field: makeField(draft.text, draft.value, draft.place, draft.uncertain),
      ...(draft.direction === undefined ? {} : { direction: draft.direction }),
      period: draft.period,
      ...(year === undefined ? {} : { year }),
      basis: draft.basis,
      ...(subject.fund === undefined ? {} : { fund: subject.fund }),
      ...(partOf === undefined ? {} : { partOf }),
      ...(draft.list === undefined
        ? {}
        : {
            list: { id: listId(draft.list.key, `${draft.list.measure} ${draft.period} ${draft.basis}`), exhaustive: draft.list.exhaustive },
          }),
      ...(of === undefined ? {} : { of }),
      source: draft.source,
      ...(draft.within === true ? { within: true } : {}),
    };
  });
}
