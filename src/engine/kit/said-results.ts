import { greatest, least } from '../../model/lists.ts';
import { tellingDigits } from '../../model/number.ts';
import type { Disclosure } from '../../model/record.ts';
import { changesBudget } from './budget-changes.ts';
import { baseOf } from './compared-base.ts';
import { type Derivation, derivationsOf } from './derivations.ts';
import { type DerivedFigure, type DerivedParagraph, derivedParagraphs, isMove } from './derived-figures.ts';
import { meantBy } from './meant-derivation.ts';
import type { FigureParagraph } from './printed-figures.ts';
import { isTied, printedLike, type SaidClaim } from './said-claims.ts';
import type { SaidFigure } from './said-figures.ts';
import { isPossible, slippedFrom } from './slipped-results.ts';
import { isTold } from './told-figures.ts';

/** A result with the way to make it. */
export interface SaidResult extends SaidClaim {
  /** The word says the opposite of the figures that make the result: from and to. */
  readonly turned?: { readonly word: string; readonly before: string; readonly after: string };
}

/** Every result that figures beside it make, or would make with two digits exchanged. */
export function* saidResults(disclosure: Disclosure): Generator<SaidResult> {
  for (const paragraph of derivedParagraphs(disclosure))
    for (const result of resultsIn(paragraph))
      if (!isTied(disclosure, paragraph.in, result.figure) && !isTold(disclosure, paragraph.in, result.figure)) yield result;
}

function* resultsIn(paragraph: DerivedParagraph): Generator<SaidResult> {
  const held = new Map<SaidFigure, Derivation>();
  for (const derived of paragraph.derived.values()) {
    const derivations = derivationsOf(paragraph, derived);
    const holding = derivations.filter(({ holds }) => holds);
    const fromBoth = holding.find(({ of, isOfBoth }) => isOfBoth === true && !of.some((said) => isMove(paragraph, said)));
    if (fromBoth !== undefined) held.set(derived.said, fromBoth);
    const meant = meantBy(paragraph, derived, derivations, (said) => held.get(said));
    // 节约率 is over what was to be spent, though a coarse one may be that of another amount as well.
    const right =
      derived.kind === 'saving' && meant !== undefined ? meant : (holding[0] ?? meant ?? slippedFrom(paragraph, derived, derivations));
    if (right === undefined || (!right.holds && changesBudget(paragraph, derived, right))) continue;
    const turned = turnedOf(derived, holding, paragraph);
    yield { ...claimOf(paragraph.in, derived, right), ...(turned === undefined ? {} : { turned }) };
  }
}

function claimOf(paragraph: FigureParagraph, { said: { figure, name }, word }: DerivedFigure, { of, ...right }: Derivation): SaidClaim {
  const starts = of.map((said) => said.figure.start - said.name.length);
  return {
    in: paragraph,
    start: least([figure.start - name.length, ...starts]),
    end: greatest([figure.end, ...of.map((said) => said.figure.end)]),
    label: word,
    figure,
    holds: right.holds,
    right: printedLike(right.value, figure),
    terms: right.terms,
  };
}

/** Digits of a difference that tell of which two figures it is. */
const TELLING = 3;

/** The way a result went by its words, where every way to make it goes the other. */
function turnedOf(derived: DerivedFigure, held: readonly Derivation[], paragraph: DerivedParagraph): SaidResult['turned'] {
  const { said, at, kind, direction, word } = derived;
  if (direction === undefined || kind === 'ratio' || kind === 'share') return undefined;
  const ways = held.flatMap((way) => {
    const [one, other] = way.of;
    const isSure = way.isOfBoth === true && isPossible(paragraph, derived, way);
    return isSure && one !== undefined && other !== undefined ? (baseOf(one, other) ?? []) : [];
  });
  const [way] = ways;
  if (way === undefined || ways.length < held.length) return undefined;
  const beside = paragraph.figures.slice(Math.max(0, at - 2), at + 2);
  const areBeside = beside.includes(way.base) && beside.includes(way.result);
  // A rate is soon made by amounts of something else, and so is a difference of few digits.
  if (!areBeside && (kind !== 'difference' || tellingDigits(said.figure.digits).length < TELLING)) return undefined;
  const isTurned = ways.every(({ base, result }) => result.figure.value > base.figure.value !== (direction === 'up'));
  return isTurned ? { word, before: way.base.figure.text, after: way.result.figure.text } : undefined;
}
