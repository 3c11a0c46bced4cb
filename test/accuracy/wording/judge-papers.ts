import type { Severity } from '../../../src/model/finding.ts';
import { type AuditedText, readAndAuditText } from '../audit-text.ts';
import { type Constructions, constructionsOf } from '../constructions.ts';
import { type Claim, claimsOf, names } from './claims.ts';
import { cleanPaper, faultyPaper, type WordedPaper } from './index.ts';
import type { Fault } from './spots.ts';

/**
 * The papers leave out chapters at random and keep the numbers of the others: what these rules say of them is true, and planted by
 * nobody. It counts neither for nor against them.
 */
export const UNLABELLED: readonly string[] = ['completeness/required-chapters-present', 'structure/numbers-run-on'];

export interface JudgedClaim {
  readonly claim: Claim;
  /** It names a planted fault. */
  readonly right: boolean;
}

export interface JudgedFault {
  readonly fault: Fault;
  /** What was said of it. */
  readonly by: readonly Claim[];
}

/** What an audit said of one paper without a fault and of the same paper with some. */
export interface JudgedPaper {
  readonly clean: WordedPaper;
  readonly faulty: WordedPaper;
  /** Either was refused as unreadable. */
  readonly refused: boolean;
  readonly ofClean: readonly Claim[];
  readonly ofFaulty: readonly JudgedClaim[];
  readonly faults: readonly JudgedFault[];
  /** How the clean paper was read. */
  readonly constructions?: Constructions;
}

const claims = (audited: AuditedText | undefined): Claim[] => audited?.result.findings.map(claimsOf) ?? [];

export function judgePaper(seed: number): JudgedPaper {
  const [clean, faulty] = [cleanPaper(seed), faultyPaper(seed)];
  const before = readAndAuditText(faulty.name, clean.text);
  const after = readAndAuditText(faulty.name, faulty.text);
  const [ofClean, said] = [claims(before), claims(after)];
  const known = new Set(ofClean.map(({ key }) => key));
  return {
    clean,
    faulty,
    refused: before === undefined || after === undefined,
    ofClean,
    ofFaulty: said.map((claim) => ({ claim, right: faulty.faults.some((fault) => names(claim, fault, known)) })),
    faults: faulty.faults.map((fault) => ({ fault, by: said.filter((claim) => names(claim, fault, known)) })),
    ...(before === undefined ? {} : { constructions: constructionsOf('worded papers', before.disclosure) }),
  };
}

/** A fault counts as found when it is said at its level or above; a hint is no find. */
export function levelFound({ fault, by }: JudgedFault, printed: (claim: Claim) => Severity): 'due' | 'lower' | 'missed' {
  const levels = by.map(printed);
  if (levels.includes('error') || (fault.level === 'warning' && levels.includes('warning'))) return 'due';
  return levels.length > 0 ? 'lower' : 'missed';
}
