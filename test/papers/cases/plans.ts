import type { PaperCases } from '../marked.ts';

const form = (front: string, plan: string) => `云溪县水利局2023年项目支出绩效目标公开

项目绩效目标表
项目名称：渠道维修
${front}

| 资金支出计划 | 3月底 | 6月底 | 9月底 | 12月底 |
| --- | --- | --- | --- | --- |
| 支出比例 | ${plan} |

| 一级指标 | 二级指标 | 三级指标 | 指标值 |
| --- | --- | --- | --- |
| 产出指标 | 数量指标 | 维修渠道长度 | ≥12公里 |
| 效益指标 | 社会效益指标 | 灌溉条件 | 有效改善 |
| 满意度指标 | 服务对象满意度指标 | 群众满意度 | ≥90% |
`;
const CUMULATIVE = '20% | 45% | 70% | 100%';

const plansAndFunds: PaperCases = {
  kind: 'the plan and the funds of a form',
  papers: [
    { name: 'cumulative', text: form('预算金额：120.00万元', '20% | 45% | 〔70|40〕% | 100%') },
    { name: 'cumulative to its end', text: form('预算金额：120.00万元', '20% | 45% | 70% | 〔100|90〕%') },
    { name: 'by quarter', text: form('预算金额：120.00万元', '20% | 30% | 35% | 〔15|25〕%') },
    { name: 'funds in a sentence', text: form('预算金额：〔120.00|112.00〕万元，其中：财政资金100.00万元，其他资金20.00万元', CUMULATIVE) },
    { name: 'funds side by side', text: form('预算金额：〔120.00|102.00〕万元　财政资金：100.00万元　其他资金：20.00万元', CUMULATIVE) },
  ],
  near: [
    { name: 'in equal quarters', text: form('预算金额：120.00万元', '25% | 25% | 25% | 25%') },
    { name: 'in falling quarters', text: form('预算金额：120.00万元', '40% | 30% | 20% | 10%') },
    { name: 'in thirds', text: form('预算金额：120.00万元', '33.3% | 33.3% | 33.4% | 0%') },
    { name: 'all at the start', text: form('预算金额：120.00万元', '100% | 100% | 100% | 100%') },
    { name: 'fiscal money alone', text: form('预算金额：120.00万元，其中：财政资金120.00万元', CUMULATIVE) },
    { name: 'fiscal money of a larger whole', text: form('预算金额：120.00万元，其中财政资金100.00万元', CUMULATIVE) },
  ],
};

export const plans: readonly PaperCases[] = [plansAndFunds];
