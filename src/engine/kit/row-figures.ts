import { findDigitSlip } from '../../model/digit-slip.ts';
import { tellingDigits } from '../../model/number.ts';
import { oncePer } from '../../model/once.ts';
import type { Disclosure } from '../../model/record.ts';
import { spend } from '../../model/work.ts';
import { type CellNumber, mayBeSame, type NamedRow, namesIn, numbersOf, type SaidName } from './named-rows.ts';
import { type FigureParagraph, figureParagraphs, type PrintedFigure } from './printed-figures.ts';
import { isTied } from './said-claims.ts';
import { hidesFigure, type SaidFigure, saidSentences } from './said-figures.ts';
import { type TableGrid, tableGrids } from './table-grids.ts';

/** A figure of a sentence that stands behind the name of a row. */
export interface RowFigure {
  readonly in: FigureParagraph;
  readonly figure: PrintedFigure;
  /** From the name to the figure. */
  readonly start: number;
  readonly name: string;
  /** The cell of which it is a slip of the pen; nothing where it is in its row. */
  readonly slip?: { readonly cell: CellNumber; readonly right: string };
}

/** Words that may stand between the name of a row and its figure without making it one of something else. */
const LINK =
  /^(?:（|支出|收入|经费|资金|费用|项目|补助|贷款|类|预算数?|决算数?|金额|总额|数额?|规模|面积|里程|完成|实现|发生|安排|下达|投入|执行|支付|拨付|接待|使用|率|执行|进度|得分|结余|余额|为|是|有|达到?|共|合?计|计|已|全年|本年|当年|实际|增加|减少|增长|下降|上升|上涨|走高|走低|回落|压减|净增|净减|亏损|盈利|利润|贡献|占比?|比重|合计的?|总额的?|总数的?|总量的?|全部的?|总规模的?|的|了|最[高多大少小低]|居首位?|，)*$/;
/** 占合计的, right behind a figure. */
const SHARE_OF_IT = /^[，（]?(?:占|比重为?|占比为?)(?:合计|总额|总数|总量|全部|总规模)?的?$/;
/** How likely a slip may be found by chance among all that was tried. */
const BY_CHANCE = 0.01;
/** With so many digits one that is wrong is no coincidence. */
const LONG = 6;

/** How often each number is printed in the paper; of a figure that stands twice each printing bears out the other. */
const printings = oncePer((disclosure: Disclosure): ReadonlyMap<string, number> => {
  const found = new Map<string, number>();
  const add = (digits: number) => {
    const key = tellingDigits(digits);
    found.set(key, (found.get(key) ?? 0) + 1);
  };
  for (const { figures } of figureParagraphs(disclosure)) for (const { digits } of figures) add(digits);
  for (const grid of tableGrids(disclosure)) for (const row of grid.rows) for (const { digits } of numbersOf(grid, row)) add(digits);
  return found;
});

export const isBorneOut = (disclosure: Disclosure, { digits }: PrintedFigure): boolean =>
  (printings(disclosure).get(tellingDigits(digits)) ?? 0) > 1;

/** 641900 beside 671900 where 30000 were carried over: what the two differ by is an amount of its own. */
const isPrinted = (disclosure: Disclosure, gap: number): boolean => printings(disclosure).has(tellingDigits(Math.abs(gap)));

/** Figures behind the name of a row, each with the cell that it is a slip of, where it is one. */
export function rowFigures(disclosure: Disclosure): RowFigure[] {
  return saidSentences(disclosure).flatMap((sentence) => {
    let from = sentence.start;
    let before: { readonly name: SaidName; readonly start: number } | undefined;
    return sentence.figures.flatMap((said): RowFigure[] => {
      const text = sentence.in.paragraph.text.slice(from, said.figure.start);
      const own = nameBefore(disclosure, said, text);
      // 农林水支出11202万元，占合计的43.63%: the share is of what was named.
      const goesOn = SHARE_OF_IT.test(text) ? before : undefined;
      const spoken = own === undefined ? goesOn : { name: own, start: from + own.start };
      before = spoken;
      from = said.figure.end;
      // A rate that was tied to what it is of may be of another whole than that of the row: 占一般公共预算支出的1.98%.
      const isJudged = said.figure.unit === '%' && isTied(disclosure, sentence.in, said.figure);
      const judged =
        spoken === undefined || isJudged
          ? undefined
          : judge(disclosure, said.figure, spoken.name, own === undefined ? text : text.slice(own.end));
      return judged === undefined || spoken === undefined
        ? []
        : [{ in: sentence.in, figure: said.figure, start: spoken.start, name: spoken.name.key, ...judged }];
    });
  });
}

function nameBefore(disclosure: Disclosure, { between }: SaidFigure, text: string): SaidName | undefined {
  if (hidesFigure(between)) return undefined;
  const name = namesIn(disclosure, text).at(-1);
  return name !== undefined && LINK.test(text.slice(name.end)) ? name : undefined;
}

const totals = oncePer((grid: TableGrid) => {
  const found = grid.rows.filter(({ isTotal }) => isTotal);
  const [only, second] = found;
  return only === undefined || second !== undefined ? undefined : numbersOf(grid, only);
});

/** By column the share that a row has of the total of its table, in percent. */
function sharesOf({ grid, numbers }: NamedRow): readonly { readonly cell: CellNumber; readonly percent: number }[] {
  const all = totals(grid);
  return numbers.flatMap((cell) => {
    const total = all?.find(({ column }) => column === cell.column);
    return cell.isRate || total === undefined || total.value === 0 ? [] : [{ cell, percent: (100 * cell.value) / total.value }];
  });
}

function judge(disclosure: Disclosure, figure: PrintedFigure, name: SaidName, link: string): Pick<RowFigure, 'slip'> | undefined {
  const isRate = figure.unit === '%';
  const cells = name.rows.flatMap(({ numbers }) => numbers.filter((number) => number.isRate === isRate));
  spend(cells.length);
  if (cells.some((number) => mayBeSame(figure, number))) return {};
  const shares = isRate ? name.rows.flatMap(sharesOf) : [];
  if (name.rows.some((row) => followsFrom(figure, row)) || isBorneOut(disclosure, figure)) return undefined;
  const decimals = decimalsOf(figure);
  const isShare = /占|比重/.test(link);
  const tried = [
    ...(isShare ? [] : cells.map((cell) => ({ cell, expected: expectedDigits(figure, cell), right: cell.cell.text }))),
    ...(isShare
      ? shares.map(({ cell, percent }) => ({
          cell,
          expected: Math.round(percent * 10 ** decimals),
          right: `${percent.toFixed(decimals)}%`,
        }))
      : []),
  ];
  const slips = tried.filter(({ expected }) => isSlip(figure, expected, tried.length) && !isPrinted(disclosure, figure.digits - expected));
  const [slip] = slips;
  if (slip === undefined || new Set(slips.map(({ right }) => right)).size > 1) return undefined;
  return { slip: { cell: slip.cell, right: slip.right } };
}

const decimalsOf = ({ text }: PrintedFigure): number => /\.(\d+)/.exec(text)?.[1]?.length ?? 0;

/** The digits of a cell as the figure would print them: 3785465.00 for 3785465元. */
function expectedDigits(figure: PrintedFigure, { digits, decimals }: CellNumber): number {
  const more = decimals - decimalsOf(figure);
  return more > 0 && digits % 10 ** more === 0 ? digits / 10 ** more : digits;
}

function isSlip({ digits }: PrintedFigure, expected: number, tried: number): boolean {
  const found = findDigitSlip(digits, expected);
  if (found === undefined || found.slip.kind === 'shifted') return false;
  if (found.slip.kind === 'mistyped' && String(digits).length < LONG) return false;
  return found.tried * tried <= found.space * BY_CHANCE;
}

/** Whether a figure can be what two cells of the row make, or its share: a difference, a sum, a rate. */
export function followsFrom(figure: PrintedFigure, row: NamedRow): boolean {
  const plain = row.numbers.filter(({ isRate }) => !isRate);
  spend(plain.length * plain.length);
  if (figure.unit === '%') {
    const fits = (percent: number) => Math.abs(percent - figure.value) <= figure.step;
    if (sharesOf(row).some(({ percent }) => fits(percent))) return true;
    return plain.some((a) =>
      plain.some((b) => b.value !== 0 && (fits((100 * a.value) / b.value) || fits(100 * Math.abs(a.value / b.value - 1)))),
    );
  }
  const made = (value: number) => {
    const scaled = Math.round(Math.abs(value) * 100);
    return scaled !== 0 && mayBeSame(figure, { digits: scaled, value });
  };
  return plain.some((a, at) => plain.slice(at + 1).some((b) => made(a.value - b.value) || made(a.value + b.value)));
}
