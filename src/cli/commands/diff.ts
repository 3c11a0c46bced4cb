import type { Language } from '../../i18n/language.ts';
import {
  COMPARISON_FORMAT_NAMES,
  type ComparisonFormatName,
  compareRuns,
  type FailOn,
  isWorse,
  readSavedRun,
  renderComparison,
} from '../../index.ts';
import { readChecked } from '../decisions.ts';
import { EXIT, type ExitCode, worst } from '../exit-code.ts';
import { type Output, planOutputs, writeOutputs } from '../outputs.ts';
import type { Shell } from '../shell.ts';
import { prepareOutputs } from '../target.ts';
import { reportTroubles } from '../trouble.ts';

export interface DiffArguments {
  readonly before: string;
  readonly after: string;
  readonly format: readonly string[];
  readonly output?: string | undefined;
  readonly failOn?: FailOn | undefined;
  readonly quiet: boolean;
  readonly color: boolean;
}

const WIDEST = 120;

/** Compares two saved results; fails on what is new or has become graver. */
export async function diffCommand(args: DiffArguments, lang: Language, shell: Shell): Promise<ExitCode> {
  const outputs = planOutputs(args.format, args.output, args.quiet, COMPARISON_FORMAT_NAMES);
  await prepareOutputs(
    outputs.map(({ file }) => file),
    [args.before, args.after],
    shell.directory,
  );
  const before = await readChecked(args.before, shell.directory, 'savedResultFix', readSavedRun);
  const after = await readChecked(args.after, shell.directory, 'savedResultFix', readSavedRun);
  const comparison = compareRuns(before, after);
  const chunksOf = ({ format, file }: Output<ComparisonFormatName>): Iterable<string> => {
    const screen = file === undefined;
    return renderComparison(comparison, {
      format,
      lang,
      color: args.color && screen && shell.stdout.isTTY,
      width: screen ? Math.min(WIDEST, shell.stdout.columns ?? 80) : 80,
    });
  };
  const written = await reportTroubles(await writeOutputs(outputs, chunksOf, shell), lang, shell);
  return worst(isWorse(comparison, args.failOn ?? 'error') ? EXIT.findings : EXIT.clean, written);
}
