import type { Fact } from '../../model/fact.ts';
import { groupBy } from '../../model/once.ts';
import type { Disclosure } from '../../model/record.ts';
import { isOfGovernment } from '../applies-to.ts';

/** Rates of change that were counted on another basis than the figures beside them. */

const OTHER_BASIS = /口径|可比|剔除|扣除|还原|折算|年均|平均|名义|不变价|环比|上期|年初/;

/** Their base is restated, of another period, or called by a word that names no account. */
function isOfOtherBasis({ against, concept, label, scope }: Fact): boolean {
  if (against?.restated === true || against?.kind === 'period' || against?.kind === 'other') return true;
  return OTHER_BASIS.test(scope ?? '') || (concept === 'unknown' && OTHER_BASIS.test(label));
}

const keyOf = ({ concept, against, scope, field }: Fact): string =>
  JSON.stringify([concept, against?.kind, against?.restated, scope, field.place?.line]);

/** 比年初增长18.88% where no budget of it is printed, or only that of another stage: its base is not there. */
function lacksBudget({ facts }: Disclosure): (rate: Fact) => boolean {
  const budgets = groupBy(facts, ({ measure, basis, concept }) => (measure === 'amount' && basis === 'budget' ? concept : undefined));
  const isMeant = (stage: Fact['stage'], other: Fact['stage']) => stage === undefined || other === undefined || stage === other;
  return ({ against, concept }) =>
    against?.kind === 'budget' && budgets.get(concept)?.some(({ stage }) => isMeant(against.stage, stage)) !== true;
}

/**
 * Whether a department prints such a rate without a change on the same basis, so that nothing of the paper says what it should be. Reports
 * of governments print them everywhere, and nobody expects the amounts behind them.
 */
export function hasRateOfOtherBasis(disclosure: Disclosure): boolean {
  if (isOfGovernment(disclosure)) return false;
  const { facts } = disclosure;
  const rates = facts.filter((fact) => fact.measure === 'changeRate' && fact.source === 'text' && fact.field.value !== undefined);
  const isBaseless = lacksBudget(disclosure);
  const others = rates.filter((rate) => isOfOtherBasis(rate) || isBaseless(rate));
  if (others.length === 0) return false;
  const changes = new Set(facts.filter(({ measure }) => measure === 'change').map(keyOf));
  return others.some((rate) => !changes.has(keyOf(rate)));
}
