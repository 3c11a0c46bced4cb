import type { IndicatorRole, ProjectColumn } from './define-form.ts';
import { draftBeside, type FormDraft, percentageField, unreadCells } from './form-draft.ts';
import type { Token } from './form-row.ts';
import { isFundColumn, setFunds } from './funds-table.ts';
import { setGoal } from './goals.ts';
import { setHead } from './head.ts';

/** Tables that list several projects, each with its indicators: 项目名称 | 预算数 | 年度目标 | 一级指标 | … */

/** What may be said anew in the rows of one project: several goals stand one below the other. */
const OF_ROWS: ReadonlySet<IndicatorRole> = new Set(['project:goal']);

/** The draft that a row belongs to: a name begins the next project, unless it is that of the row above printed again. */
export function projectOf(draft: FormDraft, current: FormDraft, at: ReadonlyMap<IndicatorRole, Token>): FormDraft {
  const name = at.get('project:name');
  if (name === undefined || name.text === '') return current;
  const isFirst = current === draft && draft.indicators.length === 0 && draft.fields.name === undefined;
  if (isFirst || isSameProject(current, at)) return current;
  const other = draftBeside(draft);
  // What the table says of each project is not what the head says of all.
  if (at.has('project:supervisingDepartment')) delete other.fields.supervisingDepartment;
  return other;
}

/**
 * Converters print a merged cell again in every row that it spans. Where all of them are printed again the row is one more of the same
 * project; another code, body or amount is that of another project, whose name is the same. A list without measures has a row for each.
 */
function isSameProject({ ofRows }: FormDraft, at: ReadonlyMap<IndicatorRole, Token>): boolean {
  if (!at.has('level3') && !at.has('target') && !at.has('measures')) return false;
  if (at.has('measures') && isNumberedAnew(ofRows.get('number'), at.get('number'))) return false;
  if (ofRows.get('project:name') !== at.get('project:name')?.text) return false;
  return [...at].every(([role, { text }]) => OF_ROWS.has(role) || (ofRows.get(role) ?? text) === text || text === '' || !isOfProject(role));
}

/** In a list with the measures of a project beside it, its rows are numbered by projects. */
const isNumberedAnew = (before: string | undefined, own: Token | undefined): boolean =>
  own !== undefined && own.text !== '' && own.text !== before;

const isOfProject = (role: IndicatorRole): boolean => role.startsWith('project:');

/** Reads what a row says of its project and the rows above did not. */
export function readProjectCells(draft: FormDraft, at: ReadonlyMap<IndicatorRole, Token>): void {
  const number = at.get('number')?.text ?? '';
  if (number !== '') draft.ofRows.set('number', number);
  for (const [role, token] of at) {
    if (token.text === '' || !isOfProject(role) || draft.ofRows.get(role) === token.text) continue;
    draft.ofRows.set(role, token.text);
    readCell(draft, role.slice(8) as ProjectColumn, token);
  }
}

/**
 * A project of one row between others may be a row of one of them, where its name is that of something else: no error rests on what
 * the points of such a row add up to.
 */
export function doubtLoneRows({ others, ...draft }: FormDraft): void {
  if (others.length === 0) return;
  for (const { indicators } of [draft, ...others]) {
    const [only, ...more] = indicators;
    if (only?.weight !== undefined && more.length === 0) indicators[0] = { ...only, weight: { ...only.weight, uncertain: true } };
  }
}

function readCell(draft: FormDraft, column: ProjectColumn, token: Token): void {
  if (column === 'goal') setGoal(draft, 'goal', token);
  else if (column === 'rate') draft.fields.executionRate ??= percentageField(draft, token, 'executionRate');
  // The body named in a list of projects is the one that carries the project out.
  else if (!isFundColumn(column)) setHead(draft, column === 'reportingUnit' ? 'implementingUnit' : column, token);
  else if (draft.funds[column] === undefined) setFunds(draft, [{ part: 'total', column, printed: token }]);
  else unreadCells(draft, 'unreadableCell', [token], 'funds');
}
