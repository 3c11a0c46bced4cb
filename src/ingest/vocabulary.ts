import { memoise } from '../model/memoise.ts';
import { cellText, isEmptyToken } from '../model/text.ts';

/**
 * The closed lists by which indicator tables are recognised, whatever the form or the source format: names of first- and
 * second-level indicators, and column headers with their synonyms. Everything is matched without spaces, so that names that wrap
 * over lines (`服务对象满 / 意度指标`) match as well.
 */

/** First-level indicators: `execution` is a budget execution row that carries points, `process` an input, decision or management row. */
export type Dimension1 = 'output' | 'benefit' | 'satisfaction' | 'cost' | 'execution' | 'process';

/** Second-level indicators. */
export type Category =
  | 'quantity'
  | 'quality'
  | 'timeliness'
  | 'cost'
  | 'economicCost'
  | 'socialCost'
  | 'ecologicalCost'
  | 'economic'
  | 'social'
  | 'ecological'
  | 'sustainability'
  | 'satisfaction'
  | 'execution';

const words = (text: string): string[] => text.split(' ').filter((word) => word !== '');

/** Without the word 指标 at their end. */
const LEVEL1: Readonly<Record<Dimension1, string>> = {
  output: '产出 项目产出 年度产出 部门产出 产出目标',
  benefit: '效益 效果 项目效益 项目效果 实施效果 效益与效果 效果效益 社会效应 影响力 履职效益 部门效果 效果目标 效益目标',
  satisfaction: '满意度 项目满意度 满意 满意度目标',
  cost: '成本 项目成本 运行成本',
  execution: '预算执行率 预算执行 预算执行情况 资金执行率 执行率',
  process:
    '过程 投入 决策 管理 项目决策 项目过程 项目管理 投入与管理 投入管理 管理效率 部门管理 履职效能 履职效果 部门履职 部门效能 能力建设 可持续发展能力 过程管理 资金管理 预算管理',
};

const LEVEL2: Readonly<Record<Category, string>> = {
  quantity: '数量 产出数量 项目数量',
  quality: '质量 产出质量 项目质量',
  timeliness: '时效 产出时效 进度 及时性 时效性',
  cost: '成本 产出成本 项目成本 成本控制',
  economicCost: '经济成本',
  socialCost: '社会成本',
  ecologicalCost: '生态环境成本 环境成本 生态成本',
  economic: '经济效益 经济效果 经济影响',
  social: '社会效益 社会效果 社会影响 政治效益 社会效应 行政效能 社会效益效果',
  ecological: '生态效益 环境效益 生态环境效益 生态效果 环境生态效益',
  sustainability: '可持续影响 可持续性影响 可持续发展 可持续影响力 可持续效益 可持续性 可持续发展影响 可持续 持续影响 长期影响',
  satisfaction:
    '服务对象满意度 社会公众或服务对象满意度 服务对象或社会公众满意度 社会公众满意度 受益对象满意度 服务对象满意 服务群众满意度 服务对象或受益人满意度 受益人满意度 受益群众满意度 帮扶对象满意度 服务对象与社会公众满意度 满意度 服务对象',
  execution: '预算执行率 预算执行 执行率',
};

const LEVEL1_BY_NAME = byName(LEVEL1);
const LEVEL2_BY_NAME = byName(LEVEL2);

function byName<T extends string>(lists: Readonly<Record<T, string>>): ReadonlyMap<string, T> {
  const map = new Map<string, T>();
  // Object.keys forgets the key type; the literal above has exactly these keys.
  for (const kind of Object.keys(lists) as T[]) for (const name of words(lists[kind])) if (!map.has(name)) map.set(name, kind);
  return map;
}

/** A recognised first- or second-level name. `points` is what stands in brackets behind it, `40` of `产出指标（40分）`. */
export interface LevelName<T> {
  readonly kind: T;
  /** Without spaces, brackets and points: 产出指标. */
  readonly name: string;
  readonly points?: string;
  /** Whether 指标 is printed: a bare 满意度 or 成本 may also be the name of a measure. */
  readonly explicit: boolean;
}

const BRACKETED = /[（【[〔]([^）】\]〕]*)[）】\]〕]分?$/;
const POINTS = /^(\d+(?:\.\d+)?(?:[-~]\d+(?:\.\d+)?)?)分?$/;
const NUMBERED = /^(?:[（]?[一二三四五六七八九十\d]+[）、.]|[★☆*])/;

function splitLevelName(text: string): { readonly name: string; readonly points?: string } {
  let name = cellText(text)
    .replace(/\s+/g, '')
    .replace(NUMBERED, '')
    .replace(/[：:]$/, '');
  const bracket = BRACKETED.exec(name);
  // 预算执行率90 may be a name with its value; 预算执行率10分 is one with its points.
  const trailing = bracket === null ? /^(.*?(?:指标|产出|效益|效果|满意度|执行率(?=[\d.]+分)))(\d+(?:\.\d+)?)分?$/.exec(name) : null;
  const inside = bracket?.[1] ?? trailing?.[2];
  if (bracket !== null) name = name.slice(0, bracket.index);
  else if (trailing !== null) name = trailing[1] ?? name;
  const points = inside === undefined ? null : POINTS.exec(inside);
  return points?.[1] === undefined ? { name } : { name, points: points[1] };
}

function matchLevel<T extends string>(text: string, names: ReadonlyMap<string, T>): LevelName<T> | undefined {
  if (text.length > 40) return undefined;
  const { name, points } = splitLevelName(text);
  const explicit = name.endsWith('指标');
  const kind = names.get(explicit ? name.slice(0, -2) : name);
  if (kind === undefined) return undefined;
  return { kind, name, explicit, ...(points === undefined ? {} : { points }) };
}

/** Reads a first-level indicator cell: `产出指标`, `产 出 指 标 （50分）`, `效益`, `成本指标（0-20）分`; undefined when it is none. */
export const matchLevel1: (text: string) => LevelName<Dimension1> | undefined = memoise(
  (text) => matchLevel(text, LEVEL1_BY_NAME),
  10_000,
  48,
);

/** Reads a second-level indicator cell: `数量指标`, `可持 续影 响指标`, `服务对象满意度`; undefined when it is none. */
export const matchLevel2: (text: string) => LevelName<Category> | undefined = memoise(
  (text) => matchLevel(text, LEVEL2_BY_NAME),
  10_000,
  48,
);

/** All first-level names with 指标, longest first; for text in which cells are not cut yet. */
export const LEVEL1_NAMES: readonly string[] = explicitNames(LEVEL1_BY_NAME);
/** All second-level names with 指标, longest first. */
export const LEVEL2_NAMES: readonly string[] = explicitNames(LEVEL2_BY_NAME);

function explicitNames(names: ReadonlyMap<string, string>): string[] {
  return [...names.keys()].map((name) => `${name}指标`).sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
}

/** What a column of an indicator table holds. */
export type ColumnRole =
  | 'number'
  | 'level1'
  | 'level2'
  | 'level3'
  | 'description'
  | 'comparator'
  | 'target'
  | 'unit'
  | 'basis'
  | 'weight'
  | 'actual'
  /** 单项指标完成情况: a word beside the actual value. */
  | 'completion'
  | 'score'
  /** 单项指标得分 where the form folds it by 权重占比 into the score. */
  | 'rawScore'
  | 'weightShare'
  | 'explanation'
  | 'remark';

const HEADERS: Readonly<Record<ColumnRole, string>> = {
  number: '序号 编号 行次',
  level1: '一级指标 一级 一级指标名称 一级目标 指标类型 指标类别 绩效指标分类 指标分类',
  level2: '二级指标 二级 二级指标名称 二级目标 指标子类',
  level3: '三级指标 三级 三级指标名称 四级指标 指标名称 绩效指标名称 绩效指标 具体指标 评价指标 指标 三级目标 绩效目标名称',
  description:
    '绩效指标描述 指标描述 指标解释 指标内容 指标说明 绩效指标内容 指标含义 指标内涵 绩效指标说明 绩效指标解释 指标定义 指标具体内容 三级指标描述 三级指标解释 指标解释和计算公式 指标解释及计算公式 计算公式',
  comparator:
    '指标方向性 比较符号 比较关系 关系符号 指标性质 指标值符号 符号 指标方向 计算符号 运算符号 指标符号 比较符 绩效指标性质 指标属性',
  target:
    '区域目标值 指标值 年度指标值 预期指标值 目标值 指标值及单位 指标目标值 年初指标值 年初目标值 绩效指标值 年度目标值 预期目标值 预期值 标准值 计划值 目标指标值 指标预期值 计划指标值 年度绩效指标值 绩效目标值 指标值内容 预计指标值 年初绩效指标值 年初设定值 本年目标值 当年指标值 预期当年实现值 年度预期值 年度计划值 计划完成值 指标值包含数字及文字描述 指标值文字描述 三级指标值 年度预期指标值 设定目标值',
  unit: '度量单位 计量单位 单位 指标单位 指标值单位 单位文字描述 指标计量单位 绩效度量单位 绩效指标单位',
  basis:
    '指标值确定依据 绩效标准 评扣分标准 评分标准 扣分标准 指标值设定依据 指标值依据 确定依据 设定依据 评价标准 指标值来源 评分规则 评分细则 指标标准 绩效标准来源 指标确定依据 指标依据 依据 数据来源 指标值设定依据及数据来源 指标值来源依据 计分标准 评分办法 计分方法 评分依据 扣分规则 指标设定依据 指标值确定的依据 指标值说明 佐证资料 取值依据',
  weight:
    '分值 权重 指标分值 权重分值 指标权重 分值权重 分值分 权重分 标准分值 标准分 满分 权重% 设定分值 指标权数 权值 分值100分 年度指标分值',
  actual:
    '实际完成值 全年完成值 完成值 全年实际值 全年实际完成值 实际值 单项指标实际完成值 完成指标值 年度完成值 实际完成指标值 全年完成情况 实际完成情况 指标完成值 年终完成值 年度实际完成值 目标完成值 完成情况 全年实际完成情况 自评完成值 实际完成 业绩值 年度实际值 绩效指标完成情况 指标完成情况 实际指标值 指标实际完成值 指标实际值 年末完成值 截止目前完成值 年度完成情况 实际实现值',
  completion: '单项指标完成情况 完成程度 单项完成情况 是否完成 完成率 指标完成程度 完成比例 完成程度% 完成率%',
  score:
    '得分 自评得分 单项指标折算得分 指标得分 评价得分 自评分 自评分值 实际得分 单位自评得分 分值得分 折算得分 评分 自评分数 最终得分 指标自评得分 部门自评得分',
  rawScore: '单项指标得分 单项得分',
  weightShare: '权重占比 权重占比% 权重比例',
  explanation:
    '偏差原因分析及改进措施 未完成原因分析 偏差原因分析 未完成原因和改进措施 未完成原因及拟采取的改进措施 未完成原因及改进措施 偏差分析及改进措施 偏差原因 未完成原因 原因分析 偏差原因及改进措施 扣分原因 扣分原因分析 未完成原因分析与改进措施 未完成原因分析及改进措施 未完成绩效指标或偏离较多的原因分析及改进措施 扣分原因及改进措施 偏差情况分析及改进措施 未完成或偏差原因分析 偏差分析 得分情况说明 未完成情况说明 原因 原因说明 差异原因分析 未达标原因 存在问题原因 偏差说明 偏差情况说明 扣分说明 偏离原因',
  remark: '备注 说明 其他说明 备注说明 是否核心指标 核心指标',
};

const ROLE_BY_HEADER = byName(HEADERS);

/** Tried in order on a header that no list has: the end of the name decides. */
const ROLE_PATTERNS: ReadonlyArray<readonly [RegExp, ColumnRole]> = [
  [/一级/, 'level1'],
  [/二级/, 'level2'],
  [/权重占比|权重比例/, 'weightShare'],
  [/原因|措施|偏差/, 'explanation'],
  [/依据|标准$|规则$|来源$/, 'basis'],
  [/(?:描述|解释|说明|内容|定义|公式)$/, 'description'],
  [/(?:完成值|实际值|完成情况|实现值|完成指标值)$/, 'actual'],
  [/(?:指标值|目标值|预期值|计划值)(?:及单位|和单位)?$/, 'target'],
  [/单位$/, 'unit'],
  [/(?:性质|符号)$/, 'comparator'],
  [/得分$/, 'score'],
  [/(?:分值|权重|分数)$/, 'weight'],
  [/三级|四级/, 'level3'],
];

/** A header without spaces, bracketed remarks (（A）, （40分）) and punctuation. */
function headerKey(text: string): string {
  return cellText(text)
    .replace(/\s+/g, '')
    .replace(/（[^（）]*）?/g, '')
    .replace(/[()（）：:、，,。\-_/*]/g, '');
}

/** The role of a column by its header; undefined when the header is unknown. Long texts are no headers. */
export const columnRole: (header: string) => ColumnRole | undefined = memoise(readColumnRole, 10_000, 48);

/** Whether a text is the name of a column as the lists have it, not only like one. */
export function isColumnName(text: string): boolean {
  return text.length <= 24 && ROLE_BY_HEADER.has(headerKey(text));
}

function readColumnRole(header: string): ColumnRole | undefined {
  if (header.length > 48) return undefined;
  const whole = cellText(header).replace(/[\s（）()：:、，,。\-_/*]/g, '');
  const key = headerKey(header);
  const exact = ROLE_BY_HEADER.get(whole) ?? ROLE_BY_HEADER.get(key);
  if (exact !== undefined) return exact;
  if (key.length > 24 || matchLevel1(header) !== undefined || matchLevel2(header) !== undefined) return undefined;
  if (!/指标|目标|得分|分值|权重|单位|完成|原因|依据|标准/.test(key) || key.length < 3) return undefined;
  return ROLE_PATTERNS.find(([pattern]) => pattern.test(key))?.[1];
}

/**
 * Roles of the columns when a row is the header of an indicator table, else undefined. A header names a level column and a value
 * column (target or actual), and at least three columns; of two columns with one role the first keeps it.
 * Where no column is the third level, the one that describes the indicator is (指标内容 beside 一级 and 二级 only).
 */
export function headerRoles(cells: readonly string[]): readonly (ColumnRole | undefined)[] | undefined {
  const roles = cells.map((cell) => columnRole(cell));
  const has = (role: ColumnRole) => roles.includes(role);
  if (!has('level1') && !has('level2') && !has('level3')) return undefined;
  if (!has('target') && !has('actual')) return undefined;
  if (roles.filter((role) => role !== undefined).length < 3) return undefined;
  if (cells.some((cell) => matchLevel1(cell)?.explicit === true)) return undefined;
  clearBlockLabels(roles);
  if (!has('level3')) {
    const described = roles.indexOf('description');
    if (described >= 0) roles[described] = 'level3';
  }
  const seen = new Set<ColumnRole>();
  return roles.map((role) => {
    if (role === undefined || seen.has(role)) return undefined;
    seen.add(role);
    return role;
  });
}

/** A cell before the first-level column (绩效指标, 年度绩效指标) is the label of the whole block, merged over its rows. */
function clearBlockLabels(roles: (ColumnRole | undefined)[]): void {
  const level1 = roles.indexOf('level1');
  for (let index = 0; index < level1; index++) if (roles[index] !== 'number') roles[index] = undefined;
}

/** Which way is better: 正向, 反向指标. */
export const isDirectionCell = (text: string): boolean => /^[正反逆负]向(?:型|性)?(?:指标)?$/.test(text);

/** Whether a cell holds nothing but a comparator: ≥, =, 大于等于, 不少于; 正向 and 定性 are no comparators but stand in that column. */
export function isComparatorCell(text: string): boolean {
  return (
    isDirectionCell(text) || /^(?:[≥≤><=＝]|大于等于|小于等于|大于|小于|等于|不低于|不少于|不超过|不高于|定[量性](?:指标)?)$/.test(text)
  );
}

/** Whether a row of an indicator table is filler: nothing, dashes, or `……` in every cell. */
export function isFillerRow(cells: readonly string[]): boolean {
  return cells.every((cell) => isEmptyToken(cell) || /^[.…。、·]+$/.test(cell));
}
