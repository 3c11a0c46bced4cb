import { rulesWithoutLicence } from '../../rules/index.ts';
import { type AuditResult, createAudit, loadSources } from '../../src/index.ts';
import type { FieldPaper } from './case.ts';

export interface Audited {
  readonly result: AuditResult;
  /** Files that were not taken at all. */
  readonly refused: readonly string[];
}

const encoder = new TextEncoder();

/**
 * Audits all files of a paper together, as the command line does; but by rules without licences, which change with every measurement:
 * what is held here is the level that a rule says a finding deserves.
 */
export async function auditPaper({ files }: FieldPaper): Promise<Audited> {
  const loading = loadSources(
    files.map(({ name, text }) => ({
      name,
      async *chunks() {
        yield encoder.encode(text);
      },
    })),
  );
  const audit = createAudit(rulesWithoutLicence);
  for await (const batch of loading.batches()) for (const record of batch) audit.add(record);
  const { errors } = loading.report();
  return { result: audit.finish(), refused: errors.map(({ where, code }) => `${where} (${code})`) };
}

/** How many figures of the papers were seen, and how many of these could not be read. */
export function figureCount({ coverage }: AuditResult): { readonly seen: number; readonly unread: number } {
  return { seen: coverage.cellsRecognised, unread: coverage.cellsRecognised - coverage.cellsRead };
}

/** Amounts and rates with their unit. None of them may be missing from the count: a figure is read or it is said that it was not. */
export function printedAmounts({ files }: FieldPaper): number {
  return files.flatMap(({ text }) => [...text.matchAll(/\d[\d,]*(?:\.\d+)?(?:亿元|万元|元|%)/g)]).length;
}
