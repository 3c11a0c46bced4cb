import { excerpt } from '../../src/engine/kit/clusters.ts';
import { exampleIndicators } from '../../src/engine/kit/example-records.ts';
import { defineProjectRule } from '../../src/engine/rule.ts';
import type { Field } from '../../src/model/field.ts';
import { addTo } from '../../src/model/once.ts';

const PAIRS: Readonly<Record<string, string>> = { '（': '）', '〔': '〕', '【': '】', '《': '》', '[': ']', '{': '}' };
const BRACKET = /[（）〔〕【】《》[\]{}]/g;

/** The first bracket of a text that is not closed, or closes nothing; undefined when all pair up. */
function unpaired(text: string): string | undefined {
  const open: string[] = [];
  for (const bracket of text.match(BRACKET) ?? []) {
    if (PAIRS[bracket] !== undefined) open.push(bracket);
    else {
      const last = open.pop();
      if (last === undefined || PAIRS[last] !== bracket) return last ?? bracket;
    }
  }
  return open[0];
}

export const bracketsAreBalanced = defineProjectRule({
  id: 'structure/brackets-are-balanced',
  version: 1,
  severity: 'info',
  title: { zh: '文号和书名的括号成对', en: 'Brackets in document numbers and titles are paired' },
  rationale: {
    zh: '括号不成对多半是文号或文件名没有抄全，依据无从核对。',
    en: 'An unpaired bracket usually means that a document number or title was not copied in full, so that the basis cannot be looked up.',
  },
  remedy: { zh: '补全文号或文件名。', en: 'Complete the document number or title.' },
  basis: [],
  messages: { unpaired: { zh: '「{text}」中的“{bracket}”不成对', en: '“{bracket}” is unpaired in “{text}”' } },
  check(project, verdicts) {
    /** A basis is copied down the column, and its slip with it: one finding. */
    const faulty = new Map<string, Field<string>[]>();
    const look = (field: Field<string> | undefined): void => {
      if (field === undefined || field.text.length < 6 || field.uncertain === true) return;
      if (unpaired(field.text) === undefined) verdicts.pass();
      else addTo(faulty, field.text, field);
    };
    for (const { basis, description } of project.indicators) {
      look(basis);
      look(description);
    }
    for (const [text, fields] of faulty) {
      const [first, ...others] = fields;
      const bracket = unpaired(text);
      if (first === undefined || bracket === undefined) continue;
      verdicts.fail({
        message: 'unpaired',
        at: first,
        aspect: text,
        args: { text: excerpt(text, 48), bracket },
        others: others.map((field) => ({ at: field, role: 'copy' as const, label: { zh: '同一依据', en: 'the same basis' } })),
        provided: text,
      });
    }
  },
  examples: [
    { name: '括号成对', given: exampleIndicators({ description: '关于印发工作方案的通知（〔2020〕13号）' }), expect: 'pass' },
    { name: '括号没有收尾', given: exampleIndicators({ description: '省级文件（【2020】13号' }), expect: ['unpaired'] },
    { name: '括号种类不同但成对', given: exampleIndicators({ description: '《实施意见》（2018〔49〕号）' }), expect: 'pass' },
  ],
});
