import type { Language } from '../../i18n/language.ts';
import { type AuditRecord, recordsToJson, recordToLine } from '../../index.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import { openInputs } from '../inputs.ts';
import { writeToFile, writeToSink } from '../outputs.ts';
import { readSettings } from '../settings.ts';
import type { Shell } from '../shell.ts';
import { prepareOutputs } from '../target.ts';
import { reportUnread } from '../unread.ts';

export interface NormalizeArguments {
  readonly paths: readonly string[];
  readonly output?: string | undefined;
  readonly config?: string | undefined;
  readonly format?: 'json' | 'ndjson' | undefined;
}

function formatOf(args: NormalizeArguments): 'json' | 'ndjson' {
  return args.format ?? (/\.(?:ndjson|jsonl)$/i.test(args.output ?? '') ? 'ndjson' : 'json');
}

/** Reads what is named into records and writes them: JSON nests projects under their documents, NDJSON holds one record a line. */
export async function normalizeCommand(args: NormalizeArguments, lang: Language, shell: Shell): Promise<ExitCode> {
  await prepareOutputs([args.output], [args.config], shell.directory);
  const { exclude, files } = await readSettings({ config: args.config }, shell.directory);
  const loading = await openInputs(args.paths, { exclude, named: files, outputs: [args.output] }, shell);
  const records: AuditRecord[] = [];
  for await (const batch of loading.batches()) for (const record of batch) records.push(record);
  const report = loading.report();
  const chunks = formatOf(args) === 'json' ? [recordsToJson(records)] : records.map(recordToLine);
  if (records.length > 0) {
    if (args.output === undefined) await writeToSink(chunks, shell.stdout);
    else await writeToFile(chunks, args.output, shell.directory);
  }
  await reportUnread(report, lang, shell);
  return report.complete ? EXIT.clean : EXIT.usage;
}
