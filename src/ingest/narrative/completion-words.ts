import type { Base } from './comparison.ts';

/** The words that hold what was done against what was planned: 完成年初预算的, 预算执行率为. */

export const COMPLETES =
  /(?:完成|占|为|达到?|执行|相当于|等于|是)(?:了)?([^，。；]*?(?:预算|计划|任务|目标|年初(?:安排|核定|批复|下达|数)|(?:批复|核定|下达|安排)[数额])[^，。；占]*?)(?:的)?(?:比例|比重|%)?(?:约?为|是|达到?)?$/;
/** 占年初预算的61.82%, but 占收入预算总额的45%: a budget, not the revenue that has the word in its name. */
export const ONLY_BUDGET =
  /^(?:20\d\d年度?|本年度?|当年|全年|年度|年初|调整后?|变动后?|批复|下达|人代会|通过|的)*(?:预算|计划|任务|目标|核定|(?<=年初)(?:安排|批复|下达|数)|(?:批复|核定|下达|安排)(?=[数额]))(?:数|额|总额|任务|计划|目标|安排|的)*$/;
export const COMPLETION_RATE =
  /(?:(?:预算)?(?:完成|执行)(?:率|进度|比例)|(?:收支)?进度|^(?:预算|资金|经费|指标)?(?:使用|控制|支出|开支)率)(?:约?为|是|达到?)?$/;
/** 年初预算90万元，决算81万元，完成90%. */
export const DONE = /^(?:仅|已|只|实际|共|预算)?(?:完成|执行)(?:了|约)?$/;
export const BUDGET_OF = /(?:^|[^占])((?:年初|全年|调整|年度|批复)?(?:预算|计划|任务|核定)(?:数|额|总额|安排)?)的(?:比例)?(?:为)?$/;

/** The budget that these words name. */
export const budgetBase = (words: string): Base => {
  const stage = /年初|批复/.test(words) ? 'initial' : /调整|变动/.test(words) ? 'adjusted' : undefined;
  return { kind: 'budget', basis: 'budget', ...(stage === undefined ? {} : { stage }) };
};

/** 全年花费1.59万元，控制在预算2.42万元以内: the budget of what was spent. */
export const WITHIN = /^(?:并|均|已)?控制在(?:年初|全年|调整后?)?(?:的)?(?:预算|计划|限额)(?:数|额|总额)?$/;
