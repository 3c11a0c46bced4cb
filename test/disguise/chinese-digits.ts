const DIGITS = '零一二三四五六七八九';
const PLACES = ['', '十', '百', '千', '万'];

/** A figure below 100,000 in words: 920.5 is 九百二十点五. */
export function chineseDigits(figure: string): string {
  const [whole = '', fraction] = figure.split('.');
  const words = [...whole]
    .map((digit, index) => (digit === '0' ? '零' : `${DIGITS[Number(digit)]}${PLACES[whole.length - 1 - index]}`))
    .join('')
    .replace(/零+/g, '零')
    .replace(/(?<=.)零$/, '');
  return fraction === undefined ? words : `${words}点${[...fraction].map((digit) => DIGITS[Number(digit)]).join('')}`;
}
