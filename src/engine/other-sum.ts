import { aggregateOf, type Fact } from '../model/fact.ts';
import { greatest, least } from '../model/lists.ts';
import type { Disclosure } from '../model/record.ts';
import { spend } from '../model/work.ts';
import type { Term } from './equation.ts';
import { readFigure } from './figure.ts';
import { areEnumerated } from './kit/sentences.ts';
import { isMendedElsewhere } from './mended-elsewhere.ts';
import { missingFrom } from './off-by.ts';
import {
  digitsOf,
  fits,
  holds,
  isOneThing,
  isSamePrinting,
  missesBy,
  NAMELESS,
  NEAR,
  neighboursOf,
  type Printed,
  placeOf,
  REACH,
} from './printed-facts.ts';
import type { RelationCase } from './relation-case.ts';

/** Other readings of a sum: of another total, without one of its parts, with a figure beside them. */

/** Totals of the two sides, which are printed with one value. */
const isSide = ({ concept }: Fact): boolean => /^(?:balance|revenue|expenditure)$/.test(concept);

/** What else the parts of a list may add up to: what stands nearer to them than the total, and what the total is itself a part of. */
function otherTotals(printed: Printed, total: Fact, parts: readonly Fact[]): Fact[] {
  const at = placeOf(printed, total);
  const places = parts.map((part) => placeOf(printed, part));
  const [first, last] = [least(places), greatest(places)];
  const distance = at < first ? first - at : at - last;
  const near = [
    ...printed.facts.slice(Math.max(0, first - Math.min(distance, REACH)), first),
    ...printed.facts.slice(last + 1, last + 1 + Math.min(Math.abs(distance), NEAR)),
  ];
  const outer = total.partOf === undefined ? [] : (printed.byId.get(total.partOf) ?? []);
  const beside = neighboursOf(printed, total).filter((other) => areApart(printed, total, other));
  const own = new Set(parts);
  const others = [...outer, ...near, ...beside].filter((other) => !own.has(other) && other !== total && !isSamePrinting(total, other));
  return others.filter((other) => !(isSide(total) && isSide(other)) || areApart(printed, total, other));
}

/** 安排支出5127万元，上解支出70万元，支出总计5197万元: one paragraph prints the expenditure and, as another thing, the total. */
function areApart({ paragraphOf }: Printed, a: Fact, b: Fact): boolean {
  const [one, other] = [a, b].map(({ id }) => paragraphOf.get(id));
  return one !== undefined && one === other && a.concept === b.concept && aggregateOf(a.label) !== aggregateOf(b.label);
}

export function sumReadsOtherwise(record: Disclosure, entry: RelationCase, printed: Printed): boolean {
  const [total, ...terms] = entry.equation.terms;
  const factOf = ({ field }: Term) => printed.facts[printed.indexOf.get(field) ?? -1];
  const whole = total === undefined ? undefined : factOf(total);
  const parts = terms.map(factOf).filter((fact) => fact !== undefined);
  if (total === undefined || whole === undefined || parts.length < terms.length) return false;
  // 上年X加增加Y is this year's amount of something in the sentence.
  const isMove = parts.some(({ measure }) => measure === 'change') && whole.measure === 'amount';
  if (terms.filter(({ figure }) => figure.value !== 0).length < 2) return false;
  const totals = isMove ? besideMove(printed, whole, parts) : otherTotals(printed, whole, parts);
  if (totals.some((other) => other.measure === whole.measure && fits(record, entry, total, other, areApart(printed, whole, other))))
    return true;
  if (isMove) return false;
  const missing = missingFrom(entry);
  if (missing < 0 && isOneList(record, parts)) return hasSubtotal(entry, parts, missing);
  if (holdsWithoutOne(entry, parts) || (isStated(parts) && lacksNeighbour(record, entry, printed, whole, parts))) return true;
  // What another place prints for one of the parts says more than that what is missing stands nearby as well.
  if (isDivisionOf(whole, parts) || isMendedElsewhere(entry, printed)) return false;
  return hasSubtotal(entry, parts, missing) || isPrinted(record, entry, printed, parts, missing);
}

/** Kinds of procurement, assets and public expenses divide nothing else; income and spending are divided in many ways, by many chapters. */
export function isOwnDivision({ equation }: RelationCase, printed: Printed): boolean {
  const [whole, ...parts] = equation.terms.map(({ field }) => printed.facts[printed.indexOf.get(field) ?? -1]);
  const known = parts.filter((part) => part !== undefined);
  return equation.kind === 'sum' && whole !== undefined && known.length === parts.length && isDivisionOf(whole, known);
}

function isDivisionOf(whole: Fact, parts: readonly Fact[]): boolean {
  return (
    !/^(?:balance|revenue|expenditure|item|unknown)/.test(whole.concept) &&
    parts.every(({ concept }) => concept.startsWith(`${whole.concept}.`))
  );
}

/** 增值税…、税收收入小计79亿元、非税收入…: what is too much is the sum of some of the others. */
function hasSubtotal({ equation: { terms } }: RelationCase, parts: readonly Fact[], missing: number): boolean {
  const [total] = terms;
  if (total === undefined) return false;
  return parts.some(
    ({ label }, at) => /小计$/.test(label) && Math.abs((terms[at + 1]?.figure.value ?? 0) + missing) < total.figure.step / 2,
  );
}

/** a、b、c、d: none of the amounts stands beside the others. */
const isOneList = (record: Disclosure, parts: readonly Fact[]): boolean =>
  parts[0]?.measure === 'amount' && areEnumerated(record, parts.slice(0, -1));

/** A slip of the pen changes a digit or swaps two: what it is off by has no third one. */
const DIGITS_OF_SLIP = 2;

function isLong(value: number, step: number): boolean {
  return `${Math.round(Math.abs(value) / step)}`.replace(/0+$/, '').length > DIGITS_OF_SLIP;
}

/**
 * What is missing is printed nearby, to its last digit: a part that the list was not read to have. What is too much is one of the parts,
 * which is none, or twice one of them, which is taken off: 收支结余7137万元，其中甲结余7322万元，乙收支缺口185万元.
 */
function isPrinted(
  record: Disclosure,
  { equation, stated }: RelationCase,
  printed: Printed,
  parts: readonly Fact[],
  missing: number,
): boolean {
  const [total, ...terms] = equation.terms;
  if (total === undefined) return false;
  const { step, dimension } = total.figure;
  const isIt = (value: number, wanted: number) => Math.abs(value - wanted) < step / 2 && (isLong(value, step) || isLong(missing, step));
  if (
    terms.some(({ figure, sign }) =>
      (parts[0]?.measure === 'change' ? [1] : [1, 2]).some((times) => isIt(figure.value, (sign * -missing) / times)),
    )
  )
    return true;
  const places = parts.map((part) => placeOf(printed, part));
  const near = printed.facts.slice(Math.max(0, least(places) - REACH), greatest(places) + NEAR);
  spend(near.length);
  const own = new Set(parts);
  return near.some((other) => {
    if (own.has(other) || other.measure !== parts[0]?.measure || other.period !== parts[0].period) return false;
    const figure = readFigure(other.field, stated.precision ?? record.precision);
    return figure?.dimension === dimension && isIt(figure.value, Math.abs(missing));
  });
}

/** 加上上级补助Y，收入总计…: the words say that figures are added up, and not where the first of them stands. */
const isStated = (parts: readonly Fact[]): boolean => parts.every(({ list }) => list?.stated === true);

/** Amounts of the paragraph of a change that may be what has changed. */
function besideMove(printed: Printed, whole: Fact, parts: readonly Fact[]): Fact[] {
  const move = parts.find(({ measure }) => measure === 'change');
  return move === undefined ? [] : neighboursOf(printed, move).filter((other) => !isOneThing(whole, other));
}

/** Whether a figure among the parts may be none: it has no name of its own, is a part of another, or was carried over. */
function mayBeBeside(parts: readonly Fact[], at: number): boolean {
  const concept = parts[at]?.concept ?? 'unknown';
  if (NAMELESS.has(concept) || /carried(?:Over|Forward)$/.test(concept)) return true;
  // 教育支出X、住房保障支出Y，项目支出Z: of another division than all the others.
  if (parts.length > 2 && parts.every((other, index) => index === at || NAMELESS.has(other.concept))) return true;
  return parts.some((other) => concept.startsWith(`${other.concept}.`));
}

/** 基本支出X，其中日常公用Y；项目支出Z: with one part less the list makes its total to the last digit. */
function holdsWithoutOne({ equation }: RelationCase, parts: readonly Fact[]): boolean {
  const { terms } = equation;
  if (terms.length < 4) return false;
  const misses = missesBy(equation);
  return terms.some((term, index) => {
    if (misses(term, 0)) return false;
    spend(terms.length);
    const within = terms[index - 1];
    if (index < 2 || within === undefined || digitsOf(term) < 3 || !mayBeBeside(parts, index - 1)) return false;
    // What is listed twice, or is more than what stands before it, is no part of that.
    const isLast = index === terms.length - 1;
    if (!isLast && term.figure.value >= within.figure.value) return false;
    if (terms.some((other) => other !== term && other.figure.value === term.figure.value)) return false;
    return holds({ ...equation, terms: terms.filter((other) => other !== term) });
  });
}

/** How much of the total must be missing before a neighbour of that size is more than a coincidence. */
const SMALL = 0.03;

/** 一般公共预算收入X。加上上级补助Y、上年结转Z，收入总计…: what is missing is the figure right before the list or behind it. */
function lacksNeighbour(record: Disclosure, entry: RelationCase, printed: Printed, whole: Fact, parts: readonly Fact[]): boolean {
  const [total, ...terms] = entry.equation.terms;
  const [sample] = terms;
  if (total === undefined || sample === undefined) return false;
  const missing = missingFrom(entry);
  if (missing < SMALL * Math.abs(total.figure.value)) return false;
  const places = parts.map((part) => placeOf(printed, part));
  const beside = [
    ...printed.facts.slice(Math.max(0, least(places) - NEAR), least(places)),
    ...printed.facts.slice(greatest(places) + 1, greatest(places) + 3),
  ];
  return beside.some((other) => {
    if (other === whole || other.measure !== parts[0]?.measure || isOneThing(whole, other)) return false;
    const figure = readFigure(other.field, entry.stated.precision ?? record.precision);
    if (figure === undefined || figure.dimension !== sample.figure.dimension) return false;
    return holds({ ...entry.equation, terms: [...entry.equation.terms, { ...sample, figure, sign: 1 }] });
  });
}
