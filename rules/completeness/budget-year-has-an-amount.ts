import { DISCLOSURE_INSPECTION } from '../../src/engine/kit/basis.ts';
import { budget, section } from '../../src/engine/kit/example-facts.ts';
import { isDepartments } from '../../src/engine/kit/same-figure.ts';
import { defineDocumentRule } from '../../src/engine/rule.ts';
import type { Section } from '../../src/model/record.ts';

/** A section on what is planned for the year of the budget. */
const ARRANGEMENT = /年度?(?:预算|资金|经费)(?:的?安排|计划)(?:情况)?(?:说明)?$/;
const YEAR_OF_AMOUNT = /(20\d\d)年(?:度)?[^。；]*?\d(?:万|亿)?元/g;
/** The year of the budget under another name. */
const THIS_YEAR = /本年|今年|当年|本预算年度/;

/** The years whose amounts a section names; undefined where an amount may be of the budget year without saying so. */
function yearsOf({ paragraphs }: Section): readonly number[] | undefined {
  const text = paragraphs.map((paragraph) => paragraph.text).join('\n');
  if (THIS_YEAR.test(text)) return undefined;
  const years = [...text.matchAll(YEAR_OF_AMOUNT)].map(([, year]) => Number(year));
  return years.length === 0 ? undefined : [...years, ...[...text.matchAll(/(20\d\d)年/g)].map(([, year]) => Number(year))];
}

const plan = (heading: string, text: string) => budget([], { sections: [section(heading, text)] });

export const budgetYearHasAnAmount = defineDocumentRule({
  id: 'completeness/budget-year-has-an-amount',
  version: 1,
  severity: 'warning',
  title: { zh: '年度预算安排写明预算年度的金额', en: 'The plan for the budget year names an amount of that year' },
  rationale: {
    zh: '“年度预算安排”只写以前年度的金额，看不出本年安排多少，多半是沿用上年文字。',
    en: 'A plan that names amounts of earlier years only does not say what is planned; it is probably last year’s text.',
  },
  remedy: { zh: '写明预算年度安排的金额，或更正年度。', en: 'State the amount for the budget year, or correct the year.' },
  basis: [DISCLOSURE_INSPECTION],
  concern: 'stale-year',
  messages: {
    missing: {
      zh: '“{heading}”一节只写{years}年的金额，没有{year}年的',
      en: '"{heading}" names amounts of {years} only, none of {year}',
    },
  },
  check(disclosure, verdicts) {
    const { year, documentKind, sections } = disclosure;
    if (year === undefined || documentKind !== 'departmentalBudget' || !isDepartments(disclosure)) return;
    for (const found of sections) {
      const years = ARRANGEMENT.test(found.heading) ? yearsOf(found) : undefined;
      if (years === undefined) continue;
      const [first] = found.paragraphs;
      if (years.includes(year) || first === undefined) verdicts.pass();
      else
        verdicts.fail({
          message: 'missing',
          at: first,
          args: { heading: found.heading, years: [...new Set(years)].sort().join('、'), year: String(year) },
        });
    }
  },
  examples: [
    { name: '写了2022年的安排', given: plan('年度预算安排', '总投资2400万元，2022年安排900万元。'), expect: 'pass' },
    { name: '只写了2021年', given: plan('年度预算安排', '总投资2400万元。2021年安排900万元。'), expect: ['missing'] },
    { name: '写“本年”', given: plan('年度预算安排', '2021年安排900万元，本年安排100万元。'), expect: 'skip' },
    { name: '没有写年度', given: plan('年度预算安排', '安排900万元。'), expect: 'skip' },
  ],
});
