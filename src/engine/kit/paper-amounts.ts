import { oncePer } from '../../model/once.ts';
import type { Disclosure } from '../../model/record.ts';
import { spend } from '../../model/work.ts';
import { figureParagraphs, type PrintedFigure } from './printed-figures.ts';

/** The exact figures of the narrative. */
export const allFigures = oncePer((disclosure: Disclosure) => figureParagraphs(disclosure).flatMap(({ figures }) => [...figures]));

/** Amounts of this year that the record prints under a name with this noun (人均接待费: 公务接待费), or under just this name, in 元. */
export function amountsNamed({ facts }: Disclosure, noun: string, isWhole = false): PrintedFigure[] {
  const found = new Map<number, PrintedFigure>();
  spend(facts.length);
  for (const { label, measure, period, field } of facts) {
    const { value, text } = field;
    if (measure !== 'amount' || period !== 'current' || value?.kind !== 'amount' || value.fen <= 0 || !label.includes(noun)) continue;
    if (isWhole && label !== noun) continue;
    const digits = Math.round(Number.parseFloat(text) * 10 ** value.decimals);
    found.set(value.fen, {
      start: 0,
      end: 0,
      text: printedWithUnit(text, value.unit),
      unit: '元',
      value: value.fen / 100,
      step: 0.01,
      digits,
    });
  }
  return [...found.values()];
}

const printedWithUnit = (text: string, unit: string): string => (text.endsWith('元') ? text : `${text}${unit}`);

/** Every amount of a paper once, those of its tables as well. */
export const allAmounts = oncePer((disclosure: Disclosure): readonly PrintedFigure[] => [
  ...new Map(
    [...allFigures(disclosure).filter(({ unit, value }) => unit === '元' && value > 0), ...amountsNamed(disclosure, '')].map((figure) => [
      figure.value,
      figure,
    ]),
  ).values(),
]);
