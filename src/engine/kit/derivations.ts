import { type DerivedFigure, type DerivedParagraph, isMove, wholeNamed } from './derived-figures.ts';
import type { PrintedFigure } from './printed-figures.ts';
import { isRate, slackOf, slackOfExact } from './said-claims.ts';
import type { SaidFigure } from './said-figures.ts';

/** All that a derived figure may be the result of: the figures around it, in every way that its kind lets it be made of them. */

/** One way to make a result of figures nearby. */
export interface Derivation {
  /** In the unit of the result. */
  readonly value: number;
  /** How it is worked out, without the result. */
  readonly terms: string;
  readonly holds: boolean;
  readonly of: readonly SaidFigure[];
  /** In how many sentences they stand: the nearer the likelier. */
  readonly sentences: number;
  /** It is a difference of the two, or one over the second of them. */
  readonly isOfBoth?: true;
}

/** How many figures before a result may be of it, and how many behind it. */
const REACH = 8;
const AHEAD = 3;
/** The longest sum of figures right before its result. */
const TERMS = 6;
const TAKEN =
  /支出|减去?|扣除|上解|还本|偿还|动用|使用|拨付|支付|付|用于|调出|核销|追减|收回|核减|压减|调减|列支|执行|完成|上缴|去向|退|花|用/;

const unitOf = ({ unit }: PrintedFigure): string => (unit === '百分点' ? '%' : unit);

/** The figures that a result may be of: those before it, the nearest first, and those behind it in its sentence. */
function operandsOf(
  paragraph: DerivedParagraph,
  at: number,
  isOperand: (said: SaidFigure) => boolean,
): readonly (readonly [SaidFigure, number])[] {
  const { figures, sentenceOf } = paragraph;
  const own = sentenceOf[at];
  const found: (readonly [SaidFigure, number])[] = [];
  for (let index = at - 1; index >= 0 && found.length < REACH; index -= 1) {
    const said = figures[index];
    if (said !== undefined && isOperand(said)) found.push([said, (own ?? 0) - (sentenceOf[index] ?? 0)]);
  }
  for (let index = at + 1, behind = 0; index < figures.length && sentenceOf[index] === own && behind < AHEAD; index += 1) {
    const said = figures[index];
    if (said === undefined || !isOperand(said)) continue;
    found.push([said, 0]);
    behind += 1;
  }
  return found;
}

interface Pair {
  readonly one: SaidFigure;
  readonly other: SaidFigure;
  readonly sentences: number;
}

/** Two and two of the figures that a result may be of. */
function pairsOf(paragraph: DerivedParagraph, at: number, isOperand: (said: SaidFigure) => boolean): readonly Pair[] {
  const operands = operandsOf(paragraph, at, isOperand);
  return operands.flatMap(([one, back], index) =>
    operands.slice(index + 1).map(([other, further]) => ({ one, other, sentences: Math.max(back, further) })),
  );
}

/** All ways to make a result, those within its sentence first. */
export function derivationsOf(paragraph: DerivedParagraph, derived: DerivedFigure): readonly Derivation[] {
  const { at } = derived;
  const unit = unitOf(derived.said.figure);
  if (derived.kind === 'same') return [...againOf(paragraph, derived)];
  if (derived.kind === 'share') return [...sharesOf(paragraph, derived)];
  const found =
    derived.kind === 'difference'
      ? [...balances(paragraph, at, unit), ...differences(paragraph, at, unit)]
      : [...rates(paragraph, derived)];
  return found.toSorted((a, b) => a.sentences - b.sentences);
}

/** 0.82亿元，折合8200万元. */
function* againOf({ figures }: DerivedParagraph, { said, at }: DerivedFigure): Generator<Derivation> {
  const before = figures[at - 1];
  if (before === undefined || before.figure.unit !== said.figure.unit || before.figure.unit !== '元') return;
  const { value, text } = before.figure;
  yield {
    value,
    terms: text,
    holds: Math.abs(value - said.figure.value) <= slackOf([said.figure, before.figure]),
    of: [before],
    sentences: 0,
  };
}

/** 项目支出598万元。…信息化226万元，占项目支出的37.79%: of each amount of the paragraph that has this name. */
function* sharesOf({ figures, sentenceOf }: DerivedParagraph, { said, at }: DerivedFigure): Generator<Derivation> {
  const part = figures[at - 1];
  const name = wholeNamed(said);
  if (part === undefined || part.figure.unit === '%' || part.figure.value <= 0 || !said.between.startsWith('，')) return;
  // 购置8万元、运行4万元，占三公经费的85%: of the sum, or of the first of them.
  const before = figures.slice(0, at - 1).filter((_, index) => sentenceOf[index] === sentenceOf[at]);
  if (/其中|、|分别|[和及与]/.test(part.between) || before.some((each) => !isNamed(each.name, name))) return;
  for (const [index, whole] of figures.slice(0, at - 1).entries())
    if (
      whole.figure.unit === part.figure.unit &&
      whole.figure.value >= part.figure.value &&
      isNamed(whole.name, name) &&
      !isOfTwo(figures, index)
    )
      yield {
        value: (100 * part.figure.value) / whole.figure.value,
        terms: `${part.figure.text} ÷ ${whole.figure.text}`,
        holds: isRate(said.figure, part.figure, whole.figure),
        of: [part, whole],
        sentences: (sentenceOf[at] ?? 0) - (sentenceOf[index] ?? 0),
      };
}

/** 收入预算245万元，完成82万元: what is shared may be either. */
const isOfTwo = (figures: readonly SaidFigure[], at: number): boolean =>
  PLANNED.test(figures[at]?.name ?? '') &&
  figures[at + 1]?.figure.unit === figures[at]?.figure.unit &&
  CAME_OF_IT.test(figures[at + 1]?.name ?? '');

const FILLING = /20\d\d年(?:度)?|全年|年度|本年|当年|本部门|我单位|单位|实际|共计?|合计|为|达|的|(?:预算|决算)数?$/g;
/** What was planned, where the words do not ask for it, and what came of it beside it. */
const PLANNED = /(?:预算|计划|目标)(?:数|额|安排)?(?:为|是)?$/;
const CAME_OF_IT = /完成|执行|决算|实际|支出/;

/** Whether a name ends as the other one, all its signs in their order: 采购总额 of 政府采购支出总额. */
function isNamed(name: string, asked: string): boolean {
  const [own, other] = [name.replace(FILLING, ''), asked.replace(FILLING, '')];
  if (other.length < 2 || !own.endsWith(other.slice(-2))) return false;
  let at = 0;
  for (const sign of own) if (sign === other[at]) at += 1;
  return at === other.length && !/[比较占]/.test(own);
}

function* differences(paragraph: DerivedParagraph, at: number, unit: string): Generator<Derivation> {
  const result = paragraph.figures[at];
  if (result === undefined) return;
  for (const { one, other, sentences } of pairsOf(paragraph, at, ({ figure }) => figure.unit === unit && figure.value > 0)) {
    const [more, less] = one.figure.value >= other.figure.value ? [one, other] : [other, one];
    const value = more.figure.value - less.figure.value;
    yield {
      value,
      terms: `${more.figure.text} - ${less.figure.text}`,
      holds: Math.abs(value - result.figure.value) <= slackOfExact([result.figure, more.figure, less.figure]),
      of: [more, less],
      sentences,
      isOfBoth: true,
    };
  }
}

/** 上年结转23.5万元，本年拨款410万元，支出402.16万元，年末结余31.34万元: what came in less what went out, of all figures right before. */
function* balances(paragraph: DerivedParagraph, at: number, unit: string): Generator<Derivation> {
  const result = paragraph.figures[at];
  if (result === undefined) return;
  const own = paragraph.sentenceOf[at];
  const terms: SaidFigure[] = [];
  for (let index = at - 1; index >= 0 && terms.length < TERMS && paragraph.sentenceOf[index] === own; index -= 1) {
    const said = paragraph.figures[index];
    if (said === undefined || said.figure.unit !== unit) break;
    terms.unshift(said);
    if (terms.length < 3) continue;
    const signs = terms.map(({ name }, place) => (place > 0 && TAKEN.test(name) ? -1 : 1));
    const value = terms.reduce((sum, { figure }, place) => sum + (signs[place] ?? 1) * figure.value, 0);
    if (value <= 0) continue;
    yield {
      value,
      terms: terms.map(({ figure }, place) => `${place === 0 ? '' : signs[place] === -1 ? ' - ' : ' + '}${figure.text}`).join(''),
      holds: Math.abs(value - result.figure.value) <= slackOfExact([result.figure, ...terms.map(({ figure }) => figure)]),
      of: [...terms],
      sentences: 0,
    };
  }
}

/** 增加5万元，增长7.5%: not what was left over. */
function isChangeBefore({ derived }: DerivedParagraph, said: SaidFigure, at: number): boolean {
  const move = derived.get(said);
  return move?.kind === 'difference' && move.at < at && (move.direction !== undefined || /差/.test(move.word));
}

function* rates(paragraph: DerivedParagraph, derived: DerivedFigure): Generator<Derivation> {
  const isOperand = ({ figure }: SaidFigure) => figure.unit !== '%' && figure.unit !== '百分点' && figure.value > 0;
  for (const { one, other, sentences } of pairsOf(paragraph, derived.at, isOperand)) {
    if (one.figure.unit !== other.figure.unit || one.figure.value === other.figure.value) continue;
    yield* ratesOf(paragraph, derived, one, other, sentences);
    yield* ratesOf(paragraph, derived, other, one, sentences);
  }
}

/** One over the other, a change over what it changed, the difference of both over the second. */
function* ratesOf(
  paragraph: DerivedParagraph,
  { said, at, kind }: DerivedFigure,
  part: SaidFigure,
  whole: SaidFigure,
  sentences: number,
): Generator<Derivation> {
  const rate = (one: number, other: number, terms: string): Derivation => {
    const [numerator, denominator] = [
      { ...part.figure, value: one },
      { ...whole.figure, value: other },
    ];
    return { value: (100 * one) / other, terms, holds: isRate(said.figure, numerator, denominator), of: [part, whole], sentences };
  };
  const [a, b] = [part.figure, whole.figure];
  const isChange = isChangeBefore(paragraph, part, at);
  if (kind === 'ratio' || isChange) yield rate(a.value, b.value, `${a.text} ÷ ${b.text}`);
  if (kind === 'ratio') return;
  if (isChange) {
    yield rate(a.value, b.value + a.value, `${a.text} ÷（${b.text} + ${a.text}）`);
    if (b.value > a.value) yield rate(a.value, b.value - a.value, `${a.text} ÷（${b.text} - ${a.text}）`);
  }
  if (isMove(paragraph, part) || isMove(paragraph, whole) || (kind === 'saving' && a.value > b.value)) return;
  const [greater, lesser] = a.value > b.value ? [a, b] : [b, a];
  yield { ...rate(greater.value - lesser.value, b.value, `（${greater.text} - ${lesser.text}）÷ ${b.text}`), isOfBoth: true };
}
