import { TARGET_MEASURES } from '../../src/engine/kit/basis.ts';
import { exampleProject } from '../../src/engine/kit/example-records.ts';
import { nameOf } from '../../src/engine/kit/indicators.ts';
import { defineProjectRule } from '../../src/engine/rule.ts';
import { isSelfEvaluation } from '../../src/model/record.ts';

const row = (level3: string, basis: string) => ({ level1: '产出指标', level2: '数量指标', level3, target: '≥100人', basis });

export const basisIsGiven = defineProjectRule({
  id: 'targets/basis-is-given',
  version: 1,
  severity: 'info',
  title: { zh: '填写了指标值确定依据', en: 'The basis of each target is given' },
  rationale: {
    zh: '没有依据，审核人无从判断指标值定得高还是低。',
    en: 'Without a basis nobody can judge whether a target is set high or low.',
  },
  remedy: { zh: '补填依据：文件、计划、合同或历史数据。', en: 'Give the basis: a document, a plan, a contract or past figures.' },
  basis: [TARGET_MEASURES],
  messages: {
    blank: { zh: '{count}项指标没有填写指标值确定依据：{names}', en: '{count} indicators give no basis for their targets: {names}' },
  },
  check(project, verdicts) {
    const { indicators } = project;
    // A form in which no row has a basis has no such column, or one that could not be read.
    if (project.cutOff !== undefined || isSelfEvaluation(project) || !indicators.some(({ basis }) => (basis?.text ?? '') !== '')) return;
    const blank = indicators.filter(({ basis, target }) => basis !== undefined && basis.text === '' && target.text !== '');
    const [first] = blank;
    if (first === undefined) return verdicts.pass(indicators.length);
    if (blank.some(({ target, level3 }) => target.uncertain === true || level3.uncertain === true)) return verdicts.skip('uncertain-cell');
    const names = blank.map(nameOf).slice(0, 4);
    verdicts.fail({
      message: 'blank',
      at: first.basis ?? first.level3,
      args: {
        count: blank.length,
        names: {
          zh: `${names.map((name) => `“${name}”`).join('、')}${blank.length > 4 ? '等' : ''}`,
          en: `${names.map((name) => `“${name}”`).join(', ')}${blank.length > 4 ? ' and others' : ''}`,
        },
      },
      others: blank.slice(1).map((indicator) => ({ at: indicator.basis ?? indicator.level3, label: nameOf(indicator) })),
      provided: '',
    });
  },
  examples: [
    { name: '都有依据', given: exampleProject({ indicators: [row('培训人数', '工作计划'), row('培训期数', '合同')] }), expect: 'pass' },
    { name: '一项没有依据', given: exampleProject({ indicators: [row('培训人数', '工作计划'), row('培训期数', '')] }), expect: ['blank'] },
    { name: '表中没有依据一栏', given: exampleProject({ indicators: [row('培训人数', ''), row('培训期数', '')] }), expect: 'skip' },
  ],
});
