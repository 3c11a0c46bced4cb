import { ruleTitle } from '../../i18n/rule-text.ts';
import type { AuditResult, Finding } from '../../model/finding.ts';
import type { DocumentOutline } from '../outline.ts';
import type { ReportContext } from '../report.ts';
import { html, type Markup, NOTHING } from './markup.ts';
import { printed } from './wording.ts';

/**
 * What the page calls its parts. Documents, findings and rules are numbered, so that a link can be followed on paper too; the numbers
 * are also the anchors, whatever names and keys hold.
 */
export interface References {
  /** Rules of the appendix, by id in their order. */
  readonly rules: readonly string[];
  readonly rule: (id: string) => number | undefined;
  readonly finding: (placeKey: string) => number | undefined;
  readonly numberOf: (finding: Finding) => number;
  readonly document: (document: string) => number | undefined;
}

function numbered(names: Iterable<string>): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>();
  for (const name of names) if (!numbers.has(name)) numbers.set(name, numbers.size + 1);
  return numbers;
}

function* rulesOf(finding: Finding): Iterable<string> {
  yield finding.rule;
  for (const { rule } of finding.evidence ?? []) yield rule;
}

/** Numbers everything on the page: findings in the order of the outlines, and every rule that anything on the page may name. */
export function referencesOf(result: AuditResult, outlines: readonly DocumentOutline[]): References {
  const shown = outlines.flatMap(({ projects }) => projects.flatMap(({ findings }) => findings));
  const waived = (result.review?.waivers?.waived ?? []).map(({ finding }) => finding.rule);
  const ids = new Set([...result.tallies.map(({ rule }) => rule), ...shown.flatMap((finding) => [...rulesOf(finding)]), ...waived]);
  for (const { rule } of result.findings) ids.add(rule);
  const rules = [...ids].sort();
  const byRule = numbered(rules);
  const numbers = new Map(shown.map((finding, at) => [finding, at + 1]));
  const byKey = new Map(shown.map((finding, at) => [finding.placeKey, at + 1]));
  const byDocument = numbered(outlines.flatMap(({ document, projects }) => (projects.length === 0 ? [] : [document])));
  return {
    rules,
    rule: (id) => byRule.get(id),
    finding: (placeKey) => byKey.get(placeKey),
    numberOf: (finding) => numbers.get(finding) ?? 0,
    document: (document) => byDocument.get(document),
  };
}

/** `R12 指标值有计量单位`, leading to the appendix. */
export function ruleLink(id: string, references: References, context: ReportContext): Markup {
  const title = printed(ruleTitle(id, context.rules, context.lang), context.lang);
  const number = references.rule(id);
  return number === undefined ? title : html`<a href="#r${number}"><span class="number">R${number}</span> ${title}</a>`;
}

/** `#12`, leading to the finding; nothing when it is not on the page. */
export function findingLink(placeKey: string, references: References): Markup {
  const number = references.finding(placeKey);
  return number === undefined ? NOTHING : html`<a class="number" href="#f${number}">#${number}</a>`;
}

/** The name of a document, leading to its findings. */
export function documentLink(document: string, references: References, context: ReportContext): Markup {
  const name = printed(document, context.lang);
  const number = references.document(document);
  return number === undefined ? name : html`<a href="#d${number}">${name}</a>`;
}
