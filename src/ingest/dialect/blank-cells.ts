import { cellText } from '../../model/text.ts';
import type { Cell, Row } from '../block.ts';
import { isFigure } from '../table/cells.ts';
import { isBlank, type SourceLine } from './source-line.ts';
import type { StandingTable } from './standing-tables.ts';
import { tableBlock } from './table-block.ts';

/**
 * Tables whose cells one blank divides and whose empty cells are printed as one blank: three blanks in a row are an empty cell
 * between two others. Only where every row comes out with as many cells as the header has names.
 */

const UNIT = /(?:金额|计量|货币)?单位[：:](?:人民币)?(?:万元|元|千元|百万元|亿元)\s*$/;

function headerOf(line: SourceLine | undefined): readonly string[] | undefined {
  const words = line?.text.trim().split(' ') ?? [];
  const isName = (word: string) => word.length > 1 && word.length <= 18 && /\p{Script=Han}/u.test(word) && !/[。；，：]/.test(word);
  return words.length >= 2 && words.every(isName) && words.length <= 12 ? words : undefined;
}

/** The cells of a row; undefined where the blanks do not come out. A name alone may have lost the blanks at its end. */
function cellsOf(line: SourceLine, width: number): readonly string[] | undefined {
  const [, name = '', rest = ''] = /^\s*(\S+)(.*)$/.exec(line.text) ?? [];
  if (name === '' || isFigure(name)) return undefined;
  if (rest.trim() === '' && rest.length <= 2 * (width - 1)) return [name, ...Array.from({ length: width - 1 }, () => '')];
  const cells: string[] = [];
  let left = rest;
  while (left !== '') {
    const match = /^ (?: (?= |$)|(\S+))/.exec(left);
    if (match === null) return undefined;
    cells.push(match[1] ?? '');
    left = left.slice(match[0].length);
  }
  return cells.length === width - 1 && cells.every((cell) => cell === '' || isFigure(cellText(cell))) ? [name, ...cells] : undefined;
}

function rowOf(texts: readonly string[], line: SourceLine, file: string): Row {
  const place = { file, line: line.line };
  return { cells: texts.map((text): Cell => ({ text: cellText(text), place })), place };
}

function tableAt(file: string, lines: readonly SourceLine[], start: number): StandingTable | undefined {
  const header = headerOf(lines[start]);
  const first = lines[start];
  if (header === undefined || first === undefined) return undefined;
  const rows: Row[] = [];
  let end = start + 1;
  for (let line = lines[end]; line !== undefined && !isBlank(line) && !/[。；]/.test(line.text); line = lines[end]) {
    const cells = cellsOf(line, header.length);
    if (cells === undefined) return undefined;
    rows.push(rowOf(cells, line, file));
    end += 1;
  }
  const figures = rows.flatMap((row) => row.cells.slice(1)).filter((cell) => cell.text !== '');
  const table = tableBlock(file, [rowOf(header, first, file), ...rows]);
  return figures.length < 2 || table === undefined ? undefined : { start, end, blocks: [table] };
}

export function blankCellTables(file: string, lines: readonly SourceLine[]): StandingTable[] {
  return lines.flatMap((line, index) => (UNIT.test(line.text) ? (tableAt(file, lines, index + 1) ?? []) : []));
}
