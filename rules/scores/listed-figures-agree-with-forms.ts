import { EVALUATION_MEASURES } from '../../src/engine/kit/basis.ts';
import {
  type EvaluatedProject,
  evaluatedProject,
  type PrintedAmount,
  projectKey,
  sameAmount,
} from '../../src/engine/kit/evaluated-projects.ts';
import { exampleProject } from '../../src/engine/kit/example-records.ts';
import { mergeStates } from '../../src/engine/kit/states.ts';
import { defineDatasetRule, type Locate, type Verdicts } from '../../src/engine/rule.ts';
import { append } from '../../src/model/lists.ts';
import { FEN_PER_UNIT } from '../../src/model/number.ts';
import { groupBy } from '../../src/model/once.ts';
import type { Disclosure } from '../../src/model/record.ts';

const MESSAGES = {
  score: {
    zh: '项目“{name}”在列表中得{listed}分，自评表总分是{form}分',
    en: '“{name}” has a score of {listed} in the list, and of {form} in its form',
  },
  grade: {
    zh: '项目“{name}”在列表中得分{score}、等级“{listed}”，自评表得分相同，等级为“{form}”',
    en: '“{name}” scored {score} and is graded “{listed}” in the list; its form gives the same score and “{form}”',
  },
  budgeted: {
    zh: '项目“{name}”的预算数在列表中为{listed}，自评表中为{form}',
    en: '“{name}” has a budget of {listed} in the list, and of {form} in its form',
  },
  spent: {
    zh: '项目“{name}”的执行数在列表中为{listed}，自评表中为{form}',
    en: '“{name}” spent {listed} according to the list, and {form} according to its form',
  },
  said: {
    zh: '正文写项目“{name}”{what}{listed}，表中为{form}',
    en: 'The text gives “{name}” {what} of {listed}, the table {form}',
  },
} as const;
type V = Verdicts<typeof MESSAGES>;

function compareScores(row: EvaluatedProject, form: EvaluatedProject, verdicts: V): void {
  if (row.score === undefined || form.score === undefined) return;
  const decimals = /\.(\d+)/.exec(row.score.at.text)?.[1]?.length ?? 0;
  if (Math.abs(row.score.points - form.score.points) <= 0.5 / 10 ** decimals + 1e-9) {
    verdicts.pass();
    return;
  }
  verdicts.fail({
    message: 'score',
    at: row.score.at,
    args: { name: row.name, listed: row.score.at.text, form: form.score.at.text },
    others: [{ at: form.score.at, role: 'candidate' }],
    provided: row.score.at.text,
    possible: form.score.at.text,
  });
}

/** The same score has one grade; where the scores differ, the grades may differ with them. */
function compareGrades(row: EvaluatedProject, form: EvaluatedProject, verdicts: V): void {
  const { score, grade, gradeAt } = row;
  if (score === undefined || gradeAt === undefined || form.gradeAt === undefined || form.score?.points !== score.points) return;
  if (grade === form.grade) verdicts.pass();
  else
    verdicts.fail({
      message: 'grade',
      at: gradeAt,
      args: { name: row.name, score: score.at.text, listed: gradeAt.text, form: form.gradeAt.text },
      others: [{ at: form.gradeAt, role: 'candidate' }],
      provided: gradeAt.text,
      possible: form.gradeAt.text,
    });
}

/** The budget of a list may be that of the beginning of the year, or what was received. */
function compareAmounts(row: EvaluatedProject, form: EvaluatedProject, verdicts: V): void {
  for (const key of ['budgeted', 'spent'] as const) {
    const listed = row.amounts[key];
    const printed = form.amounts[key];
    if (listed === undefined || printed === undefined) continue;
    const { budgeted, initialBudget, received } = form.amounts;
    const all = key === 'spent' ? [printed] : [budgeted, initialBudget, received].flatMap((amount) => amount ?? []);
    if (all.some((amount) => sameAmount(listed, amount))) verdicts.pass();
    else
      verdicts.fail({
        message: key,
        at: listed.at,
        args: { name: row.name, listed: listed.at.text, form: printed.at.text },
        others: [{ at: printed.at, role: 'candidate' }],
        provided: listed.at.text,
        possible: printed.at.text,
        // The form may stand for the money of one body, or of one source.
        severity: 'warning',
      });
  }
}

/** An amount of a project that a sentence gives. */
interface SaidAmount extends PrintedAmount {
  readonly name: string;
  readonly key: string;
  readonly of: 'budgeted' | 'spent';
}

interface State {
  readonly projects: EvaluatedProject[];
  readonly said: SaidAmount[];
}

/** 灌溉渠道维护项目预算数: what the reader calls the amounts of a sentence on the funds of one project. */
const NAMED = /^(.{4,}?)(预算数|支出)$/;

function saidAmounts({ facts }: Disclosure, locate: Locate): SaidAmount[] {
  return facts.flatMap(({ concept, source, measure, label, field }): SaidAmount[] => {
    const [, name, what] = (concept === 'unknown' && source === 'text' && measure === 'amount' && NAMED.exec(label)) || [];
    const value = field.value;
    if (name === undefined || value?.kind !== 'amount' || field.uncertain === true) return [];
    const within = FEN_PER_UNIT[value.unit] / 10 ** value.decimals / 2;
    return [{ name, key: projectKey(name), of: what === '支出' ? 'spent' : 'budgeted', at: locate(field), fen: value.fen, within }];
  });
}

const WHAT = { budgeted: { zh: '预算数', en: 'a budget' }, spent: { zh: '执行数', en: 'expenditure' } } as const;

/** A sentence on the funds of a project takes them from its row or its form. */
function compareSaid(said: readonly SaidAmount[], projects: readonly EvaluatedProject[], verdicts: V): void {
  const byKey = groupBy(projects, ({ key }) => key);
  for (const each of said) {
    const own = byKey.get(each.key) ?? [];
    const keys = each.of === 'spent' ? (['spent'] as const) : (['budgeted', 'initialBudget', 'received'] as const);
    const printed = own.flatMap(({ amounts }) => keys.flatMap((key) => amounts[key] ?? []));
    const [first] = printed;
    if (first === undefined || own.filter(({ isRow }) => !isRow).length > 1) continue;
    if (printed.some((amount) => sameAmount(amount, each))) verdicts.pass();
    else
      verdicts.fail({
        message: 'said',
        at: each.at,
        args: { name: each.name, what: WHAT[each.of], listed: each.at.text, form: first.at.text },
        others: [{ at: first.at, role: 'candidate' }],
        provided: each.at.text,
        severity: 'warning',
      });
  }
}

const ROW = (cells: Readonly<Record<string, unknown>>) => exampleProject({ name: '渠道维护项目', form: 'project-list', ...cells });
const CELLS = {
  name: '渠道维护',
  initialBudget: '80',
  budgeted: '100',
  spent: '95',
  totalScore: '98.00',
  indicators: [
    { level1: '产出指标', level2: '数量指标', level3: '维护长度', target: '≥30公里', actual: '32公里', weight: '90', score: '88' },
  ],
};
const FORM = exampleProject(CELLS);

export const listedFiguresAgreeWithForms = defineDatasetRule({
  id: 'scores/listed-figures-agree-with-forms',
  version: 2,
  severity: 'error',
  title: {
    zh: '项目列表中的得分、等级、预算数、执行数与自评表一致',
    en: 'Scores, grades and amounts in the list of projects agree with the forms',
  },
  rationale: {
    zh: '汇总列表取自各项目的自评表；同一项目两处的数字不同，必有一处是错的。',
    en: 'The list is drawn from the forms of the projects; where the two differ, one is wrong.',
  },
  remedy: { zh: '以自评表为准核对列表，改正写错的一处。', en: 'Check the list against the form and correct the wrong one.' },
  basis: [EVALUATION_MEASURES],
  messages: MESSAGES,
  start: (): Map<string, State> => new Map(),
  add(states, record, locate) {
    const state = states.get(record.document) ?? { projects: [], said: [] };
    const project = evaluatedProject(record, locate);
    if (project !== undefined) state.projects.push(project);
    if (record.kind === 'disclosure') append(state.said, saidAmounts(record, locate));
    if (state.projects.length > 0 || state.said.length > 0) states.set(record.document, state);
  },
  merge: (a, b) =>
    mergeStates(a, b, (own, other) => {
      append(own.projects, other.projects);
      append(own.said, other.said);
    }),
  finish(states, verdicts) {
    for (const document of [...states.keys()].sort()) {
      const { projects, said } = states.get(document) ?? { projects: [], said: [] };
      compareSaid(said, projects, verdicts);
      const rows = projects.filter(({ isRow }) => isRow);
      if (rows.length < 2) continue;
      const forms = groupBy(
        projects.filter(({ isRow }) => !isRow),
        ({ key }) => key,
      );
      for (const [key, listed] of groupBy(rows, (row) => row.key)) {
        const [row, again] = listed;
        const [form, another] = forms.get(key) ?? [];
        // Of two of one name nobody knows which is which.
        if (row === undefined || form === undefined || again !== undefined || another !== undefined) continue;
        compareScores(row, form, verdicts);
        compareGrades(row, form, verdicts);
        compareAmounts(row, form, verdicts);
      }
    }
  },
  examples: [
    {
      name: '列表与自评表一致，预算数是年初数',
      given: [ROW({ totalScore: '98', budgeted: '80', spent: '95' }), ROW({ name: '水库巡查', totalScore: '90' }), FORM],
      expect: 'pass',
    },
    { name: '得分不同', given: [ROW({ totalScore: '96' }), ROW({ name: '水库巡查', totalScore: '90' }), FORM], expect: ['score'] },
    {
      name: '预算数、执行数不同',
      given: [ROW({ totalScore: '98', budgeted: '110', spent: '59' }), ROW({ name: '水库巡查', totalScore: '90' }), FORM],
      expect: ['budgeted', 'spent'],
    },
    {
      name: '得分相同而等级不同',
      given: [
        ROW({ totalScore: '98', gradeWord: '良' }),
        ROW({ name: '水库巡查', totalScore: '90' }),
        exampleProject({ ...CELLS, gradeWord: '优' }),
      ],
      expect: ['grade'],
    },
    {
      name: '得分不同，只报得分',
      given: [
        ROW({ totalScore: '89', gradeWord: '良' }),
        ROW({ name: '水库巡查', totalScore: '90' }),
        exampleProject({ ...CELLS, gradeWord: '优' }),
      ],
      expect: ['score'],
    },
    {
      name: '一处取整数万元',
      given: [ROW({ totalScore: '98', budgeted: '100', spent: '95.2' }), ROW({ name: '水库巡查', totalScore: '90' }), FORM],
      expect: 'pass',
    },
    { name: '只有一张表', given: [FORM], expect: 'skip' },
  ],
});
