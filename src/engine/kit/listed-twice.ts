import type { Disclosure, Paragraph } from '../../model/record.ts';
import { matchKey } from '../../model/text.ts';
import type { Locatable } from '../rule.ts';
import { leftOutFor } from './doubled-sources.ts';
import { headedLines } from './headed-lines.ts';
import { namedOtherwise } from './listed-otherwise.ts';
import { isSum, type NamedList, type NamedRow, namedLists } from './named-lists.ts';
import { type FigureParagraph, figureParagraphs, type PrintedFigure } from './printed-figures.ts';
import { slackOf } from './said-claims.ts';
import { narrative } from './sentences.ts';

/** A name that one list prints twice. */
export interface ListedTwice {
  readonly name: string;
  readonly first: Locatable;
  readonly second: Locatable;
  /** The total counts the thing once. */
  readonly once: boolean;
}

/** What may stand in a list any number of times. */
const GENERIC = /^(?:其[他它中]|合计|小计|总计|无|预留|待分|不可预见|[-—]*$)/;
const SHORTEST = 2;

/** The one name that stands in a list twice, where all others stand there once: else it is no list of different things. */
function onlyTwice<T extends { readonly key: string }>(items: readonly T[]): readonly [T, T] | undefined {
  const seen = new Map<string, T>();
  const twice: (readonly [T, T])[] = [];
  for (const item of items) {
    if (GENERIC.test(item.key) || item.key.length < SHORTEST) continue;
    const before = seen.get(item.key);
    if (before !== undefined) twice.push([before, item]);
    seen.set(item.key, item);
  }
  const [only] = twice;
  return twice.length === 1 && items.length > 2 ? only : undefined;
}

/** Goods are bought in several kinds under one name; bodies, places and projects are one each. */
const GOODS = /采购|品目|设备|资产|物品/;
const BODY =
  /(?:局|委员会|委|办|办公室|厅|处|中心|院|站|所|馆|会|队|学校|中学|小学|幼儿园|政府|法院|检察院|公司|科|股|室|部|镇|乡|街道|本级|机关|县|区|市|村|社区)$/;

function inTable(disclosure: Disclosure, list: NamedList): ListedTwice | undefined {
  const found = onlyTwice(list.rows);
  if (found === undefined) return undefined;
  const [first, second] = found;
  const wrong = namedOtherwise(disclosure, list, found);
  if (wrong !== undefined) {
    const right = wrong === first ? second : first;
    return { name: wrong.cell.text, first: right.cell, second: wrong.cell, once: false };
  }
  if (first.words !== second.words) return undefined;
  const report = (once: boolean): ListedTwice => ({ name: second.cell.text, first: first.cell, second: second.cell, once });
  const { totals, rows, header } = list;
  if (totals.length === 0) return rows.every(({ cell, cells }) => BODY.test(cell.text) && isBare(cells)) ? report(false) : undefined;
  if (list.isFlat) return GOODS.test(header) ? undefined : report(false);
  const isCountedOnce = isSame(first, second) && totals.every(({ column, value }) => isSum(without(rows, second), column, value));
  return isCountedOnce ? report(true) : undefined;
}

/** A row that names something and says no figures of it. */
const isBare = (cells: readonly Paragraph[]): boolean => cells.slice(1).every(({ text }) => !/^-?\d+\.\d/.test(text));
const without = (rows: readonly NamedRow[], left: NamedRow): NamedRow[] => rows.filter((row) => row !== left);
const figuresOf = ({ cells, cell }: NamedRow): string =>
  cells.slice(cells.indexOf(cell) + 1).reduce((all, { text }) => `${all}|${text}`, '');
const isSame = (a: NamedRow, b: NamedRow): boolean => figuresOf(a) === figuresOf(b);

interface SaidItem {
  readonly key: string;
  readonly name: string;
  readonly figure: PrintedFigure;
  readonly in: FigureParagraph;
}

const NAME = /^[\p{Script=Han}A-Za-z"（）·—-]{3,30}$/u;
const NUMBERED = /^(?:(?:[（(]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[)）、.．])+|[-—·•●○■◆]+ ?)/;
/** Words that compare, or begin another list. */
const NO_ITEM =
  /^(?:年初|年中|全年|当年|本年|年度|调整后?|批复)*(?:预算|决算|计划|支出|执行|批复|安排)(?:[数额]|总额|安排|支出|执行|为)*$|[比较占每均]|增加|减少|增长|下降|上年|去年|其中|合计|共计|结转|完成|执行|到位|安排$/;

/** 总投资650万元，来源为中央补助260万元: what is behind divides what stands before. */
const OPENS = /来源[为是]/;

/** Runs of names with their amounts, divided by nothing but commas: A12万元、B30万元. */
function* runsIn(paragraph: FigureParagraph): Generator<readonly SaidItem[]> {
  const { text } = paragraph.paragraph;
  let run: SaidItem[] = [];
  let end = 0;
  for (const figure of paragraph.figures.filter(({ unit }) => unit === '元')) {
    const between = text.slice(end, figure.start).replace(/^（[^（）]*）/, '');
    const joined = /^[、，；和及][^：]*$/.test(between) && !OPENS.test(between);
    const name = (joined ? between.slice(1) : (between.split(/[：；。]|来源[为是]|[分具][别体][为是]|包括|其中/).at(-1) ?? '')).replace(
      NUMBERED,
      '',
    );
    const isItem = NAME.test(name) && !NO_ITEM.test(name);
    if (!joined || !isItem) {
      if (run.length > 2) yield run;
      run = [];
    }
    if (isItem) run.push({ key: matchKey(name), name, figure, in: paragraph });
    end = figure.end;
  }
  if (run.length > 2) yield run;
}

/** Lines that each begin with a number and say a name and an amount. */
function* numberedRuns(paragraphs: readonly FigureParagraph[]): Generator<readonly SaidItem[]> {
  let run: SaidItem[] = [];
  for (const paragraph of paragraphs) {
    const { text } = paragraph.paragraph;
    const [figure] = paragraph.figures;
    const name =
      figure === undefined
        ? ''
        : text
            .slice(0, figure.start)
            .replace(NUMBERED, '')
            .replace(/[：，]$/, '');
    const isItem =
      figure?.unit === '元' &&
      NUMBERED.test(text) &&
      NAME.test(name) &&
      !NO_ITEM.test(name) &&
      /^(?:（[^（）]*）)?[；。，、]?$/.test(text.slice(figure.end));
    if (isItem && figure !== undefined) run.push({ key: matchKey(name), name, figure, in: paragraph });
    else {
      if (run.length > 2) yield run;
      run = [];
    }
  }
  if (run.length > 2) yield run;
}

/** The amount that a list of a sentence divides stands before it: then all its items are beside each other. */
function isWhole(run: readonly SaidItem[], paragraphs: readonly FigureParagraph[]): boolean {
  const figures = run.map(({ figure }) => figure);
  const sum = figures.reduce((all, { value }) => all + value, 0);
  const [first] = run;
  if (first === undefined) return false;
  const at = paragraphs.indexOf(first.in);
  const before = [paragraphs[at - 1], first.in].flatMap((each) => each?.figures ?? []);
  return before.some(
    (whole) => whole.unit === '元' && !figures.includes(whole) && Math.abs(whole.value - sum) <= slackOf([whole, ...figures]),
  );
}

function* inSentences(disclosure: Disclosure): Generator<ListedTwice> {
  const paragraphs = figureParagraphs(disclosure);
  const runs = [...paragraphs.flatMap((paragraph) => [...runsIn(paragraph)]), ...numberedRuns(paragraphs)];
  for (const run of runs) {
    const found = onlyTwice(run);
    if (found === undefined) continue;
    const [first, second] = found;
    const once =
      first.figure.value === second.figure.value &&
      isWhole(
        run.filter((item) => item !== second),
        paragraphs,
      );
    const isSlip = first.figure.value === second.figure.value && leftOutFor(disclosure, run, second) !== undefined;
    if (!once && !isSlip && !isWhole(run, paragraphs)) continue;
    yield { name: second.name, first: cellOf(first), second: cellOf(second), once };
  }
}

const cellOf = ({ in: { paragraph }, name, figure }: SaidItem): Locatable => ({
  text: `${name}${figure.text}`,
  ...(paragraph.place === undefined ? {} : { place: paragraph.place }),
});

const LIST =
  /(?:包括|分别为|分别是|如下|[有为是]|\d个|[两三四五六七八九十]个|单位|机构)：?((?:[^，。；：、]{2,40}、){2,}[^，。；：、]{2,40})(?=[。；]|$)/g;

/** 单位共3个，分别为：A、B、A: bodies by name. */
function* namesInSentences(disclosure: Disclosure): Generator<ListedTwice> {
  for (const { paragraph } of narrative(disclosure)) {
    if (!/包括|分别|如下|[个家]|：/.test(paragraph.text)) continue;
    for (const [, list = ''] of paragraph.text.matchAll(LIST)) {
      const names = list.split(/、|(?<=局|站|所|中心|院|馆|队|校|室|股|科)[和及与]/).map((name) => ({ name, key: matchKey(name) }));
      const found = names.every(({ name }) => BODY.test(name)) ? onlyTwice(names) : undefined;
      if (found !== undefined) yield { name: found[1].name, first: paragraph, second: { ...paragraph, text: list }, once: false };
    }
  }
}

/** 1. A, 2. B, 3. A: bodies one a line. */
function* namesInLines(disclosure: Disclosure): Generator<ListedTwice> {
  let run: { readonly key: string; readonly name: string; readonly at: Locatable }[] = [];
  const lines = [
    ...headedLines(disclosure).filter(({ kind }) => kind === 'heading' || kind === 'paragraph'),
    { text: '', kind: 'heading' },
  ];
  for (const line of lines) {
    const name = line.text.replace(NUMBERED, '').replace(/[；。，、]$/, '');
    if (NUMBERED.test(line.text) && name.length < 30 && BODY.test(name) && !/[，。；：、]/.test(name))
      run.push({ key: matchKey(name), name, at: line });
    else {
      const found = onlyTwice(run);
      if (found !== undefined) yield { name: found[1].name, first: found[0].at, second: found[1].at, once: false };
      run = [];
    }
  }
}

const CODED = /^[（(]?(?:[1-9]\d{4}|[1-9]\d{6})[)）]?\p{Script=Han}/u;
const FEWEST_CODED = 3;

/** 2101102事业单位医疗32.46万元，… on two lines of one list, word for word: no account is spent on twice alike. */
function* codedLines(disclosure: Disclosure): Generator<ListedTwice> {
  for (const { paragraphs } of disclosure.sections) {
    const coded = paragraphs
      .filter(({ text }) => CODED.test(text) && /\d元|\d[万亿]元/.test(text))
      .map((at) => ({ key: matchKey(at.text), at }));
    const found = coded.length < FEWEST_CODED ? undefined : onlyTwice(coded);
    if (found === undefined) continue;
    const name = /\p{Script=Han}[\p{Script=Han}（）]*/u.exec(found[1].at.text)?.[0] ?? '';
    yield { name, first: found[0].at, second: found[1].at, once: false };
  }
}

/** Everything that a list of the paper names twice although it is one thing. */
export function* listedTwice(disclosure: Disclosure): Generator<ListedTwice> {
  for (const list of namedLists(disclosure)) {
    const found = inTable(disclosure, list);
    if (found !== undefined) yield found;
  }
  yield* inSentences(disclosure);
  yield* namesInSentences(disclosure);
  yield* namesInLines(disclosure);
  yield* codedLines(disclosure);
}

/** Whether the paper has lists in which a name could stand twice. */
export const hasLists = (disclosure: Disclosure): boolean => namedLists(disclosure).length > 0;
