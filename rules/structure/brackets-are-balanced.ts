import { exampleIndicators } from '../../src/engine/kit/example-records.ts';
import { defineIndicatorRule } from '../../src/engine/rule.ts';

const PAIRS: Readonly<Record<string, string>> = { '（': '）', '〔': '〕', '【': '】', '《': '》', '[': ']', '{': '}' };
const ANY = /[（）〔〕【】《》[\]{}]/;
const CLOSING = new Set(Object.values(PAIRS));

/** The first bracket of a text that is not closed, or closes nothing; undefined when all pair up. */
function unpaired(text: string): string | undefined {
  if (!ANY.test(text)) return undefined;
  const open: string[] = [];
  for (const character of text) {
    if (PAIRS[character] !== undefined) open.push(character);
    else if (CLOSING.has(character)) {
      const last = open.pop();
      if (last === undefined || PAIRS[last] !== character) return last ?? character;
    }
  }
  return open[0];
}

export const bracketsAreBalanced = defineIndicatorRule({
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
  check(indicator, _project, verdicts) {
    for (const field of [indicator.basis, indicator.description]) {
      if (field === undefined || field.text.length < 6 || field.uncertain === true) continue;
      const bracket = unpaired(field.text);
      if (bracket === undefined) verdicts.pass();
      else verdicts.fail({ message: 'unpaired', at: field, args: { text: field.text, bracket }, provided: field.text });
    }
  },
  examples: [
    { name: '括号成对', given: exampleIndicators({ description: '关于印发工作方案的通知（〔2020〕13号）' }), expect: 'pass' },
    { name: '括号没有收尾', given: exampleIndicators({ description: '省级文件（【2020】13号' }), expect: ['unpaired'] },
    { name: '括号种类不同但成对', given: exampleIndicators({ description: '《实施意见》（2018〔49〕号）' }), expect: 'pass' },
  ],
});
