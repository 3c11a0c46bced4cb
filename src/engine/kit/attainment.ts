import type { Indicator, Project } from '../../model/record.ts';
import { type Comparator, type Quantity, scaleOf, type Target } from '../../model/target.ts';
import type { DatedTarget, PartialDate } from '../../model/target-date.ts';
import { matchKey } from '../../model/text.ts';
import type { UnitClass } from '../../model/unit.ts';
import { isDisplaced } from './displaced.ts';
import { wordsReach } from './graded-words.ts';
import { impliedUnit } from './implied-unit.ts';
import { categoryOf, nameOf, subjectOf } from './indicators.ts';
import { isGoodRate, isLowerBetter } from './lower-is-better.ts';
import { pointsTheWrongWay } from './wanted-direction.ts';

/** How an actual value stands to its target. */
export type Attainment =
  | { readonly kind: 'met'; readonly ratio?: number; readonly excess?: number }
  /** `ratio` is what a proportional score rests on: actual ÷ target, or target ÷ actual where less is better; 0–1. */
  | { readonly kind: 'missed'; readonly ratio?: number }
  | { readonly kind: 'incomparable'; readonly why: 'units' | 'magnitude' | 'notANumber' | 'notADate' }
  /** Nothing can be said: a blank, words against words, a reading that is not sure. */
  | { readonly kind: 'unknown' };

const UNKNOWN: Attainment = { kind: 'unknown' };
const MET: Attainment = { kind: 'met' };
const MISSED: Attainment = { kind: 'missed' };

const COUNTED: readonly UnitClass[] = ['people', 'times', 'count'];
const isCounted = (unit: UnitClass): boolean => COUNTED.includes(unit);

/** Unit class of a quantity, from its unit or from what it is about. */
function classOf(quantity: Quantity, about: string): UnitClass | undefined {
  if (quantity.unit !== undefined) return quantity.unit.unitClass;
  const implied = impliedUnit(about);
  return implied?.fits.length === 1 || implied?.unit !== undefined ? implied.fits[0] : undefined;
}

/** A share such as 0.992 beside a percentage target is 99.2%. */
export function shareAsPercent(quantity: Quantity): Quantity | undefined {
  if (quantity.unit !== undefined && quantity.unit.printed !== '比例') return undefined;
  if (quantity.number <= 0 || quantity.number > 1 || quantity.decimals === 0) return undefined;
  const { unit: _printed, ...rest } = quantity;
  return {
    ...rest,
    number: Number((quantity.number * 100).toPrecision(12)),
    decimals: Math.max(0, quantity.decimals - 2),
    unit: { printed: '%', unitClass: 'percent' },
  };
}

const MONEY_SCALE: Readonly<Record<string, number>> = { 元: 1, 千元: 1e3, 万元: 1e4, 百万元: 1e6, 千万元: 1e7, 亿元: 1e8 };

/** 万元 of 万元/人·月. */
const withoutPer = (unit: string): string => unit.replace(/[/／每].*$/, '');

interface Pair {
  readonly target: number;
  readonly actual: number;
}

/**
 * The number of an actual value without a unit beside a target that has one: a form with a column of units prints 6 | 万份 | 6.4, where the
 * unit is that of both, and other forms print 64000 beside 6万份. Of the two readings the one nearer the target is meant.
 */
export function bareNumber(target: Quantity, actual: Quantity): number {
  const { number } = actual;
  if (actual.multiplier !== undefined || number <= 0 || target.number <= 0 || target.unit === undefined) return number;
  const isMoney = target.unit.unitClass === 'money';
  const printed = `${target.multiplier ?? ''}${target.unit.printed}`;
  const scale = isMoney ? 1 / (MONEY_SCALE[printed] ?? 1) : scaleOf(printed);
  const distance = (value: number) => Math.abs(Math.log10(value / target.number));
  return distance(number * scale) < distance(number) ? number * scale : number;
}

/** Both numbers in one unit; undefined when the units cannot be brought together, 'units' when they are of different kinds. */
function pairOf(target: Quantity, actual: Quantity, about: string): Pair | 'units' | undefined {
  const a = classOf(target, about);
  const b = actual.unit?.unitClass;
  if (a === 'percent' && b === undefined) {
    const share = target.number > 1 ? shareAsPercent(actual) : undefined;
    return { target: target.number, actual: (share ?? actual).number };
  }
  if (b === undefined) return { target: target.number, actual: bareNumber(target, actual) };
  // A target without a unit whose name says nothing is a percentage when it can be one and is met by one.
  if (a === undefined) return b === 'percent' && target.number > 100 ? 'units' : { target: target.number, actual: actual.number };
  if (a !== b) return isCounted(a) && isCounted(b) ? { target: target.number, actual: actual.number } : 'units';
  if (a === 'percent' || isCounted(a) || a === 'points' || target.unit === undefined)
    return { target: target.number, actual: actual.number };
  const left = target.unit.printed;
  const right = actual.unit?.printed ?? '';
  if (left === right || target.unit.usual === right || actual.unit?.usual === left) return { target: target.number, actual: actual.number };
  if (target.unit.per !== actual.unit?.per) return undefined;
  const [from, to] = [MONEY_SCALE[withoutPer(left)], MONEY_SCALE[withoutPer(right)]];
  return from !== undefined && to !== undefined ? { target: target.number * from, actual: actual.number * to } : undefined;
}

/** The comparator that counts: the printed one, else ≥, or ≤ for costs and for what nobody wants. `=` asks for at least that much. */
function directionOf(indicator: Indicator, target: Quantity): Comparator {
  if (target.comparator !== undefined && target.comparator !== '=') return target.comparator;
  if (isLowerBetter(subjectOf(indicator, target))) return '≤';
  return categoryOf(indicator) === 'cost' && target.unit?.unitClass === 'money' ? '≤' : '≥';
}

function reaches(direction: Comparator, { target, actual }: Pair): boolean {
  const dust = 1e-9 * Math.max(1, Math.abs(target));
  switch (direction) {
    case '≥':
    case '=':
      return actual >= target - dust;
    case '>':
      return actual > target;
    case '≤':
      return actual <= target + dust;
    case '<':
      return actual < target;
  }
}

/** 前5名, 第3名, 全省前10%: a place in an order. */
const PLACE = /(?:第|前|位列|名列|位居|排名|排)$/;
const ORDER = /(?:排名|名次|位次|排位)$/;
const isPlace = ({ lead, unit }: Quantity): boolean => PLACE.test(lead ?? '') && (unit === undefined || /^[名位%]$/.test(unit.printed));

/** Whether a target and what was achieved are both places in an order. */
export function arePlaces(indicator: Indicator, target: Quantity, actual: Quantity): boolean {
  return isPlace(target) && (isPlace(actual) || ORDER.test(nameOf(indicator)));
}

/** The smaller place is the better one, whatever sign or word stands before it: 不低于第30位. */
function comparePlaces(target: Quantity, actual: Quantity): Attainment {
  if (actual.number <= target.number && target.unit?.unitClass === actual.unit?.unitClass) return MET;
  // 前10名 may be the third.
  return actual.lead?.endsWith('前') || target.unit?.printed !== actual.unit?.printed ? UNKNOWN : MISSED;
}

/** For what or how often a number is said: 每季度1次, 上下半年各1次. */
const perOf = ({ lead }: Quantity): string | undefined => /(?:每.*|各|分别)$/.exec(lead ?? '')?.[0];

function compareQuantities(indicator: Indicator, target: Quantity, actual: Quantity): Attainment {
  if (isPlace(target)) return arePlaces(indicator, target, actual) ? comparePlaces(target, actual) : UNKNOWN;
  if (perOf(actual) !== undefined && perOf(actual) !== perOf(target)) return UNKNOWN;
  // 能耗降幅-3%: more of it is meant as often as less.
  if (target.number < 0 && target.comparator === undefined && actual.number !== target.number) return UNKNOWN;
  const pair = pairOf(target, actual, subjectOf(indicator, target));
  if (pair === 'units') return { kind: 'incomparable', why: 'units' };
  if (pair === undefined) return UNKNOWN;
  if (isUnitSlip(target, actual, pair)) return { kind: 'incomparable', why: 'magnitude' };
  const direction = directionOf(indicator, target);
  const upward = direction === '≥' || direction === '>';
  const ratio = upward ? divide(pair.actual, pair.target) : divide(pair.target, pair.actual);
  // 0.98 beside ≤1.2 is no share, though its name ends in 率.
  const { number } = actual;
  if (actual.unit === undefined && pair.actual !== number && reaches(direction, { target: pair.target, actual: number }) && number > 0)
    return MET;
  if (!reaches(direction, pair)) return { kind: 'missed', ...(ratio === undefined ? {} : { ratio: Math.min(1, Math.max(0, ratio)) }) };
  return { kind: 'met', ...(ratio === undefined || !upward ? {} : { ratio, excess: pair.actual - pair.target }) };
}

/** The bare numbers are of one size and the amounts are not: 1.2元 beside 1.1万元. */
function isUnitSlip(target: Quantity, actual: Quantity, pair: Pair): boolean {
  if (target.unit?.unitClass !== 'money' || target.unit.printed === actual.unit?.printed || actual.unit === undefined) return false;
  const bare = Math.abs(Math.log10(target.number / actual.number));
  return bare < 1 && Math.abs(Math.log10(pair.target / pair.actual)) >= 2;
}

const divide = (a: number, b: number): number | undefined => (b === 0 ? undefined : a / b);

function compareRange(target: Extract<Target, { kind: 'range' }>, actual: Target): Attainment {
  if (actual.kind !== 'quantity') return UNKNOWN;
  const unit = target.unit?.unitClass;
  if (unit !== undefined && actual.unit !== undefined && unit !== actual.unit.unitClass)
    return isCounted(unit) && isCounted(actual.unit.unitClass) ? UNKNOWN : { kind: 'incomparable', why: 'units' };
  return actual.number >= target.low ? MET : { kind: 'missed', ratio: Math.max(0, actual.number / target.low) };
}

/** 次年3月 is of the year after that of the form. */
function dateOf({ date, nextYear }: DatedTarget, year: number | undefined): PartialDate {
  return nextYear === true && date.year === undefined && year !== undefined ? { ...date, year: year + 1 } : date;
}

/** 12月底前 is of the year of the form, where the date held against it names its own. */
const withYear = (deadline: PartialDate, actual: PartialDate, year: number | undefined): PartialDate =>
  deadline.year !== undefined || actual.year === undefined || year === undefined ? deadline : { ...deadline, year };

/** Whether what was done on one date kept another as deadline; undefined when that cannot be told. */
function keepsDeadline(target: DatedTarget, actual: DatedTarget, year: number | undefined): boolean | undefined {
  if (year === undefined && target.nextYear !== actual.nextYear) return undefined;
  const [deadline, done] = [dateOf(target, year), dateOf(actual, year)];
  const inTime = isInTime(withYear(deadline, done, year), done);
  // 次年1月底前, done 12月20日: of which year is not said.
  return inTime === false && target.nextYear === true && done.year === undefined ? undefined : inTime;
}

/** Whether a date lies by the end of a deadline, as far as both are printed; undefined when that cannot be told. */
function isInTime(deadline: PartialDate, actual: PartialDate): boolean | undefined {
  if (deadline.year !== undefined && actual.year !== undefined && deadline.year !== actual.year) return actual.year < deadline.year;
  if ((deadline.year === undefined) !== (actual.year === undefined) && deadline.month === undefined) return undefined;
  if (deadline.month === undefined || actual.month === undefined) return deadline.month === undefined ? true : undefined;
  if (deadline.month !== actual.month) return actual.month < deadline.month;
  if (deadline.day === undefined) return true;
  return actual.day === undefined ? undefined : actual.day <= deadline.day;
}

const SHORT = /(?:不足|不到|未达到?|将近|接近|(?<![最附邻靠相亲远])近)$/;

/** 近60次, 不足60次: less than the number, and nobody knows by how much. */
export const fallsShort = (actual: Target): boolean => actual.kind === 'quantity' && SHORT.test(actual.lead ?? '');

const isShareOver100 = (indicator: Indicator, target: Quantity): boolean =>
  target.unit?.unitClass === 'percent' && target.number > 100 && isGoodRate(subjectOf(indicator, target));

/**
 * Compares what was achieved with the target of the same row. A target that is itself wrong (turned comparator, a share over 100%, a
 * date outside the budget year) says nothing about the actual value: that is a finding on the target, and the only one.
 */
export function attainmentOf(indicator: Indicator, project?: Project): Attainment {
  const year = project?.year;
  const actualField = indicator.actual;
  const target = indicator.target.value;
  const actual = actualField?.value;
  if (
    target === undefined ||
    actual === undefined ||
    actual.kind === 'empty' ||
    fallsShort(actual) ||
    indicator.target.uncertain === true ||
    actualField?.uncertain === true ||
    (project !== undefined && isDisplaced(project, indicator))
  )
    return UNKNOWN;
  if (matchKey(indicator.target.text) === matchKey(actualField?.text ?? ''))
    return actual.kind === 'quantity' && actual.comparator !== undefined ? UNKNOWN : MET;
  switch (target.kind) {
    case 'quantity':
      if (pointsTheWrongWay(indicator, target) || isShareOver100(indicator, target)) return UNKNOWN;
      if (actual.kind === 'quantity') return compareQuantities(indicator, target, actual);
      if (actual.kind === 'graded' || actual.kind === 'text')
        return /\d/.test(actualField?.text ?? '') ? UNKNOWN : { kind: 'incomparable', why: 'notANumber' };
      return UNKNOWN;
    case 'range':
      return compareRange(target, actual);
    case 'date': {
      if (actual.kind === 'quantity') return actual.unit?.unitClass === 'percent' ? { kind: 'incomparable', why: 'notADate' } : UNKNOWN;
      if (actual.kind !== 'date') return UNKNOWN;
      if (year !== undefined && target.date.year !== undefined && target.date.year !== year) return UNKNOWN;
      const inTime = keepsDeadline(target, actual, year);
      return inTime === undefined ? UNKNOWN : inTime ? MET : MISSED;
    }
    case 'graded':
    case 'text': {
      const reached = wordsReach(indicator.target.text, actualField?.text ?? '');
      return reached === undefined ? UNKNOWN : reached.met ? MET : MISSED;
    }
    default:
      return UNKNOWN;
  }
}
