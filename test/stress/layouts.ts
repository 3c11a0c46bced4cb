import type { Random } from '../bench/random.ts';
import { bare, fill, type Generator, paper } from './generator.ts';
import { hanzi } from './prose.ts';

/*
 * What papers are made up with: headings, notes, quotations, brackets, cells that span others, contents, pages. Each of it is looked up from elsewhere.
 */

const DIGITS = '零一二三四五六七八九';

/** 一, 十一, 一百二十三 up to 九千…; as chapters are numbered. */
function numeral(value: number): string {
  const places = ['', '十', '百', '千', '万'];
  const text = [...String(value)]
    .map((digit, at, all) => (digit === '0' ? '零' : `${DIGITS[Number(digit)]}${places[all.length - 1 - at]}`))
    .join('');
  return text.replace(/零+/g, '零').replace(/零$/, '').replace(/^一十/, '十');
}

const amount = (random: Random): string => (random.between(100, 900_000) / 100).toFixed(2);

const DEEP = ['一、', '（一）', '1.', '（1）', '①', 'A.', 'a.', 'i.'];

const spanned = (random: Random): string =>
  `<tr><td rowspan="3">${hanzi(random, 4)}支出</td><td colspan="2">${amount(random)}</td></tr><tr><td>${amount(random)}</td><td>${amount(random)}</td></tr><tr><td>${amount(random)}</td><td></td></tr>`;

export const layoutGenerators: readonly Generator[] = [
  paper('chapters numbered in Hanzi', (size, random) =>
    fill(size, (index) => `${numeral(index + 1)}、${hanzi(random, 4)}情况\n支出预算${amount(random)}万元。`),
  ),
  paper('headings that nest again and again', (size, random) =>
    fill(
      size,
      (index) => `${DEEP[index % DEEP.length]}${hanzi(random, 5)}支出${index % DEEP.length === 7 ? `${amount(random)}万元。` : ''}`,
    ),
  ),
  paper('names explained, and used', (size, random) =>
    fill(size, (index) =>
      index % 2 === 0 ? `${hanzi(random, 5)}支出：指用于${hanzi(random, 12)}的支出。` : `${hanzi(random, 5)}支出${amount(random)}万元。`,
    ),
  ),
  paper('footnotes', (size, random) => {
    const half = fill(size / 2, (index) => `${hanzi(random, 4)}支出${amount(random)}万元[${index + 1}]。`);
    return `${half}\n${fill(size / 2, (index) => `[${index + 1}] 注${index + 1}：含${hanzi(random, 4)}${amount(random)}万元`)}`;
  }),
  paper('quotations', (size, random) =>
    fill(size, () => `“${hanzi(random, 8)}‘${hanzi(random, 3)}’《${hanzi(random, 5)}》”支出${amount(random)}万元，`, ''),
  ),
  paper('brackets one within another', (size, random) =>
    fill(size, () => `${'（'.repeat(20)}${hanzi(random, 2)}${amount(random)}万元${'）'.repeat(20)}`, '，'),
  ),
  paper('a contents and its chapters', (size, random) => {
    const names = fill(size / 3, () => hanzi(random, 6)).split('\n');
    const contents = names.map((name, index) => `${numeral(index + 1)}、${name}……${index + 3}`);
    const chapters = names.map((name, index) => `${numeral(index + 1)}、${name}\n详见表${index + 1}。`);
    // With a figure it is a paper at every size, and not refused at the smaller ones.
    return `云溪县水务局2024年部门预算\n目录\n${[...contents, ...chapters].join('\n')}\n2024年支出预算120.00万元。`;
  }),
  paper(
    'tables of HTML with spans',
    (size, random) => `<table><tr><th>项目</th><th>预算数</th><th>上年数</th></tr>${fill(size, () => spanned(random))}</table>`,
  ),
  paper(
    'a table of HTML that spans far',
    (size, random) =>
      `<table>${fill(size, () => `<tr><td rowspan="999" colspan="99">${hanzi(random, 3)}</td><td>${amount(random)}</td></tr>`)}</table>`,
  ),
  paper(
    'rows with commas',
    (size, random) =>
      `支出预算表\n单位：万元\n项目,预算数,上年数\n${fill(size, () => `${hanzi(random, 5)}支出,${amount(random)},${amount(random)}`)}`,
  ),
  paper('rows that name their columns', (size, random) =>
    fill(size, () => `${hanzi(random, 5)}经费 —— 预算数:${amount(random)};决算数:${amount(random)}`),
  ),
  paper(
    'cells one a line without a tab',
    (size, random) =>
      `支出预算表\n单位：万元\n项目\n合计\n基本支出\n项目支出\n${fill(size, () => `${hanzi(random, 5)}支出\n${amount(random)}\n${amount(random)}\n${amount(random)}`)}`,
  ),
  paper('pages of a table that goes on', (size, random) =>
    fill(
      size,
      (index) =>
        `${index % 20 === 0 ? '\f支出预算表（续）\n单位：万元\n项目\t预算数\t上年数\n' : ''}${hanzi(random, 5)}支出\t${amount(random)}\t${amount(random)}`,
    ),
  ),
  paper(
    'lines that hang below their cells',
    (size, random) =>
      `  项目名称              预算数        绩效目标\n${fill(size, () => `  ${hanzi(random, 8)}    ${amount(random).padStart(10)}    ${hanzi(random, 10)}\n  ${hanzi(random, 4)}                      ${hanzi(random, 4)}`)}`,
  ),
  paper('changes with their reasons', (size, random) =>
    fill(
      size,
      () =>
        `${hanzi(random, 4)}支出${amount(random)}万元，比上年增加${amount(random)}万元，增长${random.between(1, 90)}.5%，主要是${hanzi(random, 9)}增加${amount(random)}万元。`,
    ),
  ),
  paper('two years beside one another', (size, random) =>
    fill(size, () => `2023年${hanzi(random, 4)}支出${amount(random)}万元，2024年${hanzi(random, 4)}支出${amount(random)}万元，`, ''),
  ),
  paper('codes and names of accounts', (size, random) =>
    fill(
      size,
      (index) =>
        `${index + 1}.${hanzi(random, 4)}支出（类）${hanzi(random, 4)}（款）${hanzi(random, 4)}（项）${random.between(2_010_000, 2_299_999)}年初预算${amount(random)}万元，支出决算${amount(random)}万元，完成年初预算的${random.between(1, 120)}%。`,
    ),
  ),
  bare('titles of papers', (size, random) =>
    fill(size, () => `${hanzi(random, 4)}局2024年部门预算公开情况说明\n收入预算${amount(random)}万元。`),
  ),
  bare('forms without an end', (size, random) =>
    fill(size, () => `项目支出绩效自评表\n项目名称\t${hanzi(random, 6)}\n一级指标\t二级指标\t三级指标\t年度指标值\t实际完成值\t分值\t得分`),
  ),
  bare(
    'indicators with long texts',
    (size, random) =>
      `项目支出绩效目标表\n项目名称\t${hanzi(random, 6)}\n一级指标\t二级指标\t三级指标\t指标值\n${fill(size, () => `产出指标\t数量指标\t${hanzi(random, 120)}\t≥${random.between(1, 99)}${hanzi(random, 60)}`)}`,
  ),
];
