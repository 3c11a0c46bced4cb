import type { PaperCases } from '../marked.ts';
import { announcedByRange } from './announced.ts';
import { besideTables } from './beside.ts';
import { bodies } from './bodies.ts';
import { yearsOfCaptions } from './captions.ts';
import { counts } from './counts.ts';
import { dates } from './dates.ts';
import { pointsOfExecution } from './execution.ts';
import { formsOfOtherMakes } from './forms.ts';
import { gradesOfScores } from './grades.ts';
import { tableLayouts } from './layouts.ts';
import { countsBeforeLists } from './lists.ts';
import { marks } from './marks.ts';
import { mendedElsewhere } from './mended.ts';
import { moves } from './moves.ts';
import { none } from './none.ts';
import { figuresOfForms } from './performance.ts';
import { plans } from './plans.ts';
import { ratesOfParts } from './rates.ts';
import { rowFigures } from './rows.ts';
import { signsOfTargets } from './signs.ts';
import { overForms } from './summaries.ts';
import { sumsOfSentences } from './sums.ts';
import { greatestOfTables } from './superlatives.ts';
import { twice } from './twice.ts';
import { unitsOfAmounts } from './units.ts';
import { years } from './years.ts';

export const cases: readonly PaperCases[] = [
  ...twice,
  ...bodies,
  ...years,
  ...counts,
  ...marks,
  ...moves,
  ...none,
  ...plans,
  ...overForms,
  ...ratesOfParts,
  ...rowFigures,
  ...greatestOfTables,
  ...figuresOfForms,
  ...gradesOfScores,
  ...announcedByRange,
  ...countsBeforeLists,
  ...sumsOfSentences,
  ...yearsOfCaptions,
  ...unitsOfAmounts,
  ...mendedElsewhere,
  ...tableLayouts,
  ...formsOfOtherMakes,
  ...signsOfTargets,
  ...pointsOfExecution,
  ...dates,
  ...besideTables,
];
