import type { DutyOutcome, LocalText } from '../model/finding.ts';
import type { Texts } from './template.ts';

/** The words for what must be checked in a paper and what became of it. */
export const DUTY_TEXTS = {
  dutiesTitle: { zh: '应查事项', en: 'What must be checked' },
  line: {
    zh: '应查事项 {all} 项（按事项计，不是问题数）：相符 {held}，有误 {broken}，无法核对 {open}{names}，不适用 {off}',
    en: '{all} {all|item|items} to be checked (items, not findings): {held} held, {broken} broken, {open} not checkable{names}, {off} not applicable',
  },
  openNamed: { zh: '（{names}）', en: ' ({names})' },
  openForms: { zh: '（{count}份表，如“{name}”）', en: ' ({count} {count|form|forms}, such as “{name}”)' },
  openUnnamed: { zh: '（{count}份表）', en: ' ({count} {count|form|forms})' },
  listBreak: { zh: '、', en: '; ' },
  dutyColumn: { zh: '事项', en: 'duty' },
  stateColumn: { zh: '结果', en: 'outcome' },
  whyColumn: { zh: '说明', en: 'why' },
} as const satisfies Texts;

export const DUTY_STATES: Readonly<Record<DutyOutcome['state'], LocalText>> = {
  held: { zh: '相符', en: 'held' },
  broken: { zh: '有误', en: 'broken' },
  notCheckable: { zh: '无法核对', en: 'not checkable' },
  notApplicable: { zh: '不适用', en: 'not applicable' },
};

export const DUTY_REASONS: Readonly<Record<NonNullable<DutyOutcome['why']>, LocalText>> = {
  saysNone: { zh: '文中写明没有', en: 'the paper says that there is none' },
  absent: { zh: '文中没有这项内容', en: 'the paper has nothing of the kind' },
  notAsked: { zh: '所用规则方案不查', en: 'the profile does not ask for it' },
  otherPaper: { zh: '这类文件没有这项要求', en: 'it is not asked of papers of this kind' },
  excerpt: { zh: '文件只是节选', en: 'the paper is an excerpt' },
  alone: { zh: '只有单独的数字，文中没有可与之核对的', en: 'single figures, with nothing in the paper to hold them against' },
  unread: { zh: '有内容没有读出来', en: 'some of it could not be read' },
  readsOtherwise: {
    zh: '数字不符，但文字另有读法，请人工核对',
    en: 'the figures disagree unless the words are read in another way: look at it',
  },
  nothingFound: { zh: '有这项内容，但没有可供核对的数字或文字', en: 'it is there, but holds nothing that can be checked' },
};
