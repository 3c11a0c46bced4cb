import { DISCLOSURE_INSPECTION } from '../../src/engine/kit/basis.ts';
import { budget } from '../../src/engine/kit/example-facts.ts';
import { defineDocumentRule } from '../../src/engine/rule.ts';
import type { Paragraph } from '../../src/model/record.ts';

const TOTAL = /^(?:(?:固定)?资产)?(?:总额|总计|合计)$/;
const FIGURE = /^-?\d+(?:\.\d+)?$/;

/** A row named as the total with nothing beside its name. */
const isBlankTotal = (row: readonly Paragraph[]): boolean =>
  row.length > 1 && TOTAL.test((row[0]?.text ?? '').replace(/\s/g, '')) && row.slice(1).every(({ text }) => text === '');

const table = (...rows: readonly (readonly string[])[]) =>
  budget([], { sections: [{ heading: '国有资产信息', level: 1, paragraphs: [], tables: [{ rows }] }] });

export const totalsAreFilledIn = defineDocumentRule({
  id: 'completeness/totals-are-filled-in',
  version: 1,
  severity: 'warning',
  concern: 'blank',
  title: { zh: '表中各项有数字时，合计也已填写', en: 'A table with figures has its total filled in' },
  rationale: {
    zh: '各项填了数，合计空着，表与正文无法核对。',
    en: 'With the items filled in and the total blank, the table cannot be checked against the text.',
  },
  remedy: { zh: '补填合计。', en: 'Fill in the total.' },
  basis: [DISCLOSURE_INSPECTION],
  messages: {
    blank: { zh: '表中填了{count}项数字，“{label}”却空着', en: 'The table has figures in {count} rows, yet “{label}” is blank' },
  },
  check(disclosure, verdicts) {
    for (const { tables } of disclosure.sections) {
      for (const { rows } of tables) {
        const total = rows.find((row) => TOTAL.test((row[0]?.text ?? '').replace(/\s/g, '')));
        if (total === undefined) continue;
        // The last column holds the amounts; numbers of rows and things alone need no total.
        const filled = rows.filter((row) => row !== total && row.length > 1 && FIGURE.test(row.at(-1)?.text ?? ''));
        const [name] = total;
        if (name === undefined || filled.length < 2) continue;
        if (!isBlankTotal(total)) verdicts.pass(1, [name]);
        else
          verdicts.fail({
            message: 'blank',
            at: name,
            args: { count: filled.length, label: name.text },
            others: filled.slice(0, 6).flatMap((row) => row.slice(-1).map((cell) => ({ at: cell, label: row[0]?.text ?? '' }))),
            provided: '',
          });
      }
    }
  },
  examples: [
    { name: '合计已填', given: table(['资产总额', '', '143.51'], ['房屋', '2082', '83'], ['车辆', '3', '60.51']), expect: 'pass' },
    { name: '合计空着', given: table(['资产总额', '', ''], ['房屋', '2082', '83'], ['车辆', '3', '60.51']), expect: ['blank'] },
    { name: '整张空表', given: table(['合计', '', ''], ['项目', '数量', '金额']), expect: 'skip' },
  ],
});
