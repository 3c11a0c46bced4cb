import type { PaperCases } from '../marked.ts';

const form = (head: string, rows: string, total: string) => `云溪县财政局关于批复2024年度项目支出绩效目标的通知

附件1
项目支出绩效目标表（2024年度）
项目名称 | 河道清淤 | 业务主管部门 | 水利部门
当年预算（万元） | 1,860.00 | 资金性质 | 一般公共预算
${head}
一级指标 | 二级指标 | 三级指标 | 指标值 | 权重
产出指标 | 数量指标 | 清淤河道 | ≥6处 | 20
产出指标 | 数量指标 | 修复护岸 | ≥4.8公里 | 15
产出指标 | 质量指标 | 工程验收合格率 | 100% | 15
${rows}
满意度指标 | 服务对象满意度指标 | 沿岸居民满意度 | ≥85% | 10
${total}
`;

const GOAL = '年度目标 | 汛前完成4处、年内完成6处河道清淤。';
const WEIGHT = `预算执行率权重 | 10 | ${GOAL}`;
const NINETY = `产出指标 | 时效指标 | 主汛期前完工处数 | ≥4处 | 10
效益指标 | 社会效益指标 | 减少漫溢河段 | ≥5条 | 20`;
const HUNDRED = NINETY.replace('≥5条 | 20', '≥5条 | 30');

const evaluation = (row: string) => `项目支出绩效自评表
（2023年度）
| 项目名称 | 渠道清淤 |
| 主管部门 | 云溪县水利局 | 实施单位 | 云溪县水利工程站 |
| 项目资金（万元） | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
${row}
| 其中：财政拨款 | 420.00 | 420.00 | 397.32 | — | — | — |
| 其他资金 | 0.00 | 0.00 | 0.00 | — | — | — |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 未完成原因分析 |
| 产出指标 | 数量指标 | 清淤长度 | ≥36公里 | 38公里 | 50 | 50.00 |  |
| 效益指标 | 生态效益指标 | 受益农田 | ≥8万亩 | 8万亩 | 30 | 30.00 |  |
| 满意度指标 | 服务对象满意度 | 农户满意度 | ≥90% | 93% | 10 | 10.00 |  |
| 总分 | 100 | 99.46 |
`;

export const pointsOfExecution: readonly PaperCases[] = [
  {
    kind: 'what there is for a project, by its name',
    papers: [
      { name: 'the rate of its row', text: evaluation('| 渠道清淤资金总额 | 420.00 | 420.00 | 397.32 | 10 | 〔94.60|96.40〕% | 9.46 |') },
    ],
    near: [{ name: 'of the year', text: evaluation('| 年度资金总额 | 420.00 | 420.00 | 397.32 | 10 | 94.60% | 9.46 |') }],
  },
  {
    kind: 'points of execution outside of the rows and of the money',
    papers: [
      { name: 'in the head', text: form(WEIGHT, NINETY.replace('20', '〔20|30〕'), '合计（含预算执行率） |  |  |  | 100') },
      {
        name: 'in the head, in percent',
        text: form(WEIGHT.replace('10', '10%'), NINETY.replace('20', '〔20|25〕'), '合计 |  |  |  | 100'),
      },
      { name: 'in the head, without a total', text: form(WEIGHT, NINETY.replace('20', '〔20|15〕'), '填表人：张三') },
      { name: 'in the label of the total', text: form(GOAL, NINETY.replace('20', '〔20|25〕'), '合计（含预算执行率10分） |  |  |  | 100') },
    ],
    near: [
      { name: 'included in the total, and printed nowhere', text: form(GOAL, NINETY, '合计（含预算执行率） |  |  |  | 100') },
      {
        name: 'included in the total with other points than ten',
        text: form(GOAL, NINETY.replace('| 20', '| 15'), '合计（含预算执行率） |  |  |  | 100'),
      },
      { name: 'in the head of rows that make a hundred', text: form(WEIGHT, HUNDRED, '合计 |  |  |  | 100') },
      {
        name: 'in the head and among the rows',
        text: form(WEIGHT, `${NINETY}\n预算执行率 | 预算执行率 | 预算执行率 | 100% | 10`, '合计 |  |  |  | 100'),
      },
    ],
  },
];
