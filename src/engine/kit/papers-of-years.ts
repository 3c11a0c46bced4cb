import { aggregateOf, type Fact } from '../../model/fact.ts';
import { append } from '../../model/lists.ts';
import { FEN_PER_UNIT } from '../../model/number.ts';
import type { Disclosure } from '../../model/record.ts';
import type { Locate, Located } from '../rule.ts';
import { foreignScope, indexFacts } from './facts.ts';
import { formatFact } from './format-fact.ts';

/** One printed amount of one year, small enough to keep. */
export interface YearFigure {
  readonly document: string;
  readonly label: string;
  readonly year: number;
  readonly fen: number;
  /** One unit of its last printed place, in 分. */
  readonly place: number;
  readonly printed: string;
  readonly cell: Located;
}

/** What papers say of one amount of one department and year: the paper of that year, and those of later years. */
export interface YearFigures {
  readonly own: YearFigure[];
  readonly later: YearFigure[];
}

const NAMELESS = new Set(['item', 'unknown']);
const ROOTS = new Set(['revenue', 'expenditure', 'balance']);

/** What two papers must agree in to speak of one amount. A bare total of revenue or expenditure may be with or without what was carried over. */
function keyOf({ department }: Disclosure, fact: Fact, year: number): string | undefined {
  const aggregate = ROOTS.has(fact.concept) ? aggregateOf(fact.label) : '';
  if (NAMELESS.has(fact.concept) || aggregate === 'plain') return undefined;
  return [department, year, fact.concept, fact.basis, fact.fund ?? '', fact.stage ?? '', aggregate].join('|');
}

/** Enters the amounts of a paper: its own year's, and those it gives for the year before. */
export function enterFigures(figures: Map<string, YearFigures>, disclosure: Disclosure, locate: Locate): void {
  const { department, year, document } = disclosure;
  if (department === undefined || year === undefined) return;
  const index = indexFacts(disclosure);
  for (const fact of disclosure.facts) {
    const { value, uncertain } = fact.field;
    if (fact.measure !== 'amount' || value?.kind !== 'amount' || uncertain === true || fact.within === true) continue;
    if (fact.scope !== undefined || fact.tier !== undefined || fact.months !== undefined || foreignScope(index, fact) !== '') continue;
    const own = fact.period === 'current';
    const of = fact.year ?? (own ? year : year - 1);
    const key = own === (of === year) ? keyOf(disclosure, fact, of) : undefined;
    if (key === undefined) continue;
    const place = FEN_PER_UNIT[value.unit] / 10 ** value.decimals;
    const figure = { document, label: fact.label, year: of, fen: value.fen, place, printed: formatFact(fact), cell: locate(fact.field) };
    const known = figures.get(key) ?? { own: [], later: [] };
    figures.set(key, known);
    (own ? known.own : known.later).push(figure);
  }
}

export function mergeFigures(a: Map<string, YearFigures>, b: Map<string, YearFigures>): Map<string, YearFigures> {
  for (const [key, { own, later }] of b) {
    const known = a.get(key);
    if (known === undefined) a.set(key, { own, later });
    else {
      append(known.own, own);
      append(known.later, later);
    }
  }
  return a;
}
