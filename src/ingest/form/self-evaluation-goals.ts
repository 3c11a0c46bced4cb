import { makeField } from '../../model/field.ts';
import { spanPlaces } from '../../model/place.ts';
import { isEmptyToken } from '../../model/text.ts';
import { align, type Fit, type Slot } from './self-evaluation-align.ts';
import { type FormDraft, type Printed, percentageField, plainField } from './self-evaluation-draft.ts';
import { type GoalRole, goalRole } from './self-evaluation-labels.ts';
import type { Token, TokenRow } from './self-evaluation-tokens.ts';

const fitGoals: Fit<GoalRole> = (token, role) => {
  const rate = /^[+-]?\d+(?:\.\d+)?%?$/.test(token.text);
  if (role === 'completion') return rate ? 4 : isEmptyToken(token.text) ? 0 : -4;
  return rate ? -3 : 1;
};

/** Reads the cells below 年度预期目标, 具体完成情况 and 总体完成率; several rows are several goals. */
export function readGoals(
  draft: FormDraft,
  { roles, header }: { readonly roles: readonly GoalRole[]; readonly header: readonly Token[] },
  rows: readonly TokenRow[],
  stream: boolean,
): void {
  draft.seen.goals = true;
  const slots = roles.map(
    (role, index): Slot<GoalRole> => ({
      role,
      skip: role === 'completion' ? 0.2 : 1,
      ...(header[index] === undefined ? {} : { row: header[index].row, column: header[index].column }),
    }),
  );
  const isHeader = (text: string) => text.length < 12 && goalRole(text) !== undefined;
  const lists = rows.map((row) => row.filled.filter((token) => !isHeader(token.text)));
  const aligned = stream ? align(lists.flat(), slots, fitGoals, 'stream') : lists.flatMap((list) => align(list, slots, fitGoals, 'rows'));
  for (const row of aligned) {
    for (const { token, slot } of row.cells) {
      const printed: Printed = { ...token, uncertain: token.uncertain === true || (row.uncertain && rows.length > 1) };
      setGoal(draft, slot.role, printed);
    }
  }
}

export function setGoal(draft: FormDraft, role: GoalRole, printed: Printed): void {
  const { fields } = draft;
  if (isEmptyToken(printed.text)) return;
  if (role === 'completion') {
    if (/\d/.test(printed.text)) fields.completion ??= percentageField(draft, printed, 'completion');
    return;
  }
  if (role === 'goal') {
    draft.goals.push(plainField(draft, printed));
    return;
  }
  const field = plainField(draft, printed);
  const before = fields.achievement;
  if (before?.place === undefined || field.place === undefined) fields.achievement = field;
  else {
    const text = `${before.text}${field.text}`;
    fields.achievement = makeField(
      text,
      text,
      spanPlaces(before.place, field.place),
      before.uncertain === true || field.uncertain === true,
    );
  }
}
