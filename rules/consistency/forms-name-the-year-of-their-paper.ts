import { DISCLOSURE_INSPECTION } from '../../src/engine/kit/basis.ts';
import { budget, fact, section } from '../../src/engine/kit/example-facts.ts';
import { exampleProject } from '../../src/engine/kit/example-records.ts';
import { defineDatasetRule, type Located } from '../../src/engine/rule.ts';
import { append } from '../../src/model/lists.ts';
import { type AuditRecord, type Disclosure, type DocumentKind, isSelfEvaluation } from '../../src/model/record.ts';

interface Form {
  readonly at: Located;
  readonly name: string;
  readonly year: number;
  readonly evaluated: boolean;
  readonly fen: number | undefined;
}

/** What the paper gives for its own year, by name. */
interface Listed {
  readonly name: string;
  readonly fen: number | undefined;
}

/** A paper with one year and the forms in it. */
interface State {
  year?: number;
  /** Whether its forms are self-evaluations or targets; undefined where it may hold both. */
  evaluated?: boolean;
  /** Years before its own that its text speaks of as years of projects. */
  readonly others: Set<number>;
  readonly forms: Form[];
  readonly listed: Listed[];
}

const HAS_FORMS: ReadonlySet<DocumentKind> = new Set<DocumentKind>([
  'selfEvaluation',
  'performanceTargets',
  'departmentalBudget',
  'finalAccounts',
]);

const OF_PROJECTS = /(20\d\d)年(?:度)?[^，。；]{0,12}(?:项目|自评|绩效|资金|续建)/g;

function addPaper(state: State, { year, title, documentKind, sections, facts }: Disclosure): void {
  // 2021—2023年 and titles without a year: the forms may be of any.
  if (year === undefined || title === undefined || !title.text.includes(`${year}年`) || /20\d\d.*20\d\d/.test(title.text)) return;
  if (documentKind !== undefined && HAS_FORMS.has(documentKind)) {
    state.year = year;
    state.evaluated = documentKind === 'selfEvaluation' || documentKind === 'finalAccounts';
  }
  for (const { label, period, measure, field } of facts)
    if (period === 'current' && measure === 'amount' && field.value?.kind === 'amount')
      state.listed.push({ name: label, fen: field.value.fen });
  for (const { heading, paragraphs } of sections)
    for (const text of [heading, ...paragraphs.map((each) => each.text)])
      for (const [, found] of text.matchAll(OF_PROJECTS)) state.others.add(Number(found));
}

function stateOf(states: Map<string, State>, document: string): State {
  const known = states.get(document) ?? { others: new Set<number>(), forms: [], listed: [] };
  states.set(document, known);
  return known;
}

/** Forms of the year before among at least as many of the paper's own year. */
function staleIn({ year, evaluated, others, forms, listed }: State): { readonly form: Form; readonly year: number }[] {
  if (year === undefined) return [];
  const own = forms.filter((form) => form.evaluated === evaluated);
  const stale = own.filter((form) => form.year === year - 1 && !form.name.includes(String(form.year)));
  const current = own.filter((form) => form.year === year).length;
  if (others.has(year - 1)) return [];
  const isUsual = current > 0 && current >= stale.length;
  // A list of this year's projects knows the project of a form that stands alone, with its amount.
  const isListed = ({ name, fen, evaluated: isOfResults }: Form) =>
    !isOfResults && fen !== undefined && listed.some((each) => each.name === name && each.fen === fen);
  return stale.filter((form) => isUsual || isListed(form)).map((form) => ({ form, year }));
}

const paper = budget([], {
  document: 'd',
  documentKind: 'selfEvaluation',
  title: '柏庄镇2022年度项目支出绩效自评结果',
  sections: [section('总体情况', '2022年度2个项目。')],
});
const form = (name: string, year: number) => exampleProject({ name, totalScore: '95', document: 'd', year, yearLine: `（${year}年度）` });

export const formsNameTheYearOfTheirPaper = defineDatasetRule({
  id: 'consistency/forms-name-the-year-of-their-paper',
  version: 3,
  severity: 'error',
  concern: 'stale-year',
  title: { zh: '各张表写的是同一个年度', en: 'The forms of a paper name its year' },
  rationale: {
    zh: '沿用上年的表格而漏改年度，读者就不知道表里的数字是哪一年的。',
    en: "Where last year's form was reused and its year left, nobody knows which year its figures belong to.",
  },
  remedy: { zh: '核对表中数字后改正年度。', en: 'Check the figures of the form and correct its year.' },
  basis: [DISCLOSURE_INSPECTION],
  messages: {
    stale: {
      zh: '“{name}”的表写{found}年，其余各表和标题都是{year}年',
      en: 'The form of "{name}" says {found}; the title and the other forms say {year}',
    },
  },
  start: (): Map<string, State> => new Map(),
  add(states, record: AuditRecord, locate) {
    const state = stateOf(states, record.document);
    if (record.kind === 'disclosure') return addPaper(state, record);
    const { year, yearLine, name } = record;
    const fen = record.budgeted?.total?.value?.fen;
    if (year !== undefined && yearLine !== undefined)
      state.forms.push({ at: locate(yearLine), name: name.text, year, evaluated: isSelfEvaluation(record), fen });
  },
  merge(a, b) {
    for (const [document, { year, evaluated, others, forms, listed }] of b) {
      const state = stateOf(a, document);
      if (year !== undefined) Object.assign(state, { year, evaluated });
      for (const each of others) state.others.add(each);
      append(state.forms, forms);
      append(state.listed, listed);
    }
    return a;
  },
  finish(states, verdicts) {
    for (const [, state] of [...states].sort(([a], [b]) => (a < b ? -1 : 1))) {
      const stale = staleIn(state);
      if (stale.length === 0 && state.forms.some(({ year }) => year === state.year)) verdicts.pass();
      for (const { form: found, year } of stale)
        verdicts.fail({
          message: 'stale',
          at: found.at,
          args: { name: found.name, found: String(found.year), year: String(year) },
          provided: `${found.year}年`,
          possible: `${year}年`,
        });
    }
  },
  examples: [
    { name: '都是2022年', given: [paper, form('保洁', 2022), form('路灯', 2022)], expect: 'pass' },
    { name: '一张表留着2021年', given: [paper, form('保洁', 2022), form('路灯', 2021)], expect: ['stale'] },
    {
      name: '决算所附的自评表留着上年',
      given: [{ ...paper, documentKind: 'finalAccounts', title: '柏庄镇2022年度部门决算' }, form('保洁', 2022), form('路灯', 2021)],
      expect: ['stale'],
    },
    {
      name: '正文写明是2021年度的项目',
      given: [{ ...paper, sections: [section('总体情况', '另有2021年度结转项目1个。')] }, form('保洁', 2022), form('路灯', 2021)],
      expect: 'pass',
    },
    {
      name: '唯一一张申报表写着上年，项目和金额是本年预算的',
      given: [
        budget([fact(1, 'item', '44.56万元', { label: '路灯' })], { document: 'd', title: '柏庄镇2022年部门预算', year: 2022 }),
        exampleProject({ name: '路灯', document: 'd', year: 2021, yearLine: '（2021年度）', budgeted: '44.56' }),
      ],
      expect: ['stale'],
    },
    {
      name: '唯一一张申报表写着上年，金额不是本年预算的',
      given: [
        budget([fact(1, 'item', '50.00万元', { label: '路灯' })], { document: 'd', title: '柏庄镇2022年部门预算', year: 2022 }),
        exampleProject({ name: '路灯', document: 'd', year: 2021, yearLine: '（2021年度）', budgeted: '44.56' }),
      ],
      expect: 'skip',
    },
    {
      name: '预算里附了上年的自评表',
      given: [{ ...paper, documentKind: 'departmentalBudget' }, form('路灯', 2021)],
      expect: 'skip',
    },
  ],
});
