import { beginningGenerators } from './beginnings.ts';
import { bookGenerators } from './books.ts';
import { claimGenerators } from './claims.ts';
import { datasetGenerators } from './datasets.ts';
import { disclosureGenerators } from './disclosures.ts';
import type { Generator } from './generator.ts';
import { layoutGenerators } from './layouts.ts';
import { noiseGenerators } from './noise.ts';
import { paperGenerators } from './papers.ts';
import { proseGenerators } from './prose.ts';
import { tableGenerators } from './tables.ts';

export const generators: readonly Generator[] = [
  ...proseGenerators,
  ...tableGenerators,
  ...bookGenerators,
  ...datasetGenerators,
  ...disclosureGenerators,
  ...paperGenerators,
  ...noiseGenerators,
  ...layoutGenerators,
  ...claimGenerators,
  ...beginningGenerators,
];
