import { textField } from '../../model/field.ts';
import type { Dimension } from '../../model/record.ts';
import type { IndicatorRole } from './define-form.ts';
import { type FormDraft, pointsField, unreadCells } from './form-draft.ts';
import type { Token, TokenRow } from './form-row.ts';
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
  const column = header.slots.find(({ role }) => role === 'level1')?.column;
  const groupOf = (row: TokenRow | undefined): string => {
    const text = row?.tokens.find((token) => token.column === column)?.text ?? '';
    return SUBTOTAL.test(text) ? '' : text;
  };
  let groups = new Set<string>();
  return rows.filter((row, index) => {
    const name = nameIn(row);
    if (name === undefined) {
      const group = groupOf(row);
      if (group !== '') groups.add(group);
      return true;
    }
    const [only = '', ...more] = groups;
    // 小计 below a merged name is that of its group, where the group is over: it may be that of a second level.
    const isOver = index + 1 === rows.length || ![only, ''].includes(groupOf(rows[index + 1]));
    readSubtotal(draft, row, name === '' && more.length === 0 && isOver ? only : name, header);
    groups = new Set();
    return false;
  });
}

/** What a group is worth, as brackets behind its name say elsewhere, and what it was given. */
function readSubtotal(draft: FormDraft, row: TokenRow, name: string, header: IndicatorHeader): void {
  const [label, ...cells] = row.filled;
  const numbers = cells.filter(({ text }) => POINTS.test(text));
  if (label === undefined || numbers.length === 0) return;
  const of = pointsIn(numbers, header);
  const at = draft.dimensions.findIndex((dimension) => dimension.name.text.replace(/（.*$/, '') === name);
  const known = draft.dimensions[at];
  const isAgain = known !== undefined && known.score === undefined && of?.points !== undefined && isSame(known, of.points);
  if (name === '' || of === undefined || (known !== undefined && !isAgain)) {
    unreadCells(draft, 'unreadableCell', numbers, 'total');
    return;
  }
  const score = of.score === undefined ? {} : { score: pointsField(draft, of.score, 'dimensions') };
  for (const each of of.again) draft.bounds.add(each);
  if (known !== undefined && of.points !== undefined) {
    draft.bounds.add(of.points);
    draft.dimensions[at] = { ...known, ...score };
    return;
  }
  draft.dimensions.push({
    name: textField(name, label.place),
    ...(of.points === undefined ? {} : { points: pointsField(draft, of.points, 'dimensions') }),
    ...score,
  });
}

const isSame = ({ points }: Dimension, { text }: Token): boolean => points?.value?.points === Number.parseFloat(text);

interface GroupPoints {
  readonly points: Token | undefined;
  readonly score: Token | undefined;
  /** The points once more, in the column of the first levels. */
  readonly again: readonly Token[];
}

/** Which number of the row is what: those below 分值 and 得分, else as many as the list has columns of points. */
function pointsIn(numbers: readonly Token[], { slots }: IndicatorHeader): GroupPoints | undefined {
  const columnOf = (role: IndicatorRole) => slots.find((slot) => slot.role === role)?.column;
  const below = (role: IndicatorRole) => numbers.find(({ column }) => column === columnOf(role));
  const [weighs, scores] = (['weight', 'score'] as const).map((role) => slots.some((slot) => slot.role === role));
  const [points, score, again] = [below('weight'), below('score'), below('levelWeight')];
  const isPlaced = numbers.every((number) => [points, score, again].includes(number));
  if (isPlaced && (points !== undefined) === weighs && (score !== undefined) === scores) {
    if (again !== undefined && Number.parseFloat(again.text) !== Number.parseFloat(points?.text ?? '')) return undefined;
    return { points, score, again: again === undefined ? [] : [again] };
  }
  const wanted = Number(weighs) + Number(scores);
  if (numbers.length !== wanted || wanted === 0) return undefined;
  return { points: weighs === true ? numbers[0] : undefined, score: scores === true ? numbers.at(-1) : undefined, again: [] };
}
