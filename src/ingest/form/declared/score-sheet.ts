import { defineForm } from '../define-form.ts';

/** 绩效评价指标评分表: what each measure is worth and was given, without what it was to reach. */
export const scoreSheet = defineForm({
  name: 'score-sheet',
  requires: [['level1'], ['weight'], ['score']],
  excludes: ['target', 'actual'],
});
