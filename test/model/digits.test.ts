import { describe, expect, it } from 'vitest';
import { hasUnusualDigits } from '../../src/model/digits.ts';
import { cellText } from '../../src/model/text.ts';

describe('characters that nobody sees', () => {
  it.each([
    ['a zero-width space', '预\u200b算数'],
    ['a combining grapheme joiner', '预\u034f算数'],
    ['a Hangul filler', '预\u3164算数'],
    ['a braille blank', '预\u2800算数'],
    ['a tag', '预\u{e0020}算数'],
    ['a variation selector', '预\ufe0f算\u{e0101}数'],
    ['a mark without a base', '\u0301预算数'],
    ['a mark on a Hanzi', '预\u0301算数'],
    ['an annotation anchor', '预\ufff9算数'],
  ])('%s is dropped from a label', (_name, raw) => {
    expect(cellText(raw)).toBe('预算数');
  });

  it('keeps a mark on a letter and on a digit', () => {
    expect(cellText('cafe\u0301')).toBe('cafe\u0301');
    expect(cellText('9\u033620%')).toBe('9\u033620%');
  });

  it('drops tags that only dress a figure, and none that strikes it out', () => {
    expect(cellText('9<b>2</b>0<!-- x -->万元')).toBe('920万元');
    expect(cellText('≥<del>920</del>%')).toBe('≥<del>920</del>%');
    expect(cellText('满意度<90%')).toBe('满意度<90%');
    expect(cellText('<<b>b>9')).toBe('<<b>b>9');
  });
});

describe('what a page of HTML or Markdown wrote', () => {
  it.each([
    ['entities', '&#57;2&#x30;&nbsp;万元', '920万元'],
    ['a link', '[920](a.htm)万元', '920万元'],
    ['the sign of a lesser number', '&lt;5%', '<5%'],
  ])('%s are what they stand for', (_name, raw, text) => {
    expect(cellText(raw)).toBe(text);
  });
  it.each(['&amp;#57;', '&#38;#57;', '&#10;', '&#xd800;', '&#9999999;', '&nosuch;', '[[9](a)](b)', '[a[9](a)b](c)'])(
    '%s stays as it is',
    (raw) => {
      expect(cellText(raw)).toBe(cellText(cellText(raw)));
      expect(cellText(raw)).not.toMatch(/^9$|^\n$/);
    },
  );
});

describe('traditional and variant forms', () => {
  it('are the simplified ones', () => {
    expect(cellText('公務接待費支岀920萬元')).toBe('公务接待费支出920万元');
  });
});

describe('digits', () => {
  it.each([
    ['mathematical', '𝟗𝟐𝟎.𝟓万元'],
    ['Arabic-Indic', '٩٢٠.٥万元'],
    ['Devanagari', '९२०.५万元'],
    ['circled', '⑨②⓪.⑤万元'],
    ['circled amid plain ones', '9②0.5万元'],
  ])('%s ones are read, and said to be unusual', (_name, raw) => {
    expect(cellText(raw)).toBe('920.5万元');
    expect(hasUnusualDigits(raw)).toBe(true);
  });

  it('full-width ones are ordinary', () => {
    expect(hasUnusualDigits('９２０万元')).toBe(false);
  });

  it.each(['①20万元', '①办公费', '①②③项合计', '见注②', '120.50①', '③=①+②', '500m²', '94.91①%', '120.5①万元'])(
    '%s is no figure in circled digits',
    (text) => {
      expect(cellText(text)).toBe(text);
      expect(hasUnusualDigits(text)).toBe(false);
    },
  );
});
