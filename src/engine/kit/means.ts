import { readCount } from '../../model/chinese-number.ts';
import { findDigitSlip } from '../../model/digit-slip.ts';
import { tellingDigits } from '../../model/number.ts';
import type { Disclosure } from '../../model/record.ts';
import { spend } from '../../model/work.ts';
import { amountsOfTopic, calledAs, isCalled, NAMING, sumOfCounted } from './mean-operands.ts';
import { AFTER, COUNTED, MEAN, NAMED_ONLY, NO_MEAN, OTHER_MEAN } from './mean-words.ts';
import { allAmounts, allFigures, amountsNamed } from './paper-amounts.ts';
import { type FigureParagraph, figureFrom, figureParagraphs, type PrintedFigure, sentenceEnd, sentenceStart } from './printed-figures.ts';

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

/** How likely a mean may be found by chance among all that was tried. */
const BY_CHANCE = 0.02;

/** Every mean that the text prints behind its word. */
export function meansOf(disclosure: Disclosure): PrintedMean[] {
  const paragraphs = figureParagraphs(disclosure);
  return paragraphs.flatMap((paragraph) => meansIn(disclosure, paragraph));
}

/** What the words of a mean say. */
interface MeanWords {
  /** What it is over, and the name of what is shared out. */
  readonly word: string;
  readonly noun: string;
  /** 每户培训费 may be a price that was agreed upon: it is a mean of nothing but an amount of that name. */
  readonly isPrice: boolean;
}

const PRICE = /^每(?!(?:公里|座|处|亩|口)$)[^平]*$/;
/** What makes an amount another multiple of a price: months, times, shares. */
const MORE_FACTORS = /每[年月季次天日期]|[两二三四五六七八九十\d](?:次|个?月|天|日|期|轮|学期)|[两二三四]成|分担|%/;

function meansIn(disclosure: Disclosure, paragraph: FigureParagraph): PrintedMean[] {
  const { text } = paragraph.paragraph;
  if (!/均|每|单车/.test(text)) return [];
  const means: (MeanWords & { readonly figure: PrintedFigure; readonly label: string })[] = [];
  for (const match of text.matchAll(MEAN)) {
    const behind = match.index + match[0].length;
    const figure = figureFrom(paragraph, behind);
    const noun = figure === undefined ? undefined : AFTER.exec(text.slice(behind, figure.start))?.[1];
    const from = sentenceStart(text, match.index);
    const clause = text.slice(from + Math.max(0, text.slice(from, match.index).lastIndexOf('，')), figure?.end ?? behind);
    if (figure === undefined || noun === undefined || NO_MEAN.test(clause)) continue;
    if (isOfAnother(text.slice(from, match.index), disclosure.year)) continue;
    const isPrice = PRICE.test(match[0]);
    if (isPrice && MORE_FACTORS.test(text.slice(from, sentenceEnd(text, figure.end)))) continue;
    means.push({ figure, word: match.slice(1).find((word) => word !== undefined) ?? '', noun, label: `${match[0]}${noun}`, isPrice });
  }
  const printed = new Set(means.map(({ figure }) => figure));
  const given = { ...paragraph, figures: paragraph.figures.filter((figure) => !printed.has(figure)) };
  return means.map(({ figure, label, ...words }) => ({ in: paragraph, figure, label, ...around(disclosure, given, figure, words) }));
}

/** Whether the words in front of a mean say that it is of another year or of something else, with which the one beside it is compared. */
function isOfAnother(before: string, year: number | undefined): boolean {
  const found = OTHER_MEAN.exec(before);
  if (found === null) return false;
  return found[1] === undefined || (year !== undefined && Number(found[1]) !== year);
}

function around(
  disclosure: Disclosure,
  { paragraph, figures }: FigureParagraph,
  mean: PrintedFigure,
  { word, noun, isPrice }: MeanWords,
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
  const told =
    timesBefore(word, paragraph.text.slice(from, mean.start)) ??
    countBehind(figures, paragraph.text, mean, isCount) ??
    countAhead(here.filter(isCount), paragraph.text, mean);
  const counts = told ?? before.filter(isCount);
  const named = noun.length < 3 ? [] : amountsNamed(disclosure, noun);
  const isOwn = isPrice ? (amount: PrintedFigure) => isAmount(amount) && isCalled(amount, noun, paragraph.text) : isAmount;
  const own = here.filter(isOwn);
  const listed = sumOfCounted(own, here.filter(isCount), paragraph.text, mean);
  const spoken = noun === '' && own.length === 0 ? amountsOfTopic(disclosure, paragraph.text, mean.start) : [];
  const amounts = mean.unit === '元' && !isPrice ? [...before.filter(isAmount), ...named, ...spoken] : before.filter(isOwn);
  return {
    amounts: listed === undefined ? amounts : [...amounts, listed],
    counts: told !== undefined || counts.length > 0 || NAMED_ONLY.test(word) ? counts : countsIn(disclosure, isCount),
    near: {
      amounts:
        listed === undefined
          ? spentOf(own.length > 0 ? own : calledAs(before.filter(isOwn), noun, paragraph.text), paragraph.text)
          : [listed],
      counts: told ?? countsNear(here, before, isCount, paragraph.text, from),
    },
    far: mean.unit === '元' && !isPrice ? allAmounts(disclosure) : [],
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

const BEHIND_MEAN = /^[（，](?:按照?|以)[^，。；（）\d]{0,14}$/;
const RECKONED = /^(?:计算|测算|核算|折算|分摊|平均|计(?=[，。；）]|$))/;

/** 人均2.19万元（按在职286人计算）: the count that stands behind a mean with the words that it was made with it. */
function countBehind(
  figures: readonly PrintedFigure[],
  text: string,
  mean: PrintedFigure,
  isCount: (figure: PrintedFigure) => boolean,
): readonly PrintedFigure[] | undefined {
  const next = figures.find(({ start }) => start > mean.start);
  if (next === undefined || !isCount(next) || !BEHIND_MEAN.test(text.slice(mean.end, next.start))) return undefined;
  return RECKONED.test(text.slice(next.end, next.end + NAMING)) ? [next] : undefined;
}

const BY_COUNT = /(?:^|[，。；（])(?:按照?|以)[^，。；（）\d]{0,14}$/;

/** 按年末在职66人计，人均2.56万元: the count that stands before a mean with these words. */
function countAhead(counts: readonly PrintedFigure[], text: string, mean: PrintedFigure): readonly PrintedFigure[] | undefined {
  const last = counts.at(-1);
  if (last === undefined || !BY_COUNT.test(text.slice(Math.max(0, last.start - NAMING), last.start))) return undefined;
  const between = text.slice(last.end, mean.start);
  return RECKONED.test(between) && !/[。；\d]/.test(between) ? [last] : undefined;
}

const YEARS = /([两二三四五六七八九十]|(?<!\d)\d)年(?:间|来|内)?(?:累计|合计|总计|共)/;

/** Months that a sentence names by the half year or quarter, and years that it adds up; undefined for means of other things. */
function timesBefore(word: string, text: string): readonly PrintedFigure[] | undefined {
  if (word !== '月' && word !== '年') return undefined;
  const times =
    word === '年' ? readCount(YEARS.exec(text)?.[1] ?? '') : /[上下]半年/.test(text) ? 6 : /[一二三四]季度/.test(text) ? 3 : undefined;
  if (times === undefined) return [];
  const printed = word === '年' ? `${times}年` : `${times}个月`;
  return [{ start: 0, end: 0, text: printed, unit: word, value: times, step: 0, digits: times }];
}

/** Whether a printed mean is this quotient, rounded or cut off at its last place. */
function fits(mean: PrintedFigure, amount: PrintedFigure, count: PrintedFigure, power = 1): boolean {
  const quotient = (amount.value / count.value) * power;
  const left = quotient / mean.step - Math.round(quotient / mean.step);
  // 246万元 ÷ 41 is 6万元: there is nothing to round or to cut off.
  const rounding = Math.abs(left) < 1e-9 ? mean.step * 1e-6 : mean.step * 1.000001;
  return Math.abs(quotient - mean.value) <= rounding + (amount.step / 2 / count.value) * power;
}

/** Judging a pair costs as much as so many steps elsewhere. */
const WORK_OF_PAIR = 10;

function pairs(amounts: readonly PrintedFigure[], counts: readonly PrintedFigure[]) {
  spend(WORK_OF_PAIR * amounts.length * counts.length);
  return amounts.flatMap((amount) => counts.map((count) => ({ amount, count })));
}

const POWERS = [10_000, 1000, 100, 10, 0.1, 0.01, 0.001, 0.0001];

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
