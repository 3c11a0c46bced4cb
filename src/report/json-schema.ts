import { z } from 'zod';
import { EXIT_REASON_CODES } from '../model/exit-reasons.ts';
import { reviewSchemaOf } from './review-schema.ts';

/**
 * The JSON report, version 1, as zod; `yushen schema result` prints it as JSON Schema. Within a version fields are only added.
 * No time, host, locale or absolute path: the same input gives the same bytes.
 */

const count = z.number().int().nonnegative();
const local = z.strictObject({ zh: z.string(), en: z.string() });
const severity = z.enum(['error', 'warning', 'info']);
const band = z.enum(['优', '良', '中', '差']);
const severityCounts = z.strictObject({ error: count, warning: count, info: count });
const message = z.strictObject({
  id: z.string(),
  args: z.record(z.string(), z.union([z.string(), z.number(), local])),
});

export const place = z.strictObject({
  file: z.string().describe('relative, with /'),
  line: z.number().int().positive().optional(),
  endLine: z.number().int().positive().optional(),
  page: z.number().int().positive().optional(),
  sheet: z.string().optional(),
  cell: z.string().optional(),
  pointer: z.string().optional().describe('JSON pointer (RFC 6901)'),
});

const context = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('row'),
      names: z.array(z.string()).describe('field names of the records, or printed headings'),
      texts: z.array(z.string()),
      at: count.optional().describe('which of them the place is'),
    }),
    z.strictObject({ kind: z.literal('text'), before: z.string(), after: z.string() }),
  ])
  .describe('what stands around the printed text');

const finding = z.strictObject({
  rule: z.string(),
  version: z.number().int(),
  severity,
  message,
  text: local.describe('the message in both languages'),
  subject: z.strictObject({
    document: z.string(),
    department: z.string().optional(),
    project: z.string().optional(),
    indicator: z.string().optional(),
    field: z.string().optional(),
  }),
  places: z.array(
    z.strictObject({
      role: z.enum(['culprit', 'candidate', 'operand', 'copy']),
      label: z.union([local, z.string()]).optional(),
      text: z.string(),
      place: place.optional(),
      expected: z.string().optional().describe('what this cell may have to say if it is the wrong one; advice stands in the finding'),
      field: z.string().optional().describe('path of the cell in its record'),
      context: context.optional(),
    }),
  ),
  provided: z.string().optional(),
  expected: z.string().optional().describe('the value advised; absent where it is open which cell is wrong, or what it should say'),
  difference: z.string().optional(),
  arithmetic: z.string().optional(),
  explanations: z.array(z.strictObject({ text: local, chance: z.string().optional() })).optional(),
  evidence: z.array(z.strictObject({ rule: z.string(), message, text: local, arithmetic: z.string().optional() })).optional(),
  placeKey: z.string().describe('rule and logical cell: for correction lists and waivers'),
  fingerprint: z.string().describe('rule, logical cell and operands: for baselines'),
  state: z.enum(['known', 'changed', 'new']).optional().describe('against a baseline'),
});

const grade = z.strictObject({
  score: z.number().min(0).max(100).optional(),
  band: band.optional(),
  withheld: z.enum(['coverage', 'judged', 'fewFigures', 'nothingChecked', 'crash']).optional(),
  cappedBy: z.enum(['oneError', 'manyErrors']).optional(),
  deductions: z.array(
    z.strictObject({ rule: z.string(), placeKey: z.string(), severity, points: z.number(), capped: z.literal(true).optional() }),
  ),
  wayUp: z.strictObject({ band, placeKeys: z.array(z.string()) }).optional(),
});

const policy = z
  .strictObject({
    deductions: z.strictObject({ error: z.number(), warning: z.number(), info: z.number() }),
    ruleCeiling: z.number(),
    bands: z.strictObject({ 优: z.number(), 良: z.number(), 中: z.number() }),
    oneErrorBand: band,
    manyErrorsBand: band,
    manyErrors: count,
    withheldBelow: z.number().describe('withheld below this share of figures read'),
    judgedBelow: z.number().describe('withheld below this share of figures judged'),
    fewestJudged: count.describe('withheld where fewer figures were judged'),
  })
  .describe('how the grades were made');

/** Amounts in whole 分. */
const fen = z.number().int();
const spending = z
  .strictObject({
    projects: z
      .array(z.strictObject({ document: z.string(), project: z.string(), budgeted: fen, spent: fen }))
      .describe('the largest budgets, at most 500; amounts in fen, a hundredth of a yuan'),
    count,
    budgeted: fen,
    spent: fen,
  })
  .describe('budgeted against spent over all self-evaluations');

export const figureCount = z
  .strictObject({
    judged: count.describe('took part in a relation or in a verdict of a rule'),
    read: count.describe('read, but nothing looked at them'),
    notRead: count,
  })
  .describe('amounts, counts, rates, scores, targets and actuals in three shares');
const coverage = z.strictObject({
  cellsRecognised: count.describe('data cells of all kinds'),
  cellsRead: count,
  figures: figureCount,
  ratio: z.number().min(0).max(1).describe('figures judged or read ÷ all figures'),
});
const duty = z.strictObject({
  duty: z.string(),
  title: local,
  state: z.enum(['held', 'broken', 'notCheckable', 'notApplicable']),
  why: z.enum(['saysNone', 'absent', 'notAsked', 'otherPaper', 'excerpt', 'alone', 'unread', 'readsOtherwise', 'nothingFound']).optional(),
  rules: z.array(z.string()).describe('a verdict of any of these is one on the duty'),
  forms: z
    .strictObject({ open: count, first: z.string() })
    .optional()
    .describe('not checkable of so many forms, though others were judged; the name of the first'),
});
const coveragePart = z
  .strictObject({ kind: z.enum(['section', 'table', 'form']), title: z.string(), place: place.optional(), figures: figureCount })
  .describe('the figures of a section, of a table in it, or of a form of which something was not read');
export const problem = z.strictObject({ code: z.string(), text: z.string(), subject: z.string().optional(), place: place.optional() });
const distribution = { count, min: z.number(), median: z.number(), ninetieth: z.number(), max: z.number(), deviation: z.number() };

const summary = z.strictObject({
  documents: count,
  projects: count,
  indicators: count,
  findings: severityCounts,
  byRule: z.array(z.strictObject({ rule: z.string(), severity, findings: count, documents: count })),
  byDocument: z.array(z.strictObject({ document: z.string(), ...severityCounts.shape })),
  byDepartment: z.array(z.strictObject({ department: z.string(), ...severityCounts.shape })),
  applications: z.strictObject({ rules: count, passed: count, failed: count, skipped: count }),
  scores: z.strictObject(distribution).optional(),
  findingsPerProject: z.strictObject({ ...distribution, clean: count }).optional(),
});

const unread = z
  .strictObject({
    errors: z.array(
      z.strictObject({ code: z.string(), where: z.string(), line: z.number().int().positive().optional(), what: local, remedy: local }),
    ),
    invalid: z.array(z.strictObject({ place, pointer: z.string(), expected: local })),
    invalidCount: count,
    skipped: z.array(z.string()).describe('those of the errors whose format is not read'),
  })
  .describe('files and records that could not be read');

export const exitReason = z.strictObject({
  exit: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  code: z.enum(EXIT_REASON_CODES),
  document: z.string().optional(),
  file: z.string().optional(),
  severity: severity.optional(),
  detail: z
    .string()
    .optional()
    .describe('code of the problem or error, id of the rule that crashed, or what has become of the findings of a recheck'),
  count: count.describe('findings, figures read, problems, waivers, records, answers'),
  of: count.optional().describe('all figures of the document'),
  required: z.number().min(0).max(1).optional().describe('the share of them that is asked for'),
});

export const jsonReportSchema = z.strictObject({
  version: z.literal(1),
  tool: z.strictObject({ name: z.string(), version: z.string() }),
  profile: z.string(),
  complete: z.boolean().describe('false when something that was to be audited could not be read'),
  reasons: z.array(exitReason).optional().describe('why the exit code is not 0, which is the highest `exit` here; empty when it is 0'),
  unread,
  leftOut: z
    .array(z.strictObject({ file: z.string(), reason: z.enum(['ours', 'excluded', 'named', 'linked']) }))
    .describe('files of the named folders that were left out: written by yushen, excluded, or read in another role'),
  grade,
  policy: policy.optional(),
  coverage,
  summary,
  documents: z.array(
    z.strictObject({
      document: z.string(),
      title: z.string().optional(),
      department: z.string().optional(),
      year: z.number().int().optional(),
      kind: z.string().optional(),
      kindUnsure: z.literal(true).optional(),
      projects: count,
      indicators: count,
      coverage,
      hidden: z
        .strictObject({ names: z.int(), telephones: z.int() })
        .optional()
        .describe('Names and telephone numbers of persons that were taken out before anything was read.'),
      parts: z.array(coveragePart).optional(),
      duties: z.array(duty).optional().describe('what must be checked in a paper of this kind'),
      grade,
      findings: severityCounts,
      problems: z.array(problem),
    }),
  ),
  departments: z.array(z.strictObject({ department: z.string(), documents: z.array(z.string()), grade, findings: severityCounts })),
  spending: spending.optional(),
  rules: z.array(
    z.strictObject({ id: z.string(), version: z.number().int(), severity, title: local, remedy: local, basis: z.array(local) }),
  ),
  tallies: z.array(
    z.strictObject({ rule: z.string(), passed: count, failed: count, skipped: count, reasons: z.record(z.string(), count) }),
  ),
  crashes: z.array(
    z.strictObject({ rule: z.string(), document: z.string(), project: z.string().optional(), cause: z.string(), said: local.optional() }),
  ),
  review: reviewSchemaOf(finding, place).optional(),
  findings: z.array(finding),
  seal: z.string().optional().describe('hash of the file as the command line wrote it'),
});

/** The JSON Schema (draft 2020-12) of the JSON report, as `yushen schema result` prints it. */
export function reportJsonSchema(): unknown {
  return z.toJSONSchema(jsonReportSchema, { reused: 'ref' });
}
