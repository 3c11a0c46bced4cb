import { exampleProject } from '../../src/engine/kit/example-records.ts';
import { labelled, withPrecision } from '../../src/engine/kit/funds.ts';
import type { Operand, StatedRelation } from '../../src/engine/relation.ts';
import { defineRelationRule } from '../../src/engine/rule.ts';
import { FUND_PART_WORDS } from '../../src/model/fund-words.ts';

const BUDGET = { zh: '预算数', en: 'budgeted' };
const PURPOSE = { zh: '资金用途中的预算数', en: 'amount in the purpose text' };
const TOTAL = { zh: '总额', en: 'total' };

export const budgetAgreesWithPurpose = defineRelationRule({
  id: 'targets/budget-agrees-with-purpose',
  version: 1,
  severity: 'error',
  concern: 'project-funds',
  title: { zh: '预算数与资金用途中写明的金额一致', en: 'The amount budgeted agrees with the amount in the purpose text' },
  rationale: {
    zh: '同一张表里预算数填了两次：一次在数字栏，一次在资金用途的文字里。',
    en: 'One form gives the amount twice: in its own cell and in the text on what it is for.',
  },
  remedy: { zh: '按批复的预算数改正写错的一处。', en: 'Correct the one that differs from the approved amount.' },
  basis: [],
  messages: {
    broken: {
      zh: '“{label}”填报{provided}，同一项目另一处为{expected}，相差{difference}（{arithmetic}）',
      en: '“{label}” is given as {provided}, elsewhere in the same project as {expected}, a difference of {difference} ({arithmetic})',
    },
  },
  relateProject(record) {
    if (record.purposeAmounts === undefined || record.budgeted === undefined) return undefined;
    const relations: StatedRelation[] = [];
    for (const key of ['total', 'fiscal', 'other'] as const) {
      const cell = record.budgeted[key];
      const said = record.purposeAmounts[key];
      if (cell?.value === undefined || said?.value === undefined) continue;
      const part = key === 'total' ? TOTAL : FUND_PART_WORDS[key];
      const left: Operand = { field: cell, label: labelled(BUDGET, part) };
      const right: Operand = { field: said, label: labelled(PURPOSE, part), trust: 0.9 };
      relations.push(withPrecision(record, { relation: { kind: 'equal', left, right } }));
    }
    return relations;
  },
  examples: [
    {
      name: '27.80与27.8万元',
      given: exampleProject({ budgeted: '27.80', purpose: '预算数27.8万元。', purposeAmounts: { total: '27.8万元' } }),
      expect: 'pass',
    },
    {
      name: '文字未随预算数更新',
      given: exampleProject({ budgeted: '27.80', purpose: '预算数28.7万元。', purposeAmounts: { total: '28.7万元' } }),
      expect: ['broken'],
    },
    { name: '文字没有金额', given: exampleProject({ budgeted: '27.80', purpose: '用于日常办公。' }), expect: 'pass' },
  ],
});
