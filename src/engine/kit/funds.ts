import type { Field } from '../../model/field.ts';
import type { LocalText } from '../../model/finding.ts';
import type { Amount } from '../../model/number.ts';
import type { Funds, Project } from '../../model/record.ts';
import { isEmptyToken } from '../../model/text.ts';
import type { Operand, StatedRelation } from '../relation.ts';

export type FundsKey = 'initialBudget' | 'budgeted' | 'received' | 'spent';
export const FUNDS_KEYS: readonly FundsKey[] = ['initialBudget', 'budgeted', 'received', 'spent'];

/** What the columns of a funds table are called. */
export const FUNDS_LABELS: Readonly<Record<FundsKey, LocalText>> = {
  initialBudget: { zh: '年初预算数', en: 'initial budget' },
  budgeted: { zh: '预算数', en: 'budgeted' },
  received: { zh: '到位数', en: 'received' },
  spent: { zh: '执行数', en: 'spent' },
};

export const PART_LABELS: Readonly<Record<'fiscal' | 'carriedOver' | 'other', LocalText>> = {
  fiscal: { zh: '财政资金', en: 'fiscal funds' },
  carriedOver: { zh: '上年结转', en: 'carried over' },
  other: { zh: '其他资金', en: 'other funds' },
};

const PART_KEYS = ['fiscal', 'carriedOver', 'other'] as const;

export const labelled = (column: LocalText, part: LocalText): LocalText => ({
  zh: `${column.zh}（${part.zh}）`,
  en: `${column.en} (${part.en})`,
});

/** Whether a cell that is not an amount is blank, as against unreadable. */
const isBlank = (cell: Field<Amount> | undefined): boolean => cell === undefined || (cell.value === undefined && isEmptyToken(cell.text));

/** What a project's own figures must satisfy: the record's precision, if it has one. */
export function withPrecision(project: Project, stated: StatedRelation): StatedRelation {
  return project.precision === undefined ? stated : { ...stated, precision: project.precision };
}

/**
 * total = fiscal + carried over + other. Blank cells add nothing. Where only one source is printed at all the list is not known to be
 * complete (`其中：财政拨款` alone), so it may not exceed the total; where a cell for the others stands blank, it must equal it.
 */
export function fundsRelation(funds: Funds, column: LocalText): StatedRelation | undefined {
  const { total } = funds;
  if (total === undefined || isBlank(total)) return undefined;
  const parts: Operand[] = [];
  let cells = 0;
  for (const key of PART_KEYS) {
    const field = funds[key];
    if (field === undefined) continue;
    cells++;
    if (!isBlank(field)) parts.push({ field, label: labelled(column, PART_LABELS[key]) });
  }
  const [first] = parts;
  if (first === undefined) return undefined;
  const whole: Operand = { field: total, label: column };
  return cells > 1 ? { relation: { kind: 'sum', total: whole, parts } } : { relation: { kind: 'atMost', left: first, right: whole } };
}
