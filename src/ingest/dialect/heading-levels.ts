import type { Block, HeadingBlock } from '../block.ts';
import { chapterNumber, isChapterName } from './heading.ts';
import { placeOfLines } from './prose.ts';

/** Brings the headings of a whole document into order: numbers without text, nested chapters, titles. */
export function settleHeadings(blocks: readonly Block[]): Block[] {
  return titleFirst(nestChapters(joinNumbers(blocks)));
}

/** Gives a number that stands alone (第一部分) the short line below it as its text. */
function joinNumbers(blocks: readonly Block[]): Block[] {
  const joined: Block[] = [];
  for (const block of blocks) {
    const open = joined.at(-1);
    if (open?.kind === 'heading' && open.text === '' && block.kind !== 'table' && isShortTitle(block)) {
      const place = placeOfLines(open.place.file, open.place.line ?? 1, block.place.line ?? 1);
      joined[joined.length - 1] = { ...open, text: block.text, place };
    } else joined.push(block);
  }
  return joined;
}

function isShortTitle(block: Block): boolean {
  if (block.kind === 'heading') return block.number === undefined && block.text !== '';
  return block.kind === 'paragraph' && block.text.length <= 30 && !/[。；：，]/.test(block.text);
}

/**
 * A chapter may hold a list that is numbered 一、二、 as well. A list that begins again at 一 is nested; a number that follows the
 * outer list instead of the inner one leads out again, and so does a chapter's name where both would fit.
 */
function nestChapters(blocks: readonly Block[]): Block[] {
  const open: number[] = [];
  return blocks.map((block) => {
    if (block.kind !== 'heading') return block;
    if (block.level > 1) return open.length > 1 ? { ...block, level: block.level + open.length - 1 } : block;
    if (block.level !== 1) return block;
    const number = chapterNumber(block.number);
    if (number === undefined) return block;
    const depth = depthOf(open, number, block);
    open.length = depth;
    open.push(number);
    return depth === 0 ? block : { ...block, level: Math.min(1 + depth, 3) };
  });
}

function depthOf(open: readonly number[], number: number, heading: HeadingBlock): number {
  if (number === 1) return open.length;
  const fitting: number[] = [];
  for (const [depth, last] of open.entries()) if (last + 1 === number) fitting.push(depth);
  const outermost = fitting[0];
  const innermost = fitting.at(-1);
  if (outermost === undefined || innermost === undefined) return isChapterName(heading.text) ? 0 : Math.max(0, open.length - 1);
  return isChapterName(heading.text) ? outermost : innermost;
}

const TITLE_END = /(?:说明|公开|表|报告|预算|决算|情况|目标|公示)(?:（[^（）]*）)?$/;

/** Unnumbered headings before the first chapter are titles of the document or of its forms: level 0. */
function titleFirst(blocks: readonly Block[]): Block[] {
  let chapterSeen = false;
  let titled = false;
  return blocks.map((block) => {
    if (block.kind === 'heading') {
      if (block.level === 1) chapterSeen = true;
      if (block.number !== undefined || chapterSeen) return block;
      titled = true;
      return { ...block, level: 0 };
    }
    if (titled || chapterSeen || block.kind !== 'paragraph') return block;
    if (block.text.length > 60 || /[。；：，]/.test(block.text) || !TITLE_END.test(block.text)) return block;
    titled = true;
    return { kind: 'heading', text: block.text, level: 0, place: block.place };
  });
}
