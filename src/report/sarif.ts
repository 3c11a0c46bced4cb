import type { Invocation, Notification, ReportingDescriptor, Result, ToolComponent } from 'sarif';
import type { RuleText } from '../i18n/rule-text.ts';
import { PROBLEM_TERMS } from '../i18n/terms.ts';
import { exitReasons } from '../model/exit-reasons.ts';
import type { AuditResult } from '../model/finding.ts';
import { problemLine } from './coverage-view.ts';
import { viewExit } from './exit-view.ts';
import { plainText, wellFormed } from './plain-text.ts';
import type { ReportContext, ReportFormat } from './report.ts';
import { fileUri, physicalLocation } from './sarif-location.ts';
import { absentResult, reviewedResult, SARIF_LEVELS } from './sarif-result.ts';
import { summarize } from './summary.ts';
import { TOOL } from './tool.ts';
import { waiverTroubles } from './trouble-view.ts';
import { leftOutLines } from './unread-view.ts';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

function helpText(rule: RuleText, lang: ReportContext['lang']): string {
  const basis = rule.basis.map((document) => document[lang]);
  return [rule.rationale[lang], rule.remedy[lang], ...basis].filter((part) => part !== '').join('\n');
}

/** A rule as its words in the language of the report; the other language stands in the properties. */
function reportingDescriptor(rule: RuleText, context: ReportContext): ReportingDescriptor {
  const { lang } = context;
  const help = helpText(rule, lang);
  return {
    id: rule.id,
    shortDescription: { text: rule.title[lang] },
    ...(rule.rationale[lang] === '' ? {} : { fullDescription: { text: rule.rationale[lang] } }),
    ...(help === '' ? {} : { help: { text: help } }),
    defaultConfiguration: { level: SARIF_LEVELS[rule.severity] },
    properties: { version: rule.version, title: rule.title, rationale: rule.rationale, remedy: rule.remedy, basis: rule.basis },
  };
}

function driver(rules: readonly RuleText[], context: ReportContext): ToolComponent {
  return {
    name: TOOL.name,
    fullName: TOOL.fullName,
    version: TOOL.version,
    semanticVersion: TOOL.version,
    language: context.lang === 'zh' ? 'zh-CN' : 'en',
    rules: rules.map((rule) => reportingDescriptor(rule, context)),
    notifications: Object.entries(PROBLEM_TERMS).map(([code, term]) => ({
      id: `parse/${code}`,
      shortDescription: { text: term[context.lang] },
      defaultConfiguration: { level: 'warning' as const },
    })),
  };
}

/** Parse problems and crashes: trouble of the run, not findings about the data. */
function notifications(result: AuditResult, ruleIndex: ReadonlyMap<string, number>, context: ReportContext): Notification[] {
  const problems = result.documents.flatMap(({ document, problems: list }) =>
    list.map(
      (problem): Notification => ({
        descriptor: { id: `parse/${problem.code}` },
        level: 'warning',
        message: { text: `${PROBLEM_TERMS[problem.code][context.lang]} ${problemLine(problem, context)}`.trimEnd() },
        locations: [
          {
            physicalLocation:
              problem.place === undefined ? { artifactLocation: { uri: fileUri(document) } } : physicalLocation(problem.place),
          },
        ],
      }),
    ),
  );
  const crashes = result.crashes.map(({ rule, document, project, cause, said }): Notification => {
    const index = ruleIndex.get(rule);
    return {
      level: 'error',
      message: { text: plainText([rule, document, project ?? '', said?.[context.lang] ?? cause].filter((part) => part !== '').join(' ')) },
      associatedRule: { id: rule, ...(index === undefined ? {} : { index }) },
      locations: [{ physicalLocation: { artifactLocation: { uri: fileUri(document) } } }],
    };
  });
  return [...problems, ...unreadNotifications(context), ...crashes];
}

/** Files and records that could not be read: errors, for a run that skipped them must not look clean. */
function unreadNotifications({ unread, lang }: ReportContext): Notification[] {
  const files = unread.errors.map(
    ({ code, where, line, what, remedy }): Notification => ({
      descriptor: { id: `input/${code}` },
      level: 'error',
      message: { text: plainText(`${what[lang]} ${remedy[lang]}`) },
      locations: [{ physicalLocation: physicalLocation(line === undefined ? { file: where } : { file: where, line }) }],
    }),
  );
  const invalid = unread.invalid.map(
    ({ place, pointer, expected }): Notification => ({
      descriptor: { id: 'parse/invalidRecord' },
      level: 'error',
      message: { text: plainText([PROBLEM_TERMS.invalidRecord[lang], pointer, expected[lang]].filter((part) => part !== '').join(' ')) },
      locations: [{ physicalLocation: physicalLocation(place) }],
    }),
  );
  const leftOut = leftOutLines({ unread, lang }).map(
    (text): Notification => ({
      descriptor: { id: 'input/leftOut' },
      level: 'note',
      message: { text },
    }),
  );
  return [...files, ...invalid, ...leftOut];
}

/** Waivers that do not hold: trouble of the configuration, at the line of their file. */
function waiverNotifications(result: AuditResult, context: ReportContext): Notification[] {
  return waiverTroubles(result, context).map(
    ({ id, title, text, place }): Notification => ({
      descriptor: { id },
      level: 'error',
      message: { text: `${title} ${text}` },
      locations: [{ physicalLocation: physicalLocation(place) }],
    }),
  );
}

function invocation(result: AuditResult, ruleIndex: ReadonlyMap<string, number>, context: ReportContext): Invocation {
  const list = notifications(result, ruleIndex, context);
  const waivers = waiverNotifications(result, context);
  const exit = viewExit(result, context);
  return {
    executionSuccessful: result.crashes.length === 0,
    exitCode: exit?.exit ?? 0,
    ...(exit === undefined ? {} : { exitCodeDescription: exit.text }),
    ...(list.length === 0 ? {} : { toolExecutionNotifications: list }),
    ...(waivers.length === 0 ? {} : { toolConfigurationNotifications: waivers }),
  };
}

/** What counts, then what is waived, then what is gone since the baseline. */
function* results(result: AuditResult, ruleIndex: ReadonlyMap<string, number>, context: ReportContext): Iterable<Result> {
  for (const finding of result.findings) yield reviewedResult(finding, undefined, result, ruleIndex, context);
  for (const { finding, waiver } of result.review?.waivers?.waived ?? []) yield reviewedResult(finding, waiver, result, ruleIndex, context);
  for (const entry of result.review?.baseline?.absent ?? []) yield absentResult(entry, ruleIndex, context);
}

/** JSON whose texts hold no half of a character, which code hosts refuse. */
const print = (value: unknown): string => JSON.stringify(value, (_, text: unknown) => (typeof text === 'string' ? wellFormed(text) : text));

/** For pipelines and code hosts: SARIF 2.1.0, one result a line, written result by result. */
export const sarifFormat: ReportFormat = {
  name: 'sarif',
  *write(result, context) {
    const waived = result.review?.waivers?.waived.map(({ finding }) => finding) ?? [];
    const named = new Set([...result.tallies, ...result.findings, ...waived].map(({ rule }) => rule));
    const rules = [...context.rules.values()].filter(({ id }) => named.has(id)).sort((a, b) => (a.id < b.id ? -1 : 1));
    const ruleIndex = new Map(rules.map(({ id }, index) => [id, index]));
    yield `{\n"$schema": ${print(SCHEMA)},\n"version": "2.1.0",\n"runs": [{\n`;
    yield `"tool": ${print({ driver: driver(rules, context) })},\n`;
    yield `"columnKind": "utf16CodeUnits",\n`;
    yield `"invocations": [${print(invocation(result, ruleIndex, context))}],\n`;
    const { profile, complete, grade, coverage } = result;
    const reasons = exitReasons(result, context.gate, context.unread);
    yield `"properties": ${print({ profile, complete, reasons, grade: { score: grade.score, band: grade.band, withheld: grade.withheld }, coverage, summary: summarize(result) })},\n`;
    yield '"results": [';
    let separator = '\n';
    for (const item of results(result, ruleIndex, context)) {
      yield separator + print(item);
      separator = ',\n';
    }
    yield '\n]\n}]\n}\n';
  },
};
