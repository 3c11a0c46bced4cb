import type { IndicatorRole, ProjectRole } from './define-form.ts';
import { amountField, draftBeside, type FormDraft, plainField, unreadCells } from './form-draft.ts';
import type { Token } from './form-row.ts';
import { setGoal } from './goals.ts';
import { setHead } from './head.ts';

/** Tables that list several projects, each with its indicators: 项目名称 | 预算数 | 年度目标 | 一级指标 | … */

/** The draft that a row belongs to: a name begins the next project. */
export function projectOf(draft: FormDraft, current: FormDraft, at: ReadonlyMap<IndicatorRole, Token>): FormDraft {
  const name = at.get('projectName');
  if (name === undefined || name.text === '') return current;
  const isFirst = current === draft && draft.indicators.length === 0 && draft.fields.name === undefined;
  return isFirst ? draft : draftBeside(draft);
}

/** Reads what a row says of its project. */
export function readProjectCells(draft: FormDraft, at: ReadonlyMap<IndicatorRole, Token>): void {
  for (const [role, token] of at) if (token.text !== '') readCell(draft, role, token);
}

function readCell(draft: FormDraft, role: IndicatorRole | ProjectRole, token: Token): void {
  switch (role) {
    case 'projectName':
      setHead(draft, 'name', token);
      return;
    case 'projectCode':
      draft.fields.code ??= plainField(draft, token);
      return;
    case 'projectBody':
      draft.fields.implementingUnit ??= plainField(draft, token);
      return;
    case 'projectDepartment':
      draft.fields.supervisingDepartment ??= plainField(draft, token);
      return;
    case 'projectGoal':
      setGoal(draft, 'goal', token);
      return;
    case 'projectBudget': {
      const funds = draft.funds.budgeted ?? {};
      draft.funds.budgeted = funds;
      if (funds.total === undefined) funds.total = amountField(draft, token, 'budgeted.total');
      else unreadCells(draft, 'unreadableCell', [token], 'funds');
      return;
    }
    default:
  }
}
