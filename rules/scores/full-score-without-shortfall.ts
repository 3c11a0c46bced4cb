import { attainmentOf } from '../../src/engine/kit/attainment.ts';
import { EVALUATION_MEASURES } from '../../src/engine/kit/basis.ts';
import { exampleProject } from '../../src/engine/kit/example-records.ts';
import { nameOf } from '../../src/engine/kit/indicators.ts';
import { computedRate } from '../../src/engine/kit/self-evaluation-operands.ts';
import type { OtherPlace } from '../../src/engine/rule.ts';
import { defineProjectRule } from '../../src/engine/rule.ts';
import type { LocalText } from '../../src/model/finding.ts';
import { formatNumber } from '../../src/model/number.ts';
import type { Indicator, Project } from '../../src/model/record.ts';

interface Shortfall {
  readonly text: LocalText;
  readonly places: readonly OtherPlace[];
}

const isOfExecution = (row: Indicator): boolean =>
  row.execution === true || /预算(?:资金)?执行率|执行金额占预算/.test(`${row.level2.text}${nameOf(row)}`);

function shortfallOf(project: Project): Shortfall | undefined {
  const missed = project.indicators.filter((row) => row.execution !== true && attainmentOf(row, project).kind === 'missed');
  const [first] = missed;
  if (first !== undefined) {
    const name = nameOf(first);
    return {
      text: {
        zh: `指标“${name}”没有完成（目标“${first.target.text}”，实际“${first.actual?.text ?? ''}”）`,
        en: `“${name}” was missed (target “${first.target.text}”, achieved “${first.actual?.text ?? ''}”)`,
      },
      places: missed.map((row) => ({ at: row.actual ?? row.target })),
    };
  }
  const rate = computedRate(project) ?? project.executionRate?.value?.percent;
  // 预算执行率≥95%, reached: the form itself asks for no more.
  const isReached = project.indicators.some((row) => isOfExecution(row) && attainmentOf(row, project).kind === 'met');
  if (rate === undefined || rate >= 99.995 || isReached) return undefined;
  const spent = project.spent?.total ?? project.executionRate;
  const percent = formatNumber(rate, 0, 2);
  return {
    text: { zh: `预算执行率只有${percent}%`, en: `only ${percent}% of the budget was spent` },
    places: spent === undefined ? [] : [{ at: spent }],
  };
}

const row = (target: string, actual: string, score: string) => ({
  level1: '产出指标',
  level2: '数量指标',
  level3: '教育片制作数量',
  target,
  actual,
  score,
});

export const fullScoreWithoutShortfall = defineProjectRule({
  id: 'scores/full-score-without-shortfall',
  version: 2,
  severity: 'warning',
  concern: 'total-score',
  title: { zh: '自评满分的项目没有未完成事项', en: 'A project with full marks has no shortfall' },
  rationale: {
    zh: '有指标没有完成或预算没有执行完，却自评100分，评分不实。',
    en: 'Full marks beside a missed target or unspent budget are not honest.',
  },
  remedy: { zh: '按完成情况重新评分，或说明为什么不扣分。', en: 'Score again by what was achieved, or say why nothing was deducted.' },
  basis: [EVALUATION_MEASURES],
  messages: { shortfall: { zh: '自评总分{total}，但{shortfall}', en: 'The total is {total}, yet {shortfall}' } },
  check(project, verdicts) {
    const total = project.totalScore;
    if (total?.value === undefined || total.value.points !== 100) return;
    const shortfall = shortfallOf(project);
    if (shortfall === undefined) return verdicts.pass(1, [total]);
    verdicts.fail({
      message: 'shortfall',
      at: total,
      args: { total: total.text, shortfall: shortfall.text },
      others: shortfall.places,
      provided: total.text,
    });
  },
  examples: [
    {
      name: '全部完成得100分',
      given: exampleProject({ budgeted: '10', spent: '10', totalScore: '100', indicators: [row('≥15部', '15部', '100')] }),
      expect: 'pass',
    },
    {
      name: '有未完成仍得100分',
      given: exampleProject({ budgeted: '10', spent: '10', totalScore: '100', indicators: [row('≥15部', '5部', '100')] }),
      expect: ['shortfall'],
    },
    {
      name: '执行率达到了表中的目标',
      given: exampleProject({
        budgeted: '82',
        spent: '78.67',
        totalScore: '100',
        indicators: [
          row('≥15部', '15部', '90'),
          { level1: '产出指标', level3: '预算执行率', target: '≥95%', actual: '95.94%', score: '10' },
        ],
      }),
      expect: 'pass',
    },
    {
      name: '没有执行完仍得100分',
      given: exampleProject({ budgeted: '82', spent: '78.67', totalScore: '100', indicators: [row('≥15部', '15部', '100')] }),
      expect: ['shortfall'],
    },
    { name: '有未完成，总分88', given: exampleProject({ totalScore: '88', indicators: [row('≥15部', '5部', '88')] }), expect: 'pass' },
  ],
});
