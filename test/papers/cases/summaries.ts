import type { PaperCases } from '../marked.ts';

const LIST = `项目支出绩效自评情况表
序号	项目名称	预算数（万元）	执行数（万元）	得分	等级
1	渠道维修	235.61	230.00	96.20	优
2	水库巡查	359.75	350.00	95.40	优
3	水质监测	124.74	120.00	88.10	良
4	节水宣传	100.00	98.00	85.50	良
	合计	820.10	798.00		`;
const evaluation = (sentence: string, list = LIST) => `云溪县水利局2023年度项目支出绩效自评报告

一、自评工作情况
${sentence}
${list}
二、存在的问题
一是资料归档不够及时。
`;

const OVERVIEW = (share: string) => `云溪县水利局2023年部门整体绩效目标公开

一、项目支出绩效目标一览
| 序号 | 项目名称 | 年度预算（万元） | 占项目支出比重 | 核心指标 | 指标值 |
| --- | --- | --- | --- | --- | --- |
| 1 | 渠道维修 | 235.61 | 28.73% | 维修长度 | ≥12公里 |
| 2 | 水库巡查 | 359.75 | ${share} | 巡查次数 | ≥120次 |
| 3 | 水质监测 | 124.74 | 15.21% | 监测断面 | ≥8个 |
| 4 | 节水宣传 | 100.00 | 12.19% | 宣传场次 | ≥20场 |
|  | 合计 | 820.10 | 100.00% | — | — |

二、有关要求
各单位按季度上报进度。
`;

const summaries: PaperCases = {
  kind: 'means, grades and totals over several forms',
  papers: [
    { name: 'the mean', text: evaluation('2023年，对4个项目开展绩效自评，平均得分〔91.30|93.10〕分。') },
    { name: 'projects with one measure each', text: OVERVIEW('〔43.87|48.37〕%') },
    { name: 'the mean in another paragraph', text: evaluation('2023年，对4个项目开展绩效自评。\n自评结果：均分〔91.30|90.30〕分。') },
    { name: 'the mean with a colon', text: evaluation('2023年，纳入自评的项目4个。\n各项目平均自评得分：〔91.30|92.80〕分。') },
    { name: 'the arithmetic mean', text: evaluation('2023年，对4个项目开展绩效自评，各项目算术平均分为〔91.30|91.03〕分。') },
    { name: 'grades beside the number', text: evaluation('2023年，对4个项目开展绩效自评，其中优〔2|3〕个、良2个。') },
    {
      name: 'grades in another paragraph',
      text: evaluation('2023年，对4个项目开展绩效自评。\n自评等级分布为：“优”〔2|3〕个、“良”2个、“中”0个、“差”0个。'),
    },
  ],
  near: [
    { name: 'weighed by money', text: evaluation('2023年，对4个项目开展绩效自评，按预算数加权平均得分93.31分。') },
    { name: 'the mean of a part', text: evaluation('2023年，对4个项目开展绩效自评，等级为优的项目平均得分95.80分。') },
    { name: 'a mean of last year', text: evaluation('2023年，对4个项目开展绩效自评，平均得分91.30分；2022年平均得分90.10分。') },
    { name: 'only some are graded', text: evaluation('2023年，对4个项目开展绩效自评。\n部门评价项目等级为“优”1个、“良”1个。') },
    { name: 'no list', text: evaluation('2023年，对4个项目开展绩效自评，预算820.10万元，平均得分93.10分。', '') },
  ],
};

const scored = (sentence: string, more = '') => `云溪县水利局2023年度移民后期扶持资金绩效自评报告

一、完成情况
5个项目全部完工并验收，道路硬化合计3.7公里。
二、自评得分
${sentence}
一级指标	二级指标	三级指标	年度指标值	实际完成值	分值	得分
产出指标	数量指标	移民培训人次	≥380人次	361人次	40	38
产出指标	质量指标	项目验收合格率	100%	100%	30	30
效益指标	社会效益指标	移民信访件下降率	≥10%	6%	20	12
满意度指标	服务对象满意度指标	移民满意度	≥90%	92.4%	10	10
总分					100	90
${more}
三、未达标指标原因
培训人次少，是农忙季节报名不足；信访件下降幅度不够，是遗留问题尚未化解。
`;

const scoresAboveForms: PaperCases = {
  kind: 'the score in front of its form, in a paper on several projects',
  papers: [
    { name: 'with its points below', text: scored('自评得分〔90|97〕分，评分明细如下：') },
    { name: 'with a table below', text: scored('项目自评得分〔90|97〕分，各指标得分情况见下表。') },
  ],
  near: [
    { name: 'of each project', text: scored('自评得分97分，各项目得分情况如下：') },
    { name: 'of another paper', text: scored('2022年自评得分97分。') },
    { name: 'of something else', text: scored('自评得分97分，低于上年。') },
  ],
};

const form = (goal: string, done: string, target: string, actual: string) => `云溪县水利局2023年度项目支出绩效自评报告

一、自评工作情况
2023年，对河道清淤项目开展绩效自评，预算120.00万元，支出118.00万元，预算执行率98.33%。
二、目标完成情况
${done}
三、附表

项目支出绩效自评表
（2023年度）
项目名称	河道清淤
主管部门	云溪县水利局
年度总体目标	${goal}
一级指标	二级指标	三级指标	年度指标值	实际完成值	分值	得分
产出指标	数量指标	清淤河道长度	≥12公里	11.4公里	40	38
产出指标	数量指标	护河员培训人次	${target}	${actual}	20	20
效益指标	社会效益指标	行洪条件	有效改善	有效改善	20	20
满意度指标	服务对象满意度指标	群众满意度	≥90%	92%	20	20
总分					100	98
`;
const ALONE = '各项工作按计划推进。';

const values: PaperCases = {
  kind: 'a value in the text against its form',
  papers: [
    { name: 'reached', text: form(ALONE, '清淤河道长度达到〔11.4|11.8〕公里（目标≥12公里），行洪条件明显改善。', '≥1000人次', '1020人次') },
    { name: 'done', text: form(ALONE, '1．产出情况：清淤河道长度〔11.4|10.4〕公里，未达到目标。', '≥1000人次', '1020人次') },
    { name: 'in fact done', text: form(ALONE, '清淤河道长度实际完成〔11.4|11.9〕公里。', '≥1000人次', '1020人次') },
    { name: 'by the core of its name', text: form(ALONE, '护河员培训〔1020|1200〕人次，完成年度目标。', '≥1000人次', '1020人次') },
    { name: 'by its whole name', text: form(ALONE, '其次，护河员培训人次为〔1020|1120〕人次。', '≥1000人次', '1020人次') },
  ],
  near: [
    { name: 'what was meant', text: form(ALONE, '清淤河道长度12公里，护河员培训人次目标为1000人次。', '≥1000人次', '1020人次') },
    { name: 'a part', text: form(ALONE, '河东镇清淤河道长度3.2公里，线上护河员培训300人次。', '≥1000人次', '1020人次') },
    { name: 'last year', text: form(ALONE, '上年清淤河道长度9.5公里，比上年增加1.9公里。', '≥1000人次', '1020人次') },
    { name: 'by half years', text: form(ALONE, '上半年，护河员培训500人次；下半年，护河员培训520人次。', '≥1000人次', '1020人次') },
    { name: 'about', text: form(ALONE, '清淤河道长度达到11公里以上。', '≥1000人次', '1020人次') },
  ],
};

export const overForms: readonly PaperCases[] = [scoresAboveForms, summaries, values];
