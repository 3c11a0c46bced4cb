import { readFileSync } from 'node:fs';
import { generateEvaluations } from '../accuracy/model/generate.ts';
import { render } from '../accuracy/model/render.ts';

/** A clean paper that errors are planted in. */
export interface Paper {
  readonly name: string;
  readonly text: string;
}

const textOf = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');

/** The form in rows with a weight beside every score. */
const WEIGHTED_SEED = 3000;

function weightedForms(): string {
  const { sheet, dialect } = generateEvaluations(WEIGHTED_SEED);
  return render(sheet.nodes, dialect).text;
}

/** The sample holds wrong forms behind this one. */
function firstEvaluation(): string {
  const text = textOf('../../samples/faulty-self-evaluations/water-bureau-2023.txt');
  return text.slice(0, text.indexOf('附件2', text.indexOf('附件2') + 1));
}

export const PAPERS: readonly Paper[] = [
  { name: 'budget with forms', text: textOf('../../samples/clean-disclosure/water-bureau-2024.txt') },
  { name: 'budget in prose', text: textOf('../rules/texts/budget-south.txt') },
  { name: 'final accounts', text: textOf('../rules/texts/final-accounts-national.txt') },
  { name: 'evaluation', text: firstEvaluation() },
  { name: 'weighted evaluations', text: weightedForms() },
];
