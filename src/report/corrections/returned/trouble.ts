import { RETURNED_TEXTS } from '../../../i18n/returned-texts.ts';
import { type Speak, speaker } from '../../../i18n/template.ts';
import type { LocalText } from '../../../model/finding.ts';
import { UsageError } from '../../../model/usage-error.ts';
import { columnLetters } from '../../spreadsheet/spreadsheet.ts';

type Says = (say: Speak<typeof RETURNED_TEXTS>) => string;

const ZH = speaker(RETURNED_TEXTS, 'zh');
const EN = speaker(RETURNED_TEXTS, 'en');

/** Something unusual in a returned workbook: understood and noted, or refused; the cell is named either way. */
export interface ReturnedNotice {
  readonly kind: 'understood' | 'refused';
  readonly file: string;
  readonly sheet: string;
  /** `N12`; absent when the whole sheet is meant. */
  readonly cell?: string;
  readonly message: LocalText;
}

export function both(says: Says): LocalText {
  return { zh: says(ZH), en: says(EN) };
}

/** `整改清单!N12`, as a person looks it up. */
export function spotOf(notice: Pick<ReturnedNotice, 'sheet' | 'cell'>): string {
  return notice.cell === undefined ? notice.sheet : `${notice.sheet}!${notice.cell}`;
}

export function cellName(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** The whole workbook is refused. */
export function refuseWorkbook(where: string, what: Says, remedy: Says): UsageError {
  return new UsageError('badWorkbook', where, both(what), both(remedy));
}
