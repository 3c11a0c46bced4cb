import { cellText } from '../../model/text.ts';
import { readPipeRows } from './pipes.ts';
import { isBlank, type SourceLine } from './source-line.ts';
import type { StandingTable } from './standing-tables.ts';

/** Few rows with bars in a text without other tables: no dialect of their own, and yet a table. */

/** |---|:-:|: the line below the names of columns. */
const RULE = /^\s*\|?(?:\s*:?-{3,}:?\s*\|)+(?:\s*:?-{3,}:?)?\s*$/;
/** | 产出指标 | 数量指标 | 整治村庄 | 13个 |: a row between bars, whatever its cells hold. */
const FRAMED = /^\s*\|.*\S.*\|\s*$/;
const FEWEST_FRAMED = 3;
const barsOf = (line: SourceLine | undefined) => (line?.text.match(/[|]/g) ?? []).length;

export function barTables(file: string, lines: readonly SourceLine[]): StandingTable[] {
  const found: StandingTable[] = [];
  for (let start = 0; start < lines.length; start += 1) {
    if (barsOf(lines[start]) < 2) continue;
    let end = start + 1;
    for (let next = end; barsOf(lines[next]) >= 2 || lines[next]?.margin === true; next += 1) if (barsOf(lines[next]) >= 2) end = next + 1;
    const rows = lines.slice(start, end);
    const holdsFigures = rows.some(
      (line) => !isBlank(line) && line.text.split('|').filter((cell) => /^-?\d[\d.]*%?$/.test(cellText(cell))).length >= 2,
    );
    const isRuled = rows.length > 2 && RULE.test(rows[1]?.text ?? '');
    if (rows.length >= 2 && (holdsFigures || isRuled || areFramed(rows)))
      found.push({ start, end, blocks: readPipeRows(file, rows).blocks });
    start = end - 1;
  }
  return found;
}

/** Rows that begin and end with a bar and have all as many. */
function areFramed(rows: readonly SourceLine[]): boolean {
  const filled = rows.filter((line) => !isBlank(line));
  const bars = barsOf(filled[0]);
  return filled.length >= FEWEST_FRAMED && bars > 2 && filled.every((line) => FRAMED.test(line.text) && barsOf(line) === bars);
}
