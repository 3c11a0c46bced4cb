import { memoise } from '../../model/memoise.ts';
import { oncePer } from '../../model/once.ts';
import type { Disclosure } from '../../model/record.ts';
import { spend } from '../../model/work.ts';
import { type FigureParagraph, figureParagraphs, figuresBetween, sentenceEnd, sentenceStart } from './printed-figures.ts';
import { type GridCell, type GridRow, type TableGrid, tableGrids } from './table-grids.ts';

/** 支付率高于90%的项目有4个, 50万元以上的项目5个, 3个部门未发生接待费: how many rows of a table are so, as a sentence counts them. */
export interface CountedRows {
  readonly in: FigureParagraph;
  readonly start: number;
  readonly end: number;
  readonly count: number;
  /** The words that count. */
  readonly figure: string;
}

/** A count held against the one table that it can be of. */
export interface RowCount {
  readonly counted: CountedRows;
  /** Rows that are so; undefined where the sentence is right, or no table is sure to be meant. */
  readonly rows: readonly GridRow[] | 'holds' | undefined;
}

interface Condition {
  readonly noun: string;
  /** Words that name the column. */
  readonly column: string;
  readonly test: (value: number) => boolean;
  /** What makes a value of a cell comparable: 元, % or 分. */
  readonly unit: string;
}

const NOUNS = '项目|单位|部门|乡镇街道|乡镇|街道|镇|乡|村|县区|市县|县|区|企业|公司|学校|科目|险种|设备';
const NUMBER = '\\d+(?:\\.\\d+)?';
const UNITS = '亿元|万元|元|%|分';
const UP = '以上|及以上';
const MORE = '超过|高于|大于|达到|不低于|在';
const LESS = '低于|不足|小于|未达到?';
/** 支付率高于90%的项目有4个 */
const NAMED = new RegExp(
  `([\\u4e00-\\u9fa5]{2,8})(?:(${MORE})|(${LESS}))(${NUMBER})(${UNITS})(${UP}|以下)?的?(${NOUNS})(?:共有|共|有|为)?(\\d+)(?:个|项|家)`,
  'g',
);
/** 50万元以上的项目5个 */
const BARE = new RegExp(
  `([\\u4e00-\\u9fa5]{0,8})(${NUMBER})(${UNITS})(?:（含[^（）]*）)?(${UP}|以下)(?:（含[^（）]*）)?的?(${NOUNS})(?:共有|共|有|为)?(\\d+)(?:个|项|家)`,
  'g',
);
/** 3个项目支付率超过90% */
const BEFORE = new RegExp(
  `(\\d+)(?:个|项|家)(${NOUNS})([\\u4e00-\\u9fa5]{2,8})(?:(${MORE})|(${LESS}))(${NUMBER})(${UNITS})(${UP}|以下)?`,
  'g',
);
/** 5个部门未购置公务用车 */
const NONE = new RegExp(
  `(\\d+)(?:个|项|家)(${NOUNS})(?:全年|本年|当年|均)*未(?:发生|安排|列支|支出)?((?:购置)?[\\u4e00-\\u9fa5（）]{3,12}?)(?:费用?|经费|支出)?(?=[，。；、]|$)`,
  'g',
);
const SCALE: Readonly<Record<string, number>> = { 亿元: 1e8, 万元: 1e4, 元: 1 };
/** Fewer rows are no list. */
const FEWEST = 3;

interface Read {
  readonly counted: CountedRows;
  readonly condition: Condition;
}

/** Values at the limit may be meant or not: both readings are asked. */
const limits = (less: boolean, limit: number): readonly ((value: number) => boolean)[] =>
  less ? [(value) => value < limit, (value) => value <= limit] : [(value) => value > limit, (value) => value >= limit];

/** 高于100%的3个，恰为100%的1个: where those at the limit are counted apart they are neither above nor below it. */
function countsLimitApart(text: string, at: number, limit: string): boolean {
  const sentence = text.slice(sentenceStart(text, at), sentenceEnd(text, at));
  return new RegExp(`(?:恰好?为?|恰?等于|正好为?|刚好为?|持平于)${limit.replace('.', '\\.')}(?:的|[，、；]|$)`).test(sentence);
}

interface Words {
  readonly column?: string | undefined;
  readonly less: boolean;
  readonly limit: string | undefined;
  readonly unit: string | undefined;
  readonly noun: string | undefined;
  readonly count: string | undefined;
}

const WORDS: readonly (readonly [RegExp, (match: RegExpMatchArray) => Words])[] = [
  [
    NAMED,
    ([, column, , less, limit, unit, up, noun, count]) => ({ column, less: less !== undefined || up === '以下', limit, unit, noun, count }),
  ],
  [BARE, ([, , limit, unit, up, noun, count]) => ({ less: up === '以下', limit, unit, noun, count })],
  [
    BEFORE,
    ([, count, noun, column, , less, limit, unit, up]) => ({ column, less: less !== undefined || up === '以下', limit, unit, noun, count }),
  ],
];

function readIn(paragraph: FigureParagraph): readonly (readonly Read[])[] {
  const { text } = paragraph.paragraph;
  const of = (match: RegExpMatchArray, count: string): CountedRows => {
    const start = match.index ?? 0;
    return { in: paragraph, start, end: start + match[0].length, count: Number(count), figure: match[0] };
  };
  const compared = WORDS.flatMap(([pattern, wordsOf]) =>
    Array.from(text.matchAll(pattern), (match) => {
      const { column = '', less, limit = '', unit = '', noun = '', count = '' } = wordsOf(match);
      const scaled = Number(limit) * (SCALE[unit] ?? 1);
      const ways = countsLimitApart(text, match.index, `${limit}${unit}`) ? limits(less, scaled).slice(0, 1) : limits(less, scaled);
      return ways.map((test) => ({
        counted: of(match, count),
        condition: { noun, column, test, unit: unit in SCALE ? '元' : unit },
      }));
    }),
  );
  const none = Array.from(text.matchAll(NONE), (match) => {
    const [, count = '', noun = '', column = ''] = match;
    return [{ counted: of(match, count), condition: { noun, column, test: (value: number) => value === 0, unit: '元' } }];
  });
  return [...compared, ...none];
}

/** The number in a cell in the unit of the condition; a blank is nothing. */
function numberIn(cell: GridCell | undefined, unit: string): number | undefined {
  const value = cell?.fact?.field.value;
  if (unit === '元') return value?.kind === 'amount' && cell?.fact?.measure === 'amount' ? value.fen / 100 : undefined;
  const printed = /^(\d+(?:\.\d+)?)%?$/.exec(cell?.text ?? '')?.[1];
  return printed === undefined ? undefined : Number(printed);
}

const WITHOUT = /数|费|经费|支出|金额|（[^（）]*）|情况|的|公务(?=接待)|万元|元|%|\s/g;
const letters = (text: string): string => [...text.replace(WITHOUT, '')].sort().join('');

/** Columns that the words name; of 分 and % only such as say that they are. */
function columnsOf({ columns }: TableGrid, { column, unit }: Condition): readonly number[] {
  const key = letters(column);
  const words = column.replace(WITHOUT, '');
  const named = columns.flatMap((name, index) => {
    const own = name.replace(WITHOUT, '');
    return own.length > 1 && (letters(name) === key || words.endsWith(own)) ? [index] : [];
  });
  if (column !== '' || unit === '元') return column === '' ? columns.map((_, index) => index) : named;
  const fits = unit === '分' ? /分/ : /率|%|比|进度/;
  return columns.flatMap((name, index) => (fits.test(name) && (unit !== '分' || !/分值/.test(name)) ? [index] : []));
}

const listed = oncePer(({ rows }: TableGrid): readonly GridRow[] =>
  rows.filter(({ isTotal, name }) => !isTotal && name !== '' && !/^其中/.test(name)),
);

/** 项目 over 一般公共预算, 政府性基金预算 are the lines of an account, and no projects. */
const holdsAccounts = (grid: TableGrid): boolean =>
  listed(grid).some(({ name }) => /(?:一般公共|政府性基金|国有资本经营|社会保险基金)预算|财政专户|上年结转|^(?:基本|项目)支出$/.test(name));

/** The tables whose rows are called what a sentence counts, of those that list enough of them. */
const gridsOf = oncePer((disclosure: Disclosure) => {
  const lists = tableGrids(disclosure).filter((grid) => listed(grid).length >= FEWEST);
  return memoise((noun) => {
    const names = new RegExp(`${noun}(?:名称)?$`);
    return lists.filter(
      (grid) => names.test(grid.columns[grid.label]?.replace(/\s/g, '') ?? '') && !(noun === '项目' && holdsAccounts(grid)),
    );
  });
});

/** By column what is printed below its rows as their sum, where it is that; in 元. */
const provenTotals = oncePer((grid: TableGrid): readonly (number | undefined)[] => {
  const total = grid.rows.find(({ isTotal }) => isTotal);
  const rows = listed(grid);
  return grid.columns.map((_, column) => {
    const value = numberIn(total?.cells[column], '元');
    if (value === undefined || value === 0) return undefined;
    const sum = rows.reduce((all, { cells }) => all + (numberIn(cells[column], '元') ?? 0), 0);
    return Math.abs(sum - value) <= 0.01 * rows.length + 1e-6 ? value : undefined;
  });
});

/** The sum of its rows is printed below them, and a figure beside the count is that: the sentence is of this table and it is whole. */
function isTied(grid: TableGrid, column: number, { in: { figures } }: CountedRows): boolean {
  const value = provenTotals(grid)[column];
  if (value === undefined) return false;
  spend(figures.length);
  return figures.some((figure) => figure.unit === '元' && Math.abs(figure.value - value) <= figure.step / 2 + 1e-6);
}

function judge(disclosure: Disclosure, ways: readonly Read[]): RowCount['rows'] {
  const [first] = ways;
  if (first === undefined) return undefined;
  const { counted, condition } = first;
  const lists = gridsOf(disclosure)(condition.noun).flatMap((grid) => {
    spend(grid.rows.length);
    return columnsOf(grid, condition).map((column) => ({ grid, column }));
  });
  const rowsOf = ({ grid, column }: (typeof lists)[number], { test, unit }: Condition) => {
    const known = listed(grid).map((row) => ({ row, value: numberIn(row.cells[column], unit) }));
    return known.some(({ value }) => value === undefined) ? undefined : known.flatMap(({ row, value }) => (test(value ?? 0) ? [row] : []));
  };
  const read = lists.flatMap((list) => {
    const rows = ways.flatMap(({ condition: way }) => {
      const found = rowsOf(list, way);
      return found === undefined ? [] : [found];
    });
    return rows.length < ways.length ? [] : [{ ...list, rows }];
  });
  if (read.some(({ rows }) => rows.some(({ length }) => length === counted.count))) return 'holds';
  const meant = read.filter(({ grid, column }) =>
    condition.column === '' ? condition.unit === '元' && isTied(grid, column, counted) : grid.rows.some(({ isTotal }) => isTotal),
  );
  const [only, second] = meant;
  // A value at the limit leaves open how many are meant.
  const sizes = new Set(only?.rows.map(({ length }) => length));
  return second === undefined && sizes.size === 1 ? only?.rows[0] : undefined;
}

/** Every count of rows by what their cells say, with the rows that are so where the count is not right. */
export function countedRows(disclosure: Disclosure): RowCount[] {
  return figureParagraphs(disclosure).flatMap((paragraph) =>
    readIn(paragraph).flatMap((ways): RowCount[] => {
      const [first] = ways;
      return first === undefined ? [] : [{ counted: first.counted, rows: judge(disclosure, ways) }];
    }),
  );
}

const namesOf = oncePer((grid: TableGrid): string =>
  listed(grid)
    .map(({ name }) => name)
    .join('|'),
);

const COUNT = new RegExp(`(\\d+)(?:个|项|家)(${NOUNS})(?![\\u4e00-\\u9fa5]{0,6}(?:${MORE}|${LESS}|未|以上|以下))`, 'g');

/** 共对9个项目开展自评，涉及资金3186.50万元: all rows of the table whose total stands in the same sentence. */
export function countedTables(disclosure: Disclosure): RowCount[] {
  return figureParagraphs(disclosure).flatMap((paragraph) => {
    const { text } = paragraph.paragraph;
    return Array.from(text.matchAll(COUNT)).flatMap((match): RowCount[] => {
      const [figure, count = '', noun = ''] = match;
      const [start, end] = [match.index, match.index + figure.length];
      const sentence = sentenceOf(paragraph, start, end);
      const counted: CountedRows = { in: sentence, start, end, count: Number(count), figure };
      const tied = gridsOf(disclosure)(noun).filter((grid) => grid.columns.some((_, column) => isTied(grid, column, counted)));
      const [only, ...others] = tied;
      if (only === undefined) return [];
      // Tables that list the same rows say the same of their number.
      const isOneList = others.every((other) => namesOf(other) === namesOf(only));
      // 7个项目资金全部用完，2个项目尚有余额: the two of them are all.
      const behind = Array.from(text.slice(end, sentenceEnd(text, end)).matchAll(COUNT)).filter(([, , other]) => other === noun);
      const together = behind.reduce((sum, [, other]) => sum + Number(other), counted.count);
      const isRight = (grid: TableGrid) => [counted.count, together].includes(listed(grid).length);
      if (tied.some(isRight)) return [{ counted, rows: 'holds' }];
      return [{ counted, rows: isOneList && isFirstCount(text, start) ? listed(only) : undefined }];
    });
  });
}

/** Only the first count of a sentence is of all: 共8个项目，其中3个项目…. */
const isFirstCount = (text: string, start: number): boolean =>
  !/\d+(?:个|项|家)/.test(text.slice(sentenceStart(text, start), start)) &&
  !/其中|新增|减少|增加/.test(text.slice(Math.max(0, start - 6), start));

/** The paragraph with the figures of one sentence only. */
function sentenceOf(paragraph: FigureParagraph, start: number, end: number): FigureParagraph {
  const { text } = paragraph.paragraph;
  return { ...paragraph, figures: figuresBetween(paragraph, sentenceStart(text, start), sentenceEnd(text, end)) };
}
