import { attainmentOf } from '../../src/engine/kit/attainment.ts';
import { exampleProject } from '../../src/engine/kit/example-records.ts';
import { nameOf } from '../../src/engine/kit/indicators.ts';
import { defineProjectRule } from '../../src/engine/rule.ts';

const row = (target: string, actual: string) => ({ level1: '产出指标', level2: '数量指标', level3: '教育片制作数量', target, actual });

export const completionFitsTargets = defineProjectRule({
  id: 'scores/completion-fits-targets',
  version: 1,
  severity: 'warning',
  concern: 'completion',
  title: { zh: '总体完成率与各项指标相符', en: 'Overall completion fits the targets' },
  rationale: { zh: '有指标没有完成，总体完成率就不是100%。', en: 'With a target missed, overall completion is not 100%.' },
  remedy: { zh: '按各项指标的完成情况改正总体完成率。', en: 'Correct overall completion by the indicators.' },
  basis: [],
  messages: {
    overstated: {
      zh: '总体完成率填“{completion}”，但指标“{name}”目标“{target}”、实际“{actual}”，没有完成',
      en: 'Overall completion is “{completion}”, yet “{name}” was missed: target “{target}”, achieved “{actual}”',
    },
  },
  check(project, verdicts) {
    const { completion } = project;
    if (completion?.value === undefined || completion.value.percent < 100) return;
    const missed = project.indicators.filter(
      (indicator) => indicator.execution !== true && attainmentOf(indicator, project).kind === 'missed',
    );
    const [first] = missed;
    if (first === undefined) return verdicts.pass(1, [completion]);
    verdicts.fail({
      message: 'overstated',
      at: completion,
      args: { completion: completion.text, name: nameOf(first), target: first.target.text, actual: first.actual?.text ?? '' },
      others: missed.map((indicator) => ({ at: indicator.actual ?? indicator.target })),
      provided: completion.text,
      expected: '<100%',
    });
  },
  examples: [
    { name: '都完成了', given: exampleProject({ completion: '100%', indicators: [row('15部以上', '16部')] }), expect: 'pass' },
    { name: '有一项没有完成', given: exampleProject({ completion: '100%', indicators: [row('15部以上', '5部')] }), expect: ['overstated'] },
    { name: '没有完成，完成率90%', given: exampleProject({ completion: '90%', indicators: [row('15部以上', '5部')] }), expect: 'pass' },
  ],
});
