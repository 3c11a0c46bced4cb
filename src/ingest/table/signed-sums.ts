import { closesBalance, likelySign, opensBalance, sureSign } from '../../model/balance.ts';
import { addTo } from '../../model/once.ts';
import { spend } from '../../model/work.ts';
import { conceptOf } from '../narrative/label.ts';
import { isPartOf } from '../narrative/partition.ts';
import { better, FEWEST, FEWEST_APART, type LineSum, type Lines, Tallies } from './line-sums.ts';

/**
 * Sums with something taken off: 年初余额 + 本年增加 - 本年减少 = 年末余额, 资产 - 负债 = 净资产. Either several lines bear them out, or the names of
 * all their places say them; names alone are believed as long as the lines do not disprove them.
 */

/** What makes up each of these is laid down. */
const LAID_DOWN: readonly (readonly [whole: RegExp, from: RegExp, less: RegExp])[] = [
  [/^净资产(?:总额|合计|总计)?$/, /^资产(?:总额|合计|总计)?$/, /^负债(?:总额|合计|总计)?$/],
  [/^(?:账面|资产)?净值$/, /^(?:账面|资产)?原值$/, /^(?:减：)?累计(?:折旧|摊销)(?:额)?$/],
  [/^(?:本年)?收支(?:结余|差额)$/, /^(?:本年)?收入(?:合计|总额)?$/, /^(?:本年)?支出(?:合计|总额)?$/],
];
/** In longer tables something adds up by chance, either way round: only names are believed there. */
const MOST_PLACES = 64;
/** More terms than any such sum has. */
const LONGEST = 8;

type Sign = 1 | -1;
interface Term {
  readonly place: number;
  readonly sign: Sign;
}

/** 其中：, numbers and units are no part of a name. */
const plain = (name: string): string =>
  name
    .replace(/\s/g, '')
    .replace(/^(?:[一二三四五六七八九十]+[、.．]|（[一二三四五六七八九十\d]+）|\d{1,2}[、.．])/, '')
    .replace(/（(?:亿元|万元|千元|元|人|户|个|套|台|辆|%)）/g, '');

function sumOf(lines: Lines, whole: number, terms: readonly Term[], fewest: number): LineSum {
  const tallies = new Tallies(lines);
  for (const { place, sign } of terms) tallies.add(place, sign);
  const of = (wanted: Sign) => terms.flatMap(({ place, sign }) => (sign === wanted ? [place] : []));
  return { whole, parts: of(1), less: of(-1), verdict: tallies.judge(whole, fewest) };
}

/** A place as a term of either sign. */
interface Signed {
  readonly more: Term;
  readonly less: Term;
  /** As its name most likely signs it. */
  readonly named: Term;
}

interface Search {
  readonly lines: Lines;
  readonly names: readonly string[];
  readonly places: readonly Signed[];
}

function signedPlace(name: string, place: number): Signed {
  const [more, less]: [Term, Term] = [
    { place, sign: 1 },
    { place, sign: -1 },
  ];
  return { more, less, named: likelySign(name) > 0 ? more : less };
}

/** A run of these as its names sign it, and a run of three either way round where they say nothing. */
function waysOf({ places }: Search, whole: number, run: readonly Signed[]): (readonly [readonly Term[], number])[] {
  const ways: (readonly [readonly Term[], number])[] = [];
  if ((places[whole]?.named.sign ?? 1) > 0) ways.push([run.map(({ named }) => named), FEWEST]);
  if (run.length === 3)
    for (const taken of run.slice(1)) ways.push([run.map((each) => (each === taken ? each.less : each.more)), FEWEST_APART]);
  return ways.filter(([terms]) => terms.some(({ sign }) => sign < 0) && terms.some(({ sign }) => sign > 0));
}

/** False where too few lines add up for the sum to be proven. */
function mayHold(lines: Lines, whole: number, terms: readonly Term[], fewest: number): boolean {
  let open = lines.length;
  for (const line of lines) {
    if (addsUp(line, whole, terms)) continue;
    open -= 1;
    if (open < fewest) return false;
  }
  return true;
}

function addsUp(line: Lines[number], whole: number, terms: readonly Term[]): boolean {
  const total = line[whole];
  if (total === undefined || total === 'none') return false;
  let sum = 0;
  let half = 0;
  for (const { place, sign } of terms) {
    const entry = line[place];
    if (entry === undefined || entry === 'none') return false;
    sum += sign * entry.value;
    half += entry.half;
  }
  return Math.abs(total.value - sum) <= total.half + half + 1e-9;
}

/** Goes over the places in one order; the whole stands behind its terms. */
function runsIn(search: Search, order: readonly number[]): readonly LineSum[] {
  const found: LineSum[] = [];
  let open: Signed[] = [];
  for (const whole of order) {
    let best: LineSum | undefined;
    for (let length = 2; length <= Math.min(LONGEST, open.length); length += 1)
      for (const [terms, fewest] of waysOf(search, whole, open.slice(open.length - length))) {
        spend(search.lines.length);
        if (!mayHold(search.lines, whole, terms, fewest)) continue;
        const sum = sumOf(search.lines, whole, terms, fewest);
        if (better(sum, best)) best = sum;
      }
    if (best !== undefined) {
      found.push(best);
      open = open.slice(0, open.length - best.parts.length - best.less.length);
    }
    open.push(search.places[whole] ?? signedPlace('', whole));
  }
  return found;
}

/** A run of places that its names lay down: from the first name to the last, which is the whole, each with a sign of its own. */
interface Run {
  readonly isWhole: (name: string) => boolean;
  readonly isFirst: (name: string) => boolean;
  /** The sign of what stands between; undefined where a name says none for sure. */
  readonly sign: (name: string) => Sign | undefined;
  /** Terms that it has at least. */
  readonly fewest: number;
}

/** What makes a grand total of the expenditure, or of the income, of a year: what was carried on and what goes between accounts. */
const BESIDE_OUTLAY = /结余分配|结[余转]|^(?:调出资金|上解(?:上级)?支出)$/;
const BESIDE_INCOME = /结[余转]|^(?:调入资金|上级(?:转移支付|补助)收入)$/;
const isBeside = (name: string): boolean => BESIDE_OUTLAY.test(name) || BESIDE_INCOME.test(name);

const RUNS: readonly Run[] = [
  { isWhole: closesBalance, isFirst: opensBalance, sign: sureSign, fewest: 3 },
  {
    isWhole: (name) => name === '支出总计',
    isFirst: (name) => name === '本年支出合计',
    sign: (name) => (name === '本年支出合计' || BESIDE_OUTLAY.test(name) ? 1 : undefined),
    fewest: 2,
  },
  {
    isWhole: (name) => name === '收入总计',
    isFirst: (name) => name === '本年收入合计',
    sign: (name) => (name === '本年收入合计' || BESIDE_INCOME.test(name) ? 1 : undefined),
    fewest: 2,
  },
];

/** 本年支出合计 beside one of the expenditures that it adds up: one of them is in the other. */
const addsTotals = (names: readonly string[], terms: readonly Term[]): boolean =>
  terms.some(({ place, sign }) => {
    const alike = terms.slice(1).filter((other) => other.sign === sign && other.place !== place);
    return /[合小]计$/.test(names[place] ?? '') && alike.some((other) => !isBeside(names[other.place] ?? ''));
  });

/** 本年支出 | 基本支出 | 项目支出, 本年支出（小计 | 人员经费 | 公用经费）: what divides one of the terms is in it already. */
function isDetail(name: string, term: string): boolean {
  if (name === term) return false;
  const group = /^(.{2,})(?:小计|合计)$/.exec(term)?.[1];
  if (group !== undefined && name.startsWith(group)) return true;
  const [part, whole] = [conceptOf(name)?.concept ?? '', conceptOf(term)?.concept ?? ''];
  return DIVIDES.test(part) && isPartOf(part, whole);
}

/** Expenditure by what it is for; what was carried on or goes between accounts stands beside it. */
const DIVIDES = /^expenditure\.(?:basic|project)(?:\.|$)/;

/** The terms in front of a whole, back to the one that begins the run. */
function termsOf(run: Run, names: readonly string[], order: readonly number[], at: number): readonly Term[] | undefined {
  const terms: Term[] = [];
  for (let index = at - 1; index >= Math.max(0, at - LONGEST); index -= 1) {
    const place = order[index] ?? 0;
    const name = names[place] ?? '';
    const begins = run.isFirst(name);
    const sign = run.sign(name);
    if (sign === undefined) return undefined;
    terms.unshift({ place, sign });
    if (!begins) continue;
    const own = terms.filter((term) => !terms.some((other) => isDetail(names[term.place] ?? '', names[other.place] ?? '')));
    return own.length >= run.fewest && !addsTotals(names, own) ? own : undefined;
  }
  return undefined;
}

/** 固定资产小计 | 房屋 | 车辆 | 其他固定资产: 其他 closes the list. */
function closedList(names: readonly string[], order: readonly number[], at: number): readonly Term[] | undefined {
  const kind = /^(.{2,})(?:小计|合计)$/.exec(names[order[at] ?? 0] ?? '')?.[1];
  const last = kind === undefined ? -1 : order.findIndex((place, index) => index > at && names[place] === `其他${kind}`);
  if (last < at + 2 || last > at + LONGEST) return undefined;
  const places = order.slice(at + 1, last + 1);
  return places.some((place) => /计$/.test(names[place] ?? '')) ? undefined : places.map((place) => ({ place, sign: 1 }));
}

const only = (names: readonly string[], pattern: RegExp): number | undefined => {
  const places = names.flatMap((name, place) => (pattern.test(name) ? [place] : []));
  return places.length === 1 ? places[0] : undefined;
};

/** Sums that the names say and that no more than one line, or a quarter of them, denies. */
function namedSums({ lines, names }: Search, orders: readonly (readonly number[])[]): readonly LineSum[] {
  const balances = orders.flatMap((order) =>
    order.flatMap((whole, at) => {
      const name = names[whole] ?? '';
      const run = RUNS.find(({ isWhole }) => isWhole(name));
      const terms = run === undefined ? closedList(names, order, at) : termsOf(run, names, order, at);
      return terms === undefined ? [] : [sumOf(lines, whole, terms, FEWEST)];
    }),
  );
  const laidDown = LAID_DOWN.flatMap((patterns) => {
    const [whole, from, less] = patterns.map((pattern) => only(names, pattern));
    if (whole === undefined || from === undefined || less === undefined) return [];
    const terms: readonly Term[] = [
      { place: from, sign: 1 },
      { place: less, sign: -1 },
    ];
    return [sumOf(lines, whole, terms, FEWEST)];
  });
  return [...balances, ...laidDown].filter(({ verdict: { held, broken } }) => broken <= Math.max(1, held / 4));
}

/** Columns of the same kind under each of several groups: 年初（一般、专项）, 增加（一般、专项）. */
function strands(paths: readonly (readonly string[])[]): readonly (readonly number[])[] {
  const byLeaf = new Map<string, number[]>();
  paths.forEach((path, place) => {
    if (path.length < 2) return;
    const leaf = path.at(-1) ?? '';
    addTo(byLeaf, leaf, place);
  });
  return [...byLeaf.values()].filter((places) => places.length > 2 && places.length < paths.length);
}

export interface SignedSum extends LineSum {
  /** Laid down by the names of its places, and not by the figures alone. */
  readonly named: boolean;
}

const placesOf = ({ whole, parts, less }: LineSum): string => [whole, ...parts, ...less].sort((a, b) => a - b).join(' ');

/**
 * The sums of places that take something off or that their names lay down, each set of places once. `paths` are the names of the places, from the outermost; `within` sets
 * of them that are details of others, each to be looked past.
 */
export function signedSums(
  lines: Lines,
  paths: readonly (readonly string[])[],
  within: readonly ReadonlySet<number>[] = [],
): readonly SignedSum[] {
  const names = paths.map((path) => plain(path.join('')));
  const search: Search = { lines, names, places: names.map(signedPlace) };
  const all = paths.map((_, place) => place);
  const outer = within.map((details) => all.filter((place) => !details.has(place)));
  const orders = [...outer.filter((order) => order.length > 2), all, ...strands(paths)];
  const found = new Map<string, SignedSum>();
  const shown =
    paths.length > MOST_PLACES ? [] : [...orders, ...orders.map((order) => order.toReversed())].flatMap((order) => runsIn(search, order));
  const named = namedSums(search, orders);
  for (const sum of [...shown.map((sum) => ({ ...sum, named: false })), ...named.map((sum) => ({ ...sum, named: true }))]) {
    const key = placesOf(sum);
    const other = found.get(key);
    found.set(key, other === undefined ? sum : { ...other, named: other.named || sum.named });
  }
  return [...found.values()];
}

/** Whether two sums say the same of the same places, whichever of them they call the whole. */
export const samePlaces = (a: LineSum, b: LineSum): boolean => placesOf(a) === placesOf(b);
