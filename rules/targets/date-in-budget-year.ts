import { exampleIndicators, exampleProject } from '../../src/engine/kit/example-records.ts';
import { categoryOf, nameOf } from '../../src/engine/kit/indicators.ts';
import { defineIndicatorRule } from '../../src/engine/rule.ts';
import { type Indicator, isSelfEvaluation, type Project } from '../../src/model/record.ts';
import { impossibleDate } from '../../src/model/target-date.ts';

const DONE = /完成|完工|竣工|验收|支付|发放|到位/;
/** Work of more years than one may have been done in the year before. */
const OF_SEVERAL_YEARS = /续建|结转|跨年|二期|三期|尾款|质保|补缴|清欠|欠款/;

/** Whether a budget sets as the time by which something is done one that had passed when it was made. */
function isPast(indicator: Indicator, project: Project, dated: number): boolean {
  const { year, documentKind, documentKindUnsure, name } = project;
  const isPlan = documentKind === 'departmentalBudget' && documentKindUnsure !== true && !isSelfEvaluation(project);
  return isPlan && dated + 1 === year && DONE.test(nameOf(indicator)) && !OF_SEVERAL_YEARS.test(`${name.text}${nameOf(indicator)}`);
}

export const dateInBudgetYear = defineIndicatorRule({
  id: 'targets/date-in-budget-year',
  version: 4,
  severity: 'warning',
  concern: 'target-value',
  title: { zh: '时间要求在预算年度内', en: 'A deadline lies in the budget year' },
  rationale: {
    zh: '年度绩效目标的时限不在预算年度内，多半是沿用上年表格没有改。',
    en: 'A deadline outside the budget year is mostly left over from the form of another year.',
  },
  remedy: { zh: '改成预算年度内的日期。', en: 'Give a date in the budget year.' },
  basis: [],
  messages: {
    otherYear: { zh: '指标“{name}”的时限“{printed}”不在{year}年内', en: 'The deadline “{printed}” of “{name}” is not in {year}' },
    spansYears: { zh: '指标“{name}”的时间“{printed}”跨出{year}年', en: 'The period “{printed}” of “{name}” reaches beyond {year}' },
    noSuchMonth: {
      zh: '指标“{name}”的时限“{printed}”不是月份；如指时长，应写作“{expected}”',
      en: 'The deadline “{printed}” of “{name}” is no month; for a duration write “{expected}”',
    },
    noSuchDate: {
      zh: '指标“{name}”的时限“{printed}”中，{date}不是日历上的日期',
      en: 'In the deadline “{printed}” of “{name}”, {date} is no date of the calendar',
    },
  },
  judges: ['target'],
  check(indicator, project, verdicts) {
    const target = indicator.target.value;
    if (target === undefined) return;
    const printed = indicator.target.text;
    if (target.kind === 'quantity') {
      if (target.unit?.printed !== '月' || target.comparator !== undefined || target.number <= 12 || categoryOf(indicator) !== 'timeliness')
        return;
      if (indicator.target.uncertain === true) return verdicts.skip('uncertain-cell');
      const expected = printed.replace('月', '个月');
      return verdicts.fail({
        message: 'noSuchMonth',
        at: indicator.target,
        args: { name: nameOf(indicator), printed, expected },
        provided: printed,
        expected,
      });
    }
    const date = target.kind === 'text' ? impossibleDate(printed) : undefined;
    if (date !== undefined) {
      if (indicator.target.uncertain === true) return verdicts.skip('uncertain-cell');
      return verdicts.fail({
        message: 'noSuchDate',
        at: indicator.target,
        args: { name: nameOf(indicator), printed, date },
        provided: printed,
      });
    }
    if (target.kind !== 'date' || (target.date.year === undefined && target.nextYear !== true)) return;
    const { year } = project;
    if (year === undefined) return verdicts.skip('budget-year-unknown');
    const from = target.from?.year;
    const args = { name: nameOf(indicator), printed, year };
    if (target.date.year === undefined)
      return verdicts.fail({ message: 'spansYears', at: indicator.target, args, severity: 'info', provided: printed });
    if (from !== undefined && from <= year && target.date.year >= year) {
      if (from === year && target.date.year === year) verdicts.pass();
      else verdicts.fail({ message: 'spansYears', at: indicator.target, args, severity: 'info', provided: printed });
      return;
    }
    if (target.date.year === year) return verdicts.pass();
    if (indicator.target.uncertain === true) return verdicts.skip('uncertain-cell');
    verdicts.fail({
      message: 'otherYear',
      at: indicator.target,
      args,
      provided: printed,
      ...(isPast(indicator, project, target.date.year) ? { severity: 'error' as const } : {}),
      ...(printed.includes(String(target.date.year)) ? { expected: printed.replace(String(target.date.year), String(year)) } : {}),
    });
  },
  examples: [
    {
      name: '在预算年度内',
      given: exampleProject({
        year: 2023,
        indicators: [{ level1: '产出指标', level2: '时效指标', level3: '完成时限', target: '2023年12月31日' }],
      }),
      expect: 'pass',
    },
    {
      name: '沿用上年日期',
      given: exampleProject({
        year: 2023,
        indicators: [{ level1: '产出指标', level2: '时效指标', level3: '完成时限', target: '2022年12月31日' }],
      }),
      expect: ['otherYear'],
    },
    {
      name: '部门预算里续建项目的时限在上年',
      given: exampleProject({
        name: '渠道续建',
        documentKind: 'departmentalBudget',
        year: 2023,
        indicators: [{ level1: '产出指标', level2: '时效指标', level3: '完成时限', target: '2022年12月31日' }],
      }),
      expect: ['otherYear'],
    },
    {
      name: '年份用汉字',
      given: exampleProject({
        year: 2024,
        indicators: [{ level1: '产出指标', level2: '时效指标', level3: '完成时限', target: '二〇二五年十一月底前' }],
      }),
      expect: ['otherYear'],
    },
    {
      name: '次年',
      given: exampleProject({
        year: 2024,
        indicators: [{ level1: '产出指标', level2: '时效指标', level3: '完成时限', target: '次年11月底前' }],
      }),
      expect: ['spansYears'],
    },
    {
      name: '跨年度',
      given: exampleProject({
        year: 2023,
        indicators: [{ level1: '产出指标', level2: '时效指标', level3: '服务周期', target: '2023.07-2024.01' }],
      }),
      expect: ['spansYears'],
    },
    {
      name: '没有的日子',
      given: exampleIndicators({ level2: '时效指标', level3: '完成时间', target: '2024年2月30日前' }),
      expect: ['noSuchDate'],
    },
    { name: '没有的月份', given: exampleIndicators({ level2: '时效指标', level3: '完成时间', target: '24月' }), expect: ['noSuchMonth'] },
    {
      name: '只写月份',
      given: exampleProject({
        year: 2023,
        indicators: [{ level1: '产出指标', level2: '时效指标', level3: '完成时限', target: '12月底前' }],
      }),
      expect: 'pass',
    },
  ],
});
