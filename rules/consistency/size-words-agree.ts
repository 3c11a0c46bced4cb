import { DISCLOSURE_INSPECTION } from '../../src/engine/kit/basis.ts';
import { budget, section } from '../../src/engine/kit/example-facts.ts';
import { reportOf } from '../../src/engine/kit/said-claims.ts';
import { saidSizes } from '../../src/engine/kit/said-sizes.ts';
import { defineDocumentRule } from '../../src/engine/rule.ts';

const said = (text: string) => budget([], { documentKind: 'selfEvaluation', sections: [section('项目资金情况', text)] });

export const sizeWordsAgree = defineDocumentRule({
  id: 'consistency/size-words-agree',
  version: 2,
  severity: 'error',
  title: { zh: '“过半”“最高”等用词与旁边的数字相符', en: 'Words on size agree with the figures beside them' },
  rationale: {
    zh: '占比过半、超过三分之二、某项最高，旁边的数字都写着，是不是一算便知。',
    en: 'Where the figures stand beside "more than half" or "the highest", they show whether it is so.',
  },
  remedy: { zh: '核对数字，更正用词或数字。', en: 'Check the figures; correct the word or the figure.' },
  basis: [DISCLOSURE_INSPECTION],
  concern: 'direction',
  messages: {
    contrary: { zh: '写作“{word}”，而按旁边的数字是{found}', en: 'The text says "{word}", but the figures beside it say {found}' },
  },
  check(disclosure, verdicts) {
    for (const { in: at, start, end, word, holds, found } of saidSizes(disclosure)) {
      if (holds) {
        verdicts.pass();
        continue;
      }
      const figure = at.figures.find((each) => each.start >= start) ?? at.figures[0];
      if (figure === undefined) continue;
      const report = reportOf(disclosure, { in: at, start, end, label: word, figure, holds, right: '', terms: '' });
      verdicts.fail({ message: 'contrary', at: report.at, quote: report.quote, aspect: word, provided: word, args: { word, found } });
    }
  },
  examples: [
    { name: '占比确实过半', given: said('项目资金860万元，其中中央资金500万元，占比过半。'), expect: 'pass' },
    { name: '不到一半却写过半', given: said('项目资金860万元，其中中央资金400万元，占比过半。'), expect: ['contrary'] },
    { name: '63.60%写作超过三分之二', given: said('渠道防渗支出290万元，占项目支出456万元的63.60%，超过三分之二。'), expect: ['contrary'] },
    { name: '高于目标却写低于', given: said('预约率由46%升至58%，提高12个百分点，低于55%的目标。'), expect: ['contrary'] },
    { name: '确实低于目标', given: said('预约率由46%升至53%，提高7个百分点，低于55%的目标。'), expect: 'pass' },
    { name: '最高的不是它', given: said('一标段完成率92%，二标段98%，三标段95%，一标段最高。'), expect: ['contrary'] },
    { name: '前面还有别的数，不判断', given: said('投资860万元，支出456万元，其中设备210万元，占比超过一半。'), expect: 'skip' },
  ],
});
