import { DISCLOSURE_INSPECTION } from '../../src/engine/kit/basis.ts';
import { budget, section as chapter } from '../../src/engine/kit/example-facts.ts';
import { hasUnreadTable } from '../../src/engine/kit/unread.ts';
import { defineDocumentRule } from '../../src/engine/rule.ts';

/** `见下表`, `如下表所示`; not 详见附表, which may stand anywhere. */
const ANNOUNCED = /见下表|如下表|下表(?:所示|列示|为)|见以下表格/;

export const announcedTablePresent = defineDocumentRule({
  id: 'completeness/announced-table-present',
  version: 2,
  severity: 'warning',
  title: { zh: '写明“见下表”的地方确有表格', en: 'Where the text says "see the table below" there is a table' },
  rationale: {
    zh: '写了“见下表”却没有表格，公开内容不完整；没有数据也应当以空表列示并说明。',
    en: 'A table that is announced and missing makes the disclosure incomplete; an empty table is shown with a statement.',
  },
  remedy: { zh: '补上表格；没有数据的列示空表并注明。', en: 'Add the table; where there is no data, show it empty and say so.' },
  basis: [DISCLOSURE_INSPECTION],
  messages: {
    missing: { zh: '写明“{words}”，其下没有表格', en: 'The text says "{words}", but no table follows' },
  },
  check(disclosure, verdicts) {
    if (disclosure.cutOff !== undefined) return;
    for (const [at, section] of disclosure.sections.entries()) {
      const { paragraphs, tables } = section;
      // The title of the table is often taken for a heading: the table then stands in the next section.
      const next = disclosure.sections[at + 1];
      const announcing = paragraphs.find(({ text }) => ANNOUNCED.test(text));
      if (announcing === undefined) continue;
      const words = ANNOUNCED.exec(announcing.text)?.[0] ?? '';
      if (tables.length > 0 || (next !== undefined && next.tables.length > 0)) verdicts.pass();
      else if (hasUnreadTable(disclosure, section)) verdicts.skip('table-not-recognised');
      else if (next === undefined || next.paragraphs.length > 0 || next.level <= section.level)
        verdicts.fail({ message: 'missing', at: announcing, args: { words }, quote: announcing.text });
      else verdicts.skip('table-not-recognised');
    }
  },
  examples: [
    {
      name: '下面有表格',
      given: budget([], {
        sections: [
          {
            heading: '政府采购预算',
            level: 1,
            paragraphs: ['具体内容见下表。'],
            tables: [
              {
                rows: [
                  ['采购项目', '金额'],
                  ['合计', '0'],
                ],
              },
            ],
          },
        ],
      }),
      expect: 'pass',
    },
    {
      name: '没有表格',
      given: budget([], { sections: [chapter('政府采购预算', '具体内容见下表。'), chapter('国有资产', '略')] }),
      expect: ['missing'],
    },
    {
      name: '表格就在下面，只是没有读出来',
      given: budget([], {
        sections: [chapter('政府采购预算', '具体内容见下表。'), chapter('国有资产', '略')],
        figures: [{ text: '12.50', at: { section: 0, paragraph: 0, start: 0, end: 1 }, reason: 'unreadTable' }],
      }),
      expect: 'skip',
    },
    { name: '没有提到表格', given: budget([], { sections: [chapter('政府采购预算', '没有政府采购预算。')] }), expect: 'skip' },
  ],
});
