import { CORRECTION_TEXTS } from '../../i18n/correction-texts.ts';
import type { Language } from '../../i18n/language.ts';

/** One column of the correction list; the returned workbook is read by the same table, by header text. */
export interface CorrectionColumn {
  readonly key: ColumnKey;
  /** In characters; together they fill the width of an A4 page in landscape. */
  readonly width: number;
  readonly align?: 'center';
  /** `fixed`: written by us, locked. `reply`: filled in by the department. */
  readonly role: 'fixed' | 'reply';
}

export type ColumnKey =
  | 'number'
  | 'severity'
  | 'project'
  | 'item'
  | 'place'
  | 'printed'
  | 'provided'
  | 'expected'
  | 'difference'
  | 'problem'
  | 'action'
  | 'basis'
  | 'deadline'
  | 'previous'
  | 'answer'
  | 'reason'
  | 'newValue'
  | 'person'
  | 'date'
  | 'id';

const COLUMNS: readonly CorrectionColumn[] = [
  { key: 'number', width: 5, align: 'center', role: 'fixed' },
  { key: 'severity', width: 6, align: 'center', role: 'fixed' },
  { key: 'project', width: 14, role: 'fixed' },
  { key: 'item', width: 13, role: 'fixed' },
  { key: 'place', width: 18, role: 'fixed' },
  { key: 'printed', width: 13, role: 'fixed' },
  { key: 'provided', width: 11, role: 'fixed' },
  { key: 'expected', width: 11, role: 'fixed' },
  { key: 'difference', width: 9, role: 'fixed' },
  { key: 'problem', width: 33, role: 'fixed' },
  { key: 'action', width: 20, role: 'fixed' },
  { key: 'basis', width: 16, role: 'fixed' },
  { key: 'deadline', width: 11, align: 'center', role: 'fixed' },
  { key: 'previous', width: 14, role: 'fixed' },
  { key: 'answer', width: 7, align: 'center', role: 'reply' },
  { key: 'reason', width: 16, role: 'reply' },
  { key: 'newValue', width: 12, role: 'reply' },
  { key: 'person', width: 8, align: 'center', role: 'reply' },
  { key: 'date', width: 11, align: 'center', role: 'reply' },
  { key: 'id', width: 10, align: 'center', role: 'fixed' },
];

/** The columns of a list; the result of the last check only from the second round on. */
export function columnsOf(round: number): readonly CorrectionColumn[] {
  return round > 1 ? COLUMNS : COLUMNS.filter(({ key }) => key !== 'previous');
}

/** What the header of a column says. */
export function columnHeader(key: ColumnKey, lang: Language): string {
  return CORRECTION_TEXTS[`${key}Column`][lang];
}

/** The columns whose texts tell one row from another; their check codes travel with the list, in this order. */
export const IDENTITY_COLUMNS = ['project', 'item', 'place', 'printed', 'provided', 'expected', 'difference', 'problem'] as const;

/** Without these a returned workbook cannot be understood. */
export const REQUIRED_COLUMNS: readonly ColumnKey[] = ['id', 'answer', 'reason'];
