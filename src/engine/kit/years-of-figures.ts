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
/** What stands over a table and may say of which year it is. */
const captionsOver = ({ heading, paragraphs }: Section, { title = '' }: SectionTable): string =>
  [heading, title, paragraphs.length < HEADER_ROWS ? paragraphs.map(({ text }) => text).join(' ') : ''].join(' ');

type Row = SectionTable['rows'][number];

/** Which cells of a table may be of another year: those below a name like 上年决算数, where the columns are sure, and those beside one. */
function otherCells(section: Section, table: SectionTable, isOther: (text: string) => boolean): (row: Row, column: number) => boolean {
  const top = table.rows.slice(0, HEADER_ROWS);
  if (isOther(captionsOver(section, table))) return () => true;
  if (!top.some((row) => row.some(({ text }) => isOther(text)))) return () => false;
  const [first] = top;
  return (row, column) =>
    first === undefined ||
    row.length !== first.length ||
    top.some((other) => isOther(other[column]?.text ?? '')) ||
    row.some(({ text }) => isOther(text));
}

/** A sentence up to the clause that first speaks of another year, and from there: 支出100万元 | 在2022年预算90万元的基础上增加. */
function atOtherYear(sentence: string, isOther: (text: string) => boolean): readonly [before: string, behind: string] {
  const clauses = sentence.split(/(?<=[，；（])/);
  const at = clauses.findIndex(isOther);
  return at < 0 ? [sentence, ''] : [clauses.slice(0, at).join(''), clauses.slice(at).join('')];
}

const figuresOf = oncePer((disclosure: Disclosure): Figures => {
  const own = new Map<string, object[]>();
  const others = new Map<string, object[]>();
  const { year = 0, sections } = disclosure;
  const isOther = (text: string) => OTHER_TIME.test(text.replace(/[比较与同](?:上年|去年)/g, '')) || text.includes(`${year - 1}年`);
  for (const { paragraph } of headedParagraphs(disclosure))
    for (const sentence of paragraph.text.split('。')) {
      const [before, behind] = atOtherYear(sentence, isOther);
      if (sentence.includes(`${year}年`) && behind === '') for (const digits of tellingIn(before)) add(own, digits, paragraph);
      for (const digits of tellingIn(behind)) add(others, digits, paragraph);
    }
  for (const section of sections)
    for (const table of section.tables) {
      const isOtherCell = otherCells(section, table, isOther);
      for (const row of table.rows)
        for (const [column, { text }] of row.entries())
          for (const digits of tellingIn(text)) add(isOtherCell(row, column) ? others : own, digits, table);
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
  /回顾|执行情况|上年|往年|历年|以前年度|结果应用|应用情况|整改|对比|比较|结转|规划|实施期|建设期|续建|跨年|起止|(?<!总[计额数])(?:持平|一致|相同|无变化)/;
const STATEMENT =
  /^(?:[（(]?[一二三四五六七八九十\d]{1,3}[)）、.．])*(?:[^，。；：\d]{2,16}[。：])?[^，。；：\d]{0,20}?(?<![较比与和同自从至])(20\d\d)年(?:度)?[^。；]*?\d/;

/** Where a sentence turns to what it compares with: 较上年, 由上年的, （上年为…）, 与2022年. */
const COMPARES =
  /[，（；]?(?:[比较与同和由](?:上年|去年|上一年|20\d\d年)|(?:上年|去年|上一年)(?:度)?(?:为|数|同期|是|安排|预算|决算)|以前年度)/;

/** 收入708万元（含上年结转23万元）: the part that came over says nothing of the year of the whole. */
const CARRIED_OVER = /（(?:含|其中)[^（）]*结转[^（）]*）/g;

/** 2022年度基本支出900.66万元 in a paper on 2023, whose tables give just that amount. */
function* statements(disclosure: Disclosure, year: number): Generator<StaleYear> {
  for (const { paragraph, headings } of headedParagraphs(disclosure)) {
    const { text } = paragraph;
    const found = Number(STATEMENT.exec(text)?.[1]);
    // What it is compared with is of the year before that.
    const [said = ''] = text.replace(CARRIED_OVER, '').split(COMPARES);
    if (found !== year - 1 || text.includes(`${year}年`) || MEANT.test(`${headings}${said}`) || headings.includes(`${found}年`)) continue;
    // What follows may be of this year: 2022年支出100万元。本年支出90万元.
    const digits = tellingIn(said.split('。').find((sentence) => sentence.includes(`${found}年`)) ?? '');
    if (areOfOwnYear(disclosure, digits, paragraph)) yield { at: paragraph, quote: text.slice(0, 40), found, year };
  }
}

/** Tables whose captions name the paper's year before one that does not stands out. */
const USUAL = 2;
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

/** 附表7：2018年“三公”经费预算表 over columns of 2018 and 2019, where the headings of all other tables name 2019. */
function* captionsOfTwoYears({ sections }: Disclosure, year: number): Generator<StaleYear> {
  const named = sections.flatMap((section) => {
    const found = TABLE.test(section.heading) && section.tables.length > 0 ? /(20\d\d)年/.exec(section.heading)?.[1] : undefined;
    return found === undefined ? [] : [{ section, found: Number(found) }];
  });
  const others = named.filter(({ found }) => found !== year);
  const [only] = others;
  if (only === undefined || others.length > 1 || named.length - 1 < USUAL || only.found !== year - 1) return;
  const { heading, place, tables } = only.section;
  const hasOwnColumn = tables.some(({ rows }) =>
    rows.slice(0, HEADER_ROWS).some((row) => row.some(({ text }) => text.startsWith(`${year}年`))),
  );
  if (hasOwnColumn && !MEANT.test(heading) && !heading.includes(`${year}年`))
    yield { at: { text: heading, ...(place === undefined ? {} : { place }) }, quote: heading.slice(0, 40), found: only.found, year };
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
  for (const find of [statements, captions, captionsOfTwoYears, captionLines]) yield* find(disclosure, year);
}
