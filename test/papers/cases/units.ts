import type { PaperCases } from '../marked.ts';

const report = (body: string) => `云溪县2023年财政执行情况报告

一、收支情况
${body}
二、下一步工作
加强财源建设，支持实体经济发展。
`;
const units: PaperCases = {
  kind: 'the unit of an amount',
  papers: [
    {
      name: 'the same number beside it, and a price times a number',
      text: `云溪县农业农村局2023年度部门决算

一、政府性基金预算财政拨款收支情况
本年收入265.00万元、支出265.00〔万元|元〕，用于集镇污水管网配套，当年收支平衡。

二、项目支出情况
黑土地保护性耕作补贴按每亩40元发放，70.3万亩共发放2812.00〔万元|元〕；高标准农田建设支出1052.50万元。
`,
    },
    {
      name: 'the same amount in two units',
      text: report(`全年“三公”经费148.60万元，其中购车17.90万元、运行维护费95.40万元、接待费35.30万元。
新购公务车1辆，为县国土局执法用车，〔17.90万元|17.90元〕，上年没有购车。`),
    },
    {
      name: 'room below a limit',
      text: report(
        '截至2023年末，全县政府债务余额48.84亿元，其中一般债务21.97亿元、专项债务26.87亿元，低于上级核定限额51.30亿元，尚有空间〔2.46亿元|2.46万元〕。',
      ),
    },
    {
      name: 'an amount in yuan throughout',
      text: report(`本年收入〔205500000.00元|205500000.00万元〕，完成预算205000000.00元的100.24%。
医疗收入185300000.00元，财政拨款收入20200000.00元，两项合计205500000.00元。`),
    },
    {
      name: 'an amount converted',
      text: report(`本年支出合计10793755.00元，其中基本支出7552749.00元，项目支出3241006.00元。
折合万元计，全年支出〔1079.38万元|1079.38元〕，其中项目支出324.10万元。`),
    },
    {
      name: 'a rent for each square metre',
      text: report('出租房屋29238平方米，取得收入418.11万元，每平方米年租金〔143.00元|143.00万元〕，全部缴入国库。'),
    },
    {
      name: 'the balance of a fund',
      text: report('基金收入27.64亿元，支出24.18亿元，收支相抵结余〔3.46亿元|3.46万元〕。'),
    },
  ],
  near: [
    {
      name: 'standards, means and small amounts',
      text: report(`全年接待费35.30万元，接待2824人次，人均125.00元，标准每人每餐125.00元。
补助125.00万元，惠及10000人，每人125.00元。慰问金每户1486.00元，合计148.60万元发放1000户。
征收水费0.85元，上年0.85亿元。`),
    },
  ],
};

export const unitsOfAmounts: readonly PaperCases[] = [units];
