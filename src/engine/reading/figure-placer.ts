import type { Figure } from '../../model/fact.ts';
import { greatest } from '../../model/lists.ts';
import type { FigureMark, ReadingFigure } from '../../model/reading.ts';
import type { Paragraph } from '../../model/record.ts';

const NUMBER = /\d[\d.,]*/;

/** The number of a printed figure; a figure without one (持平) is looked for as it is. */
const numberOf = (text: string): string => NUMBER.exec(text)?.[0] ?? text;

const isDigit = (sign: string | undefined): boolean => sign !== undefined && /[\d.]/.test(sign);

/** Where a number stands by itself in a text, from a position on; -1 when nowhere. */
function findNumber(text: string, number: string, from: number): number {
  for (let at = text.indexOf(number, from); at >= 0; at = text.indexOf(number, at + 1))
    if (!isDigit(text[at - 1]) && !/\d/.test(text[at + number.length] ?? '')) return at;
  return -1;
}

/** The unit belongs to the mark. */
function endOf(text: string, start: number, number: string): number {
  const rest = text.slice(start + number.length);
  return start + number.length + (/^ ?(?:[万亿千百]?元|[%‰]|个百分点|平方米|[辆台套人个次批])/.exec(rest)?.[0].length ?? 0);
}

/** Finds figures in paragraphs and cells: where their reader says, or else in order of appearance on their lines. */
export class FigurePlacer {
  readonly #figures: readonly Figure[];
  readonly #read: readonly ReadingFigure[];
  readonly #byLine = new Map<number, number[]>();
  readonly #byParagraph = new Map<string, number[]>();
  readonly #taken = new Set<number>();

  constructor(figures: readonly Figure[], read: readonly ReadingFigure[]) {
    this.#figures = figures;
    this.#read = read;
    figures.forEach((figure, index) => {
      if (figure.at !== undefined) enter(this.#byParagraph, `${figure.at.section}/${figure.at.paragraph}`, index);
      else if (figure.place?.line !== undefined) enter(this.#byLine, figure.place.line, index);
    });
  }

  /** The figures of a paragraph, none over another. */
  marksIn({ text, place }: Paragraph, section: number, paragraph: number): FigureMark[] {
    const marks: FigureMark[] = [];
    for (const figure of this.#byParagraph.get(`${section}/${paragraph}`) ?? []) {
      const at = this.#figures[figure]?.at;
      if (at !== undefined && at.end <= text.length) marks.push({ start: at.start, end: at.end, figure });
    }
    const from = place?.line;
    let cursor = 0;
    for (let line = from ?? 0; from !== undefined && line <= (place?.endLine ?? from); line++) {
      for (const figure of this.#byLine.get(line) ?? []) {
        if (this.#taken.has(figure)) continue;
        const number = numberOf(this.#read[figure]?.text ?? '');
        let start = findNumber(text, number, cursor);
        if (start < 0) start = findNumber(text, number, 0);
        const mark = { start, end: endOf(text, start, number), figure };
        if (start < 0 || marks.some((other) => other.start < mark.end && mark.start < other.end)) continue;
        marks.push(mark);
        this.#taken.add(figure);
        cursor = mark.end;
      }
    }
    return withoutOverlaps(marks.sort((a, b) => a.start - b.start));
  }

  /** The figure of a table cell: the first that is left on its line with its number. */
  takeCell({ text, place }: Paragraph): number | undefined {
    const number = numberOf(text);
    const found = (place?.line === undefined ? [] : (this.#byLine.get(place.line) ?? [])).find(
      (figure) => !this.#taken.has(figure) && numberOf(this.#read[figure]?.text ?? '') === number,
    );
    if (found !== undefined) this.#taken.add(found);
    return found;
  }
}

const withoutOverlaps = (marks: readonly FigureMark[]): FigureMark[] =>
  marks.filter((mark, index) => mark.start < mark.end && mark.start >= Math.max(0, greatest(marks.slice(0, index).map(({ end }) => end))));

function enter<K>(map: Map<K, number[]>, key: K, index: number): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [index]);
  else list.push(index);
}
