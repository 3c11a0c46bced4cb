import type { Fact, Figure } from './fact.ts';
import type { Mutable } from './mutable.ts';
import type { Amount } from './number.ts';
import { isUnreadProblem } from './parse-problem.ts';
import type { PlainReader } from './plain-field.ts';
import { leftOutOf } from './printed-text.ts';
import type { CellCount, Disclosure, Paragraph, Precision, RecordContext, Section } from './record.ts';
import { readTitleKind } from './title-kind.ts';

/*
 * What a record says of its own reading is believed of records with our seal alone. Of the others it is counted here what they hold; they
 * may say that more was not read, never that more was read.
 */

/**
 * Cells read are the values that the record holds; unread are those it holds or names, or says there were.
 * @param left figures of its text that the record leaves out: those that it says there were may be the same
 */
export function recountCells(reader: PlainReader, claimed: CellCount | undefined, left = 0): CellCount {
  if (reader.sealed && claimed !== undefined) return claimed;
  const named = reader.problems.filter(isUnreadProblem).length;
  const said = claimed === undefined ? 0 : claimed.recognised - claimed.read;
  const unread = Math.max(reader.recognised - reader.read + left, said, named);
  return { recognised: reader.read + unread, read: reader.read };
}

/** Reasons by which a reader says that a figure needs no judging. */
const UNDERSTOOD = new Set<Figure['reason']>(['bound', 'reasonDetail', 'example']);

/**
 * Decimals by unit as a record claims them, no coarser than its own amounts print them: a paper that prints 万元 with two decimals does not
 * round to whole 万元.
 */
export function recountPrecision(reader: PlainReader, claimed: Precision, amounts: readonly Amount[]): Precision {
  if (reader.sealed) return claimed;
  const finest = new Map<string, number>();
  for (const { unit, decimals } of amounts) finest.set(unit, Math.max(finest.get(unit) ?? 0, decimals));
  return Object.fromEntries(Object.entries(claimed).map(([unit, decimals]) => [unit, Math.max(decimals, finest.get(unit) ?? 0)]));
}

/** Words by which a paper says that its figures were rounded one by one. */
const ROUNDING = /四舍五入|尾数(?:差|不)|尾差|小数(?:点)?(?:取舍|进位)|计量单位取舍/;
export const admitsRounding = (text: string): boolean => ROUNDING.test(text);

/** A record admits rounding in its own text, as a paper does. */
export const recountRounding = (reader: PlainReader, claimed: boolean, paragraphs: readonly Paragraph[]): boolean =>
  claimed && (reader.sealed || paragraphs.some(({ text }) => admitsRounding(text)));

/** Whether a figure stands where it says: a broken relation is read anew by its neighbours. */
function standsThere({ text, at }: Figure, sections: readonly Section[]): boolean {
  const paragraph = at === undefined ? undefined : sections[at.section]?.paragraphs[at.paragraph];
  return paragraph !== undefined && paragraph.text.slice(at?.start, at?.end).replace(/\s/g, '') === text.replace(/\s/g, '');
}

/** A figure is read where it became a fact with a value, each fact once; that it needs no reading is for our reader to say. */
export function recountFigures(
  reader: PlainReader,
  figures: readonly Figure[],
  facts: readonly Fact[],
  sections: readonly Section[],
): readonly Figure[] {
  if (reader.sealed) return figures;
  const free = new Set(facts.flatMap(({ id, field }) => (field.value === undefined ? [] : [id])));
  return figures.map((given): Figure => {
    const { fact, reason, at, ...rest } = given;
    const figure = at !== undefined && standsThere(given, sections) ? { ...rest, at } : rest;
    if (fact !== undefined && free.delete(fact)) return { ...figure, fact };
    return reason === undefined || UNDERSTOOD.has(reason) ? figure : { ...figure, reason };
  });
}

/** Says where a record carries a seal that does not fit it. */
export function noteBrokenSeal(reader: PlainReader, seal: unknown): void {
  if (seal !== undefined && !reader.sealed) reader.problems.push({ code: 'brokenSeal', text: '', place: reader.origin });
}

/** What the sections of a record print and its facts and figures leave out is not read. Returns those figures. */
export function noteLeftOut(reader: PlainReader, { sections, facts, figures }: Pick<Disclosure, 'sections' | 'facts' | 'figures'>) {
  const left = reader.sealed ? [] : leftOutOf(sections, facts, figures ?? []);
  for (const { text, place = reader.origin } of left) reader.problems.push({ code: 'leftOut', text, place });
  return left;
}

/**
 * A title that names the kind of its paper is believed before a record that calls it another, or unsure: rules would be left out. A record that
 * names no kind is left without one, for it may be part of a paper.
 */
export function recountKind(reader: PlainReader, context: Mutable<RecordContext>, title: string | undefined): void {
  const { documentKind, level } = readTitleKind(title ?? '');
  if (reader.sealed || documentKind === undefined || context.documentKind === undefined) return;
  context.documentKind = documentKind;
  delete context.documentKindUnsure;
  if (context.level === 'government' && level !== 'government') delete context.level;
}
