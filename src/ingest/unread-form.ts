import type { CellCount, ParseProblem } from '../model/record.ts';
import type { Block, ParagraphBlock, TableBlock } from './block.ts';
import { columnRole, matchLevel1, matchLevel2 } from './vocabulary.ts';

/** Forms that no extractor could read: reported with their place, and their cells counted as not read. */
export interface UnreadForms {
  readonly problems: readonly ParseProblem[];
  readonly cells: CellCount;
  readonly used: ReadonlySet<Block>;
}

const FORM_WORDS =
  /[一二三]级指标|(?:产出|效益|满意度|数量|质量|时效|成本)指标|指标值|得分|分值|执行率|绩效目标|年度资金总额|年度总体目标/g;

function formWords(text: string): number {
  return new Set(text.match(FORM_WORDS) ?? []).size;
}

/** A table of the text (assets, procurement) holds none of these words; a form holds a header or names of indicators. */
function looksLikeForm(table: TableBlock): boolean {
  let levels = 0;
  let headers = 0;
  const seen = new Set<string>();
  for (const row of table.rows) {
    for (const { text } of row.cells) {
      if (text === '' || text.length > 40) continue;
      if (matchLevel1(text)?.explicit === true || matchLevel2(text)?.explicit === true) levels += 1;
      else if (columnRole(text) !== undefined && /指标|得分|分值|目标|完成值|实际值/.test(text)) headers += 1;
      if (/绩效|指标|得分|自评/.test(text)) seen.add(text);
    }
  }
  return levels >= 2 || (levels >= 1 && headers >= 1) || headers >= 3 || (seen.size >= 2 && headers >= 1);
}

function filledCells(table: TableBlock): number {
  let filled = 0;
  for (const row of table.rows) for (const cell of row.cells) if (cell.text !== '') filled += 1;
  return filled;
}

/** A form whose cells a converter ran together: one paragraph with many words that only forms have. */
function isRunTogether(paragraph: ParagraphBlock): boolean {
  return paragraph.text.length >= 60 && formWords(paragraph.text) >= 4 && /[一二三]级指标|(?:产出|数量|质量|效益)指标/.test(paragraph.text);
}

/** Finds what looks like a form among the blocks that no extractor took. */
export function findUnreadForms(blocks: readonly Block[], used: ReadonlySet<Block>): UnreadForms {
  const problems: ParseProblem[] = [];
  const unread = new Set<Block>();
  let recognised = 0;
  for (const block of blocks) {
    if (used.has(block) || block.kind === 'heading') continue;
    if (block.kind === 'table' ? !looksLikeForm(block) : !isRunTogether(block)) continue;
    unread.add(block);
    const text = block.kind === 'table' ? (block.rows[0]?.cells ?? []).map((cell) => cell.text).join(' ') : block.text;
    // A form run together has about two cells for every word that only forms have.
    recognised += block.kind === 'table' ? filledCells(block) : (block.text.match(FORM_WORDS)?.length ?? 0) * 2;
    problems.push({ code: 'unreadableForm', text: text.slice(0, 80), place: block.place });
  }
  return { problems, cells: { recognised, read: 0 }, used: unread };
}
