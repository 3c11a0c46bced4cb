import type { Disclosure } from '../../model/record.ts';
import { COUNT, NOUN, nextOf, numberOf, type SaidList } from './counted-things.ts';
import { wholeColumn } from './greater-rows.ts';
import { mayBeSame } from './named-rows.ts';
import { numberedItem } from './numbered-items.ts';
import { type FigureParagraph, printedFigures } from './printed-figures.ts';
import { tableGrids } from './table-grids.ts';

/* Numbers of things whose amounts, in the sentence, the paragraphs or the table below, come to what is printed with the number: none is left out. */

/** 安排项目6个、840.12万元，; 5个项目共640万元：, with what they come to. */
const WITH_SUM = new RegExp(
  `(?<!第|前|后|另|其他|其余|余下)(?:${NOUN}(?:共有|共|有)?${COUNT}(?:个|家|所)|${COUNT}(?:个|家|所)${NOUN})[、，]?(?:共计?|合计|资金|金额|预算|安排|涉及)*(?=\\d)`,
  'g',
);
/** What stands between the amounts of a list: a mark and a name. */
const NAME_BETWEEN = /^[、，；：](?!其中|含)[^、，；：。\d]{2,30}$/;

/** A number of things with what they come to, and amounts by name right behind it, the first of which add up to that. */
export function addingUp(paragraph: FigureParagraph): SaidList[] {
  const { text } = paragraph.paragraph;
  return Array.from(text.matchAll(WITH_SUM)).flatMap((match): SaidList[] => {
    const end = match.index + match[0].length;
    const [whole, ...amounts] = printedFigures(text).filter(({ start }) => start >= end);
    if (whole?.start !== end || whole.unit !== '元') return [];
    let sum = 0;
    for (const [index, amount] of amounts.entries()) {
      if (amount.unit !== '元' || !NAME_BETWEEN.test(text.slice((amounts[index - 1] ?? whole).end, amount.start))) return [];
      sum += amount.value;
      if (index === 0 || Math.abs(sum - whole.value) > whole.value * EQUAL) continue;
      const count = numberOf(match[1] ?? match[2] ?? '');
      const said = match[0].replace(/[、，].*$/, '');
      return [{ in: paragraph, start: match.index, end: amount.end, said, count, least: index + 1, most: index + 1 }];
    }
    return [];
  });
}

/** 债券14800万元安排五个项目：, with nothing behind it in its paragraph. */
const ANNOUNCES = new RegExp(
  `(?<!第|前|后|另|其他|其余|余下)${COUNT}(?:个|类|家|所|大)${NOUN}(?:资金)?(?:，?(?:具体)?(?:如下|为|包括|分别为|分别是))?：$`,
);
/** The one amount of a paragraph, in 元. */
function onlyAmount(text: string): number | undefined {
  const [amount, second] = printedFigures(text).filter(({ unit }) => unit === '元');
  return second === undefined ? amount?.value : undefined;
}

/**
 * A number of things above as many numbered paragraphs of one amount each, which come to the amount that is printed with the number: so
 * none of them was left out.
 */
export function numberedBelow(paragraph: FigureParagraph): SaidList[] {
  const { text } = paragraph.paragraph;
  const match = ANNOUNCES.exec(text);
  if (match === null) return [];
  const next = nextOf(paragraph.section);
  const amounts: (number | undefined)[] = [];
  for (
    let item = next.get(paragraph.paragraph);
    item !== undefined && numberedItem(item.text)?.count === amounts.length + 1;
    item = next.get(item)
  )
    amounts.push(onlyAmount(item.text));
  const sentence = text.slice(text.lastIndexOf('。', match.index) + 1);
  const whole = onlyAmount(sentence);
  const sum = amounts.reduce<number>((all, amount) => all + (amount ?? Number.NaN), 0);
  if (whole === undefined || amounts.length < 2 || Math.abs(sum - whole) > whole * EQUAL) return [];
  const said = match[0].replace(/(?:具体)?(?:如下)?[：]$/, '');
  const count = numberOf(match[1] ?? '');
  return [{ in: paragraph, start: match.index, end: match.index + said.length, said, count, least: amounts.length, most: amounts.length }];
}

/** How far sums of decimals may be from what they are. */
const EQUAL = 1e-9;

/** 购买服务预算977900元，共4项：, above a table. */
const OVER_TABLE = new RegExp(`(?:共(?:有|计)?|分为?|包括)${COUNT}(?:个|项|类|家)(?:${NOUN})?(?:，?(?:具体)?(?:如下|见下表))?：$`);
/** Its header, and a rule below that, may stand between. */
const HEADER_LINES = 2;

/** A number of things right above a table, whose rows come to its total and to the amount that is printed with the number. */
export function tabledBelow(disclosure: Disclosure, paragraph: FigureParagraph): SaidList[] {
  const { text, place } = paragraph.paragraph;
  const match = OVER_TABLE.exec(text);
  const line = place?.line;
  if (match === null || line === undefined) return [];
  const [amount, another] = printedFigures(text).filter(({ unit, start }) => unit === '元' && start > text.lastIndexOf('。', match.index));
  const grid = tableGrids(disclosure).find(({ rows: [first] }) => {
    const below = (first?.cells[0]?.place?.line ?? 0) - line - 1;
    return below > 0 && below <= HEADER_LINES;
  });
  if (amount === undefined || another !== undefined || grid === undefined) return [];
  const whole = grid.columns
    .map((_, column) => wholeColumn(grid, column))
    .find((each) => each !== undefined && mayBeSame(amount, each.sum));
  if (whole === undefined) return [];
  const said = match[0].replace(/(?:，?(?:具体)?(?:如下|见下表))?：$/, '');
  const { length } = whole.cells;
  return [
    {
      in: paragraph,
      start: match.index,
      end: match.index + said.length,
      said,
      count: numberOf(match[1] ?? ''),
      least: length,
      most: length,
    },
  ];
}
