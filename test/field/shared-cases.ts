import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import type { FieldPaper, Level } from './case.ts';

/** The papers the templates were made from, where they are at hand beside the checkout. */
const folder = join(import.meta.dirname, '..', '..', '..', 'shared', 'field');

const level = z.enum(['error', 'warning', 'note', 'info']).transform((name): Level => (name === 'note' ? 'info' : name));
const figures = z.array(z.string());
const claim = z.object({ level: level.optional(), figures });
const wanted = z.object({ level, figures: figures.optional(), any_of: z.array(figures).optional() });
const caseSchema = z.object({
  files: z.array(z.string()).min(1),
  phenomenon: z.string(),
  expected: z.enum(['clean', 'findings']),
  findings: z.array(wanted).default([]),
  may: z.array(claim).default([]),
  must_not: z.array(claim).default([]),
  reading: z.string().default(''),
});

export interface SharedCase {
  readonly number: number;
  readonly phenomenon: string;
  readonly paper: FieldPaper;
}

export const hasSharedCases = (): boolean => existsSync(join(folder, 'cases.yaml'));

function caseOf(given: z.infer<typeof caseSchema>): SharedCase {
  const department = /department ([^\s,;]+)/.exec(given.reading)?.[1];
  const year = /year (\d{4})/.exec(given.reading)?.[1];
  const mayBeUnread = /counted as unread/.test(given.reading) && !/nothing is counted as unread/.test(given.reading);
  const named = ({ level, figures }: z.infer<typeof claim>) => (level === undefined ? { figures } : { level, figures });
  return {
    number: Number.parseInt(given.files[0] ?? '', 10),
    phenomenon: given.phenomenon,
    paper: {
      files: given.files.map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') })),
      findings: given.findings.map(({ level, figures: all, any_of }) => ({ level, anyOf: any_of ?? (all === undefined ? [] : [all]) })),
      may: given.may.map(named),
      mustNot: given.must_not.map(named),
      ...(department === undefined ? {} : { department }),
      ...(year === undefined ? {} : { year: Number(year) }),
      ...(mayBeUnread ? { unread: 'any' } : {}),
    },
  };
}

export function sharedCases(): SharedCase[] {
  const { cases } = z.object({ cases: z.array(caseSchema) }).parse(parse(readFileSync(join(folder, 'cases.yaml'), 'utf8')));
  return cases.map(caseOf);
}
