import type { Field } from '../model/field.ts';
import type { LocalText, MessageArgument, Severity } from '../model/finding.ts';
import type { Amount, Percentage, Points } from '../model/number.ts';
import type { FactValue, Precision } from '../model/record.ts';
import type { Target } from '../model/target.ts';

/** What a relation can calculate with. A field without a value makes the relation not checkable. */
export type Numeric = Amount | Percentage | Points | FactValue | Target;

/** One printed figure in a relation. */
export interface Operand {
  readonly field: Field<Numeric>;
  /** What the figure is called: the printed label, or a term in both languages. */
  readonly label: string | LocalText;
  /** +1 when left out. */
  readonly sign?: 1 | -1;
  /** How far the figure is trusted when the culprit is looked for; default 1. A sentence that repeats a table weighs less than the table. Infinity: a constant of the form (full marks 100), never the culprit. */
  readonly trust?: number;
  /** The cell of the record, where `field` is another reading of it (0.992 read as 99.2%). */
  readonly cell?: Field<Numeric>;
}

/** What must hold between printed figures. */
export type Relation =
  /** total = Σ sign × part, within (n+1)/2 units of the last place of the document's precision. */
  | { readonly kind: 'sum'; readonly total: Operand; readonly parts: readonly Operand[] }
  /** Two places print the same thing. */
  | { readonly kind: 'equal'; readonly left: Operand; readonly right: Operand }
  /** rate (in percent) = numerator ÷ denominator; rounding and truncation of the printed rate both allowed. 0 ÷ 0 is not checkable. */
  | { readonly kind: 'ratio'; readonly rate: Operand; readonly numerator: Operand; readonly denominator: Operand }
  /** rate (in percent) = change ÷ (current − change): the year before is not printed. Rounding as for a ratio; a base of 0 is not checkable. */
  | { readonly kind: 'growth'; readonly rate: Operand; readonly change: Operand; readonly current: Operand }
  /** rate (in percent) = (current − previous) ÷ previous: the change is not printed. Rounding as for a ratio; a base of 0 is not checkable. */
  | { readonly kind: 'growthOver'; readonly rate: Operand; readonly current: Operand; readonly previous: Operand }
  /** score = rate × points, capped at the points, rounded as people do (to the printed decimals, to half points, to whole points, up or down). */
  | { readonly kind: 'score'; readonly score: Operand; readonly rate: Operand; readonly points: Operand }
  /** left ≤ right. */
  | { readonly kind: 'atMost'; readonly left: Operand; readonly right: Operand };

/** A relation as a rule states it. */
export interface StatedRelation {
  readonly relation: Relation;
  /** Severity when broken; the rule's own when left out. */
  readonly severity?: Severity;
  /** Message of the rule; `broken` when left out. */
  readonly message?: string;
  /** Arguments of the message beside the standard ones. */
  readonly args?: Readonly<Record<string, MessageArgument>>;
  /** Decimals of the document per unit; those of the record, or else 2, when left out. */
  readonly precision?: Precision;
  /** The text admits rounding: within-tolerance differences are silent (they always are), and coarser rounding is assumed. */
  readonly roundingAdmitted?: boolean;
}
