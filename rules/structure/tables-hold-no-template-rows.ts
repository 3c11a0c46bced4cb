import { DISCLOSURE_INSPECTION } from '../../src/engine/kit/basis.ts';
import { budget } from '../../src/engine/kit/example-facts.ts';
import { defineDocumentRule } from '../../src/engine/rule.ts';

/** A row of the template that only says "and so on". */
const AND_SO_ON = /^(?:(?:\d+|[一二三四五六七八九十]+)[、.．])?(?:[…⋯]+|\.{3,}|·{3,})$/;

const table = (...rows: readonly (readonly string[])[]) =>
  budget([], { sections: [{ heading: '国有资产信息', level: 1, paragraphs: [], tables: [{ rows }] }] });

export const tablesHoldNoTemplateRows = defineDocumentRule({
  id: 'structure/tables-hold-no-template-rows',
  version: 1,
  severity: 'info',
  concern: 'leftover',
  title: { zh: '表中没有遗留的省略号行', en: 'No rows of dots are left from the template' },
  rationale: {
    zh: '模板中“4、……”是请填表人续写的，原样公开说明表格没有填完。',
    en: 'A row of dots in the template asks for more rows; published as it is, it shows that the table was not finished.',
  },
  remedy: { zh: '填写实际项目，没有的删除此行。', en: 'Fill in the row, or delete it.' },
  basis: [DISCLOSURE_INSPECTION],
  messages: { dots: { zh: '表中留有模板的“{text}”一行', en: 'The row “{text}” of the template is still in the table' } },
  check(disclosure, verdicts) {
    for (const { tables } of disclosure.sections) {
      for (const { rows } of tables) {
        const left = rows.flatMap((row) => row.slice(0, 1)).filter(({ text }) => AND_SO_ON.test(text));
        if (left.length === 0) verdicts.pass();
        for (const cell of left) verdicts.fail({ message: 'dots', at: cell, args: { text: cell.text }, provided: cell.text });
      }
    }
  },
  examples: [
    { name: '各行都有名称', given: table(['1、房屋', '83'], ['2、车辆', '60.51']), expect: 'pass' },
    { name: '留有省略号', given: table(['1、房屋', '83'], ['2、……………', '']), expect: ['dots'] },
    { name: '名称里的省略号', given: table(['1、房屋、车辆……', '83']), expect: 'pass' },
  ],
});
