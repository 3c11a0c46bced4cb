import { describe, expect, it } from 'vitest';
import { CATALOGUE_TEXTS } from '../../src/i18n/catalogue-texts.ts';
import { CLI_ERRORS } from '../../src/i18n/cli-errors.ts';
import { CLI_TEXTS } from '../../src/i18n/cli-texts.ts';
import { REPORT_TEXTS } from '../../src/i18n/report-texts.ts';
import { interpolate, speaker } from '../../src/i18n/template.ts';

const slotsOf = (template: string) => [...new Set([...template.matchAll(/\{([A-Za-z0-9]+)[^}]*\}/g)].map(([, name]) => name))].sort();

describe('templates', () => {
  it('fills slots with texts, numbers and the language at hand', () => {
    expect(interpolate('{a} {b} {c}', { a: 'x', b: 1090.88, c: { zh: '甲', en: 'A' } }, 'en')).toBe('x 1090.88 A');
  });
  it('chooses the noun of a count', () => {
    const template = '{n} {n|place|places}';
    expect([1, 2, 0].map((n) => interpolate(template, { n }, 'en'))).toEqual(['1 place', '2 places', '0 places']);
  });
  it('leaves a slot without an argument visible', () => {
    expect(interpolate('{missing}', {}, 'zh')).toBe('{missing}');
    expect(interpolate('{toString}', {}, 'zh')).toBe('{toString}');
  });
  it('does not fill what an argument brings along', () => {
    expect(interpolate('{a}{b}', { a: '{b}', b: 'x' }, 'zh')).toBe('{b}x');
  });
  it('does not compile without its arguments', () => {
    const say = speaker(REPORT_TEXTS, 'zh');
    // @ts-expect-error: the argument `count` is missing
    expect(say('times')).toContain('{count}');
    // @ts-expect-error: no such text
    expect(say('nonsense')).toBe('nonsense');
  });
});

describe.each(Object.entries({ CATALOGUE_TEXTS, CLI_ERRORS, CLI_TEXTS, REPORT_TEXTS }))('%s', (_name, texts) => {
  it('says everything in both languages with the same arguments', () => {
    for (const [key, text] of Object.entries(texts)) {
      expect([key, text.zh.trim() !== '', text.en.trim() !== '']).toEqual([key, true, true]);
      expect([key, ...slotsOf(text.en)]).toEqual([key, ...slotsOf(text.zh)]);
      expect([key, /[\u4e00-\u9fff]/.test(text.en.replaceAll('中文', ''))]).toEqual([key, false]);
    }
  });
});
