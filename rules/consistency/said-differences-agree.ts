import { DISCLOSURE_INSPECTION } from '../../src/engine/kit/basis.ts';
import { budget, section } from '../../src/engine/kit/example-facts.ts';
import { areMisread, judgeClaims, reportOf, type SaidClaim } from '../../src/engine/kit/said-claims.ts';
import { saidCourses } from '../../src/engine/kit/said-courses.ts';
import { saidDifferences } from '../../src/engine/kit/said-differences.ts';
import { movesBy, saidMoves } from '../../src/engine/kit/said-moves.ts';
import { saidShortfalls } from '../../src/engine/kit/said-shortfalls.ts';
import { defineDocumentRule } from '../../src/engine/rule.ts';
import type { Disclosure } from '../../src/model/record.ts';

const said = (text: string) => budget([], { documentKind: 'selfEvaluation', sections: [section('项目实施情况', text)] });

interface Contrary extends Pick<SaidClaim, 'in' | 'start' | 'end' | 'figure'> {
  readonly word: string;
  readonly before: string;
  readonly after: string;
}

function contraryOf(disclosure: Disclosure, { word, before, after, ...claim }: Contrary) {
  const { at, quote } = reportOf(disclosure, { ...claim, label: word, holds: false, right: '', terms: '' });
  return { at, quote, aspect: `${word}${before}${after}`, provided: word, args: { word, before, after } };
}

export const saidDifferencesAgree = defineDocumentRule({
  id: 'consistency/said-differences-agree',
  version: 3,
  severity: 'error',
  byUsage: true,
  title: { zh: '文字中前后两数与增减的用词、差额相符', en: 'In a sentence two values agree with the word and the difference' },
  rationale: {
    zh: '同一句写明由多少变为多少（送审和审定、预算和支出），增减的方向和差额由这两个数决定。',
    en: 'Where a sentence prints both values, they decide which way it went and by how much.',
  },
  remedy: { zh: '核对前后两数，更正用词或差额。', en: 'Check both values and correct the word or the difference.' },
  basis: [DISCLOSURE_INSPECTION],
  concern: 'direction',
  messages: {
    contrary: {
      zh: '写作“{word}”，而数字由{before}变为{after}，方向相反',
      en: 'The text says "{word}", but the figure goes from {before} to {after}, the other way',
    },
    differs: {
      zh: '“{label}”写作{provided}，按同句的两数计算为{right}（{arithmetic}）',
      en: '"{label}" is given as {provided}; by the two figures of the sentence it is {right} ({arithmetic})',
    },
  },
  check(disclosure, verdicts) {
    for (const move of saidMoves(disclosure)) {
      const { from, to, isContrary } = move;
      if (isContrary)
        verdicts.fail({ message: 'contrary', ...contraryOf(disclosure, { ...move, figure: to, before: from.text, after: to.text }) });
      else verdicts.pass();
    }
    for (const { first, last, holds, ...course } of saidCourses(disclosure)) {
      if (holds) verdicts.pass();
      else
        verdicts.fail({
          message: 'contrary',
          ...contraryOf(disclosure, { ...course, figure: last, before: first.text, after: last.text }),
        });
    }
    judgeClaims(disclosure, movesBy(disclosure), verdicts);
    judgeClaims(disclosure, saidShortfalls(disclosure), verdicts);
    const differences = [...saidDifferences(disclosure)];
    const misread = areMisread(differences.map(({ holds, isContrary }) => ({ holds: holds && !isContrary })));
    for (const claim of differences) {
      if (misread && (claim.isContrary || !claim.holds)) verdicts.skip('words-misunderstood');
      else if (claim.isContrary) verdicts.fail({ message: 'contrary', ...contraryOf(disclosure, claim) });
      else if (claim.holds) verdicts.pass();
      else verdicts.fail({ message: 'differs', ...reportOf(disclosure, claim) });
    }
  },
  examples: [
    { name: '由少调增到多', given: said('项目预算由320万元调增至366.5万元，增加46.5万元。'), expect: 'pass' },
    { name: '由多调增到少', given: said('项目预算由366.5万元调增至320万元。'), expect: ['contrary'] },
    { name: '差额不符', given: said('接待批次由56批次下降到46批次，减少12批次。'), expect: ['differs'] },
    { name: '核减额不符', given: said('送审金额560.00万元，审定金额512.40万元，核减57.60万元。'), expect: ['differs'] },
    { name: '审定少于送审却写核增', given: said('送审金额560.00万元，审定金额512.40万元，核增47.60万元。'), expect: ['contrary'] },
    { name: '支出少于预算却写超支', given: said('支出456万元，比预算500万元超支44万元。'), expect: ['contrary'] },
    { name: '结余等于预算或到位减支出', given: said('预算500万元，到位480万元，支出456万元，结余24万元。'), expect: 'pass' },
    { name: '滚存结余不是收支之差', given: said('收入7.68亿元，支出5.83亿元，年末滚存结余11.72亿元。'), expect: 'skip' },
    {
      name: '三处同样的说法都不符，是没有读懂',
      given: said(
        '甲村投入资金12万元，使用8万元，剩余7万元。乙村投入资金15万元，使用9万元，剩余8万元。丙村投入资金18万元，使用9万元，剩余5万元。',
      ),
      expect: 'skip',
    },
    { name: '尚差等于目标减完成', given: said('渠道清淤：年度目标1200米，完成1150米，尚差50米，完成率95.83%。'), expect: 'pass' },
    { name: '尚差与目标、完成不符', given: said('渠道清淤：年度目标1200米，完成1150米，尚差60米，完成率95.83%。'), expect: ['differs'] },
    {
      name: '尚差与完成率相合，写错的是完成数',
      given: said('渠道清淤：年度目标1200米，完成1510米，尚差50米，完成率95.83%。'),
      expect: ['differs'],
    },
    { name: '完成与未完成之和不等于项数', given: said('8项指标中完成6项，未完成1项。'), expect: ['differs'] },
    { name: '还有一种情形', given: said('8项指标中完成6项，未完成1项，部分完成1项。'), expect: 'skip' },
    { name: '几年的数逐年上升', given: said('合格率2020年为70.5%，2021年为75%，2022年为80.9%，呈逐年上升态势。'), expect: 'pass' },
    {
      name: '几年的数都在上升却写下降',
      given: said('合格率2020年为70.5%，2021年为75%，2022年为80.9%，呈逐年下降态势。'),
      expect: ['contrary'],
    },
    { name: '几年的数有升有降，不判断', given: said('合格率2020年为70.5%，2021年为69%，2022年为80.9%，逐步提高。'), expect: 'skip' },
    { name: '名次上升数字变小', given: said('全市排名由第8名上升到第3名。'), expect: 'skip' },
    { name: '另有上年结转', given: said('上年结转20万元，到位资金480万元，支出456万元，结余44万元。'), expect: 'skip' },
  ],
});
