import { DISCLOSURE_INSPECTION, DISCLOSURE_PROCEDURE } from '../../src/engine/kit/basis.ts';
import { budget, change, section } from '../../src/engine/kit/example-facts.ts';
import { isUnder, magnitude } from '../../src/engine/kit/facts.ts';
import { formatFact } from '../../src/engine/kit/format-fact.ts';
import { isDepartments } from '../../src/engine/kit/same-figure.ts';
import { contextOf, isExplained } from '../../src/engine/kit/sentences.ts';
import { defineDocumentRule } from '../../src/engine/rule.ts';
import type { Fact } from '../../src/model/fact.ts';
import type { Disclosure } from '../../src/model/record.ts';

/** Changes that the disclosure procedure wants explained. */
const EXPLAINED = ['threePublicExpenses', 'balance', 'revenue', 'expenditure', 'agencyOperatingExpenses'];

/** Revenue and expenditure of a whole government, told month by month: no procedure asks for reasons there. */
const GOVERNMENT = /^(?:balance|revenue|expenditure)$|Budget$/;

function isToExplain(disclosure: Disclosure, fact: Fact, root: string): boolean {
  if (!isDepartments(disclosure) && GOVERNMENT.test(fact.concept)) return false;
  return (
    fact.measure === 'change' &&
    fact.source === 'text' &&
    fact.direction !== 'flat' &&
    (magnitude(fact) ?? 0) !== 0 &&
    isUnder(fact.concept, root)
  );
}

export const changeHasReason = defineDocumentRule({
  id: 'completeness/change-has-reason',
  version: 1,
  severity: 'warning',
  title: { zh: '增减变化说明了原因', en: 'A change is explained' },
  rationale: {
    zh: '收支、“三公”经费比上年增减的，应当说明原因；只写数字，读者不知道为什么变。',
    en: 'Changes of revenue, expenditure and the three public expenses must be explained; a bare figure tells nobody why.',
  },
  remedy: { zh: '在该句之后写明增减的具体原因。', en: 'State the reason for the change after the sentence.' },
  basis: [DISCLOSURE_PROCEDURE, DISCLOSURE_INSPECTION],
  concern: 'reason',
  papers: 'department',
  messages: {
    missing: {
      zh: '“{label}”变化{change}，没有说明原因',
      en: '"{label}" changes by {change}, and no reason is given',
    },
  },
  check(disclosure, verdicts) {
    for (const root of EXPLAINED) {
      const changes = disclosure.facts.filter((fact) => isToExplain(disclosure, fact, root));
      const contexts = changes
        .map((fact) => ({ fact, context: contextOf(disclosure, fact) }))
        .filter((entry) => entry.context !== undefined);
      const [first] = contexts;
      if (changes.length === 0) continue;
      // One explanation anywhere in the account of this item is enough: parts are explained with their total or the other way round.
      const explained = contexts.some(({ context }) => context !== undefined && isExplained(context));
      if (first?.context === undefined) verdicts.skip('no-text');
      else if (explained)
        verdicts.pass(
          1,
          contexts.map(({ fact }) => fact.field),
        );
      else if (disclosure.cutOff !== undefined) verdicts.skip('cut-off');
      else
        verdicts.fail({
          message: 'missing',
          at: first.fact.field,
          args: { label: first.fact.label, change: formatFact(first.fact) },
          quote: first.fact.field.text,
        });
    }
  },
  examples: [
    {
      name: '写明了原因',
      given: budget([change(1, 'threePublicExpenses', '-5.9万元')], {
        sections: [section('三公经费', '“三公”经费比上年减少5.9万元，主要原因是压减公务用车运行费。')],
      }),
      expect: 'pass',
    },
    {
      name: '只有数字，没有原因',
      given: budget([change(1, 'threePublicExpenses', '-5.9万元', { label: '三公经费' })], {
        sections: [section('三公经费', '三公经费比上年减少5.9万元。')],
      }),
      expect: ['missing'],
    },
    {
      name: '原因写在下一段',
      given: budget([change(1, 'threePublicExpenses', '-5.9万元', { label: '三公经费' })], {
        sections: [section('三公经费', '三公经费比上年减少5.9万元。', '减少的原因：车辆减少一辆。')],
      }),
      expect: 'pass',
    },
  ],
});
