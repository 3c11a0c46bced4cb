import type { Figure } from '../../model/fact.ts';
import { greatest } from '../../model/lists.ts';
import { FEN_PER_UNIT, isMoneyUnit } from '../../model/number.ts';
import { groupBy, oncePer } from '../../model/once.ts';
import type { Place } from '../../model/place.ts';
import type { Disclosure, Paragraph, Section } from '../../model/record.ts';
import { firstFrom } from '../../model/searched-text.ts';
import { narrative } from './sentences.ts';

/**
 * Figures of a sentence as they are printed, whatever account they belong to: for rules that calculate within one sentence and need no
 * roles. Those that say only about how much (近, 余) are left out.
 */
export interface PrintedFigure {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** `元` for every amount of money, `%`, `百分点`, `分`, or the word that counts (辆, 人次). */
  readonly unit: string;
  /** In 元, percent, or things counted. */
  readonly value: number;
  /** One unit of the last place printed, as `value`. */
  readonly step: number;
  /** As printed, without its point: 3.19 is 319. */
  readonly digits: number;
}

const UNITS = [
  '亿元|千万元|百万元|万元|千元|元|%|个百分点|百分点|分(?![别之类布析配项散期])',
  '个?团组|笔|个?批次|批|万?人次|万?人|名|辆|台（套）|台套|台|套|万?户|万?亩|个村|村|所|家|件|份|项|场次|场|次|床|张|座|处|公里|千米|万?平方米|万?立方米|米',
  '万?吨|公斤|千克|期|支(?![出付持援撑])|头|只|万?株|棵|万?羽|盏|册|页|间|栋|幢|艘|条|眼|口|例|宗|起|班|单位|剂|学时|课时|个',
].join('|');
const FIGURE = new RegExp(`(?<![\\d.A-Za-z/第≥≤><=~-])(-?\\d+(?:\\.\\d+)?) ?(多|余)?(${UNITS})(?:（套）)?`, 'g');
/** 应签约18640户 is exact. */
const INEXACT_BEFORE =
  /(?:(?<![签特违节合履条预制缔])约|(?<![最附临])近|大约|左右|将近|接近|超过|不足|不超过|不低于|不少于|至少|至多|(?<=[^，。；：])以上|每)$/;
/** 792.10万元多支出53.26万元 is exact. */
const INEXACT_AFTER = /^(?:左右|上下|多(?=[，。；、）]|$)|余|以上|以下|以内|\/|／|[-~至—]\d)/;
/** 控制在年初预算41.29万元以内: the limit is printed exactly. */
const LIMIT_BEFORE = /(?:预算|限额|控制[数额])(?:数|额|总额)?$/;
const WITHIN = /^以内/;
/** 2个月, 3个方面: they count nothing that is shared out. */
const COUNTS_NOTHING = /^(?:月|方面|部分|季度|年|小时|自然|工作日|环节)/;

const decimalsOf = (printed: string): number => (printed.includes('.') ? printed.length - printed.indexOf('.') - 1 : 0);

function scaleOf(unit: string): readonly [unit: string, scale: number] {
  if (isMoneyUnit(unit)) return ['元', FEN_PER_UNIT[unit] / 100];
  if (unit.startsWith('万')) return [unit.slice(1), 10_000];
  return [
    unit
      .replace(/^个(?=.)/, '')
      .replace('台（套）', '台')
      .replace('台套', '台'),
    1,
  ];
}

/** The exact figures of a canonical text, in order. */
export function printedFigures(text: string): PrintedFigure[] {
  const figures: PrintedFigure[] = [];
  for (const match of text.matchAll(FIGURE)) {
    const [whole, printed = '', about, name = ''] = match;
    const [start, end] = [match.index, match.index + whole.length];
    const ahead = text.slice(Math.max(0, start - 4), start);
    const behind = text.slice(end, end + 4);
    const isLimit = WITHIN.test(behind) && LIMIT_BEFORE.test(ahead);
    if (about !== undefined || INEXACT_BEFORE.test(ahead) || (INEXACT_AFTER.test(behind) && !isLimit)) continue;
    if (name === '个' && COUNTS_NOTHING.test(behind)) continue;
    const [unit, scale] = scaleOf(name);
    const decimals = decimalsOf(printed);
    const digits = Math.round(Number(printed) * 10 ** decimals);
    figures.push({ start, end, text: whole, unit, value: Number(printed) * scale, step: scale / 10 ** decimals, digits });
  }
  return figures;
}

/** A paragraph of the narrative with its exact figures. */
export interface FigureParagraph {
  readonly section: Section;
  readonly paragraph: Paragraph;
  readonly figures: readonly PrintedFigure[];
}

const known = new WeakMap<Disclosure, readonly FigureParagraph[]>();

/** The paragraphs of the narrative that print figures; read once for each disclosure. */
export function figureParagraphs(disclosure: Disclosure): readonly FigureParagraph[] {
  const found = known.get(disclosure);
  if (found !== undefined) return found;
  const all: FigureParagraph[] = [];
  for (const { section, paragraph } of narrative(disclosure)) {
    const figures = /\d/.test(paragraph.text) ? printedFigures(paragraph.text) : [];
    if (figures.length > 0) all.push({ section, paragraph, figures });
  }
  known.set(disclosure, all);
  return all;
}

/** Section and paragraph by their places. */
export const paragraphKey = (section: number, paragraph: number): string => `${section} ${paragraph}`;

/** Where the paragraphs of a record stand: the places of their sections and their own in these. */
const places = oncePer((disclosure: Disclosure): ReadonlyMap<Paragraph, string> => {
  const found = new Map<Paragraph, string>();
  for (const [index, { paragraphs }] of disclosure.sections.entries())
    for (const [number, paragraph] of paragraphs.entries()) found.set(paragraph, paragraphKey(index, number));
  return found;
});

/** Section and paragraph of a paragraph of the record; '' for any other. */
export const whereIs = (disclosure: Disclosure, paragraph: Paragraph): string => places(disclosure).get(paragraph) ?? '';

/** What the reader of a record met in each paragraph, in order, with where each ends there. */
const metIn = oncePer((disclosure: Disclosure) => {
  const met = groupBy(disclosure.figures ?? [], ({ at }) => (at === undefined ? undefined : paragraphKey(at.section, at.paragraph)));
  return (paragraph: Paragraph) => metInOrder(met.get(whereIs(disclosure, paragraph)) ?? NOTHING_MET);
});

const NOTHING_MET: readonly Figure[] = [];
const metInOrder = oncePer((met: readonly Figure[]) => {
  const figures = met.toSorted((a, b) => (a.at?.start ?? 0) - (b.at?.start ?? 0));
  return { figures, ends: figures.map(({ at }) => at?.end ?? 0) };
});

/** The line of a figure within its paragraph, where its reader kept it; else the place of the paragraph. */
export function placeOf(disclosure: Disclosure, { paragraph }: FigureParagraph, { start, end }: PrintedFigure): Place | undefined {
  const { figures, ends } = metIn(disclosure)(paragraph);
  const met = figures[firstFrom(ends, start + 1)];
  return (met?.at !== undefined && met.at.start < end ? met.place : undefined) ?? paragraph.place;
}

/** What goes on for longer, in characters, is no sentence: nothing in it is looked for from so far away. */
export const LONGEST_SENTENCE = 1000;

/** Where the sentence that holds `at` begins behind one of these stops, or where it is as long as a sentence may be. */
export function sentenceStart(text: string, at: number, stops = '。；'): number {
  const from = Math.max(0, at - LONGEST_SENTENCE);
  const before = text.slice(from, at);
  return from + greatest([...stops].map((stop) => before.lastIndexOf(stop))) + 1;
}

/** Where the sentence that holds `at` ends: before its full stop or semicolon. */
export function sentenceEnd(text: string, at: number): number {
  const behind = text.slice(at, at + LONGEST_SENTENCE);
  return at + (/[。；]/.exec(behind)?.index ?? behind.length);
}

const startsOf = oncePer(({ figures }: FigureParagraph): readonly number[] => figures.map(({ start }) => start));

/** The first figure of a paragraph that stands at or behind one of its places. */
export const figureFrom = (paragraph: FigureParagraph, at: number): PrintedFigure | undefined =>
  paragraph.figures[firstFrom(startsOf(paragraph), at)];

/** The figure of a paragraph that begins at one of its places. */
export function figureAt(paragraph: FigureParagraph, at: number): PrintedFigure | undefined {
  const figure = figureFrom(paragraph, at);
  return figure?.start === at ? figure : undefined;
}

/** The figures of a paragraph that stand between two of its places. */
export function figuresBetween(paragraph: FigureParagraph, from: number, to: number): readonly PrintedFigure[] {
  const starts = startsOf(paragraph);
  return paragraph.figures.slice(firstFrom(starts, from), firstFrom(starts, to)).filter(({ end }) => end <= to);
}
