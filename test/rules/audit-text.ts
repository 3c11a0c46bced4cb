import { readFileSync } from 'node:fs';
import { rulesWithoutLicence } from '../../rules/index.ts';
import { Audit } from '../../src/engine/audit.ts';
import { defaultConfig } from '../../src/engine/config.ts';
import { readDocument } from '../../src/ingest/read-document.ts';
import type { AuditResult } from '../../src/model/finding.ts';

/** The rules on budget and final-accounts text. */
const TEXT_RULES = rulesWithoutLicence.filter(
  ({ id }) => /^(?:arithmetic|completeness)\//.test(id) || (id.startsWith('consistency/') && id !== 'consistency/measure-has-one-value'),
);

/** Audits one document given as text with the rules on text. */
export function auditText(name: string, text: string): AuditResult {
  const { disclosure, projects } = readDocument(name, Buffer.from(text, 'utf8'));
  const audit = new Audit(TEXT_RULES, defaultConfig(TEXT_RULES));
  audit.add(disclosure);
  for (const project of projects) audit.add(project);
  return audit.finish();
}

export function auditFile(path: string | URL, edit: (text: string) => string = (text) => text): AuditResult {
  return auditText('document.txt', edit(readFileSync(path, 'utf8')));
}

/** Findings as `rule/message@line`, sorted. */
export function brief({ findings }: AuditResult): string[] {
  return findings.map(({ rule, message, places }) => `${rule}/${message.id}@${places[0]?.place?.line ?? '?'}`).sort();
}
