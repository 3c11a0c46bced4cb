import type { MoneyUnit } from '../../model/number.ts';
import type { TableBlock } from '../block.ts';
import { basisOf, type Fund, fundOf } from './label.ts';
import type { ProseState } from './prose-state.ts';
import type { SectionKind } from './section-kind.ts';
import type { ColumnRole, Columns } from './table-columns.ts';

/** What a summary table is about, and its sides. */

export interface TableContext {
  readonly title: string;
  readonly heading: string;
  readonly kind: SectionKind | undefined;
}

export interface Frame {
  readonly unit: MoneyUnit;
  /** What the table is about. */
  readonly head: string;
  readonly fund: Fund | undefined;
  readonly basis: 'budget' | 'final';
  readonly isAssets: boolean;
}

/** What the table says it is about: its title, else the heading above, else its first rows. */
function headOf(table: TableBlock, context: TableContext, columns: Columns): string {
  const texts = [
    context.title,
    ...table.rows.slice(0, columns.firstRow).map((row) => (row.cells.length <= 2 ? (row.cells[0]?.text ?? '') : '')),
    context.heading,
  ];
  for (const text of texts) {
    if (/三公/.test(text)) return 'threePublicExpenses';
    if (/政府采购/.test(text)) return 'procurement';
    if (/资产/.test(text)) return 'stateAssets';
    if (/机关运行/.test(text)) return 'agencyOperatingExpenses';
    if (/收支|收入(?:和|与|、)?支出/.test(text)) return 'balance';
    if (/支出/.test(text)) return 'expenditure';
    if (/收入/.test(text)) return 'revenue';
  }
  const first = table.rows[columns.firstRow]?.cells[0]?.text ?? '';
  return /资产/.test(first) ? 'stateAssets' : 'unknown';
}

export function frameOf(state: ProseState, table: TableBlock, context: TableContext, columns: Columns): Frame {
  const named = `${context.title} ${context.heading}`;
  const head = headOf(table, context, columns);
  const printed = basisOf(named.replace(/(?:情况|说明|表).*$/, ''));
  const byKind = state.context.documentKind === 'finalAccounts' ? 'final' : 'budget';
  return {
    unit: columns.unit ?? state.context.unit ?? '万元',
    head,
    fund: head === 'stateAssets' ? undefined : (fundOf(context.title) ?? fundOf(context.heading)),
    basis: head === 'stateAssets' ? 'final' : /决算/.test(named) ? 'final' : (printed ?? byKind),
    isAssets: head === 'stateAssets',
  };
}

/** One side of a table: a column of labels with the columns of figures to its right. */
export interface Side {
  /** Undefined where the table has no names of rows: its only row is the total. */
  readonly label: number | undefined;
  readonly code: number | undefined;
  readonly figures: readonly number[];
  readonly head: string;
}

export function sidesOf(columns: Columns, head: string): Side[] {
  const sides: { label: number; code: number | undefined; figures: number[] }[] = [];
  let code: number | undefined;
  columns.roles.forEach((role, index) => {
    const side = sides.at(-1);
    if (role.kind === 'code') code = index;
    else if (role.kind === 'label' && (side === undefined || side.figures.length > 0)) {
      sides.push({ label: index, code, figures: [] });
      code = undefined;
    } else if (role.kind === 'label' && side !== undefined) side.label = index;
    else if (role.kind !== 'ignored' && role.kind !== 'unnamed') side?.figures.push(index);
  });
  if (sides.length === 0) {
    const isFigure = (role: ColumnRole) => !['ignored', 'unnamed', 'code', 'label'].includes(role.kind);
    const figures = columns.roles.flatMap((role, index) => (isFigure(role) ? [index] : []));
    return [{ label: isFigure(columns.roles[0] ?? { kind: 'ignored' }) ? undefined : 0, code, figures, head }];
  }
  const filled = sides.filter((side) => side.figures.length > 0);
  if (filled.length !== 2 || (head !== 'balance' && head !== 'unknown')) return filled.map((side) => ({ ...side, head }));
  return filled.map((side, index) => ({ ...side, head: index === 0 ? 'revenue' : 'expenditure' }));
}
