import { chineseDigits } from './chinese-digits.ts';
import { type Disguise, FIGURE, figures, line, paper, spot } from './spot.ts';

/** What clerks type: signs of another habit, marks of notes, other words, rows and chapters moved about. */

const MONEY = /(\d+(?:\.\d+)?)万元/g;

/** A figure of four digits and more in groups of three. */
const grouped = (mark: string) => (figure: string) => {
  const [whole = '', decimals] = figure.split('.');
  return whole.replace(/\B(?=(?:\d{3})+$)/g, mark) + (decimals === undefined ? '' : `.${decimals}`);
};
/** All amounts of the paper: the one that is wrong is seldom above a thousand. */
const amounts = (change: (figure: string) => string) =>
  paper((text) => text.replace(MONEY, (_, figure: string) => `${change(figure)}万元`));

/** The amount in 元: 9.20 is 92000. */
const inYuan = (figure: string): string => String(Math.round(Number(figure) * 10_000));

const TRADITIONAL: Readonly<Record<string, string>> = {
  务: '務', 费: '費', 机: '機', 关: '關', 运: '運', 经: '經', 预: '預', 数: '數', 项: '項', 资: '資', 产: '產', 总: '總', 财: '財', 购: '購', 业: '業', 万: '萬', 执: '執',
}; // biome-ignore format: one pair a character

const MARKS: readonly (readonly [string, string])[] = [
  ['①', '①'],
  ['[1]', '[1]'],
  ['¹', '¹'],
  ['*', '*'],
  ['（注1）', '（注1）'],
  ['^1^', '^1^'],
];

const TOTALS: readonly (readonly [string, string])[] = [
  ['总 计', '总 计'],
  ['共计', '共计'],
  ['总额', '总额'],
  ['小计', '小计'],
  ['合 计 数', '合 计 数'],
  ['全部得分', '全部得分'],
];
const TOTAL = /(?<=^[ \t]*)(?:总分|合计|总计|资产总额)(?=[\t\n])/gm;

/** The chapter that the spot stands in, and where it starts and ends. */
function chapterOf(text: string, at: number): { readonly from: number; readonly to: number } | undefined {
  const heads = [...text.matchAll(/^(?:[一二三四五六七八九十]+、|第[一二三四五六七八九]部分).{2,40}$/gm)].map(({ index }) => index);
  const from = heads.findLast((index) => index <= at);
  if (from === undefined) return undefined;
  return { from, to: heads.find((index) => index > at) ?? text.length };
}

/** Weights and scores with their columns in the other order, in header and rows. */
function swapColumns(text: string): string {
  return text.replace(/^(?=[^\n]*\t分值\t得分)[^\n]*\n(?:[^\n]*\t[^\n]*\n)+/gm, (table) => {
    const rows = table
      .replace(/\n$/, '')
      .split('\n')
      .map((row) => row.split('\t'));
    const at = rows[0]?.indexOf('分值') ?? -1;
    const swapped = rows.map((row) => (row.length === rows[0]?.length ? row.with(at, row[at + 1] ?? '').with(at + 1, row[at] ?? '') : row));
    return `${swapped.map((row) => row.join('\t')).join('\n')}\n`;
  });
}

export const CLERKS: readonly Disguise[] = [
  { name: 'thousands by blanks', family: 'clerk', apply: amounts(grouped(' ')) },
  { name: 'thousands by commas', family: 'clerk', apply: amounts(grouped('，')) },
  { name: 'thousands by apostrophes', family: 'clerk', apply: amounts(grouped("'")) },
  { name: 'comma for the point', family: 'clerk', apply: figures((figure) => figure.replace('.', ',')) },
  { name: 'full-width point', family: 'clerk', apply: figures((figure) => figure.replace('.', '．')) },
  { name: 'Chinese full stop for the point', family: 'clerk', apply: figures((figure) => figure.replace('.', '。')) },
  { name: 'letter O for zero', family: 'clerk', apply: figures((figure) => figure.replaceAll('0', 'O')) },
  { name: 'letter l for one', family: 'clerk', apply: figures((figure) => figure.replaceAll('1', 'l')) },
  { name: '元整', family: 'clerk', apply: line((text) => text.replaceAll('万元', '万元整')) },
  { name: '人民币 before the amount', family: 'clerk', apply: figures((figure) => `人民币${figure}`) },
  { name: '￥ before the amount', family: 'clerk', apply: figures((figure) => `￥${figure}`) },
  { name: '万 for 万元', family: 'clerk', apply: spot((text) => text.replaceAll('万元', '万')) },
  { name: '萬圓 for 万元', family: 'clerk', apply: spot((text) => text.replaceAll('万元', '萬圓')) },
  { name: 'unit in brackets', family: 'clerk', apply: spot((text) => text.replaceAll('万元', '（万元）')) },
  { name: 'unit before the figure', family: 'clerk', apply: spot((text) => text.replace(MONEY, '（万元）$1')) },
  {
    name: 'unit in the title',
    family: 'clerk',
    apply: line((text) => `单位：万元\n${text.replaceAll('万元', '')}`),
  },
  { name: 'amounts in 元', family: 'clerk', apply: spot((text) => text.replace(MONEY, (_, figure: string) => `${inYuan(figure)}元`)) },
  {
    name: 'amount in words behind it',
    family: 'clerk',
    apply: spot((text) => text.replace(MONEY, (all, figure: string) => `${all}（大写：${chineseDigits(figure)}万元整）`)),
  },
  { name: 'quoted figure', family: 'clerk', apply: figures((figure) => `“${figure}”`) },
  { name: '《》 around the label', family: 'clerk', apply: spot((text) => text.replace(/[一-龥]{3,}(?=\d)/, '《$&》')) },
  { name: '“” around the label', family: 'clerk', apply: spot((text) => text.replace(/[一-龥]{3,}(?=\d)/, '“$&”')) },
  { name: 'blanks in the label', family: 'clerk', apply: spot((text) => text.replace(/[一-龥](?=[一-龥])/g, '$& ')) },
  { name: 'full-width blanks in the label', family: 'clerk', apply: spot((text) => text.replace(/[一-龥](?=[一-龥])/g, '$&\u3000')) },
  { name: 'full-width blank in the figure', family: 'clerk', apply: figures((figure) => `${figure.slice(0, 1)}\u3000${figure.slice(1)}`) },
  { name: 'blanks around the figure', family: 'clerk', apply: figures((figure) => ` ${figure} `) },
  {
    name: 'traditional characters',
    family: 'clerk',
    apply: line((text) => text.replace(/[一-龥]/g, (sign) => TRADITIONAL[sign] ?? sign)),
  },
  ...MARKS.flatMap(([name, mark]): Disguise[] => [
    { name: `note ${name} on the figure`, family: 'clerk', apply: figures((figure) => `${figure}${mark}`) },
    {
      name: `note ${name} behind the unit`,
      family: 'clerk',
      apply: spot((text) => text.replace(/\d(?:万元|元|%|公里|台|床)/, `$&${mark}`)),
    },
  ]),
  ...TOTALS.map(
    ([name, word]): Disguise => ({ name: `total called ${name}`, family: 'clerk', apply: paper((text) => text.replace(TOTAL, word)) }),
  ),
  {
    name: 'total row left out',
    family: 'clerk',
    saysOtherwise: true,
    apply: paper((text) => text.replace(/^[ \t]*(?:总分|合计|总计)[ \t]*[^\n]*\n/gm, '')),
  },
  { name: 'bullet before the line', family: 'clerk', apply: line((text) => `● ${text}`) },
  { name: 'bullets for numbers', family: 'clerk', apply: paper((text) => text.replace(/^（[一二三四五六七]）|^\d[.、]/gm, '◆ ')) },
  {
    name: 'other number of the item',
    family: 'clerk',
    apply: line((text) => text.replace(/^（[一二三四五六七]）|^\d(?=[.、])/, (number) => (number.length > 1 ? '（九）' : '9'))),
  },
  {
    name: 'items as （1）',
    family: 'clerk',
    apply: paper((text) => text.replace(/^（([一二三四五六七])）/gm, (_, sign: string) => `（${'一二三四五六七'.indexOf(sign) + 1}）`)),
  },
  {
    name: 'chapter at the end',
    family: 'clerk',
    apply: ({ text, start }) => {
      const chapter = chapterOf(text, start);
      if (chapter === undefined) return text;
      const { from, to } = chapter;
      return `${text.slice(0, from)}${text.slice(to)}${text.endsWith('\n') ? '' : '\n'}${text.slice(from, to)}`;
    },
  },
  { name: 'columns swapped', family: 'clerk', apply: paper(swapColumns) },
  { name: 'commas as semicolons', family: 'clerk', apply: line((text) => text.replaceAll('，', '；')) },
  { name: 'semicolons and 、 as commas', family: 'clerk', apply: line((text) => text.replace(/[；、]/g, '，')) },
  { name: 'commas as full stops', family: 'clerk', apply: line((text) => text.replace(/[，；](?=[^。]*\d)/g, '。')) },
  { name: 'no full stops', family: 'clerk', apply: paper((text) => text.replace(/。$/gm, '')) },
  { name: 'colons left out', family: 'clerk', apply: line((text) => text.replace(/[：:]/g, '')) },
  { name: '为 before the figure', family: 'clerk', apply: figures((figure) => `为${figure}`) },
  { name: '共计 before the figure', family: 'clerk', apply: figures((figure) => `共计${figure}`) },
  { name: 'colon before the figure', family: 'clerk', apply: figures((figure) => `：${figure}`) },
  {
    name: 'brackets around label and figure',
    family: 'clerk',
    apply: spot((text) => text.replace(/[一-龥]{2,}\d[\d.]*(?:万元|%)/, '（$&）')),
  },
  { name: 'plus sign', family: 'clerk', apply: figures((figure) => `+${figure}`) },
  { name: 'zeros in front', family: 'clerk', apply: figures((figure) => `00${figure}`) },
  { name: 'zeros behind', family: 'clerk', apply: figures((figure) => (figure.includes('.') ? `${figure}00` : `${figure}.00`)) },
  {
    name: 'share as fraction',
    family: 'clerk',
    apply: spot((text) => text.replace(/(\d+(?:\.\d+)?)%/g, (_, f: string) => String(Number((Number(f) / 100).toFixed(6))))),
  },
  { name: '百分比 for %', family: 'clerk', apply: spot((text) => text.replace(/(\d)%/g, '$1个百分比')) },
];

/** What the figures of a whole table are when all of them are disguised alike. */
export const everyFigure = (change: (figure: string) => string) =>
  paper((text) => text.replace(/(?<=\t)[≥≤]?\d[\d.]*(?=%?[\t\n])/g, (cell) => cell.replace(FIGURE, change)));
