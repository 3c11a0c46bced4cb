import { type GeneratedRun, type GeneratorName, type HarmlessOutcome, type Outcome, runGenerated } from './generated.ts';
import { type LabelledOutcome, runLabelled } from './labelled.ts';
import { realDocuments, runReal, runRealHarmless } from './real/documents.ts';
import { runRecords } from './records.ts';

/** Everything that was measured. */
export interface Measured extends GeneratedRun {
  readonly real: readonly Outcome[];
  readonly realHarmless: readonly HarmlessOutcome[];
  readonly labelled: readonly LabelledOutcome[];
}

export interface Extent {
  readonly seeds: number;
  readonly plantsEach: number;
  /** One document in so many is edited without changing what it says. */
  readonly harmlessEvery: number;
  readonly realPlants: number;
  readonly realHarmless: boolean;
}

export const WHOLE: Extent = { seeds: 48, plantsEach: 12, harmlessEvery: 6, realPlants: 60, realHarmless: true };
export const REDUCED: Extent = { seeds: 6, plantsEach: 8, harmlessEvery: 6, realPlants: 4, realHarmless: false };

const NAMES: readonly GeneratorName[] = ['budget', 'final', 'targets', 'evaluation'];
/** Seeds beyond those that anything was tried out with. */
const FIRST_SEED = 1000;

/** Runs it all with fixed seeds. */
export function measure(extent: Extent): Measured {
  const seeds = Array.from({ length: extent.seeds }, (_, index) => FIRST_SEED + index);
  const runs = NAMES.map((name) => runGenerated(name, seeds, extent.plantsEach, extent.harmlessEvery));
  runs.push(runRecords(seeds.slice(0, Math.ceil(extent.seeds / 2)), extent.plantsEach));
  const documents = realDocuments();
  return {
    outcomes: runs.flatMap(({ outcomes }) => outcomes),
    harmless: runs.flatMap(({ harmless }) => harmless),
    clean: runs.flatMap(({ clean }) => clean),
    real: documents.flatMap((document) => runReal(document, extent.realPlants)),
    realHarmless: extent.realHarmless ? documents.flatMap(runRealHarmless) : [],
    labelled: runLabelled(),
  };
}
