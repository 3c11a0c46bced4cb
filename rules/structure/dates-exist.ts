import { budget, section } from '../../src/engine/kit/example-facts.ts';
import { narrative } from '../../src/engine/kit/sentences.ts';
import { defineDocumentRule } from '../../src/engine/rule.ts';
import { impossibleDate } from '../../src/model/target-date.ts';

const saying = (text: string): unknown => budget([], { sections: [section('国有资产占用情况', text)] });

export const datesExist = defineDocumentRule({
  id: 'structure/dates-exist',
  version: 1,
  severity: 'warning',
  title: { zh: '日期在日历上存在', en: 'Dates are in the calendar' },
  rationale: {
    zh: '2月30日、13月这样的日期不存在，截止时间因此无法确定。',
    en: 'There is no 30 February and no thirteenth month; what such a date is to say is lost.',
  },
  remedy: { zh: '改正日期。', en: 'Correct the date.' },
  basis: [],
  messages: { noSuchDate: { zh: '“{date}”不是日历上的日期', en: '“{date}” is no date of the calendar' } },
  check(disclosure, verdicts) {
    for (const { paragraph } of narrative(disclosure)) {
      if (!/[月度]/.test(paragraph.text)) continue;
      const date = impossibleDate(paragraph.text);
      if (date === undefined) verdicts.pass();
      else verdicts.fail({ message: 'noSuchDate', at: paragraph, quote: date, aspect: date, args: { date }, provided: date });
    }
  },
  examples: [
    { name: '年末', given: saying('截至2023年12月31日，本部门共有车辆4辆。'), expect: 'pass' },
    { name: '闰年2月29日', given: saying('截至2024年2月29日，本部门共有车辆4辆。'), expect: 'pass' },
    { name: '2月30日', given: saying('截至2024年2月30日，本部门共有车辆4辆。'), expect: ['noSuchDate'] },
    { name: '平年2月29日', given: saying('截至2023年2月29日，本部门共有车辆4辆。'), expect: ['noSuchDate'] },
    { name: '13月', given: saying('截至2024年13月31日，本部门共有车辆4辆。'), expect: ['noSuchDate'] },
    { name: '第五季度', given: saying('项目于2024年第五季度完成。'), expect: ['noSuchDate'] },
    { name: '3个月', given: saying('工期13个月，3月开工。'), expect: 'pass' },
  ],
});
