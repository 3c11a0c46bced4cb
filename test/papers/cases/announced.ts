import type { PaperCases } from '../marked.ts';

const tables = (opening: string, closing = '') => `云溪县2023年财政收支执行报告

${opening}
一、收支情况
附表1 收入完成表
单位：亿元
项目	预算	执行
税收收入	32.00	32.45
非税收入	8.20	8.74
合计	40.20	41.19
附表2 支出完成表
单位：亿元
项目	预算	执行
教育支出	15.40	15.34
卫生健康支出	6.10	6.02
合计	21.50	21.36
附表3 债务余额表
单位：亿元
项目	限额	余额
一般债务	24.50	24.12
专项债务	53.20	52.68
合计	77.70	76.80
二、下一步工作
加强财源建设，支持实体经济发展。${closing}
`;
const numberedForm = (sentence: string) => `云溪县公路站2023年部门预算公开

第一部分  部门概况
负责农村公路养护。
第二部分  预算安排情况
收入预算336.00万元，支出预算336.00万元。${sentence}
第三部分  附表

附表1
部门收支总表
单位：万元
收入项目	预算数	支出项目	预算数
财政拨款	336.00	交通运输支出	336.00
收入合计	336.00	支出合计	336.00

附表2
“三公”经费预算表
单位：万元
项目	2022年预算数	2023年预算数
公务接待费	1.20	1.00
合计	1.20	1.00

附表3
项目支出绩效目标表
单位：万元
项目名称	农村公路日常养护
资金总额	96.00	财政拨款	96.00	其他资金	0
一级指标	二级指标	三级指标	指标值
产出指标	数量指标	养护里程	124公里
产出指标	质量指标	路面技术状况优良中等路率	≥80%
效益指标	社会效益指标	行政村通达率	100%
满意度指标	服务对象满意度指标	村民出行满意度	≥85%

第四部分  名词解释
公路养护：公路日常养护、大中修的支出。
`;
const chapters = (opening: string) => `云溪县城乡公交运营补贴项目绩效评价报告
评价年度：2022年

${opening}

一、项目概况
项目由云溪县交通运输局组织实施。
二、资金情况
项目资金640.00万元，全部支付完毕。
三、评价结论
综合评价得分88.40分，评价等级为“良”。
四、问题和建议
一是部分车辆更新进度滞后，二是资料归档不够及时。
`;

const listed = (contents: string, note = '') => `芦汀县经济合作中心2022年度部门决算公开

【目录】
◇ 部门概况
◇ 2022年度部门决算表
　　附表1 收入支出决算总表
　　附表2 支出决算表
　　附表3 项目支出决算表
　　附表4 “三公”经费支出决算表${contents}
◇ 名词解释

【部门概况】
中心负责招商服务和项目落地，年末在职21人。${note}

【2022年度部门决算表】
附表1　收入支出决算总表　　（万元）
| 收入 | 金额 | 支出 | 金额 |
| 一般公共预算财政拨款收入 | 413.20 | 一般公共服务支出 | 392.60 |
| 其他收入 | 2.10 | 社会保障和就业支出 | 22.70 |
| 合计 | 415.30 | 合计 | 415.30 |
附表2　支出决算表　　（万元）
| 科目 | 合计 | 基本支出 | 项目支出 |
| 一般公共服务支出 | 392.60 | 252.60 | 140.00 |
| 社会保障和就业支出 | 22.70 | 22.70 | 0.00 |
| 合计 | 415.30 | 275.30 | 140.00 |
附表3　项目支出决算表　　（万元）
| 项目 | 金额 |
| 招商活动 | 85.00 |
| 项目前期 | 55.00 |
| 合计 | 140.00 |
附表4　“三公”经费支出决算表　　（万元）
| 项目 | 决算 |
| 公务接待费 | 3.20 |
| 公务用车运行维护费 | 2.60 |
| 合计 | 5.80 |

【名词解释】
基本支出：为保障机构正常运转发生的支出。
`;
const attached = (sentence: string, second: string) => `芦汀县农村饮水安全项目绩效评价报告

一、项目概况
项目由芦汀县水利局实施，总预算640.00万元。
二、评价结论
项目综合得分88.40分，等级为“良”。
三、其他说明
${sentence}

附件1　项目绩效评价评分表

一级指标｜三级指标｜分值｜得分
决策｜立项规范性｜20｜18
过程｜资金使用合规性｜20｜17.4
产出｜管网铺设长度｜30｜28
效益｜受益人口｜30｜25
　　｜合计｜100｜88.4
${second}
（报告正文及附件完）
`;
const SURVEY = `
附件2　受益群众访谈记录

访谈农户12户，均反映水压稳定。
`;

const announced: PaperCases = {
  kind: 'what a paper says it holds',
  papers: [
    { name: 'a range of tables', text: tables('数据以亿元列示，附表1至〔附表3|附表4〕随文编排。') },
    { name: 'a form that stands nowhere', text: numberedForm('项目编制了绩效目标，见附表〔3|4〕。') },
    { name: 'a range at the end', text: tables('', '附表1—〔3|4〕同步公开。') },
    {
      name: 'a range in Chinese numerals',
      text: tables('附表一至〔附表三|附表四〕随文编排。')
        .replace(/附表1 /, '附表一 ')
        .replace(/附表2 /, '附表二 ')
        .replace(/附表3 /, '附表三 '),
    },
    { name: 'a range with its number', text: tables('报告附附表1至附表3（〔3|4〕张）。') },
    {
      name: 'contents on a line',
      text: chapters('报告目录：一、项目概况；二、资金情况；三、评价结论；四、问题和建议〔|；五、主要经验做法〕'),
    },
    { name: 'parts counted and named', text: chapters('本报告共〔四|五〕个部分：项目概况、资金情况、评价结论、问题和建议。') },
    { name: 'parts counted in digits', text: chapters('本报告分为〔4|3〕个部分：项目概况、资金情况、评价结论、问题和建议。') },
    {
      name: 'a chapter of another name',
      text: `芦汀县2019年财政决算（草案）报告

目录
一、一般公共预算收支决算
二、政府性基金收支决算
三、国有资本经营收支决算
四、〔审计查出问题整改|政府债务情况〕

一、一般公共预算收支决算
收入决算数142860万元，支出决算数140120万元。
二、政府性基金收支决算
基金收入64280万元。
三、国有资本经营收支决算
收入560万元，支出410万元，结转150万元。
四、审计查出问题整改
审计指出问题17个，已整改15个，正在整改2个。
`,
    },
    { name: 'a table listed below a drawn title', text: listed('〔|\n　　附表5 国有资本经营预算财政拨款支出决算表〕') },
    {
      name: 'attachments named in a sentence',
      text: attached('本报告附有两项材料：附件1为项目绩效评价评分表〔|，附件2为受益群众访谈记录〕，均附于报告之后。', ''),
    },
  ],
  near: [
    {
      name: 'a listed table said to be empty',
      text: listed('\n　　附表5 国有资本经营预算财政拨款支出决算表', '中心没有国有资本经营预算，附表5为空表。'),
    },
    {
      name: 'the number of a form alone above its title',
      text: numberedForm('项目编制了绩效目标，见附表3。'),
    },
    {
      name: 'attachments that all stand behind',
      text: attached('本报告附有两项材料：附件1为项目绩效评价评分表，附件2为受益群众访谈记录，均附于报告之后。', SURVEY),
    },
    {
      name: 'an attachment under a title of its own',
      text: attached('本报告附有两项材料：附件1为项目绩效评价评分表，附件2为访谈情况，均附于报告之后。', SURVEY),
    },
    {
      name: 'an attachment kept elsewhere',
      text: attached('附件1为项目绩效评价评分表，附件2为受益群众访谈记录，附件2存档备查。', ''),
    },
    { name: 'attachments that nobody says are there', text: attached('附件1为项目绩效评价评分表，附件2为受益群众访谈记录。', '') },
    { name: 'tables published beside', text: tables('附表1至附表6另行公开。') },
    { name: 'tables of another paper', text: tables('按照《预算公开规程》附表1至附表9的格式编制。') },
    { name: 'a list of chapters in other words', text: chapters('本报告包括项目概况、资金、结论等部分。') },
    { name: 'contents that shorten names', text: chapters('报告目录：一、概况；二、资金；三、结论；四、问题与建议') },
  ],
};

export const announcedByRange: readonly PaperCases[] = [announced];
