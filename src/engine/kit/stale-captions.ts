import type { Disclosure } from '../../model/record.ts';
import { type HeadedLine, headedLines } from './headed-lines.ts';
import { narrative } from './sentences.ts';
import type { StaleYear } from './stale-years.ts';

/* Years of captions, of columns and of ends of years that can only be one. */

const CAPTION = /^(?:编制|填报|公开|编报)?(?:部门|单位)(?:名称)?[：:]\s*[\p{Script=Han}（）]{4,30}?\s*(20\d\d)年度?(?:\s|金额|单位|$)/u;
/** Captions of the own year before one of another counts as left over. */
const FEWEST = 2;
const OF_ANOTHER_YEAR = /上年|往年|历年|结转|对比|以前/;

/** One caption of a table names the year before, all others that of the paper. */
export function* captions(disclosure: Disclosure, year: number): Generator<StaleYear> {
  const lines = [...headedLines(disclosure), ...captionRows(disclosure)];
  const named = lines.flatMap((line, at) => {
    const found = line.kind === 'cell' ? undefined : CAPTION.exec(line.text)?.[1];
    return found === undefined ? [] : [{ line, found: Number(found), above: aboveOf(lines, at) }];
  });
  const others = named.filter(({ found }) => found !== year);
  const [only] = others;
  if (only === undefined || others.length > 1 || named.length - others.length < FEWEST || only.found !== year - 1) return;
  if (!OF_ANOTHER_YEAR.test(only.above)) yield { at: only.line, quote: only.line.text.slice(0, 40), found: only.found, year };
}

/** Captions that became the first row of their table, under its title. */
const captionRows = ({ sections }: Disclosure): HeadedLine[] =>
  sections.flatMap(({ heading, tables }) =>
    tables.flatMap(({ title, rows }): HeadedLine[] => {
      const [first] = rows;
      const place = first?.[0]?.place;
      const text = first?.map((cell) => cell.text).join(' ') ?? '';
      return first === undefined
        ? []
        : [
            { kind: 'title', text: title ?? heading },
            { kind: 'title', text, ...(place === undefined ? {} : { place }) },
          ];
    }),
  );

/** The lines right above, among them the title of the table. */
const aboveOf = (lines: readonly HeadedLine[], at: number): string =>
  lines
    .slice(Math.max(0, at - 2), at + 1)
    .filter(({ kind }) => kind !== 'cell')
    .map(({ text }) => text)
    .join(' ');

const COLUMN = /^(20\d\d)年(?:度)?(?:年初)?(?:预算|决算|执行|完成|支出|收入)?(?:数|额)?(?:（[^（）]*）)?$/;

/** 2017年预算, 2019年预算 and 增减额 in a paper of 2019 that speaks of 2018 elsewhere and of 2017 nowhere. */
export function* columns(disclosure: Disclosure, year: number): Generator<StaleYear> {
  const texts = headedLines(disclosure).map(({ text }) => text);
  const mentions = (other: number) => texts.filter((text) => text.includes(`${other}年`)).length;
  for (const { tables } of disclosure.sections)
    for (const { rows } of tables)
      for (const row of rows.slice(0, 2)) {
        const years = row.flatMap((cell) => {
          const found = COLUMN.exec(cell.text.replace(/\s/g, ''))?.[1];
          return found === undefined ? [] : [{ cell, found: Number(found) }];
        });
        const [first, second, third] = years.toSorted((a, b) => a.found - b.found);
        if (first === undefined || second?.found !== year || third !== undefined || first.found >= year - 1) continue;
        if (!row.some(({ text }) => /增减|比上年|较上年|增长|变动/.test(text))) continue;
        if (mentions(year - 1) > 0 && mentions(first.found) === 1)
          yield { at: first.cell, quote: first.cell.text, found: first.found, year: year - 1 };
      }
}

const END = /(?:上年末|上年底|上年年末|去年末|去年底)（?(?:即)?(20\d\d)年(?:12月|末|底)/g;

/** 上年末（2022年12月31日） in a paper of 2024. */
export function* endsOfLastYear(disclosure: Disclosure, year: number): Generator<StaleYear> {
  for (const { paragraph } of narrative(disclosure))
    for (const [words, found] of paragraph.text.matchAll(END))
      if (Number(found) !== year - 1) yield { at: paragraph, quote: words, found: Number(found), year: year - 1 };
}
