import { createReadStream } from 'node:fs';
import { basename, dirname } from 'node:path';
import { type Audit, createAudit, defaultConfig, loadPaths, rules } from '../../src/index.ts';

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

/** Bytes in use when nothing is left over; needs `--expose-gc`. */
function bytesInUse(): number {
  if (globalThis.gc === undefined) throw new RangeError('run with --expose-gc');
  globalThis.gc();
  return process.memoryUsage().heapUsed;
}

/** What an audit keeps of each record before it finishes, in bytes; its findings so far included, caches not. */
export async function keptPerProject(file: string): Promise<{ readonly kept: number }> {
  // Once before, so that caches are filled and code is compiled.
  await auditFile(file);
  const before = bytesInUse();
  const { audit, records } = await auditRecords(file);
  const kept = bytesInUse() - before;
  audit.finish();
  return { kept: Math.round(kept / records) };
}

/** An audit that has seen every record of a file. */
async function auditRecords(file: string): Promise<{ readonly audit: Audit; readonly records: number }> {
  const audit = createAudit(rules, defaultConfig(rules));
  const loading = await loadPaths([basename(file)], { cwd: dirname(file) });
  let records = 0;
  for await (const batch of loading.batches()) {
    for (const record of batch) audit.add(record);
    records += batch.length;
  }
  return { audit, records };
}

/** The whole job: read, judge by every rule, grade. */
export async function auditFile(file: string): Promise<{ readonly findings: number; readonly grade: string }> {
  const { audit } = await auditRecords(file);
  const result = audit.finish();
  return { findings: result.findings.length, grade: `${result.grade.score ?? '-'} ${result.grade.band ?? result.grade.withheld ?? ''}` };
}
