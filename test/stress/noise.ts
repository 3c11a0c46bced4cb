import { bare, fill, type Generator, paper } from './generator.ts';
import { hanzi } from './prose.ts';

const one = (text: string) => (size: number) => fill(size, () => text, '');

/** Texts that are hardly papers: what a reader or an expression may stumble over. */
export const noiseGenerators: readonly Generator[] = [
  paper('a line of tabs', one('\t')),
  paper('lines of tabs', (size) => fill(size, () => '\t'.repeat(40))),
  paper('a line of blanks', one(' ')),
  paper('lines of blanks', (size) => fill(size, () => ' '.repeat(60))),
  paper('a line of wide blanks', one('　')),
  paper('blanks before a figure', (size) => `支出${fill(size, () => ' ', '')}356万元`),
  paper('empty lines', one('\n')),
  paper('form feeds', one('\f\n')),
  paper('quotes that open', one('“')),
  paper('quotes', (size) => fill(size, () => '“水”"务"', '')),
  paper('brackets that open', one('（')),
  paper('brackets in brackets', (size) => `${fill(size / 2, () => '（', '')}${fill(size / 2, () => '）', '')}`),
  paper('digits', (size, random) => fill(size, () => String(random.between(0, 9)), '')),
  paper('digits line by line', (size, random) => fill(size, () => String(random.between(0, 99_999_999)))),
  paper('digits with commas', (size) => fill(size, () => '123', ',')),
  paper('digits with points', (size) => fill(size, () => '12', '.')),
  paper('figures between commas', (size, random) => fill(size, () => `${random.between(1, 999)}万元`, '，')),
  paper('numerals', (size, random) => fill(size, () => '一二三四五六七八九十百千万亿'[random.between(0, 13)] ?? '一', '')),
  paper('one Hanzi', one('元')),
  paper('one letter', one('a')),
  paper('commas', one('，')),
  paper('full stops', one('。')),
  paper('dots of a list of contents', (size) => fill(size, (index) => `一、总体情况${'.'.repeat(40)}${index}`)),
  paper('a line of dots', one('.')),
  paper('signs', one('≥')),
  paper('dollars of formulas', (size) => fill(size, () => '$\\geq 90\\%$', ' ')),
  paper('dollars that open', one('$')),
  paper('backslashes', one('\\')),
  paper('tags', (size) => fill(size, () => '<table><tr><td>', '')),
  paper('bars without end', one('|')),
  paper('bars with cells', (size, random) => `|${fill(size, () => hanzi(random, 3), '|')}|`),
  paper('rules of tables', (size) => fill(size, () => '|---|---|')),
  paper('marks of headings', one('#')),
  paper('stars', one('*')),
  paper('hyphens', one('-')),
  paper('combining marks', one('\u0301')),
  paper('colons', (size) => fill(size, () => '其中：', '')),
  paper('dates', (size) => fill(size, () => '2024年12月31日', '')),
  bare('words of forms', (size, random) =>
    fill(size, () =>
      random.pick(['项目名称', '绩效目标', '一级指标', '指标值', '预算数', '其中：财政资金', '总分', '填报单位', '万元', '10']),
    ),
  ),
  bare('cells one a line', (size, random) =>
    fill(size, () => `\t${random.pick(['项目名称', '绩效目标', '一级指标', '指标值', '10', hanzi(random, 5)])}`),
  ),
  bare('columns of blanks', (size, random) =>
    fill(size, () => `${hanzi(random, 4)}    ${random.between(1, 9999)}    ${random.between(1, 99)}.5`),
  ),
];
