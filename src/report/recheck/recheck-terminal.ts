import { RECHECK_STATE_TERMS, RECHECK_TEXTS } from '../../i18n/recheck-texts.ts';
import { speaker } from '../../i18n/template.ts';
import { RECHECK_STATES, type RecheckEntry, type RecheckState } from '../../model/correction.ts';
import { greatest } from '../../model/lists.ts';
import { spotOf } from '../corrections/returned/trouble.ts';
import { sayExit } from '../exit-view.ts';
import { severityWord } from '../finding-view.ts';
import { columns, padEnd } from '../layout.ts';
import { plainText } from '../plain-text.ts';
import type { ReportContext } from '../report.ts';
import { createPage, type Page } from '../terminal-page.ts';
import { type RowNumbers, rowNumbers, viewEntry } from './entry-view.ts';
import { type RecheckReport, reasonsOf } from './recheck-report.ts';

const SHOWN = 200;
const NOTICES_SHOWN = 40;
const INDENT = 2;
/** States in which a single information is not worth its lines. */
const FOLDED: ReadonlySet<RecheckState> = new Set(['open', 'closed']);

function* listLines({ lists, recheck }: RecheckReport, page: Page, context: ReportContext): Iterable<string> {
  const say = speaker(RECHECK_TEXTS, context.lang);
  yield page.chalk.bold(say('title'));
  for (const { file, head, issued, replies, missingRows } of lists) {
    const answered = [...replies.values()].filter(({ answer }) => answer !== undefined).length;
    const line = say('listLine', { file: plainText(file), name: plainText(head.name), round: head.round, issued: issued.length, answered });
    yield* page.hang(0, '', line);
    if (missingRows.length > 0) yield page.chalk.yellow(say('missingRows', { count: missingRows.length }));
  }
  yield '';
  const counts = RECHECK_STATES.map((state) => ({ word: RECHECK_STATE_TERMS[state][context.lang], count: String(recheck.counts[state]) }));
  const widths = counts.map(({ word, count }) => Math.max(columns(word), columns(count)) + 2);
  yield counts
    .map(({ word }, at) => padEnd(word, widths[at] ?? 0))
    .join('')
    .trimEnd();
  yield counts
    .map(({ count }, at) => padEnd(count, widths[at] ?? 0))
    .join('')
    .trimEnd();
}

function* noticeLines({ lists }: RecheckReport, page: Page, context: ReportContext): Iterable<string> {
  const say = speaker(RECHECK_TEXTS, context.lang);
  for (const [kind, title] of [['refused', 'refusedTitle'] as const, ['understood', 'understoodTitle'] as const]) {
    const notices = lists.flatMap((list) => list.notices.filter((notice) => notice.kind === kind));
    if (notices.length === 0) continue;
    yield '';
    yield page.chalk.bold(say(title));
    for (const notice of notices.slice(0, NOTICES_SHOWN)) {
      const where = lists.length > 1 ? `${notice.file} ${spotOf(notice)}` : spotOf(notice);
      yield* page.hang(INDENT, `${page.chalk.cyan(plainText(where))} `, plainText(notice.message[context.lang]));
    }
    if (notices.length > NOTICES_SHOWN) yield `  ${say('more', { count: notices.length - NOTICES_SHOWN })}`;
  }
}

function* entryLines(entry: RecheckEntry, numbers: RowNumbers, page: Page, context: ReportContext): Iterable<string> {
  const say = speaker(RECHECK_TEXTS, context.lang);
  const view = viewEntry(entry, context, numbers);
  const severity = page.severityStyle[entry.severity](severityWord(entry.severity, context));
  yield* page.hang(
    INDENT,
    `${severity} ${view.number === '' ? '' : `${view.number} `}${page.chalk.dim(view.id)} `,
    [view.what, view.spot].filter((part) => part !== '').join('  '),
  );
  if (entry.state === 'closed' && entry.notes.length === 0) return;
  const rows = [
    ['was', entry.state === 'closed' ? '' : view.was],
    ['now', view.now],
    ['arithmetic', view.arithmetic],
    ['reason', view.reason],
    ['note', view.notes],
  ] as const;
  const width = greatest(rows.map(([key]) => columns(say(key))));
  for (const [key, text] of rows) if (text !== '') yield* page.hang(INDENT * 2, `${page.chalk.dim(padEnd(say(key), width))} `, text);
}

function* stateLines(
  state: RecheckState,
  entries: readonly RecheckEntry[],
  numbers: RowNumbers,
  page: Page,
  context: ReportContext,
): Iterable<string> {
  if (entries.length === 0) return;
  const say = speaker(RECHECK_TEXTS, context.lang);
  const folded = FOLDED.has(state) ? entries.filter(({ severity, notes }) => severity === 'info' && !notes.includes('rowMissing')) : [];
  const listed = entries.filter((entry) => !folded.includes(entry));
  yield '';
  yield page.chalk.bold(`${RECHECK_STATE_TERMS[state][context.lang]} ${entries.length}`);
  for (const entry of listed.slice(0, SHOWN)) yield* entryLines(entry, numbers, page, context);
  if (listed.length > SHOWN) yield `  ${say('more', { count: listed.length - SHOWN })}`;
  if (folded.length > 0) yield `  ${say('infoFolded', { severity: severityWord('info', context), count: folded.length })}`;
}

/** A recheck for people: counts, what was odd about the workbooks, then every finding by what has become of it. */
export function* writeRecheckTerminal(report: RecheckReport, context: ReportContext): Iterable<string> {
  const page = createPage(context);
  const say = speaker(RECHECK_TEXTS, context.lang);
  for (const line of listLines(report, page, context)) yield `${line}\n`;
  for (const line of noticeLines(report, page, context)) yield `${line}\n`;
  const numbers = rowNumbers(report.lists);
  const byState = new Map<RecheckState, RecheckEntry[]>(RECHECK_STATES.map((state) => [state, []]));
  for (const entry of report.recheck.entries) byState.get(entry.state)?.push(entry);
  for (const [state, entries] of byState) for (const line of stateLines(state, entries, numbers, page, context)) yield `${line}\n`;
  if (report.recheck.elsewhere > 0) yield `\n${say('elsewhere', { count: report.recheck.elsewhere })}\n`;
  const exit = sayExit(reasonsOf(report, context), context);
  if (exit !== undefined) for (const line of page.hang(0, '', exit.text)) yield `${line}\n`;
}
