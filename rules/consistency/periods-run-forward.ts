import { DISCLOSURE_INSPECTION } from '../../src/engine/kit/basis.ts';
import { budget, section } from '../../src/engine/kit/example-facts.ts';
import { narrative } from '../../src/engine/kit/sentences.ts';
import { defineDocumentRule } from '../../src/engine/rule.ts';

const DAY = '(20\\d\\d)年(?:度)?(?:(\\d{1,2})月(?:份)?(?:(\\d{1,2})日)?|末|初|底)?';
/** 2023年3月至2023年12月, 从2021年到2023年. */
const PERIOD = new RegExp(`${DAY}(?:起)?[至到]${DAY}`, 'g');

/** A date as a number that grows with it; what was not printed is left open. */
function isBackwards([, year, month, day, endYear, endMonth, endDay]: readonly (string | undefined)[]): boolean {
  const [begins, ends] = [
    [year, month, day],
    [endYear, endMonth, endDay],
  ].map((parts) => parts.map((part) => Number(part ?? Number.NaN)));
  for (const [index, begin] of (begins ?? []).entries()) {
    const end = ends?.[index] ?? Number.NaN;
    if (begin !== end) return begin > end;
  }
  return false;
}

const said = (text: string) => budget([], { documentKind: 'selfEvaluation', sections: [section('项目概况', text)] });

export const periodsRunForward = defineDocumentRule({
  id: 'consistency/periods-run-forward',
  version: 1,
  severity: 'error',
  title: { zh: '起止时间先后不颠倒', en: 'A period begins before it ends' },
  rationale: {
    zh: '项目实施期、评价时段写明起止年月，起在止之后必有一个写错，多是漏改的年度。',
    en: 'Where a period ends before it begins one of its dates is wrong, most often a year left over.',
  },
  remedy: { zh: '核对起止时间，更正写错的年月。', en: 'Check both dates and correct the wrong one.' },
  basis: [DISCLOSURE_INSPECTION],
  messages: { backwards: { zh: '起止时间颠倒：“{period}”', en: 'The period ends before it begins: "{period}"' } },
  check(disclosure, verdicts) {
    for (const { paragraph } of narrative(disclosure))
      for (const match of paragraph.text.matchAll(PERIOD)) {
        const [period] = match;
        if (isBackwards(match))
          verdicts.fail({ message: 'backwards', at: paragraph, quote: period, aspect: period, provided: period, args: { period } });
        else verdicts.pass();
      }
  },
  examples: [
    { name: '先起后止', given: said('项目实施期为2023年3月至2023年12月。'), expect: 'pass' },
    { name: '起在止后', given: said('评价时段为2023年1月1日至2022年12月31日。'), expect: ['backwards'] },
    { name: '年度颠倒', given: said('灌溉面积从2023年到2021年增加0.3万亩。'), expect: ['backwards'] },
    { name: '没有写第二个年份', given: said('学年自2023年9月至6月。'), expect: 'skip' },
  ],
});
