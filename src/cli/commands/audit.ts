import { CLI_TEXTS } from '../../i18n/cli-texts.ts';
import type { Language } from '../../i18n/language.ts';
import { formatRatio } from '../../i18n/number-format.ts';
import { speaker } from '../../i18n/template.ts';
import { type AuditResult, createAudit, type FailOn, type LoadReport, loadPaths, renderChunks } from '../../index.ts';
import { EXIT, type ExitCode, worst } from '../exit-code.ts';
import { type Output, planOutputs, writeToFile, writeToSink } from '../outputs.ts';
import { createProgress } from '../progress.ts';
import { readSettings, type Settings } from '../settings.ts';
import type { Shell } from '../shell.ts';
import { usageError } from '../trouble.ts';
import { refuseToOverwrite, reportUnread, withRelativeNames } from '../unread.ts';

export interface AuditArguments {
  readonly paths: readonly string[];
  readonly format: readonly string[];
  readonly output?: string | undefined;
  readonly profile?: string | undefined;
  readonly config?: string | undefined;
  readonly failOn?: FailOn | undefined;
  readonly minCoverage?: string | undefined;
  readonly quiet: boolean;
  readonly color: boolean;
}

const WIDEST = 120;
const RANK = { error: 3, warning: 2, info: 1, never: 4 } as const;

/** `0.8` or `80%` as a share; undefined when the flag was not given. */
export function readShare(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const match = /^(\d+(?:\.\d+)?)(%?)$/.exec(text.trim());
  const share = match === null ? Number.NaN : Number(match[1]) / (match[2] === '%' ? 100 : 1);
  if (share >= 0 && share <= 1) return share;
  throw usageError(
    'badOption',
    '--min-coverage',
    (say) => say('badRatio', { text }),
    (say) => say('badRatioFix'),
  );
}

async function runAudit(paths: readonly string[], settings: Settings, lang: Language, shell: Shell) {
  const loading = await loadPaths(paths, { cwd: shell.directory, stdin: shell.stdin });
  const audit = createAudit(settings.rules, settings.config);
  const progress = createProgress(shell.stderr, lang);
  for await (const records of loading.batches()) {
    for (const record of records) audit.add(record);
    await progress.add(records.length);
  }
  await progress.end();
  const report = loading.report();
  const result = audit.finish();
  const crashes = [...result.crashes, ...report.crashes];
  return { report, result: { ...result, crashes, complete: result.complete && report.complete } };
}

/** The exit code of a result: of several the highest. */
function exitCodeOf(result: AuditResult, readWhole: boolean, failOn: FailOn, minCoverage: number): ExitCode {
  const failed = result.findings.some(({ severity }) => RANK[severity] >= RANK[failOn]);
  const uncovered = failOn !== 'never' && result.coverage.ratio < minCoverage;
  return worst(
    failed || uncovered ? EXIT.findings : EXIT.clean,
    readWhole ? EXIT.clean : EXIT.usage,
    result.crashes.length > 0 ? EXIT.crash : EXIT.clean,
  );
}

async function writeReports(
  outputs: readonly Output[],
  result: AuditResult,
  report: LoadReport,
  settings: Settings,
  color: boolean,
  lang: Language,
  shell: Shell,
): Promise<void> {
  const unread = withRelativeNames(report, shell.directory);
  const width = Math.min(WIDEST, shell.stdout.columns ?? 80);
  const tone = settings.profile.tone ?? 'plain';
  for (const { format, file } of outputs) {
    const screen = file === undefined;
    const chunks = renderChunks(result, {
      format,
      lang,
      rules: settings.rules,
      unread,
      tone,
      color: color && screen && shell.stdout.isTTY,
      width: screen ? width : 80,
    });
    if (screen) await writeToSink(chunks, shell.stdout);
    else await writeToFile(chunks, file, shell.directory);
  }
}

export async function auditCommand(args: AuditArguments, lang: Language, shell: Shell): Promise<ExitCode> {
  const outputs = planOutputs(args.format, args.output, args.quiet);
  const share = readShare(args.minCoverage);
  const settings = await readSettings(args, shell.directory);
  const { report, result } = await runAudit(args.paths, settings, lang, shell);
  refuseToOverwrite(
    outputs.map(({ file }) => file),
    report,
    shell.directory,
  );
  // With nothing read there is nothing to show on the screen, but a pipeline gets its file, which says so.
  const shown = result.documents.length + result.crashes.length > 0 ? outputs : outputs.filter(({ format }) => format !== 'terminal');
  await writeReports(shown, result, report, settings, args.color, lang, shell);
  await reportUnread(report, lang, shell);
  const minCoverage = share ?? settings.config.minCoverage;
  if (result.documents.length > 0 && result.coverage.ratio < minCoverage)
    await shell.stderr.write(
      `${speaker(CLI_TEXTS, lang)('coverageLow', { ratio: formatRatio(result.coverage.ratio), required: formatRatio(minCoverage) })}\n`,
    );
  return exitCodeOf(result, report.complete, args.failOn ?? settings.config.failOn, minCoverage);
}
