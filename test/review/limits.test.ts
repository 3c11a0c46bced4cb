import { describe, expect, it } from 'vitest';
import { parseJson } from '../../src/model/bounded-json.ts';
import { readBaseline } from '../../src/review/baseline-file.ts';
import { readSavedRun } from '../../src/review/saved-result.ts';
import { parseYaml } from '../../src/review/yaml-lines.ts';

describe('YAML beyond its limits is refused before it is parsed', () => {
  it.each([
    ['too large', 'a: 1\n'.repeat(300_000), 'larger than 1 MB'],
    ['brackets in brackets', '['.repeat(60) + ']'.repeat(60), 'nested more than 50 deep'],
    ['keys of keys', '? '.repeat(60), 'nested more than 50 deep'],
    ['lists in lists', `${'- '.repeat(60)}x`, 'nested more than 50 deep'],
    ['one key twice', 'a: 1\nb: 2\na: 3\n', 'the key “a” stands twice'],
    ['aliases of aliases', `- &a [x, x]\n- &b [${'*a, '.repeat(200)}x]\n- [${'*b, '.repeat(200)}x]\n`, 'alias'],
  ])('%s', (_name, text, words) => {
    const parsed = parseYaml(text);
    expect(parsed.kind === 'broken' ? parsed.errors[0]?.message.en : '').toContain(words);
  });
  it('reads ten thousand keys without comparing each with each', () => {
    expect(parseYaml(Array.from({ length: 10_000 }, (_, at) => `k${at}: v`).join('\n')).kind).toBe('parsed');
  });
  it('keeps brackets in quotes and lists of many lines', () => {
    expect(parseYaml(`- "${'['.repeat(80)}"\n${'- x\n'.repeat(80)}`).kind).toBe('parsed');
  });
});

describe('JSON beyond its limits', () => {
  const deep = '['.repeat(101) + ']'.repeat(101);
  it.each([
    ['a baseline', readBaseline, `{"format":"yushen-baseline",\n"version":${deep}}`],
    ['a saved result', (text: string) => readSavedRun(text, 'f'), `{"tool":1,"findings":[],\n"version":${deep}}`],
  ])('is refused in %s with its line', (_name, read, text) => {
    expect(read(text)).toEqual({
      kind: 'invalid',
      issues: [{ line: 2, path: '', expected: { zh: '层次超过 100 层', en: 'it is nested more than 100 deep' } }],
    });
  });
  it('is quoted in part where it is no version', () => {
    const checked = readBaseline(`{"format":"yushen-baseline","version":[${'"x",'.repeat(100)}1]}`);
    expect(checked.kind === 'invalid' ? checked.issues[0]?.expected.en.length : 0).toBeLessThan(120);
  });
  it('is not what a hundred levels, brackets in texts and lists of many are', () => {
    for (const text of [deep.slice(1, -1), `["\\"${'['.repeat(200)}"]`, `[${'[],{},'.repeat(200)}1]`])
      expect(parseJson(text)).toEqual(JSON.parse(text));
  });
});
