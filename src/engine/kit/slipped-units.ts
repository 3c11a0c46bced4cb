import { FEN_PER_UNIT, type MoneyUnit, tellingDigits, UNIT_SLIPS, unitTimes } from '../../model/number.ts';
import type { Disclosure } from '../../model/record.ts';
import { spend } from '../../model/work.ts';
import { allAmounts } from './paper-amounts.ts';
import type { FigureParagraph, PrintedFigure } from './printed-figures.ts';
import { hidesFigure, type SaidFigure, type SaidSentence, saidSentences } from './said-figures.ts';

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
function inUnit(figure: PrintedFigure, factor: number): string | undefined {
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
        : (differenceOf(sentence, said) ?? printedElsewhere(disclosure, sentence, said));
      if (found !== undefined) yield { in: sentence.in, figure, ...found };
    }
}

type Shown = Pick<SlippedUnit, 'holds' | 'right' | 'because'>;

/** 限额51.30亿元，余额48.84亿元，空间2.46万元: all others of the sentence are in one unit, and two of them differ by so much of that. */
function differenceOf({ figures }: SaidSentence, { figure, name }: SaidFigure): Shown | undefined {
  const others = figures.filter((each) => each.figure !== figure && each.figure.unit === '元' && !NO_AMOUNT.test(each.name));
  const unit = unitOf(others[0]?.figure ?? figure);
  if (others.length < 2 || unit === unitOf(figure) || others.some((each) => unitOf(each.figure) !== unit)) return undefined;
  if (NO_AMOUNT.test(name) || digitsOf(figure).length < 3) return undefined;
  const factor = FEN_PER_UNIT[unit] / FEN_PER_UNIT[unitOf(figure)];
  const right = inUnit(figure, factor);
  spend(others.length * others.length);
  for (const [at, { figure: a }] of others.entries())
    for (const { figure: b } of others.slice(at + 1))
      if (right !== undefined && Math.abs(Math.abs(a.value - b.value) - figure.value * factor) <= (figure.step * factor) / 2)
        return { holds: false, right, because: a.value > b.value ? `${a.text} - ${b.text}` : `${b.text} - ${a.text}` };
  return undefined;
}

/** 每平方米年租金143.00万元: what an amount and a count of the sentence come to. */
function quotientOf({ figures }: SaidSentence, at: number): Shown | undefined {
  const { figure } = figures[at] as SaidFigure;
  const before = figures.slice(0, at).map((each) => each.figure);
  const amounts = before.filter(({ unit, value }) => unit === '元' && value > 0);
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
    const right = inUnit(figure, factor);
    if (found !== undefined && second === undefined && right !== undefined)
      return { holds: false, right, because: `${found.amount.text} ÷ ${found.count.text}` };
  }
  return undefined;
}

/** The same digits in another unit elsewhere, and in its own nowhere; other amounts around it are in that unit. */
function printedElsewhere(
  disclosure: Disclosure,
  { in: text, start, figures }: SaidSentence,
  { figure, name }: SaidFigure,
): Shown | undefined {
  const digits = digitsOf(figure);
  if (NO_AMOUNT.test(name) || !isTelling(figure)) return undefined;
  const amounts = allAmounts(disclosure);
  spend(amounts.length);
  const own = unitOf(figure);
  const others = amounts.filter((each) => each.value !== figure.value);
  const usual = others.filter((each) => unitOf(each) === own && !NO_AMOUNT.test(each.text)).length;
  // 折合万元计: of a paper in 元 the sentence is in 万元.
  const isConverted = CONVERTED.test(text.paragraph.text.slice(start, figure.start));
  const isAlone = figures.every((each) => each.figure === figure || each.figure.unit !== '元' || unitOf(each.figure) !== own);
  for (const factor of UNIT_SLIPS) {
    const right = inUnit(figure, factor);
    const unit = right === undefined ? '' : (UNIT.exec(right)?.[1] ?? '');
    if (right === undefined || !isAlone || (usual * 4 > others.length && !isConverted)) continue;
    const same = others.find(
      (each) =>
        (digitsOf(each) === digits && unitOf(each) === unit && Math.abs(each.value - figure.value * factor) < 1e-6 * each.value) ||
        (digits.length >= TELLING_ROUNDED && Math.abs(each.value - figure.value * factor) <= (figure.step * factor) / 2),
    );
    if (same !== undefined) return { holds: false, right, because: same.text };
  }
  return undefined;
}
