import { type AuditResult, createAudit, loadSources, rules } from '../../src/index.ts';
import type { FieldPaper } from './case.ts';

export interface Audited {
  readonly result: AuditResult;
  /** Files that were not taken at all. */
  readonly refused: readonly string[];
}

const encoder = new TextEncoder();

/** Audits all files of a paper together, as the command line does. */
export async function auditPaper({ files }: FieldPaper): Promise<Audited> {
  const loading = loadSources(
    files.map(({ name, text }) => ({
      name,
      async *chunks() {
        yield encoder.encode(text);
      },
    })),
  );
  const audit = createAudit(rules);
  for await (const batch of loading.batches()) for (const record of batch) audit.add(record);
  const { errors, skipped } = loading.report();
  return { result: audit.finish(), refused: [...errors.map(({ where, code }) => `${where} (${code})`), ...skipped] };
}

/** Figures seen in the papers but not read. */
export function unreadFigures({ coverage }: AuditResult): number {
  return coverage.cellsRecognised - coverage.cellsRead;
}
