import { defineForm } from '../define-form.ts';

/** Targets measured by a standard: grades (优 良 中 差) in a column each, rules for giving and taking points. */
export const scoringStandard = defineForm({
  name: 'scoring-standard',
  requires: [['grade']],
  lists: {
    secondLine: { spanned: true, below: '评价标准 评分标准', columns: { target: '优 优秀', grade: '良 良好 中 合格 差 不合格 一般 较差' } },
    ofMeasure: { target: '标准值', actual: '评价指标值' },
    indicators: {
      description: '目标名称',
      actual: '评价指标值',
      basis:
        '绩效标准 评扣分标准 评分标准 扣分标准 评价标准 评分规则 评分细则 计分标准 评分办法 计分方法 评分依据 扣分规则 绩效标准来源 指标标准',
      level1: '绩效指标分类',
      target: '标准值',
    },
  },
});
