import { exampleProject } from '../../src/engine/kit/example-records.ts';
import { FUNDS_KEYS, labelled } from '../../src/engine/kit/funds.ts';
import { hasUnreadRows } from '../../src/engine/kit/unread.ts';
import { defineProjectRule } from '../../src/engine/rule.ts';
import type { Field } from '../../src/model/field.ts';
import { FUND_COLUMN_WORDS, FUND_PART_WORDS } from '../../src/model/fund-words.ts';
import type { Amount } from '../../src/model/number.ts';
import type { Funds, Project } from '../../src/model/record.ts';
import { isEmptyToken } from '../../src/model/text.ts';

const SOURCES = ['fiscal', 'carriedOver', 'other'] as const;

const isBlank = (field: Field<unknown> | undefined): field is Field<unknown> => field !== undefined && isEmptyToken(field.text);
const holdsMoney = (field: Field<Amount> | undefined): boolean => (field?.value?.fen ?? 0) > 0;

/** The total of a column whose parts hold money. */
function blankTotal({ total, ...parts }: Funds): Field<unknown> | undefined {
  return isBlank(total) && Object.values(parts).some(holdsMoney) ? total : undefined;
}

/** The first of the sources of a total, none of which is filled in. */
function blankSource({ total, ...parts }: Funds): { readonly key: (typeof SOURCES)[number]; readonly at: Field<unknown> } | undefined {
  const printed = Object.values(parts);
  if (!holdsMoney(total) || printed.length === 0 || !printed.every(isBlank)) return undefined;
  return SOURCES.flatMap((key) => (parts[key] === undefined ? [] : [{ key, at: parts[key] }]))[0];
}

const hasSource = (funds: Funds | undefined): boolean =>
  Object.entries(funds ?? {}).some(([key, field]) => key !== 'total' && holdsMoney(field));

/** The months of the plan of a project with money that have no share, though others have, or all of them hold a sign. */
function blankSteps({ disbursementPlan: plan = [], budgeted }: Project) {
  if (budgeted?.total?.value?.fen === 0) return [];
  const isStarted = plan.some(({ share }) => share.text !== '');
  // Months before the first payment may be left empty.
  const first = plan.findIndex(({ share }) => share.value !== undefined);
  const asked = plan.filter(({ share, amount }, index) => amount?.value === undefined && (share.text !== '' || index > first));
  return isStarted ? asked.filter(({ share }) => isBlank(share)) : [];
}

const plan = (...shares: readonly string[]) => shares.map((share, index) => ({ month: [3, 6, 12][index] ?? 12, share }));

export const formAmountsAreFilledIn = defineProjectRule({
  id: 'completeness/form-amounts-are-filled-in',
  version: 2,
  severity: 'warning',
  concern: 'blank',
  title: { zh: '表中的资金总额、来源和支出计划已填写', en: 'Total, sources and disbursement plan of a form are filled in' },
  rationale: {
    zh: '总额空着或只画一道线，各来源的数字就无从核对。',
    en: 'Where the total is blank or holds only a dash, the figures of its sources cannot be checked.',
  },
  remedy: { zh: '补填金额或比例；没有的填0。', en: 'Fill in the amount or share, or 0 where there is none.' },
  basis: [],
  messages: {
    total: { zh: '“{label}”没有填写，其来源却有金额', en: '“{label}” is not filled in, though its sources hold amounts' },
    sources: {
      zh: '有总额{total}，资金来源（{label}）都没有填写',
      en: 'The total is {total}, yet none of its sources ({label}) is filled in',
    },
    plan: { zh: '支出计划{month}月没有填写', en: 'The disbursement plan has no share for month {month}' },
  },
  check(project, verdicts) {
    if (hasUnreadRows(project)) return verdicts.skip('rows-not-readable');
    for (const key of FUNDS_KEYS) {
      const funds = project[key];
      if (funds?.total === undefined) continue;
      const total = blankTotal(funds);
      // A form whose sources are filled in beside 全年预算数 gives those of the opening budget where it likes.
      const source = FUNDS_KEYS.some((other) => hasSource(project[other])) ? undefined : blankSource(funds);
      if (total !== undefined)
        verdicts.fail({ message: 'total', at: total, args: { label: FUND_COLUMN_WORDS[key] }, provided: total.text });
      else if (source === undefined) verdicts.pass();
      else
        verdicts.fail({
          message: 'sources',
          at: source.at,
          args: { label: labelled(FUND_COLUMN_WORDS[key], FUND_PART_WORDS[source.key]), total: funds.total.text },
          provided: source.at.text,
        });
    }
    const steps = blankSteps(project);
    for (const { month, share } of steps) verdicts.fail({ message: 'plan', at: share, args: { month }, provided: share.text });
    if (steps.length === 0 && project.disbursementPlan !== undefined) verdicts.pass();
  },
  examples: [
    { name: '都填了', given: exampleProject({ budgeted: { total: '20', fiscal: '20', other: '' } }), expect: 'pass' },
    { name: '总额只画了一道线', given: exampleProject({ budgeted: { total: '—', fiscal: '20' } }), expect: ['total'] },
    {
      name: '总额空着',
      given: exampleProject({ budgeted: { total: '20', fiscal: '20' }, spent: { total: '', fiscal: '19' } }),
      expect: ['total'],
    },
    { name: '来源都没有填写', given: exampleProject({ budgeted: { total: '20', fiscal: '/', other: '' } }), expect: ['sources'] },
    {
      name: '计划中间一格只有斜线',
      given: exampleProject({
        budgeted: '20',
        disbursementPlan: plan('20%', '/', '100%'),
      }),
      expect: ['plan'],
    },
    {
      name: '年初还没有支出',
      given: exampleProject({
        budgeted: '20',
        disbursementPlan: plan('', '50%', '100%'),
      }),
      expect: 'pass',
    },
    { name: '没有资金的项目', given: exampleProject({ budgeted: { total: '0', fiscal: '' } }), expect: 'pass' },
  ],
});
