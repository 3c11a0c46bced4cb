import type { Crash, Severity } from '../model/finding.ts';
import { append } from '../model/lists.ts';
import type { AuditRecord, Disclosure, Indicator, Project } from '../model/record.ts';
import { spend, WorkSpent, within } from '../model/work.ts';
import { appliesTo } from './applies-to.ts';
import { assembleFinding } from './assemble.ts';
import type { AuditConfig, RuleSettings } from './config.ts';
import { operandsOf } from './equation.ts';
import { type JudgedAs, type JudgedRelations, judgeRelations, NO_RELATIONS, type Stated } from './judge-relations.ts';
import { bitsOf, JudgedFigures } from './judged.ts';
import { locate } from './locate.ts';
import { describeThrown, RuleFault } from './own-rule/rule-fault.ts';
import type { PendingFinding } from './pending.ts';
import type { RelationSource } from './relation-finding.ts';
import {
  type DatasetRule,
  type DocumentRule,
  type IndicatorRule,
  isDatasetRule,
  isDocumentRule,
  isIndicatorRule,
  isProjectRule,
  isRelationRule,
  type Locatable,
  type Located,
  type ProjectRule,
  type RelationRule,
  type RowFigure,
  type Rule,
} from './rule.ts';
import { type AnyReport, VerdictCounter, type VerdictListener } from './verdict-counter.ts';
import { WORK_OF_RULE } from './work-of-rule.ts';

/** One rule at work. */
interface Worker<R extends Rule> {
  readonly rule: R;
  readonly options: unknown;
  readonly verdicts: VerdictCounter;
}

interface IndicatorWorker extends Worker<IndicatorRule> {
  readonly judges: readonly RowFigure[];
  /** The same as bits. */
  readonly bits: number;
}

interface DatasetWorker extends Worker<DatasetRule> {
  state: unknown;
}

/** Hears of every figure that is judged, with the rule and how it came out; only a reading that is shown asks for it. */
export type JudgementWatch = (cell: object, order: number, outcome: JudgedAs) => void;

/** A verdict of a dataset rule about a cell of a record that is gone. */
export interface LateVerdict {
  readonly order: number;
  readonly document: string;
  readonly broken: boolean;
}

const isOn = (settings: RuleSettings | undefined): settings is RuleSettings => settings?.enabled === true;

/** Applies rules to records, one record at a time. Holds counts, the states of dataset rules, findings and crashes; never records. */
export class Runner implements VerdictListener {
  readonly findings: PendingFinding[] = [];
  readonly crashes: Crash[] = [];
  /** Rules that had no work left on the last record, or when they finished. */
  readonly unfinished = new Set<number>();
  readonly counters: readonly VerdictCounter[];
  /** The figures of the last record that were judged. */
  readonly judged = new JudgedFigures();
  /** What dataset rules said when they finished. */
  readonly late: LateVerdict[] = [];
  /** Documents that a dataset rule was not finished with. */
  readonly leftOpen: Omit<LateVerdict, 'broken'>[] = [];
  /** What became of the relations of the last record. */
  relations: JudgedRelations = NO_RELATIONS;
  readonly #config: AuditConfig;
  readonly #indicatorRules: IndicatorWorker[] = [];
  readonly #projectRules: Worker<ProjectRule>[] = [];
  readonly #documentRules: Worker<DocumentRule>[] = [];
  readonly #projectRelations: Worker<RelationRule>[] = [];
  readonly #disclosureRelations: Worker<RelationRule>[] = [];
  readonly #datasetRules: DatasetWorker[] = [];
  readonly #rules: readonly Rule[];
  readonly #watch: JudgementWatch | undefined;
  #record: AuditRecord | undefined;

  constructor(rules: readonly Rule[], config: AuditConfig, watch?: JudgementWatch) {
    this.#rules = rules;
    this.#config = config;
    this.#watch = watch;
    const counters: VerdictCounter[] = [];
    rules.forEach((rule, order) => {
      const settings = config.rules.get(rule.id);
      if (!isOn(settings)) return;
      const verdicts = new VerdictCounter(rule, order, this);
      counters.push(verdicts);
      this.#enlist(rule, settings.options, verdicts);
    });
    this.counters = counters;
  }

  #enlist(rule: Rule, options: unknown, verdicts: VerdictCounter): void {
    if (isIndicatorRule(rule)) this.#indicatorRules.push({ rule, options, verdicts, judges: rule.judges ?? [], bits: bitsOf(rule) });
    else if (isProjectRule(rule)) this.#projectRules.push({ rule, options, verdicts });
    else if (isDocumentRule(rule)) this.#documentRules.push({ rule, options, verdicts });
    else if (isRelationRule(rule)) {
      if (rule.relateProject !== undefined) this.#projectRelations.push({ rule, options, verdicts });
      if (rule.relateDisclosure !== undefined) this.#disclosureRelations.push({ rule, options, verdicts });
    } else if (isDatasetRule(rule)) this.#datasetRules.push({ rule, options, verdicts, state: rule.start(options) });
  }

  #configured(order: number): Severity | undefined {
    const rule = this.#rules[order];
    return rule === undefined ? undefined : this.#config.rules.get(rule.id)?.severity;
  }

  failed(order: number, report: AnyReport): void {
    const rule = this.#rules[order];
    if (rule === undefined) return;
    const pending = assembleFinding(rule, order, report, this.#record, this.#configured(order));
    this.findings.push(pending);
    const { severity, subject } = pending.finding;
    if (this.#record === undefined) this.late.push({ order, document: subject.document, broken: severity !== 'info' });
    else if (severity !== 'info') this.#counterAt(order)?.break();
    this.#judge(report.at, order, 'failed');
    for (const other of report.others ?? []) this.#judge(other.at, order, 'failed');
  }

  looked(order: number, cells: readonly (Locatable | undefined)[]): void {
    for (const cell of cells) {
      if (cell === undefined) continue;
      if ('located' in cell) this.late.push({ order, document: cell.subject.document, broken: false });
      else this.#judge(cell, order, 'passed');
    }
  }

  left(order: number, document: string): void {
    this.leftOpen.push({ order, document });
  }

  #judge(cell: Locatable, order: number, outcome: JudgedAs): void {
    if ('located' in cell) return;
    this.judged.add(cell);
    this.#watch?.(cell, order, outcome);
  }

  #counterAt(order: number): VerdictCounter | undefined {
    return this.counters.find((counter) => counter.order === order);
  }

  /** Lets a rule work, as long as it may; what it throws is a crash, and the rest goes on. */
  #let({ rule, verdicts }: Pick<Worker<Rule>, 'rule' | 'verdicts'>, work: () => void): void {
    try {
      within(WORK_OF_RULE, work);
    } catch (cause) {
      if (cause instanceof WorkSpent) this.unfinished.add(verdicts.stop());
      else this.#crash(rule, cause);
    }
  }

  #crash(rule: Rule, cause: unknown): void {
    const record = this.#record;
    this.crashes.push({
      rule: rule.id,
      document: record?.document ?? '',
      ...(record?.kind === 'project' ? { project: record.name.text } : {}),
      ...(cause instanceof RuleFault ? { cause: cause.message, said: cause.said } : { cause: describeThrown(cause) }),
    });
  }

  add(record: AuditRecord): void {
    this.#record = record;
    this.unfinished.clear();
    this.judged.start(record.kind === 'project' ? record.indicators.length : 0);
    if (record.kind === 'project') this.#addProject(record);
    else this.#addDisclosure(record);
    this.#relate(record);
    if (this.#datasetRules.length > 0) this.#fold(record);
    this.#record = undefined;
  }

  #addProject(project: Project): void {
    for (const worker of this.#indicatorRules) this.#let(worker, () => this.#checkIndicators(worker, project));
    for (const worker of this.#projectRules) this.#let(worker, () => worker.rule.check(project, worker.verdicts, worker.options));
  }

  /** A rule that throws at one indicator still sees the next. */
  #checkIndicators(worker: IndicatorWorker, project: Project): void {
    const { rule, options, verdicts } = worker;
    const { indicators } = project;
    let index = 0;
    while (index < indicators.length) {
      try {
        for (; index < indicators.length; index++) {
          const indicator = indicators[index];
          if (indicator === undefined) continue;
          const { passed, failed } = verdicts;
          rule.check(indicator, project, verdicts, options);
          if (verdicts.passed !== passed || verdicts.failed !== failed)
            this.#judgeRow(worker, indicator, index, verdicts.failed !== failed);
        }
      } catch (cause) {
        if (cause instanceof WorkSpent) throw cause;
        this.#crash(rule, cause);
        index++;
      }
    }
  }

  #judgeRow({ judges, bits, verdicts }: IndicatorWorker, indicator: Indicator, index: number, failed: boolean): void {
    this.judged.addRow(index, bits);
    if (this.#watch === undefined) return;
    for (const name of judges) {
      const field = indicator[name];
      if (field !== undefined) this.#watch(field, verdicts.order, failed ? 'failed' : 'passed');
    }
  }

  #addDisclosure(disclosure: Disclosure): void {
    for (const worker of this.#documentRules) {
      const { rule, options, verdicts } = worker;
      if (appliesTo(rule, disclosure, verdicts)) this.#let(worker, () => rule.check(disclosure, verdicts, options));
    }
  }

  #relate(record: AuditRecord): void {
    const sourceOf = (order: number): RelationSource => ({
      rule: this.#rules[order] ?? NO_RULE(order),
      configured: this.#configured(order),
    });
    const { decided, doubted, findings, undecided } = judgeRelations(this.#stateRelations(record), record, sourceOf);
    this.relations = { decided, doubted };
    for (const order of undecided) this.unfinished.add(order);
    for (const { relation, order, outcome, broken } of decided) {
      if (broken) this.#counterAt(order)?.break();
      for (const { field, cell, trust } of operandsOf(relation)) {
        // A constant of the form stands nowhere.
        if (trust !== Number.POSITIVE_INFINITY) this.#judge(cell ?? field, order, outcome);
      }
    }
    append(this.findings, findings);
  }

  #stateRelations(record: AuditRecord): Stated[] {
    const stated: Stated[] = [];
    for (const worker of record.kind === 'project' ? this.#projectRelations : this.#disclosureRelations) {
      const { rule, options, verdicts } = worker;
      if (!appliesTo(rule, record, verdicts)) continue;
      this.#let(worker, () => {
        const relations = record.kind === 'project' ? rule.relateProject?.(record, options) : rule.relateDisclosure?.(record, options);
        for (const relation of relations ?? []) {
          spend(operandsOf(relation.relation).length);
          stated.push({ relation, verdicts });
        }
      });
    }
    return stated;
  }

  #fold(record: AuditRecord): void {
    const locateHere = (cell: Locatable): Located => locate(record, cell);
    for (const worker of this.#datasetRules) {
      const { rule, options, verdicts, state } = worker;
      if (appliesTo(rule, record, verdicts)) this.#let(worker, () => rule.add(state, record, locateHere, options));
    }
  }

  /** Takes over what another runner with the same rules has gathered. */
  merge(other: Runner): void {
    append(this.findings, other.findings);
    append(this.crashes, other.crashes);
    append(this.late, other.late);
    append(this.leftOpen, other.leftOpen);
    this.counters.forEach((counter, index) => {
      const added = other.counters[index];
      if (added !== undefined) counter.add(added);
    });
    this.#datasetRules.forEach((worker, index) => {
      const added = other.#datasetRules[index];
      if (added !== undefined) worker.state = worker.rule.merge(worker.state, added.state);
    });
  }

  /** Lets the dataset rules speak. Call once. */
  finish(): void {
    this.unfinished.clear();
    for (const worker of this.#datasetRules) {
      const { rule, options, verdicts, state } = worker;
      this.#let(worker, () => rule.finish(state, verdicts, options));
    }
  }
}

function NO_RULE(order: number): never {
  throw new RangeError(`no rule at ${order}`);
}
