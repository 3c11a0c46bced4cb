import { EVALUATION_MEASURES } from '../../src/engine/kit/basis.ts';
import { projectKey } from '../../src/engine/kit/evaluated-projects.ts';
import { budget, section } from '../../src/engine/kit/example-facts.ts';
import { exampleProject } from '../../src/engine/kit/example-records.ts';
import { type SaidScore, saidScores } from '../../src/engine/kit/said-scores.ts';
import { mergeStates } from '../../src/engine/kit/states.ts';
import { defineDatasetRule, type Located, type Verdicts } from '../../src/engine/rule.ts';
import { append } from '../../src/model/lists.ts';
import type { Project } from '../../src/model/record.ts';
import { matchKey } from '../../src/model/text.ts';

interface Said extends Omit<SaidScore, 'at'> {
  readonly at: Located;
}

interface Total {
  readonly key: string;
  readonly name: string;
  readonly at: Located;
  readonly points: number;
  readonly text: string;
  readonly isPart: boolean;
  readonly ofDepartment: boolean;
}

/** The total scores that a document prints in its forms and in its sentences. */
interface State {
  readonly said: Said[];
  readonly totals: Total[];
}

/** 小计 90 | 89.00: a total of the measures alone, beside which the points of the budget's execution stand elsewhere, is no total of all. */
const isOfFullMarks = ({ totalWeight }: Project): boolean => totalWeight?.value === undefined || totalWeight.value.points === FULL_MARKS;
const FULL_MARKS = 100;

/** 98.6分 of 98.60, and 99分 of 98.6. */
const agree = ({ figure }: Said, { points }: Total): boolean => Math.abs(figure.value - points) <= Math.max(figure.step / 2, 0.005) + 1e-9;

const MESSAGES = {
  differs: {
    zh: '正文写得分{provided}，自评表总分是{total}分',
    en: 'The text gives a score of {provided}, the total of the form is {total}',
  },
  named: {
    zh: '正文写项目“{name}”得分{provided}，表中是{total}分',
    en: 'The text gives “{name}” a score of {provided}, the table {total}',
  },
} as const;

const isAbove = ({ place: said }: Located, { place: total }: Located): boolean =>
  said?.line !== undefined && total?.line !== undefined && said.file === total.file && said.line < total.line;

/** Shorter names stand in sentences by chance. */
const SHORTEST_NAME = 4;

/** In a paper on several projects the sentence names the one it gives the score of. */
function checkNamed(said: readonly Said[], totals: readonly Total[], verdicts: Verdicts<typeof MESSAGES>): void {
  for (const each of said) {
    if (each.sentence === undefined || each.ofDepartment) continue;
    const words = matchKey(each.sentence);
    const named = totals.filter(({ key }) => key.length >= SHORTEST_NAME && words.includes(key));
    const longest = named.filter(({ key }) => named.every((other) => key.includes(other.key)));
    const [total] = longest;
    if (total === undefined || new Set(longest.map(({ points }) => points)).size > 1) verdicts.skip('names-differ');
    else if (total.isPart) verdicts.skip('other-full-marks');
    else if (agree(each, total)) verdicts.pass();
    else
      verdicts.fail({
        message: 'named',
        at: each.at,
        provided: each.figure.text,
        possible: `${total.text}分`,
        args: { name: total.name, provided: each.figure.text, total: total.text },
        others: [{ at: total.at, label: { zh: '自评表总分', en: 'total of the form' } }],
      });
  }
}

const paper = (sentence: string) =>
  budget([], { document: 'd', documentKind: 'selfEvaluation', sections: [section('自评结论', sentence)] });
const FORM = exampleProject({ name: '免费健康体检', totalScore: '98.6' });

export const saidScoreAgreesWithForm = defineDatasetRule({
  id: 'scores/said-score-agrees-with-form',
  version: 3,
  severity: 'error',
  title: { zh: '正文所写的得分与自评表总分一致', en: 'The score in the text is the total of the form' },
  rationale: {
    zh: '报告正文的得分取自同一份自评表；两处不同，必有一处是错的。',
    en: 'The text takes its score from the form beside it; where they differ, one is wrong.',
  },
  remedy: { zh: '以自评表各项得分之和为准，改正写错的一处。', en: 'Follow the sum of the scores in the form and correct the wrong one.' },
  basis: [EVALUATION_MEASURES],
  messages: MESSAGES,
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
        key: projectKey(record.name.text),
        name: record.name.text,
        at: locate(record.totalScore),
        points: record.totalScore.value.points,
        text: record.totalScore.text,
        isPart: !isOfFullMarks(record),
        ofDepartment: /整体/.test(`${record.name.text}${record.yearLine?.text ?? ''}${record.title?.text ?? ''}`),
      });
    if (state.said.length > 0 || state.totals.length > 0) states.set(record.document, state);
  },
  merge: (a, b) =>
    mergeStates(a, b, (own, other) => {
      append(own.said, other.said);
      append(own.totals, other.totals);
    }),
  finish(states, verdicts) {
    for (const { said: all, totals } of states.values()) {
      const [total, another] = totals;
      // Of a paper's one form the sentence above it gives the score, whatever else the paper speaks of.
      const isOfForm = ({ sentence, announces, at }: Said) =>
        sentence === undefined || (announces && total !== undefined && another === undefined && isAbove(at, total.at));
      const said = all.filter(isOfForm);
      checkNamed(
        all.filter((each) => !isOfForm(each)),
        totals,
        verdicts,
      );
      if (total === undefined || said.length === 0) continue;
      if (total.isPart) {
        verdicts.skip('other-full-marks');
        continue;
      }
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
    {
      name: '几个项目，正文写错其中一个的得分',
      given: [
        paper('对2个项目开展自评。免费健康体检项目自评得分89.6分。'),
        FORM,
        exampleProject({ name: '卫生监督检查', totalScore: '92' }),
      ],
      expect: ['named'],
    },
    {
      name: '几个项目，各自相符',
      given: [
        paper('对2个项目开展自评。免费健康体检项目自评得分98.6分。'),
        FORM,
        exampleProject({ name: '卫生监督检查', totalScore: '92' }),
      ],
      expect: 'pass',
    },
    {
      name: '自评表的小计不含预算执行的分，不判断',
      given: [paper('项目综合得分98.6分。'), exampleProject({ name: '免费健康体检', totalWeight: '90', totalScore: '88.6' })],
      expect: 'skip',
    },
    { name: '正文说的是整个部门，不判断', given: [paper('部门整体支出自评得分95分。'), FORM], expect: 'skip' },
  ],
});
