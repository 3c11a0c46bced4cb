import type { Field } from './field.ts';
import type { Mutable } from './mutable.ts';
import { isObject } from './plain-context.ts';
import { isPlace, type PlainReader, plainAmount, plainPercentage, plainText } from './plain-field.ts';
import { type Funds, GOVERNMENT_LEVELS, OTHER_SOURCES, type Task, type TaskMoney } from './record.ts';

/** Reads amounts of money with their parts: those of a project, and those of its tasks. */

const PARTS: ReadonlySet<string> = new Set<keyof Funds>([
  'total',
  'fiscal',
  ...GOVERNMENT_LEVELS,
  'carriedOver',
  'other',
  ...OTHER_SOURCES,
  'basic',
  'project',
]);
export const isPart = (key: string): key is keyof Funds => PARTS.has(key);

/** An amount alone is the total. */
export function readFunds(reader: PlainReader, raw: unknown, key: string): Funds {
  if (!isObject(raw) || 'text' in raw) {
    return { total: plainAmount(reader, raw, key) };
  }
  const funds: Mutable<Funds> = {};
  for (const part in raw) {
    if (isPart(part)) funds[part] = plainAmount(reader, raw[part], `${key}/${part}`);
    else reader.invalid = true;
  }
  return funds;
}

const MONEY_KEYS: ReadonlySet<string> = new Set<keyof TaskMoney>(['budgeted', 'spent', 'executionRate', 'share']);

function readMoney(reader: PlainReader, raw: Readonly<Record<string, unknown>>, below: string): TaskMoney {
  const money: Mutable<TaskMoney> = {};
  for (const key of ['budgeted', 'spent'] as const) if (raw[key] !== undefined) money[key] = readFunds(reader, raw[key], `${below}${key}`);
  for (const key of ['executionRate', 'share'] as const)
    if (raw[key] !== undefined) money[key] = plainPercentage(reader, raw[key], `${below}${key}`);
  return money;
}

const TASK_KEYS: ReadonlySet<string> = new Set<Exclude<keyof Task, keyof TaskMoney>>(['name', 'content', 'completion', 'place']);

/** One task with its money. */
export function readTask(reader: PlainReader, raw: unknown): Task | undefined {
  if (!isObject(raw) || Object.keys(raw).some((key) => !MONEY_KEYS.has(key) && !TASK_KEYS.has(key))) {
    reader.invalid = true;
    return undefined;
  }
  const { place } = raw;
  if (raw['name'] === undefined || (place !== undefined && !isPlace(place))) reader.invalid = true;
  const name: Field<string> = plainText(reader, raw['name'] ?? '', 'name');
  const texts: Mutable<Pick<Task, 'content' | 'completion'>> = {};
  for (const key of ['content', 'completion'] as const) if (raw[key] !== undefined) texts[key] = plainText(reader, raw[key], key);
  return { name, ...texts, ...readMoney(reader, raw, ''), ...(isPlace(place) ? { place } : {}) };
}

/** The row of totals of the tasks. */
export function readTasksTotal(reader: PlainReader, raw: unknown): TaskMoney {
  if (!isObject(raw) || Object.keys(raw).some((key) => !MONEY_KEYS.has(key))) {
    reader.invalid = true;
    return {};
  }
  return readMoney(reader, raw, 'tasksTotal/');
}
