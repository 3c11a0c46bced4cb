import { DISCLOSURE_INSPECTION } from '../../src/engine/kit/basis.ts';
import { budget, fact } from '../../src/engine/kit/example-facts.ts';
import { exampleProject } from '../../src/engine/kit/example-records.ts';
import { magnitude, ownFacts } from '../../src/engine/kit/facts.ts';
import { defineDatasetRule, type Located } from '../../src/engine/rule.ts';
import { append } from '../../src/model/lists.ts';
import { memoise } from '../../src/model/memoise.ts';

/** Projects that say by their name that goods are bought. */
const isPurchase: (name: string) => boolean = memoise((name) =>
  /(?:设备|家具|车辆|电脑|计算机|仪器|软件|系统|物资|服装).{0,6}(?:采购|购置)|(?:采购|购置).{0,8}(?:设备|家具|车辆|电脑|计算机|仪器|软件|系统)/.test(
    name,
  ),
);

interface State {
  /** Budgets that print their procurement as zero. */
  readonly zero: Located[];
  readonly purchases: { readonly at: Located; readonly name: string }[];
}

const emptyState = (): State => ({ zero: [], purchases: [] });

export const procurementCoversPurchasingProjects = defineDatasetRule({
  id: 'consistency/procurement-covers-purchasing-projects',
  version: 1,
  severity: 'info',
  title: { zh: '有采购项目时，政府采购预算不为0', en: 'With projects that buy goods, procurement is not zero' },
  rationale: {
    zh: '项目名称写明采购设备，政府采购预算却为0，可能漏编政府采购预算。',
    en: 'Where projects are named for buying equipment and procurement is zero, the procurement budget may be incomplete.',
  },
  remedy: {
    zh: '核对这些项目是否应编入政府采购预算；低于限额或以前年度已采购的，在说明中写明。',
    en: 'Check whether these projects belong in the procurement budget; if below the threshold or bought earlier, say so.',
  },
  basis: [DISCLOSURE_INSPECTION],
  papers: 'department',
  messages: {
    uncovered: {
      zh: '政府采购预算为0，却有{count}个采购设备的项目，如「{name}」',
      en: 'Procurement is zero, yet {count} projects buy equipment, such as “{name}”',
    },
  },
  start: (): Map<string, State> => new Map(),
  add(states, record, locate) {
    if (record.kind === 'project') {
      if (!isPurchase(record.name.text)) return;
      const state = states.get(record.document) ?? emptyState();
      state.purchases.push({ at: locate(record.name), name: record.name.text });
      states.set(record.document, state);
      return;
    }
    const procurement = ownFacts(record, 'procurement').find(({ period, partOf }) => period === 'current' && partOf === undefined);
    if (procurement === undefined || record.documentKind === 'finalAccounts') return;
    const state = states.get(record.document) ?? emptyState();
    if (magnitude(procurement) === 0) state.zero.push(locate(procurement.field));
    states.set(record.document, state);
  },
  merge(a, b) {
    for (const [document, { zero, purchases }] of b) {
      const state = a.get(document) ?? emptyState();
      append(state.zero, zero);
      append(state.purchases, purchases);
      a.set(document, state);
    }
    return a;
  },
  finish(states, verdicts) {
    for (const { zero, purchases } of states.values()) {
      const [at] = zero;
      const sorted = purchases.toSorted((a, b) => (a.name < b.name ? -1 : 1));
      const [first] = sorted;
      if (first === undefined || at === undefined) continue;
      verdicts.fail({
        message: 'uncovered',
        at,
        others: sorted.map((purchase) => ({ at: purchase.at, label: purchase.name })),
        args: { count: sorted.length, name: first.name },
        provided: at.text,
      });
    }
  },
  examples: [
    {
      name: '没有采购项目',
      given: [budget([fact(1, 'procurement', '0万元')], { document: 'd' }), exampleProject({ name: '培训费' })],
      expect: 'skip',
    },
    {
      name: '采购预算为0，却有设备采购项目',
      given: [budget([fact(1, 'procurement', '0万元')], { document: 'd' }), exampleProject({ name: '机房设备采购及安装费' })],
      expect: ['uncovered'],
    },
    {
      name: '采购预算不为0',
      given: [budget([fact(1, 'procurement', '50万元')], { document: 'd' }), exampleProject({ name: '机房设备采购及安装费' })],
      expect: 'skip',
    },
  ],
});
