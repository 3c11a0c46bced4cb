import { DISCLOSURE_PROCEDURE } from '../../src/engine/kit/basis.ts';
import { budget } from '../../src/engine/kit/example-facts.ts';
import { says } from '../../src/engine/kit/sentences.ts';
import { defineDocumentRule } from '../../src/engine/rule.ts';

export const assetDateIsCurrent = defineDocumentRule({
  id: 'consistency/asset-date-is-current',
  version: 1,
  severity: 'warning',
  title: { zh: '资产表的截止日期是上年末', en: 'The assets table is dated the end of the year before' },
  rationale: {
    zh: '预算公开的资产占用情况应为上年末数；日期停在几年前，说明表格沿用旧表，数字可能未更新。',
    en: 'A budget discloses the assets at the end of the year before; an older date shows that an old table was reused.',
  },
  remedy: {
    zh: '按上年12月31日重新填列资产占用情况表，改正截止时间。',
    en: 'Fill in the table as of 31 December of the year before and correct the date.',
  },
  basis: [DISCLOSURE_PROCEDURE],
  concern: 'stale-year',
  papers: 'department',
  messages: {
    stale: {
      zh: '{year}年预算的资产表截止时间为{date}，应为{expected}年末',
      en: 'The assets table of the {year} budget is dated {date}; the end of {expected} is expected',
    },
    future: { zh: '{year}年的资产表截止时间为{date}，晚于该年度', en: 'The assets table for {year} is dated {date}, after that year' },
  },
  check(disclosure, verdicts) {
    const { assetDate, year, documentKind } = disclosure;
    const value = assetDate?.value;
    if (assetDate === undefined || year === undefined) return;
    const dated = value?.kind === 'date' ? value.date.year : undefined;
    if (dated === undefined) return verdicts.skip('no-date');
    // Final accounts show the end of their own year. A budget drawn up in the autumn may only have the year before last.
    const expected = documentKind === 'finalAccounts' ? year : year - 1;
    const args = { year: String(year), date: assetDate.text, expected: String(expected) };
    const shown = { provided: assetDate.text, expected: `${expected}年12月31日` };
    if (dated > year) verdicts.fail({ message: 'future', at: assetDate, args, ...shown });
    else if (dated >= expected) verdicts.pass();
    else if (documentKind !== 'finalAccounts' && dated === expected - 1 && !says(disclosure, /上年末|上年年末|去年年?末/))
      verdicts.fail({ message: 'stale', at: assetDate, args, ...shown, severity: 'info' });
    else verdicts.fail({ message: 'stale', at: assetDate, args, ...shown });
  },
  examples: [
    { name: '2022年预算用2021年末的资产表', given: budget([], { assetDate: '2021年12月31日' }), expect: 'pass' },
    { name: '2022年预算用2018年末的资产表', given: budget([], { assetDate: '2018年12月31日' }), expect: ['stale'] },
    { name: '决算用本年末的资产表', given: budget([], { documentKind: 'finalAccounts', assetDate: '2022年12月31日' }), expect: 'pass' },
    { name: '截止时间写到了未来', given: budget([], { assetDate: '2023年12月31日' }), expect: ['future'] },
  ],
});
