import { cellText } from '../../model/text.ts';

/** What a label of a target form stands for. `person` and `skip` are known and never read. */
export type TargetLabel =
  | 'code'
  | 'name'
  | 'parentName'
  | 'supervisingDepartment'
  | 'implementingUnit'
  | 'reportingUnit'
  | 'unit'
  | 'fundsHead'
  | 'total'
  | 'fiscal'
  | 'carriedOver'
  | 'other'
  | 'purpose'
  | 'plan'
  | 'goals'
  | 'indicatorsHead'
  | 'person'
  | 'skip';

const LABELS: Readonly<Record<TargetLabel, string>> = {
  code: '项目编码 项目代码 项目编号 项目序号 财政项目编码 二级项目编码 项目支出编码',
  name: '项目名称 项目支出名称 专项名称 专项资金名称 二级项目名称 支出项目名称 子项目名称 项目（专项）名称 资金名称 政策名称 预算项目名称 转移支付名称',
  parentName: '一级项目名称 一级项目 专项 项目类别',
  supervisingDepartment:
    '主管部门 业务主管部门 项目主管部门 预算部门 主管部门及代码 主管部门名称 县级主管部门 市级主管部门 省级主管部门 主管单位 归口管理部门 中央主管部门 地方主管部门',
  implementingUnit:
    '实施单位 项目实施单位 项目单位 预算单位 资金使用单位 使用单位 用款单位 下达地方或单位 单位名称 项目实施部门 预算单位名称 具体实施单位 资金使用部门 承担单位 项目承担单位',
  reportingUnit: '填报单位 申报单位 编制单位 填报部门 申报部门 填报单位（盖章） 申报单位（盖章） 填报单位名称',
  unit: '单位 金额单位 计量单位 资金单位',
  fundsHead:
    '预算规模及资金用途 项目资金 资金情况 项目资金情况 预算执行 资金来源 项目资金来源 资金构成 资金总额及构成 年度资金总额及构成 资金情况及来源 预算情况 项目资金申请 项目资金安排 预算资金情况 财政资金预算分类',
  total:
    '预算数 年度资金总额 资金总额 年度预算金额 年度本级预算金额 当年年度预算 年度预算数 预算总额 年度预算总额 年度预算资金总额 总额 合计 预算申报数 预算金额 下达中央预算内投资 年度预算申请 年度预算安排 年度预算 本年预算 项目预算 预算资金 本年度预算 年度预算资金 申请资金总额 项目资金总额 年度预算申请数 预算数额 资金规模 年度资金规模 全年预算数 本年预算数 本年度资金总额',
  fiscal:
    '财政资金 财政拨款 其中：财政资金 其中：财政拨款 其中财政资金 财政拨款资金 本年财政拨款 当年财政拨款 年度财政资金 财政资金安排 本级财政资金 财政补助',
  carriedOver: '上年结转资金 上年结转 结转资金 上年结余 上年结转结余',
  other: '其他资金 其它资金 其他来源资金 其他 其它 自有资金 单位资金 单位自筹 社会投入资金 其他来源',
  purpose: '资金用途 主要用途 资金用途说明 资金使用范围 资金主要用途',
  plan: '资金支出计划 支出计划 资金支出进度计划 支出进度计划 资金使用计划 用款计划 预算支出计划 支出进度',
  goals:
    '绩效目标 总体目标 年度目标 年度绩效目标 年度总体目标 本年度绩效目标 实施期绩效目标 中期目标 长期目标 项目绩效目标 实施期目标 年度绩效总目标 绩效总目标 总体绩效目标 本年绩效目标 项目总体目标 当年绩效目标 项目年度绩效目标 项目年度目标 年度绩效目标内容 年度总体绩效目标 中长期目标 实施期总目标 项目绩效总目标 绩效目标内容 整体目标 总目标 预期目标 项目目标 年度工作目标 本年度目标 长期绩效目标 总体绩效 实施期总体目标',
  indicatorsHead:
    '绩效指标 年度绩效指标 本年度绩效指标 长期绩效指标 实施期绩效指标 项目绩效指标 绩效目标及指标 绩效指标设置 绩效目标指标 实施期指标',
  person:
    '负责人 项目负责人 单位负责人 联系人 联系电话 填报人 填表人 经办人 电话 分管领导 财务负责人 项目联系人 项目负责人及联系电话 联系人及电话 填报日期 审核人 部门负责人',
  skip: '项目性质 项目类型 项目属性 项目分类 项目期限 建设周期 项目起止时间 项目开始日期 项目完成日期 项目支出实施期 实施期限 实施期 起始时间 截止时间 立项依据 项目立项依据 项目总体概况 项目概况 项目总预算 项目总投资 该项目支出上级资金 中央补助 省级财政安排 资金性质 是否为专项资金 财政资金科目代码 年度预算执行率 分值 主管部门编码 备注 序号 项目实施进度计划 财政部门审核意见 主管部门审核意见 审核意见 项目总额 项目总资金 上级补助 上级资金 政府采购 政府性基金 项目负责部门 支出功能分类 功能科目 项目等级 项目级次 存续状态 设立依据 设立年度 项目周期 实施周期 政策依据 项目内容 主要内容 项目申请理由 项目主要内容 项目必要性 可行性',
};

const KINDS = new Map<string, TargetLabel>();
// Object.keys forgets the key type; LABELS has exactly these keys.
for (const kind of Object.keys(LABELS) as TargetLabel[])
  for (const label of LABELS[kind].split(' ')) if (!KINDS.has(label)) KINDS.set(label, kind);

/** A label with the value that stands in the same cell behind a colon (`项目名称：……`). */
export interface LabelMatch {
  readonly kind: TargetLabel;
  /** Length of the label with its colon in the text as given; the inline value begins there. */
  readonly valueAt?: number;
  /** Unit in brackets behind the label: 万元 of `资金总额（万元）`. */
  readonly unit?: string;
}

const REMARK = /（[^（）]*）/g;
const UNIT_REMARK = /[（]?(?:单位[：:]?)?((?:百万|千万|万|亿|千)?元)[）]?$/;

function labelKind(text: string): TargetLabel | undefined {
  const plain = text
    .replace(/\s+/g, '')
    .replace(/^[一二三四五六七八九十\d]+[、.]/, '')
    .replace(/[：:]$/, '');
  return KINDS.get(plain) ?? KINDS.get(plain.replace(REMARK, '')) ?? KINDS.get(plain.replace(REMARK, '').replace(/^其中：?/, ''));
}

/** Reads a cell as a label, with an inline value or without; undefined when it is none. */
export function matchLabel(raw: string): LabelMatch | undefined {
  if (raw === '') return undefined;
  const text = cellText(raw);
  const unit = UNIT_REMARK.exec(text.replace(/[：:]$/, ''));
  const kind = text.length <= 24 ? labelKind(text) : undefined;
  if (kind !== undefined) return { kind, ...(unit?.[1] === undefined || kind === 'unit' ? {} : { unit: unit[1] }) };
  const colon = inlineColon(text);
  const inline = colon < 1 || colon > 20 ? undefined : labelKind(text.slice(0, colon));
  if (inline === undefined || (inline === 'goals' && colon < 4)) return undefined;
  return { kind: inline, valueAt: colon + 1 };
}

const GOALS = LABELS.goals
  .split(' ')
  .filter((label) => label.length >= 4)
  .sort((a, b) => b.length - a.length);

/** Where the goals begin in a text that runs on from their label: 6 for `年度总体目标完成……`; undefined for other texts. */
export function goalsAt(text: string): number | undefined {
  const label = GOALS.find((each) => text.startsWith(each));
  if (
    label === undefined ||
    text.length < label.length + 4 ||
    /^(?:表|和|与|及|的|完成|情况|管理|审核|申报)/.test(text.slice(label.length))
  )
    return undefined;
  return label.length + (text[label.length] === '：' ? 1 : 0);
}

/** The colon behind a label; the one of 其中： belongs to the label. */
function inlineColon(text: string): number {
  const first = text.indexOf('：');
  return first >= 0 && text.slice(0, first).endsWith('其中') ? text.indexOf('：', first + 1) : first;
}

const MONEY_UNIT_NOTE = /(?:金额)?单位[：:]?\s*（?(?:人民币)?((?:百万|千万|万|亿|千)?元)）?/;

/** The unit of amounts that a note names: `单位：万元`, `（金额单位：元）`; undefined when it is none. */
export function unitNote(text: string): string | undefined {
  return text.length > 60 ? undefined : MONEY_UNIT_NOTE.exec(text.replace(/\s+/g, ''))?.[1];
}

const MONTH_HEADER = /^(?:截至|截止|累计)?(\d{1,2})月(?:底|末|份)?(?:前|止)?(?:（?%）?)?$/;
const QUARTER_HEADER = /^(?:第)?([一二三四1-4])季度(?:末|底)?(?:（?%）?)?$/;

/** The month by whose end a column of the disbursement plan counts: 3月底, 第一季度末, 上半年, 全年; undefined for other texts. */
export function planMonth(header: string): number | undefined {
  const text = header.replace(/\s+/g, '');
  const month = Number(MONTH_HEADER.exec(text)?.[1] ?? 0);
  if (month >= 1 && month <= 12) return month;
  const quarter = QUARTER_HEADER.exec(text)?.[1];
  if (quarter !== undefined) return ('一二三四'.includes(quarter) ? '一二三四'.indexOf(quarter) + 1 : Number(quarter)) * 3;
  if (text === '上半年') return 6;
  return text === '全年' || text === '年底' || text === '年末' ? 12 : undefined;
}
