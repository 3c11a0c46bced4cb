import { greatest, least } from '../../model/lists.ts';
import type { Disclosure } from '../../model/record.ts';
import { type PointsItem, type PointsSentence, pointsSentences } from './points-items.ts';
import type { PrintedFigure } from './printed-figures.ts';
import { isRate, isTied, printedLike, type SaidClaim, sumOf, totalOf } from './said-claims.ts';

/** 满分20分，得17分，扣3分，得分率85%: what was given and taken, and the rate of it. */
export function* pointsGivenAndTaken(disclosure: Disclosure): Generator<SaidClaim> {
  for (const sentence of pointsSentences(disclosure)) {
    for (const [at, { name, full, got, lost, rate, start, end }] of sentence.items.entries()) {
      if (full === undefined || got === undefined || full.value === 0) continue;
      const next = sentence.items[at + 1];
      // 甲得12分，乙扣0.4分，得7.6分: what was taken may be of what is given next.
      const isNexts =
        lost !== undefined && lost.start > got.start && next?.name === '' && next.got !== undefined && next.full === undefined;
      const common = { in: sentence.in, start, end };
      if (lost !== undefined && !isNexts && !isTied(disclosure, sentence.in, full)) {
        const right = full.value - got.value;
        const holds = Math.abs(right - lost.value) <= roundingOf([full, got, lost]);
        yield {
          ...common,
          label: `${name}扣分`,
          figure: lost,
          holds,
          right: printedLike(right, lost),
          terms: `${full.text} - ${got.text}`,
        };
      }
      if (rate !== undefined) {
        const right = printedLike((100 * got.value) / full.value, rate);
        yield {
          ...common,
          label: `${name}得分率`,
          figure: rate,
          holds: isRate(rate, got, full),
          right,
          terms: `${got.text} ÷ ${full.text}`,
        };
      }
    }
  }
}

/** Sums of points: 综合得分 of its parts, 共100分 of what each counts, 合计扣分 of what each lost. */
export function* pointsSums(disclosure: Disclosure): Generator<SaidClaim> {
  const sentences = pointsSentences(disclosure);
  for (const [index, sentence] of sentences.entries()) {
    const next = sentences[index + 1];
    const goesOn = next !== undefined && next.in === sentence.in && next.goesOn;
    const joined = goesOn ? { ...sentence, items: [...sentence.items, ...next.items] } : sentence;
    for (const sum of sumsIn(joined, sentence)) if (sum.holds || !isOfParagraph(sum, sentences, index)) yield sum;
  }
}

/** Whether a sum of points lost comes out with what the sentences before it in the paragraph took. */
function isOfParagraph({ figure }: SaidClaim, sentences: readonly PointsSentence[], index: number): boolean {
  const own = sentences[index];
  const at = own?.items.findIndex(({ lost }) => lost === figure) ?? -1;
  if (own === undefined || at < 0) return false;
  let first = index;
  while (index - first < MOST_ITEMS && sentences[first - 1]?.in === own.in) first -= 1;
  const items = [...sentences.slice(first, index).flatMap((sentence) => sentence.items), ...own.items.slice(0, at)];
  const losses = withoutParts(items.flatMap(({ lost, isTotal }) => (lost === undefined || isTotal ? [] : [lost.value])));
  let sum = 0;
  return losses.toReversed().some((loss) => {
    sum += loss;
    return isSame(sum, figure.value);
  });
}

const isSame = (a: number, b: number): boolean => Math.abs(a - b) < 1e-6;

/** 产出扣2.5分：甲扣0.5分；乙扣2分: losses without those behind them that make them. */
function withoutParts(losses: readonly number[]): number[] {
  const outer: number[] = [];
  for (let at = 0; at < losses.length; at += 1) {
    const whole = losses[at] ?? 0;
    outer.push(whole);
    let sum = 0;
    let end = at;
    while (end + 1 < losses.length && sum < whole - 1e-6) {
      end += 1;
      sum += losses[end] ?? 0;
    }
    if (end > at + 1 && isSame(sum, whole)) at = end;
  }
  return outer;
}

/** More things than this are no scale. */
const MOST_ITEMS = 60;

/** Sums among the items of a sentence and those that go on with it; `own` says which begins here. */
function* sumsIn(joined: PointsSentence, own: PointsSentence): Generator<SaidClaim> {
  const { items } = joined;
  if (items.length > MOST_ITEMS) return;
  const taken = new Set<PointsItem>();
  for (const [at, total] of items.entries()) {
    if (!total.isTotal) continue;
    const behind = runOf(items.slice(at + 1));
    // 甲扣1分；乙共扣2.5分，其中丙扣1分；合计扣3.5分: what is a part of a part is added up with it.
    const before = runOf(items.slice(0, at).toReversed())
      .toReversed()
      .filter((item) => !item.within);
    const parts = behind[0]?.opens === true ? behind : before.some((item) => taken.has(item)) ? [] : before;
    // What stands wholly in the sentence behind is judged there.
    if (!parts.includes(own.items[0] ?? total) && !own.items.includes(total)) continue;
    const found = parts.length < 2 ? undefined : claimOf(total, parts, parts === before);
    if (found === undefined) continue;
    for (const part of parts) taken.add(part);
    const all = [total, ...parts];
    const [start, end] = [least(all.map((item) => item.start)), greatest(all.map((item) => item.end))];
    yield { in: joined.in, start, end, ...found };
  }
}

function runOf(items: readonly PointsItem[]): readonly PointsItem[] {
  const end = items.findIndex(({ isTotal }) => isTotal);
  return end < 0 ? items : items.slice(0, end);
}

type Sum = Pick<SaidClaim, 'label' | 'figure' | 'holds' | 'right' | 'terms'>;

function claimOf(total: PointsItem, parts: readonly PointsItem[], isLast: boolean): Sum | undefined {
  const figure = total.lost ?? total.got ?? total.full ?? total.bare;
  if (figure === undefined) return undefined;
  const sums = kindsOf(total).flatMap((kind) => {
    // 预算执行9.28分、指标得分90分: what is not said otherwise is what was got.
    const values = parts.flatMap((part) => part[kind] ?? (kind === 'got' && part.full === undefined ? (part.bare ?? []) : []));
    const sum = totalOf(values);
    const holds = Math.abs(sum - figure.value) <= figure.step / 2 + roundingOf([figure, ...values]);
    return values.length < parts.length ? [] : [{ kind, values, sum, holds }];
  });
  const found = sums.find(({ holds }) => holds) ?? sums[0];
  if (found === undefined) return undefined;
  const { kind, values, sum, holds } = found;
  // 决策20分、过程20分…，得分86.5分: what each counts, and not what it got.
  if (!holds && kind === 'bare' && total.full === undefined && sum === HUNDRED) return undefined;
  if (!holds && !isWhole(total, parts, values, figure, sum, isLast)) return undefined;
  return { label: total.name === '' ? '合计' : total.name, figure, holds, right: printedLike(sum, figure), terms: sumOf(values) };
}

const HUNDRED = 100;

/** What of its parts may make a total, the likeliest first. */
function kindsOf({ lost, got, full, bare }: PointsItem): readonly ('lost' | 'got' | 'full' | 'bare')[] {
  if (lost !== undefined) return ['lost'];
  if (got !== undefined) return ['got', 'bare'];
  if (full !== undefined) return ['full', 'bare'];
  return bare?.value === HUNDRED ? ['full', 'bare', 'got'] : ['got', 'bare', 'full'];
}

/** Points are printed as they are: whole ones are exact, and of others the finest place may have been cut off. */
function roundingOf(figures: readonly PrintedFigure[]): number {
  const finest = least(figures.map(({ step }) => step));
  return finest < 1 ? (figures.length * finest) / 2 + 1e-6 : 1e-6;
}

const DIMENSIONS = [/决策|投入|立项/, /过程|管理|执行/, /产出/, /效益|效果|成效/, /满意/] as const;
/** What a self-evaluation gives points for: the execution of the budget, and all indicators together. */
const HALVES = [/(?:预算|资金)?执行(?:率|情况)?(?:得分)?$/, /^(?:各项|绩效)?指标/] as const;
const SETS: readonly (readonly number[])[] = [
  [0, 1, 2, 3],
  [1, 2, 3, 4],
];
/** How much a sum may miss a total that it is surely meant for, as a part of it. */
const NEAR = 0.2;

/** Whether the parts are all there are: the dimensions of a scale, as many as were named, or those that a last word adds up. */
function isWhole(
  total: PointsItem,
  parts: readonly PointsItem[],
  values: readonly PrintedFigure[],
  figure: PrintedFigure,
  sum: number,
  isLast: boolean,
): boolean {
  const gap = Math.abs(sum - figure.value);
  if (total.lost !== undefined) return isLast && /合计|共计|总计|累计/.test(total.name);
  if (gap > figure.value * NEAR) return false;
  if (parts[0]?.together === parts.length || (isLast && /合计|共计|总计/.test(total.name))) return true;
  if (parts.length === HALVES.length && HALVES.every((half) => parts.some(({ name }) => half.test(name)))) return true;
  const found = DIMENSIONS.map((pattern) => parts.filter(({ name }) => pattern.test(name)).length);
  if (found.some((count) => count > 1)) return false;
  if (SETS.some((set) => set.every((index) => found[index] === 1))) return true;
  // Three of the dimensions, and what is left is too little for a fourth.
  const named = found.filter((count) => count === 1).length;
  return named > 2 && named === parts.length && gap < least(values.map(({ value }) => value)) / 2;
}
