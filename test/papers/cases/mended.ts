import type { PaperCases } from '../marked.ts';

const account = (sentence: string) => `云溪县水利局2023年度部门预算

一、一般公共预算基本支出情况
${sentence}
二、机关运行经费
2023年机关运行经费预算65.99万元，上年68.36万元，减少2.37万元，下降3.47%。
表6 一般公共预算基本支出表（单位：万元）
科目编码	科目名称	合计	人员经费	公用经费
301	工资福利支出	674.49	674.49	0.00
302	商品和服务支出	65.99	0.00	65.99
303	对个人和家庭的补助	6.13	6.13	0.00
	合计	746.61	680.62	65.99
`;

const basic = (operating: string) => `云溪县交通运输局2022年度部门决算

五、一般公共预算财政拨款基本支出决算情况说明
2022年度一般公共预算财政拨款基本支出411.50万元，其中：人员经费372.23万元，公用经费39.27万元。
公开06表
一般公共预算财政拨款基本支出决算表（单位：万元）
科目编码	科目名称	决算数
301	工资福利支出	368.77
302	商品和服务支出	39.27
30201	办公费	8.03
30206	电费	23.21
30239	其他交通费用	8.03
303	对个人和家庭的补助	3.46
	人员经费合计	372.23
	公用经费合计	${operating}
	总计	411.50
`;

/** The whole stands in a sentence of its own, and the rows of the table are called 小计. */
const apart = (personnel: string, more = '') => `云溪县农业农村局2021年度部门决算

公开03表 一般公共预算财政拨款基本支出决算表 单位：万元
科目编码	科目名称	金额
301	工资福利支出	1301.59
302	商品和服务支出	135.00
303	对个人和家庭的补助	30.75
	人员经费小计	1332.34
	公用经费小计	135.00
	合计	1467.34
第三部分 部门决算情况说明
一、支出结构
基本支出1467.34万元，占26.55%；项目支出4060.30万元，占73.45%。
二、一般公共预算财政拨款基本支出
共1467.34万元。人员经费${personnel}万元，用于工资福利。公用经费135.00万元，用于日常运转。${more}
`;

const closing = (carried: string) => `云溪县2021年国有资本经营决算说明

支出总计15317万元，其中结转下年2790万元，较上年结转增加1610万元。
附表二 国有资本经营支出决算表（单位：万元）
项目	预算数	决算数
解决历史遗留问题及改革成本支出	1920	1840
国有企业资本金注入	4200	4200
国有企业政策性补贴	1300	1235
其他国有资本经营预算支出	1600	1152
本年支出合计	9020	8427
调出资金		4100
结转下年		${carried}
支出总计		15317
`;

const mended: PaperCases = {
  kind: 'a part that another place prints as its sum needs it',
  papers: [
    {
      name: 'last year left standing in a list',
      text: account('基本支出746.61万元，其中工资福利支出674.49万元，商品和服务支出〔65.99|68.36〕万元，对个人和家庭的补助6.13万元。'),
    },
    { name: 'a row forgotten in the sum of the operating expense', text: basic('〔39.27|31.24〕') },
    { name: 'personnel below a whole in a sentence of its own', text: apart('〔1332.34|1350.34〕') },
    { name: 'what was carried over left standing in the closing row', text: closing('〔2790|1180〕') },
  ],
  near: [
    { name: 'personnel without what is paid to families', text: apart('1301.59', '对个人和家庭的补助30.75万元。') },
    {
      name: 'the other place prints another value',
      text: account('基本支出746.61万元，主要包括工资福利支出674.49万元、对个人和家庭的补助6.13万元等。'),
    },
  ],
};

export const mendedElsewhere: readonly PaperCases[] = [mended];
