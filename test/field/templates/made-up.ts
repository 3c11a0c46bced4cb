import type { Claim, Draw, FieldPaper, Level } from '../case.ts';

/** An invented body: `云溪县水务局` with its place and its short name. */
export interface Body {
  readonly place: string;
  readonly office: string;
  readonly name: string;
}

/** No county, town or district of these names exists. */
const PLACES = ['云溪县', '柳渡县', '霁川县', '松屏区', '麦浦县'];
const OFFICES = ['民政局', '司法局', '农业局', '文化局', '应急管理局'];

export const place = (draw: Draw): string => draw.pick(PLACES);

export function body(draw: Draw, givenOffice = '水务局'): Body {
  const drawnPlace = place(draw);
  const office = draw.pick([givenOffice, ...OFFICES]);
  return { place: drawnPlace, office, name: `${drawnPlace}${office}` };
}

export const year = (draw: Draw, given = 2023): number => draw.whole(given, 2019, 2024);

/** Amounts in one unit: what is given is in 万元, what is drawn and printed may be in 元. */
export interface Money {
  readonly unit: string;
  amount(given: number, decimals?: number): number;
  /** With its unit; 0 without decimals, as papers print it. */
  print(value: number, decimals?: number): string;
}

export function money(draw: Draw, units: readonly string[] = ['万元', '元']): Money {
  const unit = draw.pick(units);
  const scale = unit === '元' ? 10_000 : 1;
  return {
    unit,
    amount: (given, decimals = 2) => draw.amount(Math.round(given * scale * 100) / 100, decimals),
    print: (value, decimals = 2) => `${value === 0 ? '0' : draw.print(value, decimals)}${unit}`,
  };
}

export const distinct = (...values: readonly number[]): boolean => new Set(values.map((value) => value.toFixed(4))).size === values.length;

/** A bare number such as 2023 would be read as a year. */
export const looksLikeYear = (value: number): boolean => Number.isInteger(value) && value >= 1900 && value < 2100;

export const claim = (level: Level, ...figures: readonly string[]) => ({ level, anyOf: [figures] });
export const may = (level: Level, ...figures: readonly string[]): Claim => ({ level, figures });
export const never = (...figures: readonly string[]): Claim => ({ figures });
export const neverError = (...figures: readonly string[]): Claim => ({ level: 'error', figures });

/** Each ends with the heading of the next chapter, or the figures would stand in the chapter on duties. */
const BEFORE = [
  ['第一部分 部门概况', '主要职责：贯彻执行有关法律法规，组织实施本行业规划，指导下属单位开展工作。', '第二部分 预决算情况说明'],
  ['一、主要职能', '负责本行业的规划、管理和监督，承办上级交办的其他事项。', '二、有关情况说明'],
];
const AFTER = [
  ['名词解释', '基本支出：指为保障机构正常运转、完成日常工作任务而发生的人员支出和日常公用支出。'],
  ['附：名词解释', '“三公”经费：指因公出国（境）费、公务用车购置及运行维护费和公务接待费。'],
];

/** Where other seeds may put a chapter without figures: neighbours must not change an outcome. */
export type Neighbours = 'around' | 'after' | 'none';

/** `after` only where the first line belongs to a table or form. */
export function text(draw: Draw, lines: readonly string[], neighbours: Neighbours = 'around'): string {
  const [title = '', ...rest] = lines;
  const before = neighbours === 'around' ? draw.pick([[], [], ...BEFORE]) : [];
  const after = neighbours === 'none' ? [] : draw.pick([[], [], ...AFTER]);
  return `${[title, ...before, ...rest, ...after].join('\n')}\n`;
}

/** The paper of one file; what is expected of it is spread beside. */
export const paper = (draw: Draw, lines: readonly string[], neighbours?: Neighbours): Pick<FieldPaper, 'files'> => ({
  files: [{ name: 'paper.txt', text: text(draw, lines, neighbours) }],
});

/** Rows whose cells are divided and closed by bars. */
export const row = (...cells: readonly string[]): string => `${cells.join(' | ')} |`;

/** Items with `1.` before them, whatever order they were drawn in. */
export const numbered = (items: readonly string[], mark = '.'): readonly string[] =>
  items.map((item, index) => `${index + 1}${mark}${item}`);

/** The cell of an amount; 0 is printed bare. */
export const cell = (draw: Draw, value: number, decimals = 1): string => (value === 0 ? '0' : draw.print(value, decimals));

/** The title of a department’s final accounts. */
export const finalTitle = (draw: Draw, shownYear = year(draw)): string => `${body(draw).name}${shownYear}年度部门决算`;
