import type { AuditRecord } from '../model/record.ts';
import type { Rule, Verdicts } from './rule.ts';

/** Whether a government speaks in a paper, and no department. */
export function isOfGovernment({ documentKind, level }: Pick<AuditRecord, 'documentKind' | 'level'>): boolean {
  return level === 'government' || documentKind === 'governmentReport' || documentKind === 'monthlyReport';
}

/**
 * Whether a rule holds for the paper of a record. A rule for departments does not apply to a government's paper; where the kind is
 * not sure it cannot be checked.
 */
export function appliesTo(rule: Rule, record: AuditRecord, verdicts: Pick<Verdicts<never>, 'skip'>): boolean {
  if (rule.papers === undefined) return true;
  if (isOfGovernment(record)) return false;
  if (record.documentKindUnsure !== true) return true;
  verdicts.skip('document-kind-unsure');
  return false;
}
