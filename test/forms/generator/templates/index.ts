import { gradedColumns } from './graded-columns.ts';
import { periodAndAnnual } from './period-and-annual.ts';
import { projectColumn } from './project-column.ts';
import { projectTarget } from './project-target.ts';
import { provincialEvaluation } from './provincial-evaluation.ts';
import { regionalTransfer } from './regional-transfer.ts';
import { rowAProject } from './row-a-project.ts';
import { selfEvaluation } from './self-evaluation.ts';
import type { Template } from './template.ts';
import { wholeDepartment } from './whole-department.ts';

export const templates: readonly Template[] = [
  projectTarget,
  periodAndAnnual,
  selfEvaluation,
  provincialEvaluation,
  projectColumn,
  rowAProject,
  wholeDepartment,
  regionalTransfer,
  gradedColumns,
];
