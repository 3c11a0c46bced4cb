import { DISCLOSURE_INSPECTION } from '../../src/engine/kit/basis.ts';
import { budget, fact, part } from '../../src/engine/kit/example-facts.ts';
import { frameOf, indexFacts, magnitude, operand } from '../../src/engine/kit/facts.ts';
import { defineRelationRule } from '../../src/engine/rule.ts';
import type { Fact } from '../../src/model/fact.ts';

/** 2022年末 | 2021年末 | 净增: what has changed of a part may be more than what has changed of the whole. */
const CHANGES = /净增|净减|增减|增加|增长|减少|下降|变化|变动|差额|差异/;
/** A part of many times its whole is no part of it: its row stands below another of which it was taken for one. */
const MOST_TIMES = 3;

/** Whether a figure may be of a part of what another is of. */
function isPartOf(inner: Fact, outer: Fact): boolean {
  const [part, whole] = [magnitude(inner), magnitude(outer)];
  if (CHANGES.test([inner.column, outer.column, inner.label, outer.label].join(' ')) || inner.measure === 'change') return false;
  return part !== undefined && whole !== undefined && Math.abs(part) <= MOST_TIMES * Math.abs(whole);
}

export const subsetWithinWhole = defineRelationRule({
  id: 'consistency/subset-within-whole',
  version: 2,
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
      if (!isPartOf(inner, outer)) continue;
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
    {
      name: '净增一栏中“其中”行可以更大',
      given: budget([
        fact(1, 'item', '0.45万元', { label: '城乡居民养老', source: 'table', column: '净增' }),
        part(2, 'item', '0.54万元', 1, { label: '领取待遇', source: 'table', within: true, column: '净增' }),
      ]),
      expect: 'skip',
    },
    {
      name: '比所属的一行大出几十倍的不是它的“其中”行',
      given: budget([
        fact(1, 'revenue.carriedOver', '9.77万元', { source: 'table' }),
        part(2, 'revenue.generalPublicBudget', '550.72万元', 1, { source: 'table', within: true }),
      ]),
      expect: 'skip',
    },
  ],
});
