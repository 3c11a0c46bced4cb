import { rulesWithoutLicence } from '../../rules/index.ts';
import { createAudit } from '../../src/engine/audit.ts';
import { defaultConfig } from '../../src/engine/config.ts';
import { readDocument } from '../../src/ingest/read-document.ts';
import type { AuditResult } from '../../src/model/finding.ts';
import type { Disclosure } from '../../src/model/record.ts';
import { UsageError } from '../../src/model/usage-error.ts';

/** Licences are what is measured here: the rules speak as if they had none. */
const config = defaultConfig(rulesWithoutLicence);
const encoder = new TextEncoder();

export interface AuditedText {
  readonly result: AuditResult;
  readonly disclosure: Disclosure;
}

/** Reads and audits one document; undefined when it is refused as unreadable, which is a result too. */
function readAndAudit(file: string, bytes: Uint8Array): AuditedText | undefined {
  try {
    const reading = readDocument(file, bytes);
    const audit = createAudit(rulesWithoutLicence, config);
    audit.add(reading.disclosure);
    for (const project of reading.projects) audit.add(project);
    return { result: audit.finish(), disclosure: reading.disclosure };
  } catch (error) {
    if (error instanceof UsageError) return undefined;
    throw error;
  }
}

export const auditBytes = (file: string, bytes: Uint8Array): AuditResult | undefined => readAndAudit(file, bytes)?.result;
export const auditText = (file: string, text: string): AuditResult | undefined => auditBytes(file, encoder.encode(text));
export const readAndAuditText = (file: string, text: string): AuditedText | undefined => readAndAudit(file, encoder.encode(text));
