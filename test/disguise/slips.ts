import { chineseDigits } from './chinese-digits.ts';
import { type Disguise, figures, line, paper, spot } from './spot.ts';

/** What a clerk writes who wants a figure to be seen and not to be checked: words, other units, hints, cells that hold no number. */

const MONEY = /(\d+(?:\.\d+)?)万元/g;
const RATE = /(\d+(?:\.\d+)?)%/g;

const money = (name: string, written: string): Disguise => ({
  name,
  family: 'clerk',
  apply: spot((text) => text.replace(MONEY, (_, figure: string) => written.replace('$', figure))),
});
const rate = (name: string, write: (figure: string) => string): Disguise => ({
  name,
  family: 'figures',
  apply: spot((text) => text.replace(RATE, (_, figure: string) => write(figure))),
});
const share = (figure: string): number => Number((Number(figure) / 100).toFixed(4));

const rowsOf = (change: (cells: readonly string[]) => string) =>
  paper((text) => text.replace(/^[^\n]*\t[^\n]*$/gm, (row) => change(row.split('\t'))));

export const SLIPS: readonly Disguise[] = [
  money('W for 万元', '$W'),
  money('w for 万元', '$w'),
  money('万块 for 万元', '$万块'),
  money('万余元', '$万余元'),
  money('taken back behind it', '$万元（更正为1.00万元）'),
  money('taken back in a note', '$万元（注：实为1.00万元）'),
  money('annex for the amount', '详见附表3'),
  money('stroke for the amount', '——'),
  rate('成 for %', (figure) => `${chineseDigits(String(Math.round(Number(figure) / 10)))}成`),
  rate('nearly so many 成', (figure) => `近${chineseDigits(String(Math.round(Number(figure) / 10)))}成`),
  rate('倍 for %', (figure) => `${share(figure)}倍`),
  rate('百分之 before the figure', (figure) => `百分之${figure}`),
  rate('percent for %', (figure) => `${figure}percent`),
  rate('百分点 for %', (figure) => `${figure}个百分点`),
  rate('翻番 for the rate', () => '翻了一番'),
  {
    name: '减半 for the change',
    family: 'figures',
    apply: spot((text) => text.replace(/(?:增加|减少|增长|下降)\d[\d.]*(?:万元|%)/, '减半')),
  },
  { name: '详见批复 for the figure', saysOtherwise: true, family: 'figures', apply: figures(() => '详见批复') },
  { name: '优秀 for the figure', saysOtherwise: true, family: 'figures', apply: figures(() => '优秀') },
  { name: 'arrow to another figure', family: 'figures', apply: figures((figure) => `${figure}→${figure}`) },
  { name: '不足 before the figure', family: 'figures', apply: spot((text) => text.replace(/(?<=[一-龥])\d[\d.]*(?:万元|%)/, '不足$&')) },
  { name: 'comment in front of the figure', family: 'converter', apply: figures((figure) => `<!--1.00-->${figure}`) },
  {
    name: 'HTML with spans',
    family: 'converter',
    apply: paper((text) =>
      text.replace(/(?:^[^\n]*\t[^\n]*\n)+/gm, (table) => {
        const rows = table.trimEnd().split('\n');
        return `<table border="1">\n${rows
          .map(
            (row) =>
              `<tr>\n${row
                .split('\t')
                .map((cell) => `<td colspan="1" rowspan="1">${cell}</td>`)
                .join('\n')}\n</tr>`,
          )
          .join('\n')}\n</table>\n`;
      }),
    ),
  },
  { name: 'tabs as colons', family: 'structure', apply: rowsOf((cells) => cells.join('：')) },
  { name: 'tabs as dots', family: 'structure', apply: rowsOf((cells) => cells.join('……')) },
  {
    name: '增加到 before the figure',
    family: 'clerk',
    apply: spot((text) => text.replace(/(?<![增加减少长降\d.])\d[\d.]*万元/, '增加到$&')),
  },
  { name: '高达 before the figure', family: 'clerk', apply: line((text) => text.replace(/(?<=增长|下降|占)(?=\d)/g, '高达')) },
];
