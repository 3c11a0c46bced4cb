import { formatPlace } from '../i18n/place-format.ts';
import { REPORT_TEXTS } from '../i18n/report-texts.ts';
import { speaker } from '../i18n/template.ts';
import type { ParseProblem } from '../model/parse-problem.ts';
import { countRefused } from '../model/read-record.ts';
import { plainText } from './plain-text.ts';
import type { ReportContext } from './report.ts';

/** What was named and not read, under a title each. */
export interface UnreadView {
  readonly title: string;
  readonly lines: readonly string[];
  /** How many more there are than lines. */
  readonly more: number;
}

const SHOWN = 10;

/** What was odd about the text and was read all the same. */
const READ_ALL_THE_SAME: ReadonlySet<ParseProblem['code']> = new Set([
  'splitRow',
  'misplacedTitle',
  'missingTitle',
  'valueDisagrees',
  'brokenSeal',
]);

/** The problems after which something was not read. */
export function unreadProblems(problems: readonly ParseProblem[]): readonly ParseProblem[] {
  return problems.filter(({ code }) => !READ_ALL_THE_SAME.has(code));
}

/** The problems that were only in the way. */
export function readingNotes(problems: readonly ParseProblem[]): readonly ParseProblem[] {
  return problems.filter(({ code }) => READ_ALL_THE_SAME.has(code));
}

function view(title: string, lines: readonly string[], more: number): UnreadView {
  return { title, lines: lines.map(plainText), more };
}

export function viewUnread(context: ReportContext): UnreadView[] {
  const { unread, lang } = context;
  const say = speaker(REPORT_TEXTS, lang);
  const files = unread.errors.map(({ where, line, what, remedy }) =>
    view(line === undefined ? where : `${where}:${line}`, [what[lang], remedy[lang]], 0),
  );
  const count = unread.invalidCount;
  if (count === 0) return files;
  const shown = unread.invalid.slice(0, SHOWN);
  const invalid = shown.map(({ place, pointer, expected }) => `${formatPlace(place)} ${pointer} ${expected[lang]}`);
  return [...files, view(say('invalidTitle', { count }), invalid, count - countRefused(shown))];
}

/** What was left out on purpose, a line for each reason; nothing where all was to be read. */
export function leftOutLines({ unread, lang }: Pick<ReportContext, 'unread' | 'lang'>): string[] {
  const say = speaker(REPORT_TEXTS, lang);
  return (['excluded', 'ours', 'named', 'linked'] as const).flatMap((reason) => {
    const files = unread.leftOut.filter((left) => left.reason === reason).map(({ file }) => plainText(file));
    if (files.length === 0) return [];
    const shown = files.slice(0, SHOWN).join(lang === 'zh' ? '、' : ', ');
    const more = files.length - SHOWN;
    return [`${say(`${reason}LeftOut`, { count: files.length, files: shown })}${more > 0 ? ` ${say('andMore', { count: more })}` : ''}`];
  });
}
