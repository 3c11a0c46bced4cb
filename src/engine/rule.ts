import type { z } from 'zod';
import type { Field } from '../model/field.ts';
import type { Finding, FindingPlace, LocalText, MessageArgument, Severity, Subject } from '../model/finding.ts';
import type { Licence } from '../model/licence.ts';
import type { Place } from '../model/place.ts';
import type { AuditRecord, Disclosure, Indicator, Project } from '../model/record.ts';
import type { StatedRelation } from './relation.ts';

/** `{label}` and the like in a message template. */
type Placeholder<T extends string> = T extends `${string}{${infer Name}}${infer Rest}` ? Name | Placeholder<Rest> : never;
export type Messages = Readonly<Record<string, LocalText>>;
type ArgumentNames<T extends LocalText> = Placeholder<T['zh']> | Placeholder<T['en']>;
export type ArgumentsOf<T extends LocalText> = [ArgumentNames<T>] extends [never]
  ? { readonly args?: Record<string, never> }
  : { readonly args: { readonly [Name in ArgumentNames<T>]: MessageArgument } };

/** Anything in a record that a finding can point at: a field, a paragraph, an indicator row, or a place kept from an earlier record. */
export type Locatable = Field<unknown> | { readonly text: string; readonly place?: Place } | { readonly place?: Place } | Located;

/** A cell with its logical address, small enough to keep in the state of a dataset rule. */
export interface Located {
  readonly located: true;
  readonly text: string;
  readonly place?: Place;
  readonly subject: Subject;
  /** What the place key is made of; set by the engine, opaque to rules. */
  readonly address?: string;
}

export interface OtherPlace {
  readonly at: Locatable;
  readonly role?: FindingPlace['role'];
  readonly label?: LocalText | string;
}

export type Report<M extends Messages> = {
  readonly [Id in keyof M & string]: {
    readonly message: Id;
    /** The cell that is wrong. Its record and path make the place key. */
    readonly at: Locatable;
    /** Further cells: operands of the arithmetic, members of a cluster (role defaults to operand). */
    readonly others?: readonly OtherPlace[];
    readonly provided?: string;
    /** Advice: only where nothing else can be meant, and no relation breaks when it is followed. */
    readonly expected?: string;
    /** What the cell may have to say, where another cell may be wrong instead or a person has to decide. */
    readonly possible?: string;
    /** The bound that the cell passes: no advice, but it tells the finding apart in its fingerprint, whatever is possible. */
    readonly bound?: string;
    readonly difference?: string;
    readonly arithmetic?: string;
    /** Where one rule has more than one severity. */
    readonly severity?: Severity;
    readonly explanations?: Finding['explanations'];
    /** What makes two findings at the same cell different; part of the place key (e.g. which pair of cells). */
    readonly aspect?: string;
    /** Text the culprit place shows instead of the cell's own. */
    readonly quote?: string;
  } & ArgumentsOf<M[Id]>;
}[keyof M & string];

/** What a rule says, once per application. Passing is counted, not stored. */
export interface Verdicts<M extends Messages> {
  /** `count` is 1 when left out; `cells` are those it looked at, where the rule does not say so by `judges`: they count as judged. */
  pass(count?: number, cells?: readonly (Locatable | undefined)[]): void;
  /** The cells named count as judged. */
  fail(report: Report<M>): void;
  /** Not checkable, with a short reason in kebab-case (`no-target`, `unit-missing`) that the report counts. */
  skip(reason: string): void;
  /** Not finished with a document, by its identifier: it would have taken too long. Its duty stays open, and the result is not complete. */
  leave(document: string): void;
}

export interface Basis {
  /** The document, by name: 财预〔2020〕10号《项目支出绩效评价管理办法》. No article numbers unless verified. */
  readonly zh: string;
  readonly en: string;
}

export interface Example {
  readonly name: string;
  /** Plain normalized records, as another system would write them: one, or several for dataset rules. */
  readonly given: unknown | readonly unknown[];
  /** 'pass', 'skip', or the ids of the messages it fails with, in order. */
  readonly expect: 'pass' | 'skip' | readonly string[];
}

export interface RuleMeta<M extends Messages = Messages, O extends z.ZodType = z.ZodType> {
  /** Path of its file under rules/: `arithmetic/revenue-equals-its-sources`. States what holds when the data is good. */
  readonly id: string;
  /** Rises when verdicts may change. */
  readonly version: number;
  readonly severity: Severity;
  readonly title: LocalText;
  /** Why it matters. */
  readonly rationale: LocalText;
  /** What to do about it, one action. */
  readonly remedy: LocalText;
  readonly basis: readonly Basis[];
  /**
   * What the rule is concerned with when it fails, e.g. `unit` or `execution-rate`. Findings on one cell with the same concern are
   * one finding: the most severe speaks (then the first in the catalogue), the others become its evidence.
   */
  readonly concern?: string;
  /** How often it was right on labelled papers; lowers its findings unless the configuration sets its severity. See model/licence.ts. */
  readonly licence?: Licence;
  /** Papers it holds for, where not for every one: those of a department or unit, whose kind is sure. See applies-to.ts. */
  readonly papers?: 'department';
  /** It compares figures by what they are taken for, as relations do: a paper that breaks it again and again may have a usage of its own. */
  readonly byUsage?: true;
  /** A z.object with a default for every option. */
  readonly options?: O;
  readonly messages: M;
  /** At least one that passes, one that fails and one near miss. */
  readonly examples: readonly [Example, Example, Example, ...Example[]];
}

/** Figures of an indicator row. */
export type RowFigure = 'target' | 'actual' | 'weight' | 'score' | 'rawScore' | 'deduction';

/** A rule about one scope. `check` is called once per indicator, project or disclosure. */
export interface IndicatorRule<M extends Messages = Messages, O extends z.ZodType = z.ZodType> extends RuleMeta<M, O> {
  readonly scope: 'indicator';
  /** The figures of the row that a verdict of the rule judges: they count as judged. None when left out. */
  readonly judges?: readonly RowFigure[];
  check(indicator: Indicator, project: Project, verdicts: Verdicts<M>, options: z.output<O>): void;
}
export interface ProjectRule<M extends Messages = Messages, O extends z.ZodType = z.ZodType> extends RuleMeta<M, O> {
  readonly scope: 'project';
  check(project: Project, verdicts: Verdicts<M>, options: z.output<O>): void;
}
export interface DocumentRule<M extends Messages = Messages, O extends z.ZodType = z.ZodType> extends RuleMeta<M, O> {
  readonly scope: 'document';
  check(disclosure: Disclosure, verdicts: Verdicts<M>, options: z.output<O>): void;
}

/** A rule that only states relations; the engine evaluates the relations of all rules together and looks for the culprit. */
export interface RelationRule<M extends Messages = Messages, O extends z.ZodType = z.ZodType> extends RuleMeta<M, O> {
  readonly scope: 'relations';
  /** Relations between the facts of one disclosure; none when the rule has nothing to say. */
  relateDisclosure?(record: Disclosure, options: z.output<O>): Iterable<StatedRelation>;
  /** Relations between the figures of one project. There may be a million projects: best say undefined where there is nothing to state. */
  relateProject?(record: Project, options: z.output<O>): Iterable<StatedRelation> | undefined;
}

/** Turns a cell of the record being added into something small that can be kept. */
export type Locate = (cell: Locatable) => Located;

/**
 * A rule over all records: a fold, so that it runs on shards with one answer. `merge` must be associative; the order of records
 * must not matter for the result (sort in `finish` by Located or by document and name).
 */
export interface DatasetRule<S = unknown, M extends Messages = Messages, O extends z.ZodType = z.ZodType> extends RuleMeta<M, O> {
  readonly scope: 'dataset';
  start(options: z.output<O>): S;
  add(state: S, record: AuditRecord, locate: Locate, options: z.output<O>): void;
  merge(a: S, b: S): S;
  finish(state: S, verdicts: Verdicts<M>, options: z.output<O>): void;
}

/** Any rule, with its types forgotten: what the engine runs and the catalogue prints. */
export type Rule = RuleMeta & { readonly scope: 'indicator' | 'project' | 'document' | 'relations' | 'dataset' };

export const isIndicatorRule = (rule: Rule): rule is IndicatorRule => rule.scope === 'indicator';
export const isProjectRule = (rule: Rule): rule is ProjectRule => rule.scope === 'project';
export const isDocumentRule = (rule: Rule): rule is DocumentRule => rule.scope === 'document';
export const isRelationRule = (rule: Rule): rule is RelationRule => rule.scope === 'relations';
export const isDatasetRule = (rule: Rule): rule is DatasetRule => rule.scope === 'dataset';

type Erased<T> = T & Rule;

export function defineIndicatorRule<const M extends Messages, O extends z.ZodType = z.ZodObject>(
  rule: Omit<IndicatorRule<M, O>, 'scope'>,
): Erased<IndicatorRule<M, O>> {
  return { ...rule, scope: 'indicator' } as Erased<IndicatorRule<M, O>>;
}
export function defineProjectRule<const M extends Messages, O extends z.ZodType = z.ZodObject>(
  rule: Omit<ProjectRule<M, O>, 'scope'>,
): Erased<ProjectRule<M, O>> {
  return { ...rule, scope: 'project' } as Erased<ProjectRule<M, O>>;
}
export function defineDocumentRule<const M extends Messages, O extends z.ZodType = z.ZodObject>(
  rule: Omit<DocumentRule<M, O>, 'scope'>,
): Erased<DocumentRule<M, O>> {
  return { ...rule, scope: 'document' } as Erased<DocumentRule<M, O>>;
}
export function defineRelationRule<const M extends Messages, O extends z.ZodType = z.ZodObject>(
  rule: Omit<RelationRule<M, O>, 'scope'>,
): Erased<RelationRule<M, O>> {
  return { ...rule, scope: 'relations' } as Erased<RelationRule<M, O>>;
}
export function defineDatasetRule<S, const M extends Messages, O extends z.ZodType = z.ZodObject>(
  rule: Omit<DatasetRule<S, M, O>, 'scope'>,
): Erased<DatasetRule<S, M, O>> {
  return { ...rule, scope: 'dataset' } as Erased<DatasetRule<S, M, O>>;
}
