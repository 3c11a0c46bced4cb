import type { Texts } from './template.ts';

/** The words of the notice of correction, in the manner of an official letter. */
export const NOTICE_TEXTS = {
  titleFrom: { zh: '{from}关于{subject}的整改通知', en: 'Notice of correction: {subject}' },
  title: { zh: '关于{subject}的整改通知', en: 'Notice of correction: {subject}' },
  subjectOne: { zh: '《{title}》', en: '“{title}”' },
  subjectSeveral: { zh: '{department}预决算公开材料', en: 'the disclosures of {department}' },
  addressee: { zh: '{department}：', en: 'To {department}:' },
  addresseeBlank: { zh: '＿＿＿＿＿＿＿＿：', en: 'To ________________:' },

  opening: {
    zh: '我局对你单位拟公开的{documents}进行了审核，共发现问题 {total} 个（{counts}）{grade}。现将需要整改的主要问题和要求通知如下：',
    en: 'We have audited {documents} and found {total} {total|problem|problems} ({counts}){grade}. The main problems and what we ask you to do are set out below.',
  },
  documentsSeveral: { zh: '{first}等 {count} 份材料', en: '{first} and {count} documents in all' },
  gradeClause: { zh: '，等级为“{band}”（{score}分）', en: '; the grade is {band} ({score})' },
  unread: {
    zh: '另有 {count} 处内容未能读出，没有审核，请一并自查。',
    en: '{count} {count|place|places} could not be read and were not audited; please check them yourselves.',
  },

  figuresUnread: {
    zh: '核对范围：{figures}。没有列出的不等于没有问题。',
    en: 'Coverage: {figures}. What is not listed is not thereby right.',
  },

  problemsHeading: { zh: '一、主要问题', en: 'I. Problems' },
  noProblems: { zh: '没有需要整改的错误和警告。', en: 'There are no errors or warnings to correct.' },
  groupLead: { zh: '不符合“{title}”（{severity}，{count}处）。', en: 'Fails “{title}” ({severity}, {count} places). ' },
  singleLead: { zh: '不符合“{title}”（{severity}）。', en: 'Fails “{title}” ({severity}). ' },
  example: { zh: '如{spot}{project}：{sentence}', en: 'For example {spot}{project}: {sentence}' },
  detail: { zh: '{spot}{project}：{sentence}', en: '{spot}{project}: {sentence}' },
  inProject: { zh: '“{project}”', en: ' “{project}”' },
  places: { zh: '涉及第{lines}行。', en: 'Lines {lines}.' },
  placesMore: { zh: '涉及第{lines}行等{count}处，详见附件。', en: 'Lines {lines} and others, {count} in all; see the attachment.' },
  through: { zh: '至', en: '–' },
  changeValue: { zh: '填报为{provided}，应为{expected}', en: 'It says {provided}; it should say {expected}' },
  changeText: { zh: '原文为“{provided}”，应为“{expected}”', en: 'It says “{provided}”; it should say “{expected}”' },
  changeBlank: { zh: '现为空白，应填“{expected}”', en: 'It is blank; it should say “{expected}”' },
  shouldBe: { zh: '应为{expected}', en: 'It should say {expected}' },
  nowReads: { zh: '原文为“{provided}”', en: 'It says “{provided}”' },
  isNot: { zh: '，不等于', en: ' ≠ ' },
  sequence: { zh: '、', en: ' → ' },
  remedy: { zh: '整改要求：{remedy}', en: 'To do: {remedy}' },
  more: { zh: '其余 {count} 个问题详见附件。', en: 'The other {count} {count|problem is|problems are} in the attachment.' },
  infos: { zh: '另有提示 {count} 条供参考，见附件。', en: '{count} {count|note|notes} for information: see the attachment.' },

  demandsHeading: { zh: '二、整改要求', en: 'II. What to do' },
  demand1: {
    zh: '（一）对照附件逐条核实、改正，并核对与之相关的合计、分项和文字说明，防止改动一处、错了他处。',
    en: '(1) Check and correct every item of the attachment, and the totals, parts and texts that go with it.',
  },
  demand2: {
    zh: '（二）在附件“整改清单”表中逐行答复：已改的填写新值；确需保留的选“不改”并说明理由（至少四个字）。级别为错误的必须改正，说明理由不能了结，确需保留的报财政部门豁免。',
    en: '(2) Answer every row of the sheet “Corrections”: give the new value, or say in at least four letters why the text should stay. An error must be corrected: a reason does not settle it, only a waiver of the bureau does.',
  },
  demand3: {
    zh: '（三）请于{deadline}前将填好的整改清单和改正后的文件一并报送。',
    en: '(3) Return the completed workbook and the corrected documents by {deadline}.',
  },
  day: { zh: '{year}年{month}月{day}日', en: '{year}-{month}-{day}' },
  dayBlank: { zh: '＿＿＿＿年＿＿月＿＿日', en: '____________' },

  attachment: { zh: '附件：{name}', en: 'Attachment: {name}' },
  signatureBlank: { zh: '（发文机关印章）', en: '(seal of the issuing body)' },
  dateLine: { zh: '　　　　年　　月　　日', en: 'Date: ____________' },
} as const satisfies Texts;
