/** The closed vocabulary of budget prose: words of change, comparison, list and reason. Texts are canonical, without spaces. */

export type Direction = 'up' | 'down' | 'flat';

const UP = '增加|增长|上升|提高|升高|上涨|增多|调增|追加|增幅|涨幅|增长率|上升率|净增|扩大|新增';
const DOWN = '减少|下降|降低|压减|压缩|缩减|减低|核减|调减|下调|降幅|减幅|下降率|降低率|节约|减支|净减|回落|减';
const CHANGE_TAIL = '(?:（[^（）]*）)?(?:了|约|为|额为?|数为?|金额为?|资金|经费|支出|预算|幅度为?|幅度约?为?|达到?|近|:|：)*';
const DIRECTION = new RegExp(`(${UP}|${DOWN})`, 'g');
const DIRECTION_LAST = new RegExp(`(${UP}|${DOWN})${CHANGE_TAIL}$`);
const IS_UP = new RegExp(`^(?:${UP})$`);
/** `增长（下降）5%`, `增加/减少 5万元`: a choice the writer of the template left open. */
const UNRESOLVED = /(?:增加|增长|上升)[（/／或、](?:减少|下降|降低)|(?:减少|下降|降低)[（/／或、](?:增加|增长|上升)/;

export interface DirectionFound {
  readonly direction?: 'up' | 'down';
  readonly word: string;
  readonly start: number;
  /** What follows the word: '' or the label of what has changed (`增加人员经费30万元`). */
  readonly tail: string;
}

/** The direction word a figure's lead ends with, or with a label behind it. */
export function directionOf(lead: string): DirectionFound | undefined {
  const last = DIRECTION_LAST.exec(lead);
  if (last !== null) {
    const word = last[1] ?? '';
    if (UNRESOLVED.test(lead)) return { word, start: Math.max(0, lead.search(UNRESOLVED)), tail: '' };
    return { direction: IS_UP.test(word) ? 'up' : 'down', word, start: last.index, tail: '' };
  }
  let found: RegExpMatchArray | undefined;
  for (const match of lead.matchAll(DIRECTION)) found = match;
  if (found?.index === undefined || found[0] === '减' || found[0] === '新增') return undefined;
  const tail = lead.slice(found.index + found[0].length).replace(/^了/, '');
  return { direction: IS_UP.test(found[0]) ? 'up' : 'down', word: found[0], start: found.index, tail };
}

const FLAT = /(?:持平|无增减变化|无增减|无变化|没有变化|未发生变化|无任何变化|保持不变|没有增减|未增减|没有增减变化|^(?:相同|一致|相等)$)/;

/** `与上年持平`, `无增减变化`; `基本持平` says nothing exact. */
export function flatOf(text: string): { readonly word: string; readonly start: number } | undefined {
  const match = FLAT.exec(text);
  if (match === null || /(?:基本|大致|总体|大体|略)$/.test(text.slice(0, match.index))) return undefined;
  return { word: match[0], start: match.index };
}

/** What a comparison compares with. */
export interface Comparison {
  readonly year?: number;
  /** Budget or final accounts of the base, where the text says so. */
  readonly basis?: 'budget' | 'final';
  /** The document's own year (`比年初预算`), not the one before. */
  readonly ownYear?: true;
}

const YEAR = '(?:20\\d\\d|上一?|去|前一?|本|当|今)年(?:度|初|末)?';
const BASE_HEAD = `(?:${YEAR}|年初|同期|预算|决算|调整|上期)`;
const BASE_WORD = `(?:${YEAR}|年初|年度|同期|同口径|部门|单位|全年|预算|决算|执行|完成|支出|收入|安排|批复|下达|调整|实际|财政拨款|一般公共预算|总额|总数|基数|情况|“?"?三公"?”?经费|公用经费|数|额|的|后)`;
const COMPARE = new RegExp(
  `(?:按?同口径|按可比口径)?，?(?:(?:相较于?|相比于?|相比较?|对比|较之?|比较?)(${BASE_WORD}+)|(?:与|同|和|跟)(${BASE_HEAD}${BASE_WORD}*))(?:相比较?|比较|相较|对比|比)?(?:同口径)?|同比(${YEAR}${BASE_WORD}*)?|环比`,
);

/** The comparison a text names, and the text without it. Undefined when it names none. */
export function comparisonOf(
  text: string,
  ownYear: number | undefined,
): { readonly comparison: Comparison; readonly rest: string; readonly start: number; readonly end: number } | undefined {
  const match = COMPARE.exec(text);
  if (match === null) return undefined;
  // 与上年对比：2020年收入预算比2019年增加…: what is compared stands behind the heading.
  const headed = /^(.{0,3})：(?=.)/.exec(text.slice(match.index + match[0].length));
  if (headed !== null) {
    const behind = text.slice(match.index + match[0].length + headed[0].length);
    const inner = comparisonOf(behind, ownYear);
    if (inner !== undefined) return inner;
  }
  const base = match[1] ?? match[2] ?? match[3] ?? '';
  const printedYear = /20\d\d/.exec(base)?.[0];
  const basis = /决算|执行|完成|实际/.test(base)
    ? 'final'
    : /预算(?!财政拨款)/.test(base.replace('一般公共预算', ''))
      ? 'budget'
      : undefined;
  const previous = /上|去|前/.test(base) || printedYear !== undefined;
  const own = !previous && /年初|预算|本年|当年|今年|调整/.test(base);
  const year = printedYear !== undefined ? Number(printedYear) : ownYear === undefined ? undefined : own ? ownYear : ownYear - 1;
  const isOwn = own || (year !== undefined && year === ownYear);
  return {
    comparison: { ...(year === undefined ? {} : { year }), ...(basis === undefined ? {} : { basis }), ...(isOwn ? { ownYear: true } : {}) },
    rest: text.slice(0, match.index) + text.slice(match.index + match[0].length),
    start: match.index,
    end: match.index + match[0].length,
  };
}

export type IntroKind =
  /** 其中, 分别为, 具体为: claims to be the whole. */
  | 'whole'
  /** 按…划分: a complete breakdown of the chapter's total. */
  | 'division'
  /** 主要为, 包括, 用于, 含: may be a sample. */
  | 'sample';

export interface Intro {
  readonly kind: IntroKind;
  /** Text before the word, in its clause: the label of what is being broken down, or ''. */
  readonly before: string;
  readonly after: string;
  /** A colon or comma stands behind the word. */
  readonly punctuated: boolean;
}

const DIVISION =
  /(?:按照?|从)(?!照)[^，。；：]{1,24}?(?:划分|分类|来分|来看|科目分?|性质|用途|来源|类型|结构|构成|分)(?:划分|分类|分|看|来看|的话)?(?:，?(?:其中|包括|分别为|主要包括|主要用于(?:以下方面)?|主要是))?([：，])?/;
const WHOLE =
  /(?:其中|分别为|分别是|具体为|具体是|具体包括|分项情况(?:是|为)?|具体情况(?:为|如下|是)?|具体如下|构成如下|情况如下|如下|由以下(?:部分|几项)?(?:组成|构成)?)([：，:])?/;
const SAMPLE =
  /(?:主要(?:包括|用于(?:以下|如下)?(?:几个|各)?方面|用于|为|是|有|含|支出项目为|项目为|项目是|安排|由)|用于(?:以下|如下)(?:几个|各)?方面|全部为|均为(?=[^\d])|包括|包含|涵盖|用于)([：，:])?|^含/;
const SOFTENER = /^(?:主要(?!领导|负责)|包括|包含|含|有)(?:包括|用于|为|是|有)?([：，:])?/;

/** The list word of a clause, with what stands before and behind it. */
export function introOf(text: string): Intro | undefined {
  const division = DIVISION.exec(text);
  if (division !== null && division.index <= 2)
    return { kind: 'division', before: '', after: text.slice(division.index + division[0].length), punctuated: true };
  const whole = WHOLE.exec(text);
  if (whole !== null) {
    const after = text.slice(whole.index + whole[0].length);
    const soft = SOFTENER.exec(after);
    const before = text.slice(0, whole.index);
    if (soft?.[0].startsWith('主要') === true)
      return { kind: 'sample', before, after: after.slice(soft[0].length), punctuated: soft[1] !== undefined || whole[1] !== undefined };
    return { kind: 'whole', before, after: soft === null ? after : after.slice(soft[0].length), punctuated: whole[1] !== undefined };
  }
  const sample = SAMPLE.exec(text);
  if (sample === null) return undefined;
  return {
    kind: 'sample',
    before: text.slice(0, sample.index),
    after: text.slice(sample.index + sample[0].length),
    punctuated: sample[1] !== undefined,
  };
}

const REASON = /(?:原因|由于|因为|缘于|源于|系(?!统|列|数)|所致|影响|^因(?!公))/;

/** Whether a clause begins to tell reasons; the figures in it are illustrations. */
export function tellsReason(text: string): boolean {
  return REASON.test(text);
}

/** `等` after the last item of a list, or the like. */
export function trailsOff(text: string): boolean {
  return /^(?:等|\.\.\.|……|［?\[?截断)/.test(text);
}
