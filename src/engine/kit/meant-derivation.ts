import { baseOf, isCompared, mayBeAgainst } from './compared-base.ts';
import type { Derivation } from './derivations.ts';
import { type DerivedFigure, type DerivedParagraph, isMove, isOfAnotherScope } from './derived-figures.ts';
import { isRate } from './said-claims.ts';
import { hidesFigure, type SaidFigure } from './said-figures.ts';

/*
 * Where the words leave no doubt of which figures a result is, it is held against these whatever its digits are: the two right before it,
 * one of which is told to be the base of the other, or a rate right behind the difference that is told over the same base.
 */

/** Between a figure and the result of it and the one before: 减少, ，差额为, 之内，结余, ，未突破控制数，尚有余量. */
const NEXT = /^(?:）|[之以]?内)?(?:，未(?:突破|超过?)[^，。；：、（）\d]{0,8})?[，（]?[^，。；：、（）\d]{0,12}$/;
/** 其中, 以及 begin something else. */
const OTHERWISE = /其中|以及|同时|并|累计|平均|均|每|分别/;

const isPlain = (paragraph: DerivedParagraph, said: SaidFigure): boolean =>
  !isMove(paragraph, said) && !hidesFigure(said.between) && !OTHERWISE.test(said.between);

interface Pair {
  readonly base: SaidFigure;
  readonly result: SaidFigure;
}

/** The base and the result right before a move. */
function pairBefore(paragraph: DerivedParagraph, { said, at }: DerivedFigure): Pair | undefined {
  const { figures, sentenceOf } = paragraph;
  const [one, other] = figures.slice(Math.max(0, at - 2), at);
  if (one === undefined || other === undefined || sentenceOf[at - 2] !== sentenceOf[at]) return undefined;
  if (!isPlain(paragraph, one) || !isPlain(paragraph, other) || other.between.includes('；')) return undefined;
  const pair = baseOf(one, other);
  return pair !== undefined && mayBeAgainst(said, pair.base) ? pair : undefined;
}

/** 支出10.86亿元，比年初预算10.40亿元多0.46亿元，比上年决算9.75亿元多1.11亿元: the second move is of what the first one is of. */
function pairAgain(paragraph: DerivedParagraph, { said, at }: DerivedFigure, heldBy: Held): Pair | undefined {
  const { figures, sentenceOf } = paragraph;
  const [before, other] = figures.slice(Math.max(0, at - 2), at);
  if (before === undefined || other === undefined || sentenceOf[at - 2] !== sentenceOf[at] || !isCompared(other)) return undefined;
  if (!isPlain(paragraph, other) || before.figure.unit !== said.figure.unit) return undefined;
  const [one, base] = heldBy(before)?.of ?? [];
  const first = one === undefined || base === undefined ? undefined : baseOf(one, base);
  return first === undefined || !/^[，；](?:但|而|也|又|并|且)?(?:比|相?较|与|同|和|跟)/.test(other.between)
    ? undefined
    : { base: other, result: first.result };
}

/** The way in which another figure of the paragraph is made, where one of two figures makes it. */
export type Held = (said: SaidFigure) => Derivation | undefined;

/** The derivation that the words mean; undefined where they leave it open. */
export function meantBy(
  paragraph: DerivedParagraph,
  own: DerivedFigure,
  derivations: readonly Derivation[],
  heldBy: Held,
): Derivation | undefined {
  const { said, kind, isLoose } = own;
  const [only, second] = derivations;
  if (isLoose === true) return undefined;
  if (kind === 'same' || kind === 'share')
    return only !== undefined && second === undefined && isNear(only.value, said.figure.value) ? only : undefined;
  if (kind === 'ratio' || isOfAnotherScope(said) || !NEXT.test(said.between) || OTHERWISE.test(said.between)) return undefined;
  const rate = kind === 'difference' ? undefined : overBaseOfMove(paragraph, own, heldBy);
  if (rate !== undefined) return rate;
  const pair = pairBefore(paragraph, own) ?? (kind === 'difference' ? pairAgain(paragraph, own, heldBy) : undefined);
  if (pair === undefined) return undefined;
  return derivations.find(
    ({ of: [one, other], isOfBoth, value }) =>
      isOfBoth === true &&
      ((one === pair.result && other === pair.base) || (kind === 'difference' && one === pair.base && other === pair.result)) &&
      isNear(value, said.figure.value),
  );
}

/** 结算38.92万元少于预算，节约3.2万元，节约率7.6%: over the base of the difference right before it. */
function overBaseOfMove(paragraph: DerivedParagraph, { said, at, kind }: DerivedFigure, heldBy: Held): Derivation | undefined {
  const move = paragraph.figures[at - 1];
  if (move === undefined || paragraph.sentenceOf[at - 1] !== paragraph.sentenceOf[at] || said.figure.unit !== '%') return undefined;
  if (isOfAnotherScope(move)) return undefined;
  const [more, less] = heldBy(move)?.of ?? [];
  if (more === undefined || less === undefined) return undefined;
  const base = kind === 'saving' ? more : baseOf(more, less)?.base;
  // 比预算373万元增长1.6%，比执行数下降1.8%: two rates, neither over the other's base.
  if (base === undefined || move.figure.unit !== base.figure.unit) return undefined;
  // 比预算500万元减少17万元，较上年下降5.2%: over another base.
  if (!mayBeAgainst(said, base) || !mayBeAgainst(move, base)) return undefined;
  const value = (100 * move.figure.value) / base.figure.value;
  const holds = isRate(said.figure, move.figure, base.figure);
  return { value, terms: `${move.figure.text} ÷ ${base.figure.text}`, holds, of: [move, base], sentences: 0 };
}

/** What is so many times as much is of something else, and no misprint, unless the point was shifted. */
const FARTHEST = 4;

const isNear = (one: number, other: number): boolean =>
  one > 0 &&
  ((one < FARTHEST * other && other < FARTHEST * one) || [10, 100].some((by) => isSame(one * by, other) || isSame(one, other * by)));

const isSame = (one: number, other: number): boolean => Math.abs(one - other) < 1e-6 * one;
