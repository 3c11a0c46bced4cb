import type { Fact } from '../model/fact.ts';
import type { Field } from '../model/field.ts';
import type { PlaceContext } from '../model/finding.ts';
import { oncePer, oncePerKey } from '../model/once.ts';
import type { AuditRecord, Disclosure, Paragraph, Project } from '../model/record.ts';
import type { SearchedText } from '../model/searched-text.ts';
import { paragraphOf, paragraphsOn, searched } from './kit/paragraph-index.ts';
import { SEPARATOR } from './locate.ts';
import { indicatorFields, type Named, projectRows } from './project-rows.ts';
import type { Locatable } from './rule.ts';

/*
 * What stands around a cell in its record, for people who look a finding up: the row with its other cells, or the sentence around a
 * figure. Only asked for failures; it looks where cells can be instead of searching the record.
 */

const CELLS = 12;
const CELL_LIMIT = 80;
const AROUND = 80;

function cut(text: string): string {
  return text.length <= CELL_LIMIT ? text : `${text.slice(0, CELL_LIMIT - 1)}…`;
}

/** The cells around one of a row: at most so many. */
function windowOf(cells: readonly { readonly text: string }[], at: number, names: readonly string[] = []): PlaceContext {
  const start = Math.max(0, Math.min(at - CELLS / 2, cells.length - CELLS));
  const shown = cells.slice(start, start + CELLS);
  return {
    kind: 'row',
    names: shown.map((_, index) => names[start + index] ?? ''),
    texts: shown.map(({ text }) => cut(text)),
    ...(at < 0 ? {} : { at: at - start }),
  };
}

/** A row with the place of one of its cells; −1 for the whole row. */
interface CellOfRow {
  readonly names: readonly string[];
  readonly cells: readonly Field<unknown>[];
  readonly at: number;
  readonly isIndicator: boolean;
}

/** The row of every cell of a form. */
const rowsOf: (project: Project) => ReadonlyMap<object, CellOfRow> = oncePer((project) => {
  const rows = new Map<object, CellOfRow>();
  const enter = (fields: readonly Named[], whole: object | undefined): void => {
    const names: string[] = [];
    const cells: Field<unknown>[] = [];
    for (const [name, field] of fields) {
      if (field === undefined) continue;
      names.push(name);
      cells.push(field);
    }
    const isIndicator = whole !== undefined;
    for (const [at, cell] of cells.entries()) if (!rows.has(cell)) rows.set(cell, { names, cells, at, isIndicator });
    if (whole !== undefined && !rows.has(whole)) rows.set(whole, { names, cells, at: -1, isIndicator });
  };
  for (const indicator of project.indicators) enter(indicatorFields(indicator), indicator);
  for (const fields of projectRows(project)) enter(fields, undefined);
  return rows;
});

function projectContext(project: Project, cell: object): PlaceContext | undefined {
  const row = rowsOf(project).get(cell);
  // A cell that stands alone has nothing around it.
  if (row === undefined || !(row.isIndicator || row.cells.length > 1)) return undefined;
  return windowOf(row.cells, row.at, row.names);
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

const isDigit = (sign: string | undefined): boolean => sign !== undefined && sign !== '' && '0123456789.'.includes(sign);

/** Where a figure stands next by itself in a text, not as the end or beginning of a longer one; −1 when it does not. */
function nextFigure(searchedText: SearchedText, figure: string, from: number): number {
  const { text } = searchedText;
  for (let at = searchedText.indexOf(figure, from); at >= 0; at = searchedText.indexOf(figure, at + 1))
    if (!isDigit(text[at - 1]) && !(isDigit(figure.at(-1)) && isDigit(text[at + figure.length]))) return at;
  return -1;
}

const found = oncePerKey<Paragraph, number>();

/** Where a figure stands in a paragraph: the occurrence that follows its label most closely, or else the only one. */
const findFigure = (paragraph: Paragraph, figure: string, label: string): number =>
  found(paragraph, `${figure}${SEPARATOR}${label}`, () => {
    const text = searched(paragraph);
    const closest = label === '' ? -1 : closestFigure(text, figure, label);
    if (closest >= 0) return closest;
    const first = nextFigure(text, figure, 0);
    return first >= 0 && nextFigure(text, figure, first + 1) < 0 ? first : -1;
  });

/** The occurrence of the figure that follows the label most closely; −1 when none does. From each to the next of the other. */
function closestFigure(text: SearchedText, figure: string, label: string): number {
  let best = -1;
  let nearest = Number.POSITIVE_INFINITY;
  for (let named = text.indexOf(label); named >= 0; ) {
    const start = nextFigure(text, figure, named);
    if (start < 0) break;
    const distance = start - text.lastIndexOf(label, start);
    if (distance < nearest) {
      nearest = distance;
      best = start;
    }
    named = text.indexOf(label, start + 1);
  }
  return best;
}

function tableRow(row: readonly Paragraph[], at: number): PlaceContext | undefined {
  if (row.length < 2) return undefined;
  return windowOf(row, at);
}

/** A cell of a table, or −1 for the whole row; `section`: the place of its section. */
interface CellOfTable {
  readonly row: readonly Paragraph[];
  readonly at: number;
  readonly section: number;
}

interface Cells {
  readonly byLine: ReadonlyMap<string, CellOfTable>;
  readonly byCell: ReadonlyMap<object, CellOfTable>;
  readonly byField: ReadonlyMap<object, Fact>;
}

const cellKey = (line: number, text: string): string => `${line} ${text}`;

/** The cells of all tables by the lines they stand on with what they say, and every figure by its field: the first of each. */
const cellsOf: (disclosure: Disclosure) => Cells = oncePer(({ sections, facts }) => {
  const byLine = new Map<string, CellOfTable>();
  const byCell = new Map<object, CellOfTable>();
  for (const [section, { tables }] of sections.entries())
    for (const row of tables.flatMap(({ rows }) => rows)) {
      for (const [at, cell] of row.entries()) {
        const { line, endLine = line } = cell.place ?? {};
        if (!byCell.has(cell)) byCell.set(cell, { row, at, section });
        for (let own = line; own !== undefined && endLine !== undefined && own <= Math.min(endLine, (line ?? 0) + MOST_LINES); own += 1) {
          const key = cellKey(own, cell.text);
          if (!byLine.has(key)) byLine.set(key, { row, at, section });
        }
      }
      if (!byCell.has(row)) byCell.set(row, { row, at: -1, section });
    }
  const byField = new Map<object, Fact>();
  for (const fact of facts) if (!byField.has(fact.field)) byField.set(fact.field, fact);
  return { byLine, byCell, byField };
});

/** No cell is printed over more lines. */
const MOST_LINES = 50;

/** The sentence or table row that a figure was read from: facts carry the line they stand on. */
function factContext(disclosure: Disclosure, figure: Field<unknown>, label: string): PlaceContext | undefined {
  const line = figure.place?.line;
  if (line === undefined || figure.text === '') return undefined;
  const inTable = cellsOf(disclosure).byLine.get(cellKey(line, figure.text));
  for (const { paragraph, at } of paragraphsOn(disclosure, line)) {
    if (inTable !== undefined && inTable.section < at) break;
    const start = findFigure(paragraph, figure.text, label);
    if (start >= 0) return around(paragraph.text, start, figure.text.length);
  }
  return inTable === undefined ? undefined : tableRow(inTable.row, inTable.at);
}

/** The paragraph or the table row a text of the disclosure stands in. */
function sectionContext(disclosure: Disclosure, cell: Locatable, quote: string): PlaceContext | undefined {
  const inTable = cellsOf(disclosure).byCell.get(cell);
  if (inTable !== undefined) return tableRow(inTable.row, inTable.at);
  const paragraph = paragraphOf(disclosure, cell);
  const start = paragraph === undefined || quote === '' ? -1 : searched(paragraph).indexOf(quote);
  return paragraph === undefined || start < 0 ? undefined : around(paragraph.text, start, quote.length);
}

function disclosureContext(disclosure: Disclosure, cell: Locatable, quote: string): PlaceContext | undefined {
  const fact = cellsOf(disclosure).byField.get(cell);
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
