import { z } from 'zod';

/** The part of the JSON report that a baseline and waivers make. */

const count = z.number().int().nonnegative();
const local = z.strictObject({ zh: z.string(), en: z.string() });

const baselineEntry = z.strictObject({
  rule: z.string(),
  severity: z.enum(['error', 'warning', 'info']),
  subject: z.strictObject({
    document: z.string(),
    department: z.string().optional(),
    project: z.string().optional(),
    indicator: z.string().optional(),
    field: z.string().optional(),
  }),
  text: local,
  placeKey: z.string(),
  fingerprint: z.string(),
});

const baseline = z.strictObject({
  file: z.string(),
  counts: z.strictObject({ known: count, changed: count, new: count }).describe('findings of this report by state'),
  absent: z.array(baselineEntry).describe('recorded, looked for and not found'),
  unchecked: count.describe('recorded, but their document or rule took no part in this run'),
  otherProfile: z.string().optional().describe('the profile it was recorded with, when that is another one'),
  drift: z
    .array(z.strictObject({ rule: z.string(), recorded: z.number().optional(), now: z.number().optional() }))
    .describe('rules that have changed since it was recorded, came new or did not run'),
});

/** `review` of the JSON report; findings and places are those of the report. */
export function reviewSchemaOf<F extends z.ZodType, P extends z.ZodType>(finding: F, place: P) {
  const waiver = z.strictObject({
    rule: z.string(),
    placeKey: z.string(),
    provided: z.string(),
    expected: z.string().optional(),
    reason: z.string(),
    approver: z.string(),
    documentNumber: z.string(),
    expires: z.string().describe('last day on which it holds'),
    document: z.string().optional(),
    project: z.string().optional(),
    place: place.describe('where the waiver stands in its file'),
  });
  const waivers = z.strictObject({
    file: z.string(),
    today: z.string().describe('the day the waivers were judged on'),
    waived: z.array(z.strictObject({ finding, waiver })).describe('they are not among the findings and count for nothing'),
    problems: z
      .array(
        z.strictObject({
          fault: z.enum(['expired', 'outdated', 'unused']),
          waiver,
          found: z.strictObject({ provided: z.string().optional(), expected: z.string().optional() }).optional(),
        }),
      )
      .describe('waivers that do not hold'),
  });
  return z.strictObject({ baseline: baseline.optional(), waivers: waivers.optional() }).describe('what a baseline and waivers say');
}
