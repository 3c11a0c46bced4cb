import type { DocumentSummary, Grade, GradeBand, LocalText, Severity } from '../model/finding.ts';
import { FUND_COLUMN_WORDS, FUND_PART_WORDS } from '../model/fund-words.ts';
import type { ParseProblem } from '../model/parse-problem.ts';
import type { DocumentKind } from '../model/record.ts';
import type { Language } from './language.ts';

/** Words for the closed sets of the model: a new member does not compile without its words. */

export const SEVERITY_TERMS: Readonly<Record<Severity, LocalText>> = {
  error: { zh: '错误', en: 'error' },
  warning: { zh: '警告', en: 'warning' },
  info: { zh: '提示', en: 'info' },
};

/** The same for a department that checks itself: what it may still mend, not what it is accused of. */
export const GENTLE_SEVERITY_TERMS: Readonly<Record<Severity, LocalText>> = {
  error: { zh: '请改正', en: 'to correct' },
  warning: { zh: '请核对', en: 'to check' },
  info: { zh: '供参考', en: 'to note' },
};

export const BAND_TERMS: Readonly<Record<GradeBand, LocalText>> = {
  优: { zh: '优', en: 'excellent' },
  良: { zh: '良', en: 'good' },
  中: { zh: '中', en: 'fair' },
  差: { zh: '差', en: 'poor' },
};

export const WITHHELD_TERMS: Readonly<Record<NonNullable<Grade['withheld']>, LocalText>> = {
  coverage: { zh: '读出的数字太少', en: 'too few of the figures could be read' },
  judged: { zh: '读出的数字大多没有规则核对到', en: 'most of the figures were read, but no rule looked at them' },
  fewFigures: { zh: '核对到的数字不足以评分', en: 'too few figures were checked for a grade' },
  nothingChecked: { zh: '没有可核对的内容', en: 'there was nothing to check' },
  crash: { zh: '有规则运行出错', en: 'a rule crashed' },
};

export const CAP_TERMS: Readonly<Record<NonNullable<Grade['cappedBy']>, LocalText>> = {
  oneError: { zh: '存在错误，最高评为良', en: 'there is an error: good at best' },
  manyErrors: { zh: '存在多处相互独立的错误，最高评为中', en: 'there are several independent errors: fair at best' },
};

const DOCUMENT_KIND_TERMS: Readonly<Record<DocumentKind, LocalText>> = {
  departmentalBudget: { zh: '部门预算', en: 'departmental budget' },
  finalAccounts: { zh: '决算', en: 'final accounts' },
  performanceTargets: { zh: '绩效目标', en: 'performance targets' },
  selfEvaluation: { zh: '绩效自评', en: 'self-evaluation' },
  governmentReport: { zh: '政府财政报告', en: 'report of a government' },
  monthlyReport: { zh: '财政收支月报', en: 'monthly report' },
  other: { zh: '其他', en: 'other' },
};

/** The kind of a document in words; kinds of a later version are printed as they are. */
export function documentKindTerm(kind: NonNullable<DocumentSummary['kind']>): LocalText {
  return new Map<string, LocalText>(Object.entries(DOCUMENT_KIND_TERMS)).get(kind) ?? { zh: kind, en: kind };
}

export const PROBLEM_TERMS: Readonly<Record<ParseProblem['code'], LocalText>> = {
  unreadableFigure: { zh: '数字读不出来', en: 'figure could not be read' },
  unreadableCell: { zh: '单元格读不出来', en: 'cell could not be read' },
  unreadableRow: { zh: '表格行读不出来', en: 'row could not be read' },
  lowConfidenceRow: { zh: '行的切分没有把握', en: 'row was cut with low confidence' },
  misplacedTitle: { zh: '表名与表格错位', en: 'title stands at the wrong table' },
  missingTitle: { zh: '表格缺少表名', en: 'table has no title' },
  titleWithoutTable: { zh: '有表名而无表格', en: 'title has no table' },
  cutOff: { zh: '内容被文件末尾截断', en: 'cut off by the end of the file' },
  splitRow: { zh: '一行被空行拆开', en: 'row is split by an empty line' },
  valueDisagrees: { zh: '所给数值与印出的文字不符，以文字为准', en: 'value supplied disagrees with the printed text; the text was used' },
  brokenSeal: {
    zh: '记录写出之后被改过，封印不符；它关于自身读取情况的说法不予采信',
    en: 'record was changed since it was written, its seal does not fit; what it says of its own reading is not believed',
  },
  leftOut: { zh: '正文印有、记录的 facts 里没有的数字', en: 'figure that the text prints and the facts of the record leave out' },
  invalidRecord: { zh: '记录不合格式，未审核', en: 'record is invalid and was not audited' },
  unreadableForm: { zh: '表格无法识别', en: 'form could not be recognised' },
  tooLarge: { zh: '数字过大', en: 'number is too large' },
  notRead: { zh: '内容过多，这一部分没有读完', en: 'more than could be read: this part was not finished' },
  notChecked: { zh: '需要比对的内容过多，这条规则没有查完', en: 'more to compare than could be compared: this rule was not finished' },
};

/** Words for the last step of a field path. Keys are the field names of the record types. */
const FIELD_TERMS = {
  name: { zh: '项目名称', en: 'name' },
  title: { zh: '标题', en: 'title' },
  otherTitle: { zh: '再次印出的标题', en: 'title printed again' },
  code: { zh: '项目编码', en: 'code' },
  supervisingDepartment: { zh: '主管部门', en: 'supervising department' },
  implementingUnit: { zh: '实施单位', en: 'implementing unit' },
  reportingUnit: { zh: '填报单位', en: 'reporting unit' },
  ...FUND_COLUMN_WORDS,
  total: { zh: '合计', en: 'total' },
  ...FUND_PART_WORDS,
  purpose: { zh: '资金用途', en: 'purpose' },
  purposeAmounts: { zh: '资金用途中的金额', en: 'amounts in the purpose' },
  disbursementPlan: { zh: '资金支出计划', en: 'disbursement plan' },
  tasks: { zh: '年度工作任务', en: 'tasks' },
  task: { zh: '任务名称', en: 'task' },
  tasksTotal: { zh: '各项任务合计', en: 'total of the tasks' },
  content: { zh: '主要内容', en: 'content' },
  share: { zh: '占比', en: 'share' },
  amount: { zh: '金额', en: 'amount' },
  rate: { zh: '执行率', en: 'rate of execution' },
  goals: { zh: '绩效目标', en: 'goals' },
  achievement: { zh: '目标完成情况', en: 'achievement' },
  completion: { zh: '总体完成率', en: 'overall completion' },
  executionRate: { zh: '预算执行率', en: 'execution rate' },
  executionWeight: { zh: '预算执行分值', en: 'points for execution' },
  executionScore: { zh: '预算执行得分', en: 'score for execution' },
  dimensions: { zh: '一级指标分值', en: 'points of the dimensions' },
  points: { zh: '分值', en: 'points' },
  indicators: { zh: '绩效指标', en: 'indicators' },
  totalWeight: { zh: '总分值', en: 'total points' },
  totalScore: { zh: '总分', en: 'total score' },
  gradeWord: { zh: '等级', en: 'grade' },
  issues: { zh: '存在问题', en: 'issues' },
  reportDate: { zh: '填报日期', en: 'date of the report' },
  yearLine: { zh: '表头所写的年度', en: 'year over the form' },
  level1: { zh: '一级指标', en: 'level 1' },
  level2: { zh: '二级指标', en: 'level 2' },
  level3: { zh: '三级指标', en: 'level 3' },
  description: { zh: '指标描述', en: 'description' },
  target: { zh: '指标值', en: 'target' },
  basis: { zh: '确定依据', en: 'basis' },
  periodTarget: { zh: '实施期指标值', en: 'target of the period' },
  actual: { zh: '实际完成值', en: 'actual value' },
  completionRate: { zh: '完成率', en: 'completion rate' },
  weight: { zh: '分值', en: 'points' },
  score: { zh: '得分', en: 'score' },
  rawScore: { zh: '单项得分', en: 'raw score' },
  deduction: { zh: '扣分', en: 'points lost' },
  scoreRate: { zh: '得分率', en: 'rate of the score' },
  totalScoreAgain: { zh: '总分', en: 'total score' },
  totalDeduction: { zh: '扣分合计', en: 'points lost in all' },
  explanation: { zh: '偏差原因', en: 'explanation' },
  sections: { zh: '正文', en: 'text' },
  facts: { zh: '数据', en: 'figure' },
  column: { zh: '表格的一列', en: 'column of a table' },
  table: { zh: '表格', en: 'table' },
  form: { zh: '表', en: 'form' },
  funds: { zh: '资金', en: 'funds' },
  assetDate: { zh: '资产日期', en: 'date of the assets' },
} as const satisfies Readonly<Record<string, LocalText>>;

/** What the profiles of the catalogue are called; a test keeps it to their titles. */
const PROFILE_TERMS = {
  'pre-publication': { zh: '公开前审核', en: 'Before publication' },
  gate: { zh: '流水线闸口', en: 'Gate' },
  'self-check': { zh: '部门自查', en: 'Self-check' },
  hebei: { zh: '河北省', en: 'Hebei Province' },
} as const satisfies Readonly<Record<string, LocalText>>;

const PROFILE_TERM_BY_NAME = new Map<string, LocalText>(Object.entries(PROFILE_TERMS));

/** What a profile is called; one of a bureau's own by its name. */
export function profileTerm(name: string, { lang }: { readonly lang: Language }): string {
  return PROFILE_TERM_BY_NAME.get(name)?.[lang] ?? name;
}

const FIELD_TERM_BY_NAME = new Map<string, LocalText>(Object.entries(FIELD_TERMS));

/** What a field is called, from its path (`indicators/投保车辆数/target`): the words for its last step; undefined when it has none. */
export function fieldTerm(path: string): LocalText | undefined {
  return FIELD_TERM_BY_NAME.get(path.slice(path.lastIndexOf('/') + 1));
}
