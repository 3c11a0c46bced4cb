import { cellText } from '../../model/text.ts';
import { readHeading, splitNumber } from './heading.ts';
import { columns } from './line-width.ts';
import { isBlank, type SourceLine } from './source-line.ts';

/** Takes out what a printer repeats on every page: page numbers, and the running title beside them or at the edge of the page. */

const NUMBERED_PAGE =
  /^(.*?)[\s—\-–·]*(?:第\s*\d{1,4}\s*页(?:[\s，,/]*共\s*\d{1,4}\s*页)?|[Pp]age\s*\d{1,4}(?:\s*(?:of|\/)\s*\d{1,4})?)[\s—\-–·]*$/;
const PAGE_WORD = /页|[Pp]age/;
const DASHED_PAGE = /^(?:[—\-–·]+\s*\d{1,4}\s*[—\-–·]+|\d{1,4}\s*\/\s*\d{1,4}\s*页?)$/;
const BARE_NUMBER = /^\d{1,3}$/;
const SENTENCE_END = /[。；：！？]["”』」）)]*$/;
const LONGEST_TITLE = 60;
/** A line of prose is at least that wide, in columns, where nothing else tells. */
const PROSE_WIDTH = 30;
/** A title printed this often is printed on every page; where it is beside page numbers, twice. */
const REPEATED = 3;

/** So many lines may stand on a cover. */
const COVER = 4;

interface Filled {
  readonly index: number;
  readonly line: SourceLine;
  readonly text: string;
}

/** The running title on a line that ends with a page number; '' for a page number alone, undefined for any other line. */
function titleBeside(text: string): string | undefined {
  // Most lines have no digit at their end, and no word for a page.
  if (DASHED_PAGE.test(text)) return '';
  const match = PAGE_WORD.test(text) ? NUMBERED_PAGE.exec(text) : null;
  return match === null ? undefined : (match[1] ?? '').trim();
}

/** The lines with those of page margins blank and marked; nothing else is changed. */
export function withoutPageLines(lines: readonly SourceLine[]): readonly SourceLine[] {
  const filled: Filled[] = [];
  for (const [index, line] of lines.entries())
    if (!isBlank(line)) filled.push({ index, line, text: line.text.length > LONGEST_TITLE * 3 ? '' : cellText(line.text) });
  const margins = new Set<Filled>([...numberedMargins(filled), ...bareNumbers(filled)]);
  for (const title of runningTitles(filled, margins)) margins.add(title);
  if (margins.size === 0) return lines;
  const indexes = new Set([...margins].map((each) => each.index));
  return lines.map((line, index) => (indexes.has(index) ? { ...line, text: '', margin: true } : line));
}

function countTexts(texts: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}

/** Page numbers that say that they are some, alone or beside a title that the document prints elsewhere too. */
function numberedMargins(filled: readonly Filled[]): Filled[] {
  const titled: { readonly each: Filled; readonly title: string }[] = [];
  for (const each of filled) {
    const title = titleBeside(each.text);
    if (title !== undefined) titled.push({ each, title });
  }
  if (titled.length === 0) return [];
  const counts = countTexts(titled.map(({ title }) => title));
  const texts = new Set(filled.map(({ text }) => text));
  return titled
    .filter(({ title }) => title === '' || (title.length <= LONGEST_TITLE && ((counts.get(title) ?? 0) > 1 || texts.has(title))))
    .map(({ each }) => each);
}

/** A line of prose or a heading, no cell of a table. */
function isProse({ line, text }: Filled): boolean {
  return SENTENCE_END.test(text) || /[。，；、]/.test(text) || text === '' || readHeading(line) !== undefined || isLongLine(text);
}

const isLongLine = (text: string) => columns(text) >= PROSE_WIDTH * 1.5 && !/\d$/.test(text);

/** Whether a sentence stands open at the end of `above` and `below` goes on with it. */
function isMidSentence(above: Filled | undefined, below: Filled | undefined): boolean {
  if (above === undefined || below === undefined || SENTENCE_END.test(above.text)) return false;
  // A row of a table ends with a bar, whatever its last cell ends with: what stands between two rows is the title of the second.
  if (CELLS.test(above.line.text) || CELLS.test(below.line.text)) return false;
  if (columns(above.text) < PROSE_WIDTH || !/[。，；、]/.test(above.text)) return false;
  return splitNumber(below.text) === undefined && readHeading(below.line) === undefined && /\p{Script=Han}/u.test(below.text);
}

interface BareNumber {
  readonly number: number;
  readonly at: number;
  readonly each: Filled;
  /** At the edge of a page or between lines of prose, where no cell of a table stands. */
  readonly apart: boolean;
  /** Right between rows that have all their cells on one line, or titles: it may be the rest of a cell. */
  readonly amidRows: boolean;
}

/** Between two page numbers stand at least so many lines; the rows of a numbered list are shorter. */
const SHORTEST_PAGE = 6;
/** Between rows of cells, where a number may be a cell, only pages as long as printers make them tell it. */
const PRINTED_PAGE = 20;

/** Several cells on one line. */
const isRowLine = (each: Filled | undefined): boolean => each !== undefined && /\S(?:\t+| {2,})\s*\S|\S\s*\|\s*\S/.test(each.line.text);
/** The title of a table, or what is printed at its right edge. */
const isTitleOfTable = ({ line, text }: Filled): boolean => /表$|^公开\d+表$/.test(text) || /^ {8}/.test(line.text);
const isNoCell = (each: Filled | undefined): boolean => each === undefined || isProse(each) || isRowLine(each) || isTitleOfTable(each);

const standsAlone = ({ index }: Filled, above: Filled | undefined, below: Filled | undefined): boolean =>
  (above === undefined || index - above.index > 1) && (below === undefined || below.index - index > 1);

/** Where most lines stand between empty ones, that says nothing of a number. */
function isDoubleSpaced(filled: readonly Filled[]): boolean {
  return filled.filter((each, at) => standsAlone(each, filled[at - 1], filled[at + 1])).length * 2 > filled.length;
}

function bareNumber(filled: readonly Filled[], at: number, isSpaced: boolean): BareNumber | undefined {
  const each = filled[at];
  const above = filled[at - 1];
  const below = filled[at + 1];
  if (each === undefined || each.text.length > 3 || !BARE_NUMBER.test(each.text) || each.line.text.includes('\t')) return undefined;
  const edge = each.line.pageStart === true || below?.line.pageStart === true;
  const amidProse = (above === undefined || isProse(above)) && (below === undefined || isProse(below)) && above !== below;
  const alone = !isSpaced && standsAlone(each, above, below);
  const apart = edge || amidProse;
  const amidRows = !isSpaced && !apart && !alone && isNoCell(above) && isNoCell(below);
  return apart || alone || amidRows ? { number: Number(each.text), at, each, apart, amidRows } : undefined;
}

/** The last page may be short. */
const pageAbove = ({ amidRows }: BareNumber): number => (amidRows ? PRINTED_PAGE : SHORTEST_PAGE);

/**
 * Numbers that stand alone. One in a table does so too: those of pages rise by one from page to page, and a single one is a page
 * number only where it cuts a sentence in two, or is the only one.
 */
function bareNumbers(filled: readonly Filled[]): Filled[] {
  const numbers: BareNumber[] = [];
  const isSpaced = isDoubleSpaced(filled);
  for (const at of filled.keys()) {
    const number = bareNumber(filled, at, isSpaced);
    if (number !== undefined) numbers.push(number);
  }
  const chains: BareNumber[][] = [];
  const open = new Map<number, BareNumber[]>();
  for (const next of numbers) {
    const chain = open.get(next.number - 1);
    const last = chain?.at(-1);
    if (chain !== undefined && last !== undefined && ((last.apart && next.apart) || next.at - last.at > pageAbove(next))) {
      chain.push(next);
      open.delete(next.number - 1);
      open.set(next.number, chain);
    } else {
      const begun = [next];
      chains.push(begun);
      open.set(next.number, begun);
    }
  }
  const sole = numbers.filter(({ apart }) => apart).length === 1;
  return chains
    .filter((chain) => {
      const [first] = chain;
      if (chain.length >= REPEATED || (chain.length === 2 && chain.every(({ apart }) => apart))) return true;
      if (first === undefined || !first.apart) return false;
      return isMidSentence(filled[first.at - 1], filled[first.at + 1]) || (sole && first.number <= 2);
    })
    .flatMap((chain) => chain.map(({ each }) => each));
}

/** Titles at the edges of pages: the same line three times and more, beside a page number or a page end, or inside sentences. */
function runningTitles(filled: readonly Filled[], margins: ReadonlySet<Filled>): Filled[] {
  const counts = countTexts(filled.map(({ text }) => text));
  const places = new Map<string, number[]>();
  for (const [at, each] of filled.entries()) {
    if (margins.has(each) || (counts.get(each.text) ?? 0) < 2 || !isTitleLine(each)) continue;
    const known = places.get(each.text);
    if (known === undefined) places.set(each.text, [at]);
    else known.push(at);
  }
  return [...places.values()].flatMap((positions) => {
    const edges = positions.filter((at) => isPageEdge(filled, at, margins));
    // The first is the title itself, unless it cuts a sentence or stands in a margin below the cover.
    const isTitle = (at: number) => !cutsSentence(filled, at, margins) && (at < COVER || !isBesideNumber(filled, at, margins));
    const numbered = positions.every((at) => isBesideNumber(filled, at, margins));
    return (numbered || positions.length >= REPEATED) && edges.length >= positions.length - 1
      ? edges.flatMap((at) => (at === positions[0] && isTitle(at) ? [] : (filled[at] ?? [])))
      : [];
  });
}

const HAN_WORD = /\p{Script=Han}{4}/u;
const CELLS = /[\t|]/;
const NO_TITLE = /[：，。；]|^\d|指标|合计|单位/;

/** Titles of forms and tables, units and labels are repeated too, and are no running titles. */
function isTitleLine({ line, text }: Filled): boolean {
  if (text.length > LONGEST_TITLE || text.length < 4 || NO_TITLE.test(text) || !HAN_WORD.test(text) || CELLS.test(line.text)) return false;
  return !SENTENCE_END.test(text) && readHeading(line) === undefined;
}

function isPageEdge(filled: readonly Filled[], at: number, margins: ReadonlySet<Filled>): boolean {
  const [own, below] = [filled[at], filled[at + 1]];
  if (own?.line.pageStart === true || below?.line.pageStart === true) return true;
  return isBesideNumber(filled, at, margins) || cutsSentence(filled, at, margins);
}

function isBesideNumber(filled: readonly Filled[], at: number, margins: ReadonlySet<Filled>): boolean {
  const [above, below] = [filled[at - 1], filled[at + 1]];
  return (above !== undefined && margins.has(above)) || (below !== undefined && margins.has(below));
}

function cutsSentence(filled: readonly Filled[], at: number, margins: ReadonlySet<Filled>): boolean {
  const beyond = (step: number) => {
    let next = at + step;
    for (let each = filled[next]; each !== undefined && margins.has(each); each = filled[next]) next += step;
    return filled[next];
  };
  return isMidSentence(beyond(-1), beyond(1));
}
