import type { Random } from '../../../accuracy/wording/random.ts';
import { label, level, type Row, value } from '../grid.ts';
import { columns as words } from '../words.ts';
import type { PrintedRow } from './printed-row.ts';

/** The list of indicators: its columns, one or two rows of headings, names of levels merged over their rows or repeated in each. */
export interface Column {
  readonly key: keyof PrintedRow;
  readonly head: string;
  /** A heading over this column and its neighbours of the same group; the head then stands in the second row. */
  readonly group?: string;
}

export interface ListStyle {
  readonly columns: readonly Column[];
  /** Every row prints the names of its levels, as exports of budget systems do. */
  readonly repeated: boolean;
}

export interface ValueStyle {
  /** One cell, three columns, or three columns under one heading. */
  readonly shape: 'joined' | 'columns' | 'spanned';
  readonly evaluated: boolean;
  readonly weighted: boolean;
  readonly reasoned: boolean;
  readonly scored: boolean;
  readonly empties: boolean;
  readonly pointsInBrackets: boolean;
}

function valueColumns(random: Random, shape: ValueStyle['shape'], target: string): readonly Column[] {
  if (shape === 'joined') return [{ key: 'target', head: target }];
  const group = shape === 'spanned' ? { group: random.pick(['指标值', '年度指标值', '目标值']) } : {};
  const sign: Column = { key: 'sign', head: random.pick(words.sign), ...group };
  const number: Column = {
    key: 'number',
    head: shape === 'spanned' ? random.pick(['值', '数值', '值（内容）']) : random.pick(words.number),
    ...group,
  };
  const unit: Column = { key: 'unit', head: random.pick(words.unit), ...group };
  const direction: readonly Column[] =
    shape === 'columns' && random.chance(0.25) ? [{ key: 'direction', head: random.pick(words.direction) }] : [];
  return [sign, ...direction, number, unit];
}

export function drawColumns(random: Random, style: ValueStyle): readonly Column[] {
  const weight: readonly Column[] = style.weighted ? [{ key: 'weight', head: random.pick(words.weight) }] : [];
  const values = valueColumns(random, style.shape, random.pick(words.target));
  const actual: readonly Column[] = style.evaluated ? [{ key: 'actual', head: random.pick(words.actual) }] : [];
  const score: readonly Column[] = style.scored ? [{ key: 'score', head: random.pick(words.score) }] : [];
  const review: readonly Column[] = style.scored && style.empties && random.chance(0.12) ? [{ key: 'review', head: '复核分' }] : [];
  const reason: readonly Column[] = style.reasoned ? [{ key: 'reason', head: random.pick(words.reason) }] : [];
  const basis: readonly Column[] = !style.evaluated && random.chance(0.25) ? [{ key: 'basis', head: random.pick(words.basis) }] : [];
  const explain: readonly Column[] = !style.evaluated && random.chance(0.15) ? [{ key: 'explain', head: random.pick(words.explain) }] : [];
  const order = random.pick(['after', 'after', 'before', 'between'] as const);
  const middle =
    order === 'before' || (order === 'between' && !style.evaluated)
      ? [...weight, ...values, ...actual, ...score]
      : order === 'between'
        ? [...values, ...weight, ...actual, ...score]
        : [...values, ...actual, ...weight, ...score];
  return [
    { key: style.pointsInBrackets ? 'levelHead' : 'level1', head: random.pick(words.level1) },
    { key: 'level2', head: random.pick(words.level2) },
    { key: 'level3', head: random.pick(words.level3) },
    ...explain,
    ...middle,
    ...review,
    ...basis,
    ...reason,
  ];
}

const isLevel = (key: keyof PrintedRow): boolean => key === 'level1' || key === 'levelHead' || key === 'level2';

/** Rows that hold one name in one run: the first of them is told how many, the others 0. */
function runs(rows: readonly PrintedRow[], keyOf: (row: PrintedRow) => string): readonly number[] {
  return rows.map((row, at) => {
    const before = rows[at - 1];
    if (before !== undefined && keyOf(before) === keyOf(row)) return 0;
    const end = rows.findIndex((each, index) => index > at && keyOf(each) !== keyOf(row));
    return (end < 0 ? rows.length : end) - at;
  });
}

/** How many rows the names of the first and of the second level cover from each row on; 0 where they reach in from above. */
export const levelRuns = (rows: readonly PrintedRow[]): { first: readonly number[]; second: readonly number[] } => ({
  first: runs(rows, ({ level1 }) => level1),
  second: runs(rows, ({ level1, level2 }) => `${level1}/${level2}`),
});

/** The headings, in one row or in two. `widths` has the columns each of them covers. */
function headRows(columns: readonly Column[], widths: readonly number[]): readonly Row[] {
  const across = (from: number, to: number) => widths.slice(from, to).reduce((all, each) => all + each, 0);
  if (columns.every(({ group }) => group === undefined)) return [columns.map(({ head }, at) => label(head, { across: widths[at] ?? 1 }))];
  const upper: Row[number][] = [];
  const lower: Row[number][] = [];
  for (const [at, { group, head }] of columns.entries()) {
    if (group === undefined) upper.push(label(head, { across: widths[at] ?? 1, down: 2 }));
    else {
      lower.push(label(head, { across: widths[at] ?? 1 }));
      if (columns[at - 1]?.group === group) continue;
      const end = columns.findIndex((each, index) => index > at && each.group !== group);
      upper.push(label(group, { across: across(at, end < 0 ? columns.length : end) }));
    }
  }
  return [upper, lower];
}

/** The list, `width` columns wide: the column of names takes what is left over. */
export function listRows(rows: readonly PrintedRow[], { columns, repeated }: ListStyle, width: number): readonly Row[] {
  const spare = Math.max(0, width - columns.length);
  const widths = columns.map(({ key }) => (key === 'level3' ? 1 + spare : 1));
  const { first, second } = levelRuns(rows);
  const body = rows.map((row, at) =>
    columns.flatMap(({ key }, column) => {
      const across = widths[column] ?? 1;
      if (!isLevel(key) || repeated) return [isLevel(key) ? label(row[key], { across }) : value(row[key], { across })];
      const down = (key === 'level2' ? second : first)[at] ?? 1;
      if (down === 0) return [];
      return [key === 'level2' ? label(row[key], { across, down }) : level(row[key], { across, down })];
    }),
  );
  return [...headRows(columns, widths), ...body];
}

/** 总分 | 100 | 98 below the list, each under its column. */
export function totalRow(word: string, columns: readonly Column[], width: number, weight: string, score: string): Row {
  const at = columns.findIndex(({ key }) => key === 'weight' || key === 'score');
  const lead = at + Math.max(0, width - columns.length);
  const rest = columns.slice(at).map(({ key }) => value(key === 'weight' ? weight : key === 'score' ? score : ''));
  return [label(word, { across: lead }), ...rest];
}
