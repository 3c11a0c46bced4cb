import { describe, expect, test } from 'vitest';
import { sentenceEnd, sentenceStart } from '../../src/engine/kit/printed-figures.ts';

describe('where a sentence begins and ends', () => {
  const text = '收入9万元。支出8万元；结余1万元。';

  test('behind the last stop and before the next', () => {
    expect(text.slice(sentenceStart(text, 9), sentenceEnd(text, 9))).toBe('支出8万元');
    expect(sentenceStart(text, 3)).toBe(0);
    expect(text.slice(sentenceStart(text, 14, '。'))).toBe('支出8万元；结余1万元。');
    expect(sentenceEnd('支出8万元', 2)).toBe(5);
  });

  test('no further away than a sentence may be long', () => {
    const endless = '水费9万元，'.repeat(2000);
    expect(sentenceStart(endless, 6000)).toBe(5000);
    expect(sentenceEnd(endless, 6000)).toBe(7000);
  });
});
