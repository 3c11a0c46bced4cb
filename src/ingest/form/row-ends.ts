import type { Block } from '../block.ts';
import type { Token, TokenRow } from './form-row.ts';
import { closingLabel, fundRow, headLabel, isSideLabel } from './form-words.ts';
import { moneyUnitIn } from './head.ts';
import { labelOf } from './label.ts';
import { isListRow } from './pieces.ts';
import type { Section } from './sections.ts';

/** What the first and last cell of a row say of the rows around it. */

/** Running text between or behind tables is no data row, except where cells stand one a paragraph. */
export function isProse(row: TokenRow, oneCellALine: boolean): boolean {
  if (row.filled.length === 1 && NUMBER_OF_TABLE.test(row.filled[0]?.text ?? '')) return true;
  if (row.block.kind === 'heading' && oneCellALine) return isChapterOfPaper(row);
  if (row.block.kind === 'table' || oneCellALine || isListRow(row)) return false;
  return row.block.kind === 'heading' || (row.filled[0]?.text.length ?? 0) > 20;
}

/** 表2, 附件3 alone on a line: what stands over the next form. */
const NUMBER_OF_TABLE = /^(?:附?表|附件) ?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[：:]?$/;

/** 以“信息系统运维”为例，目标如下：: a sentence of the paper that ends where its table begins, and no cell of the form. */
export const introduces = ({ block, filled: [only, ...more] }: TokenRow): boolean =>
  block.kind === 'paragraph' && only !== undefined && more.length === 0 && /[，。].*(?:如下|下表|见下)(?:所示|表)?[：。]?$/.test(only.text);

/** 六、: it may be a chapter of the paper, or a side heading of a form. */
export const isChapterNumber = (block: Block): boolean => block.kind === 'heading' && /^[一二三四五六七八九十]+、/.test(block.number ?? '');

/** 六、政府采购预算情况 behind a list whose cells stand one a line: a chapter by its number, and no part of a form by its name. */
function isChapterOfPaper({ block, filled: [only] }: TokenRow): boolean {
  if (block.kind !== 'heading' || only === undefined || !isChapterNumber(block)) return false;
  return !isSideLabel(block.text) && labelOf(block.text) === undefined && closingLabel(block.text) === undefined;
}

/** The last table of a form; undefined where none of its rows stands in one. */
export const lastTable = (rows: readonly TokenRow[]): Block | undefined => rows.findLast(({ block }) => block.kind === 'table')?.block;

/** A short line below the last table of a form: what follows the form (a caption, the title of a glossary), and no row of its list. */
export function isBehindList({ block, filled: [only, ...more], place }: TokenRow, last: Block | undefined): boolean {
  if (last === undefined || block.kind !== 'paragraph' || only === undefined || more.length > 0) return false;
  if (only.piece !== undefined || only.words !== undefined || only.glued !== undefined) return false;
  // ；总分；；92.7: a row of the form that lost its cells; 附件3 is none.
  if (/(?<![件表第\d.])\d+(?:\.\d+)?(?:分|%)?$/.test(only.text)) return false;
  return (place.line ?? 0) > (last.place.endLine ?? last.place.line ?? 0);
}

/** The value of a label above, and further labels behind it: 某局 | 实施单位 | 某中心. */
export function beginsWithValue({ filled }: TokenRow): boolean {
  const [first, second] = filled;
  return first !== undefined && second !== undefined && labelOf(first.text) === undefined && labelOf(second.text)?.label.kind === 'head';
}

/** The last cell of a row is a label without its value, and stands alone or asks for what a head of a form holds. */
export function waitsForValue(tokens: readonly Token[]): boolean {
  const filled = tokens.filter((token) => token.text !== '');
  const last = filled.at(-1);
  const found = last === undefined ? undefined : labelOf(last.text);
  if (found === undefined) return false;
  if (found.value !== undefined && found.value !== '') return false;
  return found.label.kind === 'head' || found.label.kind === 'amount' || (filled.length === 1 && found.label.kind !== 'side');
}

/** What stands beside the labels of the sources in their rows: a title, printed again in each, or 其中. */
export const isTitleOfFunds = (text: string): boolean =>
  isSideLabel(text) || /^其\s*中[：:]?$/.test(text) || (fundRow(text) === undefined && moneyUnitIn(text) !== undefined);

/** A title of the whole table that stands before the label of its first row. */
export function withoutSideLabel(tokens: readonly Token[]): readonly Token[] {
  const filled = tokens.filter((token) => token.text !== '');
  const [first, second] = filled;
  const drop = first !== undefined && second !== undefined && fundRow(second.text) !== undefined && isTitleOfFunds(first.text);
  return drop ? tokens.filter((token) => token !== first) : tokens;
}

/** 自评得分 | 99.75分 | 自评等级 | 优 below the indicators. */
export function isClosingHead({ filled }: TokenRow): boolean {
  const field = headLabel(filled[0]?.text ?? '');
  return field === 'totalScore' || field === 'gradeWord';
}

/** A data row may begin with a word that is a label elsewhere: 预算执行率 as a measure, 合计 no. */
export function isIndicatorRow(row: TokenRow, section: Section['kind']): boolean {
  if (row.filled.length < 3 || isClosingHead(row)) return false;
  return section === 'head' || section === 'goals' || (section === 'closing' && row.filled.length >= 4);
}

/** One cell a line: points and dashes behind 总分. */
export const isPartOfTotal = (row: TokenRow | undefined): boolean =>
  row !== undefined && (row.filled.length === 0 || /^[\d.]+分?$|^[—\-/]+$/.test(row.filled[0]?.text ?? ''));

/** One cell a line: 年度目标 and the like have their value behind them or beside them (年度目标：完成首批任务。), and no money. */
export function endsFunds({ filled }: TokenRow): boolean {
  const text = filled[0]?.text ?? '';
  const found = labelOf(text);
  if (found === undefined || !['goal', 'purpose', 'plan'].includes(found.label.kind)) return false;
  return found.value === undefined || text[(found.at ?? 0) - 1] === '：';
}

/** A line that goes on with funds whose cells stand one a line among rows of several: a source, its figures, and no other label. */
export function isCellOfFunds({ filled: [only, ...more] }: TokenRow): boolean {
  if (only === undefined || more.length > 0) return false;
  if (fundRow(only.text) !== undefined) return true;
  return labelOf(only.text) === undefined && only.text.length <= LONGEST_SOURCE && !/[，。；：]/.test(only.text);
}
const LONGEST_SOURCE = 14;
