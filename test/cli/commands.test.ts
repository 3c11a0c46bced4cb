import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { explainCommand } from '../../src/cli/commands/explain.ts';
import { rules } from '../../src/index.ts';
import { columns } from '../../src/report/layout.ts';
import { Place, projectRecord } from './harness.ts';

let place: Place;
beforeEach(() => {
  place = new Place();
  place.write('a.ndjson', `${projectRecord('93')}\n${projectRecord('100', '全民阅读活动')}\n`);
});
afterEach(() => place.remove());

describe('help', () => {
  it.each(['zh', 'en'])('names every command and flag in %s', async (lang) => {
    const { stdout } = await place.run(['--help', '--lang', lang]);
    for (const command of ['audit', 'normalize', 'read', 'rules', 'explain', 'schema', 'completion']) expect(stdout).toContain(command);
    const audit = await place.run(['audit', '--help', '--lang', lang]);
    for (const flag of ['format', 'output', 'profile', 'config', 'lang', 'fail-on', 'min-coverage', 'quiet', 'no-color'])
      expect(audit.stdout).toContain(`--${flag}`);
    expect(/[\u4e00-\u9fff]/.test(audit.stdout)).toBe(lang === 'zh');
    expect(Math.max(...audit.stdout.split('\n').map(columns))).toBeLessThanOrEqual(80);
  });
  it('follows the locale, and --lang before it', async () => {
    const environment = { LANG: 'en_GB.UTF-8' };
    expect((await place.run(['audit', 'x'], { environment })).stderr).toMatch(/^Error: /);
    expect((await place.run(['audit', 'x', '--lang=zh'], { environment })).stderr).toMatch(/^错误：/);
  });
  it('completes commands and rule ids', async () => {
    expect((await place.run(['completion'])).stdout).toContain('--get-yargs-completions');
    const words = await place.run(['--get-yargs-completions', 'yushen', 'explain', '']);
    expect(words.stdout.split('\n')).toContain(rules[0]?.id);
    expect((await place.run(['--get-yargs-completions', 'yushen', ''])).stdout).toContain('normalize');
  });
});

describe('normalize', () => {
  it('writes records whose audit is that of the input', async () => {
    expect((await place.run(['normalize', 'a.ndjson', '--output', 'b.json'])).code).toBe(0);
    expect((await place.run(['normalize', 'a.ndjson', '--output', 'c.ndjson'])).code).toBe(0);
    expect(readFileSync(join(place.directory, 'c.ndjson'), 'utf8').trim().split('\n')).toHaveLength(2);
    const keys = async (name: string) => {
      const { findings } = JSON.parse((await place.run(['audit', name, '--format', 'json'])).stdout);
      return findings.map(({ fingerprint }: { fingerprint: string }) => fingerprint);
    };
    expect(await keys('b.json')).toEqual(await keys('a.ndjson'));
    expect(await keys('c.ndjson')).toEqual(await keys('a.ndjson'));
  });
  it('says what it could not read', async () => {
    const ran = await place.run(['normalize', 'a.ndjson', 'gone.txt', '--format', 'ndjson']);
    expect([ran.code, ran.stdout.split('\n').length, ran.stderr.includes('gone.txt')]).toEqual([2, 3, true]);
  });
  it('does not write over its input', async () => {
    expect((await place.run(['normalize', 'a.ndjson', '--output', 'a.ndjson'])).code).toBe(2);
    expect(readFileSync(join(place.directory, 'a.ndjson'), 'utf8')).toContain('全民阅读活动');
  });
});

describe('read', () => {
  it('shows the figures on the screen, as a page and as JSON, and judges nothing', async () => {
    const ran = await place.run([
      'read',
      'a.ndjson',
      '--format',
      'html=reading.html',
      '--format',
      'json=reading.json',
      '--format',
      'terminal',
    ]);
    expect([ran.code, ran.stderr]).toEqual([0, '']);
    expect(ran.stdout).toMatch(/已核对|✓/);
    expect(readFileSync(join(place.directory, 'reading.html'), 'utf8')).toContain('<html lang="zh-CN">');
    const { records } = JSON.parse(readFileSync(join(place.directory, 'reading.json'), 'utf8'));
    expect(records).toHaveLength(2);
    expect(JSON.parse((await place.run(['schema', 'reading'])).stdout)).toHaveProperty('properties.records');
  });
  it('says what it could not read, and does not write over its input', async () => {
    expect((await place.run(['read', 'a.ndjson', 'gone.txt'])).code).toBe(2);
    expect((await place.run(['read', 'a.ndjson', '--format', 'json', '--output', 'a.ndjson'])).code).toBe(2);
  });
});

describe('rules and explain', () => {
  it.each(['zh', 'en'] as const)('lists every rule within 80 columns in %s', async (lang) => {
    const { stdout } = await place.run(['rules', '--lang', lang]);
    for (const rule of rules) expect(stdout).toContain(rule.id);
    expect(Math.max(...stdout.split('\n').map(columns))).toBeLessThanOrEqual(80);
  });
  it('lists them as JSON', async () => {
    const list = JSON.parse((await place.run(['rules', '--format', 'json'])).stdout);
    expect(list.rules).toHaveLength(rules.length);
    const { id, severity, title } = list.rules[0];
    expect([typeof id, typeof severity, typeof title.en]).toEqual(['string', 'string', 'string']);
  });
  it.each(['zh', 'en'] as const)('explains every rule with an example that fails, in %s', async (lang) => {
    for (const rule of rules) {
      // Reading the arguments takes longer than explaining, and is the same for every rule.
      const { code, stdout } = await place.inShell({}, (shell) => explainCommand({ rule: rule.id, color: false }, lang, shell));
      expect([rule.id, code, stdout.includes(rule.title[lang].slice(0, 8))]).toEqual([rule.id, 0, true]);
      expect([rule.id, /(?:报告|Reported)\n {2}\S/.test(stdout)]).toEqual([rule.id, true]);
      expect([rule.id, Math.max(...stdout.split('\n').map(columns)) <= 80]).toEqual([rule.id, true]);
    }
  });
  it('takes a rule by the end of its id and suggests the nearest', async () => {
    expect((await place.run(['explain', 'total-equals-scores'])).stdout).toContain('scores/total-equals-scores');
    const ran = await place.run(['explain', 'scores/total-equals-score']);
    expect([ran.code, ran.stderr.includes('scores/total-equals-scores')]).toEqual([2, true]);
  });
});

describe('schema', () => {
  it.each([['records'], ['result'], ['config'], []])('prints %s as JSON Schema', async (...what) => {
    const { code, stdout } = await place.run(['schema', ...what.filter((name) => name !== undefined)]);
    expect([code, typeof JSON.parse(stdout)['$schema']]).toEqual([0, 'string']);
  });
});
