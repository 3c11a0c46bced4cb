import { from, op } from 'arquero';
import type { AuditRecord, Project } from '../../model/record.ts';
import type { Locatable, Locate, Located } from '../rule.ts';

/** One number of one project, kept by statistical rules. */
export interface Observation {
  readonly document: string;
  readonly name: string;
  readonly value: number;
  readonly cell: Located;
}

export type Observations = Observation[];

export function observe(project: Project, value: number, cell: Locatable, locate: Locate): Observation {
  return { document: project.document, name: project.name.text, value, cell: locate(cell) };
}

/** Groups of one document, each sorted by line and name, documents in order; those with fewer than `least` members are left out. */
export function byDocument(observations: Observations, least: number): { readonly document: string; readonly members: Observations }[] {
  if (observations.length < least) return [];
  const table = from(observations.map(({ document }, index) => ({ document, index })));
  const groups = table.groupby('document').rollup({ indices: op.array_agg('index') });
  const found: { document: string; members: Observations }[] = [];
  for (const row of groups.objects()) {
    const { document, indices } = row as { document: string; indices: number[] }; // arquero rows are untyped
    if (indices.length < least) continue;
    const members = indices.map((index) => observations[index]).filter((member) => member !== undefined);
    found.push({ document, members: members.toSorted(compareObservations) });
  }
  return found.toSorted((a, b) => (a.document < b.document ? -1 : 1));
}

function compareObservations(a: Observation, b: Observation): number {
  return (a.cell.place?.line ?? 0) - (b.cell.place?.line ?? 0) || (a.name < b.name ? -1 : a.name > b.name ? 1 : a.value - b.value);
}

/** How many observations carry each value, most frequent first. */
export function frequencies(members: Observations): { readonly value: number; readonly count: number }[] {
  const counts = new Map<number, number>();
  for (const { value } of members) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].map(([value, count]) => ({ value, count })).sort((a, b) => b.count - a.count || a.value - b.value);
}

export const isProject = (record: AuditRecord): record is Project => record.kind === 'project';

export function mergeObservations(a: Observations, b: Observations): Observations {
  for (const observation of b) a.push(observation);
  return a;
}
