import { least } from '../model/lists.ts';
import { groupBy } from '../model/once.ts';
import { isOfText } from '../model/place.ts';
import type { AuditRecord, Disclosure } from '../model/record.ts';
import { spend, WorkSpent, within } from '../model/work.ts';
import { agreedCases } from './agreed-cases.ts';
import { adds, type Term } from './equation.ts';
import { isFarOff, isOutOfProportion, isUnexplained } from './far-off.ts';
import { areOfOneRow } from './kit/row-before.ts';
import { isMendedElsewhere } from './mended-elsewhere.ts';
import { borneOut, equalityReadsOtherwise } from './other-equality.ts';
import { isShareOfNamed, rateReadsOtherwise } from './other-rate.ts';
import { isOwnDivision, sumReadsOtherwise } from './other-sum.ts';
import { holds, missesBy, type Printed, printedOf } from './printed-facts.ts';
import type { RelationCase } from './relation-case.ts';
import { sumsLikeOthers } from './siblings.ts';
import { solveFor } from './solve.ts';
import { WORK_OF_RULE } from './work-of-rule.ts';

/**
 * A sentence can be read in more than one way, and figures tell which way was meant: a share that is wrong of one total and right, to its last
 * digit, of the total printed beside it is a share of that. Where another reading of the same words makes a broken relation hold, it is
 * the reading that is in doubt, not the paper, and nobody is accused. Two printings of one thing are no two readings: they contradict
 * each other. Only text that was read here is asked; records that another system brings say themselves what belongs together.
 */

/** For each term one unit of the last place of the other figure that is printed most exactly. */
function finestBeside(terms: readonly Term[]): (term: Term) => number {
  const steps = terms.map(({ figure }) => figure.step);
  const finest = least(steps);
  const second = least(steps.toSpliced(steps.indexOf(finest), 1));
  return ({ figure }) => (figure.step === finest ? second : finest);
}

/** How many times its known parts a whole may be. */
const MOST_TIMES = 10;

/** 万元 for 元: what a wrong unit explains needs no other reading. */
function isUnitSlip({ equation }: RelationCase): boolean {
  const finest = finestBeside(equation.terms);
  const misses = missesBy(equation);
  const sum = solveFor(equation, 0) ?? 0;
  return equation.terms.some(
    (term) =>
      term.figure.dimension === 'money' &&
      [1e-8, 1e-4, 1e4, 1e8].some((factor) => {
        const value = term.figure.value * factor;
        // A part of next to nothing is no part: that is another thing than a wrong unit.
        if (Math.abs(value) < 10 * finest(term) || misses(term, value)) return false;
        const scaled = { ...term, figure: { ...term.figure, value } };
        // Almost nothing is a part of ten thousand times as much: that tells no unit.
        if (equation.kind === 'sumAtMost' && term === equation.terms[0] && value > MOST_TIMES * sum) return false;
        return holds({ ...equation, terms: equation.terms.map((other) => (other === term ? scaled : other)) });
      }),
  );
}

/** Whether the words around a broken relation have another reading in which it holds. */
function readsOtherwise(record: Disclosure, entry: RelationCase, printed: Printed, sums: ReadonlySet<unknown>): boolean {
  const { kind } = entry.equation;
  if (isUnitSlip(entry)) return false;
  if (!isOwnDivision(entry, printed) && isFarOff(entry.equation, isOneParagraph(entry, printed))) return true;
  if (kind === 'equal') return equalityReadsOtherwise(entry, sums);
  if (adds(kind)) return kind === 'sum' && sumReadsOtherwise(record, entry, printed);
  return (kind === 'ratio' || kind === 'growth' || kind === 'growthOver') && rateReadsOtherwise(record, entry, printed);
}

/** Whether one paragraph prints all figures of a relation. */
function isOneParagraph({ equation: { terms } }: RelationCase, { facts, indexOf, paragraphOf }: Printed): boolean {
  const [first, ...others] = terms.map(({ field }) => paragraphOf.get(facts[indexOf.get(field) ?? -1]?.id ?? -1));
  return first !== undefined && others.every((paragraph) => paragraph === first);
}

/** 调整后预算 | 支出数 | 执行率: a rate in a column of its own, of two figures of its row, needs no other place. */
function isOneRow({ equation: { kind, terms } }: RelationCase, { facts, indexOf }: Printed): boolean {
  if (kind !== 'ratio') return false;
  const [rate, ...others] = terms.map(({ field }) => facts[indexOf.get(field) ?? -1]);
  const line = rate?.field.place?.line;
  if (rate?.column === undefined || line === undefined) return false;
  return others.every((other) => other?.source === 'table' && other.field.place?.line === line);
}

/** A rate in the text of an amount that a table prints beside last year's: the row says which year's amount it is measured from. */
function isRateOfRow(record: Disclosure, { equation: { kind, terms } }: RelationCase, { facts, indexOf }: Printed): boolean {
  if (kind !== 'growthOver') return false;
  const [rate, current, before] = terms.map(({ field }) => facts[indexOf.get(field) ?? -1]);
  return rate !== undefined && current !== undefined && before !== undefined && areOfOneRow(record, rate, current, before);
}

/** A copy, a rate or a change whose figures several paragraphs or tables print, and of which its rule says nothing more. */
function tiesPlaces(entry: RelationCase, printed: Printed): boolean {
  const { equation, stated } = entry;
  const isTie = !adds(equation.kind) || movedFields(entry, printed).length > 0;
  return isTie && stated.message === undefined && !isOneParagraph(entry, printed) && !isOneRow(entry, printed);
}

/** A list of which nothing but its place says that these are all its parts: no words that add them up, no other sum of its total. */
function isOpenSum({ equation: { kind, terms } }: RelationCase, { facts, indexOf }: Printed, sums: ReadonlySet<unknown>): boolean {
  if (!adds(kind)) return false;
  const [total, ...parts] = terms.map(({ field }) => facts[indexOf.get(field) ?? -1]);
  if (parts.some((part) => part?.list?.stated === true)) return false;
  return total?.source !== 'table' || !sums.has(total.field);
}

/** Pairs of figures of which the text prints each in the place of the other: 购置费60万元，运行费28万元 beside a table with 28 and 60. */
function exchangedPairs(cases: readonly RelationCase[]): ReadonlySet<RelationCase> {
  const pairs = cases.filter(({ equation, outcome }) => outcome !== 'holds' && equation.kind === 'equal');
  const valuesOf = ({ equation: { terms } }: RelationCase) => terms.map(({ figure }) => figure.value);
  const printed = groupBy(pairs, (entry) => valuesOf(entry).join(' '));
  const areApart = (a: RelationCase, b: RelationCase) =>
    a.equation.terms.every(({ field }) => b.equation.terms.every((other) => other.field !== field));
  const isExchanged = (entry: RelationCase) =>
    printed
      .get(valuesOf(entry).reverse().join(' '))
      ?.slice(0, MOST_SUMS)
      .some((other) => areApart(entry, other)) === true;
  return new Set(pairs.filter(isExchanged));
}

/** Wholes of which most shares are right: what is wrong beside them is a share of the same. */
function confirmedWholes(cases: readonly RelationCase[]): ReadonlySet<unknown> {
  const balance = new Map<unknown, number>();
  for (const { equation, outcome } of cases) {
    const whole = equation.kind === 'ratio' ? equation.terms[2]?.field : undefined;
    if (whole !== undefined) balance.set(whole, (balance.get(whole) ?? 0) + (outcome === 'holds' ? 1 : -1));
  }
  return new Set([...balance].filter(([, right]) => right > 0).map(([whole]) => whole));
}

/** No figure is the sum of more: those behind them are searched like others. */
const MOST_SUMS = 8;

/** Broken relations whose words were searched for another reading. */
interface OtherReadings {
  /** Those that hold in one. */
  readonly readings: ReadonlySet<RelationCase>;
  /** Those that contradict figures of another place for no reason that can be seen. */
  readonly unexplained: ReadonlySet<RelationCase>;
  /** Those of which it is not known, because no work was left. */
  readonly unsearched: ReadonlySet<RelationCase>;
}

const NONE: ReadonlySet<RelationCase> = new Set();

/** Whether the rule of a broken relation was wrong too often to be believed without a slip of the pen that explains it. */
type NeedsProof = (entry: RelationCase) => boolean;

/** Where figures stand in their paragraphs is known of papers that our reader read. */
const wasReadHere = ({ figures = [] }: Disclosure): boolean => figures.some(({ at }) => at !== undefined);

/** The broken relations of a paper that hold in another reading of its words. */
export function otherReadings(record: AuditRecord, cases: readonly RelationCase[], needsProof: NeedsProof): OtherReadings {
  // The cells of a form say by their labels what a rate is of; which rows make up a total they do not.
  if (record.kind !== 'disclosure') {
    const { fitting, unsearched } = outOfProportion(
      cases.filter(({ equation }) => adds(equation.kind)),
      needsProof,
    );
    return { readings: NONE, unexplained: new Set(fitting), unsearched };
  }
  if (!wasReadHere(record)) return { readings: NONE, unexplained: NONE, unsearched: NONE };
  const printed = printedOf(record);
  const confirmed = confirmedWholes(cases);
  const isConfirmedShare = ({ equation }: RelationCase) => equation.kind === 'ratio' && confirmed.has(equation.terms[2]?.field);
  const { alike, forgetting } = sumsLikeOthers(cases, printed);
  const certain = [agreedCases(cases), exchangedPairs(cases), forgetting];
  const broken = cases.filter(
    (entry) => entry.outcome !== 'holds' && !isConfirmedShare(entry) && !certain.some((known) => known.has(entry)),
  );
  const sums = borneOut(cases);
  const { fitting: otherwise, unsearched } = searchAll(broken, (entry) => readsOtherwise(record, entry, printed, sums));
  const strayed = new Set(otherwise.flatMap((entry) => movedFields(entry, printed)));
  const doubted = doubtedParts(otherwise);
  const following = cases.filter((entry) => {
    const { equation, outcome } = entry;
    if (outcome === 'holds') return false;
    return equation.terms.some(({ field }) => strayed.has(field)) || (!isConfirmedShare(entry) && isShareOfDoubted(entry, doubted));
  });
  const told = new Set([...otherwise, ...unsearched]);
  const unsure = broken.filter(
    (entry) =>
      !told.has(entry) &&
      ((tiesPlaces(entry, printed) && !isShareOfNamed(record, entry, printed) && !isRateOfRow(record, entry, printed)) ||
        (isOpenSum(entry, printed, sums) && !alike.has(entry))),
  );
  const open = searchAll(unsure, (entry) => isUnexplained(entry.equation) && !isMendedElsewhere(entry, printed));
  const apart = outOfProportion(
    cases.filter((entry) => !alike.has(entry) && !certain.some((known) => known.has(entry)) && !isShareOfNamed(record, entry, printed)),
    needsProof,
  );
  return {
    readings: new Set([...otherwise, ...following]),
    unexplained: new Set([...open.fitting, ...apart.fitting]),
    unsearched: new Set([...unsearched, ...open.unsearched, ...apart.unsearched]),
  };
}

/** Broken relations of printed figures that are further apart than a slip of the pen makes them. */
const outOfProportion = (cases: readonly RelationCase[], needsProof: NeedsProof): Searched =>
  searchAll(
    cases.filter(({ outcome, equation }) => outcome !== 'holds' && equation.terms.some(({ field }) => isOfText(field.place))),
    (entry) => isOutOfProportion(entry.equation) || (needsProof(entry) && isUnexplained(entry.equation)),
  );

interface Searched {
  readonly fitting: readonly RelationCase[];
  readonly unsearched: ReadonlySet<RelationCase>;
}

/** Searches one case after the other, until the work is spent. */
function searchAll(cases: readonly RelationCase[], fits: (entry: RelationCase) => boolean): Searched {
  const fitting: RelationCase[] = [];
  let searched = 0;
  try {
    within(WORK_OF_RULE, () => {
      for (const entry of cases) {
        spend(entry.equation.terms.length);
        if (fits(entry)) fitting.push(entry);
        searched += 1;
      }
    });
  } catch (cause) {
    if (!(cause instanceof WorkSpent)) throw cause;
  }
  return { fitting, unsearched: new Set(cases.slice(searched)) };
}

/** The parts of lists that were found to be of something else than their totals, by these. */
function doubtedParts(otherwise: readonly RelationCase[]): ReadonlyMap<unknown, ReadonlySet<unknown>> {
  const doubted = new Map<unknown, Set<unknown>>();
  for (const { equation } of otherwise) {
    const [total, ...parts] = equation.terms;
    if (equation.kind !== 'sum' || total === undefined) continue;
    const fields = doubted.get(total.field) ?? new Set();
    doubted.set(total.field, fields);
    for (const { field } of parts) fields.add(field);
  }
  return doubted;
}

/** A share of a total that the list was found to be of something else than. */
function isShareOfDoubted({ equation: { kind, terms } }: RelationCase, doubted: ReadonlyMap<unknown, ReadonlySet<unknown>>): boolean {
  const [, part, whole] = terms;
  return kind === 'ratio' && part !== undefined && whole !== undefined && doubted.get(whole.field)?.has(part.field) === true;
}

/** Last year's amount and the change, where they turned out to be of something else: what is built on them stands no better. */
function movedFields({ equation: { kind, terms } }: RelationCase, printed: Printed): unknown[] {
  const [, ...parts] = terms.map(({ field }) => field);
  const isMove = parts.some((field) => printed.facts[printed.indexOf.get(field) ?? -1]?.measure === 'change');
  return kind === 'sum' && isMove && parts.length === 2 ? parts : [];
}
