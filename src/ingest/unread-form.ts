import type { ParseProblem } from '../model/parse-problem.ts';
import { spanPlaces } from '../model/place.ts';
import type { CellCount } from '../model/record.ts';
import type { Block, ParagraphBlock, TableBlock } from './block.ts';
import { isFormTitle } from './dialect/heading.ts';
import { isScoreTable } from './table/score-table.ts';
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

/** 项目名称 | 年度预算（万元） | 核心指标 | 指标值: what sums projects up, a row for each, with their money; a form has levels or points. */
function isProjectOverview({ rows: [header] }: TableBlock): boolean {
  const names = header?.cells.map(({ text }) => text) ?? [];
  const hasMoney = names.some((text) => /(?:预算|金额|资金|投资|执行数|支出)(?:数|额|总额)?(?:（[^（）]*元）)?$/.test(text));
  return hasMoney && names.includes('项目名称') && !names.some((text) => /[一二三]级|分值|得分|权重|评分|满分/.test(text));
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
  if (levels === 0 && isProjectOverview(table)) return false;
  return levels >= 2 || (levels >= 1 && headers >= 1) || headers >= 3 || (seen.size >= 2 && headers >= 1);
}

function filledCells(table: TableBlock): number {
  let filled = 0;
  for (const row of table.rows) for (const cell of row.cells) if (cell.text !== '') filled += 1;
  return filled;
}

/** 产出指标39.5分（满分40分），效益指标28.5分（满分30分）。 is a sentence on the points of each part. */
const isSentence = (text: string): boolean => text.endsWith('。') && !/[一二三]级指标|指标值/.test(text);

/** A form whose cells a converter ran together: one paragraph with many words that only forms have. */
function isRunTogether(paragraph: ParagraphBlock): boolean {
  if (isSentence(paragraph.text)) return false;
  return paragraph.text.length >= 60 && formWords(paragraph.text) >= 4 && /[一二三]级指标|(?:产出|数量|质量|效益)指标/.test(paragraph.text);
}

/** What stands below the title of a form when it is no table at all: short lines up to the next heading, three at least. */
function linesBelowTitle(blocks: readonly Block[], index: number, used: ReadonlySet<Block>): Block[] {
  const title = blocks[index];
  if (title?.kind !== 'heading' || !isFormTitle(title.text)) return [];
  const members: Block[] = [];
  for (let at = index + 1; at < blocks.length; at += 1) {
    const block = blocks[at];
    if (block === undefined || block.kind === 'heading' || used.has(block)) break;
    if (block.kind === 'table') return [];
    if (block.text.length > 60) break;
    members.push(block);
  }
  return members.length >= 3 && members.some((block) => block.kind === 'paragraph' && FORM_LABEL.test(block.text)) ? members : [];
}

const FORM_LABEL = /^(?:项目名称|项目编码|项目性质|主管部门|实施单位|预算数|资金总额|年度资金总额|绩效目标|总体目标|成本构成)[：:]?/;
const LISTED = /^[【[]?(?:产出|效益|效果|满意度|成本)指标/;

/** Indicators printed as a list: three paragraphs at least that begin with the name of a level, and what stands between them. */
function listedIndicators(blocks: readonly Block[], index: number, used: ReadonlySet<Block>): Block[] {
  const first = blocks[index];
  if (first?.kind !== 'paragraph' || !LISTED.test(first.text)) return [];
  const members: Block[] = [];
  let named = 0;
  let end = 0;
  for (let at = index; at < blocks.length; at += 1) {
    const block = blocks[at];
    if (block === undefined || block.kind !== 'paragraph' || used.has(block) || block.text.length > 120) break;
    members.push(block);
    if (!LISTED.test(block.text)) continue;
    // 产出指标（得40分）：发放人数目标≥4200人，实际4318人；…。 is prose, which the narrative reads.
    if (!isSentence(block.text)) named += 1;
    end = members.length + 1;
  }
  return named >= 3 ? members.slice(0, end) : [];
}

/** Finds what looks like a form among the blocks that no extractor took. */
export function findUnreadForms(blocks: readonly Block[], used: ReadonlySet<Block>): UnreadForms {
  const problems: ParseProblem[] = [];
  const unread = new Set<Block>();
  let recognised = 0;
  for (const [index, block] of blocks.entries()) {
    if (used.has(block) || unread.has(block)) continue;
    const members = block.kind === 'heading' ? linesBelowTitle(blocks, index, used) : listedIndicators(blocks, index, used);
    if (members.length > 0) {
      for (const member of members) unread.add(member);
      recognised += members.length;
      const text = block.kind === 'table' ? '' : block.text;
      problems.push({
        code: 'unreadableForm',
        text: text.slice(0, 80),
        place: spanPlaces(block.place, members.at(-1)?.place ?? block.place),
      });
      continue;
    }
    if (block.kind === 'heading') continue;
    if (block.kind === 'table' ? isScoreTable(block) || !looksLikeForm(block) : !isRunTogether(block)) continue;
    unread.add(block);
    const text = block.kind === 'table' ? (block.rows[0]?.cells ?? []).map((cell) => cell.text).join(' ') : block.text;
    // A form run together has about two cells for every word that only forms have.
    recognised += block.kind === 'table' ? filledCells(block) : (block.text.match(FORM_WORDS)?.length ?? 0) * 2;
    problems.push({ code: 'unreadableForm', text: text.slice(0, 80), place: block.place });
  }
  return { problems, cells: { recognised, read: 0 }, used: unread };
}
