import type { PaperCases } from '../marked.ts';

const scores = (opening: string) => `2020年度云溪县河东街道办事处部门决算

一、预算绩效情况
${opening}
单位：万元
序号   项目名称               执行金额   自评得分   等级
1      网格化治理项目         45.39      91.68      优
2      老旧小区环境整治项目   43.22      98.33      优
3      社区为民服务项目       69.46      92.34      优
4      安全生产巡查项目       85.99      93.36      优
5      便民服务中心运行项目   88.27      90.88      优

二、其他事项
没有需要说明的其他事项。
`;
const bonds = (sentence: string) => `云溪县2023年新增债券安排情况

一、安排情况
${sentence}
二、下一步工作
加快项目实施和资金支付。
`;

const lists: PaperCases = {
  kind: 'a count before a list',
  papers: [
    {
      name: 'the year before the count',
      text: scores('按照绩效管理要求，对2020年度〔5|6〕个一般公共预算项目全面开展自评，涉及资金332.33万元。各项目情况如下：'),
    },
    { name: 'in this order', text: bonds('专项债券项目〔3|4〕个、27.00亿元，依次为第二污水处理厂、产业园标准厂房、中医院新院区。') },
    { name: 'of a department', text: scores('本部门组织对2020年度〔5|6〕个项目开展绩效自评，涉及财政拨款332.33万元，结果见下表：') },
    { name: 'of all projects', text: scores('街道对〔5|4〕个项目支出开展了绩效自评，资金332.33万元，情况如下：') },
    {
      name: 'places in front of what they gain',
      text: bonds('项目资金投向〔5|6〕个乡镇，分别是青石镇、大坳乡、清溪口镇、土桥镇、月亮坪乡，受益移民4,832人。'),
    },
    { name: 'in this order, without an amount', text: bonds('一般债券安排〔2|3〕个项目，依次为南环快速路、县乡道路改造。') },
  ],
  near: [
    { name: 'of another year and of a part', text: scores('2019年对4个项目开展自评；2020年重点评价3个项目，涉及资金202.64万元。') },
    { name: 'places in two rows', text: bonds('项目资金投向5个乡镇，分别是青石镇、大坳乡、清溪口镇，以及新设的2个乡。') },
    { name: 'places, of which one is told apart', text: bonds('项目资金投向4个乡镇，分别是青石镇、大坳乡、清溪口镇，新增月亮坪乡1处。') },
    { name: 'places with their parts', text: bonds('涉及3个乡镇，分别是青石镇东街村和西街村、大坳乡、土桥镇，修建水渠12公里。') },
    { name: 'names that hold a mark', text: bonds('专项债券项目2个、27.00亿元，依次为第二污水处理厂和管网工程、产业园标准厂房。') },
  ],
};

export const countsBeforeLists: readonly PaperCases[] = [lists];
