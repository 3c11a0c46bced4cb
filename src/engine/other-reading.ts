import { type Fact, sameAccount } from '../model/fact.ts';
import type { AuditRecord, Disclosure } from '../model/record.ts';
import { findDigitSlip } from './digit-slip.ts';
import { adds, type Equation, type Term } from './equation.ts';
import { readFigure } from './figure.ts';
import { changesOf, equationWith, type RelationCase } from './relation-case.ts';
import { judge } from './tolerance.ts';

/**
 * A sentence can be read in more than one way, and figures tell which way was meant: a share that is wrong of one total and right, to its last
 * digit, of the total printed beside it is a share of that. Where another reading of the same words makes a broken relation hold, it is
 * the reading that is in doubt, not the paper, and nobody is accused. Two printings of one thing are no two readings: they contradict
 * each other. Only text that was read here is asked; records that another system brings say themselves what belongs together.
 */

interface Printed {
  readonly facts: readonly Fact[];
  readonly indexOf: ReadonlyMap<unknown, number>;
  /** Section and paragraph of a fact. */
  readonly paragraphOf: ReadonlyMap<number, string>;
}

const known = new WeakMap<Disclosure, Printed>();

function printedOf(disclosure: Disclosure): Printed {
  const before = known.get(disclosure);
  if (before !== undefined) return before;
  const paragraphOf = new Map<number, string>();
  for (const { fact, at } of disclosure.figures ?? [])
    if (fact !== undefined && at !== undefined) paragraphOf.set(fact, `${at.section} ${at.paragraph}`);
  const printed: Printed = {
    facts: disclosure.facts,
    indexOf: new Map(disclosure.facts.map((fact, index) => [fact.field, index])),
    paragraphOf,
  };
  known.set(disclosure, printed);
  return printed;
}

const NAMELESS: ReadonlySet<string> = new Set(['item', 'unknown']);

const printedValue = ({ field: { value } }: Fact): number | undefined =>
  value?.kind === 'amount' ? value.fen : value?.kind === 'percent' ? value.percent : value?.number;

/** Whether two figures are printings of one thing in whichever year and side. */
function isOneThing(a: Fact, b: Fact): boolean {
  if (a.concept !== b.concept || !sameAccount(a, b)) return false;
  return !NAMELESS.has(a.concept) || a.label === b.label;
}

const isSamePrinting = (a: Fact, b: Fact): boolean =>
  isOneThing(a, b) && a.measure === b.measure && a.period === b.period && a.basis === b.basis;

const holds = (equation: Equation): boolean => judge(equation) === 'holds';

/** Whether one value is the other with a digit or the unit mistyped: then the other figure is what should be there, and tells no other reading. */
function isSlip({ figure }: Term, value: number): boolean {
  const [printed, other] = [figure.value, value].map((each) => Math.round(each / figure.step));
  if (printed === undefined || other === undefined || findDigitSlip(printed, other) !== undefined) return true;
  const [long, short] = [String(Math.abs(printed)), String(Math.abs(other))].sort((a, b) => b.length - a.length);
  if (long === undefined || short === undefined || long.length !== short.length + 1) return false;
  return [...long].some((_, index) => long.slice(0, index) + long.slice(index + 1) === short);
}

/** Whether the relation holds with another figure in the place of a term. */
function fits(record: Disclosure, entry: RelationCase, term: Term, other: Fact): boolean {
  const figure = readFigure(other.field, entry.stated.precision ?? record.precision);
  if (figure === undefined || figure.dimension !== term.figure.dimension || figure.value === 0 || figure.value === term.figure.value)
    return false;
  // 20 of 20 is 100%, whatever they are.
  if (entry.equation.kind === 'ratio' && entry.equation.terms.some((each) => each.figure.value === figure.value)) return false;
  if (isSlip(term, figure.value)) return false;
  return holds(equationWith(entry, changesOf([{ term, expected: figure.value }])));
}

/** Figures of text around a place, nearest first. */
function around(printed: Printed, at: number, before: number, behind: number): Fact[] {
  const near: Fact[] = [];
  for (let step = 1; step <= Math.max(before, behind); step += 1) {
    const back = step <= before ? printed.facts[at - step] : undefined;
    const on = step <= behind ? printed.facts[at + step] : undefined;
    if (back !== undefined) near.push(back);
    if (on !== undefined) near.push(on);
  }
  return near;
}

/** How far before a rate its whole may stand, in figures. */
const REACH = 25;
/** How many figures before a rate what it is a rate of may stand. */
const NEAR = 6;

/** Digits of a printed number without the noughts before it. A rate of one digit fits too much to tell anything. */
function digitsOf({ figure }: Term): number {
  return `${Math.round(Math.abs(figure.value) * 10 ** figure.decimals)}`.length;
}

/** A share of another whole, a rate of something else in its sentence. */
function rateReadsOtherwise(record: Disclosure, entry: RelationCase, printed: Printed): boolean {
  const [rate, top, bottom] = entry.equation.terms;
  const at = printed.indexOf.get(rate?.field);
  if (rate === undefined || top === undefined || bottom === undefined || at === undefined || digitsOf(rate) < 2) return false;
  const paragraph = printed.paragraphOf.get(printed.facts[at]?.id ?? 0);
  const [numerator, whole] = [top, bottom].map(({ field }) => printed.facts[printed.indexOf.get(field) ?? -1]);
  if (numerator === undefined || whole === undefined) return false;
  const isRate = printed.facts[at]?.measure === 'changeRate';
  const fitsAs = (term: Term, own: Fact, other: Fact) =>
    other.measure === own.measure && !isSamePrinting(own, other) && fits(record, entry, term, other);
  // 下降9.3% of this year's amount instead of last year's is a mistake of the writer, and no other reading.
  const own = new Set(
    around(printed, at, REACH, 3)
      .filter((other) => isOneThing(whole, other) || isOneThing(numerator, other))
      .map(printedValue),
  );
  const wholes = around(printed, at, REACH, 3).filter((other) => !isOneThing(whole, other) && !(isRate && own.has(printedValue(other))));
  const numerators = around(printed, at, NEAR, 0).filter((other) => printed.paragraphOf.get(other.id) === paragraph);
  return wholes.some((other) => fitsAs(bottom, whole, other)) || numerators.some((other) => fitsAs(top, numerator, other));
}

/** Totals of the two sides, which are printed with one value. */
const isSide = ({ concept }: Fact): boolean => /^(?:balance|revenue|expenditure)$/.test(concept);

/** What else the parts of a list may add up to: what stands nearer to them than the total, and what the total is itself a part of. */
function otherTotals(printed: Printed, total: Fact, parts: readonly Fact[]): Fact[] {
  const at = printed.facts.indexOf(total);
  const places = parts.map((part) => printed.facts.indexOf(part));
  const [first, last] = [Math.min(...places), Math.max(...places)];
  const distance = at < first ? first - at : at - last;
  const near = [
    ...printed.facts.slice(Math.max(0, first - Math.min(distance, REACH)), first),
    ...printed.facts.slice(last + 1, last + 1 + Math.min(Math.abs(distance), NEAR)),
  ];
  const outer = printed.facts.filter(({ id }) => id === total.partOf);
  const others = [...outer, ...near].filter((other) => !parts.includes(other) && other !== total && !isSamePrinting(total, other));
  return others.filter((other) => !(isSide(total) && isSide(other)));
}

function sumReadsOtherwise(record: Disclosure, entry: RelationCase, printed: Printed): boolean {
  const [total, ...terms] = entry.equation.terms;
  const factOf = ({ field }: Term) => printed.facts[printed.indexOf.get(field) ?? -1];
  const whole = total === undefined ? undefined : factOf(total);
  const parts = terms.map(factOf).filter((fact) => fact !== undefined);
  if (total === undefined || whole === undefined || parts.length < terms.length) return false;
  // 上年X加增加Y is this year's amount of something in the sentence.
  const isMove = parts.some(({ measure }) => measure === 'change') && whole.measure === 'amount';
  if (terms.filter(({ figure }) => figure.value !== 0).length < 2) return false;
  const totals = isMove ? besideMove(printed, whole, parts) : otherTotals(printed, whole, parts);
  if (totals.some((other) => other.measure === whole.measure && fits(record, entry, total, other))) return true;
  return !isMove && (holdsWithoutOne(entry, parts) || (isStated(parts) && lacksNeighbour(record, entry, printed, whole, parts)));
}

/** 加上上级补助Y，收入总计…: the words say that figures are added up, and not where the first of them stands. */
const isStated = (parts: readonly Fact[]): boolean => parts.every(({ list }) => list?.stated === true);

/** Amounts of the paragraph of a change that may be what has changed. */
function besideMove(printed: Printed, whole: Fact, parts: readonly Fact[]): Fact[] {
  const move = parts.find(({ measure }) => measure === 'change');
  const paragraph = printed.paragraphOf.get(move?.id ?? 0);
  return printed.facts.filter(
    (other) => paragraph !== undefined && printed.paragraphOf.get(other.id) === paragraph && !isOneThing(whole, other),
  );
}

/** Whether a figure among the parts may be none: it has no name of its own, is a part of another, or was carried over. */
function mayBeBeside(parts: readonly Fact[], at: number): boolean {
  const concept = parts[at]?.concept ?? 'unknown';
  if (NAMELESS.has(concept) || /carried(?:Over|Forward)$/.test(concept)) return true;
  return parts.some((other) => concept.startsWith(`${other.concept}.`));
}

/** 基本支出X，其中日常公用Y；项目支出Z: with one part less the list makes its total to the last digit. */
function holdsWithoutOne({ equation }: RelationCase, parts: readonly Fact[]): boolean {
  const { terms } = equation;
  if (terms.length < 4) return false;
  return terms.some((term, index) => {
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
  const missing = total.figure.value - terms.reduce((sum, { figure, sign }) => sum + sign * figure.value, 0);
  if (missing < SMALL * Math.abs(total.figure.value)) return false;
  const places = parts.map((part) => printed.facts.indexOf(part));
  const beside = [
    ...printed.facts.slice(Math.max(0, Math.min(...places) - NEAR), Math.min(...places)),
    ...printed.facts.slice(Math.max(...places) + 1, Math.max(...places) + 3),
  ];
  return beside.some((other) => {
    if (other === whole || other.measure !== parts[0]?.measure || isOneThing(whole, other)) return false;
    const figure = readFigure(other.field, entry.stated.precision ?? record.precision);
    if (figure === undefined || figure.dimension !== sample.figure.dimension) return false;
    return holds({ ...entry.equation, terms: [...entry.equation.terms, { ...sample, figure, sign: 1 }] });
  });
}

/** 万元 for 元: what a wrong unit explains needs no other reading. */
function isUnitSlip({ equation }: RelationCase): boolean {
  return equation.terms.some(
    (term) =>
      term.figure.dimension === 'money' &&
      [1e-8, 1e-4, 1e4, 1e8].some((factor) => {
        const scaled = { ...term, figure: { ...term.figure, value: term.figure.value * factor } };
        // A part of next to nothing is no part: that is another thing than a wrong unit.
        if (Math.abs(scaled.figure.value) < 10 * term.figure.step) return false;
        return holds({ ...equation, terms: equation.terms.map((other) => (other === term ? scaled : other)) });
      }),
  );
}

/** Whether the words around a broken relation have another reading in which it holds. */
function readsOtherwise(record: Disclosure, entry: RelationCase, printed: Printed): boolean {
  const { kind } = entry.equation;
  if (isUnitSlip(entry)) return false;
  if (adds(kind)) return kind === 'sum' && sumReadsOtherwise(record, entry, printed);
  return (kind === 'ratio' || kind === 'growth' || kind === 'growthOver') && rateReadsOtherwise(record, entry, printed);
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

/** The broken relations of a paper that hold in another reading of its words. */
export function otherReadings(record: AuditRecord, cases: readonly RelationCase[]): ReadonlySet<RelationCase> {
  if (record.kind !== 'disclosure' || record.figures === undefined) return new Set();
  const printed = printedOf(record);
  const confirmed = confirmedWholes(cases);
  const otherwise = cases.filter((entry) => {
    const { equation, outcome } = entry;
    const isConfirmed = equation.kind === 'ratio' && confirmed.has(equation.terms[2]?.field);
    return outcome !== 'holds' && !isConfirmed && readsOtherwise(record, entry, printed);
  });
  const strayed = new Set(otherwise.flatMap((entry) => movedFields(entry, printed)));
  const following = cases.filter(({ equation, outcome }) => outcome !== 'holds' && equation.terms.some(({ field }) => strayed.has(field)));
  return new Set([...otherwise, ...following]);
}

/** Last year's amount and the change, where they turned out to be of something else: what is built on them stands no better. */
function movedFields({ equation: { kind, terms } }: RelationCase, printed: Printed): unknown[] {
  const [, ...parts] = terms.map(({ field }) => field);
  const isMove = parts.some((field) => printed.facts[printed.indexOf.get(field) ?? -1]?.measure === 'change');
  return kind === 'sum' && isMove && parts.length === 2 ? parts : [];
}
