import { memoise } from '../../model/memoise.ts';

/**
 * What stands in the place of a figure and is none: a rate in words (翻了一番, 增长近一倍, 占六成), money in another unit than is printed
 * (69.31W, 1.1万余元), a figure that is taken back behind it (0.97万元（更正为9.07万元）), an annex that is pointed at or a stroke in the place of
 * the amount. Each is met and not read, and keeps its place as the figure it stands for.
 */

export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/**
 * A pattern with the signs without which it stands nowhere. Most begin by looking back, at every place of a text: only those whose signs are
 * there are looked for.
 */
type Kind = readonly [signs: RegExp, pattern: string];

const WHOLE = '[零一二两三四五六七八九十几数百]+(?:点[零一二三四五六七八九]+)?';
/** Words that a rate follows at once: 增长, 占, 完成预算的. */
const BEFORE_RATE =
  '(?:增长|增加|增幅|上升|提高|扩大|下降|减少|降低|降幅|压减|压缩|压降|缩减|占比?|(?:预算|计划|任务|收入|支出|总额|总计|合计|万元|亿元)数?的)(?:了|达到?|到|为|近|将近|接近|约|大约|超过?|不足|不到|逾|至少)*';
const AT_LAST = '(?=[，。；、）（的以多左]|主要|$)';
const RATES: readonly Kind[] = [
  [/番/, `翻(?:了?${WHOLE})?番`],
  [
    /[零一二两三四五六七八九十几数百\d][倍成]|半|分之/,
    `(?<=${BEFORE_RATE})(?:${WHOLE}(?:倍|成[多余半一二三四五六七八九]?)|${WHOLE}分之${WHOLE}|一?[大多小]?半|\\d+(?:\\.\\d+)?成)(?:以上|以下|左右|多)?${AT_LAST}`,
  ],
  [/[减过]半|成倍/, `(?<=，|较上年|比上年|比去年|同比|占比?)(?:了|已经?)?(?:减半|过半|成倍)`],
  [/[减过]半/, `(?<=下降|减少|占|完成|支出|收入|经费|预算|总计|总额)(?:过半|减半)`],
  // 为预算的1.4192倍, 占比49.91个点
  [/倍/, '(?<=(?:为|是|达到?|相当于)(?:年初|全年|调整)?(?:预算|计划)数?的?)\\d+(?:\\.\\d+)?倍(?=[，。；）]|$)'],
  [/个点/, '(?<![\\d.])\\d+(?:\\.\\d+)? ?个点(?=[，。；）]|$)'],
  // 增长8.81%~18.88%: one of two rates, and nobody knows which; what is expected may lie between two.
  [
    /%[~—至-]/,
    '(?<=增长|下降|上升|降低|增加|减少|增幅|降幅)(?<!(?:预期|预计|目标|力争|计划|预测|确保)[^，。；]{0,24})\\d+(?:\\.\\d+)?%(?:~|—{1,2}|-|至)\\d+(?:\\.\\d+)?%',
  ],
  // 增长不足18.88%: less than that, and nobody knows by how much.
  [/[足到近乎]\d/, '(?:不足|不到|将近|接近|近乎)\\d+(?:\\.\\d+)?(?:[百千]?[万亿]?元|%|个百分点)'],
];

/** Words that an amount follows at once. */
const BEFORE_MONEY = '[加少长降为是了到至共计入出费款算额目金](?:约|近)?';
const MONEY: readonly Kind[] = [
  [/\d ?[WwKk]/, `(?<=${BEFORE_MONEY})\\d+(?:\\.\\d+)? ?[WwKk](?:元)?(?![A-Za-z\\d])`],
  [/[万亿][多余]元/, '(?<![\\d.])\\d+(?:\\.\\d+)? ?[万亿][多余]元'],
  // 预算数为十余万元
  [/[余多来][百千]?[万亿]?元/, `(?<=${BEFORE_MONEY})[一二两三四五六七八九十几数百千]+[余多来][百千]?[万亿]?元`],
  [/[万亿]块/, '(?<![\\d.])\\d+(?:\\.\\d+)? ?[万亿]块钱?'],
];

/** 0.97万元（更正为9.07万元）: of two figures one is taken back. */
const TAKEN_BACK =
  '(?<![\\d.])\\d+(?:\\.\\d+)? ?(?:[百千]?[万亿]?元|%)（(?:注?[：，]?)?(?:更正|勘误|改为|应为|应是|实为|实际应为|误|有误)[^（）]{0,12}\\d[^（）]{0,12}）';

/** 预算见附件3, 决算——: a name of the accounts, and in the place of its amount something else. */
const NAMED =
  '(?:预算|决算|支出|收入|总额|总计|合计|经费|拨款|费|增加|减少|增长率|增幅|降幅|占比|完成率|执行率)(?:数|额|总额|共|为|是|：){0,2}';
const SIGNS = '(?:—{1,2}|-{1,2}|\\*{1,3}|×+|/|…{1,2}|\\.{3,6}|~{1,2}|_{1,8})';
/** What each of these signs holds. */
const SIGN = /[—\-*×/…~_]|\.{3}/;
/** Words that a share or a rate follows. */
const OF_RATE = '(?<=[万亿元%]，)占|增长|下降|上升|降低';
const INSTEAD: readonly Kind[] = [
  [SIGN, `(?<=${NAMED})${SIGNS}(?=[，。；、]|$)`],
  [new RegExp(`${SIGN.source}|无`), `(?<=${OF_RATE})(?:${SIGNS}|无)(?=[，。；、）])`],
  // 2651.32万元，占；: the share was left out.
  [/占[，。；]/, '(?<=[万亿元%]，)占(?=[，。；])'],
  // 完成年初预算的——; 12.00万元，完成预算。: the rate in a sign, or in words alone.
  [SIGN, `(?<=(?:完成|占|为)[^，。；：\\d]{0,10}(?:预算|计划|总额|支出|收入)数?的)${SIGNS}(?=[，。；、）]|$)`],
  [/预算(?:[，。；）]|$)/, '(?<=\\d(?:万|亿)?元，)完成(?:年初|全年|年度|调整)?预算(?=[，。；）]|$)'],
  // 1100万元，占本年支出合计的大部分; 完成年初预算的决算数大于…: the rate in other words, or left out.
  [
    /的/,
    `(?<=[万亿]?元，(?:占|完成|为)[^，。；：（）\\d]{0,14}(?:预算|计划|任务|总额|合计|总计|支出|收入)数?)的(?![^，。；：（）]{0,14}\\d)[^，。；：（）\\d]{0,6}`,
  ],
  [/元，占/, '(?<=[万亿]?元，)占(?:比|[^，。；：（）\\d]{0,14}(?:总额|合计|总计|支出|收入|预算))(?=[，。；]|$)'],
  // 办公费18.6万元、差旅费无、维修费9.7万元
  [/无、/, '(?<=[元%]、[^、，。；：]{1,12}费)无(?=、)'],
  [/见/, `(?<=${NAMED})（?(?:详见|参见|另见|见)(?:附[件表录]|[上下]表|公开表|表)[^，。；、（）]{0,6}）?(?=[，；、。]|$)`],
];

/** 之比为2：1; 52.53percent. */
const RATIOS: readonly Kind[] = [
  [/之比/, '(?<=之比(?:约?为|是|达)?)\\d+(?:\\.\\d+)?[：:/]\\d+(?:\\.\\d+)?'],
  [/p/, '(?<![\\d.])\\d+(?:\\.\\d+)? ?(?:per ?cent|percent|pct)(?![A-Za-z])'],
];

const KINDS: readonly Kind[] = [...RATES, ...RATIOS, ...MONEY, [/（/, TAKEN_BACK], ...INSTEAD];

/** One pattern of the kinds at these places, in their order: where several begin at one place the first is taken. */
const patternOf = memoise(
  (kinds) => new RegExp([...kinds].map((kind) => KINDS[kind.charCodeAt(0)]?.[1]).join('|'), 'g'),
  500,
  KINDS.length,
);

const MAY_SPEAK =
  /[番倍成半足]|\d ?个点|%[~—至-]\d|[余多来][百千]?[万亿]?元|[到近接乎]\d|分之|之比|\d ?p|\d ?[WwKk]|[万亿][多余块]|（[^（）\d]{0,8}[误应改更实勘]|[见—*×/…~_-]|\.{3}|占[，。；无]|无、|占[^，。；：\d]*[，。；（]|[成为][^，。；：\d]{0,14}(?:预算|计划|任务)|成[年初全度调整]*预算$/;

/** Whether a text in the place of a figure asks for a rate. */
export const isSpokenRate = (text: string): boolean => /[番倍成半%点]|分之|[：p]/.test(text);

/** Where a canonical text has such words in the place of figures, in order. */
export function spokenFigures(text: string): Stretch[] {
  if (!MAY_SPEAK.test(text)) return [];
  let kinds = '';
  for (const [index, [signs]] of KINDS.entries()) if (signs.test(text)) kinds += String.fromCharCode(index);
  if (kinds === '') return [];
  return [...text.matchAll(patternOf(kinds))].map(({ index: start, 0: whole }) => ({ start, end: start + whole.length }));
}
