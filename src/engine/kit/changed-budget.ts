import type { Fact } from '../../model/fact.ts';
import { makeField } from '../../model/field.ts';
import { FEN_PER_UNIT, isMoneyUnit } from '../../model/number.ts';
import { oncePer } from '../../model/once.ts';
import type { Disclosure } from '../../model/record.ts';
import { magnitude } from './facts.ts';
import { LONGEST_SENTENCE } from './printed-figures.ts';
import { isRateOf } from './rate-of.ts';

/*
 * 年初预算860万元，追加240万元，支出1067万元，完成全年预算的97%: what a completion is over may not be printed itself, but the budget of the
 * beginning and what was added to it or taken from it.
 */

/** How a budget is changed within its year, for patterns. */
const ADDED = '追加|调增|核增|增拨|追增|增补';
const TAKEN = '追减|调减|核减|压减|压缩|收回|核销';
/** Those that are said of nothing but a budget: 压减 may be on the year before. */
export const BUDGET_ALONE = `${ADDED}|追减|调减|调剂`;
/** Within the year, a budget may also be 增加 or 减少; at any other time these say how two amounts differ. */
const WITHIN_YEAR = '(?:年度?中|中期|期中|年内|执行(?:过程)?中)';
/** How a budget was changed: the clause holds it against nothing. */
const CHANGE = new RegExp(
  `(?<=[，、；（和及])(?:[^，。；、（）\\d比较占]{0,12}?)(?:(${ADDED}|(?<=${WITHIN_YEAR})(?:增加|净增))|(${TAKEN}|(?<=${WITHIN_YEAR})(?:减少|净减)))` +
    '[^，。；、（）\\d至到后]{0,10}(\\d+(?:\\.\\d+)?)(亿元|万元|元)',
  'g',
);

/** Words of a rate over the budget as it was changed: 全年预算, 调整后预算, 压减后预算. */
const AS_CHANGED = /(?:全年|调整后?|变动后?|[加减增回整]后)的?(?:预算|计划|指标)[^，。；]*$/;

/** Where the facts of a record stand in its text. */
const placesOf = oncePer(({ figures = [] }: Disclosure) => new Map(figures.flatMap(({ fact, at }) => (fact && at ? [[fact, at]] : []))));

/** The sentence from a budget up to a rate over it; undefined where another sentence lies between. */
function wordsBetween(disclosure: Disclosure, planned: Fact, rate: Fact): string | undefined {
  const [from, to] = [placesOf(disclosure).get(planned.id), placesOf(disclosure).get(rate.id)];
  if (from === undefined || to === undefined || from.section !== to.section || from.paragraph !== to.paragraph) return undefined;
  if (to.start < from.end || to.start - from.end > LONGEST_SENTENCE) return undefined;
  const words = disclosure.sections[from.section]?.paragraphs[from.paragraph]?.text.slice(from.end, to.start);
  return words === undefined || /[。；]/.test(words) ? undefined : words;
}

/** By how much these words change a budget, in 分; undefined where they change none. */
function changeIn(words: string): number | undefined {
  const changes = Array.from(words.matchAll(CHANGE), ([, added, , printed, unit = '']) => {
    const fen = isMoneyUnit(unit) ? Math.round(Number(printed) * FEN_PER_UNIT[unit]) : 0;
    return added === undefined ? -fen : fen;
  });
  return changes.length === 0 ? undefined : changes.reduce((sum, fen) => sum + fen, 0);
}

/** The budget that a rate is over: as it was printed, or as the words behind it changed it, by arithmetic where they leave that open. */
export function budgetAsChanged(disclosure: Disclosure, planned: Fact, spent: Fact, rate: Fact): Fact {
  const { value, text, place } = planned.field;
  if (value?.kind !== 'amount' || rate.against?.stage === 'initial' || planned.stage === 'adjusted') return planned;
  const words = wordsBetween(disclosure, planned, rate);
  const change = words === undefined ? undefined : changeIn(words);
  if (words === undefined || change === undefined || value.fen + change <= 0) return planned;
  const changed: Fact = {
    ...planned,
    label: `${planned.label}${change > 0 ? '加追加' : '减调减'}`,
    field: makeField(text, { ...value, fen: value.fen + change }, place),
  };
  const isOver = (budget: Fact): boolean => isRateOf(rate, magnitude(spent) ?? 0, magnitude(budget) ?? 0);
  if (isOver(changed)) return changed;
  return !isOver(planned) && AS_CHANGED.test(words) ? changed : planned;
}
