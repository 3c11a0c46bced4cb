import { z } from 'zod';
import { glimpse } from '../model/bounded-json.ts';
import type { BaselineEntry, DocumentIdentity } from '../model/review.ts';
import { type Checked, checkJson, invalid, malformed, parseJson } from './checked-file.ts';
import { defined } from './defined.ts';

const BASELINE_FORMAT = 'yushen-baseline';

const key = z.string().regex(/^[0-9a-f]{16}$/);
const local = z.strictObject({ zh: z.string(), en: z.string() });

const identity = z.strictObject({
  document: z.string(),
  department: z.string().optional(),
  year: z.number().int().optional(),
  kind: z.string().optional(),
});

const entry = z.strictObject({
  rule: z.string().min(1),
  severity: z.enum(['error', 'warning', 'info']),
  subject: z.strictObject({
    document: z.string(),
    department: z.string().optional(),
    project: z.string().optional(),
    indicator: z.string().optional(),
    field: z.string().optional(),
  }),
  text: local,
  placeKey: key,
  fingerprint: key,
});

/** A baseline, version 1; `yushen schema baseline` prints it as JSON Schema. */
export const baselineSchema = z.strictObject({
  format: z.literal(BASELINE_FORMAT),
  version: z.literal(1),
  profile: z.string(),
  rules: z.record(z.string(), z.number().int()).describe('versions of the rules that took part'),
  documents: z.array(identity),
  findings: z.array(entry),
  seal: z.string().optional().describe('hash of the file as the command line wrote it'),
});

/** Findings that were there when it was recorded. */
export interface Baseline {
  readonly profile: string;
  readonly rules: ReadonlyMap<string, number>;
  readonly documents: readonly DocumentIdentity[];
  readonly findings: readonly BaselineEntry[];
}

/** Whether a text is a baseline, of whatever version: only such a file may be replaced by one. */
export function isBaseline(text: string): boolean {
  const raw = parseJson(text);
  return typeof raw === 'object' && raw !== null && 'format' in raw && raw.format === BASELINE_FORMAT;
}

/** Reads a baseline. What is wrong comes back with its line; never throws. */
export function readBaseline(text: string): Checked<Baseline> {
  const raw = parseJson(text);
  if (raw instanceof SyntaxError) return invalid([malformed(text, raw)]);
  const format = typeof raw === 'object' && raw !== null && 'format' in raw ? raw.format : undefined;
  const version = typeof raw === 'object' && raw !== null && 'version' in raw ? raw.version : undefined;
  if (format !== BASELINE_FORMAT)
    return invalid([
      {
        path: 'format',
        expected: { zh: '这不是 yushen baseline 写出的文件', en: 'this file was not written by yushen baseline' },
      },
    ]);
  if (version !== 1)
    return invalid([
      {
        path: 'version',
        expected: {
          zh: `基线文件的版本是 ${glimpse(version) ?? '?'}，本程序读取版本 1；请重新记录`,
          en: `the baseline has version ${glimpse(version) ?? '?'}, this program reads version 1; record it again`,
        },
      },
    ]);
  const checked = checkJson(text, baselineSchema);
  if (checked.kind === 'invalid') return checked;
  const { profile, rules, documents, findings } = checked.value;
  return {
    kind: 'valid',
    value: {
      profile,
      rules: new Map(Object.entries(rules)),
      documents: documents.map(defined),
      findings: findings.map((each) => ({ ...each, subject: defined(each.subject) })),
    },
  };
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function compareEntries(a: BaselineEntry, b: BaselineEntry): number {
  return (
    compareText(a.subject.document, b.subject.document) ||
    compareText(a.subject.project ?? '', b.subject.project ?? '') ||
    compareText(a.rule, b.rule) ||
    compareText(a.placeKey, b.placeKey) ||
    compareText(a.fingerprint, b.fingerprint)
  );
}

function* list(items: Iterable<unknown>): Iterable<string> {
  let separator = '[\n    ';
  for (const item of items) {
    yield separator + JSON.stringify(item);
    separator = ',\n    ';
  }
  yield separator.startsWith('[') ? '[]' : '\n  ]';
}

/** A baseline as text, in pieces: sorted, one finding a line, the same bytes for the same findings in whatever order. */
export function* writeBaseline(baseline: Baseline): Iterable<string> {
  const { profile } = baseline;
  const rules = [...baseline.rules].sort(([a], [b]) => compareText(a, b));
  yield `{\n  "format": "${BASELINE_FORMAT}",\n  "version": 1,\n  "profile": ${JSON.stringify(profile)},\n`;
  yield `  "rules": {${rules.map(([id, version]) => `\n    ${JSON.stringify(id)}: ${version}`).join(',')}${rules.length === 0 ? '' : '\n  '}},\n`;
  yield '  "documents": ';
  yield* list(baseline.documents.toSorted((a, b) => compareText(a.document, b.document)).map(orderedIdentity));
  yield ',\n  "findings": ';
  yield* list(baseline.findings.toSorted(compareEntries).map(orderedEntry));
  yield '\n}\n';
}

/** The same properties in the same order, whoever made the value. */
function orderedIdentity({ document, department, year, kind }: DocumentIdentity): DocumentIdentity {
  return { document, ...defined({ department, year, kind }) };
}

function orderedEntry({ rule, severity, subject, text, placeKey, fingerprint }: BaselineEntry): BaselineEntry {
  const { document, department, project, indicator, field } = subject;
  return {
    rule,
    severity,
    subject: { document, ...defined({ department, project, indicator, field }) },
    text: { zh: text.zh, en: text.en },
    placeKey,
    fingerprint,
  };
}
