import { z } from 'zod';
import { hashNumber } from '../../src/engine/hash.ts';
import { exampleProject } from '../../src/engine/kit/example-records.ts';
import { isProject } from '../../src/engine/kit/observations.ts';
import { enter, type Ledger, mergeLedgers, openLedger, sharedIn } from '../../src/engine/ledger.ts';
import { defineDatasetRule, type Located } from '../../src/engine/rule.ts';
import { formatFen, formatNumber } from '../../src/model/number.ts';
import { matchKey } from '../../src/model/text.ts';

interface YearAmount {
  readonly year: number;
  readonly fen: number;
  readonly cell: Located;
}

const project = (year: number, budgeted: string) => exampleProject({ document: `d${year}`, department: '水务局', year, budgeted });

export const amountsAreSteady = defineDatasetRule({
  id: 'statistics/amounts-are-steady',
  version: 1,
  severity: 'info',
  title: { zh: '同一项目相邻两年的金额没有剧变', en: 'The amount of a project does not jump from year to year' },
  rationale: {
    zh: '同一项目金额一年之间成倍增减，需要说明原因，也可能是单位写错。',
    en: 'A project that multiplies or collapses within a year needs a reason, or has a slip of the unit.',
  },
  remedy: { zh: '说明增减原因，或更正金额。', en: 'Give the reason or correct the amount.' },
  basis: [],
  options: z.object({ factor: z.number().min(1.5).default(3).describe('Ratio of two years from which a jump is named.') }),
  messages: {
    jump: {
      zh: '{year} 年 {amount}，{before} 年为 {earlier}，相差 {factor} 倍',
      en: '{amount} in {year} against {earlier} in {before}: a factor of {factor}',
    },
  },
  // By project: department and name.
  start: (): Ledger<YearAmount> => openLedger(),
  add(amounts, record, locate) {
    if (!isProject(record) || record.year === undefined) return;
    const total = record.budgeted?.total;
    if (total?.value === undefined || total.value.fen <= 0) return;
    const name = record.name.text;
    const key = hashNumber(matchKey(name.includes('年') ? name.replace(/\d{4}年度?/g, '') : name), hashNumber(record.department ?? ''));
    enter(amounts, key, { year: record.year, fen: total.value.fen, cell: locate(total) });
  },
  merge: mergeLedgers,
  finish(amounts, verdicts, { factor }) {
    for (const entries of sharedIn(amounts).values()) {
      const years = entries.sort((a, b) => a.year - b.year || a.fen - b.fen);
      years.forEach((entry, index) => {
        const before = years[index - 1];
        if (before === undefined || entry.year !== before.year + 1) return;
        const ratio = Math.max(entry.fen, before.fen) / Math.min(entry.fen, before.fen);
        if (ratio < factor) {
          verdicts.pass();
          return;
        }
        verdicts.fail({
          message: 'jump',
          at: entry.cell,
          others: [{ at: before.cell }],
          args: {
            year: entry.year,
            before: before.year,
            amount: formatFen(entry.fen, '万元'),
            earlier: formatFen(before.fen, '万元'),
            factor: formatNumber(ratio, 0, 1),
          },
        });
      });
    }
  },
  examples: [
    { name: '两年相近', given: [project(2022, '100'), project(2023, '120')], expect: 'pass' },
    { name: '一年之间增加十倍', given: [project(2022, '100'), project(2023, '1000')], expect: ['jump'] },
    { name: '只有一年不作判断', given: [project(2022, '100')], expect: 'skip' },
  ],
});
