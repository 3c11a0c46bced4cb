import type { PlainProject } from '../../src/model/record-schema.ts';
import type { Random } from './random.ts';

/** Plain project records as a province's system would write them: about seven indicators each, about 3% of them with one planted error. */

const AREAS = ['城区', '镇区', '园区', '北部', '南部', '东部', '西部', '沿海', '山区', '流域', '新区', '开发区'];
const OBJECTS = [
  '农村公路',
  '基层干部',
  '公共图书馆',
  '饮用水源',
  '老旧小区',
  '义务教育学校',
  '社区卫生服务',
  '高标准农田',
  '城市绿化',
  '消防设施',
  '养老机构',
  '档案资料',
  '政务信息系统',
  '污水管网',
  '职业技能',
  '食品安全',
  '防汛物资',
  '文物保护',
  '残疾人康复',
  '农产品质量',
];
const ACTIONS = ['维修养护', '培训', '购置', '改造', '监测', '运行维护', '补助', '建设', '服务', '宣传'];
const QUANTITIES: ReadonlyArray<readonly [string, string]> = [
  ['培训人数', '人'],
  ['举办场次', '场'],
  ['维护里程', '公里'],
  ['购置设备数量', '台'],
  ['覆盖村数', '个'],
  ['监测点位数量', '个'],
  ['发放补助人数', '人'],
  ['改造面积', '平方米'],
];
const QUALITIES = ['验收合格率', '培训合格率', '设备完好率', '资料准确率', '补助足额发放率'];
const TIMES = ['按期完成率', '资金支付及时率', '任务完成及时率'];
const SOCIAL = ['群众知晓率', '服务覆盖率', '受益群众占比'];
const BASES = ['年度工作计划', '历史数据', '合同约定', '行业标准', '上级文件'];

const money = (fen: number): string => `${(fen / 1_000_000).toFixed(2)}万元`;

/** Kinds of planted error, with the rule concern each must wake; used by the bench to see that the audit really works. */
export const PLANTED = ['total', 'unit', 'plan', 'purpose', 'rate'] as const;
type Planted = (typeof PLANTED)[number];

export function generateProject(index: number, random: Random): { readonly project: PlainProject; readonly planted?: Planted } {
  const planted = random.next() < 0.03 ? random.pick(PLANTED) : undefined;
  const name = `${random.pick(AREAS)}${random.pick(OBJECTS)}${random.pick(ACTIONS)}项目（${2000 + (index % 997)}-${index}）`;
  const fiscal = random.between(100, 90_000) * 10_000;
  const other = random.next() < 0.3 ? random.between(10, 5_000) * 10_000 : 0;
  const total = fiscal + other;
  const [quantity, unit] = random.pick(QUANTITIES);
  const [second, secondUnit] = random.pick(QUANTITIES);
  const share = random.pick([10, 15, 20, 25, 30]);
  const indicators = [
    {
      level1: '产出指标',
      level2: '数量指标',
      level3: `${quantity}`,
      description: `全年${quantity}${index % 89}`,
      target: `≥${random.between(10, 5000)}${unit}`,
      basis: random.pick(BASES),
    },
    {
      level1: '产出指标',
      level2: '数量指标',
      level3: `年度${second}`,
      description: `${name}${second}`,
      target: `≥${random.between(10, 900)}${planted === 'unit' ? '' : secondUnit}`,
      basis: random.pick(BASES),
    },
    {
      level1: '产出指标',
      level2: '质量指标',
      level3: random.pick(QUALITIES),
      description: `${quantity}质量情况${index % 83}`,
      target: `≥${random.between(90, 99)}${planted === 'rate' ? '0' : ''}%`,
      basis: random.pick(BASES),
    },
    {
      level1: '产出指标',
      level2: '时效指标',
      level3: random.pick(TIMES),
      description: `${second}时效情况`,
      target: `≥${random.between(90, 99)}%`,
      basis: random.pick(BASES),
    },
    {
      level1: '产出指标',
      level2: '成本指标',
      level3: '项目总成本',
      description: '控制在预算以内',
      target: `≤${money(total)}`,
      basis: '预算批复',
    },
    {
      level1: '效益指标',
      level2: '社会效益指标',
      level3: random.pick(SOCIAL),
      description: `${name}社会效益`,
      target: `≥${random.between(80, 95)}%`,
      basis: random.pick(BASES),
    },
    {
      level1: '满意度指标',
      level2: '服务对象满意度指标',
      level3: '服务对象满意度',
      description: `${quantity}对象满意程度`,
      target: `≥${random.between(85, 98)}%`,
      basis: '问卷调查',
    },
  ];
  const project: PlainProject = {
    kind: 'project',
    document: `部门${String(Math.floor(index / 40)).padStart(5, '0')}`,
    department: `第${Math.floor(index / 40)}部门`,
    year: 2024,
    unit: '万元',
    name,
    code: `1302${String(index).padStart(12, '0')}`,
    budgeted: { total: money(planted === 'total' ? total + 9_990_000 : total), fiscal: money(fiscal), other: money(other) },
    purpose: `预算数${money(total)}，主要用于${name}。`,
    purposeAmounts: { total: money(planted === 'purpose' ? total * 10 : total) },
    disbursementPlan: [3, 6, 10, 12].map((month, step) => ({
      month,
      share: step === 3 ? (planted === 'plan' ? '90%' : '100%') : `${share * (step + 1)}%`,
    })),
    goals: [`完成${name}年度${quantity}任务${index}`, `提高${second}水平（第${index}号）`],
    indicators,
  };
  return planted === undefined ? { project } : { project, planted };
}
