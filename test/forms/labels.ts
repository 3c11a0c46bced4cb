import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { z } from 'zod';

/** Forms with what a person reads in them. The folder stands beside the project and is not always there. */
export const SHARED_FORMS = new URL('../../../shared/forms/', import.meta.url);

const fault = z.object({ what: z.string(), rule: z.string(), figures: z.array(z.string()), certain: z.boolean() });

const labels = z.object({
  projects: z.number(),
  indicators: z.number(),
  budget: z.array(z.string()),
  spent: z.array(z.string()),
  total_score: z.array(z.string()),
  /** First level, indicator, target, actual value, weight, score; '' is not counted. */
  rows: z.array(z.tuple([z.string(), z.string(), z.string(), z.string(), z.string(), z.string()])),
  faults: z.array(fault),
  clean: z.boolean(),
});

export type FormLabels = z.infer<typeof labels>;

export interface LabelledForm {
  readonly name: string;
  readonly text: string;
  readonly labels: FormLabels;
}

/** The labelled forms; none where the folder is absent. */
export function labelledForms(folder: URL): readonly LabelledForm[] {
  if (!existsSync(new URL('labels.json', folder))) return [];
  const all = z.record(z.string(), labels).parse(JSON.parse(readFileSync(new URL('labels.json', folder), 'utf8')));
  return readdirSync(folder)
    .filter((name) => all[name] !== undefined)
    .sort()
    .map((name) => ({ name, text: readFileSync(new URL(name, folder), 'utf8'), labels: labels.parse(all[name]) }));
}
