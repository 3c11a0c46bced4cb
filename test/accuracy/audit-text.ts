import { rules } from '../../rules/index.ts';
import { createAudit } from '../../src/engine/audit.ts';
import { defaultConfig } from '../../src/engine/config.ts';
import { readDocument } from '../../src/ingest/read-document.ts';
import type { AuditResult } from '../../src/model/finding.ts';
import { UsageError } from '../../src/model/usage-error.ts';

const config = defaultConfig(rules);
const encoder = new TextEncoder();

/** Reads and audits one document; undefined when it is refused as unreadable, which is a result too. */
export function auditBytes(file: string, bytes: Uint8Array): AuditResult | undefined {
  try {
    const reading = readDocument(file, bytes);
    const audit = createAudit(rules, config);
    audit.add(reading.disclosure);
    for (const project of reading.projects) audit.add(project);
    return audit.finish();
  } catch (error) {
    if (error instanceof UsageError) return undefined;
    throw error;
  }
}

export const auditText = (file: string, text: string): AuditResult | undefined => auditBytes(file, encoder.encode(text));
