import { digitSwaps } from '../../model/digit-slip.ts';
import type { PrintedFigure } from './printed-figures.ts';
import { slackOf, totalOf } from './said-claims.ts';
import { hidesFigure, type SaidFigure, type SaidSentence } from './said-figures.ts';

/*
 * Lists that the words of a sentence open or close in a way that nobody foresaw: that a total and the figures beside it are one whole and
 * its parts is proved where two exchanged digits make them add up, whatever they are called.
 */

/** How likely it may be that exchanged digits make a list come out that leaves something out. */
const BY_CHANCE = 0.01;
const greatestCommon = (a: number, b: number): number => (b === 0 ? a : greatestCommon(b, a % b));

/** The figure of which two exchanged digits make the parts the whole, whatever they are called, and hardly by chance; of several the whole. */
export function slippedOf(parts: readonly SaidFigure[], whole: PrintedFigure): PrintedFigure | undefined {
  const figures = [whole, ...parts.map(({ figure }) => figure)];
  if (figures.some(({ step }) => step !== whole.step)) return undefined;
  const gap = figures.reduce((left, { digits }, index) => (index === 0 ? digits : left - digits), 0);
  const swaps = figures.map(({ digits }, index) =>
    digitSwaps(digits).map((swapped) => (index === 0 ? digits - swapped : swapped - digits)),
  );
  const [slipped] = figures.filter((_, index) => gap !== 0 && swaps[index]?.includes(gap));
  const tried = swaps.reduce((sum, moves) => sum + moves.length, 0);
  const unit = figures.reduce((common, { digits }) => greatestCommon(common, digits), 0);
  return tried * unit <= whole.digits * BY_CHANCE ? slipped : undefined;
}

/** A whole with the figures that are its parts, all but for two digits. */
export interface SlippedList {
  readonly whole: SaidFigure;
  readonly parts: readonly SaidFigure[];
}

/** What lies between a whole and the first of its parts, where it is divided. */
const DIVIDES = /其中|包括|包含|[含由]|[：（]|分别|来源|按|分|从|去向|用于|[为即]$/;
/** What lies before a total of the figures before it. */
const ADDS_UP = /合计|共计|总计|小计|共|总|汇总|相加|加总|加起来|之和|累计/;
/** Moves, comparisons, standards and shares make up nothing; what was carried over does. */
const NO_WHOLE = /[比较占每均率]|增加|减少|增长|下降|标准|单价|限额|上年|去年|同期/;
const NO_PART =
  /[比较每均率]|占(?!大头)|增加|减少|增长|下降|调增|调减|追加|标准|单价|人均|限额|上年(?!(?:度)?(?:末)?(?:结|滚))|去年|同期|年初预算/;
const MOST_PARTS = 12;

const mayBePart = (said: SaidFigure, unit: string): boolean =>
  said.figure.unit === unit && said.figure.value > 0 && !NO_PART.test(said.between) && !hidesFigure(said.between);

/** Every list of a sentence that fails its whole by two digits. */
export function* slippedLists(sentence: SaidSentence): Generator<SlippedList> {
  const { figures } = sentence;
  for (const [at, whole] of figures.entries()) {
    if (whole.figure.unit === '%' || whole.figure.value <= 0 || hidesFigure(whole.between)) continue;
    const found = NO_WHOLE.test(whole.name) ? undefined : (dividedBehind(figures, at) ?? addedUpBefore(figures, at));
    if (found !== undefined) yield { whole, parts: found };
  }
}

function dividedBehind(figures: readonly SaidFigure[], at: number): readonly SaidFigure[] | undefined {
  const [whole, first] = figures.slice(at, at + 2);
  if (whole === undefined || first === undefined || !DIVIDES.test(first.between)) return undefined;
  const parts: SaidFigure[] = [];
  for (const said of figures.slice(at + 1, at + 1 + MOST_PARTS)) {
    if (!mayBePart(said, whole.figure.unit) || said.depth < first.depth) break;
    parts.push(said);
  }
  const lists = parts.map((_, index) => parts.slice(0, index + 1)).filter((list) => list.length > 1);
  if (lists.some((list) => addsUp(list, whole.figure))) return undefined;
  return lists.findLast((list) => isList(list) && slippedOf(list, whole.figure) !== undefined);
}

function addedUpBefore(figures: readonly SaidFigure[], at: number): readonly SaidFigure[] | undefined {
  const total = figures[at];
  if (total === undefined || !ADDS_UP.test(total.between)) return undefined;
  const parts: SaidFigure[] = [];
  for (let index = at - 1; index >= Math.max(0, at - MOST_PARTS); index -= 1) {
    const said = figures[index];
    if (said === undefined || !mayBePart(said, total.figure.unit)) break;
    parts.unshift(said);
  }
  const lists = parts.map((_, index) => parts.slice(index)).filter((list) => list.length > 1);
  if (lists.some((list) => addsUp(list, total.figure))) return undefined;
  return lists.find((list) => isList(list) && slippedOf(list, total.figure) !== undefined);
}

const addsUp = (parts: readonly SaidFigure[], whole: PrintedFigure): boolean => {
  const figures = parts.map(({ figure }) => figure);
  return Math.abs(totalOf(figures) - whole.value) <= slackOf([whole, ...figures]);
};

/** Parts stand beside each other in one manner. */
const isList = (parts: readonly SaidFigure[]): boolean =>
  parts.slice(1).every(({ between }) => /^(?:（[^（）]*）|）)?[、，；和及与]/.test(between));
