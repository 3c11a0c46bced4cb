import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Comparison, OUTCOMES } from '../../src/model/comparison.ts';
import type { AuditResult } from '../../src/model/finding.ts';
import { COMPARISON_FORMAT_NAMES, renderComparison } from '../../src/report/comparison-formats.ts';
import { comparisonSchema } from '../../src/report/comparison-schema.ts';
import { columns } from '../../src/report/layout.ts';
import { render } from '../../src/report/render.ts';
import { compareRuns, isWorse } from '../../src/review/compare-runs.ts';
import { readSavedRun } from '../../src/review/saved-result.ts';
import { ruleTexts } from '../report/fixture.ts';
import { changed, findings, issuesOf, runOf, saved } from './runs.ts';

const compare = (before: AuditResult, after: AuditResult): Comparison => compareRuns(saved(before, 'a.json'), saved(after, 'b.json'));
const text = (comparison: Comparison, format: (typeof COMPARISON_FORMAT_NAMES)[number], lang: 'zh' | 'en' = 'zh') =>
  [...renderComparison(comparison, { format, lang })].join('');
const [first, second, third, fourth] = findings;

const some = fc
  .subarray([...findings])
  .chain((list) =>
    fc
      .array(fc.boolean(), { minLength: list.length, maxLength: list.length })
      .map((turns) => list.map((finding, at) => (turns[at] === true ? changed(finding, `${at}`) : finding))),
  );

describe('the comparison of two runs', () => {
  it('of one run with itself finds nothing new, changed, fixed or unchecked', () => {
    fc.assert(
      fc.property(some, (list) => {
        const { counts } = compare(runOf(list), runOf(list));
        expect(counts).toEqual({ new: 0, changed: 0, still: list.length, fixed: 0, unchecked: 0 });
        expect(isWorse(compare(runOf(list), runOf(list)), 'info')).toBe(false);
      }),
      { numRuns: 20 },
    );
  });
  it('puts every finding of either run into exactly one list, whatever the order', () => {
    fc.assert(
      fc.property(some, some, (before, after) => {
        const comparison = compare(runOf(before), runOf(after));
        const { still, fixed, unchecked } = comparison;
        const old = [...still, ...comparison.changed.map((each) => each.before), ...fixed, ...unchecked];
        const now = [...still, ...comparison.changed.map((each) => each.after), ...comparison.new];
        const keys = (list: readonly { readonly fingerprint: string }[]) => list.map(({ fingerprint }) => fingerprint).sort();
        expect(keys(old)).toEqual(keys(before));
        expect(keys(now)).toEqual(keys(after));
        for (const each of comparison.changed) expect(each.before.placeKey).toBe(each.after.placeKey);
        const turned = compare(runOf(before.toReversed()), runOf(after.toReversed()));
        expect(turned).toEqual(comparison);
        for (const outcome of OUTCOMES)
          expect(comparison.documents.reduce((sum, each) => sum + each[outcome], 0)).toBe(comparison.counts[outcome]);
      }),
      { numRuns: 30 },
    );
  });
  it('tells fixed, still, new and changed apart, and counts them per department and document', () => {
    const comparison = compare(runOf([first!, second!, third!]), runOf([first!, changed(second!, '0'), fourth!]));
    expect(comparison.counts).toEqual({ new: 1, changed: 1, still: 1, fixed: 1, unchecked: 0 });
    expect(comparison.fixed[0]?.placeKey).toBe(third!.placeKey);
    expect(comparison.changed[0]?.before.provided).toBe(second!.provided);
    expect(comparison.changed[0]?.after.provided).toBe('0');
    expect(comparison.departments.map(({ department }) => department)).toEqual(['某局']);
    expect(comparison.documents.map(({ document }) => document)).toEqual(['in/乙.json', 'in/预算 甲.txt']);
  });
  it('calls fixed only what the later run looked for', () => {
    const [, named] = runOf([]).documents;
    expect(compare(runOf([first!]), runOf([], { tallies: [] })).counts).toMatchObject({ fixed: 0, unchecked: 1 });
    expect(compare(runOf([first!]), runOf([], { documents: [] })).counts).toMatchObject({ fixed: 0, unchecked: 1 });
    const renamed = { ...named!, document: 'out/改名.txt' };
    expect(compare(runOf([first!]), runOf([], { documents: [renamed] })).counts).toMatchObject({ fixed: 1, unchecked: 0 });
  });
  it('is worse for what is new at the threshold, or has become graver', () => {
    expect(isWorse(compare(runOf([]), runOf([first!])), 'error')).toBe(true);
    expect(isWorse(compare(runOf([]), runOf([third!])), 'error')).toBe(false);
    expect(isWorse(compare(runOf([]), runOf([third!])), 'warning')).toBe(true);
    expect(isWorse(compare(runOf([]), runOf([first!])), 'never')).toBe(false);
    expect(isWorse(compare(runOf([first!]), runOf([changed(first!, '0')])), 'error')).toBe(false);
    expect(isWorse(compare(runOf([third!]), runOf([{ ...changed(third!, '0'), severity: 'error' }])), 'error')).toBe(true);
  });
  it('takes a waived finding for one that is still there and does not count', () => {
    const waiver = {
      rule: first!.rule,
      placeKey: first!.placeKey,
      provided: '',
      reason: 'r',
      approver: 'a',
      documentNumber: 'n',
      expires: '2024-12-31',
      place: { file: 'w' },
    };
    const waived = runOf([], {
      review: { waivers: { file: 'w', today: '2024-01-01', waived: [{ finding: first!, waiver }], problems: [] } },
    });
    expect(compare(runOf([first!]), waived).counts).toMatchObject({ still: 1, fixed: 0 });
    expect(isWorse(compare(runOf([]), waived), 'info')).toBe(false);
    expect(isWorse(compare(waived, runOf([first!])), 'error')).toBe(false);
  });
});

describe('a comparison in words', () => {
  const comparison = compare(
    runOf([first!, second!, third!]),
    runOf([first!, changed(second!, '<script>\u001b[31m\ud800'), ...findings.slice(4)], { profile: 'gate', tallies: [] }),
  );

  it.each(['zh', 'en'] as const)('stays within 80 columns and free of control characters, in %s', (lang) => {
    const lines = text(comparison, 'terminal', lang).split('\n');
    expect(lines.filter((line) => columns(line) > 80)).toEqual([]);
    expect(lines.filter((line) => /\p{Cc}|\s$/u.test(line))).toEqual([]);
  });
  it('escapes in Markdown', () => {
    expect(text(comparison, 'markdown')).not.toContain('<script>');
    for (const block of text(comparison, 'markdown').split('\n\n')) {
      const rows = block.split('\n').filter((line) => line.startsWith('|'));
      expect(new Set(rows.map((line) => line.replaceAll('\\|', '').split('|').length)).size).toBeLessThanOrEqual(1);
    }
  });
  it('is what its schema says in JSON, and the same bytes in both languages', () => {
    const json = text(comparison, 'json');
    expect(() => comparisonSchema.parse(JSON.parse(json))).not.toThrow();
    expect(text(comparison, 'json', 'en')).toBe(json);
  });
  it.each(COMPARISON_FORMAT_NAMES)('ends with one line end: %s', (format) => {
    for (const each of [comparison, compare(runOf([]), runOf([]))]) expect(text(each, format)).toMatch(/[^\n]\n$/);
  });
  it('says that profiles and rules differ', () => {
    expect(text(comparison, 'terminal')).toContain('gate');
    expect(comparison.drift.length).toBeGreaterThan(0);
  });
});

describe('a saved result', () => {
  const json = render(runOf(findings.slice(0, 2)), { format: 'json', rules: ruleTexts.values() });
  const rules = ruleTexts.values();

  it.each([
    ['another version', json.replace('"version": 1', '"version": 2'), 'version'],
    ['SARIF', render(runOf([]), { format: 'sarif', rules }), ''],
    ['a baseline', '{"format": "yushen-baseline", "version": 1, "findings": []}', ''],
    ['records', '[{"kind": "project"}]', ''],
  ])('is not %s', (_name, given, path) => expect(issuesOf(readSavedRun(given, 'x'))).toEqual([[undefined, path]]));
  it('says the line of what is broken in it', () => {
    const line = json.slice(0, json.indexOf('"profile"')).split('\n').length;
    expect(issuesOf(readSavedRun(json.replace(/"profile": "[^"]*"/, '"profile": 3'), 'x'))).toEqual([[line, 'profile']]);
    expect(issuesOf(readSavedRun(json.slice(0, -20), 'x'))).toHaveLength(1);
  });
  it('may have fields of a later program', () => {
    expect(issuesOf(readSavedRun(json.replace('"version": 1', '"version": 1, "more": {}'), 'x'))).toEqual([]);
  });
});
