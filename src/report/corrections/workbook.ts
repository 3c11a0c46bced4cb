import { CORRECTION_TEXTS } from '../../i18n/correction-texts.ts';
import { speaker } from '../../i18n/template.ts';
import { severityWord } from '../finding-view.ts';
import { plainText } from '../plain-text.ts';
import { type CellLook, linesIn, type Sheet } from '../spreadsheet/spreadsheet.ts';
import { writeWorkbook } from '../spreadsheet/write-workbook.ts';
import type { CorrectionContext, CorrectionList } from './correction-list.ts';
import { coverSheet } from './cover-sheet.ts';
import { listSheet } from './list-sheet.ts';
import { recordSheet } from './record-sheet.ts';

const TITLE: CellLook = { size: 16, bold: true, horizontal: 'center' };
const TEXT: CellLook = { size: 12, wrap: true, vertical: 'top' };
const GUIDE_WIDTH = 96;
const PLAIN: CellLook = {};

function guideSheet(context: CorrectionContext): Sheet {
  const say = speaker(CORRECTION_TEXTS, context.lang);
  const words = { error: severityWord('error', context), warning: severityWord('warning', context), info: severityWord('info', context) };
  const texts = [say('guide1'), say('guide2'), say('guide3'), say('guide4', words), say('guide5'), say('guide6')];
  return {
    name: say('guideName'),
    columns: [{ width: GUIDE_WIDTH }],
    rows: [
      { cells: [{ value: say('guideTitle'), look: TITLE }], height: 36, fixed: true },
      ...texts.map((value) => ({
        cells: [{ value, look: TEXT }],
        height: linesIn(value, GUIDE_WIDTH / 1.25) * 18 + 8,
        fixed: true as const,
      })),
    ],
  };
}

/** The words of the drop-down; on a sheet of their own because lists inside a cell's rule are short. */
function choicesSheet(context: CorrectionContext): Sheet {
  const say = speaker(CORRECTION_TEXTS, context.lang);
  return {
    name: say('choicesName'),
    columns: [{ width: 20 }],
    rows: [say('answerColumn'), say('corrected'), say('declined')].map((value) => ({ cells: [{ value, look: PLAIN }] })),
    hidden: true,
  };
}

/** The workbook of one department, as a stream of bytes; the same list gives the same bytes. */
export function writeCorrectionWorkbook(list: CorrectionList, context: CorrectionContext): Iterable<Uint8Array> {
  const say = speaker(CORRECTION_TEXTS, context.lang);
  const choices = `'${say('choicesName')}'!$A$2:$A$3`;
  return writeWorkbook({
    title: say('listTitle', { department: plainText(list.name) }),
    sheets: [
      coverSheet(list, context),
      listSheet(list, choices, context),
      guideSheet(context),
      choicesSheet(context),
      recordSheet(list, context),
    ],
  });
}
