import { EVALUATION_MEASURES } from '../../src/engine/kit/basis.ts';
import { budget, section } from '../../src/engine/kit/example-facts.ts';
import { exampleProject } from '../../src/engine/kit/example-records.ts';
import { areMisread } from '../../src/engine/kit/said-claims.ts';
import { type SaidDeduction, saidDeductions } from '../../src/engine/kit/said-deductions.ts';
import { mergeStates } from '../../src/engine/kit/states.ts';
import { defineDatasetRule, type Locate, type Located } from '../../src/engine/rule.ts';
import { append } from '../../src/model/lists.ts';
import type { AuditRecord, Project } from '../../src/model/record.ts';
import { matchKey } from '../../src/model/text.ts';

interface Said extends Pick<SaidDeduction, 'figure' | 'lead'> {
  readonly at: Located;
}

/** What an indicator lost by its row. */
interface Row {
  readonly key: string;
  readonly name: string;
  readonly at: Located;
  readonly lost: number;
  readonly arithmetic: string;
}

interface State {
  readonly said: Said[];
  readonly rows: Row[];
}

/** Shorter names begin sentences on other things. */
const SHORTEST_NAME = 3;
const HALF_A_CENT = 0.005;

function rowsOf({ indicators }: Project, locate: Locate): Row[] {
  return indicators.flatMap(({ level3, weight, score, rawScore }): Row[] => {
    if (weight?.value === undefined || score?.value === undefined || rawScore !== undefined) return [];
    if (weight.uncertain === true || score.uncertain === true) return [];
    return [
      {
        key: matchKey(level3.text),
        name: level3.text,
        at: locate(score),
        lost: weight.value.points - score.value.points,
        arithmetic: `${weight.text} - ${score.text}`,
      },
    ];
  });
}

/** The one row that a sentence begins with the name of; nothing where two rows have that name, or one name goes on as another. */
function rowOf({ lead }: Said, rows: readonly Row[]): Row | undefined {
  const named = rows.filter(({ key }) => key.length >= SHORTEST_NAME && lead.startsWith(key));
  const longest = named.filter(({ key }) => named.every((other) => key.startsWith(other.key)));
  return longest.length === 1 ? longest[0] : undefined;
}

const agree = ({ figure }: Said, { lost }: Row): boolean => Math.abs(figure.value - lost) <= Math.max(figure.step / 2, HALF_A_CENT) + 1e-9;

const paper = (sentence: string) =>
  budget([], { document: 'd', documentKind: 'selfEvaluation', sections: [section('指标分析', sentence)] });
const row = (level3: string, weight: string, score: string) => ({
  level1: '产出指标',
  level2: '数量指标',
  level3,
  target: '≥20亩',
  weight,
  score,
});
const FORM = exampleProject({ indicators: [row('按期完工率', '8', '6.40'), row('完工率', '10', '9'), row('育苗面积', '10', '10')] });
const report = (sentence: string) => [paper(sentence), FORM];

export const saidDeductionsAgreeWithForms = defineDatasetRule({
  id: 'scores/said-deductions-agree-with-forms',
  version: 1,
  severity: 'error',
  title: { zh: '正文所写指标的扣分与评分表一致', en: 'What an indicator lost by the text is what its row in the form lost' },
  rationale: {
    zh: '正文说明某项指标扣了几分，评分表中这一项的分值减得分就是扣分；两处不同，必有一处写错。',
    en: 'The text explains why an indicator lost points; its row prints what was to be had and what was given, and they must agree.',
  },
  remedy: { zh: '核对评分表，改正写错的扣分或得分。', en: 'Check the form and correct the points lost or the score.' },
  basis: [EVALUATION_MEASURES],
  concern: 'score',
  messages: {
    differs: {
      zh: '正文写“{name}”扣{provided}，评分表中扣{lost}分（{arithmetic} = {lost}）',
      en: 'The text says that “{name}” lost {provided}; by its row it lost {lost} ({arithmetic} = {lost})',
    },
  },
  start: (): Map<string, State> => new Map(),
  add(states, record: AuditRecord, locate) {
    const state = states.get(record.document) ?? { said: [], rows: [] };
    if (record.kind === 'project') append(state.rows, rowsOf(record, locate));
    else
      append(
        state.said,
        saidDeductions(record).map(({ in: { paragraph }, figure, start, lead }) => ({
          at: locate({ ...paragraph, text: paragraph.text.slice(start, figure.end) }),
          figure,
          lead,
        })),
      );
    if (state.said.length > 0 || state.rows.length > 0) states.set(record.document, state);
  },
  merge: (a, b) =>
    mergeStates(a, b, (own, other) => {
      append(own.said, other.said);
      append(own.rows, other.rows);
    }),
  finish(states, verdicts) {
    for (const { said, rows } of states.values()) {
      const judged = said.flatMap((each) => {
        const found = rowOf(each, rows);
        return found === undefined ? [] : [{ each, found, holds: agree(each, found) }];
      });
      const misread = areMisread(judged);
      for (const { each, found, holds } of judged)
        if (holds) verdicts.pass();
        else if (misread) verdicts.skip('words-misunderstood');
        else {
          const lost = Number(found.lost.toFixed(2)).toString();
          verdicts.fail({
            message: 'differs',
            at: each.at,
            aspect: found.name,
            provided: each.figure.text,
            possible: `${lost}分`,
            args: { name: found.name, provided: each.figure.text, lost, arithmetic: found.arithmetic },
            others: [{ at: found.at, role: 'candidate', label: { zh: '评分表得分', en: 'score in the form' } }],
          });
        }
    }
  },
  examples: [
    { name: '扣分与评分表一致', given: report('按期完工率目标为95%，实际76%，扣1.60分。'), expect: 'pass' },
    { name: '扣分与评分表不符', given: report('（二）按期完工率。原定9月底完工，延迟2个月，扣1.40分。'), expect: ['differs'] },
    { name: '没有扣分的指标写了扣分', given: report('育苗面积：雨季补植不足，扣1分。'), expect: ['differs'] },
    { name: '评分标准不是扣分', given: report('按期完工率每延迟1个月扣0.50分。'), expect: 'skip' },
    { name: '没有达到才扣', given: report('按期完工率按比例计分；育苗面积达到20亩即得满分，未达到的扣2分。'), expect: 'skip' },
    { name: '分号后是另一项的扣分', given: report('按期完工率76%，得6.40分；档案制度缺失，扣1分。'), expect: 'skip' },
    { name: '几项共扣', given: report('按期完工率、育苗面积共扣2分。'), expect: 'skip' },
    { name: '一句里有两处扣分', given: report('按期完工率扣1分，档案整理扣0.50分。'), expect: 'skip' },
    { name: '表中没有这一指标', given: report('竣工决算：没有按时编制，扣1分。'), expect: 'skip' },
    {
      name: '两张表都有这一指标',
      given: [
        paper('按期完工率：延迟2个月，扣1.40分。'),
        FORM,
        exampleProject({ name: '道路养护', indicators: [row('按期完工率', '10', '9')] }),
      ],
      expect: 'skip',
    },
  ],
});
