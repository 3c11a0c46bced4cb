import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { auditFile, brief, passes } from './audit-text.ts';

const pathOf = (name: string): string => fileURLToPath(new URL(`../../../shared/documents/${name}.txt`, import.meta.url));

/** Every finding of the rules on text in a real document, each checked against the paper by hand: rule, message, line. */
const EXPECTED: Readonly<Record<string, readonly string[]>> = {
  'shanhaiguan-2022-disclosure': [
    'arithmetic/revenue-equals-its-sources/unlisted@43',
    'consistency/asset-date-is-current/stale@1820',
    'consistency/empty-table-statement-agrees/contradiction@1851',
    'consistency/plans-are-current/stale@94',
  ],
  'langfang-2020-disclosure': ['consistency/procurement-covers-announced-purchases/stated@1305'],
  'guan-2021-disclosure': [
    'consistency/narrative-agrees-with-targets/differs@1135',
    'consistency/narrative-agrees-with-targets/differs@1878',
  ],
  'shijiazhuang-2019-self-evaluation': [],
  'tangshan-2023-targets': [],
};

/** Sums that agree in the papers and must have been judged, not passed over. */
const AGREEING: ReadonlyArray<readonly [string, string, number]> = [
  ['shanhaiguan-2022-disclosure', 'arithmetic/expenditure-equals-its-parts', 1],
  ['shanhaiguan-2022-disclosure', 'arithmetic/basic-expenditure-equals-its-parts', 1],
  ['shanhaiguan-2022-disclosure', 'arithmetic/project-list-equals-project-expenditure', 1],
  ['shanhaiguan-2022-disclosure', 'arithmetic/operating-expense-items-add-up', 1],
  ['shanhaiguan-2022-disclosure', 'arithmetic/changes-add-up', 2],
  ['shanhaiguan-2022-disclosure', 'arithmetic/three-public-expenses-add-up', 3],
  ['shanhaiguan-2022-disclosure', 'arithmetic/assets-add-up', 1],
  ['shanhaiguan-2022-disclosure', 'consistency/project-forms-within-project-expenditure', 1],
  ['shanhaiguan-2022-disclosure', 'consistency/listed-projects-agree-with-forms', 15],
  ['langfang-2020-disclosure', 'arithmetic/revenue-equals-its-sources', 1],
  ['langfang-2020-disclosure', 'arithmetic/expenditure-equals-its-parts', 1],
  ['langfang-2020-disclosure', 'arithmetic/changes-add-up', 1],
  ['langfang-2020-disclosure', 'arithmetic/three-public-expenses-add-up', 4],
  ['langfang-2020-disclosure', 'arithmetic/assets-add-up', 1],
  ['langfang-2020-disclosure', 'consistency/operating-expenses-equal-general-operating', 1],
  ['guan-2021-disclosure', 'arithmetic/revenue-equals-its-sources', 1],
  ['guan-2021-disclosure', 'arithmetic/changes-add-up', 1],
  ['guan-2021-disclosure', 'arithmetic/three-public-expenses-add-up', 4],
  ['guan-2021-disclosure', 'arithmetic/assets-add-up', 1],
  ['guan-2021-disclosure', 'consistency/subset-within-whole', 2],
];

describe.each(Object.entries(EXPECTED))('%s', (name, expected) => {
  const path = pathOf(name);
  describe.skipIf(!existsSync(path))('as printed', () => {
    it('has exactly the findings a person would sign', () => {
      const result = auditFile(path);
      expect(result.crashes).toEqual([]);
      expect(brief(result)).toEqual([...expected].sort());
    });
    it.each(AGREEING.filter(([document]) => document === name))('%s: %s is judged and agrees', (_document, rule, count) => {
      expect(passes(auditFile(path), rule)).toBeGreaterThanOrEqual(count);
    });
  });
});

describe.skipIf(!existsSync(pathOf('shanhaiguan-2022-disclosure')))('the gap in revenue', () => {
  it('is explained by the projects whose codes carry an earlier year', () => {
    const gap = auditFile(pathOf('shanhaiguan-2022-disclosure')).findings.find(
      ({ rule }) => rule === 'arithmetic/revenue-equals-its-sources',
    );
    expect(gap?.difference).toBe('+55.80万元');
    expect(gap?.explanations?.some(({ text }) => text.zh.includes('5个项目'))).toBe(true);
  });
});
