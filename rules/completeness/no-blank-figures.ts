import { DISCLOSURE_INSPECTION } from '../../src/engine/kit/basis.ts';
import { budget, section } from '../../src/engine/kit/example-facts.ts';
import { narrative } from '../../src/engine/kit/sentences.ts';
import { defineDocumentRule } from '../../src/engine/rule.ts';
import { UNFILLED_AMOUNT, UNFILLED_PERCENT, UNFILLED_YUAN } from '../../src/model/unfilled.ts';

interface Blank {
  readonly pattern: RegExp;
  readonly message: 'number' | 'choice' | 'placeholder';
}

/** A number slot with nothing in it, an unresolved choice of a template, a placeholder. */
const BLANKS: readonly Blank[] = [
  { pattern: UNFILLED_PERCENT, message: 'number' },
  { pattern: UNFILLED_AMOUNT, message: 'number' },
  { pattern: UNFILLED_YUAN, message: 'number' },
  {
    pattern:
      /(?<!(?:的|[等小大低高多少]于|(?:数据|数字|数额|口径)(?:均|都|仅)?[为是系]|与|不含|即|计入|列入|纳入|并入)[^，。；：]{0,12})(?<![作做不再予])(?:总计|合计|共计)[，。；](?=[^\d]{0,4}其中|$)/g,
    message: 'number',
  },
  // 支出决算为110.00万元，完成年初预算的。: the rate is gone with its sign.
  {
    pattern:
      /(?<=[元%]（?[^，。；：]{0,2}[，（；])(?:为|占|完成)[^，。；：\d]{0,14}预算(?:总?[数额])?的(?:比例|比重|百分比)?(?:为|是|达)?(?=[。；）])/g,
    message: 'number',
  },
  { pattern: /(?<=[元%][，；])预算(?:完成率|执行率)(?:为|是|达)?(?=[，。；]|$)/g, message: 'number' },
  { pattern: /(?:增加|增长|上升)[（/]?(?:或)?(?:减少|下降|降低)[）]? ?-?\d+(?:\.\d+)?(?:万元|元|亿元|%)/g, message: 'choice' },
  { pattern: /大小于|大于小于|等于大于小于/g, message: 'choice' },
  {
    pattern: /[XxＸ×＊*]{2,}(?:万元|元|年|月|日|%|个|人|辆|单位|部门|局|项目)|(?:为|共|计|减少|增加)[XxＸ×＊*]{2,}/g,
    message: 'placeholder',
  },
];

/** 完成%为执行数与预算数之比: what a column with that name holds. */
const DEFINES = /%(?:为|是|=|指)[^，。]{1,24}(?:之比|比值|的比|除以|÷)/;

/** 安排政府采购预算 万元，具体内容见下表 with the amount and its unit lost. */
const NO_AMOUNT = /安排政府采购预算[，,]?(?:具体|详细)?(?:内容|情况)?(?:详)?见(?:下|附)表/;

export const noBlankFigures = defineDocumentRule({
  id: 'completeness/no-blank-figures',
  version: 1,
  severity: 'error',
  title: { zh: '没有空缺的数字和未选定的模板用语', en: 'No empty number slots, open choices or placeholders' },
  rationale: {
    zh: '“占 %”“减少 万元”“增加（减少）”“××万元”是套用模板后没有填写的痕迹。',
    en: 'An empty slot, an open choice or a placeholder shows that a template was not filled in.',
  },
  remedy: {
    zh: '填写数字（没有发生的填0），选定增加或减少，删去占位符。',
    en: 'Fill in the number (0 where there is none), settle the choice, remove the placeholder.',
  },
  basis: [DISCLOSURE_INSPECTION],
  concern: 'blank',
  messages: {
    number: { zh: '“{words}”处缺数字', en: 'A number is missing at "{words}"' },
    choice: { zh: '“{words}”是模板中未选定的用语', en: '"{words}" is a choice the template left open' },
    placeholder: { zh: '“{words}”是未替换的占位符', en: '"{words}" is a placeholder that was not replaced' },
  },
  check(disclosure, verdicts) {
    const procured = disclosure.facts.some(({ concept, measure }) => concept === 'procurement' && measure === 'amount');
    for (const { paragraph } of narrative(disclosure)) {
      let found = false;
      // 增减% 占比%: the names of columns, in a line without a mark or a note below their table.
      const isSentence =
        /[，。；：]/.test(paragraph.text) && !/^(?:注|备注|附注|说明)[：:\d]/.test(paragraph.text) && !DEFINES.test(paragraph.text);
      const blank = procured ? null : NO_AMOUNT.exec(paragraph.text);
      if (blank !== null) {
        found = true;
        verdicts.fail({
          message: 'number',
          at: paragraph,
          args: { words: blank[0] },
          quote: blank[0],
          aspect: blank[0],
          severity: 'warning',
        });
      }
      for (const { pattern, message } of BLANKS) {
        if (message === 'number' && !isSentence) continue;
        for (const match of paragraph.text.matchAll(pattern)) {
          found = true;
          const words = paragraph.text.slice(Math.max(0, match.index - 8), match.index + match[0].length + 4);
          verdicts.fail({ message, at: paragraph, args: { words }, quote: words, aspect: words });
        }
      }
      if (!found && /\d/.test(paragraph.text)) verdicts.pass();
    }
  },
  examples: [
    {
      name: '合计之后没有数字，说的是另一张表的合计',
      given: budget([], { sections: [section('说明', '明细表不含其他资金236.03万元，故其合计数小于收支总表的本年支出合计。')] }),
      expect: 'pass',
    },
    { name: '说明一列的算法', given: budget([], { sections: [section('说明', '完成%为执行数与预算数之比。')] }), expect: 'skip' },
    { name: '数字齐全', given: budget([], { sections: [section('收支', '比上年减少5.9万元，下降35.4%。')] }), expect: 'pass' },
    {
      name: '增减额和百分比空缺',
      given: budget([], { sections: [section('收支', '比上年减少 万元，占 %。')] }),
      expect: ['number', 'number'],
    },
    {
      name: '只剩“元”字',
      given: budget([], { sections: [section('收支', '财政拨款收入136902元；事业收入元；其他收入2316元。金额单位为元。')] }),
      expect: ['number'],
    },
    {
      name: '表下的注提到列名',
      given: budget([], { sections: [section('收支', '注：增减%以上年执行数为基数，上年为0的不计算增减%。2024年起执行。')] }),
      expect: 'pass',
    },
    { name: '增加（减少）未选定', given: budget([], { sections: [section('收支', '比上年增加（减少）5.9万元。')] }), expect: ['choice'] },
    {
      name: '政府采购预算没有金额',
      given: budget([], { sections: [section('政府采购', '我部门安排政府采购预算具体内容见下表。')] }),
      expect: ['number'],
    },
    {
      name: '完成预算的百分比空缺',
      given: budget([], { sections: [section('收支', '支出决算为110.00万元，完成年初预算的。')] }),
      expect: ['number'],
    },
    {
      name: '写明完成预算，不是空缺',
      given: budget([], { sections: [section('收支', '支出决算为110.00万元，占支出的比例较高。')] }),
      expect: 'pass',
    },
    { name: '占位符', given: budget([], { sections: [section('收支', '部门预算收入××万元。')] }), expect: ['placeholder'] },
    {
      name: '说明金额单位不是空缺',
      given: budget([], { sections: [section('收支', '本说明金额单位为万元，单价20万元以上设备2台。')] }),
      expect: 'pass',
    },
    {
      name: '各表的金额单位',
      given: budget([], {
        sections: [
          section(
            '收支',
            '表1、表2金额单位除注明外均为万元，表3按人次计。金额单位：人民币万元。金额单位为亿元的保留两位小数；其余为万元。',
          ),
        ],
      }),
      expect: 'pass',
    },
    {
      name: '单位的金额空缺',
      given: budget([], { sections: [section('收支', '本单位收入 万元，比上年增加5.9万元。')] }),
      expect: ['number'],
    },
  ],
});
