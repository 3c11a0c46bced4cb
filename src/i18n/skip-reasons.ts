import type { LocalText } from '../model/finding.ts';
import type { Language } from './language.ts';

/** Why a rule could not be applied, in words. The keys are the reasons that rules and engine give; a test keeps them complete. */
export const SKIP_REASONS: Readonly<Record<string, LocalText>> = {
  'budget-year-unknown': { zh: '不知道预算年度', en: 'budget year not known' },
  'category-unknown': { zh: '不知道指标属于哪一类', en: 'category of the indicator not known' },
  'columns-shifted': { zh: '这一行各栏错位', en: 'the columns of this row are shifted' },
  'cut-off': { zh: '内容被截断', en: 'cut off' },
  'date-or-year-unknown': { zh: '不知道日期或年度', en: 'date or year not known' },
  'direction-not-known': { zh: '看不出越高越好还是越低越好', en: 'not known whether higher or lower is better' },
  'form-cut-off': { zh: '表格被文件末尾截断', en: 'form cut off by the end of the file' },
  'full-marks-judged-elsewhere': { zh: '满分由另一条规则核对', en: 'full marks are judged by another rule' },
  'grade-or-score-not-readable': { zh: '等级或总分读不出来', en: 'grade or total score could not be read' },
  'levels-not-recognised': { zh: '指标级次认不出来', en: 'indicator levels not recognised' },
  'list-may-be-incomplete': { zh: '所列各项可能不全', en: 'the list may not be complete' },
  'name-may-be-unread': { zh: '名称可能在读不出的地方', en: 'the name may stand where nothing could be read' },
  'named-by-notice': { zh: '名称写在通知的标题里', en: 'the title of the notice names the money' },
  'no-budget': { zh: '没有预算数', en: 'no budget' },
  'document-kind-unsure': { zh: '文件种类不确定', en: 'the kind of document is not sure' },
  'no-date': { zh: '没有日期', en: 'no date' },
  'grades-may-be-lowered': { zh: '文中说等级可以另行调低', en: 'the paper says that grades may be lowered' },
  'no-list': { zh: '找不到所说的清单', en: 'the list that is meant was not found' },
  'no-place-for-reasons': { zh: '表中没有填写原因的栏目', en: 'the form has no column for reasons' },
  'no-spread': { zh: '数值没有差异', en: 'the values do not differ' },
  'no-text': { zh: '没有文字', en: 'no text' },
  'no-value': { zh: '有数字空缺或读不出来', en: 'a figure is missing or could not be read' },
  'names-differ': { zh: '名称写法不同', en: 'names are written differently' },
  'not-a-rate': { zh: '不是比率', en: 'not a rate' },
  'not-tied': { zh: '不知道由哪些数字算出', en: 'not known of which figures it was computed' },
  'other-mean': { zh: '可能是别的平均数', en: 'it may be a mean of something else' },
  'not-a-whole-document': { zh: '不是完整的文件', en: 'not a whole document' },
  'not-comparable': { zh: '指标值与完成值无法比较', en: 'target and actual value cannot be compared' },
  'nothing-to-add': { zh: '没有可以相加的数字', en: 'nothing to add up' },
  'other-list': { zh: '编号属于另一份清单', en: 'the number belongs to another list' },
  'plan-not-filled-in': { zh: '支出计划没有填写', en: 'disbursement plan not filled in' },
  'plan-not-readable': { zh: '支出计划读不出来', en: 'disbursement plan could not be read' },
  'points-unknown': { zh: '不知道分值或得分', en: 'points or score not known' },
  'rate-is-wrong': { zh: '执行率本身与资金不符，由另一条规则核对', en: 'the rate disagrees with the funds, which another rule judges' },
  'row-not-filled-in': { zh: '这一行没有填写', en: 'row not filled in' },
  'part-not-readable': {
    zh: '有一部分内容没有读出来，所缺的可能就在其中',
    en: 'a part could not be read and may hold what seems to be missing',
  },
  'rows-not-readable': { zh: '有的行读不出来', en: 'some rows could not be read' },
  'table-not-recognised': { zh: '表格认不出来', en: 'table not recognised' },
  'target-belongs-elsewhere': { zh: '指标值说的是另一件事', en: 'the target belongs to another indicator' },
  'target-not-readable': { zh: '指标值读不出来', en: 'target could not be read' },
  'target-unit-contradicts-name': { zh: '指标值的单位与指标名称矛盾', en: 'the unit of the target contradicts the name' },
  'too-few-indicators': { zh: '指标太少', en: 'too few indicators' },
  'too-much-to-compare': { zh: '需要比对的内容过多，没有比完', en: 'more to compare than could be compared' },
  'too-narrow': { zh: '数值范围太窄', en: 'the values span too little' },
  'uncertain-cell': { zh: '单元格切分没有把握', en: 'cell cut out with low confidence' },
  'units-differ': { zh: '单位不同', en: 'units differ' },
  'year-end-not-printed': { zh: '没有印出年末的比例', en: 'share at the end of the year not printed' },
  'zero-base': { zh: '基数为零', en: 'the base is zero' },
  'reads-otherwise': { zh: '按上下文另有读法相符', en: 'holds in another reading of the text' },
  'zero-by-zero': { zh: '零除以零', en: 'zero divided by zero' },
};

/** The reason in words; one that is not in the catalogue (a bureau's own rule) is printed with blanks for its hyphens. */
export function skipReason(reason: string, lang: Language): string {
  return Object.hasOwn(SKIP_REASONS, reason) ? (SKIP_REASONS[reason]?.[lang] ?? reason) : reason.replaceAll('-', ' ');
}
