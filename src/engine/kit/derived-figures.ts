import { groupBy } from '../../model/once.ts';
import type { Disclosure } from '../../model/record.ts';
import type { FigureParagraph } from './printed-figures.ts';
import { hidesFigure, type SaidFigure, saidSentences, saysAgain } from './said-figures.ts';

/*
 * Figures that by the words before them follow from others nearby: what is left, more or less, a rate of growth or of saving, a share.
 * Words tell what kind of result a figure is; of which figures it is the result is left to arithmetic.
 */

export type ResultKind = 'difference' | 'change' | 'saving' | 'ratio' | 'share' | 'same';

/** A figure with what its words make it the result of. */
export interface DerivedFigure {
  readonly said: SaidFigure;
  /** Which figure of its paragraph it is. */
  readonly at: number;
  readonly kind: ResultKind;
  /** Whether the words say that it went up or down; a rest or a share did neither. */
  readonly direction?: 'up' | 'down';
  readonly word: string;
  /** 低于限额55.2万元: it may be the limit itself. */
  readonly isLoose?: true;
}

/** A paragraph with its exact figures and what their words say. */
export interface DerivedParagraph {
  readonly in: FigureParagraph;
  readonly figures: readonly SaidFigure[];
  /** Of which sentence of the paragraph each figure is. */
  readonly sentenceOf: readonly number[];
  readonly derived: ReadonlyMap<SaidFigure, DerivedFigure>;
}

const UP = '增加|增长|上升|上涨|上浮|攀升|提高|提升|增收|增支|净增|追加|扩大|回升|高出|超支|超额|超|多|高|(?<!新)增|升';
const DOWN =
  '减少|下降|下滑|下跌|缩小|收窄|降低|减低|压减|压缩|压降|缩减|回落|下浮|短收|减收|减支|节约|节省|节余|节支|核减|审减|追减|落后|少|低|降|减';
const LEFT =
  '结余|结存|结转|剩余|余额|余款|尚余|尚有|尚差|尚需|尚欠|还差|还剩|还有|空缺|空编|缺编|富余|余量|缺口|差额|差距|相差|空间|未完成|未使用|未支付|未支出|未发行|收益|净额|余|欠|剩|差';
/** What may stand between the word and its figure. */
const FILLING =
  '(?:了|出|为|达到?|至|共计?|约?计|有|的|幅度|幅|率|支出|支付|安排|使用|收入?|支|花|资金|经费|预算|投资|金额|数额|额度?|数量?|分值|比例|举债|融资|发行)*';
/** 降至, 增加到 say what it came to, 最高 which of several it is. */
const MOVED = new RegExp(`(?<!最)(?:(${UP})|(${DOWN}))(?![至到为成])${FILLING}$`);
/** 增减幅度, 变动额 say nothing of the way. */
const EITHER = /(?:增减|升降|变[动化](?!预算))(?:了|为|是|达|额|率|幅度?|数|金额|资金|经费)*$/;
/** 低于限额55.2万元, 快于收入增速1.6个百分点; 决算小于预算的112家 are those for which that holds. */
const BEYOND = /(?:(高于|多于|大于|超出|超过|快于|长于)|(低于|少于|小于|慢于|短于))(?![^，。；]*[预决]算数?的$)[^，。；：、（）\d]{0,14}$/;
const RESTS = new RegExp(`(${LEFT})${FILLING}$`);
const GROWTH = /(?:增幅|增速|涨幅|升幅|降幅|减幅|跌幅|增长率|下降率|变动率|变动幅度|变化幅度)(?:约?为|达到?|是)?$/;
const SAVING = /(?:节约|节支|节省|节余|结余|核减|审减|下浮|压减|压缩)(?:率|比例|幅度)(?:约?为|达到?|是)?$/;
/** A rate whose word does not say what it is of; 为年初预算数的64% may be of an amount that is not printed. */
const RATIO = /(?:率|进度|达到?|完成|为|相当|合|即)(?:约?为|达到?|是)?$/;
/** 占项目支出预算的37.79%: of a whole that the words name. */
const SHARE = /^约?占([^，。；：、\d]{2,16}?)(?:的)?(?:比例|比重|份额)?(?:约?为|达)?$/;
/** What lets a result be of something that the sentence does not print; a rate more easily than an amount. */
const OF_ANOTHER_SCOPE = /同口径|可比|剔除|还原|年均|平均|累计|环比/;
const RATE_OF_ANOTHER_SCOPE = /扣除|预期|预计|力争|不低于|以上|计划|目标/;

function kindOf(said: SaidFigure): Omit<DerivedFigure, 'said' | 'at'> | undefined {
  const { figure, name } = said;
  const percent = figure.unit === '%';
  if (percent && SAVING.test(name)) return { kind: 'saving', word: '率' };
  if (percent && GROWTH.test(name)) return { kind: 'change', word: /[降减跌]/.test(name) ? '降幅' : '增幅' };
  const either = EITHER.exec(name)?.[0];
  if (either !== undefined) return { kind: percent ? 'change' : 'difference', word: either };
  const moved = MOVED.exec(name);
  const word = moved?.[1] ?? moved?.[2];
  if (word !== undefined) return { kind: percent ? 'change' : 'difference', direction: moved?.[1] === undefined ? 'down' : 'up', word };
  if (percent && SHARE.test(name)) return { kind: 'share', word: '占比' };
  // What is shared may stand anywhere.
  if (percent) return RATIO.test(name) && !name.includes('占') ? { kind: 'ratio', word: name } : undefined;
  const beyond = BEYOND.exec(name);
  if (beyond !== null)
    return { kind: 'difference', direction: beyond[1] === undefined ? 'down' : 'up', word: beyond[1] ?? beyond[2] ?? '', isLoose: true };
  const again = saysAgain(said);
  if (again !== undefined) return { kind: 'same', word: '折合', ...(again === 'byWords' ? {} : { isLoose: true }) };
  const rest = RESTS.exec(name)?.[1];
  return rest === undefined ? undefined : { kind: 'difference', word: rest };
}

/** 达到下降15%的目标: what was to be, and no result. */
const AIM_BEHIND = /^(?:以上|以内)?的(?:年度|年初|既定|预期|预定|考核|绩效|控制|总体)*(?:目标|要求|任务|计划|标准|指标|底线)/;

/** The paragraphs of the narrative in which some figure is said to follow from others. */
export function* derivedParagraphs(disclosure: Disclosure): Generator<DerivedParagraph> {
  for (const [paragraph, sentences] of groupBy(saidSentences(disclosure), (sentence) => sentence.in)) {
    const figures = sentences.flatMap((sentence) => sentence.figures);
    const sentenceOf = sentences.flatMap((sentence, index) => sentence.figures.map(() => index));
    const derived = new Map<SaidFigure, DerivedFigure>();
    for (const [at, said] of figures.entries()) {
      const isAim = AIM_BEHIND.test(sentences[sentenceOf[at] ?? 0]?.in.paragraph.text.slice(said.figure.end) ?? '');
      const kind = said.figure.value <= 0 || isAim || hidesFigure(said.between) ? undefined : kindOf(said);
      if (kind !== undefined) derived.set(said, { said, at, ...kind });
    }
    if (derived.size > 0) yield { in: paragraph, figures, sentenceOf, derived };
  }
}

/** Whether words make it the result of more or less than the figures around it print. */
export const isOfAnotherScope = ({ figure, between }: SaidFigure): boolean =>
  OF_ANOTHER_SCOPE.test(between) || (figure.unit === '%' && RATE_OF_ANOTHER_SCOPE.test(between));

/** Whether a figure says itself how much something moved or what is left of it: neither what was before nor what came of it. */
export const isMove = ({ derived }: DerivedParagraph, said: SaidFigure): boolean => {
  const kind = derived.get(said)?.kind;
  return kind === 'difference' || kind === 'change';
};

/** Whether it says by how much something moved: what was left (上年结转, 余额) may be moved itself. */
export const isChange = (paragraph: DerivedParagraph, said: SaidFigure): boolean =>
  isMove(paragraph, said) && (paragraph.derived.get(said)?.direction !== undefined || EITHER.test(said.name));

/** What a share is said to be taken of. */
export const wholeNamed = ({ name }: SaidFigure): string => SHARE.exec(name)?.[1] ?? '';
