import { distance } from 'fastest-levenshtein';
import { z } from 'zod';
import { hashNumber } from '../../src/engine/hash.ts';
import { compareMembers, type Member, memberOf } from '../../src/engine/kit/clusters.ts';
import { exampleProject } from '../../src/engine/kit/example-records.ts';
import { enter, type Ledger, mergeLedgers, openLedger, sharedIn } from '../../src/engine/ledger.ts';
import { defineDatasetRule, type Located } from '../../src/engine/rule.ts';
import { readTarget } from '../../src/model/target.ts';
import { matchKey } from '../../src/model/text.ts';

/** The digits of a target, without comparator, unit and point: what a slip of the pen changes. */
function digitsOf(text: string): string {
  const target = readTarget(text);
  return target.kind === 'quantity' ? (/\d+(?:\.\d+)?/.exec(text)?.[0] ?? '').replace('.', '') : '';
}

/** A target and the description of what it measures. */
interface Measure {
  readonly cell: Located;
  readonly description: string;
}

const area = (name: string, target: string, description = '文化中心及老年大学建设面积') =>
  exampleProject({ name, indicators: [{ level1: '产出指标', level2: '数量指标', level3: '建设面积', description, target }] });

export const measureHasOneValue = defineDatasetRule({
  id: 'consistency/measure-has-one-value',
  version: 1,
  severity: 'warning',
  concern: 'target-value',
  title: { zh: '同一指标在各项目中数值一致', en: 'One measure has one value in all projects' },
  rationale: {
    zh: '同一事物在两个项目里数值只差一个数字，必有一处写错。',
    en: 'Where two projects describe the same thing with figures that differ by one digit, one of them is mistyped.',
  },
  remedy: { zh: '核对原始资料，统一两处数值。', en: 'Check the source and print the same value in both.' },
  basis: [],
  options: z.object({
    minimumLength: z.int().min(4).default(9).describe('Shortest description that names one particular thing.'),
    minimumDigits: z.int().min(2).default(4).describe('Fewest digits of the longer figure: short ones agree by chance.'),
  }),
  messages: {
    differs: {
      zh: '「{description}」在项目「{project}」中为“{value}”，在「{other}」中为“{otherValue}”，只差一个数字',
      en: '“{description}” is “{value}” in project “{project}” but “{otherValue}” in “{other}”: one digit apart',
    },
  },
  start: (): Ledger<Measure> => openLedger(),
  add(measures, record, locate, { minimumLength, minimumDigits }) {
    if (record.kind !== 'project') return;
    for (const { description, target } of record.indicators) {
      if (description === undefined || description.text.length < minimumLength) continue;
      const quantity = target.value;
      if (quantity?.kind !== 'quantity' || quantity.unit === undefined || quantity.unit.unitClass === 'percent') continue;
      // One digit less than the fewest that count: the other figure may have one more.
      if (quantity.number < 10 ** (minimumDigits - 2) && quantity.decimals === 0) continue;
      const key = hashNumber(quantity.unit.printed, hashNumber(matchKey(description.text), hashNumber(record.document)));
      enter(measures, key, { cell: locate(target), description: description.text });
    }
  },
  merge: mergeLedgers,
  finish(measures, verdicts, { minimumDigits }) {
    const found: { readonly a: Member; readonly b: Member & Measure }[] = [];
    for (const group of sharedIn(measures).values()) {
      const sorted = group.map((measure) => ({ ...measure, ...memberOf(measure.cell) })).sort(compareMembers);
      let differs = false;
      for (const [index, b] of sorted.entries()) {
        const a = sorted.slice(0, index).find((other) => {
          const x = digitsOf(other.cell.text);
          const y = digitsOf(b.cell.text);
          return x !== y && Math.max(x.length, y.length) >= minimumDigits && distance(x, y) === 1;
        });
        if (a === undefined) continue;
        differs = true;
        found.push({ a, b });
      }
      if (!differs) verdicts.pass();
    }
    for (const { a, b } of found.toSorted((x, y) => compareMembers(x.b, y.b))) {
      verdicts.fail({
        message: 'differs',
        at: b.cell,
        others: [{ at: a.cell, role: 'candidate', label: a.name }],
        args: { description: b.description, project: b.name, other: a.name, value: b.cell.text, otherValue: a.cell.text },
        // Which of the two is mistyped the document does not say.
        provided: b.cell.text,
      });
    }
  },
  examples: [
    { name: '两处一致', given: [area('主体工程', '38335.9平方米'), area('配套设施', '38335.9平方米')], expect: 'pass' },
    { name: '漏了一个数字', given: [area('主体工程', '38335.9平方米'), area('配套设施', '3335.9平方米')], expect: ['differs'] },
    { name: '数值本来不同', given: [area('主体工程', '38335.9平方米'), area('配套设施', '1200平方米')], expect: 'pass' },
    { name: '描述笼统', given: [area('甲', '1200平方米', '面积'), area('乙', '120平方米', '面积')], expect: 'skip' },
  ],
});
