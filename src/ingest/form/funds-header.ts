import type { FundColumn, FundRole } from './define-form.ts';
import type { Token } from './form-row.ts';
import { fundRole } from './form-words.ts';
import { moneyUnitIn } from './head.ts';
import type { Slot } from './solve.ts';

/** The columns of a table of money by its header: 资金来源 | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分. */

export const HEADED = ['initialBudget', 'budgeted', 'received', 'spent'] as const satisfies readonly FundColumn[];

export type TableRole = FundRole | 'label' | 'unknown';

const SKIP: Readonly<Record<TableRole, number>> = {
  label: 3,
  initialBudget: 0.9,
  budgeted: 1,
  received: 1,
  spent: 1,
  weight: 0.7,
  rate: 0.7,
  score: 0.7,
  explanation: 0,
  unknown: 0.2,
};

/** Whether a header alone says in which unit the amounts are. */
const namesUnitOfAll = (header: readonly Token[], index: number): boolean =>
  header.every(({ text }, at) => (moneyUnitIn(text) !== undefined) === (at === index));

const SOURCES = /^(?:资金)?(?:来源|性质|构成|类别|类型)$/;

/** The columns of a funds table by its header, or undefined when the cells are none. */
export function fundSlots(header: readonly Token[]): Slot<TableRole>[] | undefined {
  const roles = header.map((token) => fundRole(token.text));
  // What stands in front of the name of the column of sources is the title of the table: 年度预算（万元） | 资金来源 | 预算数.
  const sources = header.findIndex(({ text }) => SOURCES.test(text));
  const first = roles.findIndex((role, index) => role !== undefined && index > sources);
  if (first < 0) return undefined;
  const slots: Slot<TableRole>[] = [{ role: 'label', skip: SKIP.label, row: -1 }];
  const columns = new Set<TableRole>();
  for (const [index, token] of header.entries()) {
    let role: TableRole = roles[index] ?? 'unknown';
    if (index < first) continue;
    // 年度预算数 before 年初预算 and 调整后预算数, and 年度预算（万元） before 预算数, are titles of the columns.
    const rest = roles.slice(index + 1);
    const isTitle = rest.includes('initialBudget') || (rest.includes('budgeted') && namesUnitOfAll(header, index));
    if (role === 'budgeted' && isTitle) continue;
    if (columns.has(role)) {
      if (role !== 'budgeted') role = 'unknown';
      else {
        const earlier = slots.findIndex((slot) => slot.role === 'budgeted');
        slots[earlier] = { ...slots[earlier], role: 'initialBudget', skip: SKIP.initialBudget };
      }
    }
    columns.add(role);
    slots.push({ role, skip: SKIP[role], row: token.row, column: token.column });
  }
  const named = HEADED.filter((column) => columns.has(column));
  if (named.length === 0 || !(columns.has('spent') || (columns.has('rate') && columns.has('budgeted')))) return undefined;
  return named.length + (columns.has('rate') ? 1 : 0) + (columns.has('score') ? 1 : 0) >= 2 ? slots : undefined;
}
