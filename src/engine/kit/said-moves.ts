import type { Disclosure } from '../../model/record.ts';
import type { FigureParagraph, PrintedFigure } from './printed-figures.ts';
import { isTied, printedLike, type SaidClaim } from './said-claims.ts';
import { narrative } from './sentences.ts';

/** 由320万元调增至366.5万元，增加46.5万元: from one value to another, with the word that says which is greater. */
export interface SaidMove {
  readonly in: FigureParagraph;
  readonly start: number;
  readonly end: number;
  readonly word: string;
  readonly from: PrintedFigure;
  readonly to: PrintedFigure;
  readonly isContrary: boolean;
}

const UP = '调增|提高|提升|增加|上升|增长|扩大|扩展|上调|追加|攀升|延长|增|升';
const DOWN = '调减|下降|降低|减少|压缩|压减|压降|缩短|下调|核减|缩小|回落|精简|削减|降|减';
const NUMBER = '-?\\d+(?:\\.\\d+)?';
const WORDS = '(?:20\\d\\d年|[^，。；、\\d（）~—-]){0,18}?';
const MOVE = new RegExp(
  `[由从](${WORDS})(${NUMBER})([\\u4e00-\\u9fa5%‰]{0,4}?)，?(?:逐步|大幅|进一步|直接)?(${UP}|${DOWN})了?[到至为]了?(?:20\\d\\d年(?:度|末|底)?的?|目前的?|现在的?)?(${NUMBER})\\3(?![\\d.:：])`,
  'g',
);
/** Ranks go up to smaller numbers, and a time that is improved gets shorter. */
const REVERSED = /[级位名类等档星]|第|倍|折|排|名次/;
const TIME = /[天日时钟秒月周]$/;
const INEXACT = /(?:约|近|不足|超过|不到|以上|以下|左右|多|余|第)$/;
const INEXACT_BEHIND = /^(?:以上|以下|以内|左右|多|余|%|万|亿|千|百|个百分点|[-~—])/;
const isUp = (word: string): boolean => new RegExp(`^(?:新增|${UP})$`).test(word);

function figureOf(start: number, printed: string, unit: string): PrintedFigure {
  const decimals = printed.includes('.') ? printed.length - printed.indexOf('.') - 1 : 0;
  const digits = Math.round(Number(printed) * 10 ** decimals);
  const text = `${printed}${unit}`;
  return { start, end: start + text.length, text, unit, value: Number(printed), step: 10 ** -decimals, digits };
}

/** Every move of the narrative whose two values have one unit. */
export function saidMoves(disclosure: Disclosure): SaidMove[] {
  return narrative(disclosure).flatMap((at) => (/[由从]/.test(at.paragraph.text) ? movesIn({ ...at, figures: [] }) : []));
}

function movesIn(paragraph: FigureParagraph): SaidMove[] {
  const { text } = paragraph.paragraph;
  return Array.from(text.matchAll(MOVE)).flatMap((match): SaidMove[] => {
    const [whole, words = '', first = '', unit = '', word = '', second = ''] = match;
    const end = match.index + whole.length;
    const name = text.slice(Math.max(0, match.index - 8), match.index);
    if (REVERSED.test(`${unit}${words}`) || /排|名次|等级/.test(name) || INEXACT.test(words)) return [];
    if (INEXACT_BEHIND.test(text.slice(end)) || (unit === '' && /^[\u4e00-\u9fa5]/.test(text.slice(end)))) return [];
    if (TIME.test(unit) && /^提/.test(word)) return [];
    // Points of a difference are judged with both rates.
    if (unit === '%' && /^，?[\u4e00-\u9fa5]{0,4}\d+(?:\.\d+)?个?百分点/.test(text.slice(end, end + 24))) return [];
    const from = figureOf(match.index + 1 + words.length, first, unit);
    const to = figureOf(end - second.length - unit.length, second, unit);
    const isContrary = from.value !== to.value && to.value > from.value !== isUp(word);
    return [{ in: paragraph, start: match.index, end, word, from, to, isContrary }];
  });
}

const BY = new RegExp(`^(?:，|（)(?:共|净|累计|同比)?(新增|${UP}|${DOWN})(?:了|幅度|幅)?(?:为|达)?(${NUMBER})([\\u4e00-\\u9fa5%‰]{0,4})`);

/** By how much it moved, as the words right behind a move say. */
export function* movesBy(disclosure: Disclosure): Generator<SaidClaim> {
  for (const { in: paragraph, start, end, from, to, isContrary } of saidMoves(disclosure)) {
    const { text } = paragraph.paragraph;
    const [whole, word = '', printed = '', behind = ''] = BY.exec(text.slice(end)) ?? [];
    if (whole === undefined || isContrary || from.value === 0 || isUp(word) !== to.value > from.value) continue;
    const isRate = behind.startsWith('%') && !from.unit.startsWith('%');
    const unit = isRate ? '%' : from.unit;
    if (unit === '' || !behind.startsWith(unit) || INEXACT_BEHIND.test(behind.slice(unit.length))) continue;
    const at = end + whole.length - behind.length - printed.length;
    const figure = figureOf(at, printed, unit);
    if (isTied(disclosure, paragraph, figure)) continue;
    const difference = Math.abs(to.value - from.value);
    const value = isRate ? (100 * difference) / Math.abs(from.value) : difference;
    const rounding = isRate ? figure.step * 1.01 + (value * from.step) / from.value : (from.step + to.step) / 2 + figure.step / 2;
    const holds = Math.abs(value - figure.value) <= (isExactly(from, to, figure, isRate) ? 1e-6 : rounding);
    const [more, less] = to.value > from.value ? [to, from] : [from, to];
    const terms = isRate ? `（${more.text} - ${less.text}）÷ ${from.text}` : `${more.text} - ${less.text}`;
    yield { in: paragraph, start, end: figure.end, label: word, figure, holds, right: printedLike(value, figure), terms };
  }
}

/** Things that are counted, and amounts printed to one place, leave nothing to round. */
const isExactly = (from: PrintedFigure, to: PrintedFigure, by: PrintedFigure, isRate: boolean): boolean =>
  !isRate && from.step === to.step && from.step === by.step && from.step === 1;
