import type { MoneyStyle } from './figure.ts';
import type { Random } from './random.ts';
import { drawThemes, type Measure, type Theme } from './themes.ts';

/** An invented project, before it is printed as any form. Money in 分. */
export interface ProjectTruth {
  readonly name: string;
  readonly code: string;
  readonly theme: Theme;
  readonly budget: number;
  readonly other: number;
  readonly plan: readonly number[];
  readonly measures: readonly Measure[];
  /** Cost ceiling, at most the budget. */
  readonly cost: number;
}

export const TABLE_MONEY: MoneyStyle = { unit: '万元', trim: false, separators: false, spaced: false };

const PLANS: readonly (readonly number[])[] = [
  [25, 50, 75, 100],
  [20, 40, 70, 100],
  [10, 45, 80, 100],
  [0, 30, 60, 100],
  [30, 60, 100, 100],
];

export function drawProjects(random: Random, count: number, year: number): ProjectTruth[] {
  return drawThemes(random)
    .slice(0, count)
    .map((theme, index) => {
      // Whole hundreds of 元, with a broken tail so that two projects do not cost the same.
      const budget = (random.int(60, 900) * 100 + random.int(1, 99)) * 10_000;
      const other = random.chance(0.25) ? Math.round(budget / 50_000) * 10_000 : 0;
      return {
        name: theme.name,
        code: `${410_000 + random.int(100, 999)}${String(year).slice(2)}P${String(4_000_000 + random.int(1, 99_999) * 10 + index)}`,
        theme,
        budget,
        other,
        plan: random.pick(PLANS),
        measures: theme.measures,
        cost: budget,
      };
    });
}

const DATE_FORMS: readonly ((year: number, month: number) => string)[] = [
  (year, month) => `${year}年${month}月底前`,
  (_, month) => `${month}月底前`,
  (year, month) => `${year}年${month}月`,
];

/** The target as one text: `≥95%`, `10月底前`, `95%以上`. */
export function targetText(measure: Measure, year: number, random: Random): string {
  if (measure.month !== undefined) return random.pick(DATE_FORMS)(year, measure.month);
  const number = `${measure.number}${measure.unit}`;
  if (measure.comparator === '=') return random.chance(0.5) ? number : `=${number}`;
  if (measure.comparator === '≤') return random.pick([`≤${number}`, `≤${number}`, `不超过${number}`, `${number}以内`]);
  return random.pick([`≥${number}`, `≥${number}`, `≥${number}`, `${number}以上`, `不少于${number}`, `>=${number}`]);
}

const TURNED: readonly (readonly [string, string])[] = [
  ['≥', '≤'],
  ['>=', '<='],
  ['不少于', '不超过'],
  ['以上', '以下'],
];

/** The comparator the other way; undefined when the text has none to turn. */
export function turnComparator(text: string): string | undefined {
  for (const [up, down] of TURNED) {
    if (text.includes(up)) return text.replace(up, down);
  }
  return undefined;
}
