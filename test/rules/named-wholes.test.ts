import { describe, expect, it } from 'vitest';
import { auditText } from './audit-text.ts';

/** Wholes that the words name, and figures of which two relations say the same. */

const TITLE = '云溪县公安交通警察大队2023年度部门决算\n\n';
const errorsOf = (text: string, rule: RegExp): string[] =>
  auditText('paper.txt', `${TITLE}${text}\n`)
    .findings.filter(({ severity, rule: id }) => severity === 'error' && rule.test(id))
    .map(({ message, expected }) => `${message.id} ${expected ?? ''}`);

describe('a share of a total that another chapter prints', () => {
  const paper = (share: string) =>
    `一、收入决算情况\n本年收入合计1898.49万元，其中：一般公共预算财政拨款收入1673.37万元，占88.14%；政府性基金预算财政拨款收入225.12万元，占11.86%。\n二、支出决算情况\n本年支出合计1884.38万元，其中：基本支出1221.28万元，占64.81%；项目支出663.10万元，占35.19%。\n三、一般公共预算财政拨款支出决算情况\n2023年度一般公共预算财政拨款支出1659.26万元，占本年支出合计的${share}。\n四、政府性基金预算财政拨款支出决算情况\n本年支出225.12万元，用于城市道路维护。`;
  const RULE = /share-agrees-with-amounts/;

  it('is held against the total of that name, whatever funds print under 本年支出', () => {
    expect(errorsOf(paper('88.05%'), RULE)).toEqual([]);
    expect(errorsOf(paper('87.40%'), RULE)).toHaveLength(1);
  });
});

describe('a share of what its words name', () => {
  const paper = (share: string) =>
    `一、政府采购支出情况\n政府采购支出总额85.02万元，其中货物23.82万元、工程49.30万元、服务11.90万元。授予中小企业72.09万元，其中小微企业34.45万元，占中小企业合同额的${share}。`;

  it('is of nothing else, though another total would fit', () => {
    expect(errorsOf(paper('47.8%'), /share/)).toEqual([]);
    expect(errorsOf(paper('40.5%'), /share/)).toHaveLength(1);
  });
});

describe('a share of which the other shares say the same', () => {
  const paper = (share: string) =>
    `一、收支总体情况\n一般公共预算拨款1839.70万元。\n二、支出情况\n支出合计1902.32万元，其中：基本支出1225.07万元，占${share}；项目支出677.25万元，占35.60%。`;

  it('is wrong, though another total would fit', () => {
    expect(errorsOf(paper('64.40%'), /share/)).toEqual([]);
    expect(errorsOf(paper('66.59%'), /share/)).toEqual(['broken 64.40%']);
  });
});

describe('a total of a table that forgets a part', () => {
  const paper = (total: string) =>
    `一、收支决算表\n一般公共预算财政拨款支出决算表\n单位：万元\n| 项目 | 年初预算数 | 决算数 | 基本支出 | 项目支出 |\n|---|---|---|---|---|\n| 合计 | ${total} | 3806.46 | 2300.32 | 1506.14 |\n| 204 公共安全支出 | 3097.30 | 3234.17 | 1728.03 | 1506.14 |\n| 208 社会保障和就业支出 | 346.85 | 305.41 | 305.41 | 0.00 |\n| 210 卫生健康支出 | 119.34 | 118.73 | 118.73 | 0.00 |\n| 221 住房保障支出 | 143.55 | 148.15 | 148.15 | 0.00 |`;

  it('is wrong where the columns beside it add up the same lines', () => {
    expect(errorsOf(paper('3707.04'), /add-up|equals-its-parts/)).toEqual([]);
    expect(errorsOf(paper('3563.49'), /add-up|equals-its-parts/)).toHaveLength(1);
  });
});

describe('a total of a table of two columns that forgets a part', () => {
  const paper = (total: string) =>
    `一、支出表\n一般公共预算支出表\n单位：万元\n| 编码 | 科目 | 上年预算 | 本年预算 |\n|---|---|---|---|\n| 201 | 一般公共服务支出 | 163.20 | 167.92 |\n| 208 | 社会保障和就业支出 | 25.32 | 23.97 |\n| 210 | 卫生健康支出 | 7.78 | 8.78 |\n| 221 | 住房保障支出 | 14.28 | 12.29 |\n|  | 合计 | 210.58 | ${total} |`;

  it('is wrong where the other column counts the part', () => {
    expect(errorsOf(paper('212.96'), /add-up|equals-its-parts/)).toEqual([]);
    expect(errorsOf(paper('204.18'), /add-up|equals-its-parts/)).toHaveLength(1);
  });
});

describe('a subtotal that forgets a part', () => {
  const paper = (subtotal: string) =>
    `一、基本支出表\n一般公共预算基本支出表\n单位：万元\n| 科目 | 金额 |\n|---|---|\n| 基本工资 | 281.26 |\n| 津贴补贴 | 179.64 |\n| 绩效工资 | 141.76 |\n| 工资福利支出小计 | 602.66 |\n| 办公费 | 36.91 |\n| 水电费 | 22.65 |\n| 维修费 | 24.22 |\n| 工会经费 | 15.93 |\n| 其他商品和服务支出 | 18.23 |\n| 商品和服务支出小计 | ${subtotal} |\n| 对个人和家庭的补助 | 50.46 |\n| 基本支出合计 | 771.06 |`;

  it('is wrong where what is above it and the total below it say the same', () => {
    expect(errorsOf(paper('117.94'), /add-up|equals-its-parts/)).toEqual([]);
    expect(errorsOf(paper('102.01'), /add-up|equals-its-parts/)).toEqual(['broken 117.94万元']);
  });
});

describe('a number of things above the table of them', () => {
  const paper = (count: string) =>
    `一、政府购买服务\n2023年政府购买服务预算977900.00元，共${count}项：\n| 购买内容 | 预算金额 |\n|---|---|\n| 物业管理服务 | 294000.00 |\n| 安检辅助服务 | 341600.00 |\n| 档案数字化服务 | 342300.00 |\n| 合计 | 977900.00 |`;

  it('is that of its rows, where they come to the amount beside it', () => {
    expect(errorsOf(paper('3'), /said-lists/)).toEqual([]);
    expect(errorsOf(paper('4'), /said-lists/)).toHaveLength(1);
  });
});

describe('sums of what moved', () => {
  const paper = (rate: string) =>
    `一、一般公共预算情况\n教育支出1218.17万元，较上年预算增加36.48万元，增长3.09%；住房保障支出65.07万元，较上年预算减少3.97万元，下降${rate}；\n2类支出中，1类增加、1类减少；增加额合计36.48万元，减少额合计3.97万元。`;

  it('are no change of what was named last', () => {
    expect(errorsOf(paper('5.75%'), /change|direction/)).toEqual([]);
    expect(errorsOf(paper('7.55%'), /change|direction/)).toHaveLength(1);
  });
});

describe('two tables of the same columns with nothing between them', () => {
  const paper = (share: string) =>
    `一、收支总表\n收入支出决算总表\n单位：万元\n功能科目\t决算数\t比重\n农林水支出\t977.83\t80.99%\n住房保障支出\t229.56\t19.01%\n支出合计\t1207.39\t100.00%\n收入来源\t决算数\t比重\n财政拨款收入\t1036.56\t${share}\n事业收入\t172.55\t14.27%\n收入合计\t1209.11\t100.00%`;

  it('have each its own total', () => {
    expect(errorsOf(paper('85.73%'), /share/)).toEqual([]);
    expect(errorsOf(paper('85.37%'), /share/)).toHaveLength(1);
  });
});

describe('changes of things counted', () => {
  const paper = (change: string) =>
    `一、优抚对象情况\n类别\t2023年末\t2022年末\t增减\n义务兵家庭\t318\t306\t12\n烈士遗属\t27\t29\t${change}\n伤残军人\t154\t157\t-3\n在乡老复员军人\t63\t71\t-8\n合计\t562\t563\t-1`;

  it('are no rates, however small their numbers are', () => {
    expect(errorsOf(paper('-2'), /./)).toEqual([]);
  });
});

describe('a police team of another county', () => {
  const paper = (name: string) => `一、收支总体情况\n${name}2023年收入总计1902.32万元，支出总计1902.32万元。`;

  it('was left over', () => {
    expect(errorsOf(paper('云溪县公安交通警察大队'), /name/)).toEqual([]);
    expect(errorsOf(paper('河西县公安交通警察大队'), /name/)).toHaveLength(1);
  });
  it('like a hospital of another town', () => {
    const text = (name: string) =>
      `柳屯镇卫生院2023年度部门决算公开\n\n现将${name}2023年度决算情况公开如下。\n一、收支总体情况\n本年支出100.00万元。\n`;
    const said = (name: string) => auditText('paper.txt', text(name)).findings.filter(({ rule }) => /department-name/.test(rule));
    expect(said('柳屯镇卫生院')).toEqual([]);
    expect(said('榆岗镇卫生院').map(({ severity }) => severity)).toEqual(['error']);
  });
});
