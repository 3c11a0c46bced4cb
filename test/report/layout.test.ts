import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { columns, cutToWidth, padEnd, padStart, wrap } from '../../src/report/layout.ts';
import { plainText, shorten } from '../../src/report/plain-text.ts';

describe('layout', () => {
  it('counts two columns for a Chinese character', () => {
    expect(columns('预审 ab')).toBe(7);
    expect([padEnd('预', 4), padStart('预', 4)]).toEqual(['预  ', '  预']);
    expect(cutToWidth('预算执行率', 7)).toBe('预算执…');
  });
  it('counts as the library does, whatever stands beside what', () => {
    const sign = fc.oneof(
      fc.constantFrom(...'预（，。“”—…·Ａあア〇a1 -\u0301\u3099\ufe0f👍1'),
      fc.integer({ min: 0x20, max: 0xd7ff }).map((code) => String.fromCharCode(code)),
    );
    fc.assert(fc.property(fc.string({ unit: sign, maxLength: 8 }), (text) => columns(text) === stringWidth(text)));
  });
  it('keeps figures whole and punctuation where it belongs', () => {
    expect(wrap('合计1090.88万元。', 10)).toEqual(['合计', '1090.88万', '元。']);
    expect(wrap('收入（合计）', 6)).toEqual(['收入', '（合', '计）']);
    expect(wrap('2 of 3 (one; two [b] too)', 8)).toEqual(['2 of 3', '(one;', 'two [b]', 'too)']);
    for (const line of wrap('按所列来源计算应为1035.08万元，差额55.80万元未列明来源（可能为上年结转）。', 20)) {
      expect(line).not.toMatch(/^[，。；：）」]/);
      expect(line).not.toMatch(/[（「]$/);
    }
  });
  it('never exceeds its width and loses nothing', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('预', '算', '1', '.', '8', 'a', ' ', '，', '（', '）', '%', '(', ')'), maxLength: 120 }),
        fc.integer({ min: 8, max: 40 }),
        (text, width) => {
          const lines = wrap(text, width);
          expect(Math.max(...lines.map(columns))).toBeLessThanOrEqual(width);
          expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
        },
      ),
    );
  });
  it('makes hostile text harmless', () => {
    expect(plainText('a\u001b[31mb\r\nc\u202ed\u200b\ud800')).toBe('a [31mb c d \ufffd');
    expect(shorten('预算😀执行率', 4)).toBe('预算😀…');
  });
});
