import type { Duty } from '../../src/engine/duty.ts';
import { accountDuties } from './accounts.ts';
import { performanceTargetDuties } from './performance-targets.ts';

const listedProjects: Duty = {
  id: 'listed-projects',
  title: { zh: '正文所列项目与绩效目标表一致', en: 'Projects listed in the text agree with their forms' },
  rules: [
    'arithmetic/project-list-equals-project-expenditure',
    'completeness/listed-projects-have-forms',
    'consistency/listed-projects-agree-with-forms',
    'consistency/project-forms-within-project-expenditure',
  ],
  signs: [{ kind: 'parts', concept: 'expenditure.project' }],
};

const projectForms: Duty = {
  id: 'project-forms',
  title: { zh: '项目绩效目标一章有绩效目标表', en: 'The chapter on the targets of projects has their forms' },
  rules: ['targets/first-levels-present', 'targets/goals-say-something', 'targets/funds-equal-their-sources'],
  signs: [{ kind: 'emptyChapter', heading: /项目.{0,8}绩效目标|绩效预算|绩效目标(?:设置|管理|编制)?(?:情况|信息|说明)/ }],
};

/** A departmental budget as it is published; its forms of targets stand in it. */
export const departmentalBudgetDuties: readonly Duty[] = [...accountDuties, listedProjects, projectForms, ...performanceTargetDuties];
