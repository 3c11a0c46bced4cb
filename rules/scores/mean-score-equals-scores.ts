import { findDigitSlip } from '../../src/engine/digit-slip.ts';
import { EVALUATION_MEASURES } from '../../src/engine/kit/basis.ts';
import { budget, section } from '../../src/engine/kit/example-facts.ts';
import { exampleProject } from '../../src/engine/kit/example-records.ts';
import { figureParagraphs, type PrintedFigure, placeOf, sentenceStart } from '../../src/engine/kit/printed-figures.ts';
import { saidEvaluations } from '../../src/engine/kit/said-evaluation.ts';
import { mergeStates } from '../../src/engine/kit/states.ts';
import { defineDatasetRule, type Locate, type Located } from '../../src/engine/rule.ts';
import { append } from '../../src/model/lists.ts';
import type { Disclosure } from '../../src/model/record.ts';

interface PrintedMean {
  readonly at: Located;
  readonly figure: PrintedFigure;
}

/** What a document says of its scores: the means it prints, and the total score of every project by its name. */
interface State {
  readonly means: PrintedMean[];
  /** How many projects the text says were evaluated. */
  readonly projects: Set<number>;
  readonly scores: Map<string, number>;
}

const MEAN = /(?:平均得分|平均分|平均分数)(?:为|是|达)?$/;
/** How likely a slip may be found by chance. */
const BY_CHANCE = 0.02;

function* meansOf(disclosure: Disclosure, locate: Locate): Generator<PrintedMean> {
  for (const paragraph of figureParagraphs(disclosure)) {
    const { text } = paragraph.paragraph;
    for (const figure of paragraph.figures) {
      if (figure.unit !== '分' || !MEAN.test(text.slice(0, figure.start))) continue;
      const place = placeOf(disclosure, paragraph, figure);
      const sentence = text.slice(sentenceStart(text, figure.start), figure.end);
      yield { at: locate({ text: sentence, ...(place === undefined ? {} : { place }) }), figure };
    }
  }
}

/** A project is often named in a list and again, with a number, above its form. */
const bareName = (name: string): string => name.replace(/^[一二三四五六七八九十]+、|(?:项目)?(?:支出)?(?:绩效)?(?:自评表)?$/g, '');

/** Whether digits of the printed mean were exchanged or mistyped, which chance hardly does. */
function isSlip({ digits, step }: PrintedFigure, mean: number): boolean {
  const found = findDigitSlip(digits, Math.round(mean / step));
  return found !== undefined && found.tried <= found.space * BY_CHANCE;
}

/** Whether all projects that were evaluated are here with their scores, and the text prints one mean. */
const isOfAll = (scores: State['scores'], projects: State['projects'], means: State['means']): boolean =>
  projects.size === 1 && projects.has(scores.size) && means.length === 1;

const paper = (sentence: string) =>
  budget([], { document: 'd', documentKind: 'selfEvaluation', sections: [section('自评结果', sentence)] });
const scored = (name: string, totalScore: string) => exampleProject({ name, totalScore });
const SCORED = [scored('供水工程', '97.9'), scored('水库鉴定', '97.7'), scored('河道保洁', '95.2')];

export const meanScoreEqualsScores = defineDatasetRule({
  id: 'scores/mean-score-equals-scores',
  version: 2,
  severity: 'error',
  title: { zh: '平均得分等于各项目得分的平均数', en: 'The mean score is the mean of the scores' },
  rationale: {
    zh: '各项目得分都已列出，平均得分由它们算出。',
    en: 'Where the scores of all projects are printed, the mean follows from them.',
  },
  remedy: { zh: '按各项目得分重新计算平均得分。', en: 'Work out the mean again from the scores.' },
  basis: [EVALUATION_MEASURES],
  messages: {
    slip: {
      zh: '平均得分填报{provided}，{count}个项目得分的平均数是{mean}分',
      en: 'The mean score is given as {provided}, the mean of the scores of {count} projects is {mean}',
    },
  },
  start: (): Map<string, State> => new Map(),
  add(states, record, locate) {
    const state = states.get(record.document) ?? { means: [], scores: new Map(), projects: new Set<number>() };
    if (record.kind === 'disclosure') {
      append(state.means, [...meansOf(record, locate)]);
      for (const { projects } of saidEvaluations(record)) state.projects.add(projects);
    } else if (record.totalScore?.value !== undefined) state.scores.set(bareName(record.name.text), record.totalScore.value.points);
    if (state.means.length > 0 || state.scores.size > 0) states.set(record.document, state);
  },
  merge: (a, b) =>
    mergeStates(a, b, (own, other) => {
      append(own.means, other.means);
      for (const [name, score] of other.scores) own.scores.set(name, score);
      for (const projects of other.projects) own.projects.add(projects);
    }),
  finish(states, verdicts) {
    for (const { means, scores, projects } of states.values()) {
      if (scores.size < 2) continue;
      const mean = [...scores.values()].reduce((sum, score) => sum + score, 0) / scores.size;
      for (const { at, figure } of means) {
        // Not all projects may be meant, or the mean weighed: only a slip of this very mean is wrong for certain.
        if (Math.abs(mean - figure.value) <= figure.step * 1.000001) verdicts.pass();
        else if (!isSlip(figure, mean) && !isOfAll(scores, projects, means)) verdicts.skip('other-mean');
        else {
          const right = (Math.round(mean / figure.step) * figure.step).toFixed(Math.max(0, Math.round(-Math.log10(figure.step))));
          const args = { provided: figure.text, mean: right, count: scores.size };
          if (isSlip(figure, mean)) verdicts.fail({ message: 'slip', at, provided: figure.text, expected: `${right}分`, args });
          // It may be weighed by the money of each project.
          else verdicts.fail({ message: 'slip', at, provided: figure.text, possible: `${right}分`, args, severity: 'warning' });
        }
      }
    }
  },
  examples: [
    { name: '平均得分相符', given: [paper('对3个项目开展自评，平均得分96.93分。'), ...SCORED], expect: 'pass' },
    { name: '平均得分数字颠倒', given: [paper('对3个项目开展自评，平均得分96.39分。'), ...SCORED], expect: ['slip'] },
    { name: '所有项目都在，平均得分不符', given: [paper('对3个项目开展自评，平均得分95.12分。'), ...SCORED], expect: ['slip'] },
    { name: '另一种平均数，不判断', given: [paper('复核后平均得分85.27分。'), ...SCORED], expect: 'skip' },
  ],
});
