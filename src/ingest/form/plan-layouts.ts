import type { Token, TokenRow } from './form-row.ts';
import { isPlanLabel } from './form-words.ts';
import { isShare, planMonth, rowOfPlan } from './plan-words.ts';

/* Plans whose months stand below each other, as the rows of a plan whose months stand side by side. */

const STEP_NAME = /^(?:序号)?(?:时间|时点|节点|时间节点|时限|月份|季度|期间|阶段|截至时间|截止时间|支付时间|支付节点|支出时间)?$/;

/**
 * A plan with a row for each month: 时间节点 | 累计支付比例 | 累计支付金额, and below it 3月底 | 20% | 20.00. Undefined where this is none;
 * the rows of cells are those of the plan across: the months, then what they hold.
 */
export function planDown(
  rows: readonly TokenRow[],
  at: number,
): { readonly across: readonly (readonly Token[])[]; readonly rows: number } | undefined {
  const [name, ...names] = rows[at]?.filled ?? [];
  const kinds = names.map(({ text }) => rowOfPlan(text.replace(/\s+/g, '')));
  if (name === undefined || names.length === 0 || names.length > 2 || !STEP_NAME.test(name.text) || kinds.includes(undefined))
    return undefined;
  let end = at + 1;
  for (; end < rows.length; end += 1) {
    const [month, ...values] = rows[end]?.filled ?? [];
    if (month === undefined || planMonth(month.text) === undefined || values.length !== names.length) break;
  }
  const steps = rows.slice(at + 1, end).map(({ filled }) => filled);
  if (steps.length < 2) return undefined;
  const column = (index: number) => steps.flatMap((cells) => cells[index] ?? []);
  return { across: [column(0), ...names.map((label, index) => [label, ...column(index + 1)])], rows: end - at };
}

/**
 * The cells of a plan that is printed one cell a line: the label, then all months, then their shares. Undefined where this is none.
 * The rows are those of the form; `at` is the row of the label.
 */
export function planBelow(rows: readonly TokenRow[], at: number): { readonly cells: readonly Token[]; readonly rows: number } | undefined {
  const [label, second] = rows[at]?.filled ?? [];
  if (label === undefined || second !== undefined || !isPlanLabel(label.text)) return undefined;
  const byTurns = planByTurns(rows, at + 1);
  if (byTurns !== undefined) return byTurns;
  const single: Token[] = [];
  let end = at + 1;
  for (let next = at + 1; next < rows.length; next += 1) {
    const [cell, other] = rows[next]?.filled ?? [];
    if (cell === undefined) continue;
    if (other !== undefined || (planMonth(cell.text) === undefined && !isShare(cell))) break;
    // A month behind a share begins another row.
    if (planMonth(cell.text) !== undefined && single.some(isShare)) return undefined;
    single.push(cell);
    end = next + 1;
  }
  const months = single.filter((cell) => planMonth(cell.text) !== undefined).length;
  return months >= 2 && single.length > months && single.length <= 2 * months ? { cells: single, rows: end - at } : undefined;
}

/** 3月底10%: a month with its share in one cell. */
function stepIn(cell: Token | undefined): readonly [month: Token, share: Token] | undefined {
  const [, month, share] = /^(.{2,6}?)[：:]?(\d{1,3}(?:\.\d+)?%)$/.exec(cell?.text ?? '') ?? [];
  if (cell === undefined || month === undefined || share === undefined || planMonth(month) === undefined) return undefined;
  return [
    { ...cell, text: month },
    { ...cell, text: share },
  ];
}

/** 3月底 / 20% / 6月底 / 45%, or 3月底20% / 6月底45%, one cell a line: the months, then their shares. */
function planByTurns(rows: readonly TokenRow[], from: number): { readonly cells: readonly Token[]; readonly rows: number } | undefined {
  const [months, shares]: [Token[], Token[]] = [[], []];
  let end = from;
  while (end < rows.length) {
    const inOne = stepIn(onlyCell(rows[end]));
    const [month, share] = inOne ?? [onlyCell(rows[end]), onlyCell(rows[end + 1])];
    if (month === undefined || share === undefined || planMonth(month.text) === undefined || !isShare(share)) break;
    months.push(month);
    shares.push(share);
    end += inOne === undefined ? 2 : 1;
  }
  return months.length < 2 ? undefined : { cells: [...months, ...shares], rows: end - from + 1 };
}

function onlyCell(row: TokenRow | undefined): Token | undefined {
  const [cell, second] = row?.filled ?? [];
  return second === undefined ? cell : undefined;
}
