import { better, FEWEST, FEWEST_APART, type LineSum, type Lines, MOST_LINES, MOST_STEPS, Tallies } from './line-sums.ts';

/**
 * Sums with something taken off: 年初余额 + 本年增加 - 本年减少 = 年末余额, 资产 - 负债 = 净资产. Either several lines bear them out, or the names of
 * all their places say them; names alone are believed as long as the lines do not disprove them.
 */

const TAKEN =
  /减少|^减|支出|支付|偿还|归还|上解|上缴|缴回|调出|调减|核减|核销|折旧|摊销|负债|处置|报废|结余分配|拨付|发放|消耗|领用|出库|转出|减值/;
const ADDED = /^(?:上年|年初|期初|上期)|增加|新增|增列|收入|购入|购置|调入|调增|核增|拨入|入库|转入|动用|使用非财政拨款|补助/;
/** Where a run of balances begins and ends. */
const OPENING = /^(?:上年(?:末|结转|结余)|年初|期初|上期|20\d\d年(?:初|末))/;
const CLOSING = /^(?:本?年末|期末|本期末|20\d\d年末|结转下年|年终)|滚存/;
const BALANCE = /余额|结余|结转|余数|库存|存量|数$|值$|^(?:年|期)[初末]$/;
/** What makes up each of these is laid down. */
const LAID_DOWN: readonly (readonly [whole: RegExp, from: RegExp, less: RegExp])[] = [
  [/^净资产(?:总额|合计|总计)?$/, /^资产(?:总额|合计|总计)?$/, /^负债(?:总额|合计|总计)?$/],
  [/^(?:账面|资产)?净值$/, /^(?:账面|资产)?原值$/, /^(?:减：)?累计(?:折旧|摊销)(?:额)?$/],
  [/^(?:本年)?收支(?:结余|差额)$/, /^(?:本年)?收入(?:合计|总额)?$/, /^(?:本年)?支出(?:合计|总额)?$/],
];
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

const signOf = (name: string): Sign => (TAKEN.test(name) && !OPENING.test(name) && !/^使用/.test(name) ? -1 : 1);

/** The sign that a name says for sure. */
function sureSign(name: string): Sign | undefined {
  if (OPENING.test(name)) return BALANCE.test(name) ? 1 : undefined;
  const [taken, added] = [TAKEN.test(name), ADDED.test(name)];
  return taken === added ? undefined : taken ? -1 : 1;
}

function sumOf(lines: Lines, whole: number, terms: readonly Term[], fewest: number): LineSum {
  const tallies = new Tallies(lines);
  for (const { place, sign } of terms) tallies.add(place, sign);
  const of = (wanted: Sign) => terms.flatMap(({ place, sign }) => (sign === wanted ? [place] : []));
  return { whole, parts: of(1), less: of(-1), verdict: tallies.judge(whole, fewest) };
}

interface Search {
  readonly lines: Lines;
  readonly names: readonly string[];
  left: number;
}

/** A run of these as its names sign it, and a run of three either way round where they say nothing. */
function waysOf({ names }: Search, whole: number, run: readonly number[]): (readonly [readonly Term[], number])[] {
  const named = run.map((place): Term => ({ place, sign: signOf(names[place] ?? '') }));
  const ways: (readonly [readonly Term[], number])[] = signOf(names[whole] ?? '') > 0 ? [[named, FEWEST]] : [];
  if (run.length === 3)
    for (const less of run.slice(1)) ways.push([run.map((place): Term => ({ place, sign: place === less ? -1 : 1 })), FEWEST_APART]);
  return ways.filter(([terms]) => terms.some(({ sign }) => sign < 0) && terms.some(({ sign }) => sign > 0));
}

/** Goes over the places in one order; the whole stands behind its terms. */
function runsIn(search: Search, order: readonly number[]): readonly LineSum[] {
  const found: LineSum[] = [];
  let open: number[] = [];
  for (const whole of order) {
    let best: LineSum | undefined;
    for (let length = 2; length <= Math.min(LONGEST, open.length) && search.left > 0; length += 1)
      for (const [terms, fewest] of waysOf(search, whole, open.slice(open.length - length))) {
        search.left -= search.lines.length * length;
        const sum = sumOf(search.lines, whole, terms, fewest);
        if (better(sum, best)) best = sum;
      }
    if (best !== undefined) {
      found.push(best);
      open = open.slice(0, open.length - best.parts.length - best.less.length);
    }
    open.push(whole);
  }
  return found;
}

/** The terms of a balance at the end of a run whose names all say what they do to it. */
function balanceTerms(names: readonly string[], order: readonly number[], at: number): readonly Term[] | undefined {
  const terms: Term[] = [];
  for (let index = at - 1; index >= Math.max(0, at - LONGEST); index -= 1) {
    const place = order[index] ?? 0;
    const name = names[place] ?? '';
    const sign = sureSign(name);
    if (sign === undefined) return undefined;
    terms.unshift({ place, sign });
    if (OPENING.test(name)) return terms.length > 2 ? terms : undefined;
  }
  return undefined;
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
      const terms = CLOSING.test(name) && BALANCE.test(name) ? balanceTerms(names, order, at) : undefined;
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
    byLeaf.set(leaf, [...(byLeaf.get(leaf) ?? []), place]);
  });
  return [...byLeaf.values()].filter((places) => places.length > 2 && places.length < paths.length);
}

const placesOf = ({ whole, parts, less }: LineSum): string => [whole, ...parts, ...less].sort((a, b) => a - b).join(' ');

/**
 * The sums of places that take something off, each set of places once. `paths` are the names of the places, from the outermost; `within` sets
 * of them that are details of others, each to be looked past.
 */
export function signedSums(
  lines: Lines,
  paths: readonly (readonly string[])[],
  within: readonly ReadonlySet<number>[] = [],
): readonly LineSum[] {
  const names = paths.map((path) => plain(path.join('')));
  const search: Search = { lines: lines.slice(0, MOST_LINES), names, left: MOST_STEPS };
  const all = paths.map((_, place) => place);
  const outer = within.map((details) => all.filter((place) => !details.has(place)));
  const orders = [...outer.filter((order) => order.length > 2), all, ...strands(paths)];
  const found = new Map<string, LineSum>();
  const shown = [...orders, ...orders.map((order) => order.toReversed())].flatMap((order) => runsIn(search, order));
  for (const sum of [...shown, ...namedSums(search, orders)]) {
    const key = placesOf(sum);
    if (!found.has(key)) found.set(key, sum);
  }
  return [...found.values()];
}

/** Whether two sums say the same of the same places, whichever of them they call the whole. */
export const samePlaces = (a: LineSum, b: LineSum): boolean => placesOf(a) === placesOf(b);
