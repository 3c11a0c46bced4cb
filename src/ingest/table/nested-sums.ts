import { findDigitSlip } from '../../model/digit-slip.ts';
import { greatest } from '../../model/lists.ts';
import { tellingDigits } from '../../model/number.ts';
import { spend } from '../../model/work.ts';
import { BLANK, type Entry } from './line-sums.ts';

/**
 * A table with one column of figures: no other line bears witness to what is a part of what. Its sums do, where all of them together make one
 * total (办公费 + 差旅费 = 公用经费小计, that + 人员经费小计 = 合计), or would, had not a hand slipped in one cell.
 */

/** Places of a column, in order: a whole and its parts. */
export interface NestedSum {
  readonly whole: number;
  readonly parts: readonly number[];
}

/** Longer columns leave too many ways. */
const LONGEST = 40;
/** Digits of a figure that hardly make a sum by chance; fewer where it is called a total. */
const TELLING = 3;
const TELLING_OF_TOTAL = 2;

interface Item {
  readonly place: number;
  readonly value: number;
}

/** What one column holds: figures in units of its last place, totals by their name, and what is only contained in the row above. */
export interface Column {
  readonly entries: readonly Entry[];
  readonly isTotal: (place: number) => boolean;
  readonly isWithin: (place: number) => boolean;
}

/** The sums that make up a column; undefined where they do not, or may do so in more than one way. */
export function nestedSums(column: Column): readonly NestedSum[] | undefined {
  const items = itemsOf(column);
  if (items === undefined || items.length < 4 || items.length > LONGEST) return undefined;
  const printed = reduced(items, column.isTotal);
  if (printed !== undefined) return printed.length > 1 ? printed : undefined;
  const mended = new Map<string, readonly NestedSum[]>();
  for (const { place, value, forgets } of slipsOf(items, column.isTotal)) {
    const tried = reduced(
      items.map((item) => (item.place === place ? { place, value } : item)),
      column.isTotal,
    );
    const isBorneOut = tried?.some(({ whole, parts }) => parts.length > 1 && whole !== place && !parts.includes(place)) === true;
    // 小计 is no part beside its own parts, which a total may be thought to forget.
    const areWholes = items.every((item) => !column.isTotal(item.place) || tried?.some(({ whole }) => whole === item.place) === true);
    if (tried !== undefined && isBorneOut && (forgets !== true || areWholes)) mended.set(JSON.stringify(tried), tried);
  }
  const [only, other] = mended.values();
  return other === undefined ? only : undefined;
}

function itemsOf({ entries, isWithin }: Column): readonly Item[] | undefined {
  const filled = entries.flatMap((entry, place) => (entry === BLANK || isWithin(place) ? [] : [{ entry, place }]));
  const finest = greatest([0, ...filled.map(({ entry }) => (entry === 'none' ? 0 : Math.round(-Math.log10(2 * entry.half))))]);
  const items = filled.map(({ entry, place }) => ({
    place,
    value: entry === 'none' ? Number.NaN : Math.round(entry.value * 10 ** finest),
  }));
  return items.some(({ value }) => !Number.isSafeInteger(value)) ? undefined : items.filter(({ value }) => value !== 0);
}

/** More ways than this to put a column together are not gone through. */
const MOST_STEPS = 4000;

/** The sums that leave one total of a column; what divides a name below it, and what stands above a total, is taken out of it step by step. */
function reduced(items: readonly Item[], isTotal: (place: number) => boolean): readonly NestedSum[] | undefined {
  let steps = MOST_STEPS;
  const go = (next: number, open: readonly Item[], sums: readonly NestedSum[]): readonly NestedSum[] | undefined => {
    steps -= 1;
    if (steps < 0) return undefined;
    spend(1 + open.length / 8);
    const [only, other] = open;
    if (next === items.length && only !== undefined && other === undefined) return isTotal(only.place) ? sums : undefined;
    for (const { rest, sum } of takings(open, isTotal)) {
      const found = go(next, rest, [...sums, sum]);
      if (found !== undefined) return found;
    }
    const item = items[next];
    return item === undefined ? undefined : go(next + 1, [...open, item], sums);
  };
  return go(0, [], []);
}

interface Taking {
  readonly rest: readonly Item[];
  readonly sum: NestedSum;
}

const placesOf = (items: readonly Item[]): number[] => items.map(({ place }) => place);

/** What can be taken out at the end of a column: parts behind their name, two at least, or before their total, which may be of one alone. */
function* takings(open: readonly Item[], isTotal: (place: number) => boolean): Generator<Taking> {
  const last = open.at(-1);
  if (last === undefined) return;
  const tells = ({ place, value }: Item) => tellingDigits(value).length >= (isTotal(place) ? TELLING_OF_TOTAL : TELLING);
  let [below, above] = [last.value, 0];
  for (let at = open.length - 2; at >= 0; at -= 1) {
    const item = open[at];
    if (item === undefined) return;
    above += item.value;
    const isPair = at < open.length - 2;
    if (isPair && item.value === below && tells(item))
      yield { rest: open.slice(0, at + 1), sum: { whole: item.place, parts: placesOf(open.slice(at + 1)) } };
    if (above === last.value && (isPair || isTotal(last.place)) && tells(last))
      yield { rest: [...open.slice(0, at), last], sum: { whole: last.place, parts: placesOf(open.slice(at, -1)) } };
    below += item.value;
  }
}

interface Slip extends Item {
  /** It is a total that forgets a part. */
  readonly forgets?: true;
}

/** Cells as they would be without a slip that keeps a sum from coming out: two digits exchanged, or one wrong; a total that forgets a part. */
function* slipsOf(open: readonly Item[], isTotal: Column['isTotal']): Generator<Slip> {
  const known = new Set<string>();
  for (const [at, whole] of open.entries())
    for (const step of [1, -1]) {
      let sum = 0;
      for (let end = at + step; end >= 0 && end < open.length; end += step) {
        sum += open[end]?.value ?? 0;
        spend(1);
        const gap = whole.value - sum;
        if (Math.abs(end - at) < 2) continue;
        const run = step > 0 ? open.slice(at + 1, end + 1) : open.slice(end, at);
        if (step < 0 && isTotal(whole.place) && run.length > 2 && run.some(({ value }) => value === -gap)) {
          if (!known.has(`${whole.place} ${sum}`)) yield { place: whole.place, value: sum, forgets: true };
          known.add(`${whole.place} ${sum}`);
        }
        if (!mayBeSlip(gap)) continue;
        for (const { place, value } of [
          { ...whole, value: whole.value - gap },
          ...run.map((item) => ({ ...item, value: item.value + gap })),
        ]) {
          const key = `${place} ${value}`;
          const printed = open.find((item) => item.place === place)?.value ?? 0;
          if (!known.has(key) && isSlip(printed, value)) yield { place, value };
          known.add(key);
        }
      }
    }
}

/** Exchanged digits make a difference of nines, a wrong one of one digit. */
function mayBeSlip(gap: number): boolean {
  const bare = Number(tellingDigits(gap));
  return bare !== 0 && (bare < 10 || (bare % 9 === 0 && bare <= 81));
}

/** Whether two digits were exchanged, or one mistyped. */
function isSlip(printed: number, right: number): boolean {
  const kind = findDigitSlip(printed, right)?.slip.kind;
  return kind === 'swapped' || kind === 'mistyped';
}
