import type { Random } from '../../../accuracy/wording/random.ts';
import { decimal } from '../content/indicator.ts';
import { type Content, type Money, rateOf } from '../content/project.ts';
import { beside, label, type Row, stretch, value } from '../grid.ts';
import type { Limits } from '../limits.ts';
import { columns as columnWords, labels } from '../words.ts';
import type { Head } from './heads.ts';

/** The money of a form: a list of sources, a single pair, amounts inside their cell, or a table with what was spent. */

export interface FundsStyle {
  readonly shape: 'sources' | 'pair' | 'inline';
  readonly side: string;
  readonly total: string;
  readonly fiscal: string;
  readonly carried: string;
  readonly other: string;
  readonly fixed: boolean;
  readonly thousands: boolean;
  /** What stands for nothing: '0', '0.00', '' or no row at all. */
  readonly nothing: string;
  readonly glued: boolean;
  readonly columns: readonly [initial: string, budget: string, spent: string, weight: string, rate: string, score: string];
  readonly withInitial: boolean;
  readonly scored: boolean;
  /** In the points of a source that has none. */
  readonly dash: string;
  readonly cornered: boolean;
}

export const drawFundsStyle = (random: Random, limits: Limits, scored: boolean): FundsStyle => ({
  shape: random.pick(['sources', 'sources', 'sources', 'pair', 'inline'] as const),
  side: random.pick(labels.funds),
  total: random.pick(labels.total),
  fiscal: random.pick(labels.fiscal),
  carried: random.pick(labels.carried),
  other: random.pick(labels.other),
  fixed: random.chance(0.4),
  thousands: random.chance(0.3),
  nothing: limits.empties ? random.pick(['0', '0.00', '']) : random.pick(['0', '0.00']),
  glued: limits.glued,
  columns: [
    random.pick(columnWords.initial),
    random.pick(columnWords.budget),
    random.pick(columnWords.spent),
    random.pick(columnWords.weight.slice(0, 2)),
    random.pick(columnWords.rate),
    '得分',
  ],
  withInitial: random.chance(0.6),
  scored,
  dash: limits.empties ? random.pick(['—', '-', '/', '']) : random.pick(['—', '-', '/']),
  cornered: random.chance(0.3),
});

export function printMoney(hundredths: number, style: FundsStyle, unit: Money['unit']): string {
  if (hundredths === 0) return style.glued ? `0${unit}` : style.nothing;
  const plain = decimal(hundredths, style.fixed);
  const text = style.thousands && unit === '元' ? plain.replace(/^\d+/, (whole) => whole.replace(/\B(?=(\d{3})+$)/g, ',')) : plain;
  return style.glued ? `${text}${unit}` : text;
}

const withUnit = (word: string, unit: string): string => `${word}（${unit}）`;

export function targetFunds(style: FundsStyle, { money }: Content, width: number): Head {
  const { unit } = money;
  const print = (amount: number) => printMoney(amount, style, unit);
  const budget = print(money.budget);
  if (style.shape === 'pair')
    return { rows: [stretch([label(withUnit(style.total.replace('：', ''), unit)), value(budget)], width)], truth: { budget } };
  const fiscal = print(money.fiscal);
  const carried = money.carried === 0 ? [] : [[style.carried, print(money.carried)] as const];
  const list = [[style.total, budget] as const, [style.fiscal, fiscal] as const, ...carried, [style.other, print(money.other)] as const];
  const rows: readonly Row[] =
    style.shape === 'inline'
      ? list.map(([word, amount]) => stretch([value(`${word.replace('：', '')}：${amount}`)], width - 1))
      : list.map(([word, amount]) => stretch([label(word, { across: 2 }), value(amount)], width - 1));
  return { rows: beside(withUnit(style.side, unit), rows), truth: { budget, fiscal } };
}

const rateText = (spent: number, budget: number): string => `${(rateOf(spent, budget) / 100).toFixed(2).replace(/\.00$/, '')}%`;

/** 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分, one row for the total and one for each source. */
export function evaluationFunds(style: FundsStyle, content: Content, width: number): Head {
  const { money, executionWeight, executionScore } = content;
  const { unit } = money;
  const print = (amount: number) => printMoney(amount, style, unit);
  const points = (hundredths: number) => `${decimal(hundredths)}${style.glued ? '分' : ''}`;
  const rate = rateText(money.spent, money.budget);
  const [initialWord, budgetWord, spentWord, weightWord, rateWord, scoreWord] = style.columns;
  const pick = <T>(initial: T, budget: T, spent: T, weight: T, share: T, score: T): readonly T[] => [
    ...(style.withInitial ? [initial] : []),
    budget,
    spent,
    ...(style.scored ? [weight, share, score] : [share]),
  ];
  const heads = pick(initialWord, budgetWord, spentWord, weightWord, rateWord, scoreWord);
  const lead = Math.max(1, width - 1 - heads.length);
  const row = (word: string, cells: readonly string[]): Row => [label(word, { across: lead }), ...cells.map((text) => value(text))];
  const source = (word: string, budget: number, spent: number): Row => {
    const none = budget === 0;
    const empty = none && style.nothing === '';
    const share = style.dash === '' ? '' : none ? style.dash : style.cornered ? rateText(spent, budget) : style.dash;
    const initial = Math.round((money.initial * budget) / money.budget);
    return row(
      word,
      pick(print(initial), print(budget), print(none ? 0 : spent), style.dash, share, style.dash).map((text) => (empty ? '' : text)),
    );
  };
  const rows: readonly Row[] = [
    [label(style.cornered && !style.glued ? '' : '资金来源', { across: lead }), ...heads.map((text) => label(text))],
    row(
      style.total,
      pick(print(money.initial), print(money.budget), print(money.spent), points(executionWeight), rate, points(executionScore)),
    ),
    source(style.fiscal, money.fiscal, money.spentFiscal),
    ...(money.carried > 0 ? [source(style.carried, money.carried, money.spent - money.spentFiscal)] : []),
    source(style.other, money.other, money.carried > 0 ? 0 : money.spent - money.spentFiscal),
  ];
  return {
    rows: beside(withUnit(style.side, unit), rows),
    truth: {
      ...(style.withInitial ? { initialBudget: print(money.initial) } : {}),
      budget: print(money.budget),
      fiscal: print(money.fiscal),
      spent: print(money.spent),
      executionRate: rate,
      ...(style.scored ? { executionWeight: points(executionWeight), executionScore: points(executionScore) } : {}),
    },
  };
}
