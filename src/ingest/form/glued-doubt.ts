import { readTarget } from '../../model/target.ts';
import { isEmptyToken } from '../../model/text.ts';
import type { IndicatorRole } from './define-form.ts';
import type { FormDraft } from './form-draft.ts';
import type { Token } from './form-row.ts';
import { isSpokenValue } from './glued-cells.ts';
import type { SolvedRow } from './solve.ts';

/** Which rows of lists whose cells ran together came apart so that they may be read. */

export const isFilled = (token: Token | undefined): boolean => token !== undefined && !isEmptyToken(token.text);

/** A row whose cells ran together, and that did not come apart into a name and plain values. */
export function isDoubtful(draft: FormDraft, row: SolvedRow<IndicatorRole>, at: ReadonlyMap<IndicatorRole, Token>): boolean {
  const glued = row.cells.find(({ token }) => token.glued !== undefined)?.token.glued;
  if (glued === undefined) return false;
  return !isFilled(at.get('level3')) || !isPlainValue(at) || (glued === 'row' && !hasAllCells(draft, at));
}

/** Every column that the header names has come out of the row. A sign, a number and its unit are seldom told apart. */
function hasAllCells({ prints }: FormDraft, at: ReadonlyMap<IndicatorRole, Token>): boolean {
  if (prints.has('comparator') || prints.has('unit')) return isFilled(at.get('comparator')) && isFilled(at.get('unit'));
  return EVERY.every((role) => !prints.has(role) || isFilled(at.get(role)));
}
const EVERY = ['target', 'actual', 'weight', 'score'] as const;

const HOLDS_MEASURE = /\d\p{Script=Han}{4,}\d|\d\p{Script=Han}{8,}$/u;

/**
 * A value that can be told from the name in front of it where nothing divides them: it has a sign or a unit, begins with an adverb, or is
 * a word behind 定性 or a description, or the one that the name begins with.
 */
function isPlainValue(at: ReadonlyMap<IndicatorRole, Token>): boolean {
  const token = at.get('target');
  // ≥12个新建站点6个: a value, and the next measure with its own.
  if (token === undefined || HOLDS_MEASURE.test(token.text) || HOLDS_MEASURE.test(`1${at.get('actual')?.text ?? ''}`)) return false;
  const isWord = /^\p{Script=Han}{2,6}$/u.test(token.text);
  const name = at.get('level3')?.text ?? '';
  if (isWord && (at.get('comparator')?.text === '定性' || isFilled(at.get('description')) || name.startsWith(token.text))) return true;
  const target = readTarget(token.text);
  return (
    /^[≥≤><=]\d/.test(token.text) ||
    isSpokenValue(token.text) ||
    target.kind === 'date' ||
    (target.kind === 'quantity' && target.unit !== undefined && target.lead === undefined)
  );
}
