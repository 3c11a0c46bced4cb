import type { Rule } from '../../src/engine/rule.ts';
import { bracketsAreBalanced } from './brackets-are-balanced.ts';
import { budgetNamesAreWhole } from './budget-names-are-whole.ts';
import { columnsAreAligned } from './columns-are-aligned.ts';
import { datesExist } from './dates-exist.ts';
import { documentIsComplete } from './document-is-complete.ts';
import { documentNumbersAreWhole } from './document-numbers-are-whole.ts';
import { figuresInOrdinaryDigits } from './figures-in-ordinary-digits.ts';
import { formsBelongToTheirNotice } from './forms-belong-to-their-notice.ts';
import { noTemplatePrompts } from './no-template-prompts.ts';
import { numbersRunOn } from './numbers-run-on.ts';
import { projectFiguresInOrdinaryDigits } from './project-figures-in-ordinary-digits.ts';
import { tablesHoldNoTemplateRows } from './tables-hold-no-template-rows.ts';
import { titleNamesTheProject } from './title-names-the-project.ts';
import { titlesStandOverTheirTables } from './titles-stand-over-their-tables.ts';
import { wordsAreNotDoubled } from './words-are-not-doubled.ts';

/** The rules of this folder, sorted by id. Adding one: its file, one import and one line here. */
export const structure: readonly Rule[] = [
  bracketsAreBalanced,
  budgetNamesAreWhole,
  columnsAreAligned,
  datesExist,
  documentIsComplete,
  documentNumbersAreWhole,
  figuresInOrdinaryDigits,
  formsBelongToTheirNotice,
  noTemplatePrompts,
  numbersRunOn,
  projectFiguresInOrdinaryDigits,
  tablesHoldNoTemplateRows,
  titleNamesTheProject,
  titlesStandOverTheirTables,
  wordsAreNotDoubled,
];
