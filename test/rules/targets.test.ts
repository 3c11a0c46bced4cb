import { describe, expect, it } from 'vitest';
import { findingsIn, findingsOf, hasDocument, listed } from './performance-findings.ts';

describe.skipIf(!hasDocument('guan-2021-disclosure'))('the targets of the 2021 disclosure', () => {
  it('have these faults and no error', () => {
    expect(listed(findingsIn('guan-2021-disclosure'), 'error', 'warning')).toEqual([
      '811 targets/target-is-quantified:rateWithoutFigure',
      '969 targets/unit-is-written-correctly:implausible → 30093194元',
      '1101 targets/unit-is-written-correctly:incompleteMoney → 2万元',
      '1327 targets/target-is-quantified:rateWithoutFigure',
      '1437 targets/target-is-quantified:rateWithoutFigure',
      '1773 targets/date-in-budget-year:noSuchMonth → 24个月',
      '1844 targets/unit-is-written-correctly:incompleteMoney → ≤220万元',
      '1933 targets/direction-is-sensible:shouldBeAtLeast → ≥10个',
      '2025 targets/target-is-quantified:notQuantified',
      '2353 targets/target-is-quantified:notQuantified',
    ]);
  });
});

describe.skipIf(!hasDocument('tangshan-2023-targets'))('the targets of 2023', () => {
  it('write 百分数 for % and leave one number without a unit; every budget agrees with its text and plan', () => {
    const found = listed(findingsIn('tangshan-2023-targets'), 'error', 'warning');
    expect(found.filter((entry) => !entry.includes(':misspelt'))).toEqual(['2592 targets/target-has-unit:noUnit → ≥5万人次']);
    expect(found).toHaveLength(25);
  });
});

describe.skipIf(!hasDocument('langfang-2020-disclosure'))('the targets of the PDF text', () => {
  it('have these faults and no error', () => {
    expect(listed(findingsIn('langfang-2020-disclosure'), 'error', 'warning')).toEqual([
      '302 targets/target-is-quantified:notQuantified',
      '311 targets/target-has-unit:namePasted → ≥2次',
      '360 targets/target-is-quantified:rateWithoutFigure',
      '373 targets/target-is-quantified:notQuantified',
      '407 targets/target-is-quantified:rateWithoutFigure',
    ]);
  });
});

describe.skipIf(!hasDocument('shanhaiguan-2022-disclosure'))('the targets of the 2022 disclosure', () => {
  const findings = hasDocument('shanhaiguan-2022-disclosure') ? findingsIn('shanhaiguan-2022-disclosure') : [];
  it('have no unit in any of the 102 rows, and eleven projects no satisfaction indicator', () => {
    const found = listed(findings, 'error', 'warning');
    expect(found.filter((entry) => entry.includes('targets/target-has-unit:namePasted'))).toHaveLength(102);
    expect(found.filter((entry) => entry.includes('first-levels-present'))).toHaveLength(11);
    // Caps on costs written as “≥90”.
    expect(found.filter((entry) => entry.includes('direction-is-sensible:shouldBeAtMost'))).toHaveLength(10);
    expect(found).toHaveLength(102 + 11 + 10);
  });
  it('expect the unit that the name leaves', () => {
    expect(listed(findings, 'warning').slice(0, 3)).toEqual([
      '153 targets/target-has-unit:namePasted → ≥90辆',
      '160 targets/target-has-unit:namePasted → ≥90%',
      '167 targets/target-has-unit:namePasted → ≥90%',
    ]);
  });
});

const indicator = (level2: string, level3: string, target: string, level1 = '产出指标') => ({
  kind: 'project',
  document: 'd',
  name: '某项目',
  indicators: [{ level1, level2, level3, target }],
});

describe('ordinary targets', () => {
  it.each([
    ['质量指标', '工程验收合格率', '100%'],
    ['数量指标', '培训人数', '30人'],
    ['数量指标', '安装机房数量', '1个'],
    ['数量指标', '公务接待批次', '≤20批次'],
    ['数量指标', '培训场次', '10期'],
    ['数量指标', '绿化面积', '9736.52平米'],
    ['数量指标', '阅读量', '48万人次以上'],
    ['成本指标', '发放标准', '710元/人'],
    ['成本指标', '项目成本', '≤40.76万元'],
    ['成本指标', '成本节约率', '≥5%'],
    ['时效指标', '完成时间', '≤7月'],
    ['时效指标', '展会时长', '≥15天'],
    ['时效指标', '响应时间', '≤24小时'],
    ['时效指标', '发放及时率', '100%'],
    ['质量指标', '投诉处理率', '≥95%'],
    ['质量指标', '安全事故发生率', '≤1%'],
    ['质量指标', '安全事故发生数', '0'],
    ['质量指标', '实际在岗人数占应在岗人数', '80%以上'],
    ['社会效益指标', '就业增长率', '≥120%', '效益指标'],
    ['社会效益指标', '受益贫困人口数', '≥500人', '效益指标'],
    ['服务对象满意度指标', '群众满意度', '≥95%', '满意度指标'],
    ['服务对象满意度指标', '群众投诉次数', '≤5次', '满意度指标'],
    ['服务对象满意度指标', '群众不满意率', '≤5%', '满意度指标'],
  ])('%s %s %s is left alone', (level2, level3, target, level1 = '产出指标') => {
    const found = listed(findingsOf(indicator(level2, level3, target, level1)), 'error', 'warning');
    expect(found.filter((entry) => !entry.includes('first-levels-present'))).toEqual([]);
  });
});
