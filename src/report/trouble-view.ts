import { EXIT_TEXTS } from '../i18n/exit-texts.ts';
import { formatPlace } from '../i18n/place-format.ts';
import { REPORT_TEXTS } from '../i18n/report-texts.ts';
import { speaker } from '../i18n/template.ts';
import { PROBLEM_TERMS } from '../i18n/terms.ts';
import { type ExitReason, exitReasons } from '../model/exit-reasons.ts';
import type { AuditResult } from '../model/finding.ts';
import type { Place } from '../model/place.ts';
import { sayReasons } from './exit-view.ts';
import { plainText } from './plain-text.ts';
import type { ReportContext } from './report.ts';
import { viewWaiverProblem } from './review-view.ts';

/** Trouble of the run itself, of one kind or another: no finding about the data, but a pipeline must not look clean for it. */
export interface Trouble {
  /** `input/binaryInput`, `parse/invalidRecord`, `rule/crash`, `waiver/expired`, `gate/coverageShort`. */
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly place: Place;
}

const words = (...parts: readonly string[]): string => plainText(parts.filter((part) => part !== '').join(' '));

/** Files and records that could not be read. */
export function unreadTroubles({ unread, lang }: Pick<ReportContext, 'unread' | 'lang'>): Trouble[] {
  const say = speaker(REPORT_TEXTS, lang);
  const title = say('problemsTitle');
  return [
    ...unread.errors.map(({ code, where, line, what, remedy }) => ({
      id: `input/${code}`,
      title,
      text: words(what[lang], remedy[lang]),
      place: line === undefined ? { file: where } : { file: where, line },
    })),
    ...unread.invalid.map(({ place, pointer, expected }) => ({
      id: 'parse/invalidRecord',
      title: PROBLEM_TERMS.invalidRecord[lang],
      text: words(formatPlace(place), pointer, expected[lang]),
      place,
    })),
  ];
}

/** Rules that crashed. */
export function crashTroubles(result: AuditResult, { lang }: Pick<ReportContext, 'lang'>): Trouble[] {
  const title = speaker(REPORT_TEXTS, lang)('crashesTitle');
  return result.crashes.map(({ rule, document, project, cause, said }) => ({
    id: 'rule/crash',
    title,
    text: words(rule, project ?? '', said?.[lang] ?? cause),
    place: { file: document },
  }));
}

/** Waivers that do not hold. */
export function waiverTroubles(result: AuditResult, context: Pick<ReportContext, 'lang'>): Trouble[] {
  return (result.review?.waivers?.problems ?? []).map((problem) => {
    const { title, lines } = viewWaiverProblem(problem, context);
    return { id: `waiver/${problem.fault}`, title, text: lines.join(context.lang === 'zh' ? '；' : '; '), place: problem.waiver.place };
  });
}

/** What a finding, an unread file, a crash or a waiver of its own does not say already. */
const saysMore = ({ code, file }: ExitReason): boolean =>
  code === 'refusedRecords' ? file === undefined : !['findings', 'waivers', 'unreadFile', 'crash'].includes(code);

/** Why the run does not pass beside its findings and the troubles above: a document of which too little was read, one that is cut off. */
function gateTroubles(result: AuditResult, context: ReportContext): Trouble[] {
  const title = speaker(EXIT_TEXTS, context.lang)('notPassed');
  return exitReasons(result, context.gate, context.unread)
    .filter(saysMore)
    .map((reason) => ({
      id: `gate/${reason.code}`,
      title,
      text: words(sayReasons([reason], context)),
      place: { file: reason.document ?? '' },
    }));
}

/** All trouble of a run, in the order in which it is to be mended. */
export const runTroubles = (result: AuditResult, context: ReportContext): Trouble[] => [
  ...crashTroubles(result, context),
  ...unreadTroubles(context),
  ...gateTroubles(result, context),
  ...waiverTroubles(result, context),
];
