import { readDocument } from '../../../../src/ingest/read-document.ts';
import type { Field } from '../../../../src/model/field.ts';
import type { Indicator, Project } from '../../../../src/model/record.ts';
import { UsageError } from '../../../../src/model/usage-error.ts';
import type { ProjectField, RowField } from '../truth.ts';

/** What the reader makes of a text, in the words of the truth. */
export interface ReadField {
  readonly text: string;
  readonly uncertain: boolean;
}

export interface ReadForm {
  readonly fields: Readonly<Record<ProjectField, ReadField>>;
  readonly rows: readonly Readonly<Record<RowField, ReadField>>[];
}

export interface ReadBack {
  readonly forms: readonly ReadForm[];
  /** Share of the cells met that the reader says it read; 0 where it met none. */
  readonly claimed: number;
}

const of = <T>(field: Field<T> | undefined): ReadField => ({ text: field?.text ?? '', uncertain: field?.uncertain === true });

const together = (fields: readonly Field<string>[]): ReadField => ({
  text: fields.map(({ text }) => text).join(''),
  uncertain: fields.some(({ uncertain }) => uncertain === true),
});

const fieldsOf = (project: Project): ReadForm['fields'] => ({
  name: of(project.name),
  department: of(project.supervisingDepartment),
  unit: of(project.implementingUnit ?? project.reportingUnit),
  budget: of(project.budgeted?.total),
  fiscal: of(project.budgeted?.fiscal),
  initialBudget: of(project.initialBudget?.total),
  spent: of(project.spent?.total),
  executionRate: of(project.executionRate),
  executionWeight: of(project.executionWeight),
  executionScore: of(project.executionScore),
  totalScore: of(project.totalScore),
  goals: together(project.goals),
  achievement: of(project.achievement),
});

const rowOf = (indicator: Indicator): ReadForm['rows'][number] => ({
  level1: of(indicator.level1),
  level2: of(indicator.level2),
  level3: of(indicator.level3),
  target: of(indicator.target),
  actual: of(indicator.actual),
  weight: of(indicator.weight),
  score: of(indicator.score),
  reason: of(indicator.explanation),
});

export function readBack(name: string, text: string): ReadBack {
  try {
    const { disclosure, projects } = readDocument(name, new TextEncoder().encode(text));
    const counts = [disclosure.cells, ...projects.map(({ cells }) => cells)];
    const recognised = counts.reduce((all, each) => all + each.recognised, 0);
    const read = counts.reduce((all, each) => all + each.read, 0);
    return {
      forms: projects.map((project) => ({ fields: fieldsOf(project), rows: project.indicators.map(rowOf) })),
      claimed: recognised === 0 ? 0 : read / recognised,
    };
  } catch (error) {
    if (error instanceof UsageError) return { forms: [], claimed: 0 };
    throw error;
  }
}
