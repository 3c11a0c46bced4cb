import type { PaperCases } from '../marked.ts';

const report = (sentence: string) => `云溪县2023年财政资金绩效自评报告

一、资金情况
${sentence}
二、下一步工作
加强资金管理，加快支付进度。
`;

const sums: PaperCases = {
  kind: 'what figures of a sentence come to',
  papers: [
    {
      name: 'three bodies in brackets',
      text: report(
        '开支最多的三家是政府办公室（61.76万元）、财政局（60.67万元）、商务局（54.46万元），三家合计〔176.89万元|167.89万元〕。',
      ),
    },
    { name: 'two towns', text: report('白沙镇补助216.61万元、金沙镇156.36万元，两镇共计〔372.97万元|327.97万元〕。') },
    {
      name: 'four projects',
      text: report('渠道42.80万元、闸门36.50万元、泵站21.70万元、管护24.30万元，以上四项共〔125.30万元|126.30万元〕。'),
    },
    { name: 'cut back and left to use', text: report('年初下达3150.00万元，后又收回150.00万元，可用〔3000.00万元|3300.00万元〕。') },
    {
      name: 'added in the year',
      text: report('2022年部门批复预算1138.91万元，执行中净调增〔170.49万元|107.49万元〕，调整后全年预算数1309.40万元。'),
    },
    { name: 'cut in the year', text: report('年初安排预算6428.00万元，年中核减523.00万元，调整后预算〔5905.00万元|5950.00万元〕。') },
    {
      name: 'money of the budget and all other',
      text: report('项目支出2516.50万元（其中财政拨款1864.00万元、其他资金〔652.50万元|552.50万元〕），全部支付完毕。'),
    },
    { name: 'a mean of towns', text: report('下达资金1893.00万元，资金覆盖8个乡镇，镇均〔236.63万元|326.63万元〕。') },
    { name: 'a mean of classes', text: report('学校有26个班、学生1215人，平均每班〔46.7人|64.7人〕。') },
  ],
  near: [
    {
      name: 'a sum of more than is named',
      text: report('政府办公室61.76万元、财政局60.67万元、商务局54.46万元，三家合计与其他部门共同承担321.56万元。'),
    },
    {
      name: 'some of the sources in brackets',
      text: report(
        '支出预算中，基本支出593.40万元（其中由财政专户拨款安排52.40万元），项目支出251.60万元（其中由财政专户拨款安排34.00万元、其他资金安排31.20万元）。',
      ),
    },
    {
      name: 'sources beside the money of the budget',
      text: report('项目支出251.60万元，其中事业收入34.00万元、其他收入31.20万元。'),
    },
    {
      name: 'what some of it was paid with',
      text: report('项目支出251.60万元，其中由财政资金安排134.00万元、其他资金安排31.20万元。'),
    },
    { name: 'more than one move', text: report('年初下达3150.00万元，后又收回150.00万元，加上结转资金200.00万元，可用3200.00万元。') },
    { name: 'sum of another list', text: report('白沙镇216.61万元、金沙镇156.36万元、大坝镇112.55万元，后两镇共计268.91万元。') },
  ],
};

const accounts = (sentence: string) => `云溪县水利局2023年度部门决算

一、部门概况
云溪县水利局负责水利工程的建设和管理。
二、支出决算情况说明
${sentence}
`;

const notTheParts: PaperCases = {
  kind: 'amounts behind a total that do not make it',
  papers: [
    {
      name: 'the share of a part of a part',
      text: accounts(
        '支出合计900.00万元，其中基本支出300.00万元、项目支出〔600.00|620.00〕万元。项目支出中，七成用于渠道维修（420.00万元，占70.0%）。',
      ),
    },
  ],
  near: [
    {
      name: 'a balance with what came and went',
      text: report('2023年末专项债务余额52840万元，其中2023年新增转贷8200万元、偿还3600万元，2022年末余额为48240万元。'),
    },
    {
      name: 'a rate of the whole behind one of its parts',
      text: report('基金收入21.48亿元，其中土地出让收入21.27亿元、污水处理费0.21亿元，完成预算24亿元的89.5%。'),
    },
    { name: 'those that spent less than planned', text: report('118家单位中，决算小于预算的112家，与预算持平的6家，没有超预算的单位。') },
    {
      name: 'a mean of what is not counted',
      text: report('安排7个项目，共573.50万元。村级组织运转经费最多，为286.40万元，平均每村22.03万元。'),
    },
    {
      name: 'a number of each',
      text: report(`未完成的指标共3条，分布在三个项目中，每个项目1条：
1.服务老年人次：少0.9万人次；
2.绿化覆盖率：比目标低4个百分点；
3.满意度：比目标低2个百分点。
以上指标已列入整改。`),
    },
    {
      name: 'a column of rates without their sign',
      text: `云溪县2023年财政决算报告

附表一：2023年一般公共预算收入决算表（单位：万元、%）
项目	调整预算数	决算数	完成预算	上年决算数	比上年增减
一、税收收入	47300	47538	100.5	44664	6.4
  增值税	37500	38412	102.4	35120	9.4
  企业所得税	9800	9126	93.1	9544	-4.4
`,
    },
    { name: 'prices of kinds', text: accounts('水费收入620.00万元，每吨水价1.60元，其中农户1.20元、企业2.10元、机关1.80元。') },
    { name: 'a mean per head', text: accounts('接待人次餐费48元，其中工作餐35元、会议餐62元。') },
    { name: 'a deficit with what it came from', text: accounts('年末结转和结余-9.20万元（经营亏损5.00万元、退回多收租金4.20万元）。') },
    { name: 'brought forward and budget', text: accounts('渠道维修上年结转20.00万元，年初预算70.00万元，支出决算81.00万元。') },
    {
      name: 'a share of what its sentence begins with',
      text: accounts(
        '事业收入90.00万元，安排支出55.00万元、上缴资金27.00万元，年末结余8.00万元。上缴资金全部缴入专户，占事业收入的30.00%。',
      ),
    },
    {
      name: 'totals of pairs',
      text: accounts('货物12.00万元，年初预算14.00万元；服务8.00万元，年初预算9.00万元；合计20.00万元，年初预算23.00万元。'),
    },
    { name: 'what was built of what was planned', text: report('计划新增床位120张，实际新增112张，完成93.3%，未完成的8张推迟。') },
    { name: 'a sum as predicate', text: accounts('2021年及以前的数据为原水务站和河道所合计。2023年支出900.00万元。') },
  ],
};

export const sumsOfSentences: readonly PaperCases[] = [sums, notTheParts];
