import type { ComparisonBase } from '../../model/fact.ts';

/** What the words of a sentence compare with: 比上年, 较年初预算数, 与2022年决算数相比, 同比, 环比, 大于预算数. */

export type Base = ComparisonBase;

export interface Compared {
  readonly base: Base;
  /** Words before and behind the comparison. */
  readonly before: string;
  readonly after: string;
  /** 大于, 低于: a comparison that says the direction itself. */
  readonly direction?: 'up' | 'down';
  readonly word: string;
}

const YEAR = '(?:20\\d\\d|上一?|去|前一?|上上|本|当|今)年(?:度|初|末|底)?';
const HEAD = `(?:${YEAR}|年初|年度|同期|核定[数额]|预算|决算|调整|变动|上期|期初|年中|上月|上季度|全年|计划(?!生育)|批复|目标)`;
const WORD = `(?:${YEAR}|核定(?=[数额])|年初|年度|年末|年底|同期|同口径|部门|单位|全年|预算|决算|执行|完成|支出|收入|安排|批复|下达|调整|变动(?=后|预算|的)|追加|实际|预计(?=执行|完成|决算)|财政拨款|一般公共预算|总额|总数|总体|基数|情况|“?"?三公"?”?经费|公用经费|经费|水平|合计|总计|共计|计划(?!生育)|目标|人代会|通过|上期|期初|年中|上月|上季度|\\d{1,2}月份?|数|额|的|后|，?同期)`;
const SAME_SCOPE = '(?:按?(?:同口径|可比口径|同比口径|可比)(?:计算|相比)?，?)?';
const COMPARE = new RegExp(
  `${SAME_SCOPE}(?:(?:相较于?|相比于?|相比较?|对比|较之?|比较?)(${WORD}+)|(?:与|同|和|跟)(${HEAD}${WORD}*))(?:相比较?|比较|相较|对比|比|相同|一致)?(?:同口径)?|${SAME_SCOPE}同比(${YEAR}${WORD}*)?|环比|(?<=^|，|。|年)(?:两年)?(?:对比|相比|比较|较之)(?=增|减|上|下|提|降|多|少)`,
);
const EXCEEDS = new RegExp(`(大于|高于|超过|超出|超|多于|小于|低于|少于)((?:${YEAR}|年初|全年|调整|变动|预算|决算|计划)${WORD}*)`);

/** 与年初向人大报告的执行数相比: what was reported of the same year before the accounts were closed. */
const EXECUTED = /(?:与|同|较|比)(?![^，。；]*(?:上年|去年|上一年|20\d\d年|同期))[^，。；：]{2,24}(?:执行数|快报数)(?:相比|比较|相较)?/;

/** The base that these words name; `whole` is the comparison they stand in. */
export function baseOf(words: string, whole: string, ownYear: number | undefined): Base {
  const restated = /同口径|可比/.test(whole) ? ({ restated: true } as const) : {};
  if (/环比|上月|上季度|上期|期初|年中|\d{1,2}月/.test(whole) && !/同比|同期/.test(whole)) return { kind: 'period', ...restated };
  const printedYear = /20\d\d/.exec(words)?.[0];
  const plain = words.replace(/一般公共预算|公共财政预算/g, '');
  const basis = /决算|执行|完成|实际|支出数/.test(plain) ? 'final' : /预算|计划/.test(plain) ? 'budget' : undefined;
  const previous = /上一?年|去年|前一?年|同期/.test(words) || (printedYear !== undefined && Number(printedYear) !== ownYear);
  if (!previous && (basis === 'budget' || /年初|调整|变动|批复|目标|下达|核定/.test(plain))) {
    const stage = /年初|批复/.test(plain) ? 'initial' : /调整|变动|追加|下达/.test(plain) ? 'adjusted' : undefined;
    return { kind: 'budget', basis: 'budget', ...(stage === undefined ? {} : { stage }), ...restated };
  }
  if (!previous && /决算/.test(plain)) return { kind: 'other', ...restated };
  const year = printedYear !== undefined ? Number(printedYear) : ownYear === undefined ? undefined : ownYear - 1;
  const stage = basis === 'budget' && /调整/.test(plain) ? ({ stage: 'adjusted' } as const) : {};
  return { kind: 'year', ...(year === undefined ? {} : { year }), ...(basis === undefined ? {} : { basis }), ...stage, ...restated };
}

/** The last comparison that the words name. Undefined when they name none. */
export function comparisonOf(words: string, ownYear: number | undefined): Compared | undefined {
  // 与上年对比：2020年收入预算比2019年增加…: what is compared stands behind the heading.
  const colon = words.lastIndexOf('：');
  if (colon >= 0) {
    const inner = comparisonOf(words.slice(colon + 1), ownYear);
    if (inner !== undefined) return { ...inner, before: words.slice(0, colon + 1) + inner.before };
  }
  const executed = EXECUTED.exec(words);
  if (executed !== null) {
    const [word] = executed;
    return { base: { kind: 'other' }, before: words.slice(0, executed.index), after: words.slice(executed.index + word.length), word };
  }
  const match = COMPARE.exec(words);
  const exceeds = EXCEEDS.exec(words);
  if (exceeds !== null && (match === null || exceeds.index <= match.index)) {
    const [word, verb = '', base = ''] = exceeds;
    return {
      base: baseOf(base, word, ownYear),
      before: words.slice(0, exceeds.index),
      after: words.slice(exceeds.index + word.length),
      direction: /[大高超多]/.test(verb) ? 'up' : 'down',
      word,
    };
  }
  if (match === null) return undefined;
  const [word] = match;
  return {
    base: baseOf(match[1] ?? match[2] ?? match[3] ?? '', word, ownYear),
    before: words.slice(0, match.index),
    after: words.slice(match.index + word.length),
    word,
  };
}
