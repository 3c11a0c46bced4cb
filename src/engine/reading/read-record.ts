import type { FigureCheck, RecordReading } from '../../model/reading.ts';
import type { AuditRecord } from '../../model/record.ts';
import { type AuditConfig, defaultConfig } from '../config.ts';
import { countFigures } from '../figure-count.ts';
import type { Rule } from '../rule.ts';
import { Runner } from '../runner.ts';
import { readDisclosureFigures } from './disclosure-figures.ts';
import { readProjectFigures } from './project-figures.ts';

/** The checks of every cell of the record at hand. */
export type ChecksOf = (cell: object) => readonly FigureCheck[];

/**
 * Says of one record how each of its figures was read and what looked at it. Runs the rules over this record alone: rules over all
 * records say nothing here.
 */
export function readingOf(record: AuditRecord, rules: readonly Rule[], config: AuditConfig = defaultConfig(rules)): RecordReading {
  const checks = new Map<object, Map<string, FigureCheck['outcome']>>();
  const runner = new Runner(rules, config, (cell, order, outcome) => {
    const rule = rules[order]?.id ?? '';
    const known = checks.get(cell) ?? new Map<string, FigureCheck['outcome']>();
    if (known.get(rule) !== 'failed') known.set(rule, outcome);
    checks.set(cell, known);
  });
  runner.add(record);
  const checksOf: ChecksOf = (cell) => [...(checks.get(cell) ?? [])].map(([rule, outcome]) => ({ rule, outcome }));
  const { figures: count } = countFigures(record, runner.judged);
  const parts = record.kind === 'project' ? readProjectFigures(record, checksOf) : readDisclosureFigures(record, checksOf);
  const title = record.kind === 'project' ? record.name.text : record.title?.text;
  return {
    kind: record.kind,
    document: record.document,
    ...(title === undefined ? {} : { title }),
    ...(record.documentKind === undefined ? {} : { documentKind: record.documentKind }),
    count,
    ...parts,
    problems: record.problems,
  };
}
