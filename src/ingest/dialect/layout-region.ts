import { cellText } from '../../model/text.ts';
import { isAmountToken, type Token, tokensOf } from './layout-tokens.ts';
import { isBlank, type SourceLine } from './source-line.ts';

/** Where tables stand in text that keeps the places of the cells: from the line with the unit to the last row. */

export interface Region {
  /** Indexes of the first line and of the line behind the last. */
  readonly start: number;
  readonly end: number;
  /** Lines of names of columns, and of rows, as words. */
  readonly header: readonly (readonly Token[])[];
  readonly body: readonly (readonly Token[])[];
  readonly unit: SourceLine;
}

const UNIT = /(?:金额|计量|货币)?单位[：:]\s*(?:人民币)?(?:万元|元|千元|百万元|亿元)\s*$/;
const STOP = /^\s*(?:注|备注|说明)[：:]|^\s*第[一二三四五六七八九十]+部分|^\s*公开\s*\d+\s*表/;
const TITLE = /表(?:（[^（）]*）|\([^()]*\))?$/;
/** A header is not longer, nor is there more than this between two rows. */
const LONGEST_HEADER = 14;

function isSentence(text: string): boolean {
  return /[。；]/.test(text) || (text.length > 24 && /，/.test(text) && !/\s{2}/.test(text.trim()));
}

function isPageNumber(text: string): boolean {
  return /^\s*[-—]?\s*\d{1,3}\s*[-—]?\s*$/.test(text) || /^\s*第\s*\d+\s*页/.test(text);
}

function isTitle(line: SourceLine): boolean {
  const text = line.text.trim();
  return text.length > 3 && TITLE.test(text) && !/\s{3}/.test(text) && /[收支预决算费采购金额经资]/.test(text);
}

function endsRegion(line: SourceLine): boolean {
  const { text } = line;
  return STOP.test(text) || UNIT.test(text) || isTitle(line) || isSentence(text);
}

/** A row of figures: an amount behind a name or other amounts. The numbers of columns are none. */
export function isRow(tokens: readonly Token[]): boolean {
  const amounts = tokens.filter(isAmountToken);
  if (amounts.length === 0 || tokens.length < 2) return false;
  if (
    amounts.length === tokens.length &&
    amounts.every((token, index) => /^\d{1,2}$/.test(token.text) && Number(token.text) === Number(amounts[0]?.text) + index)
  )
    return false;
  return !/^(?:栏次|行次)/.test(cellText(tokens[0]?.text ?? ''));
}

/** Numbered items whose figures are blank begin the rows as well. */
function beginsRows(tokens: readonly Token[]): boolean {
  return isRow(tokens) || tokens.some((token) => /^[一二三四五六七八九十]+、./.test(token.text));
}

/** No line of a table that can be printed has more. */
const MOST_WORDS = 256;

/** The table below a line that names its unit; undefined when no rows of figures stand there. */
export function regionAt(lines: readonly SourceLine[], start: number): Region | undefined {
  const unit = lines[start];
  if (unit === undefined || !UNIT.test(unit.text)) return undefined;
  let end = start + 1;
  for (let line = lines[end]; line !== undefined && !endsRegion(line); line = lines[end]) end += 1;
  // Tabs and bars print the cells: nothing is to be found out.
  if (lines.slice(start + 1, end).some((line) => /[|\t]/.test(line.text))) return undefined;
  const rows = lines
    .slice(start + 1, end)
    .filter((line, index, all) => !isBlank(line) && !(isPageNumber(line.text) && standsAlone(all, index)))
    .map(tokensOf);
  if (rows.some(({ length }) => length > MOST_WORDS)) return undefined;
  const first = firstRow(rows);
  if (first < 1 || first > LONGEST_HEADER || !rows.some(isRow)) return undefined;
  // Columns show by the blanks between their names.
  if (!rows.slice(0, first).some((tokens) => tokens.length > 1)) return undefined;
  const last = rows.findLastIndex(isRow);
  const words = new Set(rows.slice(0, first).flatMap((tokens) => tokens.map((token) => token.text)));
  const body = rows.slice(first, last + 1 + trailing(rows, last)).filter((tokens) => !tokens.every((token) => words.has(token.text)));
  // Cells by blanks: most rows have more than one word.
  if (body.filter((tokens) => tokens.length > 1).length * 3 < body.length) return undefined;
  const lastLine = body.at(-1)?.[0]?.line;
  let stop = start + 1;
  while (stop < end && lines[stop]?.line !== lastLine) stop += 1;
  return { start, end: Math.min(stop + 1, end), header: rows.slice(0, first), body, unit };
}

/** The number of a page stands between empty lines; 310 between rows is a code. */
function standsAlone(lines: readonly SourceLine[], index: number): boolean {
  const isGap = (line: SourceLine | undefined) => line === undefined || isBlank(line);
  return isGap(lines[index - 1]) || isGap(lines[index + 1]);
}

/** The name of the first row may begin a line above its figures. */
function firstRow(rows: readonly (readonly Token[])[]): number {
  const found = rows.findIndex(beginsRows);
  const nameless =
    rows[found]?.every(isAmountToken) === true && rows[found - 1]?.length === 1 && /^\d{3}$/.test(rows[found]?.[0]?.text ?? '');
  return nameless ? found - 1 : found;
}

/** The second line of the last row's name. */
function trailing(rows: readonly (readonly Token[])[], last: number): number {
  const next = rows[last + 1];
  // What stands behind an empty line is no end of a name.
  if (next?.[0]?.line !== (rows[last]?.[0]?.line ?? 0) + 1) return 0;
  const only = next?.length === 1 ? (next[0]?.text ?? '') : '';
  return /\p{Script=Han}/u.test(only) &&
    only.length <= 8 &&
    !/说明|情况|部分|目标|指标|^第|^附|^（?[一二三四五六七八九十]+[、）]/.test(only)
    ? 1
    : 0;
}
