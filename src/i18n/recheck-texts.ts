import type { RecheckNote, RecheckState } from '../model/correction.ts';
import type { LocalText } from '../model/finding.ts';
import type { Texts } from './template.ts';

export const RECHECK_STATE_TERMS: Readonly<Record<RecheckState, LocalText>> = {
  closed: { zh: '已改好', en: 'closed' },
  open: { zh: '未改', en: 'still open' },
  wrong: { zh: '改错', en: 'wrongly corrected' },
  declined: { zh: '不改', en: 'refused with reason' },
  unverified: { zh: '无法核实', en: 'not verifiable' },
  new: { zh: '新问题', en: 'new' },
};

export const RECHECK_NOTES: Readonly<Record<RecheckNote, LocalText>> = {
  saidCorrected: { zh: '答复“已改”，文件没有变', en: 'answered “corrected”, but the document has not changed' },
  declinedWithoutReason: {
    zh: '答复“不改”，没有写明理由（至少四个字）',
    en: 'answered “not corrected” without a reason that says something (at least four letters)',
  },
  errorStands: {
    zh: '能够证明的错误，说明理由也不能不改；确需保留的由财政部门豁免',
    en: 'a provable error: a reason does not close it, only a waiver of the bureau does',
  },
  declinedYetGone: { zh: '答复“不改”，文件里已经改了', en: 'answered “not corrected”, yet it has been mended' },
  unanswered: { zh: '没有答复', en: 'not answered' },
  otherValuePrinted: { zh: '填写的新值与文件不一致', en: 'the new value of the answer is not what the document says' },
  culpritMoved: { zh: '同一勾稽关系里现在是另一个数不对', en: 'another figure of the same relation is wrong now' },
  fewerCopies: { zh: '雷同的只改了一部分', en: 'only some of the copies were rewritten' },
  waived: { zh: '已有豁免', en: 'excused by a waiver' },
  rowMissing: { zh: '退回的清单里没有这一行', en: 'the row is missing from the returned list' },
  departmentMissing: { zh: '送来的文件里没有这个部门', en: 'the department is not in the documents that came back' },
  documentMissing: { zh: '这份文件没有送来', en: 'the document did not come back' },
  projectMissing: { zh: '文件里找不到这个项目', en: 'the project is no longer in the documents' },
  cellMissing: { zh: '文件里找不到原来的栏目', en: 'the cell is no longer there' },
  cellUnreadable: { zh: '原来的栏目是空的或读不出来', en: 'the cell is empty or cannot be read' },
  ruleNotApplied: { zh: '这次没有用到这条规则', en: 'the rule was not applied this time' },
  ruleCrashed: { zh: '这条规则运行出错', en: 'the rule crashed' },
  ruleIsNew: { zh: '下发清单时还没有这条规则', en: 'the rule was not applied when the list was issued' },
  broughtByCorrection: { zh: '改动引起', en: 'brought by a correction' },
};

export const RECHECK_TEXTS = {
  title: { zh: '整改复核', en: 'Recheck of corrections' },
  listLine: {
    zh: '{file}：{name}（第{round}轮），下发 {issued} 条，答复 {answered} 条',
    en: '{file}: {name} (round {round}), {issued} issued, {answered} answered',
  },
  missingRows: { zh: '退回的清单少了 {count} 行', en: '{count} {count|row is|rows are} missing from the returned list' },
  refusedTitle: { zh: '没有采用的答复', en: 'Answers that were not used' },
  understoodTitle: { zh: '工作簿有改动，已按下面理解', en: 'The workbook was changed; it was understood as follows' },
  elsewhere: {
    zh: '另有 {count} 个问题属于清单以外的部门，未列出。',
    en: '{count} {count|finding|findings} of departments without a returned list {count|is|are} not shown.',
  },
  number: { zh: '序号 {number}', en: 'row {number}' },
  was: { zh: '原来', en: 'was' },
  now: { zh: '现在', en: 'now' },
  printedNow: { zh: '文件中为 {text}', en: 'the document says {text}' },
  newValue: { zh: '填写的新值 {text}', en: 'new value given {text}' },
  reason: { zh: '理由', en: 'reason' },
  note: { zh: '说明', en: 'note' },
  missingField: { zh: '栏目 {field}', en: 'cell {field}' },
  broughtBy: { zh: '见编号 {id}', en: 'see {id}' },
  more: { zh: '……另有 {count} 条，全部内容请用 --format json 输出。', en: '… and {count} more; use --format json for everything.' },
  infoFolded: { zh: '另有{severity} {count} 条，未逐条列出。', en: '{count} more of severity {severity} not listed one by one.' },
  arithmetic: { zh: '算式', en: 'sum' },
} as const satisfies Texts;
