import { resolve } from 'node:path';
import { CORRECTION_CLI_TEXTS } from '../../i18n/correction-cli-texts.ts';
import type { Language } from '../../i18n/language.ts';
import { speaker } from '../../i18n/template.ts';
import {
  type CorrectionContext,
  coverageReasons,
  type FailOn,
  LARGEST_WORKBOOK,
  nextRound,
  RECHECK_FORMAT_NAMES,
  type RecheckFormatName,
  type RecheckReport,
  RecheckWatch,
  type ReturnedList,
  readReturnedList,
  recheck,
  recheckReasons,
  renderRecheck,
  UsageError,
  workbookFiles,
} from '../../index.ts';
import { nameOfFile } from '../../ingest/source-node.ts';
import { plainText } from '../../report/plain-text.ts';
import { readDecisions } from '../decisions.ts';
import { type ExitCode, worst } from '../exit-code.ts';
import { reportIncomplete } from '../incomplete.ts';
import { openInputs } from '../inputs.ts';
import { readNamedFile } from '../named-file.ts';
import { OutputFolder } from '../output-folder.ts';
import { type Output, planOutputs, writeOutputs } from '../outputs.ts';
import { runAudit } from '../run-audit.ts';
import { readSettings } from '../settings.ts';
import type { Shell } from '../shell.ts';
import { clearStale } from '../staged-file.ts';
import { prepareOutputs } from '../target.ts';
import { plainUsageError, reportTroubles, UsageErrors } from '../trouble.ts';
import { reportUnread } from '../unread.ts';
import { listContext, readDeadline } from './corrections.ts';

export interface RecheckArguments {
  readonly paths: readonly string[];
  readonly corrections: readonly string[];
  readonly output?: string | undefined;
  readonly deadline?: string | undefined;
  readonly format: readonly string[];
  readonly profile?: string | undefined;
  readonly config?: string | undefined;
  readonly waivers?: string | undefined;
  readonly today?: string | undefined;
  readonly failOn?: FailOn | undefined;
  readonly quiet: boolean;
  readonly color: boolean;
}

const WIDEST = 120;

async function readWorkbook(file: string, directory: string): Promise<ReturnedList> {
  const bytes = await readNamedFile(file, directory, {
    megabytes: LARGEST_WORKBOOK >> 20,
    code: 'notFound',
    missing: 'namedFileMissing',
    remedy: 'returnedFix',
  });
  return readReturnedList(nameOfFile(file), bytes);
}

/** All workbooks, or everything that is wrong with any of them. */
async function readWorkbooks(files: readonly string[], directory: string): Promise<readonly ReturnedList[]> {
  const lists: ReturnedList[] = [];
  const errors: UsageError[] = [];
  for (const file of files) {
    try {
      lists.push(await readWorkbook(file, directory));
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      errors.push(error);
    }
  }
  for (const [at, { head, file }] of lists.entries())
    if (lists.slice(0, at).some((other) => other.head.name === head.name && other.head.department === head.department))
      errors.push(plainUsageError('badWorkbook', file, 'sameListTwice', 'sameListTwiceFix'));
  if (errors.length > 0) throw new UsageErrors(errors);
  return lists;
}

/** The lists of the next round, in the language that each was issued in. */
async function writeNextRound(
  { lists, recheck: checked }: RecheckReport,
  context: CorrectionContext,
  output: string,
  shell: Shell,
): Promise<void> {
  const say = speaker(CORRECTION_CLI_TEXTS, context.lang);
  const folder = await OutputFolder.open(output, shell.directory);
  for (const returned of lists) {
    const own = { ...context, lang: returned.head.lang };
    const list = nextRound(returned, checked, own);
    if (list.size === 0) await shell.stderr.write(`${say('nothingLeft', { name: plainText(list.name) })}\n`);
    else for (const { name, pieces } of workbookFiles([list], own)) await folder.add(name, pieces);
  }
  for (const file of await folder.commit()) await shell.stderr.write(`${say('nextRoundWritten', { file })}\n`);
}

/** Checks what came back, row by row, against an audit of the corrected documents. */
export async function recheckCommand(args: RecheckArguments, lang: Language, shell: Shell): Promise<ExitCode> {
  const outputs = planOutputs(args.format, undefined, args.quiet, RECHECK_FORMAT_NAMES);
  const files = outputs.map(({ file }) => file);
  const deadline = readDeadline(args.deadline);
  await prepareOutputs(files, [args.config, ...args.corrections, args.waivers], shell.directory);
  if (args.output !== undefined) await clearStale(resolve(shell.directory, args.output));
  const settings = await readSettings(args, shell.directory);
  const decisions = await readDecisions({ waivers: args.waivers, today: args.today }, settings.rules, shell.directory);
  const lists = await readWorkbooks(args.corrections, shell.directory);
  const watch = new RecheckWatch(lists.flatMap(({ issued }) => issued));
  const named = [...settings.files, ...args.corrections, args.waivers];
  const loading = await openInputs(args.paths, { exclude: settings.exclude, named, outputs: files }, shell);
  const run = await runAudit(loading, settings, decisions, lang, shell, (record) => watch.add(record));
  const report: RecheckReport = { lists, recheck: recheck(lists, run.result, watch, run.excused) };
  const gate = { failOn: args.failOn ?? settings.config.failOn, minCoverage: settings.config.minCoverage };
  const context = { ...listContext(settings, run, lang), gate, ...deadline };
  const chunksOf = ({ format, file }: Output<RecheckFormatName>): Iterable<string> => {
    const screen = file === undefined;
    const width = screen ? Math.min(WIDEST, shell.stdout.columns ?? 80) : 80;
    return renderRecheck(report, format, { ...context, color: args.color && screen && shell.stdout.isTTY, width });
  };
  const failures = [...(await writeOutputs(outputs, chunksOf, shell))];
  await reportUnread(run.report, lang, shell);
  if (args.output !== undefined)
    await writeNextRound(report, context, args.output, shell).catch((failure: unknown) => failures.push(failure));
  const short = gate.failOn !== 'never' && coverageReasons(run.result, gate).length > 0;
  if (short) await reportIncomplete(run.result, gate, lang, shell);
  const written = await reportTroubles(failures, lang, shell);
  return recheckReasons(report, context).reduce<ExitCode>((code, { exit }) => worst(code, exit), written);
}
