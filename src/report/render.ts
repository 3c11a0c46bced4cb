import type { Language } from '../i18n/language.ts';
import { type RuleText, ruleTextsOf } from '../i18n/rule-text.ts';
import type { AuditResult, Finding } from '../model/finding.ts';
import { DEFAULT_GATE, type Gate } from '../model/gate.ts';
import { githubFormat } from './github.ts';
import { gitlabFormat } from './gitlab.ts';
import { htmlFormat } from './html/page.ts';
import { jsonFormat } from './json.ts';
import { junitFormat } from './junit.ts';
import { markdownFormat } from './markdown.ts';
import { ALL_READ, type ReportContext, type ReportFormat, type Tone, type Unread } from './report.ts';
import { sarifFormat } from './sarif.ts';
import { terminalFormat } from './terminal.ts';
import { createFindingWriter } from './terminal-finding.ts';
import { createPage } from './terminal-page.ts';

/** Every format by name. A new one is a file beside this and a line here; the command line and its help follow. */
const FORMATS = {
  terminal: terminalFormat,
  json: jsonFormat,
  sarif: sarifFormat,
  markdown: markdownFormat,
  junit: junitFormat,
  github: githubFormat,
  gitlab: gitlabFormat,
  html: htmlFormat,
} as const satisfies Record<string, ReportFormat>;

export type FormatName = keyof typeof FORMATS;
export const FORMAT_NAMES: readonly FormatName[] = ['terminal', 'json', 'sarif', 'markdown', 'junit', 'github', 'gitlab', 'html'];

export function isFormatName(name: string): name is FormatName {
  return Object.hasOwn(FORMATS, name);
}

export interface RenderOptions {
  readonly format: FormatName;
  /** Default `zh`. */
  readonly lang?: Language;
  /** The rules whose words the report needs: those the audit ran with. */
  readonly rules: Iterable<RuleText>;
  /** What could not be read; the report of the loader is one. */
  readonly unread?: Unread;
  /** Default `plain`. */
  readonly tone?: Tone;
  /** Default: errors fail, and reading less than 80% of the figures of a document. */
  readonly gate?: Gate;
  /** ANSI colours; default none. */
  readonly color?: boolean;
  /** Columns of the terminal; default 80. */
  readonly width?: number;
}

function contextOf(options: Omit<RenderOptions, 'format'>): ReportContext {
  const { lang = 'zh', rules, unread = ALL_READ, tone = 'plain', gate = DEFAULT_GATE, color = false, width = 80 } = options;
  return { lang, rules: ruleTextsOf(rules), unread, tone, gate, color, width };
}

/** A result as text, in pieces: joined they are the report. Pure: the same arguments give the same bytes. */
export function renderChunks(result: AuditResult, options: RenderOptions): Iterable<string> {
  return FORMATS[options.format].write(result, contextOf(options));
}

/** A result as text in one format. Pure: the same arguments give the same bytes. */
export function render(result: AuditResult, options: RenderOptions): string {
  return [...renderChunks(result, options)].join('');
}

/** Findings as they stand in the terminal report, without anything around them. */
export function renderFindings(findings: readonly Finding[], options: Omit<RenderOptions, 'format'>): string {
  const context = contextOf(options);
  const writer = createFindingWriter(createPage(context), context);
  return findings.flatMap((finding) => writer.finding(finding).map((line) => `${line}\n`)).join('');
}
