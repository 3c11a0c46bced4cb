import { DISCLOSURE_INSPECTION } from '../../src/engine/kit/basis.ts';
import { budget, fact, part } from '../../src/engine/kit/example-facts.ts';
import { isUnder } from '../../src/engine/kit/facts.ts';
import { defineDatasetRule, type Located } from '../../src/engine/rule.ts';
import { append } from '../../src/model/lists.ts';
import type { AuditRecord, Disclosure } from '../../src/model/record.ts';
import { matchKey } from '../../src/model/text.ts';

interface Listed {
  readonly at: Located;
  readonly label: string;
  readonly fen: number;
}

/** A form as it is kept; its names are only made comparable in the few documents that list projects. */
interface Form {
  readonly name: string;
  readonly title: string | undefined;
  readonly fen: number | undefined;
}

interface KeyedForm {
  /** Keys of its name and its title. */
  readonly names: readonly string[];
  readonly fen: number | undefined;
}

interface State {
  readonly listed: Listed[];
  readonly forms: Form[];
  /** A form that could not be read may be the one looked for. */
  unread: boolean;
}

/** Listed projects that must have forms before one without is worth a question, and what part of all. */
const FOUND = 4;
const MOST = 0.6;

function nameKey(name: string): string {
  return matchKey(name).replace(/(?:绩效目标表|专项资金|的通知|项目|经费|资金|预算)+$/, '');
}

/** Whether two names share a run of characters that is no word of accounting. */
function shareWords(a: string, b: string, length = 3): boolean {
  for (let at = 0; at + length <= a.length; at += 1) {
    const run = a.slice(at, at + length);
    if (!/经费|资金|项目|补助|预算|财政|工作|\d/.test(run) && b.includes(run)) return true;
  }
  return a !== '' && b !== '' && (a.includes(b) || b.includes(a));
}

const withKeys = ({ name, title, fen }: Form): KeyedForm => ({
  names: (title === undefined ? [name] : [name, title]).map(nameKey),
  fen,
});

/** Listed projects for which no form is left: each form serves one, first by name, then by words of the name, then by amount. */
function withoutForm(listed: readonly Listed[], forms: readonly Form[]): readonly Listed[] {
  const free = new Set(forms.map(withKeys));
  // A list in the text and the same in a table are one list.
  let missing: readonly Listed[] = [...new Map(listed.map((item) => [nameKey(item.label), item])).values()];
  const serve = (fits: (item: Listed, form: KeyedForm) => boolean): void => {
    missing = missing.filter((item) => {
      const form = [...free].find((each) => fits(item, each));
      if (form !== undefined) free.delete(form);
      return form === undefined;
    });
  };
  serve(({ label }, { names }) => names.includes(nameKey(label)));
  serve(({ label, fen }, form) => form.fen === fen && form.names.some((name) => shareWords(nameKey(label), name)));
  serve(({ label }, { names }) => names.some((name) => shareWords(nameKey(label), name)));
  serve(({ fen }, form) => form.fen === fen);
  return missing;
}

function stateOf(states: Map<string, State>, document: string): State {
  const known = states.get(document) ?? { listed: [], forms: [], unread: false };
  states.set(document, known);
  return known;
}

function addListed(state: State, disclosure: Disclosure, locate: (field: Disclosure['facts'][number]['field']) => Located): void {
  const whole = new Set(
    disclosure.facts.filter(({ concept, measure }) => measure === 'amount' && isUnder(concept, 'expenditure.project')).map(({ id }) => id),
  );
  if (disclosure.problems.some(({ code }) => code === 'unreadableForm')) state.unread = true;
  for (const { concept, partOf, measure, period, basis, label, field } of disclosure.facts) {
    if (concept !== 'item' || partOf === undefined || !whole.has(partOf)) continue;
    if (measure !== 'amount' || period !== 'current' || basis !== 'budget' || field.value?.kind !== 'amount') continue;
    if (field.value.fen > 0 && nameKey(label).length >= 2) state.listed.push({ at: locate(field), label, fen: field.value.fen });
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

export const listedProjectsHaveForms = defineDatasetRule({
  id: 'completeness/listed-projects-have-forms',
  version: 1,
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
    for (const [document, { listed, forms, unread }] of b) {
      const own = stateOf(a, document);
      append(own.listed, listed);
      append(own.forms, forms);
      own.unread ||= unread;
    }
    return a;
  },
  finish(states, verdicts) {
    for (const { listed, forms, unread } of states.values()) {
      if (listed.length === 0 || forms.length === 0) continue;
      const missing = withoutForm(listed, forms);
      const all = new Set(listed.map(({ label }) => nameKey(label))).size;
      const found = all - missing.length;
      if (unread || found < FOUND || found < MOST * all) continue;
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
