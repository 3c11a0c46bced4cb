import { DISCLOSURE_INSPECTION } from '../../src/engine/kit/basis.ts';
import { budget, section } from '../../src/engine/kit/example-facts.ts';
import { areMisread, reportOf } from '../../src/engine/kit/said-claims.ts';
import { saidResults } from '../../src/engine/kit/said-results.ts';
import { defineDocumentRule } from '../../src/engine/rule.ts';

const said = (text: string) => budget([], { documentKind: 'selfEvaluation', sections: [section('完成情况', text)] });

export const saidResultsAgree = defineDocumentRule({
  id: 'consistency/said-results-agree',
  version: 5,
  severity: 'error',
  title: { zh: '文字中算出的数没有写错数位', en: 'Results that a sentence prints have no digits exchanged' },
  rationale: {
    zh: '结余、差额、增减率、占比由同段的数字算出；哪一种算法都得不到，而颠倒两位数字就正好得到的，是抄写错误。',
    en: 'What is left, moved or a share of something follows from figures beside it; where none makes it but with two digits exchanged, it was miswritten.',
  },
  remedy: { zh: '按同段的数字重新计算，更正写错的数。', en: 'Work it out again from the figures beside it and correct the wrong one.' },
  basis: [DISCLOSURE_INSPECTION],
  concern: 'rate',
  messages: {
    contrary: {
      zh: '写作“{word}”，而数字由{before}变为{after}，方向相反',
      en: 'The text says "{word}", but the figure goes from {before} to {after}, the other way',
    },
    differs: {
      zh: '“{label}”写作{provided}，按同段的数字计算为{right}（{arithmetic}）',
      en: '"{label}" is given as {provided}; by the figures beside it it is {right} ({arithmetic})',
    },
  },
  check(disclosure, verdicts) {
    const results = [...saidResults(disclosure)];
    const misread = areMisread(results.map(({ holds, turned }) => ({ holds: holds && turned === undefined })));
    for (const { turned, ...result } of results) {
      if (result.holds && turned === undefined) verdicts.pass();
      else if (misread) verdicts.skip('words-misunderstood');
      else if (turned === undefined) verdicts.fail({ message: 'differs', ...reportOf(disclosure, result) });
      else {
        const { at, quote } = reportOf(disclosure, result);
        const { word, before, after } = turned;
        verdicts.fail({ message: 'contrary', at, quote, aspect: `${word}${before}${after}`, provided: word, args: turned });
      }
    }
  },
  examples: [
    { name: '两个差额都相符', given: said('支出10.86亿元，比年初预算10.40亿元多0.46亿元，比上年决算9.75亿元多1.11亿元。'), expect: 'pass' },
    {
      name: '后一个差额不符',
      given: said('支出10.86亿元，比年初预算10.40亿元多0.46亿元，比上年决算9.75亿元多1.01亿元。'),
      expect: ['differs'],
    },
    { name: '升降与两年的数相反', given: said('上年执行率97.60%，本年执行率88.12%，上升9.48个百分点。'), expect: ['contrary'] },
    { name: '个数的差没有四舍五入', given: said('车辆编制30辆，实有27辆，空编4辆。'), expect: ['differs'] },
    { name: '控制在预算以内的结余', given: said('会议费支出386万元，控制在年度预算400万元之内，结余41万元。'), expect: ['differs'] },
    {
      name: '未突破控制数的余量',
      given: said('接待费控制数为24.0万元，本次编报21.6万元，未突破控制数，尚有余量2.4万元。'),
      expect: 'pass',
    },
    { name: '另有所指的差额', given: said('设备采购控制价73.60万元，中标价68.95万元，比上年多2.31万元。'), expect: 'skip' },
  ],
});
