import { EVALUATION_MEASURES } from '../../src/engine/kit/basis.ts';
import { exampleProject } from '../../src/engine/kit/example-records.ts';
import { pointsOperand, TOTAL_SCORE_LABEL } from '../../src/engine/kit/self-evaluation-operands.ts';
import { defineRelationRule } from '../../src/engine/rule.ts';

const form = (totalScore: string, totalScoreAgain: string) => exampleProject({ totalScore, totalScoreAgain, indicators: [] });

export const totalIsPrintedAlike = defineRelationRule({
  id: 'scores/total-is-printed-alike',
  version: 1,
  severity: 'error',
  concern: 'total-score',
  title: { zh: '同一张表两处总分相同', en: 'A form prints the same total twice' },
  rationale: {
    zh: '合计行和“自评总分”写的是同一个数，不同就有一处没有改。',
    en: 'The row of totals and the total beside the form are one figure; where they differ one was not updated.',
  },
  remedy: { zh: '重新加总，统一两处总分。', en: 'Add up again and print the same total in both places.' },
  basis: [EVALUATION_MEASURES],
  messages: {
    broken: {
      zh: '总分一处为{provided}，另一处为{expected}，相差{difference}',
      en: 'The total is given as {provided} and as {expected}, a difference of {difference}',
    },
  },
  *relateProject({ totalScore, totalScoreAgain }) {
    if (totalScore?.value === undefined || totalScoreAgain?.value === undefined) return;
    yield {
      relation: {
        kind: 'equal',
        left: pointsOperand(totalScoreAgain, TOTAL_SCORE_LABEL),
        right: pointsOperand(totalScore, TOTAL_SCORE_LABEL),
        printedTwice: true,
      },
    };
  },
  examples: [
    { name: '两处相同', given: form('94.75', '94.75'), expect: 'pass' },
    { name: '一处两位数字颠倒', given: form('94.75', '94.57'), expect: ['broken'] },
    { name: '另一处没有填', given: form('94.75', ''), expect: 'skip' },
  ],
});
