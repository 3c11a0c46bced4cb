import { type Place, spanPlaces } from '../../model/place.ts';
import type { ParseProblem } from '../../model/record.ts';
import { attempt, spend } from '../../model/work.ts';
import type { ParagraphBlock, TableBlock } from '../block.ts';
import { looksLikeFigure } from '../table/cells.ts';
import type { DraftFact } from './fact-draft.ts';
import { figuresOf } from './figure.ts';
import { noteFigure, type ProseState } from './prose-state.ts';

/*
 * What is left unread because a document takes no more work, or because it was not looked everywhere for what a figure speaks of. Figures
 * are counted and keep their places, their values stay open, and each section says once where.
 */

/** Reads a block as long as work is left; else leaves it unread, with what was read of it so far. */
export function readOrLeave(state: ProseState, block: ParagraphBlock | TableBlock, read: () => void): void {
  const { recognised, read: done } = state;
  const [facts, figures] = [state.facts.length, state.figures.length];
  const isDone = attempt(() => {
    spend(sizeOf(block));
    read();
  });
  if (isDone) return;
  for (const fact of state.facts.slice(facts)) state.open.add(fact);
  state.figures.length = figures;
  state.recognised = recognised;
  state.read = done;
  leaveBlock(state, block);
}

/**
 * A cell is read, tied to those of its row and its column and held against others, however short it is. A paper may have a hundred thousand
 * of them and more the longer it is, which the books of budgets of whole counties do not come near.
 */
const WORK_OF_CELL = 400;

/** Characters of a paragraph, filled cells of a table. */
const sizeOf = (block: ParagraphBlock | TableBlock): number =>
  block.kind === 'paragraph'
    ? block.text.length
    : WORK_OF_CELL * block.rows.reduce((sum, { cells }) => sum + cells.filter(({ text }) => text !== '').length, 0);

function leaveBlock(state: ProseState, block: ParagraphBlock | TableBlock): void {
  if (block.kind === 'table') {
    const cells = block.rows.flatMap((row) => row.cells.filter(({ text }) => looksLikeFigure(text)));
    state.recognised += cells.length;
    if (cells[0] !== undefined) noteUnread(state, state.sectionIndex, cells[0].text, block.place);
    return;
  }
  state.placeOf = () => block.place;
  const met = figuresOf(block.text).filter(({ kind }) => kind !== 'blank');
  for (const figure of met) noteFigure(state, figure).reason = 'notRead';
  state.recognised += met.length;
  if (met.length > 0) noteUnread(state, state.sectionIndex, block.text, block.place);
}

/** Leaves a figure that was read: what it speaks of was not looked for everywhere. */
export function leaveFact(state: ProseState, fact: DraftFact): void {
  if (state.open.has(fact)) return;
  state.open.add(fact);
  if (fact.value === undefined) return;
  state.read -= 1;
  noteUnread(state, fact.section, fact.text, fact.place);
}

function noteUnread({ notRead }: ProseState, section: number, text: string, place: Place): void {
  const known = notRead.get(section);
  const span = known?.place === undefined ? place : spanPlaces(known.place, place);
  const problem: ParseProblem = known ?? { code: 'notRead', text: text.slice(0, 80), place };
  notRead.set(section, { ...problem, place: span });
}

/** Says of the figures of the text that were left why they count as not read. */
export function settleLeft(state: ProseState): readonly ParseProblem[] {
  for (const figure of state.figures) if (figure.fact !== undefined && state.open.has(figure.fact)) figure.reason ??= 'notRead';
  return [...state.notRead.values()];
}
