import type { PaperCases } from '../marked.ts';

const spent = (sentences: string) => `云溪县2023年乡镇污水处理资金绩效自评报告

一、项目基本情况
项目由云溪县生态环境局组织实施，改造污水处理设施14座。
二、资金使用情况
${sentences}
三、下一步工作
加强资金管理，加快支付进度。
`;

const evaluated = (rates: string) => `云溪县城市管理局2023年度部门整体绩效自评结果

一、自评结论
（一）自评得分
2023年度我局部门整体绩效自评总得分96.16分。
（二）绩效目标完成情况
1.预算执行情况。2023年全年预算1400.00万元，实际支出1344.00万元，${rates}
2.完成的绩效目标。11项指标中有9项达到目标值，占81.82%。
`;

const rates: PaperCases = {
  kind: 'rates of parts of the money',
  papers: [
    {
      name: 'an amount spent of what there was to spend',
      text: spent('项目可使用资金500.00万元，实际使用456.00万元，资金使用率〔91.20%|95.20%〕。'),
    },
    { name: 'a budget called expenditure', text: spent('项目支出预算480.00万元，实际支出456.80万元，支出率〔95.17%|97.17%〕。') },
    {
      name: 'a whole in front of its parts',
      text: spent('全年预算1400.00万元，实际支出1344.00万元，执行率〔96.00%|98.00%〕。其中基本支出执行率100.00%，项目支出执行率93.90%。'),
    },
    {
      name: 'two rates of one amount spent',
      text: spent('预算500.00万元，到位480.00万元，支出456.00万元，预算执行率91.20%，资金支出率〔95.00%|97.00%〕。'),
    },
    {
      name: 'a standard raised from that of last year',
      text: spent(
        '城市低保标准为每人每月732元，比2022年的680元提高52元，提高〔7.65%|7.10%〕；农村低保标准为每人每月516元，比2022年的470元提高46元，提高〔9.79%|8.91%〕。',
      ),
    },
  ],
  near: [
    {
      name: 'growth of several years by the year, or on another base',
      text: spent(
        '补助标准为每人每年732元，比2019年的680元提高52元，年均增长1.86%。人均补助516元，比上年的470元提高46元，剔除物价因素实际增长8.91%。',
      ),
    },
    {
      name: 'a rate that is of another thing',
      text: spent('农村低保标准为每人每月516元，比2022年的470元提高46元，保障率提高8.91%。发放标准516元，比预算470元增加46元，增长9.80%。'),
    },
    {
      name: 'each source with its own rate',
      text: spent(
        '全年执行714.04万元，执行率95.21%。分来源看，中央资金执行579.04万元，执行率96.51%；省级资金执行110.20万元，执行率91.83%；市县资金执行24.80万元，执行率82.67%。',
      ),
    },
    {
      name: 'funds of two kinds, each used in part',
      text: spent('完成投资中，使用债券资金1302.00万元，债券资金使用率93.00%；使用自筹资金548.80万元，自筹资金使用率91.47%。'),
    },
    {
      name: 'two items paid, each of its own contract',
      text: spent('设备资金支付320.00万元，支付率80.00%，工程资金支付96.00万元，支付率64.00%。'),
    },
    {
      name: 'rates of parts in the next sentence',
      text: evaluated('执行率96.00%。其中基本支出执行率100.00%，项目支出执行率93.90%，项目结余56.00万元。'),
    },
    {
      name: 'rates of parts in a chapter on performance',
      text: evaluated('执行率96.00%，基本支出执行率100.00%，项目支出执行率93.90%。'),
    },
    {
      name: 'rates of parts without a word that opens them',
      text: spent('全年预算1400.00万元，实际支出1344.00万元，执行率96.00%，基本支出执行率100.00%，项目支出执行率93.90%。'),
    },
  ],
};

export const ratesOfParts: readonly PaperCases[] = [rates];
