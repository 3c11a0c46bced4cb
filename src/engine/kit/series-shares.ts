import { groupBy, oncePer } from '../../model/once.ts';
import type { Disclosure } from '../../model/record.ts';
import { firstFrom } from '../../model/searched-text.ts';
import { spend } from '../../model/work.ts';
import { type FigureParagraph, figureParagraphs, type PrintedFigure } from './printed-figures.ts';
import { isRate, isTied, printedLike, type SaidClaim } from './said-claims.ts';

/*
 * 财政拨款58420万元，占59.13%；专户资金21350万元，占21.61%；事业收入9680万元，占12.80%: no word says of which amount these are shares, but one
 * amount of the paper makes all of them but one. Then that is what they are shares of, and the one is wrong.
 */

interface Pair {
  readonly in: FigureParagraph;
  readonly amount: PrintedFigure;
  readonly share: PrintedFigure;
}

/** Between an amount and its share; what stands before 的 says of what it is. */
const SHARE = /^[，（、]?(?:约|分别)?占(?:比|总额|总数|合计)?([^，。；：、（）\d]{0,24}?)(?:的(?:比例|比重)?)?(?:为|是|达)?$/;
/** So many shares of one amount tell what all of the series are shares of. */
const PROVING = 3;
/** Longer series are tables that lost their lines. */
const LONGEST = 60;

/** The amounts of a section with a share right behind each, by the words that say of what. */
function seriesOf(disclosure: Disclosure): readonly (readonly Pair[])[] {
  const pairs = figureParagraphs(disclosure).flatMap((paragraph) =>
    paragraph.figures.flatMap((share, index): (Pair & { readonly of: string })[] => {
      const amount = paragraph.figures[index - 1];
      if (amount === undefined || share.unit !== '%' || amount.unit !== '元' || amount.value <= 0) return [];
      const words = SHARE.exec(paragraph.paragraph.text.slice(amount.end, share.start));
      return words === null ? [] : [{ in: paragraph, amount, share, of: words[1] ?? '' }];
    }),
  );
  return [...groupBy(pairs, (pair) => pair.in.section).values()].flatMap((ofSection) => [...groupBy(ofSection, ({ of }) => of).values()]);
}

/** Every amount of money that the paper prints, in 元, in order. */
const amounts = oncePer((disclosure: Disclosure): readonly number[] => {
  const said = figureParagraphs(disclosure).flatMap(({ figures }) => figures.flatMap(({ unit, value }) => (unit === '元' ? [value] : [])));
  const read = disclosure.facts.flatMap(({ field: { value } }) => (value?.kind === 'amount' ? [value.fen / 100] : []));
  return [...new Set([...said, ...read])].filter((value) => value > 0).toSorted((a, b) => a - b);
});

const fits = ({ amount, share }: Pair, whole: number): boolean => isRate(share, amount, { ...amount, value: whole, step: 0 });

/** The amounts of the paper that a share may be of, by its size. */
function wholesOf(disclosure: Disclosure, { amount, share }: Pair): readonly number[] {
  const all = amounts(disclosure);
  const [least, most] = [share.value + share.step, share.value - share.step].map((percent) => (100 * amount.value) / percent);
  if (least === undefined || most === undefined || most <= 0) return [];
  return all.slice(firstFrom(all, least), firstFrom(all, most * (1 + 1e-9)));
}

/** The amount that makes most shares of a series; undefined where several make as many. */
function wholeOf(disclosure: Disclosure, series: readonly Pair[]): number | undefined {
  const votes = new Map<number, number>();
  for (const pair of series) {
    const wholes = wholesOf(disclosure, pair);
    spend(wholes.length);
    for (const whole of wholes) if (fits(pair, whole)) votes.set(whole, (votes.get(whole) ?? 0) + 1);
  }
  const [first, second] = [...votes].toSorted((a, b) => b[1] - a[1]);
  return first === undefined || second?.[1] === first[1] ? undefined : first[0];
}

/** The shares of series that are of one amount, each with whether it is that. */
export function* seriesShares(disclosure: Disclosure): Generator<SaidClaim> {
  for (const series of seriesOf(disclosure)) {
    if (series.length <= PROVING || series.length > LONGEST) continue;
    const whole = wholeOf(disclosure, series);
    const wrong = whole === undefined ? [] : series.filter((pair) => !fits(pair, whole));
    const [only, second] = wrong;
    if (whole === undefined || only === undefined || second !== undefined || isTied(disclosure, only.in, only.share)) continue;
    // It is a share of something else that the paper prints.
    if (wholesOf(disclosure, only).some((other) => fits(only, other))) continue;
    const { amount, share } = only;
    yield {
      in: only.in,
      start: amount.start,
      end: share.end,
      label: '占比',
      figure: share,
      holds: false,
      right: printedLike((100 * amount.value) / whole, share),
      terms: `${amount.text} ÷ ${printedLike(whole, amount)}`,
    };
  }
}
