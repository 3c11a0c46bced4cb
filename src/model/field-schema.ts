import { z } from 'zod';

/** Places and fields of normalized records: plain values, or {text, value, place} as `yushen normalize` writes them. */

export const place = z
  .strictObject({
    file: z.string(),
    line: z.int().positive().optional(),
    endLine: z.int().positive().optional(),
    page: z.int().positive().optional(),
    sheet: z.string().optional(),
    cell: z.string().optional(),
    pointer: z.string().optional(),
  })
  .describe('Where it stands in the source; lines and pages count from 1.');

const fullField = z
  .strictObject({ text: z.string(), value: z.unknown().optional(), place: place.optional(), uncertain: z.literal(true).optional() })
  .describe(
    'What was printed, how it was read, where. When text and value disagree, the text wins and the disagreement is reported; in a sealed record a value stands for a text that says none by itself.',
  );

export const field = z.union([z.string(), z.number(), z.null(), fullField]);
export const text = field.describe('A text.');
export const amount = field.describe('An amount such as "10.00万元"; without a unit the record\'s `unit` applies.');
export const percentage = field.describe('A percentage such as "27.73%"; a bare number is in percent.');
export const points = field.describe('Points of a score or weight, such as 20.');
export const target = field.describe('A target or actual value such as "≥90%", "不少于100人", "2023年12月底前", "及时".');
