import { firstFrom } from '../../model/searched-text.ts';

/** A title as far as its form matters. */
export interface PairedTitle {
  /** Index of its row. */
  readonly row: number;
  readonly stem: string;
}

/** A form as far as its title matters. */
export interface TitledForm {
  readonly start: number;
  /** Name printed in the form, '' when there is none. */
  readonly name: string;
  /** Goals and indicators as one text. */
  readonly content: string;
}

export interface Pairing {
  /** Index of the title of each form. */
  readonly titleOf: readonly (number | undefined)[];
  /** Whether the title of a form stands directly above it. */
  readonly inPlace: readonly boolean[];
  readonly unpaired: readonly number[];
}

const MISSING = 3;
const AFTER_ITS_TABLE = 1.5;
const NOT_NEAREST = 1;
const FAR = 4;

/**
 * Pairs titles and forms in order of appearance, each at most once: a title belongs to the form right below it, unless the order of
 * all the others and the words it shares with a form's contents say that it stands behind its table or above the wrong one.
 */
export function pairTitles(titles: readonly PairedTitle[], forms: readonly TitledForm[]): Pairing {
  const starts = forms.map(({ start }) => start);
  const slots = titles.map(({ row }) => firstFrom(starts, row));
  const rarity = bigramRarity(titles.map((title) => title.stem));
  let before: Steps | undefined;
  const rows: Steps[] = [];
  for (let t = 0; t <= titles.length; t++) {
    const row = stepsAt(t, slots, forms.length);
    const title = titles[t - 1];
    for (let f = row.from; f < row.from + row.cost.length; f++) {
      if (t === 0 && f === 0) continue;
      let best = Number.POSITIVE_INFINITY;
      let move = 0;
      const consider = (value: number, other: number) => {
        if (value < best) [best, move] = [value, other];
      };
      const form = forms[f - 1];
      if (title !== undefined && form !== undefined && Math.abs((slots[t - 1] ?? 0) - (f - 1)) <= NEVER_FARTHER)
        consider(costAt(before, f - 1) + pairCost(titles, slots, t - 1, form, f - 1, rarity), 1);
      if (title !== undefined) consider(costAt(before, f) + (title.stem === '' ? 1 : MISSING), 2);
      if (form !== undefined) consider(costAt(row, f - 1) + (form.name === '' ? MISSING : 1), 3);
      row.cost[f - row.from] = best;
      row.move[f - row.from] = move;
    }
    before = row;
    rows.push(row);
  }
  return trace(titles, forms, slots, rows);
}

/** So many forms from where a title stands it costs more to pair the two than to leave both alone, whatever they are called. */
const NEVER_FARTHER = 5;

/** The cheapest ways to have done with so many titles, by the number of forms that are done with; from the first that may matter. */
interface Steps {
  readonly from: number;
  readonly cost: Float64Array;
  readonly move: Uint8Array;
}

/** Room for the forms between those that the title before and the one behind may be paired with. */
function stepsAt(t: number, slots: readonly number[], forms: number): Steps {
  const [before, behind] = [slots[t - 1], slots[t]];
  const from = before === undefined ? 0 : Math.max(0, before - NEVER_FARTHER);
  const to = behind === undefined ? forms : Math.min(forms, behind + NEVER_FARTHER + 1);
  return { from, cost: new Float64Array(to - from + 1), move: new Uint8Array(to - from + 1) };
}

const costAt = (steps: Steps | undefined, f: number): number => steps?.cost[f - steps.from] ?? Number.POSITIVE_INFINITY;

function trace(titles: readonly PairedTitle[], forms: readonly TitledForm[], slots: readonly number[], rows: readonly Steps[]): Pairing {
  const titleOf: (number | undefined)[] = forms.map(() => undefined);
  const unpaired: number[] = [];
  for (let t = titles.length, f = forms.length; t > 0 || f > 0; ) {
    const row = rows[t];
    const move = row?.move[f - row.from];
    if (move === 1) titleOf[f - 1] = t - 1;
    if (move === 2) unpaired.push(t - 1);
    if (move !== 3) t -= 1;
    if (move !== 2) f -= 1;
  }
  const inPlace = titleOf.map((t, f) => t !== undefined && slots[t] === f && slots[t + 1] !== f);
  return { titleOf, inPlace, unpaired: unpaired.reverse() };
}

function pairCost(
  titles: readonly PairedTitle[],
  slots: readonly number[],
  t: number,
  form: TitledForm,
  f: number,
  rarity: ReadonlyMap<string, number>,
): number {
  const title = titles[t];
  const slot = slots[t];
  if (title === undefined || slot === undefined) return FAR;
  const place = slot === f ? (slots[t + 1] === f ? NOT_NEAREST : 0) : slot === f + 1 ? AFTER_ITS_TABLE : FAR + Math.abs(slot - f);
  if (form.name !== '') return place + (sameName(title.stem, form.name) ? -3 : 0.5);
  return place - 2 * overlap(title.stem, form.content, rarity);
}

/** Whether a title names the project of the name cell, give or take what one of the two leaves out. */
export function sameName(stem: string, name: string): boolean {
  return stem !== '' && (stem === name || name.includes(stem) || stem.includes(name));
}

function bigrams(text: string): string[] {
  const found: string[] = [];
  for (let index = 0; index + 1 < text.length; index++) found.push(text.slice(index, index + 2));
  return found;
}

/** A pair of characters that many titles share (项目, 经费) says little. */
function bigramRarity(stems: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const stem of stems) for (const bigram of new Set(bigrams(stem))) counts.set(bigram, (counts.get(bigram) ?? 0) + 1);
  return new Map([...counts].map(([bigram, count]) => [bigram, 1 / count]));
}

function overlap(stem: string, content: string, rarity: ReadonlyMap<string, number>): number {
  let shared = 0;
  let total = 0;
  for (const bigram of bigrams(stem)) {
    const weight = rarity.get(bigram) ?? 1;
    total += weight;
    if (content.includes(bigram)) shared += weight;
  }
  return total === 0 ? 0 : shared / total;
}
