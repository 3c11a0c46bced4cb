import { oncePer } from '../../model/once.ts';
import type { Disclosure, Paragraph, Section, SectionTable } from '../../model/record.ts';
import type { Locatable } from '../rule.ts';
import { headedParagraphs } from './paper-year.ts';
import type { StaleYear } from './stale-years.ts';

/*
 * A year that the figures beside it disprove: what a sentence or a table gives for the year before is printed elsewhere, to the last digit,
 * as that of the paper's own year, and nowhere as that of another.
 */

/** Digits that hardly two figures have by chance, without the zeros at their end. */
const TELLING = 4;
const NUMBER = /(?<![\d.])\d+(?:\.\d+)?(?![\d年月日号.])/g;
/** What a figure is whatever its unit: 900.66万元 and 9006600元 are 90066. */
const digitsOf = (printed: string): string => printed.replace('.', '').replace(/^0+|0+$/g, '');

const tellingIn = (text: string): string[] =>
  Array.from(text.matchAll(NUMBER), ([found]) => digitsOf(found)).filter(({ length }) => length >= TELLING);

const OTHER_TIME = /上年|去年|往年|历年|年初|结转|以前年度|上期/;

interface Figures {
  /** By digits: where the figure stands as one of the paper's year. */
  readonly own: ReadonlyMap<string, readonly object[]>;
  /** By digits: where it may be of another year. */
  readonly others: ReadonlyMap<string, readonly object[]>;
}

const add = (map: Map<string, object[]>, key: string, at: object): void => {
  const list = map.get(key);
  if (list === undefined) map.set(key, [at]);
  else list.push(at);
};

const cellsOf = ({ rows }: SectionTable): readonly Paragraph[] => rows.flat();
const HEADER_ROWS = 3;
/** All words over a table that may say of which year it is. */
const wordsOver = ({ heading, paragraphs }: Section, { title = '', rows }: SectionTable): string =>
  [
    heading,
    title,
    paragraphs.length < HEADER_ROWS ? paragraphs.map(({ text }) => text).join(' ') : '',
    ...rows.slice(0, HEADER_ROWS).flatMap((row) => row.map(({ text }) => text)),
  ].join(' ');

const figuresOf = oncePer((disclosure: Disclosure): Figures => {
  const own = new Map<string, object[]>();
  const others = new Map<string, object[]>();
  const { year = 0, sections } = disclosure;
  const isOther = (text: string) => OTHER_TIME.test(text.replace(/[比较与同](?:上年|去年)/g, '')) || text.includes(`${year - 1}年`);
  for (const { paragraph } of headedParagraphs(disclosure))
    for (const sentence of paragraph.text.split('。')) {
      const map = isOther(sentence) ? others : sentence.includes(`${year}年`) ? own : undefined;
      if (map !== undefined) for (const digits of tellingIn(sentence)) add(map, digits, paragraph);
    }
  for (const section of sections)
    for (const table of section.tables) {
      const map = isOther(wordsOver(section, table)) ? others : own;
      for (const { text } of cellsOf(table)) for (const digits of tellingIn(text)) add(map, digits, table);
    }
  return { own, others };
});

/** Whether some figure is one of the paper's year elsewhere, and none of them may be of another year elsewhere. */
function areOfOwnYear(disclosure: Disclosure, digits: readonly string[], here: object): boolean {
  const { own, others } = figuresOf(disclosure);
  const elsewhere = (map: ReadonlyMap<string, readonly object[]>, each: string) => map.get(each)?.some((at) => at !== here) === true;
  return digits.some((each) => elsewhere(own, each)) && !digits.some((each) => elsewhere(others, each));
}

const MEANT =
  /回顾|执行情况|上年|往年|历年|以前年度|结果应用|应用情况|整改|对比|比较|结转|规划|实施期|建设期|续建|跨年|起止|持平|一致|相同|无变化/;
const STATEMENT =
  /^(?:[（(]?[一二三四五六七八九十\d]{1,3}[)）、.．])*[^，。；：\d]{0,20}?(?<![较比与和同自从至])(20\d\d)年(?:度)?[^。；]*?\d/;

/** 2022年度基本支出900.66万元 in a paper on 2023, whose tables give just that amount. */
function* statements(disclosure: Disclosure, year: number): Generator<StaleYear> {
  for (const { paragraph, headings } of headedParagraphs(disclosure)) {
    const { text } = paragraph;
    const found = Number(STATEMENT.exec(text)?.[1]);
    const plain = text.replace(/[比较与同](?:上年|去年)/g, '');
    if (found !== year - 1 || text.includes(`${year}年`) || MEANT.test(`${headings}${plain}`) || headings.includes(`${found}年`)) continue;
    // What it is compared with is of the year before that.
    const [said = ''] = text.split(/[比较与同](?:上年|去年)/);
    const digits = said
      .split('。')
      .filter((sentence) => !OTHER_TIME.test(sentence))
      .flatMap(tellingIn);
    if (areOfOwnYear(disclosure, digits, paragraph)) yield { at: paragraph, quote: text.slice(0, 40), found, year };
  }
}

const TABLE = /表(?:（[^）]*）)?$|预算$|决算$|情况$/;

/** 2022年支出总表 over figures that are those of 2023 in the text and in other tables. */
function* captions(disclosure: Disclosure, year: number): Generator<StaleYear> {
  const { sections } = disclosure;
  const stale = `${year - 1}年`;
  for (const section of sections)
    for (const [index, table] of section.tables.entries()) {
      const caption = captionOf(section, table, index === 0, stale);
      if (caption === undefined || MEANT.test(caption.text) || caption.text.includes(`${year}年`)) continue;
      const inside = table.rows.slice(0, HEADER_ROWS).flat();
      if (inside.some(({ text }) => text.includes(stale) || OTHER_TIME.test(text))) continue;
      const digits = cellsOf(table).flatMap(({ text }) => tellingIn(text));
      if (areOfOwnYear(disclosure, digits, table) || isTold(disclosure, table, year))
        yield { at: caption.at, quote: caption.text.slice(0, 40), found: year - 1, year };
    }
}

function captionOf(
  { heading, place, paragraphs }: Section,
  { title }: SectionTable,
  isFirst: boolean,
  stale: string,
): { readonly text: string; readonly at: Locatable } | undefined {
  const line = paragraphs.find(({ text }) => text === title && text.includes(stale));
  if (line !== undefined) return { text: line.text, at: line };
  const isCaption = isFirst && heading.includes(stale) && TABLE.test(heading) && !paragraphs.some(({ text }) => /20\d\d年/.test(text));
  return isCaption ? { text: heading, at: { text: heading, ...(place === undefined ? {} : { place }) } } : undefined;
}

/** Rows that a sentence must tell by name and amount. */
const TOLD = 2;

/** Whether one sentence on the paper's year tells several rows of a table, each by its name and amount. */
function isTold(disclosure: Disclosure, { rows }: SectionTable, year: number): boolean {
  const told = rows.flatMap((row) => {
    const [name, amount] = [
      row.find(({ text }) => /\p{Script=Han}{2}/u.test(text))?.text,
      row.find(({ text }) => /^\d+(?:\.\d+)?$/.test(text))?.text,
    ];
    return name === undefined || amount === undefined || Number(amount) === 0 ? [] : [`${name}${amount}`];
  });
  return headedParagraphs(disclosure).some(
    ({ paragraph: { text } }) =>
      text.includes(`${year}年`) &&
      !text.includes(`${year - 1}年`) &&
      told.filter((each) => text.replace(/(?<=\p{Script=Han})[为共]?(?=\d)/gu, '').includes(each)).length >= TOLD,
  );
}

const YEAR_CELL = /(?:^|[\s（])(20\d\d)年?度?(?=$|[\s）]|金额|单位)/;
const CAPTION = /(?:部门|单位)(?:名称)?：/;
/** Tables whose captions name the paper's year before one that does not stands out. */
const USUAL = 2;

/** 单位名称：云溪县水利局 2022年度 over one table, where the same line over all others says 2023. */
function* captionLines(disclosure: Disclosure, year: number): Generator<StaleYear> {
  const lines = disclosure.sections.flatMap(({ heading, tables }) =>
    tables.flatMap(({ rows: [first = []] }) => {
      const cell = first.some(({ text }) => CAPTION.test(text))
        ? first.find(({ text }) => YEAR_CELL.test(text.replace(/^.*：/, '')))
        : undefined;
      return cell === undefined ? [] : [{ cell, heading, found: Number(YEAR_CELL.exec(cell.text.replace(/^.*：/, ''))?.[1]) }];
    }),
  );
  const stale = lines.filter(({ found }) => found !== year);
  const [only] = stale;
  if (only === undefined || stale.length > 1 || lines.length - 1 < USUAL || only.found !== year - 1) return;
  if (!MEANT.test(only.heading) && !only.heading.includes(`${only.found}年`))
    yield { at: only.cell, quote: only.cell.text, found: only.found, year };
}

/** Years before that of the paper which its own figures disprove. */
export function* disprovedYears(disclosure: Disclosure, year: number): Generator<StaleYear> {
  for (const find of [statements, captions, captionLines]) yield* find(disclosure, year);
}
