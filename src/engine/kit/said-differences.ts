import type { Disclosure } from '../../model/record.ts';
import { isTied, printedLike, type SaidClaim, slackOf } from './said-claims.ts';
import { hidesFigure, type SaidFigure, type SaidSentence, saidSentences } from './said-figures.ts';

/** A difference that a sentence prints behind the two figures it is of: 送审560万元，审定512.4万元，核减47.6万元. */
export interface SaidDifference extends SaidClaim {
  /** The word for the difference says the opposite of the figures. */
  readonly isContrary: boolean;
  readonly word: string;
  readonly before: string;
  readonly after: string;
}

interface Words {
  readonly word: RegExp;
  /** What it starts from, and what it came to. */
  readonly base: RegExp;
  readonly result: RegExp;
}

const AMOUNT = '(?:资金|投资|金额|经费|额|数|了)*(?:共|为|达|计)*$';
const KINDS: readonly Words[] = [
  { word: new RegExp(`(核减|审减|核增|审增)${AMOUNT}`), base: /送审|报审|申报|上报/, result: /审定|核定|审核|审减后|核减后/ },
  {
    word: new RegExp(`(节约|节省|超支|超出)${AMOUNT}`),
    base: /预算|合同|概算|控制[价数额]|限价|计划|招标|拦标/,
    result: /结算|决算|中标|成交|实际|支出|开支|花费|采购|使用|完成/,
  },
  {
    word: new RegExp(`(结余|剩余|结存|未支出|未使用|未支付)${AMOUNT}`),
    base: /预算|到位|下达|安排|资金|拨付|计划|收入|投资/,
    result: /支出|使用|支付|执行|完成/,
  },
];
const UP = /增|超|多|高/;
/** 比预算500万元, 超出预算500万元: the base stands between the result and the difference. */
const BASE =
  /^(?:[比较]|(超出|超过|超|高于|多于|大于|低于|少于|小于))(?:了|项目|年初|调整后?|全年|批复|下达|合同|计划|原|总)*(?:预算|计划|概算|控制价|合同|目标|限价)(?:数|额|价|金额|资金|投资|任务)?$/;
const BY = /^(?:资金|共)?(超支|超出|超过?|多|高|增加|节约|节省|结余|少|减少|低)?(?:了|出|支)?(?:资金|经费)?$/;
const ELSE = /上年|去年|同期|结转|年初余|期初|平均|累计|分别|每/;
const REACH = 7;
/** 年末滚存结余, 累计结余: with what was left before, which the sentence does not print. */
const OF_ALL_YEARS = /滚存|累计|历年|[年期]末|以前年度|上年/;

/** Every difference that a sentence prints behind its two figures. */
export function* saidDifferences(disclosure: Disclosure): Generator<SaidDifference> {
  for (const sentence of saidSentences(disclosure))
    for (const [at, said] of sentence.figures.entries()) {
      if (said.figure.unit === '%' || hidesFigure(said.between) || isTied(disclosure, sentence.in, said.figure)) continue;
      const before = sentence.figures.slice(Math.max(0, at - REACH), at).filter(({ figure }) => figure.unit === said.figure.unit);
      const found = againstBase(sentence, said, before) ?? namedDifference(sentence, said, before);
      if (found !== undefined) yield found;
    }
}

/** 支出456万元，比预算500万元结余44万元. */
function againstBase(sentence: SaidSentence, said: SaidFigure, before: readonly SaidFigure[]): SaidDifference | undefined {
  const [result, base] = before.slice(-2);
  const compared = base === undefined ? null : BASE.exec(base.name);
  const by = BY.exec(said.name);
  const word = by?.[1] ?? compared?.[1];
  if (result === undefined || base === undefined || compared === null || by === null || word === undefined) return undefined;
  if (said.between.length > 8 || ELSE.test(result.name) || hidesFigure(base.between) || /[。；]/.test(base.between)) return undefined;
  return differenceOf(sentence, said, base, result, word);
}

function namedDifference(sentence: SaidSentence, said: SaidFigure, before: readonly SaidFigure[]): SaidDifference | undefined {
  for (const { word, base, result } of KINDS) {
    const found = word.exec(said.name);
    const last = before.at(-1);
    if (
      found === null ||
      last === undefined ||
      OF_ALL_YEARS.test(said.name) ||
      !/^(?:，|）|（)?[\u4e00-\u9fa5]{0,4}$/.test(said.name.slice(0, found.index))
    )
      continue;
    if (!result.test(last.name) || before.some(({ name, between }) => ELSE.test(name) || hidesFigure(between))) return undefined;
    const bases = before.slice(0, -1).filter(({ name }) => base.test(name) && !(result.test(name) && !/合同/.test(name)));
    const claims = bases.map((each) => differenceOf(sentence, said, each, last, found[1] ?? ''));
    const held = claims.find(({ holds, isContrary }) => holds && !isContrary);
    // Another amount between them: nobody knows what is left of what.
    return held ?? (before.length === bases.length + 1 ? claims.at(-1) : undefined);
  }
  return undefined;
}

function differenceOf(sentence: SaidSentence, said: SaidFigure, base: SaidFigure, result: SaidFigure, word: string): SaidDifference {
  const { figure } = said;
  const value = result.figure.value - base.figure.value;
  const slack = slackOf([figure, base.figure, result.figure]);
  const first = base.figure.start < result.figure.start ? base : result;
  const [more, less] = value > 0 ? [result, base] : [base, result];
  return {
    in: sentence.in,
    start: first.figure.start - first.name.length,
    end: figure.end,
    label: word,
    figure,
    // 结余-15315万元: more was spent than came in.
    holds: Math.abs(figure.value < 0 ? value + figure.value : Math.abs(value) - figure.value) <= slack,
    right: printedLike(Math.abs(value), figure),
    terms: `${more.figure.text} - ${less.figure.text}`,
    isContrary: figure.value > 0 && Math.abs(value) > slack && value > 0 !== UP.test(word),
    word,
    before: base.figure.text,
    after: result.figure.text,
  };
}
