import { type Stretch, spokenFigures } from './spoken-figure.ts';

/**
 * What looks like a figure with a unit of money or a percent sign and cannot be read: something stands inside its digits, or between them
 * and the unit. It is met and not read; the digits behind the break alone would be another figure.
 */

const UNIT = '(?:[百千]?[万亿]?元|%|个?百分点)';
/** Counts that begin no other word: （3）辆 is one, （3）人员经费 an item. */
const COUNT = '(?:辆|平方米|人次|批次)';
const NUMBER = '\\d[\\d.]*';
/** What may stand beside a figure in print: Hanzi, blanks, marks of a sentence, signs of arithmetic. */
const ORDINARY = `\\p{Script=Han}\\d\\s.，、。；：！？（）《》【】〔〕\\[\\]"'…—~≥≤><=+×*%￥¥&#-`;
/** Any other sign, a letter or a slash: `1‧234`, `12ⅹ3`, `1O0`, `100/1`. */
const BREAK = `[^${ORDINARY}]{1,3}`;
const INSIDE = `${NUMBER}(?:(?:${BREAK}|')[\\d.]+){1,8}(?:${BREAK})?`;
/** Brackets, quotes, strokes and tags between a number and its unit: `（920）%`, `~~920~~%`, `<del>920</del>%`, `3-辆`. */
const WRAPPED = `${NUMBER}(?:[）\\]】》"'~*_\`|^=—-]{1,3}|<[^<>]{1,40}>|${BREAK})`;
/** Signs behind which a figure follows at once. */
const WORDS_BEFORE = '加少长降升低占费出入款算计额目';
/** Letters that are taken for digits. */
const LETTER = '(?<![A-Za-z])[OoIl|]';
const BROKEN = new RegExp(
  `(?<![\\d.A-Za-z/])(?:(?:${LETTER})?(?:${INSIDE}|${WRAPPED})|${LETTER}[\\d.]*\\d|\\ufffd+${NUMBER}) ?(?:${UNIT}|${COUNT})`,
  'gu',
);
/** 支出①20万元: an item's number stands behind a mark, never behind a word. */
const COUNTED = new RegExp(`(?<=\\p{Script=Han})[\\p{No}\\p{Nl}]+${NUMBER} ?${UNIT}`, 'gu');

/** ⁹⁴.⁹¹%: raised digits and signs for numbers, alone or behind plain ones. */
const RAISED = new RegExp(`(?<![\\d.])[\\d.\\p{No}\\p{Nl}]*[\\p{No}\\p{Nl}] ?(?:${UNIT}|${COUNT})`, 'gu');
/** 增长1 8.88%: a blank that sets no thousands apart. Parts, annexes and years end with a number of their own. */
const SET_APART = new RegExp(`(?<![\\d.A-Za-z/第件表年月-])\\d{1,4} (?:\\d(?!\\d\\d(?!\\d))|\\.\\d)[\\d.]* ?${UNIT}`, 'gu');

/** 费9，20万元: a comma or full stop in the place of the point, right behind a word; figures that share a unit stand behind 各 or 分别. */
const STOPPED = new RegExp(`(?<=[${WORDS_BEFORE}](?:了|为|是|约)?)\\d{1,4}[，。]\\d{1,2} ?${UNIT}`, 'gu');
/** 9.20（万元）, （万元）9.20, 4个百分比: a unit that stands in another way than in print. */
const ODD_UNIT =
  /(?<![\d.A-Za-z/])\d[\d.]* ?（[百千]?[万亿]?元）|（[百千]?[万亿]?元）\d+(?:\.\d+)?(?=[，。；、）]|$)|(?<![\d.])\d[\d.]*个?百分比/g;
/** 接待费9.20万，项目支出增加3.10万，: money without its 元, behind a word of money. */
const CUT_UNIT =
  /(?<=(?:费|支出|收入|预算|拨款|资金|经费|总计|合计|项目)(?:增加|减少|增长|下降|增|减)?(?:为|是|共|了)?)\d+(?:\.\d+)? ?[万亿](?=[，。；、）]|$)/g;
/** 执法执勤用车三辆: a count in words, behind the name of what is counted. */
const COUNT_IN_WORDS = /(?<=用车|车辆)[零〇一二两三四五六七八九十百]+辆/g;
/** 合计=9.50，接待费=9.20; "接待费"：9.20}: a name and a number without unit, with a sign between them that stands in no sentence. */
const ASSIGNED = /(?<=\p{Script=Han}[）"']?)(?:=|(?<=["'])：)\d+(?:\.\d+)?(?=[，。；、,}]|$)/gu;
/** Words that an amount or a rate follows at once: 接待费, 支出为, 占, 完成预算的. */
const FOLLOWED = `(?<=(?:[${WORDS_BEFORE}余目]|占|的|增长|下降)(?:为|是|共|约|达)?)`;
/** 9.20万美元, 9.20万RMB, 9.20wan yuan, 91.65‰: other units than those of the accounts. */
const OTHER_UNIT =
  /(?<![\d.A-Za-z/])\d[\d.]* ?(?:[百千]?[万亿]?(?:美元|欧元|港[元币]|日元|英镑|澳元|RMB|CNY|USD|EUR)|wan ?yuan|yuan|[‰‱٪])/gi;
/** 接待费△9.20万元, 接待费~9.20万元, 接待费\\9.20万元: a sign between a name and its figure that is no plus or minus. */
const ODD_SIGN = new RegExp(`(?<=[\\p{Script=Han}）])(?<!元)[△▲▽▼±~=^\\\\→]{1,3}\\d[\\d.]* ?${UNIT}`, 'gu');
/** 安排$16.9万元, 安排·16.9万元, 安排*16.9万元: a sign that stands in no sentence. */
const STRAY_SIGN = new RegExp(
  `(?<=\\p{Script=Han})(?<!\\d\\p{Script=Han}{1,3})(?:[^A-Za-z/^\\\\~${ORDINARY}]|[*](?![*])){1,3}\\d[\\d.]* ?${UNIT}(?![*])`,
  'gu',
);
/** 1*6.9万元, 16.9—16.9万元. */
const REPEATED = new RegExp(`(?<![\\d.A-Za-z/])(?:\\d{1,3}[*]\\d+\\.\\d+|(\\d[\\d.]*)[—~-]\\1) ?${UNIT}`, 'gu');
/** 53..6万元, 53. 6万元, 53点6万元, .53万元, 53.万元: a point that is none. */
const ODD_POINT = new RegExp(
  `(?<=[\\p{Script=Han}）])(?:\\d+(?:\\.{2,}| ?\\. |点)\\d[\\d.]*|\\.\\d[\\d.]*) ?${UNIT}|(?<![\\d.])\\.\\d[\\d.]* ?${UNIT}|(?<![\\d.A-Za-z/])\\d[\\d.]*\\. ?${UNIT}`,
  'gu',
);
/** 控制在年初预算41.29万元以内: the budget that was kept is printed exactly. */
export const KEPT_WITHIN = '控制在(?:年初|全年|调整后?)?的?(?:预算|计划|限额)(?:数|额|总额)?';
/** 接待费至少9.20万元，占49.91%以上，9.20万元/年，9.20万元/: a limit or a price where the figure itself has to stand. */
const LIMIT = new RegExp(
  `(?<!${KEPT_WITHIN})${FOLLOWED}(?:(?:至少|最多|最高|最低|不超过|不低于|不少于|不高于|不多于|不得超过)\\d[\\d.]* ?${UNIT}(?=[，。；、）]|$)|\\d[\\d.]* ?${UNIT}(?:(?:及?以[上下内]|不等|封顶)(?=[，。；、）]|$)|[/／](?=[年月季，。；、）]|$)))`,
  'gu',
);
/** 9.20\\text{万元}, \\(9.20\\)万元. */
const TYPESET = /\d[\d.]* ?(?:\\[a-z]+\{|\\[)）])/g;

/** 增长1-8.88%, 完成年初预算的1-14.29%: a stroke from a line that was cut inside the figure. */
const CUT_BY_STROKE = new RegExp(`(?<=[${WORDS_BEFORE}](?:了|为|是|约|的)?)\\d+-\\.?\\d[\\d.]* ?${UNIT}`, 'gu');

/** What stands beside or in the place of a digit of a broken figure. */
const BREAKS = new RegExp(
  `\\d[^${ORDINARY}]|[^${ORDINARY}]\\d|\\d[）\\]】》"'~*_\`|^=<]|[\\p{No}\\p{Nl}]|\\d \\.?\\d|[OoIl]\\.\\d|\\d[，。-]\\.?\\d|\\d[—-][）\\]】》"'~*_\`|^=—-]{0,2} ?[百千万亿元%个辆平人批]|元）\\d|\\d ?（[百千万亿元]|百分比|[零〇一二两三四五六七八九十百]辆|\\d ?[万亿](?![元])|[\\p{Script=Han}）"'](?:=|：)\\d`,
  'u',
);

/** Each with the signs without which it stands nowhere. */
const PATTERNS: readonly (readonly [signs: RegExp, pattern: RegExp])[] = [
  [/\d ?(?:[百千]?[万亿]?[美欧港日英澳A-Za-z]|[‰‱٪])/, OTHER_UNIT],
  [/[△▲▽▼±~=^\\→]\d/, ODD_SIGN],
  [/[^\p{L}\p{N}\s]\d/u, STRAY_SIGN],
  [/\d[*—~-]\d/, REPEATED],
  [/\.\.|\d点\d|\d\. |(?:^|\D)\.\d|\d\.\D/, ODD_POINT],
  [/元[/／]|%[/／]|以[上下内]|不等|封顶|至少|最[多高低]|不[超低少高多得]/, LIMIT],
  [/\\/, TYPESET],
  [BREAKS, BROKEN],
  [/[\p{No}\p{Nl}]/u, COUNTED],
  [/[\p{No}\p{Nl}]/u, RAISED],
  [/\d \.?\d/, SET_APART],
  [/\d[，。]\d/, STOPPED],
  [/元）|百分比/, ODD_UNIT],
  [/\d ?[万亿](?!元)/, CUT_UNIT],
  [/\d-\.?\d/, CUT_BY_STROKE],
  [/[零〇一二两三四五六七八九十百]辆/, COUNT_IN_WORDS],
  [/[=：]\d/, ASSIGNED],
];

const MAY_BREAK = new RegExp(PATTERNS.map(([signs]) => signs.source).join('|'), 'u');

function brokenOf(text: string): Stretch[] {
  if (!MAY_BREAK.test(text)) return [];
  return PATTERNS.flatMap(([signs, pattern]) =>
    signs.test(text)
      ? Array.from(text.matchAll(pattern), ({ index: start, 0: whole }): Stretch => ({ start, end: start + whole.length }))
      : [],
  );
}

/** The broken figures of a canonical text, and what stands in the place of figures, in order. */
export function brokenFigures(text: string): Stretch[] {
  const all = [...brokenOf(text), ...spokenFigures(text)].sort((one, other) => one.start - other.start || other.end - one.end);
  const found: Stretch[] = [];
  for (const stretch of all) if (stretch.start >= (found.at(-1)?.end ?? 0)) found.push(stretch);
  return found;
}
