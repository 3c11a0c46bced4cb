/** Years as titles print them: 2023年, ２０２３, 二〇二三年度, 二○二三年. */

const CHINESE_DIGITS = '〇一二三四五六七八九';

/** 二〇二三年 as 2023年. */
export function withArabicYear(text: string): string {
  return text.replace(/[二][〇○零O0][〇一二三四五六七八九○零]{2}(?=年)/g, (year) =>
    [...year].map((digit) => (/[○零O0]/.test(digit) ? 0 : CHINESE_DIGITS.indexOf(digit))).join(''),
  );
}
