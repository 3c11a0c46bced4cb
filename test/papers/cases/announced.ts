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

const announced: PaperCases = {
  kind: 'what a paper says it holds',
  papers: [
    { name: 'a range of tables', text: tables('数据以亿元列示，附表1至〔附表3|附表4〕随文编排。') },
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
  ],
  near: [
    { name: 'tables published beside', text: tables('附表1至附表6另行公开。') },
    { name: 'tables of another paper', text: tables('按照《预算公开规程》附表1至附表9的格式编制。') },
    { name: 'a list of chapters in other words', text: chapters('本报告包括项目概况、资金、结论等部分。') },
    { name: 'contents that shorten names', text: chapters('报告目录：一、概况；二、资金；三、结论；四、问题与建议') },
  ],
};

export const announcedByRange: readonly PaperCases[] = [announced];
