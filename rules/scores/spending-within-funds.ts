import { exampleProject } from '../../src/engine/kit/example-records.ts';
import { labelled, withPrecision } from '../../src/engine/kit/funds.ts';
import type { StatedRelation } from '../../src/engine/relation.ts';
import { defineRelationRule } from '../../src/engine/rule.ts';
import type { LocalText } from '../../src/model/finding.ts';
import { FUND_COLUMN_WORDS, FUND_PART_WORDS } from '../../src/model/fund-words.ts';
import { type Funds, GOVERNMENT_LEVELS, OTHER_SOURCES, type Project } from '../../src/model/record.ts';

type Part = keyof Funds;

const PARTS: readonly Part[] = ['total', 'fiscal', ...GOVERNMENT_LEVELS, 'carriedOver', 'other', ...OTHER_SOURCES];

function label(column: LocalText, part: Part): LocalText {
  return part === 'total' ? column : labelled(column, FUND_PART_WORDS[part]);
}

/** spent ≤ received and spent ≤ budgeted; the parts too, unless the totals already disagree. */
function* state(project: Project): Generator<StatedRelation> {
  const { spent } = project;
  if (spent === undefined) return;
  for (const limit of ['received', 'budgeted'] as const) {
    const funds = project[limit];
    if (funds === undefined) continue;
    for (const part of PARTS) {
      const left = spent[part];
      const right = funds[part];
      if (left?.value === undefined || right?.value === undefined) continue;
      yield withPrecision(project, {
        message: limit,
        // Money of one source may have stood in for another.
        ...(part === 'total' || part === 'fiscal' ? {} : { severity: 'warning' }),
        relation: {
          kind: 'atMost',
          left: { field: left, label: label(FUND_COLUMN_WORDS.spent, part) },
          right: { field: right, label: label(FUND_COLUMN_WORDS[limit], part) },
        },
      });
    }
  }
}

export const spendingWithinFunds = defineRelationRule({
  id: 'scores/spending-within-funds',
  version: 2,
  severity: 'error',
  concern: 'project-funds',
  title: { zh: '执行数不超过预算数和到位数', en: 'Spending stays within budget and funds received' },
  rationale: {
    zh: '没有到位的钱花不出去，超出调整后预算的支出没有依据。',
    en: 'Money that was not received cannot be spent, and spending above the adjusted budget has no basis.',
  },
  remedy: {
    zh: '核对三项数字；动用结转资金的，计入全年预算数和到位数。',
    en: 'Check the three figures; include carried-over funds in budget and receipts.',
  },
  basis: [],
  messages: {
    received: { zh: '{left}超过{right}', en: '{left} exceeds {right}' },
    budgeted: { zh: '{left}超过{right}，执行率超过100%', en: '{left} exceeds {right}: the execution rate is over 100%' },
  },
  relateProject(record) {
    return record.spent === undefined ? undefined : state(record);
  },
  examples: [
    { name: '执行数不超过到位数', given: exampleProject({ budgeted: '82.00', received: '82.00', spent: '78.67' }), expect: 'pass' },
    { name: '执行数超过到位数', given: exampleProject({ budgeted: '100', received: '60', spent: '78.67' }), expect: ['received'] },
    { name: '执行数超过预算数', given: exampleProject({ budgeted: '82', spent: '87.67' }), expect: ['budgeted'] },
    {
      name: '一个资金来源执行数超过预算数',
      given: exampleProject({
        budgeted: { total: '150', fiscal: '110', superior: '30', other: '10' },
        spent: { total: '135', fiscal: '92.5', superior: '36', other: '6.5' },
      }),
      expect: ['budgeted'],
    },
    { name: '没有到位数一栏', given: exampleProject({ budgeted: '82.00', spent: '82' }), expect: 'pass' },
  ],
});
