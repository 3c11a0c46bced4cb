/**
 * Slots for a number with nothing in them: a word, then a unit. Group 1 is the word, group 2 the slot. Texts are canonical. The reader
 * keeps their place in the sentence, a rule reports them.
 */

/** 金额单位：人民币万元, 表1、表2金额单位除注明外均为万元, 金额均为万元: the clause says in which unit all figures are. */
const NAMES_UNIT =
  '(?<!单位(?:[:：为是均都（(]|全部|统一|一律|除|人民币)[^，。；]{0,12})(?<!(?:金额|数额|数字|数据)(?:未注明的?|未特别注明的?|除注明外)?(?:均|都|全部|统一|一律)?[为是按])(?<!(?:均|一律|统一|其余|其他)[为是按])';

/** 占总收入的 %. 以%计, 单位为% name a unit. */
export const UNFILLED_PERCENT = new RegExp(
  `(?<![以按用单])(?![零〇一二三四五六七八九十百点])([\\u4e00-\\u9fa5])${NAMES_UNIT}( ?(?<!(?:以|按)为? ?)%)(?!为单位|["”」』》])`,
  'g',
);

/** 减少 万元，: at the end of its clause. 几万元, 以万元为单位, 每万元 are words. */
export const UNFILLED_AMOUNT = new RegExp(
  `(?<!(?:单位|以|按|[换折计]算)(?:均|都|全部)?[为成]?)(?![以按用位每余多几数两百千十一二三四五六七八九零〇万亿])([算行际成]数|[\\u4e00-\\u9fa5])${NAMES_UNIT}( ?(?:万元|亿元))(?=[，。；、）（和及与]|相比|$)`,
  'g',
);

/** 事业收入元；: 元 alone only behind a word of the accounts; 金额均为元 names the unit of all. */
export const UNFILLED_YUAN = new RegExp(
  `([入出费金税成]|(?<!单位|(?:单位|数额|金额|数字|数据)?(?:均|都|全部|统一|一律))为)${NAMES_UNIT}(元)(?=[，。；（）])`,
  'g',
);
