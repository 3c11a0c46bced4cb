import { type Field, makeField, textField } from '../../model/field.ts';
import { readPoints } from '../../model/number.ts';
import { type Place, spanPlaces } from '../../model/place.ts';
import type { Indicator, ParseProblem } from '../../model/record.ts';
import { readTarget, type Target } from '../../model/target.ts';
import { cellText, isEmptyToken } from '../../model/text.ts';
import type { Cell } from '../block.ts';
import { type ColumnRole, isComparatorCell, matchLevel1, matchLevel2 } from '../vocabulary.ts';
import { cellsOf, type Item } from './target-form-items.ts';
import { alignRow, isEmptyIndicator } from './target-form-rows.ts';
import type { IndicatorHeader } from './target-form-segments.ts';

/** The indicators of a form, with what could not be read. */
export interface IndicatorTable {
  readonly indicators: Indicator[];
  readonly problems: ParseProblem[];
  totalWeight?: Cell;
  recognised: number;
  read: number;
  /** The last row, when it breaks off. */
  cutOff?: Place;
}

/** Reads rows below a header; level names that are merged over rows are inherited, the place stays that of the row. */
export class IndicatorReader {
  private readonly table: IndicatorTable = { indicators: [], problems: [], recognised: 0, read: 0 };
  private readonly header: IndicatorHeader;
  private level1 = '';
  private level2 = '';

  constructor(header: IndicatorHeader) {
    this.header = header;
  }

  /** `atEnd`: nothing follows the last row in the source, so that a row that is too short there was cut off. */
  readAll(rows: readonly Item[], atEnd: boolean): IndicatorTable {
    for (const [index, item] of rows.entries()) {
      if (item.kind !== 'row') continue;
      if (this.readTotal(item.cells)) continue;
      if (atEnd && index === rows.length - 1 && this.isCutOff(item.cells, rows.slice(0, -1))) this.cutOff(item);
      else this.readRow(item);
    }
    return this.table;
  }

  /** 合计 | 100: the sum of the weights. */
  private readTotal(cells: readonly Cell[]): boolean {
    const filled = cells.filter((cell) => cell.text !== '');
    if (filled.length === 0 || filled.length > 3 || !/^(?:合计|总计|总分|总分值)/.test(filled[0]?.text ?? '')) return false;
    const points = filled.find((cell) => readPoints(cell.text).kind === 'value');
    if (points !== undefined && this.header.roles.includes('weight')) this.table.totalWeight = points;
    return true;
  }

  /** The last row of the source breaks off when it is short of the header and stops before its target, or no other row is short. */
  private isCutOff(cells: readonly Cell[], others: readonly Item[]): boolean {
    const columns = this.header.roles.length;
    if (cells.length >= columns || cells.every((cell) => cell.text === '')) return false;
    // A row that ends with a value, like others as short, is whole; a side heading of the header is not repeated in the rows.
    const last = readTarget(cells.at(-1)?.text ?? '').kind;
    if ((last === 'quantity' || last === 'range') && others.some((item) => cellsOf(item).length === cells.length)) return false;
    if (cells.length <= this.header.roles.indexOf('target')) return true;
    return others.length > 0 && others.every((item) => cellsOf(item).length >= columns);
  }

  private cutOff(item: Item): void {
    this.table.cutOff = item.place;
    const cells = item.kind === 'row' ? item.cells.filter((cell) => cell.text !== '') : [];
    this.table.recognised += cells.length;
    this.table.problems.push({
      code: 'cutOff',
      text: cells
        .map((cell) => cell.text)
        .join(' ')
        .slice(0, 80),
      subject: 'indicators',
      place: item.place,
    });
  }

  private readRow(item: Extract<Item, { kind: 'row' }>): void {
    const aligned = alignRow(item.cells, this.header.roles, item.place);
    const filled = item.cells.filter((cell) => cell.text !== '').length;
    if (aligned.kind === 'unreadable' || aligned.mended === true) this.problem('unreadableRow', item.cells, item.place);
    if (aligned.kind === 'unreadable') {
      this.table.recognised += filled;
      return;
    }
    for (const cells of aligned.rows) this.readCells(cells, aligned.rows.length === 1 ? item.place : undefined, aligned.mended === true);
  }

  private readCells(cells: readonly Cell[], rowPlace: Place | undefined, mended: boolean): void {
    const { roles } = this.header;
    const cell = (role: ColumnRole) => cells[roles.indexOf(role)];
    const first = cells.find((each) => each.text !== '') ?? cells[0];
    const place = rowPlace ?? placeOfCells(cells);
    const level1 = this.inherit(1, cell('level1'), place);
    const level2 = this.inherit(2, cell('level2'), place);
    if (first === undefined || isEmptyIndicator(cells, roles)) return;
    const uncertain = cells.some((each) => each.uncertain === true);
    if (uncertain && !mended) this.problem('lowConfidenceRow', cells, place);
    this.countUnknown(cells);
    const weight = cell('weight');
    this.table.indicators.push({
      level1,
      level2,
      level3: this.text(cell('level3'), place),
      ...this.optional('description', cell('description')),
      target: this.target(cell('target'), cell('comparator'), cell('unit'), place),
      ...this.optional('basis', cell('basis')),
      ...(weight === undefined ? {} : { weight: this.points(weight) }),
      ...(matchLevel1(level1.text)?.kind === 'execution' ? { execution: true as const } : {}),
      place,
    });
  }

  private inherit(level: 1 | 2, cell: Cell | undefined, place: Place): Field<string> {
    const printed = cell === undefined ? '' : levelText(cell, level);
    if (level === 1 && printed !== '') {
      this.level1 = printed;
      this.level2 = '';
    }
    if (level === 2 && printed !== '') this.level2 = printed;
    this.count(cell, true);
    const text = level === 1 ? this.level1 : this.level2;
    return textField(text, cell?.place ?? place, cell?.uncertain);
  }

  private text(cell: Cell | undefined, place: Place): Field<string> {
    this.count(cell, true);
    return cell === undefined ? textField('', place) : textField(cell.text, cell.place, cell.uncertain);
  }

  private optional<K extends 'description' | 'basis'>(key: K, cell: Cell | undefined): { readonly [key in K]?: Field<string> } | undefined {
    if (cell === undefined) return undefined;
    const field: { [key in K]?: Field<string> } = {};
    field[key] = this.text(cell, cell.place);
    return field;
  }

  private points(cell: Cell) {
    const reading = readPoints(cell.text);
    this.count(cell, reading.kind !== 'problem');
    if (reading.kind === 'problem') this.problem('unreadableCell', [cell], cell.place, 'weight');
    return makeField(cell.text, reading.kind === 'value' ? reading.value : undefined, cell.place, cell.uncertain);
  }

  /** `≥`, `90` and `%` in columns of their own are one target. */
  private target(value: Cell | undefined, comparator: Cell | undefined, unit: Cell | undefined, place: Place): Field<Target> {
    for (const cell of [value, comparator, unit]) this.count(cell, true);
    const text = joinTarget(value?.text ?? '', comparator?.text ?? '', unit?.text ?? '');
    const uncertain = value?.uncertain === true || comparator?.uncertain === true || unit?.uncertain === true;
    return makeField(text, text === '' ? undefined : readTarget(text), value?.place ?? place, uncertain);
  }

  /** Cells under headers that no list knows: met, not read. What stands before the first level is the label of the block. */
  private countUnknown(cells: readonly Cell[]): void {
    const { roles } = this.header;
    for (const [index, cell] of cells.entries()) if (roles[index] === undefined && index > roles.indexOf('level1')) this.count(cell, false);
  }

  private count(cell: Cell | undefined, read: boolean): void {
    if (cell === undefined || cell.text === '') return;
    this.table.recognised += 1;
    if (read) this.table.read += 1;
  }

  private problem(code: ParseProblem['code'], cells: readonly Cell[], place: Place, subject = 'indicators'): void {
    const text = cells
      .map((cell) => cell.text)
      .filter((each) => each !== '')
      .join(' ')
      .slice(0, 80);
    this.table.problems.push({ code, text, subject, place });
  }
}

/** A level name without points and spaces; other texts as they stand. */
function levelText(cell: Cell, level: 1 | 2): string {
  const known = level === 1 ? matchLevel1(cell.text) : matchLevel2(cell.text);
  return known?.explicit === true ? known.name : cell.text;
}

function joinTarget(value: string, comparator: string, unit: string): string {
  const sign = isComparatorCell(comparator) && !/[性向]/.test(comparator) && !/^[≥≤<>=]/.test(value) ? comparator : '';
  if (value === '') return '';
  const measured = unit === '' || value.endsWith(unit) || !/\d$/.test(value) || isEmptyToken(unit) ? '' : unit;
  return cellText(`${sign}${value}${measured}`);
}

function placeOfCells(cells: readonly Cell[]): Place {
  const filled = cells.filter((cell) => cell.text !== '');
  const first = filled[0]?.place ?? cells[0]?.place ?? { file: '' };
  return spanPlaces(first, filled.at(-1)?.place ?? first);
}
