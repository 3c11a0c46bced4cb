import type { Disclosure } from '../../model/record.ts';
import { headedParagraphs } from './paper-year.ts';
import type { StaleYear } from './stale-years.ts';

/*
 * 2022年发行新增债券5.30亿元 in a paper on 2023, whose table gives 5.30 in the row 本年新增债券: the row says by its name and amount which year
 * the words are of.
 */

const OF_THIS_YEAR = /^(?:本年|当年|今年)度?(\p{Script=Han}{2,12})$/u;
const OTHER_TIME = /上年|去年|往年|历年|以前年度|上期|20\d\d/;
const MEANT = /回顾|上年|往年|历年|以前年度|对比|比较|结转/;
/** 2022年发行新增债券5.30亿元: a year, what was done in it, and how much. */
const SAID = /(?<![较比与和同自从至])(20\d\d)年(?:度)?([^，。；：、（）\d]{2,20}?)(\d[\d,]*\.\d+)(?:万|亿)?元/g;
/** An amount of one digit may be that of anything. */
const isTelling = (amount: string): boolean => amount.replace(/\D|^0\.0*/g, '').replace(/0+$/, '').length > 1;

/** By amount: the names of the rows that print it as one of this year; amounts that other rows print as well tell nothing. */
function rowsOfThisYear({ sections }: Disclosure): ReadonlyMap<string, string | undefined> {
  const names = new Map<string, string | undefined>();
  for (const { tables } of sections)
    for (const { rows } of tables) {
      const [header = []] = rows;
      const isOfOthers = header.some(({ text }) => OTHER_TIME.test(text));
      for (const [first, ...cells] of rows) {
        const name = isOfOthers ? undefined : OF_THIS_YEAR.exec(first?.text ?? '')?.[1];
        for (const { text } of cells) if (isTelling(text)) names.set(text, names.has(text) && names.get(text) !== name ? undefined : name);
      }
    }
  return names;
}

/** Amounts that the text gives for the year before, and a row of a table, by the same name, for this one. */
export function* yearsOfRows(disclosure: Disclosure, year: number): Generator<StaleYear> {
  const names = rowsOfThisYear(disclosure);
  if (names.size === 0) return;
  for (const { paragraph, headings } of headedParagraphs(disclosure)) {
    if (MEANT.test(headings) || headings.includes(`${year - 1}年`)) continue;
    for (const [quote, found, words = '', amount = ''] of paragraph.text.matchAll(SAID)) {
      const name = names.get(amount);
      if (Number(found) !== year - 1 || name === undefined || !words.endsWith(name) || MEANT.test(words)) continue;
      yield { at: paragraph, quote, found: year - 1, year };
    }
  }
}
