import type { Rule } from '../../src/engine/rule.ts';
import { amountsCarryTheirUnit } from './amounts-carry-their-unit.ts';
import { announcedPartsPresent } from './announced-parts-present.ts';
import { announcedTablePresent } from './announced-table-present.ts';
import { budgetYearHasAnAmount } from './budget-year-has-an-amount.ts';
import { changeHasReason } from './change-has-reason.ts';
import { chaptersHoldText } from './chapters-hold-text.ts';
import { formAmountsAreFilledIn } from './form-amounts-are-filled-in.ts';
import { formNamesItsProject } from './form-names-its-project.ts';
import { formsHoldTheSameRows } from './forms-hold-the-same-rows.ts';
import { listedProjectsHaveForms } from './listed-projects-have-forms.ts';
import { noBlankFigures } from './no-blank-figures.ts';
import { percentagesCarryTheirSign } from './percentages-carry-their-sign.ts';
import { reasonIsSubstantial } from './reason-is-substantial.ts';
import { reasonsAskedForAreGiven } from './reasons-asked-for-are-given.ts';
import { requiredChaptersPresent } from './required-chapters-present.ts';
import { threePublicCountsAreGiven } from './three-public-counts-are-given.ts';
import { totalsAreFilledIn } from './totals-are-filled-in.ts';
import { unitsAreNamedRight } from './units-are-named-right.ts';
import { vehicleExpensesAreSplit } from './vehicle-expenses-are-split.ts';

/** The rules of this folder, sorted by id. Adding one: its file, one import and one line here. */
export const completeness: readonly Rule[] = [
  amountsCarryTheirUnit,
  announcedPartsPresent,
  announcedTablePresent,
  budgetYearHasAnAmount,
  changeHasReason,
  chaptersHoldText,
  formAmountsAreFilledIn,
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
];
