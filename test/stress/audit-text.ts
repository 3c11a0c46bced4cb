import { type AuditResult, createAudit, defaultConfig, duties, type LoadReport, loadSources, render, rules } from '../../src/index.ts';

/** What an audit of one text came to. */
export interface Audited {
  readonly result: AuditResult;
  readonly report: LoadReport;
  /** The reports as they are written. */
  readonly pages: readonly string[];
}

/** The whole way of a file: read, judge by every rule and duty, grade, write. */
export async function auditText(name: string, text: string): Promise<Audited> {
  const bytes = new TextEncoder().encode(text);
  const loading = loadSources([
    {
      name,
      async *chunks() {
        yield bytes;
      },
    },
  ]);
  const audit = createAudit(rules, defaultConfig(rules), duties);
  for await (const batch of loading.batches()) for (const record of batch) audit.add(record);
  const result = audit.finish();
  const report = loading.report();
  const pages = (['json', 'terminal', 'html'] as const).map((format) => render(result, { format, rules, unread: report }));
  return { result, report, pages };
}
