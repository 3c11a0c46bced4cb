import { type Constructions, publishedConstructions } from './constructions.ts';
import { type FieldOutcome, runField } from './field.ts';
import { type GeneratedRun, type GeneratorName, type HarmlessOutcome, type Outcome, runGenerated } from './generated.ts';
import { type LabelledOutcome, runLabelled } from './labelled.ts';
import { heard, type Licences, licencesOf, printedSeverity, type Said } from './licence.ts';
import { realDocuments, runReal, runRealHarmless } from './real/documents.ts';
import { runRecords } from './records.ts';
import { type JudgedPaper, judgePaper, UNLABELLED } from './wording/judge-papers.ts';

/** Everything that was measured. */
export interface Measured extends GeneratedRun {
  readonly real: readonly Outcome[];
  readonly realHarmless: readonly HarmlessOutcome[];
  readonly labelled: readonly LabelledOutcome[];
  readonly papers: readonly JudgedPaper[];
  readonly field: readonly FieldOutcome[];
  readonly constructions: readonly Constructions[];
  readonly licences: Licences;
}

export interface Extent {
  readonly seeds: number;
  readonly plantsEach: number;
  /** One document in so many is edited without changing what it says. */
  readonly harmlessEvery: number;
  readonly realPlants: number;
  readonly realHarmless: boolean;
  /** Worded papers, each clean and faulty. */
  readonly papers: number;
  /** Draws of each field template. */
  readonly draws: number;
}

export const WHOLE: Extent = { seeds: 48, plantsEach: 12, harmlessEvery: 6, realPlants: 60, realHarmless: true, papers: 300, draws: 5 };
export const REDUCED: Extent = { seeds: 4, plantsEach: 8, harmlessEvery: 6, realPlants: 2, realHarmless: false, papers: 0, draws: 0 };

const NAMES: readonly GeneratorName[] = ['budget', 'final', 'targets', 'evaluation'];
/** Seeds beyond those that anything was tried out with. */
const FIRST_SEED = 1000;
const FIRST_PAPER = 50_001;

export const runPapers = (count: number): JudgedPaper[] => Array.from({ length: count }, (_, at) => judgePaper(FIRST_PAPER + at));

/** What was said of worded papers, as far as they are labelled. */
export const saidOfPapers = (papers: readonly JudgedPaper[]): Said[] =>
  papers
    .flatMap(({ ofClean, ofFaulty }) => [
      ...ofClean.map(({ rule, severity }) => ({ rule, severity, right: false })),
      ...ofFaulty.map(({ claim: { rule, severity }, right }) => ({ rule, severity, right })),
    ])
    .filter(({ rule }) => !UNLABELLED.includes(rule));

/** The same as it is printed under the licences. */
export function underLicence<T extends { readonly said: readonly Said[] }>(outcomes: readonly T[], licences: Licences): T[] {
  return outcomes.map((outcome) => {
    const said = outcome.said.map((each) => ({ ...each, severity: printedSeverity(each, licences) }));
    return { ...outcome, ...heard(said) };
  });
}

/** Runs it all with fixed seeds. */
export async function measure(extent: Extent): Promise<Measured> {
  const seeds = Array.from({ length: extent.seeds }, (_, index) => FIRST_SEED + index);
  const runs = NAMES.map((name) => runGenerated(name, seeds, extent.plantsEach, extent.harmlessEvery));
  runs.push(runRecords(seeds.slice(0, Math.ceil(extent.seeds / 2)), extent.plantsEach));
  const documents = realDocuments();
  const papers = runPapers(extent.papers);
  const field: FieldOutcome[] = [];
  for (let seed = 0; seed < extent.draws; seed += 1) field.push(await runField(seed));
  const [outcomes, clean] = [runs.flatMap((run) => run.outcomes), runs.flatMap((run) => run.clean)];
  const others = [...outcomes, ...clean, ...field].flatMap(({ said }) => said);
  const licences = licencesOf(saidOfPapers(papers), others);
  return {
    outcomes: underLicence(outcomes, licences),
    harmless: runs.flatMap(({ harmless }) => harmless),
    clean,
    real: underLicence(
      documents.flatMap((document) => runReal(document, extent.realPlants)),
      licences,
    ),
    realHarmless: extent.realHarmless ? documents.flatMap(runRealHarmless) : [],
    labelled: runLabelled(),
    papers,
    field,
    constructions: extent.papers === 0 ? [] : publishedConstructions(),
    licences,
  };
}
