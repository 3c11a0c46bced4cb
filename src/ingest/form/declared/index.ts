import type { FormDeclaration } from '../define-form.ts';
import { periodAndAnnual } from './period-and-annual.ts';
import { projectList } from './project-list.ts';
import { regionalTransfer } from './regional-transfer.ts';
import { scoreSheet } from './score-sheet.ts';
import { scoringStandard } from './scoring-standard.ts';
import { selfEvaluation } from './self-evaluation.ts';
import { targetForm } from './target-form.ts';
import { wholeDepartment } from './whole-department.ts';

/** All declared forms; of those that a form is, the last is the closest. */
export const forms: readonly FormDeclaration[] = [
  targetForm,
  selfEvaluation,
  wholeDepartment,
  periodAndAnnual,
  projectList,
  regionalTransfer,
  scoringStandard,
  scoreSheet,
];
