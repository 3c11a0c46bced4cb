import { z } from 'zod';
import { CONCEPTS } from './concept.ts';
import { FIGURE_REASONS } from './fact.ts';
import { GOVERNMENT_LEVELS, OTHER_SOURCES, PROJECT_FACTS } from './record.ts';

/**
 * The public format of normalized records. Plain values suffice; a field may also be written as {text, value, place}, as
 * `yushen normalize` does. Unknown keys are refused: a misspelt one would be silently unchecked.
 */

const place = z
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

const field = z.union([z.string(), z.number(), z.null(), fullField]);
const text = field.describe('A text.');
const amount = field.describe('An amount such as "10.00万元"; without a unit the record\'s `unit` applies.');
const percentage = field.describe('A percentage such as "27.73%"; a bare number is in percent.');
const points = field.describe('Points of a score or weight, such as 20.');
const target = field.describe('A target or actual value such as "≥90%", "不少于100人", "2023年12月底前", "及时".');

const UNITS = ['元', '千元', '万元', '百万元', '千万元', '亿元'] as const;
export const DOCUMENT_KINDS = [
  'departmentalBudget',
  'finalAccounts',
  'performanceTargets',
  'selfEvaluation',
  'governmentReport',
  'monthlyReport',
  'other',
] as const;
export const DOCUMENT_LEVELS = ['department', 'unit', 'government'] as const;

const problem = z.strictObject({ code: z.string(), text: z.string(), subject: z.string().optional(), place: place.optional() });
const cells = z
  .strictObject({ recognised: z.int().nonnegative(), read: z.int().nonnegative() })
  .refine(({ recognised, read }) => read <= recognised, { error: 'read <= recognised' })
  .describe('The difference is what was not read. It can only lower the coverage: what was read is counted in the record.');
const seal = z
  .string()
  .describe('As `yushen normalize` writes it, over all of the record. Without it `uncertain`, and the reasons of figures, have no effect.');

const context = {
  region: z.string().optional(),
  department: z.string().optional(),
  year: z.int().min(1949).max(2100).optional().describe('Budget year.'),
  documentKind: z.enum(DOCUMENT_KINDS).optional(),
  documentKindUnsure: z.literal(true).optional().describe('The kind is likely and no more: rules for one kind of paper are left out.'),
  level: z.enum(DOCUMENT_LEVELS).optional().describe('Whose paper it is.'),
  unit: z.enum(UNITS).optional().describe('Unit of amounts printed without one.'),
  precision: z
    .partialRecord(z.enum(UNITS), z.int().min(0).max(10))
    .optional()
    .describe('Decimals the document prints each unit with at its finest; 2 when left out.'),
};

const funds = z.union([
  field,
  z.strictObject({
    total: amount.optional(),
    fiscal: amount.optional(),
    central: amount.optional(),
    superior: amount.optional(),
    local: amount.optional(),
    province: amount.optional(),
    prefecture: amount.optional(),
    county: amount.optional(),
    township: amount.optional(),
    own: amount.optional(),
    carriedOver: amount.optional(),
    other: amount.optional(),
    governmentFund: amount.optional(),
    stateCapital: amount.optional(),
    ownRevenue: amount.optional(),
    basic: amount.optional(),
    project: amount.optional(),
  }),
]);

const source = z.strictObject({ rate: percentage.optional(), weight: points.optional(), score: points.optional() });
const sources = z
  .partialRecord(z.enum(['fiscal', ...GOVERNMENT_LEVELS, 'carriedOver', 'other', ...OTHER_SOURCES, 'basic', 'project']), source)
  .describe('Execution rate, points and score that stand beside the money of each source.');

const indicator = z.strictObject({
  level1: text.optional(),
  level2: text.optional(),
  level3: text.optional(),
  description: text.optional(),
  target: target.optional(),
  basis: text.optional(),
  periodTarget: target.optional(),
  actual: target.optional(),
  completionRate: percentage.optional(),
  weight: points.optional(),
  score: points.optional(),
  rawScore: points.optional(),
  deduction: points.optional(),
  explanation: text.optional(),
  execution: z.literal(true).optional(),
  place: place.optional(),
});

const paragraph = z.union([z.string(), z.strictObject({ text: z.string(), place: place.optional() })]);
const unusualDigits = z.array(paragraph).optional().describe('Figures printed with other digits than 0–9, as printed.');

export const projectSchema = z.strictObject({
  kind: z.literal('project'),
  document: z.string().min(1).describe('The document this project stands in.'),
  ...context,
  name: text,
  title: text.optional(),
  code: text.optional(),
  yearLine: text.optional().describe('What stands over the form and names its year, as printed.'),
  form: z.string().optional(),
  prints: z.array(z.enum(PROJECT_FACTS)).optional(),
  supervisingDepartment: text.optional(),
  implementingUnit: text.optional(),
  reportingUnit: text.optional(),
  budgeted: funds.optional(),
  initialBudget: funds.optional(),
  periodBudget: funds.optional().describe('The budget of the whole period, printed beside that of the year.'),
  received: funds.optional(),
  spent: funds.optional(),
  purpose: text.optional(),
  purposeAmounts: funds.optional(),
  disbursementPlan: z.array(z.strictObject({ month: z.int().min(1).max(12), share: percentage, amount: amount.optional() })).optional(),
  goals: z.array(text).optional(),
  achievement: text.optional(),
  completion: percentage.optional(),
  executionRate: percentage.optional(),
  executionWeight: points.optional(),
  executionScore: points.optional(),
  sources: sources.optional(),
  dimensions: z.array(z.strictObject({ name: text, points: points.optional(), score: points.optional() })).optional(),
  indicators: z.array(indicator).optional(),
  totalWeight: points.optional(),
  totalScore: points.optional(),
  totalScoreAgain: points.optional(),
  totalDeduction: points.optional(),
  gradeWord: text.optional(),
  issues: text.optional(),
  reportDate: target.optional(),
  unusualDigits,
  cutOff: place.optional(),
  problems: z.array(problem).optional(),
  cells: cells.optional(),
  seal: seal.optional(),
  origin: place.optional(),
});

const table = z.strictObject({ title: z.string().optional(), rows: z.array(z.array(paragraph)), place: place.optional() });
const section = z.strictObject({
  heading: z.string(),
  level: z.int().min(0).optional(),
  number: z.string().optional(),
  place: place.optional(),
  paragraphs: z.array(paragraph).optional(),
  tables: z.array(table).optional(),
});

const conceptIds = [...CONCEPTS.map((concept) => concept.id), 'item', 'unknown'];
export const FACT_MEASURES = ['amount', 'change', 'changeRate', 'share', 'completion', 'difference', 'count', 'area', 'price'] as const;

const comparisonBase = z.strictObject({
  kind: z.enum(['year', 'budget', 'period', 'other']),
  year: z.int().min(1949).max(2100).optional(),
  basis: z.enum(['budget', 'final']).optional(),
  stage: z.enum(['initial', 'adjusted']).optional(),
  restated: z.literal(true).optional(),
});

const fact = z.strictObject({
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

const figure = z
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

export const disclosureSchema = z.strictObject({
  kind: z.literal('disclosure'),
  document: z.string().min(1),
  ...context,
  title: text.optional(),
  otherTitle: text.optional().describe('The title printed a second time with another year.'),
  sections: z.array(section).optional(),
  facts: z.array(fact).optional(),
  figures: z.array(figure).optional().describe('Every figure of the text and its tables, for the coverage; without them the facts count.'),
  assetDate: target.optional(),
  unusualDigits,
  hidden: z
    .strictObject({ names: z.int().nonnegative(), telephones: z.int().nonnegative() })
    .optional()
    .describe('How many names and telephone numbers of persons were taken out.'),
  roundingAdmitted: z.literal(true).optional(),
  cutOff: place.optional(),
  problems: z.array(problem).optional(),
  cells: cells.optional(),
  seal: seal.optional(),
  origin: place.optional(),
  projects: z
    .array(projectSchema.partial({ kind: true, document: true }))
    .optional()
    .describe("The document's projects, nested; they may leave out `kind` and `document`."),
});

/** One record of an NDJSON line. */
export const recordSchema = z.discriminatedUnion('kind', [disclosureSchema, projectSchema]);

export type PlainProject = z.input<typeof projectSchema>;
export type PlainDisclosure = z.input<typeof disclosureSchema>;

/** The JSON Schema (draft 2020-12) of normalized records, as `yushen schema` prints it. */
export function recordJsonSchema(): unknown {
  const file = z.union([
    recordSchema,
    z.array(recordSchema),
    z.strictObject({ format: z.literal('yushen-records'), version: z.literal(1), documents: z.array(disclosureSchema) }),
  ]);
  return z.toJSONSchema(file, { io: 'input', unrepresentable: 'any', reused: 'ref' });
}
