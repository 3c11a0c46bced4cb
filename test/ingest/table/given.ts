import { readDocument } from '../../../src/ingest/read-document.ts';
import type { Disclosure } from '../../../src/model/record.ts';
import { briefs } from '../narrative/given.ts';

/** A paper of an invented body with one table in it, as text of any dialect. */
export function readPaper(text: string): Disclosure {
  return readDocument('paper.txt', new TextEncoder().encode(text)).disclosure;
}

/** The figures of its tables, one line each. */
export function figuresOf(text: string): readonly string[] {
  const { facts } = readPaper(text);
  const all = briefs(facts);
  return facts.flatMap((fact, index) => (fact.source === 'table' ? (all[index] ?? []) : []));
}
