import { z } from 'zod';

/** The JSON of a comparison, version 1, as zod; `yushen schema comparison` prints it as JSON Schema. Within a version fields are only added. */

const count = z.number().int().nonnegative();
const local = z.strictObject({ zh: z.string(), en: z.string() });
const severity = z.enum(['error', 'warning', 'info']);
const outcomes = { new: count, changed: count, still: count, fixed: count, unchecked: count };

const run = z.strictObject({
  file: z.string(),
  profile: z.string(),
  complete: z.boolean(),
  score: z.number().optional(),
  band: z.enum(['优', '良', '中', '差']).optional(),
  findings: z.strictObject({ error: count, warning: count, info: count }),
});

const finding = z.strictObject({
  rule: z.string(),
  severity,
  subject: z.strictObject({
    document: z.string(),
    department: z.string().optional(),
    project: z.string().optional(),
    indicator: z.string().optional(),
    field: z.string().optional(),
  }),
  text: local,
  place: z
    .strictObject({
      file: z.string(),
      line: z.number().optional(),
      endLine: z.number().optional(),
      page: z.number().optional(),
      sheet: z.string().optional(),
      cell: z.string().optional(),
      pointer: z.string().optional(),
    })
    .optional(),
  provided: z.string().optional(),
  expected: z.string().optional(),
  difference: z.string().optional(),
  placeKey: z.string(),
  fingerprint: z.string(),
  waived: z.literal(true).optional(),
});

export const comparisonSchema = z.strictObject({
  version: z.literal(1),
  kind: z.literal('comparison'),
  tool: z.strictObject({ name: z.string(), version: z.string() }),
  seal: z.string().optional().describe('hash of the file as the command line wrote it'),
  before: run,
  after: run,
  counts: z.strictObject(outcomes),
  departments: z.array(z.strictObject({ department: z.string(), ...outcomes })),
  documents: z.array(z.strictObject({ document: z.string(), department: z.string().optional(), ...outcomes })),
  drift: z.array(z.strictObject({ rule: z.string(), recorded: z.number().optional(), now: z.number().optional() })),
  new: z.array(finding),
  changed: z.array(z.strictObject({ before: finding, after: finding })).describe('same cell, other figures'),
  still: z.array(finding),
  fixed: z.array(finding).describe('looked for in the later run and not found'),
  unchecked: z.array(finding).describe('document or rule took no part in the later run'),
});
