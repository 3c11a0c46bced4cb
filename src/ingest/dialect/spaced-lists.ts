import { spend } from '../../model/work.ts';
import type { Cell } from '../block.ts';
import { columnRole } from '../vocabulary.ts';
import { isBlank, type SourceLine } from './source-line.ts';
import { columnsOf, placeWords } from './spaced-columns.ts';
import { type Word, wordsOf } from './spaced-words.ts';
import type { StandingTable } from './standing-tables.ts';
import { rowOf, tableBlock } from './table-block.ts';

/**
 * Lists of measures whose cells only blanks divide, in text that is no form: 指标 | 全年目标 | 1—7月完成 above what each was to reach and has
 * reached. Their cells are words of any kind, so that where they are printed says under which name each belongs; one row that does not
 * fit, and nothing is taken.
 */

const FEWEST_NAMES = 3;
/** Names by which every reader of forms finds its list itself. */
const LEVELS = /[一二三]级指标/;

/** 指标 and what it was to reach or has reached, two blanks apart from one another. */
function isHeader(words: readonly Word[]): boolean {
  if (words.length < FEWEST_NAMES || words.some(({ text }) => LEVELS.test(text) || /[，。；：]/.test(text) || text.length > 14))
    return false;
  const roles = words.map(({ text }) => columnRole(text));
  const known = roles.filter((role) => role !== undefined).length;
  if (known < FEWEST_NAMES || !roles.includes('level3') || !(roles.includes('target') || roles.includes('actual'))) return false;
  return words.every(({ start }, at) => at === 0 || start - (words[at - 1]?.end ?? 0) >= 2);
}

/** A line of several words, as a row of a list has; a sentence or a heading has one. */
const mayBeRow = (line: SourceLine, words: readonly Word[]): boolean =>
  line.continued !== true && words.length > 1 && !/[。；|\t]/.test(line.text);

function listAt(file: string, lines: readonly SourceLine[], start: number): StandingTable | undefined {
  const header = wordsOf(lines[start] as SourceLine);
  spend(header.length);
  if (!isHeader(header)) return undefined;
  const body: { readonly words: readonly Word[]; readonly line: number }[] = [];
  let end = start + 1;
  for (let at = start + 1; at < lines.length; at += 1) {
    const line = lines[at] as SourceLine;
    if (line.margin === true) continue;
    if (isBlank(line)) break;
    const words = wordsOf(line);
    if (!mayBeRow(line, words)) break;
    body.push({ words, line: line.line });
    end = at + 1;
  }
  const whole = body.filter(({ words }) => words.length === header.length).map(({ words }) => words);
  const columns = columnsOf(header, whole);
  const placed = columns === undefined ? [] : body.map(({ words }) => placeWords(words, columns));
  if (whole.length === 0 || placed.length === 0 || placed.some((texts) => texts === undefined)) return undefined;
  const cells = (texts: readonly string[], line: number): Cell[] => texts.map((text) => ({ text, place: { file, line } }));
  const rows = [
    cells(
      header.map(({ text }) => text),
      lines[start]?.line ?? 0,
    ),
    ...body.map(({ line }, index) => cells(placed[index] ?? [], line)),
  ];
  const table = tableBlock(
    file,
    rows.map((row) => rowOf(row, file)),
  );
  return table === undefined ? undefined : { start, end, blocks: [table] };
}

export function spacedLists(file: string, lines: readonly SourceLine[]): StandingTable[] {
  const found: StandingTable[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at];
    if (line === undefined || !/指标/.test(line.text) || !/\S {2,}\S|\S\u3000+\S/.test(line.text.trim())) continue;
    const list = listAt(file, lines, at);
    if (list === undefined) continue;
    found.push(list);
    at = list.end - 1;
  }
  return found;
}
