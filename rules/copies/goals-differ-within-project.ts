import { TARGET_MEASURES } from '../../src/engine/kit/basis.ts';
import { excerpt } from '../../src/engine/kit/clusters.ts';
import { exampleProject } from '../../src/engine/kit/example-records.ts';
import { defineProjectRule } from '../../src/engine/rule.ts';
import { matchKey } from '../../src/model/text.ts';

const NUMBER = /^(?:\d+[.、．]|（\d+）|[①-⑳])\s*/u;

export const goalsDifferWithinProject = defineProjectRule({
  id: 'copies/goals-differ-within-project',
  version: 1,
  severity: 'warning',
  title: { zh: '同一项目的绩效目标不重复', en: 'Goals of one project do not repeat each other' },
  rationale: {
    zh: '两条目标一字不差，多半是复制后忘了修改，原定的第二条目标就此遗失。',
    en: 'Two goals that agree word for word are usually a copy that was never edited; the second goal is lost.',
  },
  remedy: { zh: '补写原定的目标，或删除重复的一条。', en: 'Write the goal that was meant, or remove the repetition.' },
  basis: [TARGET_MEASURES],
  messages: { repeated: { zh: '绩效目标「{text}」重复出现', en: 'The goal “{text}” is printed more than once' } },
  check(project, verdicts) {
    if (project.goals.length < 2) return;
    const firsts = new Map<string, (typeof project.goals)[number]>();
    for (const goal of project.goals) {
      const key = matchKey(goal.text.replace(NUMBER, ''));
      if (key === '') continue;
      const first = firsts.get(key);
      if (first === undefined) firsts.set(key, goal);
      if (first === undefined) verdicts.pass();
      else verdicts.fail({ message: 'repeated', at: goal, others: [{ at: first, role: 'copy' }], args: { text: excerpt(goal.text) } });
    }
  },
  examples: [
    { name: '目标不重复', given: exampleProject({ goals: ['1、完成培训', '2、提高能力'] }), expect: 'pass' },
    {
      name: '两条相同',
      given: exampleProject({ goals: ['1、通过项目开展提高服务能力', '2、通过项目开展，提高服务能力。'] }),
      expect: ['repeated'],
    },
    { name: '相近而不同', given: exampleProject({ goals: ['1、提高干部能力', '2、提高群众能力'] }), expect: 'pass' },
  ],
});
