import { operandsOf } from '../../src/engine/equation.ts';
import { exampleProject } from '../../src/engine/kit/example-records.ts';
import { FUNDS_KEYS, fundsRelation, kindsRelation, levelRelations, withPrecision } from '../../src/engine/kit/funds.ts';
import { losesBetween } from '../../src/engine/kit/unread.ts';
import { fundsOf } from '../../src/engine/project-rows.ts';
import type { Operand, StatedRelation } from '../../src/engine/relation.ts';
import { defineRelationRule } from '../../src/engine/rule.ts';
import { FUND_COLUMN_WORDS } from '../../src/model/fund-words.ts';
import { append } from '../../src/model/lists.ts';
import type { Project } from '../../src/model/record.ts';

/** Whether basic and project expenditure make up the total of another column. */
function fitsAnother(record: Project, key: (typeof FUNDS_KEYS)[number]): boolean {
  const { basic, project } = record[key] ?? {};
  if (basic?.value === undefined || project?.value === undefined) return false;
  const sum = basic.value.fen + project.value.fen;
  return FUNDS_KEYS.some((other) => other !== key && record[other]?.total?.value?.fen === sum);
}

/** 资金来源 | 年初预算数 beside the budget of the year: the sources add up to another of the amounts that the form prints. */
function addsUpToAnother(record: Project, { relation }: StatedRelation): boolean {
  if (relation.kind !== 'sum') return false;
  const fen = ({ field: { value } }: Operand): number => (value !== undefined && 'fen' in value ? value.fen : Number.NaN);
  const sum = relation.parts.reduce((all, part) => all + (part.sign ?? 1) * fen(part), 0);
  return sum !== fen(relation.total) && fundsOf(record).some((funds) => funds?.total?.value?.fen === sum);
}

export const fundsEqualTheirSources = defineRelationRule({
  id: 'targets/funds-equal-their-sources',
  version: 4,
  severity: 'error',
  concern: 'project-funds',
  title: { zh: '项目资金等于财政资金、结转资金与其他资金之和', en: 'Project funds equal fiscal, carried-over and other funds' },
  rationale: {
    zh: '预算数、到位数、执行数、实施期资金各自都由资金来源相加得出，对不上必有一处填错。',
    en: 'What is budgeted for the year and for the whole period, received and spent is the sum of its sources; where it is not, one figure is wrong.',
  },
  remedy: { zh: '核对资金来源，改正填错的一项。', en: 'Check the sources and correct the wrong figure.' },
  basis: [],
  messages: {
    broken: {
      zh: '“{label}”填报{provided}，各资金来源合计{expected}，相差{difference}（{arithmetic}）',
      en: '“{label}” is given as {provided}; its sources make {expected}, a difference of {difference} ({arithmetic})',
    },
    levels: {
      zh: '“{label}”填报{provided}，各级财政资金合计{expected}，相差{difference}（{arithmetic}）',
      en: '“{label}” is given as {provided}; the levels of government make {expected}, a difference of {difference} ({arithmetic})',
    },
  },
  relateProject(record) {
    const relations: StatedRelation[] = [];
    for (const key of FUNDS_KEYS) {
      const funds = record[key];
      if (funds === undefined) continue;
      const stated = fundsRelation(funds, FUND_COLUMN_WORDS[key], record.prints);
      // 2025年申请 between 资金总额 and its sources: what was not read may be what they make up.
      const isWhole =
        stated !== undefined &&
        !losesBetween(
          record,
          operandsOf(stated.relation).map(({ field }) => field),
        );
      if (isWhole) relations.push(withPrecision(record, stated));
      const kinds = kindsRelation(funds, FUND_COLUMN_WORDS[key]);
      // 基本支出 and 项目支出 without a column of their own may be those of another column.
      if (kinds !== undefined && !fitsAnother(record, key)) relations.push(withPrecision(record, kinds));
    }
    // 预算金额：120万元，其中财政资金100万元，其他资金20万元: a form that says in words what others have columns for.
    const { purposeAmounts: said, budgeted } = record;
    if (budgeted?.total === undefined && said?.fiscal !== undefined && said.other !== undefined) {
      const stated = fundsRelation(said, FUND_COLUMN_WORDS.budgeted);
      if (stated !== undefined) relations.push(withPrecision(record, stated));
    }
    append(relations, [...levelRelations(record)]);
    return relations.filter((stated) => !addsUpToAnother(record, stated));
  },
  examples: [
    {
      name: '资金来源按年初预算数列示',
      given: exampleProject({
        initialBudget: { total: '234.77万元' },
        budgeted: { total: '241.60万元', fiscal: '123.94万元', other: '110.83万元' },
      }),
      expect: 'skip',
    },
    {
      name: '用文字写明的资金，来源之和不等于总额',
      given: exampleProject({ purposeAmounts: { total: '120万元', fiscal: '100万元', other: '30万元' } }),
      expect: ['broken'],
    },
    {
      name: '财政资金加其他资金等于预算数',
      given: exampleProject({ budgeted: { total: '27.80', fiscal: '20', other: '7.8' } }),
      expect: 'pass',
    },
    {
      name: '政府性基金和单位资金分列',
      given: exampleProject({ budgeted: { total: '300', fiscal: '200', governmentFund: '80', ownRevenue: '20' } }),
      expect: 'pass',
    },
    {
      name: '政府性基金和单位资金分列，合计与总额不符',
      given: exampleProject({ budgeted: { total: '300', fiscal: '200', governmentFund: '80', ownRevenue: '30' } }),
      expect: ['broken'],
    },
    {
      name: '各级财政资金相加',
      given: exampleProject({ budgeted: { total: '94.48', central: '60', province: '24.48', county: '10' } }),
      expect: 'pass',
    },
    {
      name: '各级财政资金相加不等于总额',
      given: exampleProject({ budgeted: { total: '96.48', central: '60', province: '24.48', county: '10' } }),
      expect: ['broken'],
    },
    {
      name: '财政资金分中央、省级列出，含在总额里',
      given: exampleProject({
        prints: ['levelsWithinFiscal'],
        budgeted: { total: '500', fiscal: '450', central: '300', province: '150', other: '50' },
      }),
      expect: 'pass',
    },
    {
      name: '中央、省级资金之和不等于财政资金',
      given: exampleProject({
        prints: ['levelsWithinFiscal'],
        budgeted: { total: '500', fiscal: '450', central: '300', province: '150', other: '50' },
        spent: { total: '460', fiscal: '420', central: '300', province: '110', other: '40' },
      }),
      expect: ['levels'],
    },
    {
      name: '只列出中央资金',
      given: exampleProject({ prints: ['levelsWithinFiscal'], budgeted: { total: '500', fiscal: '450', central: '300', other: '50' } }),
      expect: 'pass',
    },
    { name: '财政资金不等于预算数', given: exampleProject({ budgeted: { total: '27.80', fiscal: '20', other: '' } }), expect: ['broken'] },
    {
      name: '其他资金空白，财政资金等于预算数',
      given: exampleProject({ budgeted: { total: '27.80', fiscal: '27.8', other: '' } }),
      expect: 'pass',
    },
    {
      name: '基本支出加项目支出不等于全年预算数',
      given: exampleProject({ budgeted: { total: '1342.75', fiscal: '1342.75', basic: '1020.75', project: '340' } }),
      expect: ['broken'],
    },
    {
      name: '有总额，各项来源都填0',
      given: exampleProject({ budgeted: { total: '20', fiscal: '0', carriedOver: '0', other: '0' } }),
      expect: ['broken'],
    },
    {
      name: '万元的表里基本支出填成了元',
      given: exampleProject({
        precision: { 万元: 4 },
        budgeted: { total: '812.4306', fiscal: '812.4306', basic: '6124306', project: '200' },
      }),
      expect: ['broken'],
    },
    {
      name: '实施期资金的来源之和不等于总额',
      given: exampleProject({
        periodBudget: { total: '94.20', fiscal: '80', other: '4.2' },
        budgeted: { total: '31.40', fiscal: '30', other: '1.4' },
      }),
      expect: ['broken'],
    },
    { name: '财政资金大于预算数', given: exampleProject({ budgeted: { total: '27.80', fiscal: '28.7' } }), expect: ['broken'] },
  ],
});
