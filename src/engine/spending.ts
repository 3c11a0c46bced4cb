import type { ProjectSpending, Spending } from '../model/finding.ts';
import type { Project } from '../model/record.ts';

/** What is kept of the money of the self-evaluations while they go by. */
export interface SpendingBook {
  readonly projects: ProjectSpending[];
  count: number;
  budgeted: number;
  spent: number;
}

/** So many projects stand in the result. */
const KEPT = 500;

export function openSpendingBook(): SpendingBook {
  return { projects: [], count: 0, budgeted: 0, spent: 0 };
}

/** Enters a project that says both what was budgeted and what was spent. */
export function enterSpending(book: SpendingBook, project: Project): void {
  const budgeted = project.budgeted?.total?.value?.fen;
  const spent = project.spent?.total?.value?.fen;
  if (budgeted === undefined || spent === undefined) return;
  book.projects.push({ document: project.document, project: project.name.text, budgeted, spent });
  book.count++;
  book.budgeted += budgeted;
  book.spent += spent;
  // Twice the number kept, so that the list is not sorted at every project.
  if (book.projects.length > 2 * KEPT) keepLargest(book.projects);
}

export function mergeSpending(book: SpendingBook, other: SpendingBook): void {
  for (const project of other.projects) book.projects.push(project);
  book.count += other.count;
  book.budgeted += other.budgeted;
  book.spent += other.spent;
  if (book.projects.length > 2 * KEPT) keepLargest(book.projects);
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The largest budget first; a total order, so that what is kept never depends on the order of records. */
const compareProjects = (a: ProjectSpending, b: ProjectSpending): number =>
  b.budgeted - a.budgeted || compareText(a.document, b.document) || compareText(a.project, b.project) || b.spent - a.spent;

function keepLargest(projects: ProjectSpending[]): void {
  projects.sort(compareProjects);
  projects.length = Math.min(projects.length, KEPT);
}

/** The book as it stands in the result; undefined when nothing was entered. */
export function sumSpending({ projects, count, budgeted, spent }: SpendingBook): Spending | undefined {
  if (count === 0) return undefined;
  const kept = [...projects];
  keepLargest(kept);
  return { projects: kept, count, budgeted, spent };
}
