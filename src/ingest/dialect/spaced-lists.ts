import { spend } from '../../model/work.ts';
import { columnRole } from '../vocabulary.ts';
import { type Heading, readHeading } from './heading.ts';
import { isBlank, type SourceLine } from './source-line.ts';
import { columnsOf, placeWords } from './spaced-columns.ts';
import { type Heads, headsOf, type ListRow, waysToPlace, withTails } from './spaced-rows.ts';
import { type CutRuns, narrowRuns, type Word, wideRuns, wordsOf } from './spaced-words.ts';
import type { StandingTable } from './standing-tables.ts';
import { rowOf, tableBlock } from './table-block.ts';

/**
 * Lists of measures whose cells only blanks divide: 指标 | 全年目标 | 1—7月完成 above what each was to reach and has reached. Their cells are
 * words of any kind and many are empty, so that where they are printed says under which name each belongs; one row that does not fit, and
 * nothing is taken.
 */

const FEWEST_NAMES = 3;
/** Lines between the rows of a list that are none: a list that goes on behind them was not understood. */
const LOOK_AHEAD = 3;

const apart = (words: readonly Word[]): boolean => words.every(({ start }, at) => at === 0 || start - (words[at - 1]?.end ?? 0) >= 2);

/** 指标 and what it was to reach or has reached, two blanks apart from one another. */
function isHeader(words: readonly Word[]): boolean {
  if (words.length < FEWEST_NAMES || words.some(({ text }) => /[，。；：]/.test(text) || text.length > 18)) return false;
  const roles = words.map(({ text }) => columnRole(text));
  const known = roles.filter((role) => role !== undefined).length;
  const isOfMeasures = roles.includes('level3') || (roles.includes('level1') && roles.includes('description'));
  return known >= FEWEST_NAMES && isOfMeasures && (roles.includes('target') || roles.includes('actual')) && apart(words);
}

/** 第四部分  名词解释 is no row, though blanks stand in it. */
const isChapter = ({ level, number }: Heading): boolean => level === 1 || number?.startsWith('第') === true;

const mayBeRow = (line: SourceLine, runs: readonly Word[]): boolean =>
  line.continued !== true && runs.length > 1 && !/[|\t]/.test(line.text);

interface List {
  readonly rows: readonly ListRow[];
  /** Index of the line behind the last. */
  readonly end: number;
}

/** The rows below a header whose cells begin where its names do; undefined where one does not. */
function rowsBelow(runsOf: CutRuns, lines: readonly SourceLine[], from: number, heads: Heads): List | undefined {
  const rows: ListRow[] = [];
  let end = from;
  for (let at = from; at < lines.length; at += 1) {
    const line = lines[at] as SourceLine;
    if (line.margin === true || isBlank(line)) continue;
    const runs = runsOf(line);
    spend(1);
    const above = rows.at(-1);
    const heading = readHeading(line);
    if (heading !== undefined && runs.length < FEWEST_NAMES && isChapter(heading)) break;
    const joined = above === undefined || at > end || heading !== undefined ? undefined : withTails(above, runs, line.line, heads);
    if (joined !== undefined) rows[rows.length - 1] = joined;
    else if (isHeader(runs) || !mayBeRow(line, runs)) break;
    else {
      const { count, places } = waysToPlace(runs, heads.starts);
      if (count === 0) return undefined;
      rows.push({ line: line.line, endLine: line.line, runs, places: count === 1 ? places : undefined });
    }
    end = at + 1;
  }
  return rows.length === 0 || goesOn(runsOf, lines, end, heads) ? undefined : { rows, end };
}

/** Whether rows of the list stand behind a line that is none. */
function goesOn(runsOf: CutRuns, lines: readonly SourceLine[], end: number, { starts }: Heads): boolean {
  let seen = 0;
  for (let at = end; at < lines.length && seen < LOOK_AHEAD; at += 1) {
    const line = lines[at] as SourceLine;
    if (isBlank(line)) continue;
    seen += 1;
    const runs = runsOf(line);
    if (isHeader(runs)) return false;
    if (runs.length > 2 && mayBeRow(line, runs) && waysToPlace(runs, starts).count > 0) return true;
  }
  return false;
}

function listAt(runsOf: CutRuns, file: string, lines: readonly SourceLine[], start: number): StandingTable | undefined {
  const first = runsOf(lines[start] as SourceLine);
  spend(first.length);
  if (!isHeader(first)) return undefined;
  const heads = headsOf(runsOf, lines, start);
  const list = rowsBelow(runsOf, lines, start + heads.lines, heads);
  if (list === undefined) return undefined;
  // A row whose cells could be of several columns is printed without its empty ones.
  const cells = ({ line, endLine, runs, places }: ListRow) => {
    const place = endLine > line ? { file, line, endLine } : { file, line };
    const texts = places === undefined ? runs.map(({ text }) => text) : heads.starts.map((_, at) => runs[places.indexOf(at)]?.text ?? '');
    return texts.map((text) => ({ text, place }));
  };
  const table = tableBlock(
    file,
    [...heads.rows, ...list.rows].map((row) => rowOf(cells(row), file)),
  );
  return table === undefined ? undefined : { start, end: list.end, blocks: [table] };
}

/** A list whose cells stand over one another without beginning alike: set in the middle of their columns, or at their ends. */
function centredListAt(file: string, lines: readonly SourceLine[], start: number): StandingTable | undefined {
  const header = wordsOf(lines[start] as SourceLine);
  if (!isHeader(header) || header.some(({ text }) => /[一二三]级指标/.test(text))) return undefined;
  const body: { readonly words: readonly Word[]; readonly line: number }[] = [];
  let end = start + 1;
  for (let at = start + 1; at < lines.length; at += 1) {
    const line = lines[at] as SourceLine;
    if (line.margin === true) continue;
    if (isBlank(line)) break;
    const words = wordsOf(line);
    if (!mayBeRow(line, words) || /[。；]/.test(line.text)) break;
    body.push({ words, line: line.line });
    end = at + 1;
  }
  const whole = body.filter(({ words }) => words.length === header.length).map(({ words }) => words);
  const columns = columnsOf(header, whole);
  const placed = columns === undefined ? [] : body.map(({ words }) => placeWords(words, columns));
  if (whole.length === 0 || placed.length === 0 || placed.some((texts) => texts === undefined)) return undefined;
  const cells = (texts: readonly string[], line: number) => texts.map((text) => ({ text, place: { file, line } }));
  const names = cells(
    header.map(({ text }) => text),
    lines[start]?.line ?? 0,
  );
  const table = tableBlock(
    file,
    [names, ...body.map(({ line }, index) => cells(placed[index] ?? [], line))].map((row) => rowOf(row, file)),
  );
  return table === undefined ? undefined : { start, end, blocks: [table] };
}

export function spacedLists(file: string, lines: readonly SourceLine[]): StandingTable[] {
  const found: StandingTable[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at];
    if (line === undefined || !/指标/.test(line.text) || !/\S {2,}\S|\S\u3000+\S/.test(line.text.trim())) continue;
    const list = listAt(wideRuns, file, lines, at) ?? listAt(narrowRuns, file, lines, at) ?? centredListAt(file, lines, at);
    if (list === undefined) continue;
    found.push(list);
    at = list.end - 1;
  }
  return found;
}
