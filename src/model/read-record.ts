import { z } from 'zod';
import { glimpse } from './bounded-json.ts';
import type { LocalText } from './finding.ts';
import { append } from './lists.ts';
import type { Place } from './place.ts';
import { isObject } from './plain-context.ts';
import { readDisclosure } from './read-disclosure.ts';
import { readProject } from './read-project.ts';
import type { AuditRecord, Disclosure } from './record.ts';
import { disclosureSchema, projectSchema } from './record-schema.ts';
import { isSealed } from './seal.ts';
import { readTitleKind } from './title-kind.ts';

/** Why a record was refused: where it stands, which value is wrong, what was expected. A record may have several such reasons. */
export interface InvalidRecord {
  readonly place: Place;
  /** JSON pointer within the record; '' for the record itself. */
  readonly pointer: string;
  readonly expected: LocalText;
}

/** How many records were refused for these reasons. */
export function countRefused(reasons: readonly Pick<InvalidRecord, 'place'>[]): number {
  return new Set(reasons.map(({ place: { file, line, pointer } }) => JSON.stringify([file, line, pointer]))).size;
}

export interface ReadRecords {
  readonly records: readonly AuditRecord[];
  readonly invalid: readonly InvalidRecord[];
}

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

/** `own` is what carries the seal: a nested project without what it inherits. */
function readOne(raw: unknown, origin: Place, records: AuditRecord[], invalid: InvalidRecord[], own = raw): void {
  if (isObject(raw) && raw['kind'] === 'project') {
    const project = readProject(raw, origin, { sealed: isObject(own) && isSealed(own), nested: own !== raw });
    if (project === undefined) append(invalid, explain(raw, projectSchema, origin));
    else records.push(project);
    return;
  }
  if (isObject(raw) && raw['kind'] === 'disclosure') {
    readWithProjects(raw, origin, records, invalid);
    return;
  }
  const kind = isObject(raw) ? glimpse(raw['kind']) : undefined;
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

const ownSchema = disclosureSchema.omit({ projects: true });

/** What nested projects inherit. */
function contextOf(disclosure: Disclosure): Record<string, unknown> {
  const { document, region, department, year, documentKind, documentKindUnsure, level, unit, precision } = disclosure;
  return Object.fromEntries(
    Object.entries({ document, region, department, year, documentKind, documentKindUnsure, level, unit, precision }).filter(
      ([, value]) => value !== undefined,
    ),
  );
}

/** What a nested project says of the kind of its paper is not believed before the title of that paper, as in the disclosure itself. */
function nestedIn(disclosure: Disclosure, entry: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const whole: Readonly<Record<string, unknown>> = { ...contextOf(disclosure), ...entry, kind: 'project' };
  const isNamed = readTitleKind(disclosure.title?.text ?? '').documentKind !== undefined;
  if (!isNamed || disclosure.documentKind === undefined || isSealed(entry)) return whole;
  const { documentKindUnsure: _claimed, ...sure } = whole;
  return { ...sure, documentKind: disclosure.documentKind };
}

/** A disclosure and the projects nested in it, which inherit its context and are refused one by one. */
function readWithProjects(raw: Readonly<Record<string, unknown>>, origin: Place, records: AuditRecord[], invalid: InvalidRecord[]): void {
  const { projects, ...own } = raw;
  const parsed = ownSchema.safeParse(own);
  if (!parsed.success) {
    append(invalid, explain(own, ownSchema, origin));
    return;
  }
  const disclosure = readDisclosure(parsed.data, raw, origin);
  records.push(disclosure);
  if (projects === undefined) return;
  if (!Array.isArray(projects)) {
    invalid.push({ place: origin, pointer: '/projects', expected: { zh: 'projects 应为数组', en: 'projects must be an array' } });
    return;
  }
  projects.forEach((entry: unknown, index) => {
    const place = { ...origin, pointer: `${origin.pointer ?? ''}/projects/${index}` };
    readOne(isObject(entry) ? nestedIn(disclosure, entry) : entry, place, records, invalid, entry);
  });
}
