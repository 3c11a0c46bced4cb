import { z } from 'zod';
import { factSchema, figureSchema } from './fact-schema.ts';
import { amount, field, percentage, place, points, target, text } from './field-schema.ts';
import { GOVERNMENT_LEVELS, OTHER_SOURCES, PROJECT_FACTS } from './record.ts';

/**
 * The public format of normalized records. Plain values suffice; a field may also be written as {text, value, place}, as
 * `yushen normalize` does. Unknown keys are refused: a misspelt one would be silently unchecked.
 */

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

const taskMoney = {
  budgeted: funds.optional(),
  spent: funds.optional(),
  executionRate: percentage.optional(),
  share: percentage.optional(),
};

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
  scoreRate: percentage.optional(),
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
  tasks: z
    .array(z.strictObject({ name: text, content: text.optional(), completion: text.optional(), ...taskMoney, place: place.optional() }))
    .optional()
    .describe('The tasks of a department with their money.'),
  tasksTotal: z.strictObject(taskMoney).optional().describe('The row of totals below the tasks.'),
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

export const disclosureSchema = z.strictObject({
  kind: z.literal('disclosure'),
  document: z.string().min(1),
  ...context,
  title: text.optional(),
  otherTitle: text.optional().describe('The title printed a second time with another year.'),
  sections: z.array(section).optional(),
  facts: z.array(factSchema).optional(),
  figures: z
    .array(figureSchema)
    .optional()
    .describe('Every figure of the text and its tables, for the coverage; without them the facts count.'),
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
