import { append, greatest, least } from '../../model/lists.ts';
import { oncePer } from '../../model/once.ts';
import { firstFrom } from '../../model/searched-text.ts';
import { cellText } from '../../model/text.ts';
import { spend } from '../../model/work.ts';
import type { Cell, Row } from '../block.ts';
import { amountsOf, isCodeColumn, isCodeToken, isNameColumn, placeAmounts } from './layout-columns.ts';
import { type HeaderColumn, headerColumns } from './layout-header.ts';
import type { Region } from './layout-region.ts';
import { joinPieces, type Piece } from './layout-rows.ts';
import { asPrinted, plainText, STANDS_FOR_NONE, splitWords, type Token } from './layout-tokens.ts';

/** A printed table whose cells stand at columns of characters as rows of cells. */

/** A run of columns of names with the amounts to its right. */
interface Side {
  readonly names: readonly HeaderColumn[];
  readonly coded: boolean;
  /** Positions among the columns of amounts. */
  readonly amounts: readonly number[];
}

interface Layout {
  readonly columns: readonly HeaderColumn[];
  readonly amounts: readonly HeaderColumn[];
  readonly sides: readonly Side[];
}

function layoutOf(columns: readonly HeaderColumn[], body: Region['body']): Layout {
  const sides: { names: HeaderColumn[]; amounts: number[] }[] = [{ names: [], amounts: [] }];
  const amounts: HeaderColumn[] = [];
  for (const column of columns) {
    const isName = isNameColumn(column, body);
    if (isName && (sides.at(-1)?.amounts.length ?? 0) > 0) sides.push({ names: [], amounts: [] });
    if (isName) sides.at(-1)?.names.push(column);
    else sides.at(-1)?.amounts.push(amounts.push(column) - 1);
  }
  return { columns, amounts, sides: sides.map((side) => ({ ...side, coded: side.names.some(isCodeColumn) })) };
}

const inOrder = oncePer((lines: ReadonlySet<number>) => [...lines].sort((a, b) => a - b));

/** Lines of one page: a page break moves the columns. */
function pagesOf(body: Region['body'], pageStarts: ReadonlySet<number>): Region['body'][] {
  const pages: Token[][][] = [[]];
  const starts = inOrder(pageStarts);
  for (const tokens of body) {
    const line = tokens[0]?.line ?? 0;
    const before = pages.at(-1)?.at(-1)?.[0]?.line ?? line;
    const breaks = (starts[firstFrom(starts, before + 1)] ?? Number.POSITIVE_INFINITY) <= line;
    if (breaks && (pages.at(-1)?.length ?? 0) > 0) pages.push([]);
    pages.at(-1)?.push([...tokens]);
  }
  return pages;
}

/** The side a word stands in: behind where the amounts of the side before begin. */
function sideAt(sides: readonly Side[], token: Token, starts: ReadonlyMap<number, number>, layout: Layout): number {
  let found = 0;
  sides.forEach((side, index) => {
    const before = sides[index - 1]?.amounts ?? [];
    const edge = greatest(before.map((at) => starts.get(at) ?? layout.amounts[at]?.leaf.start ?? 0));
    if (index > 0 && before.length > 0 && side.names.length > 0 && token.start >= edge) found = index;
  });
  return found;
}

function piecesOf(page: Region['body'], placed: ReadonlyMap<Token, number>, layout: Layout): Piece[][] {
  const codes = layout.sides.filter((side) => side.coded).length;
  const starts = new Map<number, number>();
  for (const [token, column] of placed) starts.set(column, Math.min(starts.get(column) ?? token.start, token.start));
  return page.map((tokens) => {
    spend(tokens.length ** 2 * layout.sides.length);
    const pieces = layout.sides.map((side, index) => {
      const mine = (token: Token) => sideAt(layout.sides, token, starts, layout) === index;
      const isCode = (token: Token) => isCodeToken(tokens, tokens.indexOf(token), codes);
      const amounts = new Map(
        tokens.flatMap((token) => (side.amounts.includes(placed.get(token) ?? -1) ? [[placed.get(token) ?? -1, token] as const] : [])),
      );
      const words = tokens.filter((token) => !placed.has(token) && mine(token) && !STANDS_FOR_NONE.test(token.text));
      return { line: tokens[0]?.line ?? 0, code: words.filter(isCode), name: words.filter((token) => !isCode(token)), amounts };
    });
    return movedTotals(pieces);
  });
}

/** 当年支出小计 stands over the columns of two sides and its amount in the second. */
function movedTotals(pieces: readonly Piece[]): Piece[] {
  return pieces.map((piece, index) => {
    const before = pieces[index - 1];
    const after = pieces[index + 1];
    const isTotal = (each: Piece) => /(?:合计|小计|总计)$/.test(each.name.map(plainText).join('')) && each.amounts.size === 0;
    const lacks = (each: Piece) => each.name.length === 0 && each.amounts.size > 0;
    if (before !== undefined && lacks(piece) && isTotal(before)) return { ...piece, name: before.name };
    return after !== undefined && isTotal(piece) && lacks(after) ? { ...piece, name: [] } : piece;
  });
}

function cellOf(tokens: readonly Token[], file: string, line: number): Cell {
  const lines = tokens.map((token) => token.line);
  const first = lines.length === 0 ? line : least(lines);
  const last = lines.length === 0 ? line : greatest(lines);
  return {
    text: cellText(tokens.map(plainText).join('')),
    place: last > first ? { file, line: first, endLine: last } : { file, line: first },
  };
}

function rowOf(sides: readonly (Piece | undefined)[], layout: Layout, file: string): Row {
  const line = least(sides.map((piece) => piece?.line ?? Number.POSITIVE_INFINITY));
  const cells = layout.sides.flatMap((side, index) => {
    const piece = sides[index];
    const code = side.coded ? [cellOf(piece?.code ?? [], file, line)] : [];
    const name = side.names.length > 0 ? [cellOf(piece?.name ?? [], file, line)] : [];
    const amounts = side.amounts.map((at) => {
      const token = piece?.amounts.get(at);
      return cellOf(token === undefined ? [] : [token], file, line);
    });
    return [...code, ...name, ...amounts];
  });
  return { cells, place: { file, line } };
}

/** Names of columns stand at the top of their stack, so that nothing below a short one says that it is spanned. */
function headerRows(layout: Layout, file: string, line: number): Row[] {
  const paths = layout.sides.flatMap((side) => {
    const [first] = side.names;
    const groups = first?.path.slice(0, -1) ?? [];
    const named = (text: string) => [...groups, { text, first: first?.leaf.first ?? line }];
    const names = [...(side.coded ? [named('科目编码')] : []), ...(side.names.length > 0 ? [named(nameOf(side))] : [])];
    return [...names, ...side.amounts.map((at) => layout.amounts[at]?.path ?? [])];
  });
  const depth = greatest(paths.map((path) => path.length));
  return Array.from({ length: depth }, (_, row) => ({
    cells: paths.map((path): Cell => ({ text: path[row]?.text ?? '', place: { file, line: path[row]?.first ?? line } })),
    place: { file, line },
  }));
}

/** Names stand under 项目 whatever the paper calls them; what stands behind the amounts keeps its own name. */
function nameOf({ coded, names, amounts }: Side): string {
  if (coded) return '科目名称';
  return amounts.length === 0 ? (names.at(-1)?.leaf.text ?? '项目') : '项目';
}

/** Rows in which the pieces of both sides stand beside each other again, in the order of their lines. */
function zip(sides: readonly (readonly Piece[])[], layout: Layout, file: string): Row[] {
  const lines = [...new Set(sides.flatMap((pieces) => pieces.map((piece) => piece.line)))].toSorted((a, b) => a - b);
  return lines.map((line) =>
    rowOf(
      sides.map((pieces) => pieces.find((piece) => piece.line === line)),
      layout,
      file,
    ),
  );
}

/** Words that cannot be put under columns: a table without a header, whose figures are counted and not read. */
function looseRows(region: Region, file: string): Row[] {
  const joined = region.header.map((tokens): Row => {
    const line = tokens[0]?.line ?? region.unit.line;
    return { cells: [cellOf(tokens, file, line)], place: { file, line } };
  });
  const body = region.body.map((tokens): Row => {
    const line = tokens[0]?.line ?? region.unit.line;
    return { cells: tokens.map((token) => cellOf([token], file, line)), place: { file, line } };
  });
  return [...joined, ...body];
}

/** The numbers of rows are no amounts. */
function withoutNumbers(region: Region): Region {
  const [first] = region.header.flat();
  if (first === undefined || !/^(?:序号|行次)(?:\s|$)/.test(first.text)) return region;
  const header = region.header.map((tokens) => tokens.flatMap(splitWords).filter(({ text }) => !/^(?:序号|行次)$/.test(text)));
  const body = region.body.map((tokens) => (/^\d{1,3}$/.test(tokens[0]?.text ?? '') ? tokens.slice(1) : tokens));
  return { ...region, header: header.filter((tokens) => tokens.length > 0), body: body.filter((tokens) => tokens.length > 0) };
}

function placedRows(region: Region, pageStarts: ReadonlySet<number>, file: string): Row[] | undefined {
  const layout = layoutOf(headerColumns(region.header), region.body);
  const codes = layout.sides.filter((side) => side.coded).length;
  const rows: Row[] = [];
  for (const page of pagesOf(region.body, pageStarts)) {
    const placed = placeAmounts(
      page.map((tokens) => amountsOf(tokens, codes)),
      layout.amounts,
    );
    if (placed === undefined) return undefined;
    const pieces = piecesOf(page, placed, layout);
    const sides = layout.sides.map((side, index) => {
      const own = pieces.flatMap((line) => line[index] ?? []);
      // Grades and remarks behind the amounts are no names that go on.
      return side.amounts.length === 0 ? own.filter(({ name }) => name.length > 0) : joinPieces(own, side.coded);
    });
    append(rows, zip(sides, layout, file));
  }
  return [...headerRows(layout, file, region.header[0]?.[0]?.line ?? region.unit.line), ...rows];
}

/** Rows that show where columns stand: fewer do so only if each column has its amount in them. */
const TELLING_ROWS = 3;

/** Whether enough stands in a table to say which of two ways to count columns is the right one. */
function isTelling({ header, body }: Region): boolean {
  const { sides, amounts } = layoutOf(headerColumns(header), body);
  const codes = sides.filter((side) => side.coded).length;
  const counts = body.flatMap((tokens) => {
    const { length } = amountsOf(tokens, codes);
    return length > 1 ? [length] : [];
  });
  return counts.length >= TELLING_ROWS || (counts.length > 0 && counts.every((count) => count === amounts.length));
}

/** The rows of a region, and whether every amount could be put under a column; where one could not they are to be counted, not read. */
export function layoutRows(
  given: Region,
  pageStarts: ReadonlySet<number>,
  file: string,
): { readonly rows: Row[]; readonly placed: boolean } {
  const region = withoutNumbers(given);
  const unit: Row = {
    cells: [{ text: cellText(region.unit.text), place: { file, line: region.unit.line } }],
    place: { file, line: region.unit.line },
  };
  const wide = (lines: Region['body']) => lines.map((tokens) => tokens.map(asPrinted));
  const printed = { ...region, header: wide(region.header), body: wide(region.body) };
  const rows = placedRows(region, pageStarts, file) ?? (isTelling(printed) ? placedRows(printed, pageStarts, file) : undefined);
  return { rows: [unit, ...(rows ?? looseRows(given, file))], placed: rows !== undefined };
}
