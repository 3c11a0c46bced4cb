import { readdirSync, readFileSync } from 'node:fs';
import { generateBudget, generateEvaluations, generateFinal, generateTargets } from '../accuracy/model/generate.ts';
import { render } from '../accuracy/model/render.ts';
import { auditPaper, openDuties } from './judge.ts';
import { PAPERS, type Paper } from './papers.ts';

const TEXTS = new URL('../rules/texts/', import.meta.url);
const GENERATORS = { budget: generateBudget, final: generateFinal, targets: generateTargets, evaluation: generateEvaluations };
const FIRST_SEED = 7000;

/** Papers without a mistake and without a disguise. `generated`: how many of them are generated. */
export function cleanPapers(generated: number): Paper[] {
  const names = Object.entries(GENERATORS);
  const made = Array.from({ length: generated }, (_, index): Paper => {
    const [name, generate] = names[index % names.length] ?? ['budget', generateBudget];
    const { sheet, dialect } = generate(FIRST_SEED + index);
    return { name: `${name} ${FIRST_SEED + index} (${dialect})`, text: render(sheet.nodes, dialect).text };
  });
  const texts = readdirSync(TEXTS).map((name) => ({ name, text: readFileSync(new URL(name, TEXTS), 'utf8') }));
  const others = PAPERS.filter(({ text }) => !texts.some((each) => each.text === text));
  return [...others, ...texts, ...made];
}

export interface CleanOutcome {
  readonly name: string;
  readonly open: readonly string[];
  /** Share of the figures that were read, 0–1. */
  readonly coverage: number;
}

export const judgeClean = ({ name, text }: Paper): CleanOutcome => {
  const result = auditPaper(text);
  return result === undefined
    ? { name, open: ['refused'], coverage: 0 }
    : { name, open: openDuties(result), coverage: result.coverage.ratio };
};

/** What a clean paper has to reach. */
export const LEAST_COVERAGE = 0.95;
export const isFree = ({ open, coverage }: CleanOutcome): boolean => open.length === 0 && coverage >= LEAST_COVERAGE;
