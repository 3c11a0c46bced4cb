import type { Finding } from '../model/finding.ts';
import { hashText } from '../model/hash-text.ts';
import { oncePer } from '../model/once.ts';
import { firstFrom } from '../model/searched-text.ts';
import { RANK } from './assemble.ts';
import { hashNumber } from './hash.ts';
import { enter, type Ledger, sharedIn } from './ledger.ts';
import { type RecordReference, SEPARATOR } from './locate.ts';
import type { PendingFinding } from './pending.ts';

/** Signatures of the records seen, by the hash of their logical address. */
export type Census = Ledger<number>;

/** Counts a record. */
export function countRecord(census: Census, { address, signature }: RecordReference): void {
  enter(census, hashNumber(address), signature);
}

/** A finding with its keys and the cell that its grade deduction is counted by. */
export interface KeyedFinding {
  readonly finding: Finding;
  readonly order: number;
  /** The logical cell: record, occurrence and field. */
  readonly cellKey: string;
}

/** Address of the logical cell, with the occurrence number of its record among records of one address. */
function cellKeyOf(pending: PendingFinding, twins: ReadonlyMap<number, readonly number[]>): string {
  const { address, subject } = pending.cell;
  if (address === undefined) return [subject.document, subject.project ?? '', subject.field ?? ''].join(SEPARATOR);
  const cut = address.lastIndexOf(SEPARATOR);
  const base = address.slice(0, cut);
  return `${base}${occurrence(Number(address.slice(cut + 1)), twins.get(hashNumber(base)))}${SEPARATOR}${subject.field ?? ''}`;
}

const ascending: (signatures: readonly number[]) => readonly number[] = oncePer((signatures) => signatures.toSorted((a, b) => a - b));

function occurrence(signature: number, signatures: readonly number[] = []): string {
  const before = signatures.length === 0 ? 0 : firstFrom(ascending(signatures), signature);
  return before === 0 ? '' : `~${before + 1}`;
}

const normalise = (text: string): string => text.replace(/\s+/g, '');

/** What the finding is about besides its cell: the printed operands and the value that follows from them, in an order of their own. */
function operandsOf({ finding, solved }: PendingFinding): string {
  const texts = finding.places.filter(({ role }) => role !== 'copy').map(({ text }) => normalise(text));
  return [...texts.slice(0, 1), ...texts.slice(1).sort(), normalise(solved ?? finding.expected ?? '')].join(SEPARATOR);
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Document, line, severity, place in the catalogue; then everything else, so that the order never depends on the order of records. */
function compareFindings(a: Sortable, b: Sortable): number {
  const x = a.pending.finding;
  const y = b.pending.finding;
  return (
    compareText(x.subject.document, y.subject.document) ||
    (x.places[0]?.place?.line ?? 0) - (y.places[0]?.place?.line ?? 0) ||
    RANK[x.severity] - RANK[y.severity] ||
    a.pending.order - b.pending.order ||
    compareText(a.base, b.base) ||
    compareText(a.operands, b.operands) ||
    compareText(x.message.id, y.message.id) ||
    compareText(x.places[0]?.place?.pointer ?? '', y.places[0]?.place?.pointer ?? '')
  );
}

interface Sortable {
  readonly pending: PendingFinding;
  readonly cellKey: string;
  readonly base: string;
  readonly operands: string;
}

/**
 * Sorts findings and gives them their keys. Equal cells are numbered in the sorted order; fingerprints number only what is equal to
 * its operands, so that a finding keeps its own when another at the same cell is corrected.
 */
export function keyFindings(pendings: readonly PendingFinding[], census: Census): KeyedFinding[] {
  const twins = sharedIn(census);
  const sortable = pendings.map((pending): Sortable => {
    const cellKey = cellKeyOf(pending, twins);
    return { pending, cellKey, base: [pending.finding.rule, cellKey, pending.aspect].join(SEPARATOR), operands: operandsOf(pending) };
  });
  sortable.sort(compareFindings);
  const seen = new Map<string, number>();
  const numbered = (key: string): string => {
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return count === 1 ? key : `${key}${SEPARATOR}${count}`;
  };
  return sortable.map(({ pending, cellKey, base, operands }) => {
    const placeKey = hashText(numbered(base));
    const fingerprint = hashText(numbered(`${base}${SEPARATOR}${SEPARATOR}${operands}`));
    return { finding: { ...pending.finding, placeKey, fingerprint }, order: pending.order, cellKey };
  });
}
