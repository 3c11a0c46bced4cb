import { aggregateOf, type Fact } from '../../model/fact.ts';
import { groupBy, oncePer, oncePerKey } from '../../model/once.ts';
import { type FactIndex, factsNear, foreignScope, magnitude } from './facts.ts';

/** Printings of one figure: the first, and whether all say the same. */
interface Printings {
  readonly first: Fact;
  readonly place: number;
  readonly agree: boolean;
}

/** Last year's figures of one account. */
interface Candidates {
  /** Those that may be of any figure of this year. */
  readonly open: Printings | undefined;
  /** Those of rows of tables that print this year's figure themselves, by that. */
  readonly byCurrent: ReadonlyMap<number | undefined, Printings>;
}

interface Placed {
  readonly fact: Fact;
  readonly place: number;
}

function join(a: Printings | undefined, b: Printings | undefined): Printings | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  const agree = a.agree && b.agree && magnitude(a.first) === magnitude(b.first);
  return { ...(a.place < b.place ? a : b), agree };
}

const alone = ({ fact, place }: Placed): Printings => ({ first: fact, place, agree: true });

const accountKey = ({ concept, measure, fund, scope, tier, months, label }: Fact, foreign: string): string =>
  JSON.stringify([concept, measure, fund, scope, tier, months, aggregateOf(label), foreign]);

const byAccount: (index: FactIndex) => ReadonlyMap<string, readonly Placed[]> = oncePer((index) =>
  groupBy(
    index.facts.map((fact, place): Placed => ({ fact, place })),
    ({ fact }) =>
      fact.period === 'previous' && fact.field.value !== undefined
        ? `${fact.basis}${accountKey(fact, foreignScope(index, fact))}`
        : undefined,
  ),
);

/** This year's figures in the row of a table that prints one of last year, on one side. */
function besideIn(index: FactIndex, previous: Fact, basis: Fact['basis']): readonly Fact[] {
  if (previous.source !== 'table') return [];
  return factsNear(index, previous, 3).filter(
    ({ source, label, period, measure, basis: own, concept }) =>
      source === 'table' &&
      concept === previous.concept &&
      label === previous.label &&
      period === 'current' &&
      measure === previous.measure &&
      own === basis,
  );
}

const candidatesOf = oncePerKey<readonly Placed[], Candidates>();

/** A row of a table whose own figure of this year is another than the one at hand is about something else. */
function sortByCurrent(index: FactIndex, found: readonly Placed[], basis: Fact['basis']): Candidates {
  let open: Printings | undefined;
  const byCurrent = new Map<number | undefined, Printings>();
  for (const placed of found) {
    const beside = besideIn(index, placed.fact, basis);
    if (beside.length === 0) open = join(open, alone(placed));
    for (const value of new Set(beside.map(magnitude))) {
      const joined = join(byCurrent.get(value), alone(placed));
      if (joined !== undefined) byCurrent.set(value, joined);
    }
  }
  return { open, byCurrent };
}

const allOf: (found: readonly Placed[]) => Printings | undefined = oncePer((found) =>
  found.reduce<Printings | undefined>((joined, placed) => join(joined, alone(placed)), undefined),
);

/** The same figure a year earlier (budget or final accounts, as asked for), when exactly one is printed. */
export function previousOf(index: FactIndex, current: Fact, basis = current.basis): Fact | undefined {
  if (current.concept === 'item' || current.concept === 'unknown') return undefined;
  const found = byAccount(index).get(`${basis}${accountKey(current, foreignScope(index, current))}`);
  if (found === undefined) return undefined;
  if (current.source === 'table') return printedOnce(allOf(found));
  const { open, byCurrent } = candidatesOf(found, current.basis, () => sortByCurrent(index, found, current.basis));
  return printedOnce(join(open, byCurrent.get(magnitude(current))));
}

const printedOnce = (printings: Printings | undefined): Fact | undefined => (printings?.agree === true ? printings.first : undefined);
