import type { Disclosure } from '../../model/record.ts';
import type { CountedParts } from './counted-parts.ts';
import { totalOf } from './said-claims.ts';
import { hidesFigure, type SaidFigure, type SaidSentence, saidSentences } from './said-figures.ts';

/** Numbers of one kind of thing that a sentence adds up behind them: 在职人员38人，退休人员9人，合计47人. */

const CLOSES =
  /^）?[，、；](?:以上|上述)?(?:[两二三四五六七八九](?:类|种|项|者|家|种|处|部分)[\u4e00-\u9fa5]{0,6})?(?:合计|共计|总计|总共|共(?:访谈|走访|接待|培训|检查|抽查|受理|办理|服务)?)(?:有|为|是)?$/;
/** What stands between two that are added up. */
const NEXT = /^(?:（[^（）\d]*）)?[、，；和及与][^，。；：、（）\d]{1,16}$/;
/** Moves, comparisons, parts of a part, and numbers of each make up nothing. */
const NO_ADDEND = /[增减较比占均每各]|其中|包括|上年|去年|同期|计划|应/;
/** 合计49人（含遗属2人）: it holds more than the list. */
const HOLDS_MORE = /^[，（]?(?:[\u4e00-\u9fa5]{0,4})(?:含|包括|另|其中)/;
/** One person may be of several of these. */
const OVERLAPS = /党员|团员|女|少数民族|硕士|博士|研究生|高级|中级|骨干/;
const POSTS = /编制|编$|核定/;
const MOST = 30;
/** A sum that is so far from its total is of something else. */
const FARTHEST = 2;

/** Every number that a sentence adds up, with what it adds. */
export function* countedSums(disclosure: Disclosure): Generator<CountedParts> {
  for (const sentence of saidSentences(disclosure)) {
    if (sentence.figures.length < 3) continue;
    for (const [at, said] of sentence.figures.entries()) {
      const parts = isCount(said) && CLOSES.test(said.between) ? addedTo(sentence, at) : undefined;
      if (parts !== undefined) yield { in: sentence.in, whole: said.figure, parts: parts.map(({ figure }) => figure), complete: true };
    }
  }
}

const isCount = ({ figure: { unit, step } }: SaidFigure): boolean => !/^(?:元|%|百分点|分)$/.test(unit) && step === 1;

function addedTo(sentence: SaidSentence, at: number): readonly SaidFigure[] | undefined {
  const total = sentence.figures[at];
  if (total === undefined) return undefined;
  const list = listBefore(sentence.figures, at, total);
  if (list.length < 2 || list.some((part) => thingOf(sentence, part) !== thingOf(sentence, total))) return undefined;
  // 编制45人，在职38人，退休9人，合计47人: the last of them are what is added up.
  const held = list.map((_, from) => list.slice(from)).find((part) => part.length > 1 && sumOf(part) === total.figure.value);
  return held ?? (areAll(sentence, list, total) ? list : undefined);
}

/** The counts right before a total, back to where the list begins. */
function listBefore(figures: readonly SaidFigure[], at: number, total: SaidFigure): readonly SaidFigure[] {
  const list: SaidFigure[] = [];
  for (let index = at - 1; index >= 0 && list.length < MOST; index -= 1) {
    const said = figures[index];
    if (said === undefined || said.figure.unit !== total.figure.unit || said.depth !== total.depth || !isCount(said)) break;
    list.unshift(said);
    if (!NEXT.test(said.between)) break;
  }
  return list;
}

/** What is counted, where the words behind the number say it: 12个村 are no 3个乡镇. */
const thingOf = ({ in: { paragraph } }: SaidSentence, { figure }: SaidFigure): string =>
  /^[^，。；：、（）\d]*/.exec(paragraph.text.slice(figure.end, figure.end + 12))?.[0].replace(/[和及与]$|^[和及与].*/, '') ?? '';

const sumOf = (list: readonly SaidFigure[]): number => totalOf(list.map(({ figure }) => figure));

/** Whether nothing else can have been meant by the total than all that the list names. */
function areAll(sentence: SaidSentence, list: readonly SaidFigure[], total: SaidFigure): boolean {
  const { text } = sentence.in.paragraph;
  const [sum, value] = [sumOf(list), total.figure.value];
  const names = list.map(({ name }) => name);
  if (names.some((name) => name === '' || NO_ADDEND.test(name) || OVERLAPS.test(name)) || list.some(({ between }) => hidesFigure(between)))
    return false;
  if (new Set(names).size < names.length || new Set(names.map((name) => POSTS.test(name))).size > 1) return false;
  if (HOLDS_MORE.test(text.slice(total.figure.end, total.figure.end + 12)) || sum > value * FARTHEST || value > sum * FARTHEST)
    return false;
  // What was left out may stand in front of the list.
  const others = sentence.in.figures.filter(
    ({ unit, start }) => unit === total.figure.unit && !list.some(({ figure }) => figure.start === start),
  );
  return others.every((other) => other.value !== Math.abs(value - sum));
}
