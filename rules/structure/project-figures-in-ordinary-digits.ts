import { exampleProject } from '../../src/engine/kit/example-records.ts';
import { defineProjectRule } from '../../src/engine/rule.ts';
import { figuresInOrdinaryDigits } from './figures-in-ordinary-digits.ts';

const { title, rationale, remedy, basis } = figuresInOrdinaryDigits;

/** Of projects that come as records by themselves: what a paper prints is said of the paper. */
export const projectFiguresInOrdinaryDigits = defineProjectRule({
  id: 'structure/project-figures-in-ordinary-digits',
  version: 1,
  severity: 'warning',
  title: { zh: `项目记录中的${title.zh}`, en: `${title.en} in the records of a project` },
  rationale,
  remedy,
  basis,
  messages: { unusual: { zh: '「{text}」中的数字不是 0–9', en: 'The digits in “{text}” are not 0–9' } },
  check({ unusualDigits = [], budgeted, indicators }, verdicts) {
    // Of a project that prints no figures there is nothing to say.
    if (unusualDigits.length === 0 && (budgeted !== undefined || indicators.length > 0)) verdicts.pass();
    for (const line of unusualDigits) {
      const { text } = line;
      verdicts.fail({ message: 'unusual', at: line, quote: text, aspect: text, args: { text }, provided: text });
    }
  },
  examples: [
    { name: '数字都是 0–9', given: exampleProject({ budgeted: '920万元' }), expect: 'pass' },
    { name: '全角数字是输入法打出来的', given: exampleProject({ budgeted: '９２０万元' }), expect: 'pass' },
    { name: '金额用了数学字母数字', given: exampleProject({ budgeted: '𝟗𝟐𝟎万元' }), expect: ['unusual'] },
    {
      name: '金额用了带圈的、其他文字的数字',
      given: exampleProject({ budgeted: '⑨②⓪万元', spent: '٩٢٠万元' }),
      expect: ['unusual', 'unusual'],
    },
  ],
});
