import { makeField } from '../../model/field.ts';
import { spanPlaces } from '../../model/place.ts';
import { isEmptyToken } from '../../model/text.ts';
import { type FormDraft, type Printed, plainField } from './form-draft.ts';
import type { TokenRow } from './form-row.ts';
import { closingLabel } from './form-words.ts';
import { isHeadCell } from './head.ts';

/** What stands at the foot of a form: 存在问题, 说明, with their texts. */

/** The texts in the row of a closing label: behind its colon and in the cells beside it. */
export function closingValues({ filled: [first, ...beside] }: TokenRow): Printed[] {
  const values: Printed[] = beside.filter((token) => closingLabel(token.text) === undefined && !isHeadCell(token.text));
  const colon = first?.text.indexOf('：') ?? -1;
  if (first !== undefined && colon > 0 && colon < 40 && colon < first.text.length - 1)
    values.unshift({ ...first, text: first.text.slice(colon + 1) });
  return values;
}

/** Puts one more text to the issues of the form. */
export function addIssue(draft: FormDraft, value: Printed): void {
  const before = draft.fields.issues;
  // 无 is an answer where nothing else is given.
  if (isEmptyToken(value.text) && (before !== undefined || !/无|没有/.test(value.text))) return;
  const field = plainField(draft, value);
  if (before?.place === undefined || field.place === undefined) draft.fields.issues = field;
  else {
    const text = `${before.text}；${field.text}`;
    draft.fields.issues = makeField(text, text, spanPlaces(before.place, field.place));
  }
}
