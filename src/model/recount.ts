import type { Fact, Figure } from './fact.ts';
import type { PlainReader } from './plain-field.ts';
import { type CellCount, isUnreadProblem } from './record.ts';

/*
 * What a record says of its own reading is believed of records with our seal alone. Of the others it is counted here what they hold; they
 * may say that more was not read, never that more was read.
 */

/** Cells read are the values that the record holds; unread are those it holds or names, or says there were. */
export function recountCells(reader: PlainReader, claimed: CellCount | undefined): CellCount {
  if (reader.sealed && claimed !== undefined) return claimed;
  const named = reader.problems.filter(isUnreadProblem).length;
  const said = claimed === undefined ? 0 : claimed.recognised - claimed.read;
  const unread = Math.max(reader.recognised - reader.read, said, named);
  return { recognised: reader.read + unread, read: reader.read };
}

/** Reasons by which a reader says that a figure needs no judging. */
const UNDERSTOOD = new Set<Figure['reason']>(['bound', 'reasonDetail', 'example']);

/** A figure is read where it became a fact with a value, each fact once; that it needs no reading is for our reader to say. */
export function recountFigures(reader: PlainReader, figures: readonly Figure[], facts: readonly Fact[]): readonly Figure[] {
  if (reader.sealed) return figures;
  const free = new Set(facts.flatMap(({ id, field }) => (field.value === undefined ? [] : [id])));
  return figures.map(({ fact, reason, ...figure }): Figure => {
    if (fact !== undefined && free.delete(fact)) return { ...figure, fact };
    return reason === undefined || UNDERSTOOD.has(reason) ? figure : { ...figure, reason };
  });
}
