import type { Draw, FieldPaper } from '../case.ts';
import { drawUntil } from '../draw.ts';
import { paper, place } from './made-up.ts';

const BEFORE = [
  ['一、总体情况', '今年以来，各部门认真落实各项决策部署，经济运行总体平稳。', '二、收支情况'],
  ['各位代表：', '现将有关情况报告如下，请予审议。'],
];
const AFTER = [['以上报告，请予审议。'], ['三、下一步工作', '继续加强收入征管，严格支出管理，确保完成全年任务。']];

/** The paper of a government: its neighbours are those of a report, not of a department’s disclosure. */
export function report(draw: Draw, title: string, lines: readonly string[]): Pick<FieldPaper, 'files'> {
  const before = draw.pick([[], [], ...BEFORE]);
  const after = draw.pick([[], [], ...AFTER]);
  return paper(draw, [title, ...before, ...lines, ...after], 'none');
}

/** All of the place: 全县, 全区. */
export const whole = (where: string): string => `全${where.at(-1)}`;

/** Where the paper is of a city. */
export const city = (draw: Draw): string => draw.pick(['云溪市', '柳渡市', '霁川市']);

export const executionTitle = (draw: Draw, when: number, given = '年预算执行情况的报告'): string =>
  `${place(draw)}${when}${draw.pick([given, '年预算执行情况', '年财政预算执行情况的报告'])}`;

/** Two amounts of which the second is lower. */
export function falling(amount: (given: number) => number, high: number, low: number): readonly [number, number] {
  return drawUntil(
    () => [amount(high), amount(low)] as const,
    ([above, beneath]) => beneath < above,
  );
}

const YUAN: Readonly<Record<string, number>> = { 元: 1, 万元: 10_000, 亿元: 100_000_000 };

/** Amounts of a government in one unit. */
export interface Treasury {
  amount(given: number): number;
  print(value: number): string;
  /** Without the unit. */
  figure(value: number): string;
}

/** The first unit is that of the given amounts, which have so many decimals. */
export function treasury(draw: Draw, units: readonly string[], decimals = 0): Treasury {
  const unit = draw.pick(units);
  const [given = unit] = units;
  const scale = (YUAN[given] ?? 1) / (YUAN[unit] ?? 1);
  const kept = unit === given ? decimals : unit === '亿元' ? 2 : 0;
  const figure = (value: number) => draw.print(value, kept);
  return { amount: (value) => draw.amount(value * scale, kept), figure, print: (value) => `${figure(value)}${unit}` };
}
