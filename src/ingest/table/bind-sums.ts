import { greatest, least } from '../../model/lists.ts';
import type { Cell } from '../block.ts';
import type { DraftFact } from '../narrative/fact-draft.ts';
import { BLANK, entryIn, judgeSum, type LineSum, type Lines, lineSums } from './line-sums.ts';
import { type NestedSum, nestedSums } from './nested-sums.ts';
import { samePlaces, signedSums } from './signed-sums.ts';

/** Holds what names, numbers and codes said of rows and columns against what the figures of the table bear out. */

/** Cells of figures that add up, line by line across, and what was read of each. */
export interface Ledger {
  readonly along: 'row' | 'column';
  readonly lines: readonly (readonly (Cell | undefined)[])[];
  readonly figureAt: (cell: Cell | undefined) => DraftFact | undefined;
  /** A place named as the sum of others (合计). */
  readonly isTotal: (place: number) => boolean;
  /** What the places are called, from the outermost word. */
  readonly names: readonly (readonly string[])[];
  /** A line of rates or of what falls to each (增长率, 单价): nothing adds up on it. */
  readonly isOfEach: (line: number) => boolean;
}

type Figures = readonly (readonly (DraftFact | undefined)[])[];

/** For each place the places that are tied to it as its parts; `lists` leaves out those that only are contained in it. */
function tiedParts(figures: Figures, lists: boolean): ReadonlyMap<number, ReadonlySet<number>> {
  const tied = new Map<number, Set<number>>();
  for (const line of figures) {
    if (!line.some((figure) => figure?.partOf !== undefined)) continue;
    const placeOf = new Map(line.flatMap((figure, place) => (figure === undefined ? [] : [[figure, place] as const])));
    line.forEach((figure, place) => {
      if (figure?.partOf === undefined || (lists && (figure.list === undefined || figure.within === true))) return;
      const whole = placeOf.get(figure.partOf);
      if (whole !== undefined) tied.set(whole, (tied.get(whole) ?? new Set()).add(place));
    });
  }
  return tied;
}

/** Takes the parts out of this whole, on every line. */
function untie(figures: Figures, whole: number, parts: Iterable<number>): void {
  for (const line of figures)
    for (const part of parts) {
      const figure = line[part];
      if (figure !== undefined && line[whole] !== undefined && figure.partOf === line[whole]) loosen(figure);
    }
}

/** What stands beside each other in a sum is not contained in each other. */
function untieAmong(figures: Figures, parts: readonly number[]): void {
  for (const line of figures) {
    const among = new Set(parts.map((part) => line[part]));
    for (const part of parts) if (line[part]?.partOf !== undefined && among.has(line[part].partOf)) loosen(line[part]);
  }
}

function loosen(figure: DraftFact): void {
  figure.partOf = undefined;
  delete figure.list;
  delete figure.within;
}

/** Writes a proven sum into the figures: as a list where they are tied to nothing else yet, beside that where they are. */
function tie(figures: Figures, lines: Lines, along: Ledger['along'], { whole, parts }: LineSum): void {
  for (const [index, line] of figures.entries()) {
    const total = line[whole];
    const found = parts.flatMap((part) => line[part] ?? []);
    if (total === undefined || found.length < 2 || !isWithinReach(lines[index] ?? [], whole, parts, line)) continue;
    if (along === 'column' && found.every((figure) => figure.partOf === undefined)) {
      const key = {};
      for (const figure of found) {
        figure.partOf = total;
        figure.list = { key, measure: figure.measure, exhaustive: true };
      }
    } else if (!found.every((figure) => figure.partOf === total && figure.list?.exhaustive === true))
      total.sums = [...(total.sums ?? []), { along, parts: found }];
  }
}

/** Every part with a figure was read, and the line is none of prices or rates, whose whole lies among its parts. */
function isWithinReach(line: Lines[number], whole: number, parts: readonly number[], figures: Figures[number]): boolean {
  const entries = [whole, ...parts].map((place) => line[place] ?? 'none');
  if (parts.some((part, index) => figures[part] === undefined && entries[index + 1] !== BLANK)) return false;
  const [total = 0, ...values] = entries.map((entry) => (entry === 'none' ? 0 : entry.value));
  const sum = values.reduce((all, value) => all + value, 0);
  const [lowest, most] = [least(values), greatest(values)];
  if (lowest < 0 || total > most || total < lowest || sum <= most * 1.5) return true;
  const shift = Math.log10(sum / total);
  return Math.abs(shift - Math.round(shift)) < 0.001;
}

/** A part that is more than its whole on most lines is none. */
function untieLarger(figures: Figures, lines: Lines): void {
  for (const [whole, parts] of tiedParts(figures, false))
    for (const part of parts) {
      let larger = 0;
      let tried = 0;
      for (const line of lines) {
        const [own, total] = [line[part], line[whole]];
        if (own === undefined || total === undefined || own === 'none' || total === 'none' || own.value === 0) continue;
        tried += 1;
        if (own.value > total.value + own.half + total.half) larger += 1;
      }
      if (larger > 1 && larger * 3 > tried) untie(figures, whole, [part]);
    }
}

/** Lists that the lines prove are whole; lists that they disprove are none; sums that no name told of are found. */
export function bindSums(ledger: Ledger): void {
  const figures: Figures = ledger.lines.map((line) => line.map(ledger.figureAt));
  const lines: Lines = ledger.lines.map((line) => line.map(entryIn));
  if (lines.length === 1 && ledger.along === 'column') bindNested(ledger, figures, lines[0] ?? []);
  // One line alone proves nothing: only names can say it, and sums within sums.
  const { sums, details } = lines.length < 2 ? { sums: [], details: new Set<number>() } : bindPlain(ledger, figures, lines);
  bindSigned(ledger, figures, lines, sums, details);
}

/** Sums within sums of one column, where they leave nothing out. */
function bindNested({ isTotal, names }: Ledger, figures: Figures, entries: Lines[number]): void {
  const isWithin = (place: number) => /^其中/.test(names[place]?.at(-1) ?? '');
  const isSum = (place: number) => isTotal(place) || /小计$/.test(names[place]?.at(-1) ?? '');
  const sums = nestedSums({ entries, isTotal: isSum, isWithin });
  const line = figures[0] ?? [];
  if (sums === undefined || contradictsNames(sums, line, entries)) return;
  if (sums.some(({ whole, parts }) => [whole, ...parts].some((place) => line[place] === undefined))) return;
  const here = new Set(line);
  for (const { whole, parts } of sums) {
    const total = line[whole];
    const found = parts.flatMap((part) => line[part] ?? []);
    if (total === undefined || isListed(total, found, line, entries)) continue;
    const nothing = line.filter(
      (figure, place) => figure?.partOf === total && figure?.within !== true && entries[place] !== 'none' && entries[place]?.value === 0,
    );
    const key = {};
    for (const figure of [...found, ...nothing]) {
      if (figure === undefined || (figure.partOf !== undefined && !here.has(figure.partOf))) continue;
      loosen(figure);
      figure.partOf = total;
      figure.list = { key, measure: figure.measure, exhaustive: true };
    }
    delete total.unlisted;
  }
  const [outermost] = sums.filter(({ whole }) => !sums.some(({ parts }) => parts.includes(whole)));
  const top = outermost === undefined ? undefined : line[outermost.whole];
  if (top?.partOf !== undefined && here.has(top.partOf)) loosen(top);
}

/**
 * Whether sums divide otherwise what names and codes say is a list, and what adds up as such a list: 302 and the four items behind it
 * need no slip to be one, whatever else could be made of them.
 */
function contradictsNames(sums: readonly NestedSum[], line: Figures[number], entries: Lines[number]): boolean {
  const valueAt = (place: number): number => {
    const entry = entries[place];
    return entry === undefined || entry === 'none' ? 0 : entry.value;
  };
  const placeOf = new Map(line.flatMap((figure, place) => (figure === undefined ? [] : [[figure, place] as const])));
  const parts = new Map<number, number[]>();
  line.forEach((figure, place) => {
    const whole = figure?.partOf === undefined || figure.list?.exhaustive !== true ? undefined : placeOf.get(figure.partOf);
    if (whole === undefined || valueAt(place) === 0) return;
    const known = parts.get(whole);
    if (known === undefined) parts.set(whole, [place]);
    else known.push(place);
  });
  const wholeOf = new Map<number, number>();
  for (const [whole, places] of parts) {
    const sum = places.reduce((all, place) => all + valueAt(place), 0);
    if (places.length > 1 && Math.abs(sum - valueAt(whole)) < 1e-6) for (const place of places) wholeOf.set(place, whole);
  }
  return sums.some((sum) => sum.parts.some((part) => wholeOf.has(part) && wholeOf.get(part) !== sum.whole));
}

/** Whether names said of just these parts that they are all of the whole. */
function isListed(total: DraftFact, parts: readonly DraftFact[], line: Figures[number], entries: Lines[number]): boolean {
  const isFilled = (place: number) => entries[place] !== 'none' && entries[place]?.value !== 0;
  const said = line.filter((figure, place) => figure?.partOf === total && figure?.within !== true && isFilled(place));
  return said.length === parts.length && parts.every((part) => said.includes(part) && part.list?.exhaustive === true);
}

interface Plain {
  readonly sums: readonly LineSum[];
  /** Places that are parts of one that is no total. */
  readonly details: ReadonlySet<number>;
}

/** Sums of parts that are only added. */
function bindPlain(ledger: Ledger, figures: Figures, lines: Lines): Plain {
  const { along, isTotal } = ledger;
  untieLarger(figures, lines);
  const tied = tiedParts(figures, true);
  const details = new Set([...tied].flatMap(([whole, parts]) => (isTotal(whole) ? [] : [...parts])));
  const sums = new Map(lineSums(lines, ledger.lines[0]?.length ?? 0, (place) => details.has(place)));
  for (const [whole, parts] of tied) {
    const said: LineSum = { whole, parts: [...parts], less: [], verdict: judgeSum(lines, whole, parts) };
    const { proven, held, broken } = said.verdict;
    const found = sums.get(whole);
    if (proven && broken <= (found?.verdict.broken ?? Number.POSITIVE_INFINITY)) sums.set(whole, said);
    else if (broken === 0) sums.delete(whole);
    else if (found !== undefined || (broken > 1 && broken > held)) untie(figures, whole, parts);
  }
  for (const sum of sums.values()) {
    untieAmong(figures, sum.parts);
    tie(figures, lines, along, sum);
  }
  return { sums: [...sums.values()], details };
}

/** Sums with something taken off, where no sum without says the same (资产 = 负债 + 净资产). */
function bindSigned(
  { along, names, isOfEach }: Ledger,
  figures: Figures,
  lines: Lines,
  plain: readonly LineSum[],
  details: ReadonlySet<number>,
): void {
  const parts = new Set(plain.flatMap((sum) => sum.parts));
  const counted = lines.flatMap((line, index) => (isOfEach(index) ? [] : [{ line, figures: figures[index] ?? [] }]));
  for (const sum of signedSums(
    counted.map(({ line }) => line),
    names,
    [details, parts],
  )) {
    if (plain.some((other) => samePlaces(other, sum))) continue;
    // What sums that are known already make of one another (款 = 类 - another 款) says nothing new.
    if (!sum.named && areTied(figures, [sum.whole, ...sum.parts, ...sum.less])) continue;
    untieAmong(figures, [...sum.parts, ...sum.less]);
    for (const { line, figures: read } of counted) tieSigned(line, read, along, sum);
  }
}

/** Whether one of these places is tied to another as its part. */
function areTied(figures: Figures, places: readonly number[]): boolean {
  return figures.some((line) => {
    const among = new Set(places.flatMap((place) => line[place] ?? []));
    return [...among].some(({ partOf }) => partOf !== undefined && among.has(partOf));
  });
}

/** Writes a sum with signs beside whatever else was read of its line; every term with a figure must have been read. */
function tieSigned(line: Lines[number], read: Figures[number], along: Ledger['along'], { whole, parts, less }: LineSum): void {
  const total = read[whole];
  const isRead = (place: number) => read[place] !== undefined || line[place] === BLANK;
  const of = (places: readonly number[]) => places.flatMap((place) => read[place] ?? []);
  const [added, taken] = [of(parts), of(less)];
  if (total === undefined || ![...parts, ...less].every(isRead) || added.length === 0 || added.length + taken.length < 2) return;
  total.sums = [...(total.sums ?? []), { along, parts: added, ...(taken.length === 0 ? {} : { less: taken }) }];
}
