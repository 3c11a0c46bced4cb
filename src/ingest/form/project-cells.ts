import type { IndicatorRole, ProjectColumn } from './define-form.ts';
import { draftBeside, type FormDraft, percentageField, unreadCells } from './form-draft.ts';
import type { Token } from './form-row.ts';
import { isFundColumn, setFunds } from './funds-table.ts';
import { setGoal } from './goals.ts';
import { setHead } from './head.ts';

/** Tables that list several projects, each with its indicators: 项目名称 | 预算数 | 年度目标 | 一级指标 | … */

/** The draft that a row belongs to: a name begins the next project. */
export function projectOf(draft: FormDraft, current: FormDraft, at: ReadonlyMap<IndicatorRole, Token>): FormDraft {
  const name = at.get('project:name');
  if (name === undefined || name.text === '') return current;
  const isFirst = current === draft && draft.indicators.length === 0 && draft.fields.name === undefined;
  if (isFirst) return draft;
  const other = draftBeside(draft);
  // What the table says of each project is not what the head says of all.
  if (at.has('project:supervisingDepartment')) delete other.fields.supervisingDepartment;
  return other;
}

/** Reads what a row says of its project. */
export function readProjectCells(draft: FormDraft, at: ReadonlyMap<IndicatorRole, Token>): void {
  for (const [role, token] of at)
    if (token.text !== '' && role.startsWith('project:')) readCell(draft, role.slice(8) as ProjectColumn, token);
}

function readCell(draft: FormDraft, column: ProjectColumn, token: Token): void {
  if (column === 'goal') setGoal(draft, 'goal', token);
  else if (column === 'rate') draft.fields.executionRate ??= percentageField(draft, token, 'executionRate');
  // The body named in a list of projects is the one that carries the project out.
  else if (!isFundColumn(column)) setHead(draft, column === 'reportingUnit' ? 'implementingUnit' : column, token);
  else if (draft.funds[column] === undefined) setFunds(draft, [{ part: 'total', column, printed: token }]);
  else unreadCells(draft, 'unreadableCell', [token], 'funds');
}
