import { EVALUATION_MEASURES } from '../../src/engine/kit/basis.ts';
import { budget, section } from '../../src/engine/kit/example-facts.ts';
import { areMisread, judgeClaims, reportOf } from '../../src/engine/kit/said-claims.ts';
import { pointsGivenAndTaken } from '../../src/engine/kit/said-points.ts';
import { tabledPoints } from '../../src/engine/kit/tabled-points.ts';
import { defineDocumentRule } from '../../src/engine/rule.ts';

const said = (text: string) => budget([], { documentKind: 'selfEvaluation', sections: [section('指标分析', text)] });

export const saidPointsAgree = defineDocumentRule({
  id: 'scores/said-points-agree',
  version: 2,
  severity: 'error',
  title: { zh: '文字中的得分、扣分与分值和评分表相符', en: 'Points given and lost in the text agree with each other and with the table' },
  rationale: {
    zh: '同一句写明满分、得分和扣分（得分率）的，扣分等于满分减得分，得分率等于得分除以满分；各章开头所写的得分就是评分表的得分。',
    en: 'Where a sentence prints what was to be had and what was given, points lost and the rate follow from them; what a chapter opens with is what the table gives.',
  },
  remedy: { zh: '核对分值和得分，更正写错的扣分或得分率。', en: 'Check both scores and correct the points lost or the rate.' },
  basis: [EVALUATION_MEASURES],
  concern: 'amount',
  messages: {
    differs: {
      zh: '“{label}”写作{provided}，按同句的分值和得分为{right}（{arithmetic}）',
      en: '"{label}" is given as {provided}; by the scores of the sentence it is {right} ({arithmetic})',
    },
    table: {
      zh: '“{label}”写作{provided}，评分表中为{right}',
      en: '"{label}" is given as {provided}; the table has {right}',
    },
  },
  check(disclosure, verdicts) {
    judgeClaims(disclosure, pointsGivenAndTaken(disclosure), verdicts);
    const tabled = [...tabledPoints(disclosure)];
    for (const claim of areMisread(tabled) ? [] : tabled)
      if (claim.holds) verdicts.pass();
      else verdicts.fail({ message: 'table', ...reportOf(disclosure, claim) });
  },
  examples: [
    { name: '扣分和得分率相符', given: said('过程指标分值20分，得17.3分，扣2.7分，得分率86.50%。'), expect: 'pass' },
    { name: '扣分不符', given: said('产出数量指标满分10分，得8分，扣了1.5分。'), expect: ['differs'] },
    { name: '得分率不符', given: said('决策指标满分20分，得17分，得分率87%。'), expect: ['differs'] },
    { name: '另一指标的扣分', given: said('项目满分100分，得分88分，其中产出指标扣3.3分。'), expect: 'skip' },
    { name: '评分标准不是得分', given: said('本项满分5分，得4.5分，每延迟一天扣0.5分，扣1分。'), expect: 'skip' },
  ],
});
