import { type IssuedCell, type IssuedFinding, issueFinding, ownerOf } from '../model/correction.ts';
import type { Finding } from '../model/finding.ts';
import { matchKey } from '../model/text.ts';

/** An issued finding and what is left of it. */
export interface Match {
  readonly issued: IssuedFinding;
  readonly finding: Finding;
  /** Another cell of the same relation speaks now. */
  readonly moved: boolean;
}

export interface Matching {
  readonly matches: ReadonlyMap<string, Match>;
  /** Findings that match nothing that was issued. */
  readonly unmatched: readonly Finding[];
}

/** Both sides of a comparison in one form. */
interface Side {
  readonly issued: IssuedFinding;
  readonly owner: string;
  readonly record: string;
  readonly rules: ReadonlySet<string>;
  readonly fields: ReadonlySet<string>;
  readonly speaking: string | undefined;
  readonly projects: ReadonlySet<string>;
}

const NO_WORDS = { item: '', problem: '' };
const join = (...parts: readonly string[]): string => parts.join('\u0001');

/** Cells that a finding's arithmetic is about; copies stand in other records. */
export const ownCells = ({ cells }: IssuedFinding): readonly IssuedCell[] => cells.filter(({ role }) => role !== 'copy');

function sideOf(issued: IssuedFinding): Side {
  const owner = ownerOf(issued.subject);
  const own = ownCells(issued).flatMap(({ field }) => field ?? []);
  const projects = issued.cells.flatMap(({ role, project }) => (role === 'copy' || issued.copies !== undefined ? (project ?? []) : []));
  return {
    issued,
    owner,
    record: join(owner, matchKey(issued.subject.project ?? '')),
    rules: new Set([issued.rule, ...issued.evidence]),
    fields: new Set(own),
    speaking: issued.subject.field,
    projects: new Set(projects.map(matchKey)),
  };
}

const normalise = (text: string): string => text.replace(/\s+/g, '');

/** The printed texts of a finding in an order of their own: equal texts mean that nothing was changed. */
export function printedTexts(issued: IssuedFinding): string {
  return ownCells(issued)
    .map(({ text }) => normalise(text))
    .sort()
    .join('\u0001');
}

const overlaps = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => {
  for (const item of a) if (b.has(item)) return true;
  return false;
};

/** One relation seen from two of its cells: each finding names the cell the other speaks of, under a rule that both know. */
function isSameRelation(a: Side, b: Side): boolean {
  if (a.record !== b.record || a.speaking === undefined || b.speaking === undefined) return false;
  return overlaps(a.rules, b.rules) && b.fields.has(a.speaking) && a.fields.has(b.speaking);
}

/** What is left of a group of copies when some of them were rewritten. */
function isSameCluster(a: Side, b: Side): boolean {
  return a.owner === b.owner && a.issued.rule === b.issued.rule && overlaps(a.projects, b.projects) && a.speaking === b.speaking;
}

/** The same finding where the project, the indicator or the file is now called otherwise: rule and printed texts are as they were. */
function contentKeys({ issued, owner }: Side): readonly string[] {
  const texts = printedTexts(issued);
  const project = matchKey(issued.subject.project ?? '');
  const field = issued.subject.field ?? '';
  return [
    join('field', owner, issued.rule, project, field, ''),
    join('renamed indicator', owner, issued.rule, project, texts),
    join('renamed project', owner, issued.rule, field, texts),
  ];
}

/** Pairs what is left on both sides by equal keys, in order, each once. */
function pairByKey(
  issued: ReadonlySet<Side>,
  found: ReadonlySet<Side>,
  keyOf: (side: Side) => string,
  pair: (a: Side, b: Side) => void,
): void {
  const waiting = new Map<string, Side[]>();
  for (const side of found) {
    const key = keyOf(side);
    const list = waiting.get(key);
    if (list === undefined) waiting.set(key, [side]);
    else list.push(side);
  }
  for (const side of issued) {
    const other = waiting.get(keyOf(side))?.shift();
    if (other !== undefined) pair(side, other);
  }
}

/** Pairs what is left by a relation between the two, looking only at findings of one owner. */
function pairByTest(
  issued: ReadonlySet<Side>,
  found: ReadonlySet<Side>,
  test: (a: Side, b: Side) => boolean,
  pair: (a: Side, b: Side) => void,
): void {
  const byOwner = new Map<string, Side[]>();
  for (const side of found) {
    const list = byOwner.get(side.owner);
    if (list === undefined) byOwner.set(side.owner, [side]);
    else list.push(side);
  }
  for (const side of issued) {
    const other = byOwner.get(side.owner)?.find((candidate) => found.has(candidate) && test(side, candidate));
    if (other !== undefined) pair(side, other);
  }
}

/** What of an issued finding's surroundings is no longer found under its old name. */
export interface Gone {
  readonly cell: (issued: IssuedFinding) => boolean;
  readonly project: (issued: IssuedFinding) => boolean;
}

/**
 * Finds for every issued finding what is left of it: by place key, then through the cells of its relation, then by what it printed
 * where names have changed. Every finding is used once.
 */
export function matchFindings(issued: readonly IssuedFinding[], findings: readonly Finding[], gone: Gone): Matching {
  const matches = new Map<string, Match>();
  const originals = new Map<IssuedFinding, Finding>();
  const left = new Set(issued.map(sideOf));
  const open = new Set(
    findings.map((finding) => {
      const side = sideOf(issueFinding(finding, NO_WORDS));
      originals.set(side.issued, finding);
      return side;
    }),
  );
  const pair = (a: Side, b: Side): void => {
    const finding = originals.get(b.issued);
    if (finding === undefined) return;
    left.delete(a);
    open.delete(b);
    matches.set(a.issued.placeKey, {
      issued: a.issued,
      finding,
      moved: a.speaking !== b.speaking && a.speaking !== undefined && b.fields.has(a.speaking),
    });
  };
  pairByKey(left, open, ({ issued: { placeKey } }) => placeKey, pair);
  pairByKey(left, open, (side) => contentKeys(side)[0] ?? '', pair);
  pairByTest(left, open, isSameRelation, pair);
  pairByTest(left, open, isSameCluster, pair);
  const only = (test: (issued: IssuedFinding) => boolean) => new Set([...left].filter((side) => test(side.issued)));
  pairByKey(only(gone.cell), open, (side) => contentKeys(side)[1] ?? '', pair);
  pairByKey(only(gone.project), open, (side) => contentKeys(side)[2] ?? '', pair);
  return { matches, unmatched: [...open].flatMap(({ issued: side }) => originals.get(side) ?? []) };
}
