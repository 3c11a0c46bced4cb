import type { AuditResult, DocumentSummary, Finding, Severity } from '../model/finding.ts';
import { append, least } from '../model/lists.ts';

/**
 * The order in which a person reads findings: by document and project, the worst first, and what one rule repeats folded into one
 * block. Every format for people is written from an outline.
 */

/** What one rule says again and again in one document, in the order of the places. */
export interface Fold {
  readonly rule: string;
  readonly severity: Severity;
  /** All of them, down the page. */
  readonly findings: readonly Finding[];
  /** The few to show: the first of every message, then the next ones, down the page. */
  readonly examples: readonly Finding[];
}

interface ProjectOutline {
  /** Undefined for what concerns the document as a whole. */
  readonly project?: string;
  readonly findings: readonly Finding[];
}

export interface DocumentOutline {
  readonly document: string;
  readonly summary?: DocumentSummary;
  readonly folds: readonly Fold[];
  readonly projects: readonly ProjectOutline[];
}

/** One rule may speak so often in a document before it is folded. Errors are worth more room. */
const UNFOLDED: Readonly<Record<Severity, number>> = { error: 8, warning: 3, info: 2 };
const EXAMPLES_SHOWN = 3;
const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function lineOf(finding: Finding): number {
  return finding.places[0]?.place?.line ?? Number.MAX_SAFE_INTEGER;
}

/** By severity, then down the page, then by key, so that the order never depends on how the result was put together. */
export function compareFindings(a: Finding, b: Finding): number {
  return RANK[a.severity] - RANK[b.severity] || comparePlaces(a, b);
}

function comparePlaces(a: Finding, b: Finding): number {
  return lineOf(a) - lineOf(b) || compareText(a.rule, b.rule) || compareText(a.placeKey, b.placeKey);
}

export function groupBy<K, T>(items: readonly T[], key: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group === undefined) groups.set(key(item), [item]);
    else group.push(item);
  }
  return groups;
}

/** How bad a list of findings is: errors, then warnings, then the rest; more is worse. */
function compareBadness(a: readonly Finding[], b: readonly Finding[]): number {
  for (const severity of ['error', 'warning', 'info'] as const) {
    const count = (findings: readonly Finding[]): number => findings.filter((finding) => finding.severity === severity).length;
    const difference = count(b) - count(a);
    if (difference !== 0) return difference;
  }
  return 0;
}

function foldOf({ rule, severity }: Finding, findings: readonly Finding[]): Fold {
  const firsts = [...groupBy(findings, ({ message }) => message.id).values()].flatMap((group) => group.slice(0, 1));
  const rest = findings.filter((finding) => !firsts.includes(finding));
  const examples = [...firsts, ...rest].slice(0, EXAMPLES_SHOWN).sort(comparePlaces);
  return { rule, severity, findings, examples };
}

/** Whether what one rule repeats is folded, or every finding stands by itself. */
type Folding = 'folded' | 'unfolded';

function outlineDocument(
  document: string,
  findings: readonly Finding[],
  summary: DocumentSummary | undefined,
  folding: Folding,
): DocumentOutline {
  const folds: Fold[] = [];
  const single: Finding[] = [];
  for (const group of groupBy(findings, ({ rule, severity }) => `${severity}\n${rule}`).values()) {
    const first = group[0];
    if (first === undefined) continue;
    if (folding === 'unfolded' || group.length <= UNFOLDED[first.severity]) append(single, group);
    else folds.push(foldOf(first, group.sort(comparePlaces)));
  }
  folds.sort((a, b) => RANK[a.severity] - RANK[b.severity] || b.findings.length - a.findings.length || compareText(a.rule, b.rule));
  const projects = [...groupBy(single, ({ subject }) => subject.project)]
    .map(([project, list]): ProjectOutline => {
      const sorted = list.sort(compareFindings);
      return project === undefined ? { findings: sorted } : { project, findings: sorted };
    })
    .sort(
      (a, b) =>
        compareBadness(a.findings, b.findings) ||
        Number(b.project === undefined) - Number(a.project === undefined) ||
        least(a.findings.map(lineOf)) - least(b.findings.map(lineOf)) ||
        compareText(a.project ?? '', b.project ?? ''),
    );
  return { document, ...(summary === undefined ? {} : { summary }), folds, projects };
}

/** Every document of the result, those without findings last, in the order in which they should be read. */
export function outline(result: Pick<AuditResult, 'documents' | 'findings'>, folding: Folding = 'folded'): DocumentOutline[] {
  const summaries = new Map(result.documents.map((summary) => [summary.document, summary]));
  const groups = groupBy(result.findings, ({ subject }) => subject.document);
  for (const document of summaries.keys()) if (!groups.has(document)) groups.set(document, []);
  return [...groups]
    .sort(([a, x], [b, y]) => compareBadness(x, y) || compareText(a, b))
    .map(([document, findings]) => outlineDocument(document, findings, summaries.get(document), folding));
}

/** Line numbers as a person lists them: `3、5–7、12`. */
export function lineRanges(findings: readonly Finding[], separator: string): string[] {
  const lines = [...new Set(findings.map(lineOf).filter((line) => line !== Number.MAX_SAFE_INTEGER))].sort((a, b) => a - b);
  const ranges: string[] = [];
  for (let at = 0; at < lines.length; ) {
    let end = at;
    while (end + 1 < lines.length && lines[end + 1] === (lines[end] ?? 0) + 1) end++;
    ranges.push(end - at > 1 ? `${lines[at]}–${lines[end]}` : lines.slice(at, end + 1).join(separator));
    at = end + 1;
  }
  return ranges;
}
