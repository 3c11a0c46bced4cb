import type { Field } from '../model/field.ts';
import type { PlaceContext } from '../model/finding.ts';
import type { Place } from '../model/place.ts';
import {
  type AuditRecord,
  type Disclosure,
  type Funds,
  GOVERNMENT_LEVELS,
  type Indicator,
  type Paragraph,
  type Project,
} from '../model/record.ts';
import type { Locatable } from './rule.ts';

/*
 * What stands around a cell in its record, for people who look a finding up: the row with its other cells, or the sentence around a
 * figure. Only asked for failures; it looks where cells can be instead of searching the record.
 */

const CELLS = 12;
const CELL_LIMIT = 80;
const AROUND = 80;

/** A field by its name in the record; absent fields are left out of the row. */
export type Named = readonly [name: string, field: Field<unknown> | undefined];

function cut(text: string): string {
  return text.length <= CELL_LIMIT ? text : `${text.slice(0, CELL_LIMIT - 1)}…`;
}

/** The row if the cell is one of its fields, or the whole of it. */
function rowOf(fields: readonly Named[], cell: object, whole: object | undefined): PlaceContext | undefined {
  const at = fields.filter(([, field]) => field !== undefined).findIndex(([, field]) => field === cell);
  if (at < 0 && cell !== whole) return undefined;
  const names: string[] = [];
  const texts: string[] = [];
  for (const [name, field] of fields) {
    if (field === undefined) continue;
    names.push(name);
    texts.push(cut(field.text));
  }
  return windowOf(names, texts, at);
}

/** At most so many cells, those around the one in question. */
function windowOf(names: readonly string[], texts: readonly string[], at: number): PlaceContext {
  const start = Math.max(0, Math.min(at - CELLS / 2, names.length - CELLS));
  return {
    kind: 'row',
    names: names.slice(start, start + CELLS),
    texts: texts.slice(start, start + CELLS),
    ...(at < 0 ? {} : { at: at - start }),
  };
}

function indicatorRow(indicator: Indicator, cell: object): PlaceContext | undefined {
  const { level1, level2, level3, description, target, basis, actual, weight, rawScore, score, explanation } = indicator;
  const fields: readonly Named[] = [
    ['level1', level1],
    ['level2', level2],
    ['level3', level3],
    ['description', description],
    ['target', target],
    ['basis', basis],
    ['actual', actual],
    ['weight', weight],
    ['rawScore', rawScore],
    ['score', score],
    ['explanation', explanation],
  ];
  return rowOf(fields, cell, indicator);
}

/** The amounts of a project's funds, in the order of the form. */
export const fundsCells = (funds: Funds): readonly Named[] => [
  ['total', funds.total],
  ['fiscal', funds.fiscal],
  ...GOVERNMENT_LEVELS.map((level): Named => [level, funds[level]]),
  ['carriedOver', funds.carriedOver],
  ['other', funds.other],
  ['basic', funds.basic],
  ['project', funds.project],
];

/** The rows a project form consists of besides its indicators. */
function* projectRows(project: Project): Iterable<readonly Named[]> {
  const { name, code, supervisingDepartment, implementingUnit, reportingUnit } = project;
  const { initialBudget, budgeted, received, spent, executionRate, executionWeight, executionScore } = project;
  const { totalWeight, totalScore, gradeWord, completion, reportDate } = project;
  yield [
    ['initialBudget', initialBudget?.total],
    ['budgeted', budgeted?.total],
    ['received', received?.total],
    ['spent', spent?.total],
    ['executionRate', executionRate],
    ['executionWeight', executionWeight],
    ['executionScore', executionScore],
  ];
  for (const funds of [initialBudget, budgeted, received, spent, project.purposeAmounts]) if (funds !== undefined) yield fundsCells(funds);
  yield [
    ['completion', completion],
    ['totalWeight', totalWeight],
    ['totalScore', totalScore],
    ['gradeWord', gradeWord],
    ['reportDate', reportDate],
  ];
  yield [
    ['name', name],
    ['code', code],
    ['supervisingDepartment', supervisingDepartment],
    ['implementingUnit', implementingUnit],
    ['reportingUnit', reportingUnit],
  ];
  if (project.dimensions !== undefined) yield project.dimensions.map((dimension): Named => [dimension.name.text, dimension.points]);
}

function projectContext(project: Project, cell: object): PlaceContext | undefined {
  for (const indicator of project.indicators) {
    const row = indicatorRow(indicator, cell);
    if (row !== undefined) return row;
  }
  for (const fields of projectRows(project)) {
    const row = rowOf(fields, cell, undefined);
    if (row !== undefined) return row.kind === 'row' && row.texts.length > 1 ? row : undefined;
  }
  return undefined;
}

/** What stands before and after a stretch of running text. */
function around(text: string, start: number, length: number): PlaceContext | undefined {
  const before = text.slice(Math.max(0, start - AROUND), start);
  const after = text.slice(start + length, start + length + AROUND);
  if (before === '' && after === '') return undefined;
  return {
    kind: 'text',
    before: start > AROUND ? `…${before}` : before,
    after: start + length + AROUND < text.length ? `${after}…` : after,
  };
}

const covers = (place: Place | undefined, line: number): boolean =>
  place?.line !== undefined && place.line <= line && line <= (place.endLine ?? place.line);

const isDigit = (sign: string | undefined): boolean => sign !== undefined && sign !== '' && '0123456789.'.includes(sign);

/** Where a figure stands by itself in a text, not as the end or beginning of a longer one. */
function* occurrences(text: string, figure: string): Iterable<number> {
  for (let at = text.indexOf(figure); at >= 0; at = text.indexOf(figure, at + 1))
    if (!isDigit(text[at - 1]) && !(isDigit(figure.at(-1)) && isDigit(text[at + figure.length]))) yield at;
}

/** Where a figure stands in a paragraph: the occurrence that follows its label most closely, or else the only one. */
function findFigure(text: string, figure: string, label: string): number {
  const starts = [...occurrences(text, figure)];
  let best = -1;
  let nearest = Number.POSITIVE_INFINITY;
  for (const start of label === '' ? [] : starts) {
    const labelled = text.lastIndexOf(label, start);
    if (labelled < 0 || start - labelled >= nearest) continue;
    nearest = start - labelled;
    best = start;
  }
  return best >= 0 || starts.length !== 1 ? best : (starts[0] ?? -1);
}

function tableRow(row: readonly Paragraph[], at: number): PlaceContext | undefined {
  if (row.length < 2) return undefined;
  return windowOf(
    row.map(() => ''),
    row.map(({ text }) => cut(text)),
    at,
  );
}

/** The sentence or table row that a figure was read from: facts carry the line they stand on. */
function factContext({ sections }: Disclosure, figure: Field<unknown>, label: string): PlaceContext | undefined {
  const line = figure.place?.line;
  if (line === undefined || figure.text === '') return undefined;
  for (const { paragraphs, tables } of sections) {
    for (const { text, place } of paragraphs) {
      const start = covers(place, line) ? findFigure(text, figure.text, label) : -1;
      if (start >= 0) return around(text, start, figure.text.length);
    }
    for (const { rows } of tables) {
      const row = rows.find((cells) => cells.some(({ text, place }) => covers(place, line) && text === figure.text));
      if (row !== undefined)
        return tableRow(
          row,
          row.findIndex(({ text, place }) => covers(place, line) && text === figure.text),
        );
    }
  }
  return undefined;
}

/** The paragraph or the table row a text of the disclosure stands in. */
function sectionContext({ sections }: Disclosure, cell: object, quote: string): PlaceContext | undefined {
  for (const { paragraphs, tables } of sections) {
    for (const paragraph of paragraphs) {
      const start = paragraph === cell && quote !== '' ? paragraph.text.indexOf(quote) : -1;
      if (start >= 0) return around(paragraph.text, start, quote.length);
    }
    for (const { rows } of tables)
      for (const row of rows) {
        const cells: readonly object[] = row;
        const at = cells.indexOf(cell);
        if (at >= 0) return tableRow(row, at);
        if (row === cell) return tableRow(row, -1);
      }
  }
  return undefined;
}

function disclosureContext(disclosure: Disclosure, cell: object, quote: string): PlaceContext | undefined {
  const fact = disclosure.facts.find(({ field }) => field === cell);
  if (fact !== undefined) return factContext(disclosure, fact.field, fact.label);
  return sectionContext(disclosure, cell, quote.replace(/…$/, ''));
}

/**
 * What stands around a cell of a record, `quote` being the text the finding shows of it; undefined for a cell that the record does not
 * hold or that stands alone.
 */
export function contextOf(record: AuditRecord, cell: Locatable, quote: string): PlaceContext | undefined {
  return record.kind === 'project' ? projectContext(record, cell) : disclosureContext(record, cell, quote);
}
