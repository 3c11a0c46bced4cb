import { oncePer } from '../../model/once.ts';
import type { Disclosure, Paragraph, Section, SectionTable } from '../../model/record.ts';
import { matchKey } from '../../model/text.ts';

/*
 * Tables that list things by name, one a row: projects, bodies, places, purchases. A list is flat where the row of its total adds up all of
 * its rows: then each row is one thing beside the others, and none is a part of another.
 */

export interface NamedRow {
  /** The cell that names it. */
  readonly cell: Paragraph;
  readonly key: string;
  readonly cells: readonly Paragraph[];
  /** What the row says beside its name and figures, blanks filled from the row above: tells two rows of one name apart. */
  readonly words: string;
}

export interface NamedList {
  readonly section: Section;
  readonly title: string;
  /** What its rows are, as its header says: 项目名称, 单位. */
  readonly header: string;
  /** The names of all its columns. */
  readonly columns: readonly string[];
  readonly rows: readonly NamedRow[];
  /** The columns that a total adds up, with what it says of each; empty where no total is printed. */
  readonly totals: readonly { readonly column: number; readonly value: number }[];
  /** Every total is the sum of all rows. */
  readonly isFlat: boolean;
}

const NAMES =
  /^(?:(?:预算|决算|二级|基层|下属|所属|直属|采购|实施|自评|评价|主管|项目|填报|用款|受益|补助)*(?:单位|部门|项目|机构|乡镇|镇街|乡镇街道|街道|镇|地区|县区|区县|市县|县|区|村|行政村|学校|企业|科室)|(?:子|一级|二级|采购)项目|乡镇（街道）|县（市、区）|县（区）)(?:（[^）]*）)?(?:名称)?$|^名称$/;
/** What was judged of a thing does not tell it from another of its name. */
const GRADE = /等[级次]|档次|评价结果|评价结论/;
/** Below scores a mean is printed, not their sum. */
const SCORE = /得分|评分|分数|平均/;
/** Bodies and goods that may stand in a list several times: one for each contract. */
const REPEATED = /公司|厂|商|设备|车辆|合同/;
const TOTAL = /^(?:合计|总计|共计|小计|总和)/;
const NUMBER = /^-?\d+(?:\.\d+)?%?$/;
const HAN = /\p{Script=Han}/u;
/** Rows that a header of so many lines stands above. */
const HEADER_LINES = 4;

const bare = ({ text }: Paragraph): string => text.replace(/\s/g, '');
const isNumber = (text: string): boolean => NUMBER.test(text);

export const namedLists: (disclosure: Disclosure) => readonly NamedList[] = oncePer(({ sections }: Disclosure) =>
  sections.flatMap((section) => section.tables.flatMap((table) => listOf(section, table) ?? [])),
);

function listOf(section: Section, { title = '', rows }: SectionTable): NamedList | undefined {
  const isNames = (cell: Paragraph, column: number, at: number) => NAMES.test(bare(cell)) || isKind(bare(cell), rows.slice(at + 1), column);
  const at = rows.slice(0, HEADER_LINES).findIndex((row, at) => row.length > 1 && row.some((cell, column) => isNames(cell, column, at)));
  const header = rows[at];
  if (header === undefined) return undefined;
  const column = header.findLastIndex((cell, column) => isNames(cell, column, at));
  const below = rows.slice(at + 1);
  const isTotal = (row: readonly Paragraph[]) => row.slice(0, column + 1).some((cell) => TOTAL.test(bare(cell)));
  // 合计 has no grade: the blank at its end may not be printed.
  const whole = below.filter((row) => row.length === header.length || (row.length === header.length - 1 && isTotal(row)));
  const data = whole.filter((row) => !isTotal(row) && HAN.test(row[column]?.text ?? ''));
  const totals = whole.filter(isTotal);
  // What lost or gained a cell may be one of its rows.
  if (data.length < 2 || totals.length > 1 || whole.length < below.filter((row) => row.length > 1).length) return undefined;
  const words = columnsOfWords(header, data, column);
  const last = new Map<number, string>();
  const list = data.map((cells): NamedRow => {
    for (const at of words) if (cells[at]?.text !== '') last.set(at, cells[at]?.text ?? '');
    const cell = cells[column] ?? { text: '' };
    return { cell, key: matchKey(cell.text), cells, words: words.map((at) => last.get(at) ?? '').join('|') };
  });
  const sums = totalsOf(totals[0], list, header);
  const isFlat = sums.length > 0 && sums.every(({ column, value }) => isSum(list, column, value));
  return { section, title, header: bare(header[column] ?? { text: '' }), columns: header.map(bare), rows: list, totals: sums, isFlat };
}

/** 市场 over 南门市场, 新桥市场: the header of a column says of what kind all its rows are. */
function isKind(header: string, below: SectionTable['rows'], column: number): boolean {
  if (!/^\p{Script=Han}{2,4}$/u.test(header) || REPEATED.test(header)) return false;
  const names = below.flatMap((row) => row[column] ?? []).filter((cell) => !TOTAL.test(bare(cell)));
  return names.length > 2 && names.every((cell) => bare(cell).length > header.length && bare(cell).endsWith(header));
}

/** The columns beside that of the names whose cells are words. */
function columnsOfWords(header: readonly Paragraph[], rows: readonly (readonly Paragraph[])[], names: number): number[] {
  return header.flatMap((cell, column) =>
    column !== names &&
    !/^序号?$|^编号$/.test(bare(cell)) &&
    !GRADE.test(bare(cell)) &&
    rows.some((row) => row[column] !== undefined && !isFigure(row[column].text))
      ? [column]
      : [],
  );
}

const isFigure = (text: string): boolean => text === '' || /^[-—/]+$/.test(text) || isNumber(text);

/** The totals of columns whose cells are all numbers of things or money; a rate is no sum, and neither is a score. */
function totalsOf(total: readonly Paragraph[] | undefined, rows: readonly NamedRow[], header: readonly Paragraph[]): NamedList['totals'] {
  return (total ?? []).flatMap(({ text }, column) =>
    !SCORE.test(bare(header[column] ?? { text: '' })) &&
    isNumber(text) &&
    !text.endsWith('%') &&
    Number(text) !== 0 &&
    rows.every(({ cells }) => isFigure(cells[column]?.text ?? ''))
      ? [{ column, value: Number(text) }]
      : [],
  );
}

/** What the rows come to in one column. */
export const sumOfRows = (rows: readonly NamedRow[], column: number): number =>
  rows.reduce((sum, { cells }) => sum + (isNumber(cells[column]?.text ?? '') ? Number(cells[column]?.text) : 0), 0);

/** Half a unit of a second decimal for each row and for the total. */
const ROUNDING = 0.005;

export const isSum = (rows: readonly NamedRow[], column: number, value: number): boolean =>
  Math.abs(sumOfRows(rows, column) - value) <= ROUNDING * (rows.length + 1) + 1e-9;
