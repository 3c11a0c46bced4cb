import { firstAt } from './fact-index.ts';
import type { Figure } from './figure.ts';

/** What stands before a stretch of text. `''`: it follows directly on a figure (`20万元和15万元`). */
export type Separator = 'start' | '。' | '；' | '，' | '、' | '';

/** A stretch of a sentence: the words up to a figure, or up to a punctuation mark when no figure follows. */
export type Segment =
  | {
      readonly kind: 'text';
      readonly before: Separator;
      readonly text: string;
      readonly start: number;
      readonly end: number /** A bracket with figures follows. */;
      readonly opens?: true;
    }
  | {
      readonly kind: 'figure';
      readonly before: Separator;
      readonly text: string;
      readonly start: number;
      readonly figure: Figure;
      /** What follows on the figure, up to 60 characters. */
      readonly after: string;
    }
  | { readonly kind: 'open'; readonly start: number }
  | { readonly kind: 'close'; readonly start: number };

const STOP = /[。！？]/;

/** 办公费18万元、（差旅费31万元）、…: brackets that hold one item of a list, between its commas, open no list of their own. */
const ITEM_IN_BRACKETS = /(?<=[、；，])（(?=[^（）]*）(?:[、；，。]|$))/g;

function itemBrackets(text: string, structural: ReadonlySet<number>, figures: readonly Figure[]): ReadonlySet<number> {
  const found = new Set<number>();
  for (const { index: start } of text.matchAll(ITEM_IN_BRACKETS)) {
    const end = text.indexOf('）', start);
    const inside = figures.filter((figure) => figure.start > start && figure.end <= end);
    if (!structural.has(start) || inside.length !== 1 || inside[0]?.end !== end || /^（(?:其中|包括|含)/.test(text.slice(start))) continue;
    found.add(start);
    found.add(end);
  }
  return found;
}

/** Brackets that hold figures of the sentence; all others (`出国（境）费`, `（详见下表）`) are part of the words. */
/** Ends of brackets that are part of the words: a comma inside divides nothing. */
function wordBrackets(text: string, structural: ReadonlySet<number>): ReadonlyMap<number, number> {
  const ends = new Map<number, number>();
  for (const match of text.matchAll(/（[^（）]*）/g))
    if (!structural.has(match.index)) ends.set(match.index, match.index + match[0].length);
  return ends;
}

function structuralBrackets(text: string, figures: readonly Figure[]): ReadonlySet<number> {
  const found = new Set<number>();
  const printed = figures.filter(({ kind }) => kind !== 'blank');
  const open: number[] = [];
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index];
    if (character === '（' || character === '［' || character === '[') open.push(index);
    else if (character === '）' || character === '］' || character === ']') {
      const start = open.pop();
      if (start === undefined || isBase(text, start, index, figures)) continue;
      if (
        (printed[firstAt(printed, (figure) => figure.start > start)]?.end ?? Number.POSITIVE_INFINITY) <= index ||
        /^（(?:其中|包括)/.test(text.slice(start))
      ) {
        found.add(start);
        found.add(index);
      }
    }
  }
  return found;
}

/** `比上年（95万元）增加`: the brackets hold the base alone, which is a word of the comparison. */
function isBase(text: string, start: number, end: number, figures: readonly Figure[]): boolean {
  return (
    /(?:年度?|同期|上月|上季度|上期|月份?|预算数?|决算数?|执行数|(?:上年|去年)(?:度|同期)?(?:相比|对比|相较))$/.test(
      text.slice(Math.max(0, start - 8), start),
    ) &&
    /^(?:增|减|上|下|提|降|多|少|相比)/.test(text.slice(end + 1)) &&
    isFigure(figures[firstAt(figures, (figure) => figure.start > start)], start + 1, end)
  );
}

const isFigure = (figure: Figure | undefined, start: number, end: number): boolean => figure?.start === start && figure.end === end;

/** Cuts a canonical paragraph at punctuation marks, structural brackets and figures. */
export function segmentsOf(text: string, figures: readonly Figure[]): Segment[] {
  const segments: Segment[] = [];
  const brackets = structuralBrackets(text, figures);
  const items = itemBrackets(text, brackets, figures);
  const words = wordBrackets(text, brackets);
  let before: Separator = 'start';
  let start = 0;
  let next = 0;
  const flush = (end: number) => {
    if (text.slice(start, end).trim() !== '')
      segments.push({
        kind: 'text',
        before,
        text: text.slice(start, end),
        start,
        end,
        ...(brackets.has(end) && text[end] !== '）' ? { opens: true } : {}),
      });
  };
  for (let index = 0; index < text.length; ) {
    const figure = figures[next];
    if (figure !== undefined && figure.start <= index) {
      next += 1;
      if (figure.end <= index) continue;
      segments.push({
        kind: 'figure',
        before,
        text: text.slice(start, figure.start),
        start,
        figure,
        after: text.slice(figure.end, figure.end + 60),
      });
      index = figure.end;
      start = index;
      before = '';
      continue;
    }
    const inWords = words.get(index);
    if (inWords !== undefined && (figure === undefined || figure.start >= inWords)) {
      index = inWords;
      continue;
    }
    if (items.has(index)) {
      index += 1;
      start = index;
      continue;
    }
    const character = text[index] ?? '';
    const isBracket = brackets.has(index);
    const isComma =
      character === '，' ||
      (character === '、' && (start === index || segments.at(-1)?.kind === 'close') && text.slice(start, index).trim() === '');
    if (isBracket || isComma || character === '；' || STOP.test(character)) {
      flush(index);
      if (isBracket) segments.push(/[（[［]/.test(character) ? { kind: 'open', start: index } : { kind: 'close', start: index });
      const separator: Separator = isBracket
        ? character === '）'
          ? ''
          : 'start'
        : STOP.test(character)
          ? '。'
          : character === '；'
            ? '；'
            : character === '、'
              ? '、'
              : '，';
      before = stronger(start === index || text.slice(start, index).trim() === '' ? before : '', separator, isBracket);
      start = index + 1;
    }
    index += 1;
  }
  flush(text.length);
  return segments;
}

const STRENGTH: Readonly<Record<Separator, number>> = { '': 0, '、': 1, '，': 2, '；': 3, '。': 4, start: 5 };

/** Of separators with nothing between them (`）；`), the stronger one counts. */
function stronger(held: Separator, next: Separator, isBracket: boolean): Separator {
  if (isBracket) return next;
  return held !== 'start' && STRENGTH[held] > STRENGTH[next] ? held : next;
}
