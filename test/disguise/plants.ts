/** One planted error: what is printed once in the paper, and what becomes of it. */
export interface Plant {
  readonly name: string;
  readonly paper: string;
  /** Stands in the paper once; its first figure is the one that is disguised. */
  readonly printed: string;
  readonly wrong: string;
  /** Any of these rules has to speak. */
  readonly rules: readonly string[];
}

export const PLANTS: readonly Plant[] = [
  {
    name: 'sum',
    paper: 'budget in prose',
    printed: '公务接待费4.50万元',
    wrong: '公务接待费9.20万元',
    rules: ['arithmetic/three-public-expenses-add-up'],
  },
  {
    name: 'sum of revenue',
    paper: 'budget in prose',
    printed: '政府性基金预算拨款100.00万元，国有',
    wrong: '政府性基金预算拨款920.00万元，国有',
    rules: ['arithmetic/revenue-equals-its-sources'],
  },
  {
    name: 'share',
    paper: 'budget in prose',
    printed: '占94.91%',
    wrong: '占49.91%',
    rules: ['consistency/share-agrees-with-amounts', 'arithmetic/shares-add-up-to-100'],
  },
  {
    name: 'growth rate',
    paper: 'final accounts',
    printed: '增长8.81%',
    wrong: '增长18.88%',
    rules: ['consistency/change-rate-agrees-with-figures'],
  },
  {
    name: 'direction word',
    paper: 'final accounts',
    printed: '增长1.82%',
    wrong: '下降1.82%',
    rules: ['consistency/change-rate-agrees-with-figures', 'consistency/direction-word-agrees-with-figures'],
  },
  {
    name: 'text against table',
    paper: 'budget with forms',
    printed: '防汛物资储备项目35.6万元、',
    wrong: '防汛物资储备项目53.6万元、',
    rules: [
      'consistency/listed-projects-agree-with-forms',
      'arithmetic/project-list-equals-project-expenditure',
      'arithmetic/listed-parts-add-up',
      'arithmetic/expenditure-equals-its-parts',
    ],
  },
  {
    name: 'funds of a form',
    paper: 'budget with forms',
    printed: '\t268.40\n\t其中：财政',
    wrong: '\t928.40\n\t其中：财政',
    rules: ['targets/funds-equal-their-sources', 'consistency/listed-projects-agree-with-forms', 'targets/budget-agrees-with-purpose'],
  },
  {
    name: 'total of scores',
    paper: 'evaluation',
    printed: '\t99.7\n五、',
    wrong: '\t92.7\n五、',
    rules: ['scores/total-equals-scores'],
  },
  {
    name: 'score over weight',
    paper: 'weighted evaluations',
    printed: '购置医疗设备台数\t≥28台\t28台\t16\t16\t',
    wrong: '购置医疗设备台数\t≥28台\t28台\t16\t26\t',
    rules: ['scores/score-within-weight'],
  },
  {
    name: 'target not met',
    paper: 'weighted evaluations',
    printed: '1600床\t1600床\t12',
    wrong: '1600床\t1200床\t12',
    rules: ['scores/full-marks-only-when-met'],
  },
  {
    name: 'target not met, in formula',
    paper: 'evaluation',
    printed: '\t98%\t20',
    wrong: '\t92%\t20',
    rules: ['scores/full-marks-only-when-met'],
  },
  {
    name: 'unit slip',
    paper: 'budget in prose',
    printed: '服务类采购预算30.00万元',
    wrong: '服务类采购预算30.00元',
    rules: ['arithmetic/procurement-adds-up'],
  },
];
