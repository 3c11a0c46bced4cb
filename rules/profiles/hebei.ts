import type { Profile } from '../../src/engine/config.ts';

/**
 * Hebei Province: nine chapters in the order of its disclosure rules, target tables with a level of their own for satisfaction, cost
 * as a category of output, and self-evaluation forms that carry their own points in brackets.
 */
export const hebei: Profile = {
  name: 'hebei',
  title: { zh: '河北省', en: 'Hebei Province' },
  description: {
    zh: '河北省市县部门预算公开和绩效表：全部规则；缺少规定的章节按错误处理，成本低于预算不提示。',
    en: 'Departmental budgets and performance forms of Hebei: all rules; a missing chapter counts as an error, cost below the budget is not mentioned.',
  },
  rules: {
    'completeness/required-chapters-present': 'error',
    'targets/cost-within-budget': { options: { reportBelow: false } },
  },
};
