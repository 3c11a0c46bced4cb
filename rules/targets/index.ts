import type { Rule } from '../../src/engine/rule.ts';
import { basisIsGiven } from './basis-is-given.ts';
import { budgetAgreesWithPurpose } from './budget-agrees-with-purpose.ts';
import { costCapIsTheBudget } from './cost-cap-is-the-budget.ts';
import { costWithinBudget } from './cost-within-budget.ts';
import { dateInBudgetYear } from './date-in-budget-year.ts';
import { directionIsSensible } from './direction-is-sensible.ts';
import { disbursementAmountsFollowShares } from './disbursement-amounts-follow-shares.ts';
import { disbursementPlanRisesTo100 } from './disbursement-plan-rises-to-100.ts';
import { firstLevelsPresent } from './first-levels-present.ts';
import { fundsEqualTheirSources } from './funds-equal-their-sources.ts';
import { goalAgreesWithIndicators } from './goal-agrees-with-indicators.ts';
import { goalMoneyAgreesWithBudget } from './goal-money-agrees-with-budget.ts';
import { goalSpeaksOfItsYear } from './goal-speaks-of-its-year.ts';
import { goalsSaySomething } from './goals-say-something.ts';
import { kindFitsCategory } from './kind-fits-category.ts';
import { noLeftoverPrompts } from './no-leftover-prompts.ts';
import { priceTimesQuantityIsRight } from './price-times-quantity-is-right.ts';
import { purposeNamesItsUnit } from './purpose-names-its-unit.ts';
import { rateWithin100 } from './rate-within-100.ts';
import { saidValuesAreNotExchanged } from './said-values-are-not-exchanged.ts';
import { satisfactionLeavesRoom } from './satisfaction-leaves-room.ts';
import { targetAgreesWithDescription } from './target-agrees-with-description.ts';
import { targetBelongsToIndicator } from './target-belongs-to-indicator.ts';
import { targetHasUnit } from './target-has-unit.ts';
import { targetIsNotTrivial } from './target-is-not-trivial.ts';
import { targetIsQuantified } from './target-is-quantified.ts';
import { thresholdHasComparator } from './threshold-has-comparator.ts';
import { unitFitsName } from './unit-fits-name.ts';
import { unitIsWrittenCorrectly } from './unit-is-written-correctly.ts';

/** The rules of this folder, sorted by id. Adding one: its file, one import and one line here. */
export const targets: readonly Rule[] = [
  basisIsGiven,
  budgetAgreesWithPurpose,
  costCapIsTheBudget,
  costWithinBudget,
  dateInBudgetYear,
  directionIsSensible,
  disbursementAmountsFollowShares,
  disbursementPlanRisesTo100,
  firstLevelsPresent,
  fundsEqualTheirSources,
  goalAgreesWithIndicators,
  goalMoneyAgreesWithBudget,
  goalSpeaksOfItsYear,
  goalsSaySomething,
  kindFitsCategory,
  noLeftoverPrompts,
  priceTimesQuantityIsRight,
  purposeNamesItsUnit,
  rateWithin100,
  saidValuesAreNotExchanged,
  satisfactionLeavesRoom,
  targetAgreesWithDescription,
  targetBelongsToIndicator,
  targetHasUnit,
  targetIsNotTrivial,
  targetIsQuantified,
  thresholdHasComparator,
  unitFitsName,
  unitIsWrittenCorrectly,
];
