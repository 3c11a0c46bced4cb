import type { Evidence, FindingPlace, LocalText, MessageArgument, Severity } from '../model/finding.ts';
import type { AuditRecord } from '../model/record.ts';
import { RANK, settleSeverity } from './assemble.ts';
import { contextOf } from './cell-context.ts';
import type { Cause, RelationGraph, Suspect } from './culprit.ts';
import { isBound, isConstant, type Term } from './equation.ts';
import { explainDifference, likeliestSlip } from './explain-difference.ts';
import { describeGroups } from './figure-groups.ts';
import { locate } from './locate.ts';
import type { PendingFinding } from './pending.ts';
import type { NumericField, RelationCase } from './relation-case.ts';
import { localise, partLabels, printFigure, roleArguments, writeArithmetic } from './relation-text.ts';
import type { Rule } from './rule.ts';
import { solveFor } from './solve.ts';

const OPERANDS_SHOWN = 40;

/** What the engine knows of the rules whose relations it judged. */
export interface RelationSource {
  readonly rule: Rule;
  readonly configured: Severity | undefined;
}

const NOTHING: LocalText = { zh: '', en: '' };

/** The severity of one broken case: what is only possible with coarser rounding is a warning, a last-place difference is information. */
export function severityOf(entry: RelationCase, { rule, configured }: RelationSource): Severity {
  const uncertain = entry.equation.terms.some(({ field }) => field.uncertain === true);
  const severity = settleSeverity(rule, entry.stated.severity, configured, uncertain);
  if (entry.outcome === 'trifle') return 'info';
  return entry.outcome === 'doubtful' && severity === 'error' ? 'warning' : severity;
}

/** The gravest first; then equalities before mere bounds, then the order of the catalogue. */
function rankCases(cases: readonly RelationCase[], sourceOf: (order: number) => RelationSource): RelationCase[] {
  const rank = (entry: RelationCase) => RANK[severityOf(entry, sourceOf(entry.order))] * 2 + (isBound(entry.equation.kind) ? 1 : 0);
  return [...cases].sort((a, b) => rank(a) - rank(b) || a.order - b.order);
}

/** One cause as one finding: the gravest broken relation speaks, the others are its evidence. */
export function causeFinding(
  cause: Cause,
  graph: RelationGraph,
  record: AuditRecord,
  sourceOf: (order: number) => RelationSource,
): PendingFinding | undefined {
  const ranked = rankCases(cause.cases, sourceOf);
  const [speaker, ...others] = ranked;
  const principal = speaker?.equation.terms.find((term) => !isConstant(term));
  if (speaker === undefined || principal === undefined) return undefined;
  const { rule } = sourceOf(speaker.order);
  const speaking = speaker.stated.missingPart === true ? totalOf(speaker, principal) : speakingSuspect(cause, principal);
  const at = speaking?.term ?? principal;
  const cell = locate(record, at.field);
  const expected = speaking?.expected;
  const groups = describeGroups(speaker, at, graph) ?? NOTHING;
  const explanations = explanationsFor(speaker, cause, groups, rule);
  return {
    order: speaker.order,
    cell,
    aspect: cause.culprit === undefined ? aspectOf(speaker) : '',
    ...gapOf(record, speaker),
    finding: {
      rule: rule.id,
      version: rule.version,
      severity: severityOf(speaker, sourceOf(speaker.order)),
      message: { id: speaker.stated.message ?? 'broken', args: argumentsOf(speaker, cause, groups) },
      subject: cell.subject,
      places: placesOf(record, speaker.stated.missingPart === true ? shortList(cause) : cause, at, ranked),
      provided: printFigure(at.figure),
      ...(expected === undefined ? {} : { expected: printExpected(cause, at, expected), difference: signed(at, expected) }),
      arithmetic: writeArithmetic(speaker.equation),
      ...(explanations.length === 0 ? {} : { explanations }),
      ...(others.length === 0 ? {} : { evidence: others.map((entry) => evidenceOf(entry, cause, sourceOf)) }),
    },
  };
}

/** Where a list falls short a part may be missing, or one of those printed is wrong; a printed zero says that there is nothing. */
function shortList(cause: Cause): Cause {
  return { ...cause, culprit: undefined, suspects: cause.suspects.filter(({ term }) => term.figure.value !== 0), followers: [] };
}

function gapOf(record: AuditRecord, { equation }: RelationCase): { readonly gap?: number } {
  const [total] = equation.terms;
  const sum = solveFor(equation, 0);
  if (record.kind !== 'disclosure' || equation.kind !== 'sum' || total?.figure.dimension !== 'money' || sum === undefined) return {};
  return { gap: total.figure.value - sum };
}

/** What a figure should say: a bound where nothing but bounds speak of it, for below the limit any figure will do. */
function printExpected({ cases }: Cause, { field, figure }: Term, expected: number): string {
  let sign = '';
  for (const { equation } of cases) {
    const index = equation.terms.findIndex((term) => term.field === field);
    if (index < 0) continue;
    // What is bounded stands first in `atMost`, the limit in `sumAtMost`.
    const bound = (equation.kind === 'atMost') === (index === 0) ? '≤' : '≥';
    if (!isBound(equation.kind) || (sign !== '' && sign !== bound)) return printFigure(figure, expected);
    sign = bound;
  }
  return sign + printFigure(figure, expected);
}

/** The principal with what the printed parts make of it. */
function totalOf({ equation }: RelationCase, principal: Term): Suspect | undefined {
  const expected = solveFor(equation, equation.terms.indexOf(principal));
  return expected === undefined ? undefined : { term: principal, expected };
}

/**
 * The culprit; among several candidates the principal (the total, the rate), which is what a person looks at first, or the one that a
 * slip of the pen explains. Where nothing tells the candidates apart none is accused before the others.
 */
function speakingSuspect({ suspects, culprit }: Cause, principal: Term): Suspect | undefined {
  return (
    culprit ??
    suspects.find(({ term }) => term.field === principal.field) ??
    (suspects.length === 1 ? suspects[0] : likeliestSlip(suspects))
  );
}

/** What tells two relations with one principal apart in the place key: what the other figures are called. */
const aspectOf = ({ equation }: RelationCase): string => `${equation.kind} ${partLabels(equation).zh}`;

/** Difference provided − expected, with its sign. */
function signed({ figure }: Term, expected: number): string {
  const difference = Math.round((figure.value - expected) * 1e6) / 1e6;
  return `${difference > 0 ? '+' : ''}${printFigure(figure, difference)}`;
}

function evidenceOf(entry: RelationCase, cause: Cause, sourceOf: (order: number) => RelationSource): Evidence {
  return {
    rule: sourceOf(entry.order).rule.id,
    message: { id: entry.stated.message ?? 'broken', args: argumentsOf(entry, cause, NOTHING) },
    arithmetic: writeArithmetic(entry.equation),
  };
}

/** The standard arguments of a relation message; documented in relation.ts. */
function argumentsOf(entry: RelationCase, cause: Cause, groups: LocalText): Record<string, MessageArgument> {
  const { terms } = entry.equation;
  const suspect = terms.findIndex(({ field }) => (cause.culprit ?? cause.suspects[0])?.term.field === field);
  const spoken = terms[0] !== undefined && isConstant(terms[0]) ? Math.max(1, suspect) : 0;
  const principal = terms[spoken];
  if (principal === undefined) return {};
  const expected = solveFor(entry.equation, spoken);
  return {
    ...roleArguments(entry.equation),
    label: localise(principal.operand.label),
    provided: printFigure(principal.figure),
    expected: expected === undefined ? '' : printFigure(principal.figure, expected),
    difference:
      expected === undefined ? '' : printFigure(principal.figure, Math.abs(Math.round((principal.figure.value - expected) * 1e6) / 1e6)),
    arithmetic: writeArithmetic(entry.equation),
    parts: partLabels(entry.equation),
    culprit: cause.culprit === undefined ? NOTHING : localise(cause.culprit.term.operand.label),
    groups,
    ...(entry.stated.args ?? {}),
  };
}

function explanationsFor(
  speaker: RelationCase,
  cause: Cause,
  groups: LocalText,
  rule: Rule,
): NonNullable<PendingFinding['finding']['explanations']> {
  const template = rule.messages[speaker.stated.message ?? 'broken']?.zh ?? '';
  return [
    ...(groups === NOTHING || template.includes('{groups}') ? [] : [{ text: groups }]),
    ...namedElsewhere(speaker, cause, template),
    ...explainDifference(speaker.equation, cause.culprit === undefined ? cause.suspects : [cause.culprit]),
  ];
}

/** When the culprit is not the figure the message speaks of, say so. */
function namedElsewhere({ equation }: RelationCase, { suspects, culprit, cases }: Cause, template: string): { readonly text: LocalText }[] {
  if (culprit === undefined || suspects.length > 1 || culprit.term.field === equation.terms[0]?.field) return [];
  if (template.includes('{culprit}')) return [];
  const label = localise(culprit.term.operand.label);
  const [was, shouldBe] = [printFigure(culprit.term.figure), printFigure(culprit.term.figure, culprit.expected)];
  const count = cases.length;
  const zh = `${count > 1 ? `只有“${label.zh}”一处改动能使${count}个勾稽关系同时成立` : `其他勾稽关系都支持另外几个数，疑“${label.zh}”有误`}：填报${was}，应为${shouldBe}`;
  const en = `${count > 1 ? `only a change of "${label.en}" makes all ${count} relations hold` : `other relations support the other figures, so "${label.en}" is probably wrong`}: given as ${was}, should be ${shouldBe}`;
  return [{ text: { zh, en } }];
}

function placesOf(record: AuditRecord, cause: Cause, at: Term, ranked: readonly RelationCase[]): FindingPlace[] {
  const places = new Map<NumericField, FindingPlace>();
  const add = (term: Term, as: FindingPlace['role'], expected?: number) => {
    if (!isConstant(term) && !places.has(term.field) && places.size < OPERANDS_SHOWN)
      places.set(term.field, termPlace(record, term, as, expected === undefined ? undefined : printExpected(cause, term, expected)));
  };
  const speaking = cause.suspects.find(({ term }) => term.field === at.field);
  const isCulprit = speaking === undefined || speaking === cause.culprit;
  const cleared = speaking === undefined && cause.suspects.length > 0;
  add(at, cleared ? 'operand' : isCulprit ? 'culprit' : 'candidate', speaking?.expected);
  for (const { term, expected } of cause.suspects) add(term, 'candidate', expected);
  for (const { term, expected } of cause.followers) add(term, 'candidate', expected);
  for (const { equation } of ranked) for (const term of equation.terms) add(term, 'operand');
  const [first, ...others] = places.values();
  if (first === undefined) return others;
  const context = contextOf(record, at.operand.cell ?? at.field, first.text);
  return context === undefined ? [first, ...others] : [{ ...first, context }, ...others];
}

function termPlace(record: AuditRecord, term: Term, role: FindingPlace['role'], expected: string | undefined): FindingPlace {
  const { text, place, subject } = locate(record, term.field);
  return {
    role,
    label: localise(term.operand.label),
    text,
    ...(place === undefined ? {} : { place }),
    ...(expected === undefined ? {} : { expected }),
    ...(subject.field === undefined ? {} : { field: subject.field }),
  };
}
