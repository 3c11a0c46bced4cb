import type { Coverage, CoveragePart, DocumentSummary, FigureCount } from '../model/finding.ts';
import type { ParseProblem } from '../model/parse-problem.ts';
import type { AuditRecord, Hidden } from '../model/record.ts';
import { addFigures, allFigures, type RecordFigures } from './figure-count.ts';

/** What is kept of a document while its records go by. */
export interface DocumentEntry {
  readonly document: string;
  title?: string;
  department?: string;
  year?: number;
  kind?: string;
  kindUnsure?: true;
  projects: number;
  indicators: number;
  recognised: number;
  read: number;
  figures: FigureCount;
  hidden: Hidden;
  readonly parts: CoveragePart[];
  /** Whether the disclosure itself has been seen; its context wins over that of the projects. */
  disclosed: boolean;
  readonly problems: ParseProblem[];
}

export type DocumentBook = Map<string, DocumentEntry>;

function entryOf(book: DocumentBook, document: string): DocumentEntry {
  const known = book.get(document);
  if (known !== undefined) return known;
  const figures = { judged: 0, read: 0, notRead: 0 };
  const entry: DocumentEntry = {
    document,
    projects: 0,
    indicators: 0,
    recognised: 0,
    read: 0,
    figures,
    hidden: { names: 0, telephones: 0 },
    parts: [],
    disclosed: false,
    problems: [],
  };
  book.set(document, entry);
  return entry;
}

interface Context {
  readonly title?: string | undefined;
  readonly department?: string | undefined;
  readonly year?: number | undefined;
  readonly kind?: string | undefined;
  readonly kindUnsure?: true | undefined;
}

/** Joins contexts so that the order of records does not matter: the disclosure's wins, then the least. */
function join(entry: DocumentEntry, context: Context, disclosed: boolean): void {
  const overrides = disclosed && !entry.disclosed;
  const yields = entry.disclosed && !disclosed;
  const pick = <T extends string | number>(known: T | undefined, added: T | undefined): T | undefined => {
    if (known === undefined || added === undefined) return known ?? added;
    if (overrides || yields) return overrides ? added : known;
    return added < known ? added : known;
  };
  const title = pick(entry.title, context.title);
  const department = pick(entry.department, context.department);
  const year = pick(entry.year, context.year);
  const kind = pick(entry.kind, context.kind);
  if (title !== undefined) entry.title = title;
  if (department !== undefined) entry.department = department;
  if (year !== undefined) entry.year = year;
  if (kind !== undefined && kind !== entry.kind) {
    entry.kind = kind;
    delete entry.kindUnsure;
  }
  if (context.kind !== undefined && context.kind === entry.kind && context.kindUnsure === true) entry.kindUnsure = true;
  entry.disclosed ||= disclosed;
}

const addHidden = (sum: Hidden, added: Hidden | undefined): Hidden =>
  added === undefined ? sum : { names: sum.names + added.names, telephones: sum.telephones + added.telephones };

/** Enters a record with its figures. */
export function enterRecord(book: DocumentBook, record: AuditRecord, { figures, parts }: RecordFigures): void {
  const entry = entryOf(book, record.document);
  entry.recognised += record.cells.recognised;
  entry.read += record.cells.read;
  entry.figures = addFigures(entry.figures, figures);
  for (const part of parts) entry.parts.push(part);
  for (const problem of record.problems) entry.problems.push(problem);
  const disclosed = record.kind === 'disclosure';
  if (record.kind === 'disclosure') entry.hidden = addHidden(entry.hidden, record.hidden);
  if (record.kind === 'project') {
    entry.projects++;
    entry.indicators += record.indicators.length;
  }
  const title = record.kind === 'disclosure' ? record.title?.text : undefined;
  join(
    entry,
    { title, department: record.department, year: record.year, kind: record.documentKind, kindUnsure: record.documentKindUnsure },
    disclosed,
  );
}

/** Enters a problem of a document that no record carries, such as a record that was refused. */
export function enterProblem(book: DocumentBook, document: string, problem: ParseProblem): void {
  entryOf(book, document).problems.push(problem);
}

export function mergeBooks(book: DocumentBook, other: DocumentBook): void {
  for (const added of other.values()) {
    const entry = entryOf(book, added.document);
    entry.projects += added.projects;
    entry.indicators += added.indicators;
    entry.recognised += added.recognised;
    entry.read += added.read;
    entry.figures = addFigures(entry.figures, added.figures);
    entry.hidden = addHidden(entry.hidden, added.hidden);
    for (const part of added.parts) entry.parts.push(part);
    for (const problem of added.problems) entry.problems.push(problem);
    join(entry, added, added.disclosed);
  }
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const compareProblems = (a: ParseProblem, b: ParseProblem): number =>
  (a.place?.line ?? 0) - (b.place?.line ?? 0) ||
  compare(a.code, b.code) ||
  compare(a.text, b.text) ||
  compare(a.subject ?? '', b.subject ?? '') ||
  compare(a.place?.pointer ?? '', b.place?.pointer ?? '');

/** Sections and tables as they stand on the page, then forms, which may come in any order. */
function compareParts(a: CoveragePart, b: CoveragePart): number {
  const isForm = Number(a.kind === 'form') - Number(b.kind === 'form');
  const line = (a.place?.line ?? 0) - (b.place?.line ?? 0);
  return isForm || line || (a.kind === 'form' ? compare(a.title, b.title) : 0);
}

export function coverageOf(cellsRecognised: number, cellsRead: number, figures: FigureCount): Coverage {
  const all = allFigures(figures);
  return { cellsRecognised, cellsRead, figures, ratio: all === 0 ? 0 : (figures.judged + figures.read) / all };
}

export function sumCoverage(coverages: readonly Coverage[]): Coverage {
  let recognised = 0;
  let read = 0;
  let figures: FigureCount = { judged: 0, read: 0, notRead: 0 };
  for (const coverage of coverages) {
    recognised += coverage.cellsRecognised;
    read += coverage.cellsRead;
    figures = addFigures(figures, coverage.figures);
  }
  return coverageOf(recognised, read, figures);
}

/** The documents in the order of their names. */
export function documentsOf(book: DocumentBook): DocumentEntry[] {
  return [...book.values()].sort((a, b) => compare(a.document, b.document));
}

/** Of the problems of one code, one is enough where each says the same. */
function sayOnce(problems: readonly ParseProblem[], code: ParseProblem['code']): readonly ParseProblem[] {
  const first = problems.find((problem) => problem.code === code);
  return first === undefined ? problems : problems.filter((problem) => problem === first || problem.code !== code);
}

/** What the entry says of its document, without findings and grade. */
export function summarise(entry: DocumentEntry): Omit<DocumentSummary, 'grade' | 'findings'> {
  const { document, title, department, year, kind, kindUnsure, projects, indicators, recognised, read, figures, hidden, parts, problems } =
    entry;
  return {
    document,
    ...(title === undefined ? {} : { title }),
    ...(department === undefined ? {} : { department }),
    ...(year === undefined ? {} : { year }),
    ...(kind === undefined ? {} : { kind }),
    ...(kindUnsure === undefined ? {} : { kindUnsure }),
    projects,
    indicators,
    coverage: coverageOf(recognised, read, figures),
    ...(hidden.names + hidden.telephones === 0 ? {} : { hidden }),
    ...(parts.length === 0 ? {} : { parts: parts.toSorted(compareParts) }),
    problems: sayOnce([...problems].sort(compareProblems), 'brokenSeal'),
  };
}
