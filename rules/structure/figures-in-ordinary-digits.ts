import { budget, section } from '../../src/engine/kit/example-facts.ts';
import { defineDocumentRule } from '../../src/engine/rule.ts';

/** Full-width digits are left out: Chinese input methods type them, and papers are full of them. */
const printed = (...texts: readonly string[]): unknown => budget([], { unusualDigits: texts.map((text) => ({ text })) });

export const figuresInOrdinaryDigits = defineDocumentRule({
  id: 'structure/figures-in-ordinary-digits',
  version: 1,
  severity: 'warning',
  title: { zh: '数字用阿拉伯数字 0–9 书写', en: 'Figures are written with the digits 0–9' },
  rationale: {
    zh: '数学字母、带圈或其他文字的数字看上去相近，检索、复制和汇总时却不是数字，往往是转换软件造成的。',
    en: 'Mathematical or circled digits and those of other scripts look alike, but cannot be searched, copied or added up; converters often leave them.',
  },
  remedy: { zh: '改用 0–9。', en: 'Write them with 0–9.' },
  basis: [],
  messages: { unusual: { zh: '「{text}」中的数字不是 0–9', en: 'The digits in “{text}” are not 0–9' } },
  check({ unusualDigits = [] }, verdicts) {
    if (unusualDigits.length === 0) verdicts.pass();
    for (const line of unusualDigits) {
      const { text } = line;
      verdicts.fail({ message: 'unusual', at: line, quote: text, aspect: text, args: { text }, provided: text });
    }
  },
  examples: [
    { name: '数字都是 0–9', given: printed(), expect: 'pass' },
    {
      name: '①②是条目的编号',
      given: budget([], { sections: [section('支出说明', '①办公费20万元；②差旅费10万元。')] }),
      expect: 'pass',
    },
    { name: '金额用了数学字母数字', given: printed('收入𝟗𝟐𝟎万元'), expect: ['unusual'] },
    { name: '金额用了其他文字的数字', given: printed('收入٩٢٠万元', '支出⑨②⓪万元'), expect: ['unusual', 'unusual'] },
  ],
});
