import { describe, expect, it } from 'vitest';
import type { RecordContext } from '../../../src/model/record.ts';
import { BUDGET, briefs, FINAL, readSentence } from './given.ts';

/** What a figure is said of when the words between it and its name turn elsewhere. */
const cases: [name: string, sentence: string, facts: readonly string[], context?: RecordContext][] = [
  [
    'a change behind both sides that names no comparison is unsure',
    '公务接待费决算6万元，预算7万元，实际下降1万元。',
    ['hospitality f 6', 'hospitality 7', 'hospitality f Δ-1'],
    FINAL,
  ],
  [
    'a sum behind a list adds to its whole',
    '国有资本经营预算收入2360万元，其中利润收入1560万元，产权转让收入800万元。加上级补助82万元、上年结转46万元，收入总计2488万元。',
    [
      'stateCapitalBudget 2360 <2488!',
      'item:利润收入 1560 <2360?',
      'item:产权转让收入 800 <2360?',
      'superiorSubsidy 82 <2488!',
      'carriedOver 46 <2488!',
      'revenue 2488',
    ],
  ],
  [
    'what was carried over is no part of the revenue of the year',
    '本年收入126万元，其中财政拨款收入100万元，占79.37%；其他收入26万元，占20.63%。年初结转14万元。',
    [
      'revenue f 126',
      'fiscalAppropriation f 100 <126!',
      'fiscalAppropriation f 占79.37% <126!',
      'other f 26 <126!',
      'other f 占20.63% <126!',
      'carriedOver f 14',
    ],
    FINAL,
  ],
  [
    'contracts with micro enterprises are among those with small ones',
    '政府采购支出总额335万元，其中授予中小企业合同金额324万元；授予小微企业合同金额27万元。',
    ['procurement f 335', 'smallEnterprises f 324', 'micro f 27'],
    FINAL,
  ],
  ['占 in the name of a tax takes no share', '耕地占用税13939万元。', ['unknown:耕地占用税 13939']],
  [
    'what an amount is used for opens no list',
    '本年支出10万元，其中：用于日常运转的基本支出8万元；用于设备更新的项目支出2万元。',
    ['expenditure f 10', 'basic f 8 <10!', 'project f 2 <10!'],
    FINAL,
  ],
  [
    'a list divided twice adds up to nothing',
    '本年支出10万元，其中：工资福利支出6万元，资本性支出4万元，基本支出8万元，项目支出2万元。',
    ['expenditure f 10', 'item:工资福利支出 f 6', 'item:资本性支出 f 4', 'basic f 8', 'project f 2'],
    FINAL,
  ],
  ['how much of the year is over is no rate of the budget', '支出执行率62%，快于序时进度58.3%。', ['expenditure f 完成62%'], FINAL],
  [
    'what is ranked is what follows',
    '本年支出800万元。农林水支出在各类中最高，达到533万元。',
    ['expenditure f 800', 'unknown:农林水支出 f 533'],
    FINAL,
  ],
  [
    'a plan that was adjusted is the plan',
    '项目支出预算由年初的100万元调整为120万元，决算支出118万元。',
    ['project 100', 'project 120', 'project f 118'],
    FINAL,
  ],
  [
    'the name behind a base names it',
    '本年支出536万元，跟上年520万元的盘子比增加16万元。',
    ['expenditure f 536', "unknown:' f 520", 'unknown: f Δ16'],
    FINAL,
  ],
];

describe('what a figure is said of', () => {
  it.each(cases)('%s', (_name, sentence, facts, context = BUDGET) => {
    expect(briefs(readSentence(sentence, context))).toEqual(facts);
  });

  it('leaves the change in question uncertain', () => {
    expect(readSentence('公务接待费决算6万元，预算7万元，实际下降1万元。', FINAL).at(-1)?.field.uncertain).toBe(true);
  });

  it('counts 上年 from the year a plan is for', () => {
    const facts = readSentence('2023年支出预算安排100万元，比上年完成数下降2.5%。', { ...BUDGET, documentKind: 'governmentReport' });
    expect(facts.at(-1)?.against).toMatchObject({ kind: 'year', year: 2022 });
  });
});
