import type { DocumentIdentity, RuleDrift } from '../model/review.ts';
import { defined } from './defined.ts';

/** What a run looked at: only what it looked at can be gone from it. */
export interface Scope {
  readonly documents: readonly DocumentIdentity[];
  /** Versions of the rules that took part. */
  readonly rules: ReadonlyMap<string, number>;
}

interface ReadDocument {
  readonly document: string;
  readonly department?: string | undefined;
  readonly year?: number | undefined;
  readonly kind?: string | undefined;
  readonly coverage: { readonly cellsRead: number };
}

/** The documents of a result in which something could be read, as a later run recognises them. */
export function documentIdentities(documents: readonly ReadDocument[]): DocumentIdentity[] {
  return documents
    .filter(({ coverage }) => coverage.cellsRead > 0)
    .map(({ document, department, year, kind }) => ({ document, ...defined({ department, year, kind }) }));
}

/** Which department it is of, for which year and what: what stays when a file is exported again under another name. */
function contentKey({ department, year, kind }: DocumentIdentity): string | undefined {
  return department === undefined ? undefined : JSON.stringify([department.replace(/\s+/g, ''), year ?? '', kind ?? '']);
}

/** The keys that a document of these has: its name, and what it is where its department is known. */
export function documentKeys(documents: readonly DocumentIdentity[]): (document: string) => readonly string[] {
  const contents = new Map(documents.map((identity) => [identity.document, contentKey(identity)]));
  return (document) => [document].concat(contents.get(document) ?? []);
}

/**
 * Says of a finding recorded earlier whether this run could have found it: its rule took part, and its document did, under its name
 * or recognised by department, year and kind.
 */
export function recogniser(
  recorded: readonly DocumentIdentity[],
  scope: Scope,
): (entry: { readonly rule: string; readonly subject: { readonly document: string } }) => boolean {
  const names = new Set(scope.documents.map(({ document }) => document));
  const contents = new Set(scope.documents.map(contentKey));
  const known = new Map(recorded.map((identity) => [identity.document, contentKey(identity)]));
  return ({ rule, subject: { document } }) => {
    if (!scope.rules.has(rule)) return false;
    const content = known.get(document);
    return names.has(document) || (content !== undefined && contents.has(content));
  };
}

/** Rules that differ between two runs, by id. */
export function ruleDrift(before: ReadonlyMap<string, number>, after: ReadonlyMap<string, number>): RuleDrift[] {
  const ids = [...new Set([...before.keys(), ...after.keys()])].sort();
  return ids.flatMap((rule): RuleDrift[] => {
    const recorded = before.get(rule);
    const now = after.get(rule);
    if (recorded === now) return [];
    return [{ rule, ...(recorded === undefined ? {} : { recorded }), ...(now === undefined ? {} : { now }) }];
  });
}
