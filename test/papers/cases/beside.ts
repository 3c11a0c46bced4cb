import type { PaperCases } from '../marked.ts';

const rates: PaperCases = {
  kind: 'a rate of an amount that a table or the sentence prints beside what it is measured from',
  papers: [
    {
      name: 'revenue in the text, its row under another name',
      text: `云溪县2023年一般公共预算收支情况

收入完成情况。全县一般公共预算收入86412万元，比上年增长〔3.7|6.2〕%。
2023年一般公共预算收入明细（单位：万元）
| 项目 | 2023年 | 2022年 | 增减% |
| 税收收入 | 61275 | 59803 | 2.5 |
| 非税收入 | 25137 | 23526 | 6.8 |
| 合计 | 86412 | 83329 | 3.7 |
`,
    },
    {
      name: 'a fund in a table of an annex',
      text: `云溪县2023年政府性基金预算执行情况

政府性基金收入143180万元，比上年下降12.5%；支出127340万元，比上年下降〔14.8|11.3〕%。土地出让较上年减少是收入走低的原因。

附表　2023年云溪县政府性基金收支表（万元）
项目            2023年执行  2022年执行  增减额
政府性基金收入      143180      163670  -20490
政府性基金支出      127340      149430  -22090
`,
    },
    {
      name: 'budget and accounts in the sentence and in a table',
      text: `云溪县交通运输局2023年度部门决算

一、“三公”经费支出决算表
单位：万元
项目	预算数	决算数
公务接待费	48.00	22.95
公务用车运行维护费	386.00	354.01
合计	434.00	376.96
二、“三公”经费支出决算情况说明
2023年度“三公”经费预算434.00万元，决算376.96万元，完成预算的〔86.86|93.47〕%，主要原因是接待减少。
`,
    },
  ],
  near: [
    {
      name: 'rates on a comparable basis, and against another base',
      text: `云溪县2023年一般公共预算收支情况

收入完成情况。全县一般公共预算收入86412万元，剔除留抵退税因素后，同口径增长6.2%。
支出情况。全县一般公共预算支出274630万元，比上年预算增长4.1%。
2023年一般公共预算收支明细（单位：万元）
| 项目 | 2023年 | 2022年执行 |
| 收入合计 | 86412 | 83329 |
| 支出合计 | 274630 | 269118 |
`,
    },
  ],
};

export const besideTables: readonly PaperCases[] = [rates];
