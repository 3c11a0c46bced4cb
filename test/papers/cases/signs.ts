import type { PaperCases } from '../marked.ts';

const blanks = (name: string, days: string) => `云溪县数据局2025年度项目支出绩效自评表

项目名称    政务网络运维        主管部门    云溪县数据局
一级指标    二级指标            三级指标              ${name}  指标值  单位   完成值   分值  得分   偏差原因
成本指标    经济成本指标        运维总费用            ≤    1300    万元   1269.36  20    20
产出指标    数量指标            保障政务专线          ≥    212     条     212      20    20
产出指标    时效指标            一般故障修复时间      ≤    4       小时   ${days}      20    20
效益指标    可持续影响指标      系统上云率            ≥    90      %      92.5     20    20
满意度指标  服务对象满意度指标  使用单位满意度        ≥    90      %      87.3     20    19.4   数据质量问题反馈慢
总分                                                                                100   99.4
`;

const bars = (name: string, days: string) => `云溪县数据局2025年度项目支出绩效自评表

项目名称 | 政务网络运维 | 主管部门 | 云溪县数据局
一级指标 | 二级指标 | 三级指标 | ${name} | 指标值 | 单位 | 完成值 | 分值 | 得分
成本指标 | 经济成本指标 | 运维总费用 | ≤ | 1300 | 万元 | 1269.36 | 20 | 20
产出指标 | 数量指标 | 保障政务专线 | ≥ | 212 | 条 | 212 | 20 | 20
产出指标 | 时效指标 | 一般故障修复时间 | ≤ | 4 | 小时 | ${days} | 20 | 20
效益指标 | 可持续影响指标 | 系统上云率 | ≥ | 90 | % | 92.5 | 20 | 20
满意度指标 | 服务对象满意度指标 | 使用单位满意度 | ≥ | 90 | % | 91.3 | 20 | 20
总分 |  |  |  |  |  |  | 100 | 100
`;

const goal = (said: string, sign: string, cover = '≥60%') => `云溪县水利局2025年度项目支出绩效目标表

项目名称 | 农村饮水管网维修 | 主管部门 | 云溪县水利局
项目资金（万元） | 年度资金总额： | 76.00
总体目标 | 维修饮水主管9.5公里，${said}，受益村民6300人。
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | 维修主管长度 | ≥9.5公里
产出指标 | 质量指标 | 智能水表覆盖率 | ${cover}
效益指标 | 生态效益指标 | 管网漏损率 | ${sign}15%
满意度指标 | 服务对象满意度指标 | 用水户满意度 | ≥90%
`;

export const signsOfTargets: readonly PaperCases[] = [
  {
    kind: 'signs of targets against what the goal leads to',
    papers: [
      { name: 'falling from there to below', text: goal('使管网漏损率由24%降到15%以下', '〔≤|≥〕') },
      { name: 'falling, without where it was', text: goal('管网漏损率降至15%以内', '〔≤|≥〕') },
      { name: 'falling from what it was', text: goal('管网漏损率从上年的24%下降到15%以下', '〔≤|≥〕') },
      { name: 'rising', text: goal('智能水表覆盖率由52%提高到60%以上', '≤', '〔≥|≤〕60%') },
    ],
    near: [
      { name: 'by how much it falls', text: goal('使管网漏损率比上年下降15%以上', '≥').replace('管网漏损率 |', '管网漏损率下降幅度 |') },
      { name: 'another figure', text: goal('使管网漏损率由24%降到18%以下', '≥').replace('管网漏损率 |', '漏损点检出率 |') },
      { name: 'to the very figure', text: goal('智能水表覆盖率提高到60%', '≤', '≤60%') },
      { name: 'a fall of another measure with the same name behind', text: goal('主管管网漏损率降到15%以下', '≤') },
    ],
  },
  {
    kind: 'signs of targets in a column of their own',
    papers: [
      { name: 'named 性质, in columns of blanks', text: blanks('性质', '〔3.2|4.2〕') },
      { name: 'named 性质, between bars', text: bars('性质', '〔3.2|4.2〕') },
      { name: 'under a name that no list has', text: bars('要求', '〔3.2|4.2〕') },
    ],
    near: [{ name: 'under no name at all', text: bars('', '3.2') }],
  },
];
