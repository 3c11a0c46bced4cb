import { CORRECTION_TEXTS } from '../../i18n/correction-texts.ts';
import { speaker } from '../../i18n/template.ts';
import type { CorrectionContext, CorrectionList } from './correction-list.ts';
import { fileNames } from './file-names.ts';
import { writeCorrectionCsv } from './list-csv.ts';
import { writeCorrectionWorkbook } from './workbook.ts';

/** One file to be written; its pieces are made while they are taken. */
export interface CorrectionFile {
  readonly name: string;
  readonly pieces: Iterable<Uint8Array | string>;
}

/** The names of the workbooks of several lists, in their order. */
function stems(lists: readonly CorrectionList[], context: CorrectionContext): string[] {
  const say = speaker(CORRECTION_TEXTS, context.lang);
  return fileNames(lists.map(({ name, round }) => `${name}${round > 1 ? say('round', { round }) : ''}`));
}

const joined = (stem: string, what: string, lang: CorrectionContext['lang']): string => (lang === 'zh' ? stem + what : `${stem}-${what}`);

/** Everything that goes to each department: workbook, notice, CSV. */
export async function correctionFiles(
  lists: readonly CorrectionList[],
  context: CorrectionContext,
): Promise<readonly (readonly CorrectionFile[])[]> {
  const say = speaker(CORRECTION_TEXTS, context.lang);
  // The writer of Word files is only loaded when there is a letter to write.
  const { noticeBytes } = await import('./notice.ts');
  const files: (readonly CorrectionFile[])[] = [];
  for (const [at, stem] of stems(lists, context).entries()) {
    const list = lists[at];
    if (list === undefined) continue;
    const workbook = `${joined(stem, say('listName'), context.lang)}.xlsx`;
    files.push([
      { name: workbook, pieces: writeCorrectionWorkbook(list, context) },
      { name: `${joined(stem, say('noticeName'), context.lang)}.docx`, pieces: [await noticeBytes(list, workbook, context)] },
      { name: `${joined(stem, say('listName'), context.lang)}.csv`, pieces: writeCorrectionCsv(list, context) },
    ]);
  }
  return files;
}

/** The workbooks alone: what the next round needs. */
export function workbookFiles(lists: readonly CorrectionList[], context: CorrectionContext): readonly CorrectionFile[] {
  const say = speaker(CORRECTION_TEXTS, context.lang);
  return stems(lists, context).flatMap((stem, at) => {
    const list = lists[at];
    if (list === undefined) return [];
    return [{ name: `${joined(stem, say('listName'), context.lang)}.xlsx`, pieces: writeCorrectionWorkbook(list, context) }];
  });
}
