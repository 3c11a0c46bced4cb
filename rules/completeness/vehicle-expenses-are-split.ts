import { DISCLOSURE_INSPECTION, DISCLOSURE_PROCEDURE } from '../../src/engine/kit/basis.ts';
import { budget, fact, part } from '../../src/engine/kit/example-facts.ts';
import { indexFacts, magnitude, ownFacts } from '../../src/engine/kit/facts.ts';
import { formatFact } from '../../src/engine/kit/format-fact.ts';
import { contextOf } from '../../src/engine/kit/sentences.ts';
import { hasUnreadTable } from '../../src/engine/kit/unread.ts';
import { defineDocumentRule } from '../../src/engine/rule.ts';
import type { Disclosure, Fact } from '../../src/model/record.ts';

const VEHICLES = 'threePublicExpenses.officialVehicles';

function isSplit(disclosure: Disclosure, total: Fact): boolean {
  const { byConcept } = indexFacts(disclosure);
  return [`${VEHICLES}.purchase`, `${VEHICLES}.operation`].some((concept) =>
    // Budget and final accounts stand in one sentence: the split is printed for one of them. Final accounts split what was spent.
    (byConcept.get(concept) ?? []).some(
      (fact) =>
        fact.basis === total.basis ||
        (disclosure.documentKind === 'finalAccounts' && fact.basis === 'final') ||
        sharesParagraph(disclosure, fact, total),
    ),
  );
}

function sharesParagraph(disclosure: Disclosure, fact: Fact, total: Fact): boolean {
  const paragraph = contextOf(disclosure, total)?.paragraph;
  return paragraph !== undefined && contextOf(disclosure, fact)?.paragraph === paragraph;
}

/** Roll-ups of a whole government often leave the split out. */
function isRollUp(disclosure: Disclosure, total: Fact): boolean {
  const text = `${disclosure.title?.text ?? ''}${contextOf(disclosure, total)?.paragraph.text ?? ''}`;
  return /市本级|县本级|区本级|省本级|全[市县区省]/.test(text);
}

export const vehicleExpensesAreSplit = defineDocumentRule({
  id: 'completeness/vehicle-expenses-are-split',
  version: 2,
  severity: 'warning',
  title: { zh: '公务用车费分列购置费和运行费', en: 'Vehicle expenses are split into purchase and operation' },
  rationale: {
    zh: '公开“三公”经费时，公务用车购置和运行费必须细化为购置费和运行费两项。',
    en: 'When the three public expenses are disclosed, the vehicle item must be split into purchase and operation.',
  },
  remedy: { zh: '补充“公务用车购置费××万元、公务用车运行费××万元”，为零的也要写明。', en: 'Add both amounts, zero included.' },
  basis: [DISCLOSURE_PROCEDURE, DISCLOSURE_INSPECTION],
  messages: {
    unsplit: { zh: '“{label}”{amount}没有分列购置费和运行费', en: '"{label}" of {amount} is not split into purchase and operation' },
  },
  check(disclosure, verdicts) {
    for (const total of ownFacts(disclosure, VEHICLES)) {
      if (total.period !== 'current' || (magnitude(total) ?? 0) <= 0 || isRollUp(disclosure, total)) continue;
      if (isSplit(disclosure, total)) verdicts.pass(1, [total.field]);
      else if (hasUnreadTable(disclosure)) verdicts.skip('part-not-readable');
      else verdicts.fail({ message: 'unsplit', at: total.field, args: { label: total.label, amount: formatFact(total) } });
      return;
    }
  },
  examples: [
    {
      name: '分列了购置费和运行费',
      given: budget([
        fact(1, VEHICLES, '11万元'),
        part(2, `${VEHICLES}.purchase`, '0万元', 1),
        part(3, `${VEHICLES}.operation`, '11万元', 1),
      ]),
      expect: 'pass',
    },
    { name: '只有一个数', given: budget([fact(1, VEHICLES, '11万元')]), expect: ['unsplit'] },
    {
      name: '有表没有读出来，购置费和运行费可能在其中',
      given: budget([fact(1, VEHICLES, '11万元')], { problems: [{ code: 'unreadableRow', text: '公务用车购置费' }] }),
      expect: 'skip',
    },
    { name: '没有公务用车费', given: budget([fact(1, VEHICLES, '0万元')]), expect: 'skip' },
  ],
});
