import { ruleTextsOf } from '../../src/i18n/rule-text.ts';
import type { AuditResult, Finding } from '../../src/model/finding.ts';
import { render } from '../../src/report/render.ts';
import type { Checked } from '../../src/review/checked-file.ts';
import { readSavedRun, type SavedRun } from '../../src/review/saved-result.ts';
import { result as fixture, findings as fixtureFindings, ruleTexts } from '../report/fixture.ts';

/** Sixteen hexadecimal digits, as keys have. */
export const key = (text: string): string =>
  [...text]
    .reduce((hash, character) => (hash * 31n + BigInt(character.codePointAt(0) ?? 0)) % 0xffff_ffff_ffff_ffffn, 7n)
    .toString(16)
    .padStart(16, '0');

export const texts = ruleTextsOf(ruleTexts.values());

/** The findings of the fixture that a rule of the run made, with keys as the engine gives them. */
export const findings: readonly Finding[] = fixtureFindings
  .filter(({ rule }) => rule !== 'unknown/rule')
  .map((finding) => ({ ...finding, placeKey: key(finding.placeKey), fingerprint: key(finding.fingerprint) }));

/** The same cell with another figure. */
export const changed = (finding: Finding, provided: string): Finding => ({
  ...finding,
  provided,
  fingerprint: key(`${finding.fingerprint}${provided}`),
});

export const runOf = (some: readonly Finding[], more: Partial<AuditResult> = {}): AuditResult => ({
  ...fixture,
  findings: some,
  crashes: [],
  ...more,
});

export function valid<T>(checked: Checked<T>): T {
  if (checked.kind === 'invalid') throw new Error(JSON.stringify(checked.issues));
  return checked.value;
}

export function issuesOf(checked: Checked<unknown>): readonly (readonly [number | undefined, string])[] {
  return checked.kind === 'valid' ? [] : checked.issues.map(({ line, path }) => [line, path]);
}

export const saved = (result: AuditResult, file = 'run.json'): SavedRun =>
  valid(readSavedRun(render(result, { format: 'json', rules: ruleTexts.values() }), file));
