import { createReadStream } from 'node:fs';
import { basename, dirname } from 'node:path';
import { createAudit, defaultConfig, loadPaths, rules } from '../../src/index.ts';

/** Reads a file line by line and parses every line; the floor that the audit is measured against. */
export async function parseFile(file: string): Promise<{ readonly records: number }> {
  let records = 0;
  let rest = '';
  const stream = createReadStream(file, { encoding: 'utf8', highWaterMark: 1 << 20 });
  for await (const chunk of stream) {
    const lines = (rest + String(chunk)).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      JSON.parse(line);
      records++;
    }
  }
  return { records };
}

/** The whole job: read, judge by every rule, grade. */
export async function auditFile(file: string): Promise<{ readonly findings: number; readonly grade: string }> {
  const audit = createAudit(rules, defaultConfig(rules));
  const loading = await loadPaths([basename(file)], { cwd: dirname(file) });
  for await (const batch of loading.batches()) for (const record of batch) audit.add(record);
  const result = audit.finish();
  return { findings: result.findings.length, grade: `${result.grade.score ?? '-'} ${result.grade.band ?? result.grade.withheld ?? ''}` };
}
