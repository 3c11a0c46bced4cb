import { EVALUATION_MEASURES } from '../../src/engine/kit/basis.ts';
import { type EvaluatedProject, evaluatedProject } from '../../src/engine/kit/evaluated-projects.ts';
import { budget, section } from '../../src/engine/kit/example-facts.ts';
import { exampleProject } from '../../src/engine/kit/example-records.ts';
import type { FundsKey } from '../../src/engine/kit/funds.ts';
import { gradeOf, USUAL_SCALE } from '../../src/engine/kit/grade-scale.ts';
import { gradedTables } from '../../src/engine/kit/graded-scores.ts';
import { type CountedGrades, type SaidEvaluation, saidEvaluations, saidGrades } from '../../src/engine/kit/said-evaluation.ts';
import { mergeStates } from '../../src/engine/kit/states.ts';
import { defineDatasetRule, type Located, type Verdicts } from '../../src/engine/rule.ts';
import { append } from '../../src/model/lists.ts';
import { formatFen } from '../../src/model/number.ts';

interface Said extends Omit<SaidEvaluation, 'at' | 'grades' | 'funds'> {
  readonly at: Located;
  readonly grades: readonly { readonly at: Located; readonly grade: string; readonly count: number }[];
  readonly funds?: Omit<NonNullable<SaidEvaluation['funds']>, 'at'> & { readonly at: Located };
}

interface Counted extends Omit<CountedGrades, 'grades'> {
  readonly grades: readonly { readonly at: Located; readonly grade: string; readonly count: number }[];
}

interface GradedRow {
  readonly grade: string | undefined;
  readonly score: number | undefined;
}

interface State {
  readonly said: Said[];
  readonly projects: EvaluatedProject[];
  /** Numbers by grade that stand without the number of all that were evaluated. */
  readonly counted: Counted[];
  /** The scores and grades of each table that lists them. */
  readonly tables: (readonly GradedRow[])[];
}

const MESSAGES = {
  parts: {
    zh: '各等级的项目合计{sum}个，而自评项目是{said}个',
    en: 'The projects of all grades make {sum}, those evaluated are {said}',
  },
  count: {
    zh: '正文写{said}个项目开展自评，所列项目有{count}个',
    en: 'The text says that {said} projects were evaluated; {count} are listed',
  },
  grade: {
    zh: '正文写等级为“{grade}”的项目{said}个，所列项目中有{count}个',
    en: 'The text counts {said} projects graded “{grade}”; in the list there are {count}',
  },
  funds: {
    zh: '正文写涉及资金{said}，所列{count}个项目的预算数合计{sum}',
    en: 'The text says that the projects had {said}; the budgets of the {count} listed make {sum}',
  },
} as const;
type V = Verdicts<typeof MESSAGES>;

/** The grades of a paper add up to its projects: more is wrong, less may leave some out. */
function checkParts({ at, projects, grades }: Said, verdicts: V): void {
  if (grades.length < 2) return;
  const sum = grades.reduce((all, { count }) => all + count, 0);
  if (sum === projects) return;
  verdicts.fail({
    message: 'parts',
    at,
    aspect: at.text,
    args: { sum, said: projects },
    others: grades.map((grade) => ({ at: grade.at, role: 'candidate' })),
    provided: String(projects),
    arithmetic: `${grades.map(({ grade, count }) => `${grade}${count}`).join(' + ')} = ${sum} ≠ ${projects}`,
    ...(sum > projects ? {} : { severity: 'warning' }),
  });
}

/** By the usual bands the scores of the list have the grades that the text counts: the grade of a row is wrong, and not the count. */
const agreeByScore = (grades: Said['grades'], scores: readonly (number | undefined)[]): boolean =>
  !scores.includes(undefined) &&
  grades.every(
    ({ grade, count }) => scores.filter((score) => score !== undefined && gradeOf(USUAL_SCALE, score) === grade).length === count,
  );

const pointsOf = ({ score }: EvaluatedProject): number | undefined => score?.points;

function checkGrades({ projects, grades }: Said, rows: readonly EvaluatedProject[], verdicts: V): void {
  if (rows.length !== projects || rows.some(({ grade }) => grade === undefined) || agreeByScore(grades, rows.map(pointsOf))) return;
  for (const { at, grade, count } of grades) {
    const found = rows.filter((row) => row.grade === grade).length;
    if (found === count) verdicts.pass();
    else
      verdicts.fail({
        message: 'grade',
        at,
        aspect: at.text,
        args: { grade, said: count, count: found },
        others: rows.filter((row) => row.grade === grade).map((row) => ({ at: row.at })),
        provided: String(count),
        possible: String(found),
      });
  }
}

/** 7个项目中，优4个、良4个: more than there are, whatever is listed. */
function checkWhole({ counted }: State, verdicts: V): void {
  for (const { grades, projects } of counted) {
    const [first] = grades;
    const sum = grades.reduce((all, { count }) => all + count, 0);
    if (projects === undefined || first === undefined || grades.length < 2 || sum <= projects) continue;
    verdicts.fail({
      message: 'parts',
      at: first.at,
      aspect: grades.map(({ at }) => at.text).join('、'),
      args: { sum, said: projects },
      others: grades.slice(1).map(({ at }) => ({ at, role: 'candidate' })),
      provided: String(sum),
      arithmetic: `${grades.map(({ grade, count }) => `${grade}${count}`).join(' + ')} = ${sum} ≠ ${projects}`,
    });
  }
}

/** Numbers by grade against the one list: all but one or two, which may have been taken for each other, are as they are said. */
function checkCounted({ counted, projects, tables, said }: State, verdicts: V): void {
  const [{ grades, projects: whole } = {}, second] = counted;
  const listed: readonly GradedRow[] | undefined =
    projects.length > 1
      ? projects.map((project) => ({ grade: project.grade, score: pointsOf(project) }))
      : tables.length === 1
        ? tables[0]
        : undefined;
  const rows = listed?.map(({ grade }) => grade);
  const scores = listed?.map(({ score }) => score) ?? [];
  if (
    grades === undefined ||
    second !== undefined ||
    said.some((each) => each.grades.length > 0) ||
    rows === undefined ||
    rows.includes(undefined) ||
    (whole !== undefined && whole !== rows.length)
  )
    return;
  const found = grades.map((each) => ({ ...each, found: rows.filter((grade) => grade === each.grade).length }));
  const wrong = found.filter((each) => each.count !== each.found);
  const right = found.filter((each) => each.count === each.found && each.count > 0);
  if (right.length > 0) verdicts.pass(right.length);
  if (
    agreeByScore(grades, scores) ||
    wrong.length > 2 ||
    (whole === undefined && rows.some((grade) => !grades.some((each) => each.grade === grade)))
  )
    return;
  for (const { at, grade, count, found: listed } of wrong)
    verdicts.fail({
      message: 'grade',
      at,
      aspect: at.text,
      args: { grade, said: count, count: listed },
      provided: String(count),
      possible: String(listed),
      ...(right.length > 0 || wrong.length === 1 ? {} : { severity: 'warning' }),
    });
}

/** What was spent may be meant as well as any budget; only where none of the sums is the amount said it is asked for. */
function checkFunds({ funds, projects }: Said, rows: readonly EvaluatedProject[], verdicts: V): void {
  if (funds === undefined || rows.length !== projects) return;
  const sums = (['budgeted', 'initialBudget', 'received', 'spent'] as const).flatMap((key: FundsKey) => {
    const amounts = rows.map((row) => row.amounts[key]);
    if (amounts.some((amount) => amount === undefined)) return [];
    const fen = amounts.reduce((all, amount) => all + (amount?.fen ?? 0), 0);
    const within = amounts.reduce((all, amount) => all + (amount?.within ?? 0), 0);
    return [{ fen, within }];
  });
  const [first] = sums;
  if (first === undefined) return;
  if (sums.some(({ fen, within }) => Math.abs(fen - funds.fen) <= within + funds.within)) {
    verdicts.pass();
    return;
  }
  verdicts.fail({
    message: 'funds',
    at: funds.at,
    args: { said: funds.text, sum: formatFen(first.fen, '万元'), count: rows.length },
    provided: funds.text,
    severity: 'warning',
  });
}

const paper = (sentence: string) =>
  budget([], { document: 'd', documentKind: 'selfEvaluation', sections: [section('自评结果', sentence)] });
const row = (name: string, totalScore: string, gradeWord: string, budgeted: string) =>
  exampleProject({ name, totalScore, gradeWord, budgeted, spent: budgeted });
const ROWS = [row('渠道维护', '98', '优', '100'), row('水质监测', '97.8', '优', '150'), row('水库巡查', '88', '良', '50')];

export const summaryAgreesWithProjects = defineDatasetRule({
  id: 'scores/summary-agrees-with-projects',
  version: 5,
  severity: 'error',
  concern: 'counts',
  title: {
    zh: '自评情况说明中的项目个数、等级个数和资金与所列项目相符',
    en: 'Numbers of projects and grades in the text agree with the list',
  },
  rationale: {
    zh: '“对12个项目开展自评，其中优9个、良3个”由所列项目数出；对不上，说明数错或列表有误。',
    en: 'How many projects were evaluated, and how many got each grade, is counted in the list beside the text.',
  },
  remedy: { zh: '按所列项目重新清点、加总。', en: 'Count and add up again in the list.' },
  basis: [EVALUATION_MEASURES],
  messages: MESSAGES,
  start: (): Map<string, State> => new Map(),
  add(states, record, locate) {
    const state = states.get(record.document) ?? { said: [], projects: [], counted: [], tables: [] };
    if (record.kind === 'disclosure') {
      append(
        state.counted,
        saidGrades(record).map((counted) => ({ ...counted, grades: counted.grades.map((each) => ({ ...each, at: locate(each.at) })) })),
      );
      append(
        state.tables,
        gradedTables(record).map((rows) => rows.map(({ grade, score }) => ({ grade, score }))),
      );
      append(
        state.said,
        saidEvaluations(record).map(({ at, projects, grades, funds }) => ({
          at: locate(at),
          projects,
          grades: grades.map((grade) => ({ ...grade, at: locate(grade.at) })),
          ...(funds === undefined ? {} : { funds: { ...funds, at: locate(funds.at) } }),
        })),
      );
    } else {
      const project = evaluatedProject(record, locate);
      // 部门整体支出 in a list of projects is none of them.
      if (project?.isRow === true && !/整体/.test(project.name)) state.projects.push(project);
    }
    if (state.said.length > 0 || state.projects.length > 0 || state.counted.length > 0) states.set(record.document, state);
  },
  merge: (a, b) =>
    mergeStates(a, b, (own, other) => {
      append(own.said, other.said);
      append(own.projects, other.projects);
      append(own.counted, other.counted);
      append(own.tables, other.tables);
    }),
  finish(states, verdicts) {
    for (const state of states.values()) {
      const { said, projects } = state;
      checkCounted(state, verdicts);
      checkWhole(state, verdicts);
      for (const each of said) {
        checkParts(each, verdicts);
        // Of several statements, or of a project listed twice, nobody knows which list is meant.
        if (said.length > 1 || projects.length < 2 || new Set(projects.map(({ key }) => key)).size < projects.length) continue;
        if (projects.length === each.projects) verdicts.pass();
        else
          verdicts.fail({
            message: 'count',
            at: each.at,
            aspect: each.at.text,
            args: { said: each.projects, count: projects.length },
            others: projects.slice(0, 12).map(({ at }) => ({ at })),
            provided: String(each.projects),
            severity: 'warning',
          });
        checkGrades(each, projects, verdicts);
        checkFunds(each, projects, verdicts);
      }
    }
  },
  examples: [
    {
      name: '个数、等级、资金都与列表相符',
      given: [paper('对3个项目开展绩效自评，涉及资金300万元，其中优2个、良1个。'), ...ROWS],
      expect: 'pass',
    },
    { name: '项目个数不符', given: [paper('对4个项目开展绩效自评。'), ...ROWS], expect: ['count'] },
    { name: '等级个数不符', given: [paper('对3个项目开展绩效自评，其中优3个、良0个。'), ...ROWS], expect: ['grade', 'grade'] },
    { name: '各等级合计多于项目个数', given: [paper('对3个项目开展绩效自评，其中优2个、良2个。')], expect: ['parts'] },
    { name: '资金合计不符', given: [paper('对3个项目开展绩效自评，涉及资金330万元。'), ...ROWS], expect: ['funds'] },
    { name: '另起一段的等级个数不符', given: [paper('自评等级：优3个、良1个。'), ...ROWS], expect: ['grade'] },
    { name: '等级后写着分数段', given: [paper('评为优（90分以上）的3个，评为良（80—90分）的1个。'), ...ROWS], expect: ['grade'] },
    {
      name: '个数与得分相符，只是一行的等级写错',
      given: [paper('自评等级：优2个、良1个。'), ...ROWS.slice(0, 2), row('水库巡查', '88', '优', '50')],
      expect: 'skip',
    },
    { name: '各等级合计多于写明的项目', given: [paper('7个项目中，“优”4个，“良”4个。')], expect: ['parts'] },
    { name: '各等级合计等于写明的项目', given: [paper('3个项目中，“优”2个，“良”1个。'), ...ROWS], expect: 'pass' },
    { name: '只写一个等级，另有项目个数', given: [paper('3个项目的平均分为94.6分，评为“优”的1个。'), ...ROWS], expect: ['grade'] },
    { name: '只写一个等级，说的是其中几个项目', given: [paper('2个项目由单位自评，评为“优”的1个。'), ...ROWS], expect: 'skip' },
    { name: '没有列表', given: [paper('对3个项目开展绩效自评，其中优2个。')], expect: 'pass' },
  ],
});
