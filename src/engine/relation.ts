import type { FactValue } from '../model/fact.ts';
import type { Field } from '../model/field.ts';
import type { LocalText, MessageArgument, Severity } from '../model/finding.ts';
import type { Amount, Percentage, Points } from '../model/number.ts';
import type { Precision } from '../model/record.ts';
import type { Target } from '../model/target.ts';

/*
 * For rule writers. A rule of scope `relations` states what must hold; the engine reads the figures, decides, looks for the culprit over
 * the relations of all rules together and makes one finding a cause. So:
 * - Use the record's own Field objects: the same object in two relations is one node of the graph, and that is how a culprit is found.
 * - State relations that hold as well: a figure that another relation supports is not the culprit.
 * - An empty cell among the parts of a sum adds nothing; any other figure without a value makes the relation not checkable.
 * - Outcomes: broken (the severity stated), doubtful (possible only if figures were rounded more coarsely than the document rounds: at most
 *   a warning), trifle (two places differ by one unit of the last place, parts or a rate are oddly rounded: info). Inside the tolerance of tolerance.ts a relation holds.
 *
 * Messages may use these arguments, which the engine supplies (and `args` of the relation beside them):
 *   {label} {provided} {expected} {difference}  the principal figure — total, left, rate, score (where that is a constant, the figure
 *                  most likely wrong) —: what it is called, what it says, what the others make of it, and by how much it is out (no sign)
 *   {total} · {left} {right} · {rate} {numerator} {denominator} · {rate} {change} {current} · {rate} {current} {previous} ·
 *   {product} · {score} {rate} {points}                     each figure of the relation with its label: `执行率27.73%`
 *   {arithmetic}   `基本支出518.68 + 项目支出572.2 = 1090.88万元 ≠ 1035.08万元`
 *   {parts}        the labels of the other figures, joined
 *   {culprit}      the label of the one cell that must be wrong; empty when several may be
 *   {groups}       which figures go together, when a figure on either side is supported elsewhere; empty otherwise
 * The finding itself carries provided, expected and difference of the cell it is `at`: the culprit, which may be another than {label}.
 */

/** What a relation can calculate with. A field without a value makes the relation not checkable. */
export type Numeric = Amount | Percentage | Points | FactValue | Target;

/** One printed figure in a relation. */
export interface Operand {
  readonly field: Field<Numeric>;
  /** What the figure is called: the printed label, or a term in both languages. */
  readonly label: string | LocalText;
  /** The name of its column in a table, which says which figure of the row it is. */
  readonly column?: string;
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
  /** Two places print the same thing. `printedTwice`: it is one figure, which needs no rounding: a last place apart is doubtful, no trifle. */
  | { readonly kind: 'equal'; readonly left: Operand; readonly right: Operand; readonly printedTwice?: true }
  /**
   * rate (in percent) = numerator ÷ denominator; rounding and truncation of the printed rate both allowed. 0 ÷ 0 is not checkable. `calculated`: it is
   * made of these very figures beside it, so one of two decimals or more that is rounded the wrong way is doubtful, no trifle.
   */
  | {
      readonly kind: 'ratio';
      readonly rate: Operand;
      readonly numerator: Operand;
      readonly denominator: Operand;
      readonly calculated?: true;
    }
  /** rate (in percent) = change ÷ (current − change): the year before is not printed. Rounding as for a ratio; a base of 0 is not checkable. */
  | { readonly kind: 'growth'; readonly rate: Operand; readonly change: Operand; readonly current: Operand }
  /** rate (in percent) = (current − previous) ÷ previous: the change is not printed. Rounding as for a ratio; a base of 0 is not checkable. */
  | { readonly kind: 'growthOver'; readonly rate: Operand; readonly current: Operand; readonly previous: Operand }
  /** score = rate × points, capped at the points, rounded as people do (to the printed decimals, to half points, to whole points, up or down). */
  | { readonly kind: 'score'; readonly score: Operand; readonly rate: Operand; readonly points: Operand }
  /** product = Π factors: money, of which one factor is a price in money and the others are exact numbers of things. Rounding of product and price allowed. */
  | { readonly kind: 'product'; readonly product: Operand; readonly factors: readonly Operand[] }
  /** left ≤ right. */
  | { readonly kind: 'atMost'; readonly left: Operand; readonly right: Operand }
  /** Σ part ≤ limit: the scores under a bracket. */
  | { readonly kind: 'sumAtMost'; readonly limit: Operand; readonly parts: readonly Operand[] };

/** A relation as a rule states it. */
export interface StatedRelation {
  readonly relation: Relation;
  /** Severity when broken; the rule's own when left out. */
  readonly severity?: Severity;
  /** Message of the rule; `broken` when left out. */
  readonly message?: string;
  /**
   * What is missing is probably not printed at all (a source of revenue that nobody listed): the finding then stands at the principal,
   * with what the others make of it, even when no printed figure can be blamed.
   */
  readonly missingPart?: true;
  /** Arguments of the message beside the standard ones. */
  readonly args?: Readonly<Record<string, MessageArgument>>;
  /** Decimals of the document per unit; those of the record, or else 2, when left out. */
  readonly precision?: Precision;
  /** The text admits rounding: within-tolerance differences are silent (they always are), and coarser rounding is assumed. */
  readonly roundingAdmitted?: boolean;
}
