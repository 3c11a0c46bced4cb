import type { Fact } from '../model/fact.ts';
import { groupBy, oncePer } from '../model/once.ts';
import { spend } from '../model/work.ts';
import { adds } from './equation.ts';
import { digitsOf, isSamePrinting, NAMELESS, type Printed, printedValue } from './printed-facts.ts';
import type { RelationCase } from './relation-case.ts';
import { solveFor } from './solve.ts';

/** A value of fewer digits stands in another place by chance. */
const TELLING_DIGITS = 3;

/** What goes by the name of a concept, or, where that is none, by its own. */
const nameOf = ({ concept, label }: Fact): string => (NAMELESS.has(concept) ? label : concept);

const byName = oncePer(({ facts }: Printed) => groupBy(facts, (fact) => (fact.measure === 'amount' ? nameOf(fact) : undefined)));

const yearOf = ({ year, period }: Fact): string => `${year ?? ''} ${period}`;

/** Whether two figures of one name stand in two places: in two tables, or in a table and a text. */
function areApart({ paragraphOf }: Printed, a: Fact, b: Fact): boolean {
  if (a.source !== b.source) return true;
  const [one, other] = [a, b].map(({ id, source, list, partOf }) => (source === 'table' ? `${list?.id} ${partOf}` : paragraphOf.get(id)));
  return one !== undefined && one !== other;
}

/** 基本支出 of 财政拨款 in the text and of 一般公共预算 in the table, printed with one value: both lists divide the same whole. */
function dividesSameWhole({ byId }: Printed, a: Fact, b: Fact): boolean {
  const [one, other] = [a, b].map(({ partOf }) => (partOf === undefined ? undefined : byId.get(partOf)?.[0]));
  if (one === undefined || other === undefined || one.concept !== other.concept || a.label !== b.label) return false;
  return a.measure === b.measure && a.period === b.period && a.basis === b.basis && printedValue(one) === printedValue(other);
}

/**
 * Broken sums of which one part is printed in another place under the same name, for the same year, fund and kind of account, with the one
 * value that makes the sum hold: last year's figure left standing, or a copy of the wrong line. Of totals nothing follows, which go by one
 * name with and without what was carried over.
 */
export function isMendedElsewhere({ equation }: RelationCase, printed: Printed): boolean {
  if (!adds(equation.kind)) return false;
  return equation.terms.some((term, index) => {
    const part = index === 0 ? undefined : printed.facts[printed.indexOf.get(term.field) ?? -1];
    const right = part === undefined || digitsOf(term) < TELLING_DIGITS ? undefined : solveFor(equation, index);
    if (part === undefined || right === undefined || right <= 0) return false;
    const others = byName(printed).get(nameOf(part)) ?? [];
    spend(others.length);
    const { value } = part.field;
    // What is printed is held against its own unit: 元 of the figure in 分 of the fact.
    const scale = term.figure.value === 0 ? 0 : (printedValue(part) ?? 0) / term.figure.value;
    return (
      value?.kind === 'amount' &&
      others.some(
        (other) =>
          (isSamePrinting(part, other) || dividesSameWhole(printed, part, other)) &&
          yearOf(part) === yearOf(other) &&
          areApart(printed, part, other) &&
          Math.abs((printedValue(other) ?? 0) - right * scale) < (term.figure.step * Math.abs(scale)) / 2,
      )
    );
  });
}
