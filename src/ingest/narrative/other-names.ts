import { isClassName } from './partition.ts';

/** Words that stand for a name: what is spent by another word, what was spoken of before, all the money there is. */

export const YEAR_WORD = '(?:20\\d\\d|上一?|本|去|今|当|全|前一?)年(?:度|末|初)?';

/** 全年列支, 当年花掉: expenditure by another word. */
export const SPENT = /(?<=^|[全当本上去]年|年[底末]|账面|实际|累计|已|共)(?:列支|落地|实支|花掉|花费|用掉)了?$/;

/** 教育支出年初预算 is the budget of the class, “设备更新”年初预算 that of what stands in marks. */
export function ofClass(text: string): string {
  const shorter = text.replace(/(?:年初|全年|调整后?)?(?:预算|决算|执行)(?:数|安排)?$/, '');
  const marked = /^"?([^"]{2,30})"$/.exec(shorter)?.[1];
  return shorter !== text && (isClassName(shorter) || marked !== undefined) ? (marked ?? shorter) : text;
}

/** 资金总额, 总盘子: all the money of what the paper or the paragraph is about, by whatever name. */
export const ALL_MONEY = '资金总额';
export const TOTAL = new RegExp(`^(?:${YEAR_WORD})*(?:资金(?:总额|总量|总?盘子|总规模)|总?盘子)$`);

/** 该项支出: what was spoken of before. */
export const ANAPHOR = /^(?:该|此|这|上述)(?:一)?(?:项|类|笔|块|部分)?(?:支出|收入|经费|资金|费用|开支|科目)(?:规模|总额|决算|预算|数)*$/;
