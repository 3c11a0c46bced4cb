import { findDigitSlip } from '../../model/digit-slip.ts';
import { baseOf, mayBeAgainst, namesBase } from './compared-base.ts';
import { type DerivedFigure, type DerivedParagraph, isMove, isOfAnotherScope, wholeNamed } from './derived-figures.ts';
import type { PrintedFigure } from './printed-figures.ts';
import { isRate, slackOf } from './said-claims.ts';
import type { SaidFigure } from './said-figures.ts';

/*
 * What a derived figure may be the result of. Which figures a sentence means is not always to be read, but a result that none of them
 * makes, and one of them makes with two digits exchanged, was miswritten, unless so many were tried that one had to be found.
 */

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
  readonly isMove?: true;
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
  for (const whole of figures.slice(0, at - 1))
    if (whole.figure.unit === part.figure.unit && whole.figure.value >= part.figure.value && isNamed(whole.name, name))
      yield {
        value: (100 * part.figure.value) / whole.figure.value,
        terms: `${part.figure.text} ÷ ${whole.figure.text}`,
        holds: isRate(said.figure, part.figure, whole.figure),
        of: [part, whole],
        sentences: (sentenceOf[at] ?? 0) - (sentenceOf[figures.indexOf(whole)] ?? 0),
      };
}

const FILLING = /20\d\d年(?:度)?|全年|年度|本年|当年|本部门|我单位|单位|实际|共计?|合计|为|达|的|预算数?|决算数?$/g;

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
  const operands = operandsOf(paragraph, at, ({ figure }) => figure.unit === unit && figure.value > 0);
  for (const [index, [one, back]] of operands.entries())
    for (const [other, further] of operands.slice(index + 1)) {
      const [more, less] = one.figure.value >= other.figure.value ? [one, other] : [other, one];
      const value = more.figure.value - less.figure.value;
      yield {
        value,
        terms: `${more.figure.text} - ${less.figure.text}`,
        holds: Math.abs(value - result.figure.value) <= slackOf([result.figure, more.figure, less.figure]),
        of: [more, less],
        sentences: Math.max(back, further),
        isMove: true,
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
      holds: Math.abs(value - result.figure.value) <= slackOf([result.figure, ...terms.map(({ figure }) => figure)]),
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

function* rates(paragraph: DerivedParagraph, { said, at, kind }: DerivedFigure): Generator<Derivation> {
  const rate = said.figure;
  const operands = operandsOf(paragraph, at, ({ figure }) => figure.unit !== '%' && figure.unit !== '百分点' && figure.value > 0);
  const claim = (part: PrintedFigure, whole: PrintedFigure, terms: string, of: readonly SaidFigure[], sentences: number): Derivation => ({
    value: (100 * part.value) / whole.value,
    terms,
    holds: isRate(rate, part, whole),
    of,
    sentences,
  });
  for (const [index, [one, back]] of operands.entries())
    for (const [other, further] of operands.slice(index + 1)) {
      if (one.figure.unit !== other.figure.unit || one.figure.value === other.figure.value) continue;
      const sentences = Math.max(back, further);
      for (const [part, whole] of [
        [one, other],
        [other, one],
      ] as const) {
        if (kind === 'ratio' || isChangeBefore(paragraph, part, at)) {
          yield claim(part.figure, whole.figure, `${part.figure.text} ÷ ${whole.figure.text}`, [part, whole], sentences);
          for (const sign of kind === 'ratio' ? [] : [1, -1]) {
            const before = { ...whole.figure, value: whole.figure.value + sign * part.figure.value };
            const terms = `${part.figure.text} ÷（${whole.figure.text} ${sign > 0 ? '+' : '-'} ${part.figure.text}）`;
            if (before.value > 0) yield claim(part.figure, before, terms, [part, whole], sentences);
          }
        }
        if (kind === 'ratio' || isMove(paragraph, part) || isMove(paragraph, whole)) continue;
        const more = { ...part.figure, value: Math.abs(part.figure.value - whole.figure.value) };
        if (kind === 'saving' && part.figure.value > whole.figure.value) continue;
        const [greater, lesser] = part.figure.value > whole.figure.value ? [part, whole] : [whole, part];
        const terms = `（${greater.figure.text} - ${lesser.figure.text}）÷ ${whole.figure.text}`;
        yield { ...claim(more, whole.figure, terms, [part, whole], sentences), isMove: true };
      }
    }
}

/** Two amounts beside a rate of growth are no base and result unless the words say so, nor are they of another base than it names. */
function isPossible({ said, kind }: DerivedFigure, { of: [one, other], isMove: fromBoth }: Derivation): boolean {
  if (fromBoth !== true || one === undefined || other === undefined) return true;
  const pair = baseOf(one, other);
  if (pair === undefined) return kind !== 'change' && !namesBase(said);
  return mayBeAgainst(said, pair.base) && (kind === 'difference' || pair.base === other);
}

/** How likely exchanged digits may be found by chance: within one sentence, and where figures of others were tried. */
const BY_CHANCE = 0.01;
/** Two digits are exchanged by chance too easily. */
const FEWEST = 100;

/** The derivation that a result misses by two exchanged digits; undefined where another makes it, or one such is to be expected by chance. */
export function slippedFrom(derived: DerivedFigure, derivations: readonly Derivation[]): Derivation | undefined {
  const { figure } = derived.said;
  if (derivations.some(({ holds }) => holds) || isOfAnotherScope(derived.said) || figure.digits < FEWEST) return undefined;
  let tried = 0;
  const seen = new Set<number>();
  for (const derivation of derivations) {
    const right = Math.round(derivation.value / figure.step);
    if (seen.has(right) || right <= 0) continue;
    seen.add(right);
    const found = findDigitSlip(figure.digits, right);
    tried += String(figure.digits).length - 1;
    if (found?.slip.kind === 'swapped' && isPossible(derived, derivation) && tried <= found.space * BY_CHANCE) return derivation;
  }
  return undefined;
}
