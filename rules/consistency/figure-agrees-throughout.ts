import { DISCLOSURE_INSPECTION } from '../../src/engine/kit/basis.ts';
import { budget, fact, section } from '../../src/engine/kit/example-facts.ts';
import { frameOf, magnitude, operand } from '../../src/engine/kit/facts.ts';
import { distinctValues, repeatedFacts, standApart } from '../../src/engine/kit/repeated-facts.ts';
import { licenceFor, licenceKeys } from '../../src/engine/kit/same-figure.ts';
import { areToldApart } from '../../src/engine/kit/told-apart.ts';
import { defineRelationRule } from '../../src/engine/rule.ts';
import { findDigitSlip } from '../../src/model/digit-slip.ts';
import type { Fact } from '../../src/model/fact.ts';
import type { Disclosure } from '../../src/model/record.ts';

function firstLicensed(record: Disclosure, earlier: Iterable<Fact>, printed: Fact): Fact | undefined {
  for (const fact of earlier) if (licenceFor(record, fact, printed) !== undefined) return fact;
  return undefined;
}

/** How likely a slip may be among all figures as long: 9 for 8 may be anything. */
const BY_CHANCE = 0.05;

/** Of two figures of one name most are of two things that words tell apart; only a slip of the pen proves that one thing was meant. */
function isSlip(a: Fact, b: Fact): boolean {
  const found = findDigitSlip(magnitude(a) ?? 0, magnitude(b) ?? 0);
  return found !== undefined && found.tried <= found.space * BY_CHANCE;
}

const SOURCE = { label: '一般公共预算' };
const ofSources = (one: string, other: string) =>
  budget([fact(1, 'revenue.generalPublicBudget', '190.88万元', SOURCE), fact(2, 'revenue.generalPublicBudget', '198.08万元', SOURCE)], {
    sections: [section('收入情况', one, other)],
  });

export const figureAgreesThroughout = defineRelationRule({
  id: 'consistency/figure-agrees-throughout',
  version: 4,
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
      // One printing of each key stands for those after it, so that a figure printed thousands of times is not compared with each.
      const printings = new Map<string, Map<string, Fact>>();
      for (const printed of texts) {
        // Compared with the first printing that may be held against it.
        const [common, other] = licenceKeys(record, printed);
        const earlier = printings.get(common) ?? new Map<string, Fact>();
        printings.set(common, earlier);
        const match = firstLicensed(record, earlier.values(), printed);
        if (!earlier.has(other)) earlier.set(other, printed);
        const severity = match === undefined ? undefined : licenceFor(record, match, printed);
        if (match === undefined || severity === undefined) continue;
        if (standApart(record, match, printed) || areToldApart(record, match, printed)) continue;
        yield {
          relation: { kind: 'equal', left: operand(match), right: operand(printed), printedTwice: true },
          ...frameOf(record),
          severity: isSlip(match, printed) ? severity : 'warning',
        };
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
      name: '两处支出差一位数字',
      given: budget([fact(1, 'expenditure', '1090.88万元'), fact(2, 'expenditure', '1091.88万元')]),
      expect: ['broken'],
    },
    {
      name: '两个项目各自的资金来源',
      given: ofSources('1.渠道维修300万元，资金来源：一般公共预算190.88万元。', '2.水库巡查300万元，资金来源：一般公共预算198.08万元。'),
      expect: 'skip',
    },
    {
      name: '一般公共预算前后不同',
      given: ofSources('本年收入300万元，一般公共预算190.88万元。', '一般公共预算198.08万元。'),
      expect: ['broken'],
    },
    {
      name: '口径不同（财政拨款）不比较',
      given: budget([fact(1, 'expenditure', '1090.88万元'), fact(2, 'expenditure', '1035.08万元', { fund: 'fiscalAppropriation' })]),
      expect: 'skip',
    },
  ],
});
