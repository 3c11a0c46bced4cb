import type { Random } from './random.ts';

/** A page's end in text taken from a PDF: a number on a line of its own, in several styles. */
const pageNumber = (page: number, style: number): string =>
  [`${page}`, `— ${page} —`, `- ${page} -`, `第 ${page} 页`][style] ?? `－${page}－`;

/** Pieces a typesetter keeps whole: a figure with its sign, and punctuation with what it follows. */
const unit = /[\d.,]*\d[%％]?[，。；：、）)！？”]*|[（(“《][^\s]?|[^\s][，。；：、）)！？”》]*|\s/gu;

function pieces(line: string, width: number, whole: boolean): string[] {
  const parts = whole ? (line.match(unit) ?? [line]) : [...line];
  const out: string[] = [];
  let row = '';
  for (const part of parts) {
    if (row !== '' && row.length + part.length > width) {
      out.push(row);
      row = '';
    }
    row += part;
  }
  return row === '' ? out : [...out, row];
}

/** Breaks every paragraph at a fixed width, as PDF text has it, with page numbers between. */
function wrapped(r: Random, lines: readonly string[]): string[] {
  const width = r.int(30, 40);
  const numbers = r.chance(0.6);
  // Text cut by a program rather than set by a printer breaks figures too.
  const kept = r.chance(0.88);
  const style = r.int(0, 4);
  const height = r.int(18, 30);
  const out: string[] = [];
  let page = 1;
  let rows = 0;
  for (const line of lines) {
    // A row of a table keeps its line: its cells would not survive.
    const table = line.includes(' | ') || line.includes('\t');
    for (const piece of table ? [line] : pieces(line, width, kept)) {
      out.push(piece);
      if (++rows >= height && numbers) {
        out.push(pageNumber(page++, style));
        rows = 0;
      }
    }
  }
  return out;
}

/** The paper as a file would hold it: indented, spaced, or hard-wrapped. */
export function lay(r: Random, lines: readonly string[], titles: number): string {
  const flat = lines.flatMap((line) => line.split('\n')).filter((line) => line !== '');
  if (r.chance(0.22)) return `${wrapped(r, flat).join('\n')}\n`;
  const indent = r.pick(['', '', '    ', '　　', '  ']);
  const table = (line: string): boolean => line.includes('|') || line.includes('\t') || /^[\d.,]+$/.test(line);
  const gap = r.chance(0.15) ? '\n\n' : '\n';
  return `${flat.map((line, at) => (at < titles || table(line) ? line : indent + line)).join(gap)}\n`;
}
