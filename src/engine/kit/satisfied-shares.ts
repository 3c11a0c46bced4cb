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
const NEAR = 16;

/** The counts of a paragraph before a figure whose words are such. */
const countsOf = ({ paragraph: { text }, figures }: FigureParagraph, part: PrintedFigure, words: RegExp): readonly PrintedFigure[] =>
  figures.filter(
    ({ start, unit, value }) =>
      start < part.start && unit === part.unit && value > 0 && words.test(text.slice(Math.max(0, start - NEAR), start)),
  );

/** Digits of a share, and answers that it is of, that show by one digit alone that it was meant to be another: few answers, weighed, come near. */
const FEWEST_DIGITS = 1000;
const FEWEST_ANSWERS = 200;

/** 93.00% for 90.00%: the share of those that answered with one digit typed wrong. */
function isSlip(rate: PrintedFigure, part: PrintedFigure, base: PrintedFigure): boolean {
  const right = Math.round((100 * part.value) / base.value / rate.step);
  const isTelling = rate.digits >= FEWEST_DIGITS && base.value >= FEWEST_ANSWERS;
  const kind = isTelling ? findDigitSlip(rate.digits, right)?.slip.kind : undefined;
  return kind === 'swapped' || kind === 'mistyped';
}

/**
 * The share that were satisfied, where it is of those that answered, of all that were asked, or one of them with a digit typed wrong; any
 * other is worked out otherwise.
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
      const returned = countsOf(paragraph, part, RETURNED);
      const base = returned.at(-1);
      if (base === undefined || issued.length !== 1 || part.value > base.value) continue;
      const holds = returned.some((each) => isRate(rate, part, each));
      const isOfAllAsked = issued.every((each) => each.value > base.value && isRate(rate, part, each));
      if (!holds && !isOfAllAsked && !isSlip(rate, part, base)) continue;
      yield {
        in: paragraph,
        start: index,
        end: rate.end,
        label: '满意度',
        figure: rate,
        holds,
        right: printedLike((100 * part.value) / base.value, rate),
        terms: `${part.text} ÷ ${base.text}`,
      };
    }
  }
}
