import type { Field } from './field.ts';
import type { Mutable } from './mutable.ts';
import type { Amount } from './number.ts';
import type { Place } from './place.ts';
import { isObject, readCells, readContextKey, readProblems, startReader } from './plain-context.ts';
import type { PlainReader } from './plain-field.ts';
import { isPlace, plainAmount, plainPercentage, plainPoints, plainTarget, plainText } from './plain-field.ts';
import { isPart, readFunds, readTask, readTasksTotal } from './read-funds.ts';
import { EMPTY_FIELD, readIndicator } from './read-indicator.ts';
import type { CellCount, Dimension, DisbursementStep, Project, SourceExecution } from './record.ts';
import { type PlainProject, projectSchema } from './record-schema.ts';
import { noteBrokenSeal, recountCells, recountPrecision } from './recount.ts';
import { unusualDigitsOf } from './unusual-digits.ts';

const SOURCE_KEYS: ReadonlySet<string> = new Set<keyof SourceExecution>(['rate', 'weight', 'score']);
function readSources(reader: PlainReader, raw: unknown): NonNullable<Project['sources']> {
  const sources: Mutable<NonNullable<Project['sources']>> = {};
  if (!isObject(raw)) {
    reader.invalid = true;
    return sources;
  }
  for (const part in raw) {
    const given = raw[part];
    if (!isPart(part) || part === 'total' || !isObject(given) || Object.keys(given).some((key) => !SOURCE_KEYS.has(key))) {
      reader.invalid = true;
      continue;
    }
    reader.path = `/sources/${part}`;
    sources[part] = {
      ...(given['rate'] === undefined ? {} : { rate: plainPercentage(reader, given['rate'], 'rate') }),
      ...(given['weight'] === undefined ? {} : { weight: plainPoints(reader, given['weight'], 'weight') }),
      ...(given['score'] === undefined ? {} : { score: plainPoints(reader, given['score'], 'score') }),
    };
  }
  reader.path = '';
  return sources;
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

const readGoal = (reader: PlainReader, raw: unknown): Field<string> => plainText(reader, raw, '');

const STEP_KEYS: ReadonlySet<string> = new Set<keyof DisbursementStep>(['month', 'share', 'amount']);

function readStep(reader: PlainReader, raw: unknown): DisbursementStep | undefined {
  if (!isObject(raw) || !Number.isInteger(raw['month']) || Object.keys(raw).some((key) => !STEP_KEYS.has(key))) {
    reader.invalid = true;
    return undefined;
  }
  return {
    month: Number(raw['month']),
    share: plainPercentage(reader, raw['share'] ?? '', 'share'),
    ...(raw['amount'] === undefined ? {} : { amount: plainAmount(reader, raw['amount'], 'amount') }),
  };
}

function readDimension(reader: PlainReader, raw: unknown): Dimension | undefined {
  if (!isObject(raw) || Object.keys(raw).some((key) => key !== 'name' && key !== 'points' && key !== 'score')) {
    reader.invalid = true;
    return undefined;
  }
  const name = plainText(reader, raw['name'], 'name');
  return {
    name,
    ...(raw['points'] === undefined ? {} : { points: plainPoints(reader, raw['points'], 'points') }),
    ...(raw['score'] === undefined ? {} : { score: plainPoints(reader, raw['score'], 'score') }),
  };
}

const amountsOf = ({ periodBudget, initialBudget, budgeted, received, spent, purposeAmounts, tasks = [], tasksTotal }: Project): Amount[] =>
  [periodBudget, initialBudget, budgeted, received, spent, purposeAmounts]
    .concat([...tasks, tasksTotal].flatMap((money) => [money?.budgeted, money?.spent]))
    .flatMap((funds) => Object.values(funds ?? {}))
    .flatMap(({ value }) => value ?? []);

/** Reads one project; undefined when its shape is not the format's. */
export function readProject(
  raw: Readonly<Record<string, unknown>>,
  origin: Place,
  { sealed, nested }: { readonly sealed: boolean; readonly nested: boolean },
): Project | undefined {
  const reader = startReader(raw, origin, sealed);
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
  let said: NonNullable<PlainProject['unusualDigits']> = [];
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
      case 'yearLine':
      case 'issues':
        project[key] = plainText(reader, value, key);
        break;
      case 'budgeted':
      case 'initialBudget':
      case 'periodBudget':
      case 'received':
      case 'spent':
      case 'purposeAmounts':
        project[key] = readFunds(reader, value, key);
        break;
      case 'completion':
      case 'executionRate':
        project[key] = plainPercentage(reader, value, key);
        break;
      case 'executionWeight':
      case 'executionScore':
      case 'totalWeight':
      case 'totalScore':
      case 'totalScoreAgain':
      case 'totalDeduction':
        project[key] = plainPoints(reader, value, key);
        break;
      case 'sources':
        project.sources = readSources(reader, value);
        break;
      case 'reportDate':
        project.reportDate = plainTarget(reader, value, key);
        break;
      case 'goals':
        project.goals = readList(reader, value, key, readGoal);
        break;
      case 'indicators':
        project.indicators = readList(reader, value, key, readIndicator);
        break;
      case 'disbursementPlan':
        project.disbursementPlan = readList(reader, value, key, readStep);
        break;
      case 'tasks':
        project.tasks = readList(reader, value, key, readTask);
        break;
      case 'tasksTotal':
        project.tasksTotal = readTasksTotal(reader, value);
        break;
      case 'dimensions':
        project.dimensions = readList(reader, value, key, readDimension);
        break;
      case 'form':
        if (typeof value === 'string') project.form = value;
        else reader.invalid = true;
        break;
      case 'prints': {
        const prints = projectSchema.shape.prints.safeParse(value);
        if (prints.success && prints.data !== undefined) project.prints = prints.data;
        else reader.invalid = true;
        break;
      }
      case 'unusualDigits': {
        const digits = projectSchema.shape.unusualDigits.safeParse(value);
        if (digits.success) said = digits.data ?? [];
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
      case 'seal':
        if (typeof value !== 'string') reader.invalid = true;
        break;
      case 'cells':
        cells = readCells(reader, value);
        break;
      default:
        if (!readContextKey(reader, project, key, value)) reader.invalid = true;
    }
  }
  if (raw['problems'] !== undefined) readProblems(reader, raw['problems']);
  noteBrokenSeal(reader, raw['seal']);
  if (project.document === '' || raw['name'] === undefined) reader.invalid = true;
  if (reader.invalid) return undefined;
  project.cells = recountCells(reader, cells);
  const unusual = unusualDigitsOf(said, raw, sealed || nested);
  if (unusual.length > 0) project.unusualDigits = unusual;
  if (project.precision !== undefined) project.precision = recountPrecision(reader, project.precision, amountsOf(project));
  return project;
}
