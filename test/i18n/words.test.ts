import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { languageOfEnvironment } from '../../src/i18n/language.ts';
import { formatCount, formatDeduction, formatRatio, formatScore } from '../../src/i18n/number-format.ts';
import { formatPlace, formatSpot } from '../../src/i18n/place-format.ts';
import { formatFinding } from '../../src/i18n/rule-text.ts';
import { SKIP_REASONS, skipReason } from '../../src/i18n/skip-reasons.ts';
import { fieldTerm } from '../../src/i18n/terms.ts';
import { findings, ruleTexts } from '../report/fixture.ts';

const ROOT = new URL('../../', import.meta.url).pathname;

function filesBelow(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesBelow(path) : path.endsWith('.ts') ? [path] : [];
  });
}

describe('language of the environment', () => {
  it.each([
    [{}, 'zh'],
    [{ LANG: 'en_US.UTF-8' }, 'en'],
    [{ LANG: 'zh_CN.UTF-8' }, 'zh'],
    [{ LANG: 'C.UTF-8' }, 'zh'],
    [{ LANG: 'en_US.UTF-8', LC_ALL: 'zh_CN.UTF-8' }, 'zh'],
    [{ LANG: 'zh_CN.UTF-8', LC_MESSAGES: 'en_GB' }, 'en'],
    [{ LC_ALL: '', LANG: 'en' }, 'en'],
    [{ LANG: 'enm' }, 'zh'],
  ] as const)('%j is %s', (environment, lang) => {
    expect(languageOfEnvironment(environment)).toBe(lang);
  });
});

describe('formats', () => {
  it('prints numbers the same everywhere', () => {
    expect(formatCount(1234567)).toBe('1,234,567');
    expect(formatRatio(0.9999)).toBe('99.9%');
    expect(formatRatio(1)).toBe('100.0%');
    expect(formatRatio(0.29)).toBe('29.0%');
    expect(formatScore(84)).toBe('84.0');
    expect([formatDeduction(5), formatDeduction(-0.5), formatDeduction(0)]).toEqual(['-5', '-0.5', '0']);
  });
  it('prints places', () => {
    expect(formatSpot({ file: 'a', line: 3, endLine: 5 }, 'zh')).toBe('第 3–5 行');
    expect(formatSpot({ file: 'a', sheet: '表1', cell: 'B7' }, 'en')).toBe('sheet 表1 B7');
    expect(formatPlace({ file: 'a.json', pointer: '/projects/0' })).toBe('a.json:/projects/0');
  });
  it('says a finding in both languages, and loses nothing without its rule', () => {
    const [first] = findings;
    expect(first && formatFinding(first, ruleTexts, 'en')).toContain('55.80万元');
    expect(first && formatFinding(first, new Map(), 'zh')).toBe(
      'arithmetic/revenue-equals-its-sources broken label=预算收入 difference=55.80万元',
    );
  });
});

describe('words for what rules and records name', () => {
  it('has words for every reason that rules and engine give', () => {
    const given = new Set<string>();
    for (const path of [...filesBelow(join(ROOT, 'rules')), ...filesBelow(join(ROOT, 'src/engine'))])
      for (const [, reason] of readFileSync(path, 'utf8').matchAll(/\bskip\(\s*'([a-z-]+)'/g)) if (reason !== undefined) given.add(reason);
    const equation = readFileSync(join(ROOT, 'src/engine/equation.ts'), 'utf8');
    for (const [, reason] of (/type NotCheckable =([^;]+);/.exec(equation)?.[1] ?? '').matchAll(/'([a-z-]+)'/g))
      if (reason !== undefined) given.add(reason);
    expect([...given].filter((reason) => !Object.hasOwn(SKIP_REASONS, reason)).sort()).toEqual([]);
    expect(skipReason('some-own-reason', 'zh')).toBe('some own reason');
  });
  it('has words for every field of the record types', () => {
    const source = readFileSync(join(ROOT, 'src/model/record.ts'), 'utf8');
    const fields = [
      ...source.matchAll(/readonly (\w+)\??: (?:readonly )?(?:Field<|Funds|Dimension\[|DisbursementStep\[|Indicator\[)/g),
    ].map(([, name]) => name ?? '');
    expect(fields.length).toBeGreaterThan(30);
    expect([...new Set(fields)].filter((name) => !['field', 'share'].includes(name) && fieldTerm(name) === undefined)).toEqual([]);
  });
});
