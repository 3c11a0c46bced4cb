import type { PaperCases } from '../marked.ts';

const report = (body: string) => `云溪县水利局2023年度灌区维修项目绩效自评报告

一、项目概况
灌区维修项目资金645.00万元，全部支付完毕。
二、评价结论
${body}
三、存在的问题
部分标段资料归档不够及时。
`;
const SCALE = '90分（含）以上为优，80分（含）至90分为良，60分（含）至80分为中，60分以下为差。';

const grades: PaperCases = {
  kind: 'a grade against the score and the scale',
  papers: [
    {
      name: 'chapters that open with the points of the table',
      text: `云溪县农业农村局2022年度污水治理项目绩效评价报告

一、评价结论
各部分得分情况：
一级指标	分值	得分	得分率
决策	20	19	95.00%
过程	20	17	85.00%
产出	35	31.1	88.86%
效益	25	20.4	81.60%
合计	100	87.5	87.50%

二、指标分析
（一）决策（20分，得19分）
立项符合规划。
（二）过程（20分，得〔17|17.5〕分）
支付偏慢，监理月报缺3期。
（三）产出（35分，得31.1分）
接户450户。
（四）效益（25分，得20.4分）
黑臭坑塘由9处减少到2处。
`,
    },
    {
      name: 'a level',
      text: report('总体得分88.22分，绩效级别为“〔良|优〕”。级别划分：90—100分为优，80—89.99分为良，60—79.99分为中，其余为差。'),
    },
    {
      name: 'the scale between score and grade',
      text: report(
        '对照评分表，综合得97.00分，按照90分及以上为优、80至90分（不含）为良、60至80分（不含）为中、60分以下为差的档次，自评等次为〔优|良〕。',
      ),
    },
    {
      name: 'parts between score and grade',
      text: report(
        `自评总分97.02分，其中预算执行9.02分，产出指标39.5分（满分40分），成本指标10分（满分10分），效益指标28.5分（满分30分），满意度指标10分（满分10分）。评价等级为“〔优|良〕”。\n等级划分：${SCALE}`,
      ),
    },
    {
      name: 'a table, 以上（含）',
      text: `宛塘市生态环境局2023年度项目支出绩效自评情况

根据部署，我局对2023年度3个项目开展了绩效自评。等级标准：90分以上（含）为优，80分以上（含）为良，60分以上（含）为中，其余为差。

序号	项目名称	预算数（万元）	执行数（万元）	执行率	得分	等级
1	空气自动监测站运维	900.00	873.00	97.00%	99.70	优
2	农村黑臭水体治理	2540.00	2159.00	85.00%	91.30	〔优|良〕
3	环境执法装备更新	400.00	396.00	99.00%	86.90	〔良|中〕
合计		3840.00	3428.00	89.27%		
`,
    },
    {
      name: 'the grade in the next sentence',
      text: report(`项目综合得分为85.60分。根据得分情况，评价结果为“〔良|优〕”。评价等级：${SCALE}`),
    },
    { name: 'the grade first', text: report(`经评定，项目等次为〔中|良〕，最终得分72.35分。${SCALE}`) },
    { name: 'a bracket', text: report(`自评得分92.40分（〔优|良〕）。${SCALE}`) },
    {
      name: 'the scale in points and signs',
      text: report(
        '项目得分为79.20分，评定为〔中|良〕等级。等级：优（得分≥90分）、良（80分≤得分<90分）、中（60分≤得分<80分）、差（得分<60分）。',
      ),
    },
    {
      name: 'the scale between two bounds',
      text: report(
        '项目得分90.90分，等级为“〔优|良〕”。等级标准：得分90分及以上为优；80分及以上、90分以下为良；60分及以上、80分以下为中；60分以下为差。',
      ),
    },
    { name: 'short', text: report(`自评得94.3分，等级〔优|良〕。${SCALE}`) },
    {
      name: 'the grade a paragraph below',
      text: report(`（一）得分。经评价，项目总得分83.15分。\n（二）等级。评价等级为“〔良|中〕”。\n${SCALE}`),
    },
  ],
  near: [
    { name: 'two scores and two grades', text: report(`项目得分85.60分。部门整体得分92.00分，等级为“优”；项目等级为“良”。${SCALE}`) },
    { name: 'the grade of last year', text: report(`项目得分85.60分。上年评价等级为“优”。${SCALE}`) },
    {
      name: 'a scale of its own between two bounds',
      text: report(
        '项目得分90.90分，等级为“良”。等级标准：得分95分及以上为优；80分及以上、95分以下为良；60分及以上、80分以下为中；60分以下为差。',
      ),
    },
    { name: 'a score of a part', text: report(`产出指标得分39.50分。评价等级为“优”。${SCALE}`) },
  ],
};

export const gradesOfScores: readonly PaperCases[] = [grades];
