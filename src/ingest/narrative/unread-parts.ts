import type { ParseProblem } from '../../model/parse-problem.ts';
import { type Place, spanPlaces } from '../../model/place.ts';
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
 * What reading and judging cost, as measured, in the steps of a document's work. A figure of a sentence is read by its words, tied to
 * others, held against them by every rule, and may be wrong; a cell is read, tied to those of its row and its column, and mostly right.
 */
const WORK_OF_PARAGRAPH = 1000;
const WORK_OF_FIGURE = 3500;
const WORK_OF_TABLE = 10_000;
const WORK_OF_CELL = 1000;

const NUMBER = /\d+(?:[.,]\d+)*/g;
/** No date, and no number of a paragraph, a form or a law. */
const MAY_BE_FIGURE = /(?<![\d.第])\d+(?:\.\d+)?(?![\d.]*[年月日号届条款、．）]|\d|\.)/g;
const numbersIn = (text: string, pattern = NUMBER): number => text.match(pattern)?.length ?? 0;

function sizeOf(block: ParagraphBlock | TableBlock): number {
  if (block.kind === 'paragraph') return WORK_OF_PARAGRAPH + block.text.length + WORK_OF_FIGURE * numbersIn(block.text);
  const filled = block.rows.reduce((sum, { cells }) => sum + cells.filter(({ text }) => text !== '').length, 0);
  return WORK_OF_TABLE + WORK_OF_CELL * filled;
}

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
  // Numbers that only their neighbours would have shown to be figures (rows that lost their table) count as well: nobody looked.
  const count = Math.max(met.length, numbersIn(block.text, MAY_BE_FIGURE));
  state.recognised += count;
  if (count > 0) noteUnread(state, state.sectionIndex, block.text, block.place);
}

/** Leaves a figure that was read: what it speaks of was not looked for everywhere. */
export function leaveFact(state: ProseState, fact: DraftFact): void {
  if (state.open.has(fact)) return;
  state.open.add(fact);
  if (fact.value === undefined) return;
  state.read -= 1;
  noteUnread(state, fact.section, fact.text, fact.place);
}

/** What leaves figures that were read: nothing tells what they are. */
export function leaverOfUnknown(state: ProseState): (fact: DraftFact) => void {
  const noteOf = new Map(state.figures.map((note) => [note.fact, note]));
  return (fact) => {
    const note = noteOf.get(fact);
    if (note === undefined || state.open.has(fact)) return;
    state.open.add(fact);
    state.read -= 1;
    note.reason = 'unknownConstruction';
  };
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
