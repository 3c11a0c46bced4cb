import { DISCLOSURE_INSPECTION } from '../../src/engine/kit/basis.ts';
import { budget, fact, section } from '../../src/engine/kit/example-facts.ts';
import { magnitude, ownFacts } from '../../src/engine/kit/facts.ts';
import { formatFact } from '../../src/engine/kit/format-fact.ts';
import { narrative } from '../../src/engine/kit/sentences.ts';
import { defineDocumentRule } from '../../src/engine/rule.ts';

const INCLUDED = /(?:已|均|全部|已经)?(?:列入|纳入|编入|编制)(?:\d{4}年(?:度)?)?(?:部门|本年)?政府采购预算/;

export const procurementCoversAnnouncedPurchases = defineDocumentRule({
  id: 'consistency/procurement-covers-announced-purchases',
  version: 1,
  severity: 'error',
  title: { zh: '政府采购预算与拟购置资产不矛盾', en: 'The procurement budget does not contradict announced purchases' },
  rationale: {
    zh: '正文说购置的资产已列入政府采购预算，政府采购预算却为0（或小于购置总额），两处必有一处不实。',
    en: 'When purchases are said to be in the procurement budget and that budget is zero (or smaller), one of the two is untrue.',
  },
  remedy: {
    zh: '核对政府采购预算表，补列采购预算，或更正资产购置的说明。',
    en: 'Check the procurement table; add the purchases to it or correct the statement on assets.',
  },
  basis: [DISCLOSURE_INSPECTION],
  papers: 'department',
  messages: {
    stated: {
      zh: '政府采购预算填报{procurement}，而“{label}”{additions}写明已列入政府采购预算',
      en: 'Procurement is given as {procurement}, yet "{label}" of {additions} is said to be in the procurement budget',
    },
    unstated: {
      zh: '政府采购预算为{procurement}，而“{label}”为{additions}，请核对是否应编入政府采购预算',
      en: 'Procurement is {procurement}, while "{label}" is {additions}: check whether the purchases belong in the procurement budget',
    },
  },
  check(disclosure, verdicts) {
    const procurement = ownFacts(disclosure, 'procurement').find((printed) => printed.period === 'current' && printed.partOf === undefined);
    const additions = ownFacts(disclosure, 'stateAssets.additions').find((printed) => printed.period === 'current');
    if (procurement === undefined || additions === undefined) return;
    const [bought, planned] = [magnitude(procurement) ?? 0, magnitude(additions) ?? 0];
    const said = narrative(disclosure).find(({ paragraph }) => INCLUDED.test(paragraph.text));
    const args = { procurement: formatFact(procurement), additions: formatFact(additions), label: additions.label };
    if (planned > bought && said !== undefined)
      verdicts.fail({
        message: 'stated',
        at: procurement.field,
        args,
        others: [{ at: additions.field }, { at: said.paragraph }],
        provided: procurement.field.text,
        possible: `≥${formatFact(additions)}`,
      });
    else if (planned > 0 && bought === 0)
      verdicts.fail({ message: 'unstated', at: procurement.field, args, others: [{ at: additions.field }], severity: 'info' });
    else verdicts.pass(1, [procurement.field, additions.field]);
  },
  examples: [
    {
      name: '采购预算覆盖购置',
      given: budget([fact(1, 'procurement', '120万元'), fact(2, 'stateAssets.additions', '97.87万元')]),
      expect: 'pass',
    },
    {
      name: '采购为0，却称已列入采购预算',
      given: budget([fact(1, 'procurement', '0万元'), fact(2, 'stateAssets.additions', '97.87万元')], {
        sections: [section('国有资产信息', '拟购置固定资产总额为97.87万元，已列入政府采购预算。')],
      }),
      expect: ['stated'],
    },
    {
      name: '采购为0，拟购置资产未说明去向',
      given: budget([fact(1, 'procurement', '0万元'), fact(2, 'stateAssets.additions', '97.87万元')]),
      expect: ['unstated'],
    },
    { name: '两者都为0', given: budget([fact(1, 'procurement', '0万元'), fact(2, 'stateAssets.additions', '0万元')]), expect: 'pass' },
  ],
});
