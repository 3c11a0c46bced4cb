import type { AuditRecord, Project } from '../../model/record.ts';
import type { Locate, Located } from '../rule.ts';

/** One number of one project. */
export interface Observation {
  readonly value: number;
  readonly cell: Located;
  readonly line: number;
  readonly name: string;
}

/** Numbers of one document with the cells they stand in: two columns, because there is one for every project of a province. */
export interface Series {
  readonly values: number[];
  readonly cells: Located[];
}

/** Series by document. */
export type Observations = Map<string, Series>;

export function openSeries(): Series {
  return { values: [], cells: [] };
}

export function observe(observations: Observations, project: Project, value: number, cell: Located): void {
  const series = observations.get(project.document) ?? openSeries();
  if (series.values.length === 0) observations.set(project.document, series);
  series.values.push(value);
  series.cells.push(cell);
}

export function appendSeries(series: Series, other: Series): void {
  for (const value of other.values) series.values.push(value);
  for (const cell of other.cells) series.cells.push(cell);
}

export function mergeObservations(a: Observations, b: Observations): Observations {
  for (const [document, series] of b) {
    const known = a.get(document);
    if (known === undefined) a.set(document, series);
    else appendSeries(known, series);
  }
  return a;
}

/** The series with at least so many members, in the order of their documents. */
export function seriesOf(observations: Observations, least: number): Series[] {
  return [...observations]
    .filter(([, { values }]) => values.length >= least)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, series]) => series);
}

/** The members of a series whose value is wanted, sorted by line and name. */
export function membersOf({ values, cells }: Series, wanted: (value: number) => boolean): Observation[] {
  const members: Observation[] = [];
  values.forEach((value, index) => {
    const cell = cells[index];
    if (cell !== undefined && wanted(value)) members.push({ value, cell, line: cell.place?.line ?? 0, name: cell.subject.project ?? '' });
  });
  return members.sort((a, b) => a.line - b.line || (a.name < b.name ? -1 : a.name > b.name ? 1 : a.value - b.value));
}

/** How many observations carry each value, most frequent first. */
export function frequencies(values: readonly number[]): { readonly value: number; readonly count: number }[] {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].map(([value, count]) => ({ value, count })).sort((a, b) => b.count - a.count || a.value - b.value);
}

export const isProject = (record: AuditRecord): record is Project => record.kind === 'project';

/** Notes the amount budgeted for a project, where one is printed that passes the test. */
export function observeBudget(
  state: Observations,
  record: AuditRecord,
  locate: Locate,
  counts: (fen: number) => boolean = () => true,
): void {
  if (!isProject(record)) return;
  const total = record.budgeted?.total;
  if (total?.value !== undefined && total.value.fen > 0 && counts(total.value.fen)) observe(state, record, total.value.fen, locate(total));
}
