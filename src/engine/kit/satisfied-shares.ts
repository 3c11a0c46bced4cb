import { findDigitSlip } from '../../model/digit-slip.ts';
import type { Disclosure } from '../../model/record.ts';
import { type FigureParagraph, figureParagraphs, type PrintedFigure } from './printed-figures.ts';
import { isRate, printedLike, type SaidClaim } from './said-claims.ts';

/*
 * 发放问卷260份，收回有效问卷248份。满意和基本满意228份，满意度91.94%: the answers that came back are what the satisfied are a share of, and not
 * those that were asked.
 */

const SATISFIED = /满意(?:和|及|与|、|或)(?:基本|比较|较)?满意(?:的)?(?:合计|共计|共|有|者|为)*(?=\d)/g;
const RATE = /^[，（](?:总体|综合)?(?:群众|公众)?满意[度率](?:为|是|达到?)?$/;
const ISSUED = /(?:发放|发出)[^，。；\d]{0,12}$/;
const RETURNED = /(?:收回|回收|有效)[^，。；\d]{0,12}$/;
/** 420份有效问卷中非常满意或满意394份: what came back, with its words behind the number. */
const OF_THESE = /^(?:有效)?(?:调查)?(?:问卷|样本)(?:中|里)/;
const NEAR = 16;

/** Answers of which few that are weighed come near. */
const FEWEST_ANSWERS = 200;
const HUNDREDTH = 0.01;

/**
 * Whether a rate is the right one with a digit of its whole part mistyped: both its decimals are right, which those of one that was worked
 * out by other weights hardly are.
 */
function isMistyped({ value, step }: PrintedFigure, right: number, answers: number): boolean {
  if (answers < FEWEST_ANSWERS || step !== HUNDREDTH) return false;
  const [printed, meant] = [Math.round(value / step), Math.round(right / step)];
  return printed % 100 === meant % 100 && findDigitSlip(printed, meant)?.slip.kind === 'mistyped';
}

/** The counts of a paragraph before a figure whose words are such. */
const countsOf = ({ paragraph: { text }, figures }: FigureParagraph, part: PrintedFigure, words: RegExp): readonly PrintedFigure[] =>
  figures.filter(
    ({ start, unit, value }) =>
      start < part.start && unit === part.unit && value > 0 && words.test(text.slice(Math.max(0, start - NEAR), start)),
  );

/**
 * The share that were satisfied, where it is of those that answered, of all that were asked, or mistyped; any other is worked out otherwise.
 */
export function* satisfiedShares(disclosure: Disclosure): Generator<SaidClaim> {
  for (const paragraph of figureParagraphs(disclosure)) {
    const { text } = paragraph.paragraph;
    if (!text.includes('满意')) continue;
    for (const { 0: words, index } of text.matchAll(SATISFIED)) {
      const at = paragraph.figures.findIndex(({ start }) => start === index + words.length);
      const [part, rate] = [paragraph.figures[at], paragraph.figures[at + 1]];
      if (part === undefined || rate?.unit !== '%' || !RATE.test(text.slice(part.end, rate.start))) continue;
      const issued = countsOf(paragraph, part, ISSUED);
      const before = paragraph.figures[at - 1];
      const isOfThese = before?.unit === part.unit && OF_THESE.test(text.slice(before.end, index));
      const returned = isOfThese ? [before] : countsOf(paragraph, part, RETURNED);
      const base = returned.at(-1);
      if (base === undefined || part.value > base.value) continue;
      const holds = returned.some((each) => isRate(rate, part, each));
      const isOfAllAsked = issued.length === 1 && issued.every((each) => each.value > base.value && isRate(rate, part, each));
      const right = (100 * part.value) / base.value;
      const isSlip = returned.every(({ value }) => value === base.value) && isMistyped(rate, right, base.value);
      if (!holds && !isOfAllAsked && !isSlip) continue;
      yield {
        in: paragraph,
        start: index,
        end: rate.end,
        label: '满意度',
        figure: rate,
        holds,
        right: printedLike(right, rate),
        terms: `${part.text} ÷ ${base.text}`,
      };
    }
  }
}
