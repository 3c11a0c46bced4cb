import { CLI_TEXTS } from '../../i18n/cli-texts.ts';
import type { Language } from '../../i18n/language.ts';
import { speaker } from '../../i18n/template.ts';
import { pruneBaseline, readBaseline, recordBaseline, ruleTextsOf } from '../../index.ts';
import { plainText } from '../../report/plain-text.ts';
import { entryLine } from '../../report/review-view.ts';
import { refuseNoBaseline, writeBaselineFile } from '../baseline-output.ts';
import { readChecked, readDecisions } from '../decisions.ts';
import { EXIT, type ExitCode, worst } from '../exit-code.ts';
import { openInputs } from '../inputs.ts';
import { type AuditRun, runAudit } from '../run-audit.ts';
import { readSettings, type Settings } from '../settings.ts';
import type { Shell } from '../shell.ts';
import { prepareOutputs } from '../target.ts';
import { reportUnread } from '../unread.ts';

export interface BaselineArguments {
  readonly paths: readonly string[];
  readonly output: string;
  readonly prune: boolean;
  readonly profile?: string | undefined;
  readonly config?: string | undefined;
  readonly waivers?: string | undefined;
  readonly today?: string | undefined;
}

async function record(run: AuditRun, settings: Settings, output: string, lang: Language, shell: Shell): Promise<void> {
  const baseline = recordBaseline(run.result, ruleTextsOf(settings.rules));
  await writeBaselineFile(baseline, output, shell.directory);
  const say = speaker(CLI_TEXTS, lang);
  await shell.stdout.write(`${say('baselineRecorded', { count: baseline.findings.length, file: plainText(output) })}\n`);
}

/** Drops what is gone. What was not read whole proves nothing gone: then the file is left as it is. */
async function prune(run: AuditRun, settings: Settings, output: string, lang: Language, shell: Shell): Promise<void> {
  const say = speaker(CLI_TEXTS, lang);
  const recorded = await readChecked(output, shell.directory, 'baselineFix', readBaseline);
  if (!run.report.complete || run.result.crashes.length > 0) {
    await shell.stderr.write(`${say('notPruned', { file: plainText(output) })}\n`);
    return;
  }
  const { baseline, dropped, unchecked } = pruneBaseline(recorded, run.result, run.excused, ruleTextsOf(settings.rules));
  if (dropped.length > 0) await writeBaselineFile(baseline, output, shell.directory);
  await shell.stdout.write(
    `${say('baselinePruned', { dropped: dropped.length, kept: baseline.findings.length, file: plainText(output) })}\n`,
  );
  for (const entry of dropped) await shell.stdout.write(`- ${entryLine(entry, { lang })}\n`);
  if (unchecked.length > 0) await shell.stdout.write(`${say('baselineUnchecked', { count: unchecked.length })}\n`);
}

/** Records today's findings, or drops from a baseline what is gone. Findings do not fail it: that is what `audit --baseline` is for. */
export async function baselineCommand(args: BaselineArguments, lang: Language, shell: Shell): Promise<ExitCode> {
  await prepareOutputs([args.output], [args.config, args.waivers], shell.directory);
  await refuseNoBaseline(args.output, shell.directory);
  const settings = await readSettings(args, shell.directory);
  const decisions = await readDecisions({ waivers: args.waivers, today: args.today }, settings.rules, shell.directory);
  const named = [...settings.files, args.waivers, args.output];
  const loading = await openInputs(args.paths, { exclude: settings.exclude, named, outputs: [args.output] }, shell);
  const run = await runAudit(loading, settings, decisions, lang, shell);
  await reportUnread(run.report, lang, shell);
  if (args.prune) await prune(run, settings, args.output, lang, shell);
  else if (run.result.documents.length > 0) await record(run, settings, args.output, lang, shell);
  return worst(run.report.complete ? EXIT.clean : EXIT.usage, run.result.crashes.length > 0 ? EXIT.crash : EXIT.clean);
}
