import { findDigitSlip } from '../../model/digit-slip.ts';
import { tellingDigits } from '../../model/number.ts';
import type { Disclosure } from '../../model/record.ts';
import { spend } from '../../model/work.ts';
import { allAmounts, allFigures, amountsNamed } from './paper-amounts.ts';
import { type FigureParagraph, figureFrom, figureParagraphs, type PrintedFigure, sentenceStart } from './printed-figures.ts';

/** A mean that a sentence prints, with all that it may have been made of. */
export interface PrintedMean {
  readonly in: FigureParagraph;
  readonly figure: PrintedFigure;
  /** `人均接待费`. */
  readonly label: string;
  /** What may have been shared out: the figures before it in this sentence and the ones before, and figures of its name. */
  readonly amounts: readonly PrintedFigure[];
  /** What it may have been shared among, of the kind that its word names. */
  readonly counts: readonly PrintedFigure[];
  /** The same, of this sentence alone. */
  readonly near: { readonly amounts: readonly PrintedFigure[]; readonly counts: readonly PrintedFigure[] };
  /** Amounts of the rest of the paper, which it can be of as well. */
  readonly far: readonly PrintedFigure[];
  /** Counts of other kinds printed beside. */
  readonly others: readonly PrintedFigure[];
}

/** What a mean comes to. */
export type MeanVerdict =
  | { readonly kind: 'holds'; readonly amount: PrintedFigure; readonly count: PrintedFigure }
  | {
      readonly kind: 'slip' | 'otherCount' | 'off';
      readonly amount: PrintedFigure;
      readonly count: PrintedFigure;
      /** The other count that it was divided by. */
      readonly by?: PrintedFigure;
    };

const MEAN =
  /(人次|人|车|辆|台|户|生|亩|批次|批|村|镇|乡|班|校|件|场|站|月)均|折合每(人次|人|户|亩|村)|单(车)(?:年?(?:均|平均)|(?=(?:运行|运维|维护)?费?\d))|每(人次|批次|人|批|辆|户|亩)平均|平均每(人次|个团组|个|辆|笔|户|亩|人|台|所|家|件|座|床|批次|批|村|镇|乡|班|公里|处|吨|场|站|口)(?=[\u4e00-\u9fa5]{0,6}\d)|每(公里|座|处|亩|户|口)(?=(?:平均)?(?:造价|投资|成本)(?:为|约)?\d)/g;
const AFTER = /^([\u4e00-\u9fa5]{0,10}?)(?:为|是|达|计)?$/;
/** A standard, a target or a figure of statistics is no mean of what stands beside it. */
const NO_MEAN =
  /标准|定额|目标|不超过|不低于|不高于|≤|≥|限额|原则|预期|可支配|纯收入|增收|生产总值|产值|水平|提高|增长|下降|由|从|(?<!单车)年均/;
const COUNTED: Readonly<Record<string, readonly string[]>> = {
  人: ['人', '人次', '名'],
  人次: ['人次'],
  生: ['人', '人次', '名'],
  车: ['辆'],
  辆: ['辆'],
  台: ['台', '套'],
  户: ['户'],
  亩: ['亩'],
  批: ['批次', '批'],
  批次: ['批次', '批'],
  村: ['村', '个'],
  镇: ['个'],
  乡: ['个'],
  班: ['个', '班'],
  校: ['所'],
  所: ['所'],
  家: ['家'],
  件: ['件'],
  座: ['座'],
  床: ['张', '床'],
  公里: ['公里', '千米'],
  处: ['处'],
  吨: ['吨'],
  场: ['场', '场次'],
  笔: ['笔'],
  站: ['站', '个', '所'],
  个团组: ['团组'],
  口: ['口'],
  个: ['个'],
};
const NAMED_ONLY = /^[镇乡班]$/;
/** How likely a mean may be found by chance among all that was tried. */
const BY_CHANCE = 0.02;

/** Every mean that the text prints behind its word. */
export function meansOf(disclosure: Disclosure): PrintedMean[] {
  const paragraphs = figureParagraphs(disclosure);
  return paragraphs.flatMap((paragraph) => meansIn(disclosure, paragraph));
}

function meansIn(disclosure: Disclosure, paragraph: FigureParagraph): PrintedMean[] {
  const { text } = paragraph.paragraph;
  if (!/均|每|单车/.test(text)) return [];
  const means: { readonly figure: PrintedFigure; readonly word: string; readonly noun: string; readonly label: string }[] = [];
  for (const match of text.matchAll(MEAN)) {
    const behind = match.index + match[0].length;
    const figure = figureFrom(paragraph, behind);
    const noun = figure === undefined ? undefined : AFTER.exec(text.slice(behind, figure.start))?.[1];
    const from = sentenceStart(text, match.index);
    const clause = text.slice(from + Math.max(0, text.slice(from, match.index).lastIndexOf('，')), figure?.end ?? behind);
    if (figure === undefined || noun === undefined || NO_MEAN.test(clause)) continue;
    means.push({ figure, word: match.slice(1).find((word) => word !== undefined) ?? '', noun, label: `${match[0]}${noun}` });
  }
  const printed = new Set(means.map(({ figure }) => figure));
  const given = { ...paragraph, figures: paragraph.figures.filter((figure) => !printed.has(figure)) };
  return means.map(({ figure, word, noun, label }) => ({ in: paragraph, figure, label, ...around(disclosure, given, figure, word, noun) }));
}

function around(
  disclosure: Disclosure,
  { paragraph, figures }: FigureParagraph,
  mean: PrintedFigure,
  word: string,
  noun: string,
): Pick<PrintedMean, 'amounts' | 'counts' | 'near' | 'far' | 'others'> {
  const units = COUNTED[word] ?? [];
  const from = sentenceStart(paragraph.text, mean.start);
  spend(figures.length);
  const before = figures.filter(({ start, value }) => start < mean.start && value > 0);
  // 3个年级26个班: of what is counted one by one the word itself stands behind the number.
  const isNamed = ({ unit, end }: PrintedFigure) =>
    unit !== '个' || !NAMED_ONLY.test(word) || paragraph.text.slice(end, end + 3).includes(word);
  const isCount = (figure: PrintedFigure) => units.includes(figure.unit) && figure.unit !== mean.unit && isNamed(figure);
  const isAmount = ({ unit }: PrintedFigure) => unit === mean.unit;
  const here = before.filter(({ start }) => start >= from);
  const counts = word === '月' ? monthsBefore(paragraph.text.slice(from, mean.start)) : before.filter(isCount);
  const named = noun.length < 3 ? [] : amountsNamed(disclosure, noun);
  return {
    amounts: mean.unit === '元' ? [...before.filter(isAmount), ...named] : before.filter(isAmount),
    counts: counts.length > 0 || NAMED_ONLY.test(word) ? counts : countsIn(disclosure, isCount),
    near: {
      amounts: spentOf(here.filter(isAmount), paragraph.text),
      counts: word === '月' ? counts : countsNear(here, before, isCount, paragraph.text, from),
    },
    far: mean.unit === '元' ? allAmounts(disclosure) : [],
    others: before.filter(({ unit }) => unit !== mean.unit && !units.includes(unit) && unit !== '元' && unit !== '%'),
  };
}

const PLANNED = /(?:预算|年初|计划|控制数|限额)(?:数|安排|额)*(?:为|是)?$/;

/** 公务接待费预算4.43万元，支出3.01万元: what was planned is shared out among nobody. */
function spentOf(amounts: readonly PrintedFigure[], text: string): readonly PrintedFigure[] {
  const spent = amounts.filter(({ start }) => !PLANNED.test(text.slice(Math.max(0, start - NAMING), start)));
  return spent.length > 0 ? spent : amounts;
}

/** The counts of the sentence, or of the one before where it has none. */
function countsNear(
  here: readonly PrintedFigure[],
  before: readonly PrintedFigure[],
  isCount: (figure: PrintedFigure) => boolean,
  text: string,
  from: number,
): readonly PrintedFigure[] {
  const own = here.filter(isCount);
  if (own.length > 0 || from === 0) return own;
  const last = sentenceStart(text, from - 1);
  return before.filter((figure) => figure.start >= last && isCount(figure));
}

/** The figures of a paper that a mean may be over. */
function countsIn(disclosure: Disclosure, isCount: (figure: PrintedFigure) => boolean): readonly PrintedFigure[] {
  const figures = allFigures(disclosure);
  spend(figures.length);
  return figures.filter((figure) => isCount(figure) && figure.value > 0);
}

/** Months that a sentence names by the half year or quarter. */
function monthsBefore(text: string): PrintedFigure[] {
  const months = /[上下]半年/.test(text) ? 6 : /[一二三四]季度/.test(text) ? 3 : undefined;
  return months === undefined ? [] : [{ start: 0, end: 0, text: `${months}个月`, unit: '月', value: months, step: 0, digits: months }];
}

/** Whether a printed mean is this quotient, rounded or cut off at its last place. */
function fits(mean: PrintedFigure, amount: PrintedFigure, count: PrintedFigure, power = 1): boolean {
  const quotient = (amount.value / count.value) * power;
  return Math.abs(quotient - mean.value) <= mean.step * 1.000001 + (amount.step / 2 / count.value) * power;
}

/** Judging a pair costs as much as so many steps elsewhere. */
const WORK_OF_PAIR = 10;

function pairs(amounts: readonly PrintedFigure[], counts: readonly PrintedFigure[]) {
  spend(WORK_OF_PAIR * amounts.length * counts.length);
  return amounts.flatMap((amount) => counts.map((count) => ({ amount, count })));
}

const POWERS = [1000, 100, 10, 0.1, 0.01, 0.001];

/** Whether a hand could have made the printed mean of the right one, and chance hardly could: of `tried` pairs. */
function isSlip(mean: PrintedFigure, amount: PrintedFigure, count: PrintedFigure, tried: number): boolean {
  const space = 10 ** tellingDigits(mean.digits).length;
  if (POWERS.length * 2 * tried <= space * BY_CHANCE && POWERS.some((power) => fits(mean, amount, count, power))) return true;
  const right = Math.round(amount.value / count.value / mean.step);
  const found = findDigitSlip(mean.digits, right);
  return found !== undefined && found.slip.kind !== 'shifted' && found.tried * tried <= found.space * BY_CHANCE;
}

/** How far a mean may be from the only one there can be, so that it is surely meant for it. */
const SAME_THING = 3;

/** Judges a mean; undefined where nothing beside it tells what it is of. */
export function judgeMean(mean: PrintedMean): MeanVerdict | undefined {
  const { figure, amounts, counts, near, others } = mean;
  const all = pairs(amounts, counts);
  const held = all.find(({ amount, count }) => fits(figure, amount, count));
  if (held !== undefined) return { kind: 'holds', ...held };
  const slips = all.filter(({ amount, count }) => isSlip(figure, amount, count, all.length));
  const [slip] = slips;
  // The same two numbers printed twice are one way to make it.
  const isOne = slips.every(({ amount, count }) => amount.value === slip?.amount.value && count.value === slip.count.value);
  if (slip !== undefined) return isOne ? { kind: 'slip', ...slip } : undefined;
  return byAnother(figure, amounts, counts, others) ?? onlyPair(figure, near) ?? usualPair(mean) ?? farSlip(mean);
}

/** Digits of a mean that hardly an amount of the paper makes by chance, and counts that it may be over. */
const LONG = 10_000;
const MOST_COUNTS = 2;

/** A mean of an amount printed elsewhere in the paper, with two digits exchanged; nothing where some amount makes it as it is. */
function farSlip({ figure, far, near: { counts } }: PrintedMean): MeanVerdict | undefined {
  if (figure.digits < LONG || counts.length === 0 || counts.length > MOST_COUNTS) return undefined;
  const all = pairs(far, counts);
  if (all.some(({ amount, count }) => fits(figure, amount, count))) return undefined;
  const slips = all.filter(({ amount, count }) => {
    const found = findDigitSlip(figure.digits, Math.round(amount.value / count.value / figure.step));
    return found?.slip.kind === 'swapped' && found.tried * all.length <= found.space * BY_CHANCE;
  });
  const [slip] = slips;
  return slip === undefined || slips.length > 1 ? undefined : { kind: 'slip', ...slip };
}

/** How far before a figure the words reach that name it, in characters. */
const NAMING = 40;

/** What means of vehicles and of receptions are always made of: the words before the amount and the count. */
const USUAL: readonly (readonly [mean: RegExp, amount: RegExp, count: RegExp])[] = [
  [/[车辆]/, /运行(?:维护|维修)?费(?:用|支出)*(?:为|共)?$/, /保有(?:量|车辆|公务用车)*(?:为|共)?$/],
  [/人次|人均|批/, /接待费(?:用|支出)*(?:为|共)?$/, /$/],
];

/** The one amount and the one count of its paragraph that a mean of this kind is made of, whatever else stands there. */
function usualPair({ in: { paragraph }, figure, label, amounts, counts }: PrintedMean): MeanVerdict | undefined {
  const usual = USUAL.find(([mean]) => mean.test(label));
  if (usual === undefined || (!/接待/.test(paragraph.text) && usual !== USUAL[0])) return undefined;
  const [, ofAmount, ofCount] = usual;
  const within = (figures: readonly PrintedFigure[], words: RegExp) =>
    figures.filter(
      ({ start, end }) => end > 0 && end < figure.start && words.test(paragraph.text.slice(Math.max(0, start - NAMING), start)),
    );
  return onlyPair(figure, { amounts: within(amounts, ofAmount), counts: within(counts, ofCount) });
}

/** A mean that was made with the count of something else, printed beside. */
function byAnother(
  figure: PrintedFigure,
  amounts: readonly PrintedFigure[],
  counts: readonly PrintedFigure[],
  others: readonly PrintedFigure[],
): MeanVerdict | undefined {
  const [count, second] = counts;
  if (count === undefined || second !== undefined) return undefined;
  const wrong = pairs(amounts, others).filter(({ amount, count: other }) => other.value > 1 && fits(figure, amount, other));
  const [only] = wrong;
  const isChance = amounts.length * others.length * 2 > figure.digits * BY_CHANCE;
  if (only === undefined || wrong.length > 1 || isChance) return undefined;
  return { kind: 'otherCount', amount: only.amount, count, by: only.count };
}

/** The one amount and the one count of the sentence, where the mean is near theirs. */
function onlyPair(figure: PrintedFigure, { amounts, counts }: PrintedMean['near']): MeanVerdict | undefined {
  const [amount, count] = [amounts[0], counts[0]];
  if (amount === undefined || count === undefined || amounts.length > 1 || counts.length > 1 || figure.digits < 10) return undefined;
  const ratio = amount.value / count.value / figure.value;
  return ratio < SAME_THING && ratio > 1 / SAME_THING ? { kind: 'off', amount, count } : undefined;
}
