import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { rulesWithoutLicence } from '../rules/index.ts';
import { Audit } from '../src/engine/audit.ts';
import { defaultConfig } from '../src/engine/config.ts';
import { readDocument } from '../src/ingest/read-document.ts';
import type { AuditResult, Severity } from '../src/model/finding.ts';
import { EXPECTED } from './documents-expected.ts';

const pathOf = (name: string): string => fileURLToPath(new URL(`../../shared/documents/${name}.txt`, import.meta.url));

function auditDocument(name: string): AuditResult {
  const { disclosure, projects } = readDocument(`${name}.txt`, readFileSync(pathOf(name)));
  // What is held is what the rules say: licences move with every measurement.
  const audit = new Audit(rulesWithoutLicence, defaultConfig(rulesWithoutLicence));
  audit.add(disclosure);
  for (const project of projects) audit.add(project);
  return audit.finish();
}

/** Lines by rule, of one severity. */
function linesOf({ findings }: AuditResult, severity: Severity): Record<string, number[]> {
  const lines: Record<string, number[]> = {};
  for (const { rule, places, severity: given } of findings) {
    if (given !== severity) continue;
    const list = lines[rule] ?? [];
    list.push(places[0]?.place?.line ?? 0);
    lines[rule] = list;
  }
  for (const list of Object.values(lines)) list.sort((a, b) => a - b);
  return lines;
}

/**
 * What agrees in the papers and must have been judged, not passed over: document, rule, how often it holds at least. Among them the
 * nineteen projects that make 572.20, the seventeen items that make 52.1, and every project against the amount in its own text.
 */
const AGREEING: ReadonlyArray<readonly [string, string, number]> = [
  ['shanhaiguan-2022-disclosure', 'arithmetic/expenditure-equals-its-parts', 1],
  ['shanhaiguan-2022-disclosure', 'arithmetic/basic-expenditure-equals-its-parts', 1],
  ['shanhaiguan-2022-disclosure', 'arithmetic/project-list-equals-project-expenditure', 1],
  ['shanhaiguan-2022-disclosure', 'arithmetic/operating-expense-items-add-up', 1],
  ['shanhaiguan-2022-disclosure', 'arithmetic/changes-add-up', 2],
  ['shanhaiguan-2022-disclosure', 'arithmetic/three-public-expenses-add-up', 3],
  ['shanhaiguan-2022-disclosure', 'arithmetic/assets-add-up', 1],
  ['shanhaiguan-2022-disclosure', 'consistency/project-forms-within-project-expenditure', 1],
  ['shanhaiguan-2022-disclosure', 'consistency/listed-projects-agree-with-forms', 16],
  ['shanhaiguan-2022-disclosure', 'targets/funds-equal-their-sources', 19],
  ['shanhaiguan-2022-disclosure', 'targets/disbursement-plan-rises-to-100', 19],
  ['langfang-2020-disclosure', 'arithmetic/revenue-equals-its-sources', 1],
  ['langfang-2020-disclosure', 'arithmetic/expenditure-equals-its-parts', 1],
  ['langfang-2020-disclosure', 'arithmetic/changes-add-up', 1],
  ['langfang-2020-disclosure', 'arithmetic/three-public-expenses-add-up', 4],
  ['langfang-2020-disclosure', 'arithmetic/assets-add-up', 1],
  ['guan-2021-disclosure', 'arithmetic/revenue-equals-its-sources', 1],
  ['guan-2021-disclosure', 'arithmetic/changes-add-up', 1],
  ['guan-2021-disclosure', 'arithmetic/assets-add-up', 1],
  ['tangshan-2023-targets', 'targets/budget-agrees-with-purpose', 58],
  ['tangshan-2023-targets', 'targets/funds-equal-their-sources', 29],
  ['tangshan-2023-targets', 'targets/disbursement-plan-rises-to-100', 29],
  ['shijiazhuang-2019-self-evaluation', 'scores/total-equals-scores', 11],
  ['shijiazhuang-2019-self-evaluation', 'scores/weights-sum-to-100', 13],
  ['shijiazhuang-2019-self-evaluation', 'targets/funds-equal-their-sources', 42],
];

describe.each(Object.entries(EXPECTED))('%s', (name, expected) => {
  describe.skipIf(!existsSync(pathOf(name)))('as an inspector reads it', () => {
    const result = existsSync(pathOf(name)) ? auditDocument(name) : undefined;
    it.skipIf(result === undefined)('has these errors and warnings and no others', () => {
      if (result === undefined) return;
      expect(result.crashes).toEqual([]);
      expect(linesOf(result, 'error')).toEqual(expected.error);
      expect(linesOf(result, 'warning')).toEqual(expected.warning);
    });
    it('has these remarks', () => {
      if (result === undefined) return;
      const remarks = Object.entries(linesOf(result, 'info'));
      const given = remarks.map(([rule, lines]) => [rule, typeof expected.info[rule] === 'number' ? lines.length : lines]);
      expect(Object.fromEntries(given)).toEqual(expected.info);
    });
    it.each(AGREEING.filter(([document]) => document === name))('%s: %s is judged and agrees', (_document, rule, count) => {
      const passed = result?.tallies.find((tally) => tally.rule === rule)?.passed ?? 0;
      expect(passed).toBeGreaterThanOrEqual(count);
    });
  });
});
