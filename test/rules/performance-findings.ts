import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rules } from '../../rules/index.ts';
import { audit } from '../../src/engine/audit.ts';
import { readDocument } from '../../src/ingest/read-document.ts';
import type { Finding } from '../../src/model/finding.ts';
import { readRecords } from '../../src/model/read-record.ts';

const folder = join(import.meta.dirname, '..', '..', '..', 'shared', 'documents');
const performanceRules = rules.filter(({ id }) => id.startsWith('targets/') || id.startsWith('scores/'));

export const hasDocument = (name: string): boolean => existsSync(join(folder, `${name}.txt`));

/** Findings of the rules on targets and self-evaluations in one of the real documents. */
export function findingsIn(name: string): readonly Finding[] {
  const { disclosure, projects } = readDocument(`${name}.txt`, readFileSync(join(folder, `${name}.txt`)));
  return audit([disclosure, ...projects], performanceRules).findings;
}

/** Findings of those rules in plain records. */
export function findingsOf(record: unknown): readonly Finding[] {
  const { records, invalid } = readRecords(record, { file: 'record' });
  if (invalid.length > 0) throw new Error(JSON.stringify(invalid));
  return audit(records, performanceRules).findings;
}

/** `line rule:message → expected` of the findings with one of these severities, by line. */
export function listed(findings: readonly Finding[], ...severities: readonly Finding['severity'][]): string[] {
  return findings
    .filter(({ severity }) => severities.includes(severity))
    .map(({ rule, message, places, expected }) => ({
      line: places[0]?.place?.line ?? 0,
      text: `${rule}:${message.id}${expected === undefined ? '' : ` → ${expected}`}`,
    }))
    .sort((a, b) => a.line - b.line || (a.text < b.text ? -1 : 1))
    .map(({ line, text }) => `${line} ${text}`);
}

/** Rules that speak of a field, evidence included. */
export function rulesAt(findings: readonly Finding[], field: string): string[] {
  return findings.flatMap(({ rule, places, evidence, severity }) =>
    severity !== 'info' && places.some((place) => place.field === field) ? [rule, ...(evidence ?? []).map((entry) => entry.rule)] : [],
  );
}
