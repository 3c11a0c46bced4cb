import { type Field, textField } from '../../model/field.ts';
import { matchLevel1, matchLevel2 } from '../vocabulary.ts';
import type { Category, Dimension1 } from './define-form.ts';
import type { Token } from './form-row.ts';

/** Which level the name of a column stands for, by what spans it or by the list of names. */

/** What a header says of the levels of all that stands in its column. */
export interface Under {
  readonly level1: Field<string>;
  readonly level2: Field<string> | undefined;
}

const OUTPUT: readonly Dimension1[] = ['output'];
const COST: readonly Dimension1[] = ['cost', 'output'];
const BENEFIT: readonly Dimension1[] = ['benefit'];

/** The first levels that forms have a second one under, the usual one first. */
const ABOVE: Readonly<Record<Category, readonly Dimension1[]>> = {
  quantity: OUTPUT,
  quality: OUTPUT,
  timeliness: OUTPUT,
  cost: ['output', 'cost'],
  economicCost: COST,
  socialCost: COST,
  ecologicalCost: COST,
  economic: BENEFIT,
  social: BENEFIT,
  ecological: BENEFIT,
  sustainability: BENEFIT,
  satisfaction: ['satisfaction', 'benefit'],
  execution: ['execution'],
};

const NAMES: Readonly<Partial<Record<Dimension1, string>>> = {
  output: '产出指标',
  benefit: '效益指标',
  satisfaction: '满意度指标',
  cost: '成本指标',
};

/** 产出指标, 数量指标1: the name of a level, and no measure of that name. */
export const isNameOfLevel = ({ text }: Pick<Token, 'text'>): boolean =>
  matchLevel1(text)?.explicit === true || matchLevel2(text)?.explicit === true;
export const isFirstLevel = ({ text }: Token): boolean => matchLevel1(text)?.explicit === true;
export const isSecondLevel = ({ text }: Token): boolean => matchLevel2(text)?.explicit === true;

/** Whether a second level may stand under a first; a name may be printed again under itself. */
export function standsUnder(second: Token, first: Token): boolean {
  const [below, above] = [matchLevel2(second.text), matchLevel1(first.text)];
  if (above === undefined) return false;
  return below === undefined ? matchLevel1(second.text)?.kind === above.kind : ABOVE[below.kind].includes(above.kind);
}

const named = (name: string, { place }: Token, uncertain?: boolean): Field<string> => textField(name, place, uncertain);

/** The first level that a second one belongs to by its name; undefined where the text is none. */
export function usualFirstLevel(text: string): string | undefined {
  const second = matchLevel2(text);
  return second?.explicit === true ? NAMES[ABOVE[second.kind][0] ?? 'output'] : undefined;
}

/**
 * The levels of a column by its name and by the one that spans it. Where none does, the first level is the one that the second belongs to;
 * 成本指标 beside 数量指标 belongs to 产出指标 in some forms and is a first level in others.
 */
export function levelsOf(name: Token, above: Token | undefined, others: readonly Token[]): Under | undefined {
  const [first, second] = [matchLevel1(name.text), matchLevel2(name.text)];
  if (above !== undefined) {
    const level1 = named(matchLevel1(above.text)?.name ?? above.text, above);
    return { level1, level2: second === undefined ? undefined : named(second.name, name) };
  }
  const isAmongSeconds = others.some((each) => isSecondLevel(each) && !isFirstLevel(each));
  if (first?.explicit === true && (second === undefined || !isAmongSeconds)) return { level1: named(first.name, name), level2: undefined };
  const dimension = second === undefined ? undefined : NAMES[ABOVE[second.kind][0] ?? 'output'];
  if (second === undefined || dimension === undefined) return undefined;
  return { level1: named(dimension, name, second.kind === 'cost'), level2: named(second.name, name) };
}
