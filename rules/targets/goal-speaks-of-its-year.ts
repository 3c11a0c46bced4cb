import { TARGET_MEASURES } from '../../src/engine/kit/basis.ts';
import { exampleProject } from '../../src/engine/kit/example-records.ts';
import { defineProjectRule } from '../../src/engine/rule.ts';

/** 2022年，… and 2022年度完成…: the year in which something is to be done, and not that of a plan, a document or a bonus (2022年度考核奖). */
const FIRST =
  /^(?:(?:年度|总体|绩效)?目标\d*[：:.、]?|\d[.、])?(20\d\d)年(?:度)?(?:[，：]|(?:计划|拟|将|全年|预计|完成|开展|举办|组织|安排|确保|力争|通过)(?!的))/;

const form = (goal: string, year?: number) =>
  exampleProject({ name: '养老服务', ...(year === undefined ? {} : { year, yearLine: `（${year}年度）` }), goals: [goal] });

export const goalSpeaksOfItsYear = defineProjectRule({
  id: 'targets/goal-speaks-of-its-year',
  version: 1,
  severity: 'warning',
  concern: 'stale-year',
  title: { zh: '绩效目标说的是本年度', en: 'The goal speaks of the year of its form' },
  rationale: {
    zh: '2024年度的表里写“2022年完成……”，是沿用旧表没有改。',
    en: 'A form of 2024 whose goal begins with 2022 was copied from an old one.',
  },
  remedy: { zh: '核对目标内容后改正年度。', en: 'Check the goal and correct the year.' },
  basis: [TARGET_MEASURES],
  messages: {
    stale: { zh: '{year}年度的表，绩效目标写的是{said}年', en: 'The form is of {year}; its goal speaks of {said}' },
  },
  check(project, verdicts) {
    const { year, yearLine, goals, name } = project;
    if (year === undefined || yearLine === undefined) return;
    for (const goal of goals) {
      const said = Number(FIRST.exec(goal.text)?.[1] ?? 0);
      if (said === 0) continue;
      if (said === year || said > year || goal.text.includes(String(year)) || name.text.includes(String(said))) verdicts.pass();
      else
        verdicts.fail({
          message: 'stale',
          at: goal,
          quote: `${said}年`,
          args: { year: String(year), said: String(said) },
          possible: `${year}年`,
        });
    }
  },
  examples: [
    { name: '本年度的目标', given: form('2024年，新建服务站8个。', 2024), expect: 'pass' },
    { name: '沿用了前年的目标', given: form('2022年，新建服务站8个。', 2024), expect: ['stale'] },
    { name: '上年开工、本年完成', given: form('2023年，开工8个，2024年全部建成。', 2024), expect: 'pass' },
    { name: '发放上年的考核奖', given: form('2023年度考核奖按时发放。', 2024), expect: 'pass' },
    { name: '多年的规划', given: form('2021—2025年，新建服务站40个。', 2024), expect: 'pass' },
    { name: '表上没有年度', given: form('2022年，新建服务站8个。'), expect: 'pass' },
  ],
});
