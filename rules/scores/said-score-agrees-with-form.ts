import { EVALUATION_MEASURES } from '../../src/engine/kit/basis.ts';
import { budget, section } from '../../src/engine/kit/example-facts.ts';
import { exampleProject } from '../../src/engine/kit/example-records.ts';
import { type SaidScore, saidScores } from '../../src/engine/kit/said-scores.ts';
import { defineDatasetRule, type Located } from '../../src/engine/rule.ts';
import { append } from '../../src/model/lists.ts';

interface Said extends Omit<SaidScore, 'at'> {
  readonly at: Located;
}

interface Total {
  readonly at: Located;
  readonly points: number;
  readonly text: string;
  readonly ofDepartment: boolean;
}

/** The total scores that a document prints in its forms and in its sentences. */
interface State {
  readonly said: Said[];
  readonly totals: Total[];
}

/** 98.6分 of 98.60, and 99分 of 98.6. */
const agree = ({ figure }: Said, { points }: Total): boolean => Math.abs(figure.value - points) <= Math.max(figure.step / 2, 0.005) + 1e-9;

const paper = (sentence: string) =>
  budget([], { document: 'd', documentKind: 'selfEvaluation', sections: [section('自评结论', sentence)] });
const FORM = exampleProject({ name: '免费健康体检', totalScore: '98.6' });

export const saidScoreAgreesWithForm = defineDatasetRule({
  id: 'scores/said-score-agrees-with-form',
  version: 1,
  severity: 'error',
  title: { zh: '正文所写的得分与自评表总分一致', en: 'The score in the text is the total of the form' },
  rationale: {
    zh: '报告正文的得分取自同一份自评表；两处不同，必有一处是错的。',
    en: 'The text takes its score from the form beside it; where they differ, one is wrong.',
  },
  remedy: { zh: '以自评表各项得分之和为准，改正写错的一处。', en: 'Follow the sum of the scores in the form and correct the wrong one.' },
  basis: [EVALUATION_MEASURES],
  messages: {
    differs: {
      zh: '正文写得分{provided}，自评表总分是{total}分',
      en: 'The text gives a score of {provided}, the total of the form is {total}',
    },
  },
  start: (): Map<string, State> => new Map(),
  add(states, record, locate) {
    const state = states.get(record.document) ?? { said: [], totals: [] };
    if (record.kind === 'disclosure')
      append(
        state.said,
        saidScores(record).map((said) => ({ ...said, at: locate(said.at) })),
      );
    else if (record.totalScore?.value !== undefined)
      state.totals.push({
        at: locate(record.totalScore),
        points: record.totalScore.value.points,
        text: record.totalScore.text,
        ofDepartment: /整体/.test(`${record.name.text}${record.yearLine?.text ?? ''}${record.title?.text ?? ''}`),
      });
    if (state.said.length > 0 || state.totals.length > 0) states.set(record.document, state);
  },
  merge(a, b) {
    for (const [document, state] of b) {
      const known = a.get(document);
      if (known === undefined) a.set(document, state);
      else {
        append(known.said, state.said);
        append(known.totals, state.totals);
      }
    }
    return a;
  },
  finish(states, verdicts) {
    for (const { said, totals } of states.values()) {
      const [total, another] = totals;
      if (total === undefined || said.length === 0) continue;
      const wrong = said.filter((each) => !agree(each, total));
      // Of several forms or several scores nobody knows which is meant.
      if (another !== undefined || new Set(wrong.map(({ figure }) => figure.value)).size > 1 || wrong.length < said.length) {
        if (wrong.length === 0) verdicts.pass();
        else verdicts.skip('names-differ');
        continue;
      }
      if (wrong.some(({ ofDepartment }) => ofDepartment !== total.ofDepartment)) {
        verdicts.skip('names-differ');
        continue;
      }
      for (const { at, figure } of wrong)
        verdicts.fail({
          message: 'differs',
          at,
          provided: figure.text,
          possible: `${total.text}分`,
          args: { provided: figure.text, total: total.text },
          others: [{ at: total.at, label: { zh: '自评表总分', en: 'total of the form' } }],
        });
      if (wrong.length === 0) verdicts.pass(said.length);
    }
  },
  examples: [
    { name: '正文与自评表一致', given: [paper('项目自评得分98.6分，等级为优。'), FORM], expect: 'pass' },
    { name: '正文四舍五入', given: [paper('经综合评定，项目自评得分99分。'), FORM], expect: 'pass' },
    { name: '正文写错得分', given: [paper('项目自评得分99.6分，等级为优。'), FORM], expect: ['differs'] },
    { name: '正文说的是整个部门，不判断', given: [paper('部门整体支出自评得分95分。'), FORM], expect: 'skip' },
  ],
});
