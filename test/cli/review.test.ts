import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readToday } from '../../src/cli/decisions.ts';
import { Place, projectRecord } from './harness.ts';

let place: Place;
beforeEach(() => {
  place = new Place();
  place.write('old.ndjson', `${projectRecord('93')}\n`);
  place.write('new.ndjson', `${projectRecord('93')}\n${projectRecord('91', '全民阅读活动')}\n`);
  place.write('mended.ndjson', `${projectRecord('100')}\n`);
});
afterEach(() => place.remove());

const read = (name: string) => readFileSync(join(place.directory, name), 'utf8');
const run = (...argv: readonly string[]) => place.run(argv);

interface Found {
  readonly rule: string;
  readonly placeKey: string;
  readonly provided: string;
}

/** The one error of a file. */
async function errorOf(file: string): Promise<Found> {
  const { findings } = JSON.parse((await run('audit', file, '--format', 'json')).stdout);
  return findings.find(({ severity }: { severity: string }) => severity === 'error');
}

async function writeWaiver(more: Readonly<Record<string, string>> = {}): Promise<void> {
  const { rule, placeKey, provided } = await errorOf('old.ndjson');
  const waiver = {
    rule,
    placeKey,
    provided,
    reason: '已经核实',
    approver: '预算科',
    documentNumber: '财预〔2024〕1号',
    expires: '2024-12-31',
    ...more,
  };
  const lines = Object.entries(waiver).map(([name, value], at) => `${at === 0 ? '  - ' : '    '}${name}: ${JSON.stringify(value)}`);
  place.write('waivers.yaml', ['version: 1', 'waivers:', ...lines, ''].join('\n'));
}

const auditWaived = (today = '2024-12-31', ...more: readonly string[]) =>
  run('audit', 'old.ndjson', '--waivers', 'waivers.yaml', '--today', today, ...more);

describe('baseline', () => {
  it('makes the same input pass, and fails on what is new', async () => {
    const recorded = await run('baseline', 'old.ndjson', '--output', 'base.json');
    expect([recorded.code, recorded.stderr]).toEqual([0, '']);
    expect((await run('audit', 'old.ndjson')).code).toBe(1);
    const known = await run('audit', 'old.ndjson', '--baseline', 'base.json', '--fail-on', 'info');
    expect([known.code, known.stdout.includes('新增 0 处')]).toEqual([0, true]);
    const fresh = await run('audit', 'new.ndjson', '--baseline', 'base.json');
    expect([fresh.code, fresh.stdout.includes('全民阅读活动')]).toEqual([1, true]);
  });
  it('is the same bytes every time, in whatever language', async () => {
    await run('baseline', 'new.ndjson', '--output', 'a.json');
    await run('baseline', 'new.ndjson', '--output', 'b.json', '--lang', 'en');
    expect(read('a.json')).toBe(read('b.json'));
  });
  it('drops what is gone and says which, and adds nothing', async () => {
    await run('baseline', 'old.ndjson', '--output', 'base.json');
    const [before, entries] = [read('base.json'), JSON.parse(read('base.json')).findings];
    const same = await run('baseline', 'new.ndjson', '--output', 'base.json', '--prune');
    expect([same.code, read('base.json')]).toEqual([0, before]);
    const pruned = await run('baseline', 'mended.ndjson', '--output', 'base.json', '--prune');
    const left = JSON.parse(read('base.json')).findings;
    expect(pruned.code).toBe(0);
    expect(left.length).toBeLessThan(entries.length);
    expect(pruned.stdout).toContain('scores/total-equals-scores');
    expect((await run('audit', 'old.ndjson', '--baseline', 'base.json')).code).toBe(1);
  });
  it('is not pruned where something could not be read, or is missing', async () => {
    await run('baseline', 'old.ndjson', '--output', 'base.json');
    const before = read('base.json');
    const ran = await run('baseline', 'mended.ndjson', 'gone.txt', '--output', 'base.json', '--prune');
    expect([ran.code, read('base.json')]).toEqual([2, before]);
    expect((await run('baseline', 'old.ndjson', '--output', 'none.json', '--prune')).code).toBe(2);
    expect(existsSync(join(place.directory, 'none.json'))).toBe(false);
  });
  it('says on what it was recorded', async () => {
    await run('baseline', 'old.ndjson', '--output', 'base.json', '--profile', 'gate');
    expect((await run('audit', 'old.ndjson', '--baseline', 'base.json')).stdout).toMatch(/基线是按规则方案 gate 记录的/);
    place.write('base.json', read('base.json').replace(/("scores\/total-equals-scores": )\d+/, '$199'));
    const drifted = await run('audit', 'old.ndjson', '--baseline', 'base.json', '--profile', 'gate');
    expect(drifted.stdout).toMatch(/1 条规则变动.*scores\/total-equals-scores/s);
  });
  it.each([
    ['no output', ['baseline', 'old.ndjson']],
    ['an input as output', ['baseline', 'old.ndjson', '--output', 'old.ndjson']],
    ['a baseline that is not there', ['audit', 'old.ndjson', '--baseline', 'none.json']],
    ['records as a baseline', ['audit', 'old.ndjson', '--baseline', 'old.ndjson']],
    ['a report over the baseline', ['audit', 'old.ndjson', '--baseline', 'base.json', '--format', 'json=base.json']],
  ])('refuses %s', async (_name, argv) => {
    await run('baseline', 'old.ndjson', '--output', 'base.json');
    const before = read('base.json');
    const ran = await run(...argv);
    expect([ran.code, ran.stdout]).toEqual([2, '']);
    expect(ran.stderr).toMatch(/^错误：.*\n办法：.*\n$/);
    expect(read('base.json')).toBe(before);
  });
  it('says the line of what is broken', async () => {
    await run('baseline', 'old.ndjson', '--output', 'base.json');
    place.write('base.json', read('base.json').replace('  "documents"', '=======\n  "documents"'));
    const line = read('base.json').split('\n').indexOf('=======') + 1;
    expect((await run('audit', 'old.ndjson', '--baseline', 'base.json')).stderr).toContain(`base.json:${line}`);
  });
});

describe('waivers', () => {
  it('let a finding pass until their last day, and annex it', async () => {
    await writeWaiver();
    const held = await auditWaived();
    expect([held.code, held.stderr]).toEqual([0, '']);
    expect(held.stdout).toContain('财预〔2024〕1号');
    const report = JSON.parse((await auditWaived('2024-12-31', '--format', 'json')).stdout);
    expect(report.summary.findings.error).toBe(0);
    expect(report.review.waivers.waived).toHaveLength(1);
    expect(report.grade.score).toBeGreaterThan(JSON.parse((await run('audit', 'old.ndjson', '--format', 'json')).stdout).grade.score);
  });
  it.each([
    ['expired', {}, '2025-01-01', '已过期'],
    ['outdated', { provided: '94' }, '2024-01-01', '数值已变'],
    ['unused', { placeKey: '0123456789abcdef' }, '2024-01-01', '没有用到'],
  ])('fail when %s, whatever the severity, and say so', async (_name, more, today, words) => {
    await writeWaiver(more);
    const ran = await auditWaived(today);
    expect([ran.code, ran.stdout.includes(words), ran.stdout.includes('waivers.yaml:3')]).toEqual([1, true, true]);
    const quiet = await auditWaived(today, '--quiet');
    expect([quiet.code, quiet.stderr.includes('豁免')]).toEqual([1, true]);
    expect((await auditWaived(today, '--fail-on', 'never')).code).toBe(0);
  });
  it('fail although their finding would not', async () => {
    await writeWaiver();
    expect((await run('audit', 'mended.ndjson', '--waivers', 'waivers.yaml', '--today', '2024-01-01')).code).toBe(1);
  });
  it('are not recorded in a baseline, so that they come back when they end', async () => {
    await writeWaiver();
    await run('baseline', 'old.ndjson', '--output', 'base.json', '--waivers', 'waivers.yaml', '--today', '2024-01-01');
    expect(read('base.json')).not.toContain('"rule":"scores/total-equals-scores"');
    expect((await auditWaived('2024-01-01', '--baseline', 'base.json')).code).toBe(0);
    expect((await run('audit', 'old.ndjson', '--baseline', 'base.json')).code).toBe(1);
  });
  it.each([
    ['a rule that does not exist', { rule: 'scores/total-equals-score' }, 'waivers.yaml:3', 'scores/total-equals-scores'],
    ['a day that is none', { expires: '2024-02-30' }, 'waivers.yaml:9', 'expires'],
    ['an empty reason', { reason: ' ' }, 'waivers.yaml:6', 'reason'],
    ['a field that is none', { approved: 'x' }, 'waivers.yaml:10', 'approved'],
  ])('are refused for %s, with the line', async (_name, more, where, words) => {
    await writeWaiver(more);
    const ran = await auditWaived();
    expect([ran.code, ran.stdout, ran.stderr.includes(where), ran.stderr.includes(words)]).toEqual([2, '', true, true]);
  });
  it('never put an absolute path into a report', async () => {
    await writeWaiver();
    await run('baseline', 'old.ndjson', '--output', 'base.json');
    for (const format of ['json', 'sarif', 'terminal', 'github']) {
      const named = (name: string) => join(place.directory, name);
      const ran = await run(
        'audit',
        'old.ndjson',
        '--waivers',
        named('waivers.yaml'),
        '--baseline',
        named('base.json'),
        '--today',
        '2025-01-01',
        '--format',
        format,
      );
      expect([ran.code, ran.stdout.includes(place.directory), ran.stdout.includes('waivers.yaml')]).toEqual([1, false, true]);
    }
  });
  it('are judged on a day that is one, by default that of the clock', async () => {
    expect(readToday('2024-02-29')).toBe('2024-02-29');
    expect(readToday(undefined)).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(readToday(undefined, Date.UTC(2024, 11, 31, 15, 59))).toBe('2024-12-31');
    expect(readToday(undefined, Date.UTC(2024, 11, 31, 16))).toBe('2025-01-01');
    await writeWaiver();
    for (const day of ['2024-02-30', 'today', '20240101']) expect((await auditWaived(day)).code).toBe(2);
  });
});

describe('diff', () => {
  beforeEach(async () => {
    for (const name of ['old', 'new', 'mended']) await run('audit', `${name}.ndjson`, '--quiet', '--format', `json=${name}.json`);
  });

  it.each([
    ['nothing changed', ['old.json', 'old.json', '--fail-on', 'info'], 0],
    ['something new', ['old.json', 'new.json'], 1],
    ['something new that may be', ['old.json', 'new.json', '--fail-on', 'never'], 0],
    ['something fixed', ['new.json', 'mended.json'], 0],
    ['a file that is not there', ['old.json', 'none.json'], 2],
    ['records instead of a result', ['old.json', 'old.ndjson'], 2],
    ['one result only', ['old.json'], 2],
    ['a format that is none', ['old.json', 'old.json', '--format', 'sarif'], 2],
    ['an input as output', ['old.json', 'new.json', '--format', 'json=old.json'], 2],
  ])('exits as it should: %s', async (_name, argv, code) => {
    const ran = await run('diff', ...argv);
    expect(ran.code).toBe(code);
    if (code === 2) expect(ran.stderr).toMatch(/^错误：.*\n办法：.*\n$/);
  });
  it('lists what became of the findings, in several formats at once', async () => {
    const ran = await run(
      'diff',
      'new.json',
      'old.json',
      '--format',
      'terminal',
      '--format',
      'json=diff.json',
      '--format',
      'markdown=diff.md',
    );
    expect(ran.stdout).toContain('已经改正');
    expect(read('diff.md')).toContain('## 已经改正');
    const { counts, fixed } = JSON.parse(read('diff.json'));
    expect(fixed.map(({ subject }: { subject: { project: string } }) => subject.project)).toContain('全民阅读活动');
    expect(counts.new + counts.changed).toBe(0);
  });
  it('refuses a result of another version and says so', async () => {
    place.write('later.json', read('old.json').replace('"version": 1', '"version": 2'));
    const ran = await run('diff', 'old.json', 'later.json', '--lang', 'en');
    expect([ran.code, ran.stderr.includes('later.json'), ran.stderr.includes('version 2')]).toEqual([2, true, true]);
  });
});

describe('schemas', () => {
  it.each(['baseline', 'waivers', 'comparison'])('prints that of %s', async (what) => {
    const { code, stdout } = await run('schema', what);
    expect([code, typeof JSON.parse(stdout)['$schema']]).toEqual([0, 'string']);
  });
});
