import { cellText } from '../../model/text.ts';
import type { Cell, Row } from '../block.ts';
import { isFigure, isFigureOrNone } from '../table/cells.ts';
import { isBlank, type SourceLine } from './source-line.ts';
import type { StandingTable } from './standing-tables.ts';
import { rowOf, tableBlock } from './table-block.ts';

/**
 * Tables whose rows are lines with commas or another mark between their cells (`科目,预算数,决算数`, `科目 / 预算数 / 决算数`), and those that print the
 * names of columns in every row (`· 公用经费 —— 预算数:20.00;决算数:18.00`), or lead from a name to its figure by dots.
 */

const FEWEST_ROWS = 2;
const LONGEST_NAME = 24;
/** A stroke divides cells only where blanks stand around it: 教育/科研 is one name. */
const SEPARATORS: readonly string[] = [',', '，', ';', '；', ' / ', ' ／ ', ' · ', ' ~ ', '^', '\u00a6'];

interface Found {
  readonly rows: readonly (readonly string[])[];
  readonly end: number;
}

/** The cells of a line; quotes keep a separator from ending a cell. */
function cut(text: string, separator: string): readonly string[] {
  if (!text.includes('"')) return text.split(separator).map((cell) => cellText(cell));
  const cells = [''];
  let quoted = false;
  for (const sign of text) {
    if (sign === '"') quoted = !quoted;
    else if (sign === separator && !quoted) cells.push('');
    else cells[cells.length - 1] += sign;
  }
  return cells.map((cell) => cellText(cell));
}

/** A name holds a letter: 2,699.49   3,037.07 cut at its commas has none. */
const isName = (text: string): boolean =>
  text.length <= LONGEST_NAME && /\p{L}|%/u.test(text) && !isFigure(text) && !/[。：；，]/.test(text);

/** Lines below one another that one separator cuts into as many cells. Each may be the header of those below it. */
interface Run {
  readonly separator: string;
  readonly start: number;
  readonly end: number;
  readonly rows: readonly (readonly string[])[];
  /** For each row how many from it on have figures behind their first cell, and whether all of them have one or none in the second. */
  readonly told: readonly number[];
  readonly closed: readonly boolean[];
}

function runFrom(lines: readonly SourceLine[], start: number, separator: string, header: readonly string[]): Run {
  const rows: (readonly string[])[] = [header];
  let end = start + 1;
  for (let line = lines[end]; line !== undefined && !isBlank(line); line = lines[end]) {
    const cells = /[\t|]/.test(line.text) ? [] : cut(line.text.trim(), separator);
    if (cells.length !== header.length) break;
    rows.push(cells);
    end += 1;
  }
  const told = [0];
  const closed = [true];
  for (const cells of rows.toReversed()) {
    told.push((told.at(-1) ?? 0) + (cells.slice(1).some(isFigure) ? 1 : 0));
    closed.push(closed.at(-1) === true && isFigureOrNone(cells[1] ?? ''));
  }
  return { separator, start, end, rows, told: told.reverse(), closed: closed.reverse() };
}

/** Finds lines of names with lines below them of as many cells, most of them with figures that stand alone. */
class CommaRows {
  private readonly lines: readonly SourceLine[];
  private run: Run | undefined;

  constructor(lines: readonly SourceLine[]) {
    this.lines = lines;
  }

  at(start: number): Found | undefined {
    const text = this.lines[start]?.text.trim() ?? '';
    const separator = SEPARATORS.find((sign) => text.includes(sign));
    if (separator === undefined || text.length > 300 || /[\t|。]/.test(text)) return undefined;
    const header = cut(text, separator);
    if (!header.every(isName)) return undefined;
    const known = this.run;
    const isKnown = known !== undefined && start < known.end && known.separator === separator && known.rows[0]?.length === header.length;
    this.run = isKnown ? known : runFrom(this.lines, start, separator, header);
    const { rows, told, closed, end, start: first } = this.run;
    const below = start - first + 1;
    const body = rows.length - below;
    const isClosed = header.length > 2 || closed[below] === true;
    return body >= FEWEST_ROWS && (told[below] ?? 0) * 2 > body && isClosed ? { rows: rows.slice(below - 1), end } : undefined;
  }
}

interface Entry {
  readonly name: string | undefined;
  readonly names: readonly string[];
  readonly values: readonly string[];
}

/** · 按来源:财政拨款 —— 金额:…; a colon ends the name of a row only where no dash does. */
const NAMED = [
  /^[·•\-—*○]?\s*(.{1,40}?)\s*(?:—{1,2}|-{1,2}|→)\s*(?=[^:：;；—]{1,24}[:：])/u,
  /^[·•\-—*○]?\s*([^:：]{1,40}?)\s*[:：]\s*(?=[^:：;；]{1,24}[:：])/u,
];
const PAIR = /^([^:：]{1,24})[:：](.*)$/u;

/** A line that says of each of its cells which column it is in. */
function entryOf({ text }: SourceLine): Entry | undefined {
  if (!/[:：]/.test(text) || !/[;；]/.test(text) || /[\t|。]/.test(text)) return undefined;
  const match = NAMED.map((pattern) => pattern.exec(text.trim())).find((found) => found !== null);
  const pairs = text
    .trim()
    .slice(match?.[0].length ?? 0)
    .replace(/[;；]$/, '')
    .split(/[;；]/)
    .map((pair) => PAIR.exec(pair.trim()));
  if (pairs.length < 2) return undefined;
  const names = pairs.map((pair) => cellText(pair?.[1] ?? ''));
  if (!names.every(isName)) return undefined;
  return { name: match?.[1] === undefined ? undefined : cellText(match[1]), names, values: pairs.map((pair) => cellText(pair?.[2] ?? '')) };
}

/** What the names in front of the rows are names of. */
function leadName(entries: readonly Entry[]): string {
  if (entries[0]?.names.includes('二级指标') === true) return '一级指标';
  return entries.filter(({ name }) => /^\d{1,3}$/.test(name ?? '')).length * 2 > entries.length ? '序号' : '项目';
}

/** The rows that begin at a line, or where those end that are none: no table begins among them. */
function entryRows(lines: readonly SourceLine[], start: number): Found | number {
  const entries: Entry[] = [];
  let end = start;
  for (let line = lines[end]; line !== undefined; line = lines[end]) {
    const entry = entryOf(line);
    const [first] = entries;
    if (entry === undefined || (first !== undefined && first.names.join('|') !== entry.names.join('|'))) break;
    if (first !== undefined && (first.name === undefined) !== (entry.name === undefined)) break;
    entries.push(entry);
    end += 1;
  }
  const [first] = entries;
  if (first === undefined || entries.length < FEWEST_ROWS || !entries.some(({ values }) => values.some(isFigure))) return end;
  const lead = first.name === undefined ? [] : [leadName(entries)];
  const rows = entries.map(({ name, values }) => (name === undefined ? values : [name, ...values]));
  return { rows: [[...lead, ...first.names], ...rows], end };
}

/** 财政拨款收入………120.00: dots lead from a name to its figure. */
const LED = /^\s*([^\d\s…·.][^…]{0,30}?)\s*(?:…{2,}|\.{4,}|·{4,})[….·]*\s*(-?\d[\d,]*\.\d+(?:[万亿]?元)?|0)\s*$/u;

const DOTS = /…{2}|\.{4}|·{4}/;
const ledAt = (line: SourceLine | undefined): RegExpExecArray | null =>
  line !== undefined && DOTS.test(line.text) ? LED.exec(line.text) : null;

/** Figures with decimals: pages of a table of contents have none. */
function ledRows(lines: readonly SourceLine[], start: number): Found | undefined {
  const rows: (readonly string[])[] = [];
  let end = start;
  for (let match = ledAt(lines[end]); match !== null; match = ledAt(lines[end])) {
    rows.push([cellText(match[1] ?? ''), cellText(match[2] ?? '')]);
    end += 1;
  }
  return rows.length < FEWEST_LED ? undefined : { rows, end };
}
const FEWEST_LED = 3;

export function commaTables(file: string, lines: readonly SourceLine[]): StandingTable[] {
  const found: StandingTable[] = [];
  const commas = new CommaRows(lines);
  let entriesFrom = 0;
  for (let start = 0; start < lines.length; start += 1) {
    const line = lines[start];
    if (line === undefined || isBlank(line)) continue;
    const entries = start < entriesFrom ? start : entryRows(lines, start);
    if (typeof entries === 'number') entriesFrom = Math.max(entriesFrom, entries);
    const table = typeof entries === 'number' ? (commas.at(start) ?? ledRows(lines, start)) : entries;
    if (table === undefined) continue;
    const above = typeof entries === 'number' ? 0 : 1;
    const rows = table.rows.map((texts, index): Row => {
      // The names of columns that stand in every row are first printed in the first.
      const place = { file, line: lines[Math.max(start, start + index - above)]?.line ?? line.line };
      return rowOf(
        texts.map((text): Cell => ({ text, place })),
        file,
      );
    });
    const block = tableBlock(file, rows);
    if (block === undefined) continue;
    found.push({ start, end: table.end, blocks: [block] });
    start = table.end - 1;
  }
  return found;
}
