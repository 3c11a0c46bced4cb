import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalText, cellText, isEmptyToken, matchKey, visibleText } from '../../src/model/text.ts';

describe('cellText', () => {
  it.each([
    ['２０２１年 预算（１，０９０．８８）', '2021年预算（1090.88）'],
    ['产出指标(40分): “三公”', '产出指标（40分）："三公"'],
    ['其中：财政    资金', '其中：财政资金'],
    ['执行率 $\\geq 80\\%$', '执行率≥80%'],
    ['1,234,567.89元，增加2,000元', '1234567.89元，增加2000元'],
    ['增加100，200人参加', '增加100，200人参加'],
    ['[90,100]优', '[90，100]优'],
    ['[12,345.60]', '[12345.60]'],
    ['GB/T 9851.1', 'GB/T 9851.1'],
    ['2022\u00a0年', '2022年'],
    ['⽬标', '目标'],
    ['>= 90 %', '≥90%'],
  ])('%s', (raw, expected) => {
    expect(cellText(raw)).toBe(expected);
  });

  it('is idempotent for radicals and compatibility ideographs, which may stand for traditional forms', () => {
    const codes = [...Array(0x160).keys()].map((at) => 0x2e80 + at).concat([...Array(0x200).keys()].map((at) => 0xf900 + at));
    const texts = codes.map((code) => cellText(String.fromCodePoint(code)));
    expect(texts.filter((text) => cellText(text) !== text)).toEqual([]);
  });

  it('is idempotent', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (raw) => cellText(cellText(raw)) === cellText(raw)));
  });

  it('does not know full-width from half-width', () => {
    const wide = (text: string) => text.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
    fc.assert(fc.property(fc.stringMatching(/^[0-9.%()人民币元]{0,12}$/), (text) => cellText(wide(text)) === cellText(text)));
  });
});

describe('characters that are known at a look', () => {
  const CODES = Array.from({ length: 0x10000 }, (_, code) => code).filter(
    (code) => code < 0x3400 || code >= 0xf900 || (code < 0xa000 && code % 16 === 0),
  );

  // A sign that is looked around, behind the text, has all of it put through the patterns.
  it.each([
    ['canonicalText', canonicalText, '\\'],
    ['visibleText', visibleText, '&'],
  ])('%s makes of each of them what the patterns make of it', (_name, read, sign) => {
    const texts = CODES.map((code) => `收${String.fromCharCode(code)}1${String.fromCharCode(code)}`);
    expect(texts.filter((text) => read(text) !== read(text + sign).slice(0, -1))).toEqual([]);
  });
});

describe('keys', () => {
  it('compares wording without punctuation and quotes', () => {
    expect(matchKey('“两学一做”学习教育，专项')).toBe(matchKey('"两学一做" 学习教育 专项。'));
    expect(isEmptyToken('——')).toBe(true);
    expect(isEmptyToken('0')).toBe(false);
  });
});
