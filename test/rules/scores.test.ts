import { describe, expect, it } from 'vitest';
import { findingsIn, findingsOf, hasDocument, listed, rulesAt } from './performance-findings.ts';

const FORMS = 'shijiazhuang-2019-self-evaluation';

describe.skipIf(!hasDocument(FORMS))('the forms of 2019', () => {
  const findings = hasDocument(FORMS) ? findingsIn(FORMS) : [];

  it('have these errors and no others', () => {
    expect(listed(findings, 'error')).toEqual([
      '23 scores/execution-rates-agree:broken',
      '26 scores/total-equals-scores:broken',
      '54 scores/execution-rate-equals-spent-over-budget:broken → 100.0%',
      '137 scores/execution-rate-equals-spent-over-budget:broken → 95.94%',
      '206 scores/form-filled-in:noTotal → 100',
      '418 scores/total-equals-scores:broken',
    ]);
  });

  it('have these warnings on scores', () => {
    expect(listed(findings, 'warning').filter((entry) => entry.includes('scores/'))).toEqual([
      '39 scores/reporting-unit-is-responsible:differs → 中共石家庄市委组织部',
      '45 scores/form-filled-in:noRate → 100.00%',
      '52 scores/overachievement-explained:over',
      '70 scores/reporting-unit-is-responsible:differs → 中共石家庄市委组织部',
      '146 scores/full-score-without-shortfall:shortfall',
      '256 scores/form-filled-in:noRate → 97.53%',
      '262 scores/overachievement-explained:over',
      '263 scores/actual-is-comparable:otherUnit',
      '266 scores/full-score-without-shortfall:shortfall',
      '316 scores/form-filled-in:noRate → 100.00%',
      '322 scores/problems-fit-scores:contradicts',
      '407 scores/form-filled-in:noRate → 100.00%',
      '411 scores/completion-fits-targets:overstated → <100%',
      '413 scores/actual-is-comparable:threshold',
      '414 scores/actual-is-comparable:threshold',
      '415 scores/actual-is-comparable:threshold',
    ]);
  });

  it('say which figures go with 27.73% and which with 100%', () => {
    const finding = findings.find(({ rule }) => rule === 'scores/execution-rates-agree');
    const text = (finding?.explanations ?? []).map((explanation) => explanation.text.zh).join();
    expect(text).toContain('27.73%');
    expect(text).toContain('260');
    expect(finding?.places.find(({ role }) => role === 'candidate')).toMatchObject({ text: '3', expected: '10' });
  });

  it('offer the execution score as a cause of the total of 93', () => {
    const finding = findings.find(({ rule, places }) => rule === 'scores/total-equals-scores' && places[0]?.place?.line === 26);
    expect(finding?.places.filter(({ role }) => role === 'candidate').map(({ text, expected }) => `${text} → ${expected}`)).toEqual([
      '100 → 93',
      '3 → 10',
    ]);
  });
});

const row = (
  level1: string,
  level2: string,
  level3: string,
  target: string,
  actual: string,
  weight: string,
  score = weight,
  explanation = '',
) => ({ level1, level2, level3, target, actual, weight, score, explanation });

const evaluation = {
  kind: 'project',
  document: 'd',
  name: '文化惠民演出经费',
  year: 2021,
  unit: '万元',
  documentKind: 'selfEvaluation',
  budgeted: { total: '120', fiscal: '100', carriedOver: '20', other: '' },
  spent: { total: '114.6', fiscal: '96.6', carriedOver: '18', other: '' },
  executionRate: '95.5%',
  executionWeight: '10',
  executionScore: '9.55',
  goals: ['全年开展文化惠民演出100场，丰富群众文化生活'],
  achievement: '全年演出104场，群众满意度97%',
  indicators: [
    row('产出指标', '数量指标', '演出场次', '≥100场', '104场', '15'),
    row('产出指标', '数量指标', '覆盖行政村数', '≥60个', '57个', '10', '9.5', '三个村道路施工'),
    row('产出指标', '质量指标', '演出合格率', '≥95%', '100%', '10'),
    row('产出指标', '时效指标', '演出完成时间', '2021年12月底前', '2021年12月20日', '5'),
    row('产出指标', '成本指标', '每场演出成本', '≤1.2万元', '1.1万元', '10'),
    row('效益指标', '社会效益指标', '观众人次', '≥5万人次', '5.3万人次', '20'),
    row('效益指标', '可持续影响指标', '文化氛围', '持续提升', '持续提升', '10', '9', '活动形式有待丰富'),
    row('满意度指标', '服务对象满意度指标', '群众满意度', '≥90%', '97%', '10'),
  ],
  totalWeight: '100',
  totalScore: '98.05',
  reportingUnit: '某县文化馆',
  implementingUnit: '某县文化馆',
  gradeWord: '优',
  reportDate: '2022-02-20',
};

/** The evaluation with one cell changed: `indicators/0/score`. */
function changed(path: string, value: string): unknown {
  const copy: unknown = structuredClone(evaluation);
  const keys = path.split('/');
  let node = copy as Record<string, unknown>;
  for (const key of keys.slice(0, -1)) node = node[key] as Record<string, unknown>;
  node[keys.at(-1) ?? ''] = value;
  return copy;
}

describe('a clean self-evaluation', () => {
  it('has no error and no warning', () => {
    expect(listed(findingsOf(evaluation), 'error', 'warning')).toEqual([]);
  });

  it.each([
    ['indicators/0/score', '18', 'scores/score-within-weight'],
    ['indicators/0/score', '11', 'scores/total-equals-scores'],
    ['indicators/0/weight', '25', 'scores/weights-sum-to-100'],
    ['indicators/1/score', '10', 'scores/full-marks-only-when-met'],
    ['indicators/1/score', '7', 'scores/score-in-proportion'],
    ['totalScore', '89.05', 'scores/total-equals-scores'],
    ['executionRate', '99.5%', 'scores/execution-rate-equals-spent-over-budget'],
    ['executionScore', '5.95', 'scores/execution-score-follows-rate'],
    ['executionWeight', '20', 'scores/weights-sum-to-100'],
    ['spent/total', '141.6', 'scores/spending-within-funds'],
    ['spent/fiscal', '69.6', 'targets/funds-equal-their-sources'],
    ['budgeted/total', '12', 'targets/funds-equal-their-sources'],
    ['indicators/7/actual', '79%', 'scores/full-marks-only-when-met'],
    ['indicators/0/actual', '401场', 'scores/overachievement-explained'],
    ['indicators/0/actual', '100%', 'scores/actual-is-comparable'],
    ['indicators/4/actual', '1.1元', 'scores/actual-is-comparable'],
    ['indicators/6/score', '', 'scores/form-filled-in'],
    ['indicators/0/target', '≤100场', 'targets/direction-is-sensible'],
    ['indicators/2/target', '≥195%', 'targets/rate-within-100'],
    ['indicators/2/target', '≥95', 'targets/target-has-unit'],
    ['indicators/2/target', '≥95人', 'targets/unit-fits-name'],
    ['indicators/4/target', '≥1.2万元', 'targets/direction-is-sensible'],
    ['indicators/7/target', '≥9%', 'targets/target-is-not-trivial'],
    ['indicators/3/target', '2012年12月底前', 'targets/date-in-budget-year'],
    ['gradeWord', '良', 'scores/grade-word-fits-score'],
    ['reportingUnit', '某县教育局', 'scores/reporting-unit-is-responsible'],
  ])('with %s = %s is found there by %s', (path, value, rule) => {
    const findings = findingsOf(changed(path, value));
    const named = path.replace(/\/(\d+)\//, (_all, index: string) => `/${evaluation.indicators[Number(index)]?.level3}/`);
    expect(rulesAt(findings, named)).toContain(rule);
  });

  it('is told once of one cause', () => {
    for (const [path, value] of [
      ['executionRate', '99.5%'],
      ['spent/total', '141.6'],
      ['indicators/0/target', '≤100场'],
      ['indicators/2/target', '≥95人'],
      ['indicators/0/score', '18'],
    ] as const)
      expect(listed(findingsOf(changed(path, value)), 'error', 'warning'), path).toHaveLength(1);
  });
});
