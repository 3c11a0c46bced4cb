import { DISCLOSURE_INSPECTION } from '../../src/engine/kit/basis.ts';
import { budget } from '../../src/engine/kit/example-facts.ts';
import { defineDocumentRule } from '../../src/engine/rule.ts';
import type { Paragraph, Section, SectionTable } from '../../src/model/record.ts';

const STATES_EMPTY =
  /无此项(?:公开)?内容|空表(?:列示|公开|列报)?|本表为空|此表为空|无相关(?:数据|内容)|没有(?:此项|相关)(?:内容|数据|支出)/;
const AMOUNT = /^-?\d+(?:\.\d+)?(?:万元|元|亿元|辆|台|件|平方米)?$/;

/** A cell with a figure other than zero; the first column holds names and row numbers. */
function filledCells(table: SectionTable): readonly { readonly cell: Paragraph; readonly label: string }[] {
  return table.rows.flatMap((row) =>
    row
      .slice(1)
      .filter(({ text }) => AMOUNT.test(text) && Number.parseFloat(text) !== 0)
      .map((cell) => ({ cell, label: row[0]?.text ?? '' })),
  );
}

/** 05表 政府性基金预算支出表（空表）: the title of a table that is left out says so of itself. */
const OF_ITSELF = /表（[^（）]*(?:空表|此项|为空|无相关)[^（）]*）$/;

/** 公开05表 政府性基金预算支出表 万元: the title of a table, alone or in front of what is said of it. */
const NAMES_TABLE =
  /^【?(?:公开|附|预算|决算)?(?:\d{1,2}表|表(?:格)?[\d一二三四五六七八九十]{1,3})|表(?:（[^（）]*）)?(?:单位：)?(?:万元|元)?$/;
/** Funds that tables of their own are about: what is said of one is said of no table of another. */
const FUNDS = /政府性基金|国有资本经营|财政专户|社会保险基金|政府购买服务|三公|政府采购|项目支出/;
/** A note stands right below its table. */
const MOST_LINES = 3;

const lastLine = ({ rows, place }: SectionTable): number | undefined => rows.at(-1)?.at(-1)?.place?.line ?? place?.line;

/** The table a statement stands right under; or, where no lines are known, the only one of its section. */
function tableAbove({ tables, paragraphs, heading }: Section, statement: Paragraph): SectionTable | undefined {
  const line = statement.place?.line;
  const lasts = tables.map(lastLine);
  if (line === undefined || lasts.some((last) => last === undefined)) return tables.length === 1 ? tables[0] : undefined;
  const above = lasts.findLastIndex((last) => (last ?? line) < line);
  const from = lasts[above];
  const table = tables[above];
  if (table === undefined || from === undefined || line - from > MOST_LINES) return undefined;
  // The title of another table stands between: that one is empty, and was left out.
  const isOfNext = paragraphs.some(({ text, place }) => {
    const own = place?.line;
    return own !== undefined && own > from && own <= line && NAMES_TABLE.test(text);
  });
  const fund = FUNDS.exec(statement.text)?.[0];
  const isOfOther = fund !== undefined && !`${heading}${table.title ?? ''}`.includes(fund);
  return isOfNext || isOfOther ? undefined : table;
}

export const emptyTableStatementAgrees = defineDocumentRule({
  id: 'consistency/empty-table-statement-agrees',
  version: 2,
  severity: 'error',
  title: { zh: '注明空表的表格里没有数字', en: 'A table declared empty holds no figures' },
  rationale: {
    zh: '表中有数字，下面却写“无此项公开内容，空表列示”，读者不知道该信哪一个。',
    en: 'Figures in the table and "nothing to disclose, empty table" below it contradict each other.',
  },
  remedy: {
    zh: '删去“空表”说明，或核对表中数字是否误填。',
    en: 'Remove the statement, or check whether the figures were entered by mistake.',
  },
  basis: [DISCLOSURE_INSPECTION],
  messages: {
    contradiction: {
      zh: '表中有{count}处数字（如{figure}），其下却注明“{words}”',
      en: 'The table holds {count} figures (such as {figure}), yet the note below says "{words}"',
    },
  },
  check(disclosure, verdicts) {
    for (const section of disclosure.sections) {
      for (const paragraph of section.paragraphs) {
        const words = STATES_EMPTY.exec(paragraph.text)?.[0];
        const table = words === undefined ? undefined : tableAbove(section, paragraph);
        if (words === undefined || table === undefined || paragraph.text.length > 40 || OF_ITSELF.test(paragraph.text)) continue;
        const filled = filledCells(table);
        const first = filled.find(({ cell }) => cell.text.includes('.')) ?? filled[0];
        if (first === undefined) verdicts.pass();
        else
          verdicts.fail({
            message: 'contradiction',
            at: paragraph,
            args: { count: filled.length, figure: first.cell.text, words },
            others: filled.slice(0, 6).map(({ cell, label }) => ({ at: cell, label })),
          });
      }
    }
  },
  examples: [
    {
      name: '空表注明空表',
      given: budget([], {
        sections: [
          {
            heading: '政府采购',
            level: 1,
            paragraphs: ['无此项公开内容，空表列示。'],
            tables: [
              {
                rows: [
                  ['项目', '金额'],
                  ['合计', ''],
                ],
              },
            ],
          },
        ],
      }),
      expect: 'pass',
    },
    {
      name: '有数字的表注明空表',
      given: budget([], {
        sections: [
          {
            heading: '国有资产',
            level: 1,
            paragraphs: ['无此项公开内容，空表列示。'],
            tables: [
              {
                rows: [
                  ['项目', '数量', '价值'],
                  ['车辆', '3', '60.51'],
                ],
              },
            ],
          },
        ],
      }),
      expect: ['contradiction'],
    },
    {
      name: '全为零的表注明空表',
      given: budget([], {
        sections: [
          {
            heading: '政府采购',
            level: 1,
            paragraphs: ['无此项内容，空表列示。'],
            tables: [
              {
                rows: [
                  ['项目', '金额'],
                  ['合计', '0.00'],
                ],
              },
            ],
          },
        ],
      }),
      expect: 'pass',
    },
  ],
});
