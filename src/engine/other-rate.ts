import { aggregateOf, type Fact } from '../model/fact.ts';
import { oncePer } from '../model/once.ts';
import type { Disclosure } from '../model/record.ts';
import type { Term } from './equation.ts';
import { clauseBefore, contextOf } from './kit/sentences.ts';
import { around, digitsOf, fits, isOneThing, isSamePrinting, NEAR, type Printed, printedValue, REACH } from './printed-facts.ts';
import type { RelationCase } from './relation-case.ts';

/** Other readings of a rate: of another whole, of something else in its sentence. */

/** 占授予中小企业合同金额的46.19% behind 授予中小企业67.47万元: the words repeat the name of what it is a share of, which is that of nothing else. */
function namesItsWhole(record: Disclosure, rate: Fact | undefined, { label }: Fact): boolean {
  if (rate?.measure !== 'share' || rate.source !== 'text') return false;
  const context = contextOf(record, rate);
  const clause = context === undefined ? '' : clauseBefore(context.paragraph, rate);
  const named = /占([^，。；：、（）\d]+?)的(?:比例|比重)?(?:约?为|达到?)?$/.exec(clause)?.[1];
  if (named === undefined) return false;
  const name = nameOf(named);
  return name === nameOf(label) && name.length >= SHORTEST_NAME && !OF_ANYTHING.test(name);
}

/** Whether a broken relation is a share of a whole that its words name, and of which the paper prints one amount. */
export function isShareOfNamed(record: Disclosure, { equation: { kind, terms } }: RelationCase, { facts, indexOf }: Printed): boolean {
  const [rate, , whole] = terms.map(({ field }) => facts[indexOf.get(field) ?? -1]);
  return kind === 'ratio' && whole !== undefined && namesItsWhole(record, rate, whole) && isOneAmount(facts)(whole);
}

/** Whether all printings of an amount have one value. */
const isOneAmount = oncePer((facts: readonly Fact[]) =>
  oncePer((whole: Fact): boolean => {
    const value = printedValue(whole);
    return facts.every((other) => !isSamePrinting(whole, other) || other.year !== whole.year || printedValue(other) === value);
  }),
);

/** 授予中小企业 and 中小企业合同额 are one thing. */
const nameOf = (label: string): string => label.replace(/^(?:其中|授予|给予)/, '').replace(/(?:采购)?合同(?:总额|金额|总金额|额)$/, '');
/** 支出总额 or 资金总量 may be that of anything. */
const OF_ANYTHING =
  /^(?:[本全当]年|上年|财政|预算|决算|采购|合同|资金|经费|收入|支出|收支|拨款|项目|总[额计量数]|合计|总|金额|安排|实际|完成)+$/;
const SHORTEST_NAME = 4;

/** A share of another whole, a rate of something else in its sentence. */
export function rateReadsOtherwise(record: Disclosure, entry: RelationCase, printed: Printed): boolean {
  const [rate, top, bottom] = entry.equation.terms;
  const at = printed.indexOf.get(rate?.field);
  if (rate === undefined || top === undefined || bottom === undefined || at === undefined || digitsOf(rate) < 2) return false;
  const paragraph = printed.paragraphOf.get(printed.facts[at]?.id ?? 0);
  const [numerator, whole] = [top, bottom].map(({ field }) => printed.facts[printed.indexOf.get(field) ?? -1]);
  if (numerator === undefined || whole === undefined) return false;
  const isRate = printed.facts[at]?.measure === 'changeRate';
  const fitsAs = (term: Term, own: Fact, other: Fact) =>
    other.measure === own.measure && !isSamePrinting(own, other) && fits(record, entry, term, other);
  // 下降9.3% of this year's amount instead of last year's is a mistake of the writer, and no other reading.
  const isOther = (other: Fact) => !isOneThing(whole, other) || aggregateOf(whole.label) !== aggregateOf(other.label);
  const behind = printed.facts[at]?.source === 'table' ? REACH : 3;
  const own = new Set(
    around(printed, at, REACH, 3)
      .filter((other) => isOneThing(whole, other) || isOneThing(numerator, other))
      .map(printedValue),
  );
  const wholes = around(printed, at, REACH, behind).filter((other) => isOther(other) && !(isRate && own.has(printedValue(other))));
  const numerators = around(printed, at, NEAR, 0).filter((other) => printed.paragraphOf.get(other.id) === paragraph);
  const isOfOther = !namesItsWhole(record, printed.facts[at], whole) && wholes.some((other) => fitsAs(bottom, whole, other));
  return isOfOther || numerators.some((other) => fitsAs(top, numerator, other));
}
