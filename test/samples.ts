import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { rulesWithoutLicence } from '../rules/index.ts';
import { type AuditResult, createAudit, defaultConfig, duties, loadPaths } from '../src/index.ts';

/** What is to be found in a sample: errors and warnings as `rule/message@line`, the rest by rule and number. */
export interface Expected {
  readonly errors: readonly string[];
  readonly warnings: readonly string[];
  readonly info: Readonly<Record<string, number>>;
}

export const samples = join(import.meta.dirname, '..', 'samples');

/** Names of the samples that carry expectations. */
export function sampleNames(): string[] {
  return readdirSync(samples, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}

/** Not beside the sample: of an audited folder every file is to be read. */
const expectedFile = (name: string): string => join(import.meta.dirname, 'expected', `${name}.yaml`);

export function readExpected(name: string): Expected {
  return parse(readFileSync(expectedFile(name), 'utf8'));
}

export async function auditSample(name: string): Promise<AuditResult> {
  // What is held is what the rules say: licences move with every measurement.
  const audit = createAudit(rulesWithoutLicence, defaultConfig(rulesWithoutLicence), duties);
  const loading = await loadPaths([name], { cwd: samples });
  for await (const batch of loading.batches()) for (const record of batch) audit.add(record);
  return audit.finish();
}

export function foundIn(result: AuditResult): Expected {
  const brief = (severity: string): string[] =>
    result.findings
      .filter((finding) => finding.severity === severity)
      .map(({ rule, message, subject, places }) => {
        const place = places[0]?.place;
        const record = place?.pointer === undefined ? '' : ` ${place.pointer}`;
        return `${subject.document}@${place?.line ?? '?'}${record} ${rule}/${message.id}`;
      })
      .sort();
  const info: Record<string, number> = {};
  for (const { rule, severity } of result.findings) if (severity === 'info') info[rule] = (info[rule] ?? 0) + 1;
  const sorted = Object.fromEntries(Object.entries(info).sort(([a], [b]) => (a < b ? -1 : 1)));
  return { errors: brief('error'), warnings: brief('warning'), info: sorted };
}

/** The text of an expectation file. */
export function writeExpected(found: Expected): string {
  return `# What is to be found here, read against the paper: place, rule and message. Checked by test/samples.test.ts.\n${stringify(found)}`;
}

export { expectedFile };
