import { roundTo } from './draw.ts';

/** Numbers in a text, without sign and thousands commas. */
export function numbersIn(text: string): string[] {
  return [...text.matchAll(/\d+(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?/g)].map(([number]) => number.replaceAll(',', ''));
}

const decimalsOf = (number: string): number => number.split('.')[1]?.length ?? 0;
const isNumber = (text: string): boolean => /^\d[\d,]*(?:\.\d+)?$/.test(text);

/** What an audit says, ready to be asked for figures and words. */
export interface Said {
  readonly text: string;
  readonly numbers: readonly string[];
}

export function said(...texts: readonly (string | undefined)[]): Said {
  const text = texts.filter((part) => part !== undefined).join('\n');
  return { text, numbers: numbersIn(text) };
}

/** Figures printed in the papers, as numbers. Those are named as printed; others are computed and may be named rounded. */
export type Printed = ReadonlySet<number>;

export const printedIn = (texts: readonly string[]): Printed => new Set(texts.flatMap(numbersIn).map(Number));

/** Whether a number that is said stands for the figure. */
function standsFor(number: string, figure: number, printed: Printed): boolean {
  const value = Number(number);
  if (value === figure) return true;
  if (printed.has(figure) || printed.has(value)) return false;
  const decimals = decimalsOf(number);
  const [fewer, more] = decimals < decimalsOf(String(figure)) ? [value, figure] : [figure, value];
  const kept = Math.min(decimals, decimalsOf(String(figure)));
  return kept > 0 && roundTo(more, kept) === roundTo(fewer, kept);
}

/** Whether all figures are said, and all words. */
export function namesAll({ text, numbers }: Said, figures: readonly string[], printed: Printed): boolean {
  return figures.every((figure) =>
    isNumber(figure) ? numbers.some((number) => standsFor(number, Number(figure.replaceAll(',', '')), printed)) : text.includes(figure),
  );
}

/** The figures among those asked for, without the words. */
export const onlyFigures = (figures: readonly string[]): readonly string[] => figures.filter(isNumber);
