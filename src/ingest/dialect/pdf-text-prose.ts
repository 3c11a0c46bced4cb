import type { Block } from '../block.ts';
import { readHeading, splitNumber } from './heading.ts';
import { type Layout, type PrintedLine, printedWidth } from './pdf-text-lines.ts';
import { paragraphBlock } from './prose.ts';
import type { SourceLine } from './source-line.ts';

const SENTENCE_END = /[。！？]["”』」）]*$/;

/** Whether `next` goes on with the paragraph that `line` breaks off: the line is full, and no sentence, heading or number ends there. */
function goesOn(line: PrintedLine, next: PrintedLine | undefined, layout: Layout): boolean {
  if (next === undefined) return false;
  if (next.continued === true) return true;
  if (isCells(line.text)) return false;
  const numbered = splitNumber(next.text);
  // （2）通用设备… after a comma is the next item of the sentence, not of the page.
  if (numbered !== undefined && !(numbered.level >= 3 && /[，、,]$/.test(line.text))) return false;
  if (!layout.doubleSpaced && line.gapAfter > 0) return false;
  const width = printedWidth(line.text);
  // A sentence that ends with the line by chance: 其中 goes on with what it said.
  if (/^其中/.test(next.text)) return width >= layout.width * 0.72;
  if (SENTENCE_END.test(line.text)) return !line.blankAfter && width >= layout.width * 0.95 && readHeading(sourceLine(next)) === undefined;
  return width >= layout.width * 0.72;
}

/** `项目编码 1302 项目名称 某项目`: words without punctuation are cells side by side, but for figures that a blank keeps from their units. */
function isCells(text: string): boolean {
  return text.split(/\s+/).length >= 4 && !/[。；，]|\d\s+[年月日个人次万亿元]/.test(text);
}

function sourceLine(line: PrintedLine): SourceLine {
  return { line: line.line, text: line.text };
}

/** Printed lines outside tables as headings and paragraphs, wrapped lines put together. */
export function readPrintedProse(file: string, lines: readonly PrintedLine[], layout: Layout): Block[] {
  const blocks: Block[] = [];
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at];
    if (line === undefined) continue;
    const heading = readHeading(sourceLine(line));
    if (heading !== undefined && !goesOn(line, lines[at + 1], layout)) {
      blocks.push({ kind: 'heading', ...heading, place: { file, line: line.line } });
      continue;
    }
    const members = [line];
    for (let last = line; goesOn(last, lines[at + 1], layout); ) {
      at += 1;
      last = lines[at] ?? last;
      members.push(last);
    }
    const paragraph = paragraphBlock(file, members.map(sourceLine));
    if (paragraph !== undefined) blocks.push(paragraph);
  }
  return blocks;
}
