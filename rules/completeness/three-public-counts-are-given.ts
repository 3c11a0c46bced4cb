import { DISCLOSURE_PROCEDURE } from '../../src/engine/kit/basis.ts';
import { budget, fact, section } from '../../src/engine/kit/example-facts.ts';
import { indexFacts, magnitude } from '../../src/engine/kit/facts.ts';
import { formatFact } from '../../src/engine/kit/format-fact.ts';
import { says } from '../../src/engine/kit/sentences.ts';
import { COUNT_KINDS, countedAmount } from '../../src/engine/kit/three-public-counts.ts';
import { defineDocumentRule } from '../../src/engine/rule.ts';
import { findConcept } from '../../src/model/concept.ts';

const HOSPITALITY = 'threePublicExpenses.hospitality';
const accounts = (facts: Parameters<typeof budget>[0], text = '') =>
  budget(facts, { documentKind: 'finalAccounts', sections: [section('“三公”经费支出决算情况说明', text)] });
const spent = (id: number, concept: string, value: string) => fact(id, concept, value, { basis: 'final' });

export const threePublicCountsAreGiven = defineDocumentRule({
  id: 'completeness/three-public-counts-are-given',
  version: 1,
  severity: 'info',
  title: { zh: '“三公”经费决算写明批次、人次和辆数', en: 'Final three public expenses come with their counts' },
  rationale: {
    zh: '决算公开“三公”经费，要同时公开团组数和人数、购置车辆数、接待批次和人次。',
    en: 'Final accounts disclose with each amount the groups and people sent abroad, the vehicles bought, the visits and people received.',
  },
  remedy: { zh: '补充相应的数量。', en: 'Add the count.' },
  basis: [DISCLOSURE_PROCEDURE],
  messages: {
    missing: { zh: '“{label}”为{amount}，没有写明{count}', en: '"{label}" is {amount}, but {count} is not given' },
  },
  check(disclosure, verdicts) {
    if (disclosure.documentKind !== 'finalAccounts') return;
    const { byConcept } = indexFacts(disclosure);
    for (const { amount: concept, count, words } of COUNT_KINDS) {
      const amount = countedAmount(disclosure, concept);
      if (amount === undefined || (magnitude(amount) ?? 0) <= 0) continue;
      const name = findConcept(count);
      if (name === undefined || byConcept.has(count) || says(disclosure, words)) verdicts.pass();
      else
        verdicts.fail({
          message: 'missing',
          at: amount.field,
          aspect: count,
          args: { label: amount.label, amount: formatFact(amount), count: { zh: name.zh, en: `the number of ${name.en}` } },
        });
    }
  },
  examples: [
    {
      name: '写明了批次和人次',
      given: accounts([spent(1, HOSPITALITY, '1万元')], '公务接待费支出1万元，国内公务接待10批次，85人次。'),
      expect: 'pass',
    },
    { name: '只有金额', given: accounts([spent(1, HOSPITALITY, '1万元')], '公务接待费支出1万元。'), expect: ['missing', 'missing'] },
    { name: '没有发生接待', given: accounts([spent(1, HOSPITALITY, '0万元')]), expect: 'skip' },
  ],
});
