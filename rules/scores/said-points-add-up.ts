import { announcedDeductions } from '../../src/engine/kit/announced-deductions.ts';
import { EVALUATION_MEASURES } from '../../src/engine/kit/basis.ts';
import { dividedPoints, headedPoints } from '../../src/engine/kit/divided-points.ts';
import { budget, section } from '../../src/engine/kit/example-facts.ts';
import { judgeClaims } from '../../src/engine/kit/said-claims.ts';
import { pointsSums } from '../../src/engine/kit/said-points.ts';
import { defineDocumentRule } from '../../src/engine/rule.ts';

const said = (text: string) => budget([], { documentKind: 'selfEvaluation', sections: [section('评价结论', text)] });

const headed = (text: string) =>
  budget([], { documentKind: 'selfEvaluation', sections: [section('项目产出（分值40分，得分35.50分）', text)] });

export const saidPointsAddUp = defineDocumentRule({
  id: 'scores/said-points-add-up',
  version: 5,
  severity: 'error',
  title: { zh: '文字中各部分得分之和等于总分', en: 'In a sentence the points of the parts make the total' },
  rationale: {
    zh: '同一处写明各一级指标得分和综合得分（或各项扣分和合计扣分）的，各项之和就是总数。',
    en: 'Where a text prints the points of every part and the total, the parts make the total.',
  },
  remedy: { zh: '对照评分表重新相加，更正写错的一个数。', en: 'Add up again by the table of scores and correct the wrong figure.' },
  basis: [EVALUATION_MEASURES],
  concern: 'amount',
  messages: {
    differs: {
      zh: '“{label}”写作{provided}，各部分相加为{right}（{arithmetic}）',
      en: '"{label}" is given as {provided}; its parts make {right} ({arithmetic})',
    },
  },
  check(disclosure, verdicts) {
    const claims = [pointsSums, dividedPoints, headedPoints, announcedDeductions].flatMap((claimsOf) => [...claimsOf(disclosure)]);
    judgeClaims(disclosure, claims, verdicts);
  },
  examples: [
    {
      name: '四个维度相加等于综合得分',
      given: said('决策得12.5分，过程得17.3分，产出得31.7分，效益得26.5分，综合得分88.0分。'),
      expect: 'pass',
    },
    {
      name: '综合得分与各维度之和不符',
      given: said('综合得分89.0分，其中决策12.5分、过程17.3分、产出31.7分、效益26.5分。'),
      expect: ['differs'],
    },
    { name: '合计扣分不符', given: said('数量指标扣0.5分，质量指标扣1分，时效指标扣0.5分，合计扣2.5分。'), expect: ['differs'] },
    { name: '各维度的分值不是得分', given: said('满分100分，其中决策20分、过程20分、产出30分、效益30分，得分86.5分。'), expect: 'pass' },
    {
      name: '本项得分等于各指标得分之和',
      given: said('本项满分25分，得23.16分，失1.84分。产出数量15分中得14.13分；产出质量10分中得9.03分。'),
      expect: 'pass',
    },
    {
      name: '各指标的分值之和是本项满分，得分之和却不是本项得分',
      given: said('本项满分25分，得23.16分，失1.84分。产出数量15分中得14.31分；产出质量10分中得9.03分。'),
      expect: ['differs'],
    },
    {
      name: '后一句是另外的指标，分值恰好相等',
      given: said('产出指标满分50分，得47分。效益指标40分，得38分；满意度指标10分，得9分。'),
      expect: 'skip',
    },
    {
      name: '标题所写得分等于各项之和',
      given: headed('产出数量15分，得13.5分；产出质量12分，得10.2分；产出时效13分，得11.8分。'),
      expect: 'pass',
    },
    {
      name: '标题所写得分不是各项之和',
      given: headed('产出数量15分，得13.5分；产出质量12分，得10.6分；产出时效13分，得11.8分。'),
      expect: ['differs'],
    },
    { name: '各项分值之和不是标题的分值', given: headed('产出数量15分，得13.5分；产出质量12分，得10.6分。'), expect: 'skip' },
    {
      name: '下面各段的扣分之和等于共扣分',
      given: said('扣分指标3项，共扣1.65分：\n预算执行率，扣0.40分。\n改造网点，扣0.75分。\n满意度，扣0.50分。'),
      expect: 'pass',
    },
    {
      name: '下面各段的扣分之和不是共扣分',
      given: said('扣分指标3项，共扣1.56分：\n预算执行率，扣0.40分。\n改造网点，扣0.75分。\n满意度，扣0.50分。'),
      expect: ['differs'],
    },
    { name: '下面没有写全', given: said('扣分指标3项，共扣1.56分：\n预算执行率，扣0.40分。\n改造网点，扣0.75分。'), expect: 'skip' },
    { name: '只举出两个指标', given: said('项目得分92分，其中产出指标得45分、效益指标得27分。'), expect: 'skip' },
  ],
});
