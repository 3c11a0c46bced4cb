import { DISCLOSURE_INSPECTION } from '../../src/engine/kit/basis.ts';
import { budget, section } from '../../src/engine/kit/example-facts.ts';
import { saidLists } from '../../src/engine/kit/said-lists.ts';
import { defineDocumentRule } from '../../src/engine/rule.ts';

const said = (text: string) => budget([], { documentKind: 'selfEvaluation', sections: [section('项目内容', text)] });

const itemised = (head: string, ...amounts: readonly number[]) =>
  budget([], {
    documentKind: 'governmentReport',
    sections: [
      {
        ...section('债券安排'),
        paragraphs: [head]
          .concat(amounts.map((amount, at) => `${at + 1}.${'甲乙丙丁戊己'[at]}镇供水工程${amount}万元；`))
          .map((text) => ({ text })),
      },
    ],
  });

export const saidListsAgree = defineDocumentRule({
  id: 'consistency/said-lists-agree',
  version: 3,
  severity: 'error',
  title: { zh: '写明的个数与旁边所列的名称一样多', en: 'A number of things is that of the names beside it' },
  rationale: {
    zh: '“共3个项目：甲、乙、丙”“甲镇、乙镇2个乡镇”，个数和名称写在一起，数一数就知道对不对。',
    en: 'Where a number of things stands beside their names, counting them shows whether it is right.',
  },
  remedy: { zh: '清点所列的名称，更正个数或补列遗漏的名称。', en: 'Count the names; correct the number or add what was left out.' },
  basis: [DISCLOSURE_INSPECTION],
  concern: 'counts',
  messages: {
    differs: { zh: '写作“{said}”，而所列的名称有{found}个', en: 'The text says "{said}", but it lists {found} names' },
  },
  check(disclosure, verdicts) {
    for (const { in: at, start, end, said: words, count, least, most } of saidLists(disclosure)) {
      if (count >= least && count <= most) {
        verdicts.pass();
        continue;
      }
      const quote = at.paragraph.text.slice(start, end);
      const found = count < least ? least : most;
      verdicts.fail({ message: 'differs', at: at.paragraph, quote, aspect: quote, provided: words, args: { said: words, found } });
    }
  },
  examples: [
    { name: '三个项目都列出', given: said('共安排3个项目：渠道防渗、闸门更换、泵站改造。'), expect: 'pass' },
    { name: '写3个项目，列出4个', given: said('共安排3个项目：渠道防渗、闸门更换、泵站改造、水毁修复。'), expect: ['differs'] },
    { name: '内设机构与所列的不一样多', given: said('内设机构3个：办公室、政治部、业务科、财务科。'), expect: ['differs'] },
    { name: '所列的一个里可能有两个', given: said('内设机构4个：办公室、政治部、业务和财务科。'), expect: 'pass' },
    { name: '写4个乡镇，列出3个', given: said('项目涉及河东镇、新仓镇、铁桥镇4个乡镇。'), expect: ['differs'] },
    { name: '写4个问题，只说了3个', given: said('存在以下4个问题：一是支付不及时；二是档案不完整；三是管护不到位。'), expect: ['differs'] },
    {
      name: '写6个项目，下面编号列出5个，金额合计相符',
      given: itemised('新增债券1000万元安排六个项目：', 200, 200, 200, 200, 200),
      expect: ['differs'],
    },
    { name: '编号列出的与个数相符', given: itemised('新增债券600万元安排三个项目：', 100, 200, 300), expect: 'pass' },
    { name: '编号列出的金额加不到总额，可能没有列全', given: itemised('新增债券600万元安排三个项目：', 100, 200), expect: 'skip' },
    { name: '名称里有“和”', given: said('涉及3个部门：县水利局、县农业和农村局、县财政局。'), expect: 'pass' },
    { name: '只列出几个', given: said('共有6个项目：渠道防渗、闸门更换、泵站改造等。'), expect: 'skip' },
    { name: '分不清是几个名称', given: said('共有2个项目：渠道、闸门更换项目和泵站改造。'), expect: 'pass' },
  ],
});
