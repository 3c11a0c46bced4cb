import { resolve } from 'node:path';
import { CORRECTION_CLI_TEXTS } from '../../i18n/correction-cli-texts.ts';
import type { Language } from '../../i18n/language.ts';
import { speaker } from '../../i18n/template.ts';
import {
  type AuditResult,
  type CorrectionContext,
  type CorrectionList,
  correctionFiles,
  correctionLists,
  ruleTextsOf,
} from '../../index.ts';
import { unreadOf } from '../../report/corrections/correction-list.ts';
import { coverageText } from '../../report/coverage-view.ts';
import { countsText } from '../../report/document-view.ts';
import { plainText } from '../../report/plain-text.ts';
import { readDecisions } from '../decisions.ts';
import { EXIT, type ExitCode, worst } from '../exit-code.ts';
import { openInputs } from '../inputs.ts';
import { OutputFolder } from '../output-folder.ts';
import { type AuditRun, runAudit } from '../run-audit.ts';
import { readSettings, type Settings } from '../settings.ts';
import type { Shell } from '../shell.ts';
import { clearStale } from '../staged-file.ts';
import { usageError } from '../trouble.ts';
import { reportUnread, withRelativeNames } from '../unread.ts';

export interface CorrectionsArguments {
  readonly paths: readonly string[];
  readonly output: string;
  readonly deadline?: string | undefined;
  readonly from?: string | undefined;
  readonly number?: string | undefined;
  readonly profile?: string | undefined;
  readonly config?: string | undefined;
  readonly waivers?: string | undefined;
  readonly today?: string | undefined;
}

const DAY = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/;

/** A real day, `2024-03-15`, `2024-3-15` or `2024/3/15`; nothing when the flag was not given. */
export function readDeadline(text: string | undefined): Pick<CorrectionContext, 'deadline'> {
  if (text === undefined) return {};
  const [, year = 0, , month = 0, day = 0] = (DAY.exec(text.trim()) ?? []).map(Number);
  const date = new Date(Date.UTC(year, month - 1, day));
  if (year > 0 && date.getUTCMonth() + 1 === month && date.getUTCDate() === day) return { deadline: { year, month, day } };
  throw usageError(
    'badOption',
    '--deadline',
    (say) => say('badDay', { text }),
    (say) => say('badDayFix'),
  );
}

/** What lists are written with, but for the deadline and the letter head. */
export function listContext(settings: Settings, run: AuditRun, lang: Language): CorrectionContext {
  return {
    lang,
    rules: ruleTextsOf(settings.rules),
    unread: withRelativeNames(run.report),
    tone: settings.profile.tone ?? 'plain',
    gate: { failOn: settings.config.failOn, minCoverage: settings.config.minCoverage },
    color: false,
    width: 80,
  };
}

/** Whether anything was in the way: what could not be read, what crashed. Findings are no failure here, they are what is written. */
export function troubleCode({ report, result }: AuditRun): ExitCode {
  return worst(report.complete ? EXIT.clean : EXIT.usage, result.crashes.length > 0 ? EXIT.crash : EXIT.clean);
}

const blank = (text: string | undefined): boolean => text === undefined || text.trim() === '';

async function writeLists(
  lists: readonly CorrectionList[],
  context: CorrectionContext,
  output: string,
  lang: Language,
  shell: Shell,
): Promise<void> {
  const say = speaker(CORRECTION_CLI_TEXTS, lang);
  const due = lists.filter(({ size }) => size > 0);
  const files = await correctionFiles(due, context);
  const folder = await OutputFolder.open(output, shell.directory);
  for (const { name, pieces } of files.flat()) await folder.add(name, pieces);
  const names = [...(await folder.commit())];
  for (const list of lists) {
    const name = plainText(list.name);
    const notRead = unreadOf(list);
    const rest = notRead === 0 ? '' : say('listUnread', { figures: coverageText(list.documents, context) });
    if (list.size === 0) {
      await shell.stdout.write(`${say(notRead === 0 ? 'listClean' : 'listCleanInPart', { name })}${rest}\n`);
      continue;
    }
    const written = names.splice(0, files[due.indexOf(list)]?.length ?? 0).join(lang === 'zh' ? '、' : ', ');
    await shell.stdout.write(`${say('listWritten', { name, counts: countsOf(list, context), files: written })}${rest}\n`);
  }
}

function countsOf({ counts }: CorrectionList, context: CorrectionContext): string {
  const figures = { judged: 1, read: 0, notRead: 0 };
  const whole = { coverage: { cellsRecognised: 1, cellsRead: 1, figures, ratio: 1 }, grade: { deductions: [] }, whole: true };
  return countsText(counts, whole, context);
}

/** Audits and writes what goes back to the departments. Nothing is written when nothing was read. */
export async function correctionsCommand(args: CorrectionsArguments, lang: Language, shell: Shell): Promise<ExitCode> {
  const deadline = readDeadline(args.deadline);
  const settings = await readSettings(args, shell.directory);
  const decisions = await readDecisions({ waivers: args.waivers, today: args.today }, settings.rules, shell.directory);
  await clearStale(resolve(shell.directory, args.output));
  const named = [...settings.files, args.waivers];
  const loading = await openInputs(args.paths, { exclude: settings.exclude, named, outputs: [] }, shell);
  const run = await runAudit(loading, settings, decisions, lang, shell);
  await reportUnread(run.report, lang, shell);
  const context: CorrectionContext = {
    ...listContext(settings, run, lang),
    ...deadline,
    ...(args.from === undefined || blank(args.from) ? {} : { from: args.from.trim() }),
    ...(args.number === undefined || blank(args.number) ? {} : { number: args.number.trim() }),
  };
  const lists = correctionLists(run.result, context);
  if (isEmpty(run.result)) await shell.stderr.write(`${speaker(CORRECTION_CLI_TEXTS, lang)('nothingAudited')}\n`);
  else await writeLists(lists, context, args.output, lang, shell);
  return troubleCode(run);
}

const isEmpty = ({ documents, findings }: AuditResult): boolean => documents.length + findings.length === 0;
