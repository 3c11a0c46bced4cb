import { describe, expect, it } from 'vitest';
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
