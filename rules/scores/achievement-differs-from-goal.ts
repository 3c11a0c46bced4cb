import { exampleProject } from '../../src/engine/kit/example-records.ts';
import { defineProjectRule } from '../../src/engine/rule.ts';
import { matchKey } from '../../src/model/text.ts';

const SHORTEST = 8;

export const achievementDiffersFromGoal = defineProjectRule({
  id: 'scores/achievement-differs-from-goal',
  version: 1,
  severity: 'info',
  concern: 'goal-text',
  title: { zh: '完成情况不照抄年度目标', en: 'What was achieved is not the goal repeated' },
  rationale: {
    zh: '完成情况与年度目标一字不差，没有说明实际做了什么。',
    en: 'An achievement that repeats the goal word for word does not say what was done.',
  },
  remedy: { zh: '写明实际完成的工作和数字。', en: 'State what was done, with figures.' },
  basis: [],
  messages: { copied: { zh: '完成情况与年度目标一字不差：“{text}”', en: 'The achievement repeats the goal word for word: “{text}”' } },
  check(project, verdicts) {
    const { achievement, goals } = project;
    const [first] = goals;
    if (achievement === undefined || first === undefined) return;
    const achieved = matchKey(achievement.text);
    if (achieved.length < SHORTEST) return;
    const source =
      achieved === matchKey(goals.map(({ text }) => text).join('')) ? first : goals.find(({ text }) => matchKey(text) === achieved);
    if (source === undefined) return verdicts.pass();
    const text = achievement.text.slice(0, 60);
    verdicts.fail({ message: 'copied', at: achievement, args: { text }, others: [{ at: source, role: 'copy' }], provided: text });
  },
  examples: [
    {
      name: '写明完成情况',
      given: exampleProject({ goals: ['保障文件资料印刷任务'], achievement: '全年印刷文件资料12批，按时完成' }),
      expect: 'pass',
    },
    {
      name: '照抄目标',
      given: exampleProject({ goals: ['圆满完成网络扩容建设工作，奠定坚实基础'], achievement: '圆满完成网络扩容建设工作, 奠定坚实基础。' }),
      expect: ['copied'],
    },
    { name: '短句相同不算', given: exampleProject({ goals: ['完成培训'], achievement: '完成培训' }), expect: 'pass' },
  ],
});
