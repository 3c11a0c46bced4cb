import { canonicalText, cellText } from '../../model/text.ts';
import { isFigure } from '../table/cells.ts';
import { readHeading } from './heading.ts';
import { isBlank, type SourceLine } from './source-line.ts';

/**
 * Closes tables that go on behind a page break, in text of any make: takes out what stands between the last row of a page and the first
 * of the next (the mark 续表, the title, the unit and the names of the columns printed again), so that the rows follow one another.
 */

/** （续表）, 续上表, 接上页：, (续) alone on a line; 续表4 部门整体支出绩效评分表; 表4 部门整体支出绩效评分表（续）. */
const MARK =
  /^[（]?(?:续上?[表页]|接上[表页]|续)[\d一二三四五六七八九十]{0,2}[）]?[：]?$|^续表\s?[\d一二三四五六七八九十]{1,2}[-—\s：][^，。；]{2,40}$|^[^，。；|]{2,50}[（]续[表页]?[\d一二三四五六七八九十]{0,2}[）](?:[（]?(?:金额|货币)?单位[：][^，。]{1,8}[）]?)?$/;
const UNIT = /^[（]?(?:金额|计量|货币)?单位[：][^，。；]{1,8}[）]?$/;
const YEAR = /^[（]\d{4}\s?年?度?[）]$/;
const TITLE = /^[^。；，|]{2,50}表(?:[（][^（）]{1,12}[）]){0,2}$|^附?表\s?[\d一二三四五六七八九十]{1,2}(?:\D|$)[^。；，|]{0,40}$/;
const TOTAL = /(?:合计|总计|总分|总得分)$/;
const FORM = /指标|目标值|完成值/;
/** Lines that may stand between the rows of two pages, and that a header may have. */
const BETWEEN = 5;
const TALLEST = 24;
/** How far above the header of the same table stands. */
const REACH = 200;
const FEWEST_NAMES = 3;
const LONGEST_CELL = 30;

type Make = 'tabs' | 'bars' | 'blanks' | 'cell';

interface Filled {
  readonly index: number;
  readonly line: SourceLine;
  readonly key: string;
  readonly make: Make;
  /** A page ended between the line above and this one. */
  readonly pageAbove: boolean;
}

interface Seam {
  /** How many lines are taken out. */
  readonly count: number;
}

const cut = (text: string, pattern: RegExp | string): readonly string[] => text.split(pattern).map((cell) => cellText(cell));
const wordsOf = (text: string): readonly string[] => cut(text, /\s{2,}/).filter((cell) => cell !== '');

function makeOf(text: string): Make {
  if (text.includes('|')) return 'bars';
  if (/\S\t/.test(text)) return 'tabs';
  return /\S\s{2,}\S/.test(text) && wordsOf(text).length > 1 ? 'blanks' : 'cell';
}

function cellsOf({ make, line }: Filled): readonly string[] {
  return make === 'bars' ? cut(line.text, '|') : make === 'tabs' ? cut(line.text, '\t') : wordsOf(line.text);
}

function keyOf(printed: string): string {
  const text = canonicalText(printed);
  return /\s/.test(text) ? text.replace(/\s+/g, ' ').trim() : text;
}

function filledLines(lines: readonly SourceLine[]): Filled[] {
  const filled: Filled[] = [];
  let pageAbove = false;
  for (const [index, line] of lines.entries()) {
    pageAbove ||= line.margin === true || line.pageStart === true;
    if (line.margin === true || isBlank(line)) continue;
    const key = line.text.length > 400 ? '' : keyOf(line.text);
    filled.push({ index, line, key, make: makeOf(line.text), pageAbove });
    pageAbove = false;
  }
  return filled;
}

const isMark = ({ key, make }: Filled): boolean => make !== 'tabs' && key.length <= 60 && /续|接上/.test(key) && MARK.test(key);
const isTitle = (key: string): boolean => key.includes('表') && TITLE.test(key);
/** What may stand above the names of columns, and the number of the page that ends. */
const isBeside = ({ key }: Filled): boolean => UNIT.test(key) || YEAR.test(key) || isTitle(key) || /^\d{1,3}$/.test(key);
const withoutMark = (key: string): string =>
  key.replace(/^续(?=表)|[（]续[表页]?[\d一二三四五六七八九十]{0,2}[）]/g, '').replace(/\s/g, '');

/** A row of the table, by its looks: several cells, or one that is no sentence, heading or note. */
function isRow(filled: Filled, as: Make): boolean {
  const { make, key, line } = filled;
  if (make !== as) return false;
  if (make !== 'cell') return make === 'bars' || cellsOf(filled).filter((cell) => cell !== '').length > 1;
  return key.length <= LONGEST_CELL && !/[。；，]|^(?:注|备注|说明)：/.test(key) && (isFigure(key) || readHeading(line)?.level !== 1);
}

/** Names of columns, without a figure among them. */
const isHeader = (filled: Filled): boolean =>
  cellsOf(filled).every((cell) => !isFigure(cell) && !/[。；：]/.test(cell)) && !isBeside(filled);

class Closer {
  private readonly filled: readonly Filled[];
  private readonly places = new Map<string, number[]>();

  constructor(filled: readonly Filled[]) {
    this.filled = filled;
  }

  /** Remembers a row as one above. */
  pass(at: number): void {
    const key = this.filled[at]?.key ?? '';
    const known = this.places.get(key);
    if (known === undefined) this.places.set(key, [at]);
    else known.push(at);
  }

  /** What to take out behind the row at `above`. */
  seamBehind(above: number): Seam | undefined {
    const last = this.filled[above];
    const next = this.filled[above + 1];
    if (last === undefined || next === undefined) return undefined;
    let marked = false;
    let broken = false;
    let titled = false;
    for (let at = above + 1; at <= above + 1 + BETWEEN; at += 1) {
      const line = this.filled[at];
      if (line === undefined) return undefined;
      broken ||= line.pageAbove;
      const count = at - above - 1;
      // Names of columns behind nothing that ends a page are those of the next table.
      const header = (marked || broken || titled) && isRow(last, line.make) ? this.headerAbove(at, above) : undefined;
      if (header !== undefined) {
        const between = this.filled.slice(above + 1, at);
        const isSaid = between.every((each) => this.isSaidAbove(each, header.start));
        if (!isSaid || (!marked && ((!broken && !titled) || this.isTotal(above)))) return undefined;
        // Cells of forms are told by where they are printed: below names that stand elsewhere on the next page they are others.
        if (!header.isEven && FORM.test(line.key)) return undefined;
        return { count: count + (header.isEven ? header.lines : 0) };
      }
      if (isMark(line)) marked = true;
      else if (marked && count > 0 && !UNIT.test(line.key)) return isRow(last, line.make) && isRow(line, last.make) ? { count } : undefined;
      else if (line.make === 'bars' || line.make === 'tabs' || !isBeside(line)) return undefined;
      titled ||= isTitle(line.key);
    }
    return undefined;
  }

  /** The names of columns at `at`, where they stand above, too. */
  private headerAbove(at: number, above: number): { readonly start: number; readonly lines: number; readonly isEven: boolean } | undefined {
    const own = this.filled[at];
    const start = own === undefined ? undefined : this.places.get(own.key)?.findLast((place) => place < above);
    if (own === undefined || start === undefined || at - start > REACH || isMark(own)) return undefined;
    // Where every cell stands behind a tab, rows are told apart and names printed again are known.
    if (own.line.text.startsWith('\t')) return undefined;
    const before = this.filled[start - 1];
    if (own.make === 'cell' && before !== undefined && !UNIT.test(before.key) && !isTitle(before.key) && !isMark(before)) return undefined;
    let lines = 0;
    let isEven = true;
    for (; lines < TALLEST && start + lines < above; lines += 1) {
      const [first, again] = [this.filled[start + lines], this.filled[at + lines]];
      if (first === undefined || again === undefined || first.key !== again.key || !isHeader(again)) break;
      isEven &&= own.make !== 'blanks' || first.line.text.trimEnd() === again.line.text.trimEnd();
    }
    const names = own.make === 'cell' ? lines : cellsOf(own).filter((cell) => cell !== '').length;
    if (own.make === 'cell' && ![start, at].every((place) => this.beginsRow(place + lines))) return undefined;
    return lines > 0 && names >= FEWEST_NAMES ? { start, lines, isEven } : undefined;
  }

  /** Where cells stand one a line: names and a figure behind them are a row, further names are more of the header. */
  private beginsRow(at: number): boolean {
    const figure = this.filled.slice(at, at + FEWEST_NAMES).findIndex(({ key }) => isFigure(key));
    return figure > 0 || (figure === 0 && /^\d{3,7}$/.test(this.filled[at]?.key ?? ''));
  }

  /** A mark, a unit, or what stands above the header as well. */
  private isSaidAbove(line: Filled, header: number): boolean {
    if (UNIT.test(line.key) || isFigure(line.key)) return true;
    const key = withoutMark(line.key);
    const isAlone = isMark(line) && key.length <= 6;
    return isAlone || this.filled.slice(Math.max(0, header - BETWEEN), header).some((each) => withoutMark(each.key) === key);
  }

  /** Whether the row above is that of the total: its table is over. */
  private isTotal(above: number): boolean {
    for (let at = above; at > above - TALLEST; at -= 1) {
      const row = this.filled[at];
      const name = row && cellsOf(row).find((cell) => cell !== '' && !isFigure(cell) && !/^[-—/]+$/.test(cell));
      if (name !== undefined) return TOTAL.test(name.replace(/\s/g, ''));
    }
    return false;
  }
}

/** `printed`, which are `lines` with or without their page margins, without what stands between the rows of tables that go on over pages. */
export function closePageSeams(lines: readonly SourceLine[], printed: readonly SourceLine[]): readonly SourceLine[] {
  const filled = filledLines(lines);
  const closer = new Closer(filled);
  const taken = new Uint8Array(lines.length);
  let found = false;
  for (let at = 0; at + 1 < filled.length; at += 1) {
    closer.pass(at);
    const seam = closer.seamBehind(at);
    const [last, next] = [filled[at], filled[at + 1 + (seam?.count ?? 0)]];
    if (seam === undefined || last === undefined || next === undefined) continue;
    // Where every cell stands behind a tab an empty line ends its row.
    const endsEmpty = last.line.text.startsWith('\t') && isBlank(lines[last.index + 1] ?? last.line);
    const first = endsEmpty ? last.index + 2 : last.index + 1;
    if (first < next.index) taken.fill(1, first, next.index);
    found = true;
    at += seam.count;
  }
  return found ? printed.filter((_, index) => taken[index] === 0) : printed;
}
