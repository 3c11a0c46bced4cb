import { readCount } from '../../model/chinese-number.ts';
import type { Disclosure } from '../../model/record.ts';
import { isTied, printedLike, type SaidClaim, slackOf, sumOf, totalOf } from './said-claims.ts';
import { hidesFigure, type SaidFigure, type SaidSentence, saidSentences } from './said-figures.ts';

/** Sums that say how many figures before them they add up, and what money came to after one move. */

/** ，三家合计; 、两镇共计; ，以上四项共. */
const COUNTED =
  /^）?[，、；](?:这|上述|以上)?([两二三四五六七八九])(?:家|项|个|者|处|类|所|镇|乡|村|县|区|市|地|部门|单位|乡镇|学校|项目)+(?:合计|共计|总计|共)(?:支出|安排|补助|资金|金额|达|为)*$/;
/** What stands between the parts of a list. */
const NEXT = /^）?[、，；](?:其中)?[^，。；：、（）\d]{1,20}（?$/;
const NO_PART = /[比较占均]|增加|减少|增长|下降|上年|去年|标准/;

const BEFORE = /年初|批复|下达|安排|原预算|预算/;
const MOVED = /^，[^，。；：、（）\d]{0,8}?(调增|追加|增加|增拨|调减|收回|核减|压减|追减|减少|扣减)(?:了|预算|资金|指标|数)*$/;
const AFTER =
  /^(?:，(?:调整后|调整为|可用|实际可用|变更后|变为|追[加减]后)[^，。；：、（）\d]{0,12}|(?:资金|预算|指标)?后，?(?:调整|全年|实际|可用)*(?:预算|资金|指标)*(?:数|额|总额)?(?:变)?(?:为|是|达到?|共计?)|[，]?至)$/;
/** 追加27万元后为112万元（含上年结转10万元）: it holds more than what was moved. */
const HOLDS_MORE = /^[，（]?[\u4e00-\u9fa5]{0,4}(?:含|包括|另|其中)/;
/** How far what is printed may be from what was moved, in parts of it, before something else may have been left out. */
const FAR = 0.3;

/** Every sum and every move of one sentence whose terms stand right before it. */
export function* saidSums(disclosure: Disclosure): Generator<SaidClaim> {
  for (const sentence of saidSentences(disclosure)) {
    if (sentence.figures.length < 3) continue;
    for (const [at, { figure }] of sentence.figures.entries()) {
      if (figure.unit !== '元' || isTied(disclosure, sentence.in, figure)) continue;
      const claim = countedSum(sentence, at) ?? moved(sentence, at);
      if (claim !== undefined) yield claim;
    }
  }
}

function countedSum(sentence: SaidSentence, at: number): SaidClaim | undefined {
  const sum = sentence.figures[at];
  const number = COUNTED.exec(sum?.between ?? '')?.[1];
  if (sum === undefined || number === undefined) return undefined;
  const count = readCount(number) ?? 0;
  const parts = sentence.figures.slice(Math.max(0, at - count), at);
  const before = sentence.figures[at - count - 1];
  const [first, ...others] = parts;
  if (first === undefined || parts.length < count || parts.some((each) => !isPart(each, sum))) return undefined;
  // One more that the list goes on from: nobody knows which of them are meant.
  if (others.some(({ between }) => !NEXT.test(between)) || (before !== undefined && NEXT.test(first.between))) return undefined;
  const figures = parts.map(({ figure }) => figure);
  return claimOf(sentence, first, sum, totalOf(figures), sumOf(figures), [sum.figure, ...figures]);
}

const isPart = ({ figure, name, between }: SaidFigure, sum: SaidFigure): boolean =>
  figure.unit === sum.figure.unit && !NO_PART.test(name) && !hidesFigure(between);

function moved(sentence: SaidSentence, at: number): SaidClaim | undefined {
  const [first, move, after] = sentence.figures.slice(Math.max(0, at - 2), at + 1);
  const word = MOVED.exec(move?.between ?? '')?.[1];
  if (first === undefined || move === undefined || after === undefined || word === undefined || !AFTER.test(after.between))
    return undefined;
  if (!BEFORE.test(first.name) || NO_PART.test(first.name) || [first, move].some(({ figure }) => figure.unit !== '元')) return undefined;
  if (HOLDS_MORE.test(sentence.in.paragraph.text.slice(after.figure.end, after.figure.end + 12))) return undefined;
  const sign = /调增|追加|增/.test(word) ? 1 : -1;
  const value = first.figure.value + sign * move.figure.value;
  // 上年结转15万元，年初预算80万元，追加20万元后为115万元: what stands in front may belong to it.
  const left = Math.abs(value - after.figure.value);
  if (sentence.figures.slice(0, Math.max(0, at - 2)).some(({ figure }) => left > 0 && Math.abs(figure.value - left) <= figure.step))
    return undefined;
  if (Math.abs(value - after.figure.value) > FAR * after.figure.value) return undefined;
  const terms = `${first.figure.text} ${sign > 0 ? '+' : '-'} ${move.figure.text}`;
  return claimOf(sentence, first, after, value, terms, [first.figure, move.figure, after.figure]);
}

function claimOf(
  sentence: SaidSentence,
  first: SaidFigure,
  { figure, name }: SaidFigure,
  value: number,
  terms: string,
  figures: Parameters<typeof slackOf>[0],
): SaidClaim {
  return {
    in: sentence.in,
    start: first.figure.start - first.name.length,
    end: figure.end,
    label: name,
    figure,
    holds: Math.abs(value - figure.value) <= slackOf(figures),
    right: printedLike(value, figure),
    terms,
  };
}
