import { formatRatio } from '../i18n/number-format.ts';
import { REPORT_TEXTS } from '../i18n/report-texts.ts';
import { REVIEW_TEXTS } from '../i18n/review-texts.ts';
import { ruleTitle } from '../i18n/rule-text.ts';
import { speaker } from '../i18n/template.ts';
import { coverageReasons } from '../model/exit-reasons.ts';
import type { AuditResult, DocumentSummary, Finding } from '../model/finding.ts';
import { failsGate, judgeGate, tooThin } from '../model/gate.ts';
import { least } from '../model/lists.ts';
import type { WaivedFinding } from '../model/review.ts';
import { isReadWhole } from './document-view.ts';
import { sayReasons } from './exit-view.ts';
import { severityWord, viewFinding } from './finding-view.ts';
import { compareFindings, groupBy } from './outline.ts';
import { plainText } from './plain-text.ts';
import type { ReportContext, ReportFormat } from './report.ts';
import { justification } from './review-view.ts';
import { attributes, escapeXml } from './spreadsheet/xml-text.ts';
import { TOOL } from './tool.ts';
import { crashTroubles, type Trouble, unreadTroubles, waiverTroubles } from './trouble-view.ts';

/** With more cases than this the passing ones of a document are folded into one. */
const CASES_KEPT = 100_000;
/** Documents named for their coverage. */
const THIN_SHOWN = 100;

/** One test case before it is written. */
interface Case {
  readonly name: string;
  readonly outcome: 'passed' | 'failure' | 'error' | 'skipped';
  readonly message?: string;
  readonly type?: string;
  /** Lines below the outcome, and lines that only accompany it. */
  readonly lines?: readonly string[];
  readonly output?: readonly string[];
}

interface Suite {
  readonly name: string;
  readonly cases: readonly Case[];
}

/** Place, what is wrong and the values of one finding, in one line. */
function findingLine(finding: Finding, context: ReportContext): string {
  const { spot, sentence, change, arithmetic } = viewFinding(finding, context);
  const project = finding.subject.project === undefined ? '' : `[${plainText(finding.subject.project)}]`;
  return [severityWord(finding.severity, context), spot, project, sentence, change, arithmetic].filter((part) => part !== '').join(' ');
}

/** Findings under a heading; nothing when there are none. */
function listed(heading: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [heading, ...lines.map((line) => `  ${line}`)];
}

/** What one rule says in one document: fails with what the gate does not let through, and shows the rest beside it. */
function ruleCase(
  rule: string,
  findings: readonly Finding[],
  waived: readonly WaivedFinding[],
  idle: boolean,
  context: ReportContext,
): Case {
  const say = speaker(REVIEW_TEXTS, context.lang);
  const name = `${plainText(ruleTitle(rule, context.rules, context.lang))} (${plainText(rule)})`;
  const sorted = findings.toSorted(compareFindings);
  const failing = sorted.filter((finding) => failsGate(finding, context.gate));
  const known = sorted.filter(({ state }) => state === 'known');
  const below = sorted.filter((finding) => finding.state !== 'known' && !failsGate(finding, context.gate));
  const line = (finding: Finding): string => findingLine(finding, context);
  const output = [
    ...listed(say('belowGate'), below.map(line)),
    ...listed(say('knownCase'), known.map(line)),
    ...listed(
      say('waivedCase'),
      waived.map(({ finding, waiver }) => `${line(finding)} — ${justification(waiver, context)}`),
    ),
  ];
  const [first] = failing;
  if (first !== undefined) {
    const lead = failing.length === 1 ? '' : `${say('failures', { count: failing.length })} · `;
    const message = `${lead}${viewFinding(first, context).sentence}`;
    return { name, outcome: 'failure', type: first.severity, message, lines: failing.map(line), output };
  }
  return idle && output.length === 0 ? { name, outcome: 'skipped', message: say('nothingToCheck') } : { name, outcome: 'passed', output };
}

function troubleCase({ id, title, text, place }: Trouble, outcome: 'error' | 'failure' | 'passed'): Case {
  const where = place.line === undefined ? place.file : `${place.file}:${place.line}`;
  const name = `${title} (${id}) ${plainText(where)}`;
  return outcome === 'passed' ? { name, outcome, output: [text] } : { name, outcome, type: id, message: text };
}

interface Grouped {
  readonly findings: ReadonlyMap<string, readonly Finding[]>;
  readonly waived: ReadonlyMap<string, readonly WaivedFinding[]>;
  readonly crashes: ReadonlyMap<string, readonly Trouble[]>;
  /** Rules that took part, by id; those that met nothing to check anywhere are idle. */
  readonly rules: readonly string[];
  readonly idle: ReadonlySet<string>;
  /** Rules that found nothing in a document are one case, not one each: a submission of very many documents. */
  readonly brief: boolean;
}

function group(result: AuditResult, context: ReportContext): Grouped {
  const idle = result.tallies.filter(({ passed, failed }) => passed + failed === 0);
  return {
    findings: groupBy(result.findings, ({ subject }) => subject.document),
    waived: groupBy(result.review?.waivers?.waived ?? [], ({ finding }) => finding.subject.document),
    crashes: groupBy(crashTroubles(result, context), ({ place }) => place.file),
    rules: result.tallies.map(({ rule }) => rule),
    brief: result.documents.length * result.tallies.length > CASES_KEPT,
    idle: new Set(idle.map(({ rule }) => rule)),
  };
}

/** One case for all rules of which there is nothing to say. */
function foldPassed(cases: readonly Case[], context: ReportContext): readonly Case[] {
  const speaking = cases.filter(({ outcome, output = [] }) => outcome === 'failure' || output.length > 0);
  const count = cases.length - speaking.length;
  return [...speaking, { name: speaker(REVIEW_TEXTS, context.lang)('otherRules', { count }), outcome: 'passed' }];
}

function documentSuite(document: string, summary: DocumentSummary | undefined, grouped: Grouped, context: ReportContext): Suite {
  const findings = groupBy(grouped.findings.get(document) ?? [], ({ rule }) => rule);
  const waived = groupBy(grouped.waived.get(document) ?? [], ({ finding }) => finding.rule);
  const rules = [...new Set([...grouped.rules, ...findings.keys(), ...waived.keys()])].sort();
  const unread = summary !== undefined && summary.coverage.cellsRead === 0;
  const cases = rules.map((rule) =>
    ruleCase(rule, findings.get(rule) ?? [], waived.get(rule) ?? [], unread || grouped.idle.has(rule), context),
  );
  const crashes = (grouped.crashes.get(document) ?? []).map((trouble) => troubleCase(trouble, 'error'));
  return { name: plainText(document), cases: [...(grouped.brief ? foldPassed(cases, context) : cases), ...crashes] };
}

/** What concerns the run as a whole: coverage, what was not read, waivers that do not hold, crashes that no document is to blame for. */
function runSuite(result: AuditResult, documents: ReadonlySet<string>, grouped: Grouped, context: ReportContext): Suite {
  const say = speaker(REVIEW_TEXTS, context.lang);
  const short = context.gate.failOn === 'never' ? [] : coverageReasons(result, context.gate);
  // The gate asks it of each document: the worst one speaks.
  const ratio = formatRatio(Math.min(least(result.documents.map(({ coverage: { ratio: own } }) => own)), result.coverage.ratio));
  const coverage: Case =
    short.length > 0
      ? {
          name: say('coverageCase'),
          outcome: 'failure',
          type: 'coverage',
          message: sayReasons(short, context),
          lines: tooThin(result, context.gate)
            .slice(0, THIN_SHOWN)
            .map(({ document, coverage: { ratio: own } }) => plainText(`${document} ${formatRatio(own)}`)),
        }
      : { name: say('coverageCase'), outcome: 'passed', output: [ratio] };
  const unread = unreadTroubles(context).map((trouble) => troubleCase(trouble, 'error'));
  const whole: readonly Case[] = unread.length > 0 ? unread : [readingCase(result, context)];
  const fails = judgeGate(result, context.gate).waivers;
  const waivers = waiverTroubles(result, context).map((trouble) => troubleCase(trouble, fails ? 'failure' : 'passed'));
  const crashes = [...grouped.crashes].flatMap(([document, troubles]) =>
    documents.has(document) ? [] : troubles.map((trouble) => troubleCase(trouble, 'error')),
  );
  return { name: TOOL.name, cases: [coverage, ...whole, ...waivers, ...crashes] };
}

/** With everything read to its end the case is empty; content that a document itself has lost is said, and left to the coverage. */
function readingCase(result: AuditResult, context: ReportContext): Case {
  const name = speaker(REVIEW_TEXTS, context.lang)('unreadCase');
  return { name, outcome: 'passed', ...(isReadWhole(result) ? {} : { output: [speaker(REPORT_TEXTS, context.lang)('incomplete')] }) };
}

function counts(suites: readonly Suite[]) {
  const cases = suites.flatMap((suite) => suite.cases);
  const of = (outcome: Case['outcome']): number => cases.filter((each) => each.outcome === outcome).length;
  return { tests: cases.length, failures: of('failure'), errors: of('error'), skipped: of('skipped') };
}

function caseXml(suite: Suite, { name, outcome, message, type, lines = [], output = [] }: Case): string {
  const open = `    <testcase${attributes({ classname: suite.name, name })}`;
  const inner: string[] = [];
  if (outcome !== 'passed') {
    const tag = `      <${outcome}${attributes({ message, type: outcome === 'skipped' ? undefined : type })}`;
    inner.push(lines.length === 0 ? `${tag}/>\n` : `${tag}>${escapeXml(lines.join('\n'))}</${outcome}>\n`);
  }
  if (output.length > 0) inner.push(`      <system-out>${escapeXml(output.join('\n'))}</system-out>\n`);
  return inner.length === 0 ? `${open}/>\n` : `${open}>\n${inner.join('')}    </testcase>\n`;
}

/**
 * JUnit XML: a suite a document with a case for each rule, and a suite for the run as a whole. It fails exactly where the exit code
 * does; findings that the gate lets through, known ones and waived ones stand in the output of their case.
 */
export const junitFormat: ReportFormat = {
  name: 'junit',
  *write(result, context) {
    const grouped = group(result, context);
    const summaries = new Map(result.documents.map((summary) => [summary.document, summary]));
    const documents = new Set([...summaries.keys(), ...grouped.findings.keys(), ...grouped.waived.keys()]);
    const suites = [
      runSuite(result, documents, grouped, context),
      ...[...documents].sort().map((document) => documentSuite(document, summaries.get(document), grouped, context)),
    ];
    yield '<?xml version="1.0" encoding="UTF-8"?>\n';
    yield `<testsuites${attributes({ name: TOOL.name, ...counts(suites) })}>\n`;
    for (const suite of suites) {
      yield `  <testsuite${attributes({ name: suite.name, ...counts([suite]) })}>\n`;
      for (const each of suite.cases) yield caseXml(suite, each);
      yield '  </testsuite>\n';
    }
    yield '</testsuites>\n';
  },
};
