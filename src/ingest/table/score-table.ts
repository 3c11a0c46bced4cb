import type { TableBlock } from '../block.ts';
import { roleOf } from './column-role.ts';

const POINTS = /^(?:标准|自评|评价|实际|平均)?(?:分值|得分|满分|权重)(?:（分）)?$/;
/** What a form holds of each of its measures. */
const MEASURE = /三级指标|指标值|目标值|完成值|完成情况|指标说明|评分标准|绩效目标/;

const holdsMeasures = (rows: TableBlock['rows']): boolean =>
  rows.slice(0, 2).some((row) => row.cells.some(({ text }) => MEASURE.test(text)));

/** 一级指标 | 分值 | 得分 | 得分率: points by group, with no measure of its own. It is no form but a table of figures. */
export function isScoreTable({ rows }: TableBlock): boolean {
  const header = rows.slice(0, 2).find((row) => row.cells.filter(({ text }) => POINTS.test(text)).length >= 2);
  return header !== undefined && !holdsMeasures(rows);
}

/** 单位 | 编制数 | 在职人数: things and people are counted in columns, whatever chapter the table stands in. */
export function isCountTable({ rows }: TableBlock): boolean {
  const counts = (texts: readonly string[]) => texts.filter((text) => roleOf([text], undefined).kind === 'count').length;
  return rows.slice(0, 2).some(({ cells }) => counts(cells.map(({ text }) => text)) >= 2) && !holdsMeasures(rows);
}
