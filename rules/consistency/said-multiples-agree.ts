import { DISCLOSURE_INSPECTION } from '../../src/engine/kit/basis.ts';
import { budget, section } from '../../src/engine/kit/example-facts.ts';
import { judgeClaims } from '../../src/engine/kit/said-claims.ts';
import { saidMultiples } from '../../src/engine/kit/said-multiples.ts';
import { defineDocumentRule } from '../../src/engine/rule.ts';

const said = (text: string) => budget([], { documentKind: 'selfEvaluation', sections: [section('完成情况', text)] });

export const saidMultiplesAgree = defineDocumentRule({
  id: 'consistency/said-multiples-agree',
  version: 1,
  severity: 'error',
  title: { zh: '倍数、翻番与所列的两个数相符', en: 'Multiples agree with the two figures beside them' },
  rationale: {
    zh: '“是上年的几倍”“增长几倍”“翻一番”由旁边的两个数算出；“增长2倍”是原来的3倍，“翻两番”是原来的4倍，常被写错。',
    en: 'How many times as much something is follows from the two figures beside it; growth by 200% is three times as much.',
  },
  remedy: {
    zh: '用两个数相除重新计算，更正倍数或写错的数。',
    en: 'Divide the two figures again and correct the multiple or the wrong figure.',
  },
  basis: [DISCLOSURE_INSPECTION],
  concern: 'rate',
  messages: {
    differs: {
      zh: '“{label}”与所列的两个数不符，应为{right}（{arithmetic}）',
      en: '"{label}" does not agree with the two figures beside it, which make {right} ({arithmetic})',
    },
  },
  check(disclosure, verdicts) {
    judgeClaims(disclosure, saidMultiples(disclosure), verdicts);
  },
  examples: [
    { name: '是上年的三倍', given: said('管护经费360万元，是上年120万元的3倍。'), expect: 'pass' },
    { name: '倍数写错', given: said('管护经费360万元，是上年120万元的4倍。'), expect: ['differs'] },
    { name: '增长两倍是原来的三倍', given: said('季度游客由1.6万人次增至4.8万人次。补助户由160户增加到480户，增长2倍。'), expect: 'pass' },
    { name: '把原来的三倍写成增长三倍', given: said('补助户由160户增加到480户，增长3倍。'), expect: ['differs'] },
    { name: '翻一番', given: said('设备由52台增加到104台，翻了一番。'), expect: 'pass' },
    { name: '翻两番', given: said('设备由52台增加到104台，翻了两番。'), expect: ['differs'] },
    { name: '与另一年相比', given: said('管护经费360万元，上年120万元，比2019年增长5倍。'), expect: 'skip' },
    { name: '前面是增加额', given: said('管护经费341.8万元，比上年增加179.5万元，增长1.11倍。'), expect: 'skip' },
    { name: '只说大约', given: said('管护经费360万元，是上年130万元的近3倍。'), expect: 'skip' },
  ],
});
