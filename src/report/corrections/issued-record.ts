import { z } from 'zod';
import type { Language } from '../../i18n/language.ts';
import { parseJson as parseBounded } from '../../model/bounded-json.ts';
import type { IssuedFinding } from '../../model/correction.ts';

/**
 * The issued list as it travels inside the workbook, on a sheet of its own: a head, one line a finding (those that share a row behind the
 * one that gives it its id), a foot with a check code.
 * From it the list is whole again however the visible sheet comes back.
 */
export interface IssuedHead {
  readonly yushen: 'corrections';
  readonly version: 1;
  readonly lang: Language;
  readonly department?: string | undefined;
  readonly name: string;
  readonly round: number;
  /** Rows of the list. */
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
export const issuedSchema = z.object({
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
  whereabouts: optional,
  alternatives: optional,
});

/** Below what a cell holds. */
const CELL = 30_000;
/** What JSON leaves as it is and a cell cannot hold. */
const UNSAFE = /[\u007f-\u009f\ufffe\uffff]/g;

const escapeUnsafe = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** A finding as the texts of one or more cells: as many as it takes, none torn inside a character. */
export function writeIssued(issued: IssuedFinding): readonly string[] {
  const whole = JSON.stringify(issued).replace(UNSAFE, escapeUnsafe);
  const cells: string[] = [];
  for (let at = 0; at < whole.length; ) {
    const end = Math.min(whole.length, at + CELL);
    const torn = end < whole.length && /[\ud800-\udbff]/.test(whole.charAt(end - 1));
    cells.push(whole.slice(at, torn ? end - 1 : end));
    at = torn ? end - 1 : end;
  }
  return cells;
}

export const writeHead = (head: IssuedHead): string => JSON.stringify(head);

/** A finding from the text of its cells joined; undefined when the text is not one. */
export function readIssued(value: string): IssuedFinding | undefined {
  const parsed = issuedSchema.safeParse(parseJson(value));
  // The schema says `string | undefined` where the type leaves out; JSON knows no undefined.
  return parsed.success ? (parsed.data as IssuedFinding) : undefined;
}

export function readHead(value: string): IssuedHead | undefined {
  const parsed = headSchema.safeParse(parseJson(value));
  return parsed.success ? parsed.data : undefined;
}

function parseJson(value: string): unknown {
  try {
    return parseBounded(value);
  } catch {
    return undefined;
  }
}
