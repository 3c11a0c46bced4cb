import type { FormDraft } from './self-evaluation-draft.ts';
import { setExecutionWeight } from './self-evaluation-funds.ts';
import { setGoal } from './self-evaluation-goals.ts';
import { moneyUnitIn, readGlued } from './self-evaluation-head.ts';
import { goalRole, isSideLabel, isTotalLabel } from './self-evaluation-labels.ts';
import type { TokenRow } from './self-evaluation-tokens.ts';

/**
 * Reads a row at which no section of a form begins: a year, a unit, glued head labels, goals without headers, side headings.
 * Says whether the row was any of these.
 */
export function readLooseRow(draft: FormDraft, row: TokenRow, stream: boolean): boolean {
  const [first] = row.filled;
  if (first === undefined || readYearOrUnit(draft, row)) return true;
  if (row.filled.length === 1 && readGlued(draft, first)) return true;
  return readLabelledGoal(draft, row) || (!stream && readBareGoals(draft, row)) || readSideHeadings(draft, row);
}

function readYearOrUnit(draft: FormDraft, row: TokenRow): boolean {
  const text = row.filled.map((token) => token.text).join('');
  const year = /^（?(20\d\d)年?度?）?$/.exec(text)?.[1];
  const unit = text.length <= 14 && /^（?(?:金额)?单位/.test(text) ? moneyUnitIn(text) : undefined;
  const attachment = !draft.seen.indicators && /^附[件表]?\d*[：:]?$|^（盖章）$/.test(text);
  if (year !== undefined) draft.fields.year ??= Number(year);
  if (unit !== undefined) draft.unit = unit;
  return year !== undefined || unit !== undefined || attachment;
}

/** `年度总体目标` with its text in one row, without headers. */
function readLabelledGoal(draft: FormDraft, row: TokenRow): boolean {
  const [label, ...values] = row.filled;
  const role = label === undefined || label.text.length > 14 ? undefined : goalRole(label.text);
  if (role === undefined || values.length === 0 || draft.seen.indicators) return false;
  const texts = values.filter((value) => goalRole(value.text) === undefined);
  for (const [index, value] of texts.entries()) setGoal(draft, index === 0 ? role : 'achievement', value);
  return true;
}

/** Two texts between funds and indicators whose headers were lost are the goal and what came of it. */
function readBareGoals(draft: FormDraft, row: TokenRow): boolean {
  const { seen } = draft;
  if (seen.indicators || seen.goals || !seen.funds || row.block.kind !== 'table') return false;
  const [goal, achievement, ...more] = row.filled;
  if (goal === undefined || achievement === undefined || more.length > 0) return false;
  if (goal.text.length < 6 || achievement.text.length < 4 || /^[\d.%]+$/.test(achievement.text)) return false;
  setGoal(draft, 'goal', { ...goal, uncertain: true });
  setGoal(draft, 'achievement', { ...achievement, uncertain: true });
  return true;
}

/** Titles of parts of the form may hold the points of execution and the unit of amounts. */
function readSideHeadings(draft: FormDraft, row: TokenRow): boolean {
  const isSide = (text: string) => isSideLabel(text) || isTotalLabel(text) || goalRole(text) !== undefined;
  if (!row.filled.every((token) => isSide(token.text))) return false;
  for (const token of row.filled) {
    draft.words.add(token.text);
    draft.unit = moneyUnitIn(token.text) ?? draft.unit;
  }
  const execution = row.filled.filter((token) => /执行/.test(token.text));
  setExecutionWeight(draft, execution);
  return true;
}
