import { DISCLOSURE_INSPECTION } from '../../src/engine/kit/basis.ts';
import { budget, fact, part } from '../../src/engine/kit/example-facts.ts';
import { gapOf, partLists } from '../../src/engine/kit/part-lists.ts';
import { defineDatasetRule, type Located } from '../../src/engine/rule.ts';
import { FEN_PER_UNIT, formatFen, formatFenNumber, type MoneyUnit } from '../../src/model/number.ts';
import type { AuditRecord, Disclosure, Project } from '../../src/model/record.ts';

interface EarlierProject {
  readonly at: Located;
  readonly name: string;
  readonly code: string;
  readonly fen: number;
}

interface State {
  /** Revenue that its listed sources leave open. */
  gap?: { readonly at: Located; readonly fen: number; readonly unit: MoneyUnit };
  earlier: EarlierProject[];
  /** Projects whose codes carry the document's own year: only beside them does an earlier year mean something. */
  own: number;
}

/** Project codes begin with six digits of the region and two of the year in which the project was set up. */
function codeYear(project: Project): number | undefined {
  const found = /^\d{6}(\d\d)[\dA-Z]{6,}$/i.exec(project.code?.text ?? '');
  return found === null ? undefined : 2000 + Number(found[1]);
}

function addProject(state: State, project: Project, locate: (cell: Project['name']) => Located): void {
  const year = codeYear(project);
  const amount = project.budgeted?.total;
  if (year === undefined || project.year === undefined || amount?.value === undefined) return;
  if (year === project.year) state.own += 1;
  else if (year < project.year && year >= project.year - 5) {
    const code = project.code;
    state.earlier.push({ at: locate(code ?? project.name), name: project.name.text, code: code?.text ?? '', fen: amount.value.fen });
  }
}

function gapOfRevenue(disclosure: Disclosure): { readonly total: (typeof disclosure.facts)[number]; readonly fen: number } | undefined {
  for (const list of partLists(disclosure)) {
    const isRevenue = list.total.concept === 'revenue' && list.total.measure === 'amount' && list.total.period === 'current';
    const gap = isRevenue && list.complete ? gapOf(disclosure, list.total, list.parts) : undefined;
    if (gap !== undefined && gap > 0) return { total: list.total, fen: gap };
  }
  return undefined;
}

function stateOf(states: Map<string, State>, record: AuditRecord): State {
  const known = states.get(record.document) ?? { earlier: [], own: 0 };
  states.set(record.document, known);
  return known;
}

export const unlistedRevenueIsNotCarriedOver = defineDatasetRule({
  id: 'consistency/unlisted-revenue-is-not-carried-over',
  version: 1,
  severity: 'info',
  title: { zh: '收入差额不是未列明的上年项目', en: 'What revenue leaves open is not money of earlier projects' },
  rationale: {
    zh: '收入与所列来源的差额恰好等于项目编码为以前年度的各项目之和时，差额很可能是没有列明的上年结转或提前下达资金。',
    en: 'When the gap between revenue and its sources equals the projects whose codes carry an earlier year, it is probably money carried over and not named.',
  },
  remedy: {
    zh: '核实后在收入来源中补列“上年结转”及金额。',
    en: 'If confirmed, name what was carried over, with its amount, among the sources.',
  },
  basis: [DISCLOSURE_INSPECTION],
  concern: 'revenue-sources',
  messages: {
    carried: {
      zh: '差额{gap}恰好等于以下{count}个以前年度编码的项目之和：{projects}',
      en: 'The gap of {gap} is exactly the sum of {count} projects whose codes carry an earlier year: {projects}',
    },
  },
  start: (): Map<string, State> => new Map(),
  add(states, record, locate) {
    const state = stateOf(states, record);
    if (record.kind === 'project') return addProject(state, record, locate);
    const gap = gapOfRevenue(record);
    const value = gap?.total.field.value;
    if (gap !== undefined && value?.kind === 'amount') state.gap = { at: locate(gap.total.field), fen: gap.fen, unit: value.unit };
  },
  merge(a, b) {
    for (const [document, state] of b) {
      const own = a.get(document);
      if (own === undefined) a.set(document, state);
      else
        a.set(document, {
          ...own,
          ...(state.gap === undefined ? {} : { gap: state.gap }),
          earlier: [...own.earlier, ...state.earlier],
          own: own.own + state.own,
        });
    }
    return a;
  },
  finish(states, verdicts) {
    for (const [, { gap, earlier, own }] of [...states].sort(([a], [b]) => (a < b ? -1 : 1))) {
      if (gap === undefined) continue;
      const sum = earlier.reduce((total, { fen }) => total + fen, 0);
      if (own === 0 || earlier.length === 0) verdicts.skip('no-earlier-projects');
      else if (sum !== gap.fen) verdicts.pass();
      else {
        const listed = [...earlier].sort((a, b) => b.fen - a.fen || (a.code < b.code ? -1 : 1));
        const print = (fen: number): string => formatFenNumber(fen, gap.unit, 2);
        const total = formatFen(gap.fen, gap.unit, 2);
        // One sum out of as many as there are last places in the gap.
        const odds = Math.round(gap.fen / (FEN_PER_UNIT[gap.unit] / 100));
        const text = {
          zh: `差额${total}等于${earlier.length}个以前年度编码项目的预算数之和`,
          en: `the gap of ${total} equals the budgets of ${earlier.length} projects with codes of earlier years`,
        };
        verdicts.fail({
          message: 'carried',
          at: gap.at,
          args: { gap: total, count: earlier.length, projects: listed.map(({ name, fen }) => `${name}${print(fen)}`).join('、') },
          others: listed.map(({ at, name }) => ({ at, label: name })),
          arithmetic: `${listed.map(({ fen }) => print(fen)).join(' + ')} = ${total}`,
          explanations: [{ text, chance: `≈ 1/${odds}` }],
        });
      }
    }
  },
  examples: [
    {
      name: '没有差额',
      given: [budget([fact(1, 'revenue', '25万元'), part(2, 'revenue.generalPublicBudget', '25万元', 1)]), ...projects()],
      expect: 'skip',
    },
    {
      name: '差额恰为一个2021年编码的项目',
      given: [
        budget([
          fact(1, 'revenue', '25万元'),
          part(2, 'revenue.generalPublicBudget', '22.65万元', 1),
          part(3, 'revenue.other', '0万元', 1),
        ]),
        ...projects(),
      ],
      expect: ['carried'],
    },
    {
      name: '差额与以前年度编码的项目不符',
      given: [
        budget([
          fact(1, 'revenue', '25万元'),
          part(2, 'revenue.generalPublicBudget', '22.55万元', 1),
          part(3, 'revenue.other', '0万元', 1),
        ]),
        ...projects(),
      ],
      expect: 'pass',
    },
  ],
});

function projects(): readonly unknown[] {
  const project = (name: string, code: string, budgeted: string) => ({
    kind: 'project',
    document: 'example',
    documentKind: 'departmentalBudget',
    year: 2022,
    name,
    code,
    budgeted,
  });
  return [project('培训', '13030322P00100110001D', '22.65万元'), project('补助', '13030321P00100110001D', '2.35万元')];
}
