import { FEN_PER_UNIT, isMoneyUnit, type MoneyUnit } from '../../model/number.ts';
import { isEmptyToken } from '../../model/text.ts';
import type { Cell } from '../block.ts';
import type { DraftFact } from '../narrative/fact-draft.ts';
import { type FormulaRow, type Printed, printedRows, WIDEST } from './column-formula.ts';
import { type ColumnRole, isFigureRole, isNumberName, isPriceName, type Time, unitOfColumn } from './column-role.ts';
import type { Path } from './header-spans.ts';

/**
 * Columns that are the product of others: 数量 × 单价 = 金额, 人数 × 标准 × 月数 = 补助资金. Several rows must bear one out, fewer where the
 * columns are named so; what the rows show says in which unit an unnamed price is.
 */

export interface ColumnProduct {
  readonly whole: number;
  readonly price: number;
  readonly numbers: readonly number[];
  /** The unit of the price. */
  readonly unit: MoneyUnit;
}

interface Columns {
  readonly rows: readonly (readonly (Printed | undefined)[])[];
  readonly paths: readonly Path[];
  readonly unitOf: (column: number) => MoneyUnit;
}

const UNITS: readonly MoneyUnit[] = ['元', '万元', '千元', '百万元', '亿元'];
const MOST_NUMBERS = 3;
const FEWEST = 3;
/** How unlikely the rows must be by chance, as a power of ten. */
const UNLIKELY = 5;
const FEWEST_NAMED = 1;
const UNLIKELY_NAMED = 2;

interface Verdict {
  readonly held: number;
  readonly broken: number;
  readonly weight: number;
}

type Formula = Omit<ColumnProduct, 'unit'> & { readonly unit: MoneyUnit };

/** A row that multiplies by one, or in which the product is one of its factors, shows nothing when it holds. */
function judge({ rows, unitOf }: Columns, { whole, price, numbers, unit }: Formula): Verdict {
  const scale = FEN_PER_UNIT[unit] / FEN_PER_UNIT[unitOf(whole)];
  const witnesses = new Set<string>();
  let [broken, weight] = [0, 0];
  for (const row of rows) {
    const [total, each] = [row[whole], row[price]];
    const counts = numbers.map((column) => row[column]);
    if (total === undefined || each === undefined || counts.includes(undefined)) continue;
    const count = counts.reduce((all, printed) => all * (printed?.value ?? 0), 1);
    const value = each.value * scale * count;
    const allowed = total.half + each.half * scale * Math.abs(count) + 1e-9 * Math.abs(value);
    if (Math.abs(total.value - value) > allowed) broken += 1;
    else if (count !== 1 && Math.abs(value) > 4 * allowed) {
      const key = `${total.value} ${count}`;
      if (!witnesses.has(key)) weight += Math.log10(Math.abs(value) / (2 * allowed));
      witnesses.add(key);
    }
  }
  return { held: witnesses.size, broken, weight };
}

/** 单价 × 数量 = 金额: all factors are named as what they are. */
const isNamed = ({ paths }: Columns, { price, numbers }: Formula): boolean =>
  isPriceName(paths[price] ?? []) && numbers.every((column) => isNumberName(paths[column] ?? []));

function isProven(columns: Columns, formula: Formula, { held, broken, weight }: Verdict): boolean {
  const [fewest, unlikely] = isNamed(columns, formula) ? [FEWEST_NAMED, UNLIKELY_NAMED] : [FEWEST, UNLIKELY];
  return held >= fewest && weight >= unlikely && broken <= Math.max(1, held / 4);
}

function subsets(places: readonly number[]): readonly (readonly number[])[] {
  let found: number[][] = [[]];
  for (const place of places) found = [...found, ...found.filter((set) => set.length < MOST_NUMBERS).map((set) => [...set, place])];
  return found.filter((set) => set.length > 0);
}

/** Columns with bare figures in most of their filled cells. */
function numeric(rows: readonly FormulaRow[], column: number): boolean {
  const filled = rows.flatMap(({ cells }) => (cells[column] === undefined || isEmptyToken(cells[column].text) ? [] : [cells[column].text]));
  const bare = filled.filter((text) => /^\d+(?:\.\d+)?$/.test(text));
  return bare.length > 0 && bare.length * 5 >= filled.length * 4;
}

/** The product of each amount, where one is proven. `unit` is that of the table. */
export function columnProducts(
  given: readonly FormulaRow[],
  roles: readonly ColumnRole[],
  paths: readonly Path[],
  unit: MoneyUnit,
): readonly ColumnProduct[] {
  if (roles.length > WIDEST) return [];
  const columns: Columns = {
    rows: printedRows(given.filter(({ isTotal }) => !isTotal)),
    paths,
    unitOf: (column) => unitOfColumn(paths[column] ?? []) ?? unit,
  };
  const free = roles.flatMap((role, column) =>
    numeric(given, column) &&
    (role.kind === 'unknown' || role.kind === 'count' || role.kind === 'price' || isFactor(role, paths[column] ?? []))
      ? [column]
      : [],
  );
  const amounts = roles.flatMap((role, column) => (isFigureRole(role) && role.kind === 'amount' && numeric(given, column) ? [column] : []));
  const prices = free.filter((column) => isPriceName(paths[column] ?? []));
  const numbers = free.filter((column) => !prices.includes(column)).slice(0, 2 * MOST_NUMBERS);
  return amounts.flatMap((whole) => bestOf(columns, whole, prices, subsets(numbers)) ?? []);
}

/** 单价 is passed over where nothing is made of it. */
const isFactor = (role: ColumnRole, path: Path): boolean => role.kind === 'ignored' && isPriceName(path);

function bestOf(
  columns: Columns,
  whole: number,
  prices: readonly number[],
  sets: readonly (readonly number[])[],
): ColumnProduct | undefined {
  let best: { readonly formula: Formula; readonly verdict: Verdict } | undefined;
  for (const price of prices)
    for (const numbers of sets)
      for (const unit of unitsOf(columns, price)) {
        const formula: Formula = { whole, price, numbers, unit };
        const verdict = judge(columns, formula);
        if (isProven(columns, formula, verdict) && verdict.held > (best?.verdict.held ?? 0)) best = { formula, verdict };
      }
  return best?.formula;
}

/** The printed unit of a price comes first; rows that hold in another show that they are in that. */
function unitsOf({ paths, unitOf }: Columns, price: number): readonly MoneyUnit[] {
  const first = unitOf(price);
  const isPrinted = unitOfColumn(paths[price] ?? []) !== undefined;
  return isPrinted ? [first] : [first, ...UNITS.filter((unit) => unit !== first && isMoneyUnit(unit))];
}

/** The roles with those of the factors. */
export function withProducts(
  roles: readonly ColumnRole[],
  products: readonly ColumnProduct[],
  paths: readonly Path[],
): readonly ColumnRole[] {
  const time: Time = { period: 'current' };
  const part = (column: number) => ({
    label: (paths[column] ?? []).join(''),
    total: false,
    groups: [],
    within: false,
    loose: true as const,
  });
  return roles.map((role, column): ColumnRole => {
    const product = products.find(({ price, numbers }) => price === column || numbers.includes(column));
    if (product === undefined) return role;
    if (product.price === column) return { kind: 'price', time, unit: product.unit, part: part(column) };
    return role.kind === 'count' ? role : { kind: 'count', time, part: part(column) };
  });
}

/** Binds the figures of each product to its factors, row by row. `figureAt` finds what was read of a cell. */
export function bindProducts(
  rows: readonly FormulaRow[],
  products: readonly ColumnProduct[],
  figureAt: (cell: Cell | undefined) => DraftFact | undefined,
): void {
  for (const { whole, price, numbers } of products)
    for (const { cells, isTotal } of rows) {
      const total = isTotal ? undefined : figureAt(cells[whole]);
      const factors = [...numbers, price].flatMap((column) => figureAt(cells[column]) ?? []);
      if (total !== undefined && factors.length === numbers.length + 1) total.product = factors;
    }
}
