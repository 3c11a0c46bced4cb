import type { Disclosure } from '../../model/record.ts';
import { type PointsItem, type PointsSentence, pointsSentences } from './points-items.ts';
import type { PrintedFigure } from './printed-figures.ts';
import { printedLike, type SaidClaim, slackOf, sumOf, totalOf } from './said-claims.ts';

/** 本项, 该指标: the thing that the sentences behind divide. */
const ITSELF = /^(?:本|该)(?:项|指标|部分|类|维度|方面)?/;

interface Scored extends PointsItem {
  readonly full: PrintedFigure;
  readonly got: PrintedFigure;
}

const isScored = (item: PointsItem): item is Scored => item.full !== undefined && item.got !== undefined;

/** 本项满分40分，得36分。产出数量15分中得14分；…: what was to be had of the parts is what was to be had of the whole, and so is what was given. */
export function* dividedPoints(disclosure: Disclosure): Generator<SaidClaim> {
  const sentences = pointsSentences(disclosure);
  for (const [index, sentence] of sentences.entries()) {
    const next = sentences[index + 1];
    const [whole, ...parts] = next !== undefined && next.in === sentence.in ? [...sentence.items, ...next.items] : sentence.items;
    if (whole === undefined || !isScored(whole) || !parts.every(isScored)) continue;
    const isApart = sentence.items.length === 1 && isDivided(whole, parts, next);
    if (isApart && parts.length > 1 && totalOf(parts.map(({ full }) => full)) === whole.full.value) yield claimOf(sentence, whole, parts);
  }
}

/** 项目产出（分值40分，得分35.50分）: the heading over the sentences that divide it. */
const HEADED = /（(?:满分|分值|权重)(?:为|：)?(\d+(?:\.\d+)?)分?[，、；](?:实际)?(?:得分?)(?:为|：)?(\d+(?:\.\d+)?)分?）$/;

/** The same where the heading of a section prints the whole, and one sentence below it all parts: 产出数量15分，得13.50分；产出质量12分，得10.20分. */
export function* headedPoints(disclosure: Disclosure): Generator<SaidClaim> {
  for (const { in: paragraph, items } of pointsSentences(disclosure)) {
    const { heading } = paragraph.section;
    const [, full, got] = HEADED.exec(heading.trim()) ?? [];
    if (full === undefined || got === undefined || items.length < 2 || !items.every(isScored)) continue;
    if (items.some(({ isTotal }) => isTotal) || totalOf(items.map((item) => item.full)) !== Number(full)) continue;
    const given = items.map((item) => item.got);
    const [first, last] = [items[0], items.at(-1)];
    if (first === undefined || last === undefined) continue;
    const sum = totalOf(given);
    const rounding = slackOf(given.filter(({ step }) => step < 1));
    // What the heading prints has no place in the paragraph: the finding stands at the parts.
    const figure = { ...last.got, text: `${got}分`, value: Number(got) };
    yield {
      in: paragraph,
      start: first.start,
      end: last.end,
      label: `${heading.trim().replace(HEADED, '')}得分`,
      figure,
      holds: Math.abs(sum - figure.value) <= rounding,
      right: printedLike(sum, last.got),
      terms: sumOf(given),
    };
  }
}

/** The words say that the parts are those of the whole: another thing of the same points may follow as well. */
const isDivided = (whole: Scored, parts: readonly Scored[], next: PointsSentence | undefined): boolean =>
  next?.goesOn === true ||
  ITSELF.test(whole.name) ||
  parts[0]?.opens === true ||
  (whole.name.length > 1 && parts.every(({ name }) => name.startsWith(whole.name.replace(/指标$/, ''))));

function claimOf(sentence: PointsSentence, whole: Scored, parts: readonly Scored[]): SaidClaim {
  const given = parts.map(({ got }) => got);
  const sum = totalOf(given);
  const figure = whole.got;
  return {
    in: sentence.in,
    start: whole.start,
    end: parts.at(-1)?.end ?? whole.end,
    label: `${whole.name}得分`,
    figure,
    // Whole points are exact, and the parts are as exact as they are printed.
    holds: Math.abs(sum - figure.value) <= slackOf([figure, ...given].filter(({ step }) => step < 1)),
    right: printedLike(sum, figure),
    terms: sumOf(given),
  };
}
