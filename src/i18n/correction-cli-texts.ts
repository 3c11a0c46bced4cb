import type { Texts } from './template.ts';

/** The words of `yushen corrections` and `yushen recheck` on the command line. */
export const CORRECTION_CLI_TEXTS = {
  correctionsCommand: {
    zh: '审核并按部门写出整改清单（Excel、CSV）和整改通知（Word）',
    en: 'Audit and write, per department, a correction list (Excel, CSV) and a notice (Word)',
  },
  recheckCommand: {
    zh: '复核退回的整改清单：再审改正后的文件，逐条说明是否改好，并写出下一轮清单',
    en: 'Check a returned correction list against the corrected documents and write the list of the next round',
  },
  folderOption: { zh: '写入的文件夹（没有就新建）', en: 'Folder to write to (made if it does not exist)' },
  deadlineOption: { zh: '整改期限，如 2024-03-15；不给则留空', en: 'Deadline, such as 2024-03-15; left blank if not given' },
  fromOption: { zh: '发文机关名称；不给则留空', en: 'Name of the issuing body; left blank if not given' },
  numberOption: { zh: '文号；不给则不写', en: 'Number of the letter; left out if not given' },
  correctionsOption: { zh: '部门退回的整改清单（.xlsx 或 .xls），可重复', en: 'Returned correction list (.xlsx or .xls), repeatable' },
  nextRoundOption: { zh: '把下一轮整改清单写入这个文件夹', en: 'Write the lists of the next round into this folder' },
  recheckFailOnOption: {
    zh: '有此级别及以上的未改、改错、无法核实或新问题时退出码为 1（默认 error）',
    en: 'Exit with 1 when a finding of this severity or worse is open, wrong, not verifiable or new (default error)',
  },

  listWritten: { zh: '{name}：{counts}，已写入 {files}', en: '{name}: {counts}; wrote {files}' },
  listClean: { zh: '{name}：没有需要整改的问题，没有写清单', en: '{name}: nothing to correct, no list written' },
  listCleanInPart: {
    zh: '{name}：读出的部分没有需要整改的问题，没有写清单',
    en: '{name}: nothing to correct in what was read, no list written',
  },
  listUnread: { zh: '；有内容没有读出，未经审核：{figures}', en: '; some of it was not read and not audited: {figures}' },
  nothingLeft: { zh: '{name}：全部改好，没有下一轮清单', en: '{name}: everything is corrected, no further list' },
  nextRoundWritten: { zh: '已写入 {file}', en: '{file} written' },
  nothingAudited: { zh: '没有读出可审核的文件，没有写清单', en: 'Nothing could be audited; no list written' },
} as const satisfies Texts;
