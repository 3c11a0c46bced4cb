import type { FactMeasure, FactValue } from './fact.ts';
import type { Field } from './field.ts';
import { makeField, textField } from './field.ts';
import type { Amount, MoneyUnit, Percentage, Points, Reading } from './number.ts';
import { readAmount, readPercentage, readPoints } from './number.ts';
import type { ParseProblem } from './parse-problem.ts';
import type { Place } from './place.ts';
import { suppliedValue, valueKind } from './supplied-value.ts';
import type { Target } from './target.ts';
import { isBroken, readTarget } from './target.ts';
import { cellText, isEmptyToken } from './text.ts';

/** What is being read, and what became of it: one per record, so that no field needs to return more than itself. */
export interface PlainReader {
  readonly origin: Place;
  readonly unit: MoneyUnit | undefined;
  /** Whether the record is as we wrote it: what it says of its own reading is then believed. */
  readonly sealed: boolean;
  /** JSON pointer of the object or list whose fields are being read, and the place in the list: for problems, which are few. */
  path: string;
  index: number | undefined;
  recognised: number;
  read: number;
  readonly problems: ParseProblem[];
  /** Set when a value has a shape the format does not allow; the record is then refused with the schema's reasons. */
  invalid: boolean;
}

const UNIT_NAMES: readonly MoneyUnit[] = ['元', '千元', '万元', '百万元', '千万元', '亿元'];

interface Raw {
  readonly text: string;
  readonly place?: Place;
  readonly uncertain: boolean;
  readonly supplied?: unknown;
}

const NOTHING: Raw = { text: '', uncertain: false };

/** What a value says. One whose shape is not allowed says nothing: its record is refused. */
function readRaw(reader: PlainReader, raw: unknown): Raw {
  if (typeof raw === 'string') return raw === '' ? NOTHING : { text: cellText(raw), uncertain: false };
  if (typeof raw === 'number' && Number.isFinite(raw)) return { text: String(raw), uncertain: false };
  if (raw === null) return NOTHING;
  if (typeof raw === 'object' && 'text' in raw && typeof raw.text === 'string') return readFullField(reader, raw, raw.text);
  reader.invalid = true;
  return NOTHING;
}

function readFullField(reader: PlainReader, raw: object, text: string): Raw {
  let place: Place | undefined;
  let uncertain = false;
  let supplied: unknown;
  for (const [key, value] of Object.entries(raw)) {
    if (key === 'text') continue;
    if (key === 'value') supplied = value;
    else if (key === 'place' && isPlace(value)) place = value;
    else if (key === 'uncertain' && value === true) uncertain = reader.sealed;
    else if (value !== undefined) reader.invalid = true;
  }
  return { text: cellText(text), uncertain, ...(place === undefined ? {} : { place }), ...(supplied === undefined ? {} : { supplied }) };
}

/** Whether a value is a place as the format allows it. */
export function isPlace(value: unknown): value is Place {
  if (typeof value !== 'object' || value === null || !('file' in value) || typeof value.file !== 'string') return false;
  for (const [key, entry] of Object.entries(value)) {
    if (key === 'line' || key === 'endLine' || key === 'page') {
      if (!Number.isInteger(entry) || Number(entry) < 1) return false;
    } else if (key === 'file' || key === 'sheet' || key === 'cell' || key === 'pointer') {
      if (typeof entry !== 'string') return false;
    } else return false;
  }
  return true;
}

/** Order of keys does not matter, and a value that JSON cannot hold exactly is compared as JSON holds it. */
function sameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const left = Object.entries(a).filter(([, value]) => value !== undefined);
  const right = new Map(Object.entries(b).filter(([, value]) => value !== undefined));
  return left.length === right.size && left.every(([key, value]) => right.has(key) && sameValue(value, right.get(key)));
}

function count(reader: PlainReader, text: string): void {
  if (text === '') return;
  reader.recognised += 1;
  reader.read += 1;
}

function finish<T>(reader: PlainReader, raw: Raw, value: T | undefined, key: string): Field<T> {
  count(reader, raw.text);
  if (raw.supplied !== undefined && !sameValue(raw.supplied, value)) addProblem(reader, 'valueDisagrees', raw, key);
  return makeField(raw.text, value, raw.place, raw.uncertain);
}

function pointerTo({ path, index }: PlainReader, key: string): string {
  return `${path}${index === undefined ? '' : `/${index}`}${key === '' ? '' : `/${key}`}`;
}

function addProblem(reader: PlainReader, code: ParseProblem['code'], raw: Raw, key: string): void {
  const pointer = pointerTo(reader, key);
  reader.problems.push({
    code,
    text: raw.text.slice(0, 80),
    subject: pointer,
    place: raw.place ?? { ...reader.origin, pointer: `${reader.origin.pointer ?? ''}${pointer}` },
  });
}

function countUnread(reader: PlainReader, raw: Raw, key: string): void {
  reader.recognised += 1;
  addProblem(reader, 'unreadableCell', raw, key);
}

function unread<T>(reader: PlainReader, raw: Raw, key: string): Field<T> {
  countUnread(reader, raw, key);
  return makeField<T>(raw.text, undefined, raw.place, raw.uncertain);
}

function fromReading<T>(reader: PlainReader, raw: Raw, reading: Reading<T>, key: string): Field<T> {
  if (reading.kind === 'problem') return unread(reader, raw, key);
  // An uncertain figure that brings no value was not read where it was printed; here is less to read it by.
  if (raw.uncertain && raw.supplied === undefined && reading.kind === 'value') {
    reader.recognised += 1;
    return makeField<T>(raw.text, undefined, raw.place, true);
  }
  return finish(reader, raw, reading.kind === 'value' ? reading.value : undefined, key);
}

export function plainText(reader: PlainReader, raw: unknown, key: string): Field<string> {
  // Most values of a plain record are strings: nothing to compare with, no place.
  if (typeof raw === 'string') {
    const text = cellText(raw);
    count(reader, text);
    return textField(text);
  }
  const read = readRaw(reader, raw);
  return finish(reader, read, read.text === '' ? undefined : read.text, key);
}

/** A bare number may have its unit from a label that is not part of the text; the value supplied then names it. */
function suppliedUnit(supplied: unknown): MoneyUnit | undefined {
  if (typeof supplied !== 'object' || supplied === null || !('unit' in supplied)) return undefined;
  return UNIT_NAMES.find((name) => name === supplied.unit);
}

export function plainAmount(reader: PlainReader, raw: unknown, key: string): Field<Amount> {
  const read = readRaw(reader, raw);
  return fromReading(reader, read, readAmount(read.text, suppliedUnit(read.supplied) ?? reader.unit), key);
}

/** Percentages and points repeat: what was read in a text is remembered, and forgotten when it becomes much. */
function remembering<T>(read: (text: string) => Reading<T>): (text: string) => Reading<T> {
  const known = new Map<string, Reading<T>>();
  return (text) => {
    const hit = known.get(text);
    if (hit !== undefined) return hit;
    if (known.size > 5000) known.clear();
    const reading = read(text);
    known.set(text, reading);
    return reading;
  };
}

const percentageOf = remembering((text) => readPercentage(text, { bare: true }));
const pointsOf = remembering(readPoints);

export function plainPercentage(reader: PlainReader, raw: unknown, key: string): Field<Percentage> {
  const read = readRaw(reader, raw);
  return fromReading(reader, read, percentageOf(read.text), key);
}

export function plainPoints(reader: PlainReader, raw: unknown, key: string): Field<Points> {
  const read = readRaw(reader, raw);
  return fromReading(reader, read, pointsOf(read.text), key);
}

export function plainTarget(reader: PlainReader, raw: unknown, key: string): Field<Target> {
  if (typeof raw === 'string') {
    const text = cellText(raw);
    const target = readTarget(text);
    if (isBroken(target)) countUnread(reader, { text, uncertain: false }, key);
    else count(reader, text);
    return makeField(text, target.kind === 'empty' ? undefined : target);
  }
  const read = readRaw(reader, raw);
  const target = readTarget(read.text);
  if (isBroken(target)) {
    countUnread(reader, read, key);
    return makeField(read.text, target, read.place, read.uncertain);
  }
  return finish(reader, read, target.kind === 'empty' ? undefined : target, key);
}

/** Reads the value of a fact according to its measure: money, percent, or a number with its unit. */
export function readFactValue(text: string, measure: FactMeasure, unit: MoneyUnit | undefined): Reading<FactValue> {
  const kind = valueKind(measure);
  if (kind === 'percent') {
    const reading = readPercentage(text, { bare: true });
    return reading.kind === 'value' ? { kind: 'value', value: { kind: 'percent', ...reading.value } } : reading;
  }
  if (kind === 'number') {
    if (isEmptyToken(text)) return { kind: 'empty' };
    const match = /^([+-]?\d+(?:\.\d+)?)(\D*)$/.exec(text);
    if (match === null) return { kind: 'problem', problem: 'notANumber' };
    const printed = match[1] ?? '';
    const decimals = printed.includes('.') ? printed.length - printed.indexOf('.') - 1 : 0;
    const name = match[2] ?? '';
    return { kind: 'value', value: { kind: 'number', number: Number(printed), decimals, ...(name === '' ? {} : { unit: name }) } };
  }
  // An amount may carry the words of its clause (减少130.78万元); the sign is then given by the value supplied.
  const reading = readAmount(text, unit);
  return reading.kind === 'value' ? { kind: 'value', value: { kind: 'amount', ...reading.value } } : reading;
}

export function plainFactValue(
  reader: PlainReader,
  raw: unknown,
  measure: FactMeasure,
  direction: string | undefined,
  key: string,
): Field<FactValue> {
  const read = readRaw(reader, raw);
  if (direction === 'flat' && !/\d/.test(read.text)) return finish(reader, read, noChange(measure, reader.unit, read.supplied), key);
  const reading = readFactValue(read.text.replace(DIRECTION_WORDS, ''), measure, suppliedUnit(read.supplied) ?? reader.unit);
  if (reading.kind !== 'value') {
    const value = reader.sealed ? suppliedValue(read.supplied, measure) : undefined;
    return fromReading(reader, read, value === undefined ? reading : { kind: 'value', value }, key);
  }
  return fromReading(reader, read, { kind: 'value', value: signed(reading.value, measure, direction, read.supplied) }, key);
}

const DIRECTION_WORDS = /^(?:[^\d+-]*(?:增加|增长|上升|提高|减少|下降|降低|压减|压缩))(?:了|至)?/;

/** 持平, 无增减变化: a change of nothing, in the unit that was supplied or the record's own. */
function noChange(measure: FactMeasure, unit: MoneyUnit | undefined, supplied: unknown): FactValue {
  if (measure === 'changeRate') return { kind: 'percent', percent: 0, decimals: 0 };
  const given =
    typeof supplied === 'object' && supplied !== null && 'unit' in supplied && 'fen' in supplied && supplied.fen === 0
      ? supplied
      : undefined;
  const printed = given === undefined ? undefined : UNIT_NAMES.find((name) => name === given.unit);
  return { kind: 'amount', fen: 0, unit: printed ?? unit ?? '万元', decimals: 0 };
}

/** A bare count may have its unit from a label, as a bare amount may. */
function countedIn(value: FactValue & { kind: 'number' }, supplied: unknown): FactValue {
  if (typeof supplied !== 'object' || supplied === null || !('unit' in supplied)) return value;
  return typeof supplied.unit === 'string' ? { ...value, unit: supplied.unit } : value;
}

/** A change printed as `减少130.78万元` keeps the printed figure as its text; the direction word gives the sign. */
function signed(value: FactValue, measure: FactMeasure, direction: string | undefined, supplied: unknown): FactValue {
  if (value.kind === 'number') return value.unit === undefined ? countedIn(value, supplied) : value;
  if ((measure !== 'change' && measure !== 'changeRate') || direction !== 'down') return value;
  if (typeof supplied === 'object' && supplied !== null && sameValue(supplied, value)) return value;
  if (value.kind === 'amount') return value.fen > 0 ? { ...value, fen: -value.fen } : value;
  if (value.kind === 'percent') return value.percent > 0 ? { ...value, percent: -value.percent } : value;
  return value;
}
