import type { Disclosure } from '../../model/record.ts';
import { matchKey } from '../../model/text.ts';
import { withoutTitleNumber } from '../../model/title-number.ts';
import { type FigureParagraph, figureParagraphs, type PrintedFigure } from './printed-figures.ts';

/** 按期完工率：…，扣0.53分: how many points the text says that an indicator lost. */
export interface SaidDeduction {
  readonly in: FigureParagraph;
  readonly figure: PrintedFigure;
  readonly start: number;
  /** The words that the sentence begins with, or the head of its paragraph; one of them may be the name of the indicator. */
  readonly lead: string;
}

const LOST = /(?:扣|失|扣减|扣除)(?:了|掉)?(?:分)?(?:为|：)?$/;
const NEAR = 6;
/** Standards of grading, sums, and what other judges took off. */
const OTHER =
  /每|如果|若|否则|扣完|酌情|应扣|共扣|合计|累计|总共|分别|各扣|复核|抽查|财政|第三方|专家|上年|标准|不超过|最多|其中|加分|计分|即得|未达到?的|的扣|；|、[^，。；]{0,20}[率数度]/;
/** What a paragraph is about: its words up to the first stop, with nothing said of it. */
const HEAD = /^([^，。；：（）\d]{2,24})[。：（]/;

/** Those of the figures of a text that are points lost. */
export const lostPoints = (text: string, figures: readonly PrintedFigure[]): readonly PrintedFigure[] =>
  figures.filter(({ unit, start }) => unit === '分' && LOST.test(text.slice(Math.max(0, start - NEAR), start)));

function* sentencesOf({ paragraph, figures }: FigureParagraph) {
  let start = 0;
  for (const text of paragraph.text.split('。')) {
    const end = start + text.length;
    yield {
      start,
      text,
      lost: lostPoints(
        paragraph.text,
        figures.filter((figure) => figure.start >= start && figure.start < end),
      ),
    };
    start = end + 1;
  }
}

const bare = (text: string): string => withoutTitleNumber(text.replace(/^[\s—·•●-]+/, ''));

/** The deductions of the text: one to a sentence, which begins with what lost the points, or stands alone below the head that does. */
export function saidDeductions(disclosure: Disclosure): SaidDeduction[] {
  return figureParagraphs(disclosure).flatMap((paragraph) => {
    const { text } = paragraph.paragraph;
    if (!text.includes('扣') && !text.includes('失')) return [];
    const sentences = [...sentencesOf(paragraph)];
    const isAlone = sentences.reduce((count, { lost }) => count + lost.length, 0) === 1;
    const head = HEAD.exec(bare(text))?.[1];
    return sentences.flatMap(({ start, text: sentence, lost: [figure, another] }): SaidDeduction[] => {
      if (figure === undefined || another !== undefined || OTHER.test(text.slice(start, figure.end))) return [];
      const lead = isAlone && head !== undefined ? head : bare(sentence);
      return [{ in: paragraph, figure, start, lead: matchKey(lead) }];
    });
  });
}
