import { type DocumentNode, isMark, MERGED, marksIn, type TableNode, withoutMarks } from './document.ts';

/**
 * The ways in which converters print documents as text.
 * plain: one paragraph a line · spaced: a blank line after each · cell-per-line: tab before every cell · tab-rows: rows with tabs and
 * LaTeX signs · pipe-rows: cells between bars · pipe-cells: one cell a line, a bar behind it · cell-lines: one cell a line, blank lines
 * between · space-rows: cells between blanks · pdf-text: wrapped lines with a blank at their end and empty lines · pdf-dense: wrapped lines.
 */
export type Dialect =
  | 'plain'
  | 'spaced'
  | 'cell-per-line'
  | 'tab-rows'
  | 'pipe-rows'
  | 'pipe-cells'
  | 'cell-lines'
  | 'space-rows'
  | 'pdf-text'
  | 'pdf-dense';
export const DIALECTS: readonly Dialect[] = [
  'plain',
  'spaced',
  'cell-per-line',
  'tab-rows',
  'pipe-rows',
  'pipe-cells',
  'cell-lines',
  'space-rows',
  'pdf-text',
  'pdf-dense',
];

export interface Rendered {
  readonly text: string;
  /** Lines on which each mark stands, first to last. */
  readonly lines: ReadonlyMap<number, readonly number[]>;
}

const isWide = (character: string): boolean => (character.codePointAt(0) ?? 0) > 0x2e7f;

/** Breaks a marked text at a width in columns, never inside a number. */
function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  let columns = 0;
  const characters = [...text];
  for (const [index, character] of characters.entries()) {
    const size = isMark(character) ? 0 : isWide(character) ? 2 : 1;
    const printed = withoutMarks(line);
    const next = characters.slice(index).find((each) => !isMark(each)) ?? '';
    const inside = /[\d.,]$/.test(printed) && /[\d.,%]/.test(next);
    const forbidden = /[，。；、：）”％%]/.test(character);
    if (size > 0 && columns + size > width && !inside && !forbidden) {
      lines.push(line);
      line = '';
      columns = 0;
    }
    line += character;
    columns += size;
  }
  if (withoutMarks(line) !== '' || lines.length === 0) lines.push(line);
  else lines.push((lines.pop() ?? '') + line);
  return lines;
}

const WRAP = 84;

function renderParagraph(text: string, dialect: Dialect, wrapAt: number): string[] {
  if (dialect === 'pdf-text') return wrap(text, wrapAt).flatMap((line) => [`${line} `, '']);
  if (dialect === 'pdf-dense') return wrap(text, wrapAt).map((line) => `${line} `);
  if (dialect === 'spaced' || dialect === 'cell-lines') return [text, ''];
  return [text];
}

/** Columns a cell of a PDF table may cover before it wraps. */
const CELL = 26;

function pdfRow(cells: readonly string[], narrow: boolean): string[] {
  const lines: string[] = [];
  let run: string[] = [];
  const flush = () => {
    if (run.length > 0) lines.push(`${run.join(' ')} `);
    run = [];
  };
  for (const cell of cells) {
    // A row of few cells gives them the width of the page.
    const pieces = wrap(cell, narrow && cells.length > 3 ? CELL : WRAP - 20);
    if (pieces.length === 1) run.push(cell);
    else {
      flush();
      lines.push(...pieces.map((piece) => `${piece} `));
    }
  }
  flush();
  return lines;
}

const latex = (cell: string): string =>
  cell
    .replace(/^((?:[\u{F0000}-\u{FFFFD}])*)([≥≤])(\d+(?:\.\d+)?)%/u, '$1$$$2 $3\\%$$')
    .replace('$≥', '$\\geq')
    .replace('$≤', '$\\leq');

const unmerged = (cells: readonly string[]): string[] => cells.filter((cell) => cell !== MERGED);

/** What is left where blank cells are not printed. */
const filled = (cells: readonly string[]): string[] =>
  unmerged(cells).filter((cell) => withoutMarks(cell) !== '' || marksIn(cell).length > 0);

function renderRow(cells: readonly string[], node: TableNode, dialect: Dialect): string[] {
  switch (dialect) {
    case 'cell-per-line':
      return [...cells.map((cell) => `\t${cell === MERGED ? '' : cell}`), ''];
    case 'tab-rows':
      return [cells.map((cell) => (cell === MERGED ? '' : latex(cell))).join('\t')];
    case 'pipe-rows':
      return [`${unmerged(cells).join(' | ')} |`];
    case 'pipe-cells':
      return unmerged(cells).map((cell) => `${cell} |`.trimStart());
    case 'cell-lines':
    case 'spaced':
      return filled(cells).flatMap((cell) => [cell, '']);
    case 'pdf-text':
      return pdfRow(filled(cells), node.narrow).flatMap((line) => [line, '']);
    case 'pdf-dense':
      return pdfRow(filled(cells), node.narrow);
    default:
      return [filled(cells).join(' ')];
  }
}

function renderNode(node: DocumentNode, dialect: Dialect, wrapAt: number): string[] {
  if (node.kind === 'table') {
    const rows = node.rows.flatMap((row) => renderRow(row.cells, node, dialect));
    return dialect === 'cell-per-line' ? ['', ...rows, ''] : rows;
  }
  if (node.kind === 'heading')
    return dialect === 'pdf-text'
      ? [`${node.text} `, '']
      : dialect === 'spaced' || dialect === 'cell-lines'
        ? [node.text, '']
        : [node.text];
  return renderParagraph(node.text, dialect, wrapAt);
}

/** Prints a document and says where everything marked stands. */
export function render(nodes: readonly DocumentNode[], dialect: Dialect, wrapAt = WRAP): Rendered {
  const marked = nodes.flatMap((node) => renderNode(node, dialect, wrapAt));
  const lines = new Map<number, number[]>();
  const open = new Set<number>();
  for (const [index, line] of marked.entries()) {
    for (const id of open) lines.get(id)?.push(index + 1);
    for (const character of line) {
      if (!isMark(character)) continue;
      const offset = (character.codePointAt(0) ?? 0) - 0xf0000;
      const id = Math.floor(offset / 2);
      if (offset % 2 === 1) open.delete(id);
      else {
        open.add(id);
        const known = lines.get(id) ?? [];
        if (known.at(-1) !== index + 1) known.push(index + 1);
        lines.set(id, known);
      }
    }
  }
  return { text: `${marked.map(withoutMarks).join('\n')}\n`, lines };
}
