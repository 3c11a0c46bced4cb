import type { TableBlock } from '../block.ts';
import { matchLevel1 } from '../vocabulary.ts';
import { isPointsOfPart, POINT_WORDS } from './column-role.ts';

const POINTS = new RegExp(`^(?:${POINT_WORDS})(?:（分）)?$`);
/** What a form holds of each of its measures. */
const MEASURE = /指标值|目标值|完成值|完成情况|指标说明|评分标准|绩效目标/;

const holdsMeasures = (rows: TableBlock['rows']): boolean =>
  rows.slice(0, 2).some((row) => row.cells.some(({ text }) => MEASURE.test(text)));

/**
 * 一级指标 | 分值 | 得分 | 得分率: points by group or by measure, without what was aimed at and reached; 执行率得分 | 产出得分 | 总分: those of a
 * project by part, a row for each. It is no form but a table of figures.
 */
export function isScoreTable({ rows }: TableBlock): boolean {
  const isHeader = (row: TableBlock['rows'][number]) =>
    row.cells.filter(({ text }) => POINTS.test(text)).length >= 2 || isByPart(row.cells.map(({ text }) => text));
  return rows.slice(0, 2).some(isHeader) && !holdsMeasures(rows);
}

/** The points of two parts beside their sum, or of more. */
function isByPart(names: readonly string[]): boolean {
  const parts = names.filter(isPointsOfPart).length;
  return parts > 2 || (parts === 2 && names.some((name) => /^总(?:得分|分)(?:（分）)?$/.test(name)));
}

/** What a table of scores has beside points. */
const BESIDE = /^(?:得分|扣分|失分|完成)率(?:（%）)?$|^(?:扣分|失分|扣减分值|占比|比重|排名|差距)(?:（[分%]）)?$/;
/** Names of columns that a table of scores has. */
export const isOfScores = (text: string): boolean => POINTS.test(text) || BESIDE.test(text);
const FIGURE = /^[-—/]*$|^-?\d+(?:\.\d+)?[%分]?$/;

/** A table of scores whose rows hold nothing but a name and its figures: what sums a form up, and is no part of it. */
export function isScoreSummary(table: TableBlock): boolean {
  if (!isScoreTable(table)) return false;
  const header = table.rows.findIndex(({ cells }) => cells.filter(({ text }) => POINTS.test(text)).length >= 2);
  const columns = table.rows[header]?.cells.map(({ text }) => text) ?? [];
  const first = columns.findIndex((text) => POINTS.test(text));
  // 预算数 | 执行数 | 分值 | 得分 are the funds of a form.
  if (first > NAMES || !columns.slice(first).every((text) => POINTS.test(text) || BESIDE.test(text))) return false;
  if (columns.slice(0, first).some((text) => /资金|预算|决算|执行/.test(text))) return false;
  const isSummed = ({ cells }: TableBlock['rows'][number]) => {
    const names = cells.findIndex(({ text }) => FIGURE.test(text));
    return names > 0 && names <= NAMES && cells.slice(names).every(({ text }) => FIGURE.test(text));
  };
  const body = table.rows.slice(header + 1).filter(({ cells }) => cells.some(({ text }) => text !== ''));
  return body.length >= FEWEST && body.every(isSummed);
}
/** 一级指标 | 满分 | 得分 over 投入, 过程, 产出, 效果: nothing but first levels has a row, so that the measures stand elsewhere. */
export function isOfFirstLevels(table: TableBlock): boolean {
  if (table.rows[0]?.cells.findIndex(({ text }) => POINTS.test(text)) !== 1) return false;
  const names = table.rows.slice(1).map(({ cells }) => cells[0]?.text ?? '');
  const levels = names.filter((text) => matchLevel1(text) !== undefined);
  return (
    names.length > FEWEST && names.every((text) => levels.includes(text) || /^(?:合计|总计|总分)$/.test(text)) && levels.length >= FEWEST
  );
}
/** 序号 and a name, or the names of up to three levels. */
const NAMES = 3;
const FEWEST = 2;
