import type { Texts } from './template.ts';

/** Why a run does not end with exit code 0, in a line. `{names}` are some of the documents or files. */
export const EXIT_TEXTS = {
  exit: { zh: '退出码 {exit}：', en: 'Exit code {exit}: ' },
  notPassed: { zh: '本次审核不通过', en: 'This run does not pass' },
  findings: { zh: '{severity} {count} 处', en: '{severity}: {count}' },
  coverageShort: {
    zh: '{count} 份文件的读出率不足（{names}）',
    en: 'coverage short in {count} {count|document|documents} ({names})',
  },
  nothingRead: {
    zh: '{count} 份文件一个数字也没有读出（{names}）',
    en: 'no figure read in {count} {count|document|documents} ({names})',
  },
  contentLost: {
    zh: '{count} 份文件缺了内容：截断，有表读不出来，内容过多没有读完，或有规则没有查完（{names}）',
    en: 'content missing from {count} {count|document|documents}: cut off, a form that could not be read, more than could be read, or a rule that was not finished ({names})',
  },
  nothingChecked: { zh: '没有一条规则核对过什么', en: 'no rule checked anything' },
  nothingAudited: { zh: '没有可审核的文件', en: 'there was no document to audit' },
  waivers: { zh: '{count} 条豁免不成立', en: '{count} {count|waiver does|waivers do} not hold' },
  unreadFile: { zh: '{count} 项读不出来（{names}）', en: '{count} {count|entry|entries} could not be read ({names})' },
  refusedRecords: { zh: '{count} 条记录不合格式（{names}）', en: '{count} invalid {count|record|records} ({names})' },
  refusedReplies: { zh: '{count} 处答复看不懂（{names}）', en: '{count} {count|answer|answers} not understood ({names})' },
  left: { zh: '{severity} {state} {count} 处', en: '{severity}, {state}: {count}' },
  incomplete: { zh: '没有读全', en: 'not everything was read' },
  crash: { zh: '规则或程序出错 {count} 次（{names}）', en: '{count} {count|crash|crashes} of a rule or the program ({names})' },
  more: { zh: '等', en: ', …' },
} as const satisfies Texts;
