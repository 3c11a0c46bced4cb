import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { audit, readRecords, rules, ruleTextsOf } from '../../src/index.ts';
import type { AuditResult, Finding } from '../../src/model/finding.ts';
import { DEFAULT_GATE, judgeGate } from '../../src/model/gate.ts';
import { applyReview } from '../../src/review/apply-review.ts';
import { pruneBaseline, recordBaseline } from '../../src/review/baseline.ts';
import { type Baseline, readBaseline, writeBaseline } from '../../src/review/baseline-file.ts';
import { projectRecord } from '../cli/harness.ts';
import { changed, findings, issuesOf, runOf, texts, valid } from './runs.ts';

const written = (baseline: Baseline): string => [...writeBaseline(baseline)].join('');
const reread = (result: AuditResult): Baseline => valid(readBaseline(written(recordBaseline(result, texts))));
const against = (result: AuditResult, baseline: Baseline, excused: readonly Finding[] = []) =>
  applyReview(result, excused, { baseline: { file: 'base.json', baseline } }, texts);
const strict = { ...DEFAULT_GATE, failOn: 'info' } as const;

const some = fc.subarray([...findings]);

describe('a baseline', () => {
  it('makes the run it was recorded from clean, whatever was found', () => {
    fc.assert(
      fc.property(some, (list) => {
        const result = against(runOf(list), reread(runOf(list)));
        const { counts, absent, drift, unchecked } = result.review!.baseline!;
        expect(judgeGate(result, strict).findings).toBe(false);
        expect([counts.known, counts.changed, counts.new, absent, drift, unchecked]).toEqual([list.length, 0, 0, [], [], 0]);
      }),
      { numRuns: 30 },
    );
  });
  it('is the same bytes for the same findings in whatever order', () => {
    const bytes = written(recordBaseline(runOf(findings), texts));
    fc.assert(
      fc.property(fc.shuffledSubarray([...findings], { minLength: findings.length }), (list) => {
        expect(written(recordBaseline(runOf(list), texts))).toBe(bytes);
      }),
      { numRuns: 20 },
    );
    expect(written(valid(readBaseline(bytes)))).toBe(bytes);
  });
  it('is the same bytes whatever the order of the records', () => {
    const lines = [projectRecord('93'), projectRecord('91', '全民阅读活动'), projectRecord('92', '非遗保护')];
    const baseline = (order: readonly string[]): string => {
      const { records } = readRecords(
        order.map((line) => JSON.parse(line)),
        { file: 'd' },
      );
      return written(recordBaseline(audit(records, rules), ruleTextsOf(rules)));
    };
    expect(baseline(lines)).toBe(baseline(lines.toReversed()));
    expect(baseline(lines)).toContain('scores/total-equals-scores');
  });
  it('tells known, changed, new and gone apart', () => {
    const [first, second, third, ...rest] = findings;
    const baseline = reread(runOf([first!, second!, third!]));
    const result = against(runOf([first!, changed(second!, '0'), rest[0]!]), baseline);
    expect(result.findings.map(({ state }) => state)).toEqual(['known', 'changed', 'new']);
    expect(result.review?.baseline?.counts).toEqual({ known: 1, changed: 1, new: 1 });
    expect(result.review?.baseline?.absent.map(({ fingerprint }) => fingerprint)).toEqual([third!.fingerprint]);
    expect(judgeGate(result, strict).findings).toBe(true);
  });
  it('knows a finding that is waived now, and does not call it gone', () => {
    const [first] = findings;
    const result = against(runOf([]), reread(runOf([first!])), [first!]);
    expect(result.review?.baseline).toMatchObject({ counts: { known: 0 }, absent: [], unchecked: 0 });
  });
  it('calls gone only what the run looked for', () => {
    const baseline = reread(runOf(findings));
    const [first, ...others] = runOf([]).documents;
    const elsewhere = against(runOf([], { documents: [first!] }), baseline).review?.baseline;
    expect(elsewhere?.absent.every(({ subject }) => subject.document === first!.document)).toBe(true);
    expect((elsewhere?.absent.length ?? 0) + (elsewhere?.unchecked ?? 0)).toBe(findings.length);
    expect(against(runOf([], { tallies: [] }), baseline).review?.baseline).toMatchObject({ absent: [], unchecked: findings.length });
    const unread = { ...first!, coverage: { cellsRecognised: 5, cellsRead: 0, figures: { judged: 0, read: 0, notRead: 5 }, ratio: 0 } };
    expect(against(runOf([], { documents: [unread, ...others] }), baseline).review?.baseline?.unchecked).toBeGreaterThan(0);
  });
  it('recognises a document under another name by department, year and kind', () => {
    const [plain, named] = runOf([]).documents;
    const renamed = { ...named!, document: 'out/另存.txt' };
    const review = against(runOf([], { documents: [plain!, renamed] }), reread(runOf(findings))).review?.baseline;
    expect([review?.absent.length, review?.unchecked]).toEqual([findings.length, 0]);
    const other = { ...renamed, year: 2023 };
    const next = against(runOf([], { documents: [plain!, other] }), reread(runOf(findings))).review?.baseline;
    expect(next?.unchecked).toBe(findings.filter(({ subject }) => subject.document === named!.document).length);
  });
  it('says that it was recorded with another profile or other rules', () => {
    const baseline = reread(runOf(findings));
    expect(against(runOf(findings, { profile: 'gate' }), baseline).review?.baseline?.otherProfile).toBe('pre-publication');
    const tallies = runOf([]).tallies.map((tally) => (tally.rule === 'idle/rule' ? { ...tally, rule: 'fresh/rule' } : tally));
    expect(against(runOf(findings, { tallies }), baseline).review?.baseline?.drift).toEqual([
      { rule: 'fresh/rule', now: 0 },
      { rule: 'idle/rule', recorded: 0 },
    ]);
    const older = { ...baseline, rules: new Map(baseline.rules).set('targets/target-has-a-unit', 1) };
    expect(against(runOf(findings), older).review?.baseline?.drift).toEqual([{ rule: 'targets/target-has-a-unit', recorded: 1, now: 2 }]);
  });
});

describe('pruning', () => {
  it('drops what is gone or changed, adds nothing, and keeps what was not looked for', () => {
    const [first, second, third, ...rest] = findings;
    const baseline = reread(runOf([first!, second!, third!]));
    const pruned = pruneBaseline(baseline, runOf([first!, changed(second!, '0'), rest[0]!]), [], texts);
    expect(pruned.baseline.findings.map(({ fingerprint }) => fingerprint)).toEqual([first!.fingerprint]);
    expect(pruned.dropped.map(({ placeKey }) => placeKey).sort()).toEqual([second!.placeKey, third!.placeKey].sort());
    const blind = pruneBaseline(baseline, runOf([], { tallies: [] }), [], texts);
    expect([blind.dropped.length, blind.unchecked.length, written(blind.baseline)]).toEqual([0, 3, written(baseline)]);
  });
  it('leaves the lines of the others as they are', () => {
    fc.assert(
      fc.property(some, (list) => {
        const before = written(recordBaseline(runOf(findings), texts)).split('\n');
        const pruned = pruneBaseline(reread(runOf(findings)), runOf(list), [], texts);
        const lines = new Set(before.map((line) => line.replace(/,$/, '')));
        const strange = written(pruned.baseline)
          .split('\n')
          .filter((line) => !lines.has(line.replace(/,$/, '')));
        expect(strange.filter((line) => line !== '  "findings": []')).toEqual([]);
        expect(pruned.baseline.findings).toHaveLength(list.length);
      }),
      { numRuns: 20 },
    );
  });
});

describe('a baseline file', () => {
  const text = written(recordBaseline(runOf(findings.slice(0, 3)), texts));

  it.each([
    ['a merge left unfinished', text.replace('  "documents"', '<<<<<<< HEAD\n  "documents"')],
    ['half a file', text.slice(0, text.indexOf('"findings"') + 40)],
    ['a key that is none', text.replace(/"placeKey":"[0-9a-f]{16}"/, '"placeKey":"12"')],
    ['a severity that is none', text.replace('"severity":"error"', '"severity":"fatal"')],
  ])('says the line of %s', (_name, broken) => {
    const [issue] = issuesOf(readBaseline(broken));
    const [good, bad] = [text.split('\n'), broken.split('\n')];
    expect(issue?.[0]).toBe(bad.findIndex((line, at) => line !== good[at]) + 1);
  });
  it.each([
    ['another version', text.replace('"version": 1', '"version": 2'), 'version'],
    ['another format', '{"version": 1, "findings": []}', 'format'],
    ['a list', '[]', 'format'],
  ])('refuses %s', (_name, broken, path) => expect(issuesOf(readBaseline(broken))).toEqual([[undefined, path]]));
});
