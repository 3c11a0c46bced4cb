import { type Base, baseOf as baseOfWords, comparisonOf } from './comparison.ts';
import { budgetBase, COMPLETES, ONLY_BUDGET, WITHIN } from './completion-words.ts';
import type { Construction, Memory } from './construction.ts';
import { moved } from './moved.ts';
import { shareWords } from './share-words.ts';

/** 上年→本年. */
const ARROW = /^(?:→|⇒|[-—=]{1,2}>)/;
const DIFFERENCE =
  /(?:距离?[^，。；]*差|(?:距[^，。；]*)?(?:差值|差额|差距|相差|还差|尚差|差异(?:数|额)?|(?:两者|二者|两年)(?:之)?差))(?:约?为|是|达)?$/;
const SHORT_OF = /距离?([^，。；差]*?)(?:还|尚|仅|只)?差(?:了|约?为|是|达)?$/;
/** 期均, 户均, but 各单位均为 says it of each. */
const MEAN_OF = '(?<![两二三四五六七八九十各每几\\d])[人车户亩期批次场班件校村台栋套座站床课生师日月店册]均(?!衡|等)';
const MEAN = new RegExp(
  `(?:${MEAN_OF}|每一?(?:[人车户次批亩座处吨场期辆班台栋套件村校天日课站户名床]|公里|平方米|万平方米|课时|学时|学年)|每(?:[百千万]|\\d+)元|平均)[^，。；]*$`,
);
const TRANSFER_FROM =
  /(?:由|从)((?:20\d\d年度?|[本当今全]年度?|年初|年度|调整后?|原来?|上年度?|去年|同期|批复|的)*(?:部门|单位)?(?:预算|决算|执行)?(?:数|安排|批复)?(?:的)?)$/;
/** What stands behind the amount that it was before. */
const MOVES_ON = /^(?:调|增|提|减|下|上|追|变|核|压|降|升|改|转|缩|扩|回|涨|跌)/;
/** 高于上年的128万元，两者相差8万元; 高于上年的128万元8万元: the amount is what it is compared with. */
const HELD_AGAINST =
  /^）?(?:(?:增|减|上|下|提|降|多|少)|，?(?:两者|二者|两年|两数|两者间|之间|与之)*(?:相差|差额|差距|差异(?!率|的|原因|主要)|差值|高出|多出|少))/;
/** 在2024年预算, before X的基础上. */
const BUILT_ON = /[在于]((?:20\d\d年|上年|去年|上一年|年初)[^，。；：]{0,12})$/;
const OTHER_BASE = /(?:比|较)[^，。；：]{2,18}$/;

/** 基本支出上年预算为830万元，今年少安排41万元: what a thing that was named had the year before. */
const LAST_YEAR_OF =
  /^([^，。；：]{1,18}(?:支出|经费|收入|费))((?:上年|去年|上一年)度?(?:同期)?(?:预算|决算|执行|完成|支出)?(?:数|额|安排)?)(?:为|是)?$/;

/** 与2023年相比，基本支出由953万元增至985万元: last year's; what is adjusted is the plan itself. */
function fromBase(words: string, behind: string, memory: Memory, ownYear: number | undefined): Base {
  const compared = words === '' && !/^\p{Script=Han}{0,2}(?:调|追|核|变更)/u.test(behind) ? memory.base : undefined;
  return compared?.kind === 'year' ? compared : baseOf(words, ownYear);
}

/** The base that stands before 由…: 上年, 年初预算, or the plan itself before it was changed. */
function baseOf(words: string, ownYear: number | undefined): Base {
  return /年|同期|预算/.test(words) ? baseOfWords(words, words, ownYear) : { kind: 'other' };
}

/** What an amount is by the words before it, up to the last mark or figure, and `behind` it. */
export function amountRole(words: string, behind: string, memory: Memory, ownYear: number | undefined): Construction {
  if (ARROW.test(behind) && /^\D{1,3}\d/.test(behind)) return { role: { kind: 'from', base: { kind: 'other' } }, name: words };
  if (WITHIN.test(words)) return { role: { kind: 'base', base: budgetBase(words) }, name: '' };
  const from = TRANSFER_FROM.exec(words);
  if (from !== null && MOVES_ON.test(behind))
    return { role: { kind: 'from', base: fromBase(from[1] ?? '', behind, memory, ownYear) }, name: words.slice(0, from.index) };
  if (MEAN.test(words)) return { role: { kind: 'detail' }, name: '' };
  // 距年初预算还差19万元: by so much less than was planned.
  const short = SHORT_OF.exec(words);
  if (short !== null && ONLY_BUDGET.test(short[1] ?? ''))
    return { role: { kind: 'change', direction: 'down', base: budgetBase(short[1] ?? '') }, name: words.slice(0, short.index) };
  if (DIFFERENCE.test(words)) return { role: { kind: 'difference' }, name: words.replace(DIFFERENCE, '') };
  const isDivided = /^(?:的|，?占比)/.test(behind);
  const completes = COMPLETES.exec(words);
  const budgeted = completes !== null && (ONLY_BUDGET.test(completes[1] ?? '') || (isDivided && /^(?:完成|执行)/.test(completes[0])));
  if (completes !== null && budgeted && isDivided)
    return { role: { kind: 'whole', of: completes[1] ?? '', completion: true }, name: words.slice(0, completes.index) };
  const share = words.includes('占') ? shareWords(words) : undefined;
  if (share !== undefined && isDivided)
    return { role: { kind: 'whole', of: share.of, completion: false }, name: words.slice(0, share.start) };
  const compared = comparisonOf(words, ownYear);
  if (compared !== undefined && compared.after === '' && compared.direction === undefined)
    return { role: { kind: 'base', base: compared.base }, name: compared.before };
  if (compared?.direction !== undefined && compared.after === '')
    return {
      role: HELD_AGAINST.test(behind)
        ? { kind: 'base', base: compared.base }
        : { kind: 'change', direction: compared.direction, base: compared.base, orBase: true },
      name: compared.before,
    };
  // 比原两局合计数33.50万元减少…: a base that is no year and no budget of this paper.
  // 在上年95万元的基础上增加5万元.
  const built = /^的?基础上/.test(behind) ? BUILT_ON.exec(words) : null;
  if (built !== null)
    return { role: { kind: 'base', base: baseOfWords(built[1] ?? '', built[0], ownYear) }, name: words.slice(0, built.index) };
  const other = OTHER_BASE.exec(words);
  if (other !== null && compared === undefined && /^）?(?:增|减|上|下|提|降|多|少)/.test(behind))
    return { role: { kind: 'base', base: { kind: 'other' } }, name: words.slice(0, other.index) };
  const last = LAST_YEAR_OF.exec(words);
  if (last !== null) return { role: { kind: 'base', base: baseOfWords(last[2] ?? '', last[2] ?? '', ownYear) }, name: last[1] ?? '' };
  const change = moved('change', words, memory, ownYear);
  if (change !== undefined) return change;
  if (compared !== undefined || budgeted || share !== undefined) return { role: { kind: 'unknown' }, name: '' };
  return { role: { kind: 'amount' }, name: words };
}
