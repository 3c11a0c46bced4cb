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

const summaries: PaperCases = {
  kind: 'means, grades and totals over several forms',
  papers: [
    { name: 'the mean', text: evaluation('2023年，对4个项目开展绩效自评，平均得分〔91.30|93.10〕分。') },
    { name: 'the mean in another paragraph', text: evaluation('2023年，对4个项目开展绩效自评。\n自评结果：均分〔91.30|90.30〕分。') },
    { name: 'the mean with a colon', text: evaluation('2023年，纳入自评的项目4个。\n各项目平均自评得分：〔91.30|92.80〕分。') },
    { name: 'the arithmetic mean', text: evaluation('2023年，对4个项目开展绩效自评，各项目算术平均分为〔91.30|91.03〕分。') },
    { name: 'grades beside the number', text: evaluation('2023年，对4个项目开展绩效自评，其中优〔2|3〕个、良2个。') },
    {
      name: 'grades in another paragraph',
      text: evaluation('2023年，对4个项目开展绩效自评。\n自评等级分布为：“优”〔2|3〕个、“良”2个、“中”0个、“差”0个。'),
    },
    {
      text: evaluation('2023年，对4个项目开展绩效自评，自评结果为“优”的项目〔2|1〕个，自评结果为“良”的项目2个。'),
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

export const overForms: readonly PaperCases[] = [summaries];
