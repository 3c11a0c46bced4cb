import { exampleIndicators } from '../../src/engine/kit/example-records.ts';
import { categoryOf, nameOf } from '../../src/engine/kit/indicators.ts';
import { printTarget } from '../../src/engine/kit/print-target.ts';
import { defineIndicatorRule } from '../../src/engine/rule.ts';
import { memoise } from '../../src/model/memoise.ts';
import { type Quantity, readTarget } from '../../src/model/target.ts';

const IN_YUAN: Readonly<Record<string, number>> = { 元: 1, 万元: 1e4, 亿元: 1e8 };
const NUMBER_AND_UNIT = /(?<![\d.年第])(\d+(?:\.\d+)?)(万元|亿元|元|人次|人|名|次|场|期)(?![\d/·])/g;

interface Named {
  readonly printed: string;
  readonly number: number;
  readonly unit: string;
}

/** The only figure with a unit that a description names; undefined when it names none or several, or prices per something. */
const onlyFigure: (text: string) => Named | undefined = memoise((text) => {
  if (!/\d/.test(text) || /每|单价|标准|其中|至|以内|人均|\/|\d[-~]\d/.test(text)) return undefined;
  const figures = [...text.matchAll(NUMBER_AND_UNIT)];
  const [first] = figures;
  if (first === undefined || figures.length !== 1 || (text.match(/\d+(?:\.\d+)?/g) ?? []).length !== 1) return undefined;
  return { printed: first[0], number: Number(first[1]), unit: first[2] ?? '' };
});

const SAME: ReadonlyArray<readonly string[]> = [
  ['人', '名'],
  ['次', '场', '期'],
];
/** Units of figures in descriptions that are compared. */
const COMPARED = new Set([...Object.keys(IN_YUAN), '人次', ...SAME.flat()]);

/** Whether a figure and a target speak in comparable units; money is brought to 元. */
function comparable(named: Named, target: Quantity): readonly [number, number] | undefined {
  const unit = target.unit?.printed ?? '';
  const a = IN_YUAN[named.unit];
  const b = IN_YUAN[unit];
  if (a !== undefined && b !== undefined) return [named.number * a, target.number * b];
  return named.unit === unit || SAME.some((group) => group.includes(named.unit) && group.includes(unit))
    ? [named.number, target.number]
    : undefined;
}

export const targetAgreesWithDescription = defineIndicatorRule({
  id: 'targets/target-agrees-with-description',
  version: 1,
  severity: 'warning',
  concern: 'target-value',
  title: { zh: '指标值与指标描述中的数字一致', en: 'A target agrees with the figure in its own description' },
  rationale: {
    zh: '同一行里描述和指标值写的是同一件事，数字不同必有一处没有更新。',
    en: 'Description and target of one row speak of the same thing; when the figures differ one was not updated.',
  },
  remedy: { zh: '核实后改成同一个数。', en: 'Verify and write the same figure in both.' },
  basis: [],
  messages: {
    differs: {
      zh: '指标“{name}”的描述写“{described}”，指标值却是“{printed}”',
      en: 'The description of “{name}” says “{described}”, the target “{printed}”',
    },
  },
  judges: ['target'],
  check(indicator, _project, verdicts) {
    const target = indicator.target.value;
    if (target?.kind !== 'quantity' || target.unit === undefined || target.unit.per !== undefined) return;
    if (!COMPARED.has(target.unit.printed)) return;
    const name = nameOf(indicator);
    for (const cell of [indicator.description, indicator.level3]) {
      if (cell === undefined || cell.text === '') continue;
      const named = onlyFigure(cell.text);
      if (named === undefined) continue;
      const pair = comparable(named, target);
      if (pair === undefined) continue;
      // A description of the whole budget beside a target about people is no contradiction, nor is a part named in a quality row.
      if (named.unit.endsWith('元') && categoryOf(indicator) !== 'cost') continue;
      if (indicator.target.uncertain === true || cell.uncertain === true) return verdicts.skip('uncertain-cell');
      if (Math.abs(pair[0] - pair[1]) < 1e-6 * Math.max(1, Math.abs(pair[0]))) return verdicts.pass();
      const read = readTarget(named.printed);
      const expected =
        read.kind === 'quantity'
          ? printTarget({ ...read, ...(target.comparator === undefined ? {} : { comparator: target.comparator }) }, named.unit)
          : named.printed;
      return verdicts.fail({
        message: 'differs',
        at: indicator.target,
        args: { name, described: named.printed, printed: indicator.target.text },
        others: [{ at: cell }],
        provided: indicator.target.text,
        possible: expected,
      });
    }
  },
  examples: [
    {
      name: '描述与指标值相同（元、万元）',
      given: exampleIndicators({ level2: '成本指标', level3: '预算内', description: '申请预算资金50000元', target: '≤5万元' }),
      expect: 'pass',
    },
    {
      name: '描述与指标值不同',
      given: exampleIndicators({ level2: '成本指标', level3: '预算内', description: '申请预算资金56000元', target: '≤5万元' }),
      expect: ['differs'],
    },
    {
      name: '描述里有多个数字，不判',
      given: exampleIndicators({ level2: '成本指标', level3: '预算内', description: '设备30000元、耗材26000元', target: '≤5万元' }),
      expect: 'pass',
    },
  ],
});
