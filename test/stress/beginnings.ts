import type { Random } from '../bench/random.ts';
import { bare, fill, type Generator, paper } from './generator.ts';
import { hanzi } from './prose.ts';

/*
 * Lines each of which may begin a table, a list or a form, and of which none does: whoever reads on from each of them to its end takes the square of
 * the time.
 */

const amount = (random: Random): string => (random.between(100, 900_000) / 100).toFixed(2);

const lines = (name: string, line: (random: Random, index: number) => string): Generator =>
  paper(name, (size, random) => fill(size, (index) => line(random, index)));

export const beginningGenerators: readonly Generator[] = [
  lines('names between commas', (random) => `${hanzi(random, 3)},${hanzi(random, 3)},${hanzi(random, 3)}`),
  lines('names between commas, as many as come', (random, index) =>
    Array.from({ length: 2 + (index % 5) }, () => hanzi(random, 3)).join(','),
  ),
  lines('names and words that columns have', (random) => `${hanzi(random, 4)} —— 甲:${hanzi(random, 2)};乙:${hanzi(random, 2)}`),
  lines(
    'words in columns without figures',
    (random) => `${hanzi(random, 3)}  ${hanzi(random, 4)}  ${hanzi(random, 3)}  ${hanzi(random, 4)}`,
  ),
  lines('words in columns, now more and now fewer', (random, index) =>
    Array.from({ length: 2 + (index % 5) }, () => hanzi(random, 3)).join('   '),
  ),
  lines('figures in columns without names', (random, index) => Array.from({ length: 2 + (index % 5) }, () => amount(random)).join('  ')),
  lines('cells between tabs without figures', (random, index) =>
    Array.from({ length: 2 + (index % 5) }, () => hanzi(random, 3)).join('\t'),
  ),
  lines('rows of bars of any width', (random, index) => `|${Array.from({ length: 2 + (index % 5) }, () => hanzi(random, 3)).join('|')}|`),
  lines('short lines', (random) => hanzi(random, 4)),
  lines('amounts one a line', (random) => amount(random)),
  lines('names and amounts by turns', (random, index) => (index % 2 === 0 ? `${hanzi(random, 3)}费` : amount(random))),
  lines('titles of tables without tables', (random, index) => (index % 2 === 0 ? `${hanzi(random, 4)}支出预算表` : '单位：万元')),
  lines('headers of tables without rows', () => '项目\t预算数\t决算数'),
  lines('headers of lists without rows', () => '一级指标\t二级指标\t三级指标\t指标值'),
  lines('headers of lists one cell a line', (_, index) => '一级指标 二级指标 三级指标 指标值'.split(' ')[index % 4] ?? ''),
  lines('labels of forms without values', (_, index) => '项目名称 主管部门 实施单位 年度总体目标 资金总额'.split(' ')[index % 5] ?? ''),
  lines('names broken over lines', (random, index) => (index % 2 === 0 ? `${hanzi(random, 2)}指` : '标')),
  lines('tables of HTML that do not end', (random) => `<table><tr><td>${hanzi(random, 3)}</td>`),
  bare('a contents and nothing behind it', (size, random) => `目录\n${fill(size, (index) => `${hanzi(random, 6)}......${index + 1}`)}`),
  lines('brackets that do not close', (random) => `（${hanzi(random, 6)}支出${amount(random)}万元，其中：`),
  lines('quotes that do not close', (random) => `“${hanzi(random, 6)}《${hanzi(random, 3)}，${amount(random)}万元`),
];
