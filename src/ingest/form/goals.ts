import { makeField } from '../../model/field.ts';
import { spanPlaces } from '../../model/place.ts';
import { isEmptyToken } from '../../model/text.ts';
import type { GoalRole } from './define-form.ts';
import { type FormDraft, type Printed, percentageField, plainField } from './form-draft.ts';
import type { Token, TokenRow } from './form-row.ts';
import { goalRole } from './form-words.ts';
import { readGoalItems } from './goal-items.ts';
import { type Fit, type Slot, solve } from './solve.ts';

const fitGoals: Fit<GoalRole> = (token) => {
  const rate = /^[+-]?\d+(?:\.\d+)?%?$/.test(token.text);
  return (role) => {
    if (role === 'completion') return rate ? 4 : isEmptyToken(token.text) ? 0 : -4;
    return rate ? -3 : 1;
  };
};

/** Reads the cells below 年度预期目标, 具体完成情况 and 总体完成率; several rows are several goals. */
export function readGoals(
  draft: FormDraft,
  { roles, header }: { readonly roles: readonly GoalRole[]; readonly header: readonly Token[] },
  rows: readonly TokenRow[],
  stream: boolean,
): void {
  draft.prints.add('goals');
  const slots = roles.map(
    (role, index): Slot<GoalRole> => ({
      role,
      skip: role === 'completion' ? 0.2 : 1,
      ...(header[index] === undefined ? {} : { row: header[index].row, column: header[index].column }),
    }),
  );
  const isHeader = (text: string) => text.length < 12 && goalRole(text) !== undefined;
  const lists = rows.map((row) => row.filled.flatMap((token) => wordsOf(token, roles.length)).filter((token) => !isHeader(token.text)));
  const aligned = stream ? solve(lists.flat(), slots, fitGoals, 'stream') : lists.flatMap((list) => solve(list, slots, fitGoals, 'rows'));
  for (const row of aligned) {
    for (const { token, slot } of row.cells) {
      const printed: Printed = { ...token, uncertain: token.uncertain === true || (row.uncertain && rows.length > 1) };
      setGoal(draft, slot.role, printed);
    }
  }
}

/** A paragraph that ends a sentence where it ends, and holds no list of several. */
export const isWholeText = ({ filled: [only, ...more] }: TokenRow): boolean =>
  only !== undefined && more.length === 0 && /[。；]$/.test(only.text);

/** Paragraphs as the cells of one row. Where each begins is told by their ends alone, so that nothing is held against them. */
export function rowOfParagraphs(rows: readonly TokenRow[]): TokenRow {
  const [first] = rows;
  if (first === undefined) throw new Error('a row of goals holds a paragraph');
  const tokens = rows.flatMap(({ filled }, column) =>
    filled.map(({ words: _words, ...token }): Token => ({ ...token, row: first.tokens[0]?.row ?? token.row, column, uncertain: true })),
  );
  return { ...first, tokens, filled: tokens };
}

/** Texts that blanks divide, where there are as many as columns. */
function wordsOf(token: Token, columns: number): readonly Token[] {
  const { words, ...plain } = token;
  return words?.length === columns ? words.map((text, index) => ({ ...plain, text, column: index })) : [token];
}

/** 目标2：……: what a template prints where a goal, or what became of it, is to be filled in. */
const isPrompt = (text: string): boolean => /^(?:目标\s*\d*\s*[：:、.]|（?\d{1,2}[）.、]|[…*×\s]|\.{2,})+$/.test(text);

/** A prompt that was left stands in the record without a value, once: it is no goal, and a rule says that it is there. */
function leavePrompt({ fields, goals }: FormDraft, role: GoalRole, { text, place }: Printed): void {
  if (role === 'achievement') fields.achievement ??= { text, place };
  else if (role === 'goal' && goals.every(({ value }) => value !== undefined)) goals.push({ text, place });
}

export function setGoal(draft: FormDraft, role: GoalRole, printed: Printed): void {
  const { fields } = draft;
  if (isEmptyToken(printed.text)) return;
  if (isPrompt(printed.text)) {
    leavePrompt(draft, role, printed);
    return;
  }
  if (role === 'completion') {
    if (/\d/.test(printed.text)) fields.completion ??= percentageField(draft, printed, 'completion');
    return;
  }
  if (role === 'goal') {
    draft.cells.recognised += 1;
    draft.cells.read += 1;
    for (const item of readGoalItems(printed)) {
      if (isPrompt(item.text)) leavePrompt(draft, role, { ...printed, text: item.text, place: item.place ?? printed.place });
      else draft.goals.push(item);
    }
    return;
  }
  const field = plainField(draft, printed);
  const before = fields.achievement;
  if (before?.value === undefined || before.place === undefined || field.place === undefined) fields.achievement = field;
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
