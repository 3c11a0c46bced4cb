import type { TableBlock } from '../block.ts';

const POINTS = /^(?:标准|自评|评价|实际|平均)?(?:分值|得分|满分|权重)(?:（分）)?$/;
/** What a form holds of each of its measures. */
const MEASURE = /三级指标|指标值|目标值|完成值|完成情况|指标说明|评分标准|绩效目标/;

/** 一级指标 | 分值 | 得分 | 得分率: points by group, with no measure of its own. It is no form but a table of figures. */
export function isScoreTable({ rows }: TableBlock): boolean {
  const header = rows.slice(0, 2).find((row) => row.cells.filter(({ text }) => POINTS.test(text)).length >= 2);
  return header !== undefined && !rows.slice(0, 2).some((row) => row.cells.some(({ text }) => MEASURE.test(text)));
}
