import { cellText } from '../../model/text.ts';
import { spend } from '../../model/work.ts';
import { columnRole, isColumnName, matchLevel1, matchLevel2 } from '../vocabulary.ts';
import type { SourceLine } from './source-line.ts';
import type { CutRuns, Word } from './spaced-words.ts';

/** Rows of lists in columns of blanks: the column of each cell by where it begins, and what of a cell goes on in the line below. */

/** A printed row; `places` says for each run its column, undefined where that cannot be told for all of them. */
export interface ListRow {
  readonly line: number;
  readonly endLine: number;
  readonly runs: readonly Word[];
  readonly places: readonly number[] | undefined;
}

/** The names of the columns: where each begins, and the rows that print them. */
export interface Heads {
  readonly starts: readonly number[];
  readonly roles: readonly (ReturnType<typeof columnRole> | undefined)[];
  readonly rows: readonly ListRow[];
  /** Lines that they take. */
  readonly lines: number;
}

/** Two beginnings this far apart are in one column. */
const APART = 1;
/** Between the end of a cell that fills its column and the next are no more blanks than this. */
const GUTTER = 8;
/** A cell that breaks is as wide at least, and what hangs below it no longer. */
const NARROWEST = 8;
const LONGEST_TAIL = 24;

const isAt = (start: number, run: Word): boolean => Math.abs(start - run.start) <= APART;

/** A cell that the one in front of it left no room for is printed behind that, so many blanks apart. */
const PUSHED = 2;
const NEVER = Number.POSITIVE_INFINITY;

/** The cheapest ways to give a run and those behind it their columns, and how many are as cheap. */
interface Way {
  readonly cost: number;
  readonly count: number;
  readonly places: readonly number[];
}

const NO_WAY: Way = { cost: NEVER, count: 0, places: [] };

/**
 * The columns of runs that begin where their columns do, or right behind a cell that has taken their place. `count`: how many ways there are
 * that push as few; none where a run begins under no name.
 */
export function waysToPlace(runs: readonly Word[], starts: readonly number[]): Way {
  spend(runs.length * starts.length);
  let behind: readonly Way[] = Array.from({ length: starts.length + 1 }, () => ({ cost: 0, count: 1, places: [] }));
  for (const [index, run] of [...runs.entries()].toReversed()) {
    const before = runs[index - 1];
    const isPushed = before !== undefined && run.start - before.end === PUSHED;
    const cost = (start: number) => (isAt(start, run) ? 0 : isPushed && start < run.start ? 1 : NEVER);
    // ways[from]: of this run and those behind it, under the columns from there on.
    const ways: Way[] = [NO_WAY];
    for (let at = starts.length - 1; at >= 0; at -= 1) {
      const rest = behind[at + 1] ?? NO_WAY;
      const own = { cost: cost(starts[at] ?? NEVER) + rest.cost, count: rest.count, places: [at, ...rest.places] };
      ways.unshift(cheaper(own, ways[0] ?? NO_WAY));
    }
    behind = ways;
  }
  return behind[0] ?? NO_WAY;
}

function cheaper(own: Way, other: Way): Way {
  if (own.cost === NEVER || own.cost > other.cost) return other;
  return own.cost < other.cost ? own : { ...own, count: own.count + other.count };
}

/** The column of each run; undefined where one begins under no name, or could be of several. */
export function placeRuns(runs: readonly Word[], starts: readonly number[]): readonly number[] | undefined {
  const { count, places } = waysToPlace(runs, starts);
  return count === 1 ? places : undefined;
}

const isName = ({ text }: Word): boolean => columnRole(text) !== undefined && !/^[\d.%]+$/.test(text);
const isLevel = (text: string): boolean => matchLevel1(text)?.explicit === true || matchLevel2(text)?.explicit === true;

/** Below so many lines of a header what stands in them says where its columns begin. */
const TELLING_LINES = 40;
const FEWEST_BEGINNINGS = 2;

/** Where the columns begin: a name that the one in front of it left no room for stands behind where its cells do. */
function startsOf(header: readonly Word[], body: readonly SourceLine[], runsOf: CutRuns): readonly number[] {
  const isPushed = (at: number) => at > 0 && (header[at]?.start ?? 0) - (header[at - 1]?.end ?? 0) === PUSHED;
  if (!header.some((_, at) => isPushed(at))) return header.map(({ start }) => start);
  const seen = new Map<number, number>();
  for (const line of body) for (const { start } of runsOf(line)) seen.set(start, (seen.get(start) ?? 0) + 1);
  return header.map(({ start }, at) => {
    if (!isPushed(at)) return start;
    const from = (header[at - 1]?.start ?? 0) + PUSHED;
    const among = [...seen].filter(([each, times]) => each > from && each <= start && times >= FEWEST_BEGINNINGS);
    return among.toSorted(([a, often], [b, other]) => other - often || b - a)[0]?.[0] ?? start;
  });
}

/** The header that begins with these runs: a line below it may go on with its names, or divide them. */
export function headsOf(runsOf: CutRuns, lines: readonly SourceLine[], start: number): Heads {
  const first = runsOf(lines[start] as SourceLine);
  const line = lines[start]?.line ?? 0;
  const starts = startsOf(first, lines.slice(start + 1, start + 1 + TELLING_LINES), runsOf);
  const one = { line, endLine: line, runs: first, places: first.map((_, at) => at) };
  const roles = first.map(({ text }) => columnRole(text));
  const below = lines[start + 1];
  const alone: Heads = { starts, roles, rows: [one], lines: 1 };
  const runs = below === undefined ? [] : runsOf(below);
  if (below === undefined || runs.length === 0 || runs.some(({ text }) => /\d/.test(text) || isLevel(text))) return alone;
  const places = placeRuns(runs, starts);
  const joined = places?.map((at, index) => `${first[at]?.text ?? ''}${runs[index]?.text ?? ''}`);
  if (places !== undefined && joined?.every((text) => isColumnName(text)) === true) {
    const whole = first.map((run, at) => ({ ...run, text: joined[places.indexOf(at)] ?? run.text }));
    const row = { ...one, endLine: below.line, runs: whole };
    return { starts, roles: whole.map(({ text }) => columnRole(text)), rows: [row], lines: 2 };
  }
  if (runs.length < 2 || !runs.every(isName)) return alone;
  const all = [...starts, ...runs.filter((run) => !starts.some((each) => isAt(each, run))).map((run) => run.start)].sort((a, b) => a - b);
  const own = (run: Word) => all.findIndex((each) => isAt(each, run));
  const upper = { ...one, places: first.map(own) };
  const lower = { line: below.line, endLine: below.line, runs, places: runs.map(own) };
  const roleAt = (at: number) => [lower, upper].flatMap((row) => columnRole(row.runs[row.places.indexOf(at)]?.text ?? '') ?? [])[0];
  return { starts: all, roles: all.map((_, at) => roleAt(at)), rows: [upper, lower], lines: 2 };
}

const VALUES: ReadonlySet<string> = new Set(['target', 'actual', 'weight', 'score', 'comparator']);

/** The row with what a line hangs below its cells; undefined where the line is a row of its own. */
export function withTails(above: ListRow, tails: readonly Word[], line: number, { starts, roles }: Heads): ListRow | undefined {
  if (tails.length === 0 || tails.length >= above.runs.length) return undefined;
  // A cell that was pushed behind the one in front of it goes on where it stands.
  const owners = tails.map((tail) => above.runs.findIndex(({ start }) => isAt(start, tail)));
  const columns = owners.map((own) => above.places?.[own]);
  const under = columns.map((at) => (at === undefined ? undefined : roles[at]));
  if (under.includes('level3') && under.some((role) => role !== undefined && VALUES.has(role))) return undefined;
  const runs = [...above.runs];
  for (const [index, own] of owners.entries()) {
    const [cell, tail, at] = [above.runs[own], tails[index], columns[index]];
    const border = at === undefined ? undefined : starts[at + 1];
    if (cell === undefined || tail === undefined || !goesOn(cell, tail, above.runs[own + 1], border)) return undefined;
    runs[own] = { ...cell, text: cellText(cell.text + tail.text) };
  }
  return { ...above, endLine: line, runs };
}

/** Whether a text below a cell is its end: the cell fills its column, or ends its line. */
function goesOn(cell: Word, tail: Word, next: Word | undefined, border: number | undefined): boolean {
  const width = cell.end - cell.start;
  if (!/\p{Script=Han}/u.test(cell.text) || width < NARROWEST || tail.end - tail.start > Math.max(width, LONGEST_TAIL)) return false;
  const isWhole = (text: string) => matchLevel1(text) !== undefined || matchLevel2(text) !== undefined;
  if (isWhole(cell.text) && !isWhole(cell.text + tail.text)) return false;
  if (isLevel(tail.text) || /^[≥≤><=]?\d+(?:\.\d+)?\D{0,4}$/.test(tail.text)) return false;
  return next === undefined || border === undefined || border - cell.end <= GUTTER;
}
