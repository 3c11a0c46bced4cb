import type { Figure } from '../model/fact.ts';
import type { Field } from '../model/field.ts';
import type { CoveragePart, FigureCount } from '../model/finding.ts';
import type { Place } from '../model/place.ts';
import { type AuditRecord, type Disclosure, GOVERNMENT_LEVELS, OTHER_SOURCES, type Project, type Section } from '../model/record.ts';
import { type JudgedFigures, ROW_BITS } from './judged.ts';
import { fundsOf, sourceCells, taskRows } from './project-rows.ts';

/** The figures of one record, and of its parts where they are known. */
export interface RecordFigures {
  readonly figures: FigureCount;
  readonly parts: readonly CoveragePart[];
}

type Tally = { -readonly [Share in keyof FigureCount]: number };

const emptyTally = (): Tally => ({ judged: 0, read: 0, notRead: 0 });

export const allFigures = ({ judged, read, notRead }: FigureCount): number => judged + read + notRead;

export function addFigures(a: FigureCount, b: FigureCount): FigureCount {
  return { judged: a.judged + b.judged, read: a.read + b.read, notRead: a.notRead + b.notRead };
}

/** Counts the figures of the record that was just judged. */
export function countFigures(record: AuditRecord, judged: JudgedFigures): RecordFigures {
  return record.kind === 'project' ? countProject(record, judged) : countDisclosure(record, judged);
}

/** A form consists of fields: each with a value is read, and what the reader could not read is in its count of cells. */
function countProject(project: Project, judged: JudgedFigures): RecordFigures {
  const tally = emptyTally();
  const count = (field: Field<unknown> | undefined): void => countCell(field, false, judged, tally);
  for (const funds of fundsOf(project)) {
    if (funds === undefined) continue;
    count(funds.total);
    count(funds.fiscal);
    for (const level of GOVERNMENT_LEVELS) count(funds[level]);
    count(funds.carriedOver);
    count(funds.other);
    for (const source of OTHER_SOURCES) count(funds[source]);
    count(funds.basic);
    count(funds.project);
  }
  for (const [, field] of sourceCells(project)) count(field);
  if (project.disbursementPlan !== undefined)
    for (const { share, amount } of project.disbursementPlan) {
      count(share);
      count(amount);
    }
  for (const { cells } of taskRows(project)) for (const [, field] of cells) count(field);
  if (project.dimensions !== undefined)
    for (const { points, score } of project.dimensions) {
      count(points);
      count(score);
    }
  count(project.completion);
  count(project.executionRate);
  count(project.executionWeight);
  count(project.executionScore);
  count(project.totalWeight);
  count(project.totalScore);
  count(project.totalScoreAgain);
  count(project.totalDeduction);
  countRows(project, judged, tally);
  tally.notRead = Math.max(0, project.cells.recognised - project.cells.read);
  return { figures: tally, parts: tally.notRead === 0 ? [] : [partOf('form', project.name.text, project.name.place, tally)] };
}

function countRows({ indicators }: Project, judged: JudgedFigures, tally: Tally): void {
  for (let index = 0; index < indicators.length; index++) {
    const row = indicators[index];
    if (row === undefined) continue;
    const bits = judged.bitsAt(index);
    // One look for each figure instead of a loop over their names: there are millions of rows.
    countCell(row.target, (bits & ROW_BITS.target) !== 0, judged, tally);
    countCell(row.actual, (bits & ROW_BITS.actual) !== 0, judged, tally);
    countCell(row.weight, (bits & ROW_BITS.weight) !== 0, judged, tally);
    countCell(row.score, (bits & ROW_BITS.score) !== 0, judged, tally);
    countCell(row.rawScore, (bits & ROW_BITS.rawScore) !== 0, judged, tally);
    countCell(row.periodTarget, false, judged, tally);
    countCell(row.completionRate, false, judged, tally);
    countCell(row.scoreRate, false, judged, tally);
    countCell(row.deduction, (bits & ROW_BITS.deduction) !== 0, judged, tally);
  }
}

/** The reader has counted it among what was not read. */
const isBrokenTarget = (value: unknown): boolean => typeof value === 'object' && value !== null && 'broken' in value;

function countCell(field: Field<unknown> | undefined, known: boolean, judged: JudgedFigures, tally: Tally): void {
  if (field?.value === undefined || field.text === '' || isBrokenTarget(field.value)) return;
  if (known || judged.has(field)) tally.judged++;
  else tally.read++;
}

/** The figures of a disclosure: those its reader met, or else its facts. */
export function figuresOf(disclosure: Disclosure): readonly Figure[] {
  if (disclosure.figures !== undefined) return disclosure.figures;
  return disclosure.facts.flatMap(({ id, field }): Figure[] =>
    field.value === undefined ? [] : [{ text: field.text, fact: id, ...(field.place === undefined ? {} : { place: field.place }) }],
  );
}

/** A threshold, or a figure that illustrates a reason or a duty: its reader knew what it is, and that it belongs to no account. */
export const isUnderstood = ({ reason }: Figure): boolean => reason === 'bound' || reason === 'reasonDetail' || reason === 'example';

/** A figure without its unit has its place, and no value that anything could be built on. */
function shareOf(figure: Figure, field: Field<unknown> | undefined, judged: JudgedFigures): keyof FigureCount {
  if (field === undefined) return isUnderstood(figure) ? 'read' : 'notRead';
  if (field.value === undefined) return 'notRead';
  return judged.has(field) ? 'judged' : 'read';
}

function countDisclosure(disclosure: Disclosure, judged: JudgedFigures): RecordFigures {
  const fields = new Map(disclosure.facts.map(({ id, field }) => [id, field]));
  const whole = emptyTally();
  const tallies = new Map<Section | Section['tables'][number], Tally>();
  const partAt = finderOf(disclosure);
  for (const figure of figuresOf(disclosure)) {
    const field = figure.fact === undefined ? undefined : fields.get(figure.fact);
    const share = shareOf(figure, field, judged);
    whole[share]++;
    for (const part of partAt(figure)) {
      const tally = tallies.get(part) ?? emptyTally();
      tally[share]++;
      tallies.set(part, tally);
    }
  }
  // Cells of tables that could not be read are in the reader's count alone.
  whole.notRead = Math.max(whole.notRead, disclosure.cells.recognised - disclosure.cells.read);
  const parts = disclosure.sections.flatMap((section) => [
    ...namedPart('section', section.heading, section.place, tallies.get(section)),
    ...section.tables.flatMap((table) => namedPart('table', table.title ?? section.heading, table.place, tallies.get(table))),
  ]);
  return { figures: whole, parts };
}

const partOf = (kind: CoveragePart['kind'], title: string, place: Place | undefined, figures: FigureCount): CoveragePart => ({
  kind,
  title,
  ...(place === undefined ? {} : { place }),
  figures,
});

const namedPart = (
  kind: CoveragePart['kind'],
  title: string,
  place: Place | undefined,
  figures: FigureCount | undefined,
): CoveragePart[] => (figures === undefined ? [] : [partOf(kind, title, place, figures)]);

type Part = Section | Section['tables'][number];

/** No paragraph and no cell is printed over more lines; whoever writes records may claim any number. */
const MOST_LINES = 1000;

/** Finds the section and the table a figure stands in: by what its reader says, or else by its line. */
function finderOf({ sections }: Disclosure): (figure: Figure) => readonly Part[] {
  const byLine = new Map<number, readonly Part[]>();
  for (const section of sections) {
    const enter = (place: Place | undefined, parts: readonly Part[]): void => {
      if (place?.line === undefined) return;
      const end = Math.min(place.endLine ?? place.line, place.line + MOST_LINES);
      for (let line = place.line; line <= end; line++) if (!byLine.has(line)) byLine.set(line, parts);
    };
    for (const { place } of section.paragraphs) enter(place, [section]);
    for (const table of section.tables) for (const row of table.rows) for (const { place } of row) enter(place, [section, table]);
  }
  return ({ at, place }) => {
    const section = at === undefined ? undefined : sections[at.section];
    if (section !== undefined) return [section];
    return place?.line === undefined ? [] : (byLine.get(place.line) ?? []);
  };
}
