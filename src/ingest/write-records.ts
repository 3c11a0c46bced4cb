import type { Fact } from '../model/fact.ts';
import type { AuditRecord, Disclosure, Project } from '../model/record.ts';
import { sealOf } from '../model/seal.ts';

/**
 * Writes records in the public format (see model/record-schema.ts). Reading it back with readRecords gives records that are
 * audited alike: a field is {text, value, place}, a fact's field stands under `value`. The seal vouches for what a record says of
 * its own reading.
 */

/** A record as a plain JSON value. */
export type PlainJson = Readonly<Record<string, unknown>>;

function plainFact(fact: Fact): PlainJson {
  const { id, concept, label, measure, field, ...rest } = fact;
  return { id, concept, label, measure, value: field, ...rest };
}

const sealed = (plain: PlainJson): PlainJson => ({ ...plain, seal: sealOf(plain) });

function plainDisclosure(disclosure: Disclosure): PlainJson {
  return sealed({ ...disclosure, facts: disclosure.facts.map(plainFact) });
}

/** One record as a plain value with its `kind`, for one line of NDJSON. */
export function plainRecord(record: AuditRecord): PlainJson {
  return record.kind === 'disclosure' ? plainDisclosure(record) : sealed({ ...record });
}

function nestedProject(project: Project): PlainJson {
  const { kind: _kind, document: _document, ...rest } = project;
  return sealed(rest);
}

/**
 * Records as one JSON value: documents in order of appearance with their projects nested. A project whose document is not among
 * the records stands beside the documents, for an invented document would be audited too.
 */
export function nestRecords(records: readonly AuditRecord[]): PlainJson {
  const projects = new Map<string, Project[]>();
  for (const record of records) {
    if (record.kind !== 'project') continue;
    const list = projects.get(record.document);
    if (list === undefined) projects.set(record.document, [record]);
    else list.push(record);
  }
  const nested = new Set<string>();
  const documents: PlainJson[] = [];
  for (const record of records) {
    if (record.kind !== 'disclosure') continue;
    const own = nested.has(record.document) ? [] : (projects.get(record.document) ?? []);
    nested.add(record.document);
    documents.push({ ...plainDisclosure(record), projects: own.map(nestedProject) });
  }
  for (const record of records) {
    if (record.kind === 'project' && !nested.has(record.document)) documents.push(sealed({ ...record }));
  }
  return { format: 'yushen-records', version: 1, documents };
}

/** The JSON that `yushen normalize` writes, pretty-printed, with a line end. */
export function recordsToJson(records: readonly AuditRecord[]): string {
  return `${JSON.stringify(nestRecords(records), null, 2)}\n`;
}

/** One record as a line of NDJSON, with its line end. */
export function recordToLine(record: AuditRecord): string {
  return `${JSON.stringify(plainRecord(record))}\n`;
}
