import { z } from 'zod';
import type { StatedRelation } from '../relation.ts';
import type { Locatable, Messages } from '../rule.ts';
import type { AnyReport } from '../verdict-counter.ts';
import type { Frozen } from './freeze.ts';
import { RuleFault } from './rule-fault.ts';

const MOST_PLACES = 10_000;
const TEXT_LIMIT = 100_000;
const text = z.string().max(TEXT_LIMIT);
const count = z.int().positive();
const local = z.object({ zh: text, en: text });
const severity = z.enum(['error', 'warning', 'info']);
const args = z.record(z.string(), z.union([text, z.number(), local]));

const place = z.object({
  file: text,
  line: count.optional(),
  endLine: count.optional(),
  page: count.optional(),
  sheet: text.optional(),
  cell: text.optional(),
  pointer: text.optional(),
});

/** A place kept from an earlier record, as `locate` makes them. */
const located = z.object({
  located: z.literal(true),
  text,
  place: place.optional(),
  subject: z.object({
    document: text,
    department: text.optional(),
    project: text.optional(),
    indicator: text.optional(),
    field: text.optional(),
  }),
  address: text.optional(),
});

const decimals = z.int().min(0).max(20);
const unit = z.enum(['元', '千元', '万元', '百万元', '千万元', '亿元']);
/** A figure that a rule makes itself, such as the full marks of a form. */
const figure = z.union([
  z.object({ fen: z.int(), unit, decimals }),
  z.object({ percent: z.number(), decimals }),
  z.object({ points: z.number(), decimals }),
]);
const ownField = z.object({ text, value: figure.optional(), place: place.optional(), uncertain: z.literal(true).optional() });

/** What rules of one's own hand to the engine: checked, and copied so that nobody can change it afterwards. */
export class SaidChecker {
  readonly #module: string;
  readonly #frozen: Frozen;
  readonly #messages: Messages;
  readonly #report: z.ZodType;
  readonly #relation: z.ZodType;
  readonly #cells: z.ZodType;

  constructor(module: string, frozen: Frozen, messages: Messages) {
    this.#module = module;
    this.#frozen = frozen;
    this.#messages = messages;
    const ours = z.custom<object>((value) => this.#frozen.has(value), { error: 'a part of the record' });
    const cell = z.union([ours, located, z.object({ text, place: place.optional() }), z.object({ place })]);
    const other = z.object({
      at: cell,
      role: z.enum(['culprit', 'candidate', 'operand', 'copy']).optional(),
      label: z.union([local, text]).optional(),
    });
    const said = text.optional();
    this.#cells = z.array(cell.optional()).max(MOST_PLACES);
    this.#report = z.object({
      message: z.string(),
      at: cell,
      others: z.array(other).max(MOST_PLACES).optional(),
      provided: said,
      expected: said,
      possible: said,
      bound: said,
      difference: said,
      arithmetic: said,
      severity: severity.optional(),
      explanations: z
        .array(z.object({ text: local, chance: said }))
        .max(MOST_PLACES)
        .optional(),
      aspect: said,
      quote: said,
      args: args.optional(),
    });
    // The object itself comes through: the same one in two relations is one figure.
    const isFigure = (value: unknown): boolean => {
      if (typeof value !== 'object' || value === null || !('text' in value) || typeof value.text !== 'string') return false;
      if (this.#frozen.has(value)) return true;
      if (!ownField.safeParse(value).success) return false;
      this.#frozen.freeze(value);
      return true;
    };
    this.#relation = relationSchema(
      z.custom<object>(isFigure, { error: 'a figure of the record, or {text, value} with an amount, percentage or points' }),
    );
  }

  /** Throws a RuleFault unless the report is one that the rule may make. */
  report(given: unknown): AnyReport {
    const report = this.#check(this.#report, given, { zh: 'fail() 的内容', en: 'what fail() was given' }) as AnyReport;
    this.#hasMessage(report.message, report.args ?? {});
    return report;
  }

  cells(given: unknown): readonly (Locatable | undefined)[] {
    return this.#check(this.#cells, given, { zh: 'pass() 的单元格', en: 'the cells of pass()' }) as readonly Locatable[];
  }

  /** Throws a RuleFault unless a relation can be calculated with. The engine supplies further arguments, so only the message is looked for. */
  relation(given: unknown): StatedRelation {
    const stated = this.#check(this.#relation, given, { zh: '关系', en: 'the relation' }) as StatedRelation;
    const message = stated.message ?? 'broken';
    if (!Object.hasOwn(this.#messages, message)) throw this.#noMessage(message);
    return stated;
  }

  #noMessage(message: string): RuleFault {
    return new RuleFault(this.#module, { zh: `没有“${message}”这条消息`, en: `it has no message “${message}”` });
  }

  #hasMessage(message: string, given: Readonly<Record<string, unknown>>): void {
    const words = Object.hasOwn(this.#messages, message) ? this.#messages[message] : undefined;
    if (words === undefined) throw this.#noMessage(message);
    for (const [, name = ''] of `${words.zh}${words.en}`.matchAll(/\{(\w+)\}/g))
      if (!Object.hasOwn(given, name))
        throw new RuleFault(this.#module, {
          zh: `消息“${message}”缺少参数“${name}”`,
          en: `the message “${message}” lacks its argument “${name}”`,
        });
  }

  #check(schema: z.ZodType, given: unknown, what: { readonly zh: string; readonly en: string }): unknown {
    const zh = schema.safeParse(given, { error: z.locales.zhCN().localeError });
    if (zh.success) return zh.data;
    const en = schema.safeParse(given, { error: z.locales.en().localeError }).error ?? zh.error;
    const say = ({ issues: [issue] }: z.ZodError): string => `${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`.trim();
    throw new RuleFault(this.#module, { zh: `${what.zh}不对：${say(zh.error)}`, en: `${what.en} is wrong: ${say(en)}` });
  }
}

/** A relation of any kind between figures of the record, or of the rule's own. */
function relationSchema(field: z.ZodType): z.ZodType {
  const operand = z.object({
    field,
    label: z.union([text, local]),
    sign: z.union([z.literal(1), z.literal(-1)]).optional(),
    trust: z.union([z.number().positive(), z.literal(Number.POSITIVE_INFINITY)]).optional(),
    cell: field.optional(),
  });
  const parts = z.array(operand).max(MOST_PLACES);
  const yes = z.literal(true).optional();
  const relation = z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('sum'), total: operand, parts }),
    z.object({ kind: z.literal('equal'), left: operand, right: operand, printedTwice: yes }),
    z.object({ kind: z.literal('ratio'), rate: operand, numerator: operand, denominator: operand, calculated: yes }),
    z.object({ kind: z.literal('growth'), rate: operand, change: operand, current: operand }),
    z.object({ kind: z.literal('growthOver'), rate: operand, current: operand, previous: operand }),
    z.object({ kind: z.literal('product'), product: operand, factors: parts }),
    z.object({ kind: z.literal('score'), score: operand, rate: operand, points: operand }),
    z.object({ kind: z.literal('atMost'), left: operand, right: operand }),
    z.object({ kind: z.literal('sumAtMost'), limit: operand, parts }),
  ]);
  return z.object({
    relation,
    severity: severity.optional(),
    message: z.string().optional(),
    missingPart: yes,
    args: args.optional(),
    precision: z.record(z.string(), decimals).optional(),
    roundingAdmitted: z.boolean().optional(),
  });
}
