import { greatest, least } from '../../model/lists.ts';
import type { Disclosure } from '../../model/record.ts';
import { baseOf, mayBeAgainst } from './compared-base.ts';
import { type Derivation, derivationsOf, slippedFrom } from './derivations.ts';
import { type DerivedFigure, type DerivedParagraph, derivedParagraphs, isMove } from './derived-figures.ts';
import { meantBy } from './meant-derivation.ts';
import type { FigureParagraph } from './printed-figures.ts';
import { isTied, printedLike, type SaidClaim } from './said-claims.ts';
import type { SaidFigure } from './said-figures.ts';
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
    const fromBoth = holding.find(({ of, isMove: isOfBoth }) => isOfBoth === true && !of.some((said) => isMove(paragraph, said)));
    if (fromBoth !== undefined) held.set(derived.said, fromBoth);
    const meant = meantBy(paragraph, derived, derivations, (said) => held.get(said));
    // 节约率 is over what was to be spent, though a coarse one may be that of another amount as well.
    const right = derived.kind === 'saving' && meant !== undefined ? meant : (holding[0] ?? meant ?? slippedFrom(derived, derivations));
    if (right === undefined) continue;
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

/** Results of fewer digits that tell are soon made by figures of something else, unless these stand right before them. */
const TELLING = 3;

/** The way a result went by its words, where every way to make it goes the other. */
function turnedOf(
  { said, at, kind, direction, word }: DerivedFigure,
  held: readonly Derivation[],
  paragraph: DerivedParagraph,
): SaidResult['turned'] {
  if (direction === undefined || kind === 'ratio' || kind === 'share') return undefined;
  const ways = held.flatMap(({ of: [one, other], isMove: fromBoth }) => {
    if (one === undefined || other === undefined || fromBoth === undefined || isMove(paragraph, one) || isMove(paragraph, other)) return [];
    const found = baseOf(one, other);
    return found === undefined || found.base.figure.value === found.result.figure.value || !mayBeAgainst(said, found.base) ? [] : [found];
  });
  const [way] = ways;
  if (way === undefined || ways.length < held.length) return undefined;
  const beside = paragraph.figures.slice(Math.max(0, at - 2), at + 2);
  if (digitsOf(said) < TELLING && !(beside.includes(way.base) && beside.includes(way.result))) return undefined;
  const isTurned = ways.every(({ base, result }) => result.figure.value > base.figure.value !== (direction === 'up'));
  return isTurned ? { word, before: way.base.figure.text, after: way.result.figure.text } : undefined;
}

const digitsOf = ({ figure }: SaidFigure): number => String(figure.digits).replace(/0+$/, '').length;
