import type { Disclosure } from '../../model/record.ts';
import { type FigureParagraph, figureAt, figureParagraphs, type PrintedFigure } from './printed-figures.ts';
import { isRate, printedLike, type SaidClaim, slackOf, totalOf } from './said-claims.ts';

/** 支出1033.80万元里，598.77万元属于基本支出（57.92%），435.03万元属于项目支出（42.08%）: parts whose names and shares stand behind them. */

const AMOUNT = '\\d+(?:\\.\\d+)?(?:亿元|万元|元)';
const PART = `(?:有)?(${AMOUNT})(?:属于|属|为|是|列入|来自|归入|归于|用于|系)([^，。；：、（）\\d]{2,12})(?:（(?:占比?)?(\\d+(?:\\.\\d+)?)%）|，占比?(\\d+(?:\\.\\d+)?)%)`;
const LIST = new RegExp(`(${AMOUNT})(?:里|里面|中|当中|之中|内)(?:面)?[，：]${PART}(?:[，；]${PART})+(?=[。；]|$)`, 'g');
const EACH = new RegExp(PART, 'g');
/** Percent by which shares of a whole may miss 100 for rounding, each. */
const ROUNDING = 0.011;

interface Part {
  readonly name: string;
  readonly figure: PrintedFigure;
  readonly share: PrintedFigure;
}

/** Every list of parts with their shares, named behind their amounts: each share is of its part, and the parts make the whole. */
export function* partsNamedBehind(disclosure: Disclosure): Generator<SaidClaim> {
  for (const paragraph of figureParagraphs(disclosure))
    for (const match of paragraph.paragraph.text.matchAll(LIST)) yield* claimsOf(paragraph, match);
}

function* claimsOf(
  paragraph: FigureParagraph,
  { 0: list, 1: printed = '', index }: RegExpMatchArray & { index: number },
): Generator<SaidClaim> {
  const whole = figureAt(paragraph, index);
  const parts = partsIn(paragraph, index + printed.length, index + list.length);
  if (whole === undefined || parts === undefined) return;
  const common = { in: paragraph, start: index, end: index + list.length };
  const shares = totalOf(parts.map(({ share }) => share));
  const areAll = Math.abs(shares - 100) <= ROUNDING * parts.length;
  const sum = totalOf(parts.map(({ figure }) => figure));
  const adds = Math.abs(sum - whole.value) <= slackOf([whole, ...parts.map(({ figure }) => figure)]);
  for (const { name, figure, share } of parts) {
    const holds = isRate(share, figure, whole);
    const right = whole.value - (sum - figure.value);
    // The shares make 100%: it is the amount beside the one that does not fit that is wrong.
    const isAmountWrong = !holds && areAll && !adds && right > 0 && isRate(share, { ...figure, value: right }, whole);
    yield isAmountWrong
      ? {
          ...common,
          label: name,
          figure,
          holds: false,
          right: printedLike(right, figure),
          terms: [whole, ...parts.flatMap((part) => (part.figure === figure ? [] : [part.figure]))].map(({ text }) => text).join(' - '),
        }
      : {
          ...common,
          label: `${name}占比`,
          figure: share,
          holds,
          right: printedLike((100 * figure.value) / whole.value, share),
          terms: `${figure.text} ÷ ${whole.text}`,
        };
  }
}

function partsIn(paragraph: FigureParagraph, from: number, to: number): readonly Part[] | undefined {
  const { text } = paragraph.paragraph;
  const parts = Array.from(text.slice(from, to).matchAll(EACH), (match): Part | undefined => {
    const [words, amount = '', name = '', bracketed, plain] = match;
    const start = from + match.index + words.indexOf(amount);
    const figure = figureAt(paragraph, start);
    const share = figureAt(paragraph, from + match.index + words.lastIndexOf(bracketed ?? plain ?? ''));
    return figure === undefined || share === undefined ? undefined : { name, figure, share };
  });
  const found = parts.filter((part) => part !== undefined);
  return found.length === parts.length ? found : undefined;
}
