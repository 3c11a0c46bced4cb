import type { PrintedRow } from './printed-row.ts';

/** Levels of the template that a project has nothing for: they are printed with empty cells behind them, and are no indicators. */
const UNUSED = [
  ['效益指标', '经济效益指标'],
  ['效益指标', '生态效益指标'],
  ['效益指标', '可持续影响指标'],
] as const;

export function withUnusedLevels(rows: readonly PrintedRow[]): readonly PrintedRow[] {
  const model = rows.find(({ level1 }) => level1 === '效益指标');
  if (model === undefined) return rows;
  const nothing = Object.fromEntries(Object.keys(model).map((key) => [key, '']));
  const blank = UNUSED.filter(([, name]) => !rows.some(({ level2 }) => name.startsWith(level2.replace(/指标$|（.*$/g, ''))));
  const missing = blank.map(([level1, level2]) => ({ ...model, ...nothing, level1, level2, levelHead: model.levelHead }));
  const last = rows.findLastIndex(({ level1 }) => level1 === '效益指标');
  return [...rows.slice(0, last + 1), ...missing, ...rows.slice(last + 1)];
}
