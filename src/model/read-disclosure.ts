import { findConcept } from './concept.ts';
import type { Fact, Figure } from './fact.ts';
import type { Mutable } from './mutable.ts';
import type { Place } from './place.ts';
import { readContextKey, readProblems, startReader } from './plain-context.ts';
import type { PlainReader } from './plain-field.ts';
import { isPlace, plainFactValue, plainTarget, plainText } from './plain-field.ts';
import type { Disclosure, RecordContext, Section } from './record.ts';
import type { PlainDisclosure } from './record-schema.ts';
import { noteBrokenSeal, noteLeftOut, recountCells, recountFigures, recountKind, recountPrecision, recountRounding } from './recount.ts';
import { isSealed } from './seal.ts';
import { cellText } from './text.ts';
import { unusualDigitsOf } from './unusual-digits.ts';

type Defined<T> = { [K in keyof T]: Exclude<T[K], undefined> };

/** Without the keys that stand there without a value. */
function defined<T extends object>(value: T): Defined<T>;
function defined(value: object): unknown {
  return Object.fromEntries(Object.entries(value).filter(([, entry]) => entry !== undefined));
}

const paragraphOf = (entry: string | { text: string; place?: unknown }) =>
  typeof entry === 'string'
    ? { text: cellText(entry) }
    : { text: cellText(entry.text), ...(isPlace(entry.place) ? { place: entry.place } : {}) };

function readSection(raw: NonNullable<PlainDisclosure['sections']>[number]): Section {
  return {
    heading: cellText(raw.heading),
    level: raw.level ?? 1,
    ...(raw.number === undefined ? {} : { number: cellText(raw.number) }),
    ...(isPlace(raw.place) ? { place: raw.place } : {}),
    paragraphs: (raw.paragraphs ?? []).map(paragraphOf),
    tables: (raw.tables ?? []).map((table) => ({
      ...(table.title === undefined ? {} : { title: cellText(table.title) }),
      ...(isPlace(table.place) ? { place: table.place } : {}),
      rows: table.rows.map((row) => row.map(paragraphOf)),
    })),
  };
}

function readFact(reader: PlainReader, raw: NonNullable<PlainDisclosure['facts']>[number], index: number): Fact {
  const measure = raw.measure ?? 'amount';
  const field = plainFactValue(reader, raw.value, measure, raw.direction, `facts/${index}/value`);
  return {
    id: raw.id ?? index,
    concept: raw.concept,
    label: raw.label === undefined ? (findConcept(raw.concept)?.zh ?? raw.concept) : cellText(raw.label),
    measure,
    field,
    period: raw.period ?? 'current',
    basis: raw.basis ?? 'budget',
    source: raw.source ?? 'text',
    ...(raw.direction === undefined ? {} : { direction: raw.direction }),
    ...(raw.year === undefined ? {} : { year: raw.year }),
    ...(raw.fund === undefined ? {} : { fund: raw.fund }),
    ...(raw.partOf === undefined ? {} : { partOf: raw.partOf }),
    ...(raw.list === undefined ? {} : { list: defined(raw.list) }),
    ...(raw.stage === undefined ? {} : { stage: raw.stage }),
    ...(raw.scope === undefined ? {} : { scope: cellText(raw.scope) }),
    ...(raw.tier === undefined ? {} : { tier: cellText(raw.tier) }),
    ...(raw.months === undefined ? {} : { months: cellText(raw.months) }),
    ...(raw.against === undefined ? {} : { against: defined(raw.against) }),
    ...(raw.from === undefined ? {} : { from: raw.from }),
    ...(raw.of === undefined ? {} : { of: raw.of }),
    ...(raw.column === undefined ? {} : { column: cellText(raw.column) }),
    ...(raw.within === undefined ? {} : { within: raw.within }),
    ...(raw.sums === undefined ? {} : { sums: raw.sums.map((sum) => defined(sum)) }),
    ...(raw.product === undefined ? {} : { product: raw.product }),
    ...(raw.unlisted === undefined ? {} : { unlisted: raw.unlisted }),
  };
}

function readFigure({ text, place, at, fact, reason }: NonNullable<PlainDisclosure['figures']>[number]): Figure {
  return {
    text: cellText(text),
    ...(isPlace(place) ? { place } : {}),
    ...(at === undefined ? {} : { at }),
    ...(fact === undefined ? {} : { fact }),
    ...(reason === undefined ? {} : { reason }),
  };
}

/** Reads a disclosure that the schema has accepted; the projects nested in it are read by themselves. */
export function readDisclosure(plain: PlainDisclosure, raw: Readonly<Record<string, unknown>>, origin: Place): Disclosure {
  const reader = startReader(raw, origin, isSealed(raw));
  const context: Mutable<RecordContext> = {};
  for (const key of ['region', 'department', 'year', 'unit', 'documentKind', 'documentKindUnsure', 'level', 'precision'] as const)
    if (plain[key] !== undefined) readContextKey(reader, context, key, plain[key]);
  const title = plain.title === undefined ? undefined : plainText(reader, plain.title, 'title');
  const otherTitle = plain.otherTitle === undefined ? undefined : plainText(reader, plain.otherTitle, 'otherTitle');
  const assetDate = plain.assetDate === undefined ? undefined : plainTarget(reader, plain.assetDate, 'assetDate');
  const facts = (plain.facts ?? []).map((fact, index) => readFact(reader, fact, index));
  if (plain.problems !== undefined) readProblems(reader, plain.problems);
  noteBrokenSeal(reader, plain.seal);
  const sections = (plain.sections ?? []).map(readSection);
  const amounts = facts.flatMap(({ field: { value } }) => (value?.kind === 'amount' ? [value] : []));
  if (context.precision !== undefined) context.precision = recountPrecision(reader, context.precision, amounts);
  recountKind(reader, context, title?.text);
  const figures = plain.figures === undefined ? undefined : recountFigures(reader, plain.figures.map(readFigure), facts, sections);
  const left = noteLeftOut(reader, { sections, facts, ...(figures === undefined ? {} : { figures }) });
  const paragraphs = sections.flatMap((section) => section.paragraphs);
  const unusual = unusualDigitsOf(plain.unusualDigits ?? [], raw, reader.sealed);
  return {
    kind: 'disclosure',
    document: plain.document,
    ...context,
    ...(title === undefined ? {} : { title }),
    ...(otherTitle === undefined ? {} : { otherTitle }),
    sections,
    facts,
    ...(figures === undefined ? {} : { figures: [...figures, ...left] }),
    ...(assetDate === undefined ? {} : { assetDate }),
    ...(recountRounding(reader, plain.roundingAdmitted === true, paragraphs) ? { roundingAdmitted: true } : {}),
    ...(unusual.length === 0 ? {} : { unusualDigits: unusual }),
    ...(plain.hidden === undefined ? {} : { hidden: plain.hidden }),
    ...(isPlace(plain.cutOff) ? { cutOff: plain.cutOff } : {}),
    problems: reader.problems,
    cells: recountCells(reader, plain.cells, left.length),
    origin: isPlace(plain.origin) ? plain.origin : origin,
  };
}
