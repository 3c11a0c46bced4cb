import type { Duty } from '../../src/engine/duty.ts';

/** What must be checked in every form of a project, of targets and of a self-evaluation. */

const funds: Duty = {
  id: 'funds',
  title: { zh: '项目资金等于各来源之和', en: 'Project funds equal their sources' },
  rules: ['targets/funds-equal-their-sources'],
  signs: [{ kind: 'form', form: 'any', part: 'sources' }],
};

const levels: Duty = {
  id: 'first-levels',
  title: { zh: '产出、效益、满意度指标齐全', en: 'Output, benefit and satisfaction are all present' },
  rules: ['targets/first-levels-present'],
  signs: [{ kind: 'form', form: 'any', part: 'targets' }],
};

const quantified: Duty = {
  id: 'targets-quantified',
  title: { zh: '指标值可以衡量', en: 'Targets can be measured' },
  rules: ['targets/target-is-quantified'],
  signs: [{ kind: 'form', form: 'any', part: 'targets' }],
};

const units: Duty = {
  id: 'targets-with-unit',
  title: { zh: '指标值有单位，写法正确', en: 'Targets have a unit, written correctly' },
  rules: ['targets/target-has-unit', 'targets/unit-is-written-correctly'],
  signs: [{ kind: 'form', form: 'any', part: 'targets' }],
};

const fitting: Duty = {
  id: 'targets-fit',
  title: { zh: '指标值与指标相配', en: 'Targets fit their indicators' },
  rules: ['targets/kind-fits-category', 'targets/target-belongs-to-indicator', 'targets/unit-fits-name'],
  signs: [{ kind: 'form', form: 'any', part: 'targets' }],
};

const goals: Duty = {
  id: 'goals',
  title: { zh: '绩效目标写了实际内容', en: 'The goals say something' },
  rules: ['targets/goals-say-something'],
  signs: [{ kind: 'form', form: 'any', part: 'goals' }],
};

export const formDuties: readonly Duty[] = [funds, levels, quantified, units, fitting, goals];
