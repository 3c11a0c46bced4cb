import type { Fact, Figure } from '../../model/fact.ts';
import { oncePer } from '../../model/once.ts';
import type { Disclosure } from '../../model/record.ts';
import { type FigureParagraph, type PrintedFigure, paragraphKey, placeOf, whereIs } from './printed-figures.ts';

/** A figure of a sentence that follows from others of the same sentence. */
export interface SaidClaim {
  readonly in: FigureParagraph;
  /** The words that claim it, from and to. */
  readonly start: number;
  readonly end: number;
  readonly label: string;
  readonly figure: PrintedFigure;
  readonly holds: boolean;
  /** What it should be, as it would be printed. */
  readonly right: string;
  /** How that is worked out, without the result: 12.5分 + 17.3分. */
  readonly terms: string;
}

/** A value in the unit and with the decimals of a printed figure. */
export function printedLike(value: number, { text, value: own }: PrintedFigure): string {
  const [, printed = '', decimals = '', unit = ''] = /^(-?\d+(?:\.(\d+))?) ?(.*)$/.exec(text) ?? [];
  const scale = own === 0 ? 1 : own / Number(printed);
  return `${(value / scale).toFixed(decimals.length)}${unit}`;
}

/** `12.5分 + 17.3分`, or with a name before each. */
export const sumOf = (figures: readonly PrintedFigure[]): string => figures.map(({ text }) => text).join(' + ');

export const totalOf = (figures: readonly PrintedFigure[]): number => figures.reduce((sum, { value }) => sum + value, 0);

/** By how much a sum may miss its total for rounding. */
export const slackOf = (figures: readonly PrintedFigure[]): number => figures.reduce((sum, { step }) => sum + step / 2, 0) + 1e-6;

/** The same where whole things are counted, which leave nothing to round. */
export const slackOfExact = (figures: readonly PrintedFigure[]): number =>
  slackOf(figures.filter(({ unit, step }) => step !== 1 || unit === '元' || unit === '%'));

/** Whether a printed percentage is that of two figures, rounded or cut off; those may have been rounded themselves. */
export function isRate(rate: PrintedFigure, part: PrintedFigure, whole: PrintedFigure): boolean {
  const own = (100 * part.value) / whole.value;
  const rounding = ({ step, value, unit }: PrintedFigure) => (unit === '元' || step < 1 ? step / 2 / value : 0);
  // 98% of 1470 and 1500: nothing was left to round.
  const isExact = Math.abs(own / rate.step - Math.round(own / rate.step)) < 1e-6;
  const allowed = rate.step * (isExact ? 0.01 : 1.01) + (isExact ? 0 : own * (rounding(part) + rounding(whole)));
  return Math.abs(own - rate.value) <= allowed;
}

/** What was found among the figures that the narrative tied to others: rules on facts judge those. */
const tied = oncePer(({ facts, figures = [] }: Disclosure): ReadonlySet<string> => {
  const judged = new Set<number>();
  for (const { id, of, from, partOf, sums, measure } of facts) {
    if (partOf !== undefined && measure !== 'share') judged.add(partOf);
    if (sums !== undefined) judged.add(id);
    // What was spent and what was left make what there was.
    for (const { along, parts } of sums ?? []) if (along === 'row') for (const part of parts) judged.add(part);
    if (of !== undefined && (from !== undefined || partOf !== undefined)) judged.add(id);
  }
  return placesOf(figures, judged);
});

/** Where the figures of these facts stand, as far as they have a place in a paragraph. */
function placesOf(figures: readonly Figure[], facts: ReadonlySet<number>): ReadonlySet<string> {
  return new Set(
    figures.flatMap(({ at, fact }) =>
      at === undefined || fact === undefined || !facts.has(fact) ? [] : [keyOf(paragraphKey(at.section, at.paragraph), at.start)],
    ),
  );
}

/** Totals of lists that were read as all of them: by fact, and by line and text for figures without a place in their paragraph. */
const divided = oncePer(({ facts, figures = [] }: Disclosure) => {
  const wholes = new Set(facts.flatMap(({ partOf, list, measure }) => (list?.exhaustive === true && measure !== 'share' ? [partOf] : [])));
  const added = facts.filter(({ id, sums }) => sums !== undefined || wholes.has(id));
  return { keys: placesOf(figures, new Set(added.map(({ id }) => id))), lines: linesOf(added) };
});

/** Whether the reader found all parts of a figure; of a list that may leave something out the words of the sentence can say more. */
export function isDivided(disclosure: Disclosure, at: FigureParagraph, figure: PrintedFigure): boolean {
  const { keys, lines } = divided(disclosure);
  return keys.has(placeIn(disclosure, at, figure)) || lines.has(lineOf(disclosure, at, figure));
}

const placeIn = (disclosure: Disclosure, { paragraph }: FigureParagraph, { start }: PrintedFigure): string =>
  keyOf(whereIs(disclosure, paragraph), start);
const lineOf = (disclosure: Disclosure, at: FigureParagraph, figure: PrintedFigure): string =>
  `${placeOf(disclosure, at, figure)?.line} ${figure.text}`;
const linesOf = (facts: readonly Fact[]): ReadonlySet<string> =>
  new Set(facts.map(({ field: { text, place } }) => `${place?.line} ${text}`));

const keyOf = (paragraph: string, start: number): string => `${paragraph} ${start}`;

/** Totals of lists by line and text: figures of chapters on performance are facts without a place in their paragraph. */
const listed = oncePer(({ facts }: Disclosure): ReadonlySet<string> => {
  const totals = new Set(facts.flatMap(({ partOf, measure }) => (partOf === undefined || measure === 'share' ? [] : [partOf])));
  return linesOf(facts.filter(({ id }) => totals.has(id)));
});

/** Whether the reader tied a figure to what it follows from. */
export function isTied(disclosure: Disclosure, at: FigureParagraph, figure: PrintedFigure): boolean {
  const known = tied(disclosure);
  return (known.size > 0 && known.has(placeIn(disclosure, at, figure))) || listed(disclosure).has(lineOf(disclosure, at, figure));
}

/** What a wrong claim is reported with, whatever the message; its words may use `{label}`, `{provided}`, `{right}` and `{arithmetic}`. */
export function reportOf(disclosure: Disclosure, { in: at, start, end, label, figure, right, terms }: SaidClaim) {
  const place = placeOf(disclosure, at, figure);
  const quote = at.paragraph.text.slice(start, end);
  const arithmetic = `${terms} = ${right} ≠ ${figure.text}`;
  return {
    at: { text: quote, ...(place === undefined ? {} : { place }) },
    quote,
    aspect: `${label}${figure.text}`,
    provided: figure.text,
    possible: right,
    args: { label, provided: figure.text, right, arithmetic },
    arithmetic,
  };
}

/** What is said of claims: a rule whose message `differs` uses the words of `reportOf`. */
interface ClaimVerdicts {
  pass(): void;
  skip(reason: string): void;
  fail(report: { readonly message: 'differs' } & ReturnType<typeof reportOf>): void;
}

/** So many claims of one rule in one paper are not all wrong: their words were misunderstood. */
const MISREAD = 3;

/** Whether most claims of one rule in a paper would be wrong, so that it is the reading that is in doubt. */
export function areMisread(claims: readonly Pick<SaidClaim, 'holds'>[]): boolean {
  const wrong = claims.filter(({ holds }) => !holds).length;
  return wrong >= MISREAD && wrong > claims.length - wrong;
}

/** Passes every claim that holds and reports each other one with the message `differs`, unless most would be wrong. */
export function judgeClaims(disclosure: Disclosure, found: Iterable<SaidClaim>, verdicts: ClaimVerdicts): void {
  const claims = [...found];
  const misread = areMisread(claims);
  for (const claim of claims)
    if (claim.holds) verdicts.pass();
    else if (misread) verdicts.skip('words-misunderstood');
    else verdicts.fail({ message: 'differs', ...reportOf(disclosure, claim) });
}
