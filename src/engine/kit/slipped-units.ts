import { FEN_PER_UNIT, type MoneyUnit, tellingDigits, UNIT_SLIPS, unitTimes } from '../../model/number.ts';
import { oncePer } from '../../model/once.ts';
import type { Disclosure } from '../../model/record.ts';
import { firstFrom } from '../../model/searched-text.ts';
import { spend } from '../../model/work.ts';
import { allAmounts, allFigures } from './paper-amounts.ts';
import type { FigureParagraph, PrintedFigure } from './printed-figures.ts';
import { isRate } from './said-claims.ts';
import { hidesFigure, type SaidFigure, type SaidSentence, saidSentences, saysAgain } from './said-figures.ts';

/** An amount whose unit the paper itself disproves: 17.90元, where the same amount is 17.90万元 elsewhere. */
export interface SlippedUnit {
  readonly in: FigureParagraph;
  readonly figure: PrintedFigure;
  /** Whether its unit is right, as far as its own sentence tells. */
  readonly holds: boolean;
  readonly right: string;
  /** What shows it. */
  readonly because: string;
}

const UNIT = /(亿元|万元|元)$/;
/** Standards, prices and means are in other units than what they add up to. */
const NO_AMOUNT = /均|每|标准|单价|定额|[/／]|票价|工资|月薪/;
/** Digits of an amount, without the zeros at its end, that tell it from others: as they are, and when one of the two is rounded. */
const TELLING = 4;
const TELLING_ROUNDED = 5;

const CONVERTED = /折合|换算|折算/;

const unitOf = ({ text }: PrintedFigure): MoneyUnit => (UNIT.exec(text)?.[1] ?? '元') as MoneyUnit;
const digitsOf = ({ digits }: PrintedFigure): string => tellingDigits(digits);

/** Whether the digits are no round number that two amounts may well share. */
function isTelling(figure: PrintedFigure): boolean {
  const digits = digitsOf(figure);
  return digits.length >= TELLING || (digits.length === TELLING - 1 && !digits.endsWith('5') && String(figure.digits).length >= TELLING);
}

/** The amount in the unit that makes it so many times what it is. */
export function withUnit(figure: PrintedFigure, factor: number): string | undefined {
  const other = UNIT.test(figure.text) ? unitTimes(unitOf(figure), factor) : undefined;
  return other === undefined ? undefined : figure.text.replace(UNIT, other);
}

/** Amounts in a unit that stands alone in its sentence, or that are each of something, and what shows that it is wrong. */
export function* slippedUnits(disclosure: Disclosure): Generator<SlippedUnit> {
  for (const sentence of saidSentences(disclosure))
    for (const [at, said] of sentence.figures.entries()) {
      const { figure, name, between } = said;
      if (figure.unit !== '元' || figure.value <= 0 || hidesFigure(between)) continue;
      const found = /每|均/.test(name)
        ? quotientOf(sentence, at)
        : (restated(sentence, at) ??
          wholeOfShare(sentence, at) ??
          twinOf(sentence, said) ??
          differenceOf(sentence, said) ??
          printedElsewhere(disclosure, sentence, said));
      if (found !== undefined) yield { in: sentence.in, figure, ...found };
    }
}

/** The amounts of a sentence with the units they are printed in. */
const amountsIn = oncePer(({ figures }: SaidSentence) =>
  figures.flatMap(({ figure, name }) => (figure.unit === '元' ? [{ figure, unit: unitOf(figure), isOfEach: NO_AMOUNT.test(name) }] : [])),
);

type Shown = Pick<SlippedUnit, 'holds' | 'right' | 'because'>;

/** 221712万元（折合22.17万元）: the same amount, but for its unit. */
function restated({ figures }: SaidSentence, at: number): Shown | undefined {
  const [before, said] = figures.slice(Math.max(0, at - 1), at + 1);
  if (before === undefined || said === undefined || before.figure.unit !== '元' || saysAgain(said) === undefined) return undefined;
  const { figure } = said;
  const same = (factor: number) => Math.abs(figure.value * factor - before.figure.value) <= (figure.step * factor + before.figure.step) / 2;
  if (same(1)) return { holds: true, right: figure.text, because: '' };
  const right = UNIT_SLIPS.flatMap((factor) => (same(factor) ? (withUnit(figure, factor) ?? []) : []))[0];
  return right === undefined || digitsOf(figure).length < TELLING - 1 ? undefined : { holds: false, right, because: before.figure.text };
}

/** 核减1260万元，占申报总额8400亿元的15.00%: the whole of which the share is right but for the unit. */
function wholeOfShare({ figures }: SaidSentence, at: number): Shown | undefined {
  const [part, whole, share] = figures.slice(Math.max(0, at - 1), at + 2);
  if (at === 0 || part === undefined || whole === undefined || share?.figure.unit !== '%' || part.figure.unit !== '元') return undefined;
  if (!/占[^，。；]{0,16}$/.test(whole.between) || share.between !== '的' || tellingDigits(share.figure.digits).length < 2)
    return undefined;
  if (isRate(share.figure, part.figure, whole.figure)) return { holds: true, right: whole.figure.text, because: '' };
  const factor = UNIT_SLIPS.find((slip) => isRate(share.figure, part.figure, timesAsMuch(whole.figure, slip)));
  const right = factor === undefined ? undefined : withUnit(whole.figure, factor);
  return right === undefined ? undefined : { holds: false, right, because: `${part.figure.text} ÷ ${share.figure.text}` };
}

const timesAsMuch = (figure: PrintedFigure, factor: number): PrintedFigure => ({
  ...figure,
  value: figure.value * factor,
  step: figure.step * factor,
});

/** 收入265.00万元、支出265.00元: the same number right before it, in another unit. */
function twinOf({ figures }: SaidSentence, { figure, name }: SaidFigure): Shown | undefined {
  if (NO_AMOUNT.test(name) || digitsOf(figure).length < TELLING - 1) return undefined;
  const money = figures.filter((each) => each.figure.unit === '元');
  const before = money[money.findIndex((each) => each.figure === figure) - 1];
  if (before === undefined || NO_AMOUNT.test(before.name) || before.figure.digits !== figure.digits) return undefined;
  const factor = before.figure.value / figure.value;
  const right = UNIT_SLIPS.some((slip) => slip === factor) ? withUnit(figure, factor) : undefined;
  // The first of the two may be the wrong one; a paper in 元 says so elsewhere.
  return right === undefined || factor < 1 ? undefined : { holds: false, right, because: before.figure.text };
}

/** 限额51.30亿元，余额48.84亿元，空间2.46万元: all others of the sentence are in one unit, and two of them differ by so much of that. */
function differenceOf(sentence: SaidSentence, { figure, name }: SaidFigure): Shown | undefined {
  const own = unitOf(figure);
  const others = amountsIn(sentence).filter((each) => each.figure !== figure && !each.isOfEach);
  const unit = others[0]?.unit ?? own;
  if (others.length < 2 || unit === own || others.some((each) => each.unit !== unit)) return undefined;
  if (NO_AMOUNT.test(name) || digitsOf(figure).length < 3) return undefined;
  const factor = FEN_PER_UNIT[unit] / FEN_PER_UNIT[own];
  const right = withUnit(figure, factor);
  spend(others.length * others.length);
  for (const [at, { figure: a }] of others.entries())
    for (const { figure: b } of others.slice(at + 1))
      if (right !== undefined && Math.abs(Math.abs(a.value - b.value) - figure.value * factor) <= (figure.step * factor) / 2)
        return { holds: false, right, because: a.value > b.value ? `${a.text} - ${b.text}` : `${b.text} - ${a.text}` };
  return undefined;
}

/** What says of the amount right behind a mean that it is all of it. */
const IN_ALL = /^，(?:合计|共计?|总计)[\u4e00-\u9fa5]{0,6}$/;

/** 每平方米年租金143.00万元: what an amount and a count of the sentence come to; 户均增收1850元，合计增收603.10万元: or one right behind it. */
function quotientOf({ figures }: SaidSentence, at: number): Shown | undefined {
  const { figure } = figures[at] as SaidFigure;
  const before = figures.slice(0, at).map((each) => each.figure);
  const next = figures[at + 1];
  const given = next !== undefined && IN_ALL.test(next.between) ? [...before, next.figure] : before;
  const amounts = given.filter(({ unit, value }) => unit === '元' && value > 0);
  const counts = before.filter(({ unit, value }) => unit !== '元' && unit !== '%' && unit !== '百分点' && value > 1);
  spend(amounts.length * counts.length);
  const fits = (factor: number) =>
    amounts.flatMap((amount) =>
      counts.flatMap((count) =>
        Math.abs(amount.value / count.value - figure.value * factor) <= figure.step * factor + amount.step / 2 / count.value
          ? [{ amount, count }]
          : [],
      ),
    );
  if (fits(1).length > 0) return { holds: true, right: figure.text, because: '' };
  if (String(figure.digits).length < TELLING) return undefined;
  for (const factor of UNIT_SLIPS) {
    const [found, second] = fits(factor);
    const right = withUnit(figure, factor);
    if (found !== undefined && second === undefined && right !== undefined)
      return { holds: false, right, because: `${found.amount.text} ÷ ${found.count.text}` };
  }
  return undefined;
}

/** The same digits in another unit elsewhere, and in its own nowhere; other amounts around it are in that unit. */
function printedElsewhere(disclosure: Disclosure, sentence: SaidSentence, { figure, name }: SaidFigure): Shown | undefined {
  if (NO_AMOUNT.test(name) || !isTelling(figure)) return undefined;
  const own = unitOf(figure);
  if (amountsIn(sentence).some((each) => each.figure !== figure && each.unit === own && !each.isOfEach)) return undefined;
  const amounts = amountsOf(disclosure);
  const usual = (amounts.usual.get(own) ?? 0) - 1;
  const others = amounts.said - 1;
  // 折合万元计: of a paper in 元 the sentence is in 万元.
  if (usual * 4 > others && !CONVERTED.test(sentence.in.paragraph.text.slice(sentence.start, figure.start))) return undefined;
  const digits = digitsOf(figure);
  for (const factor of UNIT_SLIPS) {
    const right = withUnit(figure, factor);
    if (right === undefined) continue;
    const unit = UNIT.exec(right)?.[1] ?? '';
    const value = figure.value * factor;
    const rounding = digits.length >= TELLING_ROUNDED ? (figure.step * factor) / 2 : 0;
    const near = amounts.between(value - Math.max(rounding, value * SAME), value + Math.max(rounding, value * SAME));
    spend(near.length);
    const same = firstPrinted(
      near.filter(({ figure: each }) => {
        const gap = Math.abs(each.value - value);
        return (
          each.value !== figure.value &&
          ((digitsOf(each) === digits && (unitOf(each) === unit || digits.length >= TELLING) && gap < 1e-6 * each.value) ||
            (rounding > 0 && gap <= rounding))
        );
      }),
    );
    if (same !== undefined) return { holds: false, right, because: same.text };
  }
  return undefined;
}

/** More than two amounts with the same digits are ever apart, in parts of one of them. */
const SAME = 2e-6;

interface Placed {
  readonly figure: PrintedFigure;
  /** Its place among all amounts of the paper. */
  readonly at: number;
}

const firstPrinted = (found: readonly Placed[]): PrintedFigure | undefined =>
  found.reduce<Placed | undefined>((first, each) => (first === undefined || each.at < first.at ? each : first), undefined)?.figure;

/** The amounts of a paper by their value, and how many of those of its narrative are printed in each unit: tables have units of their own. */
const amountsOf = oncePer((disclosure: Disclosure) => {
  const usual = new Map<MoneyUnit, number>();
  const said = allFigures(disclosure).filter((figure) => figure.unit === '元' && figure.value > 0 && !NO_AMOUNT.test(figure.text));
  for (const figure of said) usual.set(unitOf(figure), (usual.get(unitOf(figure)) ?? 0) + 1);
  const sorted = allAmounts(disclosure)
    .map((figure, at): Placed => ({ figure, at }))
    .toSorted((a, b) => a.figure.value - b.figure.value);
  const values = sorted.map(({ figure }) => figure.value);
  return {
    said: said.length,
    usual,
    between: (least: number, most: number): readonly Placed[] => {
      const from = firstFrom(values, least);
      let to = from;
      while (to < values.length && (values[to] as number) <= most) to += 1;
      return sorted.slice(from, to);
    },
  };
});
