import type { AuditResult, Deduction, GradeBand } from '../../model/finding.ts';

/** One way to a better grade: a document's next band, or points for the whole by what one rule asks for. */
export type Way =
  | { readonly kind: 'band'; readonly document: string; readonly band: GradeBand; readonly placeKeys: readonly string[] }
  | { readonly kind: 'rule'; readonly rule: string; readonly points: number; readonly placeKeys: readonly string[] };

const WAYS = 3;

/** The next bands that are nearest, those with fewest corrections first. */
function bandWays({ documents }: AuditResult): Way[] {
  return documents
    .flatMap(({ document, grade: { wayUp } }): (Way & { kind: 'band' })[] =>
      wayUp === undefined || wayUp.placeKeys.length === 0 ? [] : [{ kind: 'band', document, ...wayUp }],
    )
    .sort((a, b) => a.placeKeys.length - b.placeKeys.length || (a.document < b.document ? -1 : 1));
}

/** What the corrections of one rule would bring the whole, those that bring most for each correction first. */
function ruleWays(deductions: readonly Deduction[]): Way[] {
  const byRule = new Map<string, { readonly placeKeys: string[]; points: number }>();
  for (const { rule, placeKey, points, severity } of deductions) {
    if (severity === 'info' && points === 0) continue;
    const entry = byRule.get(rule) ?? { placeKeys: [], points: 0 };
    entry.placeKeys.push(placeKey);
    entry.points += points;
    byRule.set(rule, entry);
  }
  return [...byRule]
    .filter(([, { points }]) => points >= 0.05)
    .sort(([a, x], [b, y]) => y.points / y.placeKeys.length - x.points / x.placeKeys.length || y.points - x.points || (a < b ? -1 : 1))
    .map(([rule, { points, placeKeys }]): Way => ({ kind: 'rule', rule, points: Math.round(points * 10) / 10, placeKeys }));
}

/** The three cheapest ways: next bands first, then what brings most points for each correction. */
export function cheapestWays(result: AuditResult): readonly Way[] {
  return [...bandWays(result).slice(0, WAYS), ...ruleWays(result.grade.deductions)].slice(0, WAYS);
}
