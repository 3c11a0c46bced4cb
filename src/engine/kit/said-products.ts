import { readCount } from '../../model/chinese-number.ts';
import { UNIT_SLIPS } from '../../model/number.ts';
import type { Disclosure } from '../../model/record.ts';
import { type FigureParagraph, figureParagraphs, figuresBetween, type PrintedFigure, sentenceEnd } from './printed-figures.ts';
import { printedLike, type SaidClaim } from './said-claims.ts';
import { withUnit } from './slipped-units.ts';

/** Amounts that a sentence works out of a number and a price: 125个村，每村补助2.4万元，共需300万元. */

const THING = '(人次|人|户|村|站|校|所|班|亩|公里|辆|台|套|次|场|期|批次|批|件|床|座|处|天|个)';
/** 每村补助2.4万元, 每人每月1450元. */
const PRICE = new RegExp(`每个?${THING}(?:每(月|年|天|日|季度?))?([^，。；：、（）\\d每]{0,8})$`);
/** What says that the amount is all of it. */
const IN_ALL =
  /(?:共|共计|合计|总计|总共|小计|(?<![预估统会总累])计|需|应配套)(?:需|应|支付|安排|补助|发放|预算|资金|经费|金额|支出|补助资金|配套资金)*(?:为|约)?$/;
const WORKED_OUT = /^(?:的?标准)?(?:进行)?(?:测算|核定|计算|安排|编制|计(?=[，。；]|$))/;
/** What makes an amount another one than all of it. */
const ELSE =
  /[比较%]|增加|减少|上年|去年|其中|另|分担|补差|以上|以内|不超过|限|已|先|部分|缺口|扣除|首|尾款|质保|尚|剩余|提高|降低|调整|原|由|从|至|不等|分别|分[两二三]|≤|≥|约/;
const PERIODS: Readonly<Record<string, readonly [RegExp, number]>> = {
  月: [/([\d两二三四五六七八九十]+)个月/g, 12],
  季: [/([\d两二三四])个季度/g, 4],
  季度: [/([\d两二三四])个季度/g, 4],
  天: [/([\d两二三四五六七八九十]+)天/g, 0],
  日: [/([\d两二三四五六七八九十]+)[天日]/g, 0],
  年: [/([两二三四五\d])年(?![度初末])/g, 1],
};
/** So many times as much, or as little, is of something else; and so is a multiple of it. */
const FARTHEST = 4;

/** Every amount of a sentence that is a number times a price of that sentence. */
export function* saidProducts(disclosure: Disclosure): Generator<SaidClaim> {
  for (const paragraph of figureParagraphs(disclosure)) {
    if (!paragraph.paragraph.text.includes('每')) continue;
    for (const price of paragraph.figures) {
      const found = price.unit === '元' && price.value > 0 ? productAt(paragraph, price) : undefined;
      if (found !== undefined) yield found;
    }
  }
}

function productAt(paragraph: FigureParagraph, price: PrintedFigure): SaidClaim | undefined {
  const { text } = paragraph.paragraph;
  const from = Math.max(text.lastIndexOf('。', price.start), text.lastIndexOf('；', price.start), text.lastIndexOf('：', price.start)) + 1;
  const to = sentenceEnd(text, price.end);
  const sentence = text.slice(from, to);
  const words = PRICE.exec(text.slice(from, price.start));
  const money = figuresBetween(paragraph, from, to).filter(({ unit }) => unit === '元');
  const [amount, second] = money.filter((figure) => figure !== price);
  const [, thing = '', period, noun = ''] = words ?? [];
  if (words === null || amount === undefined || second !== undefined || ELSE.test(sentence.replace(/安排/g, ''))) return undefined;
  if (!isTotal(text, from, amount, price, noun) || sentence.split('每').length > (period === undefined ? 2 : 3)) return undefined;
  const count = countOf(sentence, thing, [price.start - from, amount.start - from]);
  const times = period === undefined ? 1 : timesOf(sentence, period);
  if (count === undefined || times === undefined || hidesOther(sentence, period)) return undefined;
  return claimOf(paragraph, amount, { price, count, times }, from);
}

/** Whether the words say that the amount is what number and price come to. */
function isTotal(text: string, from: number, amount: PrintedFigure, price: PrintedFigure, noun: string): boolean {
  const before = text.slice(from, amount.start);
  if (amount.start > price.start) return IN_ALL.test(before.split(/[，、（]/).at(-1) ?? '');
  const between = text.slice(amount.end, price.start);
  if (/^，按/.test(between)) return WORKED_OUT.test(text.slice(price.end, price.end + 6));
  // 支出7.2万元，每批次800元.
  return noun === '' && /^，每/.test(between) && /^[。；]|^$/.test(text.slice(price.end, price.end + 1));
}

/** The one number of what the price is for. */
function countOf(sentence: string, thing: string, apart: readonly number[]): number | undefined {
  const before = new RegExp(`(?<![\\d.第每])(\\d+(?:\\.\\d+)?)(万)?(?:个|名)?(?:${thing})(?![均每])`, 'g');
  const named = new RegExp(`${thing}(?:数|共)?(\\d+)(万)?(?:个|所|座|家|处)`, 'g');
  const found = [...sentence.matchAll(before), ...(/[村站校]/.test(thing) ? sentence.matchAll(named) : [])];
  const [only, second] = found.filter(({ index }) => !apart.includes(index));
  if (only === undefined || second !== undefined) return undefined;
  return Number(only[1]) * (only[2] === undefined ? 1 : 10_000);
}

function timesOf(sentence: string, period: string): number | undefined {
  const [pattern, ofYear] = PERIODS[period] ?? [/$^/g, 0];
  const [one, another] = Array.from(sentence.matchAll(pattern), ([, printed = '']) => readCount(printed) ?? Number(printed));
  if (another !== undefined) return undefined;
  if (one !== undefined) return one;
  return period === '年' ? ofYear : /全年|一年|年度/.test(sentence) && ofYear > 0 ? ofYear : undefined;
}

/** 每次800元，一年两次: another number that the amount may have been multiplied by. */
const hidesOther = (sentence: string, period: string | undefined): boolean =>
  (period === undefined && /个月|学期|[两二三四五六七八九十\d](?:年(?![度初末])|轮)/.test(sentence)) ||
  /[两二三四五六七八九十]次|一年\d次|[×x*]/.test(sentence);

interface Factors {
  readonly price: PrintedFigure;
  readonly count: number;
  readonly times: number;
}

function claimOf(in_: FigureParagraph, amount: PrintedFigure, { price, count, times }: Factors, from: number): SaidClaim | undefined {
  const value = price.value * count * times;
  const slack = amount.step / 2 + (price.step / 2) * count * times * (Number.isInteger(price.value) && price.step <= 1 ? 0 : 1) + 1e-6;
  const holds = Math.abs(value - amount.value) <= slack || Math.abs(value - amount.value) < amount.step * 1.000001;
  const slip = holds ? undefined : UNIT_SLIPS.find((factor) => Math.abs(value - amount.value * factor) <= slack);
  const inOtherUnit = slip === undefined ? undefined : withUnit(amount, slip);
  const ratio = amount.value > value ? amount.value / value : value / amount.value;
  if (!holds && inOtherUnit === undefined && (ratio > FARTHEST || Math.abs(ratio - Math.round(ratio)) < RATIO_OF_ANOTHER)) return undefined;
  return {
    in: in_,
    start: from,
    end: Math.max(amount.end, price.end),
    label: '金额',
    figure: amount,
    holds,
    right: inOtherUnit ?? printedLike(value, amount),
    terms: `${price.text} × ${count}${times === 1 ? '' : ` × ${times}`}`,
  };
}

/** A price that was paid twice makes twice the amount. */
const RATIO_OF_ANOTHER = 0.004;
