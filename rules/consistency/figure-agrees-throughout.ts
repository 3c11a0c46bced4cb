import { DISCLOSURE_INSPECTION } from '../../src/engine/kit/basis.ts';
import { budget, fact } from '../../src/engine/kit/example-facts.ts';
import { frameOf, operand } from '../../src/engine/kit/facts.ts';
import { distinctValues, repeatedFacts, standApart } from '../../src/engine/kit/repeated-facts.ts';
import { contextOf } from '../../src/engine/kit/sentences.ts';
import { defineRelationRule } from '../../src/engine/rule.ts';
import type { Disclosure, Fact } from '../../src/model/record.ts';

const FUND = /财政拨款|一般公共预算|政府性基金|国有资本经营/;

/** Chapters on a fund and chapters on the whole may give one item with two figures. */
function chapterOf(disclosure: Disclosure, fact: Fact): string {
  // A figure that names its fund needs no chapter to say so.
  if (fact.fund !== undefined || FUND.test(fact.label) || /(?:fiscalAppropriation|Budget)$/.test(fact.concept)) return '';
  return FUND.exec(contextOf(disclosure, fact)?.section.heading ?? '')?.[0] ?? '';
}

export const figureAgreesThroughout = defineRelationRule({
  id: 'consistency/figure-agrees-throughout',
  version: 1,
  severity: 'error',
  title: { zh: '同一数字在全文各处一致', en: 'A figure is the same throughout the text' },
  rationale: {
    zh: '同一科目、同一年度、同一口径的数字在文中重复出现时应当相同。',
    en: 'A figure of one item, year and scope is the same wherever it is repeated.',
  },
  remedy: {
    zh: '以批复的报表为准，统一各处数字；口径不同的，写明口径。',
    en: 'Follow the approved table; where the scope differs, say so.',
  },
  basis: [DISCLOSURE_INSPECTION],
  concern: 'amount',
  messages: {
    broken: {
      zh: '前后不一致：“{label}”填报{provided}，另一处为{expected}，相差{difference}（{arithmetic}）',
      en: 'The text contradicts itself: "{label}" is given as {provided}, elsewhere as {expected}, a difference of {difference} ({arithmetic})',
    },
  },
  *relateDisclosure(record) {
    for (const group of repeatedFacts(record)) {
      const texts = group.filter((fact) => fact.source === 'text');
      if (texts.length < 2 || distinctValues(texts) > 2) continue;
      const firsts = new Map<string, Fact>();
      for (const printed of texts) {
        const chapter = chapterOf(record, printed);
        const first = firsts.get(chapter);
        if (first === undefined) firsts.set(chapter, printed);
        else if (!standApart(record, first, printed))
          yield { relation: { kind: 'equal', left: operand(first), right: operand(printed) }, ...frameOf(record) };
      }
    }
  },
  examples: [
    { name: '两处支出相同', given: budget([fact(1, 'expenditure', '1090.88万元'), fact(2, 'expenditure', '1090.88万元')]), expect: 'pass' },
    {
      name: '两处支出不同',
      given: budget([fact(1, 'expenditure', '1090.88万元'), fact(2, 'expenditure', '1098.08万元')]),
      expect: ['broken'],
    },
    {
      name: '口径不同（财政拨款）不比较',
      given: budget([fact(1, 'expenditure', '1090.88万元'), fact(2, 'expenditure', '1035.08万元', { fund: 'fiscalAppropriation' })]),
      expect: 'skip',
    },
  ],
});
