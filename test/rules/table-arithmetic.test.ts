import { describe, expect, it } from 'vitest';
import { auditText } from './audit-text.ts';

/** Sums with something taken off, products, and sentences that add up or count rows: each paper once as it is right, and once with one wrong figure. */

const errorsOf = (text: string): string[] =>
  auditText('paper.txt', `${text}\n`)
    .findings.filter(({ severity }) => severity === 'error')
    .map(({ rule, places }) => `${rule} ${places[0]?.place?.line ?? ''}`);

const tabs = (rows: string): string => rows.trim().replaceAll(/ *\| */g, '\t');
const lines = (rows: string): string => rows.trim().replaceAll(/ *\| */g, '\n');

/** `[right/wrong]` stands for one figure. */
const right = (text: string): string => text.replaceAll(/\[([^\]/]*)\/[^\]]*\]/g, '$1');
const wrong = (text: string): string => text.replaceAll(/\[[^\]/]*\/([^\]]*)\]/g, '$1');

interface Case {
  readonly name: string;
  readonly text: string;
  readonly error: string;
}

const ASSETS = `云溪县文化馆
2023年度国有资产管理情况报告
一、固定资产增减变动情况
固定资产增减变动情况表
单位：万元
${tabs(`
项目 | 年初余额 | 本年增加 | 本年减少 | 年末余额
车辆 | 58.60 | 18.20 | 12.40 | 64.40
设备 | 214.35 | 46.80 | 21.15 | [240.00/204.00]
家具 | 36.10 | 5.25 | 1.90 | 39.45
图书 | 88.70 | 12.30 | 3.40 | 97.60
`)}`;

const ENTERPRISES = `云溪县国有资产监督管理办公室
2023年度国有企业资产情况专项报告
一、总体情况
附表1
国有企业资产负债情况表
单位：万元
${lines(`
企业名称 | 资产总额 | 负债总额 | 净资产
云溪城投集团 | 826400 | 512300 | 314100
云溪水务公司 | 214800 | 118600 | 96200
云溪交通建设公司 | 368500 | 231700 | [136800/138600]
云溪文旅公司 | 186200 | 104900 | 81300
`)}`;

const FUND = `云溪县住房公积金管理中心
2023年度收支决算说明
一、业务收支情况
2023年度业务收支情况表
单位：万元
${tabs(`
项目 | 2021年 | 2022年 | 2023年
一、业务收入 | 5826.40 | 6214.75 | 6580.30
其中：存款利息收入 | 1624.20 | 1715.35 | 1802.60
委托贷款利息收入 | 4202.20 | 4499.40 | 4777.70
二、业务支出 | 3218.60 | 3426.90 | 3614.25
三、增值收益 | 2607.80 | 2787.85 | [2966.05/2996.05]
`)}`;

const BALANCE = `云溪县文化馆
2023年度部门决算公开说明
一、资产负债情况
资产负债情况表
单位：万元
${tabs(`
项目 | 年初数 | 年末数
资产总额 | 86420.50 | 92618.30
负债总额 | 81236.40 | 87104.90
净资产 | 5184.10 | [5513.40/5531.40]
`)}`;

const ADJUSTED = `云溪县2023年预算调整方案（草案）
一、一般公共预算支出调整情况
2023年一般公共预算支出调整表
单位：万元
${tabs(`
预算科目 | 年初预算 | 调增 | 调减 | 调整预算
一般公共服务支出 | 38620 | 1240 | 860 | 39000
教育支出 | 86250 | 4380 | 1130 | 89500
科学技术支出 | 4160 | 340 | 200 | [4300/4340]
社会保障和就业支出 | 62340 | 5260 | 400 | 67200
卫生健康支出 | 41280 | 2720 | 600 | 43400
农林水支出 | 50900 | 6840 | 2000 | 55740
`)}`;

const PURCHASES = `云溪县中医院
2023年度政府采购执行情况报告
一、设备采购情况
医疗设备采购明细表
${tabs(`
序号 | 设备名称 | 单位 | 数量 | 单价（元） | 金额（万元）
1 | 彩色超声诊断仪 | 台 | 2 | 685000 | 137.00
2 | 多参数监护仪 | 台 | 12 | 38500 | [46.20/42.60]
3 | 输液泵 | 台 | 40 | 4800 | 19.20
4 | 电动病床 | 张 | 60 | 6200 | 37.20
5 | 全自动生化分析仪 | 台 | 1 | 820000 | 82.00
`)}`;

const ALLOWANCES = `云溪县民政局
2023年高龄津贴发放情况说明
2023年全县发放高龄津贴252.98万元，其中东河镇、西山镇合计发放金额101.66万元。
高龄津贴发放情况表
单位：元
${lines(`
乡镇 | 发放人数 | 标准（元/人·月） | 月数 | 发放金额
东河镇 | 684 | 60 | 12 | 492480
西山镇 | 728 | 60 | 12 | [524160/542160]
南桥镇 | 512 | 60 | 12 | 368640
北坪乡 | 416 | 80 | 12 | 399360
石门乡 | 468 | 60 | 12 | 336960
`)}`;

const PROJECTS = (sum: string, count: string): string => `云溪县交通运输局
2023年度部门决算公开说明
一、项目支出情况
2023年我局项目支出共安排5个项目，全年支出4416.40万元。其中农村公路养护、危桥改造两项合计${sum}万元；500万元以上的项目${count}个。
项目支出明细表
单位：元
${tabs(`
项目名称 | 年初预算数 | 决算数
农村公路日常养护 | 16500000.00 | 16286000.00
危桥改造工程 | 12400000.00 | 12100000.00
公交运营补贴 | 7200000.00 | 7200000.00
客运站维修 | 4800000.00 | 4654000.00
治超站点运行 | 4300000.00 | 3924000.00
合计 | 45200000.00 | 44164000.00
`)}`;

const RATES = `云溪县2023年政府投资项目资金支付进度通报
一、进度情况
支付率高于90%的项目有[2/3]个，其余项目正在整改。
项目支付进度表
单位：万元
${tabs(`
项目 | 2023年预算 | 累计支付 | 支付率
第二小学扩建 | 2100.00 | 1864.00 | 88.8%
学校设备更新 | 460.00 | 431.25 | 93.8%
小流域治理 | 960.00 | 623.70 | 65.0%
灌区渠系衬砌 | 870.00 | 802.14 | 92.2%
合计 | 4390.00 | 3721.09 | 84.8%
`)}`;

const EXPENDITURE = `云溪市2021年上半年预算执行情况的报告
一、上半年一般公共预算执行情况
教育、社会保障和就业、农林水三项支出合计[115423/151046]万元。
表2 一般公共预算支出完成情况（单位：万元）
${tabs(`
项目 | 年初预算数 | 1—6月累计
一般公共服务支出 | 38413 | 19699
教育支出 | 88590 | 46141
社会保障和就业支出 | 65546 | 35623
农林水支出 | 70683 | 33659
合计 | 263232 | 135122
`)}`;

const ONE_LINE = `云溪县文化馆
2023年度部门决算公开说明
一、国有资产占用情况
国有资产使用情况表
单位：元
${tabs(`
项目 | 资产总额 | 流动资产 | 固定资产小计 | 房屋构筑物 | 车辆 | 其他固定资产 | 无形资产
合计 | 3806526.00 | 551844.00 | 3232520.00 | 2177170.00 | 316000.00 | [739350.00/793350.00] | 22162.00
`)}`;

const UNITS = `云溪县交通运输局
2023年部门预算公开说明
一、分单位支出（万元）
${tabs(`
单位 | 人员 | 公用 | 项目 | 小计
局机关 | 406.72 | 50.51 | 765.84 | 1223.07
执法大队 | 257.40 | 52.18 | 475.94 | 785.52
养护中心 | 211.12 | 51.98 | 261.46 | 524.56
总计 | 875.24 | [154.67/206.65] | 1503.24 | 2533.15
`)}`;

const ALL_ROWS = `云溪县残疾人联合会
2024年部门预算说明
一、项目支出测算情况
残疾人补贴测算表
${tabs(`
补贴项目 | 人数（人） | 标准（元/月） | 月数（月） | 金额（万元）
困难残疾人生活补贴 | 1260 | 90 | 12 | 136.08
重度残疾人护理补贴 | 1845 | 80 | 12 | 177.12
残疾儿童康复补贴 | 86 | 1200 | 10 | 103.20
`)}
以上三项补贴合计[416.40/461.40]万元，列入2024年项目支出预算。`;

const DEBT = `云溪市2023年预算执行情况的报告
一、政府债务情况
上年末一般债务余额46.31亿元，当年转贷6.12亿元，当年还本3.65亿元，年末余额[48.78/52.43]亿元。`;

const CASES: readonly Case[] = [
  { name: '年初 + 增加 - 减少 = 年末', text: ASSETS, error: 'arithmetic/row-figures-add-up 8' },
  { name: '资产 - 负债 = 净资产, one cell a line', text: ENTERPRISES, error: 'arithmetic/row-figures-add-up 20' },
  { name: '收入 - 支出 down the columns', text: FUND, error: 'arithmetic/table-columns-add-up 11' },
  { name: 'a sum that the names say, in two columns', text: BALANCE, error: 'arithmetic/table-columns-add-up 9' },
  { name: '年初预算 + 调增 - 调减 = 调整预算', text: ADJUSTED, error: 'arithmetic/row-figures-add-up 8' },
  { name: '数量 × 单价 in 元 = 金额 in 万元', text: PURCHASES, error: 'arithmetic/product-equals-its-factors 7' },
  { name: '人数 × 标准 × 月数, one cell a line', text: ALLOWANCES, error: 'arithmetic/product-equals-its-factors 20' },
  {
    name: 'two rows added up under other names and in another unit',
    text: PROJECTS('[2838.60/2883.60]', '3'),
    error: 'consistency/named-sum-agrees-with-rows 4',
  },
  { name: 'a row added twice', text: EXPENDITURE, error: 'consistency/named-sum-agrees-with-rows 3' },
  { name: 'rows above an amount', text: PROJECTS('2838.60', '[3/4]'), error: 'consistency/counts-of-rows-agree-with-table 4' },
  { name: 'a list that 其他 closes, on one line', text: ONE_LINE, error: 'arithmetic/row-figures-add-up 7' },
  { name: 'figures under a name of rows', text: UNITS, error: 'arithmetic/listed-parts-add-up 8' },
  { name: 'all rows of the table above', text: ALL_ROWS, error: 'consistency/named-sum-agrees-with-rows 9' },
  { name: 'a balance in a sentence', text: DEBT, error: 'arithmetic/balances-add-up 3' },
  { name: 'rows above a rate', text: RATES, error: 'consistency/counts-of-rows-agree-with-table 3' },
];

describe('arithmetic of tables and of the text beside them', () => {
  it.each(CASES)('$name', ({ text, error }) => {
    expect(errorsOf(right(text))).toEqual([]);
    expect(errorsOf(wrong(text))).toContain(error);
  });

  it('takes one line alone for no proof', () => {
    const one = `云溪县文化馆
2023年度国有资产管理情况报告
一、专项经费
专项经费情况表
单位：万元
${tabs(`
项目 | 到账经费 | 划转经费 | 留用经费
场馆开放 | 58.60 | 18.20 | 12.40
`)}`;
    expect(errorsOf(one)).toEqual([]);
  });

  it('adds nothing up on a line of rates', () => {
    const rates = `${right(ASSETS)}\n${tabs('占资产比重 | 5.20 | 3.10 | 2.20 | 7.70')}`;
    expect(errorsOf(rates)).toEqual([]);
  });

  it('asks nothing of rows that a sentence does not name', () => {
    const text = right(EXPENDITURE).replace(
      '教育、社会保障和就业、农林水三项支出合计115423万元',
      '教育、交通运输、农林水三项支出合计151046万元',
    );
    expect(errorsOf(text)).toEqual([]);
  });

  it('knows of no balance where a sentence gives additions alone', () => {
    const text = '云溪县2023年政府债务情况\n一、债务余额\n年初余额46.31亿元，当年转贷6.12亿元，年末余额48.78亿元。\n';
    expect(errorsOf(text)).toEqual([]);
  });
});
