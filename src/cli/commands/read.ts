import type { Language } from '../../i18n/language.ts';
import { READING_FORMAT_NAMES, type ReadingFormatName, type RecordReading, readingOf, renderReading } from '../../index.ts';
import { EXIT, type ExitCode, worst } from '../exit-code.ts';
import { openInputs } from '../inputs.ts';
import { type Output, planOutputs, writeOutputs } from '../outputs.ts';
import { readSettings } from '../settings.ts';
import type { Shell } from '../shell.ts';
import { prepareOutputs } from '../target.ts';
import { reportTroubles } from '../trouble.ts';
import { reportUnread } from '../unread.ts';

export interface ReadArguments {
  readonly paths: readonly string[];
  readonly format: readonly string[];
  readonly output?: string | undefined;
  readonly profile?: string | undefined;
  readonly config?: string | undefined;
  readonly color: boolean;
}

const WIDEST = 120;

/** Shows how every figure was read and which rules looked at it. It judges nothing: findings do not change the exit code. */
export async function readCommand(args: ReadArguments, lang: Language, shell: Shell): Promise<ExitCode> {
  const outputs = planOutputs(args.format, args.output, false, READING_FORMAT_NAMES);
  const files = outputs.map(({ file }) => file);
  await prepareOutputs(files, [args.config], shell.directory);
  const settings = await readSettings(args, shell.directory);
  const loading = await openInputs(args.paths, { exclude: settings.exclude, named: settings.files, outputs: files }, shell);
  const readings: RecordReading[] = [];
  for await (const batch of loading.batches())
    for (const record of batch) readings.push(readingOf(record, settings.rules, settings.config));
  const report = loading.report();
  const chunksOf = ({ format, file }: Output<ReadingFormatName>): Iterable<string> => {
    const screen = file === undefined;
    const color = args.color && screen && shell.stdout.isTTY;
    const width = screen ? Math.min(WIDEST, shell.stdout.columns ?? 80) : 80;
    return renderReading(readings, { format, lang, rules: settings.rules, color, width });
  };
  const failures = await writeOutputs(readings.length > 0 ? outputs : [], chunksOf, shell);
  await reportUnread(report, lang, shell);
  return worst(report.complete ? EXIT.clean : EXIT.usage, await reportTroubles(failures, lang, shell));
}
