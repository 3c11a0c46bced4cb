import { baseOf, namesBase } from './compared-base.ts';
import type { Derivation } from './derivations.ts';
import type { DerivedFigure, DerivedParagraph } from './derived-figures.ts';
import { isRate, slackOfExact } from './said-claims.ts';
import type { SaidFigure } from './said-figures.ts';

/*
 * 支出2.5万元，年初预算4万元，年中调减0.5万元: what was added to a budget or taken from it stands beside the budget and what was spent, and is no
 * difference of the two.
 */

const CHANGES = /追加|追减|调增|调减|核增|核减|收回|年中|中期|期中|年内|执行(?:过程)?中/;
const BUDGET = /年初|预算|批复|计划|下达/;
const AS_CHANGED = /调整|全年|变动|后/;

/** Whether a figure changed the budget that it is held against: by its words, or because it makes another figure of its sentence. */
export function changesBudget(paragraph: DerivedParagraph, { said, at, kind }: DerivedFigure, { of, isOfBoth }: Derivation): boolean {
  const [one, other] = of;
  const pair = isOfBoth !== true || one === undefined || other === undefined ? undefined : baseOf(one, other);
  if (kind !== 'difference' || pair === undefined || namesBase(said) || !BUDGET.test(pair.base.name)) return false;
  if (AS_CHANGED.test(pair.base.name) || AS_CHANGED.test(pair.result.name)) return false;
  if (CHANGES.test(said.name)) return true;
  const { figures, sentenceOf } = paragraph;
  const beside = figures.filter((each, index) => sentenceOf[index] === sentenceOf[at] && ![said, one, other].includes(each));
  return [1, -1].some((sign) => beside.some((each) => isMadeBy(each, pair, said, sign)));
}

/** Whether a figure is what is left of a budget that was changed, or the rate at which it was spent. */
function isMadeBy(
  { figure }: SaidFigure,
  { base, result }: { readonly base: SaidFigure; readonly result: SaidFigure },
  said: SaidFigure,
  sign: number,
): boolean {
  const changed = { ...base.figure, value: base.figure.value + sign * said.figure.value };
  if (figure.unit === '%') return changed.value > 0 && isRate(figure, result.figure, changed);
  const left = changed.value - result.figure.value;
  const terms = [figure, base.figure, said.figure, result.figure];
  return figure.unit === said.figure.unit && figure.value > 0 && Math.abs(left - figure.value) <= slackOfExact(terms);
}
