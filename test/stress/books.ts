import type { Random } from '../bench/random.ts';
import { fill, type Generator, paper } from './generator.ts';
import { hanzi } from './prose.ts';

type Row = readonly string[];
type Write = (row: Row) => string;

/** How converters write the rows of a table. */
const WRITTEN: Readonly<Record<string, Write>> = {
  tabs: (row) => row.join('\t'),
  bars: (row) => `| ${row.join(' | ')} |`,
  blanks: (row) => row.map((cell, index) => (index < 2 ? cell.padEnd(14, '\u3000') : cell.padStart(14))).join(' '),
  'single blanks': (row) => row.join(' '),
  'cells one a line': (row) => `${row.map((cell) => `\t${cell}`).join('\n')}\n`,
  'bare cells one a line': (row) => row.join('\n'),
};

const TITLES = ['一般公共预算支出表', '政府性基金预算支出表', '部门支出总表', '国有资本经营预算支出表'];
const HEADER = ['科目编码', '科目名称', '合计', '基本支出', '项目支出'];

/** 基本支出 and 项目支出, in hundredths of a 万元. */
type Amounts = readonly [basic: number, project: number];

const sumOf = (all: readonly Amounts[]): Amounts =>
  all.reduce<Amounts>(([basic, project], next) => [basic + next[0], project + next[1]], [0, 0]);
const printed = ([basic, project]: Amounts): Row => [basic + project, basic, project].map((value) => (value / 100).toFixed(2));

/** One of many tables of a book of budgets: classes with their sums, as a county prints them for every body. */
function table(index: number, random: Random, write: Write): string {
  const groups = Array.from({ length: 5 }, (_, group) => {
    const code = `20${group + 1}01`;
    const items = Array.from({ length: 6 }, (): Amounts => [random.between(0, 90_000), random.between(0, 9000)]);
    const rows = items.map((item, at) => [`${code}0${at + 1}`, hanzi(random, 6), ...printed(item)]);
    return { sum: sumOf(items), rows: [[code, `${hanzi(random, 6)}支出`, ...printed(sumOf(items))], ...rows] };
  });
  const rows = [...groups.flatMap((group) => group.rows), ['', '合计', ...printed(sumOf(groups.map(({ sum }) => sum)))]];
  const rule = write === WRITTEN['bars'] ? [write(HEADER.map(() => '---'))] : [];
  const lines = [write(HEADER), ...rule, ...rows.map(write)];
  return [`${hanzi(random, 4)}局2024年${TITLES[index % TITLES.length]}`, '单位：万元', ...lines, ''].join('\n');
}

/** Books of dense tables that add up, as large bodies publish them, in every way in which text holds tables. */
export const bookGenerators: readonly Generator[] = Object.entries(WRITTEN).map(([name, write]) =>
  paper(`a book of budgets in ${name}`, (size, random) => fill(size, (index) => table(index, random, write))),
);
