import type { FieldTemplate } from './case.ts';
import { budgetAndFinal } from './templates/budget-and-final.ts';
import { changes } from './templates/changes.ts';
import { forms } from './templates/forms.ts';
import { governmentReports } from './templates/government-reports.ts';
import { governmentTables } from './templates/government-tables.ts';
import { items } from './templates/items.ts';
import { names } from './templates/names.ts';
import { parts } from './templates/parts.ts';
import { sharesAndCounts } from './templates/shares-and-counts.ts';
import { tableLayouts } from './templates/table-layouts.ts';
import { tablesAndWords } from './templates/tables-and-words.ts';
import { threePublic } from './templates/three-public.ts';
import { totals } from './templates/totals.ts';
import { twoBases } from './templates/two-bases.ts';
import { twoColumnsInWords } from './templates/two-columns-in-words.ts';
import { unitsAndBlanks } from './templates/units-and-blanks.ts';

/** All templates, by the number of the paper they were made from. */
export const templates: readonly FieldTemplate[] = [
  budgetAndFinal,
  twoBases,
  twoColumnsInWords,
  governmentReports,
  totals,
  sharesAndCounts,
  governmentTables,
  parts,
  changes,
  forms,
  items,
  names,
  tableLayouts,
  tablesAndWords,
  threePublic,
  unitsAndBlanks,
]
  .flat()
  .sort((a, b) => a.number - b.number);
