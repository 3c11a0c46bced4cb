/** The words that make a percentage a share: 占…的, 比重为, 在…中的份额为, 相当于总额的, 撑起收入的. */

export interface ShareWords {
  /** What it is a share of, as printed; '' where the words name no whole. */
  readonly of: string;
  /** Where the words of the share begin: before them stands what has it. */
  readonly start: number;
}

const IS = '(?:约?为|约?是|约占|达到?|：)?$';
const SHARE = '(?:比重|份额|分量|占比|构成比)';
/** 占收入的, 所占比重为. */
const TAKES = /所?占(?!用)([^占，]*?)(?:的)?(?:比重|比例|比率|比|份额|分量)?(?:分别)?(?:约)?(?:为|是|达到?)?$/;
/** 在总收入中的份额为, 在支出中所占比重为. */
const WITHIN = new RegExp(`[在于]([^，。；占]{2,16}?)(?:当中|之中|中|里)(?:所占|占有?|的)?(?:的)?${SHARE}${IS}`);
/** 比重为, 份额为: what they are a share of was said before. */
const BARE = new RegExp(`(?:的)?${SHARE}(?:分别)?${IS}`);
/** 预留比例: of the whole of what a part was reserved from. */
const RESERVED = new RegExp(`(?:预留|留出|留给)(?:的)?(?:比例|${SHARE})${IS}`);
const TOTAL =
  '(?:本年|当年|全年|全部|财政拨款|一般公共预算|年末|今年|合计|总|各项|医院|单位|部门)*(?:收入|支出|余额|总额|总量|总数|合计|总计|收支)(?:总额|总量|总数|合计|总计|决算|预算)?数?';
/** 撑起收入的, 贡献了全部收入的: verbs that only a part has. */
const BEARS = new RegExp(`(?:撑起|支撑起?|贡献|构成)了?(${TOTAL})的(?:约)?$`);
/** 为本年支出合计的, 相当于总额的: a ratio to a total is a share of it. */
const EQUALS = new RegExp(`(?:相当于|折合|约?为|约?是|等于)(${TOTAL})的(?:约)?$`);
/** 总额, 合计 alone: the total of the list at hand. */
const OF_LIST = /^(?:全部)?(?:总额|总量|总数|合计|总计)$/;
/** 人员与公用的比重: a ratio of two. */
const OF_TWO = /[与和及同]/;

/** The share that these words announce; undefined where they announce none. */
export function shareWords(words: string): ShareWords | undefined {
  const within = WITHIN.exec(words);
  if (within !== null) return { of: within[1] ?? '', start: within.index };
  const takes = TAKES.exec(words);
  if (takes !== null) return { of: takes[1] ?? '', start: takes.index };
  const reserved = RESERVED.exec(words);
  if (reserved !== null) return { of: '采购预算', start: reserved.index };
  const bare = BARE.exec(words);
  if (bare !== null) return OF_TWO.test(words.slice(0, bare.index)) ? undefined : { of: '', start: bare.index };
  const borne = BEARS.exec(words) ?? EQUALS.exec(words);
  if (borne === null) return undefined;
  const of = borne[1] ?? '';
  return { of: OF_LIST.test(of) ? '' : of, start: borne.index };
}
