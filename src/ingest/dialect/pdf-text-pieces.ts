import { readUnit } from '../../model/unit.ts';
import type { Cut, Row } from '../block.ts';
import type { Layout, PrintedLine } from './pdf-text-lines.ts';

/** Printed lines of a table as pieces of cells: cut at every blank and line end, with what a cell boundary there would cost. */

/** Within one line. A blank between Hanzi is a boundary; beside a digit it is layout (`2020 年`, `≥120 人次`). */
function blankCut(before: string, after: string, blanks: number): Omit<Cut, 'line'> {
  const left = before.at(-1) ?? '';
  const right = after[0] ?? '';
  if (/[≥≤><=~]/.test(left)) return { cut: 0.5, join: 0 };
  if (blanks >= 2) return { cut: 0, join: 3 };
  if (/[≥≤><=]/.test(right)) return { cut: 0, join: 2 };
  if (/\d/.test(left) && /\d/.test(right)) return { cut: 0, join: 3 };
  if (/\d/.test(left) && (right === '%' || readUnit(after) !== undefined)) return { cut: 1.5, join: 0 };
  if (/\d/.test(left)) return { cut: 1, join: 0.15 };
  if (/\d/.test(right)) return { cut: 0.3, join: 0.4 };
  if (/[A-Za-z]/.test(left) && /[A-Za-z]/.test(right)) return { cut: 1, join: 0.15 };
  return { cut: 0, join: 2 };
}

function lineCut(line: PrintedLine, layout: Layout): Omit<Cut, 'line'> {
  if (!layout.doubleSpaced) {
    if (line.gapAfter > 0) return { cut: 0, join: 2.5 };
    return line.blankAfter && layout.blanksKept ? { cut: 0, join: 1.5 } : { cut: 0.4, join: 0.4 };
  }
  if (line.gapAfter === 0) return { cut: 0, join: line.blankAfter ? 3.5 : 2.5 };
  if (line.blankAfter) return { cut: 0, join: 1.75 };
  return layout.blanksKept ? { cut: 1.1, join: 0 } : { cut: 0.4, join: 0.3 };
}

/** A row for every piece. */
export function pieceRows(lines: readonly PrintedLine[], layout: Layout, file: string): Row[] {
  const rows: Row[] = [];
  let between: Omit<Cut, 'line'> = { cut: 0, join: 0 };
  for (const line of lines) {
    const parts = line.text.split(/(\s+)/);
    for (let index = 0; index < parts.length; index += 2) {
      const text = parts[index] ?? '';
      const cut = index === 0 ? between : blankCut(parts[index - 2] ?? '', text, parts[index - 1]?.length ?? 1);
      const place = { file, line: line.line };
      rows.push({ cells: [{ text, place, piece: { ...cut, line: index === 0 } }], place });
    }
    between = lineCut(line, layout);
  }
  return rows;
}
