import { describe, expect, it } from 'vitest';
import { rulesWithoutLicence } from '../../rules/index.ts';
import { Audit } from '../../src/engine/audit.ts';
import { defaultConfig } from '../../src/engine/config.ts';
import { readDocument } from '../../src/ingest/read-document.ts';

/** Tables as they look when they are copied out of a printed page: each right once, and once with a wrong cell. */

function auditText(text: string) {
  const { disclosure, projects } = readDocument('paper.txt', Buffer.from(text, 'utf8'));
  const audit = new Audit(rulesWithoutLicence, defaultConfig(rulesWithoutLicence));
  audit.add(disclosure);
  for (const project of projects) audit.add(project);
  return audit.finish();
}

const errorsOf = (text: string): readonly string[] =>
  auditText(text).findings.flatMap(({ severity, rule }) => (severity === 'error' ? [rule] : []));

const paper = (title: string, ...lines: readonly string[]) =>
  [title, '一、总体情况', '现将有关情况公开如下。', ...lines, '二、其他情况', '无其他情况需要说明。', ''].join('\n');

const SCORES = paper(
  '云溪县水利局2023年度灌区维修项目绩效评价报告',
  '表1 得分情况',
  '一级指标 分值 得分 得分率',
  '决策 15 12.5 83.3%',
  '过程 20 17.3 86.5%',
  '产出 35 31.7 90.6%',
  '效益 30 26.5 88.3%',
  '合计 100 88.0 88.0%',
  '表2 分街道完成情况',
  '街道 计划（部） 完成（部） 补助（万元）',
  '河东街道 16 15 356.00',
  '新仓街道 14 13 304.20',
  '铁桥街道 12 12 285.00',
  '合计 42 40 945.20',
);

const TAXES = paper(
  '云溪县2023年财政决算情况的报告',
  '附表  2023年一般公共预算收入决算表               单位：万元',
  '科    目             决算数   调整预算数   上年决算数   完成调整预算%   为上年决算%',
  '增值税                41230        42100        42880            97.9          96.2',
  '企业所得税             3100         3100         2950           100.0         105.1',
  '契税                  18640        19020        17990            98.0         103.6',
  '房产税                 5230         5610         5475            93.2          95.5',
  '车船税                 4120         4350         3685            94.7         111.8',
  '合    计              72320        74180        72980            97.5          99.1',
);

const BALANCE = paper(
  '云溪县2023年财政决算情况的报告',
  '2023年一般公共预算收支平衡表              单位：万元',
  '收入                   决算数   支出                   决算数',
  '总计                   436055   总计                   436055',
  '本级收入                31860   本级支出               412350',
  '上级补助收入           361480   上解支出                 3150',
  '债务转贷收入            14620   债务还本支出             8920',
  '上年结转                 9845   安排预算稳定调节基金     5085',
  '调入资金                12130   结转下年                 6550',
  '动用预算稳定调节基金     6120',
);

describe('a table of blanks', () => {
  it('of points and counts is added up, and its rates are computed', () => {
    expect(errorsOf(SCORES)).toEqual([]);
    expect(errorsOf(SCORES.replace('产出 35 31.7 90.6%', '产出 35 31.7 96.0%'))).toEqual(['consistency/completion-agrees-with-budget']);
    expect(errorsOf(SCORES.replace('新仓街道 14 13', '新仓街道 14 18'))).toEqual(['arithmetic/listed-parts-add-up']);
  });

  it('has rates of what its rows show, be it last year', () => {
    expect(errorsOf(TAXES)).toEqual([]);
    expect(errorsOf(TAXES.replace('103.6', '106.3'))).toEqual(['consistency/completion-agrees-with-budget']);
  });

  it('is spoken of by what its rates are of', () => {
    const saidOf = (text: string) => auditText(text).findings.map(({ message }) => message.id);
    expect(saidOf(TAXES.replace('103.6', '106.3'))).toEqual(['compared']);
    expect(saidOf(TAXES.replace('98.0', '89.0'))).toEqual(['broken']);
    expect(saidOf(SCORES.replace('90.6%', '96.0%'))).toEqual(['compared']);
  });

  it('sets what a government gets from others beside its own revenue', () => {
    expect(errorsOf(BALANCE)).toEqual([]);
  });

  it('says of the only 款 of a 类 what its row and its 项 say alike', () => {
    const text = paper(
      '云溪县自然资源局2021年部门决算',
      '表3 支出决算表',
      '单位：万元',
      '科目编码 科目名称 合计 基本支出 项目支出',
      '— 合计 1582.61 1228.03 354.58',
      '220 自然资源支出 1397.85 1043.27 354.58',
      '22001 自然资源事务 1397.85 1043.27 354.58',
      '2200101 行政运行 1043.27 1043.27 0.00',
      '2200106 自然资源利用与保护 236.18 0.00 236.18',
      '2200114 基础测绘与地理信息监管 118.40 0.00 118.40',
      '208 社会保障和就业支出 184.76 184.76 0.00',
      '20805 行政事业单位养老支出 184.76 184.76 0.00',
      '2080505 基本养老保险缴费支出 184.76 184.76 0.00',
    );
    expect(errorsOf(text)).toEqual([]);
    expect(errorsOf(text.replace('自然资源事务 1397.85', '自然资源事务 1396.95'))).toContain('arithmetic/listed-parts-add-up');
  });

  it('counts people in a chapter without accounts', () => {
    const staff = paper(
      '云溪县人社局2019年部门预算',
      '三、人员编制',
      '单位 编制数 在职人数 离退休人数',
      '局机关 28 26 11',
      '社会保险事业服务中心 22 20 4',
      '合计 50 46 15',
    );
    expect(errorsOf(staff)).toEqual([]);
    expect(errorsOf(staff.replace('50 46 15', '50 48 15'))).toEqual(['arithmetic/listed-parts-add-up']);
  });

  it('has rates in percent of two columns where three rows say so', () => {
    const funds = paper(
      '云溪县2023年高标准农田项目绩效评价报告',
      '表1 资金到位情况',
      '单位：万元',
      '资金来源 计划数 到位数 到位率',
      '中央资金 4410.00 4410.00 100.00%',
      '省级资金 1260.00 1260.00 100.00%',
      '县级配套 630.00 378.00 60.00%',
      '合计 6300.00 6048.00 96.00%',
    );
    expect(errorsOf(funds)).toEqual([]);
    expect(errorsOf(funds.replace('60.00%', '66.00%'))).toEqual(['consistency/completion-agrees-with-budget']);
  });

  it('without names of rows is met and not read', () => {
    const nameless = paper(
      '云溪县水利局2023年部门预算',
      '表1 支出预算表',
      '单位：万元',
      '合计 基本支出 项目支出',
      '60.00 50.00 10.00',
      '70.00 40.00 30.00',
    );
    const { findings, coverage } = auditText(nameless);
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(coverage.figures.notRead).toBe(6);
  });
});

describe('the row of budget execution', () => {
  it('needs no target, as other rows do', () => {
    const form = (name: string) =>
      [
        '云溪县水利局2023年度项目支出绩效自评表',
        ...[
          ['项目名称', '灌区维修'],
          ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因'],
          ['产出指标', '数量指标', '维修渠道长度', '≥12公里', '13公里', '50', '50', ''],
          ['效益指标', '社会效益指标', '受益村庄', '≥8个', '9个', '40', '40', ''],
          [name, '', '', '', '', '10', '9.6', ''],
          ['总分', '', '', '', '', '100', '99.6', ''],
        ].map((cells) => cells.join('\t')),
      ].join('\n');
    const blank = (text: string) => auditText(text).findings.filter(({ rule }) => rule === 'targets/target-is-quantified').length;
    expect(blank(form('预算执行率'))).toBe(0);
    expect(blank(form('产出指标\t数量指标\t水闸').replace('水闸\t\t', '水闸'))).toBe(1);
  });
});

describe('a form whose cells stand below their names', () => {
  const form = (actual: string) =>
    [
      '云溪县林业局2023年度部门整体绩效自评表',
      '绩效指标   指标名称      计量单位  指标性质  年初指标值  调整指标值  全年完成值  指标权重  指标得分  是否核心指标',
      `           营造林面积    万亩      ≥         4.2                     ${actual}        60        60        是`,
      '           成灾率        ‰         ≤         3.3                     2.8         40        40        是',
    ].join('\n');

  it('leaves blank what is blank', () => {
    expect(errorsOf(form('4.4 '))).not.toContain('scores/full-marks-only-when-met');
    expect(errorsOf(form('4.05'))).toContain('scores/full-marks-only-when-met');
  });
});
