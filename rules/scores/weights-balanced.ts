import { z } from 'zod';
import { EVALUATION_MEASURES } from '../../src/engine/kit/basis.ts';
import { exampleIndicators, exampleProject } from '../../src/engine/kit/example-records.ts';
import { nameOf, readDimension } from '../../src/engine/kit/indicators.ts';
import { pointsOf } from '../../src/engine/kit/self-evaluation.ts';
import { defineProjectRule, type Locatable } from '../../src/engine/rule.ts';

export const weightsBalanced = defineProjectRule({
  id: 'scores/weights-balanced',
  version: 1,
  severity: 'info',
  concern: 'weights',
  title: { zh: '分值没有过于集中', en: 'Points are not concentrated in one place' },
  rationale: {
    zh: '一项指标占一半以上分值，或满意度分值过高，一项就决定了全部评价。',
    en: 'With half the points in one row, or too many for satisfaction, one figure decides everything.',
  },
  remedy: { zh: '按重要性重新分配分值；确有需要的说明理由。', en: 'Spread the points by importance, or say why not.' },
  basis: [EVALUATION_MEASURES],
  options: z.object({ rowAtMost: z.number().min(0).max(100).default(50), satisfactionAtMost: z.number().min(0).max(100).default(20) }),
  messages: {
    heavyRow: { zh: '指标“{name}”一项占{points}分', en: 'The single indicator “{name}” carries {points} points' },
    heavySatisfaction: { zh: '满意度指标占{points}分，一般为10分', en: 'Satisfaction carries {points} points; usual are 10' },
  },
  check(project, verdicts, options) {
    let looked = 0;
    const cells: Locatable[] = [];
    for (const row of project.indicators) {
      const field = pointsOf(project, row);
      const points = field?.value?.points;
      if (field === undefined || points === undefined) continue;
      looked++;
      cells.push(field);
      if (points < options.rowAtMost || project.indicators.length < 2) continue;
      looked--;
      verdicts.fail({ message: 'heavyRow', at: field, args: { name: nameOf(row), points }, provided: field.text });
    }
    for (const dimension of project.dimensions ?? []) {
      const points = dimension.points?.value?.points;
      if (dimension.points === undefined || points === undefined || readDimension(dimension.name.text) !== 'satisfaction') continue;
      cells.push(dimension.points);
      if (points > options.satisfactionAtMost)
        verdicts.fail({ message: 'heavySatisfaction', at: dimension.points, args: { points }, provided: dimension.points.text });
      else looked++;
    }
    if (looked > 0) verdicts.pass(looked, cells);
  },
  examples: [
    { name: '分值分散', given: exampleIndicators({ weight: '20' }, { level3: '培训次数', weight: '30' }), expect: 'pass' },
    { name: '一项60分', given: exampleIndicators({ weight: '60' }, { level3: '培训次数', weight: '30' }), expect: ['heavyRow'] },
    {
      name: '满意度30分',
      given: exampleProject({ dimensions: [{ name: '满意度指标', points: '30' }], indicators: [] }),
      expect: ['heavySatisfaction'],
    },
    {
      name: '满意度20分，不提示',
      given: exampleProject({ dimensions: [{ name: '满意度指标', points: '20' }], indicators: [] }),
      expect: 'pass',
    },
  ],
});
