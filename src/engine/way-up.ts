import type { Grade, GradeBand, GradePolicy } from '../model/finding.ts';
import { groupBy } from '../model/once.ts';
import { BANDS, bestBand, type Deductible, deduct, independentErrors } from './deduction.ts';

/** Gains are counted in tenths of a point. */
const SCALE = 10;

/**
 * The fewest findings whose correction reaches the next band: first as many errors as the cap of that band demands, dearest first, then
 * the smallest choice over all rules, where a rule at its ceiling gains nothing until enough of its findings are corrected.
 */
export function wayUp(findings: readonly Deductible[], band: GradeBand, policy: GradePolicy): Grade['wayUp'] {
  const target = BANDS[BANDS.indexOf(band) - 1];
  if (target === undefined || target === '差') return undefined;
  const forced = errorsToLift(findings, target, policy);
  if (forced === undefined) return undefined;
  const left = findings.filter((finding) => !forced.has(finding));
  const missing = Math.ceil((policy.bands[target] - scoreOf(left, policy)) * SCALE - 1e-6);
  const chosen = missing <= 0 ? [] : cheapest(left, missing, policy);
  if (chosen === undefined) return undefined;
  return {
    band: target,
    placeKeys: [...findings.filter((finding) => forced.has(finding)), ...chosen].map(({ finding }) => finding.placeKey),
  };
}

const scoreOf = (findings: readonly Deductible[], policy: GradePolicy): number =>
  100 - deduct(findings, policy).reduce((sum, { points }) => sum + points, 0);

/** Errors that must go before the band is allowed; undefined when even all of them would not do. */
function errorsToLift(findings: readonly Deductible[], target: GradeBand, policy: GradePolicy): ReadonlySet<Deductible> | undefined {
  const forced = new Set<Deductible>();
  const allows = (errors: number) => BANDS.indexOf(bestBand(errors, policy)) <= BANDS.indexOf(target);
  const cells = groupBy(findings, ({ finding, cellKey }) => (finding.severity === 'error' ? cellKey : undefined));
  let errors = independentErrors(findings);
  const queue = [...cells.values()].sort((a, b) => a.length - b.length);
  for (const cell of queue) {
    if (allows(errors)) break;
    for (const entry of cell) forced.add(entry);
    errors--;
  }
  return allows(errors) ? forced : undefined;
}

interface Step {
  readonly gain: number;
  readonly chosen: readonly Deductible[];
}

/** What correcting the k dearest findings of one rule gains, for every k at which the gain rises. */
function stepsOf(findings: readonly Deductible[], policy: GradePolicy): Step[] {
  const sorted = [...findings].sort((a, b) => policy.deductions[b.finding.severity] - policy.deductions[a.finding.severity]);
  const full = sorted.reduce((sum, { finding }) => sum + policy.deductions[finding.severity], 0);
  const steps: Step[] = [];
  let rest = full;
  let best = 0;
  for (let count = 1; count <= sorted.length; count++) {
    const severity = sorted[count - 1]?.finding.severity ?? 'info';
    rest -= policy.deductions[severity];
    const gain = Math.floor((Math.min(full, policy.ruleCeiling) - Math.min(rest, policy.ruleCeiling)) * SCALE + 1e-6);
    if (gain <= best) continue;
    best = gain;
    steps.push({ gain, chosen: sorted.slice(0, count) });
  }
  return steps;
}

/** The smallest set of findings that gains so many tenths: a knapsack over the rules. */
function cheapest(findings: readonly Deductible[], missing: number, policy: GradePolicy): readonly Deductible[] | undefined {
  const byRule = new Map<string, Deductible[]>();
  for (const entry of oneACell(findings)) {
    const list = byRule.get(entry.finding.rule);
    if (list === undefined) byRule.set(entry.finding.rule, [entry]);
    else list.push(entry);
  }
  let best: (readonly Deductible[] | undefined)[] = [[]];
  for (const list of byRule.values()) best = extend(best, stepsOf(list, policy), missing);
  return best[missing];
}

/** Later findings of one cell deduct nothing: they cannot gain. */
function oneACell(findings: readonly Deductible[]): Deductible[] {
  const seen = new Set<string>();
  return findings.filter(({ cellKey }) => !seen.has(cellKey) && seen.add(cellKey).size > 0);
}

function extend(
  best: readonly (readonly Deductible[] | undefined)[],
  steps: readonly Step[],
  missing: number,
): (readonly Deductible[] | undefined)[] {
  const next = [...best];
  for (let gained = 0; gained < best.length; gained++) {
    const base = best[gained];
    if (base === undefined) continue;
    for (const { gain, chosen } of steps) {
      const reached = Math.min(missing, gained + gain);
      const known = next[reached];
      if (known === undefined || known.length > base.length + chosen.length) next[reached] = [...base, ...chosen];
    }
  }
  return next;
}
