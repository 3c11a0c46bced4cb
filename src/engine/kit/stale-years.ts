import type { Disclosure, Paragraph, Section } from '../../model/record.ts';
import { matchKey } from '../../model/text.ts';
import { withoutTitleNumber } from '../../model/title-number.ts';
import type { Locatable } from '../rule.ts';
import { type HeadedParagraph, headedParagraphs, sureYear, titledYear } from './paper-year.ts';
import { captions, columns, endsOfLastYear } from './stale-captions.ts';
import { disprovedYears } from './years-of-figures.ts';
import { yearsOfRows } from './years-of-rows.ts';

/** A year that was left over from the paper of the year before. */
export interface StaleYear {
  readonly at: Locatable;
  readonly quote: string;
  readonly found: number;
  readonly year: number;
}

/** Chapters and sentences that speak of earlier years because they mean to. */
const MEANT =
  /回顾|执行情况|上年|上一年|往年|历年|以前年度|完成情况|结果应用|应用情况|整改|对比|比较|结转|规划|实施期|建设期|续建|跨年|起止/;
const NUMBER = '(?:[（(]?[一二三四五六七八九十\\d]{1,3}[)）、.．]\\s*)?';
/** （一）机关运行经费。2023年机关运行经费预算96.30万元: who or what, of which year, how much. */
const STATEMENT = new RegExp(
  `^${NUMBER}(?:[^，。；：]{2,16}[。：])?([^，。；：\\d]{0,24}?)(?<![较比与和同自从])(20\\d\\d)年(?:度)?，?([^，。；：\\d]{2,30}?)[\\d,]+(?:\\.\\d+)?(?:亿元|万元|元)`,
);
/** Statements of its own year that a paper must make before one of the year before stands out. */
const OWN_STATEMENTS = 3;

interface Statement extends HeadedParagraph {
  readonly year: number;
  readonly words: string;
  readonly key: string;
}

const subjectKey = (words: string): string =>
  matchKey(words).replace(/我?本?(?:部门|单位)|我[局委办院校馆所中心]|财政拨款|预算|决算|支出|安排|收入|情况|总额|合计|数|为|共|是/g, '');

function statementsOf(disclosure: Disclosure): Statement[] {
  const { department = '' } = disclosure;
  return headedParagraphs(disclosure).flatMap((headed) => {
    const [, before = '', year, behind = ''] = STATEMENT.exec(headed.paragraph.text) ?? [];
    const words = `${before}${behind}`.replace(department, '');
    return year === undefined || /增加|减少|增长|下降|持平|相比/.test(words)
      ? []
      : [{ ...headed, year: Number(year), words, key: subjectKey(words) }];
  });
}

/** What a statement of a budget and one of final accounts is about. */
function isOfKind(words: string, { documentKind }: Disclosure): boolean {
  if (documentKind === 'departmentalBudget') return /预算|安排/.test(words) && !/决算|执行|完成/.test(words);
  const bare = words.replace(/(?:一般公共|政府性基金|国有资本经营)预算/g, '');
  return documentKind === 'finalAccounts' && /决算|支出|收入|经费|总[额计]/.test(bare) && !/预算|安排/.test(bare);
}

/** What every paper has to say of its own year, and hardly any of a year before the last. */
const REQUIRED = /机关运行|政府采购|三公|国有资产|公务接待|公务用车|因公出国/;

/** 2023年机关运行经费预算, when all else is of 2024 and nothing of 2024 is said of that. */
/** What a paper says of the year before because its figures were changed. */
const RESTATED = /会计调整|追溯|调整前/;

function* statements(disclosure: Disclosure, year: number): Generator<StaleYear> {
  const all = statementsOf(disclosure).filter(({ words }) => isOfKind(words, disclosure));
  const own = all.filter((each) => each.year === year);
  const isUsual = own.length >= OWN_STATEMENTS;
  const texts = headedParagraphs(disclosure).map(({ paragraph }) => matchKey(paragraph.text));
  for (const { paragraph, headings, section, year: found, key, words } of all) {
    const { text } = paragraph;
    const required = REQUIRED.exec(words)?.[0];
    if (found >= year || (found < year - 1 && required === undefined)) continue;
    const isOnly = section.paragraphs.every((other) => other === paragraph || !/本年|今年|当年|20\d\d年/.test(other.text));
    if (!isUsual && (required === undefined || !headings.includes(required) || !isOnly)) continue;
    if (key.length < 2 || text.includes(`${year}年`) || /本年|今年|截至|自评|评价|绩效/.test(text)) continue;
    if (MEANT.test(`${headings}${text.replace(/[比较与同]上年/g, '')}`) || headings.includes(`${found}年`)) continue;
    const isSaidOfOwn = texts.some((other) => new RegExp(`${year}年度?.{0,20}${key}|${key}.{0,8}${year}年`).test(other));
    if (!isSaidOfOwn) yield { at: paragraph, quote: `${found}年${words}`.slice(0, 40), found, year };
  }
}

const NAMED = /(20\d\d)年(?:度)?(?:部门|单位|本级)?(?:整体)?(?:收支|收入|支出|财政拨款|一般公共|"?三公|预算|决算|政府|机关|基本|项目)/;

function headingFits(heading: string, { documentKind }: Disclosure): boolean {
  if (MEANT.test(heading) || /自评|评价|公开/.test(heading)) return false;
  if (documentKind === 'departmentalBudget') return !/决算|执行/.test(heading);
  return documentKind === 'finalAccounts' && (/决算/.test(heading) || !/预算/.test(heading));
}

/** 二、2021年支出预算情况 over paragraphs that speak of 2022 only. */
function* headings(disclosure: Disclosure, year: number): Generator<StaleYear> {
  const { sections } = disclosure;
  for (const [index, section] of sections.entries()) {
    const found = Number(NAMED.exec(section.heading)?.[1]);
    if (!(found < year) || section.heading.includes(`${year}年`) || !headingFits(section.heading, disclosure)) continue;
    const below = textBelow(sections, index).replaceAll(new RegExp(`[比较与同]${found}年`, 'g'), '');
    const isBare = PART.test(`${section.number ?? ''}${section.heading}`) && /(?:预算|决算)(?:公开)?表$/.test(section.heading);
    const agrees = below.includes(`${year}年`) || (isBare && sections.some(({ heading }) => heading.includes(`${year}年`)));
    if (agrees && !below.includes(`${found}年`)) yield { at: headingAt(section), quote: section.heading, found, year };
  }
}

const headingAt = ({ heading, place }: Section): Locatable => ({ text: heading, ...(place === undefined ? {} : { place }) });

const PART = /^第[一二三四五六七八九]部分/;

/** The text of a section and of those below it, tables with their titles included. */
function textBelow(sections: readonly Section[], index: number): string {
  const { level = 0, number = '' } = sections[index] ?? {};
  // 第二部分 goes on to the next part, at whatever level the chapters in it were read.
  const ends = (other: Section): boolean => (PART.test(number) ? PART.test(other.number ?? '') : other.level <= level);
  const next = sections.findIndex((other, at) => at > index && ends(other));
  const own = sections.slice(index, next < 0 ? undefined : next);
  return own
    .flatMap(({ heading, paragraphs, tables }, at) => [
      at === 0 ? '' : heading,
      ...paragraphs.map(({ text }) => text),
      ...tables.flatMap(({ title, rows }) => [title ?? '', ...rows.flatMap((row) => row.map(({ text }) => text))]),
    ])
    .join('\n');
}

const UNTIL = /(?:截[至止]|(?<![^，。；]))(20\d\d)年(?:12月31日|12月底|年?末|底)/g;
/** What is counted at the end of the year that final accounts and self-evaluations are about. */
const AT_THE_END = /车辆|支出|到位|执行|使用|支付/;

/** Money and work of more years than one. */
const SPANNING = /上年|以前年度|结转项目|实施期|建设期|续建|跨年|起止|总投资/;

/** 截至2022年12月31日，项目支出…: the end of the year before, in an account of this year that names no other end. */
function* ends(disclosure: Disclosure, year: number): Generator<StaleYear> {
  const { documentKind } = disclosure;
  if (documentKind !== 'finalAccounts' && documentKind !== 'selfEvaluation') return;
  const all = headedParagraphs(disclosure);
  for (const { paragraph, headings: over, section } of all) {
    const dates = [...paragraph.text.matchAll(UNTIL)];
    const [date] = dates;
    const found = Number(date?.[1]);
    if (date === undefined || dates.length > 1 || found >= year || MEANT.test(over) || SPANNING.test(paragraph.text)) continue;
    const said = /^[^。；]*/.exec(paragraph.text.slice(date.index))?.[0] ?? '';
    const hasOther = section.paragraphs.some((other) => other !== paragraph && /20\d\d年(?:12月|年?末|底)/.test(other.text));
    if (!AT_THE_END.test(said) || hasOther || !isOfThisYear(disclosure, year, paragraph, said)) continue;
    yield { at: paragraph, quote: said.slice(0, 40), found, year };
  }
}

/** Whether what is said is of the year: the vehicles of the body, beside the name of the year, or an amount of a table. */
function isOfThisYear({ documentKind, sections }: Disclosure, year: number, { text }: Paragraph, said: string): boolean {
  if (documentKind === 'finalAccounts') return /共有车辆|车辆\d/.test(said);
  if (text.slice(0, text.indexOf(said)).includes(`${year}年`)) return true;
  const amounts = new Set(Array.from(said.matchAll(/(\d[\d,]*\.\d+)(?:万|亿)?元/g), ([, digits = '']) => digits));
  return sections.some(({ tables }) =>
    tables.some(({ rows: [header, ...rows] }) => {
      const isOfOthers = header?.some(({ text: column }) => /上年|20\d\d/.test(column)) ?? true;
      return !isOfOthers && rows.some((row) => row.some((cell) => amounts.has(cell.text)));
    }),
  );
}

const CONCLUSION = /结论|综合评价|总体评价|得分情况/;
const SCORED = new RegExp(`^${NUMBER}(20\\d\\d)年(?:度)?[^，。；]{0,24}(?:自评|评价)[^，。；\\d]{0,8}(?:得分|总分)[^，。；\\d]{0,3}\\d`);

/** 2022年度项目自评得分98.31分 as the conclusion of a self-evaluation of 2023. */
function* conclusions(disclosure: Disclosure, year: number): Generator<StaleYear> {
  if (disclosure.documentKind !== 'selfEvaluation') return;
  for (const { paragraph, headings: over } of headedParagraphs(disclosure)) {
    const found = Number(SCORED.exec(paragraph.text)?.[1]);
    if (found !== year - 1 || !CONCLUSION.test(over) || MEANT.test(`${over}${paragraph.text}`) || paragraph.text.includes(`${year}年`))
      continue;
    yield { at: paragraph, quote: paragraph.text.slice(0, 40), found, year };
  }
}

/** 机关运行经费。本单位…: the name of an item before what is said of it. */
const OPENED = /^[^，。；：\d]{2,16}。/;

/** What a paper says that it has nothing of, in the year it is about: money of a fund, or what a chapter of its own is asked for. */
const NOTHING =
  /(?:^|，)[^，。；：\d]{0,24}?(?<![较比与和同自从])(20\d\d)年(?:度)?(?:均|也|暂)?(?:没有|无|未|不)(?:使用|安排|发生|涉及|有)?[^，。；\d]{0,24}(政府性基金|国有资本经营|一般公共|机关运行|政府采购|三公|公务接待|公务用车|因公出国)/;

/** The paragraphs of an item that opens with a number, （一）机关运行经费。…: those of the next are of something else. */
function itemOf({ paragraphs }: Section, paragraph: Paragraph): readonly Paragraph[] {
  const isOpening = ({ text }: Paragraph) => withoutTitleNumber(text) !== text;
  const at = paragraphs.indexOf(paragraph);
  const from = paragraphs.findLastIndex((other, index) => index <= at && isOpening(other));
  if (from < 0) return paragraphs;
  const to = paragraphs.findIndex((other, index) => index > at && isOpening(other));
  return paragraphs.slice(from, to < 0 ? undefined : to);
}

/** Whether an item is named for what it has nothing of, and says no more: no amount, no comparison, no reason. */
const isItemOf = (subject: string, name: string, item: readonly Paragraph[]): boolean =>
  name.includes(subject) && !item.some(({ text }) => /\d(?:万|亿)?元|本年|今年|当年|原因|增加|减少|增长|下降|相[比同]/.test(text));

/** 本单位2021年度没有使用政府性基金预算拨款 in a paper on 2022 that says nothing of 2022 of the same. */
function* nothings(disclosure: Disclosure, year: number): Generator<StaleYear> {
  if (disclosure.documentKind !== 'finalAccounts' && disclosure.documentKind !== 'departmentalBudget') return;
  const all = headedParagraphs(disclosure);
  for (const { paragraph, headings: over, section } of all) {
    const { text } = paragraph;
    const [, printed, subject = ''] = NOTHING.exec(withoutTitleNumber(text).replace(OPENED, '')) ?? [];
    const found = Number(printed);
    if (found !== year - 1 || MEANT.test(`${over}${text}`) || over.includes(`${found}年`)) continue;
    const item = REQUIRED.test(subject) ? itemOf(section, paragraph) : section.paragraphs;
    if (item.some((other) => other.text.includes(`${year}年`))) continue;
    if (REQUIRED.test(subject) && !isItemOf(subject, `${over}${text.slice(0, text.indexOf(String(printed)))}`, item)) continue;
    const ofOwn = new RegExp(`${year}年[^。；]{0,24}${subject}|${subject}[^。；]{0,16}${year}年`);
    if (REQUIRED.test(subject) && all.some((other) => ofOwn.test(other.paragraph.text))) continue;
    yield { at: paragraph, quote: text.slice(0, 40), found, year };
  }
}

/** 注：本单位2020年度没有…: the year of a note that says the table above it is empty. */
const yearOfNothing = ({ text }: Paragraph): number => Number(NOTHING.exec(withoutTitleNumber(text.replace(/^(?:备?注|说明)：/, '')))?.[1]);

/** The year before in the note on one empty table, where that on another names the paper's. */
function* notesAlike(disclosure: Disclosure, year: number): Generator<StaleYear> {
  if (disclosure.documentKind !== 'finalAccounts' && disclosure.documentKind !== 'departmentalBudget') return;
  const notes = headedParagraphs(disclosure).filter(({ paragraph }) => /空表|无数据/.test(paragraph.text));
  if (!notes.some(({ paragraph }) => yearOfNothing(paragraph) === year)) return;
  for (const { paragraph, headings: over } of notes)
    if (yearOfNothing(paragraph) === year - 1 && !paragraph.text.includes(`${year}年`) && !over.includes(`${year - 1}年`))
      yield { at: paragraph, quote: paragraph.text.slice(0, 40), found: year - 1, year };
}

/**
 * The first amount of a sentence compared with that of the same year: 2022年支出100万元，在2022年90万元的基础上增长11.1%. A later one may be the
 * base of what stands in front.
 */
const WITH_ITSELF = new RegExp(
  `^${NUMBER}(?:[^，。；：\\d]{2,16}[。：])?[^，。；：\\d]{0,24}?(?<![较比与和同自从在])(20\\d\\d)年(?:度)?[^，。；：\\d]{0,24}[\\d,]+(?:\\.\\d+)?(?:亿元|万元|元)，(?:比|较|在|与|同|和)\\1年(?:度)?(?=[\\d,.]+(?:亿元|万元|元)|相比|(?:增|减|上升|下降|降低|持平))`,
);

function* withThemselves(disclosure: Disclosure, year: number): Generator<StaleYear> {
  for (const { paragraph, headings: over } of headedParagraphs(disclosure)) {
    const { text } = paragraph;
    const [quote = '', found] = WITH_ITSELF.exec(text) ?? [];
    if (Number(found) !== year - 1 || text.includes(`${year}年`) || MEANT.test(over) || /预算|计划|调整/.test(quote)) continue;
    yield { at: paragraph, quote: quote.slice(0, 40), found: year - 1, year };
  }
}

/** Years left over from the paper of the year before, where the paper itself proves which year is meant. */
export function* staleYears(disclosure: Disclosure): Generator<StaleYear> {
  const seen = new Set<string>();
  const told = [statements, headings, ends, conclusions, nothings, withThemselves, captions, endsOfLastYear].map((find) => ({
    find,
    year: sureYear(disclosure),
  }));
  // Figures and columns prove more than words: the title alone says which year is the paper's.
  const proven = [disprovedYears, yearsOfRows, columns, notesAlike].map((find) => ({ find, year: titledYear(disclosure) }));
  for (const { find, year: sure } of [...told, ...proven])
    for (const stale of sure === undefined ? [] : find(disclosure, sure.year)) {
      const key = `${stale.at.place?.line ?? stale.quote}`;
      if (!seen.has(key) && !RESTATED.test('text' in stale.at ? stale.at.text : stale.quote)) yield stale;
      seen.add(key);
    }
}
