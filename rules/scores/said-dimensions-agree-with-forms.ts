import { EVALUATION_MEASURES } from '../../src/engine/kit/basis.ts';
import { budget, section } from '../../src/engine/kit/example-facts.ts';
import { exampleProject } from '../../src/engine/kit/example-records.ts';
import { pointsSentences } from '../../src/engine/kit/points-items.ts';
import type { PrintedFigure } from '../../src/engine/kit/printed-figures.ts';
import { areMisread } from '../../src/engine/kit/said-claims.ts';
import { mergeStates } from '../../src/engine/kit/states.ts';
import { defineDatasetRule, type Locate, type Located } from '../../src/engine/rule.ts';
import { append } from '../../src/model/lists.ts';
import { groupBy } from '../../src/model/once.ts';
import type { AuditRecord, Disclosure, Project } from '../../src/model/record.ts';
import { matchKey } from '../../src/model/text.ts';

/** 过程类指标满分40分，得37.00分: what the text says of a dimension. */
interface Said {
  readonly key: string;
  readonly at: Located;
  readonly full: PrintedFigure;
  readonly got: PrintedFigure;
}

/** The rows of a dimension in one form, together. */
interface Dimension {
  readonly key: string;
  readonly name: string;
  /** The scores of its rows, any of which may be the wrong one. */
  readonly cells: readonly Located[];
  readonly full: number;
  readonly got: number;
  readonly arithmetic: string;
}

interface State {
  readonly said: Said[];
  readonly dimensions: Dimension[];
}

const dimensionKey = (name: string): string => matchKey(name).replace(/(?:类|部分|方面|维度|指标)+$/, '');

function saidIn(record: Disclosure, locate: Locate): Said[] {
  return pointsSentences(record).flatMap(({ in: { paragraph }, items }) =>
    items.flatMap(({ name, full, got, start, end, isTotal, within }) => {
      const key = dimensionKey(name);
      if (full === undefined || got === undefined || isTotal || within || key.length < 2) return [];
      return [{ key, at: locate({ ...paragraph, text: paragraph.text.slice(start, end) }), full, got }];
    }),
  );
}

/** The dimensions of a form of which every row prints what was to be had and what was given. */
function dimensionsIn({ indicators }: Project, locate: Locate): Dimension[] {
  const groups = groupBy(indicators, ({ level1 }) => dimensionKey(level1.text));
  return [...groups].flatMap(([key, rows]): Dimension[] => {
    const read = rows.flatMap(({ weight, score, rawScore }) =>
      weight?.value === undefined || score?.value === undefined || rawScore !== undefined || weight.uncertain || score.uncertain
        ? []
        : [{ weight: weight.value.points, score }],
    );
    if (key === '' || read.length < rows.length) return [];
    return [
      {
        key,
        name: rows[0]?.level1.text ?? '',
        cells: read.map(({ score }) => locate(score)),
        full: read.reduce((sum, { weight }) => sum + weight, 0),
        got: read.reduce((sum, { score }) => sum + (score.value?.points ?? 0), 0),
        arithmetic: read.map(({ score }) => score.text).join(' + '),
      },
    ];
  });
}

const TOLERANCE = 0.011;
const isSame = (a: number, b: number): boolean => Math.abs(a - b) < 1e-6;
const agree = ({ got }: Said, dimension: Dimension): boolean =>
  Math.abs(got.value - dimension.got) <= Math.max(TOLERANCE, got.step < 1 ? got.step / 2 : 0);

const paper = (sentence: string) =>
  budget([], { document: 'd', documentKind: 'selfEvaluation', sections: [section('得分情况', sentence)] });
const row = (level1: string, level3: string, weight: string, score: string) => ({
  level1,
  level2: '',
  level3,
  target: '≥20亩',
  weight,
  score,
});
const FORM = exampleProject({
  indicators: [
    row('过程', '预算执行', '20', '19.00'),
    row('过程', '预算管理', '15', '15.00'),
    row('过程', '资产管理', '5', '5.00'),
    row('产出', '职责履行', '25', '24.00'),
  ],
});
const report = (sentence: string) => [paper(sentence), FORM];

export const saidDimensionsAgreeWithForms = defineDatasetRule({
  id: 'scores/said-dimensions-agree-with-forms',
  version: 1,
  severity: 'error',
  title: { zh: '正文所写各部分的得分是评分表中各行之和', en: 'The score of a dimension in the text is the sum of its rows in the form' },
  rationale: {
    zh: '正文按部分写满分和得分，满分与评分表这一部分各行的分值之和相同，得分也应当是各行得分之和。',
    en: 'Where what was to be had of a dimension is the sum of its rows in the form, what was given must be theirs, too.',
  },
  remedy: { zh: '核对评分表各行得分，改正写错的一处。', en: 'Check the scores of the rows and correct the one that is wrong.' },
  basis: [EVALUATION_MEASURES],
  concern: 'score',
  messages: {
    differs: {
      zh: '正文写“{name}”得{provided}，评分表中各行得分合计{sum}分（{arithmetic} = {sum}）',
      en: 'The text gives “{name}” {provided}; its rows in the form make {sum} ({arithmetic} = {sum})',
    },
  },
  start: (): Map<string, State> => new Map(),
  add(states, record: AuditRecord, locate) {
    const state = states.get(record.document) ?? { said: [], dimensions: [] };
    if (record.kind === 'project') append(state.dimensions, dimensionsIn(record, locate));
    else append(state.said, saidIn(record, locate));
    if (state.said.length > 0 || state.dimensions.length > 0) states.set(record.document, state);
  },
  merge: (a, b) =>
    mergeStates(a, b, (own, other) => {
      append(own.said, other.said);
      append(own.dimensions, other.dimensions);
    }),
  finish(states, verdicts) {
    for (const { said, dimensions } of states.values()) {
      const judged = said.flatMap((each) => {
        const meant = dimensions.filter(({ key, full }) => key === each.key && isSame(full, each.full.value));
        const [only, another] = meant;
        const holds = meant.some((dimension) => agree(each, dimension));
        return only === undefined || (!holds && another !== undefined) ? [] : [{ each, only, holds }];
      });
      const misread = areMisread(judged);
      for (const { each, only, holds } of judged)
        if (holds) verdicts.pass();
        else if (misread) verdicts.skip('words-misunderstood');
        else {
          const sum = Number(only.got.toFixed(2)).toString();
          verdicts.fail({
            message: 'differs',
            at: each.at,
            aspect: only.name,
            provided: each.got.text,
            possible: `${sum}分`,
            args: { name: only.name, provided: each.got.text, sum, arithmetic: only.arithmetic },
            others: only.cells.map((at) => ({ at, role: 'candidate', label: { zh: '评分表得分', en: 'score in the form' } })),
          });
        }
    }
  },
  examples: [
    { name: '各行相加', given: report('过程类指标满分40分，得39.00分。'), expect: 'pass' },
    { name: '不是各行之和', given: report('过程类指标满分40分，得37.00分。'), expect: ['differs'] },
    { name: '满分不同，是另一种分法', given: report('过程类指标满分30分，得27.00分。'), expect: 'skip' },
    { name: '表中没有这一部分', given: report('效益指标满分30分，得27.00分。'), expect: 'skip' },
    {
      name: '两张表都有这一部分，不知道说的是哪一张',
      given: [
        paper('产出指标满分25分，得23.00分。'),
        FORM,
        exampleProject({ name: '道路养护', indicators: [row('产出', '养护里程', '25', '25')] }),
      ],
      expect: 'skip',
    },
  ],
});
