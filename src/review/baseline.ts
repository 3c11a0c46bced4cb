import { formatFinding, type RuleTexts } from '../i18n/rule-text.ts';
import type { AuditResult, Finding } from '../model/finding.ts';
import type { BaselineEntry, BaselineReview, FindingState } from '../model/review.ts';
import type { Baseline } from './baseline-file.ts';
import { documentIdentities, recogniser, ruleDrift } from './recognise.ts';

/** Versions of the rules that took part in a run; 0 for a rule whose words are not at hand. */
function rulesOf(result: AuditResult, texts: RuleTexts): ReadonlyMap<string, number> {
  const versions = new Map(result.findings.map(({ rule, version }) => [rule, version]));
  return new Map(result.tallies.map(({ rule }) => [rule, versions.get(rule) ?? texts.get(rule)?.version ?? 0]));
}

/** Records the findings of a run: those that count; what is waived is not among them, so that it comes back when its waiver ends. */
export function recordBaseline(result: AuditResult, texts: RuleTexts): Baseline {
  return {
    profile: result.profile,
    rules: rulesOf(result, texts),
    documents: documentIdentities(result.documents),
    findings: result.findings.map(
      (finding): BaselineEntry => ({
        rule: finding.rule,
        severity: finding.severity,
        subject: finding.subject,
        text: { zh: formatFinding(finding, texts, 'zh'), en: formatFinding(finding, texts, 'en') },
        placeKey: finding.placeKey,
        fingerprint: finding.fingerprint,
      }),
    ),
  };
}

/** The entries of a baseline by what became of them. */
interface Fate {
  /** The finding is there with the same figures. */
  readonly found: readonly BaselineEntry[];
  /** There is a finding at its place with other figures. */
  readonly changed: readonly BaselineEntry[];
  readonly absent: readonly BaselineEntry[];
  readonly unchecked: readonly BaselineEntry[];
}

function fateOf(baseline: Baseline, result: AuditResult, excused: readonly Finding[], texts: RuleTexts): Fate {
  const all = [...result.findings, ...excused];
  const present = new Set(all.map(({ fingerprint }) => fingerprint));
  const recorded = new Set(baseline.findings.map(({ fingerprint }) => fingerprint));
  const openPlaces = new Set(all.filter(({ fingerprint }) => !recorded.has(fingerprint)).map(({ placeKey }) => placeKey));
  const canFind = recogniser(baseline.documents, { documents: documentIdentities(result.documents), rules: rulesOf(result, texts) });
  const fate = {
    found: [] as BaselineEntry[],
    changed: [] as BaselineEntry[],
    absent: [] as BaselineEntry[],
    unchecked: [] as BaselineEntry[],
  };
  for (const entry of baseline.findings) {
    if (present.has(entry.fingerprint)) fate.found.push(entry);
    else if (openPlaces.has(entry.placeKey)) fate.changed.push(entry);
    else if (canFind(entry)) fate.absent.push(entry);
    else fate.unchecked.push(entry);
  }
  return fate;
}

/** Gives every finding its state against a baseline, and says what else is to be known of it. */
export function compareWithBaseline(
  result: AuditResult,
  excused: readonly Finding[],
  baseline: Baseline,
  file: string,
  texts: RuleTexts,
): { readonly findings: readonly Finding[]; readonly excused: readonly Finding[]; readonly review: BaselineReview } {
  const { changed, absent, unchecked } = fateOf(baseline, result, excused, texts);
  const recorded = new Set(baseline.findings.map(({ fingerprint }) => fingerprint));
  const changedPlaces = new Set(changed.map(({ placeKey }) => placeKey));
  const counts = { known: 0, changed: 0, new: 0 };
  const withState = (finding: Finding): Finding & { readonly state: FindingState } => {
    const state = recorded.has(finding.fingerprint) ? 'known' : changedPlaces.has(finding.placeKey) ? 'changed' : 'new';
    return { ...finding, state };
  };
  const findings = result.findings.map(withState);
  for (const { state } of findings) counts[state]++;
  const review: BaselineReview = {
    file,
    counts,
    absent,
    unchecked: unchecked.length,
    ...(baseline.profile === result.profile ? {} : { otherProfile: baseline.profile }),
    drift: ruleDrift(baseline.rules, rulesOf(result, texts)),
  };
  return { findings, excused: excused.map(withState), review };
}

export interface Pruned {
  readonly baseline: Baseline;
  /** Gone: corrected, or at their place other figures are wrong now, which fails as new. */
  readonly dropped: readonly BaselineEntry[];
  /** Kept because their document or rule took no part in this run. */
  readonly unchecked: readonly BaselineEntry[];
}

/** Drops the entries that are gone and adds none; everything else stays as it was recorded. */
export function pruneBaseline(baseline: Baseline, result: AuditResult, excused: readonly Finding[], texts: RuleTexts): Pruned {
  const { found, changed, absent, unchecked } = fateOf(baseline, result, excused, texts);
  const kept = new Set([...found, ...unchecked]);
  const gone = new Set([...changed, ...absent]);
  return {
    baseline: { ...baseline, findings: baseline.findings.filter((entry) => kept.has(entry)) },
    dropped: baseline.findings.filter((entry) => gone.has(entry)),
    unchecked,
  };
}
