import { pastedLines } from './pasted-lines.ts';
import { type Piece, piecesOf } from './printed-piece.ts';
import type { SourceLine } from './source-line.ts';
import { isFull, leftEdges, readWrap, type Wrap } from './wrap.ts';

const NONE: ReadonlySet<Piece> = new Set();

interface Break {
  readonly above: Piece;
  readonly next: Piece;
  /** The line above begins its paragraph. */
  readonly first: boolean;
  /** The line below begins at the indent of a new paragraph. */
  readonly starts: boolean;
}

/**
 * Says of every line whether it goes on with the line above it. Some signs hold in any text: a line cannot begin with a comma, nor a
 * sentence end with one. The others are measured against the paper's own width and indent, where it has hard line breaks.
 */
export function markBreaks(lines: readonly SourceLine[]): readonly SourceLine[] {
  const pieces = piecesOf(lines);
  const wrap = readWrap(pieces);
  const pasted = wrap === undefined ? pastedLines(pieces) : NONE;
  const edges = wrap?.indented === true ? leftEdges(pieces, wrap.columns) : [];
  const continued = new Set<SourceLine>();
  let first = true;
  let listed = false;
  for (const [at, next] of pieces.entries()) {
    const above = pieces[at - 1];
    const starts = next.indent - (edges[at] ?? next.indent) >= 2;
    listed = above?.text.endsWith('；') === true && (OPENS_LIST.test(above.text) || (listed && !first));
    const goesOn: boolean =
      above !== undefined && (pasted.has(next) || (listed && isItem(next)) || follows({ above, next, first, starts }, wrap));
    if (goesOn) continued.add(next.line);
    first = !goesOn;
  }
  return continued.size === 0 ? lines : lines.map((line) => (continued.has(line) ? { ...line, continued: true } : line));
}

/** 其中：甲1万元；乙2万元； / 丙3万元。: the items of a list on lines of their own. */
const OPENS_LIST = /其中[：，]/;
const isItem = ({ numbered, heading, row, text, line }: Piece): boolean =>
  numbered === undefined && heading === undefined && !row && line.marked !== true && /\d/.test(text) && !/[\t|]/.test(line.text);

function follows(pair: Break, wrap: Wrap | undefined): boolean {
  const { above, next } = pair;
  if (next.line.marked === true || next.row || next.text.startsWith('【') || /[\t|]/.test(next.line.text)) return false;
  if (isCut(above, next)) return true;
  return wrap === undefined ? isCutByMargin(above, next) || isCutLong(above, next) : isWrapped(pair, wrap);
}

/** A line of at least that many columns is no label and no cell. */
const LABEL = 20;
const UNIT = /^[\d.]*\d?(?:万元|亿元|元|%|个百分点|年|月|日|个|人|辆|次|台|项|批|平方米)/;
/** Words behind which a heading is whole. */
const TITLE_END = /(?:说明|情况|表|变化|公开|职责|职能|设置|构成|概况|解释|事项|目标)$/;

function lastWord(text: string): string {
  let start = text.length;
  while (start > 0 && !/\s/.test(text.charAt(start - 1))) start -= 1;
  return text.slice(start);
}

/** Signs that a sentence was cut here whatever its line is like. */
function isCut(above: Piece, next: Piece): boolean {
  if (above.row || /[\t|]/.test(above.line.text)) return false;
  if (above.text === '目' && next.text === '录') return true;
  if (/^[，。；、）》：]/.test(next.text)) return /[\p{Script=Han}\d%）》"]$/u.test(above.text);
  if (/^%|^（[类款项目]）|^[类款项]）/.test(next.text)) return above.columns >= LABEL || above.prose;
  // A printer that breaks lines before punctuation breaks them behind it too.
  if (/^[，；、）》]/.test(above.text) && above.end === 'open') return next.numbered === undefined && next.prose;
  if (next.numbered !== undefined) return next.numbered >= 3 && above.prose && /[，、（]$/.test(above.text) && !/^\d/.test(next.text);
  if (/[，、（《]$|（[比较与同占按]$/.test(above.text)) return true;
  if (/^(?:[万亿]?元|%)[，。；、）]/.test(next.text) && /\d$/.test(above.text) && /\p{Script=Han}/u.test(lastWord(above.text))) return true;
  if (above.columns < LABEL) return false;
  // No sentence begins with an amount.
  if (/^\d[\d.]* ?(?:万元|亿元|元|%)(?:[，。；、]|[增减上下提降])/.test(next.text))
    return above.end === 'open' && above.heading === undefined;
  if (/\d ?[万亿]$/.test(above.text) && next.text.startsWith('元')) return true;
  if (/\d[.-]?$/.test(above.text) && UNIT.test(next.text)) {
    if (above.prose || above.columns >= LABEL * 1.5 || /[，。；]/.test(next.text)) return true;
  }
  return (above.end === 'open' && isNameCut(above.text, next.text)) || (above.prose && isBracketCut(above.text, next.text));
}

/** 其中，公务接 / 待费9.20万元: behind an item, or the word for items, a name ends the line, and its amount stands below. */
function isNameCut(above: string, next: string): boolean {
  const name = /(?:\d(?:[万亿]?元|%)|其中)[，、；：](\p{Script=Han}{1,12})$/u.exec(above)?.[1];
  const tail = /^(\p{Script=Han}{1,12})\d[\d.]* ?(?:[万亿]?元|%)/u.exec(next)?.[1];
  if (name === undefined || tail === undefined) return false;
  // 收入总计1234万元，支出 / 总计1234万元: a side of the accounts is no name without its sum.
  if (SIDE.test(name) && SUM.test(tail)) return true;
  return !NO_NAME.test(name) && !NO_NAME.test(tail);
}
const SIDE = /^(?:收入|支出|收支)$/;
const SUM = /^(?:总计|合计|总额)(?:为|是)?$/;
const NO_NAME = /原因|主要|用于|由于|因为|增|减|升|降|较|比|持平|等$|合计|总计|^其中/;

/** `…（款）财政事务（` / `项）…`: a bracket is open at the end of the line, and the next one closes it. */
function isBracketCut(above: string, next: string): boolean {
  const open = above.lastIndexOf('（') > above.lastIndexOf('）');
  const closing = next.indexOf('）');
  return open && closing >= 0 && !next.slice(0, closing).includes('（');
}

/** Without hard line breaks, a page margin alone cuts sentences. A shorter line before one is a title. */
function isCutByMargin(above: Piece, next: Piece): boolean {
  if (!next.marginAbove || above.end !== 'open' || above.heading !== undefined) return false;
  return above.columns >= 30 && next.numbered === undefined && !above.row;
}

/** As wide as that is no line of a paragraph that fills a page: a sentence without an end. */
const LONG = 110;
/** A sentence has a mark at least every so many characters. */
const MARKED = 30;

/** Too few lines are cut to show a width: a long sentence that ends nowhere goes on below. */
function isCutLong(above: Piece, next: Piece): boolean {
  if (above.columns < LONG || above.end !== 'open' || !above.prose || above.row || above.heading !== undefined) return false;
  // The cells of a form run together have no marks between them.
  if ((above.text.match(/[，。；、]/g) ?? []).length * MARKED < above.text.length) return false;
  return next.numbered === undefined && next.heading === undefined && next.gapAbove === 0 && next.prose;
}

/** In a text with hard line breaks. */
function isWrapped({ above, next, first, starts }: Break, wrap: Wrap): boolean {
  if (above.row || starts || next.numbered !== undefined || isApart(above, next, wrap)) return false;
  const full = isFull(above, next, wrap, first, 'sign');
  if (above.heading !== undefined) return isHeadingTail(above, next, full);
  if (above.end !== 'open') {
    if (next.heading !== undefined) return false;
    if (/^其中/.test(next.text) && above.columns >= wrap.columns * 0.75) return true;
    return wrap.indented
      ? above.columns >= wrap.columns * 0.75 && next.columns > LABEL / 2
      : isFull(above, next, wrap, first, above.end === 'clause' ? 'blank' : 'none');
  }
  return full ? /\p{Script=Han}/u.test(above.text) : isLongEnough(above, next, wrap);
}

/** More empty lines stand between the two than between the lines of a paragraph; one alone ends no open sentence. */
function isApart(above: Piece, next: Piece, wrap: Wrap): boolean {
  if (next.marginAbove) return false;
  if (wrap.spaced) return next.gapAbove > 2;
  return next.gapAbove > 1 || (next.gapAbove === 1 && !(above.prose && above.end === 'open' && (next.prose || next.end !== 'open')));
}

/** `…行政单位离退休` / `（项）…`, or `…支出预算` / `情况说明`: a numbered line that fills the page may be cut like any other. */
function isHeadingTail(above: Piece, next: Piece, full: boolean): boolean {
  if (!full || above.numbered === undefined) return false;
  const tail = next.columns <= LABEL && !/[，。；：]/.test(next.text) && TITLE_END.test(next.text);
  return tail || !TITLE_END.test(above.text);
}

/** Where lines are broken unevenly: a line that is long and open, and below it running text. */
function isLongEnough(above: Piece, next: Piece, wrap: Wrap): boolean {
  if (above[wrap.measure] < wrap.width * 0.75 || next.heading !== undefined) return false;
  return next.end !== 'open' || (next.prose && above.prose) || (above.prose && next[wrap.measure] >= wrap.width * 0.75);
}
