import { everyFigure } from './clerks.ts';
import { broken, type Disguise, figures, line, paper, spot } from './spot.ts';

/** What converters and copying make of a paper: lines broken or joined, cells in other signs, entities, page furniture. */

const CIRCLED = '⓪①②③④⑤⑥⑦⑧⑨';
const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const digits = (signs: string) => (figure: string) => figure.replace(/\d/g, (digit) => [...signs][Number(digit)] ?? '');
const entities = (figure: string): string => [...figure].map((sign) => `&#${sign.codePointAt(0)};`).join('');

/** Lines of at most so many characters. */
const wrapped = (width: number) => (text: string) =>
  text.replace(/^[^\t\n]+$/gm, (whole) => (whole.match(new RegExp(`.{1,${width}}`, 'gu')) ?? []).join('\n'));

const TABLE = /(?:^[^\n]*\t[^\n]*\n)+/gm;
const cellsOf = (row: string): string[] => row.split('\t');
const tables = (change: (rows: string[]) => string) => paper((text) => text.replace(TABLE, (table) => change(table.trimEnd().split('\n'))));

const EVERY: readonly (readonly [string, (figure: string) => string])[] = [
  ['circled', digits(CIRCLED)],
  ['raised', digits(RAISED)],
  ['spaced', broken(' ')],
  ['dotted', broken('·')],
  ['bracketed', (figure) => `（${figure}）`],
  ['struck out', (figure) => `~~${figure}~~`],
  ['entities', entities],
];

export const CONVERTERS: readonly Disguise[] = [
  { name: 'entities for digits', family: 'converter', apply: figures(entities) },
  { name: 'hexadecimal entities', family: 'converter', apply: figures((figure) => figure.replace(/\d/g, (digit) => `&#x3${digit};`)) },
  { name: '&nbsp; in the figure', family: 'converter', apply: figures(broken('&nbsp;')) },
  { name: '&nbsp; around the figure', family: 'converter', apply: figures((figure) => `&nbsp;${figure}&nbsp;`) },
  { name: '&nbsp; in the label', family: 'converter', apply: spot((text) => text.replace(/[一-龥](?=[一-龥])/g, '$&&nbsp;')) },
  { name: 'line break in the figure', family: 'converter', apply: figures(broken('\n')) },
  { name: 'hyphenated break in the figure', family: 'converter', apply: figures(broken('-\n')) },
  { name: 'line break before the figure', family: 'converter', apply: figures((figure) => `\n${figure}`) },
  { name: 'line break behind the unit', family: 'converter', apply: spot((text) => text.replace(/\d(?:万元|%)/, '$&\n')) },
  { name: 'page foot before the figure', family: 'converter', apply: figures((figure) => `\n— 3 —\n${figure}`) },
  {
    name: 'page head in the label',
    family: 'converter',
    apply: spot((text) => text.replace(/[一-龥]{2}(?=[一-龥]{2})/, '$&\n第 3 页 共 9 页\n')),
  },
  { name: 'lines of 40', family: 'converter', apply: paper(wrapped(40)) },
  { name: 'lines of 23', family: 'converter', apply: paper(wrapped(23)) },
  { name: 'line of the spot wrapped at 30', family: 'converter', apply: line((text) => (text.includes('\t') ? text : wrapped(30)(text))) },
  { name: 'empty line between all lines', family: 'converter', apply: paper((text) => text.replaceAll('\n', '\n\n')) },
  { name: 'no empty lines', family: 'converter', apply: paper((text) => text.replace(/\n{2,}/g, '\n')) },
  { name: 'paper in one line', family: 'converter', apply: paper((text) => text.replace(/\n+/g, ' ')) },
  {
    name: 'line joined to the next',
    family: 'converter',
    apply: ({ text, end }) => {
      const next = text.indexOf('\n', end);
      return next < 0 ? text : `${text.slice(0, next)}${text.slice(next + 1)}`;
    },
  },
  {
    name: 'line joined to the next by a tab',
    family: 'converter',
    apply: ({ text, end }) => {
      const next = text.indexOf('\n', end);
      return next < 0 ? text : `${text.slice(0, next)}\t${text.slice(next + 1)}`;
    },
  },
  { name: 'old Macintosh line ends', family: 'converter', apply: paper((text) => text.replaceAll('\n', '\r')) },
  { name: 'indent of full-width blanks', family: 'converter', apply: paper((text) => text.replace(/^(?=[^\t\n])/gm, '\u3000\u3000')) },
  { name: 'quoted', family: 'converter', apply: paper((text) => text.replace(/^(?=.)/gm, '> ')) },
  { name: 'code', family: 'converter', apply: figures((figure) => `\`${figure}\``) },
  { name: 'superscript tag', family: 'converter', apply: figures((figure) => `<sup>${figure}</sup>`) },
  { name: 'note in a tag', family: 'converter', apply: figures((figure) => `${figure}<sup>1</sup>`) },
  { name: 'deleted tag', family: 'converter', apply: figures((figure) => `<del>${figure}</del>`) },
  { name: 'link', family: 'converter', apply: figures((figure) => `[${figure}](a.htm)`) },
  { name: 'LaTeX', family: 'converter', apply: figures((figure) => `$${figure}$`) },
  { name: 'escaped point', family: 'converter', apply: figures((figure) => figure.replace('.', '\\.')) },
  {
    name: 'tabs as pipes',
    family: 'converter',
    apply: tables((rows) => `${rows.map((row) => `|${cellsOf(row).join('|')}|`).join('\n')}\n`),
  },
  { name: 'tabs as commas', family: 'converter', apply: paper((text) => text.replaceAll('\t', ',')) },
  { name: 'tabs as wide blanks', family: 'converter', apply: paper((text) => text.replaceAll('\t', '    ')) },
  {
    name: 'tables of HTML',
    family: 'converter',
    apply: tables(
      (rows) =>
        `<table>${rows
          .map(
            (row) =>
              `<tr>${cellsOf(row)
                .map((cell) => `<td>${cell}</td>`)
                .join('')}</tr>`,
          )
          .join('')}</table>\n`,
    ),
  },
  { name: 'table in one line', family: 'converter', apply: tables((rows) => `${rows.join('\t')}\n`) },
  { name: 'row of the spot in cells of their own', family: 'converter', apply: line((text) => text.replaceAll('\t', '\n')) },
  {
    name: 'header over two lines',
    family: 'converter',
    apply: paper((text) => text.replace(/^[^\n]*三级指标\t/gm, '$&\n')),
  },
  {
    name: 'header words broken',
    family: 'converter',
    apply: paper((text) => text.replace(/(?<=\t)(年度|预期|实际)(?=指标值|完成值)/g, '$1\n')),
  },
  { name: 'cell broken in the row', family: 'converter', apply: line((text) => text.replace(/(?<=\t[一-龥]{2})(?=[一-龥]{2,}\t)/, '\n')) },
  { name: 'cells left of the spot lost', family: 'converter', apply: line((text) => text.replace(/^\t+/, '')) },
  {
    name: 'row merged with the next',
    family: 'converter',
    apply: ({ text, end }) => {
      const next = text.indexOf('\n', end);
      return next < 0 || !text.slice(text.lastIndexOf('\n', end) + 1, next).includes('\t')
        ? text
        : text.slice(0, next) + text.slice(next + 1);
    },
  },
  {
    name: 'row twice',
    saysOtherwise: true,
    family: 'converter',
    apply: ({ text, start, end }) => {
      const from = text.lastIndexOf('\n', start) + 1;
      const next = text.indexOf('\n', end);
      return next < 0 || !text.slice(from, next).includes('\t')
        ? text
        : `${text.slice(0, next)}\n${text.slice(from, next)}${text.slice(next)}`;
    },
  },
  ...EVERY.map(
    ([name, change]): Disguise => ({
      name: `every cell ${name}`,
      family: 'converter',
      // （5.90） is how accounts print a negative amount.
      ...(name === 'bracketed' ? { saysOtherwise: true } : {}),
      apply: everyFigure(change),
    }),
  ),
];
