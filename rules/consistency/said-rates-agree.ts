import { DISCLOSURE_INSPECTION } from '../../src/engine/kit/basis.ts';
import { budget, section } from '../../src/engine/kit/example-facts.ts';
import { judgeClaims } from '../../src/engine/kit/said-claims.ts';
import { saidGrowths } from '../../src/engine/kit/said-growths.ts';
import { saidRates } from '../../src/engine/kit/said-rates.ts';
import { satisfiedShares } from '../../src/engine/kit/satisfied-shares.ts';
import { seriesShares } from '../../src/engine/kit/series-shares.ts';
import { defineDocumentRule } from '../../src/engine/rule.ts';

const said = (text: string) => budget([], { documentKind: 'selfEvaluation', sections: [section('完成情况', text)] });

export const saidRatesAgree = defineDocumentRule({
  id: 'consistency/said-rates-agree',
  version: 7,
  severity: 'error',
  title: { zh: '文字中的比率等于所说的两数相除', en: 'A rate in a sentence is the quotient of the two figures it is of' },
  rationale: {
    zh: '同一句先写计划数和完成数（应检数和实检数、到位数和支出数），再写比率的，比率由这两个数算出。一串占比除一个外都是同一个数的几分之几，那一个就算错了。',
    en: 'A sentence that prints what was planned and what was done, and then the rate, prints three figures that must agree. Where all shares of a series but one are of one amount, that one is wrong.',
  },
  remedy: { zh: '重新计算比率，更正写错的一个数。', en: 'Work the rate out again and correct the wrong figure.' },
  basis: [DISCLOSURE_INSPECTION],
  concern: 'rate',
  messages: {
    differs: {
      zh: '“{label}”写作{provided}，按所说的两数计算为{right}（{arithmetic}）',
      en: '"{label}" is given as {provided}; by the two figures it is of it is {right} ({arithmetic})',
    },
  },
  check(disclosure, verdicts) {
    judgeClaims(
      disclosure,
      [...saidRates(disclosure), ...saidGrowths(disclosure), ...satisfiedShares(disclosure), ...seriesShares(disclosure)],
      verdicts,
    );
  },
  examples: [
    { name: '完成率等于完成数除以计划数', given: said('计划培训1500人次，实际培训1470人次，完成率98%。'), expect: 'pass' },
    { name: '完成率不符', given: said('全年应检120批次，实检118批次，完成率97.3%。'), expect: ['differs'] },
    { name: '支出率不符', given: said('到位资金480.00万元，实际支出456.80万元，资金支出率97.17%。'), expect: ['differs'] },
    { name: '按预算、到位两种基数都可以', given: said('预算数500万元，到位480万元，支出456万元，执行率91.2%。'), expect: 'pass' },
    { name: '占比不符', given: said('总投资860万元，其中中央资金500万元，占58.1%；省级资金200万元，占26.3%。'), expect: ['differs'] },
    {
      name: '只是其中一部分的决算',
      given: said('年初预算815.92万元，决算967.66万元，其中基本支出480.00万元，为年初预算的61.20%。'),
      expect: 'skip',
    },
    {
      name: '另有自己的年初预算',
      given: said('年初预算500.00万元，调整后预算600.00万元，基本支出决算350.00万元，为年初预算的100.00%。'),
      expect: 'skip',
    },
    {
      name: '一串占比中有一个不是同一个数的',
      given: said('总收入1000万元。财政拨款500万元，占50%；专户资金300万元，占30%；事业收入150万元，占25%；其他收入50万元，占5%。'),
      expect: ['differs'],
    },
    {
      name: '一串占比都是同一个数的',
      given: said('总收入1000万元。财政拨款500万元，占50%；专户资金300万元，占30%；事业收入150万元，占15%；其他收入50万元，占5%。'),
      expect: 'skip',
    },
    {
      name: '提高的百分比按本年数计算',
      given: said('农村低保标准为每人每月516元，比2020年的470元提高46元，提高8.91%。'),
      expect: ['differs'],
    },
    { name: '采血单位数的占比', given: said('采集全血31640单位，其中街头采集22148单位，占72.00%。'), expect: ['differs'] },
    { name: '另有所指的比率', given: said('抽检120批次，实检118批次，合格率99%。'), expect: 'skip' },
    { name: '有效回收率高于回收率', given: said('问卷发放200份，收回188份，有效回收率96.0%。'), expect: ['differs'] },
    { name: '收回的问卷中有无效的', given: said('问卷发放200份，收回188份，有效回收率92.5%。'), expect: 'skip' },
    {
      name: '满意度按发放数而不是收回数计算',
      given: said('发放问卷260份，收回有效问卷248份。满意和基本满意合计228份，满意度87.69%。'),
      expect: ['differs'],
    },
    {
      name: '满意度有一位数字写错',
      given: said('发放问卷520份，收回有效问卷500份，其中满意和较满意的450份，满意度95.00%。'),
      expect: ['differs'],
    },
    {
      name: '满意度错了一位数字',
      given: said('380份有效问卷中非常满意或满意350份，满意度95.11%。'),
      expect: ['differs'],
    },
    {
      name: '有效问卷中的满意度',
      given: said('380份有效问卷中非常满意或满意350份，满意度92.11%。'),
      expect: 'pass',
    },
    {
      name: '有效问卷中的满意度按各档加权',
      given: said('380份有效问卷中非常满意或满意350份，满意度87.45%。'),
      expect: 'skip',
    },
    {
      name: '满意度按各档加权',
      given: said('发放问卷260份，收回有效问卷248份。满意和基本满意合计228份，满意度86.20%。'),
      expect: 'skip',
    },
    { name: '比率前还写着差多少', given: said('目标清淤1200米，完成1150米，尚差50米，完成率93.85%。'), expect: ['differs'] },
    { name: '完成率前没有计划数', given: said('应检设备120台，其中重点设备30台，检验率100%。'), expect: 'skip' },
  ],
});
