import type { Finding, Severity } from '../model/finding.ts';
import type { Located } from './rule.ts';

/** A finding before its keys are known: equal cells can only be numbered when all records have been seen. */
export interface PendingFinding {
  readonly finding: Omit<Finding, 'placeKey' | 'fingerprint'>;
  /** The cell that speaks. */
  readonly cell: Located;
  readonly aspect: string;
  /** Position of its rule in the catalogue. */
  readonly order: number;
  /** What the other figures make of the cell, whether or not that is advice: part of the fingerprint. */
  readonly solved?: string;
  /** For a broken sum of money in a disclosure: printed total − sum, in 分. */
  readonly gap?: number;
  /** How severe it is where its difference is explained after all; only where it was lowered because nothing explains it. */
  readonly explained?: Severity;
  /** For a broken sum: by how much it is off, in the unit of its figures, and whether that is one of its parts. */
  readonly off?: { readonly by: number; readonly isPart: boolean };
}
