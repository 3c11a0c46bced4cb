import type { Texts } from './template.ts';

/** What is said of a returned workbook: why it is refused, and how something unusual in it was understood. */
export const RETURNED_TEXTS = {
  notWorkbook: { zh: '这不是 Excel 工作簿。', en: 'This is not an Excel workbook.' },
  damaged: { zh: '这个工作簿打不开（{cause}）。', en: 'This workbook cannot be opened ({cause}).' },
  encrypted: { zh: '这个工作簿设了打开密码。', en: 'This workbook needs a password to open.' },
  binaryWorkbook: {
    zh: '这是二进制工作簿（.xlsb），不能可靠读取。',
    en: 'This is a binary workbook (.xlsb), which cannot be read reliably.',
  },
  openDocument: {
    zh: '这是 OpenDocument 表格（.ods），不能可靠读取。',
    en: 'This is an OpenDocument spreadsheet (.ods), which cannot be read reliably.',
  },
  tooLarge: { zh: '这个工作簿展开后过大。', en: 'This workbook is too large when unpacked.' },
  saveAsXlsx: { zh: '请另存为“Excel 工作簿（.xlsx）”后再试。', en: 'Save it as an Excel workbook (.xlsx) and try again.' },
  withoutPassword: { zh: '请去掉打开密码后重新保存。', en: 'Save it without a password.' },
  recordMissing: {
    zh: '没有找到隐藏的“下发记录”工作表，无法知道下发了哪些问题。',
    en: 'The hidden record of what was issued is missing, so it is not known which findings were sent out.',
  },
  recordDamaged: {
    zh: '隐藏的“下发记录”被改动过，不能据以核对。',
    en: 'The hidden record of what was issued has been changed and cannot be relied on.',
  },
  useIssued: {
    zh: '请用下发的原工作簿重新填写（可以把答复的几列整列复制过去），不要删除或改动隐藏的工作表。',
    en: 'Fill in the workbook as it was issued (the columns of the answers may be copied over); do not delete or change its hidden sheets.',
  },
  listMissing: {
    zh: '没有一张工作表有“编号”和“答复”两列，找不到整改清单。',
    en: 'No sheet has the columns “Id” and “Answer”: the list was not found.',
  },
  columnMissing: { zh: '缺少“{column}”列。', en: 'The column “{column}” is missing.' },
  restoreColumn: {
    zh: '请恢复这一列的标题或从下发的工作簿复制回来。',
    en: 'Give the column its header again, or copy it back from the workbook as issued.',
  },
  columnTwice: { zh: '有两列的标题都是“{column}”。', en: 'Two columns have the header “{column}”.' },
  keepOneColumn: { zh: '只保留一列。', en: 'Keep one of them.' },

  headerUnderstood: { zh: '标题“{header}”按“{column}”理解。', en: 'The header “{header}” was taken for “{column}”.' },
  columnByContent: {
    zh: '没有“{column}”这个标题，按内容认出这一列。',
    en: 'There is no header “{column}”; the column was recognised by what is in it.',
  },
  columnGone: { zh: '没有“{column}”列，这一项没有读到。', en: 'There is no column “{column}”; nothing was read for it.' },
  mergedUnderstood: {
    zh: '合并单元格 {range} 按每行同一内容理解。',
    en: 'The merged cells {range} were taken to say the same for every row.',
  },
  cellChanged: { zh: '“{column}”与下发时不同，以下发的为准。', en: '“{column}” differs from what was issued; what was issued counts.' },
  idRestored: {
    zh: '编号“{id}”不是下发的编号，按行内容认作 {known}。',
    en: 'The id “{id}” was not issued; by its content the row is {known}.',
  },
  sameTwice: { zh: '编号 {id} 又出现一次，答复相同。', en: 'The id {id} appears again with the same answer.' },
  strayRow: { zh: '这一行不是下发的，也没有答复，已略过。', en: 'This row was not issued and holds no answer; it was passed over.' },
  dateUnclear: { zh: '“{text}”不是日期，照原样保留。', en: '“{text}” is not a date; it is kept as typed.' },
  answerMissing: {
    zh: '填了内容而没有选“答复”，按未答复处理。',
    en: 'Something was filled in but no answer was chosen; it counts as unanswered.',
  },

  unknownId: {
    zh: '编号“{id}”不是下发的编号，按内容也认不出是哪一条，答复没有采用。',
    en: 'The id “{id}” was not issued and the row cannot be recognised; its answer was not used.',
  },
  idAndContent: {
    zh: '编号是 {id}，内容却是 {other} 那一行，答复没有采用。',
    en: 'The id is {id} but the content is that of {other}; the answer was not used.',
  },
  twice: {
    zh: '编号 {id} 在 {other} 已有不同的答复，两个都没有采用。',
    en: 'The id {id} is answered differently at {other}; neither answer was used.',
  },
  answerUnknown: {
    zh: '答复“{text}”不是“已改”或“不改”，没有采用。',
    en: 'The answer “{text}” is neither “corrected” nor “not corrected”; it was not used.',
  },
  formulaWithoutValue: {
    zh: '这个单元格是没有计算结果的公式，没有采用。',
    en: 'This cell holds a formula without a result; it was not used.',
  },
  correctCell: { zh: '请改正后再复核。', en: 'Correct it and check again.' },
} as const satisfies Texts;
