import type { LocalText, MessageArgument } from '../model/finding.ts';
import { adds, type Equation, isConstant, type Term } from './equation.ts';
import { type Figure, formatBare, formatFigure } from './figure.ts';
import { rateOf } from './solve.ts';
import { scoreOf } from './tolerance.ts';

/** Longest list of parts that is written out. */
const PARTS_SHOWN = 24;

const localise = (label: string | LocalText): LocalText => (typeof label === 'string' ? { zh: label, en: label } : label);

/** What a figure is called: the name of its row, with that of its column. */
export function nameOf({ label, column }: Term['operand']): LocalText {
  const name = localise(label);
  return column === undefined ? name : { zh: `${name.zh}（${column}）`, en: `${name.en} (${column})` };
}

const zhLabel = ({ operand }: Term): string => nameOf(operand).zh;

/** Points and counts carry no unit of their own; everything else is printed with it. */
export const printFigure = (figure: Figure, value = figure.value): string => formatFigure(figure, value);

/** A difference of percentages is one of points, and no percentage. */
export function printGap(figure: Figure, gap: number): LocalText {
  const printed = printFigure(figure, gap);
  return figure.dimension === 'percent'
    ? { zh: `${printed.slice(0, -1)}个百分点`, en: `${printed.slice(0, -1)} percentage points` }
    : localise(printed);
}

/** `执行率100.00%`: label and printed figure, in both languages. */
function printTerm(term: Term): LocalText {
  const label = nameOf(term.operand);
  const figure = printFigure(term.figure);
  return { zh: `${label.zh}${figure}`, en: `${label.en} ${figure}` };
}

/** Whether all figures of money have one unit, so that it needs to be written only once. */
function sharedUnit(terms: readonly Term[]): boolean {
  const unit = terms[0]?.figure.unit;
  return unit !== undefined && terms.every((term) => term.figure.unit === unit);
}

/**
 * The relation written out with labels: `基本支出518.68 + 项目支出572.20 = 1090.88万元 ≠ 1035.08万元`, or with `≈` where it holds but for
 * rounding. Signs and printed labels only, so that it is the same in every language.
 */
export function writeArithmetic(equation: Equation, sign: '≠' | '≈' = '≠'): string {
  const [first, second, third] = equation.terms;
  if (first === undefined || second === undefined) return '';
  switch (equation.kind) {
    case 'sum':
      return writeSum(equation, sign);
    case 'equal':
      return first.figure.value === second.figure.value ? `${inFull(first)} = ${inFull(second)}` : `${inFull(first)} ≠ ${inFull(second)}`;
    case 'atMost':
      return `${inFull(first)} ${first.figure.value > second.figure.value ? '>' : '≤'} ${inFull(second)}`;
    case 'sumAtMost':
      return writeSumAtMost(equation);
    case 'product':
      return writeProduct(equation, sign);
    case 'score':
      return third === undefined ? '' : writeScore(first, second, third, sign);
    case 'ratio':
    case 'growth':
    case 'growthOver':
      return third === undefined
        ? ''
        : `${writeFraction(equation.kind, second, third)} = ${compare(writeRate(equation), printPercent(first), sign)}`;
  }
}

/** What was calculated, and what is printed where that is something else. */
const compare = (calculated: string, given: string, sign: '≠' | '≈'): string =>
  calculated === given ? calculated : `${calculated} ${sign} ${given}`;

function writeScore(score: Term, rate: Term, points: Term, sign: '≠' | '≈'): string {
  const worth = scoreOf(rate.figure.value, points.figure.value);
  const hundredths = Math.round(worth * 100) / 100;
  const decimals = Math.max(score.figure.decimals, Number.isInteger(hundredths) ? 0 : 2);
  const calculated = formatFigure({ ...score.figure, decimals }, hundredths);
  return `${zhLabel(rate)}${printPercent(rate)} × ${printFigure(points.figure)} = ${compare(calculated, printFigure(score.figure), sign)}`;
}

const inFull = (term: Term): string => `${zhLabel(term)}${printFigure(plainly(term))}`;
const bare = (term: Term, shared: boolean): string => `${zhLabel(term)}${shared ? formatBare(plainly(term)) : printFigure(plainly(term))}`;
const printPercent = ({ figure }: Term): string => (figure.dimension === 'percent' ? printFigure(figure) : `${printFigure(figure)}%`);

/** A constant is calculated with exactly; it is printed as short as it goes. */
const plainly = (term: Term): Figure => (isConstant(term) ? { ...term.figure, decimals: 0 } : term.figure);

function writeSumAtMost({ terms }: Equation): string {
  const [limit, ...parts] = terms;
  if (limit === undefined) return '';
  const sum = tidy(parts.reduce((value, { figure, sign }) => value + sign * figure.value, 0));
  const written = parts
    .slice(0, PARTS_SHOWN)
    .map((part, index) => `${signOf(part.sign, index === 0)}${bare(part, false)}`)
    .join('');
  return `${written} = ${printFigure(limit.figure, sum)} ${sum > limit.figure.value ? '>' : '≤'} ${inFull(limit)}`;
}

function withoutColumn({ column: _, ...operand }: Term['operand']): Term['operand'] {
  return operand;
}

function writeSum({ terms }: Equation, sign: '≠' | '≈'): string {
  const shared = sharedUnit(terms);
  const [total, ...parts] = terms;
  if (total === undefined) return '';
  const shown = parts.length > PARTS_SHOWN ? parts.slice(0, PARTS_SHOWN) : parts;
  // Along a column its name is said once, with the total.
  const ofColumn = (part: Term): Term =>
    part.operand.column === total.operand.column ? { ...part, operand: withoutColumn(part.operand) } : part;
  const written = shown.map((part, index) => `${signOf(part.sign, index === 0)}${bare(ofColumn(part), shared)}`).join('');
  const more = parts.length > shown.length ? ` + … (${parts.length})` : '';
  const sum = parts.reduce((value, { figure, sign }) => value + sign * figure.value, 0);
  return `${written}${more} = ${compare(printFigure(plainly(total), tidy(sum)), printFigure(plainly(total)), sign)}`;
}

/** `数量12 × 单价38500元 = 46.2万元 ≠ 42.6万元` */
function writeProduct({ terms }: Equation, sign: '≠' | '≈'): string {
  const [product, ...factors] = terms;
  if (product === undefined) return '';
  const value = factors.reduce((all, { figure }) => all * figure.value, 1);
  return `${factors.map(inFull).join(' × ')} = ${compare(printFigure(product.figure, tidy(value)), printFigure(product.figure), sign)}`;
}

/** Cuts the dust of binary fractions off a sum of points. */
const tidy = (value: number): number => Math.round(value * 1e6) / 1e6;

function signOf(sign: number, first: boolean): string {
  if (first) return sign > 0 ? '' : '-';
  return sign > 0 ? ' + ' : ' - ';
}

function writeFraction(kind: 'ratio' | 'growth' | 'growthOver', second: Term, third: Term): string {
  const shared = sharedUnit([second, third]);
  const [b, c] = [bare(second, shared), bare(third, shared)];
  if (kind === 'ratio') return `${b} ÷ ${c}`;
  return kind === 'growth' ? `${b} ÷ [${c} - ${b}]` : `[${b} - ${c}] ÷ ${c}`;
}

function writeRate(equation: Equation): string {
  const rate = rateOf(equation) ?? 0;
  const decimals = Math.max(2, equation.terms[0]?.figure.decimals ?? 2);
  return `${rate.toFixed(decimals)}%`;
}

const ROLES: Readonly<Record<Equation['kind'], readonly string[]>> = {
  sum: ['total'],
  equal: ['left', 'right'],
  atMost: ['left', 'right'],
  ratio: ['rate', 'numerator', 'denominator'],
  growth: ['rate', 'change', 'current'],
  growthOver: ['rate', 'current', 'previous'],
  product: ['product'],
  score: ['score', 'rate', 'points'],
  sumAtMost: ['limit'],
};

/** The arguments that name the figures of a relation by their roles; see relation.ts. */
export function roleArguments(equation: Equation): Record<string, MessageArgument> {
  const args: Record<string, MessageArgument> = {};
  ROLES[equation.kind].forEach((role, index) => {
    const term = equation.terms[index];
    if (term !== undefined) args[role] = printTerm(term);
  });
  return args;
}

/** Labels of everything but the principal, joined. */
export function partLabels({ terms, kind }: Equation): LocalText {
  const labels = (adds(kind) ? terms.slice(1) : terms).map(({ operand }) => nameOf(operand));
  return { zh: labels.map(({ zh }) => zh).join('、'), en: labels.map(({ en }) => en).join(', ') };
}
