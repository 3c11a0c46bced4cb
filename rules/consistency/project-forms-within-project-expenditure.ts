import { DISCLOSURE_INSPECTION } from '../../src/engine/kit/basis.ts';
import { budget, fact } from '../../src/engine/kit/example-facts.ts';
import { ownFacts } from '../../src/engine/kit/facts.ts';
import { mergeStates, type ProjectTotals, totalsFor } from '../../src/engine/kit/project-totals.ts';
import { defineDatasetRule } from '../../src/engine/rule.ts';
import { FEN_PER_UNIT, formatFen } from '../../src/model/number.ts';

const project = (name: string, budgeted: string) => ({
  kind: 'project',
  document: 'example',
  documentKind: 'departmentalBudget',
  year: 2022,
  name,
  budgeted,
});

export const projectFormsWithinProjectExpenditure = defineDatasetRule({
  id: 'consistency/project-forms-within-project-expenditure',
  version: 1,
  severity: 'warning',
  title: { zh: '各项目绩效目标表的预算数之和不超过项目支出', en: 'The budgets of the project forms do not exceed project expenditure' },
  rationale: {
    zh: '每个项目的预算都在项目支出之内；绩效目标表可以少填几个项目，合计却不能超过项目支出。',
    en: 'Every project is part of project expenditure; some may have no form, but together the forms cannot exceed it.',
  },
  remedy: {
    zh: '核对绩效目标表的预算数和项目支出，更正写错的金额或删去重复的表。',
    en: 'Check the forms against project expenditure; correct the wrong amount or drop the form that is there twice.',
  },
  basis: [DISCLOSURE_INSPECTION],
  concern: 'amount',
  messages: {
    exceeds: {
      zh: '{count}张绩效目标表的预算数合计{sum}，超过项目支出{expenditure}，相差{difference}',
      en: 'The budgets of {count} project forms make {sum}, more than project expenditure of {expenditure}, by {difference}',
    },
    short: {
      zh: '正文逐项列出{count}个项目，绩效目标表也有{count}张，预算数合计{sum}，与项目支出{expenditure}相差{difference}',
      en: 'The text lists {count} projects and there are {count} forms; their budgets make {sum}, project expenditure is {expenditure}, a difference of {difference}',
    },
  },
  start: (): Map<string, ProjectTotals> => new Map(),
  add(state, record, locate) {
    const totals = totalsFor(state, record);
    if (record.kind === 'project') {
      // The money of a whole department is no part of its project expenditure.
      if (record.form === 'whole-department') return;
      // A self-evaluation holds the plan as adjusted, which the explanation of the paper seldom prints.
      if (record.spent?.total !== undefined) totals.adjusted = true;
      const amount = record.budgeted?.total?.value;
      if (amount === undefined) totals.unread += 1;
      else {
        totals.sum += amount.fen;
        totals.count += 1;
      }
      return;
    }
    const printed = ownFacts(record, 'expenditure.project').find((entry) => entry.period === 'current' && entry.basis === 'budget');
    if (printed?.field.value?.kind !== 'amount') return;
    totals.expenditure = { at: locate(printed.field), fen: printed.field.value.fen, unit: printed.field.value.unit };
    totals.listed = record.facts.filter(
      (entry) => entry.partOf === printed.id && entry.measure === 'amount' && entry.concept === 'item',
    ).length;
  },
  merge: mergeStates,
  finish(state, verdicts) {
    for (const [, { expenditure, sum, count, unread, listed, adjusted }] of [...state].sort(([a], [b]) => (a < b ? -1 : 1))) {
      if (expenditure === undefined || count === 0 || adjusted) continue;
      const gap = sum - expenditure.fen;
      const tolerance = ((count + 1) * FEN_PER_UNIT[expenditure.unit]) / 200;
      const print = (fen: number): string => formatFen(fen, expenditure.unit, 2);
      const args = { count, sum: print(sum), expenditure: print(expenditure.fen), difference: print(Math.abs(gap)) };
      const report = {
        at: expenditure.at,
        args,
        provided: print(expenditure.fen),
        possible: print(sum),
        difference: print(-gap),
      };
      if (gap > tolerance) verdicts.fail({ message: 'exceeds', ...report });
      else if (gap < -tolerance && unread === 0 && listed === count && count > 1) verdicts.fail({ message: 'short', ...report });
      else verdicts.pass(1, [expenditure.at]);
    }
  },
  examples: [
    {
      name: '两张表合计等于项目支出',
      given: [budget([fact(1, 'expenditure.project', '25万元')]), project('培训', '10.00万元'), project('维修', '15.00万元')],
      expect: 'pass',
    },
    {
      name: '两张表合计超过项目支出',
      given: [budget([fact(1, 'expenditure.project', '25万元')]), project('培训', '10.00万元'), project('维修', '51.00万元')],
      expect: ['exceeds'],
    },
    {
      name: '自评表的全年预算数超过年初预算',
      given: [budget([fact(1, 'expenditure.project', '25万元')]), { ...project('维修', '51.00万元'), spent: '50.00万元' }],
      expect: 'skip',
    },
    {
      name: '有的项目没有绩效目标表',
      given: [budget([fact(1, 'expenditure.project', '25万元')]), project('培训', '10.00万元')],
      expect: 'pass',
    },
  ],
});
