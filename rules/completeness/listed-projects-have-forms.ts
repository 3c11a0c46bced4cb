import { DISCLOSURE_INSPECTION } from '../../src/engine/kit/basis.ts';
import { budget, fact, part } from '../../src/engine/kit/example-facts.ts';
import { isUnder } from '../../src/engine/kit/facts.ts';
import { type Form, nameKey, withoutForm } from '../../src/engine/kit/matched-forms.ts';
import { defineDatasetRule, type Located } from '../../src/engine/rule.ts';
import { readCount } from '../../src/model/chinese-number.ts';
import { append } from '../../src/model/lists.ts';
import type { AuditRecord, Disclosure } from '../../src/model/record.ts';
import { matchKey } from '../../src/model/text.ts';
import { attempt, within } from '../../src/model/work.ts';

interface Listed {
  readonly at: Located;
  readonly label: string;
  readonly fen: number;
}

interface State {
  readonly listed: Listed[];
  readonly forms: Form[];
  /** A form that could not be read may be the one looked for. */
  unread: boolean;
  /** How many forms the paper says it shows. */
  readonly announced: Set<number>;
}

/** Listed projects that must have forms before one without is worth a question, and what part of all. */
const FOUND = 2;
const MOST = 0.6;

/** Names that may be compared for one paper; papers list some ten projects, and the largest some hundred that are not found by their names. */
const WORK_OF_PAPER = 1_000_000;

function stateOf(states: Map<string, State>, document: string): State {
  const known = states.get(document) ?? { listed: [], forms: [], unread: false, announced: new Set() };
  states.set(document, known);
  return known;
}

/** 其中上级财政资金…、本级财政资金…: who pays for the projects is none of them. */
const IS_SOURCE =
  /^(?:中央|上级|省级?|市级?|县级?|区级?|本级|地方|其他|单位|自有|自筹|配套|一般公共预算|政府性基金)*(?:财政)?(?:性)?(?:资金|拨款|补助|配套)$/;

/** 附2张绩效目标表, 选取2个项目的目标表随本说明公开: a part of the forms is shown, and the paper says so. */
const ANNOUNCED = /([\d一二两三四五六七八九十]{1,3})(?:张|份|个)(?:[^，。；\d]{0,8}?)(?:绩效)?目标(?:申报)?表/g;

function addAnnounced(state: State, text: string): void {
  if (!text.includes('目标')) return;
  for (const [, count = ''] of text.matchAll(ANNOUNCED)) state.announced.add(readCount(count) ?? 0);
}

function addListed(state: State, disclosure: Disclosure, locate: (field: Disclosure['facts'][number]['field']) => Located): void {
  const whole = new Set(
    disclosure.facts.filter(({ concept, measure }) => measure === 'amount' && isUnder(concept, 'expenditure.project')).map(({ id }) => id),
  );
  for (const { paragraphs } of disclosure.sections) for (const { text } of paragraphs) addAnnounced(state, text);
  if (disclosure.problems.some(({ code }) => code === 'unreadableForm' || code === 'notRead')) state.unread = true;
  for (const { concept, partOf, measure, period, basis, label, field } of disclosure.facts) {
    if (concept !== 'item' || partOf === undefined || !whole.has(partOf)) continue;
    if (measure !== 'amount' || period !== 'current' || basis !== 'budget' || field.value?.kind !== 'amount') continue;
    if (field.value.fen > 0 && nameKey(label).length >= 2 && !IS_SOURCE.test(matchKey(label)))
      state.listed.push({ at: locate(field), label, fen: field.value.fen });
  }
}

function addRecord(states: Map<string, State>, record: AuditRecord, locate: (field: { readonly text: string }) => Located): void {
  if (record.kind === 'disclosure') {
    if (record.facts.length > 0) addListed(stateOf(states, record.document), record, locate);
    return;
  }
  const { forms } = stateOf(states, record.document);
  forms.push({ name: record.name.text, title: record.title?.text, fen: record.budgeted?.total?.value?.fen });
}

const SHOWN = {
  heading: '预算绩效情况',
  level: 1,
  paragraphs: [{ text: '3个项目均编制了绩效目标，选取2个项目的目标表随本说明公开。' }],
  tables: [],
};

export const listedProjectsHaveForms = defineDatasetRule({
  id: 'completeness/listed-projects-have-forms',
  version: 2,
  severity: 'warning',
  title: { zh: '正文所列的项目都有绩效目标表', en: 'Every project listed in the text has its form' },
  rationale: {
    zh: '正文列出的项目大多附有绩效目标表，缺的几张应当补公开，或者文件不完整。',
    en: 'Where most listed projects have a form, those without one are not disclosed in full, or the document is incomplete.',
  },
  remedy: {
    zh: '补上这些项目的绩效目标表；合并到其他表的，说明合并情况。',
    en: 'Supply the missing forms, or say with which other they were merged.',
  },
  basis: [DISCLOSURE_INSPECTION],
  messages: {
    missing: {
      zh: '正文所列项目“{name}”没有绩效目标表（所列{listed}个项目中{found}个有）',
      en: 'Project “{name}” of the text has no form ({found} of {listed} listed projects have one)',
    },
  },
  start: (): Map<string, State> => new Map(),
  add(states, record, locate) {
    addRecord(states, record, locate);
  },
  merge(a, b) {
    for (const [document, { listed, forms, unread, announced }] of b) {
      const own = stateOf(a, document);
      append(own.listed, listed);
      append(own.forms, forms);
      own.unread ||= unread;
      for (const count of announced) own.announced.add(count);
    }
    return a;
  },
  finish(states, verdicts) {
    for (const [document, { listed, forms, unread, announced }] of states) {
      if (listed.length === 0 || forms.length === 0) continue;
      let missing: readonly Listed[] = [];
      const isDone = within(WORK_OF_PAPER, () =>
        attempt(() => {
          missing = withoutForm(listed, forms);
        }),
      );
      if (!isDone) {
        verdicts.leave(document);
        continue;
      }
      const all = new Set(listed.map(({ label }) => nameKey(label))).size;
      const found = all - missing.length;
      if (unread || found < FOUND || found < MOST * all) continue;
      if (announced.has(forms.length)) {
        verdicts.pass(found);
        continue;
      }
      verdicts.pass(found);
      for (const { at, label } of missing)
        verdicts.fail({
          message: 'missing',
          at,
          quote: label,
          aspect: nameKey(label),
          args: { name: label, listed: all, found },
          provided: label,
        });
    }
  },
  examples: [
    {
      name: '每个项目都有表',
      given: [listedIn('甲乡修路', '电梯维修', '档案整理', '老干部走访'), ...formsOf('甲乡修路', '电梯维修', '档案整理', '老干部走访')],
      expect: 'pass',
    },
    {
      name: '有一个项目没有表',
      given: [
        listedIn('甲乡修路', '电梯维修', '档案整理', '老干部走访', '网络运行'),
        ...formsOf('甲乡修路', '电梯维修', '档案整理', '老干部走访'),
      ],
      expect: ['missing'],
    },
    {
      name: '资金来源不是项目',
      given: [listedIn('甲乡修路', '电梯维修', '档案整理', '上级财政资金', '本级财政资金'), ...formsOf('甲乡修路', '电梯维修', '档案整理')],
      expect: 'pass',
    },
    {
      name: '三个项目中有一个没有表',
      given: [listedIn('甲乡修路', '电梯维修', '档案整理'), ...formsOf('甲乡修路', '电梯维修')],
      expect: ['missing'],
    },
    {
      name: '写明只附两张表',
      given: [{ ...(listedIn('甲乡修路', '电梯维修', '档案整理') as object), sections: [SHOWN] }, ...formsOf('甲乡修路', '电梯维修')],
      expect: 'pass',
    },
    {
      name: '只是名称略有不同',
      given: [
        listedIn('甲乡修路', '电梯维修', '档案整理', '老干部走访', '门户网站运行'),
        ...formsOf('甲乡修路', '电梯维修', '档案整理', '老干部走访', '网站运行与维护'),
      ],
      expect: 'pass',
    },
    {
      name: '多数项目本就没有表',
      given: [listedIn('甲乡修路', '电梯维修', '档案整理', '老干部走访'), ...formsOf('甲乡修路')],
      expect: 'skip',
    },
  ],
});

function listedIn(...names: readonly string[]): unknown {
  return budget([
    fact(1, 'expenditure.project', `${names.length * 10}万元`),
    ...names.map((label, index) => part(index + 2, 'item', `${10 + index / 10}万元`, 1, { label })),
  ]);
}

function formsOf(...names: readonly string[]): readonly unknown[] {
  return names.map((name, index) => ({ kind: 'project', document: 'example', year: 2022, name, budgeted: `${50 + index}.00万元` }));
}
