import type { Cell, Row } from '../block.ts';
import { bracketedNames } from '../table/bracketed-names.ts';
import { isFigureOrNone, isNumbered } from '../table/cells.ts';
import { spreadHeader } from '../table/header-spans.ts';
import { matchLevel1, matchLevel2 } from '../vocabulary.ts';
import { isCaption, readHeading } from './heading.ts';
import { isBlank, type SourceLine } from './source-line.ts';
import { type Column, columnsOf, placeWords } from './spaced-columns.ts';
import { isValue, unglued, type Word, wordsOf } from './spaced-words.ts';
import type { StandingTable } from './standing-tables.ts';
import { tableBlock } from './table-block.ts';

/**
 * Tables whose cells only blanks divide, one line a row: below one to three lines of names stand rows that have a cell for each name, or
 * whose cells stand below the names. Where few rows come out so, nothing is taken: other readers try.
 */

const TALLEST_HEADER = 3;
const WIDEST = 20;
const LONGEST_NAME = 20;
const TITLE = /^公开\d+表|表$/;
const META = /单位[：:]|^(?:编制|填报|公开)(?:单位|部门|日期)[：:]|^(?:注|备注|说明|填表说明)\d*[：:]/;
/** Names of columns of forms, whose cells other readers cut. */
const FORM = /[二三]级指标|绩效指标|指标值|完成值|目标值/;
/** 第四部分 名词解释 */
const PART = /^第[一二三四五六七八九十\d]+(?:部分|章|篇)/;
const PAGE_NUMBER = /^[-—]\s*\d{1,4}\s*[-—]$|^第\d+页/;

interface Line {
  readonly line: number;
  readonly text: string;
  readonly words: readonly Word[];
}

const isPunctuated = (text: string): boolean => /[。；]|，.*，/.test(text);

/** A line that belongs to no table whatever its words are. */
function standsApart({ line, text }: { readonly line: SourceLine; readonly text: string }): boolean {
  return line.continued === true || isPunctuated(text) || META.test(text) || /[\t|]/.test(text);
}

/** The lines of a text. Each is asked for as a name, as a row and as what stands below another, and its words are told once. */
class Lines {
  readonly all: readonly SourceLine[];
  readonly #read: (Line | undefined)[] = [];

  constructor(all: readonly SourceLine[]) {
    this.all = all;
  }

  /** `again` holds the names of the columns, which stand anew on top of every page. */
  at(at: number, again?: ReadonlySet<string>): Line | undefined {
    const known = this.#read[at];
    if (known !== undefined) return known;
    const line = this.all[at];
    if (line === undefined) return undefined;
    const text = line.text.trim();
    const isApart = standsApart({ line, text });
    if (isApart && again?.has(withoutBlanks(text)) !== true) return undefined;
    const read: Line = { line: line.line, text, words: wordsOf(line) };
    // What stands apart is a line of a table only below the names that it prints again.
    if (!isApart) this.#read[at] = read;
    return read;
  }
}

/** Columns may stand elsewhere on the next page. */
const withoutBlanks = (text: string): string => text.replace(/\s+/g, '');

const isTitle = (text: string): boolean => TITLE.test(text) || isCaption(text) || /^附?表\d{1,2}$/.test(text);

/** ≥80%, 7.00分: what a row of a form holds. */
const NO_NAME = /^[≥≤=<>]|\d+\.\d+分$|^\d+分$/;
/** 产出指标 in front of 数量指标 begins a row of a form. */
const isLevel = (text: string): boolean => matchLevel1(text)?.explicit === true || matchLevel2(text)?.explicit === true;

/** Names of columns: short words without figures but years. */
function isHeader({ words, text }: Line): boolean {
  const [first] = words;
  if (first === undefined || words.length < 2 || words.length > WIDEST || isTitle(first.text) || isLevel(first.text)) return false;
  return (
    words.every(
      ({ text: word }) =>
        bracketedNames(word).every((path) => path.every((name) => name.length <= LONGEST_NAME)) &&
        /[\p{Script=Han}%]/u.test(word) &&
        !isValue(word) &&
        !NO_NAME.test(word) &&
        !/[：，]/.test(word.replace(/^其中：/, '')),
    ) && !isNumbered(text)
  );
}

const values = (words: readonly Word[]): number => words.filter(({ text }) => isValue(text)).length;
const holdsFigure = ({ words }: Line): boolean => values(words.slice(1)) > 0 || (unglued(words) !== undefined && values(words) > 0);

/** A caption, a heading of the next chapter, or a name with nothing beside it that opens no rows. */
function endsTable(line: Line, next: Line | undefined, source: SourceLine): boolean {
  if (holdsFigure(line)) return isCaption(line.text) && line.words.some(({ text }) => /表$/.test(text));
  if (isTitle(line.text) || line.words.length > 2 || PART.test(line.text)) return true;
  const opens = next !== undefined && holdsFigure(next);
  return !opens || (readHeading(source)?.number !== undefined && next.words.length !== line.words.length && !isNumbered(next.text));
}

interface Run {
  readonly header: readonly Line[];
  readonly body: readonly Line[];
  /** Indexes of the first line of the body and of the line behind the last. */
  readonly start: number;
  readonly end: number;
}

const nextFilled = (lines: readonly SourceLine[], from: number): number => {
  let at = from;
  while (at < lines.length && (isBlank(lines[at] as SourceLine) || PAGE_NUMBER.test(lines[at]?.text.trim() ?? ''))) at += 1;
  return at;
};

/** The lines of names at `start` and the rows of figures below them. */
function runAt(lines: Lines, start: number): Run | undefined {
  const header: Line[] = [];
  let at = start;
  for (let line = lines.at(at); line !== undefined && isHeader(line) && header.length < TALLEST_HEADER; line = lines.at(at)) {
    header.push(line);
    at = nextFilled(lines.all, at + 1);
  }
  if (header.length === 0) return undefined;
  const names = new Set(header.map(({ text }) => withoutBlanks(text)));
  const body: Line[] = [];
  const first = at;
  let end = at;
  for (let line = lines.at(at, names); line !== undefined; line = lines.at(at, names)) {
    const next = nextFilled(lines.all, at + 1);
    if (!names.has(withoutBlanks(line.text))) {
      if (endsTable(line, lines.at(next), lines.all[at] as SourceLine)) break;
      body.push(line);
    }
    end = at + 1;
    at = next;
  }
  return body.length === 0 ? undefined : { header, body, start: first, end };
}

/** How many columns most rows have, the names of the last line of the header first. */
function widthOf({ header, body }: Run): number | undefined {
  const counts = new Map<number, number>();
  for (const line of body) if (holdsFigure(line)) counts.set(line.words.length, (counts.get(line.words.length) ?? 0) + 1);
  if (header.length === 1) return header.flatMap(({ words }) => words.flatMap(({ text }) => bracketedNames(text))).length;
  const words = header.map((line) => line.words.map(({ text }) => text));
  const usual = [...counts].toSorted((a, b) => b[1] - a[1]).map(([count]) => count);
  return usual.find((count) => spreadHeader(words, (columns) => columns === count) !== undefined);
}

/** 项目上年执行数 | 预算数: the name of the first column, whose rows lost a blank as well. */
const LEAD = /^(项目|科目|单位|类别|名称|地区|科目名称|项目名称|单位名称)(?=\p{Script=Han}{2})(.*[数额率%])$/u;

function withLead({ words, ...line }: Line): Line {
  const [first, ...rest] = words;
  const match = first === undefined ? null : LEAD.exec(first.text);
  if (first === undefined || match?.[1] === undefined || match[2] === undefined) return { words, ...line };
  const cut = first.start + match[1].length * 2;
  return { ...line, words: [{ text: match[1], start: first.start, end: cut }, { text: match[2], start: cut, end: first.end }, ...rest] };
}

/** Where names and figures of the first two columns touch in most rows, they are parted. */
function withoutGlue(run: Run): Run {
  const figures = run.body.filter(holdsFigure);
  const glued = figures.filter(({ words }) => unglued(words) !== undefined);
  if (glued.length * 2 <= figures.length) return run;
  return {
    ...run,
    header: run.header.map((line, index) => (index === run.header.length - 1 ? withLead(line) : line)),
    body: run.body.map((line) => ({ ...line, words: unglued(line.words) ?? line.words })),
  };
}

/** The words of a row under the columns: one each, the name in several words, or by where they are printed. */
function cellsOf({ words }: Line, width: number, columns: readonly Column[] | undefined): readonly string[] | undefined {
  if (words.length === width) return words.map(({ text }) => text);
  if (words.length === 1 && !isFigureOrNone(words[0]?.text ?? ''))
    return [words[0]?.text ?? '', ...Array.from({ length: width - 1 }, () => '')];
  const placed = columns === undefined ? undefined : placeWords(words, columns);
  if (placed !== undefined) return placed;
  // 教育 支出 | 12.00: blanks inside the name; 301 工资福利支出 | 12.00: behind its code.
  const surplus = words.length - width;
  const name = words.slice(0, surplus + 1).map(({ text }) => text);
  const code = name.length > 1 && /^\d{3}(?:\d\d){0,2}$/.test(name[0] ?? '') ? `${name.shift() ?? ''} ` : '';
  if (surplus < 1 || name.some(isFigureOrNone) || !words.slice(surplus + 1).every(({ text }) => isFigureOrNone(text))) return undefined;
  return [code + name.join(''), ...words.slice(surplus + 1).map(({ text }) => text)];
}

function rowOf(texts: readonly string[], { line }: Line, file: string): Row {
  const place = { file, line };
  return { cells: texts.map((text): Cell => ({ text, place })), place };
}

const textsOf = ({ words }: Line): readonly string[] => words.map(({ text }) => text);

/** ≥1.2万人次, 6间: a figure with its unit stands among figures, and among words as well. */
const isMeasured = (text: string): boolean => /^[≥≤=<>]?-?\d[\d.]*[\p{Script=Han}㎡/]{0,6}$/u.test(text) && !isValue(text);

/** Names stand under names, and figures under figures, in as good as all rows. */
function isEven(rows: readonly (readonly string[])[], width: number): boolean {
  const mixed = Array.from({ length: width }, (_, column) => {
    const texts = rows.map((row) => row[column] ?? '').filter((text) => !isMeasured(text) && (!isFigureOrNone(text) || isValue(text)));
    const figures = texts.filter(isValue).length;
    return Math.min(figures, texts.length - figures);
  });
  return mixed.every((count) => count * 5 <= rows.length);
}

/**
 * Cells of forms are words of any kind, and any of them may be blank: only where they are printed says what they are. Every row has to
 * stand below the names, and nothing may go on below the last.
 */
function solveForm({ header, body, end }: Run, lines: readonly SourceLine[], file: string): Solved | undefined {
  const [names, second] = header;
  const columns = names === undefined || second !== undefined ? undefined : columnsOf(names.words, []);
  if (names === undefined || columns === undefined) return undefined;
  const placed = body.map((line) => placeWords(line.words, columns));
  const below = lines[nextFilled(lines, end)];
  // What hangs below its cell has few words; 总分 | 100 | 99.39 has as well.
  const hangs = body.some((line) => line.words.length * 2 < columns.length && !isTotal(line));
  const goesOn = hangs || (below !== undefined && /^\s/.test(below.text));
  if (goesOn || body.length < 2 || placed.some((cells) => cells === undefined)) return undefined;
  const rows = body.map((line, index) => rowOf(placed[index] ?? [], line, file));
  return { rows: [rowOf(textsOf(names), names, file), ...rows], whole: true };
}

const isTotal = ({ words: [name, ...points] }: Line): boolean =>
  /^(?:总分|总得分|合计|总计)$/.test(name?.text ?? '') && points.length > 0 && points.every(({ text }) => isFigureOrNone(text));

interface Solved {
  readonly rows: readonly Row[];
  /** Every line of it is a row with a cell for each name. */
  readonly whole: boolean;
}

function solve(given: Run, file: string): Solved | undefined {
  const run = withoutGlue(given);
  const width = widthOf(run);
  if (width === undefined || width < 2) return undefined;
  const full = run.body.filter(({ words }) => words.length === width).map(({ words }) => words);
  const [names, second] = run.header;
  const columns = second === undefined && names?.words.length === width ? columnsOf(names.words, full) : undefined;
  const fitted = run.body.map((line) => ({ line, cells: cellsOf(line, width, columns) }));
  const figures = fitted.filter(({ line }) => holdsFigure(line));
  const fit = figures.flatMap(({ cells }) => (cells === undefined ? [] : [cells]));
  const lost = figures.length - fit.length;
  // 年度资金总额： 16790 stands in a form: a row of a table has a name and no label.
  if (fit.some(([name = '']) => name.endsWith('：'))) return undefined;
  if ((fit.length < 2 && !isOneRow(run, width)) || lost * 4 > figures.length || !isEven(fit, width)) return undefined;
  const rows = fitted.map(({ line, cells }) => rowOf(cells ?? textsOf(line), line, file));
  const whole = lost === 0 && figures.length === fitted.length;
  return { rows: [...run.header.map((line) => rowOf(textsOf(line), line, file)), ...rows], whole };
}

/**
 * One row of figures and nothing else, each under its name, of which one is a total: 三公经费合计 | 因公出国（境）费 | …. Where the figures stand
 * elsewhere, some of the names are lost.
 */
function isOneRow({ header: [names, second], body: [only, ...more] }: Run, width: number): boolean {
  if (names === undefined || only === undefined || second !== undefined || more.length > 0) return false;
  return (
    width > 2 &&
    only.words.length === width &&
    names.words.some(({ text }) => /合计|总计|小计/.test(text)) &&
    only.words.every(({ text, start, end }, index) => {
      const name = names.words[index];
      return isFigureOrNone(text) && name !== undefined && start <= name.end && name.start <= end;
    })
  );
}

export interface SpacedTable extends StandingTable {
  readonly whole: boolean;
}

export function spacedTables(file: string, lines: readonly SourceLine[]): SpacedTable[] {
  const found: SpacedTable[] = [];
  const read = new Lines(lines);
  /** Where the rows of a run that is none begin and end: a table may begin in its header, and no row is the head of another. */
  let rows = { from: 0, to: 0 };
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at];
    if (line === undefined || isBlank(line) || !/\S\s+\S/.test(line.text.trim())) continue;
    if (at >= rows.from && at < rows.to) continue;
    const run = runAt(read, at);
    const isForm = run?.header.some(({ text }) => FORM.test(text)) === true;
    const solved = run === undefined ? undefined : isForm ? solveForm(run, lines, file) : solve(run, file);
    const table = solved === undefined ? undefined : tableBlock(file, solved.rows);
    if (run === undefined) continue;
    if (solved === undefined || table === undefined) {
      rows = { from: run.start, to: run.end };
      continue;
    }
    found.push({ start: at, end: run.end, blocks: [table], whole: solved.whole });
    at = run.end - 1;
  }
  return found;
}
