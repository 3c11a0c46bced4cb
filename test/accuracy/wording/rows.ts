/** What stands between the cells of a table's row: bars, tabs, or the end of a line. */
export type RowMarks = 'bars' | 'tabs' | 'lines';

const isRow = (line: string): boolean => / \|(?: |$)|\t/.test(line);
const cellsOf = (line: string): string[] => line.replace(/ \|$/, '').split(/ \| |\t/);

/** The rows of a table in another way; one with empty cells cannot have a cell a line, for nobody could tell which is missing. */
function redraw(rows: readonly string[], marks: RowMarks): string[] {
  const cells = rows.map(cellsOf);
  if (marks === 'bars') return cells.map((row) => `${row.join(' | ')} |`);
  if (marks === 'tabs') return cells.map((row) => row.join('\t'));
  return cells.some((row) => row.includes('')) ? [...rows] : cells.flat();
}

/** The lines of a paper with the rows of all tables marked in one way. */
export function rowsWith(lines: readonly string[], marks: RowMarks): string[] {
  const out: string[] = [];
  let rows: string[] = [];
  for (const line of lines) {
    if (isRow(line)) {
      rows.push(line);
      continue;
    }
    out.push(...redraw(rows, marks), line);
    rows = [];
  }
  return [...out, ...redraw(rows, marks)];
}
