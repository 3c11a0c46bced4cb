import type { Fact, FactMeasure, FactValue } from '../../model/fact.ts';
import { makeField } from '../../model/field.ts';
import type { Place } from '../../model/place.ts';
import type { Cell } from '../block.ts';
import type { Base } from './comparison.ts';
import type { Fund } from './label.ts';
import type { Reach } from './reach.ts';
import type { Direction, IntroKind } from './words.ts';

/** Facts while a document is being read: parts and parents point at each other, ids and lists are given at the end. */

/** What one or several figures speak about: `基本支出95万元，比上年减少5万元，下降5%`. */
export interface Subject {
  readonly concept: string;
  readonly label: string;
  /** The item it belongs to: 基本支出 *of 教育支出*. */
  readonly scope?: string;
  readonly period: 'current' | 'previous';
  readonly year?: number;
  readonly basis: 'budget' | 'final';
  readonly fund?: Fund;
  reach: Reach;
  readonly figures: DraftFact[];
  /** The list it stands in. */
  list?: PartsList;
}

/** A list of parts that is being read. */
export interface PartsList {
  /** The fund of which alone the words say that it is divided. */
  fund?: Fund;
  readonly kind: IntroKind | 'carried' | 'sum';
  readonly parent: Subject | undefined;
  /** The figure the list was opened after: what its parts add up to. */
  readonly parentFigure: DraftFact | undefined;
  readonly punctuated: boolean;
  /** What it divides, where that was printed elsewhere in the chapter. */
  whole?: DraftFact;
  readonly parts: Subject[];
  /** Something in it was not understood, 等 stands behind its last item, or the text breaks off. */
  softened?: 'trailing' | 'unclear';
  /** 按功能分类：1.教育支出…；2.…；: its items are numbered in the line, and the number on the next line may count on. */
  inline?: true;
  /** How deep the numbered paragraph stands that announced it for the paragraphs below: the next number as deep ends it. */
  depth?: number;
  /** Parts are divided by semicolons or full stops. */
  semicolons: boolean;
}

export interface DraftFact {
  subject: Subject;
  readonly measure: FactMeasure;
  readonly value: FactValue | undefined;
  readonly text: string;
  readonly place: Place;
  /** The cell of a table it was read of; cells of one row may share a place. */
  readonly cell?: Cell;
  readonly direction?: Direction;
  readonly period: 'current' | 'previous';
  readonly year?: number;
  basis: 'budget' | 'final';
  /** The words of the figure say that it is budget or final accounts. */
  spoken?: true;
  /** 当年安排: what was given to be spent, if what was spent of it follows. */
  assigned?: true;
  /** 年初预算 or 调整预算. */
  readonly stage?: 'initial' | 'adjusted';
  readonly source: 'text' | 'table';
  readonly uncertain?: true;
  /** An amount that something else is measured against: no list divides it. */
  readonly base?: true;
  /** For a change or rate: what it is measured against. */
  readonly against?: Base;
  /** The printed amount it is measured against. */
  from?: DraftFact | undefined;
  /** Paragraph or table and section it stands in: where to look first for the amount it speaks about. */
  readonly block: number;
  readonly section: number;
  /** For a share: what it is a share of, where the text says so; the printed amount itself where it stands right there. */
  readonly shareOf?: string;
  /** What its words call the whole, and the fund they name. */
  shareOfName?: { readonly text: string; readonly fund: Fund | undefined; readonly reach: Reach };
  /** A percentage alone in brackets: a share where the figures beside it bear that out (supposed.ts). */
  supposed?: true;
  /** A share of what the year itself took in or spent (占本年收入), and not of what was carried over besides. */
  shareOfYear?: true;
  whole?: DraftFact;
  /** The name of its column, where its table has several. */
  readonly column?: string;
  within?: true;
  /** Rows stand at this total of which nothing says whether they are its parts. */
  unlisted?: true;
  partOf?: DraftFact | undefined;
  /** What it is the sum of along its row or its column, where the rest of its table shows that. */
  sums?: readonly { readonly along: 'row' | 'column'; readonly parts: readonly DraftFact[]; readonly less?: readonly DraftFact[] }[];
  /** What it is the product of along its row. */
  product?: readonly DraftFact[];
  of?: DraftFact | undefined;
  list?: {
    readonly key: object;
    readonly measure: FactMeasure;
    readonly exhaustive: boolean;
    readonly sample?: true;
    readonly stated?: true;
  };
}

/**
 * The year that is worth printing: none where it follows from the period, so that equal facts are equal however they are worded.
 */
function yearOf(draft: DraftFact, own: number | undefined): number | undefined {
  const usual = draft.period === 'previous' ? (own ?? Number.NaN) - 1 : own;
  return draft.year === usual ? undefined : draft.year;
}

/** A budget is of the whole year, whichever months its sentence speaks of. */
function reachOfFact({ basis, base, spoken, measure, subject }: DraftFact): Pick<Fact, 'tier' | 'months' | 'scope'> {
  const { tier, months, count } = subject.reach;
  const scope = subject.scope ?? count;
  const isBudget = basis === 'budget' && measure === 'amount' && (spoken === true || base === true);
  return {
    ...(scope === undefined ? {} : { scope }),
    ...(tier === undefined ? {} : { tier }),
    ...(months === undefined || isBudget ? {} : { months }),
  };
}

/** Gives ids and writes out the facts. `own` is the year the document is about; the values of those that are `open` are not told. */
export function settleFacts(drafts: readonly DraftFact[], own: number | undefined, open: ReadonlySet<DraftFact>): Fact[] {
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
    const isOpen = open.has(draft);
    const partOf = draft.partOf === undefined ? undefined : ids.get(draft.partOf);
    const idsOf = (parts: readonly DraftFact[]) => parts.flatMap((part) => ids.get(part) ?? []);
    const sums = draft.sums?.map(({ along, parts, less }) => ({
      along,
      parts: idsOf(parts),
      ...(less === undefined ? {} : { less: idsOf(less) }),
    }));
    const of = draft.of === undefined ? undefined : ids.get(draft.of);
    const year = yearOf(draft, own);
    const from = draft.from === undefined ? undefined : ids.get(draft.from);
    return {
      id: index + 1,
      concept: subject.concept,
      label: subject.label,
      measure: draft.measure,
      field: makeField(draft.text, isOpen ? undefined : draft.value, draft.place, isOpen || draft.uncertain),
      ...(draft.direction === undefined ? {} : { direction: draft.direction }),
      period: draft.period,
      ...(year === undefined ? {} : { year }),
      basis: draft.basis,
      ...(draft.stage === undefined ? {} : { stage: draft.stage }),
      ...(subject.fund === undefined ? {} : { fund: subject.fund }),
      ...reachOfFact(draft),
      ...(draft.against === undefined ? {} : { against: draft.against }),
      ...(from === undefined ? {} : { from }),
      ...(partOf === undefined ? {} : { partOf }),
      ...(draft.list === undefined
        ? {}
        : {
            list: {
              id: listId(
                draft.list.key,
                `${draft.list.measure} ${draft.value?.kind === 'number' ? (draft.value.unit ?? '') : ''} ${draft.period} ${draft.basis} ${draft.against?.kind ?? (draft.measure === 'change' ? 'year' : '')}`,
              ),
              exhaustive: draft.list.exhaustive,
              ...(draft.list.sample === true ? { sample: true } : {}),
              ...(draft.list.stated === true ? { stated: true } : {}),
            },
          }),
      ...(of === undefined ? {} : { of }),
      ...(sums === undefined ? {} : { sums }),
      ...(draft.product === undefined ? {} : { product: idsOf(draft.product) }),
      source: draft.source,
      ...(draft.column === undefined ? {} : { column: draft.column }),
      ...(draft.within === true ? { within: true } : {}),
      ...(draft.unlisted === true ? { unlisted: true } : {}),
    };
  });
}
