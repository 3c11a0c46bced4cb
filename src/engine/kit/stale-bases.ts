import type { Fact } from '../../model/fact.ts';
import { tellingDigits } from '../../model/number.ts';
import { groupBy } from '../../model/once.ts';
import type { Disclosure } from '../../model/record.ts';
import { indexFacts } from './facts.ts';
import { titledYear } from './paper-year.ts';
import { isRateOf } from './rate-of.ts';
import { contextOf } from './sentences.ts';

/** A comparison with a year before last, whose base is printed as the figure of the year after that. */
export interface StaleBase {
  readonly moved: Fact;
  /** The figure that it starts from. */
  readonly last: Fact;
  readonly found: number;
  /** The year of that figure. */
  readonly year: number;
}

/** Digits of an amount that hardly two figures have by chance. */
const TELLING = 4;
const fenOf = ({ field }: Fact): number | undefined => (field.value?.kind === 'amount' ? field.value.fen : undefined);
const isTelling = (fen: number): boolean => tellingDigits(fen).length >= TELLING;

/** Whether a change or rate is that of `now` against this amount. */
function startsFrom(moved: Fact, now: number, base: number): boolean {
  const up = moved.direction === 'down' ? -1 : 1;
  if (moved.measure === 'change') {
    const by = fenOf(moved);
    return by !== undefined && now - (by < 0 ? by : up * by) === base;
  }
  const isFine = moved.field.value?.kind === 'percent' && moved.field.value.decimals > 0;
  return isFine && base > 0 && Math.sign(now - base) === up && isRateOf(moved, Math.abs(now - base), base);
}

/** 比2021年决算数减少1228万元 in a paper on 2023, where the amount it starts from is printed as that of 2022; what is planned for 2024 likewise. */
export function* staleBases(disclosure: Disclosure): Generator<StaleBase> {
  const own = titledYear(disclosure)?.year;
  if (own === undefined) return;
  const { facts } = disclosure;
  const { byId } = indexFacts(disclosure);
  const amounts = groupBy(facts, ({ measure, concept }) => (measure === 'amount' ? concept : undefined));
  const previous = facts.filter(
    ({ period, year, measure }) => period === 'previous' && measure === 'amount' && (year ?? own - 1) === own - 1,
  );
  for (const moved of facts) {
    const found = moved.against?.kind === 'year' ? moved.against.year : undefined;
    const ownYear = moved.year ?? own;
    if (found === undefined || moved.against?.restated === true || found >= ownYear - 1) continue;
    // 与上年相比 in a chapter on another year is no year that was left over.
    if (contextOf(disclosure, moved)?.paragraph.text.includes(String(found)) === false) continue;
    const now = moved.of === undefined ? undefined : byId.get(moved.of);
    const value = now === undefined ? undefined : fenOf(now);
    if (now === undefined || value === undefined || (now.year ?? own) !== ownYear) continue;
    const candidates = ownYear > own ? amounts.get(moved.concept)?.filter((fact) => isOf(fact, own)) : ofYearBefore(moved, previous);
    const last = candidates?.find((each) => isBase(moved, value, each));
    if (last !== undefined) yield { moved, last, found, year: ownYear - 1 };
  }
}

/** Figures of what came of the paper's year. */
const isOf = ({ period, year, basis }: Fact, own: number): boolean => period === 'current' && basis === 'final' && (year ?? own) === own;

/** A rate may be that of many amounts: only those of its own account are looked at. */
const ofYearBefore = (moved: Fact, previous: readonly Fact[]): readonly Fact[] =>
  moved.measure === 'change' ? previous : previous.filter(({ concept, label }) => concept === moved.concept && label === moved.label);

function isBase(moved: Fact, now: number, last: Fact): boolean {
  const base = fenOf(last);
  if (base === undefined || base === 0 || last.id === moved.from || !startsFrom(moved, now, base)) return false;
  return last.concept === moved.concept || isTelling(base);
}
