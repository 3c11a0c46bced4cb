import { oncePer } from '../../model/once.ts';
import type { Disclosure, Paragraph } from '../../model/record.ts';
import { balancesOf } from './balances.ts';
import { partsNamedBehind } from './parts-named-behind.ts';
import type { FigureParagraph, PrintedFigure } from './printed-figures.ts';
import { saidDifferences } from './said-differences.ts';
import { movesBy } from './said-moves.ts';
import { saidParts } from './said-parts.ts';
import { saidRates } from './said-rates.ts';
import { saidShortfalls } from './said-shortfalls.ts';
import { saidSums } from './said-sums.ts';

/** Figures of which some other rule says by the words of their sentence what they are the result of: one fault is told once. */
const toldFigures = oncePer((disclosure: Disclosure): ReadonlyMap<Paragraph, ReadonlySet<number>> => {
  const told = new Map<Paragraph, Set<number>>();
  const add = ({ paragraph }: FigureParagraph, { start }: PrintedFigure): void => {
    const known = told.get(paragraph);
    if (known === undefined) told.set(paragraph, new Set([start]));
    else known.add(start);
  };
  for (const claims of [saidDifferences, saidRates, saidShortfalls, saidParts, saidSums, movesBy, partsNamedBehind])
    for (const claim of claims(disclosure)) add(claim.in, claim.figure);
  for (const balance of balancesOf(disclosure)) add(balance.in, balance.whole.figure);
  return told;
});

export const isTold = (disclosure: Disclosure, { paragraph }: FigureParagraph, { start }: PrintedFigure): boolean =>
  toldFigures(disclosure).get(paragraph)?.has(start) === true;
