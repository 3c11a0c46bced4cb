import { TARGET_MEASURES } from '../../src/engine/kit/basis.ts';
import { exampleProject } from '../../src/engine/kit/example-records.ts';
import { defineProjectRule } from '../../src/engine/rule.ts';
import { matchKey } from '../../src/model/text.ts';

/** What is added to a project's name without saying more. */
const FILLER = /^\d*|^(?:完成|做好|保障|保证|开展|用于|实施|推进)|(?:工作|项目|经费|资金|支出|专项|绩效目标)+$/g;
const goalKey = (text: string): string => matchKey(text).replace(FILLER, '').replace(FILLER, '');

export const goalsSaySomething = defineProjectRule({
  id: 'targets/goals-say-something',
  version: 1,
  severity: 'info',
  concern: 'goal-text',
  title: { zh: '绩效目标有实质内容，不重复', en: 'Goals say more than the name, and differ from each other' },
  rationale: {
    zh: '绩效目标要说明花钱要达到什么效果；照抄项目名称或各期照抄，等于没有目标。',
    en: 'A goal says what the money is to achieve; repeating the name, or one goal for every period, sets none.',
  },
  remedy: {
    zh: '写明要完成的任务和预期效果，年度目标与总体目标分别填写。',
    en: 'Describe task and effect; give the annual goal apart from the overall one.',
  },
  basis: [TARGET_MEASURES],
  messages: {
    restatesName: { zh: '绩效目标“{goal}”只是重复了项目名称', en: 'The goal “{goal}” merely repeats the name of the project' },
    sameGoals: { zh: '两条绩效目标内容相同：“{goal}”', en: 'Two goals are the same: “{goal}”' },
  },
  check(project, verdicts) {
    const { goals } = project;
    if (goals.length === 0) return;
    const name = goalKey(project.name.text);
    const seen = new Map<string, number>();
    goals.forEach((goal, index) => {
      if (goal.text === '') return;
      const key = goalKey(goal.text);
      const first = goals[seen.get(key) ?? -1];
      const shown = goal.text.slice(0, 80);
      if (first !== undefined)
        verdicts.fail({ message: 'sameGoals', at: goal, args: { goal: shown }, others: [{ at: first, role: 'copy' }], provided: shown });
      else if (key === name && name !== '') verdicts.fail({ message: 'restatesName', at: goal, args: { goal: shown }, provided: shown });
      else verdicts.pass();
      if (!seen.has(key)) seen.set(key, index);
    });
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
      name: '年度目标与总体目标相同',
      given: exampleProject({ name: '雾炮车服务', goals: ['全市空气质量达到优良', '全市空气质量达到优良'] }),
      expect: ['sameGoals'],
    },
    {
      name: '含有项目名称但另有内容',
      given: exampleProject({ name: '干部考核经费', goals: ['为考核优秀的干部发放奖励'] }),
      expect: 'pass',
    },
  ],
});
