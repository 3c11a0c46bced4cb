import { GOVERNMENT_LEVELS, type GovernmentLevel } from '../../model/record.ts';
import { cellText } from '../../model/text.ts';

/**
 * The words printed on forms (绩效目标表, 绩效自评表) around their indicator table: labels of the head, columns and rows of the
 * funds table, headings of the goals, closing labels. Columns of the indicator table itself are in ../vocabulary.ts.
 */

const words = (text: string): string[] => text.split(' ').filter((word) => word !== '');

const NUMBERING = /^(?:第?[一二三四五六七八九十]{1,3}[、.．]|（[一二三四五六七八九十\d]{1,2}）|\d{1,2}[、.](?!\d)|[★☆*•●])/;

/** A label without numbering, spaces, brackets and punctuation; `short` also without what stands in brackets. */
export function labelKeys(text: string): { readonly whole: string; readonly short: string } {
  const bare = cellText(text).replace(/\s+/g, '').replace(NUMBERING, '');
  const clean = (part: string) => part.replace(/[（）()：:、，,。\-_/*"'【】[\]]/g, '');
  return { whole: clean(bare), short: clean(bare.replace(/（[^（）]*）?/g, '')) };
}

function lookup<T extends string>(lists: Readonly<Record<T, string>>): (text: string) => T | undefined {
  const byWord = new Map<string, T>();
  // Object.keys forgets the key type; the literal above has exactly these keys.
  for (const kind of Object.keys(lists) as T[]) for (const word of words(lists[kind])) if (!byWord.has(word)) byWord.set(word, kind);
  return remember((text) => {
    if (text.length > 40) return undefined;
    const { whole, short } = labelKeys(text);
    return byWord.get(whole) ?? byWord.get(short);
  });
}

const CACHE_LIMIT = 20_000;

/** The same labels stand on every form: what a text was read as is kept, up to 20,000 texts. */
export function remember<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, { readonly value: T }>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found.value;
    if (known.size >= CACHE_LIMIT) known.clear();
    const value = read(text);
    known.set(text, { value });
    return value;
  };
}

export type HeadField =
  | 'name'
  | 'code'
  | 'supervisingDepartment'
  | 'implementingUnit'
  | 'reportingUnit'
  | 'unit'
  | 'year'
  | 'reportDate'
  | 'totalScore'
  | 'gradeWord'
  /** Names and telephone numbers of persons: never kept. */
  | 'person'
  /** Known, but nothing a record holds. */
  | 'ignored';

const HEAD: Readonly<Record<HeadField, string>> = {
  name: '项目名称 项目支出名称 专项名称 专项资金名称 项目专项名称 二级项目名称 预算项目名称 评价项目名称 子项目名称 资金名称 专项转移支付名称 转移支付项目名称 政策项目名称 项目政策名称 支出项目名称 政策名称 转移支付名称 资金项目名称 整治项目名称',
  code: '项目编码 项目代码 项目编号 预算项目编码 项目序号 财政项目编码 二级项目编码 项目支出编码',
  supervisingDepartment:
    '主管部门 主管部门及代码 主管单位 业务主管部门 预算主管部门 项目主管部门 县级主管部门 省级主管部门 市级主管部门 区级主管部门 州级主管部门 地方主管部门 主管预算部门 一级预算部门 部门名称 预算部门 主管部门名称 项目主管单位 主管科室 归口管理部门 自治区主管部门 项目主管部门名称',
  implementingUnit:
    '单位信息 实施主管单位 实施单位 项目实施单位 项目单位 预算单位 执行单位 资金使用单位 具体实施单位 实施部门 承担单位 项目承担单位 项目执行单位 主管实施单位 基层预算单位 项目具体实施单位 实施科室 单位项目实施 使用单位 用款单位 下达地方或单位 项目实施部门 资金使用部门',
  reportingUnit:
    '填报单位 填报部门 申报单位 单位名称 自评单位 填表单位 编制单位 评价单位 填报单位名称 填报单位部门 预算单位名称 申报部门 单位部门名称 部门单位名称 部门（单位）名称 部门单位',
  unit: '金额单位 单位 计量单位 资金单位',
  year: '年度 预算年度 评价年度 自评年度 项目年度',
  reportDate: '填报日期 填报时间 填表日期 自评时间 自评日期 填表时间 报告日期 日期 填制日期',
  totalScore:
    '自评得分 自评总分 项目自评得分 自评总得分 自评综合得分 项目自评总分 自评分 绩效自评得分 绩效自评总分 项目总得分 自评得分情况',
  gradeWord: '自评等级 评价等级 绩效等级 等级 评定等级 自评等次 绩效等次 自评结果等级 评价等次 自评级别 绩效自评等级 自评结果',
  person:
    '填报人 联系人 联系电话 项目负责人 负责人 财务负责人 电话 填表人 经办人 审核人 单位负责人 手机 联系方式 填报人员 项目联系人 负责人签字 单位负责人签字 项目负责人及电话 项目负责人及联系电话 填表人签名 填报人签名 联系人及电话 联络电话 制表人 复核人 分管领导 部门负责人 填报人及电话 填报人联系电话 评价人 自评人 主要负责人 填报日期及联系人 项目经办人 项目经办人电话 项目负责人电话 填报人及联系电话 联系人电话',
  ignored:
    '是否为专项资金 中央主管部门 州级财政部门 专项实施期 评价类型 项目属性 项目类型 项目类别 起止时间 项目性质 资金性质 报表编号 项目分类 项目起止时间 项目实施期 实施期 建设周期 项目期限 项目开始日期 项目完成日期 立项依据 是否重点项目 资金来源 项目周期 一级项目名称 项目概况 项目总体概况 项目实施内容及过程概述 是否公开 项目支出类型 项目地址 评价时间 评价方式 邮编 地址 编号 单位编码 部门编码 单位代码 项目支出性质 支出方向 资金类型 财政资金预算分类 财政资金科目代码 一级项目 专项 项目级次 项目等级 实施期限 起始时间 截止时间 项目立项依据 专项立项依据 项目立项的依据 存续状态 设立依据 设立年度 实施周期 政策依据 项目内容 主要内容 项目申请理由 项目主要内容 项目必要性 可行性 主管部门编码 项目负责部门 支出功能分类 功能科目 项目实施进度计划 项目来源 项目期 专项属性 专项概况 专项起止时间 项目责任人 补助区域 部门预算编码 省级财政部门 市级财政部门 区级财政部门 县级财政部门 财政部门 地方财政部门 市县财政部门 市县主管部门 部门职能 项目概述 计划开始日期 计划完成日期 计划开始时间 计划完成时间 预算执行率权重 单位职能概述 部门职能概述 该项目支出上级资金 项目支出实施期 项目总额 项目总资金 项目总预算 项目总投资 省级财政安排 年度预算执行率 财政部门审核意见 主管部门审核意见 审核意见 政府采购 起止日期 项目起止日期',
};

/** The field a label of the form's head stands for, `实施（主管）单位：` included. */
export const headLabel = lookup(HEAD);

const HEAD_WORDS = Object.entries(HEAD)
  .flatMap(([field, list]) => words(list).map((word) => ({ word, field })))
  .filter(({ word }) => word.length >= 3)
  .sort((a, b) => b.word.length - a.word.length);

/** A head label that a text begins with, directly followed by its value: `项目名称禁毒经费`. For text whose cells are not cut. */
export function leadingHeadLabel(text: string): { readonly field: HeadField; readonly length: number } | undefined {
  const start = NUMBERING.exec(text)?.[0].length ?? 0;
  for (const { word, field } of HEAD_WORDS) {
    if (!text.startsWith(word, start)) continue;
    const mark = /^(?:（[^（）]{1,8}）)?[：:]?/.exec(text.slice(start + word.length))?.[0] ?? '';
    // HEAD_WORDS is made of the entries of HEAD.
    return { field: field as HeadField, length: start + word.length + mark.length };
  }
  return undefined;
}

export type FundColumn = 'initialBudget' | 'budgeted' | 'received' | 'spent';
export type FundRole = FundColumn | 'weight' | 'rate' | 'score' | 'explanation';

const FUND_COLUMNS: Readonly<Record<FundRole, string>> = {
  initialBudget: '年初预算数 年初预算 年初预算安排数 年初批复预算 年初批复预算数 年初安排数 年初预算资金 年初部门预算数 年初预算金额',
  budgeted:
    '转移支付预算数 全年预算数 预算数 调整后预算数 全年调整预算数 调整预算数 预算安排 预算金额 年度预算数 预算总额 全年预算 预算安排数 预算资金 年度预算 调整后预算 预算安排情况 预算安排情况调整后 预算批复数 资金总额 全年预算资金 项目预算数 计划数 下达预算数 预算下达数 全年预算金额 计划安排资金 计划投资 预算调整数 调整后全年预算数 计划资金 安排资金 预算安排资金 全年预算数调整后 批复预算数 当年预算数 本年预算数',
  received:
    '到位数 到位资金 资金到位数 实际到位数 资金到位 到位金额 实际到位 全年到位数 实际到位资金 资金到位情况 实际到位金额 资金实际到位 全年到位资金 年度到位数 实际下达数 资金到位金额',
  spent:
    '转移支付执行数 全年执行数 执行数 预算执行数 实际支出 全年支出数 执行金额 实际支出数 支出数 实际使用 资金执行情况 全年实际执行数 支出金额 决算数 全年执行 年度执行数 实际执行数 执行资金 资金执行数 实际使用资金 实际执行 预算执行金额 全年执行金额 实际支出金额 全年支出 支出资金 实际使用数 实际支付 累计支出 执行情况 全年实际支出数 实际支出资金 当年执行数 本年执行数',
  rate: '执行率 预算执行率 预算执行进度 支付率 预算完成率 执行进度 资金执行率 支出进度 全年执行率 使用率 资金使用率 支出率 预算执行率% 执行率% 预算执行进度%',
  weight: '分值 权重 执行率权重 标准分 执行率分值 满分 权重分值 标准分值 权重分',
  score: '得分 执行率得分 自评得分 评分 自评分 执行得分 实际得分',
  explanation:
    '原因 偏差原因 备注 得分计算方法 说明 未完成原因 原因分析 执行率偏低原因 偏差原因分析及改进措施 评分标准 未完成原因分析 情况说明 结余资金 结转结余 结余数 结余 结余金额 偏差原因分析',
};

/** The column of a funds table a header names; `20分×执行率` and the letters in brackets do not matter. */
export const fundRole = lookup(FUND_COLUMNS);

/** What a row of a funds table is: the whole, or which part; a fiscal part may be that of a level of government (中央, 省级). */
export type FundPart = 'total' | 'fiscal' | GovernmentLevel | 'carriedOver' | 'other' | 'basic' | 'project';

const FUND_ROWS: Readonly<Record<FundPart, string>> = {
  total:
    '年度资金总额 资金总额 总额 年度财政资金总额 合计 总计 预算资金总额 项目资金总额 年度预算总额 小计 项目总预算 年度总额 年度总金额 总金额 项目总金额 项目资金 年度资金 资金合计 财政资金总额 总资金 全年资金总额 当年资金总额 项目资金合计',
  fiscal:
    '财政资金 财政拨款 本年财政拨款 当年财政拨款 本年一般公共预算拨款 一般公共预算 一般公共预算拨款 一般公共预算资金 当年一般公共预算拨款 一般公共预算财政拨款 本年一般公共预算 财政拨款资金 年初财政拨款 当年财政资金 本年财政资金 财政性资金 预算资金 公共财政拨款 财政拨款收入 财政预算资金 本年财政拨款资金 当年拨款',
  central: '中央补助 中央财政资金 中央资金 中央财政 中央补助资金 中央转移支付',
  superior: '上级资金 上级补助 上级补助资金 上级转移支付 上级财政资金 中央省市补助 上级专项资金 中央和省级资金 中央和省级财政资金',
  local: '市县资金 地方补助 地方补助资金 地方资金 地方财政资金 市县财政资金 市县财政',
  province:
    '省级财政资金 省级资金 省级补助 省级财政 省补助 省级补助资金 省财政 自治区财政 自治区财政资金 自治区资金 自治区补助 自治区补助资金',
  prefecture: '市级财政资金 市级资金 市级财政 市级补助 市级财政资金补助 市财政 州级财政资金 州级财政 州级资金',
  county: '区级资金 区级财政资金 县级资金 县级财政资金 县级财政 县级配套 区县资金 县区级资金 区财政 县财政 区级财政 县级补助 区级补助',
  township: '乡镇资金 乡镇财政',
  own: '本级财政资金 本级资金 本级安排 县本级资金 市本级资金 本级财力',
  carriedOver:
    '上年结转资金 上年结转 结转资金 上年结转结余 上年结余 上年结转结余资金 以前年度结转 上年结余资金 上年结转和结余 结转结余资金 年初结转 年初结转资金 上年度结转资金 结转结余',
  other:
    '其他资金 其他 其它资金 其它 其他来源 单位资金 自有资金 财政专户管理资金 财政专户资金 政府性基金 政府性基金预算 政府性基金预算拨款 国有资本经营预算 国有资本经营预算拨款 银行贷款 社会投入 社会资金 自筹资金 事业收入 经营收入 单位自有资金 其他来源资金 债券资金 专户资金 其他渠道资金 专户管理资金 其他收入 单位自筹 政府债券资金 非财政拨款 社会投入资金',
  basic: '基本支出',
  project: '项目支出',
};

export const isLevel = (part: FundPart): part is GovernmentLevel => GOVERNMENT_LEVELS.some((level) => level === part);

/** Labels whose amount stands beside them, outside of any table: 预算数 27.80. */
const AMOUNTS: Readonly<Record<'total' | 'fiscal' | 'carriedOver' | 'other', string>> = {
  total:
    '中期资金总额 实施期资金总额 中长期资金总额 年度总金额 总金额 项目总金额 专项资金额度 预算安排总额 预算数 年度预算金额 年度本级预算金额 当年年度预算 年度预算数 预算总额 年度预算资金总额 预算申报数 预算金额 下达中央预算内投资 年度预算申请 年度预算安排 年度预算 本年预算 项目预算 预算资金 本年度预算 年度预算资金 申请资金总额 年度预算申请数 预算数额 资金规模 年度资金规模 全年预算数 本年预算数 本年度资金总额 年度资金申请总额 年度金额 资金额度 补助金额 中央补助年度金额 年度金额合计 下达资金 本年度预计投入 当年预算 年度投入 本次下达资金 下达金额 下达资金总额 分配金额 安排资金总额 项目金额 年度安排资金',
  fiscal: '财政补助 年度财政资金 财政资金安排 本级财政资金',
  carriedOver: '结转',
  other: '社会投入资金 其他资金来源',
};

const fundPart = lookup(FUND_ROWS);
const amountPart = lookup(AMOUNTS);
const UNIT_REMARK = /（?(?:单位[：:]?)?((?:百万|千万|万|亿|千)?元)）?[：:]?$/;
/** 2021年金额（元）: the amount of a year. */
const OF_YEAR = /^(?:20\d\d年度?|本年度?|当年)(?:预算)?(?:资金|金额|预算)(?:总额|数)?$/;

/** What an amount beside this label is: the whole, or which part; its unit in brackets; whether it is the year's. */
export function amountLabel(text: string): { readonly part: FundPart; readonly unit?: string; readonly annual: boolean } | undefined {
  if (text.length > 30) return undefined;
  const part = fundRow(text) ?? amountPart(text.replace(/^其中[：:]?/, '')) ?? (OF_YEAR.test(labelKeys(text).short) ? 'total' : undefined);
  const unit = UNIT_REMARK.exec(text)?.[1];
  return part === undefined
    ? undefined
    : { part, ...(unit === undefined ? {} : { unit }), annual: /年度|当年|本年|全年|20\d\d年/.test(text) };
}

const PURPOSE = lookup({ purpose: '资金用途 主要用途 资金用途说明 资金使用范围 资金主要用途 预算规模及资金用途' });
const PLAN = lookup({ plan: '资金支出计划 支出计划 资金支出进度计划 支出进度计划 资金使用计划 用款计划 预算支出计划 支出进度' });
export const isPurposeLabel = (text: string): boolean => PURPOSE(text) !== undefined;
export const isPlanLabel = (text: string): boolean => PLAN(text) !== undefined;

/** The row of a funds table a label names: `年度资金总额：`, `其中：本年财政拨款`, `上年结转资金`. */
export function fundRow(text: string): FundPart | undefined {
  if (text.length > 30) return undefined;
  const plain = text.replace(/^\s*按(?:收入|支出|资金)(?:性质|来源|类型|类别|构成)分类?[：:]?\s*/, '');
  return fundPart(plain.replace(/^\s*(?:其\s*中|其中：|其中:)[：:\s]*/, '').replace(/^[^：:]{0,3}其中[：:]?/, '')) ?? fundPart(plain);
}

/** Labels in front of the indicators, longest first; for text in which cells are not cut. */
export const FRONT_WORDS: readonly string[] = [HEAD, FUND_ROWS, AMOUNTS]
  .flatMap((lists) => Object.values(lists).flatMap(words))
  .concat('总体目标', '年度总体目标', '年度目标', '绩效目标', '年度绩效目标')
  .filter((word) => word.length >= 3)
  .sort((a, b) => b.length - a.length);

export type GoalRole = 'goal' | 'achievement' | 'completion';

const GOALS: Readonly<Record<GoalRole, string>> = {
  goal: '当年绩效目标 当年整体绩效目标 年度预期目标 预期目标 年初设定目标 年度目标 项目年度目标 预期绩效目标 年初目标 设定目标 目标内容 年初绩效目标 年初预期目标 计划目标 目标设定 年度设定目标 年初设定绩效目标 年度绩效目标 年度总体目标 总体目标 绩效目标 项目绩效目标 全年预期目标 年初总体目标 年度目标设定 年初确定目标 本年度绩效目标 实施期绩效目标 中期目标 长期目标 实施期目标 年度绩效总目标 绩效总目标 总体绩效目标 本年绩效目标 项目总体目标 项目年度绩效目标 年度绩效目标内容 年度总体绩效目标 中长期目标 中长期绩效目标 实施期总目标 项目绩效总目标 绩效目标内容 整体目标 总目标 项目目标 年度工作目标 本年度目标 长期绩效目标 总体绩效 实施期总体目标 实施周期总目标 项目总目标 整体绩效目标 年度总目标 中期绩效目标 半年绩效目标 全年绩效目标 年初绩效目标设定',
  achievement:
    '具体完成情况 实际完成情况 全年实际完成情况 目标完成情况 年度目标完成情况 年度总体目标完成情况综述 目标实际完成情况 全年完成情况 年度实际完成情况 完成情况 实际完成目标 目标实现情况 绩效目标完成情况 年度完成情况 绩效目标实际完成情况 总体完成情况 年度总体目标完成情况 全年目标完成情况 目标完成情况综述 年度绩效目标完成情况 年末完成情况 全年绩效目标完成情况 绩效目标实现情况 年度绩效目标实现情况 目标实际完成',
  completion: '总体完成率 完成率 目标完成率 总体完成率% 目标完成率% 总体目标完成率 完成进度',
};

/** The column of the goals a header names. */
export const goalRole = lookup(GOALS);

const LONG_GOALS = words(GOALS.goal)
  .filter((label) => label.length >= 4)
  .sort((a, b) => b.length - a.length);

/** Where goals begin in a text that runs on from their label: 6 for `年度总体目标完成……`; undefined for other texts. */
export function leadingGoal(text: string): number | undefined {
  const label = LONG_GOALS.find((each) => text.startsWith(each));
  if (label === undefined || text.length < label.length + 4) return undefined;
  if (/^(?:表|和|与|及|的|完成|情况|管理|审核|申报)/.test(text.slice(label.length))) return undefined;
  return label.length + (text[label.length] === '：' ? 1 : 0);
}

const TOTAL =
  /^(?:总分|总分值|合计|总计|总得分|合计得分|自评总分|自评得分合计|总评分|得分合计|总分合计|分值合计|自评总得分|综合得分|总分数|指标总分|绩效总分|合计总分|总评得分|总合计)$/;

/** Whether a cell is the label of the row of totals: `总分`, `合计（100分）`. */
export function isTotalLabel(text: string): boolean {
  if (text.length > 16) return false;
  const { whole, short } = labelKeys(text);
  return TOTAL.test(short) || TOTAL.test(whole.replace(/\d+(?:\.\d+)?分?$/, ''));
}

const ISSUES =
  /^(?:存在的?(?:主要)?问题|问题及|主要问题|改进措施|下一步|整改措施|有关建议|主要经验|改进建议|相关建议|自评存在|未完成原因|偏差大或|未完成目标原因|偏差原因|绩效目标未完成|目标未完成|自评发现的问题|项目存在的?问题|发现的?问题|问题、原因|拟采取的?措施|绩效自评发现)/;
const CLOSING =
  /^(?:评价结论|自评结论|自评结果|评价结果|备注|注|说明|填报说明|填表说明|其他需要说明|其他事项|其他情况|财政部门审核意见|主管部门审核意见|主管部门意见|审核意见|单位意见|部门意见|附注|佐证材料|自评意见|自评人员|项目自评结论|绩效自评结论)(?:[：:（]|$)/;

/** A label behind the indicators: problems (kept), or conclusions, notes and opinions (not kept). */
export function closingLabel(text: string): 'issues' | 'note' | undefined {
  const bare = text.replace(/\s+/g, '').replace(NUMBERING, '');
  if (ISSUES.test(bare)) return 'issues';
  return CLOSING.test(bare) ? 'note' : undefined;
}

const SIDE =
  /^(?:项目|专项)?(?:基本情况|基本信息|资金安排|资金安排情况|资金构成|资金总额及构成|年度资金总额及构成|资金情况及来源|项目资金申请|项目资金安排|预算资金情况|本年度绩效指标|长期绩效指标|实施期绩效指标|项目绩效指标|绩效目标及指标|绩效指标设置|绩效目标指标|实施期指标|专项年度绩效指标|项目年度绩效指标|预算执行(?:情况)?|资金执行(?:情况)?|目标完成情况|年度目标完成情况|项目年度目标完成情况|年度绩效指标完成情况|年度绩效指标|绩效指标完成情况|指标完成情况|项目资金|资金情况|年度资金情况|资金使用情况|绩效指标|年度总体目标|总体目标|年度绩效目标|绩效目标|年度目标|年度预算数|预算资金|预算情况|资金来源|项目预算|项目支出|自评情况|项目概况|指标体系|预算执行情况及资金|绩效目标及完成情况|资金投入情况|项目资金情况|项目绩效目标|绩效自评|自评指标|年度预算执行情况|资金安排及执行情况|年初绩效目标|绩效|项目资金来源|资金|预算执行率|当年绩效目标)\d?(?:\d{1,3}分)?(?:万元|元)?$/;

/** Whether a cell is a side heading that names a part of the form and holds no value: `项目资金（万元）`, `四、年度绩效指标完成情况`. */
export const isSideLabel = remember((text: string): boolean => {
  if (text.length > 30) return false;
  const { whole, short } = labelKeys(text);
  return SIDE.test(short) || SIDE.test(whole) || /^(?:[一二三四五六七八九]、.{2,16}情况|（(?:万元|元|\d+分)）)$/.test(text);
});

/** `10` of `预算执行情况（10分）` or `得分（20分*执行率）`; undefined when no points are printed. */
export function pointsInBrackets(text: string): string | undefined {
  return /（(\d{1,3}(?:\.\d+)?)分?(?:[*×]执行率)?）/.exec(text)?.[1];
}

/** The words of a form by context: in each a word has one meaning. */
export const CONTEXTS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'label of a form': HEAD,
  'row of the funds': FUND_ROWS,
  'label of an amount': AMOUNTS,
  'column of the funds': FUND_COLUMNS,
  'heading of goals': GOALS,
};
