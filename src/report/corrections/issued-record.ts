import { z } from 'zod';
import type { Language } from '../../i18n/language.ts';
import type { IssuedFinding } from '../../model/correction.ts';

/**
 * The issued list as it travels inside the workbook, on a sheet of its own: a head, one line a finding, a foot with a check code.
 * From it the list is whole again however the visible sheet comes back.
 */
export interface IssuedHead {
  readonly yushen: 'corrections';
  readonly version: 1;
  readonly lang: Language;
  readonly department?: string | undefined;
  readonly name: string;
  readonly round: number;
  readonly size: number;
  readonly deadline?: string | undefined;
  readonly profile: string;
  readonly rules: Readonly<Record<string, number>>;
}

const headSchema: z.ZodType<IssuedHead> = z.object({
  yushen: z.literal('corrections'),
  version: z.literal(1),
  lang: z.enum(['zh', 'en']),
  department: z.string().optional(),
  name: z.string(),
  round: z.number().int().min(1),
  size: z.number().int().min(0),
  deadline: z.string().optional(),
  profile: z.string(),
  rules: z.record(z.string(), z.number()),
});

const text = z.string();
const optional = text.optional();
const findingSchema = z.object({
  placeKey: text,
  fingerprint: text,
  rule: text,
  evidence: z.array(text),
  severity: z.enum(['error', 'warning', 'info']),
  subject: z.object({ document: text, department: optional, project: optional, indicator: optional, field: optional }),
  cells: z.array(z.object({ role: z.enum(['culprit', 'candidate', 'operand', 'copy']), text, field: optional, project: optional })),
  copies: z.number().optional(),
  place: z
    .object({
      file: text,
      line: z.number().optional(),
      endLine: z.number().optional(),
      page: z.number().optional(),
      sheet: optional,
      cell: optional,
      pointer: optional,
    })
    .optional(),
  provided: optional,
  expected: optional,
  difference: optional,
  item: text,
  problem: text,
});

/** Below what a cell holds, with room for what XML makes of it. */
const LIMIT = 30_000;
const FEW_CELLS = 12;
const LONG = 400;

const cut = (value: string): string => (value.length > LONG ? `${value.slice(0, LONG - 1)}…` : value);

/** A finding as one cell of text. Where it would not fit, the operands that matter least are left out and long texts are cut. */
export function writeIssued(issued: IssuedFinding): string {
  const whole = JSON.stringify(issued);
  if (whole.length <= LIMIT) return whole;
  const fewer = {
    ...issued,
    cells: issued.cells.slice(0, FEW_CELLS).map((cell) => ({ ...cell, text: cut(cell.text) })),
    item: cut(issued.item),
    problem: cut(issued.problem),
    ...(issued.provided === undefined ? {} : { provided: cut(issued.provided) }),
    ...(issued.expected === undefined ? {} : { expected: cut(issued.expected) }),
  };
  return JSON.stringify(fewer);
}

export const writeHead = (head: IssuedHead): string => JSON.stringify(head);

/** A finding from the text of its cell; undefined when the text is not one. */
export function readIssued(value: string): IssuedFinding | undefined {
  const parsed = findingSchema.safeParse(parseJson(value));
  // The schema says `string | undefined` where the type leaves out; JSON knows no undefined.
  return parsed.success ? (parsed.data as IssuedFinding) : undefined;
}

export function readHead(value: string): IssuedHead | undefined {
  const parsed = headSchema.safeParse(parseJson(value));
  return parsed.success ? parsed.data : undefined;
}

function parseJson(value: string): unknown {
  try {
    return JSON.parse(value);
  } catch {
    return undefined;
  }
}
