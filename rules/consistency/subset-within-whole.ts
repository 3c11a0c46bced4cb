import { DISCLOSURE_INSPECTION } from '../../src/engine/kit/basis.ts';
import { budget, fact, part } from '../../src/engine/kit/example-facts.ts';
import { frameOf, indexFacts, operand } from '../../src/engine/kit/facts.ts';
import { defineRelationRule } from '../../src/engine/rule.ts';

export const subsetWithinWhole = defineRelationRule({
  id: 'consistency/subset-within-whole',
  version: 1,
  severity: 'error',
  title: { zh: '“其中”行不大于它所属的一行', en: 'An "of which" row does not exceed the row it belongs to' },
  rationale: {
    zh: '办公用房包含在房屋之内，其面积和价值都不能大于房屋。',
    en: 'Offices are among the buildings; neither their area nor their value can be larger.',
  },
  remedy: { zh: '核对“其中”行与上级行，更正写反或写错的一处。', en: 'Check both rows and correct the one that is wrong or swapped.' },
  basis: [DISCLOSURE_INSPECTION],
  messages: {
    // The row is named after its quantity; what is out is its value.
    value: {
      zh: '“其中”大于所属的一项：“{label}”的价值填报{provided}，应不超过{expected}，相差{difference}（{arithmetic}）',
      en: 'The part exceeds the whole: the value of "{label}" is given as {provided}, at most {expected} expected, a difference of {difference} ({arithmetic})',
    },
    broken: {
      zh: '“其中”大于所属的一项：“{label}”填报{provided}，应不超过{expected}，相差{difference}（{arithmetic}）',
      en: 'The part exceeds the whole: "{label}" is given as {provided}, at most {expected} expected, a difference of {difference} ({arithmetic})',
    },
  },
  *relateDisclosure(record) {
    const index = indexFacts(record);
    for (const inner of record.facts) {
      const outer = inner.within === true && inner.partOf !== undefined ? index.byId.get(inner.partOf) : undefined;
      if (outer === undefined || outer.measure !== inner.measure || outer.period !== inner.period || outer.basis !== inner.basis) continue;
      if (outer.field.value === undefined || inner.field.value === undefined) continue;
      const message = inner.measure === 'amount' && /[（(](?:平方米|台|辆)/.test(inner.label) ? { message: 'value' } : {};
      yield { relation: { kind: 'atMost', left: operand(inner), right: operand(outer) }, ...message, ...frameOf(record) };
    }
  },
  examples: [
    {
      name: '办公用房等于房屋',
      given: budget([
        fact(1, 'stateAssets.buildings', '151.85万元', { source: 'table' }),
        part(2, 'stateAssets.buildings.offices', '151.85万元', 1, { source: 'table', within: true }),
      ]),
      expect: 'pass',
    },
    {
      name: '办公用房面积大于房屋',
      given: budget([
        fact(1, 'stateAssets.buildings', '2082平方米', { source: 'table', measure: 'area' }),
        part(2, 'stateAssets.buildings.offices', '2280平方米', 1, { source: 'table', measure: 'area', within: true }),
      ]),
      expect: ['broken'],
    },
    {
      name: '办公用房价值大于房屋',
      given: budget([
        fact(1, 'stateAssets.buildings', '310.2万元', { label: '房屋（平方米）', source: 'table' }),
        part(2, 'stateAssets.buildings.offices', '355万元', 1, { label: '办公用房（平方米）', source: 'table', within: true }),
      ]),
      expect: ['value'],
    },
    {
      name: '办公用房小于房屋',
      given: budget([
        fact(1, 'stateAssets.buildings', '151.85万元', { source: 'table' }),
        part(2, 'stateAssets.buildings.offices', '100万元', 1, { source: 'table', within: true }),
      ]),
      expect: 'pass',
    },
  ],
});
