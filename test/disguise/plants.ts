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
    rules: ['arithmetic/revenue-equals-its-sources', 'arithmetic/listed-parts-add-up'],
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
    rules: ['scores/full-marks-only-when-met', 'scores/actual-is-comparable'],
  },
  {
    name: 'target not met, in formula',
    paper: 'evaluation',
    printed: '\t98%\t20',
    wrong: '\t92%\t20',
    rules: ['scores/full-marks-only-when-met', 'scores/actual-is-comparable'],
  },
  {
    name: 'unit slip',
    paper: 'budget in prose',
    printed: '服务类采购预算30.00万元',
    wrong: '服务类采购预算30.00元',
    rules: ['arithmetic/procurement-adds-up'],
  },
  {
    name: 'operating expenses',
    paper: 'budget with forms',
    printed: '差旅费11.3万元、',
    wrong: '差旅费31.1万元、',
    rules: ['arithmetic/operating-expense-items-add-up'],
  },
  {
    name: 'assets in a table',
    paper: 'budget with forms',
    printed: '\t61.27\n',
    wrong: '\t16.27\n',
    rules: ['arithmetic/assets-add-up'],
  },
  {
    name: 'plan that falls',
    paper: 'budget with forms',
    printed: '\t55%\n',
    wrong: '\t95%\n',
    rules: ['targets/disbursement-plan-rises-to-100'],
  },
  {
    name: 'change of a part',
    paper: 'budget with forms',
    printed: '项目支出增加108.4万元，主要',
    wrong: '项目支出增加180.4万元，主要',
    rules: ['arithmetic/changes-add-up', 'consistency/change-agrees-with-both-years'],
  },
  {
    name: 'staff and operating costs',
    paper: 'budget with forms',
    printed: '人员经费668.27万元和',
    wrong: '人员经费686.27万元和',
    rules: ['arithmetic/basic-expenditure-equals-its-parts', 'arithmetic/expenditure-equals-its-parts'],
  },
  {
    name: 'purpose of a form',
    paper: 'budget with forms',
    printed: '预算数35.6万元，其中：财政资金35.6万元。主要',
    wrong: '预算数65.3万元，其中：财政资金65.3万元。主要',
    rules: ['targets/budget-agrees-with-purpose'],
  },
  {
    name: 'vehicles by use',
    paper: 'budget in prose',
    printed: '执法执勤用车0辆，',
    wrong: '执法执勤用车3辆，',
    rules: ['arithmetic/assets-add-up', 'arithmetic/vehicles-add-up', 'arithmetic/listed-parts-add-up'],
  },
  {
    name: 'balance',
    paper: 'final accounts',
    printed: '支出总计1234.56万元。与',
    wrong: '支出总计1243.65万元。与',
    rules: ['arithmetic/revenue-equals-expenditure'],
  },
  {
    name: 'completion of the budget',
    paper: 'final accounts',
    printed: '完成年初预算的114.29%。',
    wrong: '完成年初预算的141.92%。',
    rules: ['consistency/completion-agrees-with-budget'],
  },
  {
    name: 'execution rate',
    paper: 'weighted evaluations',
    printed: '575.47\t10\t97%\t9.7\n',
    wrong: '575.47\t10\t79%\t9.7\n',
    rules: ['scores/execution-rate-equals-spent-over-budget', 'scores/execution-rates-agree', 'scores/execution-score-follows-rate'],
  },
  {
    name: 'weights',
    paper: 'weighted evaluations',
    printed: '举办阅读活动场次\t≥74场\t74场\t12\t12\t',
    wrong: '举办阅读活动场次\t≥74场\t74场\t21\t12\t',
    rules: ['scores/weights-sum-to-100', 'scores/bracket-equals-leaves', 'scores/full-marks-only-when-met'],
  },
];
