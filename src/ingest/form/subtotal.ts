import { textField } from '../../model/field.ts';
import { type FormDraft, pointsField, unreadCells } from './form-draft.ts';
import type { TokenRow } from './form-row.ts';
import { isTotalLabel } from './form-words.ts';
import type { IndicatorHeader } from './indicator-header.ts';

export const SUBTOTAL = /^(.{0,10})小计[：:]?$/;
const POINTS = /^\d{1,3}(?:\.\d+)?分?$/;
/** Rows of one group and of those behind it up to the total of all. */
const REACH = 60;

/** 投入小计 | 30, and 投入 | 小计 | 30 where every row prints its group. */
function nameIn(row: TokenRow | undefined): string | undefined {
  const [first, second] = row?.filled ?? [];
  return second !== undefined && /^小计[：:]?$/.test(second.text) ? first?.text : SUBTOTAL.exec(first?.text ?? '')?.[1];
}

/** 投入小计 among the rows of a list that has a total further below: what its group comes to, and not the whole. */
export function isSubtotal(rows: readonly TokenRow[], index: number): boolean {
  const block = rows[index]?.block;
  if (nameIn(rows[index]) === undefined) return false;
  return rows
    .slice(index + 1, index + REACH)
    .some(
      (row) => (row.block === block || row.block.kind === 'table') && isTotalLabel(row.filled[0]?.text ?? '') && nameIn(row) === undefined,
    );
}

/** Reads the rows of groups among those of a list, and returns the others. */
export function takeSubtotals(draft: FormDraft, header: IndicatorHeader, rows: readonly TokenRow[]): readonly TokenRow[] {
  const roles = new Set(header.slots.map(({ role }) => role));
  const [weighs, scores] = [roles.has('weight'), roles.has('score')];
  return rows.filter((row) => {
    const name = nameIn(row);
    if (name !== undefined) readSubtotal(draft, row, name, weighs, scores);
    return name === undefined;
  });
}

/** What a group is worth, as brackets behind its name say elsewhere, and what it was given. */
function readSubtotal(draft: FormDraft, row: TokenRow, name: string, weighs: boolean, scores: boolean): void {
  const [label, ...cells] = row.filled;
  const numbers = cells.filter(({ text }) => POINTS.test(text));
  const isKnown = draft.dimensions.some((dimension) => dimension.name.text.replace(/（.*$/, '') === name);
  if (label === undefined || numbers.length === 0) return;
  const wanted = Number(weighs) + Number(scores);
  if (name === '' || isKnown || numbers.length !== wanted || wanted === 0) {
    unreadCells(draft, 'unreadableCell', numbers, 'total');
    return;
  }
  const points = weighs ? numbers[0] : undefined;
  const score = scores ? numbers.at(-1) : undefined;
  draft.dimensions.push({
    name: textField(name, label.place),
    ...(points === undefined ? {} : { points: pointsField(draft, points, 'dimensions') }),
    ...(score === undefined ? {} : { score: pointsField(draft, score, 'dimensions') }),
  });
}
