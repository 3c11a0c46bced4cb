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
