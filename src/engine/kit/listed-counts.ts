import { readCount } from '../../model/chinese-number.ts';
import { oncePer } from '../../model/once.ts';
import type { Disclosure, Paragraph, Section } from '../../model/record.ts';
import type { Locatable } from '../rule.ts';
import { countedBelow } from './counted-below.ts';
import { headedLines } from './headed-lines.ts';
import { countedAbove } from './lists-in-lines.ts';
import { type NamedList, namedLists } from './named-lists.ts';
import { numberedItem } from './numbered-items.ts';
import { printedFigures, sentenceEnd, sentenceStart } from './printed-figures.ts';
import { narrative } from './sentences.ts';

/** A number of projects, forms, bodies or tables that the text says. */
export interface SaidCount {
  readonly at: Locatable;
  readonly words: string;
  readonly count: number;
  readonly of: 'projects' | 'forms' | 'bodies' | 'tables';
  /** The whole sentence. */
  readonly sentence: string;
  /** Amounts of the sentence, in 元, without those of parts. */
  readonly amounts: readonly number[];
  readonly paragraph: Paragraph;
}

/** A number that the paper itself disproves. */
export interface WrongCount {
  readonly said: Pick<SaidCount, 'at' | 'words'>;
  readonly count: number;
  readonly names: readonly string[];
  readonly others: readonly Locatable[];
}

const N = '(\\d{1,3}|[一二两三四五六七八九十]{1,3})';
const ALL = '(?:申报|安排|编报|编制|公开|上报|批复|设立|开展|实施|共有|共计|共|合计|设置|纳入|涉及|包括|包含|汇总了?|对)';
const KIND = '(?:一般公共|部门|预算|支出|绩效|专项|财政|单位|本级)*';
const PATTERNS: readonly (readonly [SaidCount['of'], RegExp])[] = [
  [
    'projects',
    new RegExp(
      `${ALL}[^，。；：\\d]{0,6}?(?:项目|项目支出|绩效目标)(?:数)?(?:共计|共|合计|为|总数)?${N}[个项](?![\\p{Script=Han}]*(?:村|单位))`,
      'gu',
    ),
  ],
  // 列入预算的项目5个，金额100万元: what it comes to tells which they are.
  ['projects', new RegExp(`项目(?:数)?${N}[个项](?=[，（](?:共计?|合计|共?涉及)?(?:预算|财政)?(?:资金|金额|预算|投入))`, 'gu')],
  ['projects', new RegExp(`(?:项目|项目支出)(?:共计|共|合计)${N}[个项]`, 'gu')],
  ['projects', new RegExp(`${ALL}(?:20\\d\\d年度?)?(?:了)?${N}[个项]${KIND}项目(?!库|单位|区)`, 'gu')],
  [
    'forms',
    new RegExp(
      `(?:附|后附|附有|附件|共|填报|编制|公开)(?:了)?${N}张${KIND}(?:项目|绩效|自评|目标|申报)(?:项目|自评|目标|申报|情况)*表`,
      'gu',
    ),
  ],
  [
    'bodies',
    new RegExp(
      `(?:包括|包含|共有|共|涉及|汇总|下设|下辖|所属|下属|单位|机构)[^，。；：\\d]{0,8}?${N}[个家](?:二级|预算|下属|所属|基层|直属|独立核算|行政|事业)*(?:单位|部门)`,
      'gu',
    ),
  ],
  ['bodies', new RegExp(`(?:二级|预算|下属|所属|基层|直属)*(?:预算)?单位(?:共计|共有|共)${N}[个家]`, 'gu')],
  ['bodies', new RegExp(`(?:内设|下设|设有|设)(?:机构)?${N}个(?:内设)?(?:机构|科室|股室|处室|科|股|部门)`, 'gu')],
  ['bodies', new RegExp(`内设(?:机构|科室|股室|处室)(?:共有|共|有)?${N}个`, 'gu')],
  ['tables', new RegExp(`(?:共|包括|含|计)${N}张(?:报表|表格?|$|(?=[，。；：]))`, 'gu')],
];
/** Counts of a part, of another year, or of what the paper leaves out. */
const PART =
  /其中|重点|上年|去年|除|部分|不公开|涉密|抽|历年|累计|结转|新增|续建|追加|调减|基金|国有资本|另有|尚有|以上|左右|等$|至少|主要|拟|计划|每/;
const numberOf = (printed: string): number => readCount(printed) ?? 0;

/** A number and what it counts, without which none of the patterns holds. */
const COUNTS = /[\d一二两三四五六七八九十][个项张家]/;

/** Every number that the text says of all of something. */
export const saidCounts: (disclosure: Disclosure) => readonly SaidCount[] = oncePer((disclosure) => [...countsIn(disclosure)]);

function* countsIn(disclosure: Disclosure): Generator<SaidCount> {
  const { year } = disclosure;
  for (const { paragraph } of narrative(disclosure)) {
    const { text } = paragraph;
    if (!COUNTS.test(text)) continue;
    const seen = new Set<number>();
    for (const [of, pattern] of PATTERNS)
      for (const { 0: words, 1: printed = '', index } of text.matchAll(pattern)) {
        const at = index + words.indexOf(printed);
        const from = sentenceStart(text, index);
        const sentence = text.slice(from, sentenceEnd(text, index));
        const clause =
          text
            .slice(from, index + words.length)
            .split(/[，：]/)
            .at(-1) ?? '';
        const years = [...text.slice(from, index).matchAll(/20\d\d(?=年)/g)].at(-1)?.[0];
        if (seen.has(at) || PART.test(clause) || /不公开|涉密|除.{0,12}外|另有|部分/.test(sentence)) continue;
        if (years !== undefined && year !== undefined && Number(years) !== year) continue;
        seen.add(at);
        yield {
          at: { ...paragraph, text: words },
          words,
          count: numberOf(printed),
          of,
          sentence,
          amounts: amountsOf(sentence, at - from),
          paragraph,
        };
      }
  }
}

/**
 * 项目6个，涉及501.60万元，分别是A381.60万元、B120万元: the amounts before a number and the first behind it may be of all that it counts. What
 * stands behind a colon is of one.
 */
function amountsOf(sentence: string, at: number): readonly number[] {
  const head = sentence.split('其中')[0] ?? '';
  const colon = head.indexOf('：', at);
  const amounts = printedFigures(colon < 0 ? head : head.slice(0, colon)).filter(({ unit, value }) => unit === '元' && value > 0);
  const behind = amounts.findIndex(({ start }) => start > at);
  return amounts.slice(0, behind < 0 ? amounts.length : behind + 1).map(({ value }) => value);
}

const POINTS = /如下|下表|包括|分别|：$|情况/;

/** The lines behind a sentence that names its things one a line, each with its number; undefined where they are no such list. */
function namesBehind(lines: readonly string[], at: number | undefined): readonly string[] | undefined {
  if (at === undefined) return undefined;
  const names: string[] = [];
  for (let index = at + 1; index < lines.length; index += 1) {
    const item = numberedItem(lines[index] ?? '');
    const name = item?.rest ?? '';
    if (item?.count !== names.length + 1 || name.length < 2 || name.length > 40 || /[。，：；].|\d{2}/.test(name)) break;
    names.push(name.replace(/[。；，]$/, ''));
  }
  return names.length > 1 ? names : undefined;
}

const OFFICES = /内设|科|股|处室|机构/;
const OWN = /本级|机关|本部/;

/** Bodies may be counted with the department itself or without. */
function fitsBodies(count: number, names: readonly string[]): boolean {
  return count === names.length || count === names.length - names.filter((name) => OWN.test(name)).length;
}

const bodiesOf = ({ rows }: NamedList): string[] => rows.map(({ cell }) => cell.text);

/** Numbers of bodies beside the list of them, one a line or one a row. */
export function* wrongBodies(disclosure: Disclosure): Generator<WrongCount | 'holds'> {
  const lines: string[] = [];
  const standing = new Map<Paragraph, { readonly line: number; readonly section: Section }>();
  for (const section of disclosure.sections) {
    lines.push(`${section.number ?? ''}${section.heading}`);
    for (const paragraph of section.paragraphs) standing.set(paragraph, { line: lines.push(paragraph.text) - 1, section });
  }
  const tables = namedLists(disclosure).filter(({ header }) => /单位|部门|机构|科室/.test(header));
  for (const said of saidCounts(disclosure)) {
    if (said.of !== 'bodies') continue;
    const behind = /[：]$|如下|包括/.test(said.paragraph.text.slice(-6))
      ? namesBehind(lines, standing.get(said.paragraph)?.line)
      : undefined;
    const section = standing.get(said.paragraph)?.section;
    // Offices of a body are none of the bodies that a table of its units lists.
    const isOffices = OFFICES.test(said.words);
    const beside = tables.filter(
      (list) => list.section === section && POINTS.test(said.sentence) && !(isOffices && !OFFICES.test(list.header)),
    );
    // Every list of bodies with a total is of all of them, where all are as long.
    const whole = tables.filter(({ isFlat }) => isFlat);
    const names =
      behind ??
      (beside[0] === undefined ? undefined : bodiesOf(beside[0])) ??
      (isOfAll(said, whole) ? bodiesOf(whole[0] as NamedList) : undefined);
    if (names === undefined) continue;
    yield fitsBodies(said.count, names) ? 'holds' : { said, count: names.length, names, others: [] };
  }
}

/** 本次汇总包括9家单位: what the tables of the paper list, and no units of the department. */
const isOfAll = ({ words, sentence }: SaidCount, lists: readonly NamedList[]): boolean =>
  lists.length > 0 &&
  /汇总/.test(sentence) &&
  !/下属|所属|二级|直属/.test(words) &&
  new Set(lists.map(({ rows }) => rows.length)).size === 1;

const TABLE_NUMBER = /^(?:公开|附|预算|决算)?表?0?(\d{1,2}|[一二三四五六七八九十]{1,3})(?:表|[^\d年月、.．个张]|$)/;

/** 第二部分 部门预算表（共10张）. */
function countsInHeadings({ sections }: Disclosure): { readonly at: Locatable; readonly words: string; readonly count: number }[] {
  return sections.flatMap(({ heading, place }) => {
    const [words = '', printed = ''] = /表（共?(\d{1,2}|[一二三四五六七八九十]{1,3})张）$/.exec(heading) ?? [];
    return words === '' ? [] : [{ at: { text: words, ...(place === undefined ? {} : { place }) }, words, count: numberOf(printed) }];
  });
}

/** Numbers of tables beside the tables, which count themselves: 表1, 表2. */
export function* wrongTables(disclosure: Disclosure): Generator<WrongCount | 'holds'> {
  const inHeadings = countsInHeadings(disclosure);
  const said = [...saidCounts(disclosure).filter(({ of }) => of === 'tables'), ...inHeadings];
  const [only] = said;
  // The contents and the heading itself say the same.
  if (only === undefined || said.some((each) => each !== only && !(each.words === only.words && inHeadings.length === said.length))) return;
  const heads = headedLines(disclosure).filter(
    ({ kind, text }) => kind === 'heading' && /^(?:公开|附)?表|^(?:公开|预算|决算)\d/.test(text),
  );
  const numbers = heads.map(({ text }) => numberOf(TABLE_NUMBER.exec(text)?.[1] ?? '0'));
  // The contents may list them as well.
  const again = numbers.indexOf(1, 1);
  const count = again < 0 ? numbers.length : again;
  const [listed, standing] = [numbers.slice(0, count), numbers.slice(count)];
  const isRun = listed.every((number, index) => number === index + 1);
  // A table that is a form bears its title itself.
  const isTwice = again < 0 || (standing.length >= count - 1 && standing.every((number, at) => number > (standing[at - 1] ?? 0)));
  if (count < 2 || !isRun || !isTwice || standing.some((number) => number > count)) return;
  if (only.count === count) yield 'holds';
  else yield { said: only, count, names: heads.slice(0, count).map(({ text }) => text), others: heads.slice(0, 1) };
}

/** Numbers of the lines above them, and of what stands behind them. */
export function* wrongBeside(disclosure: Disclosure): Generator<WrongCount | 'holds'> {
  for (const { at, words, count, names } of [...countedAbove(disclosure), ...countedBelow(disclosure)])
    if (count === names.length) yield 'holds';
    else yield { said: { at: { ...at, text: words }, words }, count: names.length, names, others: [] };
}

const POSTS = /(?<!行政|事业|工勤|参公|空|缺|超)编制(?:总?数|人数|总额)?数?(?:共计|共|为|有)?(\d+)(?:[名人个]|(?=，))/g;
const PEOPLE = /(?:实有|在职|在编|在岗)(?:在职|在编)?(?:人员|人数|职工|干部职工)*(?:共计|共|为|有)?(\d+)[名人]/g;
const OPEN = /(?:空编|缺编|[尚还]缺(?:编|员)?|空缺编制|编制空缺|空缺)(?:数|人数)?(?:共|为|有)?(\d+)[名人个]/g;

/** 核定编制63名，在职57人，空编8名. */
export function* vacancies(
  disclosure: Disclosure,
): Generator<{ readonly at: Locatable; readonly holds: boolean; readonly words: string; readonly right: number; readonly terms: string }> {
  for (const { paragraph } of narrative(disclosure))
    for (const sentence of paragraph.text.split(/[。；]/)) {
      const [posts, people, open] = [POSTS, PEOPLE, OPEN].map((pattern) => [...sentence.matchAll(pattern)]);
      if (posts?.length !== 1 || people?.length !== 1 || open?.length !== 1 || /超编|退休.{0,4}空编/.test(sentence)) continue;
      const [all, here, left] = [posts, people, open].map((found) => Number(found[0]?.[1]));
      if (all === undefined || here === undefined || left === undefined) continue;
      const words = open[0]?.[0] ?? '';
      yield { at: { ...paragraph, text: words }, holds: all - here === left, words, right: all - here, terms: `${all} - ${here}` };
    }
}
