import type { ParseProblem } from '../model/parse-problem.ts';
import { canonicalText } from '../model/text.ts';
import { figuresOf } from './narrative/figure.ts';

/** What a text holds and a viewer does not show: comments of HTML and elements that are not displayed; and what it shows and no text holds: attributes. */

const COMMENT = /<!--(?!>|->)[\s\S]*?-->/g;
/** Elements of which nothing is seen. */
const UNSEEN =
  /<(span|font|p|div|b|i|em|td|tr|section)\b(?=[^<>]{0,300}(?:display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0(?![.\d])|opacity\s*:\s*0(?![.\d])|\shidden\b|color\s*[:=]\s*["']?(?:#fff(?:fff)?\b|white\b|transparent)))[^<>]{0,300}>([^<>]{0,2000})<\/\1>/gi;
/** What a field or a picture shows: <input value="9.20">, <img alt="9.20">. */
const SHOWN =
  /<(?:input|img|data|meter|progress|option|param|object)\b[^<>]{0,300}\b(value|alt|title|label)\s*=\s*["']?([^"'<>]{0,200})[^<>]{0,300}>/gi;
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

function figuresIn(hidden: string): number {
  const inner = canonicalText(hidden.replace(/\s+/g, ' '));
  const figures = figuresOf(inner).filter(({ kind }) => kind !== 'blank');
  if (figures.length > 0) return figures.length;
  const decimals = inner.match(DECIMAL)?.length ?? 0;
  if (decimals > 0 || OF_PAGES.test(inner) || !HAN.test(inner)) return decimals;
  return inner.match(WHOLE_NUMBER)?.length ?? 0;
}

/** Of an attribute a number by itself is a figure only where it is the value of a field. */
function figuresShown(name: string, value: string): number {
  if (name.toLowerCase() === 'value') return value.match(/\d+(?:\.\d+)?/g)?.length ?? 0;
  return /\d+\.\d+|\d\s*(?:[万亿]?元|%)/.test(value) ? 1 : 0;
}

/** Takes out what is hidden: its figures are met and not read, for nobody who looks at the paper sees them. */
export function withoutHidden(given: string, file: string): WithoutHidden {
  if (!/<[!a-z]/i.test(given)) return { text: given, problems: [], cells: 0 };
  const problems: ParseProblem[] = [];
  let cells = 0;
  let line = 1;
  let counted = 0;
  const leave = (text: string, whole: string, at: number, figures: number): string => {
    if (figures > 0) {
      for (; counted < at; counted += 1) if (text[counted] === '\n') line += 1;
      cells += figures;
      problems.push({ code: 'unreadableFigure', text: whole.replace(/\s+/g, ' ').slice(0, 80), place: { file, line } });
    }
    return '\n'.repeat(whole.split('\n').length - 1);
  };
  // Each step leaves the lines where they were, and begins at the first.
  const step = (text: string, pattern: RegExp, figuresOfMatch: (match: readonly string[]) => number): string => {
    line = 1;
    counted = 0;
    return text.replace(pattern, (...match) => {
      const at = match.findIndex((each) => typeof each === 'number');
      const parts = match.slice(0, at).map(String);
      return leave(text, parts[0] ?? '', Number(match[at]), figuresOfMatch(parts));
    });
  };
  const seen = step(given, COMMENT, ([comment = '']) => figuresIn(comment.slice(4, -3)));
  const displayed = step(seen, UNSEEN, ([, , inner = '']) => figuresIn(inner) || (inner.match(DECIMAL)?.length ?? 0));
  const text = step(displayed, SHOWN, ([, name = '', value = '']) => figuresShown(name, value));
  return { text, problems, cells };
}
