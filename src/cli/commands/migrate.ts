import { CLI_TEXTS } from '../../i18n/cli-texts.ts';
import type { Language } from '../../i18n/language.ts';
import { speaker } from '../../i18n/template.ts';
import { migrateBaseline, profiles, readBaseline, ruleTextsOf } from '../../index.ts';
import { plainText } from '../../report/plain-text.ts';
import { entryLine } from '../../report/review-view.ts';
import { refuseNoBaseline, writeBaselineFile } from '../baseline-output.ts';
import { readChecked } from '../decisions.ts';
import { EXIT, type ExitCode, worst } from '../exit-code.ts';
import { openInputs } from '../inputs.ts';
import { runAudit } from '../run-audit.ts';
import { readSettings } from '../settings.ts';
import type { Shell } from '../shell.ts';
import { prepareOutputs } from '../target.ts';
import { reportUnread } from '../unread.ts';

export interface MigrateArguments {
  readonly old: string;
  readonly paths: readonly string[];
  readonly output: string;
  readonly profile?: string | undefined;
  readonly config?: string | undefined;
}

/**
 * Audits the papers of a baseline and writes it anew with the keys of this build, under the profile that it was recorded with unless
 * another is named. Fails when anything could not be mapped. What was not read whole maps nothing: then nothing is written.
 */
export async function migrateCommand(args: MigrateArguments, lang: Language, shell: Shell): Promise<ExitCode> {
  const say = speaker(CLI_TEXTS, lang);
  await prepareOutputs([args.output], [args.config, args.old], shell.directory);
  await refuseNoBaseline(args.output, shell.directory);
  const old = await readChecked(args.old, shell.directory, 'baselineFix', readBaseline);
  const recordedWith = args.config === undefined ? profiles.find(({ name }) => name === old.profile)?.name : undefined;
  const settings = await readSettings({ config: args.config, profile: args.profile ?? recordedWith }, shell.directory);
  const named = [...settings.files, args.old, args.output];
  const loading = await openInputs(args.paths, { exclude: settings.exclude, named, outputs: [args.output] }, shell);
  const run = await runAudit(loading, settings, {}, lang, shell);
  await reportUnread(run.report, lang, shell);
  const crashed = run.result.crashes.length > 0;
  if (!run.report.complete || crashed) {
    await shell.stderr.write(`${say('notMigrated', { file: plainText(args.old) })}\n`);
    return worst(run.report.complete ? EXIT.clean : EXIT.usage, crashed ? EXIT.crash : EXIT.clean);
  }
  const { baseline, unmapped } = migrateBaseline(old, run.result, run.excused, ruleTextsOf(settings.rules));
  await writeBaselineFile(baseline, args.output, shell.directory);
  const mapped = old.findings.length - unmapped.length;
  await shell.stdout.write(`${say('baselineMigrated', { mapped, count: unmapped.length, file: plainText(args.output) })}\n`);
  for (const entry of unmapped) await shell.stdout.write(`- ${entryLine(entry, { lang })}\n`);
  return unmapped.length === 0 ? EXIT.clean : EXIT.findings;
}
