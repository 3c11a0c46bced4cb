import { aggregateOf, type Fact } from '../../model/fact.ts';
import { groupBy, oncePer, oncePerKey } from '../../model/once.ts';
import type { Disclosure } from '../../model/record.ts';
import { firstFrom } from '../../model/searched-text.ts';
import { matchKey } from '../../model/text.ts';
import { type FactIndex, foreignScope, indexFacts, magnitude } from './facts.ts';

const NAMELESS = new Set(['item', 'unknown']);

const ROOTS = new Set(['revenue', 'expenditure', 'balance']);
const OTHER_ASSETS = /流动资产|无形资产|在建工程|长期投资/;
const COMMON_WORDS = /预算|决算|支出|收入|安排|总额|合计|总计|小计|金额|年度|本年|全年|资金|的|数/g;

const namesOtherAssets: (index: FactIndex) => boolean = oncePer(({ byId }) =>
  [...byId.values()].some(({ label }) => OTHER_ASSETS.test(label)),
);

/** Sources and kinds of money are printed at several levels under names that mean nearly the same (一般公共预算拨款, 其中经费拨款). */
function ownName(index: FactIndex, fact: Fact): string {
  // Beside current or intangible assets, fixed assets are only some of them.
  if (fact.concept === 'stateAssets' && namesOtherAssets(index)) return `${fact.concept}|${matchKey(fact.label).replace(COMMON_WORDS, '')}`;
  const isLevelled = fact.concept.startsWith('revenue.') || fact.concept.startsWith('expenditure.');
  return isLevelled && !ROOTS.has(fact.concept) ? `${fact.concept}|${matchKey(fact.label).replace(COMMON_WORDS, '')}` : fact.concept;
}

/** A nameless item is known by its label and by what it is an item of. */
function nameOf(index: FactIndex, fact: Fact): string | undefined {
  if (!NAMELESS.has(fact.concept)) return ownName(index, fact);
  const parent = fact.partOf === undefined ? undefined : index.byId.get(fact.partOf);
  const label = matchKey(fact.label);
  return parent === undefined || label.length < 3 ? undefined : `${parent.concept}|${label}`;
}

/** `资产总额1000万元，其中固定资产800万元`: a part that goes by the name of its whole is another figure. */
function isPartOfNamesake(index: FactIndex, fact: Fact): boolean {
  const parent = fact.partOf === undefined ? undefined : index.byId.get(fact.partOf);
  if (parent === undefined || parent.concept !== fact.concept || NAMELESS.has(fact.concept)) return false;
  // 本年收入合计 in 收入总计 is told apart by its name.
  return aggregateKey(parent) === aggregateKey(fact);
}

/** Only totals of revenue and expenditure are printed with and without what was carried over. */
function aggregateKey(fact: Fact): string {
  return ROOTS.has(fact.concept) ? aggregateOf(fact.label) : '';
}

/** What a change is measured against is part of what it says. */
function againstKey({ against }: Fact): string {
  if (against === undefined) return '';
  return [against.kind, against.year, against.basis, against.stage, against.restated].join(' ');
}

/** Two facts with one key say the same thing: subject, year, side, fund, measure and the list they stand in. */
function keyOf(index: FactIndex, fact: Fact): string | undefined {
  // A department and each of its units have staff of their own.
  if (fact.concept.startsWith('staff.')) return undefined;
  if (fact.measure === 'share' || fact.measure === 'completion' || fact.measure === 'price' || fact.measure === 'difference')
    return undefined;
  // 接待某单位督导4批次0.35万元: the money beside a count is of one of the things counted.
  if (fact.measure === 'amount' && /^(?:reception|overseas(?:Groups|People)|vehicles|institutions)/.test(fact.concept)) return undefined;
  const name = nameOf(index, fact);
  if (name === undefined || fact.within === true || isPartOfNamesake(index, fact)) return undefined;
  return [
    name,
    fact.measure,
    fact.period,
    fact.year ?? '',
    fact.basis,
    fact.fund ?? '',
    fact.stage ?? '',
    fact.scope ?? '',
    fact.tier ?? '',
    fact.months ?? '',
    againstKey(fact),
    foreignScope(index, fact),
    aggregateKey(fact),
  ].join('|');
}

const isElsewhere = (against: Fact['against']): boolean =>
  against?.kind === 'period' || against?.kind === 'other' || against?.restated === true;

/** Figures that stand more than once in the document, each group in order of appearance. */
export const repeatedFacts: (disclosure: Disclosure) => readonly (readonly Fact[])[] = oncePer((disclosure) => {
  const index = indexFacts(disclosure);
  // 比上月（26.2亿元）增加: the base of a comparison with another period is a figure of that period.
  const bases = new Set(disclosure.facts.filter(({ against }) => isElsewhere(against)).map(({ from }) => from));
  const groups = groupBy(disclosure.facts, (fact) =>
    magnitude(fact) === undefined || bases.has(fact.id) ? undefined : keyOf(index, fact),
  );
  return [...groups.values()].filter((group) => group.length > 1);
});

const lineOf = (fact: Fact): number | undefined => fact.field.place?.line;

/** Printings of one figure by what they say, each by its place among all printings of the figure. */
type Printings = ReadonlyMap<number | undefined, readonly number[]>;

/** The printings on each line, by what figure they are of. */
type PrintingsOfLines = ReadonlyMap<number, ReadonlyMap<number, Printings>>;

const printingsOfLines: (disclosure: Disclosure) => PrintingsOfLines = oncePer((disclosure) => {
  const lines = new Map<number, Map<number, Printings>>();
  for (const [figure, group] of repeatedFacts(disclosure).entries()) {
    const onLines = groupBy(group.keys(), (at) => group[at] && lineOf(group[at]));
    for (const [line, places] of onLines) {
      const own = lines.get(line) ?? new Map<number, Printings>();
      lines.set(line, own);
      own.set(
        figure,
        groupBy(places, (at) => group[at] && magnitude(group[at])),
      );
    }
  }
  return lines;
});

/** So many figures that differ tell of two things. */
const DIFFERING = 2;

/**
 * Pairs of lines that give several items with different figures and none alike tell of two things (two units, two programmes), each with
 * its own account; a slip changes one figure.
 */
function areParallel(lines: PrintingsOfLines, first: number, second: number): boolean {
  const [ones, others] = [lines.get(first), lines.get(second)];
  if (ones === undefined || others === undefined) return false;
  let differing = 0;
  // Of two lines one may be the whole paper.
  for (const figure of (ones.size < others.size ? ones : others).keys()) {
    const [one, other] = [ones.get(figure), others.get(figure)];
    if (one === undefined || other === undefined) continue;
    if (areAlike(one, other)) return false;
    differing += differingIn(one, other);
  }
  return differing >= DIFFERING;
}

/** Whether a value other than 0 is printed again. */
function areAlike(one: Printings, other: Printings): boolean {
  for (const value of (one.size < other.size ? one : other).keys()) {
    const [before, again] = [one.get(value)?.[0], other.get(value)?.at(-1)];
    if (value !== 0 && before !== undefined && again !== undefined && before <= again) return true;
  }
  return false;
}

/** How many pairs there are of a printing and one behind it of another value, as far as that matters. */
function differingIn(one: Printings, other: Printings): number {
  let differing = 0;
  for (const [value, places] of one)
    for (const [otherValue, behind] of other) {
      if (value === otherValue) continue;
      for (const place of places) {
        const more = behind.length - firstFrom(behind, place);
        differing += more;
        if (differing >= DIFFERING) return differing;
        if (more === 0) break;
      }
    }
  return differing;
}

const apart = oncePerKey<Disclosure, boolean>();

/** Whether two printings of one item stand in accounts of two different things. */
export function standApart(disclosure: Disclosure, a: Fact, b: Fact): boolean {
  const [one, other] = [lineOf(a), lineOf(b)];
  if (one === undefined || other === undefined || one === other) return false;
  return apart(disclosure, `${one} ${other}`, () => {
    const lines = printingsOfLines(disclosure);
    return areParallel(lines, one, other) || areParallel(lines, other, one);
  });
}

/** Values of a group that differ; a group with many different values lists several things under one name (units, programmes). */
export function distinctValues(group: readonly Fact[]): number {
  return new Set(group.map(magnitude)).size;
}
