import type { AuditRecord, Indicator, Project } from '../../model/record.ts';
import { judgeRelations } from '../judge-relations.ts';
import type { StatedRelation } from '../relation.ts';
import {
  type DatasetRule,
  type DocumentRule,
  type IndicatorRule,
  isDatasetRule,
  isDocumentRule,
  isIndicatorRule,
  isProjectRule,
  isRelationRule,
  type ProjectRule,
  type RelationRule,
  type Rule,
} from '../rule.ts';
import { VerdictCounter } from '../verdict-counter.ts';
import { GuardedCalls, type RuleLimits } from './guarded-calls.ts';
import type { Recorder } from './recorder.ts';
import type { RuleFault } from './rule-fault.ts';

type Options = Record<string, unknown>;

const MOST_RELATIONS = 10_000;

/**
 * A rule of one's own as the engine may run it: what it is given is frozen, what it says is checked and counts only when it has come to
 * its end, and it may not run longer than `limits`. Whatever it does wrong is thrown as a RuleFault, which names `module`; the engine
 * makes a crash of it and goes on. Built-in rules run as they are.
 */
export function guardRule(rule: Rule, module: string, limits: RuleLimits): Rule {
  // Licences are measured; a rule of one's own has none.
  const { licence: _, ...own } = rule;
  const calls = new GuardedCalls(module, rule.messages, limits);
  if (isIndicatorRule(rule)) return { ...own, ...guardIndicators(rule, calls) };
  if (isProjectRule(rule) || isDocumentRule(rule)) return { ...own, ...guardCheck(rule, calls) };
  if (isRelationRule(rule)) return { ...own, ...guardRelations(rule, calls) };
  if (isDatasetRule(rule)) return { ...own, ...guardFold(rule, calls) };
  return own;
}

function guardCheck(rule: ProjectRule | DocumentRule, calls: GuardedCalls): Pick<ProjectRule, 'check'> {
  return {
    check(record, verdicts, options) {
      calls.recording(verdicts, (recorder) =>
        calls.onRecord(record, options, () => calls.refuseValue(rule.check(record as never, recorder, options as Options))),
      );
    },
  };
}

/** What a rule said of the rows of one project; a row that is missing was not reached. */
type Rows = Map<Indicator, { readonly recorder: Recorder; readonly fault?: RuleFault }>;

function checkRows(rule: IndicatorRule, project: Project, options: unknown, calls: GuardedCalls, rows: Rows): void {
  for (const indicator of project.indicators) {
    const recorder = calls.recorder();
    try {
      calls.refuseValue(rule.check(indicator, project, recorder, options as Options));
      rows.set(indicator, { recorder });
    } catch (cause) {
      rows.set(indicator, { recorder, fault: calls.faultOf(cause) });
    }
    recorder.close();
  }
}

/** A call under a time limit costs more than most rules do, so all rows of a project are checked at the first and told one by one. */
function guardIndicators(rule: IndicatorRule, calls: GuardedCalls): Pick<IndicatorRule, 'check'> {
  let last: { readonly project: Project; readonly options: unknown; readonly rows: Rows } | undefined;
  return {
    check(indicator, project, verdicts, options) {
      if (last?.project !== project || last.options !== options) {
        const rows: Rows = new Map();
        last = { project, options, rows };
        calls.onRecord(project, options, () => checkRows(rule, project, options, calls, rows));
      }
      const row = last.rows.get(indicator);
      row?.recorder.replay(verdicts);
      if (row?.fault !== undefined) throw row.fault;
    },
  };
}

function guardRelations(rule: RelationRule, calls: GuardedCalls): Pick<RelationRule, 'relateDisclosure' | 'relateProject'> {
  const guarded =
    <R extends AuditRecord>(relate: (record: R, options: Options) => Iterable<StatedRelation> | undefined) =>
    (record: R, options: unknown): readonly StatedRelation[] =>
      calls.onRecord(record, options, () => takeRelations(relate(record, options as Options), record, rule, calls)) ?? [];
  return {
    ...(rule.relateDisclosure === undefined ? {} : { relateDisclosure: guarded(rule.relateDisclosure.bind(rule)) }),
    ...(rule.relateProject === undefined ? {} : { relateProject: guarded(rule.relateProject.bind(rule)) }),
  };
}

const DEAF = { failed: () => undefined, looked: () => undefined, left: () => undefined };

/** Takes relations while they are made and tries each alone: the relations of all rules are judged together, where nobody could say whose failed. */
function takeRelations(given: unknown, record: AuditRecord, rule: RelationRule, calls: GuardedCalls): StatedRelation[] {
  if (given === undefined || given === null) return [];
  if (typeof given !== 'object' || !(Symbol.iterator in given)) {
    calls.refuseValue(given);
    throw calls.fault({ zh: '给出的不是关系的列表', en: 'what it gave is no list of relations' });
  }
  const taken: StatedRelation[] = [];
  for (const each of given as Iterable<unknown>) {
    if (taken.length >= MOST_RELATIONS)
      throw calls.fault({ zh: `给出了超过 ${MOST_RELATIONS} 个关系`, en: `it gave more than ${MOST_RELATIONS} relations` });
    const relation = calls.checker.relation(each);
    judgeRelations([{ relation, verdicts: new VerdictCounter(rule, 0, DEAF) }], record, () => ({ rule, configured: undefined }));
    taken.push(relation);
  }
  return taken;
}

/** The state of a fold, which belongs to its rule, and why there is none. */
interface Fold {
  state: unknown;
  fault?: RuleFault;
}

function guardFold(rule: DatasetRule, calls: GuardedCalls): Pick<DatasetRule<Fold>, 'start' | 'add' | 'merge' | 'finish'> {
  const holding = (make: () => unknown): Fold => {
    try {
      return { state: calls.call('', make) };
    } catch (cause) {
      return { state: undefined, fault: calls.faultOf(cause) };
    }
  };
  return {
    start: (options) => holding(() => rule.start(options)),
    add(fold, record, locate, options) {
      if (fold.fault !== undefined) return;
      calls.onRecord(record, options, () => calls.refuseValue(rule.add(fold.state, record, locate, options)));
    },
    merge(a, b) {
      if (a.fault !== undefined) return a;
      return b.fault === undefined ? holding(() => rule.merge(a.state, b.state)) : b;
    },
    finish(fold, verdicts, options) {
      if (fold.fault !== undefined) throw fold.fault;
      calls.recording(verdicts, (recorder) => calls.call('', () => calls.refuseValue(rule.finish(fold.state, recorder, options))));
    },
  };
}
