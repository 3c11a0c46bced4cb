import type { Paper } from './paper.ts';
import { sum } from './random.ts';

export type Topic =
  | 'total'
  | 'personnel'
  | 'operating'
  | 'project'
  | 'revenue'
  | 'overseas'
  | 'carPurchase'
  | 'carRunning'
  | 'hospitality'
  | 'threePublic'
  | 'pension'
  | 'medical'
  | 'housing'
  | 'procurement'
  | 'carry';

type Causes = readonly [up: readonly string[], down: readonly string[]];

const causes: Record<Topic, Causes> = {
  total: [
    [
      '人员增加及工资标准调整',
      '本年度新增项目支出',
      '上级转移支付增加',
      '机构改革后职能划入，人员和工作经费相应增加',
      '增人增资',
      '落实乡村振兴重点任务，项目资金增加',
      '年中追加项目经费',
      '[本年|当年]预算安排的专项业务经费增加',
    ],
    [
      '人员退休、调出，人员经费相应减少',
      '落实过紧日子要求，压减一般性支出',
      '部分项目已于上年完工',
      '上级专项资金减少',
      '机构改革职能划出',
      '项目资金未在本年度支付',
      '严格落实中央八项规定精神，厉行节约，压缩开支',
    ],
  ],
  personnel: [
    [
      '在职人员增加',
      '基本工资标准调整',
      '正常晋级晋档增资',
      '新招录[公务员|工作人员]，工资及社会保险缴费增加',
      '补发绩效工资',
      '发放基础绩效奖',
      '人员工资正常增长',
    ],
    ['人员退休', '人员调出', '在职人员减少', '退休人员经费转由社保发放', '年度内调出[人员较多|3人]，工资福利支出减少'],
  ],
  operating: [
    [
      '业务量增加，办公费、差旅费相应增加',
      '物价上涨，水电费增加',
      '人员增加，公用经费定额相应增加',
      '办公设备老化更新',
      '新增办公场所物业管理费',
    ],
    [
      '厉行节约，压减办公费、差旅费等支出',
      '落实过紧日子要求，压减公用经费',
      '人员减少，定额公用经费相应减少',
      '推行无纸化办公，印刷费减少',
      '会议、培训次数减少',
    ],
  ],
  project: [
    [
      '新增专项业务经费',
      '上级下达专项资金',
      '年中追加项目资金',
      '项目集中在本年实施并支付',
      '工程进度加快，结算资金增加',
      '新增信息化建设项目',
      '配套资金增加',
    ],
    [
      '项目已完工，本年不再安排',
      '项目跨年实施，部分资金结转下年使用',
      '财政压减项目支出',
      '部分项目未达到支付条件',
      '项目招标节约资金',
      '受工程进度影响，部分资金尚未支付',
    ],
  ],
  revenue: [
    ['财政拨款收入增加', '上级补助资金增加', '上级专项转移支付增加', '新增项目，财政相应追加预算', '年初结转资金增加'],
    ['财政拨款减少', '项目收入减少', '财政压减部门预算', '上级下达的专项资金减少', '一次性项目资金本年不再安排'],
  ],
  overseas: [
    ['本年度按计划新增出国（境）团组', '经批准的出访任务增加', '对外合作交流任务增加'],
    ['出国（境）团组减少', '严控因公出国（境）规模', '部分出访计划取消'],
  ],
  carPurchase: [
    ['本年度更新购置执法执勤用车', '原有车辆达到报废年限，经批准更新', '经批准购置特种专业技术用车'],
    ['上年购置公务用车，本年购置数量减少', '从严控制公务用车购置', '更新车辆数量减少'],
  ],
  carRunning: [
    [
      '车辆老化，维修费用增加',
      '下乡[工作|检查]任务增加，用车频次增加',
      '油价上涨',
      '车辆使用年限较长，维修保养费用增加',
      '执法巡查任务加重，燃油费增加',
    ],
    [
      '严格公务用车管理，运行费用降低',
      '车辆封存、报废，运行费减少',
      '厉行节约，严控用车',
      '加强车辆集中调度，减少派车次数',
      '实行定点加油、定点维修，费用下降',
    ],
  ],
  hospitality: [
    ['上级检查调研增多，接待批次增加', '招商引资接待任务增加', '业务交流增多', '外地来[我局|本单位]考察学习的批次增加'],
    [
      '严格执行中央八项规定，严控接待标准和人数',
      '厉行节约，压缩公务接待',
      '接待批次和人数减少',
      '进一步规范公务接待，接待费用下降',
      '认真贯彻落实党政机关厉行节约反对浪费条例',
    ],
  ],
  threePublic: [
    ['公务用车更新', '工作任务增加，车辆使用频率提高', '业务活动增多'],
    [
      '认真贯彻落实中央八项规定精神，从严控制“三公”经费开支',
      '厉行节约，压减开支',
      '严格控制“三公”经费支出',
      '落实过紧日子要求，压减公务接待和用车支出',
      '公务接待批次减少',
    ],
  ],
  pension: [
    ['缴费基数调整', '人员增加，缴费相应增加', '补缴以前年度养老保险', '清算职业年金'],
    ['人员退休，缴费减少', '缴费人数减少', '在职人员调出'],
  ],
  medical: [
    ['医疗保险缴费基数提高', '人员增加', '缴费基数上调'],
    ['人员减少，缴费相应减少', '医保缴费比例下调', '在职转退休人员较多'],
  ],
  housing: [
    ['住房公积金缴存基数调整', '人员增加，缴存额增加', '工资调整，公积金相应增加'],
    ['人员减少', '在职人员调出、退休', '缴存人数减少'],
  ],
  procurement: [
    ['办公设备更新', '新增服务类采购项目', '工程类采购增加'],
    ['采购项目减少', '上年集中采购设备，本年需求减少', '严格资产配置标准'],
  ],
  carry: [
    ['部分项目跨年实施，资金结转下年使用', '项目未完工，按合同约定尚未支付', '上级资金下达较晚'],
    ['加快资金支付进度，结转资金减少', '盘活存量资金', '以前年度项目实施完毕'],
  ],
};

const openers: readonly string[] = [
  '主要原因是',
  '主要原因是：',
  '主要是',
  '主要原因为',
  '主要原因：',
  '原因是',
  '主要系',
  '主要是由于',
  '主要是因为',
  '其主要原因是',
  '[变动|增减变化|变动的主要|增减变动主要]原因是',
  '原因为',
  '主要由于',
];

/** Bare causes; two in a third of the cases, numbered 一是…二是 at times. */
export function cause(p: Paper, topic: Topic, up: boolean): string {
  const pool = causes[topic][up ? 0 : 1];
  const [first = '', second] = p.r.sample(pool, 2).map((words) => p.say(words));
  if (second === undefined || p.r.chance(0.68)) return first;
  return p.one(
    `一是${first}；二是${second}`,
    `${first}，${second}`,
    `${first}；${second}`,
    `一是${first}，二是${second}`,
    `${first}以及${second}`,
  );
}

export const opener = (p: Paper): string => p.say(p.r.pick(openers));

/** “主要原因是…” with its words of introduction. */
export function reason(p: Paper, topic: Topic, up: boolean): string {
  const words = cause(p, topic, up);
  const start = opener(p);
  return `${words.startsWith('一是') && /[是为于系]$|因为$/.test(start) ? p.r.pick(['主要原因：', '主要原因是：', '原因：']) : start}${words}`;
}

/** A reason that gives the changes of its own parts; they add up to the change explained. */
export function itemised(p: Paper, change: number): string {
  const names = p.r.sample(['人员经费', '公用经费', '项目经费', '专项业务费', '社会保障缴费', '住房公积金'], p.r.int(2, 3));
  const size = Math.abs(change);
  const against = p.r.chance(0.5) ? Math.max(1, Math.floor(size * (0.1 + p.r.next() * 0.5))) : 0;
  const parts = against > 0 ? [...p.r.split(size + against, names.length - 1), -against] : p.r.split(size, names.length);
  const signed = parts.map((part) => (change > 0 ? part : -part));
  if (sum(signed) !== change || signed.some((part) => part === 0)) return cause(p, 'total', change > 0);
  const [more, less] = p.r.pick([
    ['增加', '减少'],
    ['较上年增加', '较上年减少'],
    ['比上年增加', '比上年减少'],
    ['增加了', '减少了'],
    ['增支', '减支'],
  ]);
  const named = signed.map((part, at) => `${names[at]}${part > 0 ? more : less}${p.plain(Math.abs(part))}`);
  const comma = p.r.pick(['，', '、', '；', '，']);
  return named.join(comma);
}
