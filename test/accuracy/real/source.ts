import type { FigureKind } from '../model/figure.ts';
import type { Invariant } from '../model/invariant.ts';

/** A figure or word of a real document, by where it stands in the source text. */
export interface SourceFigure {
  readonly id: number;
  readonly kind: FigureKind;
  readonly text: string;
  readonly value: number;
  readonly start: number;
}

/** An error of another kind than a slip in a figure: stretches of the source that are replaced. */
export interface SourcePlant {
  readonly kind: string;
  readonly breaks: string;
  readonly certain: boolean;
  readonly changes: readonly { readonly start: number; readonly end: number; readonly text: string }[];
  /** Where it stands, as offsets of the source before the change. */
  readonly near: readonly number[];
}

/** A source as text without blanks, each character with its place in the source. */
export class FlatText {
  readonly text: string;
  private readonly offsets: readonly number[];

  /** `separator` stands for every run of blanks; '' leaves them out. */
  constructor(source: string, separator: '' | '|') {
    const characters: string[] = [];
    const offsets: number[] = [];
    for (let at = 0; at < source.length; at += 1) {
      const character = source[at] ?? '';
      if (/\s/.test(character)) {
        if (separator !== '' && characters.at(-1) !== separator) {
          characters.push(separator);
          offsets.push(at);
        }
        continue;
      }
      characters.push(character);
      offsets.push(at);
    }
    this.text = characters.join('');
    this.offsets = offsets;
  }

  sourceOffset(at: number): number {
    return this.offsets[at] ?? 0;
  }
}

/** What a reader knows of one real document. */
export class SourceModel {
  readonly source: string;
  readonly figures = new Map<number, SourceFigure>();
  readonly invariants: Invariant[] = [];
  readonly plants: SourcePlant[] = [];
  private readonly byStart = new Map<number, number>();
  private readonly starts: readonly number[];

  constructor(source: string) {
    this.source = source;
    const starts = [0];
    for (let at = source.indexOf('\n'); at >= 0; at = source.indexOf('\n', at + 1)) starts.push(at + 1);
    this.starts = starts;
  }

  /** Line of an offset, from 1. */
  lineAt(offset: number): number {
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((this.starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low + 1;
  }

  /** Enters a figure once; its printed text stands at `start` without blanks in it. */
  figure(kind: FigureKind, start: number, text: string, unit = 1_000_000): number {
    const known = this.byStart.get(start);
    if (known !== undefined) return known;
    const id = this.figures.size + 1;
    const number = Number(text.replaceAll(',', ''));
    const value = kind === 'money' ? Math.round(number * unit) : Math.round(number * 10_000);
    this.figures.set(id, { id, kind, text, value, start });
    this.byStart.set(start, id);
    return id;
  }

  /** Enters a relation if it holds in the document as it is. */
  state(invariant: Invariant): void {
    if (invariant.judge((id) => this.figures.get(id)?.value) === 'holds') this.invariants.push(invariant);
  }
}

/** Groups of a match with their places; undefined for groups that took no part. */
export function groupsOf(match: RegExpMatchArray, flat: FlatText): ({ text: string; start: number } | undefined)[] {
  const { indices } = match;
  return match.slice(1).map((text, index) => {
    const range = indices?.[index + 1];
    return text === undefined || range === undefined ? undefined : { text, start: flat.sourceOffset(range[0]) };
  });
}
