import { z } from 'zod';
import { CONCEPTS } from './concept.ts';
import { FIGURE_REASONS } from './fact.ts';
import { field, place } from './field-schema.ts';

/** Facts and figures of a disclosure in the public format. */

const conceptIds = [...CONCEPTS.map((concept) => concept.id), 'item', 'unknown'];
export const FACT_MEASURES = ['amount', 'change', 'changeRate', 'share', 'completion', 'difference', 'count', 'area', 'price'] as const;

const comparisonBase = z.strictObject({
  kind: z.enum(['year', 'budget', 'period', 'other']),
  year: z.int().min(1949).max(2100).optional(),
  basis: z.enum(['budget', 'final']).optional(),
  stage: z.enum(['initial', 'adjusted']).optional(),
  restated: z.literal(true).optional(),
});

export const factSchema = z.strictObject({
  id: z.int().nonnegative().optional(),
  concept: z.string().refine((id) => conceptIds.includes(id), { error: `one of ${conceptIds.join(', ')}` }),
  label: z.string().optional(),
  measure: z.enum(FACT_MEASURES).optional(),
  value: field,
  direction: z.enum(['up', 'down', 'flat']).optional(),
  period: z.enum(['current', 'previous']).optional(),
  year: z.int().min(1949).max(2100).optional(),
  basis: z.enum(['budget', 'final']).optional(),
  fund: z.enum(['fiscalAppropriation', 'generalPublicBudget', 'governmentFundBudget', 'stateCapitalBudget']).optional(),
  partOf: z.int().nonnegative().optional(),
  list: z
    .strictObject({
      id: z.int().nonnegative(),
      exhaustive: z.boolean(),
      sample: z.literal(true).optional(),
      stated: z.literal(true).optional(),
    })
    .optional(),
  stage: z.enum(['initial', 'adjusted']).optional().describe('Which budget: as approved at the start of the year or as adjusted.'),
  scope: z.string().optional().describe('The item it belongs to, such as the function whose basic expenditure it is.'),
  tier: z
    .string()
    .optional()
    .describe('Tier of government it is of where the paper speaks of several, as printed without 本: 全市, 市级; 下级 for those below.'),
  months: z
    .string()
    .optional()
    .describe('First and last month it covers where the paper speaks of several spans: 1-6; one month alone: 6.'),
  against: comparisonBase.optional().describe('What a change or rate is measured against; the year before when left out.'),
  from: z.int().nonnegative().optional().describe('The printed amount a change or rate is measured against.'),
  of: z.int().nonnegative().optional(),
  sums: z
    .array(
      z.strictObject({
        along: z.enum(['row', 'column']),
        parts: z.array(z.int().nonnegative()).min(1),
        less: z.array(z.int().nonnegative()).min(1).optional(),
      }),
    )
    .optional()
    .describe(
      'The facts it is the sum of, along its row or its column, where the names or the other rows or columns of its table show that; those in `less` are taken off.',
    ),
  product: z
    .array(z.int().nonnegative())
    .min(2)
    .optional()
    .describe('The facts of its row that it is the product of, one of them a price and the others numbers of things.'),
  source: z.enum(['text', 'table']).optional(),
  within: z.literal(true).optional(),
  column: z.string().optional().describe('The name of its column, where its table has several.'),
  unlisted: z.literal(true).optional(),
});

export const figureSchema = z
  .strictObject({
    text: z.string(),
    place: place.optional(),
    at: z
      .strictObject({
        section: z.int().nonnegative(),
        paragraph: z.int().nonnegative(),
        start: z.int().nonnegative(),
        end: z.int().nonnegative(),
      })
      .optional()
      .describe('Section and paragraph, both from 0, and where in the text of the paragraph; absent in tables.'),
    fact: z.int().nonnegative().optional().describe('Id of the fact it became; a figure without one counts as not read.'),
    reason: z.enum(FIGURE_REASONS).optional().describe('Why it was not read, or may not be judged.'),
  })
  .describe('One figure of the paper, read or not.');
