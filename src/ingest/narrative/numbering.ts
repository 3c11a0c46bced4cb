import { readCount } from '../../model/chinese-number.ts';

/** Numbers that paragraphs begin with: how deep a numbered paragraph stands below those before it. */

/** A number in force: its style (`一、`, `（一）`, `1.`, `（1）`, `①`) and how far it has counted. */
export interface Numbered {
  readonly style: number;
  readonly count: number;
}

const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';
const STYLES = [
  /^([一二三四五六七八九十]{1,3})、/,
  /^（([一二三四五六七八九十]{1,3})）/,
  /^(\d{1,2})[.、．](?!\d)/,
  /^（(\d{1,2})）/,
  /^(\d{1,2})）/,
  /^([①-⑳])/,
];

function countOf(printed: string): number {
  const circled = CIRCLED.indexOf(printed);
  return circled >= 0 ? circled + 1 : (readCount(printed) ?? 0);
}

/** The number a paragraph begins with. */
export function numberOf(text: string): Numbered | undefined {
  for (const [style, pattern] of STYLES.entries()) {
    const printed = pattern.exec(text)?.[1];
    if (printed !== undefined) return { style, count: countOf(printed) };
  }
  return undefined;
}

/**
 * The numbers in force behind this one. One that counts on (`2.` behind `1.`) stands beside the number before it and ends what stood below;
 * one that begins anew stands below.
 */
export function counted(numbers: readonly Numbered[], next: Numbered): readonly Numbered[] {
  const at = numbers.findLastIndex(({ style, count }) => style === next.style && count < next.count);
  return [...(at < 0 ? numbers : numbers.slice(0, at)), next];
}
