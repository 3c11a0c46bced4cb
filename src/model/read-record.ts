import { z } from 'zod';
import { findConcept } from './concept.ts';
import type { Field } from './field.ts';
import type { LocalText } from './finding.ts';
import type { MoneyUnit } from './number.ts';
import { FEN_PER_UNIT } from './number.ts';
import type { Place } from './place.ts';
import type { PlainReader } from './plain-field.ts';
import { isPlace, plainAmount, plainFactValue, plainPercentage, plainPoints, plainTarget, plainText } from './plain-field.ts';
import type {
  AuditRecord,
  CellCount,
  Dimension,
  DisbursementStep,
  Disclosure,
  Fact,
  Funds,
  Indicator,
  ParseProblem,
  Project,
  RecordContext,
  Section,
} from './record.ts';
import type { PlainDisclosure } from './record-schema.ts';
import { disclosureSchema, projectSchema } from './record-schema.ts';
import { cellText } from './text.ts';

/** A record that was refused: where it stands, which value is wrong, what was expected. */
export interface InvalidRecord {
  readonly place: Place;
  /** JSON pointer within the record; '' for the record itself. */
  readonly pointer: string;
  readonly expected: LocalText;
}

export interface ReadRecords {
  readonly records: readonly AuditRecord[];
  readonly invalid: readonly InvalidRecord[];
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
type Context = Mutable<RecordContext>;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isUnit = (value: unknown): value is MoneyUnit => typeof value === 'string' && Object.hasOwn(FEN_PER_UNIT, value);

/**
 * Turns plain JSON values into records: one record, an array of them, `{documents: […]}` as `yushen normalize` writes, or a
 * disclosure with its projects nested. Each invalid record is refused by itself with the place and what was expected.
 */
export function readRecords(raw: unknown, origin: Place): ReadRecords {
  const records: AuditRecord[] = [];
  const invalid: InvalidRecord[] = [];
  if (Array.isArray(raw)) {
    raw.forEach((entry, index) => {
      readOne(entry, { ...origin, pointer: `${origin.pointer ?? ''}/${index}` }, records, invalid);
    });
  } else if (isObject(raw) && Array.isArray(raw['documents'])) {
    raw['documents'].forEach((entry, index) => {
      const kind = isObject(entry) && entry['kind'] === undefined ? { ...entry, kind: 'disclosure' } : entry;
      readOne(kind, { ...origin, pointer: `${origin.pointer ?? ''}/documents/${index}` }, records, invalid);
    });
  } else readOne(raw, origin, records, invalid);
  return { records, invalid };
}

function readOne(raw: unknown, origin: Place, records: AuditRecord[], invalid: InvalidRecord[]): void {
  if (isObject(raw) && raw['kind'] === 'project') {
    const project = readProject(raw, origin);
    if (project === undefined) invalid.push(...explain(raw, projectSchema, origin));
    else records.push(project);
    return;
  }
  if (isObject(raw) && raw['kind'] === 'disclosure') {
    readDisclosure(raw, origin, records, invalid);
    return;
  }
  const kind = isObject(raw) ? JSON.stringify(raw['kind'])?.slice(0, 40) : undefined;
  invalid.push({
    place: origin,
    pointer: isObject(raw) ? '/kind' : '',
    expected: isObject(raw)
      ? {
          zh: `kind 应为 "project" 或 "disclosure"${kind === undefined ? '，现缺少' : `，现为 ${kind}`}`,
          en: `kind must be "project" or "disclosure"${kind === undefined ? ', it is missing' : `, found ${kind}`}`,
        }
      : { zh: '应为一个 JSON 对象', en: 'expected a JSON object' },
  });
}

/** The schema's own reasons, in both languages. Slow, and only for records that are refused. */
function explain(raw: unknown, schema: z.ZodType, origin: Place): InvalidRecord[] {
  const zh = schema.safeParse(raw, { error: z.locales.zhCN().localeError });
  const en = schema.safeParse(raw, { error: z.locales.en().localeError });
  const issues = zh.success ? [] : zh.error.issues.slice(0, 5);
  if (issues.length === 0)
    return [{ place: origin, pointer: '', expected: { zh: '记录不符合规范', en: 'the record does not follow the format' } }];
  return issues.map((issue, index) => ({
    place: origin,
    pointer: issue.path.map((key) => `/${String(key)}`).join(''),
    expected: { zh: issue.message, en: en.success ? issue.message : (en.error.issues[index]?.message ?? issue.message) },
  }));
}

function startReader(raw: Readonly<Record<string, unknown>>, origin: Place): PlainReader {
  return { origin, unit: isUnit(raw['unit']) ? raw['unit'] : undefined, path: '', recognised: 0, read: 0, problems: [], invalid: false };
}

/** Reads one key of the context; false when the key is not a context key. */
function readContextKey(reader: PlainReader, context: Context, key: string, value: unknown): boolean {
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
      if (isUnit(value)) context.unit = value;
      else reader.invalid = true;
      return true;
    case 'documentKind': {
      const kind = disclosureSchema.shape.documentKind.safeParse(value);
      if (kind.success && kind.data !== undefined) context.documentKind = kind.data;
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

function readFunds(reader: PlainReader, raw: unknown, key: string): Funds | undefined {
  if (!isObject(raw) || 'text' in raw) {
    const total = plainAmount(reader, raw, key);
    return total === undefined ? undefined : { total };
  }
  const funds: Mutable<Funds> = {};
  for (const part in raw) {
    if (part === 'total' || part === 'fiscal' || part === 'carriedOver' || part === 'other') {
      const value = plainAmount(reader, raw[part], `${key}/${part}`);
      if (value !== undefined) funds[part] = value;
    } else reader.invalid = true;
  }
  return funds;
}

const EMPTY_FIELD: Field<never> = { text: '' };

function readIndicator(reader: PlainReader, raw: unknown, index: number): Indicator {
  const indicator: Mutable<Indicator> = { level1: EMPTY_FIELD, level2: EMPTY_FIELD, level3: EMPTY_FIELD, target: EMPTY_FIELD };
  if (!isObject(raw)) {
    reader.invalid = true;
    return indicator;
  }
  reader.path = `/indicators/${index}`;
  for (const key in raw) {
    const value = raw[key];
    if (value === undefined) continue;
    switch (key) {
      case 'level1':
      case 'level2':
      case 'level3':
      case 'description':
      case 'basis':
      case 'explanation': {
        const field = plainText(reader, value, key);
        if (field !== undefined) indicator[key] = field;
        break;
      }
      case 'target':
      case 'actual': {
        const field = plainTarget(reader, value, key);
        if (field !== undefined) indicator[key] = field;
        break;
      }
      case 'weight':
      case 'score':
      case 'rawScore': {
        const field = plainPoints(reader, value, key);
        if (field !== undefined) indicator[key] = field;
        break;
      }
      case 'execution':
        if (value === true) indicator.execution = true;
        else reader.invalid = true;
        break;
      case 'place':
        if (isPlace(value)) indicator.place = value;
        else reader.invalid = true;
        break;
      default:
        reader.invalid = true;
    }
  }
  reader.path = '';
  return indicator;
}

function readList<T>(reader: PlainReader, raw: unknown, read: (entry: unknown, index: number) => T | undefined): T[] {
  if (!Array.isArray(raw)) {
    reader.invalid = true;
    return [];
  }
  const list: T[] = [];
  raw.forEach((entry, index) => {
    const value = read(entry, index);
    if (value !== undefined) list.push(value);
  });
  return list;
}

function readStep(reader: PlainReader, raw: unknown, index: number): DisbursementStep | undefined {
  if (!isObject(raw) || !Number.isInteger(raw['month']) || Object.keys(raw).length > 2) {
    reader.invalid = true;
    return undefined;
  }
  const share = plainPercentage(reader, raw['share'] ?? '', `disbursementPlan/${index}/share`);
  return share === undefined ? undefined : { month: Number(raw['month']), share };
}

function readDimension(reader: PlainReader, raw: unknown, index: number): Dimension | undefined {
  if (!isObject(raw) || Object.keys(raw).some((key) => key !== 'name' && key !== 'points')) {
    reader.invalid = true;
    return undefined;
  }
  const name = plainText(reader, raw['name'], `dimensions/${index}/name`);
  if (name === undefined) return undefined;
  const points = raw['points'] === undefined ? undefined : plainPoints(reader, raw['points'], `dimensions/${index}/points`);
  return points === undefined ? { name } : { name, points };
}

/** Problems that the writer of the record met; they include its unreadable cells, which are then not reported twice. */
function readProblems(reader: PlainReader, raw: unknown): void {
  const problems = projectSchema.shape.problems.safeParse(raw);
  if (!problems.success) {
    reader.invalid = true;
    return;
  }
  const own = reader.problems.filter((problem) => problem.code === 'valueDisagrees');
  // Codes of later versions are kept as they are: a problem must not be lost because its code is not known.
  reader.problems.splice(0, reader.problems.length, ...((problems.data ?? []) as ParseProblem[]), ...own);
}

function readCells(reader: PlainReader, raw: unknown): CellCount | undefined {
  const cells = projectSchema.shape.cells.safeParse(raw);
  if (cells.success && cells.data !== undefined) return cells.data;
  reader.invalid = true;
  return undefined;
}

/** Reads one project; undefined when its shape is not the format's. */
function readProject(raw: Readonly<Record<string, unknown>>, origin: Place): Project | undefined {
  const reader = startReader(raw, origin);
  const project: Mutable<Project> = {
    kind: 'project',
    document: '',
    name: EMPTY_FIELD,
    goals: [],
    indicators: [],
    problems: reader.problems,
    cells: { recognised: 0, read: 0 },
    origin,
  };
  let cells: CellCount | undefined;
  for (const key in raw) {
    const value = raw[key];
    if (value === undefined || key === 'kind') continue;
    switch (key) {
      case 'document':
        if (typeof value === 'string' && value !== '') project.document = value;
        else reader.invalid = true;
        break;
      case 'name':
      case 'title':
      case 'code':
      case 'supervisingDepartment':
      case 'implementingUnit':
      case 'reportingUnit':
      case 'purpose':
      case 'achievement':
      case 'gradeWord':
      case 'issues': {
        const field = plainText(reader, value, key);
        if (field !== undefined) project[key] = field;
        break;
      }
      case 'budgeted':
      case 'initialBudget':
      case 'received':
      case 'spent':
      case 'purposeAmounts': {
        const funds = readFunds(reader, value, key);
        if (funds !== undefined) project[key] = funds;
        break;
      }
      case 'completion':
      case 'executionRate': {
        const field = plainPercentage(reader, value, key);
        if (field !== undefined) project[key] = field;
        break;
      }
      case 'executionWeight':
      case 'executionScore':
      case 'totalWeight':
      case 'totalScore': {
        const field = plainPoints(reader, value, key);
        if (field !== undefined) project[key] = field;
        break;
      }
      case 'reportDate': {
        const field = plainTarget(reader, value, key);
        if (field !== undefined) project.reportDate = field;
        break;
      }
      case 'goals':
        project.goals = readList(reader, value, (entry, index) => plainText(reader, entry, `goals/${index}`));
        break;
      case 'indicators':
        project.indicators = readList(reader, value, (entry, index) => readIndicator(reader, entry, index));
        break;
      case 'disbursementPlan':
        project.disbursementPlan = readList(reader, value, (entry, index) => readStep(reader, entry, index));
        break;
      case 'dimensions':
        project.dimensions = readList(reader, value, (entry, index) => readDimension(reader, entry, index));
        break;
      case 'family': {
        const family = projectSchema.shape.family.safeParse(value);
        if (family.success && family.data !== undefined) project.family = family.data;
        else reader.invalid = true;
        break;
      }
      case 'cutOff':
      case 'origin':
        if (isPlace(value)) project[key] = value;
        else reader.invalid = true;
        break;
      case 'problems':
        break;
      case 'cells':
        cells = readCells(reader, value);
        break;
      default:
        if (!readContextKey(reader, project, key, value)) reader.invalid = true;
    }
  }
  if (raw['problems'] !== undefined) readProblems(reader, raw['problems']);
  if (project.document === '' || raw['name'] === undefined) reader.invalid = true;
  if (reader.invalid) return undefined;
  project.cells = cells ?? { recognised: reader.recognised, read: reader.read };
  return project;
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

function readFact(reader: PlainReader, raw: NonNullable<PlainDisclosure['facts']>[number], index: number): Fact | undefined {
  const measure = raw.measure ?? 'amount';
  const field = plainFactValue(reader, raw.value, measure, raw.direction, `facts/${index}/value`);
  if (field === undefined) return undefined;
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
    ...(raw.list === undefined ? {} : { list: raw.list }),
    ...(raw.of === undefined ? {} : { of: raw.of }),
    ...(raw.within === undefined ? {} : { within: raw.within }),
  };
}

/** Reads a disclosure and the projects nested in it; the projects inherit its context and are refused one by one. */
function readDisclosure(raw: Readonly<Record<string, unknown>>, origin: Place, records: AuditRecord[], invalid: InvalidRecord[]): void {
  const { projects, ...own } = raw;
  const parsed = disclosureSchema.omit({ projects: true }).safeParse(own);
  if (!parsed.success) {
    invalid.push(...explain(own, disclosureSchema.omit({ projects: true }), origin));
    return;
  }
  const plain = parsed.data;
  const reader = startReader(raw, origin);
  const context: Context = {};
  for (const key of ['region', 'department', 'year', 'unit', 'documentKind', 'precision'] as const)
    if (plain[key] !== undefined) readContextKey(reader, context, key, plain[key]);
  const title = plain.title === undefined ? undefined : plainText(reader, plain.title, 'title');
  const assetDate = plain.assetDate === undefined ? undefined : plainTarget(reader, plain.assetDate, 'assetDate');
  const facts = (plain.facts ?? []).map((fact, index) => readFact(reader, fact, index)).filter((fact) => fact !== undefined);
  if (plain.problems !== undefined) readProblems(reader, plain.problems);
  const disclosure: Disclosure = {
    kind: 'disclosure',
    document: plain.document,
    ...context,
    ...(title === undefined ? {} : { title }),
    sections: (plain.sections ?? []).map(readSection),
    facts,
    ...(assetDate === undefined ? {} : { assetDate }),
    ...(plain.roundingAdmitted === true ? { roundingAdmitted: true } : {}),
    ...(isPlace(plain.cutOff) ? { cutOff: plain.cutOff } : {}),
    problems: reader.problems,
    cells: plain.cells ?? { recognised: reader.recognised, read: reader.read },
    origin: isPlace(plain.origin) ? plain.origin : origin,
  };
  records.push(disclosure);
  if (projects === undefined) return;
  if (!Array.isArray(projects)) {
    invalid.push({ place: origin, pointer: '/projects', expected: { zh: 'projects 应为数组', en: 'projects must be an array' } });
    return;
  }
  projects.forEach((entry: unknown, index) => {
    const place = { ...origin, pointer: `${origin.pointer ?? ''}/projects/${index}` };
    readOne(isObject(entry) ? { document: plain.document, ...context, ...entry, kind: 'project' } : entry, place, records, invalid);
  });
}
