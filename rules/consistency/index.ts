import type { Rule } from '../../src/engine/rule.ts';
import { assetDateIsCurrent } from './asset-date-is-current.ts';
import { buildingAreaIsPlausible } from './building-area-is-plausible.ts';
import { changeAgreesWithBothYears } from './change-agrees-with-both-years.ts';
import { changeRateAgreesWithFigures } from './change-rate-agrees-with-figures.ts';
import { codesNameOneAccount } from './codes-name-one-account.ts';
import { completionAgreesWithBudget } from './completion-agrees-with-budget.ts';
import { countsAgreeWithLists } from './counts-agree-with-lists.ts';
import { countsOfMovesAgreeWithTable } from './counts-of-moves-agree-with-table.ts';
import { countsOfRowsAgreeWithTable } from './counts-of-rows-agree-with-table.ts';
import { debtWithinLimit } from './debt-within-limit.ts';
import { departmentNameAgrees } from './department-name-agrees.ts';
import { directionAgreesWithTable } from './direction-agrees-with-table.ts';
import { directionWordAgreesWithFigures } from './direction-word-agrees-with-figures.ts';
import { dutiesAreItsOwn } from './duties-are-its-own.ts';
import { emptyTableStatementAgrees } from './empty-table-statement-agrees.ts';
import { figureAgreesThroughout } from './figure-agrees-throughout.ts';
import { finalWithinBudget } from './final-within-budget.ts';
import { formsNameTheYearOfTheirPaper } from './forms-name-the-year-of-their-paper.ts';
import { formsNameTheirDepartment } from './forms-name-their-department.ts';
import { greatestAgreesWithRows } from './greatest-agrees-with-rows.ts';
import { itemAmountEqualsFinal } from './item-amount-equals-final.ts';
import { itemsAreListedOnce } from './items-are-listed-once.ts';
import { lastYearAgreesWithItsPaper } from './last-year-agrees-with-its-paper.ts';
import { levelOfGovernmentAgrees } from './level-of-government-agrees.ts';
import { listedProjectsAgreeWithForms } from './listed-projects-agree-with-forms.ts';
import { measureHasOneValue } from './measure-has-one-value.ts';
import { namedFiguresAgreeWithRows } from './named-figures-agree-with-rows.ts';
import { namedSumAgreesWithRows } from './named-sum-agrees-with-rows.ts';
import { narrativeAgreesWithTargets } from './narrative-agrees-with-targets.ts';
import { noChangeWordingAgreesWithFigures } from './no-change-wording-agrees-with-figures.ts';
import { noRateOnABaseOfZero } from './no-rate-on-a-base-of-zero.ts';
import { noYearLeftOver } from './no-year-left-over.ts';
import { operatingExpensesEqualGeneralOperating } from './operating-expenses-equal-general-operating.ts';
import { peopleAreNotFewerThanGroups } from './people-are-not-fewer-than-groups.ts';
import { periodsRunForward } from './periods-run-forward.ts';
import { plansAreCurrent } from './plans-are-current.ts';
import { pointsAgreeWithRates } from './points-agree-with-rates.ts';
import { procurementCoversAnnouncedPurchases } from './procurement-covers-announced-purchases.ts';
import { procurementCoversPurchasingProjects } from './procurement-covers-purchasing-projects.ts';
import { projectFormsWithinProjectExpenditure } from './project-forms-within-project-expenditure.ts';
import { saidDifferencesAgree } from './said-differences-agree.ts';
import { saidListsAgree } from './said-lists-agree.ts';
import { saidMultiplesAgree } from './said-multiples-agree.ts';
import { saidRatesAgree } from './said-rates-agree.ts';
import { saidResultsAgree } from './said-results-agree.ts';
import { shareAgreesWithAmounts } from './share-agrees-with-amounts.ts';
import { signedByItsOwnPlace } from './signed-by-its-own-place.ts';
import { sizeWordsAgree } from './size-words-agree.ts';
import { standardHasOneUnit } from './standard-has-one-unit.ts';
import { statedNoneAgrees } from './stated-none-agrees.ts';
import { stepsRunForward } from './steps-run-forward.ts';
import { subsetWithinWhole } from './subset-within-whole.ts';
import { tableUnitAgrees } from './table-unit-agrees.ts';
import { textAgreesWithTable } from './text-agrees-with-table.ts';
import { threePublicCountsAgreeWithAmounts } from './three-public-counts-agree-with-amounts.ts';
import { threePublicExpensesCoverBasicExpenditure } from './three-public-expenses-cover-basic-expenditure.ts';
import { threePublicJumpHasReason } from './three-public-jump-has-reason.ts';
import { unitsAgreeWithFigures } from './units-agree-with-figures.ts';
import { vehiclesWithinAssets } from './vehicles-within-assets.ts';
import { yearAgreesWithTitle } from './year-agrees-with-title.ts';

/** The rules of this folder, sorted by id. Adding one: its file, one import and one line here. */
export const consistency: readonly Rule[] = [
  assetDateIsCurrent,
  buildingAreaIsPlausible,
  changeAgreesWithBothYears,
  changeRateAgreesWithFigures,
  codesNameOneAccount,
  completionAgreesWithBudget,
  countsAgreeWithLists,
  countsOfMovesAgreeWithTable,
  countsOfRowsAgreeWithTable,
  debtWithinLimit,
  departmentNameAgrees,
  directionAgreesWithTable,
  directionWordAgreesWithFigures,
  dutiesAreItsOwn,
  emptyTableStatementAgrees,
  figureAgreesThroughout,
  finalWithinBudget,
  formsNameTheYearOfTheirPaper,
  formsNameTheirDepartment,
  greatestAgreesWithRows,
  itemAmountEqualsFinal,
  itemsAreListedOnce,
  lastYearAgreesWithItsPaper,
  levelOfGovernmentAgrees,
  listedProjectsAgreeWithForms,
  measureHasOneValue,
  namedFiguresAgreeWithRows,
  namedSumAgreesWithRows,
  narrativeAgreesWithTargets,
  noChangeWordingAgreesWithFigures,
  noRateOnABaseOfZero,
  noYearLeftOver,
  operatingExpensesEqualGeneralOperating,
  peopleAreNotFewerThanGroups,
  periodsRunForward,
  plansAreCurrent,
  pointsAgreeWithRates,
  procurementCoversAnnouncedPurchases,
  procurementCoversPurchasingProjects,
  projectFormsWithinProjectExpenditure,
  saidDifferencesAgree,
  saidListsAgree,
  saidMultiplesAgree,
  saidRatesAgree,
  saidResultsAgree,
  shareAgreesWithAmounts,
  signedByItsOwnPlace,
  sizeWordsAgree,
  standardHasOneUnit,
  statedNoneAgrees,
  stepsRunForward,
  subsetWithinWhole,
  tableUnitAgrees,
  textAgreesWithTable,
  threePublicCountsAgreeWithAmounts,
  threePublicExpensesCoverBasicExpenditure,
  threePublicJumpHasReason,
  unitsAgreeWithFigures,
  vehiclesWithinAssets,
  yearAgreesWithTitle,
];
