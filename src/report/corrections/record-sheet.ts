import { CORRECTION_TEXTS } from '../../i18n/correction-texts.ts';
import { speaker } from '../../i18n/template.ts';
import { type CellLook, fitCell, type Sheet, type SheetRow } from '../spreadsheet/spreadsheet.ts';
import { checkCode, RunningCode } from './check-code.ts';
import { IDENTITY_COLUMNS } from './columns.ts';
import type { CorrectionContext, CorrectionList } from './correction-list.ts';
import { type IssuedHead, writeHead, writeIssued } from './issued-record.ts';
import { type RowTexts, rowTexts } from './list-sheet.ts';

const PLAIN: CellLook = { format: 'text' };
/** What the foot of the record is called. */
export const RECORD_FOOT = 'end';

export function formatDay({ year, month, day }: { readonly year: number; readonly month: number; readonly day: number }): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

const SHARED = '= ';
/** Instead of codes: the finding stands in the row of another. */
const sharedRow = (placeKey: string): string => `${SHARED}${placeKey}`;
/** The id of the row that a finding without one of its own stands in. */
export const rowSharedBy = (codes: string): string | undefined => (codes.startsWith(SHARED) ? codes.slice(SHARED.length) : undefined);

/** The codes of the texts by which a row is known. */
export function identityCodes(texts: RowTexts): string {
  return IDENTITY_COLUMNS.map((key) => checkCode(fitCell(texts[key] ?? ''))).join(' ');
}

function headOf(list: CorrectionList, context: CorrectionContext): IssuedHead {
  return {
    yushen: 'corrections',
    version: 1,
    lang: context.lang,
    ...(list.department === undefined ? {} : { department: list.department }),
    name: list.name,
    round: list.round,
    size: list.size,
    ...(context.deadline === undefined ? {} : { deadline: formatDay(context.deadline) }),
    profile: list.profile,
    rules: list.rules,
  };
}

function* rows(list: CorrectionList, context: CorrectionContext): Iterable<SheetRow> {
  const row = (values: readonly string[]): SheetRow => ({ cells: values.map((value) => ({ value, look: PLAIN })) });
  const running = new RunningCode();
  const head = writeHead(headOf(list, context));
  running.add(head);
  yield row([head]);
  let at = 0;
  for (const item of list.items()) {
    const codes = identityCodes(rowTexts(item, at++, context));
    for (const issued of [item.issued, ...(item.also ?? [])]) {
      const record = writeIssued(issued);
      const said = issued === item.issued ? codes : sharedRow(item.issued.placeKey);
      running.add(`${issued.placeKey} ${said} ${record.join('')}`);
      yield row([issued.placeKey, said, ...record]);
    }
  }
  yield row([RECORD_FOOT, running.code]);
}

/** The sheet nobody sees: what was issued, so that deleted rows and changed ids are recognised. */
export function recordSheet(list: CorrectionList, context: CorrectionContext): Sheet {
  return {
    name: speaker(CORRECTION_TEXTS, context.lang)('recordName'),
    columns: [{ width: 20 }, { width: 20 }, { width: 80 }],
    rows: rows(list, context),
    hidden: 'very',
  };
}
