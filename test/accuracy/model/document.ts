/**
 * A document as the generator holds it: headings, paragraphs and tables whose texts carry invisible marks around everything a plant
 * may change. The marks survive every rendering, so that a plant always knows the lines it stands on.
 */

export interface HeadingNode {
  readonly kind: 'heading';
  readonly id: number;
  readonly text: string;
}
export interface ParagraphNode {
  readonly kind: 'paragraph';
  readonly id: number;
  readonly text: string;
}
export interface TableRow {
  readonly id: number;
  readonly cells: readonly string[];
}
export interface TableNode {
  readonly kind: 'table';
  readonly id: number;
  readonly rows: readonly TableRow[];
  /** Whether rows are printed with wrapped cells where a page is narrow. */
  readonly narrow: boolean;
}
export type DocumentNode = HeadingNode | ParagraphNode | TableNode;

/** A cell that is merged with the one above it: printed only where every cell of the grid is. */
export const MERGED = '\u2063';

const FIRST = 0xf0000;
const open = (id: number): string => String.fromCodePoint(FIRST + 2 * id);
const close = (id: number): string => String.fromCodePoint(FIRST + 2 * id + 1);

/** The sign that opens a mark. */
export const markOf = open;

/** Puts marks around a text. */
export const mark = (id: number, text: string): string => `${open(id)}${text}${close(id)}`;

const MARKS = /[\u{F0000}-\u{FFFFD}]/gu;
/** The text as it is printed. */
export const withoutMarks = (text: string): string => text.replace(MARKS, '');

export const isMark = (character: string): boolean => (character.codePointAt(0) ?? 0) >= FIRST;

/** Ids of the marks opened in a text. */
export function marksIn(text: string): number[] {
  const ids: number[] = [];
  for (const character of text) {
    const offset = (character.codePointAt(0) ?? 0) - FIRST;
    if (offset >= 0 && offset % 2 === 0) ids.push(offset / 2);
  }
  return ids;
}

/** The marked text with that id replaced; unchanged when the mark does not occur. */
function replaceMarked(text: string, id: number, change: (old: string) => string): string {
  const [start, end] = [open(id), close(id)];
  const from = text.indexOf(start);
  const to = text.indexOf(end, from);
  if (from < 0 || to < 0) return text;
  const inner = text.slice(from + start.length, to);
  return text.slice(0, from) + start + change(inner) + end + text.slice(to + end.length);
}

/** One plant: what changes in the document. */
export interface Edit {
  readonly replace?: ReadonlyMap<number, string | ((old: string) => string)>;
  readonly rows?: ReadonlyMap<number, 'drop' | 'copy' | readonly string[]>;
  readonly nodes?: ReadonlyMap<number, 'drop' | 'sinkBelowNext' | readonly DocumentNode[]>;
  /** The source ends with this mark. */
  readonly cutAfter?: number;
}

function editText(text: string, edit: Edit): string {
  if (edit.replace === undefined) return text;
  let edited = text;
  for (const [id, change] of edit.replace) edited = replaceMarked(edited, id, typeof change === 'string' ? () => change : change);
  return edited;
}

function editRow(row: TableRow, edit: Edit): TableRow[] {
  const change = edit.rows?.get(row.id);
  if (change === 'drop') return [];
  const cells = (typeof change === 'object' ? change : row.cells).map((cell) => editText(cell, edit));
  const edited = { id: row.id, cells };
  return change === 'copy' ? [edited, edited] : [edited];
}

/** The document with the plant in it. */
export function applyEdit(nodes: readonly DocumentNode[], edit: Edit): DocumentNode[] {
  const edited: DocumentNode[] = [];
  for (const node of nodes) {
    const change = edit.nodes?.get(node.id);
    if (change === 'drop') continue;
    if (typeof change === 'object') edited.push(...change);
    else if (node.kind === 'table') edited.push({ ...node, rows: node.rows.flatMap((row) => editRow(row, edit)) });
    else edited.push({ ...node, text: editText(node.text, edit) });
  }
  for (const [index, node] of edited.entries()) {
    const next = edited[index + 1];
    if (edit.nodes?.get(node.id) !== 'sinkBelowNext' || next === undefined) continue;
    edited.splice(index, 2, next, node);
    break;
  }
  return edited;
}
