import { spanPlaces } from '../../model/place.ts';
import { readTarget } from '../../model/target.ts';
import { matchLevel1, matchLevel2 } from '../vocabulary.ts';
import type { IndicatorRole } from './define-form.ts';
import type { Token } from './form-row.ts';
import type { Slot } from './solve.ts';

/** Names of measures that break over lines, with the value on the last of them: 质量指标 亩均财政投入 / 标准 ≤2430元/亩. */

/** Columns of text beside the name: what stands on the next line may be the beginning of one. */
const TEXTS: ReadonlySet<IndicatorRole> = new Set(['description', 'basis', 'unknown', 'gap', 'remark']);
/** A piece that is no name of its own, and the end of a line that no name ends with. */
const TAIL = /^（|^\p{Script=Han}{1,3}$/u;
const OPEN_END = /（[^）]*$|[、，和及与的对]$/;

const isLevel = ({ text }: Token): boolean => matchLevel1(text) !== undefined || matchLevel2(text) !== undefined;
const isNamedLevel = ({ text }: Token): boolean => matchLevel1(text)?.explicit === true || matchLevel2(text)?.explicit === true;
const isFigure = ({ text }: Token): boolean => /^[≥≤><=]?[+-]?\d/.test(text);
const isValue = (token: Token): boolean => isFigure(token) || readTarget(token.text).kind === 'graded';
const isWords = (token: Token): boolean => /\p{Script=Han}/u.test(token.text) && !isFigure(token);
const isText = (token: Token | undefined): token is Token => token !== undefined && isWords(token) && !isLevel(token);
/** 指标1：…, ★…: the beginning of a name. */
const BEGINS = /^(?:[★☆*]|指标\d)/;

/** The name without a value that a row ends with, behind names of levels at most. */
function openName(row: readonly Token[]): Token | undefined {
  const last = row.at(-1);
  return isText(last) && row.slice(0, -1).every(isLevel) ? last : undefined;
}

/** Every row whose cells are printed begins with a level that is known as one, or has no more cells than a name and its values. */
function hasKnownLevels(rows: readonly (readonly Token[])[], slots: readonly Slot<IndicatorRole>[]): boolean {
  const name = slots.findIndex(({ role }) => role === 'level3');
  const longest = slots.slice(name).filter(({ role }) => role !== 'aside').length;
  const printed = rows.filter((row) => row.every(({ before }) => before === undefined));
  return printed.every(([first, ...more]) => first === undefined || isLevel(first) || more.length < longest);
}

function joined(above: Token, below: Token): Token {
  const isSure = TAIL.test(below.text) || OPEN_END.test(above.text);
  const { before: _before, ends: _ends, ...rest } = above;
  return {
    ...rest,
    ...(above.before === undefined ? {} : { before: above.before }),
    text: above.text + below.text,
    place: spanPlaces(above.place, below.place),
    ...(isSure ? {} : { uncertain: true as const }),
  };
}

/**
 * Puts such names together, in tables whose empty cells are lost: there a name without a value is seldom a measure without a target.
 * A name is put together surely where one of its pieces is none. Where columns of texts or unknown levels leave open what stands below,
 * nothing is put together, and the name below is unsure.
 */
export function joinWrappedNames(
  rows: readonly (readonly Token[])[],
  slots: readonly Slot<IndicatorRole>[],
): readonly (readonly Token[])[] {
  const isLost = rows.every((row) => row.every(({ text }) => text !== ''));
  if (!isLost) return rows;
  const mayJoin = !slots.some(({ role }) => TEXTS.has(role)) && hasKnownLevels(rows, slots);
  // Where levels are printed with 指标, 成本 without it ends a name.
  const named = rows.filter((row) => row[0] !== undefined && isNamedLevel(row[0])).length > 1;
  const isTail = (token: Token | undefined): token is Token =>
    token !== undefined && isWords(token) && !(named ? isNamedLevel(token) : isLevel(token)) && !BEGINS.test(token.text);
  const result: (readonly Token[])[] = [];
  for (const row of rows) {
    const above = result.at(-1);
    const open = above === undefined ? undefined : openName(above);
    const [first, ...values] = row;
    const goesOn = above !== undefined && open !== undefined && isTail(first) && values.length > 0 && values.some(isValue);
    // What may be the end of a name above is the name of no measure that anything is held against.
    if (goesOn && !mayJoin) result.push([{ ...first, uncertain: true }, ...values]);
    else if (goesOn)
      result[result.length - 1] = [...above.slice(0, -1), joined(open, first), ...values.map((each) => ({ ...each, row: open.row }))];
    else result.push(row);
  }
  return result;
}
