import { earlyAdjustments } from '../../src/engine/kit/adjusted-budgets.ts';
import { DISCLOSURE_INSPECTION } from '../../src/engine/kit/basis.ts';
import { backwardSteps } from '../../src/engine/kit/dated-steps.ts';
import { budget, section } from '../../src/engine/kit/example-facts.ts';
import { narrative } from '../../src/engine/kit/sentences.ts';
import { defineDocumentRule } from '../../src/engine/rule.ts';

const said = (text: string, heading = '项目实施情况') => budget([], { documentKind: 'selfEvaluation', sections: [section(heading, text)] });

export const stepsRunForward = defineDocumentRule({
  id: 'consistency/steps-run-forward',
  version: 2,
  severity: 'error',
  title: { zh: '各步工作的日期先后不颠倒', en: 'The dates of steps follow their order' },
  rationale: {
    zh: '先开工后完工，先批准预算后调整预算；按先后写的各步工作，后一步的日期早于前一步，必有一个日期写错或漏写年份。',
    en: 'Work is begun before it is finished. Where a later step is dated before the one in front, a date is wrong or lacks its year.',
  },
  remedy: { zh: '核对两步工作的日期，更正写错的一个，跨年的补写年份。', en: 'Check both dates and correct the wrong one or add its year.' },
  basis: [DISCLOSURE_INSPECTION],
  messages: {
    backwards: { zh: '“{later}”写在“{earlier}”之后，日期却在它之前', en: '"{later}" comes after "{earlier}", but its date lies before' },
    early: {
      zh: '“{adjusted}”的日期早于“{before}”，调整只能在其后',
      en: '"{adjusted}" is dated before "{before}", which it can only follow',
    },
  },
  check(disclosure, verdicts) {
    for (const { paragraph, section: of } of narrative(disclosure))
      for (const step of /月/.test(paragraph.text) ? backwardSteps(paragraph.text, of.heading) : []) {
        if (step === undefined) verdicts.pass();
        else
          verdicts.fail({
            message: 'backwards',
            at: paragraph,
            quote: step.later,
            aspect: step.later,
            provided: step.later,
            args: { earlier: step.earlier, later: step.later },
          });
      }
    for (const found of earlyAdjustments(disclosure)) {
      if (found === undefined) verdicts.pass();
      else {
        const { at, adjusted, before, basis } = found;
        verdicts.fail({
          message: 'early',
          at,
          quote: adjusted,
          aspect: adjusted,
          provided: adjusted,
          args: { adjusted, before },
          ...(basis === undefined ? {} : { others: [{ at: basis }] }),
        });
      }
    }
  },
  examples: [
    { name: '先开工后完工', given: said('项目于2021年4月20日进场施工，10月26日完工，11月18日通过初步验收。'), expect: 'pass' },
    { name: '完工在开工之前', given: said('项目计划2019年4月15日开工、2019年3月30日前完工。'), expect: ['backwards'] },
    { name: '到货之前就验收', given: said('设备于2020年8月25日到货，7月16日通过验收。'), expect: ['backwards'] },
    {
      name: '征求意见在初稿之前',
      given: said('2023年3月6日组建评价组；4月28日提交报告初稿；4月12日完成征求意见。', '评价工作过程'),
      expect: ['backwards'],
    },
    {
      name: '批准预算之前就调整预算',
      given: said('2024年3月12日，县人大四次会议批准2024年预算。2024年2月10日，县人大常委会审查批准了预算调整方案。'),
      expect: ['early'],
    },
    {
      name: '批准预算之后调整预算',
      given: said('2024年3月12日，县人大四次会议批准2024年预算。2024年10月10日，县人大常委会审查批准了预算调整方案。'),
      expect: 'pass',
    },
    { name: '跨年', given: said('项目于2021年10月20日开工，3月26日完工。'), expect: 'pass' },
    { name: '两项工程', given: said('道路工程2021年9月开工，桥梁工程2021年5月完工。'), expect: 'skip' },
    { name: '文中说明程序倒置', given: said('合同2021年9月签订，2021年5月开工，程序倒置。'), expect: 'skip' },
  ],
});
