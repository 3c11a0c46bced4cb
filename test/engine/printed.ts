import { audit } from '../../src/engine/audit.ts';
import type { Numeric, Operand, Relation, StatedRelation } from '../../src/engine/relation.ts';
import { defineRelationRule } from '../../src/engine/rule.ts';
import type { Field } from '../../src/model/field.ts';
import type { Finding } from '../../src/model/finding.ts';
import { readAmount, readPercentage, readPoints } from '../../src/model/number.ts';
import { readRecords } from '../../src/model/read-record.ts';
import type { AuditRecord } from '../../src/model/record.ts';

/** A printed figure as an operand: `518.68万元`, `27.73%`, `10` (points). */
export function printed(label: string, text: string, trust?: number): Operand {
  const readings = [readAmount(text), readPercentage(text), readPoints(text)];
  const reading = readings.find((candidate) => candidate.kind === 'value');
  const field: Field<Numeric> = reading?.kind === 'value' ? { text, value: reading.value } : { text };
  return { field, label, ...(trust === undefined ? {} : { trust }) };
}

export const sum = (total: Operand, ...parts: Operand[]): Relation => ({ kind: 'sum', total, parts });
export const equal = (left: Operand, right: Operand): Relation => ({ kind: 'equal', left, right });
export const ratio = (rate: Operand, numerator: Operand, denominator: Operand): Relation => ({
  kind: 'ratio',
  rate,
  numerator,
  denominator,
});
export const score = (points: Operand, rate: Operand, full: Operand): Relation => ({ kind: 'score', score: points, rate, points: full });

export const TITLE = { zh: '题', en: 'title' };

/** A rule that states just these relations of every disclosure. */
export function stating(...relations: readonly (Relation | StatedRelation)[]) {
  const text = { zh: '“{label}”{provided}应为{expected}', en: '"{label}" {provided} should be {expected}' };
  return defineRelationRule({
    id: 'test/relations-hold',
    version: 1,
    severity: 'error',
    title: TITLE,
    rationale: TITLE,
    remedy: TITLE,
    basis: [],
    messages: { broken: text },
    *relateDisclosure() {
      for (const entry of relations) yield 'relation' in entry ? entry : { relation: entry };
    },
    examples: [
      { name: 'a', given: {}, expect: 'pass' },
      { name: 'b', given: {}, expect: 'pass' },
      { name: 'c', given: {}, expect: 'pass' },
    ],
  });
}

/** Records out of plain values; throws when one is refused. */
export function plain(...values: readonly unknown[]): AuditRecord[] {
  return values.flatMap((value, index) => {
    const { records, invalid } = readRecords(value, { file: 'test', line: index + 1 });
    if (invalid.length > 0) throw new Error(JSON.stringify(invalid));
    return records;
  });
}

/** What the engine finds when these relations are stated of an empty disclosure. */
export function findingsOf(...relations: readonly (Relation | StatedRelation)[]): readonly Finding[] {
  const records = plain({ kind: 'disclosure', document: 'd', year: 2022, facts: [] });
  return audit(records, [stating(...relations)]).findings;
}

/** `error 收入→10.5万元 | 甲→3万元`: severity, label of each suspect with what it should say; the culprit among several has a `!`. */
export function verdictsOf(findings: readonly Finding[]): string[] {
  return findings.map(({ severity, places }) => {
    const suspects = places.filter(({ role }) => role === 'culprit' || role === 'candidate');
    const told = suspects.map(({ label, expected, role }) => {
      const mark = role === 'culprit' && suspects.length > 1 ? '!' : '';
      return `${typeof label === 'object' ? label.zh : (label ?? '')}${mark}→${expected ?? '?'}`;
    });
    return `${severity} ${told.join(' | ')}`;
  });
}
