import type { SentenceCases } from '../case.ts';
import { balance } from './balance.ts';
import { comparisons } from './comparisons.ts';
import { constructions } from './constructions.ts';
import { fundParts } from './fund-parts.ts';
import { fundRates } from './funds.ts';
import { lists } from './lists.ts';
import { means } from './means.ts';
import { otherBases } from './other-bases.ts';
import { otherwise } from './otherwise.ts';
import { points } from './points.ts';
import { rates } from './rates.ts';
import { severalBases } from './several-bases.ts';
import { sizeWords } from './size-words.ts';
import { directions } from './words.ts';
import { years } from './years.ts';

export const cases: readonly SentenceCases[] = [
  ...points,
  ...balance,
  ...comparisons,
  ...fundParts,
  ...fundRates,
  ...rates,
  ...means,
  ...directions,
  ...severalBases,
  ...sizeWords,
  ...lists,
  ...constructions,
  ...years,
  ...otherBases,
  ...otherwise,
];
