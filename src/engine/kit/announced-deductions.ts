import { readCount } from '../../model/chinese-number.ts';
import { oncePer } from '../../model/once.ts';
import type { Disclosure, Paragraph, Section } from '../../model/record.ts';
import { type FigureParagraph, figureFrom, figureParagraphs, type PrintedFigure, printedFigures } from './printed-figures.ts';
import { printedLike, type SaidClaim, slackOf, sumOf, totalOf } from './said-claims.ts';
import { lostPoints } from './said-deductions.ts';

/** 扣分指标3项，共扣1.65分：, with as many deductions behind it or in the paragraphs below. */

const ANNOUNCES =
  /(?:扣分|失分)(?:的)?(?:指标|项目|事项)?(?:共|有|为)?(\d{1,2}|[两二三四五六七八九十])[项个处](?:指标)?，(?:共|合计|共计|累计)(?:扣|失|扣减)分?(?=\d+(?:\.\d+)?分[：。，])/g;
const nextOf = oncePer(({ paragraphs }: Section) => new Map(paragraphs.map((each, at) => [each, paragraphs[at + 1]])));

/** Every number of deductions with their sum, where so many are printed behind it. */
export function* announcedDeductions(disclosure: Disclosure): Generator<SaidClaim> {
  for (const paragraph of figureParagraphs(disclosure)) {
    const { text } = paragraph.paragraph;
    for (const match of text.matchAll(ANNOUNCES)) {
      const count = readCount(match[1] ?? '') ?? 0;
      const figure = figureFrom(paragraph, match.index + match[0].length);
      const parts = figure === undefined || count < 2 ? [] : deductionsBehind(paragraph, figure, count);
      if (figure === undefined || parts.length !== count) continue;
      const sum = totalOf(parts);
      yield {
        in: paragraph,
        start: match.index,
        end: figure.end,
        label: '扣分合计',
        figure,
        holds: Math.abs(sum - figure.value) <= slackOf([figure, ...parts].filter(({ step }) => step < 1)),
        right: printedLike(sum, figure),
        terms: sumOf(parts),
      };
    }
  }
}

/** The deductions in the rest of a paragraph, or one in each of the paragraphs below. */
function deductionsBehind({ paragraph, section, figures }: FigureParagraph, total: PrintedFigure, count: number): readonly PrintedFigure[] {
  const own = lostPoints(
    paragraph.text,
    figures.filter(({ start }) => start > total.start),
  );
  if (own.length > 0) return own;
  const parts: PrintedFigure[] = [];
  const next = nextOf(section);
  for (let below = next.get(paragraph); below !== undefined && parts.length <= count; below = next.get(below)) {
    const [lost, another] = lostBy(below);
    if (lost === undefined || another !== undefined) break;
    parts.push(lost);
  }
  return parts;
}

const lostBy = ({ text }: Paragraph): readonly PrintedFigure[] => lostPoints(text, printedFigures(text));
