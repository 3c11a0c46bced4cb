import { spend } from '../../model/work.ts';
import { columnRole, isColumnName, matchLevel1, matchLevel2 } from '../vocabulary.ts';
import { isBlank, type SourceLine } from './source-line.ts';

/**
 * Tables printed in columns of blanks, where a cell too long for its column goes on below: 饮水点周边草场退 | 持续减少 above 化面积. A line
 * that holds nothing but such ends, each below its beginning, is no row of the table.
 */

/** A run of words with its place on the line, counted in characters and as wide as they are printed. */
interface Run {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly column: number;
  readonly endColumn: number;
}

/** Between the end of a cell that fills its column and the next are no more blanks than this. */
const GUTTER = 8;
/** Two beginnings this far apart are in one column. */
const APART = 1;
/** A cell that breaks is as wide at least, and its end no longer. */
const NARROWEST = 8;
const LONGEST_END = 12;
/** A column of reasons stands at the end of a row that has as many cells. */
const REASONED = 5;

const widthOf = (text: string): number => [...text].reduce((sum, sign) => sum + (sign.charCodeAt(0) > 0x2e7f ? 2 : 1), 0);

function runsOf({ text }: SourceLine): Run[] {
  let [done, width] = [0, 0];
  return [...text.matchAll(/\S+(?: \S+)*/g)].map((match): Run => {
    const [run] = match;
    const column = width + widthOf(text.slice(done, match.index));
    [done, width] = [match.index + run.length, column + widthOf(run)];
    return { text: run, start: match.index, end: done, column, endColumn: width };
  });
}

const isHeader = (runs: readonly Run[]): boolean => runs.filter(({ text }) => columnRole(text) !== undefined).length >= 3;
const isLevel = (text: string): boolean => matchLevel1(text)?.explicit === true || matchLevel2(text)?.explicit === true;
const isEnd = ({ text }: Run): boolean => text.length <= LONGEST_END && /^[\p{Script=Han}（），、。]+$/u.test(text) && !isLevel(text);

/** A row as printed, with what hangs below each of its cells. */
interface Owner {
  readonly line: SourceLine;
  readonly runs: readonly Run[];
  readonly tails: readonly string[];
  readonly isHeader: boolean;
}

const ownerOf = (line: SourceLine): Owner => {
  const runs = runsOf(line);
  return { line, runs, tails: runs.map(() => ''), isHeader: isHeader(runs) };
};

/** What names of bodies and projects end with. */
const NAME_END = /(?:局|中心|委员会|办公室|大队|支队|[院所站处校厅馆社]|项目|工程|经费|资金)$/;
/** In front of the lists only the last signs of a name hang below it: labels stand there as well. */
const SHORT_END = 3;

/** Whether a text goes on with a name that stands in front of the lists. */
const endsName = (name: string, end: string): boolean =>
  end.length <= SHORT_END && !/\d/.test(name) && !NAME_END.test(name) && NAME_END.test(name + end);

/** The cell that a run goes on below; −1 where none stands there, or one with room left in its column. */
function cellOver(run: Run, { runs, tails, isHeader: inHeader }: Owner, left: number | undefined): number {
  const at = runs.findIndex(
    ({ start, column }) => Math.abs(column - run.column) <= APART || (start > 0 && Math.abs(start - run.start) <= APART),
  );
  const cell = runs[at];
  if (cell === undefined || !/\p{Script=Han}/u.test(cell.text)) return -1;
  const joined = `${cell.text}${tails[at]}${run.text}`;
  if (inHeader) return isColumnName(joined) ? at : -1;
  if (widthOf(cell.text) < NARROWEST) return -1;
  if (left === undefined) return at > 0 && endsName(cell.text + (tails[at] ?? ''), run.text) ? at : -1;
  if (cell.column <= left && !isLevel(joined)) return -1;
  const next = runs[at + 1];
  const isReason = next === undefined && runs.length >= REASONED && runs.some(({ text }) => /^\d/.test(text));
  return isReason || (next !== undefined && next.column - cell.endColumn <= GUTTER) ? at : -1;
}

/** The row with what a line hangs below it; undefined where the line is more than such ends. */
function withEnds(owner: Owner, line: SourceLine, left: number | undefined): Owner | undefined {
  const ends = runsOf(line);
  const fewer = owner.isHeader ? ends.length <= owner.runs.length : ends.length < owner.runs.length;
  if (ends.length === 0 || !fewer || !ends.every(isEnd)) return undefined;
  const tails = [...owner.tails];
  for (const run of ends) {
    spend(owner.runs.length);
    const at = cellOver(run, owner, left);
    if (at < 0) return undefined;
    tails[at] += run.text;
  }
  return { ...owner, tails };
}

/** The row as a line whose cells are whole. */
function lineOf({ line, runs, tails }: Owner): SourceLine {
  if (tails.every((tail) => tail === '')) return line;
  const pieces = runs.map(({ end }, at) => line.text.slice(runs[at - 1]?.end ?? 0, end) + (tails[at] ?? ''));
  return { ...line, text: pieces.join('') + line.text.slice(runs.at(-1)?.end ?? 0) };
}

/** The lines of a text, those that hang below rows of lists put together with them. */
export function withoutHungLines(lines: readonly SourceLine[]): readonly SourceLine[] {
  const result: SourceLine[] = [];
  let owner: Owner | undefined;
  /** Where the first column of the list begins. */
  let left: number | undefined;
  for (const line of lines) {
    const joined = owner === undefined ? undefined : withEnds(owner, line, left);
    if (joined !== undefined) {
      owner = joined;
      result[result.length - 1] = lineOf(joined);
      continue;
    }
    owner = isBlank(line) ? undefined : ownerOf(line);
    if (owner?.isHeader === true) left = owner.runs[0]?.column;
    result.push(line);
  }
  return result;
}
