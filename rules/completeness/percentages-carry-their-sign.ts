import { DISCLOSURE_INSPECTION } from '../../src/engine/kit/basis.ts';
import { budget, section } from '../../src/engine/kit/example-facts.ts';
import { narrative } from '../../src/engine/kit/sentences.ts';
import { defineDocumentRule } from '../../src/engine/rule.ts';

/** The number ends its clause: neither % nor any other unit follows. */
const END = '(?=[，。；、（）]|$)';
/** 执行率为0 is nought however it is measured. */
const NUMBER = '((?!0(?![.\\d]))\\d+(?:\\.\\d+)?)';
/** A share or a completion can be nothing but a percentage. 占地 and 占用 are measured otherwise. */
const SURE = new RegExp(
  `(?:占(?!地|用|有|道)(?:[^，。；、\\d]{0,24}(?:的|比例?为?|比重为?))?|所占比[例重]为?|(?:完成|为)(?:年初|全年|调整后?|本年)?预算数?的|(?:增长|上升|下降|降低|完成|执行)率(?:为|达到?|是)?|[增减升降涨]幅(?:约?为|达到?|是)?)\\s*${NUMBER}${END}`,
  'g',
);
/** 增长12.5 may lack 万元 as well as %: beside other percentages it is one of them. */
const LIKELY = new RegExp(`(?:增长|下降|降低|上升)了?\\s*(\\d{1,3}\\.\\d{1,2})${END}`, 'g');

const text = (paragraph: string): unknown => budget([], { sections: [section('收支总体情况', paragraph)] });

function bareIn(paragraph: string): readonly RegExpExecArray[] {
  const likely = paragraph.includes('%') ? [...paragraph.matchAll(LIKELY)] : [];
  return [...paragraph.matchAll(SURE), ...likely];
}

export const percentagesCarryTheirSign = defineDocumentRule({
  id: 'completeness/percentages-carry-their-sign',
  version: 1,
  severity: 'warning',
  title: { zh: '占比、增长率、完成率写明百分号', en: 'Shares, growth and completion carry their percent sign' },
  rationale: {
    zh: '“占75.00”没有百分号，读者分不清是百分比、金额还是数量。',
    en: 'Without its sign nobody can tell a percentage from an amount or a number.',
  },
  remedy: { zh: '补写“%”。', en: 'Add the percent sign.' },
  basis: [DISCLOSURE_INSPECTION],
  messages: {
    noSign: { zh: '“{quote}”后面没有百分号', en: '"{quote}" lacks its percent sign' },
  },
  check(disclosure, verdicts) {
    for (const { paragraph } of narrative(disclosure)) {
      const bare = bareIn(paragraph.text);
      if (bare.length === 0 && /占[^，。；]*%|增长[^，。；]*%|完成[^，。；]*%/.test(paragraph.text)) verdicts.pass();
      for (const [quote, value = ''] of bare)
        verdicts.fail({ message: 'noSign', at: paragraph, quote, aspect: quote, args: { quote }, provided: value, expected: `${value}%` });
    }
  },
  examples: [
    { name: '都有百分号', given: text('基本支出25.00万元，占25.00%；项目支出75.00万元，占75.00%。'), expect: 'pass' },
    { name: '占比没有百分号', given: text('基本支出25.00万元，占25.00%；项目支出75.00万元，占75.00；其他为0。'), expect: ['noSign'] },
    { name: '占地面积不是占比', given: text('办公楼占地1200，另有停车场。'), expect: 'skip' },
    { name: '增长的是金额', given: text('支出增长12.50万元。'), expect: 'skip' },
  ],
});
