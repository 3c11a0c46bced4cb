import { DISCLOSURE_INSPECTION } from '../../src/engine/kit/basis.ts';
import { budget, section } from '../../src/engine/kit/example-facts.ts';
import { judgeMean, meansOf } from '../../src/engine/kit/means.ts';
import { judgeClaims } from '../../src/engine/kit/said-claims.ts';
import { saidProducts } from '../../src/engine/kit/said-products.ts';
import { defineDocumentRule } from '../../src/engine/rule.ts';

const said = (text: string) => budget([], { sections: [section('项目测算', text)] });

export const saidProductsAgree = defineDocumentRule({
  id: 'arithmetic/said-products-agree',
  version: 1,
  severity: 'error',
  title: { zh: '文字中按数量和标准算出的金额相符', en: 'An amount that a sentence works out of a number and a price agrees with them' },
  rationale: {
    zh: '同一句写明数量、每人（每户、每次）的标准和合计金额的，金额等于数量乘以标准。',
    en: 'Where a sentence prints a number, a price for each and what they come to, that is their product.',
  },
  remedy: { zh: '用数量乘以标准重新计算，更正写错的一个数。', en: 'Multiply again and correct the figure that is wrong.' },
  basis: [DISCLOSURE_INSPECTION],
  concern: 'amount',
  messages: {
    differs: {
      zh: '“{label}”写作{provided}，按同句的数量和标准计算为{right}（{arithmetic}）',
      en: '"{label}" is given as {provided}; the number and the price of the sentence make {right} ({arithmetic})',
    },
  },
  check(disclosure, verdicts) {
    // 每辆运行费2.88万元 is judged as a mean where an amount of its name stands beside it.
    const means = meansOf(disclosure).filter((mean) => judgeMean(mean) !== undefined);
    const told = new Set(means.map(({ in: { paragraph } }) => paragraph));
    judgeClaims(
      disclosure,
      [...saidProducts(disclosure)].filter(({ in: { paragraph } }) => !told.has(paragraph)),
      verdicts,
    );
  },
  examples: [
    { name: '数量乘以标准', given: said('便民服务站125个，每站补助2.4万元，共需300万元。'), expect: 'pass' },
    { name: '金额写错', given: said('便民服务站125个，每站补助2.4万元，共需400万元。'), expect: ['differs'] },
    { name: '每人每月，按全年算', given: said('生活费按每人每月1450元、860人发放，全年需1496.4万元。'), expect: 'pass' },
    { name: '每人每月，金额写错', given: said('生活费按每人每月1450元、860人发放，全年需4196.4万元。'), expect: ['differs'] },
    { name: '先写金额再写怎样测算', given: said('会议费64.08万元，按36次会议、每次18000元测算。'), expect: ['differs'] },
    { name: '只安排其中一部分', given: said('计划改造80个村，每村补助10万元，今年安排500万元。'), expect: 'skip' },
    { name: '每人每月，没有写几个月', given: said('补助120人，每人每月200元，共需9.6万元。'), expect: 'skip' },
    { name: '发放两次', given: said('慰问60户，每户1000元，共需12万元。'), expect: 'skip' },
    { name: '还有分担', given: said('补助300人，每人800元，共需20万元，其中县级14万元。'), expect: 'skip' },
  ],
});
