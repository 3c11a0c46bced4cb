import { DISCLOSURE_INSPECTION } from '../../src/engine/kit/basis.ts';
import { budget, section } from '../../src/engine/kit/example-facts.ts';
import { judgePoints, type PointDifference, pointDifferences } from '../../src/engine/kit/point-differences.ts';
import { placeOf, sentenceStart } from '../../src/engine/kit/printed-figures.ts';
import { defineDocumentRule } from '../../src/engine/rule.ts';
import type { Disclosure } from '../../src/model/record.ts';

const text = (sentences: string) => budget([], { sections: [section('项目效益', sentences)] });

const decimalsOf = (percent: string): number => /\.(\d+)%/.exec(percent)?.[1]?.length ?? 0;

/** The sentence that a difference stands in, as the cell of the finding. */
function cellOf(disclosure: Disclosure, { in: at, points }: PointDifference) {
  const place = placeOf(disclosure, at, points);
  const sentence = at.paragraph.text.slice(sentenceStart(at.paragraph.text, points.start), points.end);
  return { text: sentence, ...(place === undefined ? {} : { place }) };
}

export const pointsAgreeWithRates = defineDocumentRule({
  id: 'consistency/points-agree-with-rates',
  version: 3,
  severity: 'error',
  title: { zh: '相差的百分点等于两个比率之差', en: 'Percentage points are the difference of the two rates' },
  rationale: {
    zh: '两个比率都写在句中，相差几个百分点、是高是低都由它们决定。',
    en: 'Where a sentence prints both rates, they say by how many points they differ and which is higher.',
  },
  remedy: { zh: '核对两个比率，更正百分点或方向词。', en: 'Check both rates; correct the points or the word.' },
  basis: [DISCLOSURE_INSPECTION],
  concern: 'rate',
  messages: {
    off: {
      zh: '写作{provided}，而{rate}与{base}相差{right}个百分点',
      en: 'The text says {provided}, but {rate} and {base} differ by {right} points',
    },
    direction: {
      zh: '写作“{word}”，而{rate}与{base}相比正相反',
      en: 'The text says "{word}", but {rate} against {base} is the other way round',
    },
  },
  check(disclosure, verdicts) {
    for (const difference of pointDifferences(disclosure)) {
      const verdict = judgePoints(difference);
      if (verdict === 'holds') {
        verdicts.pass();
        continue;
      }
      const { points, rate, base, word } = difference;
      const decimals = Math.max(decimalsOf(rate.text), decimalsOf(base.text));
      const at = cellOf(disclosure, difference);
      const common = { at, quote: at.text, aspect: `${rate.text}${base.text}${points.text}` };
      if (verdict === 'direction')
        verdicts.fail({ message: 'direction', ...common, args: { word: word?.text ?? '', rate: rate.text, base: base.text } });
      else {
        const right = Math.abs(rate.value - base.value).toFixed(decimals);
        const args = { provided: points.text, rate: rate.text, base: base.text, right };
        verdicts.fail({ message: 'off', ...common, provided: points.text, possible: `${right}个百分点`, args });
      }
    }
  },
  examples: [
    { name: '提高的百分点相符', given: text('县域内就诊率由上年的86.4%提高到88.1%，提高1.7个百分点。'), expect: 'pass' },
    { name: '提高的百分点不符', given: text('县域内就诊率由上年的86.4%提高到88.1%，提高2.7个百分点。'), expect: ['off'] },
    { name: '高低写反', given: text('累计执行1232.00万元，执行率54.51%，高于序时进度（58.33%）3.82个百分点。'), expect: ['direction'] },
    {
      name: '与序时进度相比写反',
      given: text('1—6月，支出120.74亿元，为预算242.43亿元的49.8%。支出进度快于序时进度0.2个百分点。'),
      expect: ['direction'],
    },
    { name: '比上一年提高', given: text('上年预算执行率92.5%，前年为88.3%，提高2.4个百分点。'), expect: ['off'] },
    {
      name: '上年的率写在后面',
      given: text('全年支出1433.30万元，总执行率92.47%。上年总执行率为91.40%，今年下降1.07个百分点。'),
      expect: ['direction'],
    },
    { name: '相差的数对不上，是别的率', given: text('渠道工程执行率92.47%。上年总执行率为91.40%，今年下降2.30个百分点。'), expect: 'skip' },
    { name: '与要求相差', given: text('专项资金支付率81.6%，与85%的序时要求相差4.3个百分点。'), expect: ['off'] },
    { name: '后一句说出两个增速', given: text('支出增速6.8%，收入增速5.2%，支出增速快于收入增速6.1个百分点。'), expect: ['off'] },
    { name: '与没有写出的增速相比', given: text('支出增速6.8%，收入增速5.2%，支出增速快于全省平均2.1个百分点。'), expect: 'skip' },
    { name: '尾差不算', given: text('支出率92.35%，低于平均水平（93.65%）1.31个百分点。'), expect: 'pass' },
    { name: '句中只有一个比率，不判断', given: text('资产负债率57.9%，比上年下降4.3个百分点。'), expect: 'skip' },
  ],
});
