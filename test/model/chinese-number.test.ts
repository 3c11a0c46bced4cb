import { describe, expect, it } from 'vitest';
import { readChineseNumeral, withFigures } from '../../src/model/chinese-number.ts';
import { readAmount } from '../../src/model/number.ts';

describe('Chinese numerals', () => {
  it.each([
    ['三百二十', '320'],
    ['一千零五', '1005'],
    ['十五', '15'],
    ['一亿二千万', '120000000'],
    ['三百二十万零五百', '3200500'],
    ['二十三点五', '23.5'],
    ['叁佰贰拾', '320'],
  ])('%s', (text, printed) => {
    expect(readChineseNumeral(text)).toBe(printed);
  });

  it.each(['三五', '一百二', '一万五', '百', '二〇', '十百', ''])('%s is none that is sure', (text) => {
    expect(readChineseNumeral(text)).toBeUndefined();
  });

  it.each([
    ['达到百分之九百二十', '达到920%'],
    ['支出三百二十万元', '支出320万元'],
    ['百分之百', '100%'],
    ['一亿二千万元', '120000000元'],
  ])('%s as figures', (text, figures) => {
    expect(withFigures(text)).toBe(figures);
  });

  it.each(['以万元为单位', '二元结构', '几十万元', '数百万元', '十余万元', '三五万元'])('%s holds no amount', (text) => {
    expect(withFigures(text)).toBe(text);
  });

  it('reads an amount in words', () => {
    expect(readAmount('叁佰贰拾万元整')).toMatchObject({ kind: 'value', value: { fen: 320_000_000 } });
  });
});
