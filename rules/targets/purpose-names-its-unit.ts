import { TARGET_MEASURES } from '../../src/engine/kit/basis.ts';
import { exampleProject } from '../../src/engine/kit/example-records.ts';
import { defineProjectRule } from '../../src/engine/rule.ts';
import { memoise } from '../../src/model/memoise.ts';

/** 预算数13万， with 元 left out; 5万亩 and 3万人次 have units of their own. */
const cutAmount: (text: string) => string | undefined = memoise(
  (text) => /(?:预算数?|资金|金额|安排|经费|补助)[为共：:]?(\d+(?:\.\d+)?[万亿])(?=[，。；、,;]|$)/.exec(text)?.[1],
);

export const purposeNamesItsUnit = defineProjectRule({
  id: 'targets/purpose-names-its-unit',
  version: 1,
  severity: 'info',
  title: { zh: '资金用途中的金额写明“元”', en: 'Amounts in the purpose name their currency' },
  rationale: { zh: '“预算数13万”漏写“元”，不规范。', en: 'An amount in 万 without 元 is not written in full.' },
  remedy: { zh: '补写“元”。', en: 'Write 元 after the amount.' },
  basis: [TARGET_MEASURES],
  messages: { cut: { zh: '资金用途中“{amount}”没有写“元”', en: '“{amount}” in the purpose lacks 元' } },
  check({ purpose }, verdicts) {
    if (purpose === undefined || purpose.text === '') return;
    const amount = cutAmount(purpose.text);
    if (amount === undefined) verdicts.pass();
    else verdicts.fail({ message: 'cut', at: purpose, quote: amount, args: { amount }, provided: amount, expected: `${amount}元` });
  },
  examples: [
    { name: '写明万元', given: exampleProject({ purpose: '预算数13万元，用于档案加工。' }), expect: 'pass' },
    { name: '漏写元', given: exampleProject({ purpose: '预算数13万，用于档案加工。' }), expect: ['cut'] },
    { name: '万后面是别的单位', given: exampleProject({ purpose: '安排5万亩造林，培训3万人次。' }), expect: 'pass' },
  ],
});
