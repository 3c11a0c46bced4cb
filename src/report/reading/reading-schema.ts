import { z } from 'zod';
import { FIGURE_REASONS } from '../../model/fact.ts';
import { FACT_MEASURES } from '../../model/fact-schema.ts';
import { DOCUMENT_KINDS } from '../../model/record-schema.ts';
import { figureCount, place, problem } from '../json-schema.ts';

/** What `yushen read --format json` writes, version 1; `yushen schema reading` prints it as JSON Schema. Within a version fields are only added. */

const index = z.int().nonnegative().describe('number in the figures of the record');

const role = z
  .strictObject({
    label: z.string().describe('as printed'),
    concept: z.string().describe('identifier of the glossary, item, or unknown'),
    measure: z.enum(FACT_MEASURES),
    basis: z.enum(['budget', 'final']),
    period: z.enum(['current', 'previous']),
    year: z.int().optional(),
    fund: z.enum(['fiscalAppropriation', 'generalPublicBudget', 'governmentFundBudget', 'stateCapitalBudget']).optional(),
    tier: z.string().optional(),
    months: z.string().optional(),
    source: z.enum(['text', 'table']),
    scope: z.string().optional().describe('the total it is a part of'),
    base: z.string().optional().describe('the amount that a change, rate or share speaks about'),
  })
  .describe('what a figure of a disclosure was taken for');

const figure = z.strictObject({
  text: z.string(),
  share: z.enum(['judged', 'read', 'notRead']),
  unit: z.string().optional(),
  place: place.optional(),
  field: z.string().optional().describe('path of its cell in the record'),
  role: role.optional(),
  reason: z.enum(FIGURE_REASONS).optional(),
  checks: z.array(z.strictObject({ rule: z.string(), outcome: z.enum(['passed', 'failed']) })).describe('the rules that looked at it'),
});

const cell = z.strictObject({ name: z.string().optional().describe('field name, in forms'), text: z.string(), figure: index.optional() });

const block = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('heading'), level: z.int().nonnegative(), text: z.string() }),
  z.strictObject({
    kind: z.literal('paragraph'),
    text: z.string(),
    marks: z.array(z.strictObject({ start: z.int().nonnegative(), end: z.int().nonnegative(), figure: index })),
  }),
  z.strictObject({ kind: z.literal('table'), title: z.string().optional(), rows: z.array(z.array(cell)) }),
]);

export const readingSchema = z.strictObject({
  version: z.literal(1),
  tool: z.strictObject({ name: z.string(), version: z.string() }),
  seal: z.string().optional().describe('hash of the file as the command line wrote it'),
  records: z.array(
    z.strictObject({
      kind: z.enum(['disclosure', 'project']),
      document: z.string(),
      title: z.string().optional().describe('title of the paper, or name of the project'),
      documentKind: z.enum(DOCUMENT_KINDS).optional(),
      count: figureCount,
      figures: z.array(figure),
      blocks: z.array(block).describe('the paper in its order, with the figures marked in it'),
      problems: z.array(problem),
    }),
  ),
});
