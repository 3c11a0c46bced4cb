/** The closed vocabulary of budget prose: words of change, list, sum and reason. Texts are canonical, without spaces. */

export type Direction = 'up' | 'down' | 'flat';

const UP =
  '增加|增长|增列|上升|提高|提升|升高|攀升|上涨|增多|调增|追加|增幅|涨幅|升幅|增长率|上升率|净增|扩大|新增|增收|增支|超收|超支|超出|多出|高出|上浮|多支出|多收入|多[支收花用](?!付|到)|多安排|涨(?=了?$)|(?<!晋)升(?=了?$)|增(?=$|\\d)|多(?=$)';
const DOWN =
  '负增长|减少|减列|下降|降低|压减|压缩|缩减|减低|核减|调减|下调|降幅|减幅|下降率|降低率|(?<=(?:比|较|同比)[^，；。]*)节约|节约(?!资金|率|额)|节支|减支|减收|短收|净减|回落|下滑|下浮|缩小|(?<![至不很最])少[支收花](?!付|到|数)|少安排|跌(?=了?$)|降(?=$)|少(?=$)|减(?=$)';
const CHANGE_TAIL =
  '(?:（[^（）]*）)?(?:了|约|为|额为?|数为?|金额为?|资金|经费|支出|预算|幅度为?|幅度约?为?|比例为?|率为?|达到?|共计?|合计|近|至|高达|仅|:|：)*';
const DIRECTION = new RegExp(`(${UP}|${DOWN})`, 'g');
const DIRECTION_LAST = new RegExp(`(${UP}|${DOWN})${CHANGE_TAIL}$`);
const IS_UP = new RegExp(`^(?:${UP})$`);
/** `增长（下降）5%`, `增加/减少 5万元`: a choice the writer of the template left open. */
const UNRESOLVED =
  /增减(?:额|数|幅度?|率)?(?:为|是|了)*$|(?:增加|增长|上升)[（/／或、](?:减少|下降|降低)|(?:减少|下降|降低)[（/／或、](?:增加|增长|上升)/;

export interface DirectionFound {
  readonly direction?: 'up' | 'down';
  readonly word: string;
  readonly start: number;
  /** What follows the word: '' or the label of what has changed (`增加人员经费30万元`). */
  readonly tail: string;
}

/** The direction word the words before a figure end with, or with a label behind it. */
export function directionOf(words: string): DirectionFound | undefined {
  const last = DIRECTION_LAST.exec(words);
  if (last !== null) {
    const word = last[1] ?? '';
    if (UNRESOLVED.test(words)) return { word, start: Math.max(0, words.search(UNRESOLVED)), tail: '' };
    return { direction: IS_UP.test(word) ? 'up' : 'down', word, start: last.index, tail: '' };
  }
  // 变动-3.00万元: the sign of the figure says the direction.
  const open = /(?:增减变动|增减|变动|变化)(?:额|数|率|幅度)?(?:为|是)?$/.exec(words);
  if (open !== null) return { word: open[0], start: open.index, tail: '' };
  let found: RegExpMatchArray | undefined;
  for (const match of words.matchAll(DIRECTION)) found = match;
  if (found?.index === undefined || found[0] === '新增') return undefined;
  const tail = words.slice(found.index + found[0].length).replace(/^了/, '');
  return { direction: IS_UP.test(found[0]) ? 'up' : 'down', word: found[0], start: found.index, tail };
}

const FLAT =
  /(?:持平|无增减变化|无增减|无增减变动|无变化|没有变化|未发生变化|无任何变化|保持不变|没有增减|未增减|没有增减变化|不增不减|等于(?:年初|全年|调整)?预算数?|(?:^|决算数?|预算数?|上年|年初预算数?)(?:相同|一致|相等))$/;

/** `与上年持平`, `无增减变化` at the end of a clause; `基本持平` says nothing exact. */
export function flatOf(words: string): { readonly word: string; readonly start: number } | undefined {
  const match = FLAT.exec(words.replace(/[。：]$/, ''));
  if (match === null || /(?:基本|大致|总体|大体|略|较为)$/.test(words.slice(0, match.index))) return undefined;
  return { word: match[0], start: match.index };
}

export type IntroKind =
  /** 其中, 分别为, 具体为, 包括: parts of a whole; complete only when the names are. */
  | 'among'
  /** 由…构成, 按…划分: says that it is complete. */
  | 'whole'
  /** 主要为, 用于: a sample. */
  | 'sample';

export interface Intro {
  readonly kind: IntroKind;
  /** Words before the list word in its clause: the label of what is divided, or ''. */
  readonly before: string;
  readonly after: string;
  /** A colon or comma stands behind the word. */
  readonly punctuated: boolean;
  /** 按资金来源分: divides the total of the chapter once more. */
  readonly division?: true;
  /** 按财政拨款支出功能分类: what of the total is divided, where the words name a part of it. */
  readonly of?: string;
  /** 支出按功能分: which side of the accounts is divided. */
  readonly side?: string;
  /** 具体情况如下: announces what is divided once more, and not the part named last. */
  readonly announces?: true;
  /** 其中变动较大的科目：names only some of the parts. */
  readonly selects?: true;
}

const DIVISION =
  /^(?:（[^（）]*）)?(?:\d{1,2}[.、．])?(?:(?:本年|当年)?(收入|支出)(?:预算|决算)?)?(?:按照?|从|分(?=(?:收入)?(?:级次|性质|税种|产业|行业|地区|区域|类型|来源|结构|项目|科目)))(?!照)[^，。；：]{1,24}?(?:划分|分类|来分|来看|科目分?|性质|用途|来源|类型|结构|构成|分|级次|方式|形式)(?:划分|分类|分|看|来看|的话)?(?:，?(?:其中|包括|分别为|主要包括|主要用于(?:以下方面)?|主要是))?([：，])?/;
const WHOLE =
  /(?:由[^，。；：\d]{1,8}(?:构成|组成)(?=：)|由以下(?:部分|几项)?(?:组成|构成)?|(?:构成|组成)(?:如下|为|是)|由(?=[^，。；]*(?:构成|组成)$)|(?:^|(?<=预算|支出|收入|经费|资金|总额|采购|总量|，))由(?=(?:财政|一般公共|政府性|国有|事业|经营|上级|其他|基本支出|项目支出|人员|公用|日常|货物|工程|服务|因公|公务|利润|股利|税收|非税|本年|当年|上年结|购置|运行|运维|车辆|中央|省级|市级|县级|区级)[一-龥（）]{0,14}$)(?!.*(?:承担|负担|安排|拨付|解决|支付|投入|核定|下达|到位|统筹|年初|[预决]算)$))([：，:])?/;
const AMONG =
  /(?:其中(?!心)|来源(?:为|是|包括)(?=：)|分别为|分别是|具体为|具体是|具体包括|分项情况(?:是|为)?|具体情况(?:为|如下|是|(?=：))|具体(?:支出)?(?:预算)?如下|情况如下|如下|包括|包含|涵盖)([：，:])?/;
const SAMPLE =
  /(?:主要(?:包括|用于(?:以下|如下)?(?:几个|各)?方面|用于|为|是|有|含|支出项目为|项目为|项目是|安排|由)|用于(?:以下|如下)(?:几个|各)?方面|全部为|均为(?=[^\d])|用于)([：，:])?|^含/;
const SOFTENER = /^(?:主要(?!领导|负责)|包括|包含|含|有)(?:包括|用于|为|是|有)?([：，:])?/;

/** 变动较大的科目： behind 其中. */
const SELECTS = /^[^，。；：]{0,16}(?:较[大多高快小低]|明显|突出|显著)的?[^，。；：]{0,8}(?:有|为|是|包括|如下)?(?:：|$)/;

/** 基本支出中：人员经费…, 支出总额中基本支出…, 基本支出里人员经费…. */
const WITHIN =
  /^(?:([^，。；]{2,30}?)(?:当中|之中|中|里)：|((?:总|基本|项目|财政拨款|一般公共预算|"?三公"?)?(?:收入|支出|经费)(?:总额|总计|预算|决算)?)(?:中|里)(?:，)?(?=\p{Script=Han}{3}))/u;

/** The account of a fund that a division names. */
function ofFund(division: string): Pick<Intro, 'of'> {
  const of = /(?:财政拨款|一般公共预算(?:财政拨款)?|政府性基金预算(?:财政拨款)?|国有资本经营预算(?:财政拨款)?)(?:收入|支出)/.exec(
    division,
  )?.[0];
  return of === undefined ? {} : { of };
}

/** The list word of a clause, with what stands before and behind it. */
export function introOf(words: string): Intro | undefined {
  // （五）结构：按功能科目，…
  const colon = words.indexOf('：');
  const from = colon > 0 && colon <= 12 && /^(?:按|从)/.test(words.slice(colon + 1)) ? colon + 1 : 0;
  const division = DIVISION.exec(words.slice(from));
  if (division !== null)
    return {
      kind: 'whole',
      before: '',
      after: words.slice(from + division[0].length),
      punctuated: true,
      division: true,
      ...(division[1] === undefined ? {} : { side: division[1] }),
      ...ofFund(division[0]),
    };
  // 基本支出中：人员经费…
  const within = WITHIN.exec(words);
  if (within !== null)
    return { kind: 'among', before: within[1] ?? within[2] ?? '', after: words.slice(within[0].length), punctuated: true };
  const whole = WHOLE.exec(words);
  if (whole !== null)
    return {
      kind: 'whole',
      before: words.slice(0, whole.index),
      after: words.slice(whole.index + whole[0].length),
      punctuated: whole[1] !== undefined,
    };
  const sample = SAMPLE.exec(words);
  const among = AMONG.exec(words);
  if (among !== null && (sample === null || among.index < sample.index)) {
    const after = words.slice(among.index + among[0].length);
    const soft = SOFTENER.exec(after);
    const before = words.slice(0, among.index);
    const isSample = soft?.[0].startsWith('主要') === true;
    return {
      ...(/如下|具体|分项/.test(among[0]) ? { announces: true } : {}),
      ...(SELECTS.test(after) ? { selects: true } : {}),
      kind: isSample ? 'sample' : 'among',
      before,
      after: soft === null ? after : after.slice(soft[0].length),
      punctuated: among[1] !== undefined || (soft?.[1] ?? undefined) !== undefined,
    };
  }
  if (sample === null) return undefined;
  return {
    kind: 'sample',
    before: words.slice(0, sample.index),
    after: words.slice(sample.index + sample[0].length),
    punctuated: sample[1] !== undefined,
  };
}

const REASON =
  /(?:(?:主要)?(?:变动|增减|增减变动|变化|增长|增加|减少|下降|差异)?(?:的)?(?:主要)?原因|由于|因为|缘于|源于|(?<![联关体维水院])系(?!统|列|数|人)|所致|影响|^因(?!公)|受.{2,12}(?:影响|带动)|得益于)/;

/** Where a clause begins to tell reasons; the figures behind are illustrations. -1 when it does not. */
export function reasonAt(words: string): number {
  return words.search(REASON);
}

/** `等` after the last item of a list, or the like. */
export function trailsOff(words: string): boolean {
  return /^(?:等|\.\.\.|……|［?\[?截断)/.test(words);
}

/** `加上A`, `加B`, `另加C`: the next figure is added to the one before. The 上 of 加上级补助, 加上年结转 belongs to the name. */
export function addendOf(words: string): { readonly sign: 1 | -1; readonly rest: string } | undefined {
  const plus = /^(?:[+＋]|(?:再|另|另外|以及)?加(?:上(?!级|年(?!初|末)|缴|解|划))?(?!强|快|大|工|班|油|固|装|氯))/.exec(words);
  if (plus !== null) return { sign: 1, rest: words.slice(plus[0].length) };
  const minus = /^(?:[-－](?=\p{Script=Han})|减去|扣除|剔除|扣减|减(?!少|支|收|值|免|税|员|灾|排|$))/u.exec(words);
  return minus === null ? undefined : { sign: -1, rest: words.slice(minus[0].length) };
}

/** The name of a sum: 收入总计, 支出合计, 总财力, 可用财力. */
export function namesSum(words: string): boolean {
  return /(?:总计|合计|共计|总量|总财力|总收入|总支出|可用财力|(?:可|可供)(?:用于)?(?:安排|使用|支配)[^，。；]*(?:收入|财力|资金|支出)?)(?:为|是|达|共)*$/.test(
    words,
  );
}
