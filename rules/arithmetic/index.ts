import type { Rule } from '../../src/engine/rule.ts';
import { assetsAddUp } from './assets-add-up.ts';
import { balancesAddUp } from './balances-add-up.ts';
import { basicExpenditureEqualsItsParts } from './basic-expenditure-equals-its-parts.ts';
import { changesAddUp } from './changes-add-up.ts';
import { countedPartsAddUp } from './counted-parts-add-up.ts';
import { debtLimitEqualsLastYearPlusNew } from './debt-limit-equals-last-year-plus-new.ts';
import { debtRoomEqualsLimitLessBalance } from './debt-room-equals-limit-less-balance.ts';
import { expenditureEqualsItsParts } from './expenditure-equals-its-parts.ts';
import { listedPartsAddUp } from './listed-parts-add-up.ts';
import { meanEqualsAmountOverCount } from './mean-equals-amount-over-count.ts';
import { operatingExpenseItemsAddUp } from './operating-expense-items-add-up.ts';
import { procurementAddsUp } from './procurement-adds-up.ts';
import { productEqualsItsFactors } from './product-equals-its-factors.ts';
import { projectListEqualsProjectExpenditure } from './project-list-equals-project-expenditure.ts';
import { remainderEqualsRevenueLessExpenditure } from './remainder-equals-revenue-less-expenditure.ts';
import { revenueEqualsExpenditure } from './revenue-equals-expenditure.ts';
import { revenueEqualsItsSources } from './revenue-equals-its-sources.ts';
import { rowFiguresAddUp } from './row-figures-add-up.ts';
import { saidPartsAddUp } from './said-parts-add-up.ts';
import { saidProductsAgree } from './said-products-agree.ts';
import { sharesAddUpTo100 } from './shares-add-up-to-100.ts';
import { tableColumnsAddUp } from './table-columns-add-up.ts';
import { tasksAddUp } from './tasks-add-up.ts';
import { threePublicExpensesAddUp } from './three-public-expenses-add-up.ts';

/** The rules of this folder, sorted by id. Adding one: its file, one import and one line here. */
export const arithmetic: readonly Rule[] = [
  assetsAddUp,
  balancesAddUp,
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
  productEqualsItsFactors,
  projectListEqualsProjectExpenditure,
  remainderEqualsRevenueLessExpenditure,
  revenueEqualsExpenditure,
  revenueEqualsItsSources,
  rowFiguresAddUp,
  saidPartsAddUp,
  saidProductsAgree,
  sharesAddUpTo100,
  tableColumnsAddUp,
  tasksAddUp,
  threePublicExpensesAddUp,
];
