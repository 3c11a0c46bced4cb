import type { Disclosure } from '../../model/record.ts';
import { isRate, isTied, printedLike, type SaidClaim, slackOf } from './said-claims.ts';
import { hidesFigure, type SaidFigure, saidSentences } from './said-figures.ts';

/**
 * Rates of growth of anything whose sentence prints both figures and what lies between them: 标准为516元，比2020年的470元提高46元，提高9.79%. Where the
 * three agree, the rate can only be of the one that it grew from.
 */

const MOVES = '(?:提高|增加|增长|上升|上涨|上调|减少|下降|降低|下调)';
const BASE = /^，(?:比|较|同|与)[^，。；：、]{2,20}$/;
const CHANGE = new RegExp(`^(?:相比)?，?${MOVES}了?$`);
const RATE = new RegExp(`^(?:，|（)(?:${MOVES}了?|[增升涨降]幅(?:为|达)?)$`);
/** A mean, or a growth of several years by the year, is worked out otherwise. */
const ELSE = /平均|年均|累计|同口径|可比|剔除|考虑|预算|计划|目标/;

/** Every rate of growth that the three figures right before it make, or should make. */
export function* saidGrowths(disclosure: Disclosure): Generator<SaidClaim> {
  for (const sentence of saidSentences(disclosure))
    for (const [at, rate] of sentence.figures.entries()) {
      const [after, before, change] = sentence.figures.slice(Math.max(0, at - 3), at);
      if (rate.figure.unit !== '%' || after === undefined || before === undefined || change === undefined) continue;
      if (!isGrowth(after, before, change, rate) || isTied(disclosure, sentence.in, rate.figure)) continue;
      const { figure } = rate;
      yield {
        in: sentence.in,
        start: after.figure.start - after.name.length,
        end: figure.end,
        label: rate.name,
        figure,
        holds: isRate(figure, change.figure, before.figure),
        right: printedLike((100 * change.figure.value) / before.figure.value, figure),
        terms: `${change.figure.text} ÷ ${before.figure.text}`,
      };
    }
}

/** Whether words and figures say that one grew from the other by as much as is printed. */
function isGrowth(after: SaidFigure, before: SaidFigure, change: SaidFigure, rate: SaidFigure): boolean {
  const { unit } = after.figure;
  if (unit === '%' || before.figure.unit !== unit || change.figure.unit !== unit || before.figure.value <= 0) return false;
  if (!BASE.test(before.between) || !CHANGE.test(change.between) || !RATE.test(rate.between)) return false;
  if ([after.between, before.between].some((words) => ELSE.test(words) || hidesFigure(words))) return false;
  const moved = Math.abs(after.figure.value - before.figure.value);
  return moved > 0 && Math.abs(moved - change.figure.value) <= slackOf([after.figure, before.figure, change.figure]);
}
