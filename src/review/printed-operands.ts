const FIGURE = /\d+(?:\.\d+)?/g;
const QUOTED = /[“「]([^“”「」]*)[”」]/g;

/** The figures of a text as numbers, each once, in an order of their own: their wording may change, they do not. */
export function printedFigures(text: string): readonly number[] {
  const figures = [...text.replaceAll(',', '').matchAll(FIGURE)].map(([figure]) => Number(figure));
  return [...new Set(figures)].sort((a, b) => a - b);
}

/** What a sentence quotes from the paper, figures and words; the sentence itself where it quotes nothing. */
export function printedOperands(text: string): string {
  const words = [...text.matchAll(QUOTED)].map(([, quoted = '']) => quoted.replace(/[\s"‘’]+/g, '')).sort();
  const figures = printedFigures(text);
  return words.length + figures.length === 0 ? text : JSON.stringify([figures, words]);
}
