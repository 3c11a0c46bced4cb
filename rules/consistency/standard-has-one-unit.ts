import { hashNumber } from '../../src/engine/hash.ts';
import { compareMembers, memberOf } from '../../src/engine/kit/clusters.ts';
import { exampleProject } from '../../src/engine/kit/example-records.ts';
import { enter, type Ledger, mergeLedgers, openLedger, sharedIn } from '../../src/engine/ledger.ts';
import { defineDatasetRule, type Located } from '../../src/engine/rule.ts';
import { readTarget } from '../../src/model/target.ts';
import { matchKey } from '../../src/model/text.ts';

/** An amount and what it is the standard of. */
interface Standard {
  readonly cell: Located;
  readonly standard: string;
}

const standard = (name: string, target: string, description = '二类人员') =>
  exampleProject({ name, indicators: [{ level1: '产出指标', level2: '成本指标', level3: '发放标准', description, target }] });

/** Whether an amount is printed per something (元/人) or bare (元). */
function isPerUnit(text: string): boolean {
  const target = readTarget(text);
  return target.kind === 'quantity' && target.unit?.per !== undefined;
}

export const standardHasOneUnit = defineDatasetRule({
  id: 'consistency/standard-has-one-unit',
  version: 1,
  severity: 'warning',
  concern: 'unit',
  title: { zh: '同一标准在各项目中单位一致', en: 'One standard has one unit in all projects' },
  rationale: {
    zh: '同一补贴标准一处写“710元/人”，一处写“710元”，后者看不出是每人还是总额。',
    en: 'Where one project prints a rate of pay as 710元/人 and another as 710元, the second may be read as the whole amount.',
  },
  remedy: { zh: '补全单位，如“元/人”。', en: 'Write the unit in full, such as 元/人.' },
  basis: [],
  messages: {
    incomplete: {
      zh: '标准“{name}”在此为“{value}”，在「{other}」中为“{otherValue}”，单位不一致',
      en: 'The standard “{name}” is “{value}” here but “{otherValue}” in “{other}”: the units differ',
    },
  },
  start: (): Ledger<Standard> => openLedger(),
  add(standards, record, locate) {
    if (record.kind !== 'project') return;
    for (const { level3, description, target } of record.indicators) {
      const value = target.value;
      if (value?.kind !== 'quantity' || value.unit?.unitClass !== 'money' || !level3.text.endsWith('标准')) continue;
      const name = `${level3.text}${description === undefined ? '' : `（${description.text}）`}`;
      const key = hashNumber(String(value.number), hashNumber(matchKey(name), hashNumber(record.document)));
      enter(standards, key, { cell: locate(target), standard: name });
    }
  },
  merge: mergeLedgers,
  finish(standards, verdicts) {
    const groups = [...sharedIn(standards).values()].map((group) =>
      group.map((entry) => ({ ...entry, ...memberOf(entry.cell) })).sort(compareMembers),
    );
    const bare = groups.flatMap((members) => {
      const full = members.find(({ cell }) => isPerUnit(cell.text));
      const short = members.filter(({ cell }) => !isPerUnit(cell.text));
      if (full === undefined || short.length === 0) verdicts.pass();
      return full === undefined ? [] : short.map((member) => ({ member, full }));
    });
    for (const { member, full } of bare.toSorted((a, b) => compareMembers(a.member, b.member))) {
      verdicts.fail({
        message: 'incomplete',
        at: member.cell,
        others: [{ at: full.cell, label: full.name }],
        args: { name: member.standard, value: member.cell.text, other: full.name, otherValue: full.cell.text },
        provided: member.cell.text,
        possible: full.cell.text,
      });
    }
  },
  examples: [
    { name: '两处都是元/人', given: [standard('省级补助', '710元/人'), standard('市级补助', '710元/人')], expect: 'pass' },
    { name: '一处漏了“/人”', given: [standard('省级补助', '710元/人'), standard('市级补助', '710元')], expect: ['incomplete'] },
    { name: '标准不同', given: [standard('省级补助', '710元/人'), standard('市级补助', '630元')], expect: 'skip' },
  ],
});
