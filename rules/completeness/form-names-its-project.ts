import { budget } from '../../src/engine/kit/example-facts.ts';
import { exampleProject } from '../../src/engine/kit/example-records.ts';
import { noticeTitle } from '../../src/engine/kit/notice.ts';
import { hasHead } from '../../src/engine/kit/project-head.ts';
import { hasUnreadRows } from '../../src/engine/kit/unread.ts';
import { defineDatasetRule, type Locate, type Located } from '../../src/engine/rule.ts';
import { append } from '../../src/model/lists.ts';
import type { AuditRecord, Project } from '../../src/model/record.ts';

/** The forms of one document. */
interface State {
  readonly blank: { readonly at: Located; readonly count: number }[];
  named: number;
  unsure: number;
  /** The paper is a notice, whose title names the money. */
  notice: boolean;
}

/** Forms without a label for the name beside it: it is that of the body, or a cell of a column, which may have been taken for another. */
const NAMED_OTHERWISE = new Set(['whole-department', 'project-list']);

type Naming = 'named' | 'blank' | 'unsure' | 'empty';

function namingOf(project: Project): Naming {
  const { name, title, indicators } = project;
  if (name.text !== '' || (title !== undefined && title.text !== '')) return 'named';
  // A form nobody filled in lacks more than its name, and that is said elsewhere; a list of indicators in a text is asked for none.
  if (!indicators.some(({ target }) => target.text !== '') || !hasHead(project)) return 'empty';
  // What could not be read may be the name.
  return NAMED_OTHERWISE.has(project.form ?? '') || isGlued(project) || hasUnreadRows(project) ? 'unsure' : 'blank';
}

/** A form glued to fewer lines than it has rows: where one of its labels ends is a guess, and so is that nothing follows it. */
function isGlued({ origin, indicators }: Project): boolean {
  if (origin?.line === undefined) return false;
  return (origin.endLine ?? origin.line) - origin.line < indicators.length;
}

function stateOf(states: Map<string, State>, document: string): State {
  const known = states.get(document) ?? { blank: [], named: 0, unsure: 0, notice: false };
  states.set(document, known);
  return known;
}

function addRecord(states: Map<string, State>, record: AuditRecord, locate: Locate): void {
  if (record.kind === 'disclosure') {
    if (noticeTitle(record) !== undefined) stateOf(states, record.document).notice = true;
    return;
  }
  const state = stateOf(states, record.document);
  const naming = namingOf(record);
  if (naming === 'blank') state.blank.push({ at: locate(record.name), count: record.indicators.length });
  else if (naming !== 'empty') state[naming] += 1;
}

const NAMELESS = {
  name: '',
  implementingUnit: '云溪县水务局',
  indicators: [{ level1: '产出指标', level2: '数量指标', level3: '培训人数', target: '≥100人' }],
};
const NOTICE = budget([], {
  document: 'd',
  sections: [{ heading: '', level: 0, paragraphs: ['关于下达2023年云溪县渔业发展专项资金的通知'] }],
});

export const formNamesItsProject = defineDatasetRule({
  id: 'completeness/form-names-its-project',
  version: 1,
  severity: 'warning',
  title: { zh: '绩效目标表、自评表写明了项目名称', en: 'A form of targets or of self-evaluation names its project' },
  rationale: {
    zh: '没有项目名称，读者不知道这些目标和指标属于哪一笔钱。',
    en: 'Without the name of the project nobody can tell for which money these goals and indicators are.',
  },
  remedy: { zh: '补填项目名称。', en: 'Fill in the name of the project.' },
  basis: [],
  messages: {
    blank: { zh: '填了{count}项指标的表没有项目名称', en: 'A form with {count} indicators does not name its project' },
  },
  start: (): Map<string, State> => new Map(),
  add(states, record, locate) {
    addRecord(states, record, locate);
  },
  merge(a, b) {
    for (const [document, state] of b) {
      const own = stateOf(a, document);
      append(own.blank, state.blank);
      own.named += state.named;
      own.unsure += state.unsure;
      own.notice ||= state.notice;
    }
    return a;
  },
  finish(states, verdicts) {
    for (const { blank, named, unsure, notice } of states.values()) {
      if (named > 0) verdicts.pass(named);
      for (let skipped = 0; skipped < unsure; skipped += 1) verdicts.skip('name-may-be-unread');
      for (const { at, count } of blank) {
        // Forms attached to a notice may leave it to the notice to name their money.
        if (notice && named === 0) verdicts.skip('named-by-notice');
        else verdicts.fail({ message: 'blank', at, args: { count }, provided: '' });
      }
    }
  },
  examples: [
    { name: '写明了项目名称', given: [exampleProject({ ...NAMELESS, name: '河道清淤' })], expect: 'pass' },
    { name: '指标填了，项目名称空着', given: [exampleProject(NAMELESS)], expect: ['blank'] },
    { name: '正文里的指标表，没有表头', given: [exampleProject({ ...NAMELESS, implementingUnit: '' })], expect: 'skip' },
    { name: '名称印在标题里', given: [exampleProject({ ...NAMELESS, title: '河道清淤项目绩效目标表' })], expect: 'pass' },
    {
      name: '有读不出的一栏，可能就是名称',
      given: [exampleProject({ ...NAMELESS, problems: [{ code: 'unreadableCell', text: '……' }] })],
      expect: 'skip',
    },
    { name: '部门整体的表以部门为名', given: [exampleProject({ ...NAMELESS, form: 'whole-department' })], expect: 'skip' },
    {
      name: '整张表粘成一行，名称可能粘在别处',
      given: [exampleProject({ ...NAMELESS, origin: { file: 'd.txt', line: 7 } })],
      expect: 'skip',
    },
    { name: '资金下达通知的附表', given: [NOTICE, exampleProject(NAMELESS)], expect: 'skip' },
  ],
});
