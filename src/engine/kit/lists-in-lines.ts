import { readCount } from '../../model/chinese-number.ts';
import type { Disclosure, Paragraph } from '../../model/record.ts';
import type { Locatable } from '../rule.ts';
import { type HeadedLine, headedLines } from './headed-lines.ts';
import { numberedItem } from './numbered-items.ts';
import { printedFigures } from './printed-figures.ts';

/* Lists that stand one thing a line in the text: named amounts below what they come to, and numbered things above the number of them. */

/** Things one a line, with what they come to. */
export interface SummedLines {
  readonly at: Locatable;
  readonly names: readonly string[];
  /** In 元. */
  readonly sum: number;
}

const ITEM =
  /^(?:[—–·●○■◆-]+|[（(]?\d{1,2}[)）、.．](?!\d))\s*([^，：。；\d]{2,40}?)[，：]?(?:支出|预算|安排|投入|金额|资金)?(?:为)?(?=\d)/u;
const amountsOf = (text: string): number[] =>
  printedFigures(text).flatMap(({ unit, value }) => (unit === '元' && value > 0 ? [value] : []));
/** Half a 元 of rounding for each. */
const isSame = (a: number, b: number): boolean => Math.abs(a - b) < 1;

/** Projects one a line below a sentence on all of them, which says what they come to: 项目支出300万元，分别为：. */
export const summedLines = ({ sections }: Disclosure): SummedLines[] => sections.flatMap(({ paragraphs }) => [...summedIn(paragraphs)]);

/** Whether a sentence on projects goes on below: 项目支出300万元，分别为：. */
const isOfProjects = (text: string): boolean => text.endsWith('：') && text.lastIndexOf('项目') > text.lastIndexOf('。');

function* summedIn(paragraphs: readonly Paragraph[]): Generator<SummedLines> {
  for (const [index, head] of paragraphs.entries()) {
    if (!isOfProjects(head.text)) continue;
    const items: { readonly at: Paragraph; readonly name: string; readonly value: number }[] = [];
    for (const at of paragraphs.slice(index + 1)) {
      const name = ITEM.exec(at.text)?.[1];
      const [value, another] = amountsOf(at.text);
      if (name === undefined || value === undefined || another !== undefined) break;
      items.push({ at, name, value });
    }
    const sum = items.reduce((all, { value }) => all + value, 0);
    const [first] = items;
    if (first !== undefined && items.length > 1 && amountsOf(head.text).some((value) => isSame(value, sum)))
      yield { at: first.at, names: items.map(({ name }) => name), sum };
  }
}

/** A number of the things above it: 以上共5项. */
export interface CountedAbove {
  readonly at: Locatable;
  readonly words: string;
  readonly count: number;
  readonly names: readonly string[];
}

const ABOVE = /^以上(?:共计?|合计|总计)?(\d{1,2}|[两二三四五六七八九十]{1,3})([个项条])[\p{Script=Han}]{0,10}/u;
const styleOf = (text: string): string => text.replace(/^([（(]?)(?:\d{1,2}|[一二三四五六七八九十]{1,3}|[①-⑳])([)）、.．]?).*$/su, '$1$2');
/** A chapter that no other stands beside to which the number may belong, too. */
const CHAPTER = /^(?:第?[一二三四五六七八九十]{1,3}(?:部分|章|、)|[^（(\d])/;

/** Numbers of numbered lines right above them, which stand alone below their heading. */
export function* countedAbove(disclosure: Disclosure): Generator<CountedAbove> {
  const lines = headedLines(disclosure).filter(({ kind }) => kind !== 'title');
  for (const [index, line] of lines.entries()) {
    const [words = '', printed = '', unit = ''] = line.kind === 'paragraph' ? (ABOVE.exec(line.text) ?? []) : [];
    if (words === '') continue;
    const items = itemsAbove(lines, index);
    // 1.三项工作 counts more than itself.
    const several = new RegExp(`(?:\\d|[两二三四五六七八九十])${unit}(?![\\p{Script=Han}]*率)`, 'u');
    if (items === undefined || items.some((text) => several.test(text))) continue;
    const names = items.map((text) => text.split(/[，。：；]/)[0] ?? '');
    yield { at: line, words, count: readCount(printed) ?? 0, names };
  }
}

/** What the numbered lines above one say, from 1 on, where only a heading of a chapter stands over them. */
function itemsAbove(lines: readonly HeadedLine[], index: number): readonly string[] | undefined {
  const last = numberedItem(lines[index - 1]?.text ?? '');
  if (last === undefined || last.count < 2) return undefined;
  const start = index - last.count;
  const run = lines.slice(start, index);
  const style = styleOf(run[0]?.text ?? '');
  const items = run.map(({ text }) => ({ item: numberedItem(text), style: styleOf(text) }));
  if (start < 1 || !items.every(({ item, style: own }, at) => item?.count === at + 1 && own === style)) return undefined;
  const head = lines[start - 1];
  if (head?.kind !== 'heading' || !CHAPTER.test(head.text) || styleOf(head.text) === style) return undefined;
  return items.map(({ item }) => item?.rest ?? '');
}
