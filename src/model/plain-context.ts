import { append } from './lists.ts';
import type { Mutable } from './mutable.ts';
import { isMoneyUnit } from './number.ts';
import type { ParseProblem } from './parse-problem.ts';
import type { Place } from './place.ts';
import type { PlainReader } from './plain-field.ts';
import type { CellCount, RecordContext } from './record.ts';
import { disclosureSchema, projectSchema } from './record-schema.ts';
import { cellText } from './text.ts';

export type Context = Mutable<RecordContext>;

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export function startReader(raw: Readonly<Record<string, unknown>>, origin: Place, sealed: boolean): PlainReader {
  return {
    origin,
    sealed,
    unit: isMoneyUnit(raw['unit']) ? raw['unit'] : undefined,
    path: '',
    index: undefined,
    recognised: 0,
    read: 0,
    problems: [],
    invalid: false,
  };
}

/** Reads one key of the context; false when the key is not a context key. */
export function readContextKey(reader: PlainReader, context: Context, key: string, value: unknown): boolean {
  switch (key) {
    case 'region':
    case 'department':
      if (typeof value === 'string') context[key] = cellText(value);
      else reader.invalid = true;
      return true;
    case 'year':
      if (Number.isInteger(value) && Number(value) >= 1949 && Number(value) <= 2100) context.year = Number(value);
      else reader.invalid = true;
      return true;
    case 'unit':
      if (isMoneyUnit(value)) context.unit = value;
      else reader.invalid = true;
      return true;
    case 'documentKind': {
      const kind = disclosureSchema.shape.documentKind.safeParse(value);
      if (kind.success && kind.data !== undefined) context.documentKind = kind.data;
      else reader.invalid = true;
      return true;
    }
    case 'documentKindUnsure':
      if (value === true) context.documentKindUnsure = true;
      else reader.invalid = true;
      return true;
    case 'level': {
      const level = disclosureSchema.shape.level.safeParse(value);
      if (level.success && level.data !== undefined) context.level = level.data;
      else reader.invalid = true;
      return true;
    }
    case 'precision': {
      const precision = disclosureSchema.shape.precision.safeParse(value);
      if (precision.success && precision.data !== undefined)
        context.precision = precision.data as NonNullable<RecordContext['precision']>; // zod widens the partial record to `| undefined` values
      else reader.invalid = true;
      return true;
    }
    default:
      return false;
  }
}

/** Problems that the writer of the record met. Unreadable cells that are among them are not reported twice. */
export function readProblems(reader: PlainReader, raw: unknown): void {
  const problems = projectSchema.shape.problems.safeParse(raw);
  if (!problems.success) {
    reader.invalid = true;
    return;
  }
  const said = new Set((problems.data ?? []).map(({ code, text }) => `${code} ${text}`));
  const own = reader.problems.filter(({ code, text }) => code === 'valueDisagrees' || !(reader.sealed || said.has(`${code} ${text}`)));
  // Codes of later versions are kept as they are: a problem must not be lost because its code is not known.
  reader.problems.length = 0;
  append(reader.problems, (problems.data ?? []) as ParseProblem[]);
  append(reader.problems, own);
}

export function readCells(reader: PlainReader, raw: unknown): CellCount | undefined {
  const cells = projectSchema.shape.cells.safeParse(raw);
  if (cells.success && cells.data !== undefined) return cells.data;
  reader.invalid = true;
  return undefined;
}
