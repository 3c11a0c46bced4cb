import type { Rule } from '../src/engine/rule.ts';
import { assetsAddUp } from './arithmetic/assets-add-up.ts';
import { basicExpenditureEqualsItsParts } from './arithmetic/basic-expenditure-equals-its-parts.ts';
import { changesAddUp } from './arithmetic/changes-add-up.ts';
import { countedPartsAddUp } from './arithmetic/counted-parts-add-up.ts';
import { debtLimitEqualsLastYearPlusNew } from './arithmetic/debt-limit-equals-last-year-plus-new.ts';
import { debtRoomEqualsLimitLessBalance } from './arithmetic/debt-room-equals-limit-less-balance.ts';
import { expenditureEqualsItsParts } from './arithmetic/expenditure-equals-its-parts.ts';
import { listedPartsAddUp } from './arithmetic/listed-parts-add-up.ts';
import { meanEqualsAmountOverCount } from './arithmetic/mean-equals-amount-over-count.ts';
import { operatingExpenseItemsAddUp } from './arithmetic/operating-expense-items-add-up.ts';
import { procurementAddsUp } from './arithmetic/procurement-adds-up.ts';
import { projectListEqualsProjectExpenditure } from './arithmetic/project-list-equals-project-expenditure.ts';
import { remainderEqualsRevenueLessExpenditure } from './arithmetic/remainder-equals-revenue-less-expenditure.ts';
import { revenueEqualsExpenditure } from './arithmetic/revenue-equals-expenditure.ts';
import { revenueEqualsItsSources } from './arithmetic/revenue-equals-its-sources.ts';
import { rowFiguresAddUp } from './arithmetic/row-figures-add-up.ts';
import { sharesAddUpTo100 } from './arithmetic/shares-add-up-to-100.ts';
import { tableColumnsAddUp } from './arithmetic/table-columns-add-up.ts';
import { threePublicExpensesAddUp } from './arithmetic/three-public-expenses-add-up.ts';
import { amountsCarryTheirUnit } from './completeness/amounts-carry-their-unit.ts';
import { announcedPartsPresent } from './completeness/announced-parts-present.ts';
import { announcedTablePresent } from './completeness/announced-table-present.ts';
import { budgetYearHasAnAmount } from './completeness/budget-year-has-an-amount.ts';
import { changeHasReason } from './completeness/change-has-reason.ts';
import { formNamesItsProject } from './completeness/form-names-its-project.ts';
import { formsHoldTheSameRows } from './completeness/forms-hold-the-same-rows.ts';
import { listedProjectsHaveForms } from './completeness/listed-projects-have-forms.ts';
import { noBlankFigures } from './completeness/no-blank-figures.ts';
import { percentagesCarryTheirSign } from './completeness/percentages-carry-their-sign.ts';
import { reasonIsSubstantial } from './completeness/reason-is-substantial.ts';
import { reasonsAskedForAreGiven } from './completeness/reasons-asked-for-are-given.ts';
import { requiredChaptersPresent } from './completeness/required-chapters-present.ts';
import { threePublicCountsAreGiven } from './completeness/three-public-counts-are-given.ts';
import { totalsAreFilledIn } from './completeness/totals-are-filled-in.ts';
import { unitsAreNamedRight } from './completeness/units-are-named-right.ts';
import { vehicleExpensesAreSplit } from './completeness/vehicle-expenses-are-split.ts';
import { assetDateIsCurrent } from './consistency/asset-date-is-current.ts';
import { buildingAreaIsPlausible } from './consistency/building-area-is-plausible.ts';
import { changeAgreesWithBothYears } from './consistency/change-agrees-with-both-years.ts';
import { changeRateAgreesWithFigures } from './consistency/change-rate-agrees-with-figures.ts';
import { codesNameOneAccount } from './consistency/codes-name-one-account.ts';
import { completionAgreesWithBudget } from './consistency/completion-agrees-with-budget.ts';
import { countsOfMovesAgreeWithTable } from './consistency/counts-of-moves-agree-with-table.ts';
import { debtWithinLimit } from './consistency/debt-within-limit.ts';
import { departmentNameAgrees } from './consistency/department-name-agrees.ts';
import { directionAgreesWithTable } from './consistency/direction-agrees-with-table.ts';
import { directionWordAgreesWithFigures } from './consistency/direction-word-agrees-with-figures.ts';
import { emptyTableStatementAgrees } from './consistency/empty-table-statement-agrees.ts';
import { figureAgreesThroughout } from './consistency/figure-agrees-throughout.ts';
import { finalWithinBudget } from './consistency/final-within-budget.ts';
import { itemAmountEqualsFinal } from './consistency/item-amount-equals-final.ts';
import { lastYearAgreesWithItsPaper } from './consistency/last-year-agrees-with-its-paper.ts';
import { levelOfGovernmentAgrees } from './consistency/level-of-government-agrees.ts';
import { listedProjectsAgreeWithForms } from './consistency/listed-projects-agree-with-forms.ts';
import { measureHasOneValue } from './consistency/measure-has-one-value.ts';
import { narrativeAgreesWithTargets } from './consistency/narrative-agrees-with-targets.ts';
import { noChangeWordingAgreesWithFigures } from './consistency/no-change-wording-agrees-with-figures.ts';
import { noRateOnABaseOfZero } from './consistency/no-rate-on-a-base-of-zero.ts';
import { operatingExpensesEqualGeneralOperating } from './consistency/operating-expenses-equal-general-operating.ts';
import { peopleAreNotFewerThanGroups } from './consistency/people-are-not-fewer-than-groups.ts';
import { plansAreCurrent } from './consistency/plans-are-current.ts';
import { pointsAgreeWithRates } from './consistency/points-agree-with-rates.ts';
import { procurementCoversAnnouncedPurchases } from './consistency/procurement-covers-announced-purchases.ts';
import { procurementCoversPurchasingProjects } from './consistency/procurement-covers-purchasing-projects.ts';
import { projectFormsWithinProjectExpenditure } from './consistency/project-forms-within-project-expenditure.ts';
import { shareAgreesWithAmounts } from './consistency/share-agrees-with-amounts.ts';
import { standardHasOneUnit } from './consistency/standard-has-one-unit.ts';
import { subsetWithinWhole } from './consistency/subset-within-whole.ts';
import { textAgreesWithTable } from './consistency/text-agrees-with-table.ts';
import { threePublicCountsAgreeWithAmounts } from './consistency/three-public-counts-agree-with-amounts.ts';
import { threePublicExpensesCoverBasicExpenditure } from './consistency/three-public-expenses-cover-basic-expenditure.ts';
import { threePublicJumpHasReason } from './consistency/three-public-jump-has-reason.ts';
import { vehiclesWithinAssets } from './consistency/vehicles-within-assets.ts';
import { yearAgreesWithTitle } from './consistency/year-agrees-with-title.ts';
import { goalsDifferBetweenProjects } from './copies/goals-differ-between-projects.ts';
import { goalsDifferWithinProject } from './copies/goals-differ-within-project.ts';
import { indicatorCellsDiffer } from './copies/indicator-cells-differ.ts';
import { indicatorsDifferBetweenProjects } from './copies/indicators-differ-between-projects.ts';
import { indicatorsDifferWithinProject } from './copies/indicators-differ-within-project.ts';
import { paragraphsDiffer } from './copies/paragraphs-differ.ts';
import { sentencesDifferWithinParagraph } from './copies/sentences-differ-within-paragraph.ts';
import { licences } from './licences.ts';
import { achievementDiffersFromGoal } from './scores/achievement-differs-from-goal.ts';
import { actualIsComparable } from './scores/actual-is-comparable.ts';
import { bracketEqualsLeaves } from './scores/bracket-equals-leaves.ts';
import { completionFitsTargets } from './scores/completion-fits-targets.ts';
import { deviationExplained } from './scores/deviation-explained.ts';
import { dimensionScoresWithinPoints } from './scores/dimension-scores-within-points.ts';
import { evaluatedAfterYearEnd } from './scores/evaluated-after-year-end.ts';
import { executionRateEqualsSpentOverBudget } from './scores/execution-rate-equals-spent-over-budget.ts';
import { executionRatesAgree } from './scores/execution-rates-agree.ts';
import { executionScoreFollowsRate } from './scores/execution-score-follows-rate.ts';
import { foldedScoreFollowsShare } from './scores/folded-score-follows-share.ts';
import { formFilledIn } from './scores/form-filled-in.ts';
import { fullMarksOnlyWhenMet } from './scores/full-marks-only-when-met.ts';
import { fullScoreWithoutShortfall } from './scores/full-score-without-shortfall.ts';
import { gradeWordFitsScore } from './scores/grade-word-fits-score.ts';
import { lostMarksHaveAReason } from './scores/lost-marks-have-a-reason.ts';
import { meanScoreEqualsScores } from './scores/mean-score-equals-scores.ts';
import { overachievementExplained } from './scores/overachievement-explained.ts';
import { problemsFitScores } from './scores/problems-fit-scores.ts';
import { reportingUnitIsResponsible } from './scores/reporting-unit-is-responsible.ts';
import { scoreInProportion } from './scores/score-in-proportion.ts';
import { scoreWithinWeight } from './scores/score-within-weight.ts';
import { shareWrittenAsPercentage } from './scores/share-written-as-percentage.ts';
import { spendingWithinFunds } from './scores/spending-within-funds.ts';
import { totalEqualsScores } from './scores/total-equals-scores.ts';
import { weightsBalanced } from './scores/weights-balanced.ts';
import { weightsSumTo100 } from './scores/weights-sum-to-100.ts';
import { amountsAreSteady } from './statistics/amounts-are-steady.ts';
import { amountsDiffer } from './statistics/amounts-differ.ts';
import { amountsNearTheirPeers } from './statistics/amounts-near-their-peers.ts';
import { firstDigitsFollowBenford } from './statistics/first-digits-follow-benford.ts';
import { scoresAreSpread } from './statistics/scores-are-spread.ts';
import { targetsAreMostlyQuantified } from './statistics/targets-are-mostly-quantified.ts';
import { bracketsAreBalanced } from './structure/brackets-are-balanced.ts';
import { budgetNamesAreWhole } from './structure/budget-names-are-whole.ts';
import { columnsAreAligned } from './structure/columns-are-aligned.ts';
import { documentIsComplete } from './structure/document-is-complete.ts';
import { documentNumbersAreWhole } from './structure/document-numbers-are-whole.ts';
import { figuresInOrdinaryDigits } from './structure/figures-in-ordinary-digits.ts';
import { formsBelongToTheirNotice } from './structure/forms-belong-to-their-notice.ts';
import { noTemplatePrompts } from './structure/no-template-prompts.ts';
import { numbersRunOn } from './structure/numbers-run-on.ts';
import { tablesHoldNoTemplateRows } from './structure/tables-hold-no-template-rows.ts';
import { titleNamesTheProject } from './structure/title-names-the-project.ts';
import { titlesStandOverTheirTables } from './structure/titles-stand-over-their-tables.ts';
import { wordsAreNotDoubled } from './structure/words-are-not-doubled.ts';
import { basisIsGiven } from './targets/basis-is-given.ts';
import { budgetAgreesWithPurpose } from './targets/budget-agrees-with-purpose.ts';
import { costWithinBudget } from './targets/cost-within-budget.ts';
import { dateInBudgetYear } from './targets/date-in-budget-year.ts';
import { directionIsSensible } from './targets/direction-is-sensible.ts';
import { disbursementPlanRisesTo100 } from './targets/disbursement-plan-rises-to-100.ts';
import { firstLevelsPresent } from './targets/first-levels-present.ts';
import { fundsEqualTheirSources } from './targets/funds-equal-their-sources.ts';
import { goalsSaySomething } from './targets/goals-say-something.ts';
import { kindFitsCategory } from './targets/kind-fits-category.ts';
import { noLeftoverPrompts } from './targets/no-leftover-prompts.ts';
import { priceTimesQuantityIsRight } from './targets/price-times-quantity-is-right.ts';
import { purposeNamesItsUnit } from './targets/purpose-names-its-unit.ts';
import { rateWithin100 } from './targets/rate-within-100.ts';
import { satisfactionLeavesRoom } from './targets/satisfaction-leaves-room.ts';
import { targetAgreesWithDescription } from './targets/target-agrees-with-description.ts';
import { targetBelongsToIndicator } from './targets/target-belongs-to-indicator.ts';
import { targetHasUnit } from './targets/target-has-unit.ts';
import { targetIsNotTrivial } from './targets/target-is-not-trivial.ts';
import { targetIsQuantified } from './targets/target-is-quantified.ts';
import { thresholdHasComparator } from './targets/threshold-has-comparator.ts';
import { unitFitsName } from './targets/unit-fits-name.ts';
import { unitIsWrittenCorrectly } from './targets/unit-is-written-correctly.ts';

/** Every built-in rule, sorted by id. Adding a rule: its file, one import and one line here. */
export const rulesWithoutLicence: readonly Rule[] = [
  assetsAddUp,
  basicExpenditureEqualsItsParts,
  changesAddUp,
  countedPartsAddUp,
  debtLimitEqualsLastYearPlusNew,
  debtRoomEqualsLimitLessBalance,
  expenditureEqualsItsParts,
  listedPartsAddUp,
  meanEqualsAmountOverCount,
  operatingExpenseItemsAddUp,
  procurementAddsUp,
  projectListEqualsProjectExpenditure,
  remainderEqualsRevenueLessExpenditure,
  revenueEqualsExpenditure,
  revenueEqualsItsSources,
  rowFiguresAddUp,
  sharesAddUpTo100,
  tableColumnsAddUp,
  threePublicExpensesAddUp,
  amountsCarryTheirUnit,
  announcedPartsPresent,
  announcedTablePresent,
  budgetYearHasAnAmount,
  changeHasReason,
  formNamesItsProject,
  formsHoldTheSameRows,
  listedProjectsHaveForms,
  noBlankFigures,
  percentagesCarryTheirSign,
  reasonIsSubstantial,
  reasonsAskedForAreGiven,
  requiredChaptersPresent,
  threePublicCountsAreGiven,
  totalsAreFilledIn,
  unitsAreNamedRight,
  vehicleExpensesAreSplit,
  assetDateIsCurrent,
  buildingAreaIsPlausible,
  changeAgreesWithBothYears,
  changeRateAgreesWithFigures,
  codesNameOneAccount,
  completionAgreesWithBudget,
  countsOfMovesAgreeWithTable,
  debtWithinLimit,
  departmentNameAgrees,
  directionAgreesWithTable,
  directionWordAgreesWithFigures,
  emptyTableStatementAgrees,
  figureAgreesThroughout,
  finalWithinBudget,
  itemAmountEqualsFinal,
  lastYearAgreesWithItsPaper,
  levelOfGovernmentAgrees,
  listedProjectsAgreeWithForms,
  measureHasOneValue,
  narrativeAgreesWithTargets,
  noChangeWordingAgreesWithFigures,
  noRateOnABaseOfZero,
  operatingExpensesEqualGeneralOperating,
  peopleAreNotFewerThanGroups,
  plansAreCurrent,
  pointsAgreeWithRates,
  procurementCoversAnnouncedPurchases,
  procurementCoversPurchasingProjects,
  projectFormsWithinProjectExpenditure,
  shareAgreesWithAmounts,
  standardHasOneUnit,
  subsetWithinWhole,
  textAgreesWithTable,
  threePublicCountsAgreeWithAmounts,
  threePublicExpensesCoverBasicExpenditure,
  threePublicJumpHasReason,
  vehiclesWithinAssets,
  yearAgreesWithTitle,
  goalsDifferBetweenProjects,
  goalsDifferWithinProject,
  indicatorCellsDiffer,
  indicatorsDifferBetweenProjects,
  indicatorsDifferWithinProject,
  paragraphsDiffer,
  sentencesDifferWithinParagraph,
  achievementDiffersFromGoal,
  actualIsComparable,
  bracketEqualsLeaves,
  completionFitsTargets,
  deviationExplained,
  dimensionScoresWithinPoints,
  evaluatedAfterYearEnd,
  executionRateEqualsSpentOverBudget,
  executionRatesAgree,
  executionScoreFollowsRate,
  foldedScoreFollowsShare,
  formFilledIn,
  fullMarksOnlyWhenMet,
  fullScoreWithoutShortfall,
  gradeWordFitsScore,
  lostMarksHaveAReason,
  meanScoreEqualsScores,
  overachievementExplained,
  problemsFitScores,
  reportingUnitIsResponsible,
  scoreInProportion,
  scoreWithinWeight,
  shareWrittenAsPercentage,
  spendingWithinFunds,
  totalEqualsScores,
  weightsBalanced,
  weightsSumTo100,
  amountsAreSteady,
  amountsDiffer,
  amountsNearTheirPeers,
  firstDigitsFollowBenford,
  scoresAreSpread,
  targetsAreMostlyQuantified,
  bracketsAreBalanced,
  budgetNamesAreWhole,
  columnsAreAligned,
  documentIsComplete,
  documentNumbersAreWhole,
  figuresInOrdinaryDigits,
  formsBelongToTheirNotice,
  noTemplatePrompts,
  numbersRunOn,
  tablesHoldNoTemplateRows,
  titleNamesTheProject,
  titlesStandOverTheirTables,
  wordsAreNotDoubled,
  basisIsGiven,
  budgetAgreesWithPurpose,
  costWithinBudget,
  dateInBudgetYear,
  directionIsSensible,
  disbursementPlanRisesTo100,
  firstLevelsPresent,
  fundsEqualTheirSources,
  goalsSaySomething,
  kindFitsCategory,
  noLeftoverPrompts,
  priceTimesQuantityIsRight,
  purposeNamesItsUnit,
  rateWithin100,
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

/** The same, each with its licence to accuse: what an audit runs. */
export const rules: readonly Rule[] = rulesWithoutLicence.map((rule) => {
  const licence = licences[rule.id];
  return licence === undefined ? rule : { ...rule, licence };
});
