import { DISCLOSURE_INSPECTION } from '../../src/engine/kit/basis.ts';
import { exampleProject } from '../../src/engine/kit/example-records.ts';
import { mergeStates } from '../../src/engine/kit/states.ts';
import { defineDatasetRule, type Located } from '../../src/engine/rule.ts';
import { append } from '../../src/model/lists.ts';
import { isSelfEvaluation, type Project } from '../../src/model/record.ts';

type Row = 'total' | 'budget';

/** How many forms of one kind in a document have a row, and which have not. */
interface State {
  with: number;
  readonly without: { readonly row: Row; readonly at: Located; readonly name: string }[];
}

/** Forms that must have the row before one without lacks it, and what part of all. */
const FORMS = 4;
const MOST = 0.8;

/** What could not be read may be the row that seems to be missing. */
const isWhole = (project: Project): boolean =>
  project.cutOff === undefined && project.problems.every(({ code }) => code === 'misplacedTitle');

/** Whether a form has its row: the total of a form with scores, the budget of a form with targets; undefined where it can have neither. */
function rowOf(project: Project): { readonly row: Row; readonly present: boolean } | undefined {
  if (project.indicators.length === 0) return undefined;
  if (project.indicators.some(({ score }) => score?.value !== undefined))
    return { row: 'total', present: project.totalScore !== undefined };
  return isSelfEvaluation(project) ? undefined : { row: 'budget', present: project.budgeted !== undefined };
}

const scored = (name: string, cells: Readonly<Record<string, unknown>>): unknown =>
  exampleProject({
    name,
    indicators: [{ level1: '产出指标', level3: '培训人数', target: '100人', actual: '100人', score: '20' }],
    ...cells,
  });
const target = (name: string, cells: Readonly<Record<string, unknown>>): unknown =>
  exampleProject({ name, indicators: [{ level1: '产出指标', level3: '培训人数', target: '≥100人' }], ...cells });

export const formsHoldTheSameRows = defineDatasetRule({
  id: 'completeness/forms-hold-the-same-rows',
  version: 1,
  severity: 'warning',
  title: { zh: '同一文件的各张表都有总分行或预算数', en: 'All forms of a document have their total or budget row' },
  rationale: {
    zh: '其他各表都有总分或预算数，只有这张没有，是漏填或漏公开，也无法核对。',
    en: 'Where all other forms print a total score or a budget, the one without leaves something out that cannot be checked.',
  },
  remedy: { zh: '补上总分行或预算数。', en: 'Supply the total score or the budget.' },
  basis: [DISCLOSURE_INSPECTION],
  messages: {
    total: {
      zh: '“{name}”的自评表没有总分行，本文件其他{others}张表都有',
      en: 'The form of “{name}” has no total score; {others} others have',
    },
    budget: {
      zh: '“{name}”的绩效目标表没有预算数，本文件其他{others}张表都有',
      en: 'The form of “{name}” has no budget; {others} others have',
    },
  },
  start: (): Map<string, State> => new Map(),
  add(states, record, locate) {
    if (record.kind !== 'project') return;
    const held = rowOf(record);
    if (held === undefined) return;
    const key = `${record.document}\n${record.form ?? ''}\n${held.row}`;
    const state = states.get(key) ?? { with: 0, without: [] };
    states.set(key, state);
    if (held.present) state.with += 1;
    else if (isWhole(record)) state.without.push({ row: held.row, at: locate(record.name), name: record.name.text });
  },
  merge: (a, b) =>
    mergeStates(a, b, (own, other) => {
      own.with += other.with;
      append(own.without, other.without);
    }),
  finish(states, verdicts) {
    for (const state of states.values()) {
      if (state.with < FORMS || state.with < MOST * (state.with + state.without.length)) continue;
      verdicts.pass(state.with);
      for (const { row, at, name } of state.without) verdicts.fail({ message: row, at, aspect: row, args: { name, others: state.with } });
    }
  },
  examples: [
    { name: '各表都有总分', given: ['甲', '乙', '丙', '丁', '戊'].map((name) => scored(name, { totalScore: '20' })), expect: 'pass' },
    {
      name: '一张表没有总分行',
      given: [...['甲', '乙', '丙', '丁'].map((name) => scored(name, { totalScore: '20' })), scored('戊', {})],
      expect: ['total'],
    },
    {
      name: '一张目标表没有预算数',
      given: [...['甲', '乙', '丙', '丁'].map((name) => target(name, { budgeted: '10万元' })), target('戊', {})],
      expect: ['budget'],
    },
    { name: '各表本来都没有总分行', given: ['甲', '乙', '丙', '丁', '戊'].map((name) => scored(name, {})), expect: 'skip' },
  ],
});
