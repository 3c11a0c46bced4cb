export type FaultKind =
  | 'wrongSum'
  | 'wrongRate'
  | 'wrongShare'
  | 'wrongCompletion'
  | 'wrongDifference'
  | 'directionReversed'
  | 'textAgainstTable'
  | 'twoValues'
  | 'blankFigure'
  | 'missingPercent'
  | 'missingUnit'
  | 'headingYear'
  | 'unitSlip'
  | 'missingReason'
  | 'swappedFigures';

export interface Fault {
  readonly level: 'error' | 'warning';
  /** What a finding on it has to name: the figure as printed, or words where no figure is left. */
  readonly figures: string[];
  readonly what: string;
  readonly kind: FaultKind;
}

/** One way to spoil a place of a clean paper. */
export interface Spoil extends Fault {
  readonly text: string;
  /** Further places that change with it, by their number. */
  readonly also?: ReadonlyMap<number, string>;
}

const open = '\uE000';
const middle = '\uE001';
const close = '\uE002';
const marked = /\uE000(\d+)\uE001([^\uE000-\uE002]*)\uE002/g;

/** The places of a paper under construction that could be spoiled; marks stay in the text until the end. */
export class Spots {
  readonly #spoils: Spoil[][] = [];

  mark(text: string, spoils: readonly Spoil[]): string {
    if (spoils.length === 0) return text;
    this.#spoils.push([...spoils]);
    return `${open}${this.#spoils.length - 1}${middle}${text}${close}`;
  }

  /** Lets a place already marked be spoiled in one more way. */
  add(place: number, spoil: Spoil): void {
    this.#spoils[place]?.push(spoil);
  }

  get last(): number {
    return this.#spoils.length - 1;
  }

  /** The ways in which a place can be spoiled. */
  spoilsOf(place: number): readonly Spoil[] {
    return this.#spoils[place] ?? [];
  }

  /** The places that made it into the text, in reading order. */
  present(text: string): { place: number; spoils: Spoil[] }[] {
    return [...text.matchAll(marked)].map(([, place]) => ({ place: Number(place), spoils: this.#spoils[Number(place)] ?? [] }));
  }
}

export const clean = (text: string): string => text.replaceAll(marked, (_, __, kept: string) => kept);

/** The text with the given spoils in place; every other place as it was. */
export function spoiled(text: string, chosen: ReadonlyMap<number, Spoil>): string {
  const replaced = new Map<number, string>();
  for (const [place, spoil] of chosen) {
    replaced.set(place, spoil.text);
    for (const [other, words] of spoil.also ?? []) replaced.set(other, words);
  }
  return text.replaceAll(marked, (_, place: string, kept: string) => replaced.get(Number(place)) ?? kept);
}
