import { append } from '../../model/lists.ts';
import { cellText } from '../../model/text.ts';
import type { Block, Cell, Row } from '../block.ts';
import { columnRole, matchLevel1, matchLevel2 } from '../vocabulary.ts';
import type { DialectReading } from './cell-per-line.ts';
import { endsTable, isFormTitle, readHeading } from './heading.ts';
import { readProse } from './prose.ts';
import { isBlank, type SourceLine } from './source-line.ts';
import { tableBlock } from './table-block.ts';

/** Whether a line may be the first cell of a form: short, no sentence or heading, and nothing of what stands above a table: 附件2, …申报表（模板）, （2023年度）, 填报单位：某局. */
function startsForm(line: SourceLine, text: string): boolean {
  return (
    text !== '' && text.length <= 30 && !/[。；，]|：.|^附|^（.*）$|表(?:（[^（）]*）)?$/.test(text) && readHeading(line) === undefined
  );
}

/** Whether any cell of a stretch belongs to an indicator table; without one it is prose after all. */
function isForm(cells: readonly Cell[]): boolean {
  const names = cells.filter(
    ({ text }) => matchLevel1(text)?.explicit === true || matchLevel2(text)?.explicit === true || columnRole(text) !== undefined,
  );
  return names.length >= 3 && cells.length >= 8;
}

/**
 * Text with one table cell a line and nothing to separate cells but line ends. A form begins at the first line that may be its cell and ends
 * at the title of the next one or at a chapter heading.
 */
export function readCellLines(file: string, lines: readonly SourceLine[]): DialectReading {
  const blocks: Block[] = [];
  let prose: SourceLine[] = [];
  let form: SourceLine[] = [];
  const flush = () => {
    append(blocks, readProse(file, prose));
    prose = [];
    const cells = cellsOfLines(form).map((line): Cell => ({ text: cellText(line.text), place: { file, line: line.line } }));
    const rows = cells.map((cell): Row => ({ cells: [cell], place: cell.place }));
    const table = isForm(cells) ? tableBlock(file, rows) : undefined;
    if (table !== undefined) blocks.push({ ...table, grid: 'stream' });
    else
      append(
        blocks,
        readProse(
          file,
          form.filter((line) => !isBlank(line)),
        ),
      );
    form = [];
  };
  for (const line of lines) {
    const text = cellText(line.text);
    if (form.length > 0 && endsForm(line)) flush();
    if (form.length > 0 || startsForm(line, text)) form.push(line);
    else if (!isBlank(line)) prose.push(line);
  }
  flush();
  return { blocks, problems: [] };
}

/**
 * The lines that are cells. As many empty lines stand between two cells as mostly do; where more stand and they come out even, each
 * further step may be an empty cell of a list. In front of the lists a label and its value are told without, and what follows the
 * last cell is none.
 */
function cellsOfLines(lines: readonly SourceLine[]): SourceLine[] {
  const filled = lines.flatMap((line, at) => (isBlank(line) ? [] : [at]));
  const gaps = filled.slice(1).map((at, index) => at - (filled[index] ?? at) - 1);
  const usual = mostFrequent(gaps);
  const list = lines.findIndex(({ text }) => LEVELS.has(columnRole(text.trim()) ?? ''));
  return filled.flatMap((at, index) => {
    const line = lines[at];
    if (line === undefined) return [];
    const further = (gaps[index] ?? usual) - usual;
    const empty = list >= 0 && at > list && further > 0 && further % (usual + 1) === 0 ? further / (usual + 1) : 0;
    return [line, ...lines.slice(at + 1, at + 1 + empty)];
  });
}

const LEVELS: ReadonlySet<string> = new Set(['level1', 'level2', 'level3']);

function mostFrequent(numbers: readonly number[]): number {
  const times = new Map<number, number>();
  for (const number of numbers) times.set(number, (times.get(number) ?? 0) + 1);
  return [...times].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

function endsForm(line: SourceLine): boolean {
  const heading = readHeading(line);
  return (heading !== undefined && isFormTitle(heading.text)) || (heading?.level === 1 && endsTable(line, undefined));
}
