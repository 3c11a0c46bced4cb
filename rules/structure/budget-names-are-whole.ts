import { DISCLOSURE_INSPECTION } from '../../src/engine/kit/basis.ts';
import { budget, section } from '../../src/engine/kit/example-facts.ts';
import { defineDocumentRule } from '../../src/engine/rule.ts';

/** Names that are fixed by law; shorter forms of the others (政府基金) are in use and no slips. */
const NAMES: readonly string[] = ['一般公共预算', '国有资本经营预算'];

/** What a name looks like with one of its inner characters lost: 一般共预算, 一般公预算. */
const SLIPS: ReadonlyMap<string, string> = new Map(
  NAMES.flatMap((name) =>
    Array.from({ length: name.length - 2 }, (_, at) => [name.slice(0, at + 1) + name.slice(at + 2), name] as const).filter(
      ([slip]) => slip !== '国有资本经营算' && slip !== '一般公共算',
    ),
  ),
);
const ANY = new RegExp([...SLIPS.keys()].join('|'));

export const budgetNamesAreWhole = defineDocumentRule({
  id: 'structure/budget-names-are-whole',
  version: 1,
  severity: 'info',
  title: { zh: '法定预算名称没有漏字', en: 'The legal names of the budgets are written in full' },
  rationale: {
    zh: '“一般公共预算”等是预算法规定的名称，漏字即是错字。',
    en: 'The names of the budgets are fixed by the Budget Law; one with a character missing is misspelt.',
  },
  remedy: { zh: '补全名称。', en: 'Complete the name.' },
  basis: [DISCLOSURE_INSPECTION],
  messages: { slip: { zh: '“{words}”漏了字，应为“{name}”', en: '“{words}” lacks a character; it should read “{name}”' } },
  check(disclosure, verdicts) {
    for (const { paragraphs } of disclosure.sections) {
      for (const paragraph of paragraphs) {
        const words = ANY.exec(paragraph.text)?.[0];
        const name = words === undefined ? undefined : SLIPS.get(words);
        if (words === undefined || name === undefined) {
          if (NAMES.some((known) => paragraph.text.includes(known))) verdicts.pass();
        } else verdicts.fail({ message: 'slip', at: paragraph, quote: words, args: { words, name }, provided: words, expected: name });
      }
    }
  },
  examples: [
    {
      name: '名称完整',
      given: budget([], { sections: [section('名词解释', '1、一般公共预算拨款收入：指当年拨付的资金。')] }),
      expect: 'pass',
    },
    {
      name: '漏了一个字',
      given: budget([], { sections: [section('名词解释', '1、一般共预算拨款收入：指当年拨付的资金。')] }),
      expect: ['slip'],
    },
    { name: '公共财政预算是旧称，不是错字', given: budget([], { sections: [section('收入', '公共财政预算拨款')] }), expect: 'skip' },
  ],
});
