import { auditPaper } from '../field/audit-paper.ts';
import { createDraw } from '../field/draw.ts';
import { templates } from '../field/index.ts';
import { judge } from '../field/judge.ts';
import type { Said } from './licence.ts';

/** How the draws of the field templates with one seed were judged. */
export interface FieldOutcome {
  readonly seed: number;
  readonly right: number;
  readonly total: number;
  /** Numbers of the templates whose draw was not judged rightly. */
  readonly wrong: readonly number[];
  readonly said: readonly Said[];
}

/** Audits every template of the field drawn with one seed. */
export async function runField(seed: number): Promise<FieldOutcome> {
  const wrong: number[] = [];
  const said: Said[] = [];
  for (const template of templates) {
    const paper = template.make(createDraw(seed, template.number));
    const { right, labelled } = judge(paper, await auditPaper(paper));
    if (!right) wrong.push(template.number);
    said.push(...labelled);
  }
  return { seed, right: templates.length - wrong.length, total: templates.length, wrong, said };
}
