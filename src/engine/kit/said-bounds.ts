import type { Field } from '../../model/field.ts';
import { memoise } from '../../model/memoise.ts';
import { type Quantity, readTarget } from '../../model/target.ts';
import { matchKey } from '../../model/text.ts';

/** What a sentence on the goal says of a measure by its name: 人均培训费用不超过3000元. */
export interface SaidBound {
  /** As printed, from the name to the unit. */
  readonly text: string;
  readonly bound: 'atLeast' | 'atMost';
}

interface Bound extends SaidBound {
  /** The words in front of the bound. */
  readonly words: string;
  readonly value: Quantity;
}

const CLAUSE = /[，。；：、（）\n]/;
const BOUND = /^(.*?)(?:(不超过|不高于|不大于|不多于|控制在)|(不低于|不少于|不小于))(\d.*)$/;

const boundsIn: (text: string) => readonly Bound[] = memoise((text) =>
  text.split(CLAUSE).flatMap((clause): Bound[] => {
    const [, words = '', most, , figure = ''] = BOUND.exec(clause.trim()) ?? [];
    // 控制在3000元左右 bounds nothing, and of two figures nobody knows which is meant.
    const value = readTarget(figure.replace(/(?:以内|之内|以下|以上)$/, ''));
    if (words === '' || value.kind !== 'quantity' || value.unit === undefined || (value.tail ?? '') !== '') return [];
    return [{ text: clause.trim(), bound: most === undefined ? 'atLeast' : 'atMost', words: matchKey(words), value }];
  }),
);

/** Names that are shorter say too little. */
const SHORTEST = 4;

/** The bound that the goals put on what an indicator of this name measures, at the very number and in the very unit of its target. */
export function saidBound(goals: readonly Field<string>[], name: string, target: Quantity): SaidBound | undefined {
  const key = matchKey(name);
  if (key.length < SHORTEST || target.unit === undefined) return undefined;
  const found = goals
    .flatMap(({ text, uncertain }) => (uncertain === true ? [] : boundsIn(text)))
    .filter(({ words }) => words.endsWith(key));
  const [only, another] = found;
  if (only === undefined || another !== undefined) return undefined;
  const { number, unit, multiplier } = only.value;
  const isSame = number === target.number && unit?.printed === target.unit.printed && multiplier === target.multiplier;
  return isSame ? only : undefined;
}
