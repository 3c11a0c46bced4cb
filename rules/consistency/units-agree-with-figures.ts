import { DISCLOSURE_INSPECTION } from '../../src/engine/kit/basis.ts';
import { budget, section } from '../../src/engine/kit/example-facts.ts';
import { placeOf } from '../../src/engine/kit/printed-figures.ts';
import { slippedUnits } from '../../src/engine/kit/slipped-units.ts';
import { defineDocumentRule } from '../../src/engine/rule.ts';

const said = (first: string, second = '没有其他事项。') =>
  budget([], { documentKind: 'governmentReport', sections: [section('执行情况', first, second)] });

export const unitsAgreeWithFigures = defineDocumentRule({
  id: 'consistency/units-agree-with-figures',
  version: 2,
  severity: 'error',
  concern: 'unit',
  title: { zh: '金额的单位与别处的数字相符', en: 'The unit of an amount agrees with other figures' },
  rationale: {
    zh: '同一金额别处是万元、这里写元，或由旁边的数字算出应是亿元而写万元，是单位写错，差一万倍。',
    en: 'Where an amount is in 万元 elsewhere and in 元 here, or figures beside it make it 亿元, the unit is wrong by ten thousand times.',
  },
  remedy: { zh: '改正单位。', en: 'Correct the unit.' },
  basis: [DISCLOSURE_INSPECTION],
  messages: {
    unit: { zh: '写“{printed}”，单位应为“{right}”（{because}）', en: 'It says "{printed}"; it should be "{right}" ({because})' },
  },
  check(disclosure, verdicts) {
    for (const { in: at, figure, holds, right, because } of slippedUnits(disclosure)) {
      if (holds) {
        verdicts.pass();
        continue;
      }
      const place = placeOf(disclosure, at, figure);
      const quote = at.paragraph.text.slice(Math.max(0, figure.start - 12), figure.end);
      verdicts.fail({
        message: 'unit',
        at: { text: figure.text, ...(place === undefined ? {} : { place }) },
        quote,
        aspect: quote,
        provided: figure.text,
        possible: right,
        args: { printed: figure.text, right, because },
      });
    }
  },
  examples: [
    { name: '每平方米租金的单位', given: said('出租房屋29238平方米，收入418.11万元，每平方米年租金143.00元。'), expect: 'pass' },
    { name: '每平方米租金写成万元', given: said('出租房屋29238平方米，收入418.11万元，每平方米年租金143.00万元。'), expect: ['unit'] },
    { name: '户均数写成万元，合计在后', given: said('带动农户3260户，户均增收1850万元，合计增收603.10万元。'), expect: ['unit'] },
    { name: '户均数的单位，合计在后', given: said('带动农户3260户，户均增收1850元，合计增收603.10万元。'), expect: 'pass' },
    { name: '相差的数单位不同', given: said('债务限额51.30亿元，余额48.84亿元，尚有空间2.46万元。'), expect: ['unit'] },
    {
      name: '别处是万元',
      given: said('购车17.90万元、运行费95.40万元、接待费35.30万元。', '新购执法用车1辆，17.90元。'),
      expect: ['unit'],
    },
    {
      name: '别处是万元，同句还有一个人均数',
      given: said('购车17.90万元、运行费95.40万元、高龄津贴414.53万元。', '高龄津贴414.53元，按4318人计算，人均960.00元。'),
      expect: ['unit'],
    },
    { name: '标准本来是元', given: said('补助125.00万元，惠及1000人。', '标准为125.00元。'), expect: 'skip' },
  ],
});
