import { chineseDigits } from './chinese-digits.ts';
import { CLERKS } from './clerks.ts';
import { CONVERTERS } from './converters.ts';
import { SLIPS } from './slips.ts';
import { broken, type Disguise, figures, line, paper, type Spot, spot } from './spot.ts';

const from = (zero: number) => (figure: string) => figure.replace(/\d/g, (digit) => String.fromCodePoint(zero + Number(digit)));
const CIRCLED = ['⓪', '①', '②', '③', '④', '⑤', '⑥', '⑦', '⑧', '⑨'];
const SUPERSCRIPT = '⁰¹²³⁴⁵⁶⁷⁸⁹';

const UNSEEN: readonly (readonly [string, number])[] = [
  ['zero-width space', 0x200b],
  ['soft hyphen', 0xad],
  ['byte order mark', 0xfeff],
  ['word joiner', 0x2060],
  ['Mongolian vowel separator', 0x180e],
  ['grapheme joiner', 0x34f],
  ['variation selector', 0xfe0f],
  ['tag space', 0xe0020],
  ['Hangul filler', 0x3164],
  ['Hangul choseong filler', 0x115f],
  ['empty braille', 0x2800],
  ['combining acute', 0x301],
];

const BREAKING: readonly (readonly [string, string])[] = [
  ['space', ' '],
  ['bar', '|'],
  ['apostrophe', "'"],
  ['middle dot', '·'],
  ['underscore', '_'],
  ['replacement character', '\ufffd'],
];

const LINE_ENDS: readonly (readonly [string, number])[] = [
  ['line separator', 0x2028],
  ['paragraph separator', 0x2029],
  ['next line', 0x85],
  ['vertical tab', 0x0b],
  ['form feed', 0x0c],
];

const characters: readonly Disguise[] = [
  ...UNSEEN.map(
    ([name, code]): Disguise => ({
      name: `${name} in the figure`,
      family: 'characters',
      apply: figures(broken(String.fromCodePoint(code))),
    }),
  ),
  ...UNSEEN.slice(0, 12).map(
    ([name, code]): Disguise => ({
      name: `${name} in the words`,
      family: 'characters',
      apply: line((text) => text.replace(/[一-龥](?=[一-龥])/g, `$&${String.fromCodePoint(code)}`)),
    }),
  ),
  { name: 'full-width digits', family: 'characters', apply: figures(from(0xff10)) },
  { name: 'mathematical digits', family: 'characters', apply: figures(from(0x1d7ce)) },
  { name: 'Arabic-Indic digits', family: 'characters', apply: figures(from(0x660)) },
  {
    name: 'circled digits',
    family: 'characters',
    apply: figures((figure) => figure.replace(/\d/g, (digit) => CIRCLED[Number(digit)] ?? '')),
  },
  {
    name: 'raised digits',
    family: 'characters',
    apply: figures((figure) => figure.replace(/\d/g, (digit) => SUPERSCRIPT[Number(digit)] ?? '')),
  },
  ...BREAKING.map(([name, mark]): Disguise => ({ name: `${name} in the figure`, family: 'characters', apply: figures(broken(mark)) })),
  ...LINE_ENDS.map(
    ([name, code]): Disguise => ({
      name: `${name} for line ends`,
      family: 'characters',
      apply: paper((text) => text.replaceAll('\n', String.fromCodePoint(code))),
    }),
  ),
];

const UNIT = /(?<=\d)(?=万元|元|%|公里|台|床)/;

const unreadable: readonly Disguise[] = [
  { name: 'line break before the unit', family: 'figures', apply: spot((text) => text.replace(UNIT, '\n')) },
  { name: 'empty line before the unit', family: 'figures', apply: spot((text) => text.replace(UNIT, '\n\n')) },
  { name: 'tag around the figure', family: 'figures', apply: figures((figure) => `<b>${figure}</b>`) },
  { name: 'brackets around the figure', saysOtherwise: true, family: 'figures', apply: figures((figure) => `（${figure}）`) },
  { name: 'square brackets around the figure', family: 'figures', apply: figures((figure) => `【${figure}】`) },
  { name: 'strike-through', family: 'figures', apply: figures((figure) => `~~${figure}~~`) },
  { name: 'bold', family: 'figures', apply: figures((figure) => `**${figure}**`) },
  { name: 'Chinese numerals', family: 'figures', apply: figures(chineseDigits) },
  {
    name: 'rate in words',
    family: 'figures',
    apply: spot((text) => text.replace(/(\d+(?:\.\d+)?)%/g, (_, figure: string) => `百分之${chineseDigits(figure)}`)),
  },
  { name: 'fraction', family: 'figures', apply: figures((figure) => `${figure}/1`) },
  { name: 'about', family: 'figures', apply: figures((figure) => `约${figure}`) },
];

/** Changes a heading over the spot, the nearest line before it that looks like one. */
function heading(change: (heading: string) => string): (spot: Spot) => string {
  return ({ text, start }) => {
    const before = text.slice(0, start);
    const found = [...before.matchAll(/^[一二三四五六七八九十]+、.{2,40}$/gm)].at(-1);
    if (found === undefined) return text;
    return text.slice(0, found.index) + change(found[0]) + text.slice(found.index + found[0].length);
  };
}

/** The label before the figure, broken in its middle. */
const splitLabel = (text: string): string => text.replace(/([一-龥]{2})([一-龥]{2})(?=[^一-龥]*\d)/, '$1\n$2');

/** A form that starts at its numbered title ends at the next. */
const FORM = /^(\d)\.[^\n]*绩效目标表\n[\s\S]*?(?=^\d\.[^\n]*绩效目标表$|^六、)/gm;

const HEADERS: readonly (readonly [string, string])[] = [
  ['指标值', '指标数'],
  ['实际完成值', '实际达成情形'],
  ['自评得分', '自评结果'],
  ['得分', '打分'],
  ['分值', '份额'],
  ['三级指标', '末级指标'],
  ['预算数', '预算规模'],
  ['总分', '合并分'],
];

const structure: readonly Disguise[] = [
  { name: '等 behind the last item', family: 'structure', apply: line((text) => text.replace(/(万元|元|%)(?=[。\n]|$)/, '$1等')) },
  { name: '等 behind every item', family: 'structure', apply: line((text) => text.replace(/(万元|%)(?=[。；，、\n]|$)/g, '$1等')) },
  { name: '包含 for 其中', family: 'structure', apply: line((text) => text.replace(/其中[：:，]?/g, '包含：')) },
  { name: '主要有 for 其中', family: 'structure', apply: line((text) => text.replace(/其中[：:，]?/g, '主要有：')) },
  { name: 'no word for 其中', family: 'structure', apply: line((text) => text.replace(/其中[：:，]?/g, '')) },
  { name: 'label over two lines', family: 'structure', apply: spot(splitLabel) },
  {
    name: 'sentence as heading',
    family: 'structure',
    apply: line((text) => `（九）${text.replace(/^[（(][一-龥]+[)）]/, '').replace(/。$/, '')}`),
  },
  { name: 'Markdown heading', family: 'structure', apply: line((text) => `## ${text}`) },
  { name: '收进 for 收入', family: 'structure', apply: paper((text) => text.replaceAll('收入', '收进')) },
  { name: '收进 for 收入 in the line', family: 'structure', apply: line((text) => text.replaceAll('收入', '收进')) },
  { name: '支岀 for 支出', family: 'structure', apply: line((text) => text.replaceAll('支出', '支岀')) },
  {
    name: 'funds of dashes',
    saysOtherwise: true,
    family: 'structure',
    apply: paper((text) => text.replace(/((?:财政 *资金|财政拨款)[：:]?\n?\t)[\d.]+/g, '$1——')),
  },
  {
    name: 'totals of dashes',
    saysOtherwise: true,
    family: 'structure',
    apply: paper((text) => text.replace(/((?:总分|总计|合计|资产总额)[\t\n]+)[\d.]+/g, '$1——')),
  },
  { name: 'chapter 名词解释', family: 'structure', apply: heading((text) => `${text.slice(0, text.indexOf('、') + 1)}名词解释`) },
  { name: 'heading taken away', family: 'structure', apply: heading(() => '') },
  { name: 'tabs as semicolons', family: 'structure', apply: paper((text) => text.replaceAll('\t', '；')) },
  { name: 'tabs as semicolons in the line', family: 'structure', apply: line((text) => text.replaceAll('\t', '；')) },
  { name: 'tabs as spaces', family: 'structure', apply: paper((text) => text.replaceAll('\t', ' ')) },
  ...HEADERS.map(
    ([word, other]): Disguise => ({
      name: `${other} for ${word}`,
      family: 'structure',
      apply: paper((text) => text.replaceAll(word, other)),
    }),
  ),
  {
    name: 'listed project without form',
    family: 'structure',
    apply: paper((text) => text.replace(FORM, (form, number) => (number === '2' ? '' : form))),
  },
  { name: 'forms taken away', family: 'structure', apply: paper((text) => text.replace(FORM, '')) },
];

export const DISGUISES: readonly Disguise[] = [...characters, ...unreadable, ...structure, ...CLERKS, ...SLIPS, ...CONVERTERS];
