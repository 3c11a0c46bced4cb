import { DISCLOSURE_INSPECTION } from '../../src/engine/kit/basis.ts';
import { budget, section } from '../../src/engine/kit/example-facts.ts';
import { emptyReason } from '../../src/engine/kit/reasons.ts';
import { narrative } from '../../src/engine/kit/sentences.ts';
import { defineDocumentRule } from '../../src/engine/rule.ts';

/** A paragraph is looked at where it explains a change. */
const EXPLAINS = /(?:增加|减少|增长|下降|持平|变化|变动).{0,80}(?:原因|主要[是为系因]|由于|因为?)|(?:原因|由于).{0,60}(?:增加|减少)/;

export const reasonIsSubstantial = defineDocumentRule({
  id: 'completeness/reason-is-substantial',
  version: 1,
  severity: 'info',
  title: { zh: '增减原因写得具体', en: 'The reason for a change is specific' },
  rationale: {
    zh: '“根据实际情况”“正常变动”之类的话没有说明任何原因，检查时会要求补充。',
    en: '"According to the actual situation" explains nothing, and inspectors ask for more.',
  },
  remedy: {
    zh: '改写为具体原因，例如人员增减、政策调整、项目新增或结束及其金额。',
    en: 'Give the actual reason: staff, a changed policy, a project begun or ended, with the amounts.',
  },
  basis: [DISCLOSURE_INSPECTION],
  concern: 'reason',
  messages: {
    empty: { zh: '增减原因只写“{words}”，没有说明实际原因', en: 'The reason given is only "{words}", which explains nothing' },
  },
  check(disclosure, verdicts) {
    for (const { paragraph } of narrative(disclosure)) {
      if (!EXPLAINS.test(paragraph.text)) continue;
      const words = emptyReason(paragraph.text);
      if (words === undefined) verdicts.pass();
      else if (/系统|可变性/.test(words)) verdicts.fail({ message: 'empty', at: paragraph, args: { words }, severity: 'warning' });
      else verdicts.fail({ message: 'empty', at: paragraph, args: { words } });
    }
  },
  examples: [
    {
      name: '具体原因',
      given: budget([], { sections: [section('三公经费', '比上年减少2万元，主要原因是公务接待批次减少。')] }),
      expect: 'pass',
    },
    {
      name: '根据实际情况',
      given: budget([], { sections: [section('三公经费', '比上年减少2万元，主要原因是根据实际情况。')] }),
      expect: ['empty'],
    },
    {
      name: '系统原因不是增减原因',
      given: budget([], { sections: [section('三公经费', '公务用车运行费增加2.01万元，原因是编制时系统卡顿，预算修改后未能改变。')] }),
      expect: ['empty'],
    },
    {
      name: '实际情况之后写了具体原因',
      given: budget([], { sections: [section('三公经费', '比上年减少2万元，主要原因是根据实际情况核减接待批次。')] }),
      expect: 'pass',
    },
  ],
});
