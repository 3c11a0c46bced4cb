import { z } from 'zod';
import { glimpse } from '../model/bounded-json.ts';
import type { ComparedFinding, RunOutline } from '../model/comparison.ts';
import type { Place } from '../model/place.ts';
import { type Checked, checkJson, invalid, malformed, parseJson } from './checked-file.ts';
import { defined } from './defined.ts';
import { documentIdentities, type Scope } from './recognise.ts';

/** What a comparison needs of a JSON report, version 1. Fields may be added within a version, so the rest is not looked at. */
const local = z.object({ zh: z.string(), en: z.string() });
const place = z.object({
  file: z.string(),
  line: z.number().optional(),
  endLine: z.number().optional(),
  page: z.number().optional(),
  sheet: z.string().optional(),
  cell: z.string().optional(),
  pointer: z.string().optional(),
});
const finding = z.object({
  rule: z.string(),
  severity: z.enum(['error', 'warning', 'info']),
  text: local,
  subject: z.object({
    document: z.string(),
    department: z.string().optional(),
    project: z.string().optional(),
    indicator: z.string().optional(),
    field: z.string().optional(),
  }),
  places: z.array(z.object({ place: place.optional() })),
  provided: z.string().optional(),
  expected: z.string().optional(),
  difference: z.string().optional(),
  placeKey: z.string(),
  fingerprint: z.string(),
});
const savedSchema = z.object({
  version: z.literal(1),
  profile: z.string(),
  complete: z.boolean(),
  grade: z.object({ score: z.number().optional(), band: z.enum(['优', '良', '中', '差']).optional() }),
  documents: z.array(
    z.object({
      document: z.string(),
      department: z.string().optional(),
      year: z.number().optional(),
      kind: z.string().optional(),
      coverage: z.object({ cellsRead: z.number() }),
    }),
  ),
  rules: z.array(z.object({ id: z.string(), version: z.number() })),
  tallies: z.array(z.object({ rule: z.string() })),
  findings: z.array(finding),
  review: z.object({ waivers: z.object({ waived: z.array(z.object({ finding })) }).optional() }).optional(),
});

/** A result saved with `--format json`, ready to be compared. */
export interface SavedRun {
  readonly outline: RunOutline;
  readonly scope: Scope;
  /** Those that count, then those that are waived. */
  readonly findings: readonly ComparedFinding[];
}

function comparedFinding(saved: z.output<typeof finding>, waived: boolean): ComparedFinding {
  const { rule, severity, text, subject, places, provided, expected, difference, placeKey, fingerprint } = saved;
  const first: Place | undefined = places[0]?.place === undefined ? undefined : defined(places[0].place);
  return {
    rule,
    severity,
    subject: defined(subject),
    text,
    ...defined({ place: first, provided, expected, difference }),
    placeKey,
    fingerprint,
    ...(waived ? { waived: true } : {}),
  };
}

/** Why a value is no JSON report of version 1 at all; undefined when it says that it is one. */
function refusal(raw: unknown) {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw) || !('findings' in raw) || !('tool' in raw))
    return {
      path: '',
      expected: { zh: '这不是 --format json 写出的审核结果', en: 'this is not a result written by --format json' },
    };
  const version = 'version' in raw ? raw.version : undefined;
  if (version === 1) return undefined;
  return {
    path: 'version',
    expected: {
      zh: `结果的版本是 ${glimpse(version) ?? '（缺）'}，本程序比较版本 1；请用本程序重新审核`,
      en: `the result has version ${glimpse(version) ?? '(none)'}, this program compares version 1; audit again with this program`,
    },
  };
}

/** Reads a saved result. Other formats and versions are refused with the reason; never throws. */
export function readSavedRun(text: string, file: string): Checked<SavedRun> {
  const raw = parseJson(text);
  if (raw instanceof SyntaxError) return invalid([malformed(text, raw)]);
  const refused = refusal(raw);
  if (refused !== undefined) return invalid([refused]);
  const checked = checkJson(text, savedSchema);
  if (checked.kind === 'invalid') return checked;
  const { profile, complete, grade, documents, rules, tallies, findings, review } = checked.value;
  const versions = new Map(rules.map(({ id, version }) => [id, version]));
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) counts[severity]++;
  return {
    kind: 'valid',
    value: {
      outline: { file, profile, complete, ...defined({ score: grade.score, band: grade.band }), findings: counts },
      scope: {
        documents: documentIdentities(documents),
        rules: new Map(tallies.map(({ rule }) => [rule, versions.get(rule) ?? 0])),
      },
      findings: [
        ...findings.map((each) => comparedFinding(each, false)),
        ...(review?.waivers?.waived ?? []).map((each) => comparedFinding(each.finding, true)),
      ],
    },
  };
}
