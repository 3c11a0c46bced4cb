import type { Cell, Row } from '../block.ts';
import { splitNumber } from './heading.ts';
import { type PrintedLine, printedWidth } from './pdf-text-lines.ts';

/** A table that is no form, one printed line a row: assets, institutions. */
export interface PlainTable {
  readonly rows: readonly Row[];
  /** Index of the line after its last. */
  readonly end: number;
}

const VALUE = /^(?:[+-]?\d+(?:\.\d+)?(?:%|[\p{Script=Han}㎡]{1,3})?|[-—]{1,3}|\/)$/u;

/** The words of a line; a word spread out over single characters (`项 目`, `合 计`) is put together. */
function wordsOf(line: PrintedLine): string[] {
  const words: string[] = [];
  let spread = false;
  for (const word of line.text.split(/\s+/)) {
    const single = /^\p{Script=Han}$/u.test(word);
    if (single && spread) words[words.length - 1] += word;
    else words.push(word);
    spread = single;
  }
  return words;
}

function isHeaderRow(words: readonly string[]): boolean {
  if (words.length < 3 || words.length > 12) return false;
  return words.every((word) => word.length <= 18 && /\p{Script=Han}/u.test(word) && !/[。；，]|\d/.test(word.replace(/（[^）]*）/g, '')));
}

/** Values at the end of a line, as many as there are value columns at most. */
function trailingValues(words: readonly string[], atMost: number): number {
  let count = 0;
  while (count < atMost && count + 1 < words.length && VALUE.test(words[words.length - 1 - count] ?? '')) count += 1;
  return count;
}

/** Cuts a line into the columns of a table: a label and its values, or as many words as there are columns. */
function cutLine(line: PrintedLine, columns: number): readonly string[] | undefined {
  const words = wordsOf(line);
  if (words.length === columns) return words;
  const values = trailingValues(words, columns - 1);
  if (values === columns - 1) return [words.slice(0, words.length - values).join(''), ...words.slice(words.length - values)];
  const single = words.join('');
  const short = printedWidth(single) <= 24 && !/[。；，]/.test(single);
  return values === 0 && words.length <= 2 && short ? [single, ...Array.from({ length: columns - 1 }, () => '')] : undefined;
}

function makeRow(texts: readonly string[], line: PrintedLine, file: string): Row {
  const place = { file, line: line.line };
  return { cells: texts.map((text): Cell => ({ text, place })), place };
}

/** A table whose header is the line at `start`; undefined when no such table begins there. */
export function plainTableAt(lines: readonly PrintedLine[], start: number, file: string): PlainTable | undefined {
  const header = lines[start];
  if (header === undefined || !isHeaderRow(wordsOf(header))) return undefined;
  const words = wordsOf(header);
  const rows = [makeRow(words, header, file)];
  let end = start + 1;
  let full = 0;
  for (let line = lines[end]; line !== undefined; line = lines[end]) {
    const texts = line.pageStart && isChapter(line.text) ? undefined : cutLine(line, words.length);
    if (texts === undefined || (isChapter(line.text) && texts.slice(1).every((text) => text === ''))) break;
    if (texts.every((text) => text !== '')) full += 1;
    rows.push(makeRow(texts, line, file));
    end += 1;
  }
  return full === 0 ? undefined : { rows, end };
}

function isChapter(text: string): boolean {
  return (splitNumber(text)?.level ?? 9) <= 2;
}

/**
 * The header of a table without rows, whose cells wrap over short lines (an empty procurement table): the lines as cells of one row,
 * and 合计 as a row of its own. What belongs to one cell is not known, so the cells are uncertain.
 */
export function emptyTableAt(lines: readonly PrintedLine[], start: number, file: string): PlainTable | undefined {
  let end = start;
  for (let line = lines[end]; line !== undefined && isShortCell(line); line = lines[end]) {
    end += 1;
    if (/^合\s*计/.test(line.text)) break;
  }
  if (end - start < 6) return undefined;
  const last = lines[end - 1];
  const first = lines[start];
  if (first === undefined || last === undefined || !/^合\s*计/.test(last.text)) return undefined;
  const head = lines
    .slice(start, end - 1)
    .flatMap((line) => wordsOf(line).map((text): Cell => ({ text, place: { file, line: line.line }, uncertain: true })));
  const place = { file, line: first.line, endLine: lines[end - 2]?.line ?? first.line };
  return { rows: [{ cells: head, place }, makeRow(wordsOf(last), last, file)], end };
}

function isShortCell(line: PrintedLine): boolean {
  return printedWidth(line.text) <= 12 && !/[。；，：]/.test(line.text) && splitNumber(line.text) === undefined;
}
