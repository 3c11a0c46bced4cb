import { type Field, textField } from '../../model/field.ts';
import { isEmptyToken } from '../../model/text.ts';
import type { IndicatorRole } from './define-form.ts';
import { type FormDraft, unreadCells } from './form-draft.ts';
import type { Token } from './form-row.ts';
import type { Under } from './level-names.ts';
import { makeIndicator } from './make-indicator.ts';
import { type Measure, splitMeasures } from './measures-in-cell.ts';
import type { SolvedCell, SolvedRow } from './solve.ts';

/** Reads what stands under the names of levels in the row of a project. */
export function readMeasures(draft: FormDraft, row: SolvedRow<IndicatorRole>): void {
  for (const cell of row.cells) if (cell.slot.under !== undefined && !isEmptyToken(cell.token.text)) readCell(draft, cell, cell.slot.under);
}

function readCell(draft: FormDraft, { token, slot }: SolvedCell<IndicatorRole>, under: Under): void {
  const measures = splitMeasures(token, under.level2 === undefined);
  if (measures === undefined) {
    unreadCells(draft, 'unreadableCell', [token], 'indicators');
    return;
  }
  for (const measure of measures) {
    const at = cellsOf(measure, token);
    const cells = [...at].map(([role, own]) => ({ token: own, slot: { ...slot, role } }));
    draft.indicators.push(makeIndicator(draft, at, levelsOf(measure, token, under), { cells, unplaced: [], uncertain: false }));
  }
}

/** The cell as it would stand in columns of its own. */
const cellsOf = ({ name, target }: Measure, { lines: _lines, words: _words, ...token }: Token): ReadonlyMap<IndicatorRole, Token> =>
  new Map([
    ['level3', { ...token, text: name }],
    ['target', { ...token, text: target }],
  ]);

function levelsOf({ level2 }: Measure, { place }: Token, under: Under): { level1: Field<string>; level2: Field<string> | undefined } {
  return { level1: under.level1, level2: level2 === undefined ? under.level2 : textField(level2, place) };
}
