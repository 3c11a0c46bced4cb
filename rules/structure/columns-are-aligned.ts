import { exampleIndicators } from '../../src/engine/kit/example-records.ts';
import { memoise } from '../../src/engine/kit/memoise.ts';
import { defineIndicatorRule } from '../../src/engine/rule.ts';
import type { Indicator } from '../../src/model/record.ts';
import { readTarget } from '../../src/model/target.ts';

/** Whether a text is a target value and nothing else: `≥90%`, `3次以上`, `38335.9平方米`. */
const isValue: (text: string) => boolean = memoise((text) => {
  const target = readTarget(text);
  if (target.kind === 'range') return target.unit !== undefined && target.lead === undefined;
  if (target.kind !== 'quantity' || target.lead !== undefined || target.tail !== undefined) return false;
  return target.comparator !== undefined || target.unit !== undefined;
});

/** A target cell that holds no value: words that neither grade nor name a date, or nothing. */
function holdsNoValue(indicator: Indicator): boolean {
  const kind = indicator.target.value?.kind;
  return kind === undefined || kind === 'text';
}

export const columnsAreAligned = defineIndicatorRule({
  id: 'structure/columns-are-aligned',
  version: 1,
  severity: 'warning',
  concern: 'target-value',
  title: { zh: '指标值填在指标值一栏', en: 'The target stands in the target column' },
  rationale: {
    zh: '整行错位一列后，描述成了指标值、指标值成了依据，后续自评无法对照。',
    en: 'When a row is shifted by a column, the description becomes the target and the target the basis; nothing can be compared later.',
  },
  remedy: { zh: '把这一行各单元格移回所属的列。', en: 'Move the cells of the row back to their columns.' },
  basis: [],
  messages: {
    shifted: {
      zh: '指标值一栏为「{target}」，而「{value}」填在了{column}一栏，疑似整行错位',
      en: 'The target column holds “{target}” while “{value}” stands under {column}: the row seems to be shifted',
    },
  },
  check(indicator, _project, verdicts) {
    if (!holdsNoValue(indicator)) return verdicts.pass();
    const neighbours = [
      [indicator.basis, { zh: '确定依据', en: 'basis' }],
      [indicator.description, { zh: '指标描述', en: 'description' }],
      [indicator.level3, { zh: '三级指标', en: 'level-3 name' }],
    ] as const;
    for (const [field, column] of neighbours) {
      if (field === undefined || field.text === '' || !isValue(field.text)) continue;
      return verdicts.fail({
        message: 'shifted',
        at: indicator.target,
        others: [{ at: field, role: 'candidate' }],
        args: { target: indicator.target.text, value: field.text, column },
        provided: indicator.target.text,
        expected: field.text,
      });
    }
    verdicts.pass();
  },
  examples: [
    { name: '各列对应', given: exampleIndicators({ level3: '培训人数', description: '全年培训人数', target: '≥100人' }), expect: 'pass' },
    {
      name: '描述列填了指标值',
      given: exampleIndicators({ level3: '培训人数', description: '≥100人', target: '年度工作计划' }),
      expect: ['shifted'],
    },
    {
      name: '描述中提到数字',
      given: exampleIndicators({ level3: '资金使用', description: '申请预算资金46249元', target: '预算内' }),
      expect: 'pass',
    },
  ],
});
