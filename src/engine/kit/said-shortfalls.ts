import type { Disclosure } from '../../model/record.ts';
import type { PrintedFigure } from './printed-figures.ts';
import { isRate, isTied, printedLike, type SaidClaim, slackOf } from './said-claims.ts';
import { hidesFigure, type SaidFigure, type SaidSentence, saidSentences } from './said-figures.ts';

/** What was meant to be done, what was, and what is missing of it: 目标1200米，完成1150米，尚差50米. */
export interface Shortfall {
  readonly whole: SaidFigure;
  readonly done: SaidFigure;
  readonly short: SaidFigure;
}

const WHOLE = /(?:目标|计划|任务)(?:任务|数|值|量|为|是)*$|^应[\u4e00-\u9fa5]{2,6}$/;
const VERB = '完成|达标|达到目标|整改|办结|开工|完工|验收|签订|整治|改造|落实|实现|通过';
const DONE = new RegExp(`^(?:[\\u4e00-\\u9fa5]{0,4}(?:实际|已经?))?(?:${VERB})(?:了|数|量|为)*$|^实际$`);
const MISSING = /^(?:尚|还|仍)?(?:差|缺|短缺|短少|欠)(?:了|额|为)*$/;
const NOT_DONE = new RegExp(`^(?:尚|还|仍)?(?:有)?未(?:能)?(${VERB})(?:的|数|为)*$`);
/** 7项指标中完成6项: all of them were counted. */
const AMONG = new RegExp(`^[\\u4e00-\\u9fa5]{0,8}中，?(?:已|实际)?(?:${VERB})(?:了|的)?$`);
/** The next count of the same things is a third kind: 部分完成1项. */
const NEXT_KIND = /^[，、]/;

/** Whether a figure is what is missing of the one before it. */
export const isShortfall = ({ name }: SaidFigure): boolean => MISSING.test(name);

function shortfallAt({ figures }: SaidSentence, at: number): Shortfall | undefined {
  const [whole, done, short] = figures.slice(Math.max(0, at - 2), at + 1);
  const next = figures[at + 1];
  if (whole === undefined || done === undefined || short === undefined || whole.figure.unit === '%') return undefined;
  const all = [whole, done, short];
  if (new Set(all.map(({ figure }) => figure.unit)).size > 1 || all.some(({ between }) => hidesFigure(between))) return undefined;
  if (whole.depth !== short.depth || ![done, short].every(({ between }) => /^[，、]/.test(between) || AMONG.test(between)))
    return undefined;
  const notDone = NOT_DONE.exec(short.name)?.[1];
  const isMeant = WHOLE.test(whole.name) && DONE.test(done.name) && short.between.length === short.name.length + 1;
  if (isMeant && (MISSING.test(short.name) || isPair(notDone, done.name)) && !isNextKind(next, short)) return { whole, done, short };
  return AMONG.test(done.between) && isPair(notDone, done.name) && !isNextKind(next, short) ? { whole, done, short } : undefined;
}

/** 完成 and 未完成, but not 完成 and 未验收. */
const isPair = (notDone: string | undefined, done: string): boolean => notDone !== undefined && done.includes(notDone);

const isNextKind = (next: SaidFigure | undefined, short: SaidFigure): boolean =>
  next !== undefined && next.figure.unit === short.figure.unit && NEXT_KIND.test(next.between) && next.between.length < 12;

/** Every shortfall of a sentence that what was meant and what was done make, or should make. */
export function* saidShortfalls(disclosure: Disclosure): Generator<SaidClaim> {
  for (const sentence of saidSentences(disclosure)) {
    if (sentence.figures.length < 3) continue;
    for (const [at, { figure }] of sentence.figures.entries()) {
      const found = isTied(disclosure, sentence.in, figure) ? undefined : shortfallAt(sentence, at);
      if (found !== undefined) yield claimOf(sentence, found, sentence.figures[at + 1]);
    }
  }
}

/** Where a rate behind it bears the shortfall out, it is what was done that is wrong. */
function claimOf(sentence: SaidSentence, { whole, done, short }: Shortfall, next: SaidFigure | undefined): SaidClaim {
  const left = whole.figure.value - done.figure.value;
  // Whole things are counted exactly.
  const holds = Math.abs(left - short.figure.value) <= slackOf([whole.figure, done.figure, short.figure].filter(({ step }) => step !== 1));
  const doneOf = { ...done.figure, value: whole.figure.value - short.figure.value };
  const isDoneWrong = next !== undefined && isRateOf(next, doneOf, whole.figure) && !isRateOf(next, done.figure, whole.figure);
  const [figure, value, taken] = isDoneWrong ? [done.figure, doneOf.value, short] : [short.figure, left, done];
  return {
    in: sentence.in,
    start: whole.figure.start - whole.name.length,
    end: short.figure.end,
    label: isDoneWrong ? done.name : short.name,
    figure,
    holds,
    right: printedLike(value, figure),
    terms: `${whole.figure.text} - ${taken.figure.text}`,
  };
}

const isRateOf = ({ figure, name, between }: SaidFigure, part: PrintedFigure, whole: PrintedFigure): boolean =>
  figure.unit === '%' && /率(?:为|达)?$/.test(name) && between.length < 12 && isRate(figure, part, whole);
