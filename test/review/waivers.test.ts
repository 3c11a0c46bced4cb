import { describe, expect, it } from 'vitest';
import { createAudit, readRecords, rules } from '../../src/index.ts';
import type { AuditResult, Finding } from '../../src/model/finding.ts';
import { DEFAULT_GATE, judgeGate } from '../../src/model/gate.ts';
import type { Waiver } from '../../src/model/review.ts';
import { applyReview, type Decisions, isExcused } from '../../src/review/apply-review.ts';
import { readWaivers } from '../../src/review/waiver-file.ts';
import { projectRecord } from '../cli/harness.ts';
import { issuesOf, texts, valid } from './runs.ts';

const records = readRecords(JSON.parse(projectRecord('93')), { file: 'd' }).records;

function auditWith(decisions: Decisions): AuditResult {
  const audit = createAudit(rules);
  for (const record of records) audit.add(record);
  const { result, excused } = audit.finishExcusing(isExcused(decisions));
  return applyReview(result, excused, decisions, texts);
}

const plain = auditWith({});
const finding: Finding = plain.findings.find(({ rule }) => rule === 'scores/total-equals-scores')!;

const waiver = (more: Partial<Waiver> = {}): Waiver => ({
  rule: finding.rule,
  placeKey: finding.placeKey,
  provided: finding.provided ?? '',
  reason: '经核实无误',
  approver: '预算科',
  documentNumber: '财预〔2024〕1号',
  expires: '2024-12-31',
  place: { file: 'w.yaml', line: 3 },
  ...more,
});

const decide = (today: string, ...waivers: readonly Waiver[]): Decisions => ({ waivers: { file: { file: 'w.yaml', waivers }, today } });
const faultsOf = (today: string, ...waivers: readonly Waiver[]) =>
  auditWith(decide(today, ...waivers)).review?.waivers?.problems.map(({ fault }) => fault);

describe('a waiver that holds', () => {
  const waived = auditWith(decide('2024-12-31', waiver()));

  it('takes its finding out of findings, counts, grade and gate, and keeps it in the review', () => {
    expect(waived.findings).toHaveLength(plain.findings.length - 1);
    expect(waived.documents[0]?.findings.error).toBe((plain.documents[0]?.findings.error ?? 0) - 1);
    expect(waived.grade.score).toBe((plain.grade.score ?? 0) + 5);
    expect(waived.grade.deductions.some(({ placeKey }) => placeKey === finding.placeKey)).toBe(false);
    expect(waived.review?.waivers?.waived.map((each) => each.finding)).toEqual([finding]);
    expect(judgeGate(plain, DEFAULT_GATE).findings).toBe(true);
    expect(judgeGate(waived, DEFAULT_GATE)).toEqual({ findings: false, coverage: false, waivers: false });
  });
  it('does not mind blanks in the printed value', () => {
    expect(faultsOf('2024-01-01', waiver({ provided: ` ${finding.provided} ` }))).toEqual([]);
  });
  it('may hold for the expected value too', () => {
    expect(faultsOf('2024-01-01', waiver({ expected: finding.places[0]?.expected ?? '' }))).toEqual([]);
    expect(faultsOf('2024-01-01', waiver({ expected: '7' }))).toEqual(['outdated']);
  });
});

describe('a waiver that does not hold', () => {
  it.each([
    ['the day after its last', '2025-01-01', waiver(), 'expired'],
    ['for another value', '2024-01-01', waiver({ provided: '94' }), 'outdated'],
    ['for another value and expired', '2025-01-01', waiver({ provided: '94' }), 'expired'],
    ['at another place', '2024-01-01', waiver({ placeKey: '0123456789abcdef' }), 'unused'],
    ['of another rule at the place', '2024-01-01', waiver({ rule: 'targets/target-has-unit' }), 'unused'],
  ])('%s fails the gate, and its finding counts', (_name, today, given, fault) => {
    const result = auditWith(decide(today, given));
    expect(result.review?.waivers?.problems.map((problem) => problem.fault)).toEqual([fault]);
    expect(result.findings).toHaveLength(plain.findings.length);
    expect(judgeGate(result, { failOn: 'error', minCoverage: 0 })).toMatchObject({ waivers: true });
    expect(judgeGate(result, { failOn: 'never', minCoverage: 0 })).toMatchObject({ waivers: false });
  });
  it('says what is found now', () => {
    const [problem] = auditWith(decide('2024-01-01', waiver({ provided: '94' }))).review?.waivers?.problems ?? [];
    expect(problem?.found).toEqual({
      provided: finding.provided,
      ...(finding.expected === undefined ? {} : { expected: finding.expected }),
    });
  });
  it('is unused beside another that already holds', () => {
    expect(faultsOf('2024-01-01', waiver(), waiver({ expected: finding.places[0]?.expected ?? '' }))).toEqual(['unused']);
  });
});

const file = (lines: readonly string[]): string => ['version: 1', 'waivers:', ...lines].join('\n');
const entry = (more: Readonly<Record<string, string>> = {}): string[] => {
  const fields = {
    rule: 'scores/total-equals-scores',
    placeKey: '0123456789abcdef',
    provided: '93',
    reason: '已经核实',
    approver: '预算科',
    documentNumber: '1号',
    expires: '2024-12-31',
    ...more,
  };
  return Object.entries(fields).map(([name, value], at) => `  ${at === 0 ? '-' : ' '} ${name}: ${value}`);
};

describe('a file of waivers', () => {
  it('keeps every scalar as it is written', () => {
    const [read] = valid(
      readWaivers(file(entry({ provided: '1.20', documentNumber: '007', placeKey: '0000000000000012' })), 'w.yaml'),
    ).waivers;
    expect(read).toMatchObject({ provided: '1.20', documentNumber: '007', placeKey: '0000000000000012', expires: '2024-12-31' });
    expect(read?.place).toEqual({ file: 'w.yaml', line: 3 });
  });
  it('is read as JSON too, figures as texts', () => {
    const json = JSON.stringify({ version: 1, waivers: [{ ...waiver(), place: undefined }] }, null, 1).replace(
      /"provided": "[^"]*"/,
      '"provided": 1.20',
    );
    expect(valid(readWaivers(json, 'w.json')).waivers[0]).toMatchObject({ provided: '1.20', place: { file: 'w.json', line: 4 } });
  });
  it('is refused when its aliases would unfold without end', () => {
    const bomb = [
      'a: &a [x, x, x, x, x, x, x, x, x, x]',
      ...[...'bcdefg'].map((name, at) => `${name}: &${name} [${Array(10).fill(`*${'abcdef'[at]}`).join(', ')}]`),
    ];
    expect(readWaivers(bomb.join('\n'), 'w.yaml').kind).toBe('invalid');
  });
  it('may be empty', () => expect(valid(readWaivers('version: 1\nwaivers: []\n', 'w.yaml')).waivers).toEqual([]));
  it.each([
    ['a day that is none', entry({ expires: '2024-02-30' }), 9],
    ['no reason', entry({ reason: '""' }), 6],
    ['a reason that says nothing', entry({ reason: '……………' }), 6],
    ['a reason of one letter repeated', entry({ reason: '无无无无无' }), 6],
    ['an approver of blanks nobody sees', entry({ approver: '"\\u3164\\u3164\\u3164"' }), 7],
    ['an empty approver', entry({ approver: '' }), 7],
    ['a key that is none', entry({ placeKey: 'abc' }), 4],
    ['a misspelt field', entry({ aproved: 'x' }), 10],
    ...['approver', 'reason', 'documentNumber', 'expires'].map((field): [string, string[], number] => [
      `no ${field}`,
      [...entry()].filter((line) => !line.includes(`${field}:`)),
      3,
    ]),
    ['a reason that says that there is none', entry({ reason: '无理由' }), 6],
    ['a syntax error', ['  - rule: [a'], 3],
    ['the same waiver twice', [...entry(), ...entry()], 10],
  ])('says the line of %s', (_name, lines, line) => {
    const [issue] = issuesOf(readWaivers(file(lines), 'w.yaml'));
    expect(issue?.[0]).toBe(line);
  });
  it('says what was expected in both languages', () => {
    const checked = readWaivers(file(entry({ expires: 'soon' })), 'w.yaml');
    const [issue] = checked.kind === 'invalid' ? checked.issues : [];
    expect(issue?.expected.zh).toMatch(/[\u4e00-\u9fff]/);
    expect(issue?.expected.en).not.toMatch(/[\u4e00-\u9fff]/);
  });
});
