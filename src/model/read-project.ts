import type { Field } from './field.ts';
import type { Place } from './place.ts';
import type { Mutable } from './plain-context.ts';
import { isObject, readCells, readContextKey, readProblems, startReader } from './plain-context.ts';
import type { PlainReader } from './plain-field.ts';
import { isPlace, plainAmount, plainPercentage, plainPoints, plainTarget, plainText } from './plain-field.ts';
import type { CellCount, Dimension, DisbursementStep, Funds, Indicator, Project } from './record.ts';
import { projectSchema } from './record-schema.ts';

const PARTS: ReadonlySet<string> = new Set<keyof Funds>(['total', 'fiscal', 'carriedOver', 'other', 'basic', 'project']);
const isPart = (key: string): key is keyof Funds => PARTS.has(key);

function readFunds(reader: PlainReader, raw: unknown, key: string): Funds | undefined {
  if (!isObject(raw) || 'text' in raw) {
    const total = plainAmount(reader, raw, key);
    return total === undefined ? undefined : { total };
  }
  const funds: Mutable<Funds> = {};
  reader.path = `/${key}`;
  for (const part in raw) {
    if (isPart(part)) {
      const value = plainAmount(reader, raw[part], part);
      if (value !== undefined) funds[part] = value;
    } else reader.invalid = true;
  }
  reader.path = '';
  return funds;
}

const EMPTY_FIELD: Field<never> = { text: '' };

function readIndicator(reader: PlainReader, raw: unknown): Indicator {
  const indicator: Mutable<Indicator> = { level1: EMPTY_FIELD, level2: EMPTY_FIELD, level3: EMPTY_FIELD, target: EMPTY_FIELD };
  if (!isObject(raw)) {
    reader.invalid = true;
    return indicator;
  }
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
  return indicator;
}

function readList<T>(reader: PlainReader, raw: unknown, key: string, read: (reader: PlainReader, entry: unknown) => T | undefined): T[] {
  if (!Array.isArray(raw)) {
    reader.invalid = true;
    return [];
  }
  const list: T[] = [];
  reader.path = `/${key}`;
  for (let index = 0; index < raw.length; index++) {
    reader.index = index;
    const value = read(reader, raw[index]);
    if (value !== undefined) list.push(value);
  }
  reader.path = '';
  reader.index = undefined;
  return list;
}

const readGoal = (reader: PlainReader, raw: unknown): Field<string> | undefined => plainText(reader, raw, '');

function readStep(reader: PlainReader, raw: unknown): DisbursementStep | undefined {
  if (!isObject(raw) || !Number.isInteger(raw['month']) || Object.keys(raw).length > 2) {
    reader.invalid = true;
    return undefined;
  }
  const share = plainPercentage(reader, raw['share'] ?? '', 'share');
  return share === undefined ? undefined : { month: Number(raw['month']), share };
}

function readDimension(reader: PlainReader, raw: unknown): Dimension | undefined {
  if (!isObject(raw) || Object.keys(raw).some((key) => key !== 'name' && key !== 'points')) {
    reader.invalid = true;
    return undefined;
  }
  const name = plainText(reader, raw['name'], 'name');
  if (name === undefined) return undefined;
  const points = raw['points'] === undefined ? undefined : plainPoints(reader, raw['points'], 'points');
  return points === undefined ? { name } : { name, points };
}

/** Reads one project; undefined when its shape is not the format's. */
export function readProject(raw: Readonly<Record<string, unknown>>, origin: Place): Project | undefined {
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
        project.goals = readList(reader, value, key, readGoal);
        break;
      case 'indicators':
        project.indicators = readList(reader, value, key, readIndicator);
        break;
      case 'disbursementPlan':
        project.disbursementPlan = readList(reader, value, key, readStep);
        break;
      case 'dimensions':
        project.dimensions = readList(reader, value, key, readDimension);
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
