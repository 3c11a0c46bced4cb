import type { PaperCases } from '../marked.ts';

const SCALE = '评定标准：90分（含）以上为优，80分（含）至90分为良，60分（含）至80分为中，60分以下为差。';
const evaluation = (body: string) => `云溪县水利局2023年度项目支出绩效自评报告

一、自评概况
2023年，云溪县水利局对渠道维修项目开展绩效自评，项目预算120.00万元，支出118.00万元，预算执行率98.33%。${SCALE}
二、评价结论
${body}
三、存在的问题
一是资料归档不够及时。
`;
const form = (
  last: string,
  rows = '产出指标	数量指标	维修渠道长度	≥12公里	11.4公里	50	47.5',
) => `云溪县水利局2023年度项目支出绩效自评表

${SCALE}

项目支出绩效自评表
（2023年度）
项目名称	渠道维修
主管部门	云溪县水利局
一级指标	二级指标	三级指标	年度指标值	实际完成值	分值	得分
${rows}
效益指标	社会效益指标	灌溉条件	有效改善	有效改善	30	30
满意度指标	服务对象满意度指标	群众满意度	≥90%	92%	20	16.8
总分					100	94.3
${last}
`;

const missed = (target: string, actual: string, name = '考核结果') =>
  form('', `产出指标	数量指标	维修渠道长度	≥12公里	11.4公里	40	37.5\n产出指标	时效指标	${name}	${target}	${actual}	10	10`);

const fullMarks: PaperCases = {
  kind: 'full marks for a target in its own measure',
  papers: [
    { name: 'a place', text: missed('全市前6名', '第〔4|9〕名', '考核名次') },
    { name: 'a deadline of the next year', text: missed('次年2月底前', '2024年〔2月6日|3月6日〕', '报送时间') },
  ],
  near: [
    { name: 'not below a place', text: missed('不低于第20位', '第16位', '全省排名') },
    { name: 'among the first per cent', text: missed('全省前30%', '前25%', '全省排名') },
    { name: 'among the first of more', text: missed('全市前5名', '前10名', '考核名次') },
    { name: 'before the year of the deadline is over', text: missed('次年2月底前', '12月20日', '报送时间') },
    { name: 'each half of the year', text: missed('每年2次', '上下半年各1次', '巡查') },
    { name: 'per so many', text: missed('≤1.5', '0.86', '万人发案率') },
    { name: 'a fall as a negative number', text: missed('-2%', '-2.6%', '单位能耗') },
  ],
};

const grades: PaperCases = {
  kind: 'a grade against its score',
  papers: [
    { name: 'score and grade', text: evaluation('项目自评得分94.30分，评价等级为“〔优|良〕”。') },
    { name: 'total and grade', text: evaluation('自评得分合计：94.30分　自评等级：〔优|中〕') },
    { name: 'in brackets', text: evaluation('渠道维修项目综合得分94.30分（〔优|良〕）。') },
    { name: 'grade first', text: evaluation('渠道维修项目评价等级为“〔优|良〕”，综合得分94.30分。') },
    { name: 'grade first in brackets', text: evaluation('渠道维修项目评价等次为“〔良|优〕”（85.60分）。') },
    { name: 'as a conclusion', text: evaluation('经评价，项目总分为85.60分，评价结果为〔良|中〕。') },
    { name: 'reached', text: evaluation('经综合评定，项目得分达到85.60分，绩效等级属于“〔良|优〕”等级。') },
    {
      name: 'in a table',
      text: evaluation(`项目得分情况表
项目名称	预算数	得分	等级
渠道维修	120.00	94.30	〔优|良〕
水库巡查	80.00	85.60	〔良|优〕`),
    },
    { name: 'below a form', text: form('自评得分合计：94.3分　自评等级：〔优|良〕') },
  ],
  near: [
    { name: 'a part of the score', text: evaluation('产出指标得分45.00分，评价等级为“优”。') },
    { name: 'last year', text: evaluation('上年得分75.00分，评价等级为“中”。本年得分94.30分，评价等级为“优”。') },
    { name: 'on the bound', text: evaluation('项目自评得分90分，评价等级为“优”。') },
    { name: 'two projects', text: evaluation('渠道维修得分94.30分（优），水库巡查得分85.60分（良）。') },
    {
      name: 'a scale of its own',
      text: evaluation('项目自评得分94.30分，评价等级为“优”。')
        .replace(SCALE, '95分（含）以上为优，85分（含）至95分为良。')
        .replace('“优”。', '“良”。'),
    },
  ],
};

const target = (rows: string, total: string) => `云溪县水利局2023年项目支出绩效目标公开

项目绩效目标表
| 项目名称 | 渠道维修 |
| --- | --- |
| 主管部门 | 云溪县水利局 |
| 资金总额（万元） | 174.34 |
| 年度目标 | 维修渠道，改善灌溉条件。 |

| 一级指标 | 二级指标 | 三级指标 | 指标值 | 权重 |
| --- | --- | --- | --- | --- |
${rows}
| ${total} | | | | 100 |
`;

const weights: PaperCases = {
  kind: 'weights that do not make their total',
  papers: [
    {
      name: 'a target form',
      text: target(
        `| 产出指标 | 数量指标 | 维修渠道长度 | ≥12公里 | 30 |
| 产出指标 | 质量指标 | 验收合格率 | ≥95% | 20 |
| 效益指标 | 社会效益指标 | 灌溉条件 | 有效改善 | 〔40|30〕 |
| 满意度指标 | 服务对象满意度指标 | 群众满意度 | ≥90% | 10 |`,
        '合计',
      ),
    },
    {
      name: 'with its execution row',
      text: target(
        `| 产出指标 | 数量指标 | 维修渠道长度 | ≥12公里 | 〔30|20〕 |
| 产出指标 | 质量指标 | 验收合格率 | ≥95% | 20 |
| 效益指标 | 社会效益指标 | 灌溉条件 | 有效改善 | 30 |
| 满意度指标 | 服务对象满意度指标 | 群众满意度 | ≥90% | 10 |
| 预算执行率 | — | — | 100% | 10 |`,
        '权重合计',
      ),
    },
    {
      name: 'a self-evaluation whose scores make its total',
      text: form('', '产出指标	数量指标	维修渠道长度	≥12公里	11.4公里	〔50|40〕	47.5'),
    },
  ],
  near: [
    {
      name: 'execution in the table of funds',
      text: `云溪县水利局2023年度项目支出绩效自评表

项目支出绩效自评表
（2023年度）
项目名称	渠道维修
主管部门	云溪县水利局
项目资金（万元）	年初预算数	全年预算数	全年执行数	分值	执行率	得分
年度资金总额	42.00	40.00	40.00	10	100.00%	10
一级指标	二级指标	三级指标	年度指标值	实际完成值	分值	得分
产出指标	数量指标	维修渠道长度	≥12公里	12公里	50	50
效益指标	社会效益指标	灌溉条件	有效改善	有效改善	30	30
满意度指标	服务对象满意度指标	群众满意度	≥90%	92%	10	10
总分					100	100
`,
    },
    {
      name: 'without a total',
      text: target(
        `| 产出指标 | 数量指标 | 维修渠道长度 | ≥12公里 | 50 |
| 效益指标 | 社会效益指标 | 灌溉条件 | 有效改善 | 30 |
| 满意度指标 | 服务对象满意度指标 | 群众满意度 | ≥90% | 10 |`,
        '合计',
      ).replace('| 合计 | | | | 100 |\n', ''),
    },
  ],
};

export const marks: readonly PaperCases[] = [fullMarks, grades, weights];
