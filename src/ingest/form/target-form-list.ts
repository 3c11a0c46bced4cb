import { makeField, textField } from '../../model/field.ts';
import { type MoneyUnit, readAmount } from '../../model/number.ts';
import { type Place, spanPlaces } from '../../model/place.ts';
import type { Indicator } from '../../model/record.ts';
import { readTarget } from '../../model/target.ts';
import type { Cell } from '../block.ts';
import { matchLevel1, matchLevel2 } from '../vocabulary.ts';
import type { FormFields } from './target-form-fields.ts';
import { readGoals } from './target-form-goals.ts';
import type { IndicatorTable } from './target-form-indicators.ts';
import { type Item, soleCell } from './target-form-items.ts';
import { matchLabel } from './target-form-labels.ts';

/** A form written as a list: 【产出指标-数量指标】, below it `指标1：机柜数量（≥77台）`. */
export interface ListForm {
  readonly fields: FormFields;
  readonly table: IndicatorTable;
  readonly start: number;
  readonly end: number;
  readonly place: Place;
}

type Heading =
  | { readonly kind: 'levels'; readonly level1: string; readonly level2: string }
  | { readonly kind: 'goals' }
  | { readonly kind: 'other' };

const BRACKETED = /^【([^】]+)】[：:]?(.*)$/;
const ENTRY = /^指标\s*\d{0,2}\s*[：:、.]\s*(.+)$/;
const MONEY = /^\d+(?:\.\d+)?(?:元|万元)?$/;

function readHeading(text: string): { readonly heading: Heading; readonly rest: string } | undefined {
  const match = BRACKETED.exec(text);
  if (match === null) return undefined;
  const name = match[1] ?? '';
  const rest = match[2] ?? '';
  const [first = '', second = ''] = name.split(/[-—－/]+/);
  const level1 = matchLevel1(first);
  if (level1 !== undefined) return { heading: { kind: 'levels', level1: level1.name, level2: matchLevel2(second)?.name ?? second }, rest };
  return { heading: { kind: matchLabel(name)?.kind === 'goals' ? 'goals' : 'other' }, rest };
}

/** Finds list forms; each begins at the text that names its project, above its first heading in brackets. */
export function readListForms(items: readonly Item[], unit: MoneyUnit | undefined): ListForm[] {
  const forms: ListForm[] = [];
  for (let at = 0; at < items.length; at++) {
    if (headingAt(items, at) === undefined) continue;
    const form = new ListReader(items, at, unit).read();
    if (form.table.indicators.length > 0) forms.push(form);
    at = Math.max(at, form.end);
  }
  return forms;
}

function headingAt(items: readonly Item[], at: number) {
  const item = items[at];
  const text = item === undefined ? undefined : soleCell(item)?.text;
  return text === undefined ? undefined : readHeading(text);
}

class ListReader {
  private readonly fields: FormFields = { goals: [], problems: [], recognised: 0, read: 0 };
  private readonly table: IndicatorTable = { indicators: [], problems: [], recognised: 0, read: 0 };
  private heading: Heading = { kind: 'other' };
  private readonly items: readonly Item[];
  private readonly first: number;
  private readonly unit: MoneyUnit | undefined;

  constructor(items: readonly Item[], first: number, unit: MoneyUnit | undefined) {
    this.items = items;
    this.first = first;
    this.unit = unit;
  }

  read(): ListForm {
    const start = this.readName();
    let end = this.first;
    for (let at = this.first; at < this.items.length && this.take(at); at++) end = at;
    const place = this.items[start]?.place ?? { file: '' };
    return { fields: this.fields, table: this.table, start, end, place: spanPlaces(place, this.items[end]?.place ?? place) };
  }

  /** The name is the last text above that is no amount. */
  private readName(): number {
    for (let at = this.first - 1; at >= Math.max(0, this.first - 2); at--) {
      const item = this.items[at];
      const cell = item === undefined ? undefined : soleCell(item);
      if (cell === undefined) return this.first;
      if (MONEY.test(cell.text)) {
        this.readBudget(cell);
        continue;
      }
      this.fields.name = textField(cell.text, cell.place);
      this.fields.recognised += 1;
      this.fields.read += 1;
      return at;
    }
    return this.first;
  }

  /** The amount between the name and the first heading: the list names a column 年度预算安排, if any. */
  private readBudget(cell: Cell): void {
    const reading = readAmount(cell.text, this.unit);
    this.fields.budgeted = { total: makeField(cell.text, reading.kind === 'value' ? reading.value : undefined, cell.place) };
    this.fields.recognised += 1;
    if (reading.kind === 'value') this.fields.read += 1;
    else this.fields.problems.push({ code: 'unreadableCell', text: cell.text, subject: 'total', place: cell.place });
  }

  private take(at: number): boolean {
    const item = this.items[at];
    const cell = item === undefined ? undefined : soleCell(item);
    if (cell === undefined) return false;
    const opened = readHeading(cell.text);
    if (opened !== undefined) {
      this.heading = opened.heading;
      if (opened.rest !== '') this.takeText({ ...cell, text: opened.rest });
      return true;
    }
    return this.takeText(cell);
  }

  private takeText(cell: Cell): boolean {
    const { heading } = this;
    if (heading.kind === 'levels') return this.takeIndicator(cell, heading);
    if (heading.kind === 'goals') {
      this.fields.goals.push(...readGoals(cell));
      this.fields.recognised += 1;
      this.fields.read += 1;
    }
    return heading.kind === 'goals' || heading.kind === 'other';
  }

  private takeIndicator(cell: Cell, levels: Extract<Heading, { kind: 'levels' }>): boolean {
    const entry = ENTRY.exec(cell.text)?.[1];
    if (entry === undefined) return false;
    const bracket = /^(.*)（([^（）]*(?:（[^（）]*）[^（）]*)*)）$/.exec(entry);
    const target = bracket?.[2] ?? '';
    const indicator: Indicator = {
      level1: textField(levels.level1, cell.place),
      level2: textField(levels.level2, cell.place),
      level3: textField(bracket?.[1] ?? entry, cell.place),
      target: makeField(target, target === '' ? undefined : readTarget(target), cell.place),
      place: cell.place,
    };
    this.table.indicators.push(indicator);
    this.table.recognised += target === '' ? 1 : 2;
    this.table.read += target === '' ? 1 : 2;
    return true;
  }
}
