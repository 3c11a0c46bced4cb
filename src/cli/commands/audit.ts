import { CLI_TEXTS } from '../../i18n/cli-texts.ts';
import type { Language } from '../../i18n/language.ts';
import { speaker } from '../../i18n/template.ts';
import { type AuditResult, exitReasons, type FailOn, type Gate, type LoadReport, renderChunks } from '../../index.ts';
import { readDecisions } from '../decisions.ts';
import { type ExitCode, worst } from '../exit-code.ts';
import { reportIncomplete } from '../incomplete.ts';
import { openInputs } from '../inputs.ts';
import { type Output, planOutputs, writeOutputs } from '../outputs.ts';
import { runAudit } from '../run-audit.ts';
import { readSettings, type Settings } from '../settings.ts';
import type { Shell } from '../shell.ts';
import { prepareOutputs } from '../target.ts';
import { reportTroubles, usageError } from '../trouble.ts';
import { reportUnread, withRelativeNames } from '../unread.ts';

export interface AuditArguments {
  readonly paths: readonly string[];
  readonly format: readonly string[];
  readonly output?: string | undefined;
  readonly profile?: string | undefined;
  readonly config?: string | undefined;
  readonly failOn?: FailOn | undefined;
  readonly minCoverage?: string | undefined;
  readonly baseline?: string | undefined;
  readonly waivers?: string | undefined;
  readonly today?: string | undefined;
  readonly quiet: boolean;
  readonly color: boolean;
}

const WIDEST = 120;

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

function writeReports(
  outputs: readonly Output[],
  result: AuditResult,
  report: LoadReport,
  settings: Settings,
  gate: Gate,
  color: boolean,
  lang: Language,
  shell: Shell,
): Promise<readonly unknown[]> {
  const unread = withRelativeNames(report);
  const width = Math.min(WIDEST, shell.stdout.columns ?? 80);
  const tone = settings.profile.tone ?? 'plain';
  const chunksOf = ({ format, file }: Output): Iterable<string> => {
    const screen = file === undefined;
    return renderChunks(result, {
      format,
      lang,
      rules: settings.rules,
      unread,
      tone,
      gate,
      color: color && screen && shell.stdout.isTTY,
      width: screen ? width : 80,
    });
  };
  return writeOutputs(outputs, chunksOf, shell);
}

export async function auditCommand(args: AuditArguments, lang: Language, shell: Shell): Promise<ExitCode> {
  const outputs = planOutputs(args.format, args.output, args.quiet);
  const files = outputs.map(({ file }) => file);
  const share = readShare(args.minCoverage);
  await prepareOutputs(files, [args.config, args.baseline, args.waivers], shell.directory);
  const settings = await readSettings(args, shell.directory);
  const gate = { failOn: args.failOn ?? settings.config.failOn, minCoverage: share ?? settings.config.minCoverage };
  const decisions = await readDecisions(args, settings.rules, shell.directory);
  const named = [...settings.files, args.baseline, args.waivers];
  const loading = await openInputs(args.paths, { exclude: settings.exclude, named, outputs: files }, shell);
  const { report, result } = await runAudit(loading, settings, decisions, lang, shell);
  // With nothing read there is nothing to show on the screen, but a pipeline gets its file, which says so.
  const shown = result.documents.length + result.crashes.length > 0 ? outputs : outputs.filter(({ format }) => format !== 'terminal');
  const failures = await writeReports(shown, result, report, settings, gate, args.color, lang, shell);
  await reportUnread(report, lang, shell);
  await sayWhyItFails(result, gate, lang, shell);
  const written = await reportTroubles(failures, lang, shell);
  return exitReasons(result, gate, report).reduce<ExitCode>((code, { exit }) => worst(code, exit), written);
}

/** What fails without a finding to show for it: standard error says so, whatever the format. */
async function sayWhyItFails(result: AuditResult, gate: Gate, lang: Language, shell: Shell): Promise<void> {
  if (gate.failOn === 'never') return;
  await reportIncomplete(result, gate, lang, shell);
  const count = result.review?.waivers?.problems.length ?? 0;
  if (count > 0) await shell.stderr.write(`${speaker(CLI_TEXTS, lang)('waiversFail', { count })}\n`);
}
