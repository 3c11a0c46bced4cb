import { rulesWithoutLicence } from '../../rules/index.ts';
import { createAudit } from '../../src/engine/audit.ts';
import { defaultConfig } from '../../src/engine/config.ts';
import { readDocument } from '../../src/ingest/read-document.ts';
import type { Finding } from '../../src/model/finding.ts';

const config = defaultConfig(rulesWithoutLicence);
const encoder = new TextEncoder();

/** What is found in a paper. */
export function findingsOf(text: string): readonly Finding[] {
  const { disclosure, projects } = readDocument('paper.txt', encoder.encode(text));
  const audit = createAudit(rulesWithoutLicence, config);
  audit.add(disclosure);
  for (const project of projects) audit.add(project);
  return audit.finish().findings;
}
