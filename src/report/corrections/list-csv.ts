import { writeCsv } from '../spreadsheet/csv.ts';
import { columnHeader, columnsOf } from './columns.ts';
import type { CorrectionContext, CorrectionList } from './correction-list.ts';
import { rowTexts } from './list-sheet.ts';
import { formatDay } from './record-sheet.ts';

function* rows(list: CorrectionList, context: CorrectionContext): Iterable<readonly string[]> {
  const columns = columnsOf(list.round).filter(({ role }) => role === 'fixed');
  const deadline = context.deadline === undefined ? '' : formatDay(context.deadline);
  yield columns.map(({ key }) => columnHeader(key, context.lang));
  let at = 0;
  for (const item of list.items()) {
    const texts = rowTexts(item, at++, context);
    yield columns.map(({ key }) => (key === 'deadline' ? deadline : (texts[key] ?? '')));
  }
}

/** The list for other systems: what the workbook says, without the columns of the reply. */
export function writeCorrectionCsv(list: CorrectionList, context: CorrectionContext): Iterable<string> {
  return writeCsv(rows(list, context));
}
