import { canonicalText } from '../../model/text.ts';
import { columnRole, matchLevel1, matchLevel2 } from '../vocabulary.ts';
import { isBlank, type SourceLine } from './source-line.ts';

/** The ways in which converters write tables as text. `prose` is text without any. */
export type Dialect = 'cell-per-line' | 'tab-rows' | 'pipe-rows' | 'pipe-cells' | 'cell-lines' | 'space-rows' | 'pdf-text' | 'prose';

/** Line counts by which a dialect shows. */
interface Evidence {
  readonly filled: number;
  readonly leadingTab: number;
  readonly innerTab: number;
  readonly pipes: number;
  readonly manyPipes: number;
  /** Lines of single cells that only occur in tables: level names and column headers. */
  readonly tableWords: number;
  /** Lines of several words that begin with the name of a level. */
  readonly levelRows: number;
  /** Lines that hold several column headers, separated by spaces. */
  readonly headerLines: number;
  /** Lines that end with a space. */
  readonly trailingSpace: number;
  /** Lines that an empty line follows. */
  readonly spaced: number;
}

/** A tab that neither begins nor ends the line. */
const INNER_TAB = /[^\t]\t+[^\t]/;

function gather(lines: readonly SourceLine[]): Evidence {
  const evidence = {
    filled: 0,
    leadingTab: 0,
    innerTab: 0,
    pipes: 0,
    manyPipes: 0,
    tableWords: 0,
    levelRows: 0,
    headerLines: 0,
    trailingSpace: 0,
    spaced: 0,
  };
  for (const [index, line] of lines.entries()) {
    const { text } = line;
    if (text.startsWith('\t')) evidence.leadingTab += 1;
    if (INNER_TAB.test(text)) evidence.innerTab += 1;
    if (isBlank(line)) continue;
    evidence.filled += 1;
    if (text.includes('|')) {
      evidence.pipes += 1;
      if (text.split('|').filter((part) => part.trim() !== '').length >= 2) evidence.manyPipes += 1;
    }
    if (text.endsWith(' ') && text.length > 1 && text.at(-2) !== ' ') evidence.trailingSpace += 1;
    const next = lines[index + 1];
    if (next === undefined || isBlank(next)) evidence.spaced += 1;
    const trimmed = text.trim();
    if (trimmed.length <= 40 && isTableWord(trimmed)) evidence.tableWords += 1;
    if (isLevelRow(trimmed)) evidence.levelRows += 1;
    if (isHeaderLine(trimmed)) evidence.headerLines += 1;
  }
  return evidence;
}

const PARTED = /[ \t|]/;

function isTableWord(text: string): boolean {
  if (!text.includes('指') || PARTED.test(text)) return false;
  return matchLevel1(text)?.explicit === true || matchLevel2(text)?.explicit === true || /^[一二三]级指标$/.test(text) || text === '指标值';
}

/** 社会效益指标 群众网上办事率 ≥80% 7.00 on one line. */
function isLevelRow(text: string): boolean {
  if (text.length > 200 || /[\t|]/.test(text)) return false;
  const [first = '', ...more] = text.split(/ +/);
  return more.length > 0 && isTableWord(first) && more.every((word) => !/[。；]./.test(word));
}

/** 一级指标 二级指标 三级指标 指标值 on one line. */
export function isHeaderLine(text: string): boolean {
  if (text.length > 200 || text.includes('\t') || text.includes('|')) return false;
  if (!text.includes('级指标')) return false;
  const words = text.split(/ +/);
  return words.length >= 3 && words.filter((word) => columnRole(word) !== undefined).length >= 3;
}

/** The header of a plain table in text of a PDF: `项目 数量 价值（金额单位：万元）` above `资产总额 —— 22.66`. */
function isPlainHeader(line: SourceLine, following: readonly SourceLine[]): boolean {
  const words = canonicalText(line.text).trim().split(/ +/);
  if (words.length < 3 || words.some((word) => word.length > 20 || /[\d，。；]/.test(word))) return false;
  const below = following.find((next) => !isBlank(next));
  const row = below === undefined ? [] : canonicalText(below.text).trim().split(/ +/);
  return row.length >= 2 && /^[\d,.]+$/.test(row.at(-1) ?? '');
}

/** Says by content in which dialect a text is. */
export function recogniseDialect(lines: readonly SourceLine[]): Dialect {
  const seen = gather(lines);
  if (seen.leadingTab + seen.innerTab >= 2) return seen.innerTab * 2 > seen.leadingTab ? 'tab-rows' : 'cell-per-line';
  if (seen.pipes >= 3 && seen.pipes * 8 >= seen.filled) return seen.manyPipes * 3 >= seen.pipes ? 'pipe-rows' : 'pipe-cells';
  if (seen.headerLines > 0) {
    const wrapped = seen.trailingSpace * 8 >= seen.filled || seen.spaced * 2 >= seen.filled;
    return wrapped ? 'pdf-text' : 'space-rows';
  }
  // Labels that break over lines stand alone on theirs, and the names of columns with them; rows show all the same.
  if (seen.levelRows >= 3 && seen.levelRows * 2 >= seen.tableWords) return 'space-rows';
  if (seen.tableWords >= 3) return 'cell-lines';
  if (seen.trailingSpace * 8 >= seen.filled && lines.some((line, index) => isPlainHeader(line, lines.slice(index + 1, index + 4))))
    return 'pdf-text';
  if (lines.some((line, index) => isPlainHeader(line, lines.slice(index + 1, index + 4)))) return 'space-rows';
  return lines.some((line) => isSpacedRow(line.text.trim()) || isSpacedForm(line.text)) ? 'space-rows' : 'prose';
}

/** A whole self-evaluation form on one line, its cells separated by blanks. */
export function isSpacedForm(text: string): boolean {
  if (text.length < 160 || !text.includes('自评') || !text.includes('得分')) return false;
  const words = text.trim().split(/ +/);
  return words.length >= 30 && words.filter((word) => isTableWord(word) || columnRole(word) !== undefined).length >= 8;
}

/** A line of at least four words with a level name among them. */
function isSpacedRow(text: string): boolean {
  if (text.length > 160 || !text.includes('指标')) return false;
  const words = text.split(/ +/);
  return words.length >= 4 && words.some((word) => isTableWord(word));
}
