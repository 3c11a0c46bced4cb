import { TARGET_MEASURES } from '../../src/engine/kit/basis.ts';
import { exampleProject } from '../../src/engine/kit/example-records.ts';
import { defineProjectRule } from '../../src/engine/rule.ts';
import { matchKey } from '../../src/model/text.ts';

/** What is added to a project's name without saying more. */
const FILLER = /^\d*|^(?:完成|做好|保障|保证|开展|用于|实施|推进)|(?:工作|项目|经费|资金|支出|专项|绩效目标)+$/g;
const LONGEST_FILLER = 16;
const goalKey = (text: string): string => matchKey(text).replace(FILLER, '').replace(FILLER, '');

export const goalsSaySomething = defineProjectRule({
  id: 'targets/goals-say-something',
  version: 1,
  severity: 'info',
  concern: 'goal-text',
  title: { zh: '绩效目标有实质内容', en: 'Goals say more than the name of the project' },
  rationale: {
    zh: '绩效目标要说明花钱要达到什么效果；照抄项目名称，等于没有目标。',
    en: 'A goal says what the money is to achieve; repeating the name sets none.',
  },
  remedy: {
    zh: '写明要完成的任务和预期效果。',
    en: 'Describe the task and its effect.',
  },
  basis: [TARGET_MEASURES],
  messages: {
    restatesName: { zh: '绩效目标“{goal}”只是重复了项目名称', en: 'The goal “{goal}” merely repeats the name of the project' },
  },
  check(project, verdicts) {
    let name: string | undefined;
    for (const goal of project.goals) {
      if (goal.text === '') continue;
      // Filler adds a few words; a longer text says something.
      if (goal.text.length > project.name.text.length + LONGEST_FILLER) {
        verdicts.pass();
        continue;
      }
      name ??= goalKey(project.name.text);
      if (name === '' || !matchKey(goal.text).includes(name) || goalKey(goal.text) !== name) {
        verdicts.pass();
        continue;
      }
      const shown = goal.text.slice(0, 80);
      verdicts.fail({ message: 'restatesName', at: goal, args: { goal: shown }, provided: shown });
    }
  },
  examples: [
    {
      name: '说明了任务和效果',
      given: exampleProject({ name: '干部教育培训经费', goals: ['全年举办培训班10期，提升干部履职能力。'] }),
      expect: 'pass',
    },
    {
      name: '重复项目名称',
      given: exampleProject({ name: '2021年度干部考核经费', goals: ['1.2021年度干部考核经费'] }),
      expect: ['restatesName'],
    },
    {
      name: '含有项目名称但另有内容',
      given: exampleProject({ name: '干部考核经费', goals: ['为考核优秀的干部发放奖励'] }),
      expect: 'pass',
    },
  ],
});
