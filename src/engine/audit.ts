import type { AuditResult, Crash, DocumentSummary, Finding, Severity } from '../model/finding.ts';
import { groupBy } from '../model/once.ts';
import { isContentLost, type ParseProblem } from '../model/parse-problem.ts';
import type { AuditRecord } from '../model/record.ts';
import { type CarriedOverLedger, enterCarriedOver, explainByCarriedOver, mergeCarriedOver } from './carried-over.ts';
import { mergeConcerns } from './concern.ts';
import { type AuditConfig, defaultConfig } from './config.ts';
import { type DocumentBook, documentsOf, enterProblem, enterRecord, mergeBooks, sumCoverage, summarise } from './document-book.ts';
import type { Duties } from './duty.ts';
import { DutyWatch } from './duty-watch.ts';
import { countFigures } from './figure-count.ts';
import { type GradedMember, gradeFindings, gradeGroup } from './grade.ts';
import { type Census, countRecord, type KeyedFinding, keyFindings } from './keys.ts';
import { mergeLedgers, openLedger } from './ledger.ts';
import { referenceOf } from './locate.ts';
import type { Rule } from './rule.ts';
import { Runner } from './runner.ts';
import { enterSpending, mergeSpending, openSpendingBook, type SpendingBook, sumSpending } from './spending.ts';
import { UsageLedger } from './usage.ts';

/**
 * An audit under way. Records are looked at when they are added and then let go; what stays are counts, findings and the states of
 * dataset rules. The order of records does not matter, and shards merged give the result of one run.
 */
export class Audit {
  readonly #rules: readonly Rule[];
  readonly #config: AuditConfig;
  readonly #runner: Runner;
  readonly #duties: DutyWatch;
  readonly #book: DocumentBook = new Map();
  readonly #census: Census = openLedger();
  readonly #carriedOver: CarriedOverLedger = new Map();
  readonly #spending: SpendingBook = openSpendingBook();
  readonly #usage: UsageLedger;
  #incomplete = false;

  constructor(rules: readonly Rule[], config: AuditConfig, duties: Duties = {}) {
    this.#rules = rules;
    this.#config = config;
    this.#runner = new Runner(rules, config);
    this.#duties = new DutyWatch(duties, this.#runner.counters);
    this.#usage = new UsageLedger(this.#runner.counters);
  }

  /** Judges one record. Never throws for a rule's sake: a rule that throws is a crash in the result. */
  add(record: AuditRecord): void {
    countRecord(this.#census, referenceOf(record));
    if (record.kind === 'project') {
      enterCarriedOver(this.#carriedOver, record);
      enterSpending(this.#spending, record);
    }
    this.#runner.add(record);
    this.#usage.see(record.document);
    enterRecord(this.#book, record, countFigures(record, this.#runner.judged));
    const { relations, unfinished } = this.#runner;
    this.#duties.see(record, relations, unfinished);
    for (const order of unfinished) this.#noteUnfinished(record, order);
  }

  #noteUnfinished({ document, origin }: AuditRecord, order: number): void {
    const rule = this.#rules[order]?.id ?? '';
    this.addProblem(document, { code: 'notChecked', text: '', subject: rule, ...(origin === undefined ? {} : { place: origin }) });
  }

  /** Notes that something could not be audited: a record that was refused, a file that could not be read. */
  addProblem(document: string, problem: ParseProblem): void {
    enterProblem(this.#book, document, problem);
    this.#incomplete = true;
  }

  /** Says that the input was not read whole, without a document to blame. */
  markIncomplete(): void {
    this.#incomplete = true;
  }

  /** Takes over what another audit with the same rules and configuration has seen; that one is not to be used afterwards. */
  merge(other: Audit): void {
    mergeBooks(this.#book, other.#book);
    mergeLedgers(this.#census, other.#census);
    mergeCarriedOver(this.#carriedOver, other.#carriedOver);
    mergeSpending(this.#spending, other.#spending);
    this.#runner.merge(other.#runner);
    this.#duties.merge(other.#duties);
    this.#usage.merge(other.#usage);
    this.#incomplete ||= other.#incomplete;
  }

  /** The result. Call once, when all records have been added. */
  finish(): AuditResult {
    return this.finishExcusing(() => false).result;
  }

  /**
   * The same with some findings excused: they lower no grade, are not counted and not in the result, but come back beside it in its
   * order. Call either once.
   */
  finishExcusing(isExcused: (finding: Finding) => boolean): { readonly result: AuditResult; readonly excused: readonly Finding[] } {
    this.#runner.finish();
    for (const verdict of this.#runner.late) this.#duties.hear(verdict);
    this.#noteLeftOpen();
    const crashes = distinctCrashes(this.#runner.crashes);
    const isConfigured = (order: number) => this.#config.rules.get(this.#rules[order]?.id ?? '')?.severity !== undefined;
    const settled = this.#usage.settle(this.#runner.findings, isConfigured);
    const explained = settled.map((pending) => explainByCarriedOver(pending, this.#carriedOver));
    const keyed: KeyedFinding[] = [];
    const excused: Finding[] = [];
    for (const entry of mergeConcerns(keyFindings(explained, this.#census), (order) => this.#rules[order]?.concern))
      if (isExcused(entry.finding)) excused.push(entry.finding);
      else keyed.push(entry);
    const documents = this.#gradeDocuments(keyed, crashes);
    const problems = documents.flatMap(({ summary }) => summary.problems);
    const all = documents.map(({ member }) => member);
    const spending = sumSpending(this.#spending);
    const result = {
      documents: documents.map(({ summary }) => summary),
      departments: gradeDepartments(documents, this.#config),
      findings: keyed.map(({ finding }) => finding),
      tallies: this.#runner.counters.map((counter) => counter.tally()),
      crashes,
      coverage: sumCoverage(documents.map(({ summary }) => summary.coverage)),
      grade: gradeGroup(all, this.#config.grade),
      complete: !this.#incomplete && !problems.some(isContentLost),
      profile: this.#config.profile,
      policy: this.#config.grade,
      ...(spending === undefined ? {} : { spending }),
    };
    return { result, excused };
  }

  /** What dataset rules were not finished with: single documents, or all of them. */
  #noteLeftOpen(): void {
    const all = [...this.#book.keys()];
    const ofAll = [...this.#runner.unfinished].flatMap((order) => all.map((document) => ({ order, document })));
    for (const { order, document } of [...this.#runner.leftOpen, ...ofAll]) {
      this.addProblem(document, { code: 'notChecked', text: '', subject: this.#rules[order]?.id ?? '' });
      this.#duties.leave(order, document);
    }
  }

  #gradeDocuments(keyed: readonly KeyedFinding[], crashes: readonly Crash[]): GradedDocument[] {
    const byDocument = new Map<string, KeyedFinding[]>();
    for (const entry of keyed) {
      const { document } = entry.finding.subject;
      const list = byDocument.get(document);
      if (list === undefined) byDocument.set(document, [entry]);
      else list.push(entry);
    }
    const crashed = new Set(crashes.map(({ document }) => document));
    return documentsOf(this.#book).map((entry): GradedDocument => {
      const findings = byDocument.get(entry.document) ?? [];
      const summary = summarise(entry);
      const duties = this.#duties.outcomesOf(entry.document, summary.kind);
      const grade = gradeFindings(findings, summary.coverage, crashed.has(entry.document) || crashed.has(''), this.#config.grade);
      const parts = { ...summary, ...(duties.length === 0 ? {} : { duties }) };
      return { summary: { ...parts, grade, findings: countSeverities(findings) }, member: { grade, findings } };
    });
  }
}

interface GradedDocument {
  readonly summary: DocumentSummary;
  readonly member: GradedMember & { readonly findings: readonly KeyedFinding[] };
}

function countSeverities(findings: readonly KeyedFinding[]): Record<Severity, number> {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { finding } of findings) counts[finding.severity]++;
  return counts;
}

function gradeDepartments(documents: readonly GradedDocument[], config: AuditConfig): AuditResult['departments'] {
  return [...groupBy(documents, ({ summary }) => summary.department)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([department, members]) => ({
      department,
      documents: members.map(({ summary }) => summary.document),
      grade: gradeGroup(
        members.map(({ member }) => member),
        config.grade,
      ),
      findings: countSeverities(members.flatMap(({ member }) => member.findings)),
    }));
}

/** One rule failing the same way in one record is one crash. */
function distinctCrashes(crashes: readonly Crash[]): Crash[] {
  const keyed = new Map(crashes.map((crash) => [[crash.rule, crash.document, crash.project ?? '', crash.cause].join('\u0001'), crash]));
  return [...keyed].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, crash]) => crash);
}

/**
 * Starts an audit with these rules; all rules with their defaults when no configuration is given. With `duties` the result says of each
 * document what must be checked in it and what became of it.
 */
export function createAudit(rules: readonly Rule[], config: AuditConfig = defaultConfig(rules), duties?: Duties): Audit {
  return new Audit(rules, config, duties);
}

/** Audits records at once. */
export function audit(
  records: Iterable<AuditRecord>,
  rules: readonly Rule[],
  config: AuditConfig = defaultConfig(rules),
  duties?: Duties,
): AuditResult {
  const session = createAudit(rules, config, duties);
  for (const record of records) session.add(record);
  return session.finish();
}
