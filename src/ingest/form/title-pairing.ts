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
  const slots = titles.map((title) => forms.filter((form) => form.start < title.row).length);
  const rarity = bigramRarity(titles.map((title) => title.stem));
  const width = forms.length + 1;
  const cost = new Float64Array((titles.length + 1) * width);
  const step = new Uint8Array((titles.length + 1) * width);
  for (let t = 0; t <= titles.length; t++) {
    for (let f = 0; f <= forms.length; f++) {
      if (t === 0 && f === 0) continue;
      let best = Number.POSITIVE_INFINITY;
      let from = 0;
      const consider = (value: number, move: number) => {
        if (value < best) [best, from] = [value, move];
      };
      const title = titles[t - 1];
      const form = forms[f - 1];
      if (title !== undefined && form !== undefined)
        consider((cost[(t - 1) * width + f - 1] ?? 0) + pairCost(titles, slots, t - 1, form, f - 1, rarity), 1);
      if (title !== undefined) consider((cost[(t - 1) * width + f] ?? 0) + (title.stem === '' ? 1 : MISSING), 2);
      if (form !== undefined) consider((cost[t * width + f - 1] ?? 0) + (form.name === '' ? MISSING : 1), 3);
      cost[t * width + f] = best;
      step[t * width + f] = from;
    }
  }
  return trace(titles, forms, slots, step);
}

function trace(titles: readonly PairedTitle[], forms: readonly TitledForm[], slots: readonly number[], step: Uint8Array): Pairing {
  const width = forms.length + 1;
  const titleOf: (number | undefined)[] = forms.map(() => undefined);
  const unpaired: number[] = [];
  for (let t = titles.length, f = forms.length; t > 0 || f > 0; ) {
    const move = step[t * width + f];
    if (move === 1) titleOf[f - 1] = t - 1;
    if (move === 2) unpaired.unshift(t - 1);
    if (move !== 3) t -= 1;
    if (move !== 2) f -= 1;
  }
  const inPlace = titleOf.map((t, f) => t !== undefined && slots[t] === f && slots[t + 1] !== f);
  return { titleOf, inPlace, unpaired };
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
