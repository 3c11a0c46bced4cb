import { defineForm } from '../define-form.ts';

/** Forms with the whole period (实施期, 中期) beside the year; of the period the money and the targets are kept. */
export const periodAndAnnual = defineForm({
  name: 'period-and-annual',
  requires: [['periodBudget', 'period:target']],
  labels: {
    ignored: '专项实施期 项目实施期 实施期 实施周期 项目支出实施期 实施期限 项目周期 建设周期 项目期限 项目期',
  },
  crosses: {
    annual: '年度 当年 本年 全年',
    beside: {
      total: '中期资金总额 实施期资金总额 中长期资金总额',
    },
  },
  lists: {
    indicators: {
      'period:target':
        '总目标值 总指标值 总体目标值 总体指标值 中期指标值 中期目标值 中长期指标值 中长期目标值 长期指标值 长期目标值 实施期指标值 实施期目标值 实施周期指标值 项目周期指标值 周期指标值 全周期指标值 两年指标值 两年目标值 三年指标值 三年目标值 五年指标值 五年目标值',
    },
    twice: ['level2', 'level3', 'target'],
    secondLine: {
      spanned: true,
      columns: { 'period:target': '实施期 实施周期 实施期间 中期 中长期 长期 全周期', target: '年度 本年 本年度 当年 当年度' },
    },
    goals: {
      goal: '实施期绩效目标 中期目标 长期目标 实施期目标 中长期目标 中长期绩效目标 实施期总目标 长期绩效目标 实施期总体目标 实施周期总目标 中期绩效目标',
    },
  },
  headings: '长期绩效指标 实施期绩效指标 实施期指标',
});
