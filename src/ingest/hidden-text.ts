import type { ParseProblem } from '../model/record.ts';
import { canonicalText } from '../model/text.ts';
import { figuresOf } from './narrative/figure.ts';

/** What a text holds and a viewer does not show: comments of HTML, over one line or many. */

const COMMENT = /<!--(?!>|->)[\s\S]*?-->/g;
const DECIMAL = /(?<![\d.])\d+\.\d+(?![\d.])/g;
const HAN = /\p{Script=Han}/u;
const WHOLE_NUMBER = /(?<![\d.A-Za-z-])\d{2,}(?![\d.A-Za-z-])/g;
/** 第3页, 图2, PageNumber=3: what converters note of a page is no figure of the paper. */
const OF_PAGES = /^[^\p{Script=Han}]*第?\s*\d*\s*[页图表]|^[\w\s:="'./-]*$/u;

export interface WithoutHidden {
  /** The text with its lines where they were. */
  readonly text: string;
  readonly problems: readonly ParseProblem[];
  /** Figures that stood in what is hidden. */
  readonly cells: number;
}

function figuresIn(comment: string): number {
  const inner = canonicalText(comment.slice(4, -3).replace(/\s+/g, ' '));
  const figures = figuresOf(inner).filter(({ kind }) => kind !== 'blank');
  if (figures.length > 0) return figures.length;
  const decimals = inner.match(DECIMAL)?.length ?? 0;
  if (decimals > 0 || OF_PAGES.test(inner) || !HAN.test(inner)) return decimals;
  return inner.match(WHOLE_NUMBER)?.length ?? 0;
}

/** Takes out what is hidden: its figures are met and not read, for nobody who looks at the paper sees them. */
export function withoutHidden(given: string, file: string): WithoutHidden {
  if (!given.includes('<!--')) return { text: given, problems: [], cells: 0 };
  const problems: ParseProblem[] = [];
  let cells = 0;
  let line = 1;
  let counted = 0;
  const text = given.replace(COMMENT, (comment, at: number) => {
    const figures = figuresIn(comment);
    if (figures > 0) {
      for (; counted < at; counted += 1) if (given[counted] === '\n') line += 1;
      cells += figures;
      problems.push({ code: 'unreadableFigure', text: comment.replace(/\s+/g, ' ').slice(0, 80), place: { file, line } });
    }
    return '\n'.repeat(comment.split('\n').length - 1);
  });
  return { text, problems, cells };
}
