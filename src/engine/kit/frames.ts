import { aggregateOf, type Fact } from '../../model/fact.ts';
import { groupBy, oncePer, oncePerKey } from '../../model/once.ts';
import { magnitude } from './facts.ts';

/*
 * Which facts of a list speak of the same year, side and account as another: asked again for every figure of a paper, and answered once
 * for all that agree in what is asked. The lists are those that an index keeps: an answer lives as long as its list.
 */

/** What `sameFrame` compares, but for the year, which may be left out. */
const frameKey = ({ period, basis, fund, scope, tier, months }: Fact): string => JSON.stringify([period, basis, fund, scope, tier, months]);

/** All that `sameFrame` compares. */
export const fullFrameKey = (fact: Fact): string => `${frameKey(fact)}${fact.year ?? ''}`;

const framesOf: (facts: readonly Fact[]) => ReadonlyMap<string, readonly Fact[]> = oncePer((facts) => groupBy(facts, frameKey));
const ofYears = oncePerKey<readonly Fact[], readonly Fact[]>();
const NONE: readonly Fact[] = [];

/** The facts of a list that are in one frame with another, in their order. */
export function inFrame(facts: readonly Fact[], like: Fact): readonly Fact[] {
  const group = framesOf(facts).get(frameKey(like)) ?? NONE;
  const { year } = like;
  if (year === undefined || group.length === 0) return group;
  return ofYears(group, String(year), () => group.filter((fact) => fact.year === undefined || fact.year === year));
}

const wholes = oncePerKey<readonly Fact[], Fact | undefined>();

/** The first fact of a list in one frame with another that is part of nothing; `alike`: and that names the same kind of total. */
export function firstWhole(facts: readonly Fact[], like: Fact, alike: boolean): Fact | undefined {
  const aggregate = alike ? aggregateOf(like.label) : undefined;
  return wholes(facts, `${aggregate ?? ''}${fullFrameKey(like)}`, () =>
    inFrame(facts, like).find(({ partOf, label }) => partOf === undefined && (aggregate === undefined || aggregateOf(label) === aggregate)),
  );
}

/** Whether any fact of a list has a figure other than 0. */
export const isAnyFilled: (facts: readonly Fact[]) => boolean = oncePer((facts) => facts.some((fact) => magnitude(fact) !== 0));
