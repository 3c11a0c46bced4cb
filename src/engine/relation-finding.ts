import type { Evidence, Finding, LocalText, MessageArgument, Severity } from '../model/finding.ts';
import type { AuditRecord } from '../model/record.ts';
import { isMissing } from './advice.ts';
import { RANK, settleSeverity, withinLicence } from './assemble.ts';
import type { Cause } from './cause.ts';
import { isBound, isConstant, type Term } from './equation.ts';
import { likeliestSlip } from './explain-difference.ts';
import { describeGroups } from './figure-groups.ts';
import { locate } from './locate.ts';
import { missingFrom, partOff } from './off-by.ts';
import type { PendingFinding } from './pending.ts';
import { printAdvice, printDifference, printExpected } from './printed-advice.ts';
import { isTail, type RelationCase } from './relation-case.ts';
import { explanationsFor } from './relation-explanations.ts';
import { isTurned, type RelationGraph, type Suspect } from './relation-graph.ts';
import { placesOf } from './relation-places.ts';
import { nameOf, partLabels, printFigure, printGap, roleArguments, writeArithmetic } from './relation-text.ts';
import type { Rule } from './rule.ts';
import { solveFor } from './solve.ts';

/** What the engine knows of the rules whose relations it judged. */
export interface RelationSource {
  readonly rule: Rule;
  readonly configured: Severity | undefined;
}

const NOTHING: LocalText = { zh: '', en: '' };

/**
 * The severity of one broken case. What is only possible with coarser rounding is a warning. A last-place difference is information in a
 * list, which rounds; of one figure printed twice it is a warning, for copying does not round.
 */
export function severityOf(entry: RelationCase, { rule, configured }: RelationSource): Severity {
  const uncertain = entry.equation.terms.some(({ field }) => field.uncertain === true);
  const severity = settleSeverity(rule, entry.stated.severity, configured, uncertain);
  if (isTail(entry)) return 'info';
  const isOnlyPossible = entry.outcome !== 'broken' || entry.unexplained === true;
  return withinLicence(rule, isOnlyPossible && severity === 'error' ? 'warning' : severity, configured);
}

/** The gravest first; then equalities before mere bounds, then the order of the catalogue. */
function rankCases(cases: readonly RelationCase[], sourceOf: (order: number) => RelationSource): RelationCase[] {
  const rank = (entry: RelationCase) => RANK[severityOf(entry, sourceOf(entry.order))] * 2 + (isBound(entry.equation.kind) ? 1 : 0);
  return [...cases].sort((a, b) => rank(a) - rank(b) || a.order - b.order);
}

/** What turns with the culprit's direction speaks last: its own figures agree with one another. */
function rankSpeakers({ cases, followers }: Cause, sourceOf: (order: number) => RelationSource): RelationCase[] {
  const turned = new Set(followers.filter(isTurned).map(({ term }) => term.field));
  const follows = ({ equation }: RelationCase) => Number(equation.terms.some(({ field }) => turned.has(field)));
  return rankCases(cases, sourceOf).sort((a, b) => follows(a) - follows(b));
}

/** One cause as one finding: the gravest broken relation speaks, the others are its evidence. */
export function causeFinding(
  found: Cause,
  graph: RelationGraph,
  record: AuditRecord,
  sourceOf: (order: number) => RelationSource,
): PendingFinding | undefined {
  const ranked = rankSpeakers(found, sourceOf);
  const [speaker, ...others] = ranked;
  const cause = speaker?.unexplained === true ? leftOpen(found) : found;
  const principal = speaker?.equation.terms.find((term) => !isConstant(term));
  if (speaker === undefined || principal === undefined) return undefined;
  const { rule } = sourceOf(speaker.order);
  const missing = isMissing(cause);
  const speaking = speaker.stated.missingPart === true ? totalOf(speaker, principal) : speakingSuspect(cause, principal);
  const at = speaking?.term ?? principal;
  const cell = locate(record, at.field);
  const groups = describeGroups(speaker, at, graph);
  const messageId = messageOf(speaker, cause);
  const explanations = explanationsFor(speaker, cause, groups, rule.messages[messageId]?.zh ?? '');
  const evidence = cause.followers.some(isTurned) ? [] : others.map((entry) => evidenceOf(entry, cause, sourceOf));
  return {
    order: speaker.order,
    cell,
    aspect: cause.culprit === undefined ? aspectOf(speaker) : '',
    ...(speaking === undefined ? {} : { solved: printExpected(cause, at, speaking.expected) }),
    ...gapOf(record, speaker),
    ...offOf(speaker),
    ...explainedOf(speaker, sourceOf(speaker.order)),
    finding: {
      rule: rule.id,
      version: rule.version,
      severity: severityOf(speaker, sourceOf(speaker.order)),
      message: { id: messageId, args: argumentsOf(speaker, cause, groups ?? NOTHING) },
      subject: cell.subject,
      places: placesOf(record, missing ? shortList(cause, at) : cause, at, ranked),
      provided: printFigure(at.figure),
      ...valuesOf(cause, at, speaking, speaker),
      arithmetic: writeArithmetic(speaker.equation),
      ...(explanations.length === 0 ? {} : { explanations }),
      ...(evidence.length === 0 ? {} : { evidence }),
    },
  };
}

/** Which of two figures is wrong, if they are of one thing at all, a person has to say. */
function leftOpen({ advice: _, ...cause }: Cause): Cause {
  return { ...cause, culprit: undefined };
}

/** The value proposed, if any; and by how much the cell is out, where that is the gap of the relation or follows from the advice. */
function valuesOf(cause: Cause, at: Term, speaking: Suspect | undefined, speaker: RelationCase): Pick<Finding, 'expected' | 'difference'> {
  const advised = cause.advice?.term.field === at.field ? cause.advice : undefined;
  const isPrincipal = speaker.equation.terms[0]?.field === at.field;
  const gap = advised ?? (isPrincipal ? speaking : undefined);
  return {
    ...(advised === undefined ? {} : { expected: printAdvice(cause, at, advised.expected) }),
    ...(gap === undefined ? {} : { difference: printDifference(at, gap.expected) }),
  };
}

/** A list that falls short lacks a part: of those printed only one that a slip of the pen explains may be wrong, and never the total. */
function shortList(cause: Cause, total: Term): Cause {
  const slips = cause.suspects.filter((suspect) => suspect.term.field !== total.field && likeliestSlip([suspect]) !== undefined);
  return { ...cause, culprit: undefined, suspects: slips, followers: [] };
}

/** What is said of a missing part is not said where other relations show that a printed figure is wrong. */
function messageOf({ stated }: RelationCase, cause: Cause): string {
  return (stated.missingPart === true && !isMissing(cause) ? undefined : stated.message) ?? 'broken';
}

function gapOf(record: AuditRecord, { equation }: RelationCase): { readonly gap?: number } {
  const [total] = equation.terms;
  const sum = solveFor(equation, 0);
  if (record.kind !== 'disclosure' || equation.kind !== 'sum' || total?.figure.dimension !== 'money' || sum === undefined) return {};
  return { gap: total.figure.value - sum };
}

function explainedOf({ unexplained, ...speaker }: RelationCase, source: RelationSource): Pick<PendingFinding, 'explained'> {
  return unexplained === true ? { explained: severityOf(speaker, source) } : {};
}

function offOf(entry: RelationCase): Pick<PendingFinding, 'off'> {
  if (entry.equation.kind !== 'sum') return {};
  return { off: { by: Math.round(missingFrom(entry) * 1e6) / 1e6, isPart: partOff(entry) !== undefined } };
}

/** The principal with what the printed parts make of it. */
function totalOf({ equation }: RelationCase, principal: Term): Suspect | undefined {
  const expected = solveFor(equation, equation.terms.indexOf(principal));
  return expected === undefined ? undefined : { term: principal, expected, exact: true };
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

function evidenceOf(entry: RelationCase, cause: Cause, sourceOf: (order: number) => RelationSource): Evidence {
  return {
    rule: sourceOf(entry.order).rule.id,
    message: { id: messageOf(entry, cause), args: argumentsOf(entry, cause, NOTHING) },
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
    label: nameOf(principal.operand),
    provided: printFigure(principal.figure),
    expected: expected === undefined ? '' : printFigure(principal.figure, expected),
    difference:
      expected === undefined ? '' : printGap(principal.figure, Math.abs(Math.round((principal.figure.value - expected) * 1e6) / 1e6)),
    arithmetic: writeArithmetic(entry.equation),
    parts: partLabels(entry.equation),
    culprit: cause.culprit === undefined ? NOTHING : nameOf(cause.culprit.term.operand),
    groups,
    ...(entry.stated.args ?? {}),
  };
}
