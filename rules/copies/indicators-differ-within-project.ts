import { TARGET_MEASURES } from '../../src/engine/kit/basis.ts';
import { exampleIndicators } from '../../src/engine/kit/example-records.ts';
import { dimensionOf } from '../../src/engine/kit/indicators.ts';
import { defineProjectRule } from '../../src/engine/rule.ts';
import { groupBy } from '../../src/model/once.ts';
import type { Indicator } from '../../src/model/record.ts';
import { matchKey } from '../../src/model/text.ts';

/** Name, description and target: two rows that agree in all three are one row printed twice. */
function keyOf(indicator: Indicator): string {
  return `${indicator.level3.text}\n${indicator.description?.text ?? ''}\n${indicator.target.text}`;
}

const sameLevel = (a: Indicator, b: Indicator): boolean => matchKey(a.level1.text) === matchKey(b.level1.text);

/** A figure or a wording long enough that two indicators do not share it by chance. */
function isTelling({ target }: Indicator): boolean {
  const value = target.value;
  if (value?.kind === 'quantity') return value.number >= 10 && (value.unit?.unitClass === 'count' || value.unit?.unitClass === 'people');
  return (value?.kind === 'text' || value?.kind === 'graded') && target.text.length >= 8;
}

/** Benefits with the target of an output under another name: 538 communities subsidised, 538 communities improved. */
function benefitsAgain(
  indicators: readonly Indicator[],
  seen: ReadonlyMap<string, readonly Indicator[]>,
): { benefit: Indicator; output: Indicator }[] {
  const outputs = new Map<string, Indicator>();
  for (const row of indicators)
    if (!outputs.has(row.target.text) && isTelling(row) && dimensionOf(row) === 'output') outputs.set(row.target.text, row);
  if (outputs.size === 0) return [];
  const again: { benefit: Indicator; output: Indicator }[] = [];
  for (const benefit of indicators) {
    const output = outputs.get(benefit.target.text);
    if (output === undefined || dimensionOf(benefit) !== 'benefit' || (seen.get(keyOf(benefit))?.length ?? 0) > 1) continue;
    again.push({ benefit, output });
  }
  return again;
}

/** The indicators by what they say. */
function rowsByKey(indicators: readonly Indicator[]): Map<string, Indicator[]> {
  const seen = new Map<string, Indicator[]>();
  for (const indicator of indicators) {
    const key = keyOf(indicator);
    const rows = seen.get(key);
    if (rows === undefined) seen.set(key, [indicator]);
    else rows.push(indicator);
  }
  return seen;
}

/** Shorter names (完成率, 补助标准) are those of several things. */
const SHORTEST_NAME = 5;

/** Pairs of rows that call the same thing by the same name, in the same unit, and want another number of it. */
function withOtherTargets(indicators: readonly Indicator[]): (readonly [Indicator, Indicator])[] {
  const byName = groupBy(indicators, ({ level1, level2, level3, description }) =>
    level3.text.length < SHORTEST_NAME
      ? undefined
      : [level1, level2, level3, description].map((cell) => matchKey(cell?.text ?? '')).join('\n'),
  );
  return [...byName.values()].flatMap(([first, again, more]) => {
    const [a, b] = [first?.target.value, again?.target.value];
    if (first === undefined || again === undefined || more !== undefined || a?.kind !== 'quantity' || b?.kind !== 'quantity') return [];
    if (first.target.uncertain === true || again.target.uncertain === true) return [];
    const counted = a.unit !== undefined && ['people', 'times', 'count', 'percent'].includes(a.unit.unitClass);
    // ≥90% and ≤95% are a range in two rows.
    const isSame = counted && a.unit?.printed === b.unit?.printed && a.comparator === b.comparator;
    return isSame && a.number !== b.number ? [[first, again] as const] : [];
  });
}

const NONE: ReadonlyMap<string, readonly Indicator[]> = new Map();

export const indicatorsDifferWithinProject = defineProjectRule({
  id: 'copies/indicators-differ-within-project',
  version: 2,
  severity: 'warning',
  title: { zh: '同一项目的绩效指标不重复', en: 'Indicators of one project do not repeat each other' },
  rationale: {
    zh: '同一指标写两遍，既虚增了指标数量，也会在自评时重复计分；以产出指标充作效益指标，说明没有设定效益目标。',
    en: 'An indicator printed twice inflates the table and scores twice; an output repeated as a benefit means that no benefit was set.',
  },
  remedy: { zh: '删除重复的指标，或改为真正反映效益的指标。', en: 'Remove the repetition, or set an indicator that measures the benefit.' },
  basis: [TARGET_MEASURES],
  messages: {
    repeated: {
      zh: '指标「{name}」（{target}）在同一项目中出现 {count} 次',
      en: 'Indicator “{name}” ({target}) stands {count} times in one project',
    },
    sameAsOutput: {
      zh: '效益指标「{name}」的值“{target}”与产出指标「{other}」相同，没有说明效益',
      en: 'The benefit “{name}” has the same target “{target}” as the output “{other}” and shows no benefit',
    },
    benefitRepeatsOutput: {
      zh: '「{level}」下的指标「{name}」（{target}）重复了「{other}」下的同一指标',
      en: '“{name}” ({target}) under “{level}” repeats the same indicator under “{other}”',
    },
    otherTarget: {
      zh: '指标「{name}」在同一项目中出现两次，指标值一处为“{target}”，一处为“{other}”',
      en: 'Indicator “{name}” stands twice in one project, with the targets “{target}” and “{other}”',
    },
  },
  check(project, verdicts) {
    const { indicators } = project;
    if (indicators.length < 2) return;
    const named = indicators.filter(({ level3, execution }) => level3.text !== '' && execution !== true);
    // Where no name stands twice, as in most projects, no row does.
    const seen = new Set(named.map(({ level3 }) => level3.text)).size < named.length ? rowsByKey(named) : NONE;
    const again = benefitsAgain(indicators, seen);
    for (const { benefit, output } of again)
      verdicts.fail({
        message: 'sameAsOutput',
        at: benefit.level3,
        severity: 'info',
        aspect: 'output',
        others: [{ at: output.level3, role: 'copy' }],
        args: { name: benefit.level3.text, target: benefit.target.text, other: output.level3.text },
        provided: benefit.target.text,
      });
    if (seen === NONE) return verdicts.pass(named.length);
    for (const [first, again] of withOtherTargets(named))
      verdicts.fail({
        message: 'otherTarget',
        at: again.target,
        others: [{ at: first.target, role: 'copy' }],
        args: { name: again.level3.text, target: first.target.text, other: again.target.text },
        provided: again.target.text,
      });
    for (const rows of seen.values()) {
      const [first, ...rest] = rows;
      const last = rest.at(-1);
      if (first === undefined || last === undefined) {
        verdicts.pass();
        continue;
      }
      const args = { name: first.level3.text, target: first.target.text };
      const others = rows.slice(0, -1).map((row) => ({ at: row.level3, role: 'copy' as const }));
      if (sameLevel(first, last)) verdicts.fail({ message: 'repeated', at: last.level3, others, args: { ...args, count: rows.length } });
      else
        verdicts.fail({
          message: 'benefitRepeatsOutput',
          at: last.level3,
          others,
          args: { ...args, level: last.level1.text, other: first.level1.text },
        });
    }
  },
  examples: [
    { name: '指标不重复', given: exampleIndicators({ level3: '培训人数' }, { level3: '培训班次' }), expect: 'pass' },
    {
      name: '同一行写了两遍',
      given: exampleIndicators({ level3: '培训人数' }, { level3: '培训班次' }, { level3: '培训人数' }),
      expect: ['repeated'],
    },
    {
      name: '效益指标重复产出指标',
      given: exampleIndicators(
        { level3: '党员意识', target: '增强' },
        { level1: '效益指标', level2: '社会效益指标', level3: '党员意识', target: '增强' },
      ),
      expect: ['benefitRepeatsOutput'],
    },
    {
      name: '效益指标换了名称，值与产出相同',
      given: exampleIndicators(
        { level3: '补贴社区数量', target: '538个' },
        { level1: '效益指标', level2: '社会效益指标', level3: '得到补贴的社区数量', target: '538个' },
      ),
      expect: ['sameAsOutput'],
    },
    {
      name: '同一指标写了两个指标值',
      given: exampleIndicators(
        { level3: '护理员培训人数', target: '≥120人' },
        { level3: '培训班次', target: '3期' },
        { level3: '护理员培训人数', target: '≥100人' },
      ),
      expect: ['otherTarget'],
    },
    {
      name: '上下限分两行写',
      given: exampleIndicators({ level3: '护理员培训人数', target: '≥100人' }, { level3: '护理员培训人数', target: '≤150人' }),
      expect: 'pass',
    },
    {
      name: '名称相同而标准不同',
      given: exampleIndicators(
        { level3: '发放标准', description: '一类', target: '710元/人' },
        { level3: '发放标准', description: '二类', target: '630元/人' },
      ),
      expect: 'pass',
    },
  ],
});
