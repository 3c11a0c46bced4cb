import { NOTICE_TEXTS } from '../../i18n/notice-texts.ts';
import { formatSpot } from '../../i18n/place-format.ts';
import { ruleTitle } from '../../i18n/rule-text.ts';
import { speaker } from '../../i18n/template.ts';
import type { Finding, Severity } from '../../model/finding.ts';
import { type FindingView, severityWord, viewFinding } from '../finding-view.ts';
import { compareFindings, groupBy, lineRanges } from '../outline.ts';
import { plainText, shorten } from '../plain-text.ts';
import { suspectsText } from '../suspects.ts';
import type { CorrectionContext, CorrectionList } from './correction-list.ts';

/** One numbered problem of the letter: what it is, where, what to do. */
export interface NoticeProblem {
  readonly lead: string;
  readonly text: string;
  readonly remedy: string;
  /** How many findings it stands for. */
  readonly count: number;
}

/** A letter is read from end to end; what does not fit is in the attachment. */
const PROBLEMS_SHOWN = 40;
const RANGES_SHOWN = 8;
const SENTENCE_LIMIT = 160;
const VALUE_LIMIT = 60;
/** Errors have a number each while there are few of one kind; everything else is one number per kind. */
const SEPARATE_ERRORS = 5;
const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

type Group = readonly [Finding, ...Finding[]];

function isGroup(list: readonly Finding[]): list is Group {
  return list.length > 0;
}

/** What gets one number: findings of one rule and severity, errors by themselves while they are few. Most serious first. */
function groupsOf(findings: readonly Finding[]): Group[] {
  const groups: Group[] = [];
  for (const group of groupBy(findings, ({ rule, severity }) => `${severity} ${rule}`).values()) {
    const sorted = [...group].sort(compareFindings);
    const separate = group[0]?.severity === 'error' && group.length <= SEPARATE_ERRORS;
    for (const part of separate ? sorted.map((finding) => [finding]) : [sorted]) if (isGroup(part)) groups.push(part);
  }
  return groups.sort(
    ([a, ...x], [b, ...y]) => RANK[a.severity] - RANK[b.severity] || y.length - x.length || compareDocuments(a, b) || compareFindings(a, b),
  );
}

function compareDocuments(a: Finding, b: Finding): number {
  return a.subject.document < b.subject.document ? -1 : a.subject.document > b.subject.document ? 1 : 0;
}

/** Where it stands, with the file when the letter is about several. */
function spotText(finding: Finding, several: boolean, context: CorrectionContext): string {
  const place = finding.places[0]?.place;
  const spot = place === undefined ? '' : formatSpot(place, context.lang);
  const file = several ? finding.subject.document.slice(finding.subject.document.lastIndexOf('/') + 1) : '';
  return plainText([file, spot].filter((part) => part !== '').join(' '));
}

function sentenceText(finding: Finding, several: boolean, key: 'example' | 'detail', context: CorrectionContext): string {
  const say = speaker(NOTICE_TEXTS, context.lang);
  const view = viewFinding(finding, context);
  const { project } = finding.subject;
  const named =
    project === undefined || view.sentence.includes(plainText(project)) ? '' : say('inProject', { project: plainText(project) });
  const sentence = shorten(view.sentence, SENTENCE_LIMIT);
  const spot = spotText(finding, several, context);
  const text = spot === '' && named === '' ? sentence : say(key, { spot, project: named, sentence });
  const change = suspectsText(finding, context) || changeText(finding, view, context);
  const full = context.lang === 'zh' ? '。' : '.';
  return [text, change]
    .filter((part) => part !== '')
    .map((part) => officialText(part, context))
    .map((part) => (/[。.！？!?]$/.test(part) ? part : `${part}${full}`))
    .join(context.lang === 'zh' ? '' : ' ');
}

/** `填报为153万元，应为135万元`; '' where the sentence has said it. */
function changeText(finding: Finding, view: FindingView, context: CorrectionContext): string {
  const say = speaker(NOTICE_TEXTS, context.lang);
  if (view.change === '' || view.sentence.includes(finding.expected ?? '\u0000')) return '';
  const provided = finding.provided === undefined ? undefined : shorten(plainText(finding.provided), VALUE_LIMIT);
  const expected = finding.expected === undefined ? undefined : shorten(plainText(finding.expected), VALUE_LIMIT);
  if (expected === undefined) return provided === undefined || provided === '' ? '' : say('nowReads', { provided });
  if (provided === undefined) return say('shouldBe', { expected });
  if (provided === '') return say('changeBlank', { expected });
  return say(/^[+-]?\d/.test(provided) ? 'changeValue' : 'changeText', { provided, expected });
}

/** The quotation marks and signs of official letters; quotations within quotations get single marks. */
function officialText(text: string, context: CorrectionContext): string {
  if (context.lang !== 'zh') return text;
  const say = speaker(NOTICE_TEXTS, context.lang);
  const marked = text
    .replaceAll(/"([^"]*)"/g, '“$1”')
    .replaceAll('「', '“')
    .replaceAll('」', '”')
    .replaceAll(/\s*≠\s*/g, say('isNot'))
    .replaceAll(/\s*→\s*/g, say('sequence'))
    .replaceAll(/第 (\d+)(?:–(\d+))? 行/g, (_all, from: string, to: string | undefined) =>
      to === undefined ? `第${from}行` : `第${from}${say('through')}${to}行`,
    );
  let depth = 0;
  return marked.replaceAll(/[“”]/g, (mark) => {
    if (mark === '“') return ++depth > 1 ? '‘' : mark;
    return depth-- > 1 ? '’' : mark;
  });
}

function problemOf(group: Group, several: boolean, context: CorrectionContext): NoticeProblem {
  const say = speaker(NOTICE_TEXTS, context.lang);
  const [first] = group;
  const rule = context.rules.get(first.rule);
  const severity = severityWord(first.severity, context);
  const title = plainText(ruleTitle(first.rule, context.rules, context.lang));
  const count = group.length;
  const remedy =
    rule === undefined || rule.remedy[context.lang] === '' ? '' : say('remedy', { remedy: plainText(rule.remedy[context.lang]) });
  if (count === 1)
    return {
      lead: officialText(say('singleLead', { title, severity }), context),
      text: sentenceText(first, several, 'detail', context),
      remedy,
      count,
    };
  const ranges = several ? [] : lineRanges(group, context.lang === 'zh' ? '、' : ', ');
  const lines = ranges
    .slice(0, RANGES_SHOWN)
    .join(context.lang === 'zh' ? '、' : ', ')
    .replaceAll('–', say('through'));
  const places = ranges.length === 0 ? '' : ranges.length > RANGES_SHOWN ? say('placesMore', { lines, count }) : say('places', { lines });
  return {
    lead: officialText(say('groupLead', { title, severity, count }), context),
    text: `${sentenceText(first, several, 'example', context)}${context.lang === 'zh' ? '' : ' '}${places}`,
    remedy,
    count,
  };
}

/** The problems of a letter, and how many findings are left to the attachment. Information is never a problem. */
export function noticeProblems(
  list: CorrectionList,
  context: CorrectionContext,
): { readonly problems: readonly NoticeProblem[]; readonly rest: number } {
  const groups = groupsOf(list.findings.filter(({ severity }) => severity !== 'info'));
  const several = list.documents.length > 1;
  const problems = groups.slice(0, PROBLEMS_SHOWN).map((group) => problemOf(group, several, context));
  const rest = groups.slice(PROBLEMS_SHOWN).reduce((sum, group) => sum + group.length, 0);
  return { problems, rest };
}
