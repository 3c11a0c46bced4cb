import type { Field } from '../../model/field.ts';
import type { ReadingCell, ReadingFigure, RecordReading } from '../../model/reading.ts';
import type { Indicator, Project } from '../../model/record.ts';
import { findCell } from '../address.ts';
import { fundsCells, type Named, sourceCells, taskRows } from '../project-rows.ts';
import type { ChecksOf } from './read-record.ts';

/** A form as rows of named cells: its amounts, its totals, its indicators. */
class FormReader {
  readonly figures: ReadingFigure[] = [];
  readonly #project: Project;
  readonly #checksOf: ChecksOf;

  constructor(project: Project, checksOf: ChecksOf) {
    this.#project = project;
    this.#checksOf = checksOf;
  }

  /** Cells that are figures. */
  cells(fields: readonly Named[]): ReadingCell[] {
    return fields.flatMap(([name, field]): ReadingCell[] =>
      field === undefined || field.text === '' ? [] : [{ name, text: field.text, figure: this.#enter(field) }],
    );
  }

  #enter(field: Field<unknown>): number {
    const checks = this.#checksOf(field);
    const path = findCell(this.#project, field)?.path;
    this.figures.push({
      text: field.text,
      share: field.value === undefined ? 'notRead' : checks.length > 0 ? 'judged' : 'read',
      ...(field.place === undefined ? {} : { place: field.place }),
      ...(path === undefined ? {} : { field: path }),
      checks,
    });
    return this.figures.length - 1;
  }
}

function indicatorRow(row: Indicator, reader: FormReader): readonly ReadingCell[] {
  const named: readonly ReadingCell[] = [
    { name: 'level1', text: row.level1.text },
    { name: 'level2', text: row.level2.text },
    { name: 'level3', text: row.level3.text },
  ];
  return [
    ...named,
    ...reader.cells([
      ['target', row.target],
      ['periodTarget', row.periodTarget],
      ['actual', row.actual],
      ['completionRate', row.completionRate],
      ['weight', row.weight],
      ['score', row.score],
      ['rawScore', row.rawScore],
      ['deduction', row.deduction],
      ['scoreRate', row.scoreRate],
    ]),
  ];
}

/** The figures of a form, in rows. */
export function readProjectFigures(project: Project, checksOf: ChecksOf): Pick<RecordReading, 'figures' | 'blocks'> {
  const reader = new FormReader(project, checksOf);
  const funds = (['periodBudget', 'initialBudget', 'budgeted', 'received', 'spent', 'purposeAmounts'] as const).flatMap((name) => {
    const amounts = project[name];
    return amounts === undefined ? [] : [[{ text: '', name }, ...reader.cells(fundsCells(amounts))]];
  });
  const sources = reader.cells(sourceCells(project));
  const totals = reader.cells([
    ['executionRate', project.executionRate],
    ['executionWeight', project.executionWeight],
    ['executionScore', project.executionScore],
    ['completion', project.completion],
    ['totalWeight', project.totalWeight],
    ['totalScore', project.totalScore],
    ['totalScoreAgain', project.totalScoreAgain],
    ['totalDeduction', project.totalDeduction],
    ...(project.disbursementPlan ?? []).flatMap(({ share, amount }): Named[] => [
      ['disbursementPlan', share],
      ['disbursementPlan', amount],
    ]),
    ...(project.dimensions ?? []).map(({ points }): Named => ['points', points]),
  ]);
  const tasks = taskRows(project).map(({ name, cells }): readonly ReadingCell[] => [
    name === undefined ? { name: 'tasksTotal', text: '' } : { name: 'task', text: name.text },
    ...reader.cells(cells),
  ]);
  const rows = [
    ...funds,
    ...tasks,
    ...(sources.length === 0 ? [] : [sources]),
    ...(totals.length === 0 ? [] : [totals]),
    ...project.indicators.map((row) => indicatorRow(row, reader)),
  ];
  return { figures: reader.figures, blocks: [{ kind: 'table', rows }] };
}
