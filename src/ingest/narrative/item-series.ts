import type { Block, HeadingBlock, ParagraphBlock } from '../block.ts';
import { itemNameOf } from './item-name.ts';
import { numberOf } from './numbering.ts';

/** Numbered items of one list, some of which stand on a line of their own above what is said of them. */

interface Series {
  count: number;
  sentences: boolean;
  readonly names: HeadingBlock[];
}

const textOf = (block: HeadingBlock | ParagraphBlock): string =>
  block.kind === 'heading' ? `${block.number ?? ''}${block.text}` : block.text;

/** Headings that name an item, where others of their numbers go on in the same line. */
function namesAmongSentences(blocks: readonly Block[]): ReadonlySet<Block> {
  const all: Series[] = [];
  const open = new Map<number, Series>();
  for (const block of blocks) {
    if (block.kind === 'table') continue;
    const text = textOf(block);
    const number = numberOf(text);
    if (number === undefined || itemNameOf(text.split('，')[0] ?? '') === undefined) continue;
    let series = open.get(number.style);
    if (series === undefined || series.count !== number.count - 1) {
      series = { count: number.count, sentences: false, names: [] };
      all.push(series);
      open.set(number.style, series);
    }
    series.count = number.count;
    if (block.kind === 'heading') series.names.push(block);
    else series.sentences = true;
  }
  return new Set(all.flatMap(({ sentences, names }) => (sentences ? names : [])));
}

/** A name with the sentences below it. */
function joined(name: HeadingBlock, below: Block | undefined): ParagraphBlock {
  const text = textOf(name);
  const lines = name.place.line === undefined ? [] : [{ offset: 0, line: name.place.line }];
  if (below?.kind !== 'paragraph' || numberOf(below.text) !== undefined) return { kind: 'paragraph', text, place: name.place, lines };
  const moved = below.lines.map(({ offset, line }) => ({ offset: offset + text.length, line }));
  const end = below.place.endLine ?? below.place.line;
  const place = { ...name.place, ...(end === undefined ? {} : { endLine: end }) };
  return { kind: 'paragraph', text: `${text}${below.text}`, place, lines: [...lines, ...moved] };
}

/**
 * `1.教育支出（类）…（项）` alone on its line above `2024年预算数为…` is cut like a heading; where `2.…（项）2024年预算数为…` goes on in one line, both are
 * items of one list and read alike.
 */
export function itemsAsSentences(blocks: readonly Block[]): readonly Block[] {
  const names = namesAmongSentences(blocks);
  if (names.size === 0) return blocks;
  const result: Block[] = [];
  for (let at = 0; at < blocks.length; at += 1) {
    const block = blocks[at];
    if (block === undefined) continue;
    if (block.kind !== 'heading' || !names.has(block)) {
      result.push(block);
      continue;
    }
    const paragraph = joined(block, blocks[at + 1]);
    if (paragraph.text !== textOf(block)) at += 1;
    result.push(paragraph);
  }
  return result;
}
