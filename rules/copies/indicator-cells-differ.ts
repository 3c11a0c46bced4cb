import { TARGET_MEASURES } from '../../src/engine/kit/basis.ts';
import { isDisplaced } from '../../src/engine/kit/displaced.ts';
import { exampleIndicators } from '../../src/engine/kit/example-records.ts';
import { defineIndicatorRule } from '../../src/engine/rule.ts';
import { memoise } from '../../src/model/memoise.ts';
import { matchKey } from '../../src/model/text.ts';

const key = memoise(matchKey);

/** 绩效目标的指标值里, words that grade are a value even when the name says the same: 及时, 完成. */
const SHORT = 4;

export const indicatorCellsDiffer = defineIndicatorRule({
  id: 'copies/indicator-cells-differ',
  version: 1,
  severity: 'warning',
  concern: 'target-value',
  title: { zh: '指标的名称、指标值和依据各有内容', en: 'Name, target and basis of an indicator say different things' },
  rationale: {
    zh: '指标值照抄指标名称等于没有目标；确定依据照抄指标名称等于没有依据。',
    en: 'A target that repeats the name sets nothing; a basis that repeats the name is none.',
  },
  remedy: {
    zh: '填写可以衡量的指标值；依据填写文件、计划或历史数据。',
    en: 'Give a target that can be measured; as basis name a document, plan or past figures.',
  },
  basis: [TARGET_MEASURES],
  messages: {
    targetRepeatsName: {
      zh: '指标值「{text}」照抄了指标名称或描述，无从衡量',
      en: 'The target “{text}” repeats the name or description and cannot be measured',
    },
    basisRepeatsName: {
      zh: '指标值确定依据「{text}」照抄了指标名称或描述，不是依据',
      en: 'The basis “{text}” repeats the name or description and is no basis',
    },
  },
  judges: ['target'],
  check(indicator, project, verdicts) {
    if (isDisplaced(project, indicator)) return verdicts.skip('columns-shifted');
    const name = indicator.level3.text;
    if (name === '') return;
    const description = indicator.description?.text ?? '';
    const target = indicator.target;
    const kind = target.value?.kind;
    const unmeasured = kind === 'text' || (kind === 'graded' && target.text.length > SHORT);
    if (unmeasured && (same(target.text, name) || same(target.text, description)))
      return verdicts.fail({
        message: 'targetRepeatsName',
        at: target,
        others: [{ at: indicator.level3 }],
        args: { text: target.text },
        provided: target.text,
      });
    const basis = indicator.basis;
    if (basis !== undefined && basis.text.length > SHORT && (same(basis.text, name) || same(basis.text, description)))
      return verdicts.fail({
        message: 'basisRepeatsName',
        at: basis,
        severity: 'info',
        others: [{ at: indicator.level3 }],
        args: { text: basis.text },
        provided: basis.text,
      });
    verdicts.pass();
  },
  examples: [
    { name: '各有内容', given: exampleIndicators({ level3: '培训人数', description: '全年培训人数', target: '≥100人' }), expect: 'pass' },
    {
      name: '指标值照抄名称',
      given: exampleIndicators({ level3: '保障工作正常开展', target: '保障工作正常开展' }),
      expect: ['targetRepeatsName'],
    },
    {
      name: '分级词与描述相近',
      given: exampleIndicators({ level3: '培训及时性', description: '是否及时', target: '及时' }),
      expect: 'pass',
    },
  ],
});

function same(a: string, b: string): boolean {
  return b !== '' && (a === b || key(a) === key(b));
}
