import type { Profile } from '../../src/engine/config.ts';

/**
 * Only what nobody can argue with. Left out: what is a hint (info), what needs a person's judgement of wording, and what compares
 * with peers.
 */
export const gate: Profile = {
  name: 'gate',
  title: { zh: '流水线闸口', en: 'Gate' },
  description: {
    zh: '只有错误和有把握的警告：不含提示、对措辞的判断和统计比较。放在发布流程里自动拦截时使用。',
    en: 'Errors and sure warnings only: no hints, no judgement of wording, no comparison with peers. For a pipeline that stops publication by itself.',
  },
  rules: {
    'statistics/*': 'off',
    'completeness/reason-is-substantial': 'off',
    'completeness/three-public-counts-are-given': 'off',
    'consistency/building-area-is-plausible': 'off',
    'consistency/plans-are-current': 'off',
    'consistency/procurement-covers-purchasing-projects': 'off',
    'scores/achievement-differs-from-goal': 'off',
    'scores/evaluated-after-year-end': 'off',
    'scores/weights-balanced': 'off',
    'structure/brackets-are-balanced': 'off',
    'structure/budget-names-are-whole': 'off',
    'structure/document-numbers-are-whole': 'off',
    'structure/tables-hold-no-template-rows': 'off',
    'structure/words-are-not-doubled': 'off',
    'targets/basis-is-given': 'off',
    'targets/cost-within-budget': { options: { reportBelow: false } },
    'targets/direction-is-sensible': 'off',
    'targets/goals-say-something': 'off',
    'targets/kind-fits-category': 'off',
    'targets/no-leftover-prompts': 'off',
    'targets/purpose-names-its-unit': 'off',
    'targets/satisfaction-leaves-room': 'off',
    'targets/target-belongs-to-indicator': 'off',
    'targets/target-is-not-trivial': 'off',
    'targets/target-is-quantified': 'off',
    'targets/threshold-has-comparator': 'off',
    'targets/unit-fits-name': 'off',
  },
  failOn: 'error',
  minCoverage: 0.9,
};
