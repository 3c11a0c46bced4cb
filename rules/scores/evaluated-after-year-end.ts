import { exampleProject } from '../../src/engine/kit/example-records.ts';
import { defineProjectRule } from '../../src/engine/rule.ts';
import { isSelfEvaluation } from '../../src/model/record.ts';

export const evaluatedAfterYearEnd = defineProjectRule({
  id: 'scores/evaluated-after-year-end',
  version: 1,
  severity: 'info',
  concern: 'report-date',
  title: { zh: '自评在年度终了后进行', en: 'The self-evaluation was made after the year had ended' },
  rationale: {
    zh: '年度没有结束，全年执行数和完成值还不能确定。',
    en: 'Before the year is over neither spending nor results of the year are known.',
  },
  remedy: { zh: '核对填报日期，或按全年结果重新自评。', en: 'Check the date, or evaluate again by the results of the whole year.' },
  basis: [],
  messages: { early: { zh: '填报日期“{printed}”早于{year}年12月31日', en: 'The form is dated “{printed}”, before 31 December {year}' } },
  check(project, verdicts) {
    const { reportDate, year } = project;
    if (reportDate === undefined || reportDate.text === '' || !isSelfEvaluation(project)) return;
    const date = reportDate.value?.kind === 'date' ? reportDate.value.date : undefined;
    if (year === undefined || date?.year === undefined) return verdicts.skip('date-or-year-unknown');
    if (date.year > year || (date.year === year && date.month === 12 && (date.day === 31 || date.day === undefined)))
      return verdicts.pass();
    if (date.year === year && date.month === undefined) return verdicts.skip('date-or-year-unknown');
    verdicts.fail({ message: 'early', at: reportDate, args: { printed: reportDate.text, year }, provided: reportDate.text });
  },
  examples: [
    { name: '次年三月填报', given: exampleProject({ year: 2019, reportDate: '2020-03-01', totalScore: '93' }), expect: 'pass' },
    { name: '当年十一月填报', given: exampleProject({ year: 2019, reportDate: '2019年11月20日', totalScore: '93' }), expect: ['early'] },
    { name: '当年最后一天', given: exampleProject({ year: 2019, reportDate: '2019年12月31日', totalScore: '93' }), expect: 'pass' },
  ],
});
