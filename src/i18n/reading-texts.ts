import type { FigureReason } from '../model/fact.ts';
import type { LocalText } from '../model/finding.ts';
import type { FigureCheck, FigureRole, FigureState } from '../model/reading.ts';
import type { Texts } from './template.ts';

/** The words of `yushen read`: how each figure was read and what looked at it. */
export const READING_TEXTS = {
  readingTitle: { zh: '读取结果', en: 'How it was read' },
  skip: { zh: '跳到正文', en: 'Skip to the text' },
  navigation: { zh: '目录', en: 'Contents' },
  legend: { zh: '图例', en: 'Legend' },
  legendHint: {
    zh: '点开一个数字，可看它被读成什么、哪些规则核对过它。',
    en: 'Open a figure to see what it was read as and which rules looked at it.',
  },
  tableLabel: { zh: '表 {number} {title}', en: 'Table {number} {title}' },
  unplaced: { zh: '没有在正文中标出的数字', en: 'Figures not marked in the text' },
  problems: { zh: '读取中的问题', en: 'Problems met while reading' },
  marks: {
    zh: '标记：✓ 核对相符 {held}，✗ 核对不符 {broken}，· 读出而未核对 {read}，? 未读出 {notRead}',
    en: 'Marks: ✓ judged and held {held}, ✗ judged and broken {broken}, · read but not judged {read}, ? not read {notRead}',
  },
  notReadList: { zh: '未读出的数字', en: 'Figures not read' },
  figureLabel: { zh: '数字', en: 'figure' },
  shareLabel: { zh: '结果', en: 'outcome' },
  labelLabel: { zh: '名目', en: 'label' },
  conceptLabel: { zh: '概念', en: 'concept' },
  measureLabel: { zh: '度量', en: 'measure' },
  kindLabel: { zh: '类别', en: 'kind' },
  baseLabel: { zh: '基数', en: 'base' },
  scopeLabel: { zh: '范围', en: 'scope' },
  thisMonth: { zh: '当月', en: 'the month alone' },
  months: { zh: '{months}月', en: 'months {months}' },
  unitLabel: { zh: '单位', en: 'unit' },
  placeLabel: { zh: '位置', en: 'place' },
  reasonLabel: { zh: '原因', en: 'reason' },
  checksLabel: { zh: '勾稽关系与规则', en: 'relations and rules' },
  noChecks: { zh: '没有规则核对到', en: 'no rule looked at it' },
  unknownReason: { zh: '没有说明', en: 'not said' },
} as const satisfies Texts;

export const STATE_TERMS: Readonly<Record<FigureState, LocalText>> = {
  held: { zh: '核对相符', en: 'judged and held' },
  broken: { zh: '核对不符', en: 'judged and broken' },
  read: { zh: '读出而未核对', en: 'read, not judged' },
  notRead: { zh: '未读出', en: 'not read' },
};

export const OUTCOME_TERMS: Readonly<Record<FigureCheck['outcome'], LocalText>> = {
  passed: { zh: '相符', en: 'holds' },
  failed: { zh: '不符', en: 'broken' },
};

export const MEASURE_TERMS: Readonly<Record<FigureRole['measure'], LocalText>> = {
  amount: { zh: '金额', en: 'amount' },
  change: { zh: '增减额', en: 'change' },
  changeRate: { zh: '增减率', en: 'rate of change' },
  share: { zh: '占比', en: 'share' },
  completion: { zh: '完成率', en: 'completion' },
  difference: { zh: '差额', en: 'difference' },
  count: { zh: '数量', en: 'count' },
  area: { zh: '面积', en: 'area' },
  price: { zh: '单价或标准', en: 'price of one' },
};

/** What stands for no concept of the glossary. */
export const OTHER_CONCEPTS = {
  item: { zh: '细目', en: 'item of a list' },
  unknown: { zh: '不明', en: 'not known' },
} as const satisfies Texts;

export const BASIS_TERMS: Readonly<Record<FigureRole['basis'], LocalText>> = {
  budget: { zh: '预算', en: 'budget' },
  final: { zh: '决算', en: 'final' },
};

export const PERIOD_TERMS: Readonly<Record<FigureRole['period'], LocalText>> = {
  current: { zh: '本年', en: 'this year' },
  previous: { zh: '上年', en: 'last year' },
};

export const FUND_TERMS: Readonly<Record<NonNullable<FigureRole['fund']>, LocalText>> = {
  fiscalAppropriation: { zh: '财政拨款', en: 'fiscal appropriation' },
  generalPublicBudget: { zh: '一般公共预算', en: 'general public budget' },
  governmentFundBudget: { zh: '政府性基金', en: 'government fund' },
  stateCapitalBudget: { zh: '国有资本经营', en: 'state capital' },
};

export const REASON_TERMS: Readonly<Record<FigureReason, LocalText>> = {
  unreadable: { zh: '数字中间有别的字符', en: 'something else stands inside the figure' },
  unknownConstruction: { zh: '句式不认识', en: 'construction not known' },
  noSubject: { zh: '看不出说的是什么', en: 'what it is about cannot be told' },
  noUnit: { zh: '没有单位', en: 'no unit' },
  unreadTable: { zh: '所在的表没有读出来', en: 'its table could not be read' },
  notRead: { zh: '内容过多，没有读完', en: 'more than could be read' },
  reasonDetail: { zh: '增减原因中的细目', en: 'a detail of a reason' },
  bound: { zh: '标准或限额', en: 'a standard or limit' },
  example: { zh: '举例', en: 'an example' },
};
