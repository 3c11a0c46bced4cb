import { type Field, makeField, textField } from '../../model/field.ts';
import { type Amount, FEN_PER_UNIT, type MoneyUnit, readAmount } from '../../model/number.ts';
import type { Place } from '../../model/place.ts';
import type { DisbursementStep, Funds, ParseProblem } from '../../model/record.ts';
import type { Cell } from '../block.ts';
import { readGoals } from './target-form-goals.ts';
import { cellsOf, type Item, soleCell } from './target-form-items.ts';
import { goalsAt, type LabelMatch, matchLabel, type TargetLabel, unitNote } from './target-form-labels.ts';
import { PlanReader } from './target-form-plan.ts';
import { purposeAmounts } from './target-form-purpose.ts';

/** What stands above the indicators of a form. */
export interface FormFields {
  name?: Field<string>;
  code?: Field<string>;
  supervisingDepartment?: Field<string>;
  implementingUnit?: Field<string>;
  reportingUnit?: Field<string>;
  unit?: MoneyUnit;
  budgeted?: Funds;
  purpose?: Field<string>;
  purposeAmounts?: Funds;
  disbursementPlan?: readonly DisbursementStep[];
  readonly goals: Field<string>[];
  readonly problems: ParseProblem[];
  recognised: number;
  read: number;
}

export function isMoneyUnit(text: string | undefined): text is MoneyUnit {
  return text !== undefined && text in FEN_PER_UNIT;
}

const SEAL = /（(?:公章|盖章|签章|章)）/g;
const UNIT_NOTE = /（?(?:金额)?单位：\S{1,3}元）?$/;

/** Rows of cells; a label that stands alone is put together with the text below it. */
function joinSoleLabels(items: readonly Item[]): (readonly Cell[])[] {
  const rows: (readonly Cell[])[] = [];
  for (let at = 0; at < items.length; at++) {
    const item = items[at];
    const next = items[at + 1];
    if (item === undefined) continue;
    const label = soleCell(item);
    const value = next === undefined ? undefined : soleCell(next);
    const kind = label === undefined ? undefined : matchLabel(label.text);
    if (label !== undefined && value !== undefined && kind !== undefined && isPaired(kind) && matchLabel(value.text) === undefined) {
      rows.push([label, value]);
      at += 1;
    } else rows.push(cellsOf(item));
  }
  return rows;
}

/** 203001某某局本级: a reporting unit with its code and no label. */
function isUnitCode(text: string): boolean {
  return text.length <= 60 && /^\d{3,}\p{Script=Han}{3}/u.test(text) && !/^\d{4}年/.test(text);
}

function isPaired(label: LabelMatch): boolean {
  return label.valueAt === undefined && !['goals', 'fundsHead', 'plan', 'indicatorsHead', 'purpose', 'unit'].includes(label.kind);
}

/** Reads the rows and texts above the indicators. `defaultUnit` is the unit of the document, used where the form names none. */
export class FieldReader {
  private readonly fields: FormFields = { goals: [], problems: [], recognised: 0, read: 0 };
  private readonly plan = new PlanReader(this.fields);
  private readonly defaultUnit: MoneyUnit | undefined;
  private funds: Record<string, Field<Amount>> = {};
  /** The label of the last row that had one: rows below with an empty first cell belong to it. */
  private heading: TargetLabel | undefined;
  /** Unit in brackets behind the heading of the amounts: 项目资金（万元）. */
  private fundsUnit: MoneyUnit | undefined;

  constructor(defaultUnit: MoneyUnit | undefined) {
    this.defaultUnit = defaultUnit;
  }

  read(items: readonly Item[]): FormFields {
    const noted = items
      .flatMap(cellsOf)
      .map((cell) => unitNote(cell.text))
      .find((unit) => unit !== undefined);
    if (isMoneyUnit(noted)) this.fields.unit = noted;
    for (const item of joinSoleLabels(items)) this.readCells(item);
    if (Object.keys(this.funds).length > 0) this.fields.budgeted = this.funds;
    return this.fields;
  }

  private readCells(cells: readonly Cell[]): void {
    if (this.plan.read(cells)) {
      this.heading = 'plan';
      return;
    }
    const first = cells.find((cell) => cell.text !== '');
    if (first === undefined) return;
    const label = matchLabel(first.text);
    const goals = label === undefined && cells.length === 1 ? goalsAt(first.text) : undefined;
    if (goals !== undefined) this.readRunOn(first, goals);
    else if (label === undefined) this.readBare(cells, first);
    else this.readLabelled(cells);
  }

  /** Goals that run on from their label in one text. */
  private readRunOn(cell: Cell, at: number): void {
    this.heading = 'goals';
    this.addGoals([{ text: cell.text.slice(at), place: cell.place }]);
  }

  /** A row without a label in front: the unit line, or what belongs to the heading above. */
  private readBare(cells: readonly Cell[], first: Cell): void {
    const filled = cells.filter((cell) => cell.text !== '');
    if (filled.some((cell) => unitNote(cell.text) !== undefined && cell.text.length <= 16)) {
      const owner = filled.find((cell) => unitNote(cell.text) === undefined);
      if (owner !== undefined && this.fields.reportingUnit === undefined) this.fields.reportingUnit = this.take(owner);
      return;
    }
    if (this.loseAmounts(filled)) return;
    if (this.heading === 'goals') this.addGoals(filled);
    else if (this.heading === 'fundsHead' || this.heading === 'purpose') this.addPurpose(filled);
    else if (this.heading === undefined && filled.length === 1 && isUnitCode(first.text)) this.fields.reportingUnit ??= this.take(first);
  }

  /** Amounts of tasks or subjects that the record has no place for are said to be unread, not dropped. */
  private loseAmounts(filled: readonly Cell[]): boolean {
    const text = filled.map((cell) => cell.text).join(' ');
    const amounts = /\p{Script=Han}[）)]? ?((?:-?\d+(?:\.\d+)? ){1,}-?\d+(?:\.\d+)?)$/u.exec(text)?.[1]?.split(' ');
    const [first] = filled;
    if (amounts === undefined || first === undefined || /[。；，]/.test(text)) return false;
    this.fields.recognised += amounts.length;
    this.fields.problems.push({ code: 'unreadableRow', text: text.slice(0, 80), subject: 'funds', place: first.place });
    return true;
  }

  private readLabelled(cells: readonly Cell[]): void {
    for (let at = 0; at < cells.length; at++) {
      const cell = cells[at];
      if (cell === undefined || cell.text === '') continue;
      const label = matchLabel(cell.text);
      if (label === undefined) continue;
      if (label.kind === 'goals' || label.kind === 'fundsHead' || label.kind === 'purpose' || label.kind === 'plan')
        this.heading = label.kind;
      else if (at === 0) this.heading = undefined;
      if (label.kind === 'fundsHead' && isMoneyUnit(label.unit)) this.fundsUnit = label.unit;
      const inline = label.valueAt === undefined ? undefined : cell.text.slice(label.valueAt);
      const next = cells[at + 1];
      if (inline !== undefined) this.put(label, { ...cell, text: inline });
      else if (next !== undefined && matchLabel(next.text) === undefined) {
        this.put(label, next);
        at += 1;
      }
    }
  }

  private put(label: LabelMatch, value: Cell): void {
    switch (label.kind) {
      case 'code':
      case 'name':
      case 'supervisingDepartment':
      case 'implementingUnit':
      case 'reportingUnit':
        this.putText(label.kind, value);
        return;
      case 'total':
      case 'fiscal':
      case 'carriedOver':
      case 'other':
        this.putAmount(label.kind, value, label.unit);
        return;
      case 'goals':
        this.addGoals([value]);
        return;
      case 'fundsHead':
      case 'purpose':
        if (value.text.length > 8) this.addPurpose([value]);
        return;
      default:
    }
  }

  private putText(kind: 'code' | 'name' | 'supervisingDepartment' | 'implementingUnit' | 'reportingUnit', value: Cell): void {
    const text = value.text.replace(SEAL, '').replace(UNIT_NOTE, '');
    if (text !== '' && this.fields[kind] === undefined) this.fields[kind] = this.take({ ...value, text });
  }

  private putAmount(kind: 'total' | 'fiscal' | 'carriedOver' | 'other', cell: Cell, labelUnit: string | undefined): void {
    if (this.funds[kind] !== undefined) return;
    const unit = isMoneyUnit(labelUnit) ? labelUnit : (this.fundsUnit ?? this.fields.unit ?? this.defaultUnit);
    // 854万（建设400万元，示范295万元）: a breakdown in brackets behind the amount.
    const printed = cell.text.replace(/（[^）]*\d[^）]*）$/, (tail, at: number) => (at === 0 ? tail : ''));
    const reading = readAmount(printed, unit);
    // The amount is blank and its cell not printed: what stands behind the label is the text below.
    if (reading.kind === 'problem' && /\p{Script=Han}{4}/u.test(printed.replace(/（[^）]*）/g, ''))) {
      this.addPurpose([cell]);
      return;
    }
    this.count(cell, reading.kind !== 'problem');
    if (reading.kind === 'problem') this.problem(kind, cell);
    const text = reading.kind === 'value' ? printed : cell.text;
    this.funds[kind] = makeField(text, reading.kind === 'value' ? reading.value : undefined, cell.place, cell.uncertain);
  }

  private addGoals(cells: readonly Cell[]): void {
    for (const cell of cells) {
      if (cell.text === '' || this.isRepeated(cell)) continue;
      this.count(cell, true);
      this.fields.goals.push(...readGoals(cell));
    }
  }

  /** A cell merged over columns may be printed once for each. */
  private isRepeated(cell: Cell): boolean {
    return this.fields.goals.some(
      (goal) => goal.text === cell.text && goal.place?.line === cell.place.line && cell.place.line !== undefined,
    );
  }

  private addPurpose(cells: readonly Cell[]): void {
    for (const cell of cells) {
      if (this.fields.purpose !== undefined || !/\p{Script=Han}{3}/u.test(cell.text) || matchLabel(cell.text) !== undefined) continue;
      this.fields.purpose = this.take(cell);
      const amounts = purposeAmounts(cell);
      if (amounts !== undefined) this.fields.purposeAmounts = amounts;
    }
  }

  private take(cell: Cell): Field<string> {
    this.count(cell, true);
    return textField(cell.text, cell.place, cell.uncertain);
  }

  private count(cell: Cell, read: boolean): void {
    if (cell.text === '') return;
    this.fields.recognised += 1;
    if (read) this.fields.read += 1;
  }

  private problem(subject: string, cell: Cell): void {
    const place: Place = cell.place;
    this.fields.problems.push({ code: 'unreadableCell', text: cell.text.slice(0, 80), subject, place });
  }
}
