import { z } from 'zod';
import { RECHECK_NOTES, RECHECK_STATE_TERMS } from '../../i18n/recheck-texts.ts';
import { issuedSchema } from '../corrections/issued-record.ts';
import { exitReason, jsonReportSchema } from '../json-schema.ts';

/** The JSON of a recheck, version 1, as zod; `yushen schema recheck` prints it as JSON Schema. Within a version fields are only added. */

const count = z.number().int().nonnegative();
const local = z.strictObject({ zh: z.string(), en: z.string() });
const severity = z.enum(['error', 'warning', 'info']);
const { findings, grade } = jsonReportSchema.shape;

const states = Object.keys(RECHECK_STATE_TERMS);
const notes = Object.keys(RECHECK_NOTES);

const notice = z.strictObject({
  kind: z.enum(['understood', 'refused']),
  file: z.string(),
  sheet: z.string(),
  cell: z.string().optional(),
  message: local,
});

const reply = z.strictObject({
  answer: z.enum(['corrected', 'declined']).optional(),
  reason: z.string().optional(),
  newValue: z.string().optional(),
  date: z.string().optional().describe('YYYY-MM-DD, or as typed'),
  signed: z.boolean().describe('whether somebody signed; who it was stays in the workbook'),
  sheet: z.string(),
  cell: z.string(),
});

export const recheckSchema = z.strictObject({
  version: z.literal(1),
  kind: z.literal('recheck'),
  tool: z.strictObject({ name: z.string(), version: z.string() }),
  seal: z.string().optional().describe('hash of the file as the command line wrote it'),
  profile: z.string(),
  complete: z.boolean(),
  reasons: z.array(exitReason).describe('why the exit code is not 0, which is the highest `exit` here; empty when it is 0'),
  counts: z.record(z.enum(states), count),
  elsewhere: count.describe('findings of departments without a returned list'),
  grade,
  documents: z.array(
    z.strictObject({
      document: z.string(),
      department: z.string().optional(),
      findings: z.strictObject({ error: count, warning: count, info: count }),
      grade,
    }),
  ),
  lists: z.array(
    z.strictObject({
      file: z.string(),
      department: z.string().optional(),
      name: z.string(),
      round: count,
      issued: count,
      missingRows: z.array(z.string()).describe('ids of rows that are no longer in the workbook'),
      notices: z.array(notice),
    }),
  ),
  entries: z.array(
    z.strictObject({
      id: z.string(),
      state: z.enum(states),
      severity,
      department: z.string().optional(),
      notes: z.array(z.enum(notes)),
      issued: issuedSchema.optional().describe('as it was sent out'),
      finding: findings.element.optional().describe('what is wrong now'),
      reply: reply.optional(),
      printedNow: z.string().optional(),
      missing: z.string().optional(),
      broughtBy: z.string().optional(),
    }),
  ),
});
