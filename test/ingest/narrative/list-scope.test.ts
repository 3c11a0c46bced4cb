import { describe, expect, it } from 'vitest';
import { briefs, FINAL, heading, paragraph, read } from './given.ts';

/** Where a list of parts begins and ends: paragraphs of one chapter, and what their figures add up to. */
const cases: [name: string, paragraphs: readonly string[], facts: readonly string[]][] = [
  [
    'names of parts in brackets divide what stands before them, and the list around them goes on',
    ['本年支出100万元，其中，基本支出60万元（人员经费50万元、公用经费10万元），项目支出40万元。'],
    ['expenditure f 100', 'basic f 60 <100!', 'personnel f 50 <60!', 'operating f 10 <60!', 'project f 40 <100!'],
  ],
  [
    'the next number ends the list that its sibling left open',
    [
      '2022年度一般公共预算财政拨款支出100万元。',
      '1.教育支出（类）60万元，占60%。其中：',
      '小学教育（项）35万元；',
      '初中教育（项）25万元。',
      '2.卫生健康支出（类）30万元，占30%。',
      '3.住房保障支出（类）10万元，占10%。',
    ],
    [
      'generalPublicBudget f 100',
      'item:教育支出（类） f 60',
      'item:教育支出（类） f 占60% <100',
      'item:小学教育（项） f 35 <60!',
      'item:初中教育（项） f 25 <60!',
      'item:卫生健康支出（类） f 30',
      'item:卫生健康支出（类） f 占30% <100',
      'item:住房保障支出（类） f 10',
      'item:住房保障支出（类） f 占10% <100',
    ],
  ],
  [
    'numbers of another style stand below the one that announced them, and a higher one ends them',
    [
      '（一）教育支出（类）60万元。其中：',
      '1.小学教育（项）35万元；',
      '2.初中教育（项）25万元。',
      '（二）卫生健康支出（类）30万元。其中：',
      '1.卫生监督（项）18万元；',
      '2.妇幼保健（项）12万元。',
    ],
    [
      'item:教育支出（类） f 60',
      'item:小学教育（项） f 35 <60!',
      'item:初中教育（项） f 25 <60!',
      'item:卫生健康支出（类） f 30',
      'item:卫生监督（项） f 18 <30!',
      'item:妇幼保健（项） f 12 <30!',
    ],
  ],
  [
    'a number that begins anew stands below one of its own style',
    ['1.教育支出（类）60万元。其中：', '1.小学教育（项）35万元；', '2.初中教育（项）25万元。', '2.卫生健康支出（类）30万元。'],
    ['item:教育支出（类） f 60', 'item:小学教育（项） f 35 <60!', 'item:初中教育（项） f 25 <60!', 'item:卫生健康支出（类） f 30'],
  ],
  [
    'a list that no number announced goes on with numbers',
    ['2022年度本年支出合计50万元，其中：', '1.基本支出32万元；', '2.项目支出18万元。'],
    ['expenditure f 50', 'basic f 32 <50!', 'project f 18 <50!'],
  ],
  [
    'a numbered part is what its own paragraph divides',
    [
      '本年支出50万元，其中：',
      '1.基本支出32万元，占64%。按经济分类，工资福利支出27万元、商品和服务支出5万元。',
      '2.项目支出18万元，占36%。',
    ],
    [
      'expenditure f 50',
      'basic f 32 <50!',
      'basic f 占64% <50!',
      'item:工资福利支出 f 27 <32!',
      'item:商品和服务支出 f 5 <32!',
      'project f 18 <50!',
      'project f 占36% <50!',
    ],
  ],
  [
    'a class that is named again with 中 is divided, and its parts stand beside nothing else',
    [
      '2022年度一般公共预算财政拨款支出90万元。',
      '从支出科目看：教育支出70万元，住房保障支出20万元。教育支出中，普通教育支出55万元，职业教育支出15万元。',
    ],
    [
      'generalPublicBudget f 90',
      'item:教育支出 f 70 <90!',
      'item:住房保障支出 f 20 <90!',
      'item:普通教育支出 f 55 <70?',
      'item:职业教育支出 f 15 <70?',
    ],
  ],
  [
    'a class named with 中 whose amount is not printed is divided all the same',
    ['2022年度一般公共预算财政拨款支出90万元。', '从支出科目看：教育支出70万元，住房保障支出20万元。农林水支出中，农业支出3万元。'],
    ['generalPublicBudget f 90', 'item:教育支出 f 70 <90!', 'item:住房保障支出 f 20 <90!', 'item:农业支出 f 3'],
  ],
  [
    'a line that names something else ends the list above it',
    [
      '全县一般公共预算收入80万元。从收入结构看：',
      '税收收入50万元；',
      '非税收入30万元。',
      '分税种入库情况：',
      '增值税31万元；',
      '契税9万元。',
    ],
    ['generalPublicBudget f 80', 'item:税收收入 f 50 <80!', 'item:非税收入 f 30 <80!', 'unknown:增值税 f 31', 'unknown:契税 f 9'],
  ],
  [
    'a line between the announcement of a list and its parts ends nothing',
    ['2022年度本年支出合计50万元，其中：', '明细列示：', '基本支出32万元；', '项目支出18万元。'],
    ['expenditure f 50', 'basic f 32 <50!', 'project f 18 <50!'],
  ],
  [
    'what is picked out for its change is not all there is',
    [
      '2022年度一般公共预算财政拨款支出100万元。',
      '其中较年初预算增减较大的项目：',
      '（1）教育支出（类）普通教育（款）小学教育（项），决算数35万元。',
      '（2）教育支出（类）普通教育（款）初中教育（项），决算数25万元。',
    ],
    [
      'generalPublicBudget f 100',
      'item:教育支出（类）普通教育（款）小学教育（项） f 35 <100?',
      'item:教育支出（类）普通教育（款）初中教育（项） f 25 <100?',
    ],
  ],
];

describe('the scope of a list', () => {
  it.each(cases)('%s', (_, paragraphs, facts) => {
    const blocks = paragraphs.map((text, index) => paragraph(text, index + 1));
    expect(briefs(read(blocks, FINAL).facts)).toEqual(facts);
  });
});

describe('the whole a share names', () => {
  const total = '收入总计60万元，其中：本年收入合计50万元，年初结转和结余10万元。';
  const shares = (first: string, ...parts: string[]) =>
    briefs(
      read([heading('收支总体情况'), paragraph(first), heading('收入构成'), ...parts.map((text) => paragraph(text))], FINAL).facts,
    ).filter((text) => text.includes('占'));

  it('is the revenue of the year where the words say so, not the grand total it stands in', () => {
    expect(shares(total, '（一）财政拨款收入40万元，占本年收入80%；', '（二）事业收入10万元，占本年收入20%。')).toEqual([
      'fiscalAppropriation f 占80% <50',
      'institutional f 占20% <50',
    ]);
  });

  it('is the grand total where the words say that', () => {
    expect(shares(total, '（一）财政拨款收入40万元，占收入总计66.67%。')).toEqual(['fiscalAppropriation f 占66.67% <60']);
  });

  it('is nothing where the amount that the words name is not printed', () => {
    expect(shares('收入总计60万元，其中：年初结转和结余10万元。', '（一）财政拨款收入40万元，占本年收入80%。')).toEqual([
      'fiscalAppropriation f 占80%',
    ]);
  });
});
