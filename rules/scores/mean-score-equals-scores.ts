import { EVALUATION_MEASURES } from '../../src/engine/kit/basis.ts';
import { projectKey } from '../../src/engine/kit/evaluated-projects.ts';
import { budget, section } from '../../src/engine/kit/example-facts.ts';
import { exampleProject } from '../../src/engine/kit/example-records.ts';
import { namedLists } from '../../src/engine/kit/named-lists.ts';
import {
  type FigureParagraph,
  figureParagraphs,
  type PrintedFigure,
  placeOf,
  sentenceStart,
} from '../../src/engine/kit/printed-figures.ts';
import { saidEvaluations } from '../../src/engine/kit/said-evaluation.ts';
import { mergeStates } from '../../src/engine/kit/states.ts';
import { defineDatasetRule, type Locate, type Located } from '../../src/engine/rule.ts';
import { findDigitSlip } from '../../src/model/digit-slip.ts';
import { append } from '../../src/model/lists.ts';
import { oncePer } from '../../src/model/once.ts';
import type { Disclosure, Project } from '../../src/model/record.ts';

interface PrintedMean {
  readonly at: Located;
  readonly figure: PrintedFigure;
  /** The scores that its own sentence lists before it, where these are all. */
  readonly own: readonly Scored[];
}

/** What a document says of its scores: the means it prints, and the total score of every project by its name. */
interface Scored {
  readonly points: number;
  /** The scores of its form come to another total: it may be the total that is wrong, and not the mean. */
  readonly doubtful: boolean;
  /** What the mean may be weighed by: budget and spending, in fen. */
  readonly money: readonly (number | undefined)[];
}

interface State {
  readonly means: PrintedMean[];
  /** How many projects the text says were evaluated. */
  readonly projects: Set<number>;
  readonly scores: Map<string, Scored>;
  /** The same out of the rows of a list alone; where there is one, forms below it say the same again. */
  readonly rows: Map<string, Scored>;
  /** Scores of tables that are no lists of projects to the reader, table by table. */
  readonly tables: (readonly number[])[];
}

const MEAN = /(?:平均(?:自评|综合|评价|绩效)*(?:得分|总分|分数|分值|分)?|均分)(?:为|是|达到?|：)?$/;
/** How far before a figure the words reach that name it, in characters. */
const NAMING = 40;
/** Means of a part, of another year or by another way. */
const OTHER = /加权|等级为|等次为|为"?[优良中差]|其中|部分|单项|指标|财政评价|部门评价|复核|上年|去年/;
/** How likely a slip may be found by chance. */
const BY_CHANCE = 0.02;

/** 5个项目（甲89.75分、乙87.28分…），均分92.40: the scores that stand in one list right before a mean. */
function listedBefore({ paragraph: { text }, figures }: FigureParagraph, mean: number): readonly Scored[] {
  let first = mean;
  for (let next: PrintedFigure | undefined; first > 0; first -= 1) {
    const before = figures[first - 1];
    const goesOn = next === undefined || /^(?:（[^（）]*）)?[、；]/.test(text.slice(before?.end, next.start));
    if (before?.unit !== '分' || !goesOn) break;
    next = before;
  }
  const list = figures.slice(first, mean);
  return list.length < 2 ? [] : list.map(({ value }) => ({ points: value, doubtful: false, money: [] }));
}

/** What the rows of tables are called: 局本级, 农田股, 基建类. */
const rowNames = oncePer(
  ({ sections }: Disclosure): ReadonlySet<string> =>
    new Set(
      sections.flatMap(({ tables }) =>
        tables.flatMap(({ rows }) => rows.slice(1).flatMap((row) => row.map(({ text }) => text).filter((text) => NAME_OF_ROW.test(text)))),
      ),
    ),
);
const NAME_OF_ROW = /^(?!.*[合总]计|全部|项目)[\p{Script=Han}（）]{2,20}$/u;

/** 农田股平均91.2分: the mean of what one row of a table by units or kinds is about, and not of all projects. */
function isOfOneGroup(disclosure: Disclosure, clause: string): boolean {
  const subject = clause.replace(MEAN, '').replace(/(?:的|各|所属|负责|承担|\d*[个项]?项目)+$/, '');
  return rowNames(disclosure).has(subject);
}

function* meansOf(disclosure: Disclosure, locate: Locate): Generator<PrintedMean> {
  for (const paragraph of figureParagraphs(disclosure)) {
    const { text } = paragraph.paragraph;
    for (const [at, figure] of paragraph.figures.entries()) {
      if (figure.unit !== '分' || !MEAN.test(text.slice(Math.max(0, figure.start - NAMING), figure.start))) continue;
      const clause = text.slice(sentenceStart(text, figure.start), figure.start).split('，').at(-1) ?? '';
      if (OTHER.test(clause) || isOfOneGroup(disclosure, clause)) continue;
      const place = placeOf(disclosure, paragraph, figure);
      const sentence = text.slice(sentenceStart(text, figure.start), figure.end);
      yield { at: locate({ text: sentence, ...(place === undefined ? {} : { place }) }), figure, own: listedBefore(paragraph, at) };
    }
  }
}

/** The scores of tables that list projects with one column of scores out of 100. */
function* tablesOf(disclosure: Disclosure): Generator<readonly number[]> {
  for (const { header, columns, rows } of namedLists(disclosure)) {
    const scored = columns.flatMap((name, column) => (/(?:得分|总分|评分)(?:（分）)?$/.test(name) ? [column] : []));
    const [column, second] = scored;
    if (column === undefined || second !== undefined || !/项目/.test(header)) continue;
    const points = rows.map(({ cells }) => Number(cells[column]?.text.replace(/分$/, '') || Number.NaN));
    if (points.length > 1 && points.every((each) => each > 0 && each <= 100)) yield points;
  }
}

function isDoubtful({ indicators, executionScore }: Project, total: number): boolean {
  const scores = indicators.flatMap(({ score }) => score?.value?.points ?? []);
  if (scores.length === 0) return false;
  const sum = scores.reduce((all, points) => all + points, 0);
  return [sum, sum + (executionScore?.value?.points ?? 0)].every((each) => Math.abs(each - total) > 0.005);
}

/** The mean of the scores, and those that money weighs. */
function meansOver(scores: readonly Scored[]): { readonly mean: number; readonly weighed: readonly number[] } {
  const mean = scores.reduce((sum, { points }) => sum + points, 0) / scores.length;
  const weighed = [0, 1].flatMap((column) => {
    const money = scores.map((each) => each.money[column]);
    const all = money.reduce<number>((sum, fen) => sum + (fen ?? 0), 0);
    if (money.includes(undefined) || all === 0) return [];
    return [scores.reduce((sum, { points }, index) => sum + points * (money[index] ?? 0), 0) / all];
  });
  return { mean, weighed };
}

/** Whether digits of the printed mean were exchanged or mistyped, which chance hardly does. */
function isSlip({ digits, step }: PrintedFigure, mean: number): boolean {
  const found = findDigitSlip(digits, Math.round(mean / step));
  return found !== undefined && found.tried <= found.space * BY_CHANCE;
}

const paper = (sentence: string) =>
  budget([], { document: 'd', documentKind: 'selfEvaluation', sections: [section('自评结果', sentence)] });
const scored = (name: string, totalScore: string) => exampleProject({ name, totalScore });
const SCORED = [scored('供水工程', '97.9'), scored('水库鉴定', '97.7'), scored('河道保洁', '95.2')];

export const meanScoreEqualsScores = defineDatasetRule({
  id: 'scores/mean-score-equals-scores',
  version: 4,
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
    const state = states.get(record.document) ?? { means: [], scores: new Map(), rows: new Map(), projects: new Set<number>(), tables: [] };
    if (record.kind === 'disclosure') {
      append(state.means, [...meansOf(record, locate)]);
      for (const { projects } of saidEvaluations(record)) state.projects.add(projects);
      append(state.tables, [...tablesOf(record)]);
    } else if (record.totalScore?.value !== undefined && !/整体/.test(record.name.text)) {
      const money = [record.budgeted, record.spent].map((funds) => funds?.total?.value?.fen);
      const { points } = record.totalScore.value;
      const scored = { points, doubtful: isDoubtful(record, points), money };
      const place = record.name.text === '' ? `${record.origin?.line ?? state.scores.size}` : projectKey(record.name.text);
      state.scores.set(place, scored);
      if (record.indicators.length === 0) state.rows.set(place, scored);
    }
    if (state.means.length > 0 || state.scores.size > 0) states.set(record.document, state);
  },
  merge: (a, b) =>
    mergeStates(a, b, (own, other) => {
      append(own.means, other.means);
      for (const key of ['scores', 'rows'] as const) for (const [name, score] of other[key]) own[key].set(name, score);
      for (const projects of other.projects) own.projects.add(projects);
      append(own.tables, other.tables);
    }),
  finish(states, verdicts) {
    for (const { means, scores: all, rows, projects, tables } of states.values()) {
      const named = rows.size > 1 ? rows : all;
      const [table, another] = tables;
      const listed = named.size > 1 || another !== undefined ? [] : (table ?? []).map((points) => ({ points, doubtful: false, money: [] }));
      for (const { at, figure, own } of means) {
        // What the sentence lists itself it means; a form may say otherwise, and is held against the sentence elsewhere.
        const isOwn = own.length > 2 && (projects.size === 0 || projects.has(own.length));
        const scores = isOwn ? own : named.size > 1 ? [...named.values()] : listed;
        if (scores.length < 2) continue;
        const { mean, weighed } = meansOver(scores);
        const isNear = (value: number) => Math.abs(value - figure.value) <= figure.step * 1.000001;
        const isOfAll = isOwn || (projects.size === 1 && projects.has(scores.length) && means.length === 1);
        // Not all projects may be meant: then only a slip of this very mean is wrong for certain.
        if ([mean, ...weighed].some(isNear)) verdicts.pass();
        else if (!isSlip(figure, mean) && !isOfAll) verdicts.skip('other-mean');
        else {
          const right = (Math.round(mean / figure.step) * figure.step).toFixed(Math.max(0, Math.round(-Math.log10(figure.step))));
          const args = { provided: figure.text, mean: right, count: scores.length };
          const isDoubted = scores.some(({ doubtful }) => doubtful);
          if (isSlip(figure, mean) && !isDoubted)
            verdicts.fail({ message: 'slip', at, provided: figure.text, expected: `${right}分`, args });
          // Where the money is not known it may be weighed by it.
          else
            verdicts.fail({
              message: 'slip',
              at,
              provided: figure.text,
              possible: `${right}分`,
              args,
              ...((isOwn || weighed.length > 0 || listed.length > 0) && !isDoubted ? {} : { severity: 'warning' }),
            });
        }
      }
    }
  },
  examples: [
    { name: '平均得分相符', given: [paper('对3个项目开展自评，平均得分96.93分。'), ...SCORED], expect: 'pass' },
    { name: '平均得分数字颠倒', given: [paper('对3个项目开展自评，平均得分96.39分。'), ...SCORED], expect: ['slip'] },
    {
      name: '同一句列出的得分算不出平均分',
      given: [paper('3个项目全部完成自评（甲89.75分、乙87.28分、丙96.96分），均分93.31分。')],
      expect: ['slip'],
    },
    {
      name: '同一句列出的得分与表不同，平均分按句中的算',
      given: [paper('对3个项目开展自评：甲97.9分、乙97.7分、丙95.5分。平均得分97.03分。'), ...SCORED],
      expect: 'pass',
    },
    { name: '所有项目都在，平均得分不符', given: [paper('对3个项目开展自评，平均得分95.12分。'), ...SCORED], expect: ['slip'] },
    {
      name: '一个股室的平均分，不是全部项目的',
      given: [
        budget([], {
          document: 'd',
          documentKind: 'selfEvaluation',
          sections: [
            {
              ...section('分股室得分', '农田股平均96.39分。'),
              tables: [
                {
                  rows: [
                    ['股室', '项目数', '平均得分'],
                    ['农田股', '1', '96.39'],
                    ['水保股', '2', '97.20'],
                  ],
                },
              ],
            },
          ],
        }),
        ...SCORED,
      ],
      expect: 'skip',
    },
    { name: '另一种平均数，不判断', given: [paper('复核后平均得分85.27分。'), ...SCORED], expect: 'skip' },
  ],
});
