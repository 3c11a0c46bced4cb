import type { Field } from '../../model/field.ts';
import { memoise } from '../../model/memoise.ts';
import { oncePer } from '../../model/once.ts';
import { type Quantity, readTarget } from '../../model/target.ts';
import { matchKey } from '../../model/text.ts';

/** What a sentence on the goal says of a measure by its name: 人均培训费用不超过3000元. */
export interface SaidBound {
  /** As printed, from the name to the unit. */
  readonly text: string;
  readonly bound: 'atLeast' | 'atMost';
}

export interface Bound extends SaidBound {
  /** The words in front of the bound. */
  readonly words: string;
  readonly value: Quantity;
}

const CLAUSE = /[，。；：、（）\n]/;
const BOUND = /^(.*?)(?:(不超过|不高于|不大于|不多于|控制在)|(不低于|不少于|不小于))(\d.*)$/;
/** 漏损率由24%降到15%以下, 覆盖率从52%提高到60%以上: what a measure is to come to from where it is. */
const LED_TO =
  /^(.*?)(?:[由从](?:\d[\d.]*%?|[^由从\d]{0,6}的?\d[\d.]*\D{0,3}))?(?:(降到|降至|降低到|降低至|下降到|下降至|减少到|减少至|压减到|压减至|压降到|压降至)|(?:提高|提升|增加|上升|增长)[到至])(\d.*?)(以内|之内|以下|以上)$/;

/** The bounds that a text puts on what it names. */
export const boundsIn: (text: string) => readonly Bound[] = memoise((text) =>
  text.split(CLAUSE).flatMap((clause): Bound[] => {
    const [, words = '', most, , figure = ''] = BOUND.exec(clause.trim()) ?? ledTo(clause.trim());
    // 控制在3000元左右 bounds nothing, and of two figures nobody knows which is meant.
    const value = readTarget(figure.replace(/(?:以内|之内|以下|以上)$/, ''));
    if (words === '' || value.kind !== 'quantity' || value.unit === undefined || (value.tail ?? '') !== '') return [];
    return [{ text: clause.trim(), bound: most === undefined ? 'atLeast' : 'atMost', words: matchKey(words), value }];
  }),
);

/** 降到15%以上 and 提高到60%以下 say two things at once. */
function ledTo(clause: string): readonly (string | undefined)[] {
  const [, words = '', most, figure = '', end] = LED_TO.exec(clause) ?? [];
  return (most === undefined) === (end === '以上') ? [clause, words, most, undefined, figure] : [];
}

/** Names that are shorter say too little. */
const SHORTEST = 4;

const backwards = (text: string): string => [...text].reverse().join('');

interface Ending {
  /** Its words from the last sign to the first. */
  readonly end: string;
  readonly bound: Bound;
}

/** The bounds of all goals by how their words end: a name is looked up among them, not held against each. */
const endingsOf = oncePer((goals: readonly Field<string>[]): readonly Ending[] =>
  goals
    .flatMap(({ text, uncertain }) => (uncertain === true ? [] : boundsIn(text)))
    .map((bound) => ({ end: backwards(bound.words), bound }))
    .sort((a, b) => (a.end < b.end ? -1 : a.end > b.end ? 1 : 0)),
);

/** The one bound whose words end with a name; undefined where none or several do. */
function onlyEnding(endings: readonly Ending[], name: string): Bound | undefined {
  const key = backwards(name);
  let [low, high] = [0, endings.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((endings[middle]?.end ?? '') < key) low = middle + 1;
    else high = middle;
  }
  const first = endings[low];
  if (first?.end.startsWith(key) !== true || endings[low + 1]?.end.startsWith(key) === true) return undefined;
  return first.bound;
}

/** The bound that the goals put on what an indicator of this name measures, at the very number and in the very unit of its target. */
export function saidBound(goals: readonly Field<string>[], name: string, target: Quantity): SaidBound | undefined {
  const key = matchKey(name);
  if (key.length < SHORTEST || target.unit === undefined) return undefined;
  const only = onlyEnding(endingsOf(goals), key);
  if (only === undefined) return undefined;
  const { number, unit, multiplier } = only.value;
  const isSame = number === target.number && unit?.printed === target.unit.printed && multiplier === target.multiplier;
  return isSame ? only : undefined;
}
