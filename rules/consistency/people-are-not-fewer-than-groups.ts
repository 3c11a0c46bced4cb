import { DISCLOSURE_INSPECTION, DISCLOSURE_PROCEDURE } from '../../src/engine/kit/basis.ts';
import { budget, fact } from '../../src/engine/kit/example-facts.ts';
import { indexFacts, magnitude } from '../../src/engine/kit/facts.ts';
import { formatFact } from '../../src/engine/kit/format-fact.ts';
import { countBeside, nameOfCount } from '../../src/engine/kit/three-public-counts.ts';
import { defineDocumentRule } from '../../src/engine/rule.ts';

const PAIRS: readonly (readonly [groups: string, people: string])[] = [
  ['receptionBatches', 'receptionPeople'],
  ['overseasGroups', 'overseasPeople'],
];
const count = (id: number, concept: string, value: string) => fact(id, concept, value, { measure: 'count' });

export const peopleAreNotFewerThanGroups = defineDocumentRule({
  id: 'consistency/people-are-not-fewer-than-groups',
  version: 1,
  severity: 'warning',
  title: { zh: '人次不少于批次（团组数）', en: 'There are no fewer people than visits or groups' },
  rationale: {
    zh: '每批接待、每个团组至少有一人；人次比批次少，两个数多半填反或填错。',
    en: 'Each visit or group has at least one person; with fewer people than groups the two figures are probably swapped or wrong.',
  },
  remedy: { zh: '核对批次（团组数）和人次。', en: 'Check the number of groups and of people.' },
  basis: [DISCLOSURE_PROCEDURE, DISCLOSURE_INSPECTION],
  messages: {
    fewer: { zh: '“{label}”{groups}，人次只有{people}', en: '"{label}": {groups}, but only {people}' },
  },
  check(disclosure, verdicts) {
    const { byConcept } = indexFacts(disclosure);
    for (const [grouped, persons] of PAIRS) {
      for (const groups of byConcept.get(grouped) ?? []) {
        const people = groups.period === 'current' && groups.source === 'text' ? countBeside(disclosure, groups, persons) : undefined;
        // Two numbers of groups in one section: whose people they are is not said.
        if (people === undefined || countBeside(disclosure, people, grouped) !== groups) continue;
        if ((magnitude(people) ?? 0) >= (magnitude(groups) ?? 0)) verdicts.pass();
        else {
          const args = { label: nameOfCount(groups), groups: formatFact(groups), people: formatFact(people) };
          verdicts.fail({ message: 'fewer', at: people.field, args, others: [{ at: groups.field }] });
        }
      }
    }
  },
  examples: [
    {
      name: '10批次、85人次',
      given: budget([count(1, 'receptionBatches', '10批次'), count(2, 'receptionPeople', '85人次')]),
      expect: 'pass',
    },
    {
      name: '10批次、5人次',
      given: budget([count(1, 'receptionBatches', '10批次'), count(2, 'receptionPeople', '5人次')]),
      expect: ['fewer'],
    },
    {
      name: '上年的批次与今年的人次不比较',
      given: budget([{ ...count(1, 'receptionBatches', '10批次'), period: 'previous' }, count(2, 'receptionPeople', '5人次')]),
      expect: 'skip',
    },
  ],
});
